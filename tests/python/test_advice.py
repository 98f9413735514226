"""What an error advises works when it is followed, and an unknown name is answered with the names there are."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

import fordel as fd

UNKNOWN: list[tuple[Callable[[str], object], str, str]] = [
    (lambda name: fd.apportion(10, [5, 5], method=name), "danis", "danish"),
    (lambda name: fd.apportion(10, [5, 5], quota=name), "drop", "droop"),
    (lambda name: fd.apportion(10, [5, 5], method="independent", rounding=name), "half-upp", "half-up"),
    (lambda name: fd.apportion(10, [5, 5], method="independent", rounding=name), "toward-zer", "toward-zero"),
    (lambda name: fd.apportion(10, [5, 5], method="independent", remainder=name), "larges", "largest"),
    (lambda name: fd.apportion(10, [5, 5], ties=name), "ordre", "order"),
    (lambda name: fd.apportion(10, [5, 5], bounds=name), "fil", "fill"),
    (lambda name: fd.apportion(10, [5, 5], zero_weight=name), "takes-par", "takes-part"),
    (lambda name: fd.apportion(10, [5, 5], notation=name), "danis", "danish"),
    (lambda name: fd.biproportional([[1]], [1], weighted=name), "exac", "exact"),
    (lambda name: fd.biproportional([[1]], [1], method=name), "webstr", "sainte-lague"),
    (lambda name: fd.carry_over({2020: 1}, [1], procedure=name), "fixed-ky", "fixed-key"),
    (lambda name: fd.allocate(fd.kroner(1), fd.Key({"A": 1}), unit=name), "kron", "krone"),
]


@pytest.mark.parametrize(("ask", "wrong", "right"), UNKNOWN)
def test_an_unknown_name_is_answered_with_the_names_and_the_nearest(
    ask: Callable[[str], object], wrong: str, right: str
) -> None:
    with pytest.raises(fd.Error) as refused:
        ask(wrong)
    assert f"where {right} may be meant" in refused.value.seen
    assert right in re.split(r"[ ,();]+", refused.value.expected)
    with pytest.raises(fd.Error) as unlike:
        ask("qqqqqqqq")
    assert "may be meant" not in unlike.value.seen


def refusal(ask: Callable[[], object]) -> fd.Error:
    with pytest.raises(fd.Error) as refused:
        ask()
    return refused.value


def test_caps_below_the_units_add_up() -> None:
    seen = refusal(lambda: fd.apportion(10, {"A": 5, "B": 0, "C": 5}, caps={"A": 3, "B": 9, "C": 4})).seen
    assert seen == "caps A 3 + C 4 = 7 of 10 units, 3 left; of weight zero, so that a cap gives it nothing: B"
    # Followed: the caps named are raised by what is left.
    assert fd.apportion(10, {"A": 5, "B": 0, "C": 5}, caps={"A": 6, "B": 9, "C": 4}).units == {"A": 6, "B": 0, "C": 4}


def test_quotas_tell_their_counts() -> None:
    over = refusal(lambda: fd.apportion(1, [2, 1], quota="imperiali"))
    assert over.id == "fordel.apportionment.quota_over_allocates"
    assert over.seen == "whole quotas for 2 more than the units there are"
    assert fd.apportion(1, [2, 1], quota="imperiali-retry").units == [1, 0]
    left = refusal(lambda: fd.apportion(100, [3, 2], quota="droop"))
    assert left.id == "fordel.apportionment.quota_leaves_too_many"
    assert left.seen == "95 units left for 2 parties"
    assert sum(fd.apportion(100, [3, 2], quota="hagenbach-bischoff").units) == 100


def test_a_power_is_a_whole_number() -> None:
    power = refusal(lambda: fd.apportion(10, [5, 5], method="power-mean:1/3"))
    assert power.seen == "power-mean:1/3, which is no whole power from -5 to 5"
    assert "a whole power" in power.expected


def test_no_advice_of_c_plus_plus_alone() -> None:
    bounds = refusal(lambda: fd.apportion(10, [1, 2, 3], caps=[1, 2]))
    assert "span" not in str(bounds)
    assert bounds.advice == "give one for each weight"
    assert fd.apportion(5, [1, 2, 3], caps=[1, 2, 9]).units == [1, 2, 2]


def test_a_list_for_ties_is_the_parties_themselves() -> None:
    named = refusal(lambda: fd.apportion(1, {"A": 1, "B": 1}, ties="list"))
    assert "list" not in named.expected
    assert fd.apportion(1, {"A": 1, "B": 1}, ties=["B", "A"]).units == {"A": 0, "B": 1}


def test_a_setting_that_the_method_does_not_take_has_one_id() -> None:
    behind = refusal(lambda: fd.apportion(10, [5, 5], method="dhondt:2"))
    beside = refusal(lambda: fd.apportion(10, [5, 5], method="dhondt", first_divisor=2))
    assert behind.id == beside.id == "fordel.apportionment.setting_unused"


def test_the_word_uncovered_is_reserved() -> None:
    made = fd.Programme("p", "P", "DKK")
    key = fd.Key({"A": 50, "uncovered": 25})
    reserved = refusal(
        lambda: made.add(fd.Stream("s", fd.per_year(fd.kroner(75)), key, fd.Party("C"), fd.Period.year(2022)))
    )
    assert "stands for what nobody bears" in reserved.expected
    assert "not_paying" in reserved.advice
    assert "repetition" not in str(reserved)


@pytest.mark.parametrize("option", ["base", "minimum"])
def test_a_party_of_weight_zero_has_what_everybody_has_or_nothing(option: str) -> None:
    weights = {"A": 5, "B": 0, "C": 5}
    served = fd.apportion(10, weights, **{option: 2})
    assert served.units == {"A": 4, "B": 2, "C": 4}
    left_out = fd.apportion(10, weights, zero_weight="left-out", **{option: 2})
    assert left_out.units == {"A": 5, "B": 0, "C": 5}
    assert "a weight of zero is left out" in left_out.explain("B", lang="en")
    assert "left out" not in served.explain("B", lang="en")


def test_heads_needed_of_those_who_take_no_part() -> None:
    assert fd.apportion(10, {"A": 5, "B": 1, "C": 5}, eligible=["A", "C"]).heads_needed("B") is None
    low = fd.apportion(10, {"A": 60, "B": 4, "C": 36}, threshold=20)
    needed = low.heads_needed("B")
    assert needed is not None
    assert fd.apportion(10, {"A": 60, "B": 4 + needed, "C": 36}, threshold=20).units["B"] > 0
    assert fd.apportion(10, {"A": 60, "B": 3 + needed, "C": 36}, threshold=20).units["B"] == 0
