"""Every error the library can raise is provoked: here where Python can, else in a C++ test that names its id."""

from __future__ import annotations

import importlib
import json
import re
import tempfile
from array import array
from collections.abc import Callable
from datetime import date, datetime, timezone
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import fordel as fd
from fordel import _core, cli
from fordel._extras import need
from fordel._restore import restore
from fordel.commands import output

KINDS = {id: (nature, expected, advice) for id, nature, expected, advice in _core.error_kinds()}
BUILT_IN = {
    "value": ValueError,
    "overflow": OverflowError,
    "lookup": KeyError,
    "type": TypeError,
    "index": IndexError,
    "file": OSError,
    "package": ImportError,
}
TESTS = Path(__file__).resolve().parents[1]

DKK, EUR = fd.kroner(1), fd.Money("1.00", "EUR")
YEAR = fd.Period.year(2022)
A, B = fd.Party("A"), fd.Party("B")
AREA = fd.Party("Faxe", code="320")
KEY = fd.Key.equal([A, B])
COAST = fd.Figures("coastline", [AREA], [])
TABLE = "OMRÅDE;TID;INDHOLD\n"


def accepting_what_has_changed() -> None:
    """What was received was held against a file that is no longer there."""
    with tempfile.TemporaryDirectory() as folder:
        received = {
            "received": [
                {
                    "file": f"{folder}/a.case.yaml",
                    "files": [{"path": f"{folder}/a.case.yaml", "before": "", "text": ""}],
                }
            ]
        }
        (Path(folder) / "received.json").write_text(json.dumps(received), encoding="utf-8")
        cli.status(["accept", folder, "--yes"])


def mutating(programme: str) -> None:
    """A case that expects what the programme does not come to."""
    with tempfile.TemporaryDirectory() as folder:
        head = "fordel: 1\nprogramme: P\ncurrency: DKK\nparties: {A: {}, B: {}}\n"
        stream = "streams: {s: {amount: 2 DKK per year, period: 2025, paid by: A, to: B}}\n"
        (Path(folder) / "p.yaml").write_text(head + stream, encoding="utf-8")
        case = "fordel: 1\nprogramme: p.yaml\ncases: {one: {expect: [{amount: 1}]}}\n"
        (Path(folder) / "p.case.yaml").write_text(case, encoding="utf-8")
        cli.status(["mutate", f"{folder}/{programme}"])


def stream(
    id: str = "s", amount: fd.Money = DKK, payers: object = A, period: fd.Period = YEAR, **more: object
) -> fd.Stream:
    return fd.Stream(id, fd.per_year(amount), payers, B, period, **more)


def programme(*parts: object) -> fd.Programme:
    made = fd.Programme("p", "P", "DKK")
    for part in parts:
        made.add(part)
    return made


def clearing(spending: dict[int, dict[object, fd.Money]]) -> fd.Clearing:
    return fd.Clearing("c", spending, fd.Key([fd.Party("A"), fd.Party("B")], [1, 1]), "Office", YEAR)


def asked(assumptions: str, **choose: str) -> fd.Programme:
    """A programme of a file with these assumptions."""
    return asking(assumptions).programme(choose=choose)


def asking(assumptions: str) -> fd.ProgrammeFile:
    return fd.ProgrammeFile.parse(
        "fordel: 1\nprogramme: P\ncurrency: DKK\nparties: {A: {}, B: {}}\n"
        "streams: {s: {amount: 5 kr. per year, period: 2025, paid by: A, to: B}}\n"
        f"assumptions: {assumptions}\n"
    )


def solving(condition: str, address: str = "streams.s.amount", **options: str) -> fd.Solution:
    """A party and a stream are both called s."""
    return fd.ProgrammeFile.parse(
        "fordel: 1\nprogramme: P\ncurrency: DKK\nparties: {A: {}, s: {}}\n"
        "streams: {s: {amount: 5 kr. per year, period: 2025, paid by: A, to: s}}\n"
    ).solve(address, condition, **options)


def asking_often() -> list[dict[str, str]]:
    """17 questions of two answers: 131,072 combinations."""
    question = "{question: q, alternatives: {x: {}, y: {}}}"
    return asking("{" + ", ".join(f"a{i}: {question}" for i in range(17)) + "}").open_cases()


def proposing(change: str, more: str = "", name: str = "Q") -> fd.ProgrammeFile:
    """The programme of a file with a proposal of this change."""
    file = asking("{}")
    text = f"fordel: 1\nproposal: {name}\n{more}changes: {{{change}}}"
    return file.with_(fd.Proposal.of(fd.parse_yaml(text, "q.yaml"), file.content))


def twice(first: str, second: str, name: str = "R") -> fd.ProgrammeFile:
    """The same with two proposals of one change each."""
    return proposing(first).with_proposals(proposing(second, name=name).proposals())


def including(text: str) -> fd.ProgrammeFile:
    """A file that includes another one, which has this text."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "p.yaml").write_text("fordel: 1\ninclude: more.yaml\n", encoding="utf-8")
        (Path(folder) / "more.yaml").write_text(text, encoding="utf-8")
        return fd.ProgrammeFile.read(f"{folder}/p.yaml")


def wrong_file(name: str) -> fd.Programme:
    return fd.ProgrammeFile.read(TESTS / "files" / "errors" / f"{name}.yaml").programme()


def paid() -> fd.Schedule:
    """What A pays to B."""
    return (
        fd.Programme("p", "P", "DKK").add(fd.Stream("s", fd.once(DKK), payers=A, recipients=B, period=YEAR)).schedule()
    )


def framed(**columns: list[object]) -> fd.Key:
    """The key of a frame that has them, by the columns who and x."""
    return fd.Key.from_frame(columns, who="who", weight="x")


def laid_out_otherwise() -> None:
    """A workbook that is none of golden cases."""
    openpyxl = pytest.importorskip("openpyxl")
    with tempfile.TemporaryDirectory() as folder:
        openpyxl.Workbook().save(f"{folder}/b.xlsx")
        cli.status(["cases", "from-excel", f"{folder}/b.xlsx"])


def too_many_days() -> fd.Population:
    """Figures of more days than a sheet has columns."""
    pytest.importorskip("xlsxwriter")
    first = date(2000, 1, 1).toordinal()
    return fd.Population([AREA], [("320", date.fromordinal(first + day), 1) for day in range(16_383)])


def sheet(*rows: list[object], name: str = "S") -> fd.Key:
    """The key on the sheet of a workbook, whose headings stand in row 1."""
    openpyxl = pytest.importorskip("openpyxl")
    with tempfile.TemporaryDirectory() as folder:
        book = openpyxl.Workbook()
        book.active.title = "S"
        for row in rows:
            book.active.append(row)
        book.save(f"{folder}/b.xlsx")
        return fd.Key.from_excel(f"{folder}/b.xlsx", sheet=name, header=1)


def compared() -> fd.Comparison:
    return fd.compare(programme(), programme(stream()))


def planned(letter: str, *amounts: Any, **how: Any) -> object:
    """Amounts of a type that Python's array has a letter for, shared by a plan."""
    return fd.plan([3, 2]).apply(array(letter, amounts), **how)


