"""A reader of the format fordel.working/1 that knows nothing of the library: it recalculates every step."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

Json = dict[str, Any]


class DiffersError(AssertionError):
    """A step that its inputs do not come to."""


def rebuilt(document: Json) -> list[Fraction]:
    """The amounts, each recalculated from what was stated; the document's own results are compared, never used."""
    assert document["format"] == "fordel.working/1"
    keys = {key["id"]: weights_of(key) for key in document["keys"]}
    return [recalculated(step, keys) for step in document["amounts"]]


def weights_of(key: Json) -> dict[str, Fraction]:
    weights = {party["party"]: Fraction(party["weight"]) for party in key["parties"]}
    if sum(weights.values()) != Fraction(key["total"]):
        raise DiffersError(f"{key['id']}: {sum(weights.values())}, not {key['total']}")
    return weights


def recalculated(step: Json, keys: dict[str, dict[str, Fraction]]) -> Fraction:
    results = [recalculated(inner, keys) for inner in step["steps"]]
    inputs = Inputs(step, results)
    if step["kind"] == "key" and inputs["weights"] != sum(keys[step["weights"]].values()):
        raise DiffersError("the sum of the weights")
    if step["kind"] == "key" and inputs["weight"] != keys[step["weights"]][inputs.text("party")]:
        raise DiffersError("the weight of the party")
    result = FORMULAS[step["kind"]](inputs)
    if result != Fraction(step["result"]):
        raise DiffersError(f"{step['kind']} at {step['address']}: {result}, not {step['result']}: {step['inputs']}")
    return result


class Inputs:
    """By name: what a step gave, recalculated, or what is stated."""

    def __init__(self, step: Json, results: list[Fraction]) -> None:
        self.numbers: dict[str, Fraction] = {}
        self.texts: dict[str, str] = {}
        for given in step["inputs"]:
            if "text" in given:
                self.texts[given["name"]] = given["text"]
                continue
            stated = Fraction(given["value"])
            if "step" in given and results[given["step"]] != stated:
                raise DiffersError(f"{given['name']}: {results[given['step']]}, not {stated}")
            self.numbers[given["name"]] = results[given["step"]] if "step" in given else stated

    def __getitem__(self, name: str) -> Fraction:
        return self.numbers[name]

    def get(self, name: str, otherwise: int = 0) -> Fraction:
        return self.numbers.get(name, Fraction(otherwise))

    def text(self, name: str) -> str:
        return self.texts[name]

    def rounded(self, exact: Fraction) -> Fraction:
        """To the multiple that is named, if any."""
        if "to_multiple_of" not in self.numbers:
            return exact
        unit = self["to_multiple_of"]
        return nearest(exact / unit, self.texts.get("halves", "half-up")) * unit


def nearest(exact: Fraction, halves: str) -> int:
    """Below zero as above it, with the sign reversed."""
    size, sign = abs(exact), -1 if exact < 0 else 1
    down, up = math.floor(size), math.ceil(size)
    if halves in ("up", "down"):
        return sign * (up if halves == "up" else down)
    if size - down != Fraction(1, 2):
        return sign * (down if size - down < Fraction(1, 2) else up)
    return sign * {"half-up": up, "half-down": down, "half-even": down if down % 2 == 0 else up}[halves]


def total(inputs: Inputs) -> Fraction:
    amounts = [value for name, value in inputs.numbers.items() if name != "to_multiple_of"]
    return inputs.rounded(sum(amounts, Fraction(0)))


def pool(inputs: Inputs) -> Fraction:
    return inputs.rounded(inputs["before"] + inputs["amount"]) - inputs.rounded(inputs["before"])


def mixed(inputs: Inputs) -> Fraction:
    parts = [name.removeprefix("share ") for name in inputs.numbers if name.startswith("share ")]
    return sum((inputs["factor " + part] * inputs["share " + part] for part in parts), Fraction(0)) / inputs["weights"]


def rounded_key(inputs: Inputs) -> Fraction:
    share, unit, rounded = inputs["share"], inputs["to_multiple_of"], inputs["rounded"]
    if rounded % unit == 0 and rounded not in (math.floor(share / unit) * unit, math.ceil(share / unit) * unit):
        assert inputs.texts.get("rest") == "here"
    return rounded / inputs["weights"]


def bounds(inputs: Inputs) -> Fraction:
    if "held" in inputs.texts:
        return inputs["bound"]
    return inputs["left"] * inputs["weight"] / inputs["weights"] if inputs["left"] else Fraction(0)


