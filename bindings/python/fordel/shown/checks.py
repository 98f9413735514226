"""What sources state, held against what is calculated."""

from __future__ import annotations

from collections.abc import Sequence

import fordel as fd
from fordel._language import Lang
from fordel.shown.table import Column, Rows, Table
from fordel.shown.words import WORDS


def checks(of: Sequence[fd.Check], lang: Lang) -> list[Table]:
    """Each line, and how many hold."""
    words = WORDS[lang]
    columns = [Column(words["what"]), Column(words["stated"], True), Column(words["calculated"], True), Column(words["check"])]  # fmt: skip
    rows = Rows(of, lambda one: (one.what.in_(lang), one.stated, one.calculated, "✓" if one.holds else "✗"))
    failed = sum(not one.holds for one in of)
    note = words["failed_checks" if failed else "all_hold"].format(failed=failed, count=len(of))
    return [Table(words["checks"], columns, rows, (), [note])]
