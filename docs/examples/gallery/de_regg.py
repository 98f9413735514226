"""Germany: 200 million EUR for regional trains in 2016, raised by 1.8 % a year to 2031; no year's pool is rounded."""

from published import Table

import fordel as fd

percent = Table("de_regg_key")
programme = fd.Programme(
    "regg", fd.Text("Regionaltog, Tyskland", "Regional trains, Germany"), "EUR", method="independent"
)
programme.add(
    fd.Stream(
        "regionalisierungsmittel",
        fd.per_year(fd.Money("200000000", "EUR")).indexed(fd.PriceIndex.steady("1.8"), 2016),
        payers=fd.Party("Bund"),
        recipients=fd.Key.percent(percent.parties, percent.numbers("percent")),
        period=fd.Period.years(2016, 2031),
        citation=fd.Citation(
            fd.Text("Regionalisierungsgesetz, BGBl. I 2016 S. 2761-2762"),
            "Anlage 2",
            fd.Text("200 mio. euro, hvert år 1,8 % mere", "200 million EUR, each year 1.8% more"),
        ),
    )
)
Table("de_regg").compare(programme.schedule())
