"""The command that makes a result again from its receipt, or says what is not as it was."""

from __future__ import annotations

import sys
from pathlib import Path

import fordel as fd
from fordel import file_report
from fordel._language import Lang
from fordel.commands.choices import read
from fordel.commands.output import show
from fordel.words import WORDS
from fordel.writers import FORMATS


def first_difference(then: fd.Receipt, root: Path) -> fd.ReceiptDifference | None:
    """Files are asked first: what changed may be nothing that can be read."""
    found = then.changed_files(root)
    if not found:
        found = then.differences(read(root / then.programme).receipt(**then.choices))
    return found[0] if found else None


def rerun(receipt: Path, root: Path | None, format: str, lang: Lang) -> int:
    """Settles again as the receipt says and shows the whole result; status 1, and what differs, if it is another."""
    words = WORDS[lang]
    then = fd.Receipt.read(read(receipt).content)
    folder = root or receipt.parent
    differs = first_difference(then, folder)
    if differs is not None:
        then_and_now = {"then": differs.then or words["absent"], "now": differs.now or words["absent"]}
        print("fordel: " + words["differs"].format(what=differs.what.in_(lang), **then_and_now), file=sys.stderr)
        return 1
    if then.fordel != fd.__version__:
        print("fordel: " + words["other_version"].format(then=then.fordel, now=fd.__version__), file=sys.stderr)
    view = file_report.FileView(read(folder / then.programme), then.choices, path=str(folder / then.programme))
    if format in FORMATS:
        show(file_report.FileReport(view, lang, format).written())
    else:
        show(file_report.exported(view, format))
    return 0
