"""Italy, March 2020: 400 million EUR for food, to 7,904 municipalities, at least 600 EUR each."""

from published import Table

import fordel as fd

towns = Table("it_food_solidarity")
ordinance = fd.Citation(
    fd.Text("Ordinanza 658 del 29 marzo 2020, Capo del Dipartimento della protezione civile"),
    "art. 2",
    fd.Text(
        "80 % efter folketal, 20 % efter indkomst; mindst 600 euro", "80% by population, 20% by income; 600 EUR or more"
    ),
)
people = towns.figures("population", fd.Text("folketal", "population"), "2020-03-29", ordinance)
by_people = fd.by_figures(people, as_of="2020-03-29")
large = fd.Condition(people, "above", 100_000, as_of="2020-03-29")
first_zone = [town.id for town, zone in zip(towns.parties, towns.numbers("first_lockdown_zone"), strict=True) if zone]

programme = fd.Programme("food", fd.Text("Mad, Italien", "Food solidarity, Italy"), "EUR", method="independent")
booked = {"with_": ["b"], "borne_by": large, "by": by_people}
common = {"payers": fd.Party("Stato"), "period": fd.Period.year(2020), "citation": ordinance}
part_b = dict(zip(towns.parties, (fd.Money(row["part_b"], "EUR") for row in towns.rows), strict=True))
programme.add(fd.Stream("b", fd.by_party(part_b, per="once"), recipients=fd.as_stated(), **common))
programme.add(
    fd.Stream(
        "a",
        fd.once(fd.Money("320000000", "EUR")),
        recipients=by_people,
        adjustments=[
            fd.floor(fd.Money("600", "EUR"), **booked),
            fd.times(2, of=first_zone, **booked),
        ],
        **common,
    )
)
towns.compare(programme.schedule().filter(stream="a"))
