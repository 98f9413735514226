// Each one's own spending set against its share (afregning, slutopgørelse): the differences go to or from one party.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/spending.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// Cleared once for each year: all that was spent in it, shared by the key; who spent less than its share pays the
// difference to the clearing party, who spent more receives it. Where the key changes within the year, the keys count
// by the part of the year that they hold.
struct clearing {
    std::string id; // among those of the streams
    text name;
    text group{};
    fordel::spending spending;
    key_rule shares; // of all that was spent
    party clearing_party;
    fordel::period period;
    fordel::status status = status::unspecified;
    fordel::decision decision{};
    fordel::citation citation{};
    std::vector<std::string> assumptions{};
    // Unit and ties, where they are not the programme's. The method is always that of largest remainder: no other makes
    // the differences sum to zero.
    std::optional<allocation_options> rounding{};
    std::optional<int> due_month{};

    friend bool operator==(clearing const&, clearing const&) = default;
};

// Throws fordel.clearing.rounding, .unused_spending, fordel.currency.mismatch, fordel.stream.due_month,
// fordel.calendar.not_whole_months where parts of years go by months, fordel.programme.bad_id.
void validate(clearing const& c, any_currency in, programme_years years = {});

// What a schedule says of each of the clearing's entries, as of a stream: it has no amount of its own.
stream as_stream(clearing const& c, allocation_options const& programme);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/clearing.ipp>
#endif
