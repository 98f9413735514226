"""The command `fordel`: reports, workings and figures on a terminal or as CSV and JSON."""

from __future__ import annotations

import enum
import os
import sys
from collections.abc import Iterable
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


def _pairs(given: list[str] | None, option: str) -> dict[str, str] | None:
    """`name=value` texts as a dict."""
    if not given:
        return None
    pairs = {}
    for pair in given:
        name, mark, value = pair.partition("=")
        if not mark:
            raise typer.BadParameter(f"{pair!r}: expected NAME=VALUE", param_hint=option)
        pairs[name] = value
    return pairs


def _period(years: str | None) -> fd.Period | None:
    if years is None:
        return None
    first, _, last = years.partition("-")
    if not (first.isdecimal() and (last or first).isdecimal()):
        raise typer.BadParameter(f"{years!r}: expected years as 2021-2024", param_hint="--region-period")
    return fd.Period.years(int(first), int(last or first))


Argument = Annotated[Programme, typer.Argument(help="Which programme.")]
Outside = Annotated[str | None, typer.Option(help="The municipality that stays out; all 13 cases where none is named.")]
Leads = Annotated[list[str] | None, typer.Option(help="OFFICE=MUNICIPALITY, for an office with another lead.")]
MissingShare = Annotated[str | None, typer.Option(help="borne_by_others or uncovered.")]
Others = Annotated[str | None, typer.Option(help="all_but_own_lead or only_non_leads.")]
PopulationDate = Annotated[str | None, typer.Option(help="year_before, same_year, or a date for all years.")]
Missing = Annotated[str | None, typer.Option(help="A date without figures: refuse or carry_forward.")]
OfficeStarts = Annotated[list[str] | None, typer.Option(help="OFFICE=DATE, for an office paid from a later month.")]
Standings = Annotated[list[str] | None, typer.Option(help="STREAM=STATUS: recommended, promised, granted or paid.")]
Clusters = Annotated[list[str] | None, typer.Option(help="CLUSTER=WEIGHT, how the clusters' money is divided.")]
RegionPeriod = Annotated[str | None, typer.Option(help="The years of Region Sjælland's grant, as 2021-2024.")]
UfsYear = Annotated[int | None, typer.Option(help="The year of UFS's grant.")]
RucPayer = Annotated[str | None, typer.Option(help="Who pays RUC's grant.")]
FirstFollowUp = Annotated[str | None, typer.Option(help="The day of the first yearly follow-up.")]
Collection = Annotated[str | None, typer.Option(help="direct or through_lead.")]
Settlement = Annotated[str | None, typer.Option(help="per_office, or table: all offices and years rounded together.")]
Method = Annotated[str | None, typer.Option(help="largest-remainder, independent, independent:half-even, ….")]
Unit = Annotated[str | None, typer.Option(help="oere, krone or thousand.")]
Ties = Annotated[str | None, typer.Option(help="order, larger-weight, lot (with --seed) or refuse.")]
Seed = Annotated[str | None, typer.Option(help="The seed of the lot.")]
Lang = Annotated[Language, typer.Option(help="The language of texts and numbers.")]
As = Annotated[Format, typer.Option("--format", help="text, csv or json.")]
By = Annotated[Field | None, typer.Option(help="Only totals, by payer, recipient, stream or year.")]
Year = Annotated[int | None, typer.Option(help="Only this year.")]


def _options(**given: Any) -> dict[str, Any]:
    """The options the caller named, in the library's words."""
    given["leads"] = _pairs(given["leads"], "--leads")
    given["office_starts"] = _pairs(given["office_starts"], "--office-starts")
    given["standings"] = _pairs(given["standings"], "--standings")
    clusters = _pairs(given["clusters"], "--clusters")
    given["clusters"] = fd.Key(clusters) if clusters else None
    given["region_period"] = _period(given["region_period"])
    return {name: value for name, value in given.items() if value is not None}


def _write(text: str) -> None:
    sys.stdout.write(text if text.endswith("\n") else text + "\n")


@app.command("report")
def report_command(
    programme: Argument,
    outside: Outside = None,
    leads: Leads = None,
    missing_share: MissingShare = None,
    others: Others = None,
    population_date: PopulationDate = None,
    missing: Missing = None,
    office_starts: OfficeStarts = None,
    standings: Standings = None,
    clusters: Clusters = None,
    region_period: RegionPeriod = None,
    ufs_year: UfsYear = None,
    ruc_payer: RucPayer = None,
    first_follow_up: FirstFollowUp = None,
    collection: Collection = None,
    settlement: Settlement = None,
    method: Method = None,
    unit: Unit = None,
    ties: Ties = None,
    seed: Seed = None,
    lang: Lang = Language.en,
    format: As = Format.text,
    by: By = None,
    year: Year = None,
) -> None:
    """Who finances what, what each municipality pays, on which assumptions; fails if a check line fails."""
    options = _options(
        outside=outside,
        leads=leads,
        missing_share=missing_share,
        others=others,
        population_date=population_date,
        missing=missing,
        office_starts=office_starts,
        standings=standings,
        clusters=clusters,
        region_period=region_period,
        ufs_year=ufs_year,
        ruc_payer=ruc_payer,
        first_follow_up=first_follow_up,
        collection=collection,
        settlement=settlement,
        method=method,
        unit=unit,
        ties=ties,
        seed=seed,
    )
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
def explain(
    programme: Argument,
    outside: Annotated[str, typer.Option(help="The municipality that stays out.")],
    payer: Annotated[str | None, typer.Option(help="Only what this party pays.")] = None,
    recipient: Annotated[str | None, typer.Option(help="Only what this party receives.")] = None,
    stream: Annotated[str, typer.Option(help="Only this stream or family of streams.")] = "",
    year: Year = None,
    leads: Leads = None,
    missing_share: MissingShare = None,
    others: Others = None,
    population_date: PopulationDate = None,
    missing: Missing = None,
    office_starts: OfficeStarts = None,
    standings: Standings = None,
    clusters: Clusters = None,
    region_period: RegionPeriod = None,
    ufs_year: UfsYear = None,
    ruc_payer: RucPayer = None,
    first_follow_up: FirstFollowUp = None,
    collection: Collection = None,
    settlement: Settlement = None,
    method: Method = None,
    unit: Unit = None,
    ties: Ties = None,
    seed: Seed = None,
    lang: Lang = Language.en,
    format: As = Format.text,
) -> None:
    """The working of each amount, step by step, and what it rests on."""
    chosen = _options(
        outside=outside,
        leads=leads,
        missing_share=missing_share,
        others=others,
        population_date=population_date,
        missing=missing,
        office_starts=office_starts,
        standings=standings,
        clusters=clusters,
        region_period=region_period,
        ufs_year=ufs_year,
        ruc_payer=ruc_payer,
        first_follow_up=first_follow_up,
        collection=collection,
        settlement=settlement,
        method=method,
        unit=unit,
        ties=ties,
        seed=seed,
    )
    schedule = fd.sjaelland.programme(**chosen).schedule()
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
