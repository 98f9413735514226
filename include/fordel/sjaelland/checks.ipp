// The check lines: the stated figures stand here a second time, on purpose.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/literals.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/check.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/sjaelland/checks.hpp>
#include <fordel/sjaelland/options.hpp>
#include <fordel/sjaelland/parties.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {
namespace detail {

using namespace fordel::literals;

FORDEL_DECL any_money total_of(schedule const& all, schedule_filter const& wanted) {
    return all.filter(wanted).total();
}

FORDEL_DECL bool paid_all_year(office const& o, int year, options const& chosen) {
    for (office_start const& s : chosen.office_starts)
        if (s.office == o.id && make_date(year, 1, 1) < s.from) return false;
    return true;
}

// Half a million a year from the others of an office; less in a year in which it is paid for some months only.
FORDEL_DECL void check_offices(std::vector<check>& lines, schedule const& all, options const& chosen) {
    for (office const& o : offices)
        for (int year = 2021; year <= 2024; ++year) {
            if (!paid_all_year(o, year, chosen)) continue;
            any_money others = any_money::from_minor(0, any_currency(dkk{}));
            for (schedule_entry const e : all.filter({.year = year, .stream = "cofinancing." + std::string(o.id)}))
                if (e.tranche().id == "others") others += e.amount();
            lines.push_back(
                {"others." + std::string(o.id) + '.' + std::to_string(year),
                 {(chosen.missing_share == missing_share::uncovered ? "De øvrige og det udækkede til "
                                                                    : "De øvrige til ") +
                      std::string(o.strength) + " i " + std::to_string(year),
                  (chosen.missing_share == missing_share::uncovered ? "The others and the uncovered share to "
                                                                    : "The others to ") +
                      std::string(o.strength) + " in " + std::to_string(year)},
                 (0.5_mio_dkk).to_string(),
                 others.to_string()});
        }
}

FORDEL_DECL void check_payers(std::vector<check>& lines, schedule const& all, options const& chosen) {
    for (int year : {2021, 2022, 2023, 2024}) {
        bool const all_offices = std::all_of(offices.begin(), offices.end(),
                                             [&](office const& o) { return paid_all_year(o, year, chosen); });
        std::set<std::string> payers;
        for (schedule_entry const e : all.filter({.year = year, .stream = "cofinancing"}))
            if (e.payer().kind == party_kind::municipality) payers.insert(e.payer().id);
        if (all_offices)
            lines.push_back({"payers." + std::to_string(year),
                             {"Kommuner, der betaler i " + std::to_string(year),
                              "Municipalities that pay in " + std::to_string(year)},
                             "16",
                             std::to_string(payers.size())});
        for (std::string const body : {"deb", "ufm"})
            lines.push_back({body + '.' + std::to_string(year),
                             {(body == "deb" ? "DEB i " : "UFM i ") + std::to_string(year),
                              (body == "deb" ? "DEB in " : "UFM in ") + std::to_string(year)},
                             (80_mio_dkk).to_string(),
                             total_of(all, {.year = year, .stream = body}).to_string()});
    }
}

// Region Sjælland's population as Statistics Denmark publishes it, FOLK1A, 1 January.
struct regional_total {
    int year;
    std::int64_t heads;
};
inline constexpr regional_total published_totals[] = {{2021, 838'840}, {2022, 843'513}, {2023, 849'857}};

// Of those who share by population, and of the lead of the office.
FORDEL_DECL big_integer heads_of_payers(schedule_entry const& e, date on, population const& counts) {
    big_integer heads = e.allocation().key().total().numerator();
    for (tranche const& t : e.stream().payers)
        if (t.id == "lead") heads += counts.at(t.payers.parties()[0].code, on).heads;
    return heads;
}

// Those who pay, and the one outside, are the region.
FORDEL_DECL void check_population(std::vector<check>& lines, schedule const& all, party const& outside,
                                  options const& chosen) {
    population const counts = chosen.counts ? *chosen.counts : folk1a();
    std::set<std::int64_t> done;
    for (schedule_entry const e : all.filter({.stream = "cofinancing"})) {
        auto const& on = e.allocation().key().basis().on;
        if (!on || chosen.others != others::all_but_own_lead || chosen.counts) continue;
        for (auto const& [year, heads] : published_totals) {
            if (*on != make_date(year, 1, 1) || e.tranche().id != "others" || !done.insert(year).second) continue;
            bool const counted = e.allocation().key().contains(outside.id);
            std::int64_t const less = counted ? 0 : counts.at(outside.code, *on).heads;
            lines.push_back(
                {"population." + std::to_string(year),
                 {"Folketal " + to_string(*on, language::da) + (counted ? "" : " uden " + outside.name),
                  "Population " + to_string(*on, language::en) + (counted ? "" : " without " + outside.name)},
                 std::to_string(heads - less),
                 heads_of_payers(e, *on, counts).str()});
        }
    }
}

// Whole streams over all years, where the options leave their periods as they are.
FORDEL_DECL void check_sums(std::vector<check>& lines, schedule const& all, options const& chosen) {
    std::vector<std::pair<std::string, money<dkk>>> stated{
        {"deb", 320_mio_dkk}, {"ufm", 320_mio_dkk}, {"ufs", 8_mio_dkk}, {"ruc", 20_mio_dkk}};
    bool const full_years = chosen.office_starts.empty();
    bool const full_region = chosen.region_period == period::years(2021, 2024);
    if (full_years) stated.emplace_back("cofinancing", 16_mio_dkk);
    if (full_region) stated.emplace_back("region", 10_mio_dkk);
    for (auto const& [id, sum] : stated)
        lines.push_back({"sum." + id,
                         {"I alt: " + id, "In all: " + id},
                         sum.to_string(),
                         total_of(all, {.stream = id}).to_string()});
    if (full_years && full_region)
        lines.push_back({"control",
                         {"Kontroltal (ingen overskrift)", "Control figure (no headline)"},
                         (694_mio_dkk).to_string(),
                         all.total().to_string()});
}

// The same money summed another way is the same money.
FORDEL_DECL void check_ways(std::vector<check>& lines, schedule const& all) {
    using enum schedule_field;
    for (auto const& [field, da, en] :
         {std::tuple{payer, "betalere", "payers"}, std::tuple{recipient, "modtagere", "recipients"},
          std::tuple{stream, "poster", "streams"}, std::tuple{year, "år", "years"}}) {
        any_money sum = any_money::from_minor(0, any_currency(dkk{}));
        for (subtotal const& part : all.total_by({field}))
            sum += part.amount;
        lines.push_back({std::string("by.") + en,
                         {std::string("Summen over ") + da, std::string("The sum by ") + en},
                         all.total().to_string(),
                         sum.to_string()});
    }
}

} // namespace detail

FORDEL_DECL std::vector<check> checks(schedule const& all, options const& chosen) {
    std::vector<party> const& municipal = municipalities();
    party const& outside = municipal[find_party(municipal, chosen.outside)];
    std::vector<check> lines;
    detail::check_offices(lines, all, chosen);
    detail::check_payers(lines, all, chosen);
    detail::check_population(lines, all, outside, chosen);
    detail::check_sums(lines, all, chosen);
    detail::check_ways(lines, all);
    return lines;
}

} // namespace sjaelland
} // namespace v0
} // namespace fordel
