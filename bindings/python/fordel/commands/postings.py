"""The command that posts what a programme comes to."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from fordel._language import Lang
from fordel.commands.choices import choices
from fordel.commands.output import show
from fordel.commands.report import file_of, schedule_of
from fordel.export import DIALECTS
from fordel.postings import posted
from fordel.words import WORDS


def postings(
    programme: str,
    options: dict[str, Any],
    case: list[str] | None,
    values: list[str] | None,
    as_of: str | None,
    accounts: Path,
    encoding: str | None,
    debit: str,
    payer: str | None,
    recipient: str | None,
    stream: str | None,
    year: int | None,
    format: str,
    lang: Lang,
) -> None:
    """Each entry as a debit and a credit; rows of the table that nothing is posted by are told beside them."""
    of_file: dict[str, Any] = {"case": case, "set": values, "as_of": as_of}
    schedule = schedule_of(file_of(programme, options, of_file), options, choices(*of_file.values()))
    wanted = schedule.filter(year=year, stream=stream, payer=payer, recipient=recipient)
    made = posted(wanted, accounts, debit, encoding)
    show(made.to_csv(DIALECTS[format]))
    if made.unused and sys.stderr is not None:
        print(WORDS[lang]["unused_accounts"].format(rows="; ".join(made.unused)), file=sys.stderr)
