"""Beside a result, the Python that gives it again, and its receipt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fordel.programme_report import ProgrammeView


def lines(view: ProgrammeView) -> str:
    """What is imported, what is settled with which choices, and what of it is shown."""
    return "\n".join(["import fordel as fd", *view.python()])


def receipt(view: ProgrammeView) -> str:
    """What the result was made of, as JSON."""
    return view.receipt().rstrip()


def arguments(given: dict[str, Any]) -> str:
    """As they are written in a call. What has no such form stands by its name, for the reader to put there."""
    return ", ".join(f"{name}={written(name, value)}" for name, value in given.items() if value)


def written(name: str, value: Any) -> str:
    import datetime

    if isinstance(value, datetime.date):
        value = value.isoformat()
    return text(value) if isinstance(value, (str, int, list, tuple, dict)) else name


def text(value: Any) -> str:
    """A value as Python reads it, texts in double quotes."""
    if isinstance(value, str):
        import json

        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{text(key)}: {text(one)}" for key, one in value.items()) + "}"
    return f"[{', '.join(map(text, value))}]" if isinstance(value, (list, tuple)) else repr(value)


def filtered(year: int | None, only: Mapping[str, str]) -> str:
    """What is put behind a schedule."""
    given = arguments({"year": year, **only})
    return f".filter({given})" if given else ""


def ranges(years: list[int], of: str) -> str:
    """The line of the lowest and highest amounts over cases."""
    return f"ranges = {{year: fd.ranges(cases, {of}) for year in {years}}}"
