"""Denmark: the base grant of the business hubs 2023, by the population of the year before, Christiansø left out."""

from published import Table

import fordel as fd

municipalities = Table("dk_business_hubs")
statistics = fd.Citation(fd.Text("Danmarks Statistik, FOLK1A", "Statistics Denmark, FOLK1A"))
heads = municipalities.figures("population", fd.Text("folketal", "population"), "2022-01-01", statistics)
programme = fd.Programme(
    "erhvervshuse",
    fd.Text("Erhvervshuse, Danmark", "Business hubs, Denmark"),
    "DKK",
    method="independent",
    unit="thousand",
)
programme.add(
    fd.Stream(
        "basis",
        fd.per_year(fd.kroner(171_027_000)).indexed(
            fd.PriceIndex.steady("2.4"), 2022, fd.RoundingPoint.at_end("thousand")
        ),
        payers=fd.by_figures(heads).without(["Christiansø"]),
        recipients=fd.Party("Erhvervshusene"),
        period=fd.Period.year(2023),
        citation=fd.Citation(
            fd.Text("Erhvervshusenes basisfinansiering 2023", "Base grant of the business hubs 2023"),
            "",
            fd.Text("171,027 mio. kr. × 1,024, efter folketal", "DKK 171.027 million × 1.024, by population"),
        ),
    )
)
municipalities.compare(programme.schedule(), "payer", 1000)
