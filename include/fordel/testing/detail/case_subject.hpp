// What a golden case tests, settled: sums of its amounts by what its entries have in common.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/schedule/residual.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct summed_amount {
    std::vector<std::string> by{}; // a label for each field
    fraction amount{};             // in major units
};

class case_subject {
public:
    case_subject() = default;
    case_subject(case_subject const&) = delete;
    case_subject& operator=(case_subject const&) = delete;
    virtual ~case_subject() = default;

    // One for each combination of the fields' values that occurs.
    virtual std::vector<summed_amount> sums(std::vector<std::string> const& fields) const = 0;
    // How sums() labels a value that is written so; nothing where the subject can have no such value.
    virtual std::optional<std::string> label(std::string const& field, std::string const& written) const = 0;
    // How people are shown a label.
    virtual std::string shown(std::string const& field, std::string const& label) const = 0;
    // The sum of what a value means that is no label: a family of streams. Nothing where there is none.
    virtual std::optional<fraction> sum_of(std::vector<std::string> const& fields,
                                           std::vector<std::string> const& labels) const = 0;
    // How the first amount with these values came to be; empty where there is none.
    virtual std::string working(std::vector<std::string> const& fields,
                                std::vector<std::string> const& labels) const = 0;
    // What breaks an axiom; nothing where it holds.
    virtual std::optional<std::string> broken(std::string_view axiom) const = 0;
    virtual std::vector<schedule_residual> residuals() const { return {}; }
    virtual std::optional<any_currency> currency() const { return {}; }
};

} // namespace detail
} // namespace v0
} // namespace fordel
