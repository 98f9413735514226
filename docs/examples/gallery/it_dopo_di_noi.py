"""Italy: 51.1 million EUR for disabled people without family, by a key that was itself rounded to 0.1 % before use."""

from published import Table

import fordel as fd

regions = Table("it_dopo_di_noi")
programme = fd.Programme("dopo-di-noi", fd.Text("Dopo di noi, Italien", "Dopo di noi, Italy"), "EUR")
programme.add(
    fd.Stream(
        "fondo",
        fd.once(fd.Money("51100000", "EUR")),
        payers=fd.Party("Stato"),
        recipients=fd.Key.percent(regions.parties, regions.numbers("percent")),
        period=fd.Period.year(2018),
        citation=fd.Citation(
            fd.Text("Decreto del novembre 2018, Gazzetta Ufficiale 4 del 5 gennaio 2019"),
            "tabella 1",
            fd.Text("procentsatser med én decimal", "percentages with one decimal"),
        ),
    )
)
regions.compare(programme.schedule())
