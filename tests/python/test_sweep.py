"""Sweeps: each case is what the file comes to with that value, or those answers, and no case is lost with another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import fordel as fd
from fordel import cli

MUSEUM = Path(__file__).parent.parent / "files" / "museum.yaml"
AMOUNT = "streams.running.amount"
QUESTIONS = """fordel: 1
programme: P
currency: DKK
parties: {A: {}, B: {}, C: {}, G: {}}
streams: {s: {amount: 6 DKK per year, period: 2025, paid by: {who: [A, B], key: equal}, to: G}}
assumptions:
  who:
    question: who pays
    alternatives:
      both: {default: yes}
      one: {set: {streams.s.paid by: C}, excludes: {much: [more]}}
  much:
    question: how much
    alternatives:
      less: {default: yes}
      more: {set: {streams.s.amount: 8 DKK per year}}
  open:
    question: to whom
    alternatives: {G: {}, A: {set: {streams.s.to: A}}}
"""


def names(made: fd.Sweep) -> list[str]:
    return [case.name for case in made.cases]


def test_each_case_is_the_file_with_that_value() -> None:
    file = fd.ProgrammeFile.read(MUSEUM)
    made = file.sweep(AMOUNT, "400.000..500.000 by 50.000; 600.000 kr. per year")
    assert names(made) == [f"{n}.000 kr. per year" for n in (400, 450, 500, 600)]
    for case in made.cases:
        assert case.schedule == file.schedule(set={AMOUNT: case.name})
    assert made.cases[2].schedule == file.schedule()
    assert made == file.sweep(AMOUNT, names(made))


def test_which_case_gives_each_bound() -> None:
    made = fd.ProgrammeFile.read(MUSEUM).sweep(AMOUNT, ["400.000", "600.000", "500.000"])
    (klitby,) = [one for one in fd.ranges(made.cases, year=2026) if one.payer.name == "Klitby"]
    assert (klitby.lowest, klitby.highest) == (fd.kroner(140_000), fd.kroner(280_000))  # 7/10 above the lead's 200,000
    assert (klitby.lowest_in, klitby.highest_in) == (["400.000 kr. per year"], ["600.000 kr. per year"])


def test_a_value_that_fails_leaves_the_others() -> None:
    told: list[tuple[int, int]] = []
    made = fd.ProgrammeFile.read(MUSEUM).sweep(
        AMOUNT, ["400.000", "100 kr. per year", "a lot"], progress=lambda done, of: told.append((done, of))
    )
    assert names(made) == ["400.000 kr. per year"]
    assert [(one.name, one.error) for one in made.failed] == [
        ("100 kr. per year", "fordel.stream.rest_below_zero"),
        ("a lot", "fordel.file.amount_unsaid"),
    ]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_where_all_fail_the_first_says_why() -> None:
    with pytest.raises(fd.Error) as raised:
        fd.ProgrammeFile.read(MUSEUM).sweep(AMOUNT, ["100 kr. per year", "a lot"])
    assert raised.value.id == "fordel.stream.rest_below_zero"


def test_a_list_or_map_is_a_value_too() -> None:
    file = fd.ProgrammeFile.parse(QUESTIONS)
    made = file.sweep("streams.s.paid by", ["A", {"who": ["A", "B", "C"], "key": "equal"}], choose={"open": "G"})
    assert names(made) == ["A", "{who: [A, B, C], key: equal}"]
    assert len(made.cases[1].schedule) == 3


def test_every_answer_with_what_is_open_besides() -> None:
    """What has a default is tried with all its alternatives; what excludes each other is no case."""
    file = fd.ProgrammeFile.parse(QUESTIONS)
    made = file.sweep_questions(["who", "much"])
    assert names(made) == [
        f"who={who}, much={much}, {to}"
        for who, much in (("both", "less"), ("both", "more"), ("one", "less"))
        for to in ("G", "A")
    ]
    assert [case.schedule.total() for case in made.cases] == [fd.kroner(n) for n in (6, 6, 8, 8, 6, 6)]
    assert made.cases[0].absent == ["c"]
    assert made.cases[4].schedule == file.schedule(choose={"who": "one", "much": "less", "open": "G"})
    assert names(file.sweep_questions(["open"])) == ["G", "A"]


def test_a_question_that_there_is_not_is_refused() -> None:
    with pytest.raises(fd.Error) as raised:
        fd.ProgrammeFile.parse(QUESTIONS).sweep_questions(["whom"])
    assert raised.value.id == "fordel.assumption.unknown"


def test_an_interruption_ends_it() -> None:
    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fd.ProgrammeFile.read(MUSEUM).sweep(AMOUNT, "400.000..500.000 by 1.000", progress=stop)


def test_the_command_shows_the_table_and_its_status_what_failed(capsys: pytest.CaptureFixture[str]) -> None:
    def run(values: str, *options: str) -> tuple[int, str]:
        status = cli.status(["sweep", str(MUSEUM), f"{AMOUNT}={values}", *options])
        return status, capsys.readouterr().out

    status, said = run("400.000;600.000", "--lang", "da")
    assert status == 0
    (engby,) = [line.split("  ") for line in said.splitlines() if line.startswith("Engby")]
    assert [cell.strip() for cell in engby if cell.strip()][1:] == [
        "93.333,33 kr.",
        "186.666,67 kr.",
        "400.000 kr. per year",
        "600.000 kr. per year",
    ]
    status, said = run("100;600.000", "--by", "year", "--format", "csv")
    assert status == 1
    assert said.splitlines() == [
        "case,year,amount,currency,error",
        "600.000 kr. per year,2025,300000.00,DKK,",
        "600.000 kr. per year,2026,600000.00,DKK,",
        "600.000 kr. per year,total,900000.00,DKK,",
        "100 kr. per year,,,,fordel.stream.rest_below_zero",
    ]
    status, said = run("600.000", "--format", "json")
    assert {record["case"] for record in json.loads(said)["cases"]} == {"600.000 kr. per year"}


def test_an_amount_below_zero_is_a_number_in_csv(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "refund.yaml"
    file.write_text(
        "fordel: 1\nprogramme: Refund\ncurrency: DKK\nnotation: english\nparties: {A: , B: }\n"
        "streams: {back: {amount: 100 kr. per year, period: 2026, paid by: A, to: B}}\n",
        encoding="utf-8",
    )
    assert cli.status(["sweep", str(file), "streams.back.amount=-100", "--format", "csv"]) == 0
    # What the case is called is a text, which no spreadsheet is to take for a formula; the amount is a number.
    assert capsys.readouterr().out.splitlines()[1] == "'-100 DKK per year,A,-100.00,DKK,"
