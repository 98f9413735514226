"""Finland: the fee of the local government employers 2022, half by population and half by taxable income, 80 % now."""

from fractions import Fraction

from published import Table

import fordel as fd

municipalities = Table("fi_kt")
calculation = fd.Citation(
    fd.Text("Kunta- ja hyvinvointialuetyönantajat KT: jäsenmaksun 2022 ennakko-osuus"),
    "Laskelma",
    fd.Text("7.149.318 euro, heraf 80 % nu", "7,149,318 EUR, of which 80% now"),
)
people = municipalities.figures("population", fd.Text("folketal", "population"), "2020-12-31", calculation)
income = municipalities.figures(
    "taxable_income", fd.Text("skattepligtig indkomst", "taxable income"), "2020-12-31", calculation
)
half = Fraction(1, 2)

programme = fd.Programme(
    "kt", fd.Text("Arbejdsgivere, Finland", "Employers' fee, Finland"), "EUR", method="independent", unit="major"
)
programme.add(
    fd.Stream(
        "fee",
        fd.per_period(fd.Money("7149318", "EUR"), {2022: "80 %", 2023: "20 %"}),
        payers=fd.mix(
            [
                half * fd.by_figures(people, as_of="2020-12-31").without(["Åland"]),
                half * fd.by_figures(income, as_of="2020-12-31").without(["Åland"]),
            ]
        ),
        recipients=fd.Party("KT"),
        period=fd.Period.years(2022, 2023),
        citation=calculation,
    )
)
municipalities.compare(programme.schedule().filter(year=2022), "payer")
