"""Documents as trees: two parsers read the same, errors say where, and what is written is read again."""

from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest

import fordel as fd
from fordel import _yaml

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    path
    for folder in ("docs", "tests", "data", "bindings")
    for path in (ROOT / folder).rglob("*.yaml")
    if path.is_file()
)
TEXTS = [path.read_text(encoding="utf-8") for path in FILES if "fuzz" not in path.parts] + [
    "a: 500.000,00 kr.\nb: NO\nc: 0101\nd: ~\ne: ''\nf:\n",
    "a: [1, {b: c}, 'x']  # r\n# above\nd: |\n  one\n\n  two\ne: >-\n  f\n  g\n",
    "- - a\n  - b\n-\n- c: d\n",
    "æ: 'ø'\nå: {æ: ø}\n",
    "",
]


def places(node: fd.Node) -> list[tuple[int, int]]:
    inner = [*node.items, *node.members.values()]
    return [(node.at.line, node.at.column), *(place for one in inner for place in places(one))]


@pytest.mark.parametrize("text", TEXTS)
def test_both_parsers_read_the_same_at_the_same_places(text: str) -> None:
    quick = _yaml._parsed(text, "", _yaml._events_of_libyaml)
    pure = _yaml._parsed(text, "", _yaml._events_of_python)
    assert quick == pure
    assert places(quick) == places(pure)
    assert quick.to_yaml() == pure.to_yaml()


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_written_is_read_again(text: str) -> None:
    read = fd.parse_yaml(text)
    assert fd.parse_yaml(read.to_yaml()) == read
    assert fd.parse_json(read.to_json()) == read
    assert fd.parse_yaml(read.to_yaml()).to_yaml() == read.to_yaml()
    canonical = fd.canonical_yaml(text)
    assert fd.canonical_yaml(canonical) == canonical


@pytest.mark.parametrize("events", [_yaml._events_of_libyaml, _yaml._events_of_python])
@pytest.mark.parametrize("text", ["[a:b]", "{a: which?, b: c}", "[https://x.dk]"])
def test_signs_that_parsers_take_differently_are_refused_by_all(text: str, events: object) -> None:
    with pytest.raises(fd.FileError) as raised:
        _yaml._parsed(text, "", events)
    assert raised.value.id == "fordel.file.syntax"


@pytest.mark.parametrize("text", TEXTS)
def test_line_ends_marks_and_encodings_do_not_matter(text: str) -> None:
    read = fd.parse_yaml(text)
    assert fd.parse_yaml(text.replace("\n", "\r\n").encode()) == read
    assert fd.parse_yaml(b"\xef\xbb\xbf" + text.encode()) == read
    assert fd.parse_yaml(text.encode("utf-16")) == read


@pytest.mark.parametrize(
    ("text", "id", "place", "seen"),
    [
        ("a: 1\n\tb: 2\n", "syntax", (2, 1), "a tab"),
        ("æ: 'x' y\n", "syntax", (1, 8), "æ"),
        ("a: &x 1\n", "not_plain", (1, 4), "an anchor"),
        ("a: *x\n", "not_plain", (1, 4), "an alias"),
        ("a: !!str 1\n", "not_plain", (1, 4), "a tag"),
        ("a: 1\n---\nb: 2\n", "not_plain", (3, 1), "a second document"),
        ("a: {<<: b}\n", "not_plain", (1, 5), "a merge key"),
        ("[a]: b\n", "not_plain", (1, 1), "a key that is"),
        ("%YAML 1.2\n---\na: b\n", "not_plain", (1, 1), "a directive"),
        ("a: 1\nb: {c: 1}\na: 2\n", "duplicate_key", (3, 1), '"a" on line 1 and on line 3'),
        ("æ: {amount: 500.000,00 kr.}\n", "comma", (1, 21), '"00 kr."'),
        ("a: [33,33 %]\n", "comma", (1, 8), '"33 %"'),
        ("a: {b: which?}\n", "syntax", (1, 13), "must be quoted"),
        ("a: \x07\n", "syntax", (1, 4), "\\u{7}"),
    ],
)
def test_what_is_refused_says_where(text: str, id: str, place: tuple[int, int], seen: str) -> None:
    with pytest.raises(fd.FileError) as raised:
        fd.parse_yaml(text, "museum.yaml")
    found = raised.value.findings[0]
    assert (found.id, (found.at.line, found.at.column)) == (f"fordel.file.{id}", place)
    assert seen in found.seen
    assert found.file == "museum.yaml"


def test_a_list_of_numbers_with_spaces_is_no_number_with_a_comma() -> None:
    assert [item.text for item in fd.parse_yaml("[2024, 2025]").items] == ["2024", "2025"]


def test_thousands_of_parties_load_in_well_under_a_second() -> None:
    text = "parties:\n" + "".join(f"  Kommune {i}: {{code: {i:04}, kind: municipality}}\n" for i in range(7904))
    start = time.perf_counter()
    assert len(fd.parse_yaml(text).members["parties"].members) == 7904
    assert time.perf_counter() - start < 1


def test_an_error_of_any_family_in_a_file_is_of_both() -> None:
    raised = fd.errors.from_findings("fordel.money.ambiguous", "500.000", [], "said")
    assert isinstance(raised, fd.FileError)
    assert isinstance(raised, fd.errors.MoneyError)
    assert isinstance(raised, ValueError)
    again = pickle.loads(pickle.dumps(raised))
    assert (type(again), str(again), again.id) == (type(raised), "said", "fordel.money.ambiguous")


def test_a_value_is_set_in_place() -> None:
    text = "a: 1  # one\r\nb: {c: 'x', d: }\r\n"
    assert fd.set_in_place(text, "b.c", "y") == "a: 1  # one\r\nb: {c: y, d: }\r\n"
    assert fd.set_in_place(text.encode(), "b.d", "500,00 kr.") == b"a: 1  # one\r\nb: {c: 'x', d: \"500,00 kr.\" }\r\n"


def test_another_version_of_a_file_is_read_with_what_stands_beside_it(tmp_path: Path) -> None:
    (tmp_path / "parties.yaml").write_text("parties: {Havnby: {}, Museum: {}}\n", encoding="utf-8")
    said = "fordel: 1\nprogramme: P\ncurrency: DKK\ninclude: [parties.yaml]\nstreams:\n"
    stream = "  s: {{amount: {} kr. per year, period: 2025, paid by: Havnby, to: Museum}}\n"
    (tmp_path / "p.yaml").write_text(said + stream.format(5), encoding="utf-8")
    another = said + stream.format(6)
    for name in ("p.yaml", "gone.yaml"):  # whether it is there or not
        for content in (another, another.encode()):
            file = fd.ProgrammeFile.read(tmp_path / name, content=content)
            assert file.schedule().total() == fd.kroner(6)
            assert [read.path for read in file.files] == [name, "parties.yaml"]
    assert fd.ProgrammeFile.read(tmp_path / "p.yaml").schedule().total() == fd.kroner(5)
    with pytest.raises(fd.FileError, match=r"fordel\.file\.missing_file"):
        fd.ProgrammeFile.read(tmp_path / "folder" / "p.yaml", content=another)
