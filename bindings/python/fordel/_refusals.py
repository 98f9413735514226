"""What is wrong with a call whose arguments do not fit: which argument, what was seen, and what it takes.

The module asks this of calls that failed in pybind11, which lists its own types instead; others never come here.
"""

from __future__ import annotations

import datetime
import difflib
import re
import reprlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import fordel
from fordel import errors
from fordel._language import said as in_set
from fordel.shown import one_line

_NO_OVERLOAD = re.compile(r"incompatible (function|constructor) arguments|invalid or missing `self` argument")
_NO_CAST = re.compile(
    r"Unable to cast Python instance of type <class '(?P<cast>[^']+)'>|Object of type '(?P<object>[^']+)' is not an instance|'(?P<used>[^']+)' object is not iterable|'(?P<without>[^']+)' object has no attribute "
)
_OPENING, _CLOSING = "([{", ")]}"


class _OneLine(reprlib.Repr):
    """Results show their tables below their first line, which is enough here."""

    def repr_instance(self, x: Any, level: int) -> str:
        return (
            one_line(x)[: self.maxother] if hasattr(type(x).__repr__, "first_line") else super().repr_instance(x, level)
        )


_shown = _OneLine()
_shown.maxstring = _shown.maxother = _shown.maxlong = 60
_shown.maxlist = _shown.maxtuple = _shown.maxset = _shown.maxdict = 4
_shown.maxlevel = 3


@dataclass(frozen=True)
class Parameter:
    """One parameter of a signature with types, as pybind11 records it."""

    name: str
    annotation: str
    optional: bool
    by_name_only: bool = False


def divided(text: str, mark: str) -> list[str]:
    """Parts of a text between marks that stand in no brackets and no quotes."""
    parts, depth, quote, start = [], 0, "", 0
    for i, letter in enumerate(text):
        if quote:
            quote = "" if letter == quote and text[i - 1] != "\\" else quote
        elif letter in "'\"":
            quote = letter
        elif letter in _OPENING:
            depth += 1
        elif letter in _CLOSING:
            depth -= 1
        elif depth == 0 and text.startswith(mark, i) and i >= start:
            parts.append(text[start:i])
            start = i + len(mark)
    return [*parts, text[start:]]


def parameters(signature: str) -> list[Parameter]:
    """The parameters of "(self: Key, who: object, *, lang: Lang = 'en') -> str"."""
    inside = divided(signature, " -> ")[0].strip()[1:-1]
    found, by_name = [], False
    for part in divided(inside, ", ") if inside else []:
        if part == "*" or part.startswith("*args"):
            by_name = True
        elif part != "/":
            declared, *default = divided(part, " = ")
            name, _, annotation = declared.partition(": ")
            found.append(Parameter(name, annotation, bool(default), by_name))
    return found


def shown(value: object) -> str:
    """A value in at most a line; an object that cannot be shown is named by its class."""
    try:
        text = _shown.repr(value)
    except Exception:
        return f"<{type(value).__name__}>"
    return text.encode("utf-8", "backslashreplace").decode()[:80]


def is_text(value: object) -> bool:
    """What can be written in UTF-8: no lone surrogates."""
    if not isinstance(value, str):
        return isinstance(value, bytes)
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def converts(value: object, name: str) -> bool:
    """Whether a value is of a class of the library, or becomes one by itself."""
    if isinstance(value, getattr(fordel, name, ())):
        return True
    match name:
        case "Text":
            return is_text(value)
        case "KeyRule":
            return isinstance(value, fordel.Key | fordel.Party)
        case "ReferenceDate":
            return isinstance(value, datetime.date) or is_text(value)
    return False


def items_of(value: object) -> list[Any] | None:
    """The items of a container that does not change by being looked at."""
    return list(value) if isinstance(value, list | tuple | set | frozenset) else None


