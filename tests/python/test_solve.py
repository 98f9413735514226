"""Solved numbers: their exact ends by hand, and what is settled by settling at every step."""

from __future__ import annotations

import json
import operator
import random
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli

HEAD = """fordel: 1
programme: Small
currency: DKK
parties: {A: {}, B: {}, C: {}, D: {}, E: {}, G: {}}
figures: {heads: {values: {A: 10, B: 20, C: 30}, unit: heads, on: 2025-01-01}}
streams:
"""
# A pays a sixth and 3 kr. at least, C a half and 4.50 kr. at most.
BOUNDED_TEXT = (
    HEAD
    + """  s:
    amount: 10.00 DKK per year
    period: 2025
    paid by: {who: [A, B, C], key: heads, adjustments: [{floor: 3.00 DKK, of: A}, {cap: 4.50 DKK, of: C}]}
    to: G
"""
)
BOUNDED = fd.ProgrammeFile.parse(BOUNDED_TEXT)
# A pays half of the lead's part, 30 kr. at most, and a quarter of the rest: more until 60 kr., and then less.
TURNING = fd.ProgrammeFile.parse(
    HEAD
    + """  s:
    amount: 100.00 DKK per year
    period: 2025
    paid by:
      lead: {who: [A, B], amount: 50.00 DKK, key: equal, adjustments: [{cap: 30.00 DKK, of: A}]}
      others: {who: [A, C, D, E], rest: yes, key: equal}
    to: G
"""
)
LEAD = "streams.s.paid by.lead.amount"
# What B pays is whole kroner: it never is what lies between.
STEPPED = fd.ProgrammeFile.parse(
    HEAD
    + """  s: {amount: 10.00 DKK per year, period: 2025 to 2026, paid by: A, to: G}
  t: {amount: {percent: 33 %, of: s, rounded: {to: major}}, period: 2025, paid by: B, to: G}
"""
)
SIGNS = {"==": operator.eq, "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt}


def ends(found: fd.Solution) -> list[tuple[Fraction, Fraction]]:
    return [(one.first.at, one.last.at) for one in found.intervals]


def belonging(found: fd.Solution) -> list[tuple[bool, bool]]:
    return [(one.first.belongs, one.last.belongs) for one in found.intervals]


def doubts(found: fd.Solution) -> list[str]:
    """But for the one that goes for every range of which not all steps were settled."""
    return [one.en for one in found.uncertain if "keep the form that was found" not in one.en]


def steps(found: fd.Solution) -> list[tuple[Fraction, Fraction]]:
    return [(one.first_step.at.at, one.last_step.at.at) for one in found.intervals if one.first_step.at.holds]


def side(term: str, paid: dict[str, Fraction]) -> Fraction:
    return Fraction(term.removesuffix(" DKK")) if term.endswith("DKK") else paid.get(term, Fraction(0))


def settled_runs(file: fd.ProgrammeFile, address: str, condition: str, values: dict[Fraction, str]) -> list[tuple]:
    """By settling at every step: where one party's amount stands so to another's, or to an amount."""
    sign = next(one for one in ("==", "<=", ">=", "<", ">") if one in condition)
    left, right = (part.strip() for part in condition.split(sign))
    runs: list[list[Fraction]] = []
    before = False
    for at, value in values.items():
        holds = False
        try:
            paid = {p.name: m.exact for p, m in of_payers(file.schedule(set={address: value})).items()}
            holds = SIGNS[sign](side(left, paid), side(right, paid))
        except fd.Error:
            pass
        if holds and before:
            runs[-1][1] = at
        elif holds:
            runs.append([at, at])
        before = holds
    return [tuple(run) for run in runs]


def of_payers(schedule: fd.Schedule) -> dict[fd.Party, fd.Money]:
    return {total.party: total.pays for total in schedule.net_by()}


def oere(first: int, last: int, behind: str = "") -> dict[Fraction, str]:
    return {Fraction(n, 100): f"{n // 100}.{n % 100:02} DKK{behind}" for n in range(first, last + 1)}


@pytest.mark.parametrize(
    ("condition", "first", "last"),
    [
        ("A == 3.50 DKK", "15", "15"),  # above 10.50 kr. A has a third of what is above C's 4.50
        ("B == 5.00 DKK", "12.5", "12.5"),  # until 13.50 kr. A has 3 kr., so that B has x - 7.50
        ("C >= 4.50 DKK", "10.5", "40"),  # three fifths of what is above A's 3 kr.
        ("A <= B", "10.5", "40"),  # two fifths of that, from 3 kr. on
    ],
)
def test_ends_are_as_by_hand(condition: str, first: str, last: str) -> None:
    found = BOUNDED.solve("streams.s.amount", condition, to="40")
    assert ends(found) == [(Fraction(first), Fraction(last))]
    assert doubts(found) == []
    assert f"{found.settlements} of 4001 steps were settled" in found.uncertain[0].en
    assert f"{found.settlements} af 4001 trin er afregnet" in found.uncertain[0].da
    assert [(one.first, one.last, one.error) for one in found.infeasible] == [
        (0, Fraction("2.99"), "fordel.adjustment.infeasible")
    ]


def test_a_count_is_solved_in_whole_heads() -> None:
    """x of 50 + x heads pay 4 kr. of 10 from 100/3 on; the cap of C does not bind there."""
    found = BOUNDED.solve("figures.heads.values.A", "A >= 4.00 DKK", to="200")
    assert ends(found) == [(Fraction(100, 3), 200)]
    first = found.intervals[0].first_step
    assert (first.below.at, first.at.at, first.above.at) == (33, 34, 35)
    assert (first.below.holds, first.at.holds, first.above.holds) == (False, True, True)
    assert first.below.missed_by.exact == Fraction("-0.02")  # 330 / 83 is 3.98


def test_a_percentage_is_solved_to_its_hundredth() -> None:
    file = fd.ProgrammeFile.parse(
        HEAD
        + """  s: {amount: 100.00 DKK per year, period: 2025, paid by: A, to: G}
  t: {amount: 25 % of s, period: 2025, paid by: B, to: G}
"""
    )
    found = file.solve("streams.t.amount", "B <= 100/3 % of s")
    assert (found.from_, found.to, found.step) == (0, 100, Fraction(1, 100))
    assert ends(found) == [(0, Fraction(100, 3))]
    assert found.intervals[0].last_step.at.value == "33.33 % of s"


def test_who_pays_more_and_then_less_has_two_intervals() -> None:
    found = TURNING.solve(LEAD, "A <= 35.00 DKK", to="99.99")
    assert found.kind == "intervals"
    assert ends(found) == [(0, 40), (80, Fraction("99.99"))]
    between = TURNING.solve(LEAD, "A > 35.00 DKK", to="99.99")
    assert ends(between) == [(40, 80)]
    assert belonging(between) == [(False, False)]
    points = TURNING.solve(LEAD, "A == 35.00 DKK", to="99.99")
    assert (points.kind, ends(points)) == ("points", [(40, 40), (80, 80)])


def test_the_kink_itself_is_found() -> None:
    """At 60 kr. A pays its most, 30 and a quarter of 40."""
    assert ends(TURNING.solve(LEAD, "A >= 40.00 DKK", to="99.99")) == [(60, 60)]
    assert TURNING.solve(LEAD, "A > 40.00 DKK", to="99.99").kind == "nowhere"
    assert TURNING.solve(LEAD, "A <= 40.00 DKK", to="99.99").kind == "everywhere"


def test_conditions_are_mirrored() -> None:
    for sign, mirrored in (("<=", ">="), ("<", ">"), ("==", "=="), (">=", "<=")):
        one = BOUNDED.solve("streams.s.amount", f"A {sign} B", to="40")
        other = BOUNDED.solve("streams.s.amount", f"B {mirrored} A", to="40")
        assert (ends(one), belonging(one), steps(one)) == (ends(other), belonging(other), steps(other))


def test_an_equality_that_is_jumped_over_has_no_single_point() -> None:
    """33 % of 10.60 kr. is 3.498, which is 3 kr., and of 10.61 kr. 3.5013, which is 4."""
    found = STEPPED.solve("streams.s.amount", "B == 3.50 DKK")
    assert (found.kind, found.intervals) == ("jumped_over", [])
    assert [(one.below.at, one.above.at) for one in found.jumps] == [(Fraction("10.60"), Fraction("10.61"))]
    assert "No single point" in found.text.en
    assert "Intet enkelt punkt" in found.text.da


YEARLY = " per year"


def test_a_form_that_ends_just_before_a_step_is_not_taken_for_it() -> None:
    """Half of s is 2 kr. until 4.99 and 3 from 5.00 on, which is the middle of the range."""
    file = fd.ProgrammeFile.parse(
        HEAD
        + """  s: {amount: 5.00 DKK per year, period: 2025, paid by: A, to: G}
  t: {amount: {percent: 50 %, of: s, rounded: {to: major}}, period: 2025, paid by: B, to: G}
"""
    )
    assert file.solve("streams.s.amount", "B == 2.50 DKK").kind == "jumped_over"
    assert ends(file.solve("streams.s.amount", "B <= 2.50 DKK")) == [(0, Fraction("4.99"))]
    assert ends(file.solve("streams.s.amount", "B >= 2.50 DKK")) == [(5, 10)]


@pytest.mark.parametrize(
    ("file", "address", "condition", "values"),
    [
        (BOUNDED, "streams.s.amount", "A <= 3.10 DKK", oere(1280, 1420, YEARLY)),
        (BOUNDED, "streams.s.amount", "B == 5.00 DKK", oere(1180, 1320, YEARLY)),
        (BOUNDED, "streams.s.amount", "C >= 4.50 DKK", oere(980, 1120, YEARLY)),
        (BOUNDED, "streams.s.amount", "A == 3.00 DKK", oere(250, 350, YEARLY)),
        (BOUNDED, "figures.heads.values.A", "A >= 4.00 DKK", {Fraction(n): str(n) for n in range(101)}),
        (BOUNDED, "figures.heads.values.C", "B > C", {Fraction(n): str(n) for n in range(101)}),
        (STEPPED, "streams.s.amount", "B <= 3.00 DKK", oere(1000, 1100, YEARLY)),
        (STEPPED, "streams.s.amount", "B == 3.00 DKK", oere(700, 1100, YEARLY)),
        (STEPPED, "streams.s.amount", "B > 3.50 DKK", oere(1000, 1100, YEARLY)),
        (TURNING, LEAD, "A > 35.01 DKK", oere(7950, 8050)),
    ],
)
def test_every_step_settled_says_the_same(
    file: fd.ProgrammeFile, address: str, condition: str, values: dict[Fraction, str]
) -> None:
    at = list(values)
    found = file.solve(address, condition, from_=values[at[0]], to=values[at[-1]])
    assert (found.from_, found.to) == (at[0], at[-1])
    assert doubts(found) == [] or file is STEPPED
    assert steps(found) == settled_runs(file, address, condition, values)


def test_rounding_that_goes_to_and_fro_at_an_end_is_told() -> None:
    """A third of an øre more for C than for B is rounded to one, to none, and to one again."""
    values = oere(290, 330, YEARLY)
    runs = settled_runs(BOUNDED, "streams.s.amount", "B < C", values)
    assert len(runs) > 1
    found = BOUNDED.solve("streams.s.amount", "B < C", from_="2.90", to="3.30")
    assert steps(found) == [(runs[0][0], runs[-1][1])]
    assert any("rounded amounts" in one.en for one in found.uncertain)


@pytest.mark.parametrize("seed", range(6))
def test_steps_of_random_programmes_are_where_they_are_said_to_be(seed: int) -> None:
    """Of the steps further from an end than rounding reaches, each fulfils the condition as its interval says."""
    draw = random.Random(seed)
    heads = ", ".join(f"{who}: {draw.randint(1, 50)}" for who in "ABC")
    floor, cap, bound = (draw.randint(0, 400), draw.randint(450, 900), draw.randint(200, 800))
    adjustments = f"[{{floor: {floor / 100:.2f} DKK, of: A}}, {{cap: {cap / 100:.2f} DKK, of: C}}]"
    text = BOUNDED_TEXT.replace("A: 10, B: 20, C: 30", heads)
    text = text.replace("[{floor: 3.00 DKK, of: A}, {cap: 4.50 DKK, of: C}]", adjustments)
    file = fd.ProgrammeFile.parse(text)
    sign, right = draw.choice(["<=", ">", "<"]), draw.choice(["B", "C", f"{bound / 100:.2f} DKK"])
    condition = f"A {sign} {right}"
    found = file.solve("streams.s.amount", condition, to="40")
    edges = [end for interval in ends(found) for end in interval]
    for at, value in draw.sample(sorted(oere(0, 4000, " per year").items()), 40):
        if all(abs(at - edge) > Fraction(1, 5) for edge in edges):
            fulfilled = bool(settled_runs(file, "streams.s.amount", condition, {at: value}))
            assert fulfilled == any(first <= at <= last for first, last in ends(found)), (condition, value)


CONDITIONS = ["total == baseline", "A <= 3.50 DKK", "A == B", "C > 4.00 DKK", "G receives < 12.00 DKK"]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_each_end_is_settled_below_at_and_above(condition: str) -> None:
    found = BOUNDED.solve("streams.s.amount", condition)
    assert found.intervals
    for one in found.intervals:
        for verified in (one.first_step, one.last_step):
            neighbours = [step for step in (verified.below, verified.at, verified.above) if step is not None]
            assert [b.at - a.at for a, b in pairwise(neighbours)] == [found.step] * (len(neighbours) - 1)
        assert one.first_step.below is None or not one.first_step.below.holds
        assert one.last_step.above is None or not one.last_step.above.holds


def test_one_year_or_all() -> None:
    assert ends(STEPPED.solve("streams.s.amount", "s <= 5.00 DKK")) == [(0, Fraction("2.5"))]
    assert ends(STEPPED.solve("streams.s.amount", "s <= 5.00 DKK in 2026")) == [(0, 5)]


def test_a_limit_of_settlements_is_kept_and_said() -> None:
    found = STEPPED.solve("streams.s.amount", "B <= 3.00 DKK", most=70)
    assert found.settlements <= 75
    assert any("the rest is untried" in one for one in doubts(found))


def test_an_end_that_is_given_up_is_told() -> None:
    """A has a millionth, which is 7 øre at one step exactly, and rounded over a million of them."""
    file = fd.ProgrammeFile.parse(
        HEAD.replace("A: 10, B: 20, C: 30", "A: 1, B: 999999")
        + "  s: {amount: 100000.00 DKK per year, period: 2025, paid by: {who: [A, B], key: heads}, to: G}\n"
    )
    spent = file.solve("streams.s.amount", "A == 0.07 DKK", most=100)
    assert ends(spent) == [(70000, 70000)]
    assert any("given up" in one for one in doubts(spent))
    found = file.solve("streams.s.amount", "A == 0.07 DKK")
    assert steps(found) == [(65000, Fraction("74999.99"))]  # half an øre goes to A, who comes first
    assert doubts(found) == []


def test_nothing_is_uncertain_where_every_step_was_settled() -> None:
    assert BOUNDED.solve("streams.s.amount", "A <= 3.10 DKK", from_="13.00", to="13.05").uncertain == []


def test_everywhere_and_nowhere_are_of_amounts_before_rounding() -> None:
    """Halves are equal, but an odd øre goes to one of the two."""
    file = fd.ProgrammeFile.parse(
        HEAD + "  s: {amount: 1.01 DKK per year, period: 2025, paid by: {who: [A, B], key: equal}, to: G}\n"
    )
    odd = file.schedule(set={"streams.s.amount": "0.01 DKK per year"}).total_by("payer")
    more, less = ("A", "B") if odd["A"] > odd["B"] else ("B", "A")
    everywhere = file.solve("streams.s.amount", f"{more} <= {less}", to="1.01")
    assert everywhere.kind == "everywhere"
    assert "Before rounding, the condition holds everywhere" in everywhere.text.en
    assert "First whole step" in everywhere.text.en
    assert any("do not fulfil" in one for one in doubts(everywhere))
    nowhere = file.solve("streams.s.amount", f"{more} > {less}", to="1.01")
    assert nowhere.kind == "nowhere"
    assert "Before rounding, the condition holds nowhere" in nowhere.text.en
    assert any("Rounded amounts fulfil" in one for one in doubts(nowhere))


def test_no_whole_step_is_told_of_those_that_were_settled() -> None:
    """x of 50 + x heads pay 4 kr. of 10 at 100/3 alone."""
    found = BOUNDED.solve("figures.heads.values.A", "A == 4.00 DKK", to="200")
    assert ends(found) == [(Fraction(100, 3), Fraction(100, 3))]
    assert not found.intervals[0].first_step.at.holds
    assert "None of the steps that were settled there fulfils it; the nearest:" in found.text.en


def test_what_cannot_be_understood_is_refused() -> None:
    def refused(condition: str, address: str = "streams.s.amount", **options: str) -> str:
        with pytest.raises(fd.Error) as raised:
            BOUNDED.solve(address, condition, **options)
        return raised.value.id

    for condition in ("", "A", "A = 3 DKK", "A <=", "A < B < C", "baseline == baseline", "5 % A == B"):
        assert refused(condition) == "fordel.solve.condition", condition
    assert refused("Q <= 3.00 DKK") == "fordel.solve.unknown_term"
    assert refused("stream q <= 3.00 DKK") == "fordel.solve.unknown_term"
    assert refused("A <= B", "streams.s.period") == "fordel.solve.no_number"
    assert refused("A <= B", "streams.s.paid by") == "fordel.solve.no_number"
    assert refused("A <= B", "streams.q.amount") == "fordel.file.no_address"
    assert refused("A <= B", from_="5", to="3") == "fordel.solve.range"
    assert refused("A <= B", step="0") == "fordel.solve.range"


def test_a_name_of_two_is_refused_until_it_is_told_which() -> None:
    file = fd.ProgrammeFile.parse(HEAD + "  A: {amount: 10.00 DKK per year, period: 2025, paid by: B, to: G}\n")
    with pytest.raises(fd.Error) as raised:
        file.solve("streams.A.amount", "A <= 3.00 DKK")
    assert raised.value.id == "fordel.solve.ambiguous_term"
    assert ends(file.solve("streams.A.amount", "stream A <= 3.00 DKK")) == [(0, 3)]
    assert file.solve("streams.A.amount", "A pays <= 3.00 DKK").kind == "everywhere"


def test_the_command_says_it_and_its_status_whether_there_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "p.yaml"
    file.write_text(BOUNDED_TEXT, encoding="utf-8")

    def run(condition: str, *options: str) -> tuple[int, str]:
        status = cli.status(["solve", str(file), "streams.s.amount", "--so-that", condition, *options])
        return status, capsys.readouterr().out

    status, said = run("B == 5.00 DKK", "--to", "40")
    assert status == 0
    assert "It holds at 12.5.\n" in said
    status, said = run("B == 5.00 DKK", "--to", "40", "--format", "json")
    (interval,) = json.loads(said)["intervals"]
    assert interval["first"] == {"at": "25/2", "belongs": True, "exact": True}
    assert interval["first_step"]["at"]["holds"]
    status, said = run("B == 5.00 DKK", "--to", "40", "--format", "csv")
    assert said.splitlines()[1] == "25/2,True,25/2,True,25/2,25/2,True,0"
    status, said = run("B < 0.00 DKK", "--in", "2025", "--lang", "da")
    assert status == 1
    assert "ikke opfyldt noget sted" in said


@pytest.mark.parametrize(("lang", "now"), [("da", "nu 200.000 kr. Søgt"), ("en", "now 200.000 kr. Searched")])
def test_a_sentence_ends_with_one_period(lang: str, now: str) -> None:
    file = fd.ProgrammeFile.read(Path(__file__).parents[2] / "docs" / "examples" / "museum" / "museum.yaml")
    found = file.solve("streams.running.paid by.lead.amount", "Klitby <= 250.000 kr.", step="1000 kr.")
    first = found.text.in_(lang).splitlines()[0]
    assert now in first
    assert first.endswith("Klitby <= 250.000 kr.")
    assert ".." not in first