def unit(inputs: Inputs) -> Fraction:
    exact = inputs["exact"] / inputs["unit"]
    size, sign, reason = abs(exact), -1 if exact < 0 else 1, inputs.text("reason")
    return sign * (whole_units(inputs, size, reason) + inputs.get("received"))


def whole_units(inputs: Inputs, size: Fraction, reason: str) -> Fraction:
    if reason in ("at_floor", "at_cap"):
        return inputs["bound"]
    if reason in ("larger_remainder", "smaller_remainder", "tie_won", "tie_lost") and "claim" in inputs.numbers:
        return by_remainder(inputs, size, reason)
    if "claims" in inputs.numbers:
        return by_claims(inputs)
    if reason == "whole":
        assert size.denominator == 1
        return size
    assert size.denominator > 1
    return Fraction(math.ceil(size) if reason.endswith("_up") else math.floor(size))


def by_remainder(inputs: Inputs, size: Fraction, reason: str) -> Fraction:
    claim, up = inputs["claim"], reason in ("larger_remainder", "tie_won")
    assert claim == size or inputs.text("method") != "largest-remainder"  # by another quota than the units have
    assert inputs["remainder"] == claim - math.floor(claim)
    if "tied" not in inputs.numbers:
        assert up == (inputs["rank"] <= inputs["left_over"])
    else:
        assert 0 < inputs["tied_units"] < inputs["tied"]
        assert inputs["rank"] <= inputs["left_over"]
    return Fraction(math.floor(claim) + up)


def by_claims(inputs: Inputs) -> Fraction:
    """As many as the method says; of two methods the divisors tell that it is neither more nor less."""
    units, least, most = inputs["claims"], inputs.get("divisor_from"), inputs.get("divisor_to")
    above = {"sainte-lague": Fraction(1, 2), "dhondt": Fraction(1)}.get(inputs.text("method"))
    if above and least and most:
        assert inputs["weight"] / least <= units + above
        assert inputs["weight"] / most >= units + above - 1
    return units


def carried(inputs: Inputs) -> Fraction:
    exact = inputs["exact_before"] + inputs["exact"] / inputs["unit"]
    size, sign, reason = abs(exact), -1 if exact < 0 else 1, inputs.text("reason")
    assert (reason == "whole") == (size.denominator == 1)
    return sign * (math.ceil(size) if reason == "carried_up" else math.floor(size)) - inputs["before"]


def balanced(inputs: Inputs) -> Fraction:
    exact, reason = inputs["exact"] / inputs["unit"], inputs.text("reason")
    assert (reason == "whole") == (exact.denominator == 1)
    if reason != "whole" and "ties" not in inputs.texts:
        assert (reason == "rounded_up") == (inputs["rank"] <= inputs["left_over"])
    return Fraction(math.floor(exact) + (reason == "rounded_up"))


FORMULAS: dict[str, Callable[[Inputs], Fraction]] = {
    "stated": lambda i: i["amount"],
    "instalment": lambda i: i["amount"] * i["percent"] / 100,
    "index": lambda i: i.rounded(i["amount"] * i["factor"]),
    "change": lambda i: i.rounded(i["amount"] * i["factor"] + i["plus"]),
    "part": lambda i: i["amount"] * i["part"] / i["whole"],
    "percent": lambda i: i.rounded(i["amount"] * i["percent"] / 100),
    "rest": lambda i: i.rounded(i["whole"] - i["others"]),
    "sum": total,
    "average": lambda i: i["amount"] / i["dates"],
    "product": lambda i: i["points"] * i["price"] * i.get("time", 1),
    "pool": pool,
    "key": lambda i: i["weight"] / i["weights"],
    "mix": mixed,
    "rounded_key": rounded_key,
    "share": lambda i: i["share"] * i["amount"],
    "floor": lambda i: i["bound"] - i["others"],
    "cap": lambda i: i["bound"] - i["others"],
    "times": lambda i: (i["amount"] + i["others"]) * i["factor"] - i["others"],
    "plus": lambda i: i["amount"] + i["plus"],
    "borne": lambda i: i["amount"] - i["cost"] * i["weight"] / i["weights"],
    "proportion": lambda i: i["amount"] * i["shared"] / i["pool"],
    "bounds": bounds,
    "difference": lambda i: i["share"] - i["spent"],
    "balanced": balanced,
    "unit": unit,
    "carried": carried,
    "amount": lambda i: i["units"] * i["unit"],
    "payment": lambda i: i["amount"] * i.get("sign", 1),
}