def planned_column(*amounts: object, **how: Any) -> object:
    return fd.plan([3, 2]).apply(pytest.importorskip("pyarrow").array(amounts), **how)


def allocated(**more: Any) -> object:
    """The amounts of a frame, shared by a key that the row names."""
    arrow = pytest.importorskip("pyarrow")
    return fd.frames.allocate(arrow.table({"amount": [7], "unit": ["x"]}), **{"key": {"x": KEY}, "by": "unit"} | more)


def allocated_twice() -> object:
    arrow = pytest.importorskip("pyarrow")
    share = fd.frames.allocator(arrow.schema({"amount": arrow.int64()}), key=KEY)
    return share(arrow.record_batch({"amount": ["7"]}))


def lines_of(file: str) -> object:
    pytest.importorskip("pyarrow")
    return importlib.import_module("fordel.frames.files").open_lines(file)


def lost_units() -> None:
    arrow = pytest.importorskip("pyarrow")
    run, totals = (importlib.import_module(f"fordel.batch.{name}") for name in ("run", "totals"))
    read, written = (totals.Totals("amount", arrow.int64(), None) for _ in range(2))
    read.add(arrow.array([7]))
    run.require_equal(read, written)


def without_java() -> None:
    pytest.importorskip("pyarrow")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("JAVA_HOME", "no-such-folder")
        importlib.import_module("fordel.batch.engines").require_java()


