"""The Multilateral Fund of the Montreal Protocol, 2021-2023: 475 million USD by the UN scale, nobody above 22 %."""

from published import Table

import fordel as fd

members = Table("multilateral_fund")
scale = fd.Key(members.parties, members.numbers("un_scale"))
programme = fd.Programme(
    "multilateral-fund",
    fd.Text("Montrealprotokollens fond", "Multilateral Fund"),
    "USD",
    method="independent",
    unit="major",
)
programme.add(
    fd.Stream(
        "replenishment",
        fd.once(fd.Money("475000000", "USD")),
        payers=[fd.Tranche("members", payers=scale, adjustments=[fd.cap("22 %")])],
        recipients=fd.Party("Multilateral Fund"),
        period=fd.Period.year(2021),
        citation=fd.Citation(
            fd.Text("Montreal Protocol, replenishment of the Multilateral Fund 2021-2023; A/RES/73/271"),
            "",
            fd.Text("FN's skala, ingen over 22 %", "the UN scale, nobody above 22%"),
        ),
    )
)
members.compare(programme.schedule(), "payer")
