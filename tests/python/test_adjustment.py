"""Floors, caps, factors and additions: against published tables, against fractions worked out here, and as they read."""

from __future__ import annotations

import csv
import pickle
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

GALLERY = Path(__file__).resolve().parents[2] / "docs" / "examples" / "gallery"
KEY = fd.Key({"Lejre": 1, "Roskilde": 5, "Greve": 4})
HUNDRED = fd.kroner(100)


def table(name: str) -> list[dict[str, str]]:
    with (GALLERY / name / "table.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def half_up(value: Fraction, unit: Fraction) -> Fraction:
    return (value / unit + Fraction(1, 2)).__floor__() * unit


def amounts(*steps: fd.Adjustment, **query: object) -> list[Fraction]:
    return fd.adjust(KEY, HUNDRED, list(steps), **query).amounts


def test_the_multilateral_fund_is_capped_at_22_percent() -> None:
    rows = table("multilateral_fund")
    scale = {row["party"]: Fraction(row["un_scale"]) for row in rows}
    made = fd.adjust(fd.Key(scale), fd.Money("475000000.00", "USD"), [fd.cap("22%")])
    # By hand: who is above is held there, the others share the rest by the scale.
    capped = {"United States of America"}
    rest = sum(weight for party, weight in scale.items() if party not in capped)
    for row, amount in zip(rows, made.amounts, strict=True):
        share = Fraction(22, 100) if row["party"] in capped else Fraction(78, 100) * scale[row["party"]] / rest
        assert amount == 475_000_000 * share
        assert half_up(amount, Fraction(1)) == int(row["published"])
    assert sum(made.amounts) == 475_000_000


@pytest.mark.parametrize("doubled_first", [False, True])
def test_italian_food_solidarity_has_a_floor_and_a_doubling_that_large_towns_bear(doubled_first: bool) -> None:
    rows = table("it_food_solidarity")
    codes = [row["code"] for row in rows]
    population = {row["code"]: int(row["population"]) for row in rows}
    part_b = {row["code"]: Fraction(row["part_b"]) for row in rows}
    large = [code for code in codes if population[code] > 100_000]
    zone = [row["code"] for row in rows if row["first_lockdown_zone"] == "1"]
    floor = fd.floor("600.00 EUR", with_="part b", borne_by=large)
    double = fd.times(2, of=zone, with_="part b", borne_by=large)
    steps = [double, floor] if doubled_first else [floor, double]
    made = fd.adjust(fd.Key(population), fd.Money("320000000.00", "EUR"), steps, known={"part b": part_b})

    own = {code: Fraction(320_000_000 * population[code], sum(population.values())) for code in codes}
    given = {code: max(Fraction(0), 600 - own[code] - part_b[code]) for code in codes}
    for code in zone:
        given[code] += own[code] + part_b[code]
    inhabitants = sum(population[code] for code in large)
    for code in codes:
        own[code] += given[code]
    for code in large:
        own[code] -= sum(given.values()) * population[code] / inhabitants
    assert made.amounts == [own[code] for code in codes]
    agreed = sum(half_up(own[row["code"]], Fraction(1, 100)) == Fraction(row["published"]) for row in rows)
    assert (len(rows), len(large), len(zone), agreed) == (7904, 45, 11, 7901)


def levelled(
    pool: Fraction, weights: list[Fraction], floors: list[Fraction], caps: list[Fraction]
) -> list[Fraction] | None:
    """med(floor, weight x rate, cap) at the one rate, found among the rates at which somebody comes to a bound."""
    if sum(floors) > pool or sum(caps) < pool:
        return None

    def at(rate: Fraction) -> list[Fraction]:
        return [min(max(w * rate, low), high) for w, low, high in zip(weights, floors, caps, strict=True)]

    rates = sorted({b / w for w, *bounds in zip(weights, floors, caps, strict=True) for b in bounds} | {Fraction(0)})
    lower = max(rate for rate in rates if sum(at(rate)) <= pool)
    left = pool - sum(at(lower))
    rising = [w for w, low, high in zip(weights, floors, caps, strict=True) if low <= w * lower < high]
    return at(lower + left / sum(rising) if left else lower)


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 60), st.integers(0, 90)), min_size=1, max_size=7),
    st.integers(0, 600),
)
def test_floors_and_caps_in_a_row_are_levelled_together(parties: list[tuple[int, int, int]], pool: int) -> None:
    names = [f"P{i}" for i in range(len(parties))]
    steps = [fd.floor(fd.kroner(low), of=name) for name, (_, low, _) in zip(names, parties, strict=True)]
    steps += [fd.cap(fd.kroner(low + more), of=name) for name, (_, low, more) in zip(names, parties, strict=True)]
    weights, floors = [Fraction(w) for w, _, _ in parties], [Fraction(low) for _, low, _ in parties]
    expected = levelled(Fraction(pool), weights, floors, [Fraction(low + more) for _, low, more in parties])
    key = fd.Key(dict(zip(names, weights, strict=True)))
    if expected is None:
        with pytest.raises(fd.Error, match="infeasible"):
            fd.adjust(key, fd.kroner(pool), steps)
    else:
        assert fd.adjust(key, fd.kroner(pool), steps).amounts == expected


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (fd.floor(fd.kroner(19)), [19, 45, 36]),
        (fd.floor("19 kr."), [19, 45, 36]),
        (fd.floor("19%"), [19, 45, 36]),
        (fd.floor(share=Fraction(19, 100)), [19, 45, 36]),
        (fd.floor(fd.kroner(15), borne_by="Greve"), [15, 50, 35]),
        (fd.floor(fd.kroner(15), borne_by=[fd.Party("Greve")]), [15, 50, 35]),
        (fd.floor(fd.kroner(15), by={"Roskilde": 1, "Greve": 4}), [15, 49, 36]),
        (fd.cap(fd.kroner(45)), [11, 45, 44]),
        (fd.cap(fd.kroner(45), freed="lejre"), [15, 45, 40]),
        (fd.times(0, of="Roskilde"), [20, 0, 80]),
        (fd.times("1/2", of=["Roskilde"], freed=fd.Party("Lejre")), [35, 25, 40]),
        (fd.plus(fd.kroner(9), of=["Lejre"]), [19, 45, 36]),
        (fd.plus("-9 kr.", of=["Lejre"]), [1, 55, 44]),
        (fd.plus("18%", of=["Lejre"], borne_by=["Roskilde", "Greve"]), [28, 40, 32]),
    ],
)
def test_a_step_as_it_is_written(step: fd.Adjustment, expected: list[int]) -> None:
    assert amounts(step) == expected
    assert pickle.loads(pickle.dumps(step)) == step


