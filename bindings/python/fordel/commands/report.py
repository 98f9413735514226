"""Commands that report what a programme comes to, how, and on which figures."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import fordel as fd
from fordel import export, reproduce
from fordel import report as sjaelland_report
from fordel._language import Lang
from fordel.commands.choices import choices, read, usage
from fordel.commands.output import progress, show, write_file
from fordel.programme_report import ProgrammeView
from fordel.words import WORDS
from fordel.writers import FORMATS
from fordel_command.arguments import in_

if TYPE_CHECKING:
    from pathlib import Path

    from fordel.file_report import FileView

BUILT_IN = "sjaelland"


def refuse_options(programme: str, of_others: dict[str, Any]) -> None:
    """Refuses those of the other kind of programme that were given."""
    wrong = [f"--{name.replace('_', '-')}" for name, value in of_others.items() if value]
    if wrong:
        raise usage(
            f"{', '.join(wrong)} of {programme!r}, which has no such option",
            f"{', '.join(wrong)} til {programme!r}, som ikke har det tilvalg",
        )


def file_of(programme: str, options: dict[str, Any], of_file: dict[str, Any]) -> fd.ProgrammeFile | None:
    """The file that is named, None of the programme that comes built in; options of the other one are refused."""
    refuse_options(programme, of_file if programme == BUILT_IN else options)
    return None if programme == BUILT_IN else file_named(programme)


def schedule_of(file: fd.ProgrammeFile | None, options: dict[str, Any], chosen: dict[str, Any]) -> fd.Schedule:
    """What a file comes to with what is chosen, or the programme that comes built in with its options."""
    return fd.sjaelland.programme(**options).schedule() if file is None else file.schedule(**chosen)


def nothing_in(year: int | None) -> fd.Error:
    return usage(f"--year {year}, in which nothing is paid", f"--year {year}, hvor intet betales")


def view_of(programme: str, options: dict[str, Any], of_file: dict[str, Any], year: int | None) -> ProgrammeView:
    """What is to be reported, of the programme that comes built in or of a file."""
    file = file_of(programme, options, of_file)
    if file is None:
        view: ProgrammeView = sjaelland_report.View.of(options, year)
    else:
        from fordel.file_report import FileView

        view = FileView(file, choices(*of_file.values()), year, programme)
    if not view.years:
        raise nothing_in(year)
    return view


def of_file(view: ProgrammeView) -> FileView | None:
    """The view, where it is that of a file; the programme that comes built in needs nothing of files."""
    if isinstance(view, sjaelland_report.View):
        return None
    from fordel.file_report import FileView

    return view if isinstance(view, FileView) else None


def narrow(view: ProgrammeView, only: dict[str, str]) -> None:
    """Leaves of the view what a party pays or receives, or a stream: that is told of one case."""
    if view.case is None:
        named = " ".join(f"--{name} {value}" for name, value in only.items())
        raise usage(
            f"{named}, of which there are {len(view.cases)} cases: choose one with --outside or --case",
            f"{named}, som der er {len(view.cases)} tilfælde af: vælg et med --outside eller --case",
        )
    view.case = view.case.filter(**only)
    view.only = only


def not_calculated(file: fd.ProgrammeFile, lang: Lang) -> list[str]:
    from fordel import file_report

    return [file_report.not_calculated_line(clause, lang) for clause in file.not_calculated]


def put_page(view: ProgrammeView, lang: Lang, format: str, reproduced: bool, out: Path | None) -> None:
    """Of a part of a schedule, for whom it concerns: with its working."""
    from fordel.schedule_page import SchedulePage

    assert view.case is not None
    file_view = of_file(view)
    left_out = not_calculated(file_view.file, lang) if file_view is not None else []
    again = [reproduce.lines(view), reproduce.receipt(view)] if reproduced or format != "text" else []
    put(SchedulePage(view.case, lang, format, left_out, again).written(), out)


def file_named(programme: str) -> fd.ProgrammeFile:
    from pathlib import Path

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
    from fordel.excel import basis, schedule, workbook

    beside = basis.Beside(view.checks)
    if (file_view := of_file(view)) is not None:
        beside.not_calculated, beside.unanswered = file_view.file.not_calculated, list(file_view.open())
        beside.receipt = file_view.file.receipt(**file_view.choices)
    elif view.case is None:
        beside.unanswered = ["outside"]
    write_file(workbook.named(out), schedule.of_view(view, beside, lang, "t.kr." if thousands else "kr."))


def named_only(payer: str | None, recipient: str | None, stream: str | None) -> dict[str, str]:
    """What the options name, by the arguments of filter()."""
    named = {"payer": payer, "recipient": recipient, "stream": stream}
    return {name: value for name, value in named.items() if value is not None}


def report_file(view: FileView, format: str, lang: Lang, reproduced: bool, out: Path | None) -> None:
    """A table of numbers has no room for what is left out: that is told beside it."""
    from fordel import file_report

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
    payer: str | None,
    recipient: str | None,
    stream: str | None,
    year: int | None,
    receipt: Path | None,
    reproduced: bool,
    out: Path | None,
    thousands: bool,
    lang: Lang,
) -> int:
    """Who finances what, what each party pays, on which assumptions; fails if a check line fails."""
    if programme == BUILT_IN:
        refuse_options(programme, {"receipt": receipt})
    with progress(in_(("all cases", "alle tilfælde"), lang)):
        view = view_of(programme, options, {"case": case, "set": values, "as_of": as_of}, year)
    file_view = of_file(view)
    if file_view is not None:
        keep_receipt(file_view.file, file_view.choices, receipt)
    if (thousands and format != "xlsx") or (by is not None and format == "xlsx"):
        raise usage(
            "--thousands goes with --format xlsx, and --by with the others",
            "--thousands hører til --format xlsx, og --by til de andre",
        )
    if only := named_only(payer, recipient, stream):
        narrow(view, only)
    if format == "xlsx":
        put_workbook(view, out, lang, thousands)
    elif by is not None:
        put(export.totals(view, by, format, lang), out)
    elif only and format in FORMATS:
        put_page(view, lang, format, reproduced, out)
    elif file_view is not None:
        report_file(file_view, format, lang, reproduced, out)
    elif format not in FORMATS:
        put(export.schedule(view, format), out)
    elif isinstance(view, sjaelland_report.View):
        put(sjaelland_report.Report(view, lang, format, reproduced=reproduced).written(), out)
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
    file, chosen = file_of(programme, options, {**of_file, "receipt": receipt}), choices(*of_file.values())
    schedule = schedule_of(file, options, chosen)
    beside: dict[str, Any] = {}
    left_out: list[str] = []
    if file is not None:
        left_out = not_calculated(file, lang)
        keep_receipt(file, chosen, receipt)
        if format == "json":
            from fordel import file_report

            beside = {"receipt": file_report.receipt_of(file, chosen)}
    shown = schedule.filter(year=year, stream=stream, payer=payer, recipient=recipient)
    if year is not None and not schedule.filter(year=year):
        raise nothing_in(year)
    if format == "json":
        import json

        working = shown.working().to_json()
        show(export.to_json({**json.loads(working), **beside}) if beside else working)
    elif format in export.DIALECTS:
        show(shown.to_csv(export.DIALECTS[format]))
    elif format != "text":
        from fordel.schedule_page import SchedulePage

        show(SchedulePage(shown, lang, format, left_out).written())
    else:
        words = WORDS[lang]["not_calculated"]
        show(shown.explain(lang=lang) + "".join(f"\n{words}: {line}" for line in left_out))


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
