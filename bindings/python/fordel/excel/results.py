"""Allocations, keys, populations and comparisons as workbooks."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from fractions import Fraction

import fordel as fd
from fordel._language import Lang, notation
from fordel.excel import working
from fordel.excel.words import WORDS
from fordel.excel.workbook import Book, Sheet, adds_up, cell
from fordel.shown.names import party_name

TOTAL = {"bold": True, "top": 1}


def total_line(sheet: Sheet, first: int, row: int, label: str, columns: dict[int, Sequence[fd.Money]]) -> None:
    """The sums of columns of amounts, as formulas."""
    for column in range(len(sheet.heads)):
        sheet.text(row, column, label if column == 0 else "", **TOTAL)
    for column, amounts in columns.items():
        total = sum(amounts[1:], start=amounts[0])
        span = f"{cell(first, column)}:{cell(row - 1, column)}"
        if adds_up(amounts) and row > first:
            sheet.formula(row, column, f"=SUM({span})", total.exact, sheet.book.money, **TOTAL)
        else:
            sheet.amount(row, column, total, **TOTAL)


def of_allocation(allocation: fd.Allocation, lang: Lang) -> bytes:
    """Who got what, and the working."""
    words = WORDS[lang]
    digits = working.minor_digits(allocation.amount)
    book = Book(lang, words["allocation"], allocation.key.basis.source.in_(lang), allocation.amount.currency, digits)
    sheet = book.sheet(
        words["allocation"],
        len(allocation) + 5,
        [(words["party"], 34), (words["share"], 12), (words["amount"].format(unit=book.kroner), 18)],
    )
    shown = fd.to_rounded(allocation.pool.exact, digits, notation(lang))
    first = sheet.headings(sheet.titles(f"{words['allocation']}: {shown} {book.kroner}"), right=[1, 2])
    lines = allocation.lines
    for row, line in enumerate(lines, first):
        sheet.text(row, 0, party_name(line.party, lang))
        sheet.number(row, 1, line.share, book.percent)
        sheet.amount(row, 2, line.amount)
    end = first + len(lines)
    total_line(sheet, first, end, words["in_all"], {2: [line.amount for line in lines]})
    sheet.finish(end + 1)
    working.write_one(book, allocation)
    return book.finished()


def of_key(key: fd.Key, lang: Lang) -> bytes:
    """Weights and shares; the shares are formulas where the weights are numbers that a sheet keeps."""
    words = WORDS[lang]
    book = Book(lang, words["key"], key.basis.source.in_(lang))
    sheet = book.sheet(words["key"], len(key) + 5, [(words["party"], 34), (words["weight"], 18), (words["share"], 12)])
    what = ", ".join(filter(None, (key.basis.what.in_(lang), key.basis.source.in_(lang))))
    first = sheet.headings(sheet.titles(words["key"], *filter(None, [what])), right=[1, 2])
    end = first + len(key)
    whole = all(weight.denominator == 1 for weight in key.weights) and key.total < 10**15
    for row, (party, weight) in enumerate(zip(key.parties, key.weights, strict=True), first):
        sheet.text(row, 0, party_name(party, lang))
        if whole:
            sheet.number(row, 1, int(weight))
            share = f"={cell(row, 1)}/{cell(end, 1, 'row')}"
            sheet.formula(row, 2, share, weight / key.total, book.percent)
        else:
            sheet.text(row, 1, str(weight), align="right")
            sheet.number(row, 2, weight / key.total, book.percent)
    sheet.text(end, 0, words["in_all"], **TOTAL)
    for column, value, form in ((1, key.total, "#,##0"), (2, Fraction(1), book.percent)):
        span = f"{cell(first, column)}:{cell(end - 1, column)}"
        if whole or column == 2:
            sheet.formula(end, column, f"=SUM({span})", value, form, **TOTAL)
        else:
            sheet.text(end, column, str(value), align="right", **TOTAL)
    sheet.finish(end + 1)
    return book.finished()


def of_population(counts: fd.Population, lang: Lang) -> bytes:
    """Areas down, days across; nothing where there is no figure."""
    words, days = WORDS[lang], sorted({figure[1] for figure in counts.figures})
    book = Book(lang, words["population"], counts.source.in_(lang))
    heads = [(words["code"], 8.0), (words["area"], 28.0), *((fd.Text(*_day(day)).in_(lang), 12.0) for day in days)]
    sheet = book.sheet(words["population"], len(counts.areas) + 5, heads)
    part = counts.limited_to.in_(lang)
    titles = sheet.titles(
        words["population"] + (f" ({part})" if part else ""), *filter(None, [counts.source.in_(lang)])
    )
    first = sheet.headings(titles, right=range(2, len(heads)), frozen=2)
    rows = {area.code or area.id: row for row, area in enumerate(counts.areas, first)}
    for area in counts.areas:
        sheet.text(rows[area.code or area.id], 0, area.code)
        sheet.text(rows[area.code or area.id], 1, party_name(area, lang))
    columns = {day: column for column, day in enumerate(days, 2)}
    for code, day, count, *_ in counts.figures:
        sheet.number(rows[code], columns[day], count)
    sheet.finish(first + len(rows))
    return book.finished()


def _day(day: datetime.date) -> tuple[str, str]:
    """A day in both languages."""
    return f"{day:%d-%m-%Y}", f"{day:%Y-%m-%d}"


def of_comparison(comparison: fd.Comparison, lang: Lang) -> bytes:
    """Over all years, by year, and by entry."""
    words, programme = WORDS[lang], comparison.after.programme
    total = comparison.total_after()
    book = Book(lang, programme.name.in_(lang), "", programme.currency, working.minor_digits(total))
    for name, by in (("comparison", comparison.by_party), ("by_year", comparison.by_party_and_year)):
        found = [one for side in ("payers", "recipients") for one in by(side)]
        parties(book, words[name], comparison, found)
    entries(book, comparison)
    return book.finished()


def parties(book: Book, name: str, comparison: fd.Comparison, found: Sequence[fd.PartyDifference]) -> None:
    """What parties pay and receive; a difference is a formula."""
    words, lang = book.words, book.lang
    heads = [
        ("side", 12),
        ("party", 34),
        ("year", 14),
        ("before", 18),
        ("after", 18),
        ("difference", 18),
        ("change", 12),
    ]
    sheet = book.sheet(name, len(found) + 4, [(words[word], width) for word, width in heads])
    in_unit = words["amounts_in"].format(unit=book.kroner)
    row = sheet.headings(sheet.titles(book.title, in_unit), right=[3, 4, 5, 6], frozen=2, filtered=len(found))
    for row, one in enumerate(found, row):  # noqa: B020
        sheet.text(row, 0, words[f"{one.side}_side"])
        sheet.text(row, 1, party_name(one.party, lang))
        sheet.text(row, 2, comparison.year_label(one.year) if one.year is not None else words["every_year"])
        difference(sheet, row, 3, one)
        if one.percent is not None:
            sheet.number(row, 6, one.percent / 100, book.percent)
    sheet.finish(row + 1)


def difference(sheet: Sheet, row: int, column: int, one: fd.PartyDifference | fd.EntryDifference) -> None:
    """Before, after and the difference."""
    sheet.amount(row, column, one.before)
    sheet.amount(row, column + 1, one.after)
    if adds_up([one.before, one.after]):
        formula = f"={cell(row, column + 1)}-{cell(row, column)}"
        sheet.formula(row, column + 2, formula, one.difference.exact, sheet.book.money)
    else:
        sheet.amount(row, column + 2, one.difference)


def entries(book: Book, comparison: fd.Comparison) -> None:
    """Each entry that differs."""
    words, lang, found = book.words, book.lang, comparison.entries()
    heads = [
        ("year", 12),
        ("stream", 28),
        ("tranche", 12),
        ("payer", 28),
        ("recipient", 28),
        ("before", 18),
        ("after", 18),
        ("difference", 18),
    ]
    sheet = book.sheet(words["entries"], len(found) + 1, [(words[word], width) for word, width in heads])
    sheet.headings(0, right=[5, 6, 7], frozen=0, filtered=len(found))
    for row, one in enumerate(found, 1):
        texts = (
            comparison.year_label(one.year),
            one.stream,
            one.tranche,
            party_name(one.payer, lang),
            party_name(one.recipient, lang),
        )
        for column, text in enumerate(texts):
            sheet.text(row, column, text)
        difference(sheet, row, 5, one)
    sheet.finish(len(found) + 1)
