import fordel as fd

north, south, museum = fd.Party("Nordby"), fd.Party("Sydby"), fd.Party("Museet")
agreed = fd.Period("2025-01-01", "2026-12-31")


def running(amount: fd.AmountRule, key: fd.Key, period: fd.Period) -> fd.Stream:
    """The stream as it is agreed for a part of the whole period."""
    return fd.Stream("running", amount, key, museum, period, whole=agreed)


# Step 1: two towns share equally, and from July 2026 by 3 to 1; the amount of the two years is the same.
grant = fd.per_period(fd.kroner(100_000), "months")
until = running(grant, fd.Key.equal([north, south]), fd.Period("2025-01-01", "2026-06-30"))
after = running(grant, fd.Key([north, south], [3, 1]), fd.Period("2026-07-01", "2026-12-31"))
programme = fd.Programme("museum", "Museet", "DKK").add(until).add(after)

# Step 2: the terms are one stream to whoever asks for it.
schedule = programme.schedule()
print(schedule.filter(stream="running").total())
for (year, months, payer), amount in schedule.total_by(["year", "months", "payer"]).items():
    print(year, months, payer, amount)

# Step 3: each amount says from when its terms are.
told = schedule.filter(year=2026, payer="Sydby").explain().splitlines()
print([line for line in told if line.startswith("Terms")])

# Step 4: two terms at one time are an error.
try:
    programme.add(running(grant, fd.Key.equal([north, south]), fd.Period("2026-12-01", "2026-12-31")))
except fd.Error as error:
    print(error.id)
