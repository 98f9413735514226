// Municipal co-financing: a lead pays a fixed amount, the others share another by a key.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// The terms as a recommendation or agreement states them; to_stream() makes the stream of payments.
template <currency Currency>
struct cofinancing {
    std::string id;
    text name;
    text group{};
    party recipient;
    party lead;
    money<Currency> from_lead;   // a year
    money<Currency> from_others; // a year, from the others together
    key_rule others;             // the lead not among them
    fordel::period period;
    fordel::status status = status::unspecified;
    fordel::decision decision{};
    fordel::citation citation{};
    std::vector<std::string> assumptions{};
    bool through_lead = false;                           // the lead collects from the others
    std::optional<allocation_options> others_rounding{}; // where it is not what the programme says
};

// Throws fordel.party.duplicate where the lead is among the others.
template <currency Currency>
stream<Currency> to_stream(cofinancing<Currency> const& c) {
    for (party const& other : c.others.parties())
        if (other.id == c.lead.id)
            throw error(errors::party_duplicate, detail::shortened(c.lead.name) + ", lead and among the others");
    std::vector<tranche<Currency>> payers{
        {"lead", {"leadkommunen", "the lead municipality"}, c.from_lead, key_rule(c.lead)},
        {"others", {"de øvrige kommuner", "the other municipalities"}, c.from_others, c.others, c.others_rounding}};
    stream<Currency> made{.id = c.id,
                          .name = c.name,
                          .group = c.group,
                          .amount = c.from_lead + c.from_others,
                          .period = c.period,
                          .payers = std::move(payers),
                          .recipients = key::single(c.recipient),
                          .status = c.status,
                          .decision = c.decision,
                          .citation = c.citation,
                          .assumptions = c.assumptions};
    if (c.through_lead) made.collector = c.lead;
    return made;
}

#ifdef FORDEL_SEPARATE_COMPILATION
FORDEL_EXTERN_PROGRAMME template stream<dkk> to_stream(cofinancing<dkk> const&);
FORDEL_EXTERN_PROGRAMME template stream<any_currency> to_stream(cofinancing<any_currency> const&);
#endif

} // namespace v0
} // namespace fordel
