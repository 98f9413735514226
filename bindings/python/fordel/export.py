"""Schedules, ranges, totals and populations as CSV, JSON and plain tables. Figures come from the library as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal

import fordel as fd
from fordel import errors
from fordel._language import Lang, notation
from fordel.writers import writer_for

if TYPE_CHECKING:
    from fordel.programme_report import ProgrammeView


DIALECTS = {"csv": "plain", "excel-da": "excel-da"}  # by --format
DANISH = {
    "year": "år", "payer": "betaler", "recipient": "modtager", "stream": "post", "amount": "beløb", "currency": "valuta",
    "lowest": "laveste", "lowest_in": "laveste i", "highest": "højeste", "highest_in": "højeste i",
    "may_be_absent": "kan være ude", "code": "kode", "name": "navn", "on": "dato", "heads": "indbyggere",
    "case": "tilfælde", "error": "fejl", "first": "fra", "first_belongs": "fra hører med", "last": "til",
    "last_belongs": "til hører med", "first_step": "første trin", "last_step": "sidste trin", "holds": "holder",
    "missed_by": "mangler", "entry": "bilag", "first_month": "første måned", "last_month": "sidste måned",
    "due_month": "forfaldsmåned", "tranche": "andel af post", "side": "side", "party": "part", "party_id": "part-id", "party_code": "partkode", "account": "konto",
    "cost_centre": "omkostningssted", "text": "tekst", "debit": "debet", "credit": "kredit",
}  # fmt: skip

Missing = Literal["refuse", "carry-forward", "carry_forward"]


def to_csv(header: Sequence[str], rows: Iterable[Sequence[Any]], dialect: str = "plain") -> str:
    """Rows as CSV; a text that a spreadsheet would take for a formula is made harmless."""
    if dialect == "plain":
        mark, begin, end = ",", "", "\n"
    elif dialect == "excel-da":
        mark, begin, end = ";", "\ufeff", "\r\n"
        header = [DANISH.get(name, name) for name in header]
    else:
        seen = f"dialect {dialect!r}, which is neither plain nor excel-da"
        raise errors.from_core("fordel.argument.wrong_type", seen)
    lines = (mark.join(_csv_cell(cell, dialect) for cell in row) + end for row in (header, *rows))
    return begin + "".join(lines)


def _csv_cell(cell: Any, dialect: str) -> str:
    """Danish spreadsheets want a comma before decimals, and take 1/3 with another slash than that of dates."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return str(fd.csv_cell(cell))
    if dialect == "plain":
        return str(cell)
    if isinstance(cell, bool):
        return "ja" if cell else "nej"
    return str(cell).replace(".", ",").replace("/", "\u2044")


def to_json(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, indent=2)


