"""Germany: twice 3.5 billion EUR for the investments of poor municipalities, by percentages that the act states."""

from published import Table

import fordel as fd

laender = Table("de_kinvfg")
act = fd.Text("Kommunalinvestitionsförderungsgesetz, BGBl. I 2015 S. 974; BGBl. I 2017 S. 3122")
programme = fd.Programme(
    "kinvfg", fd.Text("Kommunale investeringer, Tyskland", "Municipal investments, Germany"), "EUR"
)
for chapter, section, year in [("1", "§ 2", 2015), ("2", "§ 11", 2017)]:
    stated = laender.only(chapter=chapter)
    programme.add(
        fd.Stream(
            f"chapter-{chapter}",
            fd.once(fd.Money("3500000000", "EUR")),
            payers=fd.Party("Bund"),
            recipients=fd.Key.percent(stated.parties, stated.numbers("percent")),
            period=fd.Period.year(year),
            citation=fd.Citation(
                act, section, fd.Text("3,5 mia. euro efter procentsatser", "3.5 billion EUR by percentages")
            ),
        )
    )
laender.compare(programme.schedule())
