// How the programme is put together from the options.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error/programme.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/programme_case.hpp>
#include <fordel/sjaelland.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {
namespace detail {

FORDEL_DECL void require_known_office(std::string const& id) {
    for (office const& o : offices)
        if (o.id == id) return;
    throw error(errors::sjaelland_unknown_option, "office \"" + id + '"');
}

template <class Choices>
void require_once(Choices const& choices) {
    for (auto a = choices.begin(); a != choices.end(); ++a)
        for (auto b = choices.begin(); b != a; ++b)
            if (a->office == b->office)
                throw error(errors::sjaelland_unknown_option, "office \"" + a->office + "\" twice");
}

// deb, ufm, region, ufs, ruc, cofinancing or cofinancing.<office>.
FORDEL_DECL void require_known_stream(std::string const& id) {
    std::string const family = "cofinancing.";
    if (id.starts_with(family)) return require_known_office(id.substr(family.size()));
    for (char const* known : {"deb", "ufm", "cofinancing", "region", "ufs", "ruc"})
        if (id == known) return;
    throw error(errors::sjaelland_unknown_option, "stream \"" + id + '"');
}

// The municipality outside; throws fordel.sjaelland.outside_not_named, .lead_outside, .unknown_option,
// fordel.party.unknown.
FORDEL_DECL party require_consistent(options const& chosen) {
    period const years = period::years(2021, 2024);
    for (office_lead const& l : chosen.leads)
        require_known_office(l.office);
    require_once(chosen.leads);
    require_once(chosen.office_starts);
    if (!years.contains(chosen.first_follow_up))
        throw error(errors::sjaelland_unknown_option,
                    "a first follow-up on " + to_string(chosen.first_follow_up) + ", outside 2021-2024");
    for (office_start const& s : chosen.office_starts) {
        require_known_office(s.office);
        if (!years.contains(s.from))
            throw error(errors::sjaelland_unknown_option,
                        "an office paid from " + to_string(s.from) + ", outside 2021-2024");
    }
    for (standing const& s : chosen.standings)
        require_known_stream(s.stream);
    if (chosen.outside.empty()) throw error(errors::sjaelland_outside_not_named, "no municipality outside");
    std::vector<party> const& all = municipalities();
    party const& outside = all[find_party(all, chosen.outside)];
    if (leads_any(outside, chosen)) throw error(errors::sjaelland_lead_outside, outside.name);
    return outside;
}

} // namespace detail

FORDEL_DECL fordel::programme programme(options const& chosen) {
    party const outside = detail::require_consistent(chosen);
    fordel::programme made(
        "sjaelland",
        {"Klynger og klyngekontorer på Sjælland 2021-2024", "Clusters and cluster offices in Zealand 2021-2024"}, dkk{},
        {chosen.method, chosen.unit, chosen.ties});
    for (assumption const& a : assumptions(chosen))
        made.add(a);
    for (party const& p : municipalities())
        made.add_party(p);
    for (auto const& s : streams(outside, chosen))
        made.add(s);
    if (chosen.settlement != settlement::per_office)
        made.settle_as_table("cofinancing",
                             chosen.settlement == settlement::table ? totals_rounding::nearest : totals_rounding::free);
    for (agreement const& a : agreements(chosen))
        made.add(a);
    for (party const& p : actors())
        made.add_party(p);
    return made;
}

FORDEL_DECL std::vector<programme_case> cases(options chosen) {
    std::vector<programme_case> all;
    for (party const& m : municipalities()) {
        if (leads_any(m, chosen)) continue;
        chosen.outside = m.id;
        // What does not rest on who stays out is settled in the first case.
        fordel::programme made = programme(chosen);
        schedule settled = all.empty() ? schedule(std::move(made)) : schedule(std::move(made), all.front().schedule);
        all.push_back({m.name, {m.id}, std::move(settled)});
    }
    return all;
}

FORDEL_DECL options options_of_ranges() { return {.unit = rounding_unit::major}; }

FORDEL_DECL std::vector<programme_case> readings(options const& chosen) {
    std::vector<std::string> const absent{chosen.outside};
    std::vector<programme_case> all{{"", absent, programme(chosen).schedule()}};
    for (auto const& [option, value] :
         {std::pair{"missing_share", "uncovered"}, std::pair{"others", "only_non_leads"}}) {
        options other = chosen;
        set_option(other, option, {value});
        all.push_back({std::string(option) + '=' + value, absent, programme(other).schedule()});
    }
    return all;
}

} // namespace sjaelland
} // namespace v0
} // namespace fordel
