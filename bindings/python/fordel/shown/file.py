"""Programme files and what belongs to them: receipts and proposals."""

from __future__ import annotations

import fordel as fd
from fordel import errors
from fordel._language import Lang
from fordel.shown import cells
from fordel.shown.table import Column, Row, Table
from fordel.shown.words import WORDS


def _heads(lang: Lang, *names: str) -> list[Column]:
    return [Column(WORDS[lang][name]) for name in names]


def _written(of: fd.Node, address: str) -> str | None:
    found = of.find(address)
    return None if found is None else cells.node(found)


def streams(of: fd.ProgrammeFile, lang: Lang) -> Table:
    """The streams as the file writes them."""
    content = of.content
    found = content.find("streams")
    name = _written(content, "programme") or content.file
    rows: list[Row] = [
        (id, _written(stream, "amount"), _written(stream, "period"), _written(stream, "paid by"), _written(stream, "to"))
        for id, stream in (found.members if found else {}).items()
    ]  # fmt: skip
    return Table(name, _heads(lang, "stream", "rule", "from_to", "payer", "recipient"), rows)


def questions(of: fd.ProgrammeFile, lang: Lang) -> Table:
    """What no source answers, and the answers that there are."""
    rows: list[Row] = [
        (one.id, one.question.in_(lang), ", ".join([f"{a.id} *" if a.is_default else a.id for a in one.alternatives] or one.values))
        for one in of.questions
    ]  # fmt: skip
    notes = [WORDS[lang]["default"]] if any(a.is_default for one in of.questions for a in one.alternatives) else []
    return Table(WORDS[lang]["questions"], _heads(lang, "id", "question", "alternatives"), rows, (), notes)


def not_calculated(of: fd.ProgrammeFile, lang: Lang) -> Table:
    """Clauses that the file leaves out, and why."""
    rows = [(one.clause.in_(lang), one.why.in_(lang), ", ".join(one.effect)) for one in of.not_calculated]
    return Table(WORDS[lang]["not_calculated"], _heads(lang, "what", "why", "stream"), rows)


def findings(of: fd.ProgrammeFile, lang: Lang) -> Table | None:
    """What is worth a look; of a file that cannot be read as a programme, what is wrong with it."""
    try:
        found = of.lint()
    except fd.FileError as error:
        found = list(error.findings)
    except fd.Error:
        return None
    rows = [
        (f"{cells.line(one.at, lang)}", one.address or None, one.seen, errors.remedy(one, lang)[1]) for one in found
    ]
    return Table(WORDS[lang]["findings"], _heads(lang, "line", "address", "seen", "advice"), rows) if rows else None


def programme_file(of: fd.ProgrammeFile, lang: Lang) -> list[Table]:
    """Its streams, what is open, what is not calculated, and what is worth a look."""
    more = [
        questions(of, lang) if of.questions else None,
        not_calculated(of, lang) if of.not_calculated else None,
        findings(of, lang),
    ]
    return [streams(of, lang), *(table for table in more if table)]


def receipt(of: fd.Receipt, lang: Lang) -> list[Table]:
    """What a result was calculated from, so that it can be calculated again."""
    words = WORDS[lang]
    rows: list[Row] = [
        (words["file"], of.programme),
        (words["version"], f"fordel {of.fordel}, {words['format'].format(version=of.file_format)}"),
        *((words[f"receipt_{name}"], cells.line(chosen, lang)) for name, chosen in of.choices.items() if chosen),
        *((one.path, one.sha256) for one in of.files),
        *((cells.line(name, lang), cells.line(vintage, lang)) for name, vintage in of.vintages.items()),
        (words["entries"], f"{of.entries}; SHA-256 {of.schedule}"),
    ]
    return [Table(words["receipt"], _heads(lang, "what", "value"), rows)]


def proposal(of: fd.Proposal, lang: Lang) -> list[Table]:
    """What is to be changed, and when."""
    words = WORDS[lang]
    rows = [
        (one.address, words["removed"] if one.removed or one.value is None else cells.node(one.value), one.days, one.source.in_(lang) or None)
        for one in of.changes
    ]  # fmt: skip
    said = [of.author, str(of.date) if of.date else "", of.decided.in_(lang), of.source.in_(lang)]
    notes = [text for text in said if text]
    caption = f"{words['proposal']}: {of.name.in_(lang)}"
    return [Table(caption, _heads(lang, "address", "replaced", "days", "source"), rows, (), notes)]
