"""The command `fordel`: reports, workings and figures on a terminal or as CSV and JSON."""

from __future__ import annotations

import enum
import inspect
import os
import sys
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer

import fordel as fd
from fordel import export, report

app = typer.Typer(help=__doc__, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


class Programme(str, enum.Enum):
    """The programmes that come built in."""

    sjaelland = "sjaelland"


class Format(str, enum.Enum):
    """How the output is written."""

    text = "text"
    csv = "csv"
    json = "json"


class Language(str, enum.Enum):
    """Danish or English."""

    da = "da"
    en = "en"


class Field(str, enum.Enum):
    """What totals go by."""

    payer = "payer"
    recipient = "recipient"
    stream = "stream"
    year = "year"


Argument = Annotated[Programme, typer.Argument(help="Which programme.")]
Lang = Annotated[Language, typer.Option(help="The language of texts and numbers.")]
As = Annotated[Format, typer.Option("--format", help="text, csv or json.")]
By = Annotated[Field | None, typer.Option(help="Only totals, by payer, recipient, stream or year.")]
Year = Annotated[int | None, typer.Option(help="Only this year.")]


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


def _write(text: str) -> None:
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


@app.command("report")
@with_options
def report_command(
    programme: Argument,
    options: dict[str, Any],
    lang: Lang = Language.en,
    format: As = Format.text,
    by: By = None,
    year: Year = None,
) -> None:
    """Who finances what, what each municipality pays, on which assumptions; fails if a check line fails."""
    view = report.View.of(options, year)
    if not view.years:
        raise typer.BadParameter(f"{year}: nothing is paid in that year", param_hint="--year")
    if by is not None:
        _write(export.totals(view, by.value, format.value, lang.value))
    elif format is Format.text:
        report.print_report(view, lang.value)
    else:
        _write(export.schedule(view, format.value))
    if not view.holds():
        raise typer.Exit(1)


@app.command()
@with_options
def explain(
    programme: Argument,
    options: dict[str, Any],
    outside: Annotated[str, typer.Option(help="The municipality that stays out.")],
    payer: Annotated[str | None, typer.Option(help="Only what this party pays.")] = None,
    recipient: Annotated[str | None, typer.Option(help="Only what this party receives.")] = None,
    stream: Annotated[str, typer.Option(help="Only this stream or family of streams.")] = "",
    year: Year = None,
    lang: Lang = Language.en,
    format: As = Format.text,
) -> None:
    """The working of each amount, step by step, and what it rests on."""
    schedule = fd.sjaelland.programme(outside=outside, **options).schedule()
    shown = schedule.filter(year=year, stream=stream, payer=payer, recipient=recipient)
    if format is Format.json:
        _write(shown.to_json())
    elif format is Format.csv:
        _write(shown.to_csv())
    else:
        _write(shown.explain(lang=lang.value))


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
    _write(export.population(counts, list(wanted), on, missing, format.value, lang.value))


@app.command()
def version() -> None:
    """The version of the library."""
    _write(fd.__version__)


def main() -> None:
    """Runs the command: 1 where a check line fails, 2 where the input is wrong."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", newline="\n")
    try:
        app()
    except fd.Error as error:
        print(f"fordel: {error}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
