import fordel as fd

fund, museum = fd.Party("Søfonden"), fd.Party("Museet")
granted = fd.Period("2024-01-01", "2025-06-30")


def amounts(rule: fd.AmountRule, period: fd.Period = granted) -> dict[str, str]:
    """What falls due in each year."""
    grant = fd.Programme("grant", fd.Text("Tilskud", "Grant"), "DKK")
    grant.add(fd.Stream("grant", rule, payers=fund, recipients=museum, period=period))
    return {year: f"{amount:danish}" for year, amount in grant.schedule().total_by("year").items()}


# Step 1: 100,000 kr. for the eighteen months, not for each year.
print("by months:  ", amounts(fd.per_period(fd.kroner(100_000), "months")))
print("by days:    ", amounts(fd.per_period(fd.kroner(100_000), "days")))

# Step 2: in stated parts, as percentages or as amounts. They come to the whole, or it is an error.
print("55 and 45 %:", amounts(fd.per_period(fd.kroner(100_000), {2024: "55 %", 2025: "45 %"})))
instalments = {2024: fd.kroner(60_000), 2025: fd.kroner(40_000)}
print("instalments:", amounts(fd.per_period(fd.kroner(100_000), instalments)))
try:
    fd.per_period(fd.kroner(100_000), {2024: "55 %", 2025: "40 %"})
except fd.Error as error:
    print(error.id)

# Step 3: the other two meanings of "100,000 kr.".
print("a year:     ", amounts(fd.per_year(fd.kroner(100_000))))
print("once:       ", amounts(fd.once(fd.kroner(100_000)), fd.Period.year(2024)))
