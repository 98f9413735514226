"""Germany: 2.75 billion EUR for all-day schools, shared by percentages that the act states."""

from published import Table

import fordel as fd

laender = Table("de_gafinhg")
programme = fd.Programme("gafinhg", fd.Text("Heldagsskoler, Tyskland", "All-day schools, Germany"), "EUR")
programme.add(
    fd.Stream(
        "finanzhilfen",
        fd.once(fd.Money("2750000000", "EUR")),
        payers=fd.Party("Bund"),
        recipients=fd.Key.percent(laender.parties, laender.numbers("percent")),
        period=fd.Period.year(2021),
        citation=fd.Citation(
            fd.Text("Ganztagsfinanzhilfegesetz, BGBl. I 2021 S. 4602, 4603"),
            "§ 5 (1)",
            fd.Text("Königsteiner Schlüssel for 2019", "the Königstein key of 2019"),
        ),
    )
)
laender.compare(programme.schedule())
