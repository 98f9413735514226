// What a case calls things, as its subject labels them: of what the subject does not know nothing could ever fail.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/testing/detail/case_subject.hpp>
#include <fordel/testing/expected_amount.hpp>
#include <fordel/testing/golden_case.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class case_labels {
public:
    explicit case_labels(case_subject const& of) : of_(of) {}

    std::string label(std::string const& field, std::string const& written) {
        if (written == the_others) return written;
        if (auto found = of_.label(field, written)) return *std::move(found);
        unknown_ += (unknown_.empty() ? "" : "; ") + detail::quoted(written) + " as " + field;
        return written;
    }

    // Of exceptions and of residuals, whose reason is a word of its own.
    template <class Item>
    std::vector<amount_fields> labelled(std::vector<Item> const& items) {
        std::vector<amount_fields> all;
        for (Item const& item : items) {
            amount_fields& of = all.emplace_back(item.of);
            for (auto& [field, value] : of)
                if (field != "why") value = label(field, value);
        }
        return all;
    }

    // Throws fordel.case.unknown_word with all that is unknown.
    void require_known() const {
        if (!unknown_.empty()) throw error(errors::case_unknown_word, unknown_);
    }

private:
    case_subject const& of_;
    std::string unknown_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
