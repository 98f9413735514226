from fractions import Fraction

import fordel as fd

havnby, klitby, engby = fd.Party("Havnby"), fd.Party("Klitby"), fd.Party("Engby")


def shares(key: fd.Key) -> dict[str, str]:
    return {party.name: str(key.share(party)) for party in key.parties}


# Step 1: percentages as they are stated come to 100, or somebody is named for the rest.
print(shares(fd.Key.percent({havnby: "41.5", klitby: "33.5", engby: "25"})))
try:
    fd.Key.percent({havnby: "41.5", klitby: "33.5"})
except fd.Error as error:
    print(error.id)
print(shares(fd.Key.percent({havnby: "41.5", klitby: "33.5"}, rest="uncovered")))

# Step 2: a key that is rounded to 0.1 % before it is used, and sums to 100 % as it is printed.
heads = fd.KeyRule(fd.Key({havnby: 12480, klitby: 7311, engby: 4205}))
rounded = heads.rounded(fd.KeyRounding.percent_decimals(1))
print(shares(heads.at(2025, 1)), shares(rounded.at(2025, 1)))

# Step 3: each share rounded by itself. What is missing is an error, unless it is normalised or somebody's.
thirds = fd.KeyRule(fd.Key.equal([havnby, klitby, engby]))
try:
    thirds.rounded(fd.KeyRounding.percent_decimals(1, "refused")).at(2025, 1)
except fd.Error as error:
    print(error.id)
to_havnby = fd.KeyRounding.percent_decimals(1).with_rest_to(havnby)
print(shares(thirds.rounded(to_havnby).at(2025, 1)))

# Step 4: several keys in one, each with its part of the whole.
mixed = fd.mix([Fraction(1, 2) * heads, Fraction(1, 2) * fd.equal([havnby, klitby, engby])])
print(shares(mixed.at(2025, 1)))
