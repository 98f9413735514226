// How the names in a filter are looked up in two programmes.
#pragma once

#include <fordel/comparison/detail/filtered_alike.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_filter.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using picked_names = picked<std::string> schedule_filter::*;

// The id of the party that either programme calls so; a name that neither knows stays as it is.
FORDEL_DECL std::string id_in_either(std::string const& name, schedule const& before, schedule const& after) {
    for (programme const* of : {&after.programme(), &before.programme()})
        if (auto const place = party_index(of->parties()).exact(name)) return of->parties()[*place].id;
    return name;
}

FORDEL_DECL schedule_filter with_ids(schedule_filter wanted, schedule const& before, schedule const& after) {
    for (picked_names const side : {&schedule_filter::payer, &schedule_filter::recipient}) {
        if ((wanted.*side).everything()) continue;
        std::vector<std::string> ids;
        for (std::string const& name : (wanted.*side).values())
            ids.push_back(id_in_either(name, before, after));
        wanted.*side = std::move(ids);
    }
    return wanted;
}

FORDEL_DECL bool knows(schedule const& of, schedule_filter const& names) {
    try {
        (void)of.filter(names);
        return true;
    } catch (error const& unknown) {
        for (error_kind const* kind : {&errors::party_unknown, &errors::schedule_unknown_stream,
                                       &errors::schedule_unknown_tranche, &errors::schedule_unknown_group})
            if (same_id(unknown.id(), kind->id)) return false;
        throw;
    }
}

// The filter with those names only that `here` knows. Throws where `there` does not know the others.
FORDEL_DECL schedule_filter known_here(schedule_filter wanted, schedule const& here, schedule const& there) {
    for (picked_names const member : {&schedule_filter::stream, &schedule_filter::payer, &schedule_filter::recipient,
                                      &schedule_filter::tranche, &schedule_filter::group}) {
        if ((wanted.*member).everything()) continue;
        std::vector<std::string> known;
        for (std::string const& name : (wanted.*member).values()) {
            schedule_filter alone;
            alone.*member = name;
            if (knows(here, alone))
                known.push_back(name);
            else if (!knows(there, alone))
                (void)here.filter(alone); // which says what is unknown
        }
        wanted.*member = std::move(known);
    }
    return wanted;
}

FORDEL_DECL std::pair<schedule, schedule> filtered_alike(schedule const& before, schedule const& after,
                                                         schedule_filter const& wanted) {
    schedule_filter const nothing{.year = std::vector<int>{}};
    schedule const names_before = before.filter(nothing), names_after = after.filter(nothing);
    schedule_filter const by_ids = with_ids(wanted, before, after);
    return {before.filter(known_here(by_ids, names_before, names_after)),
            after.filter(known_here(by_ids, names_after, names_before))};
}

} // namespace detail
} // namespace v0
} // namespace fordel
