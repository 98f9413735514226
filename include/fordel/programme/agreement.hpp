// Who has agreed what with whom, and what falls due.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class agreement_kind { result_contract, follow_up, duty };

constexpr char const* to_string(agreement_kind kind) noexcept {
    return kind == agreement_kind::result_contract ? "result_contract"
           : kind == agreement_kind::follow_up     ? "follow_up"
                                                   : "duty";
}

struct agreement {
    std::string id;
    agreement_kind kind = agreement_kind::duty;
    text what{};
    std::vector<party> between{}; // first who owes it, then to whom
    text on_behalf_of{};
    fordel::period period;
    std::vector<date> due{}; // the days on which something is owed; none for a standing duty
    fordel::citation citation{};
    std::vector<std::string> assumptions{};

    friend bool operator==(agreement const&, agreement const&) = default;
};

// The same day of each year within the period, from `first` on; 29 February falls on the 28th in a common year.
// Throws fordel.calendar.bad_date.
std::vector<date> yearly_from(date first, period within);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/agreement.ipp>
#endif
