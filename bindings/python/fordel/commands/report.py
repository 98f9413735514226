"""Commands that report what a programme comes to, how, and on which figures."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import fordel as fd
from fordel import export, file_report
from fordel import report as sjaelland_report
from fordel._language import Lang
from fordel.commands.choices import choices, read, usage
from fordel.commands.output import progress, show, write_file
from fordel.programme_report import ProgrammeView
from fordel.writers import FORMATS
from fordel_command.arguments import in_

BUILT_IN = "sjaelland"


def named_twice(programme: str, given: dict[str, Any], others: dict[str, Any]) -> None:
    """Refuses options of the other kind of programme: those of `others` that were given."""
    wrong = [f"--{name.replace('_', '-')}" for name, value in others.items() if value]
    if wrong:
        raise usage(
            f"{', '.join(wrong)} of {programme!r}, which has no such option",
            f"{', '.join(wrong)} til {programme!r}, som ikke har det tilvalg",
        )


def view_of(programme: str, options: dict[str, Any], of_file: dict[str, Any], year: int | None) -> ProgrammeView:
    """What is to be reported, of the programme that comes built in or of a file."""
    if programme == BUILT_IN:
        named_twice(programme, options, of_file)
        view: ProgrammeView = sjaelland_report.View.of(options, year)
    else:
        named_twice(programme, of_file, options)
        view = file_report.FileView(file_named(programme), choices(*of_file.values()), year, programme)
    if not view.years:
        raise usage(f"--year {year}, in which nothing is paid", f"--year {year}, hvor intet betales")
    return view


def file_named(programme: str) -> fd.ProgrammeFile:
    file = Path(programme)
    if not file.exists() and "+" not in programme:
        raise usage(
            f"{programme!r}: no such file; built in: {BUILT_IN}",
            f"{programme!r}: ingen sådan fil; indbygget: {BUILT_IN}",
        )
    return read(file)


def keep_receipt(file: fd.ProgrammeFile, chosen: dict[str, Any], path: Path | None) -> None:
    """What a table of numbers has no room for, in a file beside it."""
    if path is not None:
        write_file(path, file.receipt(**chosen).to_json() + "\n")


def put(text: str, out: Path | None) -> None:
    """Shows it, or writes it where it is wanted."""
    if out is None:
        show(text)
    else:
        write_file(out, text if text.endswith("\n") else text + "\n")


def put_workbook(view: ProgrammeView, out: Path | None, lang: Lang, thousands: bool) -> None:
    """A workbook is a file: no terminal shows it, and no pipe is filled with it unasked."""
    if out is None:
        raise usage("--format xlsx without --out FILE", "--format xlsx uden --out FIL")
    from fordel.excel import basis, schedule

    beside = basis.Beside(view.checks)
    if isinstance(view, file_report.FileView):
        beside.not_calculated, beside.unanswered = view.file.not_calculated, list(view.open())
        beside.receipt = view.file.receipt(**view.choices)
    elif view.case is None:
        beside.unanswered = ["outside"]
    write_file(out, schedule.of_view(view, beside, lang, "t.kr." if thousands else "kr."))


def report_file(view: file_report.FileView, format: str, lang: Lang, reproduced: bool, out: Path | None) -> None:
    """A table of numbers has no room for what is left out: that is told beside it."""
    if format in FORMATS:
        put(file_report.FileReport(view, lang, format, reproduced=reproduced).written(), out)
        return
    put(file_report.exported(view, format), out)
    if format in export.DIALECTS and view.file.not_calculated and sys.stderr is not None:
        print(file_report.left_out(view.file, lang).strip(), file=sys.stderr)


def report(
    programme: str,
    options: dict[str, Any],
    case: list[str] | None,
    values: list[str] | None,
    as_of: str | None,
    format: str,
    by: str | None,
    year: int | None,
    receipt: Path | None,
    reproduce: bool,
    out: Path | None,
    thousands: bool,
    lang: Lang,
) -> int:
    """Who finances what, what each party pays, on which assumptions; fails if a check line fails."""
    if programme == BUILT_IN:
        named_twice(programme, {}, {"receipt": receipt})
    with progress(in_(("all cases", "alle tilfælde"), lang)):
        view = view_of(programme, options, {"case": case, "set": values, "as_of": as_of}, year)
    if isinstance(view, file_report.FileView):
        keep_receipt(view.file, view.choices, receipt)
    if (thousands and format != "xlsx") or (by is not None and format == "xlsx"):
        raise usage(
            "--thousands goes with --format xlsx, and --by with the others",
            "--thousands hører til --format xlsx, og --by til de andre",
        )
    if format == "xlsx":
        put_workbook(view, out, lang, thousands)
    elif by is not None:
        put(export.totals(view, by, format, lang), out)
    elif isinstance(view, file_report.FileView):
        report_file(view, format, lang, reproduce, out)
    elif format not in FORMATS:
        put(export.schedule(view, format), out)
    elif isinstance(view, sjaelland_report.View):
        put(sjaelland_report.Report(view, lang, format, reproduced=reproduce).written(), out)
    return 0 if view.holds() else 1


def explain(
    programme: str,
    options: dict[str, Any],
    case: list[str] | None,
    values: list[str] | None,
    as_of: str | None,
    payer: str | None,
    recipient: str | None,
    stream: str | None,
    year: int | None,
    format: str,
    receipt: Path | None,
    lang: Lang,
) -> None:
    """The working of each amount, step by step, and what it rests on."""
    of_file: dict[str, Any] = {"case": case, "set": values, "as_of": as_of}
    beside: dict[str, Any] = {}
    if programme == BUILT_IN:
        named_twice(programme, options, {**of_file, "receipt": receipt})
        schedule, left_out = fd.sjaelland.programme(**options).schedule(), ""
    else:
        named_twice(programme, of_file, options)
        file, chosen = file_named(programme), choices(*of_file.values())
        schedule = file.schedule(**chosen)
        left_out = file_report.left_out(file, lang)
        keep_receipt(file, chosen, receipt)
        if format == "json":
            beside = {"receipt": file_report.receipt_of(file, chosen)}
    shown = schedule.filter(year=year, stream=stream, payer=payer, recipient=recipient)
    if format == "json":
        working = shown.working().to_json()
        show(export.to_json({**json.loads(working), **beside}) if beside else working)
    elif format in export.DIALECTS:
        show(shown.to_csv(export.DIALECTS[format]))
    else:
        show(shown.explain(lang=lang) + left_out)


def population(
    areas: list[str] | None, on: str | None, region: bool, missing: export.Missing, format: str, lang: Lang
) -> None:
    """Head counts by municipality and date, with their source."""
    counts = fd.folk1a()
    wanted: Iterable[fd.Party] = counts.areas
    if areas:
        wanted = [fd.find_party(counts.areas, area) for area in areas]
    elif region:
        wanted = fd.sjaelland.municipalities()
    show(export.population(counts, list(wanted), on, missing, format, lang))
