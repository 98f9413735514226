// How terms of co-financing become a stream.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/cofinancing.hpp>
#include <fordel/programme/stream.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void require_leads_apart(cofinancing const& c) {
    std::vector<party> const others = c.others.parties();
    for (party const& lead : c.lead.parties())
        if (std::any_of(others.begin(), others.end(), [&](party const& p) { return p.id == lead.id; }))
            throw error(errors::party_duplicate, shortened(lead.name) + ", lead and among the others");
}

// Its successors collect after it.
FORDEL_DECL party only_lead(cofinancing const& c) {
    std::vector<party> const leads = c.lead.parties();
    party const& first = leads.empty() ? uncovered_party() : leads[0];
    date const in_the_end = c.period.last();
    bool const alone = c.lead.one_at_a_time() && std::all_of(leads.begin(), leads.end(), [&](party const& p) {
                           return c.lead.successor_of(p, in_the_end) == c.lead.successor_of(first, in_the_end);
                       });
    if (leads.empty() || !alone)
        throw error(errors::stream_several_collectors, c.id + ": " + std::to_string(leads.size()) + " leads");
    return first;
}

} // namespace detail

FORDEL_DECL stream to_stream(cofinancing const& c) {
    detail::require_leads_apart(c);
    stream made{.id = c.id,
                .name = c.name,
                .group = c.group,
                .amount = c.amount,
                .period = c.period,
                .payers = {{.id = "lead",
                            .name = {"leadkommunen", "the lead municipality"},
                            .amount = c.from_lead,
                            .payers = c.lead},
                           {.id = "others",
                            .name = {"de øvrige kommuner", "the other municipalities"},
                            .amount = c.from_others,
                            .payers = c.others,
                            .adjustments = c.others_adjustments,
                            .rounding = c.others_rounding}},
                .recipients = c.recipient,
                .status = c.status,
                .decision = c.decision,
                .citation = c.citation,
                .assumptions = c.assumptions};
    if (c.through_lead) made.collector = detail::only_lead(c);
    return made;
}

} // namespace v0
} // namespace fordel
