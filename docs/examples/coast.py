from fractions import Fraction
from pathlib import Path

import fordel as fd

# The figures, each with its source: heads on 1 January of four years, and kilometres of coast.
here = Path(__file__).parent
invented = fd.Citation(fd.Text("Opdigtede tal", "Invented figures"))
heads = fd.Figures.read_csv(here / "coast_heads.csv", fd.Text("folketal", "population"), source=invented)
coast = fd.Figures.read_csv(here / "coast_km.csv", fd.Text("kystlinje", "coastline"), fd.Text("km", "km"), invented)
*five, skovby = heads.parties

# Step 1: the agreement. Skovby joins on 1 July 2026.
region, municipalities = fd.Text("regionen", "the region"), fd.Text("kommunerne", "the municipalities")
years = fd.Period.years(2025, 2028)
members = [fd.Participation(town, years) for town in five]
members.append(fd.Participation(skovby, fd.Period("2026-07-01", "2028-12-31")))
by_people = fd.by_figures(heads, members)
by_coast = fd.by_figures(coast, members, as_of="2024-01-01")
key = fd.mix([Fraction(1, 2) * by_people, Fraction(3, 10) * by_coast, Fraction(1, 5) * fd.equal(members)])
agreement = fd.Programme("coast-watch", fd.Text("Kystvagten", "The coast watch"), "DKK")
agreement.add(
    fd.Stream(
        "running",
        fd.per_year(fd.kroner(3_000_000)).indexed(fd.PriceIndex.steady("2.6"), 2025),
        period=years,
        payers=[
            fd.Tranche("region", fd.percent(25), fd.Party("Regionen", kind="region"), region),
            fd.Tranche("municipalities", fd.rest(), key, municipalities, adjustments=[fd.floor(fd.kroner(100_000))]),
        ],
        recipients=fd.Party("Kystvagten"),
        name=fd.Text("Drift", "Running costs"),
        status="granted",
        citation=fd.Citation(fd.Text("Aftale om Kystvagten", "Agreement on the coast watch"), "§ 3"),
    )
)

# Step 2: who pays what.
payments = agreement.schedule()
for (payer, year), amount in payments.total_by(["payer", "year"]).items():
    print(f"{year} {payer}: {amount:danish}")

# Step 3: and why, for a citizen, in both languages.
aaby = payments.filter(year=2026, payer="Åby")
print(aaby.explain("da"))
print(aaby.explain("en"), end="")