def fits(value: object, annotation: str) -> bool:
    """Whether a value may be of a type, as far as can be seen without using it up."""
    kinds = divided(annotation, " | ")
    if len(kinds) > 1:
        return any(fits(value, kind) for kind in kinds)
    name, _, inner = annotation.partition("[")
    last = name.rpartition(".")[2]
    parts = divided(inner[:-1], ", ") if inner else []
    match last:
        case "None":
            return value is None
        case "str":
            return is_text(value)
        case "int" | "SupportsInt" | "SupportsIndex":
            return hasattr(type(value), "__index__") and not isinstance(value, float)
        case "bool":
            return isinstance(value, bool) or value is None
        case "date" | "Fraction" | "Decimal":
            return type(value).__name__ == last or isinstance(value, datetime.date)
        case "Path" | "PathLike":
            return hasattr(type(value), "__fspath__")
        case "Literal":
            return repr(value) in parts or repr(value).replace("'", '"') in parts
        case "Iterable" | "Iterator":
            return hasattr(type(value), "__iter__") or hasattr(type(value), "__getitem__")
        case "Sequence" | "list":
            return fits_sequence(value, parts[0] if parts else "object")
        case "tuple":
            inside = items_of(value)
            return inside is not None and len(inside) == len(parts) and all(map(fits, inside, parts))
        case "dict" | "Mapping":
            return isinstance(value, Mapping)
        case "Annotated" | "Optional" | "Union":
            return any(fits(value, part) for part in parts)
    return converts(value, last) if "fordel._core" in name else True


def fits_sequence(value: object, item: str) -> bool:
    inside = items_of(value)
    if inside is not None:
        return all(fits(each, item) for each in inside)
    return not isinstance(value, str | bytes) and hasattr(type(value), "__iter__")


def plain(annotation: str) -> str:
    """A type as users write it."""
    without_module = re.sub(r"\b(fordel\._core|fordel|typing|collections\.abc|fractions|decimal)\.", "", annotation)
    integers = re.sub(r"\bSupportsInt \| SupportsIndex\b|\bSupportsInt\b|\bSupportsIndex\b", "int", without_module)
    return re.sub(r"\bobject\b", "Any", integers)


def nearest(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, 1, 0.5)
    return f" ({in_set('nearest', 'nærmest')}: {close[0]})" if close else ""


def called(function: str, known: list[Parameter]) -> str:
    """How the function is called: "share(who, *, lang)"."""
    names: list[str] = []
    for parameter in known:
        if parameter.by_name_only and "*" not in names:
            names.append("*")
        if parameter.name != "self":
            names.append(f"{parameter.name}=" if parameter.optional else parameter.name)
    return f"{function}({', '.join(names)})"


def wrong(function: str, known: list[Parameter], values: list[Any], named: dict[str, Any]) -> tuple[str, str] | None:
    """The name of the error and what was seen."""
    call, own = called(function, known), bool(known) and known[0].name == "self"
    places = [p for p in known if not p.by_name_only and not p.name.startswith("**")]
    if len(values) > len(places):
        takes = ", ".join(p.name for p in places[own:]) or in_set("none", "ingen")
        by_place, takes_word = in_set("arguments by place", "argumenter efter plads"), in_set("takes", "tager")
        return "too_many", f"{len(values) - own} {by_place}; {call} {takes_word} {len(places) - own} ({takes})"
    given = {p.name: value for p, value in zip(places, values, strict=False)}
    names = [p.name for p in known if p.name not in ("self", "**kwargs")]
    for name in named:
        if name in given:
            return (
                "too_many",
                f"{name} {in_set('both by place and by name in', 'både efter plads og efter navn i')} {call}",
            )
        if name not in names and not any(p.name.startswith("**") for p in known):
            return (
                "unexpected",
                f"{shown(name).strip(chr(39))}={shown(named[name])} {in_set('in', 'i')} {call}{nearest(name, names)}",
            )
    given |= named
    missing = [p.name for p in known if not p.optional and p.name not in given and not p.name.startswith("**")]
    if missing:
        return "missing", f"{call} {in_set('without', 'uden')} {', '.join(missing)}"
    for parameter in known:
        if parameter.name in given and not fits(given[parameter.name], parameter.annotation):
            return "wrong_type", said(function, parameter, given[parameter.name])
    for parameter in known:
        if parameter.name in given and re.search(r"\b(int|SupportsInt|SupportsIndex)\b", parameter.annotation):
            return "out_of_range", said(function, parameter, given[parameter.name])
    listed = [p for p in known if p.name in given and p.annotation != "object" and p.name != "self"]
    if listed:
        return "wrong_type", "; ".join(said(function, p, given[p.name]) for p in listed)
    return None


