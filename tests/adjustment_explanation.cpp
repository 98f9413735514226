#include <fordel/figures.hpp>
#include <fordel/key.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/adjustment_explanation.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/calculator.hpp"

using fordel::adjust;
using fordel::adjusted;
using fordel::adjustment_query;
using fordel::amounts_needed;
using fordel::cap;
using fordel::explain;
using fordel::floor;
using fordel::fraction;
using fordel::kroner;
using fordel::language;
using fordel::part_of_amount;
using fordel::party;
using fordel::plus;
using fordel::ratio;
using fordel::times;

namespace {

fordel::any_currency const dkk(fordel::dkk{});
party const lejre{"lejre", "Lejre"}, roskilde{"roskilde", "Roskilde"}, greve{"greve", "Greve"};
fordel::key const by({lejre, roskilde, greve}, {9, 71, 60}, {{"folketal 2025", "population 2025"}});

std::string told(adjusted const& made, std::string_view who, language lang = language::en) {
    return explain(made, who, dkk, lang);
}

// Whether the formula behind the last colon comes to what the line says, to the øre, with the decimals that it shows.
bool adds_up(std::string line) {
    for (std::size_t more = line.find(" …"); more != line.npos; more = line.find(" …"))
        line.erase(more, std::string_view(" …").size());
    std::size_t const from = line.rfind(": ") + 2, equals = line.find(" = ", from);
    auto const value = [](std::string const& written) {
        return support::calculator(written, fordel::notation::english).result();
    };
    fraction const difference = value(line.substr(from, equals - from)) - value(line.substr(equals + 3));
    return fraction(-1, 100'000) < difference && difference < fraction(1, 100);
}

} // namespace

TEST_CASE("who is raised, by how much, and who has less for it", "[adjustment_explanation]") {
    adjusted const made = adjust(by, 700'000, {floor(kroner(50'000)).borne_by({"Roskilde", "Greve"})});
    CHECK(told(made, "Lejre") == "Lejre: 45,000.00 by the key, less than the floor of 50,000.00: raised by 5,000.00; "
                                 "so much less for Roskilde and "
                                 "Greve by population 2025\n"
                                 "Lejre: 50,000.00 after the adjustments\n");
    CHECK(told(made, "Lejre", language::da) == "Lejre: 45.000,00 efter nøglen, mindre end bunden på 50.000,00: hævet "
                                               "med 5.000,00; så meget mindre for Roskilde og "
                                               "Greve efter folketal 2025\n"
                                               "Lejre: 50.000,00 efter justeringerne\n");
    // 5,000 × 71 / 131 = 2,709.9236…
    CHECK(told(made, "Roskilde") ==
          "Roskilde: less because of floor of 50,000.00 DKK (Lejre +5,000.00), by population 2025: "
          "5,000.00 × 71 / 131 = 2,709.92 …\n"
          "Roskilde: 352,290.07 … after the adjustments\n");
    CHECK(told(made, "Greve", language::da) ==
          "Greve: mindre på grund af bund på 50.000,00 kr. (Lejre +5.000,00), efter folketal 2025: "
          "5.000,00 × 60 / 131 = 2.290,07 …\n"
          "Greve: 297.709,92 … efter justeringerne\n");
}

TEST_CASE("where no step changed anything there is nothing to tell", "[adjustment_explanation]") {
    CHECK(told(adjust(by, 700'000, {floor(kroner(1))}), "Lejre").empty());
    adjusted const made = adjust(by, 700'000, {floor(kroner(50'000)).borne_by({"Greve"})});
    CHECK(told(made, "Roskilde").empty());
}