def table(header: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()) -> str:
    """Columns wide enough for what is in them, divided by two spaces."""
    all_rows = [[fd.visible(cell) for cell in row] for row in (header, *rows)]
    widths = [max(len(row[column]) for row in all_rows) for column in range(len(header))]
    flush = set(right)
    lines = [
        "  ".join(
            cell.rjust(width) if i in flush else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in all_rows
    ]
    return "\n".join(lines) + "\n"


RANGE_COLUMNS = ("year", "payer", "lowest", "lowest_in", "highest", "highest_in", "may_be_absent", "currency")


def _range_row(year: int, found: fd.PayerRange) -> dict[str, Any]:
    return {
        "year": year,
        "payer": found.payer.name,
        "lowest": found.lowest.to_decimal(),
        "lowest_in": found.lowest_in,
        "highest": found.highest.to_decimal(),
        "highest_in": found.highest_in,
        "may_be_absent": found.may_be_absent,
        "currency": found.lowest.currency,
    }


def schedule(view: ProgrammeView, format: str) -> str:
    """One case: its entries. All cases: each municipality's lowest and highest amount a year."""
    if view.case is not None:
        return view.case.to_csv(DIALECTS[format]) if format in DIALECTS else view.case.to_json()
    rows = [_range_row(year, found) for year in view.years for found in view.ranges(year)]
    if format in DIALECTS:
        flat = ([" ".join(cell) if isinstance(cell, list) else cell for cell in row.values()] for row in rows)
        return to_csv(RANGE_COLUMNS, flat, DIALECTS[format])
    for row in rows:
        row["lowest"], row["highest"] = str(row["lowest"]), str(row["highest"])
    document = {
        "programme": view.programme.id,
        "standing": "calculated, not booked",
        "unit": view.programme.unit,
        "note": "the bounds of different rows occur in different cases and do not add up",
        "cases": [case.name for case in view.cases],
        "ranges": rows,
        "assumptions": [
            {"id": a.id, "question": a.question.en, "chosen": view.chosen(a, "en"), "option": a.option}
            for a in view.assumptions()
        ],
    }
    return to_json(document)


def totals(view: ProgrammeView, by: str, format: str, lang: Lang) -> str:
    """Totals by one field; over all cases, the lowest and the highest."""
    rows: list[list[Any]]  # numbers are no texts: a minus in front of one makes no formula of it
    if view.case is not None:
        header: list[str] = [by, "amount", "currency"]
        rows = [[label, amount.to_decimal(), amount.currency] for label, amount in view.case.total_by(by).items()]
    else:
        header = [by, "lowest", "highest", "currency"]
        rows = [
            [found.label, found.lowest.to_decimal(), found.highest.to_decimal(), found.lowest.currency]
            for found in view.total_ranges(by)
        ]
    if format in DIALECTS:
        return to_csv(header, rows, DIALECTS[format])
    if format == "json":
        return to_json([dict(zip(header, map(str, row), strict=True)) for row in rows])
    money = range(1, len(header) - 1)
    heads = [DANISH.get(name, name) if lang == "da" else name for name in header[:-1]]
    shown = [
        [str(row[0]), *(fd.Money(str(row[i]), str(row[-1])).to_string(notation(lang)) for i in money)] for row in rows
    ]
    if format == "text":
        return table(heads, shown, right=money)
    writer = writer_for(format, lang)
    writer.headline(view.programme.name.in_(lang))
    writer.table("", [(head, "r" if place in money else "l") for place, head in enumerate(heads)], shown, False)
    return writer.written()


def figures(of: fd.Figures | fd.Population) -> str:
    """As they are read again, the columns that are empty left out."""
    records = of.to_records()
    columns = {
        "date": [row["on"] for row in records],
        "party": [row["party"] for row in records],
        "code": [row["party_code"] for row in records],
        "value": [_read_again(row) for row in records],
        "published": [row["published"] for row in records],
    }
    kept = {name: column for name, column in columns.items() if name in REQUIRED or any(column)}
    return to_csv(list(kept), zip(*kept.values(), strict=True))


REQUIRED = ("date", "party", "value")
DECIMALS = (0, 1, 2, 4, 6)  # not 3: 1.234 may be a thousand


def _read_again(row: Mapping[str, Any]) -> int | Decimal | Fraction:
    """A number with one meaning, whoever reads it: in decimals where they tell it."""
    if "heads" in row:
        return int(row["heads"])
    value = Fraction(row["value_numerator"], row["value_denominator"])
    for digits in DECIMALS:
        if (value * 10**digits).denominator == 1:
            return Decimal(fd.to_rounded(value, digits))
    return value


def population(
    counts: fd.Population,
    areas: list[fd.Party],
    on: str | None,
    missing: Literal["refuse", "carry-forward", "carry_forward"],
    format: str,
    lang: Lang,
) -> str:
    rows: list[list[Any]] = []
    for area in areas:
        for day in [on] if on else counts.dates(area.code):
            found = counts.at(area.code, day, missing=missing)
            rows.append([area.code, area.name, found.on.isoformat(), found.heads])
    header = ["code", "name", "on", "heads"]
    if format in DIALECTS:
        return to_csv(header, rows, DIALECTS[format])
    if format == "json":
        figures = [dict(zip(header, row, strict=True)) for row in rows]
        part = {"limited_to": counts.limited_to.in_(lang)} if counts.limited_to.en else {}
        return to_json({"source": counts.source.in_(lang), **part, "figures": figures})
    mark = "." if lang == "da" else ","
    shown = [[*row[:3], f"{row[3]:,}".replace(",", mark)] for row in rows]
    scope = f" ({counts.limited_to.in_(lang)})" if counts.limited_to.en else ""
    source = ("Kilde: " if lang == "da" else "Source: ") + counts.source.in_(lang) + scope
    return table(header, shown, right=[3]) + source + "\n"
