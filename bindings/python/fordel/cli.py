"""The command `fordel`: reports, workings and figures on a terminal or as CSV and JSON."""

from __future__ import annotations

import enum
import inspect
import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

import fordel as fd
from fordel import commands, errors, export, file_report, report
from fordel.commands.choices import AsOf, Cases, Values, choices, read
from fordel.commands.output import As, Format, Lang, Language, show, write_file
from fordel.programme_report import ProgrammeView

app = typer.Typer(help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


class Field(str, enum.Enum):
    """What totals go by."""

    payer = "payer"
    recipient = "recipient"
    stream = "stream"
    year = "year"


BUILT_IN = "sjaelland"

Argument = Annotated[
    str, typer.Argument(metavar=f"[{BUILT_IN}|FILE]", help="The programme that comes built in, or a programme file.")
]
By = Annotated[Field | None, typer.Option(help="Only totals, by payer, recipient, stream or year.")]
Year = Annotated[int | None, typer.Option(help="Only this year.")]
Receipt = Annotated[
    Path | None, typer.Option(metavar="PATH", help="Writes there what the result of a file was made of.")
]


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """Adds the programme's options to a command, under the names and with the help that the library's table gives them."""
    own = list(inspect.signature(command, eval_str=True).parameters.values())
    named = {parameter.name for parameter in own}
    table = [o for o in fd.sjaelland.options() if o.in_text and o.name not in named]

    def annotation(option: fd.sjaelland.Option) -> Any:
        choices = f" ({', '.join(option.choices)})" if option.choices else ""
        described = typer.Option(help=option.help + choices, metavar=option.form or None)
        return Annotated[list[str] | None if option.repeated else str | None, described]

    def run(**given: Any) -> None:
        options = {o.name: given.pop(o.name) for o in table}
        command(**given, options={name: value for name, value in options.items() if value})

    made = [
        inspect.Parameter(o.name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation(o)) for o in table
    ]
    kept = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own if p.name != "options"]
    # The command's argument and what it requires, the programme's options, and how the result is shown.
    shown = [p for p in kept if p.default is p.empty] + made + [p for p in kept if p.default is not p.empty]
    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in shown}
    return run


def named_twice(programme: str, given: dict[str, Any], others: dict[str, Any]) -> None:
    """Refuses options of the other kind of programme: those of `others` that were given."""
    wrong = [f"--{name.replace('_', '-')}" for name, value in others.items() if value]
    if wrong:
        raise errors.from_core("fordel.command.usage", f"{', '.join(wrong)} of {programme!r}, which has no such option")


def view_of(programme: str, options: dict[str, Any], of_file: dict[str, Any], year: int | None) -> ProgrammeView:
    """What is to be reported, of the programme that comes built in or of a file."""
    if programme == BUILT_IN:
        named_twice(programme, options, of_file)
        view: ProgrammeView = report.View.of(options, year)
    else:
        named_twice(programme, of_file, options)
        view = file_report.FileView(file_named(programme), choices(*of_file.values()), year)
    if not view.years:
        raise errors.from_core("fordel.command.usage", f"--year {year}, in which nothing is paid")
    return view


def file_named(programme: str) -> fd.ProgrammeFile:
    file = Path(programme)
    if not file.exists() and "+" not in programme:
        raise errors.from_core("fordel.command.usage", f"{programme!r}: no such file; built in: {BUILT_IN}")
    return read(file)


def keep_receipt(file: fd.ProgrammeFile, chosen: dict[str, Any], path: Path | None) -> None:
    """What a table of numbers has no room for, in a file beside it."""
    if path is not None:
        write_file(path, file.receipt(**chosen).to_json() + "\n")


def report_file(view: file_report.FileView, format: Format, lang: str) -> None:
    """A table of numbers has no room for what is left out: that is told beside it."""
    if format is Format.text:
        file_report.print_report(view, lang)
        return
    show(file_report.exported(view, format.value))
    if format is Format.csv and view.file.not_calculated and sys.stderr is not None:
        print(file_report.left_out(view.file, lang).strip(), file=sys.stderr)


@app.command("report")
@with_options
def report_command(
    programme: Argument,
    options: dict[str, Any],
    case: Cases = None,
    values: Values = None,
    as_of: AsOf = None,
    lang: Lang = Language.en,
    format: As = Format.text,
    by: By = None,
    year: Year = None,
    receipt: Receipt = None,
) -> None:
    """Who finances what, what each party pays, on which assumptions; fails if a check line fails."""
    if programme == BUILT_IN:
        named_twice(programme, {}, {"receipt": receipt})
    view = view_of(programme, options, {"case": case, "set": values, "as_of": as_of}, year)
    if isinstance(view, file_report.FileView):
        keep_receipt(view.file, view.choices, receipt)
    if by is not None:
        show(export.totals(view, by.value, format.value, lang.value))
    elif isinstance(view, file_report.FileView):
        report_file(view, format, lang.value)
    elif format is not Format.text:
        show(export.schedule(view, format.value))
    elif isinstance(view, report.View):
        report.print_report(view, lang.value)
    if not view.holds():
        raise typer.Exit(1)