def test_what_nobody_gets_stays_undistributed() -> None:
    made = fd.adjust(KEY, HUNDRED, [fd.cap(fd.kroner(45), freed="nobody")])
    assert (made.amounts, made.undistributed) == ([10, 45, 40], 5)


def test_steps_that_look_at_other_streams_and_last_year() -> None:
    with_b = fd.floor(fd.kroner(15), with_="b", borne_by="Greve")
    assert amounts(with_b, known={"b": {"Lejre": fd.kroner(3)}}) == [12, 50, 38]
    assert amounts(with_b, known={"b": {"Lejre": 20}}) == [10, 50, 40]
    guarantee = fd.floor(last_year="90%", phased={2025: 1, 2026: "2/3"})
    last_year = {"Lejre": fd.kroner(20), "Greve": (23, Fraction(1, 2))}
    assert amounts(guarantee, year=2025, last_year=last_year) == [18, Fraction(203, 5), Fraction(207, 5)]
    assert amounts(guarantee, year=2026, last_year=last_year)[0] == 12
    assert amounts(guarantee, year=2027, last_year=last_year) == [10, 50, 40]


def test_bounds_follow_the_months_unless_they_hold_for_the_whole_year() -> None:
    def lejre(step: fd.Adjustment) -> Fraction:
        return amounts(step, part_of_year="1/2")[0]

    assert lejre(fd.floor(fd.kroner(30))) == 15
    assert lejre(fd.floor(fd.kroner(30), whole_year=True)) == 30
    assert lejre(fd.floor("30%")) == 30


