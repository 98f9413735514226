"""How results are written: CSV dialects, pages, postings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal

import fordel as fd
from fordel._language import Lang, chosen
from fordel._members import add_to

if TYPE_CHECKING:
    from fordel.postings import Postings


@add_to(fd.Population, fd.Figures)
def to_csv(self: fd.Population | fd.Figures) -> str:
    """The figures as CSV that Figures.read_csv and `figures: {file: …}` in a programme file read; exact, so in decimals or as 1/3.

    >>> import fordel as fd
    >>> coast = fd.Figures("coastline", ["Havnby"], [("Havnby", "2022-01-01", "60.5")], unit="km")
    >>> print(coast.to_csv(), end="")
    date,party,value
    2022-01-01,Havnby,60.5
    """
    from fordel import export

    return export.figures(self)


@add_to(fd.Schedule)
def postings(
    self: fd.Schedule,
    accounts: Any,
    *,
    debit: Literal["payer", "recipient"] = "payer",
    encoding: Literal["utf-8", "utf-16", "cp1252"] | None = None,
) -> Postings:
    """Each entry as a debit and a credit, on the accounts that a table gives to parties and streams.

    accounts: a CSV file, a frame, rows as dicts, or a dict by party or stream; columns party, stream, side, account,
    cost_centre, ean, cvr, text, and your own. debit: whose side is debited; an amount below zero swaps the sides.
    encoding: of a file that is no UTF-8.

    >>> import fordel as fd
    >>> wall = fd.Stream("wall", fd.once(fd.kroner(300)), payers=fd.Key({"Klitby": 2, "Engby": 1}), recipients="Diget", period=fd.Period.year(2025))
    >>> schedule = fd.Programme("wall", "The wall", "DKK").add(wall).schedule()
    >>> schedule.postings({"Klitby": "1510", "Engby": "1520", "Diget": "6900"}).by_account()["1510"][0]
    Money("200.00", "DKK")
    """
    from fordel.postings import posted

    return posted(self, accounts, debit, encoding)


@add_to(fd.Schedule)
def to_html(self: fd.Schedule, path: os.PathLike[str] | str | None = None, *, lang: Lang | None = None) -> str:
    """One page that needs nothing besides itself: the payments, how they were worked out, and what they rest on.

    path: a file that it is written to as well. A party's bill is the page of schedule.filter(payer=…).
    """
    from fordel.schedule_page import SchedulePage, written_to

    return written_to(path, SchedulePage(self, chosen(lang), "html").written())


@add_to(fd.Schedule)
def to_markdown(self: fd.Schedule, path: os.PathLike[str] | str | None = None, *, lang: Lang | None = None) -> str:
    """The same as Markdown, for a repository or a wiki."""
    from fordel.schedule_page import SchedulePage, written_to

    return written_to(path, SchedulePage(self, chosen(lang), "md").written())
