from fractions import Fraction

import fordel as fd

codes = {"Havnby": "901", "Klitby": "902", "Engby": "903", "Åby": "904"}
towns = [fd.Party(name, code=code) for name, code in codes.items()]

# Inhabitants on 1 January, published on 11 February of the same year; coastline, measured once.
counts_by_year = {2022: [490, 290, 160, 60], 2023: [480, 310, 140, 70], 2024: [500, 300, 150, 50]}
heads = fd.Figures(
    fd.Text("indbyggere", "inhabitants"),
    towns,
    [
        (town, f"{year}-01-01", count, f"{year}-02-11")
        for year, counts in counts_by_year.items()
        for town, count in zip(towns, counts, strict=True)
    ],
)
coast = fd.Figures(
    fd.Text("kyst", "coastline"),
    towns,
    [(town, "2020-01-01", km) for town, km in zip(towns, [10, 30, 0, 10], strict=True)],
    unit="km",
)


def show(what: str, rule: fd.KeyRule, year: int = 2025) -> None:
    key = rule.at(year, 1)
    print(f"{what}:", ", ".join(f"{party} {float(100 * key.share(party)):g} %" for party in key))


# Step 1: half by inhabitants on 1 January of the year before, 30 % by coastline, 20 % in equal parts.
by_people = fd.by_figures(heads)
by_coast = fd.by_figures(coast, as_of="2020-01-01")
show("by inhabitants", by_people)
show("by coastline", by_coast)
show("mixed", fd.mix([fd.half * by_people, Fraction(3, 10) * by_coast, Fraction(1, 5) * fd.equal(towns)]))

# Step 2: the north bears 60 %, the south 40 %, and each shares its part by inhabitants.
sides = {"north": by_people.among(["Havnby", "Klitby"]), "south": by_people.among(["Engby", "Åby"])}
show("nested", fd.nested({"north": 60, "south": 40}, sides))

# Step 3: by coastline, among those with at least 300 inhabitants.
show("with a condition", by_coast.where(fd.Condition(heads, "at_least", 300)))

# Step 4: shares of a tenth of a percent, used as they are printed. Who gets the last tenth, by remainder or by name.
three = fd.equal(towns[:3])
show("rounded", three.rounded(fd.KeyRounding.percent_decimals(1)))
show("the rest to Engby", three.rounded(fd.KeyRounding.percent_decimals(1).with_rest_to("Engby")))

# Step 5: the figures that were out on 1 February of the year before, or on 1 March; or the mean of three years.
show("out on 1 February", fd.by_figures(heads, as_of=fd.ReferenceDate.latest_published(1, month=2)))
show("out on 1 March", fd.by_figures(heads, as_of=fd.ReferenceDate.latest_published(1, month=3)))
show("mean of three years", fd.by_figures(heads, as_of=fd.ReferenceDate("year_before").average(3)))

# Step 6: Engby and Åby become Sundby on 1 January 2025: it takes part in their place, and has the sum of their figures.
merged = fd.Succession(
    "from;before_code;before_name;after_code;after_name;source\n"
    "2025-01-01;903;Engby;905;Sundby;Opdigtet lov\n"
    "2025-01-01;904;Åby;905;Sundby;Opdigtet lov\n"
)
show("in 2024", by_people.with_successors(merged), 2024)
show("in 2025", by_people.with_successors(merged), 2025)

# Step 7: a school year, from August, 1,000 kr. a day. Klitby joins for its last 73 days.
school = fd.Programme("school", fd.Text("Skolen", "The school"), "DKK", year_begins=8, part_years="days")
year = fd.Period("2025-08-01", "2026-07-31")
both = [fd.Participation("Havnby", year), fd.Participation("Klitby", fd.Period("2026-05-20", "2026-07-31"))]
school.add(fd.Stream("running", fd.per_year(fd.kroner(365_000)), fd.equal(both), fd.Party("Skolen"), year))
for entry in school.schedule():
    print(f"year {entry.year}, {entry.payer}: {entry.amount:danish}")