TEST_CASE("how a bound comes to what it is for a party", "[adjustment_explanation]") {
    adjustment_query half_a_year;
    half_a_year.when.year = 2026;
    half_a_year.part_of_year = fraction(1, 2);
    auto const first_line = [](adjusted const& made, std::string_view who) {
        std::string const all = told(made, who);
        return all.substr(0, all.find('\n'));
    };
    CHECK(first_line(adjust(by, 350'000, {floor(kroner(50'000))}, half_a_year), "Lejre")
              .starts_with("Lejre: 22,500.00 by the key, less than the floor of 50,000.00 × 1/2 = 25,000.00: raised"));
    CHECK(first_line(adjust(by, 350'000, {floor(kroner(60'000)).phased({{2026, ratio{5, 6}}})}, half_a_year), "Lejre")
              .find("the floor of 60,000.00 × 5/6 × 1/2 = 25,000.00: raised by 2,500.00") != std::string::npos);
    CHECK(first_line(adjust(by, 350'000, {cap(kroner(300'000)).phased({{2026, ratio{2, 5}}})}, half_a_year), "Roskilde")
              .find("more than the cap of 300,000.00 DKK × 1/2, where 2/5 of what is above is cut: 166,500.00: lowered "
                    "by 11,000.00") != std::string::npos);
    CHECK(
        first_line(adjust(by, 700'000, {cap(part_of_amount{fraction(1, 2)}).named("loft", {"loftet", "the ceiling"})}),
                   "Roskilde") ==
        "Roskilde: 355,000.00 by the key, more than the cap of 50% × 700,000.00 = 350,000.00 (the ceiling): lowered "
        "by 5,000.00; so much more for Lejre and Greve by population 2025");
    half_a_year.known = [](amounts_needed const&, int) {
        return std::vector<fordel::party_amount>{{lejre, 30'000, fraction(1, 2)}};
    };
    CHECK(first_line(adjust(by, 350'000, {floor(fordel::part_of_last_year{fraction(9, 10)})}, half_a_year), "Lejre")
              .find("the floor of 90% × 1/2 × 30,000.00 (last year) × 12/6 = 27,000.00: raised by 4,500.00") !=
          std::string::npos);
    fordel::figures const coast({"kyst", "coast"}, {lejre}, {{"lejre", fordel::make_date(2020, 1, 1), 12}}, {},
                                {"km", "km"});
    fordel::per_head const each{coast, as_any_money(kroner(5'000)),
                                fordel::reference_date::fixed(fordel::make_date(2020, 1, 1))};
    CHECK(first_line(adjust(by, 700'000, {floor(each).of({"Lejre"})}), "Lejre")
              .find("the floor of 5,000.00 × 12 km = 60,000.00: raised by 15,000.00") != std::string::npos);
}

TEST_CASE("a sum of streams, a factor and an addition are told as sums", "[adjustment_explanation]") {
    adjustment_query asked;
    asked.known = [](amounts_needed const&, int) { return std::vector<fordel::party_amount>{{lejre, 3'000}}; };
    adjusted const made = adjust(by, 700'000,
                                 {floor(kroner(50'000)).with({"part b"}).borne_by({"Greve"}),
                                  times(2).of({"Lejre"}).with({"part b"}).borne_by({"Greve"}),
                                  plus(kroner(100)).of({"Lejre"}).borne_by({"Greve"})},
                                 asked);
    CHECK(told(made, "Lejre") ==
          "Lejre: 45,000.00 by the key + 3,000.00 from part b = 48,000.00, less than the floor of 50,000.00: raised by "
          "2,000.00; so much less for Greve by population 2025\n"
          "Lejre: 47,000.00 so far + 3,000.00 from part b = 50,000.00; 50,000.00 × 2 - 3,000.00 from part b = "
          "97,000.00; so much less for Greve by population 2025\n"
          "Lejre: 97,000.00 so far; addition of 100.00: 97,100.00 in all; so much less for Greve by population 2025\n"
          "Lejre: 97,100.00 after the adjustments\n");
    CHECK(told(adjust(by, 700'000, {plus(kroner(-600)).of({"Lejre"}).borne_by({"Greve"})}), "Lejre")
              .find("deduction of 600.00: 44,400.00 in all") != std::string::npos);
}

TEST_CASE("who is held back from bearing more, and who gets what is freed", "[adjustment_explanation]") {
    fordel::key const three({lejre, roskilde, greve}, {1, 5, 4});
    CHECK(told(adjust(three, 100, {floor(kroner(31))}), "Greve") ==
          "Greve: 40.00 by the key; any less would be below the floor of 31.00: only 9.00 less\n"
          "Greve: 31.00 after the adjustments\n");
    CHECK(told(adjust(three, 100, {cap(kroner(42))}), "Greve") ==
          "Greve: 40.00 by the key; more would be above the cap of 42.00: only 2.00 more\n"
          "Greve: 42.00 after the adjustments\n");
    CHECK(told(adjust(three, 100, {times(4).of({"Lejre"}).by(fordel::key({roskilde, greve}, {1, 99}))}), "Roskilde")
              .starts_with(
                  "Roskilde: less because of times 4 (Lejre +30.00), by given weights: 30.00 × 1 / 100 = 0.30\n"));
    CHECK(told(adjust(three, 100, {plus(kroner(45)).of({"Lejre"}).by(fordel::key({roskilde, greve}, {1, 99}))}),
               "Greve") == "Greve: 40.00 less: nothing is left\nGreve: 0.00 after the adjustments\n");
    adjusted const to_state = adjust(three, 100, {cap(kroner(45)).freed_to({"staten", "Staten"})});
    CHECK(told(to_state, "Roskilde") ==
          "Roskilde: 50.00 by the key, more than the cap of 45.00: lowered by 5.00; goes to Staten\n"
          "Roskilde: 45.00 after the adjustments\n");
    CHECK(told(to_state, "Staten") == "Staten: more because of cap of 45.00 DKK (Roskilde -5.00): 5.00\n"
                                      "Staten: 5.00 after the adjustments\n");
    CHECK(told(adjust(three, 100, {cap(kroner(45)).freed_to_nobody()}), "Roskilde").find("; stays undistributed\n") !=
          std::string::npos);
}

TEST_CASE("a step that an earlier bound holds back is named", "[adjustment_explanation]") {
    adjusted const made = adjust(by, 700'000, {cap(kroner(500'000)), times(2).of({"Roskilde"})});
    REQUIRE(made.effects.size() == 1);
    CHECK(made.effects[0].steps == std::vector<std::size_t>{1});
    CHECK(made.effects[0].changes[0].step == std::size_t{0});
    CHECK(made.effects[0].changes[0].given == std::size_t{1});
    CHECK(told(made, "Roskilde").find("; times 2, but held at the cap of 500,000.00: comes to 500,000.00") !=
          std::string::npos);
    CHECK(told(made, "Lejre").find("times 2 (Roskilde +145,000.00)") != std::string::npos);
}

TEST_CASE("what each bearer is told, a calculator confirms", "[adjustment_explanation]") {
    std::vector<party> parties;
    std::vector<fraction> weights;
    for (int i = 1; i <= 12; ++i) {
        parties.push_back({"p" + std::to_string(i), "P" + std::to_string(i)});
        weights.emplace_back(i * i * 37 + 11);
    }
    adjusted const made = adjust(fordel::key(parties, weights), 1'000'000, {floor(kroner(20'000))});
    REQUIRE(made.effects.size() == 1);
    REQUIRE(made.effects[0].borne.size() > 5);
    for (auto const& part : made.effects[0].borne) {
        std::string const all = told(made, parties[part.party].id);
        CHECK(all.find("and 1 others") == std::string::npos);
        CHECK(adds_up(all.substr(0, all.find('\n'))));
    }
}
