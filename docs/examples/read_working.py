import json
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import fordel as fd

# Step 1: a programme, and the working of one of its amounts as text that any language reads.
museum = fd.Programme("museum", fd.Text("Museet", "The museum"), "DKK")
heads = fd.Key({"Havnby": 12_480, "Klitby": 7_311, "Engby": 4_205})
steady = fd.per_year(fd.kroner(100_000)).indexed(fd.PriceIndex.steady("2.6"), 2025)
museum.add(fd.Stream("running", steady, payers=heads, recipients="Museet", period=fd.Period.years(2025, 2026)))
text = museum.schedule().filter(year=2026, payer="Klitby").working().to_json()

# Step 2: from here on nothing but the text. A step's own steps gave its inputs: they were calculated before it.
working = json.loads(text)


def in_order(step: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for before in step["steps"]:
        yield from in_order(before)
    yield step


(payment,) = working["amounts"]
for step in in_order(payment):
    inputs = ", ".join(f"{given['name']} {given['value']}" for given in step["inputs"] if "value" in given)
    print(f"{step['kind']:8}{inputs}: {step['result']} {step['unit']}".rstrip())

# Step 3: each has the clause that it follows, and the words for it in Danish and English.
steps = {step["kind"]: step for step in in_order(payment)}
print(steps["key"]["address"])
print(*steps["share"]["words"]["da"], sep="\n")


# Step 4: recalculated, exactly. The format's JSON schema says what each kind comes to.
def number(kind: str, name: str) -> Fraction:
    return next(Fraction(given["value"]) for given in steps[kind]["inputs"] if given["name"] == name)


everybody = sum(Fraction(party["weight"]) for party in working["keys"][0]["parties"])
exact = number("stated", "amount") * number("index", "factor") * number("key", "weight") / everybody
units = exact / number("unit", "unit")
up = number("unit", "rank") <= number("unit", "left_over")
print((units // 1 + up) * number("amount", "unit") == Fraction(payment["result"]))
