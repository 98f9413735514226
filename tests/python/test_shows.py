"""Results show themselves, as text at a prompt and as HTML in a notebook: valid, the same for equals, and true."""

from __future__ import annotations

import pickle
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import html5lib
import pyarrow
import pytest

import fordel as fd
from fordel.shown import RESULTS, html, markdown, text
from fordel.shown.table import Column, Table
from fordel.shown.words import WORDS
from test_shown import ALLOCATION, HOSTILE, KEY, SCHEDULE, WRITTEN
from test_values import MAKERS, accessors, every_class

LANGUAGES = ("en", "da")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    fd.set_language("en")


def parsed(markup: str) -> ET.Element:
    """A fragment of HTML; what is not valid raises."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    found: ET.Element = parser.parseFragment(markup)
    return found


def said(element: ET.Element) -> str:
    return "".join(element.itertext())


def number(cell: str, lang: str) -> Fraction:
    """An amount as the language writes it, read back."""
    marks = str.maketrans({".": "", ",": "."} if lang == "da" else {",": ""})
    return Fraction(cell.translate(marks))


def column(markup: str, head: str) -> tuple[list[str], list[str]]:
    """The cells below a heading, and those of the totals, of the tables that have it."""
    body: list[str] = []
    totals: list[str] = []
    for table in parsed(markup).iter("table"):
        heads = [said(cell) for cell in table.findall("./thead/tr/th")]
        if head in heads:
            place = heads.index(head)
            body += [said(row[place]) for row in table.findall("./tbody/tr")]
            totals += [said(row[place]) for row in table.findall("./tfoot/tr")]
    return body, totals


# HTML.


@pytest.mark.parametrize("lang", LANGUAGES)
@every_class
def test_html_is_valid_and_its_tables_are_accessible(of: type, lang: str) -> None:
    fd.set_language(lang)  # type: ignore[arg-type]
    markup = MAKERS[of]()._repr_html_()
    tree = parsed(markup)
    assert said(tree).strip()
    assert not [one for one in tree.iter() if one.tag in ("script", "img", "link", "iframe") or "id" in one.attrib]
    assert "http" not in markup
    assert "url(" not in markup
    tables = list(tree.iter("table"))
    assert bool(tables) == (of.__name__ in RESULTS or "<span>" not in markup)
    for table in tables:
        assert said(table[0]), "a caption comes first"
        assert table[0].tag == "caption"
        assert {cell.get("scope") for cell in table.findall("./thead/tr/th")} == {"col"}
        assert {row[0].get("scope") for row in table.findall("./tbody/tr")} <= {"row"}
        wide = len(table.findall("./thead/tr/th"))
        assert {len(row) for row in table.iter("tr")} == {wide}


@every_class
def test_equals_are_shown_by_identical_bytes(of: type) -> None:
    one, other = MAKERS[of](), MAKERS[of]()
    back = pickle.loads(pickle.dumps(one))
    assert one._repr_html_() == other._repr_html_() == back._repr_html_()
    assert repr(one) == repr(other) == repr(back)
    assert "0x" not in repr(one) + one._repr_html_()


@pytest.mark.parametrize("value", [KEY, ALLOCATION, SCHEDULE, SCHEDULE.programme, SCHEDULE[0], KEY.basis])
def test_no_name_becomes_markup_or_acts(value: Any) -> None:
    for shown in (value._repr_html_(), repr(value), fd.show(value).to_markdown()):
        assert not set(shown) & (set(HOSTILE) - set("K[31m2Jge\n"))
    assert WRITTEN in said(parsed(value._repr_html_()))


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", "=cmd|' /C calc'!A0", "</td></table>", "a|b*c_`d`", "$x$", "&lt;"]
)
def test_names_are_harmless(name: str) -> None:
    party = fd.Party(name, id="x")
    key = fd.Key([party, fd.Party("B")], [1, 2])
    markup = key._repr_html_()
    assert name in [said(cell) for cell in parsed(markup).iter("th")]
    assert "mathjax_ignore" in markup
    for line in fd.show(key).to_markdown().splitlines():
        cells = re.split(r"(?<!\\)\|", line)
        assert len(cells) in (1, 6), "no name divides a cell"
        assert "<" not in line


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_amounts_of_a_schedule_are_all_there_with_its_totals(lang: str) -> None:
    schedule = fd.sjaelland.programme(outside="Greve").schedule()
    markup = fd.show(schedule, lang=lang).to_html()
    body, totals = column(markup, "Beløb (kr.)" if lang == "da" else "Amount (DKK)")
    assert [number(cell, lang) for cell in body] == [entry.amount.exact for entry in schedule]
    by_year = [amount.exact for amount in schedule.total_by("year").values()]
    assert [number(cell, lang) for cell in totals] == [*by_year, schedule.total().exact]
    assert markup.count("<tfoot>") == 1, "what is folded away repeats no total"
    [folded] = parsed(markup).iter("details")
    assert len(folded.findall("./table/tbody/tr")) == len(schedule) - 20


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_amounts_of_an_allocation_are_there_with_their_total(lang: str) -> None:
    fd.set_language(lang)  # type: ignore[arg-type]
    key = fd.Key({"Faxe": 36_576, "Stevns": 22_805, "Lejre": 27_996})
    allocation = fd.allocate(fd.kroner(1_000_000), key)
    head = "Beløb (kr.)" if lang == "da" else "Amount (DKK)"
    body, totals = column(allocation._repr_html_(), head)
    assert [number(cell, lang) for cell in body] == [line.amount.exact for line in allocation.lines]
    assert [number(cell, lang) for cell in totals] == [allocation.amount.exact]
    ups, _ = column(allocation._repr_html_(), "Afrunding" if lang == "da" else "Rounding")
    raised = [line.given > line.floor for line in allocation.lines]
    assert [cell.startswith("op" if lang == "da" else "up") for cell in ups] == raised
    assert any(raised)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_comparison_says_who_is_better_off(lang: str) -> None:
    before, after = fd.sjaelland.programme(outside="Greve"), fd.sjaelland.programme(outside="Køge")
    compared = fd.compare(before, after)
    markup = fd.show(compared, lang=lang).to_html()
    effects, _ = column(markup, "Er så" if lang == "da" else "Is then")
    better = "bedre stillet" if lang == "da" else "better off"
    assert effects.count(better) == len(compared.winners())
    assert len(effects) - effects.count(better) == len(compared.losers())
    differences, totals = column(markup, "Forskel (kr.)" if lang == "da" else "Difference (DKK)")
    assert sum(number(cell, lang) for cell in differences) == number(totals[0], lang) == compared.difference().exact


def test_a_programme_says_what_is_assumed() -> None:
    programme = fd.sjaelland.programme(outside="Greve")
    shown = said(parsed(programme._repr_html_()))
    assert all(one.question.en in shown and one.chosen.en in shown for one in programme.assumptions)
    assert all(stream.name.en in shown for stream in programme.streams)


def test_a_population_says_its_dates_and_source() -> None:
    counts = fd.folk1a()
    known = {(code, on): heads for code, on, heads in counts.figures}
    dates = sorted({on for _, on in known})
    shown = said(parsed(counts._repr_html_()))
    assert counts.source.in_("en") in shown
    assert f"{len(dates)} dates, {dates[0]} to {dates[-1]}" in shown
    heads, _ = column(counts._repr_html_(), f"As of {dates[-1]}")
    assert [cell.replace(",", "") for cell in heads] == [
        str(known.get((area.code or area.id, dates[-1]), "")) for area in counts.areas
    ]


def test_a_million_entries_would_not_reach_a_page() -> None:
    rows = [(str(i), i) for i in range(html.MOST + 5)]
    markup = html.drawn(Table("many", [Column("a"), Column("b", True)], rows, [("all", 7)]))
    assert len(list(parsed(markup).iter("td"))) == html.MOST + 1
    assert "5 rows are not shown" in markup


# Text.


@every_class
def test_the_first_line_says_what_it_is(of: type) -> None:
    first, *below = repr(MAKERS[of]()).split("\n")
    assert of.__name__ in first or of is fd.Position
    assert bool(below) == (of.__name__ in RESULTS)


def test_a_key_shows_its_shares_at_the_prompt() -> None:
    assert repr(fd.Key({"Faxe": 2, "Stevns": 1})).splitlines() == [
        "<Key of 2 parties, given weights>",
        "Party   Weight  Share    Percent",
        "──────  ──────  ─────  ─────────",
        "Faxe         2    2/3  66.6666…%",
        "Stevns       1    1/3  33.3333…%",
        "──────  ──────  ─────  ─────────",
        "In all       3      1       100%",
    ]


def test_long_tables_end_with_their_totals() -> None:
    shown = repr(fd.sjaelland.programme(outside="Greve").schedule())
    assert "… 250 more rows" in shown
    assert shown.splitlines()[-1].endswith("694,000,000.00")


def test_an_error_shows_a_result_on_one_line() -> None:
    schedule = fd.sjaelland.programme(outside="Greve").schedule()
    with pytest.raises(fd.Error) as caught:
        fd.allocate(schedule, KEY)  # type: ignore[arg-type]
    assert "<Schedule of sjaelland" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_markdown_is_a_table_with_its_totals() -> None:
    lines = fd.show(fd.Key({"A": 1, "B": 3}), lang="da").to_markdown().splitlines()
    assert lines[0] == "**Nøgle: givne vægte**"
    assert lines[2:4] == ["| Part | Vægt | Andel | Procent |", "| --- | ---: | ---: | ---: |"]
    assert lines[4] == "| A | 1 | 1/4 | 25 % |"
    assert lines[-1] == "| **I alt** | **4** | **1** | **100 %** |"


def test_columns_are_as_wide_as_what_is_in_them() -> None:
    drawn = text.drawn(
        Table("c", [Column("名"), Column("n", True)], [("é\u0301", 1), ("ab", 1000)], [("all", 1001)]), "da"
    )
    assert [text.wide(line) for line in drawn.splitlines()[1:]] == [10, 10, 10, 10, 10, 10]


def test_paragraphs_of_markdown_begin_no_list() -> None:
    assert markdown.paragraph("- a") == r"\- a"
    assert markdown.paragraph("1. a") == r"1\. a"
    assert markdown.paragraph("2022: a") == "2022: a"


# Explanations.


EXPLAINED: dict[str, Callable[[], Any]] = {
    "key": lambda: fd.Key({"A": 1, "B": 2}).explain("A"),
    "allocation": lambda: ALLOCATION.explain(lang="da"),
    "schedule": lambda: SCHEDULE.explain(),
    "entry": lambda: SCHEDULE[0].explain(),
    "apportionment": lambda: fd.apportion(3, {"A": 1, "B": 1}).explain("A"),
    "adjusted": lambda: MAKERS[fd.Adjusted]().explain(),
    "comparison": lambda: MAKERS[fd.Comparison]().explain("B"),
    "attribution": lambda: MAKERS[fd.Attribution]().explain("B"),
    "members": lambda: fd.Key({"A": 1, "B": 2}).members(),
    "formula": lambda: fd.Key({"A": 1, "B": 2}).formula("A"),
}


@pytest.mark.parametrize("what", EXPLAINED)
def test_an_explanation_is_a_text_that_reads(what: str) -> None:
    explanation = EXPLAINED[what]()
    assert type(explanation) is fd.Explanation
    assert isinstance(explanation, str)
    assert explanation == str(explanation)
    assert hash(explanation) == hash(str(explanation))
    assert repr(explanation) == str(explanation).rstrip("\n")
    shown = said(parsed(explanation._repr_html_()))
    for line in str(explanation).splitlines():
        assert fd.visible(line.strip()) in shown
    assert pickle.loads(pickle.dumps(explanation)) == explanation


def test_paragraphs_and_indents_are_kept() -> None:
    markup = fd.Explanation("a <b>\n  in\n\nc\n")._repr_html_()
    assert "<p>a &lt;b&gt;<br>\n\u2003in</p>" in markup.replace("&emsp;", "\u2003")
    assert len(list(parsed(markup).iter("p"))) == 2


# Language.


@every_class
def test_the_language_changes_texts_and_no_value(of: type) -> None:
    english = MAKERS[of]()
    fd.set_language("da")
    danish = MAKERS[of]()
    assert danish == english
    assert accessors(danish) == accessors(english)


def test_the_language_that_is_set_is_that_of_texts() -> None:
    assert fd.language() == "en"
    schedule = fd.sjaelland.programme(outside="Greve").schedule()
    english, amounts = schedule.explain(), [entry.amount for entry in schedule]
    assert str(fd.Text("beløb", "amount")) == "amount"
    fd.set_language("da")
    assert fd.language() == "da"
    assert schedule.explain() == schedule.explain("da") != english
    assert schedule.explain(lang="en") == english
    assert fd.Text("beløb", "amount").in_() == str(fd.Text("beløb", "amount")) == "beløb"
    assert "I alt" in repr(schedule)
    assert [entry.amount for entry in schedule] == amounts
    assert schedule.to_csv() == fd.sjaelland.programme(outside="Greve").schedule().to_csv()


SJAELLAND = fd.sjaelland.programme(outside="Greve")
PAID = SJAELLAND.schedule()
COMPARED = fd.compare(SJAELLAND, fd.sjaelland.programme(outside="Køge"))
WHOLE = fd.kroner(10)
SHARED = fd.allocate(WHOLE, fd.Key({"A": 1, "B": 2}))
REVISED = fd.Change("streams.region.amount", "3000000 DKK per year", throughout=True)
CELL = {"kommune": ["Faxe"], "antal": [3], "dato": ["2022-01-01"]}


def notice() -> str:
    with pytest.warns(fd.FrameNotice) as caught:
        fd.Population.from_frame(CELL)
    return str(caught[0].message)


def refusal() -> str:
    with pytest.raises(fd.Error) as caught:
        fd.Key({"A": 1}).share("B")
    return str(caught.value)


def cells_of_workbook(value: Any, folder: Path) -> str:
    from openpyxl import load_workbook

    value.to_excel(folder / "a.xlsx")
    book = load_workbook(folder / "a.xlsx")
    return repr([(sheet.title, [[cell.value for cell in row] for row in sheet.rows]) for sheet in book])


# What is shown, and a Danish word that it has then.
TOLD: dict[str, tuple[Callable[[], object], str]] = {
    "schedule": (PAID.explain, "betaler"),
    "entry": (PAID[50].explain, "beløb"),
    "allocation": (SHARED.explain, "rundet"),
    "key": (lambda: fd.Key({"A": 1, "B": 2}).explain("A"), "givne vægte"),
    "comparison": (lambda: COMPARED.explain("Køge"), "betaler"),
    "attribution": (lambda: COMPARED.attribution().explain("Køge"), "betaler"),
    "repr of a schedule": (lambda: repr(PAID), "Betaler"),
    "repr of a comparison": (lambda: repr(COMPARED), "Forskel"),
    "repr of an allocation": (lambda: repr(SHARED), "I alt"),
    "html of a schedule": (PAID._repr_html_, "Betaler"),
    "html of an entry": (PAID[50]._repr_html_, "Egenskab"),
    "html of money": (WHOLE._repr_html_, "10,00 kr."),
    "shown": (lambda: fd.show(PAID).to_markdown(), "Betaler"),
    "picture": (lambda: PAID.plot.bars().to_svg(), "Kilder"),
    "notice": (notice, "kolonnerne er gættet"),
    "error": (refusal, "gør sådan"),
    "text": (lambda: str(SJAELLAND.name), "Klynger"),
}


@pytest.mark.parametrize("what", TOLD)
def test_the_language_reaches_all_that_is_shown(what: str) -> None:
    told, word = TOLD[what]
    english = str(told())
    fd.set_language("da")
    danish = str(told())
    assert word.lower() in danish.lower()
    assert word.lower() not in english.lower()


@pytest.mark.parametrize("value", [PAID, SHARED, COMPARED, fd.Key({"A": 1, "B": 2}), fd.folk1a()])
def test_the_language_reaches_workbooks(value: Any, tmp_path: Path) -> None:
    english = cells_of_workbook(value, tmp_path)
    fd.set_language("da")
    danish = cells_of_workbook(value, tmp_path)
    assert english != danish
    fd.set_language("en")
    assert cells_of_workbook(value, tmp_path) == english


# What is written as data, for files and programs.
DATA: dict[str, Callable[[], object]] = {
    "to_yaml": SJAELLAND.to_yaml,
    "to_node": lambda: SJAELLAND.to_node().to_yaml(),
    "with_": lambda: SJAELLAND.with_(REVISED).to_yaml(),
    "with_ of a file": lambda: fd.ProgrammeFile.of(SJAELLAND.to_node()).with_(REVISED).content.to_yaml(),
    "schedule as csv": PAID.to_csv,
    "schedule as json": PAID.to_json,
    "schedule as records": PAID.records,
    "comparison as csv": COMPARED.to_csv,
    "comparison as json": COMPARED.to_json,
    "comparison as records": COMPARED.records,
    "working": lambda: PAID.working().to_json(),
    "allocation": lambda: SHARED.working().to_json(),
    "receipt": lambda: MAKERS[fd.Receipt]().to_json(),
    "fields": lambda: PAID.total_by("group"),
    "to_records": lambda: [one.to_records() for one in (PAID, SHARED, COMPARED, fd.Key({"A": 1}), fd.folk1a())],
    "to_arrow": lambda: PAID.to_arrow().to_pylist(),
    "stream of arrow": lambda: pyarrow.table(PAID).to_pylist(),
    "to_pandas": lambda: PAID.to_pandas().to_csv(),
    "to_polars": lambda: PAID.to_polars().write_csv(),
}


@pytest.mark.parametrize("what", DATA)
def test_the_language_changes_no_byte_of_data(what: str) -> None:
    english = repr(DATA[what]())
    fd.set_language("da")
    assert repr(DATA[what]()) == english


def test_data_is_in_another_language_where_it_is_named() -> None:
    assert SJAELLAND.to_yaml(lang="da") != SJAELLAND.to_yaml()
    assert PAID.to_records(["group"], lang="da") != PAID.to_records(["group"])


def test_an_argument_in_the_place_of_another_is_named() -> None:
    with pytest.raises(fd.Error, match=r'text\.unknown_language.*"Køge"'):
        PAID.explain("Køge")  # type: ignore[arg-type]
    with pytest.raises(fd.Error, match=r"year='da' of Comparison\.explain"):
        COMPARED.explain("Køge", "da")  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["de", "", "EN"])
def test_other_languages_are_refused(lang: Any) -> None:
    for use in (fd.set_language, fd.Key({"A": 1}).members, lambda one: fd.show(KEY, lang=one)):
        with pytest.raises(fd.Error, match=r"fordel\.text\.unknown_language"):
            use(lang)
    assert fd.language() == "en"


def test_words_are_there_in_both_languages() -> None:
    assert WORDS["en"].keys() == WORDS["da"].keys()
    for word in WORDS["en"]:
        assert re.findall(r"{\w+}", WORDS["en"][word]) == re.findall(r"{\w+}", WORDS["da"][word]), word


def test_amounts_of_a_working_have_all_their_digits() -> None:
    working = fd.allocate(fd.Money("0.50", "DKK"), fd.Key({"A": 3, "B": 2})).working()
    units = {"kr.", ""}
    for lang, amounts in (("da", {"0,50", "0,30", "0,20"}), ("en", {"0.50", "0.30", "0.20"})):
        markup = fd.show(working, lang=lang).to_html()  # type: ignore[arg-type]
        assert amounts <= set(column(markup, WORDS[lang]["result"])[0])
        assert set(column(markup, WORDS[lang]["unit"])[0]) == (units if lang == "da" else {"DKK", ""})


def test_what_can_be_done_about_a_finding_is_in_the_language() -> None:
    file = fd.ProgrammeFile.of(SJAELLAND.to_node())
    for lang, word in (("da", "fjern"), ("en", "remove")):
        advice, _ = column(fd.show(file, lang=lang).to_html(), WORDS[lang]["advice"])  # type: ignore[arg-type]
        assert advice
        assert all(word in one for one in advice)


def test_headings_begin_with_a_capital() -> None:
    tables = list(parsed(COMPARED.attribution()._repr_html_()).iter("table"))
    heads = [said(cell) for table in tables for cell in table.findall("./thead/tr/th")]
    assert len(heads) >= 4
    assert all(head[0].isupper() for head in heads)
