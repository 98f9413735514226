"""Key rules: expressions of any shape against Fractions, participation, segments, and what is refused."""

from __future__ import annotations

import pickle
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fordel as fd
import key_rule_oracle as oracle
from oracle import heads as heads_of_all

HALF = Fraction(1, 2)
NAMES = ["A", "B", "C", "D"]
YEARS = range(2018, 2023)
MONTHS = [(2021, 1), (2021, 6), (2021, 7), (2022, 1), (2022, 12)]
STARTS = [(2021, 1), (2021, 7), (2022, 1)]
ENDS = [(2021, 6), (2021, 12), (2022, 12)]


def end_of(year: int, month: int) -> str:
    return f"{year}-{month:02}-{31 if month == 12 else 30}"


def participations(times: oracle.Times) -> list[fd.Participation]:
    return [
        fd.Participation(name, fd.Period(f"{first[0]}-{first[1]:02}-01", end_of(*last)))
        for name, (first, last) in times.items()
    ]


def figures(counts: oracle.Counts, scale: Fraction = Fraction(1)) -> fd.Figures:
    values = [(name, f"{year}-01-01", value * scale) for (name, year), value in counts.values.items()]
    return fd.Figures(fd.Text("tal", "figures"), NAMES, values)


@st.composite
def counts(draw: Any) -> oracle.Counts:
    numbers = st.fractions(min_value=0, max_value=50, max_denominator=10)
    return oracle.Counts({(name, year): draw(numbers) for name in NAMES for year in YEARS})


@st.composite
def times(draw: Any) -> oracle.Times:
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    spans = [(first, last) for first in STARTS for last in ENDS if first <= last]
    return {name: draw(st.sampled_from([*spans, ((2021, 1), (2022, 12))])) for name in names}


@st.composite
def leaf(draw: Any, scale: Fraction) -> tuple[fd.KeyRule, oracle.Rule]:
    kind = draw(st.sampled_from(["figures", "equal", "given", "years"]))
    if kind == "figures":
        of, members = draw(counts()), draw(times())
        before, averaged = draw(st.integers(0, 2)), draw(st.integers(1, 2))
        as_of = fd.ReferenceDate.years_before(before).average(averaged)
        rule = fd.by_figures(figures(of, scale), participations(members), as_of=as_of)
        return rule, oracle.ByFigures(of, members, before, averaged)
    if kind == "equal":
        members = draw(times())
        return fd.equal(participations(members)), oracle.Equal(members)
    weights = st.dictionaries(st.sampled_from(NAMES), st.fractions(1, 9, max_denominator=7), min_size=1)
    if kind == "given":
        of_all = draw(weights)
        return fd.KeyRule(of_all), oracle.Given({2021: of_all, 2022: of_all})
    by_year = {2021: draw(weights), 2022: draw(weights)}
    return fd.weights_by_year(by_year), oracle.Given(by_year)


def names_of(rule: fd.KeyRule) -> list[str]:
    return [party.name for party in rule.parties]


