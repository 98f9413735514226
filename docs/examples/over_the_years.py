from fractions import Fraction

import fordel as fd

# Step 1: one unit a year among three equal towns. Each year on its own, the same town gets it every time.
towns = {"Engby": 1, "Havnby": 1, "Klitby": 1}
print("each year alone:", [fd.apportion(1, towns).units for year in range(3)])
print("carried over:   ", fd.carry_over([1, 1, 1], towns).units)

# Step 2: totals and keys known in advance; the keys may change.
totals = {2024: 10, 2025: 11, 2026: 10}
heads = {
    2024: {"Engby": 5210, "Havnby": 8431, "Klitby": 2104},
    2025: {"Engby": 5302, "Havnby": 8377, "Klitby": 2099},
    2026: {"Engby": 5377, "Havnby": 8350, "Klitby": 2110},
}
plan = fd.carry_over(totals, heads)
for year, units, sums in zip(plan.years, plan.units, plan.cumulated, strict=True):
    print(year, units, "so far", sums)
print(plan.guarantee.en)

# Step 3: one key, and each total becomes known when its year comes. Nobody pays back.
fixed = fd.RunningCarry("fixed-key")
for total in (3, 1, 5):
    print(total, fixed.next(total, {"Engby": 5, "Havnby": 3, "Klitby": 1}).units)

# Step 4: nothing is known ahead. Two units for all four, then one for the two that got none.
everybody = {"Engby": 1, "Havnby": 1, "Klitby": 1, "Lyngby": 1}
late = fd.carry_over([2, 1], [everybody, {"Klitby": 1, "Lyngby": 1}], procedure="open")
print(late.units, "paid back:", late.reversals)

# Step 5: a new key is phased in; nobody falls below a part of last year's units.
last = {"Engby": 400, "Havnby": 300, "Klitby": 200}
for floors in fd.guarantee_floors(last, [Fraction(3, 4), Fraction(1, 2), Fraction(1, 4), 0]):
    print(floors)

# Step 6: a total that was rounded to thousands, divided by region and then by town; and directly, from the figure itself.
regions = {"East": {"Engby": 3, "Havnby": 1}, "West": {"Klitby": 4}}
nested = fd.apportion_nested(1_234_567, regions, input_unit=1000)
print("by steps: ", nested.units)
print("directly: ", nested.direct)
print("apart by: ", nested.differences)

# Step 7: in a programme. Ten years of 100 kr. in three equal parts: each year alone, and carried.
for carried in (None, "known-years"):
    three = fd.Programme("three", fd.Text("Tre byer", "Three towns"), "DKK")
    payers = fd.equal([fd.Party(name) for name in towns])
    years = fd.Period.years(2025, 2034)
    three.add(
        fd.Stream("running", fd.per_year(fd.kroner(100)), payers=payers, recipients=fd.Party("Museet"), period=years)
    )
    if carried:
        three.settle_carried("running", carried)
    print({payer: str(amount) for payer, amount in three.schedule().total_by("payer").items()})

# Step 8: in a programme. 900 kr. a year by 4 : 3 : 2, from 2025 by 1 : 1 : 7; the old key is phased out over two years.
old, new = fd.Key({"Engby": 4, "Havnby": 3, "Klitby": 2}), fd.Key({"Engby": 1, "Havnby": 1, "Klitby": 7})
by_year = fd.weights_by_year({2024: old, 2025: new, 2026: new, 2027: new})
guarantee = fd.floor(last_year="100%", phased={2025: "3/4", 2026: "1/2"})
grant = fd.Programme("grant", fd.Text("Tilskud", "A grant"), "DKK")
grant.add(
    fd.Stream(
        "grant",
        fd.per_year(fd.kroner(900)),
        payers=fd.Party("Staten"),
        recipients=by_year,
        adjustments=[guarantee],
        period=fd.Period.years(2024, 2027),
    )
)
for year in range(2024, 2028):
    received = grant.schedule().filter(year=year).total_by("recipient")
    print(year, {recipient: str(amount) for recipient, amount in received.items()})
