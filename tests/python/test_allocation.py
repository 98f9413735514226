"""Allocations: an amount shared by a key, each part with its exact share and its working."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd
import oracle

THREE = fd.Key.by_population(["Faxe", "Stevns", "Køge"], on="2022-01-01")
HEADS = {name: oracle.heads()[code, 2022] for name, code in (("Faxe", "320"), ("Stevns", "336"), ("Køge", "259"))}


def test_the_example_of_the_issue() -> None:
    split = fd.allocate(fd.Money("1000000.00", "DKK"), THREE)
    exact = Fraction(1_000_000 * HEADS["Stevns"], sum(HEADS.values()))
    assert split["Stevns"].exact == exact
    assert abs(split["Stevns"].amount.exact - exact) < Fraction(1, 100)
    expected = oracle.largest_remainder(
        100_000_000, {"320": HEADS["Faxe"], "336": HEADS["Stevns"], "259": HEADS["Køge"]}
    )
    assert {part.party.code: part.amount.minor for part in split} == expected
    assert sum(part.amount for part in split) == split.amount == fd.kroner(1_000_000)


@given(st.integers(-(2**63) + 1, 2**63 - 1), st.lists(st.integers(0, 2**70), min_size=1, max_size=12).filter(any))
def test_the_amounts_alone_are_those_of_the_allotments(minor: int, weights: list[int]) -> None:
    key = fd.Key({f"P{place}": weight for place, weight in enumerate(weights)})
    split = fd.allocate(fd.Money.from_minor(minor, "DKK"), key)
    assert split.amounts == [part.amount for part in split]
    assert split.minor_units == [part.amount.minor for part in split]
    assert split == fd.allocate(fd.Money.from_minor(minor, "DKK"), key, method="largest-remainder")
    assert split == fd.allocate(by=key, amount=fd.Money.from_minor(minor, "DKK"))


def test_look_up_by_name_id_code_party_and_place() -> None:
    split = fd.allocate(fd.kroner(1000), THREE)
    [stevns] = [party for party in THREE if party.name == "Stevns"]
    for who in ("Stevns", "stevns", "336", stevns, 1, -2):
        assert split[who].party == stevns
    assert len(split) == 3
    for place in (3, -4):
        with pytest.raises(IndexError):
            split[place]
    with pytest.raises(KeyError, match=r"nearest: Stevns"):
        split["Stvns"]


@given(
    st.integers(-(2**63), 2**63 - 1),
    st.lists(st.integers(0, 2**63 - 1), min_size=1, max_size=8).filter(any),
    st.sampled_from(["DKK", "JPY", "EUR"]),
)
def test_nothing_is_lost_in_any_currency(count: int, weights: list[int], currency: str) -> None:
    amount = fd.Money.from_minor(count, currency)
    split = fd.allocate(amount, fd.Key([f"p{i}" for i in range(len(weights))], weights))
    assert sum(part.amount.minor for part in split) == count
    assert {part.amount.currency for part in split} == {currency}
    minor = 10 ** fd.currencies()[currency]
    for part, weight in zip(split, weights, strict=True):
        assert part.exact == Fraction(count * weight, minor * sum(weights))
        assert abs(part.amount.exact - part.exact) < Fraction(1, minor)


@pytest.mark.parametrize(
    ("unit", "names", "minor"),
    [("minor", ["oere", "øre"], 1), ("major", ["krone", "kroner"], 100), ("thousand", ["1000"], 100_000)],
)
def test_rounding_units(unit: str, names: list[str], minor: int) -> None:
    amount = fd.kroner(1_000_000)
    expected = oracle.largest_remainder(
        100_000_000 // minor, {"320": HEADS["Faxe"], "336": HEADS["Stevns"], "259": HEADS["Køge"]}
    )
    for name in [unit, *names]:
        split = fd.allocate(amount, THREE, unit=name)
        assert {part.party.code: part.amount.minor for part in split} == {
            code: units * minor for code, units in expected.items()
        }
        assert split.unit == unit


def test_an_amount_below_the_rounding_unit_is_refused() -> None:
    with pytest.raises(ValueError, match=r"fordel\.allocation\.not_a_multiple"):
        fd.allocate(fd.Money("1000.50", "DKK"), THREE, unit="major")


def test_negative_amounts_mirror_positive_ones() -> None:
    paid, repaid = fd.allocate(fd.kroner(100), THREE), fd.allocate(fd.kroner(-100), THREE)
    assert [-part.amount for part in paid] == [part.amount for part in repaid]


def test_ties_go_by_official_code_and_are_named() -> None:
    key = fd.Key([fd.Party("Late", code="400"), fd.Party("Early", code="101")], [1, 1])
    split = fd.allocate(fd.oere(3), key)
    assert (split["Late"].amount, split["Early"].amount) == (fd.oere(1), fd.oere(2))
    assert (split.ties.who, split.ties.won) == ([0, 1], 1)
    by_list = fd.allocate(fd.oere(3), key, ties=["late", "early"])
    assert by_list["Late"].amount == fd.oere(2)
    with pytest.raises(ValueError, match=r"fordel\.apportionment\.tie_refused"):
        fd.allocate(fd.oere(3), key, ties="refuse")


def test_independent_rounding_reports_its_residual() -> None:
    split = fd.allocate(fd.kroner(100), fd.Key.equal(["A", "B", "C"]), method="independent")
    assert [part.amount for part in split] == [fd.Money("33.33", "DKK")] * 3
    assert split.residual == fd.oere(1)
    assert split.method == "independent"
    assert "0.01" in split.explain()


def test_the_working_step_by_step() -> None:
    # 100 kr. by 1 : 1 : 4 in whole kroner: 16 2/3, 16 2/3 and 66 2/3; two kroner for three equal remainders.
    split = fd.allocate(fd.kroner(100), fd.Key({"A": 1, "B": 1, "C": 4}), unit="major")
    a, b, c = split.lines
    assert (a.weight, a.share, a.exact, a.floor, a.remainder, a.rank, a.given, a.reason) == (
        1, Fraction(1, 6), Fraction(50, 3), 16, Fraction(2, 3), 1, 17, "tie_won",
    )  # fmt: skip
    assert (b.given, b.reason, b.amount) == (17, "tie_won", fd.kroner(17))
    assert (c.floor, c.given, c.reason, c.rank) == (66, 66, "tie_lost", 1)


def test_reasons_and_ranks_of_remainders() -> None:
    # 10 øre by 6 : 7 : 39 : 48: remainders .6 .7 .9 .8 for three units.
    lines = fd.allocate(fd.oere(10), fd.Key({"a": 6, "b": 7, "c": 39, "d": 48})).lines
    assert [(line.rank, line.given, line.reason) for line in lines] == [
        (4, 0, "smaller_remainder"), (3, 1, "larger_remainder"), (1, 4, "larger_remainder"), (2, 5, "larger_remainder"),
    ]  # fmt: skip
    assert [line.reason for line in fd.allocate(fd.oere(4), fd.Key.equal(["a", "b"])).lines] == ["whole", "whole"]


def test_explain_can_be_followed_with_a_calculator() -> None:
    others = [code for code in oracle.municipalities() if code not in ("253", "370")]
    key = fd.Key.by_population(others, on="2021-01-01")
    weight, total = oracle.heads()["350", 2021], sum(oracle.heads()[code, 2021] for code in others)
    exact = Decimal(500_000 * weight * 100 // total) / 100
    told = fd.allocate(fd.kroner(500_000), key).explain("Lejre", lang="da")

    def danish(number: str) -> str:
        return number.replace(",", " ").replace(".", ",").replace(" ", ".")

    assert told.startswith(
        f"Lejre: {danish(f'{weight:,}')} / {danish(f'{total:,}')} × 500.000 = {danish(f'{exact:,}')} …\n"
    )
    assert f"{weight:,} / {total:,} × 500,000 = {exact:,} …" in fd.allocate(fd.kroner(500_000), key).explain("lejre")


def test_weights_by_name_stand_for_a_key() -> None:
    weights = {"A": 1, "B": 2}
    assert list(map(str, fd.allocate(fd.kroner(1), weights))) == list(
        map(str, fd.allocate(fd.kroner(1), fd.Key(weights)))
    )


def test_only_money_and_keys() -> None:
    for other in (3, "A", None, [1, 2]):
        with pytest.raises(TypeError, match=r"by=.* of allocate, which takes Key"):
            fd.allocate(fd.kroner(1), other)  # type: ignore[arg-type]


@given(
    st.lists(st.integers(0, 1000), min_size=1, max_size=6).filter(any),
    st.integers(0, 10**6),
    st.data(),
)
def test_nobody_gets_less_than_its_floor_or_more_than_its_cap(
    heads: list[int], minor: int, data: st.DataObject
) -> None:
    key = fd.Key({f"p{i}": h for i, h in enumerate(heads)})
    share = [int(minor * Fraction(h, sum(heads))) for h in heads]
    floors = {f"p{i}": fd.oere(data.draw(st.integers(0, s))) for i, s in enumerate(share)}
    caps = [fd.oere(s + data.draw(st.integers(1, 50))) if h else None for s, h in zip(share, heads, strict=True)]
    split = fd.allocate(fd.oere(minor), key, floors=floors, caps=caps)
    assert sum(part.amount.minor for part in split) == minor
    for part, cap in zip(split, caps, strict=True):
        assert floors[part.party.id] <= part.amount
        assert cap is None or part.amount <= cap
    # Floors below and caps above the exact shares bind nobody.
    assert [part.amount for part in split] == [part.amount for part in fd.allocate(fd.oere(minor), key)]


def test_a_guarantee_in_money_is_phased_out() -> None:
    key = fd.Key({"Engby": 60, "Havnby": 30, "Klitby": 10})
    last = {"Engby": fd.kroner(30), "Havnby": fd.kroner(30), "Klitby": fd.kroner(40)}
    years = [
        fd.allocate(fd.kroner(100), key, floors=floors) for floors in fd.guarantee_floors(last, [1, "1/2", "1/3", 0])
    ]
    assert [year["Klitby"].amount for year in years] == [fd.kroner(40), fd.kroner(20), fd.oere(1334), fd.kroner(10)]
    assert "Raised to this party's floor" in years[0].explain("Klitby")
    assert fd.guarantee_floors([fd.oere(101)], "1/2") == [fd.oere(51)]
    assert fd.guarantee_floors(["1,01 kr.", fd.oere(3)], "1/2") == [fd.oere(51), fd.oere(2)]
    assert fd.guarantee_floors({"A": "1,01 kr."}, "1/2") == {"A": fd.oere(51)}
    assert fd.guarantee_floors([" 101 ", "+7"], "1/2") == [51, 4]  # numbers as text name no currency
    assert fd.guarantee_floors(fd.Key({"Ward 3": 4}), "1/2") == {"Ward 3": 2}  # and names are no amounts


def test_what_bounds_cannot_be_is_refused() -> None:
    key = fd.Key({"a": 1, "b": 1})
    for error, arguments in [
        ("fordel.apportionment.floors_exceed_units", {"floors": [fd.oere(60), fd.oere(60)]}),
        ("fordel.apportionment.size_mismatch", {"caps": [fd.oere(60)]}),
        ("fordel.apportionment.unknown_bounds", {"bounds": "hard"}),
        ("fordel.party.unknown", {"floors": {"c": fd.oere(1)}}),
        ("fordel.currency.mismatch", {"floors": [fd.Money("0.01 EUR"), None]}),
    ]:
        with pytest.raises(fd.Error) as caught:
            fd.allocate(fd.oere(100), key, **arguments)  # type: ignore[arg-type]
        assert caught.value.id == error


def test_one_bound_in_money_holds_for_everybody() -> None:
    key = fd.Key({"a": 8, "b": 1, "c": 1})
    split = fd.allocate(fd.kroner(100), key, floors=fd.kroner(15), caps=fd.kroner(60))
    assert [part.amount for part in split] == [fd.kroner(60), fd.kroner(20), fd.kroner(20)]


@pytest.mark.parametrize("inside", [lambda bad: {"a": bad}, lambda bad: [bad, None], lambda bad: bad])
def test_bounds_that_are_not_money_say_what_to_pass(inside: Callable[[object], object]) -> None:
    key = fd.Key({"a": 1, "b": 1})
    with pytest.raises(TypeError, match="expected Money, or text such as"):
        fd.allocate(fd.oere(100), key, floors=inside(object()))  # type: ignore[arg-type]
    for error, bad in [("fordel.money.float", 0.5), ("fordel.money.bare_integer", 50)]:
        with pytest.raises(fd.Error) as caught:
            fd.allocate(fd.oere(100), key, floors=inside(bad))  # type: ignore[arg-type]
        assert caught.value.id == error


@pytest.mark.parametrize("inside", [lambda floor: {"a": floor}, lambda floor: [floor, None]])
def test_bounds_are_written_as_text_too(inside: Callable[[object], object]) -> None:
    key = fd.Key({"a": 1, "b": 3})
    floored = fd.allocate(fd.kroner(100), key, floors=inside("50 kr."))
    assert floored["a"].amount == fd.kroner(50)
    assert fd.allocate("1.000 kr.", key, floors=inside("500,- kr."), notation="danish")["a"].amount == fd.kroner(500)
    assert fd.allocate(fd.kroner(100), key, floor_shares=inside("33,33 %"))["a"].amount == fd.oere(3333)
    assert fd.allocate(fd.kroner(100), key, cap_shares=inside("5%"))["a"].amount == fd.oere(500)


def test_guarantees_in_money_and_numbers_together_say_what_to_pass() -> None:
    with pytest.raises(fd.Error, match=r"fordel\.money\.bare_integer"):
        fd.guarantee_floors([fd.oere(101), 101], "1/2")  # type: ignore[list-item]