PROVOKED: dict[str, Callable[[], object]] = {
    "fordel.accounts.no_account": lambda: paid().postings({"A": "1"}),
    "fordel.accounts.duplicate": lambda: paid().postings([{"party": "A", "account": "1"}] * 2),
    "fordel.accounts.column": lambda: paid().postings({"who": ["A"], "account": ["1"]}),
    "fordel.frame.not_a_frame": lambda: fd.Key.from_frame(5),
    "fordel.frame.too_wide": lambda: fd.Key({"A": 1, "B": 10**39}).to_arrow(),
    "fordel.frame.no_column": lambda: framed(who=["A"], y=[1]),
    "fordel.frame.which_column": lambda: fd.Key.from_frame({"who": ["A"], "y": [1], "z": [1]}),
    "fordel.frame.float": lambda: framed(who=["A"], x=[0.5]),
    "fordel.frame.value": lambda: framed(who=["A"], x=[True]),
    "fordel.frame.empty": lambda: framed(who=["A"], x=[None]),
    "fordel.frame.total_row": lambda: framed(who=["I alt"], x=[1]),
    "fordel.frame.heading": lambda: fd.Key.from_frame({"Unnamed: 1": ["A"], "Unnamed: 2": [1]}),
    "fordel.frame.duplicate": lambda: framed(who=["A", "A"], x=[1, 1]),
    "fordel.excel.unreadable": lambda: fd.Key.from_excel(__file__),
    "fordel.excel.no_sheet": lambda: sheet(["who", "x"], ["A", 1], name="T"),
    "fordel.excel.cell": lambda: sheet(["who", "vægt"], ["A", True]),
    "fordel.excel.too_large": lambda: too_many_days().to_excel("never.xlsx"),
    "fordel.excel.layout": lambda: laid_out_otherwise(),
    "fordel.excel.no_value": lambda: sheet(["who", "x"], ["A", "=1"]),
    "fordel.extra.missing": lambda: need("no_such_package", "plot"),
    "fordel.batch.unknown_key": lambda: allocated(key={"y": KEY}),
    "fordel.batch.type_changed": allocated_twice,
    "fordel.batch.name_taken": lambda: allocated(party="unit"),
    "fordel.batch.unreadable": lambda: lines_of("no-such-file.parquet"),
    "fordel.batch.control_total": lost_units,
    "fordel.batch.no_java": without_java,
    "fordel.plan.output": lambda: planned("q", 7, out=array("q", [0])),
    "fordel.plan.unknown_layout": lambda: planned("q", 7, layout="diagonals"),
    "fordel.plan.no_such_key": lambda: planned("q", 7, which=array("q", [1])),
    "fordel.plan.not_amounts": lambda: fd.plan([3, 2]).apply(7),
    "fordel.plan.float": lambda: planned("d", 0.5),
    "fordel.plan.scale": lambda: planned_column(Decimal("7.05")),
    "fordel.plan.too_large": lambda: planned("Q", 2**63),
    "fordel.plan.null": lambda: planned_column(7, None, out=array("q", [0] * 4)),
    "fordel.plot.nothing": lambda: fd.compare(programme(), programme()).plot.winners(),
    "fordel.assumption.unknown": lambda: asked("{}", a="x"),
    "fordel.assumption.unknown_alternative": lambda: asked("{a: {question: q, alternatives: {x: {}}}}", a="y"),
    "fordel.assumption.twice": lambda: asked("{a: {question: q, alternatives: {x: {}, y: {}}}}", a="x", A="y"),
    "fordel.assumption.open": lambda: asked("{a: {question: q, alternatives: {x: {}, y: {}}}}"),
    "fordel.assumption.excluded": lambda: asked(
        "{a: {question: q, alternatives: {x: {excludes: {b: [y]}}}}, b: {question: q, alternatives: {y: {}}}}",
        a="x",
        b="y",
    ),
    "fordel.assumption.conflict": lambda: asked(
        "{a: {question: q, alternatives: {x: {set: {unit: 1 kr.}}}}, b: {question: q, alternatives: {y: {set: {unit: 2 kr.}}}}}",
        a="x",
        b="y",
    ),
    "fordel.assumption.shape": lambda: asked("{a: {question: q, each: A, values: unit}}"),
    "fordel.assumption.nobody": lambda: asked("{a: {question: q, each: []}}"),
    "fordel.assumption.too_many_cases": asking_often,
    "fordel.file.no_address": lambda: asking("{}").programme(set={"streams.t.amount": "1 kr. once"}),
    "fordel.argument.wrong_type": lambda: KEY.explain("A", lang=5),
    "fordel.argument.out_of_range": lambda: fd.Period.year(10**30),
    "fordel.argument.no_such_place": lambda: KEY[2],
    "fordel.argument.missing": lambda: KEY.share(),
    "fordel.argument.unexpected": lambda: KEY.share(whom="A"),
    "fordel.argument.too_many": lambda: KEY.share("A", "B"),
    "fordel.argument.no_constructor": lambda: fd.KeyBasis(),
    "fordel.command.usage": lambda: cli.status(["report", "sjaelland", "--ouside", "Greve"]),
    "fordel.command.unwritable": lambda: output.write("text", None),
    "fordel.case.none_found": lambda: cli.status(["check", "nowhere.case.yaml"]),
    "fordel.case.changed_since": lambda: accepting_what_has_changed(),
    "fordel.case.no_case_of_it": lambda: mutating("nothing.yaml"),
    "fordel.case.does_not_pass": lambda: mutating("p.yaml"),
    "fordel.file.syntax": lambda: fd.parse_yaml("a: [1\n"),
    "fordel.file.not_plain": lambda: fd.parse_yaml("a: &x 1\n"),
    "fordel.file.duplicate_key": lambda: fd.parse_json('{"a": 1, "a": 2}'),
    "fordel.file.comma": lambda: fd.parse_yaml("{amount: 500.000,00 kr.}"),
    "fordel.file.too_large": lambda: fd.parse_yaml("[" * 33),
    "fordel.file.unknown_key": lambda: fd.parse_yaml("a: {value: 1, sorce: Law}").changes(),
    "fordel.file.missing_key": lambda: fd.parse_yaml("a: {value: }").changes(),
    "fordel.file.not_a_map": lambda: fd.parse_yaml("a: {value: 1, decision: Council}").changes(),
    "fordel.file.not_a_text": lambda: fd.parse_yaml("a: {value: 1, from: [2025]}").changes(),
    "fordel.file.bad_period": lambda: fd.parse_yaml("a: {value: 1, from: soon}").changes(),
    "fordel.file.two_readings": lambda: fd.parse_yaml("year begins: May\na: {value: 1, from: 2011-12}").changes(),
    "fordel.file.unknown_value_status": lambda: fd.parse_yaml("a: {value: 1, status: firm}").changes(),
    "fordel.file.undated": lambda: fd.parse_yaml("a: [{value: 1, from: 2025}, {value: 2}]").changes(),
    "fordel.file.dates_order": lambda: fd.parse_yaml("a: [{value: 1, from: 2025}, {value: 2, from: 2025}]").changes(),
    "fordel.file.nothing_to_renew": lambda: fd.parse_yaml("a: {value: 1, next: yearly}").changes(),
    "fordel.file.amount_unsaid": lambda: wrong_file("amount-unsaid"),
    "fordel.file.not_a_choice": lambda: wrong_file("not-a-choice"),
    "fordel.file.keys_together": lambda: wrong_file("keys-together"),
    "fordel.file.mixed_instalments": lambda: wrong_file("mixed-instalments"),
    "fordel.file.percent_of_what": lambda: wrong_file("percent-of-what"),
    "fordel.file.several_without_key": lambda: wrong_file("several-without-key"),
    "fordel.file.no_format": lambda: wrong_file("no-format"),
    "fordel.file.later_format": lambda: wrong_file("later-format"),
    "fordel.file.cannot_change": lambda: wrong_file("currency-by-date"),
    "fordel.file.header_elsewhere": lambda: including("notation: danish\n"),
    "fordel.file.no_value": lambda: asking("").programme(),
    "fordel.file.not_a_list": lambda: wrong_file("no-list"),
    "fordel.file.list_that_changes": lambda: wrong_file("list-that-changes"),
    "fordel.file.reserved_name": lambda: wrong_file("part-called-who"),
    "fordel.file.clearing_changes": lambda: wrong_file("clearing-changes"),
    "fordel.amount.nothing_stated": lambda: fd.by_year({}),
    "fordel.amount.stated_twice": lambda: fd.on_dates({"2024-01-01": DKK, date(2024, 1, 1): DKK}),
    "fordel.amount.bad_percent": lambda: fd.percent(101),
    "fordel.amount.spread_sum": lambda: fd.per_period(DKK, {2024: 55, 2025: 40}),
    "fordel.amount.missing_year": lambda: fd.by_year({2024: DKK}).in_year(2025),
    "fordel.amount.outside_period": lambda: fd.on_dates({"2024-01-01": DKK}).in_year(2024, fd.Period.year(2025)),
    "fordel.amount.no_period": lambda: fd.once(DKK).in_year(2024),
    "fordel.amount.no_whole": lambda: fd.rest().in_year(2024),
    "fordel.amount.not_applicable": lambda: fd.rest().indexed(fd.PriceIndex.steady(2), 2025),
    "fordel.amount.no_year_before": lambda: programme(
        fd.Stream("s", fd.per_year(DKK), A, B, YEAR), fd.Stream("t", fd.percent_of(10, "s", year="before"), A, B, YEAR)
    ).schedule(),
    "fordel.amount.unknown_per": lambda: fd.by_party({"A": DKK}, per="decade"),
    "fordel.amount.unknown_part_years": lambda: fd.per_year(DKK).in_year(2024, parts="weeks"),
    "fordel.amount.unknown_rounding": lambda: fd.RoundingPoint("sometimes"),
    "fordel.index.missing_year": lambda: fd.PriceIndex.rates({2026: 2}).factor(2025, 2027),
    "fordel.index.bad_figure": lambda: fd.PriceIndex.steady(-100),
    "fordel.apportionment.no_parties": lambda: fd.apportion(1, []),
    "fordel.apportionment.size_mismatch": lambda: fd.TieBreaking.by_larger_weight().ranking([A, B], [1]),
    "fordel.apportionment.negative_weight": lambda: fd.apportion(1, [1, -1]),
    "fordel.apportionment.all_zero": lambda: fd.apportion(1, [0, 0]),
    "fordel.apportionment.tie_refused": lambda: fd.apportion(1, [1, 1], ties="refuse"),
    "fordel.apportionment.unknown_method": lambda: fd.apportion(1, [1], method="d'Hondt"),
    "fordel.apportionment.unknown_rounding": lambda: fd.apportion(1, [1], method="independent:sideways"),
    "fordel.apportionment.unknown_zero_weight": lambda: fd.apportion(1, [1], zero_weight="omitted"),
    "fordel.apportionment.negative_bound": lambda: fd.apportion(1, [1], floors=-1),
    "fordel.apportionment.floor_above_cap": lambda: fd.apportion(7, [1, 1], floors=[3, 0], caps=[2, 9]),
    "fordel.apportionment.floors_exceed_units": lambda: fd.apportion(7, [1, 1], floors=4),
    "fordel.apportionment.caps_below_units": lambda: fd.apportion(7, [1, 1], caps=3),
    "fordel.apportionment.bounds_unsupported": lambda: fd.apportion(7, [1, 1], method="quota", caps=5),
    "fordel.apportionment.bounds_dead_end": lambda: fd.apportion(
        4, [9, 1], floors=[0, 1], caps=[2, 9], bounds="fix-and-rerun"
    ),
    "fordel.apportionment.base_exceeds_units": lambda: fd.apportion(3, [1], base=5),
    "fordel.apportionment.quota_over_allocates": lambda: fd.apportion(4, [3, 3], quota="imperiali"),
    "fordel.apportionment.quota_leaves_too_many": lambda: fd.apportion(100, [1, 1], quota="droop"),
    "fordel.apportionment.fractional_weights": lambda: fd.apportion(1, ["1/2", 1], quota="droop"),
    "fordel.apportionment.decreasing_divisors": lambda: fd.apportion(
        1, [1], method="divisor-sequence", divisors=[3, 1]
    ),
    "fordel.apportionment.divisors_exhausted": lambda: fd.apportion(2, [1], method="divisor-sequence", divisors=[1]),
    "fordel.apportionment.bad_parameter": lambda: fd.apportion(1, [1], method="stationary", parameter=2),
    "fordel.apportionment.too_many_steps": lambda: fd.apportion(
        2**59, [2**55 + 2 * i * i + 1 for i in range(40)] + [1] * 60, method="quota"
    ),
    "fordel.apportionment.residual_beyond_share": lambda: fd.apportion(
        1, [1, 1, 1], method="independent", rounding="up", remainder="largest"
    ),
    "fordel.apportionment.ambiguous_method": lambda: fd.apportion(1, [1], method="imperiali"),
    "fordel.apportionment.unknown_quota": lambda: fd.apportion(1, [1], quota="hair"),
    "fordel.apportionment.unknown_remainder": lambda: fd.apportion(1, [1], method="independent", remainder="mine"),
    "fordel.apportionment.unknown_bounds": lambda: fd.apportion(1, [1], bounds="clip"),
    "fordel.apportionment.no_receiver": lambda: fd.apportion(1, [1], method="independent", remainder="receiver"),
    "fordel.apportionment.setting_unused": lambda: fd.apportion(1, [1], method="webster", quota="droop"),
    "fordel.apportionment.nobody_eligible": lambda: fd.apportion(1, [1], threshold=2),
    "fordel.apportionment.too_many_outcomes": lambda: fd.apportion(10, [1] * 20).outcomes(),
    "fordel.biproportional.size_mismatch": lambda: fd.biproportional([[1, 2]], [1, 1]),
    "fordel.biproportional.negative_votes": lambda: fd.biproportional([[1, -2]], [1]),
    "fordel.biproportional.negative_seats": lambda: fd.biproportional([[1, 2]], [-1]),
    "fordel.biproportional.too_many_seats": lambda: fd.biproportional([[1, 2]], [10**6]),
    "fordel.biproportional.seats_mismatch": lambda: fd.biproportional([[1, 2]], [2], [1, 2]),
    "fordel.biproportional.empty_line": lambda: fd.biproportional([[0, 0], [1, 2]], [1, 1]),
    "fordel.biproportional.infeasible": lambda: fd.biproportional([[5, 0], [5, 5]], [3, 1], [2, 2]),
    "fordel.biproportional.unknown_method": lambda: fd.biproportional([[1, 2]], [1], method="quota"),
    "fordel.biproportional.unknown_weighting": lambda: fd.biproportional([[1, 2]], [1], weighted="raw"),
    "fordel.biproportional.bad_quorum": lambda: fd.Quorum(total=2),
    "fordel.biproportional.nobody_qualifies": lambda: fd.biproportional([[1, 2]], [1], quorum={"total": 1}),
    "fordel.table.empty": lambda: fd.round_table([]),
    "fordel.table.ragged": lambda: fd.round_table([[1, 2], [3]]),
    "fordel.table.three_way": lambda: fd.round_table([[[1], [2]], [[3], [4]]]),
    "fordel.table.size_mismatch": lambda: fd.round_table([[1, 2]], row_totals=[3, 4]),
    "fordel.table.bad_unit": lambda: fd.round_table([[1, 2]], unit=0),
    "fordel.table.not_a_multiple": lambda: fd.round_table([[1, 2]], row_totals=["5/2"]),
    "fordel.table.not_laminar": lambda: fd.round_table([[1], [2], [3]], row_groups=[[*"aab"], [*"cdd"]]),
    "fordel.table.unknown_line": lambda: fd.round_table({"A": [1]}, row_totals={"B": 1}),
    "fordel.table.empty_line": lambda: fd.round_table([[0, 0], [1, 1]], row_totals=[1, 1]),
    "fordel.table.margin_mismatch": lambda: fd.round_table([[1]], row_totals=[1], column_totals=[2]),
    "fordel.table.tie_refused": lambda: fd.round_table([["1/2", "1/2"]], ties="refuse"),
    "fordel.table.tie_list": lambda: fd.round_table([["1/2", "1/2"]], ties=[(0, 0)]),
    "fordel.table.unknown_totals": lambda: fd.round_table([[1]], totals="near"),
    "fordel.table.infeasible": lambda: fd.round_table(
        [["1/2", 0], [0, "1/2"]], row_totals=[1, 0], column_totals=[0, 1]
    ),
    "fordel.carry.no_years": lambda: fd.carry_over([], [1]),
    "fordel.carry.years_order": lambda: fd.carry_over({2025: 1, 2024: 1}, [1]),
    "fordel.carry.size_mismatch": lambda: fd.carry_over([1, 1], [[1], [1, 2]]),
    "fordel.carry.negative_units": lambda: fd.carry_over([-1], [1]),
    "fordel.carry.key_changed": lambda: fd.carry_over([1, 1], [[1, 1], [1, 2]], procedure="fixed-key"),
    "fordel.carry.unknown_procedure": lambda: fd.carry_over([1], [1], procedure="rolling"),
    "fordel.carry.needs_all_years": lambda: fd.RunningCarry("known-years"),
    "fordel.nested.no_groups": lambda: fd.apportion_nested(1, {}),
    "fordel.nested.size_mismatch": lambda: fd.apportion_nested(1, {"a": {"x": 1}}, group_weights={}),
    "fordel.nested.empty_group": lambda: fd.apportion_nested(1, {"a": {"x": 0}}, group_weights={"a": 1}),
    "fordel.nested.bad_unit": lambda: fd.apportion_nested(6, {"a": {"x": 1}}, unit=2, group_unit=3),
    "fordel.nested.not_a_multiple": lambda: fd.apportion_nested("1/2", {"a": {"x": 1}}),
    "fordel.guarantee.bad_part": lambda: fd.guarantee_floors([1], 2),
    "fordel.guarantee.negative_amount": lambda: fd.guarantee_floors([-1], 1),
    "fordel.text.unknown_language": lambda: fd.Text("da", "en").in_("sv"),
    "fordel.text.unknown_notation": lambda: DKK.to_string("swedish"),
    "fordel.exact.zero_denominator": lambda: fd.apportion(1, ["1/0"]),
    "fordel.exact.ambiguous": lambda: fd.apportion(1, ["1.000"]),
    "fordel.exact.too_many_digits": lambda: fd.apportion(1, ["1" * 4301]),
    "fordel.exact.common_denominator": lambda: fd.apportion(1, [Fraction(1, 2**200 + i) for i in range(2000)]),
    "fordel.exact.malformed": lambda: fd.apportion(1, ["one"]),
    "fordel.exact.too_large": lambda: fd.Population([AREA], [("320", "2022-01-01", 2**63)]),
    "fordel.exact.float": lambda: fd.apportion(1, [0.5]),
    "fordel.exact.not_whole": lambda: fd.apportion(Fraction(5, 2), [1]),
    "fordel.exact.not_a_number": lambda: fd.apportion(1, [Decimal("NaN")]),
    "fordel.currency.unknown": lambda: fd.Money("1.00", "XYZ"),
    "fordel.currency.mismatch": lambda: DKK + EUR,
    "fordel.money.overflow": lambda: fd.kroner(2**63 - 1),
    "fordel.money.malformed": lambda: fd.Money("five", "DKK"),
    "fordel.money.ambiguous": lambda: fd.Money("500.000 kr."),
    "fordel.money.too_precise": lambda: fd.Money("0.0001 DKK"),
    "fordel.money.no_currency": lambda: fd.Money("5.00"),
    "fordel.money.unrounded": lambda: fd.per_year(DKK / 3),
    "fordel.money.float": lambda: fd.Money(0.5, "DKK"),
    "fordel.money.bare_integer": lambda: fd.Money(5, "DKK"),
    "fordel.calendar.bad_date": lambda: fd.Period("2022-02-30", "2022-03-01"),
    "fordel.calendar.time_zone": lambda: fd.Period(datetime(2022, 1, 1, tzinfo=timezone.utc), "2022-12-31"),
    "fordel.calendar.reversed_period": lambda: fd.Period("2022-02-01", "2022-01-01"),
    "fordel.calendar.not_whole_months": lambda: programme(stream(period=fd.Period("2022-01-02", "2022-12-31"))),
    "fordel.party.unknown": lambda: fd.find_party([A, B], "C"),
    "fordel.party.ambiguous": lambda: fd.find_party([fd.Party("A", id="1"), fd.Party("A", id="2")], "A"),
    "fordel.party.unordered": lambda: fd.Key.equal({"A", "B"}),
    "fordel.object.not_constructed": lambda: repr(fd.Key.__new__(fd.Key)),
    "fordel.object.damaged": lambda: restore(fd.Key, (1, 2)),
    "fordel.schedule.settled_otherwise": lambda: restore(fd.Schedule, (programme(), [], "another digest")),
    "fordel.party.duplicate": lambda: fd.Key.equal([A, A]),
    "fordel.party.no_id": lambda: fd.Key.equal([""]),
    "fordel.party.unknown_kind": lambda: fd.Party("A", kind="kingdom"),
    "fordel.population.missing_area": lambda: fd.Population([AREA], [("999", "2022-01-01", 1)]),
    "fordel.population.missing_date": lambda: fd.folk1a().at("Faxe", "2022-01-02"),
    "fordel.population.duplicate": lambda: fd.Population([AREA], [("320", "2022-01-01", 1)] * 2),
    "fordel.population.negative": lambda: fd.Population([AREA], [("320", "2022-01-01", -1)]),
    "fordel.population.different_scope": lambda: fd.folk1a().merge(
        fd.Population([AREA], [("320", "2022-01-01", 1)], limited_to=fd.Text("0-5 år", "0-5 years"))
    ),
    "fordel.population.bad_succession": lambda: fd.Succession("2003-01-01;401;Hasle"),
    "fordel.population.divided_area": lambda: fd.Succession(
        "from;before_code;before_name;after_code;after_name;source\n2007-01-01;1;A;2;B;-\n2007-01-01;1;A;3;C;-\n"
    ).predecessors(fd.Party("B", code="2"), "2006-01-01"),
    "fordel.figures.missing_party": lambda: COAST.at(A, "2022-01-01"),
    "fordel.figures.missing_date": lambda: COAST.at("Faxe", "2022-01-01"),
    "fordel.figures.duplicate": lambda: fd.Figures("coastline", [AREA], [(AREA, "2022-01-01", 1)] * 2),
    "fordel.figures.unnamed": lambda: fd.Figures("", [AREA], []),
    "fordel.figures.malformed": lambda: fd.Figures.read_csv("party;date\nFaxe;2022-01-01\n", "coastline"),
    "fordel.figures.different": lambda: COAST + fd.Figures("coastline", [AREA], [], unit="mil"),
    "fordel.figures.not_published": lambda: COAST.latest_published("2022-01-01"),
    "fordel.population.unknown_policy": lambda: fd.folk1a().at("Faxe", "2024-01-01", missing="guess"),
    "fordel.key.empty": lambda: fd.Key([]),
    "fordel.key.all_zero": lambda: fd.Key({"A": 0, "B": 0}),
    "fordel.key.not_hundred": lambda: fd.Key.percent({"A": 50, "B": 30, "C": 19}),
    "fordel.key.negative_weight": lambda: fd.Key({"A": 2, "B": -1}),
    "fordel.key.size_mismatch": lambda: fd.Key([A, B], [1]),
    "fordel.key.groups": lambda: fd.nested(fd.equal(["A", "B"]), {"A": fd.equal(["C"])}).at(2022, 1),
    "fordel.key.rounded_sum": lambda: fd.Key.equal(["A", "B", "C"]).rounded(fd.KeyRounding("0.1%", sum="refused")),
    "fordel.key.bad_rounding": lambda: fd.equal(["A", "B"]).rounded(fd.KeyRounding(2)),
    "fordel.key.bad_average": lambda: fd.ReferenceDate("year_before").average(0),
    "fordel.key.no_weights": lambda: fd.weights_by_year({2021: {"A": 1}}).at(2022, 1),
    "fordel.key.years": lambda: fd.weights_by_year({}),
    "fordel.key.as_stated": lambda: fd.as_stated().at(2022, 1),
    "fordel.key.exempt_merger": lambda: (
        fd.equal([fd.Party("A", code="1"), fd.Party("B", code="2")])
        .not_paying("A")
        .with_successors(
            fd.Succession(
                "from;before_code;before_name;after_code;after_name;source\n2007-01-01;1;A;3;C;-\n2007-01-01;2;B;3;C;-\n"
            )
        )
        .at(2008, 1)
    ),
    "fordel.key.unknown_choice": lambda: fd.KeyRounding("0.1%", sum="kept"),
    "fordel.key.factors": lambda: fd.mix([fd.half * KEY]),
    "fordel.allocation.not_a_multiple": lambda: fd.allocate(fd.oere(1), KEY, unit="major"),
    "fordel.allocation.unknown_tie_policy": lambda: fd.allocate(DKK, KEY, ties="coin"),
    "fordel.allocation.no_seed": lambda: fd.apportion(1, [1, 1], ties="lot"),
    "fordel.allocation.tie_list": lambda: fd.allocate(DKK, KEY, ties=["a"]),
    "fordel.allocation.bad_unit": lambda: fd.allocate(DKK, KEY, unit="0 kr."),
    "fordel.allocation.unknown_unit": lambda: fd.allocate(DKK, KEY, unit="dozen"),
    "fordel.stream.tranches": lambda: stream(payers=[fd.Tranche("t", fd.oere(99), A)]),
    "fordel.stream.rest_below_zero": lambda: programme(
        fd.Stream("s", fd.per_year(DKK), [fd.Tranche("a", 2 * DKK, A), fd.Tranche("b", fd.rest(), A)], A, YEAR)
    ).schedule(),
    "fordel.stream.once_beyond_year": lambda: fd.Stream("s", fd.once(DKK), A, B, fd.Period.years(2021, 2022)),
    "fordel.stream.unsaid": lambda: fd.Stream("s", DKK, A, B, YEAR),
    "fordel.stream.due_month": lambda: stream(due_month=13),
    "fordel.stream.several_collectors": lambda: fd.Stream.cofinancing(
        "s", "R", KEY, fd.per_year(DKK), fd.per_year(DKK), "C", YEAR, through_lead=True
    ),
    "fordel.proposal.bare_date": lambda: fd.Change("unit", "1 kr.", from_="2026"),
    "fordel.proposal.conflict": lambda: twice(
        "unit: {value: 1 kr., throughout: yes}", "unit: {value: 2 kr., from: 2026, onwards: yes}"
    ),
    "fordel.proposal.throughout_only": lambda: proposing("streams.s.name: {value: X, from: 2026, onwards: yes}"),
    "fordel.proposal.outside_days": lambda: proposing(
        "streams.t: {value: {amount: 5 kr. per year, period: 2025, paid by: A, to: B}, from: 2026, onwards: yes}"
    ),
    "fordel.proposal.header": lambda: proposing("unit: {value: 1 kr., throughout: yes}", "currency: EUR\n"),
    "fordel.proposal.no_baseline": lambda: fd.ProgrammeFile.parse("fordel: 1\nproposal: Q\nchanges: {}"),
    "fordel.proposal.not_one": lambda: fd.ProgrammeFile.read(f"{TESTS.parent}/docs/examples/coast.yaml+coast.yaml"),
    "fordel.proposal.twice": lambda: twice(
        "unit: {value: 1 kr., throughout: yes}", "ties: {value: order, throughout: yes}", name="Q"
    ),
    "fordel.proposal.no_effect": lambda: proposing("unit: {value: 1 kr., throughout: yes}").require_effect(),
    "fordel.proposal.several_files": lambda: cli.status(["save", "a.yaml+b.yaml"]),
    "fordel.comparison.currency": lambda: fd.compare(programme(stream()), fd.Programme("p", "P", "EUR")),
    "fordel.comparison.unknown_cause": lambda: fd._core._hybrid(programme(), programme(), ["weather"]),
    "fordel.comparison.moved": lambda: fd.compare_years(
        fd.Programme("p", "P", "DKK", part_years="days").add(
            fd.Stream("s", fd.per_year(fd.kroner(1_000_000)), A, B, fd.Period("2023-07-01", "2024-06-30"))
        ),
        2023,
        2024,
    ),
    "fordel.comparison.unknown_order": lambda: compared().attribution("backwards"),
    "fordel.comparison.no_steps": lambda: fd.attribute([]),
    "fordel.comparison.too_many_settlements": lambda: compared().shapley(most=0),
    "fordel.comparison.names": lambda: fd.compare_all(("base", programme()), []),
    "fordel.comparison.years": lambda: fd.compare(programme(), fd.Programme("p", "P", "DKK", year_begins=8)),
    "fordel.programme.year_begins": lambda: fd.Programme("p", "P", "DKK", year_begins=13),
    "fordel.settlement.circle": lambda: programme(
        fd.Stream("a", fd.percent_of(50, "b"), A, B, YEAR), fd.Stream("b", fd.percent_of(50, "a"), A, B, YEAR)
    ).schedule(),
    "fordel.settlement.settled_later": lambda: (
        programme(stream(), fd.Stream("t", fd.percent_of(50, "s"), A, B, YEAR)).settle_as_table("s").schedule()
    ),
    "fordel.programme.duplicate_id": lambda: programme(fd.Assumption("a", "?", "!"), fd.Assumption("a", "?", "!")),
    "fordel.programme.bad_id": lambda: stream("a/b"),
    "fordel.programme.reserved_id": lambda: programme(stream(payers=fd.Key({"A": 50, "uncovered": 25}))),
    "fordel.programme.duplicate_stream": lambda: programme(stream("c"), clearing({2022: {"A": DKK, "B": DKK}})),
    "fordel.programme.bad_year": lambda: programme().parse_year("2014-15"),
    "fordel.programme.overlapping_terms": lambda: programme(stream(), stream()),
    "fordel.stream.beyond_whole": lambda: stream(whole=fd.Period.year(2023)),
    "fordel.programme.unknown_assumption": lambda: programme(stream(assumptions=["nowhere"])),
    "fordel.settlement.mixed_signs": lambda: programme(
        fd.Stream("s", fd.by_party({"A": DKK, "B": -DKK}, per="year"), fd.as_stated(), "Office", YEAR)
    ).schedule(),
    "fordel.settlement.settled_twice": lambda: (
        programme(stream("a.b")).settle_carried("a", "open").settle_as_table("a.b")
    ),
    "fordel.settlement.fixed_key_bounds": lambda: programme(
        fd.Stream("s", fd.per_year(DKK), [fd.Tranche("t", fd.rest(), KEY, floors=DKK, carried="fixed-key")], B, YEAR)
    ),
    "fordel.settlement.carried_terms": lambda: programme(
        stream(payers=KEY), stream(period=fd.Period.year(2023))
    ).settle_carried("s", "open"),
    "fordel.settlement.bounds_twice": lambda: programme(
        fd.Stream("s", fd.per_year(DKK), [fd.Tranche("t", DKK, KEY, floors=DKK, adjustments=[fd.cap(DKK)])], B, YEAR)
    ),
    "fordel.programme.table_twice": lambda: programme(stream("a.b")).settle_as_table("a").settle_as_table("a.b"),
    "fordel.programme.table_recipients": lambda: programme(
        fd.Stream("a", fd.per_year(DKK), A, fd.Key.equal([A, B]), YEAR)
    ).settle_as_table("a"),
    "fordel.programme.table_unit": lambda: programme(
        fd.Stream("a", fd.per_year(DKK), [fd.Tranche("all", DKK, A, unit="major")], A, YEAR)
    ).settle_as_table("a"),
    "fordel.programme.amounts_unknown": lambda: fd.adjust(KEY, DKK, [fd.floor("1%", with_="other")]),
    "fordel.adjustment.negative": lambda: fd.times(-1),
    "fordel.adjustment.bad_part": lambda: fd.cap(share="25"),
    "fordel.adjustment.infeasible": lambda: fd.adjust(KEY, DKK, [fd.floor("60%")]),
    "fordel.adjustment.floor_above_cap": lambda: fd.adjust(KEY, DKK, [fd.floor("30%"), fd.cap("20%")]),
    "fordel.adjustment.below_zero": lambda: fd.adjust(KEY, DKK, [fd.plus("-1 kr.", of=["A"])]),
    "fordel.programme.no_participants": lambda: programme(
        stream(payers=fd.KeyRule.by_population([fd.Participation("Faxe", fd.Period.year(2023))]))
    ).schedule(),
    "fordel.programme.unknown_kind": lambda: fd.Assumption("a", "Q", "C", kind="guess"),
    "fordel.schedule.unknown_stream": lambda: programme(stream()).schedule().filter(stream="t"),
    "fordel.clearing.missing_spending": lambda: programme(clearing({2022: {"A": fd.kroner(1)}})).schedule(),
    "fordel.clearing.unused_spending": lambda: programme(
        clearing({2021: {"A": fd.kroner(1), "B": fd.kroner(1)}, 2022: {"A": fd.kroner(1), "B": fd.kroner(1)}})
    ),
    "fordel.clearing.spent_twice": lambda: clearing({2022: {"A": fd.kroner(1), fd.Party("A"): fd.kroner(1)}}),
    "fordel.schedule.unknown_tranche": lambda: programme(stream()).schedule().filter(tranche="t"),
    "fordel.schedule.unknown_group": lambda: programme(stream()).schedule().filter(group="t"),
    "fordel.calendar.bad_months": lambda: programme(stream()).schedule().filter(months=(7, 6)),
    "fordel.schedule.unknown_field": lambda: programme(stream()).schedule().total_by("colour"),
    "fordel.schedule.unknown_status": lambda: programme(stream()).schedule().filter(status="hoped for"),
    "fordel.sjaelland.outside_not_named": lambda: fd.sjaelland.programme(),
    "fordel.sjaelland.lead_outside": lambda: fd.sjaelland.programme(outside="Næstved"),
    "fordel.sjaelland.unknown_option": lambda: fd.sjaelland.programme(outside="Greve", others="nobody"),
    "fordel.solve.no_number": lambda: solving("A == total", "streams.s.period"),
    "fordel.solve.condition": lambda: solving("A = total"),
    "fordel.solve.unknown_term": lambda: solving("A == B"),
    "fordel.solve.ambiguous_term": lambda: solving("A == s"),
    "fordel.solve.range": lambda: solving("A == total", step="0"),
    "fordel.sweep.no_values": lambda: asking("{}").sweep("streams.s.amount", ""),
    "fordel.sweep.range": lambda: asking("{}").sweep("streams.s.amount", "1..5"),
    "fordel.text.encoding": lambda: fd.read_statbank(b"OMR\xc5DE;TID;INDHOLD\n320;2022K1;5\n"),
    "fordel.text.unknown_encoding": lambda: fd.read_statbank(b"", encoding="latin-9"),
    "fordel.statbank.malformed": lambda: fd.read_statbank("a;b\n1;2\n"),
    "fordel.statbank.unknown_dimension": lambda: fd.read_statbank("OMRÅDE;ENHED;TID;INDHOLD\n320;x;2022K1;5\n"),
    "fordel.statbank.column_twice": lambda: fd.read_statbank("OMRÅDE;TID;TIME;INDHOLD\n320;2022K1;2022K1;5\n"),
    "fordel.statbank.too_large": lambda: fd.read_statbank(TABLE + "320;2022K1;5\n", limits=fd.ReadingLimits(bytes=9)),
    "fordel.statbank.unreadable": lambda: fd.read_statbank(Path("no such file")),
    "fordel.statbank.truncated": lambda: fd.read_statbank(TABLE + "320;2022K1;36"),
    "fordel.statbank.suppressed": lambda: fd.read_statbank(TABLE + "320;2022K1;..\n"),
    "fordel.statbank.not_total": lambda: fd.read_statbank("OMRÅDE;KØN;TID;INDHOLD\n320;1;2022K1;5\n320;2;2022K1;6\n"),
    "fordel.statbank.unknown_area": lambda: fd.read_statbank(TABLE + "Atlantis;2022K1;5\n"),
}

