"""The command that posts what a programme comes to."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import fordel as fd
from fordel._language import Lang
from fordel.commands.choices import choices
from fordel.commands.output import show
from fordel.commands.report import BUILT_IN, file_named, named_twice
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
    if programme == BUILT_IN:
        named_twice(programme, options, of_file)
        schedule = fd.sjaelland.programme(**options).schedule()
    else:
        named_twice(programme, of_file, options)
        schedule = file_named(programme).schedule(**choices(*of_file.values()))
    wanted = schedule.filter(year=year, stream=stream, payer=payer, recipient=recipient)
    made = posted(wanted, accounts, debit, encoding)
    show(made.to_csv(DIALECTS[format]))
    if made.unused and sys.stderr is not None:
        print(WORDS[lang]["unused_accounts"].format(rows="; ".join(made.unused)), file=sys.stderr)
