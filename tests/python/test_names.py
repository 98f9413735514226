"""The same words in C++ and Python: classes, fields, functions and arguments."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from types import WrapperDescriptorType

import pytest

from fordel import _core

INCLUDE = Path(__file__).resolve().parents[2] / "include" / "fordel"
HEADERS = "\n".join(re.sub(r"//.*", "", path.read_text(encoding="utf-8")) for path in sorted(INCLUDE.rglob("*.hpp")))
WORDS = set(re.findall(r"[A-Za-z_]\w*", HEADERS))

CLASSES = {name: value for name, value in vars(_core).items() if inspect.isclass(value) and not name.startswith("_")}
FUNCTIONS = {
    name: value
    for name, value in vars(_core).items()
    if not isinstance(value, WrapperDescriptorType) and inspect.isroutine(value) and not name.startswith("_")
}
IN_SJAELLAND = {
    f"sjaelland.{name}": value
    for name, value in vars(_core.sjaelland).items()
    if not isinstance(value, WrapperDescriptorType) and inspect.isroutine(value) and not name.startswith("_")
}

# Python's word -> what C++ calls it, and why the two differ.
OTHER_WORDS = {
    "in_": "in",  # a keyword of Python
    "with_": "with",  # a keyword of Python
    "error_kinds": "error_kind",  # errors::all there
    "find_party": "find_party_forgiving",  # names are forgiving at the edges
    "members": "key_members",  # a free function there
    "formula": "key_formula",  # a free function there
    "status_text": "describe",  # a free function there
    "unit_text": "describe",
    "year_label": "label",  # of its years there
    "working": "working_of",  # a free function there
    "lines": "work_out",
    "to_csv": "write_csv",  # to a stream there
    "clause_records": "clauses",  # as dicts
    "party_records": "parties",
    "covered": "uncovered_party",  # compared with there
    "figures": "population_figure",
    "group_units": "group_unit",
    "differences": "difference",  # of one member there
    "directions": "direction",  # of one cell or total there, as the five below are members of one total
    "row_directions": "direction",
    "column_directions": "direction",
    "exact_row_totals": "exact",
    "exact_column_totals": "exact",
    "exact_total": "exact",
}

# Arguments that exist in Python only: how Python spells a choice that is a type, an overload or an aggregate in C++.
PYTHON_ONLY_ARGUMENTS = {
    "lang", "format", "ties", "seed", "missing", "notation", "known", "weights", "fields", "cases", "who", "written", "other",
    "factor", "zero", "i", "self", "args", "kwargs", "both", "method", "unit", "rows", "columns", "options", "period", "only", "counts",
    "content", "choose", "after_choose", "after_set", "after_as_of", "others_method", "others_unit", "others_ties", "others_seed", "cap_shares", "floor_shares", "first_divisor", "group_weights",
}  # fmt: skip


def is_added(value: object) -> bool:
    """Whether Python added a member: one that shows, draws or exports, which C++ has no word for."""
    function = value.fget if isinstance(value, property) else getattr(value, "__func__", value)
    return str(getattr(function, "__module__", "")).startswith("fordel._members")


def snake_case(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def is_in_cpp(word: str) -> bool:
    return OTHER_WORDS.get(word, word) in WORDS


# Python's class -> the type of which it is the run-time form, or which has a longer name because a function has this one.
RUN_TIME_FORMS = {"Currency": "AnyCurrency", "Nested": "NestedDivision"}


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_a_class_is_the_pascal_case_of_a_cpp_type(name: str) -> None:
    declared = re.compile(rf"\b(class|struct|using)\s+(FORDEL_\w+\s+)?{snake_case(RUN_TIME_FORMS.get(name, name))}\b")
    assert declared.search(HEADERS), name


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_members_have_their_cpp_names(name: str) -> None:
    members = [
        member for member, value in vars(CLASSES[name]).items() if not (member.startswith("_") or is_added(value))
    ]
    assert [member for member in members if not is_in_cpp(member)] == []


@pytest.mark.parametrize("name", sorted(FUNCTIONS) + sorted(IN_SJAELLAND))
def test_functions_have_their_cpp_names(name: str) -> None:
    assert is_in_cpp(name.removeprefix("sjaelland."))


def arguments(function: object) -> set[str]:
    """The argument names of a signature."""
    return set(inspect.signature(function).parameters)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_arguments_of_methods_have_their_cpp_names(name: str) -> None:
    for member in vars(CLASSES[name]):
        value = getattr(CLASSES[name], member)
        if is_added(vars(CLASSES[name])[member]):
            continue
        named = (
            arguments(value)
            if not isinstance(value, WrapperDescriptorType)
            and inspect.isroutine(value)
            and (member == "__init__" or not member.startswith("_"))
            else set()
        )
        unknown = {a for a in named if not is_in_cpp(a)} - PYTHON_ONLY_ARGUMENTS
        assert not unknown, (name, member)
        assert not any(re.fullmatch(r"arg\d+", a) for a in named), (name, member)


@pytest.mark.parametrize("name", sorted(FUNCTIONS) + sorted(IN_SJAELLAND))
def test_arguments_of_functions_have_their_cpp_names(name: str) -> None:
    named = arguments((FUNCTIONS | IN_SJAELLAND)[name])
    assert {a for a in named if not is_in_cpp(a)} - PYTHON_ONLY_ARGUMENTS == set()


def test_the_options_of_the_sjaelland_programme_are_the_fields_of_its_struct() -> None:
    struct = re.search(
        r"struct options \{(.*?)\n\};", (INCLUDE / "sjaelland" / "options.hpp").read_text(encoding="utf-8"), re.DOTALL
    )
    assert struct
    fields = re.findall(r"(\w+)(?:\{\}| = [^;]*);", re.sub(r"//.*", "", struct[1]))
    doc = inspect.getdoc(_core.sjaelland.programme) or ""
    named = set(inspect.signature(_core.sjaelland.programme).parameters)
    assert len(fields) == 19
    assert [field for field in fields if field not in named or not re.search(rf"\b{field}\b", doc)] == []
    for field in fields:
        # A known name with None is no error; an unknown one is.
        _core.sjaelland.programme(**({"outside": "Greve"} | ({} if field == "outside" else {field: None})))


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_a_class_tells_what_it_is(name: str) -> None:
    assert (CLASSES[name].__doc__ or "").strip()