def said(function: str, parameter: Parameter, value: object) -> str:
    given = f"{parameter.name}={shown(value)} {in_set('of', 'til')} {function}"
    if isinstance(value, str) and not is_text(value):
        no_text = (
            "a text that is no valid Unicode (a lone surrogate)",
            "en tekst, der ikke er gyldig Unicode (et enligt surrogat)",
        )
        return f"{given}, {in_set(*no_text)}"
    return f"{given}, {in_set('which takes', 'som tager')} {plain(parameter.annotation)}"


def is_of(value: object, kind: str) -> bool:
    """Whether a value is of the class that an error names; a text that is one is not what the error is about."""
    of, name = type(value), type(value).__name__
    named = f"{of.__module__}.{of.__qualname__}".removeprefix("builtins.") == kind or name == kind
    return named and not (name == "str" and is_text(value))


def within(value: object, kind: str, depth: int = 3) -> Iterator[object]:
    """Values of a class, in a value or in the containers it is made of."""
    if is_of(value, kind):
        yield value
    elif depth:
        inner = [*value, *value.values()] if isinstance(value, dict) else items_of(value) or []
        for each in inner[:1000]:
            yield from within(each, kind, depth - 1)


def uncast(
    function: str, known: list[Parameter], values: list[Any], named: dict[str, Any], kind: str
) -> tuple[str, str]:
    """A value that only the function's body found out about."""
    by_name = {p.name: p for p in known}
    given = {p.name: v for p, v in zip(known, values, strict=False) if p.name != "self"} | named
    read_before = {p.name for p in known if p.annotation != "object" and "_core" not in p.annotation}
    for name, value in sorted(given.items(), key=lambda item: item[0] in read_before):
        for found in within(value, kind):
            if found is not value:
                return "wrong_type", f"{shown(found)} {in_set('within', 'i')} {name} {in_set('of', 'til')} {function}"
            if name in by_name and by_name[name].annotation != "object":
                return "wrong_type", said(function, by_name[name], value)
            return "wrong_type", f"{name}={shown(found)} {in_set('of', 'til')} {function}"
    return (
        "wrong_type",
        f"{in_set('a value of the class', 'en værdi af klassen')} {kind} {in_set('in', 'i')} {called(function, known)}",
    )


def parameters_of(function: Any) -> list[Parameter]:
    """The parameters of a function of Python's whose annotations are texts."""
    code, by_place = function.__code__, function.__code__.co_argcount
    optional = {
        *code.co_varnames[by_place - len(function.__defaults__ or ()) : by_place],
        *(function.__kwdefaults__ or {}),
    }
    names = code.co_varnames[: by_place + code.co_kwonlyargcount]
    return [
        Parameter(name, str(function.__annotations__.get(name, "object")), name in optional, place >= by_place)
        for place, name in enumerate(names)
    ]


def of_member(
    raised: Exception, name: str, function: Any, values: list[Any], named: dict[str, Any]
) -> errors.Error | None:
    """The error to raise where a member that Python adds was called with what does not fit; None where all of it does."""
    known = parameters_of(function)
    if isinstance(raised, errors.Error) or not known:
        return None
    if known[0].name == "self" and values:
        name = f"{type(values[0]).__name__}.{name}"
    kind, what = wrong(name, known, values, named) or ("", "")
    given = {p.name: value for p, value in zip(known, values, strict=False)} | named
    fitting = all(fits(given[p.name], p.annotation) for p in known if p.name in given)
    if kind in ("", "out_of_range") or (kind == "wrong_type" and fitting):
        return None
    return errors.from_core(f"fordel.argument.{kind}", what)


def refusal(
    raised: Exception, function: str, signatures: list[str], values: list[Any], named: dict[str, Any]
) -> errors.Error | None:
    """The error to raise instead; None where it is not pybind11's own."""
    message = str(raised)
    cast = _NO_CAST.match(message)
    if not (
        cast
        or _NO_OVERLOAD.search(message)
        or isinstance(raised, AttributeError | IndexError | RecursionError | UnicodeEncodeError)
    ):
        return None
    known = parameters(signatures[0])
    try:
        seen = (
            uncast(function, known, values, named, next(filter(None, cast.groups())))
            if cast
            else wrong(function, known, values, named)
        )
    except Exception:  # a value that refuses to be looked at
        seen = None
    kind, what = seen or (
        "wrong_type",
        f"{in_set('values that do not fit in', 'værdier, der ikke passer i')} {called(function, known)}",
    )
    return errors.from_core(f"fordel.argument.{kind}", what)