@st.composite
def expressions(draw: Any, scale: Fraction = Fraction(1), depth: int = 3) -> tuple[fd.KeyRule, oracle.Rule]:
    if depth == 0 or draw(st.booleans()):
        return draw(leaf(scale))
    rule, expected = draw(expressions(scale, depth - 1))
    kind = draw(st.sampled_from(["mix", "nested", "without", "among", "taking_part", "rounded", "where"]))
    if kind == "mix":
        other, other_expected = draw(expressions(scale, depth - 1))
        factor = draw(st.sampled_from([HALF, Fraction(1, 3), Fraction(3, 10)]))
        return (
            fd.mix([factor * rule, (1 - factor) * other]),
            oracle.Mix([(factor, expected), (1 - factor, other_expected)]),
        )
    if kind == "nested":
        names, order, inner = names_of(rule), draw(st.permutations(NAMES)), {}
        for i, name in enumerate(names):  # nobody is in two groups
            members = st.sampled_from(order[i :: len(names)])
            inside = draw(st.dictionaries(members, st.fractions(1, 9, max_denominator=7), min_size=1))
            inner[name] = fd.KeyRule(inside), oracle.Given({2021: inside, 2022: inside})
        return (
            fd.nested(rule, {name: made for name, (made, _) in inner.items()}),
            oracle.Nested(expected, {name: told for name, (_, told) in inner.items()}),
        )
    if kind == "taking_part":
        members = {name: time for name, time in draw(times()).items() if name in names_of(rule)}
        if not members:
            return rule, expected
        return rule.taking_part(participations(members)), oracle.Timed(expected, members)
    if kind == "where":
        of, value = draw(counts()), draw(st.fractions(0, 20, max_denominator=3))
        return rule.where(fd.Condition(figures(of), "above", value)), oracle.Above(expected, of, value)
    if kind == "rounded":
        decimals, held = draw(st.integers(1, 5)), draw(st.booleans())
        how = fd.KeyRounding.decimals(decimals, sum="held" if held else "normalised")
        return rule.rounded(how), oracle.Rounded(expected, Fraction(1, 10**decimals), held)
    some = draw(st.lists(st.sampled_from(names_of(rule)), min_size=1, unique=True))
    if kind == "among":
        return rule.among(some), oracle.Chosen(expected, frozenset(some))
    return rule.without(some), oracle.Chosen(expected, frozenset(names_of(rule)) - set(some))


def shares_at(rule: fd.KeyRule, month: oracle.Month) -> oracle.Shares | None:
    try:
        key = rule.at(*month)
    except fd.Error as error:
        if error.id not in ("fordel.programme.no_participants", "fordel.key.empty", "fordel.key.all_zero"):
            raise
        return None
    assert sum(key.shares.values()) == 1
    return {name: share for name, share in key.shares.items() if share}


def expected_at(rule: oracle.Rule, month: oracle.Month) -> oracle.Shares | None:
    try:
        return {name: share for name, share in rule.shares(month).items() if share}
    except oracle.NoKeyError:
        return None


@settings(max_examples=300, deadline=None)
@given(expressions())
def test_any_expression_is_as_its_specification(both: tuple[fd.KeyRule, oracle.Rule]) -> None:
    rule, specified = both
    for month in MONTHS:
        assert shares_at(rule, month) == expected_at(specified, month)


@settings(max_examples=60, deadline=None)
@given(expressions())
def test_a_rule_is_stored_and_restored(both: tuple[fd.KeyRule, oracle.Rule]) -> None:
    rule, _ = both
    again = pickle.loads(pickle.dumps(rule))
    assert again == rule
    assert hash(again) == hash(rule)
    for month in MONTHS:
        assert shares_at(again, month) == shares_at(rule, month)
        if shares_at(rule, month) is not None:
            key = rule.at(*month)
            assert pickle.loads(pickle.dumps(key)) == key


@settings(max_examples=60, deadline=None)
@given(st.data(), st.sampled_from([Fraction(7), Fraction(1, 3), Fraction(1000)]))
def test_scaling_figures_changes_nothing(data: Any, scale: Fraction) -> None:
    of, members = data.draw(counts()), data.draw(times())
    plain = fd.by_figures(figures(of), participations(members))
    scaled = fd.by_figures(figures(of, scale), participations(members))
    for month in MONTHS:
        assert shares_at(plain, month) == shares_at(scaled, month)


@settings(max_examples=100, deadline=None)
@given(expressions())
def test_month_by_month_and_by_segments_agree(both: tuple[fd.KeyRule, oracle.Rule]) -> None:
    rule, _ = both
    for year in (2021, 2022):
        segments = rule.segments(fd.Period.year(year))
        assert segments[0].first.isoformat() == f"{year}-01-01"
        assert segments[-1].last.isoformat() == f"{year}-12-31"
        for segment in segments:
            months = {shares_of_month(rule, year, m) for m in range(segment.first.month, segment.last.month + 1)}
            assert len(months) == 1