def test_an_amount_a_head_goes_by_figures() -> None:
    coast = fd.Figures("coast", KEY.parties, [("lejre", "2020-01-01", 4)], fd.Citation("Map"), unit="km")
    step = fd.floor(per_head=fd.kroner(5), figures=coast, as_of="2020-01-01", of="Lejre")
    assert amounts(step)[0] == 20
    assert step.per_head == fd.kroner(5)
    assert step.figures == coast
    assert step.as_of == fd.ReferenceDate("2020-01-01")
    assert str(step) == "floor of 5.00 DKK × km (coast)"
    assert pickle.loads(pickle.dumps(step)) == step


def test_those_who_meet_a_condition_bear_a_step() -> None:
    heads = [("lejre", "2024-01-01", 28), ("roskilde", "2024-01-01", 90), ("greve", "2024-01-01", 50)]
    figures = fd.Figures("population", KEY.parties, heads, fd.Citation("Counts"))
    large = fd.Condition(figures, "above", 50)
    step = fd.floor(fd.kroner(15), borne_by=large)
    assert amounts(step, year=2025) == [15, 45, 40]
    assert amounts(fd.times(2, of=large), year=2025) == [0, 100, 0]
    assert step.borne_by == large
    assert pickle.loads(pickle.dumps(step)) == step


def test_what_a_step_says_of_itself() -> None:
    step = fd.cap(
        "22,5 %", of="Lejre", with_=["b"], borne_by=["Greve"], by=KEY, freed=fd.Party("Staten"), whole_year=True,
        phased={2025: "50%"}, id="loft", name=fd.Text("loftet", "the ceiling"), citation=fd.Citation("Act"),
        notation="danish",
    )  # fmt: skip
    assert (step.kind, step.amount, step.share, step.last_year, step.per_head) == (
        "cap",
        None,
        Fraction(9, 40),
        None,
        None,
    )
    assert (step.of, step.with_, step.borne_by, step.by) == (["Lejre"], ["b"], ["Greve"], fd.KeyRule(KEY))
    assert (step.freed, step.whole_year, step.phased) == (fd.Party("Staten"), True, {2025: Fraction(1, 2)})
    assert (step.id, step.name.en, step.citation) == ("loft", "the ceiling", fd.Citation("Act"))
    assert repr(step) == "<Adjustment the ceiling>"
    assert fd.times(2).factor == 2
    assert fd.times(2).amount is None
    assert fd.times(2) != fd.times(3)


def test_who_has_been_merged_is_meant_by_who_has_taken_its_place() -> None:
    table = fd.Succession(
        "from;before_code;before_name;after_code;after_name;source\n2007-01-01;259;Ramsø;265;Roskilde;Act\n"
    )
    key = fd.Key([fd.Party("Lejre", code="350"), fd.Party("Roskilde", code="265")], [1, 9])
    step = fd.floor(fd.kroner(15), borne_by="Ramsø")
    merged = step.with_successors(table)
    assert fd.adjust(key, HUNDRED, [merged], year=2025).amounts == [15, 85]
    assert (step.successors, merged.successors) == (None, table)
    assert merged != step
    assert pickle.loads(pickle.dumps(merged)) == merged
    with pytest.raises(fd.Error, match="unknown"):
        fd.adjust(key, HUNDRED, [step], year=2025)


