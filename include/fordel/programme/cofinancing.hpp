// Municipal co-financing: those who lead pay a part, the others share another by a key.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/tranche_amount.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// The terms as a recommendation or agreement states them; to_stream() makes the stream of payments. Each part is an
// amount of its own (per_year(kroner(500'000))), plain money per what the whole is, a percentage of the whole, or the
// rest of it. A part that nobody bears is that of key_rule(uncovered_party()).
struct cofinancing {
    std::string id;
    text name;
    text group{};
    key_rule recipient;
    key_rule lead;                       // a party, or several with a key of their own
    std::optional<amount_rule> amount{}; // the whole; none: the sum of the two parts
    tranche_amount from_lead;
    tranche_amount from_others = rest(); // from the others together
    key_rule others;                     // no lead among them
    fordel::period period;
    fordel::status status = status::unspecified;
    fordel::decision decision{};
    fordel::citation citation{};
    std::vector<std::string> assumptions{};
    bool through_lead = false;                           // the lead collects from the others
    std::optional<allocation_options> others_rounding{}; // where it is not what the programme says
    std::vector<adjustment> others_adjustments{};        // of the others' amounts
};

// Throws fordel.party.duplicate where a lead is among the others, fordel.stream.several_collectors where several leads
// are to collect.
stream to_stream(cofinancing const& c);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/cofinancing.ipp>
#endif