@app.command()
@with_options
def explain(
    programme: Argument,
    options: dict[str, Any],
    case: Cases = None,
    values: Values = None,
    as_of: AsOf = None,
    payer: Annotated[str | None, typer.Option(help="Only what this party pays.")] = None,
    recipient: Annotated[str | None, typer.Option(help="Only what this party receives.")] = None,
    stream: Annotated[str | None, typer.Option(help="Only this stream or family of streams.")] = None,
    year: Year = None,
    lang: Lang = Language.en,
    format: As = Format.text,
    receipt: Receipt = None,
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
        left_out = file_report.left_out(file, lang.value)
        keep_receipt(file, chosen, receipt)
        if format is Format.json:
            beside = {"receipt": file_report.receipt_of(file, chosen)}
    shown = schedule.filter(year=year, stream=stream, payer=payer, recipient=recipient)
    if format is Format.json:
        working = shown.working().to_json()
        show(export.to_json({**json.loads(working), **beside}) if beside else working)
    elif format is Format.csv:
        show(shown.to_csv())
    else:
        show(shown.explain(lang=lang.value) + left_out)


@app.command()
def population(
    areas: Annotated[
        list[str] | None, typer.Argument(help="Names or codes; all municipalities where none is given.")
    ] = None,
    on: Annotated[str | None, typer.Option(help="A date, YYYY-MM-DD; all dates where none is given.")] = None,
    region: Annotated[bool, typer.Option("--sjaelland", help="The 17 municipalities of Region Sjælland.")] = False,
    missing: Annotated[str, typer.Option(help="A date without figures: refuse or carry_forward.")] = "refuse",
    lang: Lang = Language.en,
    format: As = Format.text,
) -> None:
    """Head counts by municipality and date, with their source."""
    counts = fd.folk1a()
    wanted: Iterable[fd.Party] = counts.areas
    if areas:
        wanted = [fd.find_party(counts.areas, area) for area in areas]
    elif region:
        wanted = fd.sjaelland.municipalities()
    show(export.population(counts, list(wanted), on, missing, format.value, lang.value))


@app.command()
def version() -> None:
    """The version of the library."""
    show(fd.__version__)


for module in commands.MODULES:
    module.add_to(app)


def _usage(error: Any) -> fd.Error:
    """An error of typer's, with the options or the commands that there are."""
    said, context = " ".join(error.format_message().split()).rstrip("."), getattr(error, "ctx", None)
    if context is not None and hasattr(context.command, "list_commands"):
        said += f"; commands: {', '.join(context.command.list_commands(context))}"
    elif context is not None and hasattr(error, "option_name"):
        options = [name for parameter in context.command.params for name in parameter.opts if name.startswith("--")]
        said += f"; options of {context.command_path}: {', '.join(options)}"
    return errors.from_core("fordel.command.usage", said)


def _encode(stream: TextIO | None, unencodable: str) -> None:
    """UTF-8 in files and pipes; a terminal keeps its encoding, and shows a mark for what it does not have."""
    if stream is None or not hasattr(stream, "reconfigure"):
        return
    if stream.isatty():
        stream.reconfigure(errors=unencodable)
    else:
        stream.reconfigure(encoding="utf-8", errors=unencodable, newline="\n")


def _discard(stream: TextIO | None) -> None:
    """What is left in a stream that cannot be written is not tried again when Python ends."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def status(arguments: list[str]) -> int:
    """Runs the command; its exit status."""
    try:
        ended = app(arguments, prog_name="fordel", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return ended if isinstance(ended, int) else 0
    except BrokenPipeError:
        _discard(sys.stdout)
        return 1
    except fd.Error:
        raise
    except OSError as error:
        _discard(sys.stdout)
        raise errors.from_core("fordel.command.unwritable", error.strerror or str(error)) from error
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except Exception as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            typer.echo(error.ctx.get_help(), err=True)  # type: ignore[attr-defined]
            return 2
        if hasattr(error, "format_message"):
            raise _usage(error) from error
        raise


def main() -> None:
    """Runs the command and ends the process.

    0: all is well; 1: a check line fails, or the reader of the output stopped reading; 2: the input is wrong, or the
    output cannot be written; 130: interrupted.
    """
    _encode(sys.stdout, "replace")
    _encode(sys.stderr, "backslashreplace")
    try:
        sys.exit(status(sys.argv[1:]))
    except fd.Error as error:
        if error.id == "fordel.command.unwritable":
            _discard(sys.stdout)
        if sys.stderr is not None:
            print(f"fordel: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