# Python makes every ranking itself, and its integers do not overflow: provoked in C++ only.
IN_CPP_ONLY = {
    # Of golden cases, which are findings of a case; tests/golden_case.cpp and tests/case_file.cpp have them.
    "fordel.case.nothing_expected",
    "fordel.case.subject",
    "fordel.case.unknown_field",
    "fordel.case.listed_twice",
    "fordel.case.fails_and_more",
    "fordel.case.no_difference",
    "fordel.case.unknown_axiom",
    "fordel.case.unknown_word",
    "fordel.case.no_column",
    "fordel.case.bad_matrix",
    "fordel.case.no_such_case",
    # Findings of lint, which nothing raises.
    "fordel.lint.unused",
    "fordel.lint.gap",
    "fordel.lint.overlap",
    "fordel.lint.never_binds",
    # Of values in programme files; tests/files/errors has each of them as a file.
    "fordel.file.yes_or_no",
    "fordel.file.no_percent_sign",
    "fordel.file.unknown_month",
    "fordel.file.bad_reference_date",
    "fordel.file.one_of",
    "fordel.file.not_always",
    "fordel.file.no_date",
    "fordel.file.key_line",
    "fordel.file.key_without_factors",
    "fordel.file.table",
    "fordel.file.vintage",
    "fordel.file.no_data",
    "fordel.file.unknown_name",
    "fordel.file.circle",
    "fordel.file.too_deep",
    "fordel.file.percent_of_others",
    "fordel.file.name_twice",
    "fordel.file.no_members",
    "fordel.file.not_writable",
    "fordel.file.missing_file",
    "fordel.file.not_a_file",
    "fordel.file.outside_root",
    "fordel.file.include_circle",
    "fordel.file.given_twice",
    "fordel.file.not_in_place",
    "fordel.apportionment.overflow",
    "fordel.apportionment.bad_ranking",
    "fordel.table.overflow",
    "fordel.table.malformed",
    "fordel.work.interrupted",
    "fordel.clearing.rounding",
}


