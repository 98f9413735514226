// The streams, one by one.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/literals.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/cofinancing.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/sjaelland/assumptions.hpp>
#include <fordel/sjaelland/note.hpp>
#include <fordel/sjaelland/options.hpp>
#include <fordel/sjaelland/parties.hpp>
#include <fordel/sjaelland/streams.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

FORDEL_DECL text basic_financing() { return {"Klyngernes grundfinansiering", "The clusters' basic financing"}; }
FORDEL_DECL text joint_cofinancing() {
    return {"Kommunal og regional medfinansiering", "Municipal and regional co-financing"};
}
FORDEL_DECL text other_grants() { return {"Øvrige bevillinger", "Other grants"}; }

FORDEL_DECL money<dkk> lead_contribution() { return kroner(500'000); }
FORDEL_DECL money<dkk> others_contribution() { return kroner(500'000); }

namespace detail {

using namespace fordel::literals;

// The standing the caller gave, for the stream or for its family, else what the note's words give.
FORDEL_DECL void apply_standing(stream& s, options const& chosen) {
    auto const apply = [&](standing const& given) {
        s.status = given.status;
        if (!given.decision.empty()) s.decision = given.decision;
    };
    for (standing const& given : chosen.standings)
        if (s.id.starts_with(given.stream + '.')) apply(given);
    for (standing const& given : chosen.standings)
        if (s.id == given.stream) apply(given);
}

FORDEL_DECL key_rule clusters_key(options const& chosen) {
    return chosen.clusters ? key_rule(*chosen.clusters) : the_clusters();
}

// "Hvad er klyngerne?": DEB pays the clusters 80 mio. kr. a year.
FORDEL_DECL stream deb_stream(options const& chosen) {
    return {.id = "deb",
            .name = {"DEB til klyngerne", "DEB to the clusters"},
            .group = basic_financing(),
            .amount = per_year(80_mio_dkk),
            .period = period::years(2021, 2024),
            .payers = paid_by(deb()),
            .recipients = clusters_key(chosen),
            .citation = note(headings::clusters, {"80 mio. kr. om året fra DEB til klyngerne",
                                                  "80 mio. kr. a year from DEB to the clusters"}),
            .assumptions = {"standings", "clusters", "rounding", "price_index"}};
}

// "Hvad er klyngerne?": UFM pays the same.
FORDEL_DECL stream ufm_stream(options const& chosen) {
    return {.id = "ufm",
            .name = {"UFM til klyngerne", "UFM to the clusters"},
            .group = basic_financing(),
            .amount = per_year(80_mio_dkk),
            .period = period::years(2021, 2024),
            .payers = paid_by(ufm()),
            .recipients = clusters_key(chosen),
            .citation = note(headings::clusters, {"det samme fra UFM som fra DEB", "the same from UFM as from DEB"}),
            .assumptions = {"standings", "clusters", "rounding", "price_index"}};
}

// Who "de øvrige kommuner" are, for one office.
FORDEL_DECL std::vector<party> others_of(office const& o, party const& outside, options const& chosen) {
    std::vector<party> among;
    for (party const& m : municipalities()) {
        if (m == lead_of(o, chosen)) continue;
        if (chosen.others == others::only_non_leads && leads_any(m, chosen)) continue;
        if (chosen.missing_share == missing_share::borne_by_others && m == outside) continue;
        among.push_back(m);
    }
    return among;
}

FORDEL_DECL period office_period(office const& o, options const& chosen) {
    for (office_start const& s : chosen.office_starts)
        if (s.office == o.id) return {s.from, make_date(2024, 12, 31)};
    return period::years(2021, 2024);
}

// "Kommunal (og regional) medfinansiering": 1.0 mio. kr. a year per office, half from the lead municipality, half from
// the others together by population (indbyggertal), 2021-2024; a joint recommendation of KKR Sjælland.
FORDEL_DECL stream office_stream(office const& o, party const& outside, options const& chosen) {
    period const paid = office_period(o, chosen);
    std::vector<party> const others = others_of(o, outside, chosen);
    bool const counts = std::find(others.begin(), others.end(), outside) != others.end();
    return to_stream(cofinancing{
        .id = "cofinancing." + std::string(o.id),
        .name = {"Medfinansiering, " + std::string(o.strength), "Co-financing, " + std::string(o.strength)},
        .group = joint_cofinancing(),
        .recipient = office_party(o),
        .lead = lead_of(o, chosen),
        .amount = per_year(1_mio_dkk),
        .from_lead = lead_contribution(),
        .from_others = others_contribution(),
        .others = population_rule{.participants = all_through(others, paid),
                                  .counts = chosen.counts ? *chosen.counts : folk1a(),
                                  .as_of = chosen.population_date,
                                  .missing = chosen.missing,
                                  .not_paying = counts ? std::vector{outside.id} : std::vector<std::string>{}},
        .period = paid,
        .status = status::recommended,
        .decision = {.body = {"KKR Sjælland", "KKR Sjælland"}},
        .citation = note(
            headings::cofinancing,
            {"1,0 mio. kr. om året pr. kontor: 0,5 fra leadkommunen og 0,5 fra de øvrige tilsammen efter indbyggertal",
             "1.0 mio. kr. a year per office: 0.5 from the lead and 0.5 from the others together by population"}),
        .assumptions = {"outside", "missing_share", "others", "leads", "population_date", "office_starts", "standings",
                        "collection", "rounding", "settlement", "price_index"},
        .through_lead = chosen.collection == collection::through_lead});
}

// "Kommunal (og regional) medfinansiering": Region Sjælland has granted Danish Life Science Cluster 2.5 mio. kr. a
// year.
FORDEL_DECL stream region_stream(options const& chosen) {
    return {
        .id = "region",
        .name = {"Region Sjælland til Danish Life Science Cluster", "Region Sjælland to Danish Life Science Cluster"},
        .group = joint_cofinancing(),
        .amount = per_year(2.5_mio_dkk),
        .period = chosen.region_period,
        .payers = paid_by(region_sjaelland()),
        .recipients = danish_life_science_cluster(),
        .status = status::granted,
        .decision = {.body = {"Region Sjælland", "Region Sjælland"}},
        .citation = note(headings::cofinancing,
                         {"2,5 mio. kr. om året til sundhedsinnovation", "2.5 mio. kr. a year for health innovation"}),
        .assumptions = {"standings", "region_period", "price_index"}};
}

// "Øvrige bevillinger": a supplementary extra grant of 8 mio. kr. from UFS for the clusters' decentral presence.
FORDEL_DECL stream ufs_stream(options const& chosen) {
    return {.id = "ufs",
            .name = {"UFS, ekstrabevilling", "UFS, extra grant"},
            .group = other_grants(),
            .amount = once(8_mio_dkk),
            .period = period::year(chosen.ufs_year),
            .payers = paid_by(ufs()),
            .recipients = clusters_key(chosen),
            .status = status::granted,
            .citation = note(headings::other_grants, {"8 mio. kr. til klyngernes decentrale tilstedeværelse",
                                                      "8 mio. kr. for the clusters' decentral presence"}),
            .assumptions = {"standings", "clusters", "rounding", "ufs_year"}};
}

// "Øvrige bevillinger": 20 mio. kr. (2021) to RUC for a strengthened cluster effort.
FORDEL_DECL stream ruc_stream(options const& chosen) {
    return {.id = "ruc",
            .name = {"RUC, styrket klyngeindsats", "RUC, strengthened cluster effort"},
            .group = other_grants(),
            .amount = once(20_mio_dkk),
            .period = period::year(2021),
            .payers = paid_by(chosen.ruc_payer ? *chosen.ruc_payer : state()),
            .recipients = ruc(),
            .status = status::granted,
            .citation = note(headings::other_grants, {"20 mio. kr. (2021) til RUC", "20 mio. kr. (2021) to RUC"}),
            .assumptions = {"standings", "ruc_payer"}};
}

} // namespace detail

FORDEL_DECL std::vector<stream> streams(party const& outside, options const& chosen) {
    std::vector<stream> all{detail::deb_stream(chosen), detail::ufm_stream(chosen)};
    for (office const& o : offices)
        all.push_back(detail::office_stream(o, outside, chosen));
    for (auto make : {detail::region_stream, detail::ufs_stream, detail::ruc_stream})
        all.push_back(make(chosen));
    for (stream& s : all)
        detail::apply_standing(s, chosen);
    return all;
}

} // namespace sjaelland
} // namespace v0
} // namespace fordel
