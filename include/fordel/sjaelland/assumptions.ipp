// The readings and assumptions, one by one.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/sjaelland/assumptions.hpp>
#include <fordel/sjaelland/options.hpp>
#include <fordel/sjaelland/parties.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

FORDEL_DECL party const& lead_of(office const& o, options const& chosen) {
    std::vector<party> const& all = municipalities();
    std::string_view lead = o.lead;
    for (office_lead const& named : chosen.leads)
        if (named.office == o.id) lead = named.municipality;
    return all[find_party(all, lead)];
}

FORDEL_DECL bool leads_any(party const& municipality, options const& chosen) {
    return std::any_of(offices.begin(), offices.end(),
                       [&](office const& o) { return lead_of(o, chosen) == municipality; });
}

namespace detail {

FORDEL_DECL assumption outside_assumption(options const& chosen, std::vector<party> const& all) {
    std::string const& name = all[find_party(all, chosen.outside)].name;
    return {"outside",
            assumption_kind::assumption,
            {"Hvilken af de 17 kommuner er ikke med?", "Which of the 17 municipalities stays out?"},
            {name + " (valgt; noten nævner den ikke).", name + " (chosen; the note does not name it)."},
            {"Noten siger, at 16 af de 17 står bag.", "The note says that 16 of the 17 are behind it."},
            {{"enhver, der ikke er leadkommune", "any that leads no office"}},
            "outside",
            true};
}

FORDEL_DECL assumption missing_share_assumption(options const& chosen) {
    bool const borne = chosen.missing_share == missing_share::borne_by_others;
    return {
        "missing_share",
        assumption_kind::reading,
        {"Hvem bærer andelen fra den, der ikke er med?", "Who bears the share of the one outside?"},
        borne ? text{"De øvrige, der er med, bærer hele 0,5 mio. kr.",
                     "The others who take part bear the full 0.5 mio. kr."}
              : text{"Ingen: nøglen går over alle 17, og andelen er udækket.",
                     "Nobody: the key is over all 17, and the share stays uncovered."},
        {"Noten nævner 0,5 mio. kr. fra de øvrige tilsammen.", "The note names 0.5 mio. kr. from the others together."},
        {{"borne_by_others: de øvrige bærer det hele", "borne_by_others: the others bear it all"},
         {"uncovered: udækket", "uncovered: not covered"}},
        "missing_share",
        !borne};
}

FORDEL_DECL assumption others_assumption(options const& chosen) {
    bool const all = chosen.others == others::all_but_own_lead;
    return {"others",
            assumption_kind::reading,
            {"Hvem er \"de øvrige kommuner\"?", "Who are \"the other municipalities\"?"},
            all ? text{"Alle, der er med, undtagen kontorets egen leadkommune.",
                       "All who take part but the office's own lead."}
                : text{"Kun dem, der ikke er lead for noget kontor.", "Only those who lead no office."},
            {"Sætningen kan læses på begge måder.", "The sentence allows both."},
            {{"all_but_own_lead: alle undtagen kontorets egen lead", "all_but_own_lead: all but the office's own lead"},
             {"only_non_leads: kun dem uden kontor", "only_non_leads: only those without an office"}},
            "others",
            !all};
}

FORDEL_DECL assumption leads_assumption(options const& chosen) {
    std::string da, en;
    for (office const& o : offices) {
        bool named = false;
        for (office_lead const& l : chosen.leads)
            named = named || l.office == o.id;
        std::string const lead = (en.empty() ? "" : "; ") + std::string(o.strength) + ": " + lead_of(o, chosen).name;
        da += lead + (named ? " (valgt)" : o.lead_is_reported ? " (presse 2021)" : " (antaget)");
        en += lead + (named ? " (chosen)" : o.lead_is_reported ? " (press 2021)" : " (assumed)");
    }
    return {"leads",
            assumption_kind::assumption,
            {"Hvilken kommune er lead for hvilket kontor?", "Which municipality leads which office?"},
            {da + ".", en + "."},
            {"Noten nævner dem ikke; antaget efter hvor kontorerne blev åbnet.",
             "The note does not name them; assumed from where the offices were opened."},
            {{"enhver af dem, der er med", "any that takes part"}},
            "leads",
            !chosen.leads.empty()};
}

FORDEL_DECL assumption population_assumption(options const& chosen) {
    text const as_of = chosen.population_date.describe();
    return {"population_date",
            assumption_kind::assumption,
            {"Hvilken datos indbyggertal, og fornyes det?", "Which date's population, and is it renewed?"},
            {as_of.da + "; efter bopæl.", as_of.en + "; by residence."},
            {"Sådan regnes basistilskuddet til erhvervshusene.", "The practice of the business hubs' base grant."},
            {{"year_before: 1. januar året før", "year_before: 1 January of the year before"},
             {"same_year: 1. januar i året", "same_year: 1 January of the year"},
             {"en dato for alle år", "one date for all years"}},
            "population_date",
            chosen.population_date != reference_date::year_before()};
}

FORDEL_DECL assumption starts_assumption(options const& chosen) {
    text start{"Fra januar 2021, hele år", "From January 2021, full years"};
    for (office_start const& s : chosen.office_starts) {
        start.da += "; " + s.office + " fra " + to_string(s.from, language::da);
        start.en += "; " + s.office + " from " + to_string(s.from, language::en);
    }
    return {"office_starts",
            assumption_kind::assumption,
            {"Fra hvornår betales hvert kontor?", "From when is each office paid?"},
            {start.da + ".", start.en + "."},
            {"Noten nævner årene 2021-2024.", "The note names the years 2021-2024."},
            {{"fra en måned, efter måneder", "from a month, by months"}},
            "office_starts",
            !chosen.office_starts.empty()};
}

FORDEL_DECL text rounding_text(options const& chosen) {
    bool const lr = chosen.method == any_method(largest_remainder{});
    text const unit =
        chosen.unit == rounding_unit::major ? text{"krone", "krone"} : describe(chosen.unit, any_currency(dkk{}));
    text const ties = chosen.ties.describe_for_divisions();
    bool const alone = chosen.method.family() == method_family::independent;
    std::string const name = " (" + chosen.method.name() + ")";
    return {(lr ? "Største brøks metode" : (alone ? "Hver for sig" : "Metode") + name) + ", til hele " + unit.da +
                "; ved lighed: " + ties.da + ".",
            (lr ? "Largest remainder" : (alone ? "Each on its own" : "Method") + name) + ", to the " + unit.en +
                "; ties: " + ties.en + "."};
}

// What the note's words give, and what the caller named instead.
FORDEL_DECL text standings_text(options const& chosen, text noted) {
    for (standing const& given : chosen.standings) {
        text const status = describe(given.status);
        noted.da += " Valgt: " + given.stream + ' ' + status.da + '.';
        noted.en += " Chosen: " + given.stream + ' ' + status.en + '.';
    }
    return noted;
}

FORDEL_DECL std::vector<assumption> other_assumptions(options const& chosen) {
    bool const direct = chosen.collection == collection::direct;
    std::string const ufs_year = std::to_string(chosen.ufs_year), span = chosen.region_period.span();
    std::string const payer = (chosen.ruc_payer ? *chosen.ruc_payer : state()).name;
    bool const plain_rounding = chosen.method == any_method(largest_remainder{}) &&
                                chosen.unit == rounding_unit::minor && chosen.ties == tie_breaking{};
    using enum assumption_kind;
    return {
        {"standings",
         reading,
         {"Hvor fast er hvert beløb?", "How firm is each sum?"},
         standings_text(chosen, {"Det kommunale er en fælles anbefaling; regionens, UFS' og RUC's er bevillinger; "
                                 "DEB's og UFM's er uden angivelse.",
                                 "The municipal one is a joint recommendation; the region's, UFS's and RUC's are "
                                 "grants; DEB's and UFM's have no standing given."}),
         {"Efter notens ord.", "As the note words it."},
         {{"anbefalet, tilsagn, bevilget, udbetalt", "recommended, promised, granted, paid"}},
         "standings",
         !chosen.standings.empty()},
        {"clusters",
         assumption,
         {"Hvordan deles pengene mellem de 14 klynger?", "How is the money divided among the 14 clusters?"},
         chosen.clusters
             ? text{"Efter den nøgle, der er givet.", "By the key that was given."}
             : text{"Slet ikke: de 14 klynger er én modtager.", "Not at all: the 14 clusters are one recipient."},
         {"Noten siger det ikke.", "The note does not say."},
         {{"en nøgle, når den kendes", "a key, once known"}},
         "clusters",
         chosen.clusters.has_value()},
        {"region_period",
         assumption,
         {"For hvilke år gælder Region Sjællands bevilling?", "For which years is Region Sjælland's grant?"},
         {span + ".", span + "."},
         {"Som den kommunale medfinansiering.", "As the municipal co-financing."},
         {{"enhver periode", "any period"}},
         "region_period",
         chosen.region_period != period::years(2021, 2024)},
        {"ufs_year",
         assumption,
         {"Hvilket år hører UFS' 8 mio. kr. til, og hvor tit?", "Which year are UFS's 8 mio. kr. of, and how often?"},
         {"Én gang, i " + ufs_year + ".", "Once, in " + ufs_year + "."},
         {"Offentliggjort i november 2021.", "Announced in November 2021."},
         {{"et andet år", "another year"}},
         "ufs_year",
         chosen.ufs_year != 2021},
        {"ruc_payer",
         assumption,
         {"Hvem betaler RUC's 20 mio. kr.?", "Who pays RUC's 20 mio. kr.?"},
         {payer + ".", chosen.ruc_payer ? payer + "." : "The state."},
         {"Noten siger det ikke; offentliggjort som fra forskningsreserven.",
          "The note does not say; announced as from the research reserve."},
         {{"enhver part", "any party"}},
         "ruc_payer",
         chosen.ruc_payer.has_value()},
        {"first_follow_up",
         reading,
         {"Hvad betyder \"Ultimo 2022\"?", "What does \"Ultimo 2022\" mean?"},
         {"Første årlige opfølgning forfalder " + to_string(chosen.first_follow_up, language::da) +
              ", derefter årligt.",
          "The first yearly follow-up is due on " + to_string(chosen.first_follow_up, language::en) + ", then yearly."},
         {"Opfølgningen er årlig efter noten.", "The note has it yearly."},
         {{"en anden dag", "another day"}},
         "first_follow_up",
         chosen.first_follow_up != make_date(2022, 12, 31)},
        {"collection",
         assumption,
         {"Hvem opkræver?", "Who collects?"},
         direct ? text{"Hver kommune betaler kontoret selv.", "Each municipality pays the office itself."}
                : text{"De øvrige betaler gennem leadkommunen.", "The others pay through the lead municipality."},
         {"Noten siger det ikke.", "The note does not say."},
         {{"direct: direkte", "direct: each pays the office"},
          {"through_lead: gennem leadkommunen", "through_lead: through the lead"}},
         "collection",
         !direct},
        {"rounding",
         assumption,
         {"Hvordan afrundes?", "How are amounts rounded?"},
         rounding_text(chosen),
         {"Noten siger det ikke.", "The note does not say."},
         {{"øre, krone, 1.000 kr.", "øre, krone, 1,000 kr."},
          {"største brøks metode eller hver for sig", "largest remainder or independent"}},
         "unit, method, ties",
         !plain_rounding},
        {"settlement",
         assumption,
         {"Afrundes hvert kontors medfinansiering for sig eller alle i én tabel?",
          "Is each office's co-financing rounded by itself or are all in one table?"},
         chosen.settlement != settlement::per_office
             ? text{"Alle kontorer og år i én tabel: også hver kommunes sum, og dens sum for et år, er inden for én "
                    "enhed af den beregnede.",
                    "All offices and years in one table: each municipality's total, and its total of a year, are also "
                    "within one unit of the exact ones."}
             : text{"Hvert kontor og år for sig, ved " + chosen.method.title().da + " (" + chosen.method.name() + ").",
                    "Each office and year by itself, by the method " + chosen.method.name() + "."},
         {"Noten siger det ikke.", "The note does not say."},
         {{"per_office: hvert kontor for sig", "per_office: each office by itself"},
          {"table: én tabel", "table: one table"},
          {"table_free: én tabel, hvor summerne retter sig efter beløbene",
           "table_free: one table, whose totals follow the amounts"}},
         "settlement",
         chosen.settlement != settlement::per_office},
        {"price_index",
         assumption,
         {"Reguleres beløbene med prisudviklingen?", "Are the amounts indexed to prices?"},
         {"Nej.", "No."},
         {"Noten nævner ingen regulering.", "The note names no indexation."},
         {},
         "",
         false}};
}

} // namespace detail

FORDEL_DECL std::vector<assumption> assumptions(options const& chosen, std::vector<party> const& all) {
    std::vector<assumption> list{detail::outside_assumption(chosen, all), detail::missing_share_assumption(chosen),
                                 detail::others_assumption(chosen),       detail::leads_assumption(chosen),
                                 detail::population_assumption(chosen),   detail::starts_assumption(chosen)};
    for (assumption& a : detail::other_assumptions(chosen))
        list.push_back(std::move(a));
    return list;
}

} // namespace sjaelland
} // namespace v0
} // namespace fordel
