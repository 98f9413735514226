"""help(), inspect.signature and completion work for all that is public; each has its sentence, and examples are true."""

from __future__ import annotations

import doctest
import inspect
import os
import pydoc
import re
import subprocess
import sys
from pathlib import Path
from types import WrapperDescriptorType
from typing import Any

import pytest

import fordel as fd
from fordel import _core


def of_the_library(value: object) -> bool:
    return inspect.isclass(value) and value.__module__.startswith("fordel._core")


def public() -> dict[str, Any]:
    """All classes, functions and members, by the name under which users find them."""
    found: dict[str, Any] = {"folk1a": fd.folk1a, "succession": fd.succession, "Error": fd.Error}
    for prefix, scope in (("", _core), ("sjaelland.", _core.sjaelland)):
        for name, value in vars(scope).items():
            if name.startswith("_") or not (of_the_library(value) or inspect.isroutine(value)):
                continue
            found[prefix + name] = value
            if inspect.isclass(value):
                found |= {f"{prefix}{name}.{m}": getattr(value, m) for m in vars(value) if not m.startswith("_")}
    return found


PUBLIC = public()
FUNCTIONS = {name: value for name, value in PUBLIC.items() if inspect.isroutine(value)}
CLASSES = {name: value for name, value in PUBLIC.items() if inspect.isclass(value)}
MADE_BY_USERS = {
    name: value for name, value in CLASSES.items() if not isinstance(value.__init__, WrapperDescriptorType)
}
EXAMPLES = {name: value for name, value in PUBLIC.items() if ">>> " in (inspect.getdoc(value) or "")}

# What users begin with; each shows how it is called.
MAIN = {
    "Money", "kroner", "oere", "Period", "Party", "find_party", "Population", "read_statbank", "Key", "mix", "KeyRule", "apportion", "TieBreaking",
    "Quorum", "biproportional", "allocate", "Allocation", "round_table", "carry_over", "RunningCarry", "apportion_nested", "guarantee_floors",
    "Tranche", "Stream", "Agreement", "Programme", "Schedule", "ranges", "Text", "Citation", "Decision", "Assumption", "to_rounded", "fold",
    "spreadsheet_safe", "yearly_from", "sjaelland.programme", "sjaelland.cases", "sjaelland.checks", "sjaelland.lead",
}  # fmt: skip


def test_there_is_something_to_look_at() -> None:
    assert len(CLASSES) > 40
    assert len(FUNCTIONS) > 80
    assert len(PUBLIC) > 350
    assert len(MADE_BY_USERS) > 15
    assert set(PUBLIC) >= MAIN


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_has_a_signature(name: str) -> None:
    parameters = inspect.signature(FUNCTIONS[name]).parameters
    assert not {"args", "kwargs", "arg0", "arg1"} & set(parameters), f"{name}{inspect.signature(FUNCTIONS[name])}"
    assert ("self" in parameters) == (
        "." in name.removeprefix("sjaelland.") and not isinstance(static(name), staticmethod)
    )


def static(name: str) -> object:
    owner, _, member = name.rpartition(".")
    return vars(CLASSES[owner]).get(member) if owner in CLASSES else None


@pytest.mark.parametrize("name", MADE_BY_USERS)
def test_a_class_is_called_as_its_constructor_says(name: str) -> None:
    of_class = list(inspect.signature(MADE_BY_USERS[name]).parameters.values())
    of_constructor = list(inspect.signature(MADE_BY_USERS[name].__init__).parameters.values())
    assert of_class == of_constructor[1:]
    assert of_constructor[0].name == "self"


@pytest.mark.parametrize("name", sorted(set(CLASSES) - set(MADE_BY_USERS) - {"Error"}))
def test_a_class_that_only_the_library_makes_says_so(name: str) -> None:
    with pytest.raises(fd.errors.ArgumentTypeError) as caught:
        CLASSES[name]()
    assert caught.value.id == "fordel.argument.no_constructor"
    assert name in caught.value.seen


@pytest.mark.parametrize("name", PUBLIC)
def test_each_has_a_sentence(name: str) -> None:
    said = (inspect.getdoc(PUBLIC[name]) or "").partition(">>>")[0].strip()
    assert said, name
    assert "Self" not in said
    assert "fordel._core" not in said, "a type of the bindings"
    assert not said.startswith(f"{name.rpartition('.')[2]}("), "the signature again"


@pytest.mark.parametrize("name", sorted(MAIN))
def test_each_main_one_has_an_example(name: str) -> None:
    assert name in EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_shows_what_happens(name: str) -> None:
    examples = doctest.DocTestParser().get_doctest(inspect.getdoc(EXAMPLES[name]) or "", {"fd": fd}, name, None, 0)
    assert examples.examples
    said: list[str] = []
    result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(examples, out=said.append)
    assert result.failed == 0, "".join(said)


def test_help_shows_signature_and_sentence() -> None:
    shown = pydoc.plain(pydoc.render_doc(fd.Key))
    assert "class Key" in shown
    assert "Key(parties, weights=None" in shown
    assert "explain(self, who, lang=None)" in shown
    assert "The share and what the weights are, in sentences." in shown


def test_a_bound_method_has_no_self() -> None:
    key = fd.Key({"A": 1})
    assert str(inspect.signature(key.explain)) == "(who, lang=None)"


def test_what_an_operator_takes_has_no_keyword() -> None:
    for operator in (fd.Period.__contains__, fd.Money.__format__):
        own, other = inspect.signature(operator).parameters.values()
        assert own.name == "self"
        assert other.kind is other.POSITIONAL_ONLY


def test_keywords_of_the_signature_are_taken() -> None:
    key = fd.Key(parties=["A", "B"], weights=[1, 2])
    bound = inspect.signature(key.explain).bind("A", lang="da")
    assert key.explain(*bound.args, **bound.kwargs) == key.explain("A", "da")


@pytest.mark.parametrize("name", ["sjaelland.programme", "sjaelland.cases", "sjaelland.readings", "sjaelland.checks"])
def test_the_options_of_the_programme_are_keywords(name: str) -> None:
    parameters = inspect.signature(PUBLIC[name]).parameters
    keywords = [p.name for p in parameters.values() if p.kind is p.KEYWORD_ONLY]
    assert keywords == [option.name for option in fd.sjaelland.options()]
    assert {parameters[keyword].default for keyword in keywords} == {None}


def test_the_stubs_are_made_of_the_typed_form() -> None:
    code = "import fordel; print(fordel.Key.share.__doc__); print(fordel.sjaelland.cases.__doc__)"
    ran = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"FORDEL_TYPED_SIGNATURES": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert "share(self: fordel._core.Key, who: object) -> fractions.Fraction" in ran.stdout
    assert "cases(*, outside: " in ran.stdout
    assert "-> list[fordel._core.ProgrammeCase]" in ran.stdout


def test_the_table_of_texts_names_what_there_is() -> None:
    folder = Path(__file__).resolve().parents[2] / "bindings" / "python" / "docs"
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.hpp")))
    named = re.findall(r'^    \{"([\w.]+)",', text, re.MULTILINE)
    assert len(named) > 150
    assert [name for name in named if name not in PUBLIC] == []
    assert sorted(named) == sorted(set(named))