def test_every_error_is_provoked_here_or_in_cpp() -> None:
    assert set(PROVOKED) | IN_CPP_ONLY == set(KINDS)
    assert not set(PROVOKED) & IN_CPP_ONLY


@pytest.mark.parametrize("id", sorted(IN_CPP_ONLY))
def test_what_python_cannot_provoke_is_expected_in_a_cpp_test(id: str) -> None:
    family, name = id.split(".")[1:]
    expected = re.compile(rf'"{re.escape(id)}"|\b{family}_errors::{name}\b|\berrors::{family}_{name}\b')
    found = [path.name for path in TESTS.rglob("*.cpp") if expected.search(path.read_text(encoding="utf-8"))]
    assert found, id


def place_of(error: fd.Error) -> str:
    """What stands before the message of an error of a file."""
    return str(error).partition("[")[0] if isinstance(error, fd.FileError) else ""


@pytest.mark.parametrize("id", PROVOKED)
def test_each_error(id: str) -> None:
    with pytest.raises(fd.Error) as caught:
        PROVOKED[id]()
    error = caught.value
    nature, expected, advice = KINDS[id]
    assert error.id == id
    family = getattr(fd.errors, id.split(".")[1].capitalize() + "Error")
    assert issubclass(family, fd.Error)
    if type(error) is not fd.FileError:  # of a file, with findings of any family
        assert isinstance(error, family)
        assert isinstance(error, BUILT_IN[nature])
    assert (error.expected, error.advice) == (expected, advice)
    assert error.seen
    message = f"[{id}] seen: {error.seen}; expected: {expected}; what to do: {advice}"
    assert str(error).removeprefix(place_of(error)) == message


