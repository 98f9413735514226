import fordel as fd

# Who takes part. The codes are how figures are found; ties go by them.
havnby = fd.Party("Havnby", kind="municipality", code="901")
klitby = fd.Party("Klitby", kind="municipality", code="902")
engby = fd.Party("Engby", kind="municipality", code="903")
museum = fd.Party("Havnemuseet", id="museum")

# Head counts, with their source.
heads = fd.Population(
    [havnby, klitby, engby],
    [
        ("901", "2024-01-01", 12480),
        ("902", "2024-01-01", 7311),
        ("903", "2024-01-01", 4205),
        ("901", "2025-01-01", 12502),
        ("902", "2025-01-01", 7298),
        ("903", "2025-01-01", 4260),
    ],
    fd.Citation(fd.Text("Opdigtet folketal", "Invented head counts")),
)

# Step 1: a key.
by_heads = fd.Key.by_population([klitby, engby], on="2024-01-01", counts=heads)
print("Klitby's share:", by_heads.share("Klitby"))

# Step 2: an allocation.
split = fd.allocate(fd.kroner(300_000), by_heads)
for part in split:
    print(f"{part.party}: {part.amount}")

# Step 3: a stream of the programme.
harbour = fd.Programme("harbour", fd.Text("Havnemuseet i Havnby", "The harbour museum in Havnby"), "DKK")
harbour.add(
    fd.Assumption(
        "heads",
        fd.Text("Hvilket folketal?", "Which head counts?"),
        fd.Text("1. januar året før.", "1 January of the year before."),
    )
)
harbour.add(
    fd.Stream(
        "building",
        fd.once(fd.kroner(1_000_000)),
        payers=fd.Party("Søfonden", id="fonden"),
        recipients=museum,
        period=fd.Period.year(2025),
        name=fd.Text("Bygning", "Building"),
        status="promised",
    )
)

# Step 4: co-financing, from July 2025 to the end of 2026.
paid = fd.Period("2025-07-01", "2026-12-31")
harbour.add(
    fd.Stream.cofinancing(
        "running",
        recipient=museum,
        lead=havnby,
        from_lead=fd.per_year(fd.kroner(200_000)),
        from_others=fd.per_year(fd.kroner(300_000)),
        others=fd.KeyRule.by_population([fd.Participation(klitby, paid), fd.Participation(engby, paid)], heads),
        period=paid,
        name=fd.Text("Drift", "Running costs"),
        status="granted",
        decision=fd.Decision(fd.Text("De tre byråd", "The three councils")),
        citation=fd.Citation(
            fd.Text("Aftale om Havnemuseet", "Agreement on the harbour museum"),
            "§ 4",
            fd.Text("0,2 mio. fra værten, 0,3 fra de andre", "0.2 mio. from the host, 0.3 from the others"),
        ),
        assumptions=["heads"],
    )
)

# Step 5: the schedule.
payments = harbour.schedule()
for entry in payments:
    print(f"{entry.year} {entry.stream}: {entry.payer} {entry.amount}")
for year, amount in payments.total_by("year").items():
    print(f"{year}: {amount}")

# Step 6: why.
print(payments.filter(year=2025, payer="Klitby").explain(), end="")
