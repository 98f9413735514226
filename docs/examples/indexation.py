from fractions import Fraction

import fordel as fd


def amounts(rule: fd.AmountRule) -> str:
    """What falls due in each of four years."""
    museum = fd.Programme("museum", fd.Text("Museet", "The museum"), "DKK")
    town, period = fd.Party("Havnby"), fd.Period.years(2025, 2028)
    museum.add(fd.Stream("running", rule, payers=town, recipients=fd.Party("Museet"), period=period))
    return "  ".join(f"{amount:danish}" for amount in museum.schedule().total_by("year").values())


# Step 1: 100,000 kr. a year in prices of 2025, raised 2.6 % a year. Nothing is rounded on the way, only what is paid.
a_year, steady = fd.per_year(fd.kroner(100_000)), fd.PriceIndex.steady("2.6")
print("steady:         ", amounts(a_year.indexed(steady, 2025)))

# Step 2: rounded on the way. Each year to 100 kr., from which the next is raised; or each by itself.
print("each year:      ", amounts(a_year.indexed(steady, 2025, fd.RoundingPoint.each_year("100 kr."))))
print("at the end:     ", amounts(a_year.indexed(steady, 2025, fd.RoundingPoint.at_end("100 kr."))))

# Step 3: a series of rates with its source. A year that it lacks is an error.
source = fd.Citation(fd.Text("Opdigtet skøn", "Invented estimate"))
series = fd.PriceIndex.rates({2026: "3.1", 2027: "2.9", 2028: "2.4"}, fd.Text("PL-indeks", "PL index"), source)
print("a series:       ", amounts(a_year.indexed(series, 2025)))
try:
    a_year.indexed(series, 2024).in_year(2025)
except fd.Error as error:
    print(error.id)

# Step 4: stated year by year, and indexed from the last; or last year's × 1.018 + 5,000 kr.
stated = fd.by_year({2025: fd.kroner(100_000), 2026: fd.kroner(120_000)})
print("from the last:  ", amounts(stated.indexed_from_last(series)))
raised = fd.recurring(2025, fd.kroner(100_000), factor=Fraction("1.018"), plus=fd.kroner(5_000))
print("a recurrence:   ", amounts(raised))

# Step 5: in prices of the base year beside what is paid.
print("in 2025's prices", amounts(a_year.indexed(steady, 2025).in_base_prices()))
