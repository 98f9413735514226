import fordel as fd

# 0.10 kr. a year in three equal parts: one øre a year that each has an equal claim to.
made = fd.Programme("rent", "Rent", "DKK", ties="lot", seed="2025-06-30/7")
everybody = fd.Key.equal(["Engby", "Havnby", "Klitby"])
made.add(fd.Stream("office", fd.per_year(fd.Money("0.10 DKK")), everybody, "Office", fd.Period.years(2026, 2029)))
for entry in made.schedule():
    if entry.amount.minor == 4:
        print(entry.year, entry.payer.id)
