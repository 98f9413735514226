#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule.hpp>
#include <fordel/testing/detail/looked_at.hpp>
#include <fordel/testing/detail/schedule_subject.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A family is written as the beginning of its streams' ids.
inline bool is_of_stream(std::string const& id, std::string const& written) {
    return id == written || id.starts_with(written + '.');
}

inline bool is_about(expected_amount const& amount, schedule_entry const& entry) {
    return std::all_of(amount.of.begin(), amount.of.end(), [&](auto const& field) {
        auto const& [name, value] = field;
        if (name == "year") return year_called(entry.programme().years(), value) == entry.year();
        if (name == "stream") return is_of_stream(entry.stream().id, value);
        return true;
    });
}

FORDEL_DECL std::vector<schedule_entry> looked_at(golden_case const& by, schedule const& all) {
    schedule const let_in = only_of(all, by.only);
    bool const everything = by.complete || by.amounts.empty() || !by.axioms.empty() || by.no_residual;
    std::vector<schedule_entry> seen;
    for (schedule_entry const entry : let_in)
        if (everything || std::any_of(by.amounts.begin(), by.amounts.end(),
                                      [&](expected_amount const& amount) { return is_about(amount, entry); }))
            seen.push_back(entry);
    return seen;
}

} // namespace detail
} // namespace v0
} // namespace fordel