def shares_of_month(rule: fd.KeyRule, year: int, month: int) -> frozenset[tuple[str, Fraction]] | None:
    shares = shares_at(rule, (year, month))
    return None if shares is None else frozenset(shares.items())


def test_the_mixed_rule_of_an_agreement() -> None:
    members = ["Faxe", "Køge", "Stevns"]
    coast = fd.Figures(
        fd.Text("kystlinje", "coastline"), members, [(m, "2021-01-01", km) for m, km in zip(members, [30, 20, 50], strict=True)],
        unit=fd.Text("km", "km"),
    )  # fmt: skip
    published = heads_of_all()
    rule = fd.mix(
        [Fraction(1, 2) * fd.by_population(members), Fraction(3, 10) * fd.by_figures(coast), Fraction(1, 5) * fd.equal(members)]
    )  # fmt: skip
    heads = {name: published[code, 2021] for name, code in (("Faxe", "320"), ("Køge", "259"), ("Stevns", "336"))}
    everyone = sum(heads.values())
    key = rule.at(2022, 1)
    assert key.share("Faxe") == Fraction(heads["Faxe"], everyone) / 2 + Fraction(9, 100) + Fraction(1, 15)
    assert "30 % kystlinje i km 1. januar 2021" in key.explain("Faxe", lang="da")
    assert key.formula("Stevns") == f"50% × {heads['Stevns']:,} / {everyone:,} + 30% × 50 / 100 + 20% × 1 / 3"


def test_shares_of_rules_and_keys_mix() -> None:
    key = fd.Key({"A": 1})
    assert isinstance(fd.mix([fd.half * key, fd.half * key]), fd.Key)
    rule = fd.mix([fd.half * key, fd.half * fd.equal(["A", "B"])])
    assert isinstance(rule, fd.KeyRule)
    assert rule.at(2022, 1).shares == {"A": Fraction(3, 4), "B": Fraction(1, 4)}
    for wrong in (2, 0.5):
        with pytest.raises((fd.Error, TypeError)):
            wrong * rule


def test_by_amounts_of_other_streams() -> None:
    rule = fd.by_amounts("running", among=["A", "B", "C"], year="before")
    assert [(need.of, need.year, need.side, need.precision) for need in rule.needs] == [
        (["running"], "before", "payers", "settled")
    ]
    asked: list[tuple[list[str], int]] = []

    def known(needed: fd.AmountsNeeded, year: int) -> dict[str, object]:
        asked.append((needed.of, year))
        return {"A": "1500.50", "B": 499}

    key = rule.at(2025, 3, known=known)
    assert asked == [(["running"], 2025)]  # the payment's year: who answers goes one back
    assert key.basis.what.en == "amounts: running 2024"
    assert key.shares == {"A": Fraction(3001, 3999), "B": Fraction(998, 3999), "C": 0}  # C had nothing
    assert key.formula("A", lang="da") == "1.500,5 / 1.999,5"
    with pytest.raises(fd.Error, match=r"amounts_unknown.*running 2024"):
        rule.at(2025, 3)
    assert fd.as_stated().is_as_stated
    assert not rule.is_as_stated
    assert rule.without("C").at(2025, 3, known={"A": 1, "B": 1}).shares == {"A": HALF, "B": HALF}


def test_percentages_whose_rest_nobody_covers_work_within_rules() -> None:
    percent = fd.Key.percent({"A": 50, "B": 30}, rest="uncovered")
    rule = fd.mix([HALF * fd.KeyRule(percent), HALF * fd.equal(["A", "B"])])
    key = rule.at(2022, 1)
    shares = {party.id: key.share(party) for party in key.parties}
    assert shares == {"a": HALF, "b": Fraction(2, 5), "uncovered": Fraction(1, 10)}
    assert not rule.pays(percent.parties[2])
    assert rule.pays("A")
    assert not rule.not_paying("A").pays("A")


