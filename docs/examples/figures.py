from decimal import Decimal

import fordel as fd

# Amounts as they stand in accounts and letters.
for written in ["1.234,50-", "kr. 1.234,50", "5,- kr.", "1 234,50", "500 t.kr.", "1,5 mio. kr.", "DKK 1234.50"]:
    print(f"{written:>14} {fd.Money(written, 'DKK'):danish}")

# One mark before three digits could be either: nothing is guessed.
try:
    fd.Key({"Læsø": "1.793", "Fanø": "850"})
except fd.Error as error:
    print(error.id)
islands = fd.Key({"Læsø": "1.793", "Fanø": "850"}, notation="danish")
print(islands.share("Læsø"))

# What is calculated ends in a rounding with a name.
tax = fd.Money("696.22", "DKK").times("25 %", rounding="half-up")
print(tax, fd.Money("696.22", "DKK") / 4, fd.Money("171.50", "DKK").times(Decimal("1.21"), rounding="half-even"))

# Percentages come to 100, or somebody is named for the rest.
shares = fd.Key.percent({"A": 50, "B": 30, "C": 19}, rest="uncovered")
print([(party.name, shares.share(party)) for party in shares.parties])

# Parties are found as people write them; who is unknown is refused, everywhere.
key = fd.Key.by_population(["Næstved Kommune", "0101", " ringsted"], on="2022-01-01")
print([party.name for party in key.parties])
