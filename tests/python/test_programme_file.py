"""Programme files from Python: what they leave open, the cases, and what is wrong with choices."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import fordel as fd

TOWNS = """fordel: 1
programme: Museum
id: museum
currency: DKK
notation: english
unit: 1 kr.
parties: {Havnby: {}, Klitby: {}, Engby: {}, Museum: {}}
figures:
  heads: {what: inhabitants, source: Counts, on: 2024-01-01, values: {Havnby: 700, Klitby: 200, Engby: 100}}
keys:
  shared: {figures: heads}
groups:
  towns: [Havnby, Klitby, Engby]
  paying: {of: towns, without: outside}
streams:
  running:
    amount: 1000 kr. per year
    period: 2025
    paid by: {who: paying, key: shared}
    to: Museum
assumptions:
  outside:
    question: Who stays out?
    each: towns
    except: [Havnby]
    text: $each stays out.
    set: {groups.outside: [$each]}
  key:
    question: Which key?
    kind: reading
    alternatives:
      heads: {default: yes, text: By heads.}
      equal: {text: Equal parts., set: {keys.shared: equal}, excludes: {outside: [Engby]}}
  amount:
    question: How much?
    values: streams.running.amount
not calculated:
  - {clause: § 9, why: Fines., effect: streams.running, accepted by: The treasurer}
"""


@pytest.fixture(scope="module")
def file() -> fd.ProgrammeFile:
    return fd.ProgrammeFile.parse(TOWNS, "museum.yaml")


def paid(schedule: fd.Schedule) -> dict[str, Fraction]:
    return {payer: amount.exact for payer, amount in schedule.total_by("payer").items()}


def test_each_case_is_calculated_by_hand(file: fd.ProgrammeFile) -> None:
    cases = {case.name: paid(case.schedule) for case in file.cases()}
    # 1,000 kr. by 700:100 and by 700:200.
    assert cases == {"Klitby": {"Havnby": 875, "Engby": 125}, "Engby": {"Havnby": 778, "Klitby": 222}}
    assert [case.absent for case in file.cases()] == [["klitby"], ["engby"]]


def test_a_chosen_alternative_sets_its_values(file: fd.ProgrammeFile) -> None:
    schedule = file.schedule(choose={"outside": "Klitby", "key": "equal"})
    assert paid(schedule) == {"Havnby": 500, "Engby": 500}


def test_free_values_go_over_alternatives(file: fd.ProgrammeFile) -> None:
    amount = {"streams.running.amount": "10 kr. per year", "groups.outside": "[Klitby, Engby]"}
    assert paid(file.schedule(choose={"outside": "Klitby"}, set=amount)) == {"Havnby": 10}


def test_amounts_say_on_which_assumptions_they_rest(file: fd.ProgrammeFile) -> None:
    programme = file.programme(choose={"outside": "Klitby"}, set={"streams.running.amount": "10 kr. per year"})
    assert programme.streams[0].assumptions == ["outside", "key", "amount"]
    chosen = {a.id: (a.chosen.en, a.named_by_caller) for a in programme.assumptions}
    assert chosen == {
        "outside": ("Klitby stays out.", True),
        "key": ("By heads.", False),
        "amount": ("10 kr. per year", True),
    }
    assert "Who stays out? Klitby stays out." in programme.schedule().explain()


@pytest.mark.parametrize(
    ("choose", "id", "seen"),
    [
        ({}, "fordel.assumption.open", "outside: one of Klitby, Engby"),
        ({"outsid": "Klitby", "outside": "Klitby"}, "fordel.assumption.unknown", "nearest: outside"),
        ({"outside": "Klitbi"}, "fordel.assumption.unknown_alternative", "nearest: Klitby"),
        ({"outside": "Engby", "key": "equal"}, "fordel.assumption.excluded", "outside=Engby with key=equal"),
    ],
)
def test_what_is_chosen_wrongly_is_told(file: fd.ProgrammeFile, choose: dict[str, str], id: str, seen: str) -> None:
    with pytest.raises(fd.Error) as refused:
        file.schedule(choose=choose)
    assert refused.value.id == id
    assert seen in str(refused.value)


def test_excluded_combinations_are_no_cases(file: fd.ProgrammeFile) -> None:
    assert file.open_cases(choose={"key": "equal"}) == [{"key": "equal", "outside": "Klitby"}]


def test_an_address_of_nothing_is_told(file: fd.ProgrammeFile) -> None:
    with pytest.raises(fd.Error, match=r"fordel\.file\.no_address"):
        file.schedule(choose={"outside": "Klitby"}, set={"streams.runing.amount": "1 kr. once"})


def test_clauses_that_are_not_calculated_are_listed(file: fd.ProgrammeFile) -> None:
    (clause,) = file.not_calculated
    assert (clause.clause.en, clause.effect, clause.accepted_by.en) == ("§ 9", ["streams.running"], "The treasurer")
    assert clause.concerns("running")
    assert not clause.concerns("other")


def test_a_file_is_read_with_what_stands_beside_it(tmp_path: Path) -> None:
    (tmp_path / "heads.csv").write_text(
        "party;date;value\nHavnby;2024-01-01;700\nKlitby;2024-01-01;200\nEngby;2024-01-01;100\n", encoding="utf-8"
    )
    inline = (
        "heads: {what: inhabitants, source: Counts, on: 2024-01-01, values: {Havnby: 700, Klitby: 200, Engby: 100}}"
    )
    beside = TOWNS.replace(inline, "heads: {file: heads.csv, what: inhabitants, source: Counts}")
    (tmp_path / "museum.yaml").write_text(beside, encoding="utf-8")
    read = fd.ProgrammeFile.read(tmp_path / "museum.yaml")
    assert paid(read.schedule(choose={"outside": "Klitby"})) == {"Havnby": 875, "Engby": 125}
    assert [file.path for file in read.files] == ["museum.yaml", "heads.csv"]


def test_what_is_worth_a_look() -> None:
    text = TOWNS.replace("groups:\n", "groups:\n  nobody's: [Klitby]\n").replace(
        "    to: Museum\n", "    to: Museum\n    adjustments: [{floor: 1 kr.}]\n"
    )
    found = {(f.id, f.address) for f in fd.ProgrammeFile.parse(text).lint()}
    assert ("fordel.lint.unused", "groups.nobody's") in found


def test_a_text_without_files_beside_it_includes_none() -> None:
    with pytest.raises(fd.FileError, match=r"fordel\.file\.missing_file"):
        fd.ProgrammeFile.parse("fordel: 1\ninclude: nope.yaml\n")
