// Who has agreed what with whom, and what falls due.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/party.hpp>

namespace fordel::inline v0 {

enum class agreement_kind { result_contract, follow_up, duty };

constexpr char const* to_string(agreement_kind kind) noexcept {
    return kind == agreement_kind::result_contract ? "result_contract"
         : kind == agreement_kind::follow_up      ? "follow_up"
                                                  : "duty";
}

struct agreement {
    std::string id;
    agreement_kind kind = agreement_kind::duty;
    text what{};
    std::vector<party> between{};       // first who owes it, then to whom
    text on_behalf_of{};
    fordel::period period;
    std::vector<date> due{};            // the days on which something is owed; none for a standing duty
    fordel::citation citation{};
    std::vector<std::string> assumptions{};
};

// The same day of each year within the period, from `first` on.
inline std::vector<date> yearly_from(date first, period within) {
    std::vector<date> days;
    for (date day = first; day <= within.last(); day += std::chrono::years(1))
        if (within.contains(day)) days.push_back(day);
    return days;
}

}  // namespace fordel::inline v0
