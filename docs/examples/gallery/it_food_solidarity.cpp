// Italy, March 2020: 400 million EUR for food, to 7,904 municipalities, at least 600 EUR each.
#include "published.hpp"

int main() {
    published_table const towns("it_food_solidarity");
    std::string const ordinance = "Ordinanza 658 del 29 marzo 2020, Capo del Dipartimento della protezione civile";
    fd::citation const source{{ordinance, ordinance},
                              "art. 2",
                              {"80 % efter folketal, 20 % efter indkomst; mindst 600 euro",
                               "80% by population, 20% by income; 600 EUR or more"}};
    fd::date const day = fd::make_date(2020, 3, 29);
    fd::reference_date const printed = fd::reference_date::fixed(day);
    fd::figures const people = towns.figures("population", {"folketal", "population"}, day, source);
    fd::key_rule const by_people = fd::by_figures(people, towns.parties(), printed);
    fd::condition const large{people, printed, fd::comparison::above, 100'000};
    std::vector<fd::party> const first_zone = towns.only("first_lockdown_zone", "1").parties();
    std::vector<fd::amount_of_party> part_b;
    for (auto const& town : towns.rows)
        part_b.push_back({towns.party_of(town), fd::money<fd::eur>::parse(town.at("part_b"))});

    fd::programme programme("food", {"Mad, Italien", "Food solidarity, Italy"}, fd::eur{},
                            {.method = fd::independent_rounding{}});
    fd::money<fd::eur> const least = fd::money<fd::eur>::from_major(600);
    programme.add({.id = "b",
                   .name = {"Del b", "Part b"},
                   .amount = fd::by_party(part_b, fd::per::once()),
                   .period = fd::period::year(2020),
                   .payers = fd::paid_by(fd::named("Stato")),
                   .recipients = fd::as_stated(),
                   .citation = source});
    programme.add({.id = "a",
                   .name = {"Del a", "Part a"},
                   .amount = fd::once(fd::money<fd::eur>::from_major(320'000'000)),
                   .period = fd::period::year(2020),
                   .payers = fd::paid_by(fd::named("Stato")),
                   .recipients = by_people,
                   .adjustments = {fd::floor(least).with({"b"}).borne_by(large).by(by_people),
                                   fd::times(2).of(first_zone).with({"b"}).borne_by(large).by(by_people)},
                   .citation = source});
    towns.compare(programme.schedule().filter({.stream = "a"}), &fd::schedule_entry::recipient);
}
