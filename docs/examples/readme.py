import fordel as fd

programme = fd.sjaelland.programme(outside="Greve")
schedule = programme.schedule()
lejre = schedule.filter(year=2022, payer="Lejre")
print(lejre.total())
for stream, amount in lejre.total_by("stream").items():
    print(f"{stream:28} {amount:danish}")

key = fd.Key.by_population(["Faxe", "Stevns", "Køge"], on="2022-01-01")
split = fd.allocate(fd.Money("1000000.00", "DKK"), key)
print(split["Stevns"].amount, "of exactly", split["Stevns"].exact)  # Money, Fraction
print(split.explain("Stevns"), end="")

# Seats by any method in use, and why: the last seats, and how many more votes the next would take.
seats = fd.apportion(10, {"A": 416, "B": 338, "C": 246}, method="sainte-lague")
print(seats.units, "B needs", seats.heads_needed("B"), "more")
print(seats.explain("C"))