SUCCESSION = """from;before_code;before_name;after_code;after_name;source
2022-01-01;1;Alby;9;Alby-Bo;law
2022-01-01;2;Bo;9;Alby-Bo;law
"""


def test_merged_parties_go_by_their_successors() -> None:
    parties = [
        fd.Party(name, kind="municipality", code=code) for name, code in (("Alby", "1"), ("Bo", "2"), ("Cro", "3"))
    ]
    heads = [("1", "2020-01-01", 10), ("2", "2020-01-01", 20), ("3", "2020-01-01", 70)]
    heads += [("1", "2021-01-01", 10), ("2", "2021-01-01", 30), ("3", "2021-01-01", 60)]
    table = fd.Succession(SUCCESSION)
    counts = fd.Population(parties, heads, fd.Citation("count"))
    rule = fd.by_population(parties, counts).with_successors(table)
    assert rule.at(2021, 12).shares == {"Alby": Fraction(1, 10), "Bo": Fraction(1, 5), "Cro": Fraction(7, 10)}
    assert rule.at(2022, 1).shares == {"Alby-Bo": Fraction(2, 5), "Cro": Fraction(3, 5)}
    assert [p.name for p in rule.parties] == ["Alby", "Bo", "Cro", "Alby-Bo"]
    assert [s.first.isoformat() for s in rule.segments(fd.Period.years(2021, 2022))] == ["2021-01-01", "2022-01-01"]
    # A member counts once, given weights are summed, and who is named is followed.
    assert fd.equal(parties).with_successors(table).at(2022, 1).shares == {"Alby-Bo": HALF, "Cro": HALF}
    given_weights = fd.KeyRule(fd.Key(parties, [1, 1, 1])).with_successors(table)
    assert given_weights.at(2022, 1).share("Alby-Bo") == Fraction(2, 3)
    assert fd.equal(parties).without("Bo").with_successors(table).at(2022, 1).shares == {"Cro": 1}


def test_a_participant_without_figures_is_an_error() -> None:
    figures_of_a = fd.Figures(fd.Text("tal", "figures"), ["A"], [("A", "2021-01-01", 1)])
    with pytest.raises(fd.Error, match=r"fordel\.figures\.missing_party"):
        fd.by_figures(figures_of_a, [fd.Party("B", code="7")]).at(2022, 1)
    with pytest.raises(fd.Error, match=r"fordel\.figures\.missing_date"):
        fd.by_figures(figures_of_a).at(2023, 1)


def test_what_is_no_rule_is_refused() -> None:
    equal = fd.equal(["A", "B"])
    refused: dict[str, Any] = {
        "fordel.key.factors": lambda: fd.mix([HALF * equal]),
        "fordel.key.empty": lambda: fd.equal([]),
        "fordel.party.unknown": lambda: equal.without("C"),
        "fordel.party.duplicate": lambda: equal.among(["A", "a"]),
        "fordel.key.groups": lambda: fd.nested(equal, {"A": equal}).at(2022, 1),
        "fordel.key.no_weights": lambda: fd.weights_by_year({2021: {"A": 1}}).at(2022, 1),
        "fordel.key.as_stated": lambda: fd.as_stated().at(2022, 1),
    }
    for name, act in refused.items():
        with pytest.raises(fd.Error) as caught:
            act()
        assert caught.value.id == name
    with pytest.raises(fd.Error):
        equal.taking_part(["A", "C"])


def test_a_day_and_the_year_of_the_programme() -> None:
    heads = fd.Population(
        [fd.Party("A", code="1"), fd.Party("B", code="2")],
        [("1", "2013-01-01", 1), ("2", "2013-01-01", 3), ("1", "2014-01-01", 1), ("2", "2014-01-01", 1)],
        fd.Citation("count"),
    )
    rule = fd.by_population(["A", "B"], heads)
    # 1 February 2015 is in the year 2014 of a programme whose years begin in August.
    assert rule.on("2015-02-01", year=2014).share("A") == Fraction(1, 4)
    assert rule.on("2015-02-01").share("A") == HALF
