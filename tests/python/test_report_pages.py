"""Reports as HTML and Markdown: they say what the text says, and a browser reads and prints them."""

from __future__ import annotations

import itertools
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import html5lib
import pytest

import fordel as fd
from fordel import cli, file_report, letter, report, reproduce
from fordel.comparison_report import Compared, ComparisonPage
from fordel.page import Page
from fordel.writers import writer_for

ROOT = Path(__file__).parents[2]
MUSEUM = ROOT / "docs" / "examples" / "museum" / "museum.yaml"
NAMESPACE = "{http://www.w3.org/1999/xhtml}"

DANGEROUS = """
fordel: 1
programme: <script>alert(1) & "quotes"
currency: DKK
notation: danish
parties:
  "=cmd|' /C calc'!A0":
  "<b onload=x>[3](javascript:x) | `y`":
  "</table></main>":
streams:
  running:
    name: "<i>Running</i>"
    amount: 500.000 kr. per year
    period: 2025 to 2026
    paid by: {key: {weights: {"=cmd|' /C calc'!A0": 2, "<b onload=x>[3](javascript:x) | `y`": 3}}}
    to: "</table></main>"
"""


def of_file(path: Path, format: str, lang: str) -> str:
    view = file_report.FileView(fd.ProgrammeFile.read(path), {})
    return file_report.FileReport(view, lang, format, reproduced=True).written()


def of_options(format: str, lang: str, **options: Any) -> str:
    return report.Report(report.View.of(options), lang, format, reproduced=True).written()


def compared() -> fd.Comparison:
    file = fd.ProgrammeFile.read(MUSEUM)
    more = {"streams.running.amount": "600.000 kr. per year", "streams.running.paid by.lead.amount": "100.000 kr."}
    return fd.compare(file.schedule(), file.schedule(set=more))


def of_comparison(format: str, lang: str) -> str:
    comparison = compared()
    shown = Compared(comparison, "before", "after", reasons=[comparison.attribution()], by_year=True)
    return ComparisonPage(shown, lang, format).written()


def of_letter(format: str, lang: str) -> str:
    comparison = fd.compare_years(fd.sjaelland.programme(outside="Greve"), 2022, 2023)
    told = letter.Told(comparison, comparison.attribution(), "sjaelland", years=("2022", "2023"))
    return letter.letters(told, "Køge", lang, format)["koege"]


