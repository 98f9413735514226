"""Keys: parties and exact weights, mixed, renewed and looked up by name."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd
import oracle

HALF = Fraction(1, 2)


def test_shares_are_exact_and_sum_to_one() -> None:
    key = fd.Key.by_population(["Faxe", "Stevns", "Køge"], on="2022-01-01")
    heads = {name: oracle.heads()[code, 2022] for name, code in (("Faxe", "320"), ("Stevns", "336"), ("Køge", "259"))}
    total = sum(heads.values())
    assert key.shares == {name: Fraction(count, total) for name, count in heads.items()}
    assert sum(key.shares.values()) == 1
    assert key.total == total
    assert key.weights == list(heads.values())
    assert [party.code for party in key.parties] == ["320", "336", "259"]


@given(st.lists(st.fractions(min_value=0), min_size=1, max_size=9).filter(any))
def test_any_weights_give_shares_that_sum_to_one(weights: list[Fraction]) -> None:
    key = fd.Key([f"p{i}" for i in range(len(weights))], weights)
    assert sum(key.shares.values()) == 1
    assert list(key.shares.values()) == [weight / sum(weights) for weight in weights]


@pytest.mark.parametrize("written", ["Køge", "koege", "KØGE", "Koege", "259"])
def test_parties_are_found_by_name_id_and_code_forgivingly(written: str) -> None:
    key = fd.Key.by_population([written, "naestved"], on="2022-01-01")
    assert [party.name for party in key.parties] == ["Køge", "Næstved"]
    assert key[written] == key.share(written) == key.shares["Køge"]
    assert written in key
    assert len(key.without(written)) == 1


def test_membership_agrees_with_look_up() -> None:
    key = fd.Key([fd.Party("Long Name", id="short", code="7")], [1])
    for written in ("Long Name", "long name", "short", "7", fd.Party("x", id="short")):
        assert written in key
        assert key[written] == 1
    assert "other" not in key
    assert 5 not in key


@pytest.mark.parametrize("on", ["2022-01-01", date(2022, 1, 1), datetime(2022, 1, 1, 12)])
def test_dates_of_any_kind(on: object) -> None:
    assert fd.Key.by_population(["Lejre"], on=on).basis.on == date(2022, 1, 1)


def test_a_missing_date_is_carried_forward_only_when_asked_and_says_so() -> None:
    with pytest.raises(KeyError, match=r"fordel\.population\.missing_date"):
        fd.Key.by_population(["Lejre"], on="2024-01-01")
    key = fd.Key.by_population(["Lejre"], on="2024-01-01", missing="carry_forward")
    assert key.weights == [oracle.heads()["350", 2023]]
    assert (key.basis.on, key.basis.carried_forward) == (date(2023, 1, 1), True)
    assert "carried forward" in key.basis.what.en
    assert "fremført" in key.basis.what.da


def test_the_source_of_the_figures() -> None:
    source = fd.Key.by_population(["Lejre"], on="2022-01-01").basis.source
    assert "FOLK1A" in source.document.en
    assert "CC BY 4.0" in source.document.en


def test_equal_single_and_given_weights() -> None:
    assert fd.Key.equal(["A", "B", "C"]).shares == dict.fromkeys("ABC", Fraction(1, 3))
    assert fd.Key.single("A").shares == {"A": 1}
    by_name = fd.Key({"A": 2, "B": 1})
    assert by_name.shares == {"A": Fraction(2, 3), "B": Fraction(1, 3)}
    assert by_name == fd.Key(["A", "B"], [2, 1]) == fd.Key(MappingProxyType({"A": 2, "B": 1}))
    assert hash(by_name) == hash(fd.Key(["A", "B"], [2, 1]))
    assert by_name != fd.Key(["A", "B"], [4, 2])


def test_without_a_party() -> None:
    key = fd.Key({"A": 2, "B": 1, "C": 1}).without("A")
    assert key.shares == {"B": HALF, "C": HALF}
    with pytest.raises(ValueError, match=r"fordel\.key\.empty"):
        fd.Key.single("A").without("A")
    with pytest.raises(ValueError, match=r"fordel\.key\.all_zero"):
        fd.Key({"A": 1, "B": 0}).without("A")


def test_half_from_the_lead_half_from_the_others_by_population() -> None:
    lead, others = fd.Key.single("Næstved"), fd.Key({"Faxe": 3, "Stevns": 1})
    key = fd.mix([fd.half * lead, fd.half * others])
    assert key.shares == {"Næstved": HALF, "Faxe": Fraction(3, 8), "Stevns": Fraction(1, 8)}


def test_a_party_in_several_parts_bears_the_sum() -> None:
    key = fd.mix([fd.Key({"A": 1, "B": 1}) * Fraction(1, 3), Fraction(2, 3) * fd.Key.single("B")])
    assert key.shares == {"A": Fraction(1, 6), "B": Fraction(5, 6)}


@pytest.mark.parametrize("factors", [(HALF, Fraction(1, 3)), (HALF, HALF, HALF), (Fraction(3, 2), Fraction(-1, 2)), ()])
def test_factors_must_be_positive_and_sum_to_one(factors: tuple[Fraction, ...]) -> None:
    with pytest.raises(ValueError, match=r"fordel\.key\.factors"):
        fd.mix([factor * fd.Key.single("A") for factor in factors])


@pytest.mark.parametrize("factor", [0, 1, 2, -1])
def test_a_whole_number_times_a_key_is_refused(factor: int) -> None:
    with pytest.raises(ValueError, match=r"fordel\.key\.factors"):
        factor * fd.Key.single("A")


def test_half_a_key_is_no_key() -> None:
    with pytest.raises(TypeError):
        fd.allocate(fd.kroner(1), fd.half * fd.Key.single("A"))


@pytest.mark.parametrize(
    "several",
    [lambda: fd.Key.equal("Faxe"), lambda: fd.Key("Faxe", [1]), lambda: fd.Key.by_population("Faxe", on="2022-01-01")],
)
def test_one_text_is_not_a_list_of_parties(several: object) -> None:
    with pytest.raises(TypeError, match="not one text"):
        several()  # type: ignore[operator]


def test_iteration_and_length() -> None:
    key = fd.Key({"B": 1, "A": 2})
    assert [str(party) for party in key] == ["B", "A"]
    assert len(key) == 2


def test_a_key_cannot_be_changed() -> None:
    key = fd.Key({"A": 1})
    key.parties.append(fd.Party("B"))
    key.weights.append(1)
    assert len(key) == 1


def test_a_rule_is_renewed_as_participants_come_and_go() -> None:
    rule = fd.KeyRule.by_population(
        [
            fd.Participation("Faxe", fd.Period.years(2021, 2023)),
            fd.Participation("Stevns", fd.Period("2022-07-01", "2023-12-31")),
        ]
    )
    assert [str(p) for p in rule.parties] == ["Faxe", "Stevns"]
    assert [str(p) for p in rule.at(2022, 6)] == ["Faxe"]
    july = rule.at(2022, 7)
    assert july.weights == [oracle.heads()["320", 2021], oracle.heads()["336", 2021]]
    assert rule.at(2023, 1).weights == [oracle.heads()["320", 2022], oracle.heads()["336", 2022]]
    with pytest.raises(ValueError, match=r"fordel\.programme\.no_participants"):
        rule.at(2024, 1)


@pytest.mark.parametrize(
    ("as_of", "year"),
    [("year_before", 2021), ("year-before", 2021), ("same_year", 2022), (date(2010, 1, 1), 2010), ("2010-01-01", 2010)],
)
def test_reference_dates(as_of: object, year: int) -> None:
    assert fd.ReferenceDate(as_of).for_year(2022) == date(year, 1, 1)
    rule = fd.KeyRule.by_population([fd.Participation("Faxe", fd.Period.year(2022))], as_of=as_of)
    assert rule.at(2022, 1).weights == [oracle.heads()["320", year]]


def test_a_fixed_key_or_a_party_is_a_rule_too() -> None:
    key = fd.Key({"A": 1, "B": 1})
    assert fd.KeyRule(key).at(1999, 1) == key
    assert fd.KeyRule(fd.Party("A")).at(1999, 1).shares == {"A": 1}


def test_a_mixed_key_explains_itself_by_its_parts() -> None:
    heads = fd.Key({"Faxe": 1_789, "Køge": 185_683})
    coast = fd.Key({"Faxe": 95, "Stevns": 645})
    key = fd.mix([HALF * heads, Fraction(3, 10) * coast, Fraction(1, 5) * fd.Key.equal(["Faxe", "Køge", "Stevns"])])
    assert key.formula("faxe", lang="da") == "50 % × 1.789 / 187.472 + 30 % × 95 / 740 + 20 % × 1 / 3"
    assert key.formula("Køge") == "50% × 185,683 / 187,472 + 20% × 1 / 3"
    assert key.explain("Faxe").startswith(f"Faxe: {key.formula('Faxe')} = ")
    assert [(part.factor, part.key) for part in key.parts[:2]] == [(HALF, heads), (Fraction(3, 10), coast)]
    assert [part.key.members("da") for part in key.denominators] == [
        "Faxe 1.789 + Køge 185.683 = 187.472",
        "Faxe 95 + Stevns 645 = 740",
        "Faxe 1 + Køge 1 + Stevns 1 = 3",
    ]
    assert heads.parts == []
    assert [part.key for part in heads.denominators] == [heads]


def test_percentages_sum_to_100() -> None:
    key = fd.Key.percent({"A": 50, "B": "30 %", "C": "20,0"})
    assert list(key.shares.values()) == [Fraction(1, 2), Fraction(3, 10), Fraction(1, 5)]
    assert fd.Key.percent(["A", "B"], ["33,33 %", "66,67 %"])["A"] == Fraction(3333, 10000)
    for wrong, said in (({"A": 50, "B": 30, "C": 19}, "99 percent in all, 1 too little"), ({"A": 101}, "1 too much")):
        with pytest.raises(ValueError, match=rf"fordel\.key\.not_hundred.*{said}.*rest="):
            fd.Key.percent(wrong)
    assert fd.Key({"A": 50, "B": 30, "C": 19})["C"] == Fraction(19, 99)  # plain weights stay weights


def test_the_rest_of_percentages_is_borne_by_who_is_named() -> None:
    given = {"A": 50, "B": 30, "C": 19}
    assert fd.Key.percent(given, rest="uncovered")["uncovered"] == Fraction(1, 100)
    assert fd.Key.percent(given, rest="C")["C"] == Fraction(1, 5)
    assert fd.Key.percent(given, rest="D")["D"] == Fraction(1, 100)
    with pytest.raises(ValueError, match=r"fordel\.key\.not_hundred"):
        fd.Key.percent({"A": 101}, rest="uncovered")


def test_an_uncovered_rest_is_nobody_s_in_a_schedule() -> None:
    key = fd.Key.percent({"A": 50, "B": 25}, rest="uncovered")
    programme = fd.Programme("p", "P", "DKK").add(
        fd.Stream("s", fd.per_year(fd.kroner(100)), key, fd.Party("R"), fd.Period.year(2022))
    )
    entries = programme.schedule()
    assert [(entry.payer.id, entry.amount, entry.covered) for entry in entries] == [
        ("a", fd.kroner(50), True),
        ("b", fd.kroner(25), True),
        ("uncovered", fd.kroner(25), False),
    ]
