// A schedule as the subject of a golden case.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_filter.hpp>
#include <fordel/testing/detail/case_subject.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class schedule_subject : public case_subject {
public:
    schedule_subject(schedule of, language lang);

    std::vector<summed_amount> sums(std::vector<std::string> const& fields) const override;
    std::optional<std::string> label(std::string const& field, std::string const& written) const override;
    std::string shown(std::string const& field, std::string const& label) const override;
    std::optional<fraction> sum_of(std::vector<std::string> const& fields,
                                   std::vector<std::string> const& labels) const override;
    std::string working(std::vector<std::string> const& fields, std::vector<std::string> const& labels) const override;
    std::optional<std::string> broken(std::string_view axiom) const override;
    std::vector<schedule_residual> residuals() const override { return of_.residuals(); }
    std::optional<any_currency> currency() const override { return of_.programme().in(); }

private:
    schedule of_;
    language lang_;
    party_index parties_;
};

// A year as the programme calls it: 2014-15, or 2014.
std::optional<int> year_called(programme_years const& years, std::string_view written);

// The entries that only: takes. Throws what schedule::filter() does.
schedule only_of(schedule const& all, node const& only);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/schedule_subject.ipp>
#endif
