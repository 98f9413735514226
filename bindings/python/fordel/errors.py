"""The error classes: fordel.Error, one class a family, and Python's own beside it.

Made from the library's one list of errors, so that `except fordel.errors.MoneyError` and `except ValueError` both work.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from fordel import _core
from fordel._language import chosen


class Error(Exception):
    """Any error of the library; `id` never changes once released."""

    def __init__(self, id: str, seen: str = "", expected: str = "", advice: str = "") -> None:
        super().__init__(id, seen, expected, advice)
        self.id, self.seen, self.expected, self.advice = id, seen, expected, advice

    def __str__(self) -> str:
        return said(self)


class FileError(Error):
    """All that is wrong in a file at once; the id, what was seen and what to do are those of the first finding."""

    findings: Sequence[_core.Finding] = ()
    message = ""  # of all of them

    def __str__(self) -> str:
        return said(self)


def _sentence(of: Error | _core.Finding, lang: str) -> str:
    """What was seen, what was expected and what to do. What was seen is as it stands in the input."""
    return f"{'fundet' if lang == 'da' else 'seen'}: {of.seen}; {_demand(of, lang)}"


def _demand(of: Error | _core.Finding, lang: str) -> str:
    """What was expected and what to do; said once of several findings of a kind."""
    expected, advice = remedy(of, lang)
    if lang == "da":
        return f"ventet: {expected}; gør sådan: {advice}"
    return f"expected: {expected}; what to do: {advice}"


def remedy(of: Error | _core.Finding, lang: str) -> tuple[str, str]:
    """What was expected, and what to do."""
    if lang != "da":
        return of.expected, of.advice
    from fordel.danish_errors import DANISH  # only those who read Danish need it

    return DANISH.get(of.id, (of.expected, of.advice))


def said(error: Error, lang: str | None = None) -> str:
    """All that an error says, in the language named or the one that is set."""
    lang = chosen(lang)
    if not (isinstance(error, FileError) and error.message):
        return f"[{error.id}] {_sentence(error, lang)}"
    return retold(error.message, error.findings, lang)


def retold(text: str, findings: Sequence[_core.Finding], lang: str) -> str:
    """A text of findings, with what each says in a language."""
    for finding in findings:
        for part in (_sentence, _demand):
            text = text.replace(part(finding, "en"), part(finding, lang))
    return text


BUILT_IN = {
    "value": ValueError,
    "overflow": OverflowError,
    "lookup": KeyError,
    "type": TypeError,
    "index": IndexError,
    "file": OSError,
    "package": ImportError,
}
_KINDS = {id: (nature, expected, advice) for id, nature, expected, advice in _core.error_kinds()}
_CLASSES: dict[str, type[Error]] = {}


def _make_classes() -> None:
    for id, (nature, _, _) in _KINDS.items():
        family = id.split(".")[1].capitalize() + "Error"
        if family not in globals():
            globals()[family] = type(
                family, (Error,), {"__module__": __name__, "__doc__": f"Errors fordel.{id.split('.')[1]}.*"}
            )
        name = f"{family.removesuffix('Error')}{nature.capitalize()}Error"
        if name not in globals():
            bases = (globals()[family], BUILT_IN[nature])
            globals()[name] = type(
                name, bases, {"__module__": __name__, "__doc__": f"{family} that is a {BUILT_IN[nature].__name__}."}
            )
        _CLASSES[id] = globals()[name]


_make_classes()


def from_core(id: str, seen: str) -> Error:
    """The error of the library's list with this id."""
    _, expected, advice = _KINDS[id]
    return _CLASSES[id](id, seen, expected, advice)


@cache
def _of_a_file(family: type[Error]) -> type[FileError]:
    """The class of a family's error that a file has: both."""
    if issubclass(family, FileError):
        return family
    both = type(family.__name__, (FileError, family), {"__module__": __name__, "__doc__": family.__doc__})
    both.__reduce__ = _stored  # type: ignore[method-assign]  # by its name, pickle would find the family's own
    return both


def _stored(error: FileError) -> tuple[object, ...]:
    return from_findings, (error.id, error.seen, error.findings, error.message)


def from_findings(id: str, seen: str, findings: list[_core.Finding], message: str) -> FileError:
    """The error of a file with all that was found; a finding may be of any family."""
    _, expected, advice = _KINDS[id]
    raised = _of_a_file(_CLASSES[id])(id, seen, expected, advice)
    raised.findings, raised.message = findings, message
    return raised