# What was wrong stands in the message, so that it can be found in the input.
SEEN = {
    "fordel.argument.wrong_type": "lang=5 of Key.explain, which takes str",
    "fordel.argument.out_of_range": "year=1000",
    "fordel.argument.no_such_place": "2 of 2 places",
    "fordel.argument.missing": "Key.share(who) without who",
    "fordel.argument.unexpected": "whom='A' in Key.share(who) (nearest: who)",
    "fordel.argument.no_constructor": "KeyBasis",
    "fordel.command.usage": "--ouside",
    "fordel.argument.too_many": "2 arguments by place; Key.share(who) takes 1 (who)",
    "fordel.batch.unknown_key": "row 1, column 'unit': 'x'; there are: 'y'",
    "fordel.batch.type_changed": "'amount': string, and before int64",
    "fordel.batch.name_taken": "'unit'",
    "fordel.batch.unreadable": "no-such-file.parquet",
    "fordel.batch.control_total": "7 read, 0 written",
    "fordel.batch.no_java": "JAVA_HOME=no-such-folder",
    "fordel.plan.output": "(1), where there are (1, 2)",
    "fordel.plan.no_such_key": "key 1 of 1 for amount 0",
    "fordel.plan.not_amounts": "7",
    "fordel.plan.float": "elements of the format d",
    "fordel.plan.scale": "row 0: 705 with 2 places",
    "fordel.plan.too_large": f"amount 0, which is {2**63}",
    "fordel.exact.float": "0.5",
    "fordel.exact.not_a_number": "NaN",
    "fordel.exact.too_large": str(2**63),
    "fordel.currency.unknown": "XYZ",
    "fordel.currency.mismatch": "DKK and EUR",
    "fordel.money.ambiguous": "500.000 kr.",
    "fordel.calendar.reversed_period": "2022-02-01",
    "fordel.party.unknown": '"C"',
    "fordel.population.missing_date": "2022-01-02 (figures from 2008-01-01 to 2023-01-01)",
    "fordel.key.negative_weight": "B: -1",
    "fordel.key.factors": "1/2",
    "fordel.stream.tranches": "0.99 DKK of 1.00 DKK",
    "fordel.sjaelland.lead_outside": "Næstved",
    "fordel.sjaelland.unknown_option": "nobody",
    "fordel.statbank.suppressed": '".."',
    "fordel.statbank.unknown_area": "Atlantis",
}


