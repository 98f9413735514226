"""Postings of a schedule: each entry once, debited on one account and credited on another, for any accounting system."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import fordel as fd
from fordel import accounts as accounts_table
from fordel import errors, export
from fordel.accounts import SIDES, Accounts
from fordel.shown.table import Column, Table

BEFORE = ("entry", "year", "first_month", "last_month", "due_month", "stream", "tranche", "payer", "recipient", "side", "party", "party_id", "party_code")  # fmt: skip
AFTER = ("debit", "credit", "currency")


@dataclass(frozen=True)
class Posting:
    """A line: what an entry debits or credits, and what the table of accounts has beside it."""

    entry: int  # its place in the schedule, from 1
    of: fd.ScheduleEntry
    side: str  # payer or recipient
    beside: dict[str, str]
    amount: fd.Money  # above zero
    is_debit: bool

    @property
    def party(self) -> fd.Party:
        return self.of.payer if self.side == "payer" else self.of.recipient


@dataclass(frozen=True)
class Postings:
    """The lines of a schedule, two an entry; entries of zero have none. Debits and credits come to the same."""

    lines: list[Posting]
    accounts: list[str]  # the columns of the table of accounts
    unused: list[str]  # its rows that nothing is posted by
    currency: str

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def columns(self) -> list[str]:
        return [*BEFORE, *self.accounts, *AFTER]

    def records(self) -> list[dict[str, Any]]:
        """The lines as plain dicts; amounts are Decimals, None on the other side."""
        return [dict(zip(self.columns, self._cells(line), strict=True)) for line in self.lines]

    def to_csv(self, dialect: str = "plain") -> str:
        """One row a line, and no total; safe for spreadsheets. Dialects: plain, excel-da."""
        said = {"payer": "betaler", "recipient": "modtager"} if dialect == "excel-da" else {}
        place = self.columns.index("side")
        rows = ([said.get(cell, cell) if i == place else cell for i, cell in enumerate(self._cells(line))] for line in self.lines)  # fmt: skip
        return export.to_csv(self.columns, rows, dialect)

    def by_account(self) -> dict[str, tuple[fd.Money, fd.Money]]:
        """What each account is debited and credited."""
        sums: dict[str, tuple[fd.Money, fd.Money]] = {}
        for line in self.lines:
            zero = line.amount - line.amount
            debit, credit = sums.get(line.beside["account"], (zero, zero))
            both = (debit + line.amount, credit) if line.is_debit else (debit, credit + line.amount)
            sums[line.beside["account"]] = both
        return sums

    def _cells(self, line: Posting) -> list[Any]:
        entry, amount = line.of, line.amount.to_decimal()
        first, last = entry.months
        before = (line.entry, entry.year, first, last, entry.due_month, entry.stream, entry.tranche)
        who = (entry.payer.name, entry.recipient.name, line.side, line.party.name, line.party.id, line.party.code)
        beside = (line.beside.get(column, "") for column in self.accounts)
        return [*before, *who, *beside, *((amount, None) if line.is_debit else (None, amount)), line.amount.currency]

    def __repr__(self) -> str:
        return f"<Postings: {len(self.lines)} lines on {len(self.by_account())} accounts>"

    def _repr_html_(self) -> str:
        from fordel.shown import html

        return html.drawn(self.table())

    def table(self) -> Table:
        """The sums by account."""
        da = fd.language() == "da"
        heads = ("konto", "debet", "kredit") if da else ("account", "debit", "credit")
        sums = self.by_account()
        rows = [(account, debit, credit) for account, (debit, credit) in sums.items()]
        caption = f"Posteringer efter konto, {self.currency}" if da else f"Postings by account, {self.currency}"
        return Table(caption, [Column(heads[0]), Column(heads[1], True), Column(heads[2], True)], rows)


def posted(schedule: fd.Schedule, accounts: Any, debit: str = "payer", encoding: str | None = None) -> Postings:
    """Each entry on the account of its payer and on that of its recipient; an amount below zero swaps the sides."""
    if debit not in SIDES:
        raise errors.from_core("fordel.argument.wrong_type", f"debit {debit!r}, which is neither payer nor recipient")
    parties = {party.id: party for entry in schedule for party in (entry.payer, entry.recipient)}
    streams = {entry.stream for entry in schedule}
    table = accounts_table.read(accounts, list(parties.values()), streams, encoding)
    require_all(schedule, table)
    lines = [line for number, entry in enumerate(schedule, 1) for line in lines_of(number, entry, table, debit)]
    return Postings(lines, table.columns, table.unused, schedule.programme.currency)


def lines_of(number: int, entry: fd.ScheduleEntry, table: Accounts, debit: str) -> Iterator[Posting]:
    """The debit, then the credit."""
    if entry.amount.minor == 0:
        return
    debited = debit if entry.amount.minor > 0 else next(side for side in SIDES if side != debit)
    for side in sorted(SIDES, key=lambda side: side != debited):
        found = table.find(side, party_of(entry, side).id, entry.stream)
        assert found is not None
        yield Posting(number, entry, side, found.cells, abs(entry.amount), side == debited)


def party_of(entry: fd.ScheduleEntry, side: str) -> fd.Party:
    return entry.payer if side == "payer" else entry.recipient


def require_all(schedule: fd.Schedule, table: Accounts) -> None:
    """Refuses a schedule of which anything has no account, and names all of it."""
    missing: dict[tuple[str, str], dict[str, None]] = {}  # (party, side): its streams
    for entry in schedule:
        for side in SIDES:
            party = party_of(entry, side)
            if entry.amount.minor != 0 and table.find(side, party.id, entry.stream) is None:
                missing.setdefault((party.name, side), {})[entry.stream] = None
    if missing:
        named = (f"{party} ({side} of {', '.join(streams)})" for (party, side), streams in missing.items())
        raise errors.from_core("fordel.accounts.no_account", ", ".join(named))
