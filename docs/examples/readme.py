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

# The kernel: whole units, by integers or Fractions.
print(fd.apportion(10, [6, 7, 39, 48], method="largest-remainder").units)