@pytest.mark.parametrize("id", SEEN)
def test_the_value_seen(id: str) -> None:
    with pytest.raises(fd.Error) as caught:
        PROVOKED[id]()
    assert SEEN[id] in caught.value.seen


@pytest.mark.parametrize("id", KINDS)
def test_ids_expectations_and_advice_are_complete(id: str) -> None:
    nature, expected, advice = KINDS[id]
    assert re.fullmatch(r"fordel\.[a-z]+\.[a-z_]+", id)
    assert nature in BUILT_IN
    assert expected
    assert advice


@pytest.mark.parametrize("family", sorted({id.split(".")[1] for id in KINDS}))
def test_a_class_for_each_family(family: str) -> None:
    base = getattr(fd.errors, family.capitalize() + "Error")
    assert base.__mro__[1] is fd.Error
    assert base.__module__ == "fordel.errors"
    assert not issubclass(base, tuple(BUILT_IN.values()))


def test_one_except_for_all_and_the_built_in_one() -> None:
    for caught in (fd.Error, fd.errors.MoneyError, TypeError):
        with pytest.raises(caught):
            fd.Money(0.5, "DKK")
    with pytest.raises(fd.errors.PopulationError):
        fd.folk1a().at("Faxe", "1800-01-01")


def test_an_error_is_raised_through_callbacks_unchanged() -> None:
    def weights() -> object:
        yield 1
        yield 0.5

    with pytest.raises(fd.Error) as caught:
        fd.apportion(1, weights())
    assert caught.value.id == "fordel.exact.float"


def test_an_exception_of_the_caller_passes_through() -> None:
    def broken() -> object:
        yield 1
        raise ZeroDivisionError("the caller's own")

    with pytest.raises(ZeroDivisionError, match="the caller's own"):
        fd.apportion(1, broken())
