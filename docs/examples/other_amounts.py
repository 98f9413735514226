import fordel as fd

year, baths = fd.Period.year(2025), fd.Party("Svømmehallen")


def settled(*streams: fd.Stream) -> fd.Schedule:
    """What these streams of the swimming baths come to in 2025."""
    programme = fd.Programme("baths", fd.Text("Svømmehallen", "The swimming baths"), "DKK")
    for stream in streams:
        programme.add(stream)
    return programme.schedule()


def show(schedule: fd.Schedule, stream: str) -> None:
    paid = [f"{entry.payer} {entry.amount:danish}" for entry in schedule.filter(stream=stream)]
    print(f"{stream}:", ", ".join(paid))


# Step 1: of 400,000 kr. the region pays a quarter, the towns the rest as 3 : 1.
running = fd.Stream(
    "running",
    fd.per_year(fd.kroner(400_000)),
    payers=[
        fd.Tranche("region", fd.percent(25), "Regionen"),
        fd.Tranche("towns", fd.rest(), fd.Key({"Havnby": 3, "Klitby": 1})),
    ],
    recipients=baths,
    period=year,
)

# Step 2: 2 % of the running costs for administration, by what each one paid of them.
administration = fd.Stream("administration", fd.percent_of(2, "running"), fd.by_amounts("running"), baths, year)

# Step 3: 1,000 kr. for the audit, from the towns alone, by what they paid of the running costs.
audit = fd.Stream("audit", fd.per_year(fd.kroner(1_000)), fd.by_amounts("running/towns"), baths, year)

# Step 4: points × price. A pupil costs 120 kr.; nobody states a total, it is what comes out.
lessons = fd.Stream("lessons", fd.product({"Havnby": 300, "Klitby": 150}, fd.kroner(120)), fd.as_stated(), baths, year)

# Step 5: a table of amounts, as the agreement's annex states them.
table = fd.by_party({"Havnby": fd.kroner(9_000), "Klitby": fd.kroner(6_000)}, per="year")
annex = fd.Stream("annex", table, fd.as_stated(), baths, year)

# Step 6: a tenth of lessons and annex together goes into a reserve, by what each one paid of both.
reserve = fd.Stream(
    "reserve", fd.percent_of(10, ["lessons", "annex"]), fd.by_amounts(["lessons", "annex"]), baths, year
)

# Streams are added in any order: each one is settled after those that it names.
schedule = settled(reserve, annex, lessons, audit, administration, running)
for stream in ("running", "administration", "audit", "lessons", "annex", "reserve"):
    show(schedule, stream)
print("in all:", schedule.total())

# Step 7: streams that are made of each other are refused.
try:
    settled(
        fd.Stream("a", fd.percent_of(10, "b"), "Havnby", baths, year),
        fd.Stream("b", fd.percent_of(10, "a"), "Havnby", baths, year),
    )
except fd.Error as error:
    print(error.id)