def test_the_explanation_can_be_recalculated() -> None:
    made = fd.adjust(KEY, HUNDRED, [fd.floor(fd.kroner(19), borne_by=["Roskilde", "Greve"])], year=2025)
    assert made.explain("Lejre") == (
        "Lejre: 10.00 by the key, less than the floor of 19.00: raised by 9.00; so much less for Roskilde and Greve "
        "by given weights\nLejre: 19.00 after the adjustments\n"
    )
    assert made.explain("Greve", lang="da") == (
        "Greve: mindre på grund af bund på 19,00 kr. (Lejre +9,00), efter givne vægte: 9,00 × 4 / 9 = 4,00\n"
        "Greve: 36,00 efter justeringerne\n"
    )
    assert made.explain().count("after the adjustments") == 3
    assert fd.adjust(KEY, HUNDRED, []).explain() == ""


def test_effects_say_who_was_changed_and_who_bore_it() -> None:
    made = fd.adjust(KEY, HUNDRED, [fd.floor(fd.kroner(19))])
    (effect,) = made.effects
    assert (effect.steps, effect.cost, effect.weights, effect.by, effect.undistributed) == ([0], 9, 9, KEY, 0)
    (change,) = effect.changes
    assert (change.party, change.step, change.before, change.others, change.bound, change.after) == (
        0,
        0,
        10,
        0,
        19,
        19,
    )
    assert [(part.party, part.amount) for part in effect.borne] == [(1, 5), (2, 4)]
    assert (made.floors, made.caps) == ([19, 19, 19], [None, None, None])
    assert (made["Lejre"], made[-1], len(made), list(made)) == (19, 36, 3, [19, 45, 36])
    assert made.pool == HUNDRED
    assert made.steps == [fd.floor(fd.kroner(19))]


REFUSED: list[tuple[str, Callable[[], object]]] = [
    ("fordel.argument.missing", lambda: fd.floor()),
    ("fordel.argument.missing", lambda: fd.floor(per_head=fd.kroner(1))),
    ("fordel.argument.unexpected", lambda: fd.cap(fd.kroner(1), share="1%")),
    ("fordel.adjustment.negative", lambda: fd.cap("-1%")),
    ("fordel.money.bare_integer", lambda: fd.floor(600)),
    ("fordel.money.float", lambda: fd.floor(600.5)),
    ("fordel.exact.float", lambda: fd.times(1.5)),
    ("fordel.party.unordered", lambda: fd.floor("1%", of={"Lejre"})),
    ("fordel.party.unknown", lambda: amounts(fd.floor("1%", borne_by=["Solrød"]))),
    ("fordel.party.unknown", lambda: amounts(fd.cap("45%", freed="Solrød"))),
    ("fordel.adjustment.bad_part", lambda: fd.cap("400 %")),
    ("fordel.adjustment.bad_part", lambda: fd.floor(last_year=90)),
    ("fordel.adjustment.bad_part", lambda: fd.floor("1 kr.", phased={2024: "150 %"})),
    ("fordel.party.unknown", lambda: amounts(fd.floor("1%", with_="b"), known={"b": {"Solrød": 1}})),
    ("fordel.programme.amounts_unknown", lambda: amounts(fd.floor("1%", with_="b"))),
    ("fordel.programme.amounts_unknown", lambda: amounts(fd.floor("1%", with_="b"), known={"c": {}})),
    ("fordel.currency.mismatch", lambda: amounts(fd.floor("1 EUR"))),
    ("fordel.adjustment.infeasible", lambda: amounts(fd.floor("40%"))),
    ("fordel.adjustment.floor_above_cap", lambda: amounts(fd.floor("20%"), fd.cap("10%", borne_by=["Greve"]))),
    ("fordel.adjustment.below_zero", lambda: amounts(fd.plus("-11 kr.", of=["Lejre"]))),
]


@pytest.mark.parametrize(("id", "act"), REFUSED)
def test_what_is_refused(id: str, act: Callable[[], object]) -> None:
    with pytest.raises(fd.Error) as refused:
        act()
    assert refused.value.id == id


def test_an_infeasible_step_names_the_year_the_parties_and_what_is_missing() -> None:
    with pytest.raises(fd.Error) as refused:
        amounts(fd.floor(fd.kroner(60), borne_by="Greve"), year=2025)
    assert refused.value.seen == "2025: floor of 60.00 DKK: 80.00 is missing: Greve can bear no more"