@pytest.fixture(scope="module")
def dangerous(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("dangerous") / "programme.yaml"
    file.write_text(DANGEROUS, encoding="utf-8")
    return file


GALLERY = ROOT / "docs" / "examples" / "gallery"
PAGES: dict[str, Callable[[str, str], str]] = {
    "sjaelland": lambda format, lang: of_options(format, lang),
    "one case": lambda format, lang: of_options(format, lang, outside="Greve"),
    "museum": lambda format, lang: of_file(MUSEUM, format, lang),
    "open questions": lambda format, lang: of_file(ROOT / "data" / "sjaelland.yaml", format, lang),
    "many payers": lambda format, lang: of_file(GALLERY / "multilateral_fund" / "programme.yaml", format, lang),
    "marked values": lambda format, lang: of_file(GALLERY / "dk_business_hubs" / "programme.yaml", format, lang),
    "comparison": of_comparison,
    "letter": of_letter,
}


@pytest.fixture(scope="module")
def written() -> Callable[[str, str, str], str]:
    """Each page once."""
    known: dict[tuple[str, str, str], str] = {}

    def page(name: str, format: str, lang: str) -> str:
        if (name, format, lang) not in known:
            known[name, format, lang] = PAGES[name](format, lang)
        return known[name, format, lang]

    return page


def parsed(text: str) -> Any:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def all_text(element: Any) -> str:
    return "".join(element.itertext())


def has(tree: Any, *tags: str) -> bool:
    return any(True for tag in tags for _ in tree.iter(tag))


def squeezed(text: str) -> str:
    """Without what divides lines and cells: blanks, rules, and capitals of titles."""
    return re.sub(r"[\s─]", "", text).casefold()


NUMBER = re.compile(r"[+-]?\d[\d.,]*\d|\d")


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_valid_html_in_its_language(name: str, lang: str, written: Any) -> None:
    text = written(name, "html", lang)
    tree = parsed(text)
    assert text.startswith(f'<!doctype html>\n<html lang="{lang}">')
    assert tree.find(".//title").text == all_text(tree.find(".//h1"))


@pytest.mark.parametrize("name", PAGES)
def test_headings_come_in_their_order(name: str, written: Any) -> None:
    levels = [int(e.tag[1]) for e in parsed(written(name, "html", "da")).iter() if re.fullmatch(r"h\d", str(e.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_for_nothing_from_elsewhere(name: str, written: Any) -> None:
    tree = parsed(written(name, "html", "en"))
    names = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(names) == len(set(names))
    assert not has(tree, "script", "link", "img", "iframe")
    assert [e.attrib for e in tree.iter() if {key for key in e.attrib if key == "src" or key.startswith("on")}] == []
    links = {e.get("href") for e in tree.iter("a")}
    assert {link.removeprefix("#") for link in links} <= set(names)
    assert "url(" not in written(name, "html", "en")
    assert "@import" not in written(name, "html", "en")


@pytest.mark.parametrize("name", PAGES)
def test_a_table_says_what_it_is_of_and_what_its_heads_are_for(name: str, written: Any) -> None:
    tree = parsed(written(name, "html", "da"))
    tables = list(tree.iter("table"))
    titles = {e.get("id"): all_text(e) for e in tree.iter("h2")}
    assert tables
    for table in tables:
        caption = table.find("caption")
        assert (all_text(caption) if caption is not None else titles[table.get("aria-labelledby")]).strip()
        assert {e.get("scope") for e in table.find("thead").iter("th")} == {"col"}
        assert all(row.find("th").get("scope") == "row" for row in table.find("tbody").iter("tr"))


@pytest.mark.parametrize("name", PAGES)
def test_money_ends_at_the_right(name: str, written: Any) -> None:
    tree = parsed(written(name, "html", "en"))
    money = [e for e in tree.iter("td") if re.fullmatch(r"[+-]?[\d,.]+(-[\d,.]+)?", all_text(e).strip())]
    assert [all_text(e) for e in money if e.get("class") != "n"] == []
    assert money
    assert ".fordel.fordel .n{text-align:right" in written(name, "html", "en")


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_every_sentence_of_the_page_is_in_the_text_and_in_markdown(name: str, lang: str, written: Any) -> None:
    tree = parsed(written(name, "html", lang))
    text, markdown = squeezed(written(name, "text", lang)), squeezed(plain(written(name, "md", lang)))
    said = [squeezed(all_text(e)) for e in tree.iter() if e.tag in ("p", "li", "h1", "h2", "h3", "caption", "pre")]
    assert len(said) > 8
    assert [one for one in said if one not in text] == []
    assert [one for one in said if one not in markdown] == []


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_all_three_hold_the_same_numbers(name: str, lang: str, written: Any) -> None:
    html = "\n".join(parsed(written(name, "html", lang)).find("body").itertext())
    text = written(name, "text", lang)
    assert set(NUMBER.findall(html)) == set(NUMBER.findall(text))
    assert set(NUMBER.findall(plain(written(name, "md", lang)))) == set(NUMBER.findall(text))


def plain(markdown: str) -> str:
    """As a reader sees it: without links, anchors, marks of items and headings, and escapes."""
    shown = re.sub(r"\]\(#note-\d+\)", "", re.sub(r"<a id=[^>]*></a>", "", markdown).replace("[\\[", "\\["))
    shown = re.sub(r"^(#+|-|\|[- :|]+\|$)", "", shown, flags=re.MULTILINE).replace("**", "")
    shown = re.sub(r"\\\n", "\n", shown)
    shown = re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", shown)
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_marks_lead_to_the_assumption_of_their_number(lang: str, written: Any) -> None:
    tree = parsed(written("one case", "html", lang))
    links = list(tree.iter("a"))
    assert len(links) > 50
    for link in links:
        (note,) = [e for e in tree.iter("li") if e.get("id") == link.get("href")[1:]]
        assert all_text(note).startswith(all_text(link))
    assumptions = report.View.of({"outside": "Greve"}).assumptions()
    for number, one in enumerate(assumptions, 1):
        (note,) = [e for e in tree.iter("li") if e.get("id") == f"note-{number}"]
        assert one.question.in_(lang) in all_text(note)


def test_the_last_row_of_all_is_a_foot(written: Any) -> None:
    tree = parsed(written("museum", "html", "en"))
    feet = [[all_text(cell).strip() for cell in foot.iter() if cell.tag in ("th", "td")] for foot in tree.iter("tfoot")]
    assert feet == [["In all", "250,000.00", "500,000.00", "750,000.00"]]


@pytest.mark.parametrize("lang", ["da", "en"])
def test_names_are_no_markup(lang: str, dangerous: Path) -> None:
    tree = parsed(of_file(dangerous, "html", lang))
    assert all_text(tree.find(".//h1")) == '<script>alert(1) & "quotes"'
    assert not has(tree, "script", "b", "i")
    assert len(list(tree.iter("main"))) == 1
    markdown = of_file(dangerous, "md", lang).partition("```")[0]
    assert "<script" not in markdown
    assert "<b" not in markdown
    assert not re.search(r"(?<!\\)\]\((?!#note-)", markdown)
    assert "\\| \\`y\\`" in markdown


@pytest.mark.parametrize("format", ["html", "md", "text"])
def test_the_same_page_has_the_same_bytes(format: str, written: Any) -> None:
    line = (
        "import sys; from fordel import report; sys.stdout.buffer.write("
        f"report.Report(report.View.of({{'outside': 'Greve'}}), 'da', '{format}', reproduced=True).written().encode())"
    )
    done = subprocess.run([sys.executable, "-c", line], stdout=subprocess.PIPE, check=True)
    assert done.stdout.decode() == written("one case", format, "da")


# What gives the same again.


def executed(view: Any) -> dict[str, Any]:
    made: dict[str, Any] = {}
    exec(reproduce.lines(view), made)
    return made


@pytest.mark.parametrize(
    "options",
    [
        {"outside": "Greve"},
        {"outside": "Faxe", "missing_share": "uncovered", "unit": "krone", "method": "independent"},
        {"outside": "Greve", "leads": {"Fødevarer": "Sorø"}, "population_date": "2022-01-01"},
    ],
)
@pytest.mark.parametrize("year", [None, 2023])
def test_the_lines_give_the_schedule(options: dict[str, Any], year: int | None) -> None:
    view = report.View.of(options, year)
    assert executed(view)["schedule"] == view.case
    assert len(reproduce.lines(view).splitlines()) == 3


def test_the_lines_give_the_ranges() -> None:
    view = report.View.of({"missing_share": "uncovered"}, 2022)
    assert executed(view)["ranges"] == {2022: view.ranges(2022)}
    file = file_report.FileView(fd.ProgrammeFile.read(ROOT / "data" / "sjaelland.yaml"), {}, None, str(ROOT / "data" / "sjaelland.yaml"))  # fmt: skip
    assert executed(file)["ranges"] == {year: file.ranges(year) for year in file.years}


@pytest.mark.parametrize("year", [None, 2026])
def test_the_lines_give_the_schedule_of_a_file(year: int | None) -> None:
    choices = {"set": {"streams.running.amount": "600.000 kr. per year"}, "as_of": "2026-01-01", "choose": {}}
    file = fd.ProgrammeFile.read(MUSEUM)
    view = file_report.FileView(file, choices, year, str(MUSEUM))
    assert executed(view)["schedule"] == file.schedule(**choices).filter(year=year)
    assert view.case is not None
    assert view.case.total() > fd.kroner(0)


CHANGED = ["--set", "unit=1 kr.", "--after-set", "streams.running.amount=600.000 kr. per year", "--year", "2026"]


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ([str(MUSEUM), *CHANGED], "museum"),
        (
            ["sjaelland", "--case", "outside=Greve", "--after-case", "outside=Faxe", "--stream", "cofinancing"],
            "sjaelland",
        ),
    ],
)
def test_the_lines_compare_again(words: list[str], sides: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["diff", *words, "--format", "html"]) == 0
    python, receipts = map(all_text, parsed(capsys.readouterr().out).iter("pre"))
    made: dict[str, Any] = {}
    exec(python, made)
    assert cli.status(["diff", *words, "--format", "csv"]) == 0
    assert capsys.readouterr().out == made["comparison"].to_csv()
    both = json.loads(receipts)
    assert [both[side]["programme"] for side in ("before", "after")] == [f"{sides}.yaml"] * 2
    assert both["before"]["schedule"] != both["after"]["schedule"]


def test_the_receipt_on_the_page_makes_the_result_again(
    tmp_path: Path, written: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    (receipt,) = [all_text(e) for e in parsed(written("museum", "html", "en")).iter("pre") if "receipt/1" in all_text(e)]  # fmt: skip
    kept = tmp_path / "receipt.json"
    kept.write_text(receipt, encoding="utf-8")
    assert cli.status(["rerun", str(kept), "--root", str(MUSEUM.parent)]) == 0
    assert capsys.readouterr().out == fd.ProgrammeFile.read(MUSEUM).schedule().to_csv()


def test_the_text_has_them_where_they_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    cli.status(["report", str(MUSEUM)])
    without = capsys.readouterr().out
    cli.status(["report", str(MUSEUM), "--reproduce"])
    with_them = capsys.readouterr().out
    assert with_them.startswith(without)
    assert "file.schedule()" not in without
    assert "\nschedule = file.schedule()\n" in with_them.removeprefix(without)


def test_choices_are_written_as_python_reads_them() -> None:
    given = {"set": {"a": True, "b": [None, 1, 'say "no"', ("x", False)]}, "unit": "krone"}
    namespace: dict[str, Any] = {}
    exec(f"made = dict({reproduce.arguments(given)})", namespace)
    given["set"]["b"][3] = ["x", False]
    assert namespace["made"] == given


# The command.


@pytest.mark.parametrize("format", ["html", "md"])
def test_the_command_writes_the_page(format: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.status(["report", "sjaelland", "--outside", "Greve", "--format", format, "--lang", "da"]) == 0
    assert capsys.readouterr().out == of_options(format, "da", outside="Greve")
    assert cli.status(["report", "sjaelland", "--by", "year", "--outside", "Greve", "--format", format]) == 0
    assert "194,500,000.00" in capsys.readouterr().out


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_sums_have_headings_in_the_language(format: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["report", str(MUSEUM), "--by", "payer", "--lang", "da", "--format"]
    assert cli.status([*asked, format]) == 0
    shown = capsys.readouterr().out
    assert ("betaler" in shown, "beløb" in shown, "amount" in shown) == (True, True, False)
    assert cli.status([*asked, "csv"]) == 0
    assert capsys.readouterr().out.startswith("payer,amount,currency\n")


def test_a_page_has_every_row_of_a_long_table() -> None:
    writer = writer_for("html", "en")
    writer.table("Long", [("Row", "l"), ("Amount", "r")], [[f"row {i}", str(i)] for i in range(1500)], False)
    assert "row 1499<" in writer.written()
    assert "<details>" not in writer.written()


def test_diff_writes_pages(capsys: pytest.CaptureFixture[str]) -> None:
    after = ["--after-set", "streams.running.amount=600.000 kr. per year"]
    assert cli.status(["diff", str(MUSEUM), *after, "--format", "html", "--lang", "da"]) == 0
    tree = parsed(capsys.readouterr().out)
    assert "betaler mere" in all_text(tree)
    assert cli.status(["diff", str(MUSEUM), *after, "--format", "md", "--why"]) == 0
    assert capsys.readouterr().out.startswith("# ")


def test_letters_are_files_or_one_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = ["explain-change", str(MUSEUM), "--after-set", "streams.running.amount=600.000 kr. per year"]
    assert cli.status([*changed, "--format", "html", "--out", str(tmp_path / "letters")]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    files = [Path(line) for line in lines]
    assert {file.name for file in files} == {"klitby.html", "engby.html", "harbour-museum.html"}
    assert last == "No letter, as the amount is the same: Havnby"
    assert all(parsed(file.read_text(encoding="utf-8")).find(".//h1") is not None for file in files)
    assert cli.status([*changed, "--format", "html", "--party", "Klitby"]) == 0
    assert "Klitby" in all_text(parsed(capsys.readouterr().out).find(".//h1"))
    with pytest.raises(fd.Error, match="--out FOLDER"):
        cli.status([*changed, "--format", "html"])


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed: no page is printed")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed: no print is read")
def test_a_page_prints_on_a4_with_heads_on_every_sheet(tmp_path: Path, written: Any) -> None:
    page, sheet = tmp_path / "page.html", tmp_path / "page.pdf"
    page.write_text(written("many payers", "html", "en"), encoding="utf-8")
    browser = ["chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--user-data-dir={tmp_path}/p"]
    subprocess.run([*browser, f"--print-to-pdf={sheet}", page.as_uri()], capture_output=True, check=True, timeout=120)
    about = subprocess.run(["pdfinfo", sheet], capture_output=True, check=True, text=True).stdout
    assert "A4" in about
    text = subprocess.run(["pdftotext", "-layout", sheet, "-"], capture_output=True, check=True, text=True).stdout
    with_payers = [one for one in text.split("\f") if re.search(r"^ *(Andorra|Ukraine|Spain) ", one, re.MULTILINE)]
    assert len(with_payers) > 1
    assert all(re.search(r"^ *Payer +(2021|In all)$", one, re.MULTILINE) for one in with_payers)
    assert set(NUMBER.findall(written("many payers", "text", "en").partition("RECEIPT")[0])) <= set(
        NUMBER.findall(text)
    )


def test_every_part_of_a_page_is_somebodys_to_write() -> None:
    with pytest.raises(NotImplementedError):
        Page("en", ()).written()


def test_tables_stand_where_their_style_reaches_them() -> None:
    page = of_file(MUSEUM, "html", "en")
    assert page.count("<figure>") == len(re.findall(r'<div class="fordel">\s*<figure>', page)) > 0
