"""Every method by name, with its settings; what an apportionment says of itself."""

from __future__ import annotations

from fractions import Fraction

import pytest

import fordel as fd

# M. L. Balinski and H. P. Young, Fair Representation, 1982: the example of five states and 36 seats that tells the
# five historical methods of divisors apart from largest remainder.
STATES = {"A": 27744, "B": 25178, "C": 19951, "D": 14610, "E": 9225, "F": 3292}
BY_METHOD = {
    "adams": [10, 9, 7, 5, 3, 2],
    "dean": [10, 9, 7, 5, 4, 1],
    "huntington-hill": [10, 9, 7, 6, 3, 1],
    "webster": [10, 9, 8, 5, 3, 1],
    "jefferson": [11, 9, 7, 5, 3, 1],
    "largest-remainder": [10, 9, 7, 5, 4, 1],
}


@pytest.mark.parametrize("method", BY_METHOD)
def test_the_five_historical_methods_all_differ(method: str) -> None:
    shared = fd.apportion(36, STATES, method=method)
    assert list(shared.units.values()) == BY_METHOD[method]


def test_the_divisors_give_the_result() -> None:
    for method, rounded in [("jefferson", lambda x: x.__floor__()), ("adams", lambda x: x.__ceil__())]:
        shared = fd.apportion(36, STATES, method=method)
        least, most = shared.divisors
        middle = (least + most) / 2
        assert [rounded(w / middle) for w in STATES.values()] == list(shared.units.values())
    squares = fd.apportion(36, STATES, method="huntington-hill").divisors
    assert squares[0] < squares[1]
    assert fd.apportion(36, STATES).divisors is None


@pytest.mark.parametrize("method", [*BY_METHOD, "danish", "imperiali-divisor", "independent"])
def test_heads_needed_is_the_fewest(method: str) -> None:
    shared = fd.apportion(36, STATES, method=method)
    for name in STATES:
        more = shared.heads_needed(name)
        assert more is not None
        for heads, wins in [(more, True), (more - 1, False)]:
            again = fd.apportion(36, {**STATES, name: STATES[name] + heads}, method=method)
            assert (again.units[name] > shared.units[name]) is wins


def test_no_number_of_heads_suffices() -> None:
    assert fd.apportion(2, [1, 1], method="adams").heads_needed(0) is None
    assert "No number" in fd.apportion(5, [3, 2], caps=[3, 5]).explain(0)


def test_more_heads_can_lose_a_unit_with_droop() -> None:
    """Found by search: one head more lifts the whole quota, and the party's remainder falls behind."""
    found = False
    for mine in range(1, 60):
        for other in range(1, 60):
            for units in range(2, 8):
                try:
                    before = fd.apportion(units, [mine, other, 7], quota="droop").units[0]
                    after = fd.apportion(units, [mine + 1, other, 7], quota="droop").units[0]
                except fd.Error:
                    continue
                if after < before:
                    found = True
                    assert "would cost a unit" in fd.apportion(units, [mine, other, 7], quota="droop").explain(0)
                    return
    assert found


def test_claims_are_in_the_order_of_service() -> None:
    claims = fd.apportion(36, STATES, method="webster").claims(each_side=3)
    assert [c["served"] for c in claims] == [True] * 3 + [False] * 3
    values = [c["value"] for c in claims]
    assert values == sorted(values, reverse=True)
    assert {"party": "F", "unit": 1} not in claims


def test_outcomes_of_a_tie() -> None:
    shared = fd.apportion(2, [1, 1, 1])
    assert shared.units == [1, 1, 0]
    assert sorted(shared.outcomes()) == [[0, 1, 1], [1, 0, 1], [1, 1, 0]]
    assert fd.apportion(1, [2, 1]).outcomes() == [[1, 0]]


def test_compare_puts_the_methods_side_by_side() -> None:
    sides = fd.apportion(36, STATES).compare()
    assert list(sides["adams"].values()) == BY_METHOD["adams"]
    assert sides == fd.apportion(36, STATES, method="dean").compare()
    assert fd.apportion(4, [3, 3]).compare(["largest-remainder:imperiali"]) == {
        "largest-remainder:imperiali": "fordel.apportionment.quota_over_allocates"
    }


def test_bounds_by_name_by_place_for_all_and_as_shares() -> None:
    assert fd.apportion(10, {"a": 8, "b": 1, "c": 1}, floors={"c": 3}).units == {"a": 6, "b": 1, "c": 3}
    assert fd.apportion(10, [8, 1, 1], caps=[5, None, None]).units == [5, 3, 2]
    assert fd.apportion(10, [8, 1, 1], floors=2).units == [6, 2, 2]
    # A third of ten rounds up to 4 as a floor and down to 3 as a cap.
    assert fd.apportion(10, [8, 1, 1], floor_shares=[None, "1/3", None]).units[1] == 4
    assert fd.apportion(10, [8, 1, 1], cap_shares=["1/3", None, None]).units[0] == 3
    assert fd.apportion(10, [8, 1, 1], minimum=2).units == [6, 2, 2]
    assert fd.apportion(-10, [8, 1, 1], floors=2).units == [-6, -2, -2]


def test_who_takes_part() -> None:
    votes = {"a": 60, "b": 38, "c": 2}
    assert fd.apportion(50, votes, threshold_share="2/100").units == {"a": 30, "b": 19, "c": 1}
    assert fd.apportion(49, votes, threshold_share="3/100").units == {"a": 30, "b": 19, "c": 0}
    assert fd.apportion(49, votes, threshold=3).units["c"] == 0
    assert fd.apportion(49, votes, eligible=["a", "b"]).units == {"a": 30, "b": 19, "c": 0}
    assert fd.apportion(49, list(votes.values()), eligible=[True, True, False]).units == [30, 19, 0]
    assert "Takes no part" in fd.apportion(49, votes, eligible=["a", "b"]).explain("c")


def test_base_plus_proportional() -> None:
    shared = fd.apportion(20, [70, 20, 10], method="adams", base=2, caps=10)
    assert sum(shared.units) == 20
    assert shared.units[0] == 10
    assert min(shared.units) > 2
    assert shared.quotas == [2 + Fraction(14 * w, 100) for w in (70, 20, 10)]


def test_the_residual_goes_where_it_is_told() -> None:
    weights = {"a": 1, "b": 1, "c": 1}
    plain = fd.apportion(10, weights, method="independent")
    assert (plain.units, plain.residual) == ({"a": 3, "b": 3, "c": 3}, 1)
    booked = fd.apportion(10, weights, method="independent", remainder="receiver", receiver="b")
    assert (booked.units, booked.residual, booked.receiver, booked.received) == ({"a": 3, "b": 4, "c": 3}, 0, "b", 1)
    assert "neither the quota rule nor balance" in booked.explain("a")
    assert fd.apportion(8, [2, 1, 1], method="independent", remainder="largest").receiver is None
    assert fd.apportion(11, [2, 1, 1], method="independent", remainder="smallest").units == [6, 2, 3]


def test_the_explanation_names_the_method_and_the_tied() -> None:
    text = fd.apportion(2, {"x": 1, "y": 1, "z": 1}, method="dhondt").explain("z")
    assert "Method: dhondt" in text
    assert "x, y, z are tied for 2" in text
    assert "Metode: dhondt" in fd.apportion(2, [1, 2], method="dhondt").explain(0, lang="da")
