#include <fordel/fordel.hpp>
#include <fordel/io/figures.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace fd = fordel;
using namespace fordel::literals;

std::string text_of(std::string const& name) {
    std::ifstream file(std::filesystem::path(__FILE__).replace_filename(name));
    return {std::istreambuf_iterator<char>(file), {}};
}

int main() {
    // The figures, each with its source: heads on 1 January of four years, and kilometres of coast.
    fd::citation const invented{{"Opdigtede tal", "Invented figures"}};
    fd::figures const heads =
        fd::read_csv(text_of("coast_heads.csv"), {.what = {"folketal", "population"}, .source = invented});
    fd::figures const coast = fd::read_csv(
        text_of("coast_km.csv"), {.what = {"kystlinje", "coastline"}, .unit = {"km", "km"}, .source = invented});
    std::vector<fd::party> const& towns = heads.parties();

    // Step 1: the agreement. Skovby joins on 1 July 2026.
    fd::period const years = fd::period::years(2025, 2028);
    std::vector<fd::participation> in_time = fd::all_through({towns.begin(), towns.end() - 1}, years);
    in_time.push_back({towns.back(), fd::period(fd::make_date(2026, 7, 1), fd::make_date(2028, 12, 31))});
    fd::members const members(in_time);
    fd::key_rule const by_people = fd::by_figures(heads, members);
    fd::key_rule const by_coast = fd::by_figures(coast, members, fd::reference_date::fixed(fd::make_date(2024, 1, 1)));
    fd::programme agreement("coast-watch", {"Kystvagten", "The coast watch"}, fd::dkk{});
    agreement.add({.id = "running",
                   .name = {"Drift", "Running costs"},
                   .amount = fd::per_year(3_mio_dkk).indexed(fd::price_index::steady(fd::ratio{26, 10}), 2025),
                   .period = years,
                   .payers = {{.id = "region",
                               .name = {"regionen", "the region"},
                               .amount = fd::percent(25),
                               .payers = fd::named("Regionen", fd::party_kind::region)},
                              {.id = "municipalities",
                               .name = {"kommunerne", "the municipalities"},
                               .amount = fd::rest(),
                               .payers = fd::mix({fd::half * by_people, fd::ratio{3, 10} * by_coast,
                                                  fd::ratio{1, 5} * fd::equal(members)}),
                               .adjustments = {fd::floor(100'000_dkk)}}},
                   .recipients = fd::named("Kystvagten"),
                   .status = fd::status::granted,
                   .citation = {{"Aftale om Kystvagten", "Agreement on the coast watch"}, "§ 3"}});

    // Step 2: who pays what.
    fd::schedule const payments = agreement.schedule();
    for (auto const& [by, amount] : payments.total_by({fd::schedule_field::payer, fd::schedule_field::year}))
        std::cout << by[1] << ' ' << by[0] << ": " << amount.to_string(fd::notation::danish) << '\n';

    // Step 3: and why, for a citizen, in both languages.
    fd::schedule const aaby = payments.filter({.year = 2026, .payer = "Åby"});
    std::cout << aaby.explain(fd::language::da) << '\n' << aaby.explain(fd::language::en);
}
