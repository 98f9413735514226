import fordel as fd

havnby, klitby, engby = (
    fd.Party(name, code=code) for name, code in [("Havnby", "901"), ("Klitby", "902"), ("Engby", "903")]
)
heads = fd.Population(
    [havnby, klitby, engby],
    [("901", "2025-01-01", 12480), ("902", "2025-01-01", 7311), ("903", "2025-01-01", 4205)],
    fd.Citation(fd.Text("Opdigtet folketal", "Invented head counts")),
)

# Step 1: Engby joins on 1 July 2026, and Klitby leaves at the end of September.
members = [
    fd.Participation(havnby, fd.Period.year(2026)),
    fd.Participation(klitby, fd.Period("2026-01-01", "2026-09-30")),
    fd.Participation(engby, fd.Period("2026-07-01", "2026-12-31")),
]
rule = fd.by_population(members, heads)
for month in (1, 7, 10):
    print(month, {party.name: str(rule.at(2026, month).share(party)) for party in rule.at(2026, month).parties})


# Step 2: the year's amount is shared in three parts, each among those who are there. Whole months make the parts.
def paid(parts: str) -> None:
    museum = fd.Programme("museum", fd.Text("Museet", "The museum"), "DKK", part_years=parts)
    museum.add(
        fd.Stream(
            "running",
            fd.per_year(fd.kroner(300_000)),
            payers=rule,
            recipients=fd.Party("Museet"),
            period=fd.Period.year(2026),
        )
    )
    for entry in museum.schedule():
        print(f"{entry.months} {entry.payer}: {entry.amount:danish}")


paid("months")

# Step 3: or the days of the year, both ends included, for who joins within a month.
paid("days")
