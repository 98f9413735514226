"""Figures: strict about dates, merged and summed exactly, read from files, and followed through mergers."""

from __future__ import annotations

import csv
import pickle
from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

import fordel as fd

DAY, NEXT = date(2022, 1, 1), date(2023, 1, 1)
GREVE, KOEGE = fd.Party("Greve", code="253"), fd.Party("Køge", code="259")
HARBOUR = fd.Party("Havnby")
COAST = fd.Text("kystlinje", "coastline")
GALLERY = Path(__file__).resolve().parents[2] / "docs" / "examples" / "gallery"


def coast(*values: tuple[object, ...], **more: object) -> fd.Figures:
    return fd.Figures(COAST, [GREVE, KOEGE, HARBOUR], values, fd.Citation("map"), unit="km", **more)


def test_a_figure_is_found_by_party_and_date() -> None:
    figures = coast(("Greve", DAY, "60,5"), (KOEGE, "2022-01-01", Fraction(1, 3)), ("havnby", DAY, -2), (253, NEXT, 61))
    assert figures.at("Greve", DAY).value == Fraction(121, 2)
    assert figures.at(KOEGE, "2022-01-01").value == Fraction(1, 3)
    assert figures.at("HAVNBY", DAY).value == -2
    assert figures.at("253", NEXT).value == 61
    assert figures.dates("greve") == [DAY, NEXT]
    assert figures.values == [
        ("253", DAY, Fraction(121, 2), None),
        ("253", NEXT, Fraction(61), None),
        ("259", DAY, Fraction(1, 3), None),
        ("havnby", DAY, Fraction(-2), None),
    ]
    assert figures.parties == [GREVE, KOEGE, HARBOUR]
    assert (figures.what.da, figures.unit.en, figures.source.document.en) == ("kystlinje", "km", "map")
    assert figures.covers(GREVE)
    assert not figures.covers(fd.Party("Faxe"))
    assert repr(figures).splitlines()[0] == "<Figures of 3 parties, coastline in km>"


def test_dates_are_strict_and_carrying_forward_is_asked_for() -> None:
    figures = coast(("Greve", DAY, 1))
    with pytest.raises(fd.errors.FiguresError, match=r"Greve \(253\), coastline 2023-01-01 \(figures from") as caught:
        figures.at("Greve", NEXT)
    assert caught.value.id == "fordel.figures.missing_date"
    found = figures.at("Greve", NEXT, missing="carry_forward")
    assert (found.value, found.on, found.carried_forward) == (1, DAY, True)
    with pytest.raises(fd.errors.FiguresError, match=r"Faxe \(320\), coastline 2022-01-01") as caught:
        figures.at(fd.Party("Faxe", code="320"), DAY)
    assert caught.value.id == "fordel.figures.missing_party"
    with pytest.raises(fd.errors.PartyError):
        figures.at("Fakse", DAY)


def test_the_latest_published_by_a_day() -> None:
    figures = coast(("Greve", DAY, 1, "2022-02-11"), ("Greve", NEXT, 2, date(2023, 2, 10)), ("Køge", NEXT, 3, NEXT))
    assert figures.latest_published("2023-02-09") == DAY
    assert figures.latest_published("2023-02-10") == NEXT
    with pytest.raises(fd.errors.FiguresError, match="none of which were published by 2022-02-10"):
        figures.latest_published("2022-02-10")
    with pytest.raises(fd.errors.FiguresError, match="not stated when"):
        coast(("Greve", DAY, 1)).latest_published("2022-02-10")


def test_figures_are_merged_replaced_and_compared() -> None:
    first, more = coast(("Greve", DAY, 1)), coast(("Greve", DAY, 1), ("Køge", DAY, 2))
    revised = coast(("Greve", DAY, "1,5"))
    assert first.merge(more) == more
    assert first.replace(revised) == revised
    with pytest.raises(fd.errors.FiguresError, match="1 and 3/2"):
        first.merge(revised)
    assert [(c.who, c.on, c.before, c.after) for c in first.diff(revised.merge(coast(("Køge", DAY, 2))))] == [
        (GREVE, DAY, Fraction(1), Fraction(3, 2)),
        (KOEGE, DAY, None, Fraction(2)),
    ]
    with pytest.raises(fd.errors.FiguresError, match="coastline in km, and income in km"):
        first.merge(fd.Figures("income", [GREVE], [], unit="km"))


def test_figures_of_one_unit_are_summed_where_both_have_one() -> None:
    shores = fd.Figures("shores", [KOEGE, GREVE], [("Greve", DAY, 2), ("Køge", DAY, 3)], unit="km")
    both = coast(("Greve", DAY, 1), ("Greve", NEXT, 1)) + shores
    assert both.values == [("253", DAY, Fraction(3), None)]
    assert both.what.en == "coastline + shores"
    with pytest.raises(fd.errors.FiguresError, match="missing_date"):
        both.at("Greve", NEXT)
    with pytest.raises(fd.errors.FiguresError, match="different"):
        shores + fd.Figures("shores", [GREVE], [], unit="mil")
    with pytest.raises(TypeError):
        shores + 1  # type: ignore[operator]


def test_a_population_is_figures() -> None:
    counts = fd.Population([GREVE], [("253", DAY, 50_818)], fd.Citation("FOLK1A"))
    figures = fd.Figures(counts)
    assert figures.at("Greve", DAY).value == 50_818
    assert figures.unit.en == "inhabitants"
    elsewhere = fd.Figures("summer guests", [GREVE], [("253", DAY, 1)], unit=fd.Text("indbyggere", "inhabitants"))
    assert (counts + elsewhere).at("Greve", DAY).value == (elsewhere + counts).at("Greve", DAY).value == 50_819
    assert (counts + counts).at("Greve", DAY).value == 101_636
    with pytest.raises(fd.errors.PopulationError, match=r"Greve \(253\), population 2023-01-01"):
        figures.at("Greve", NEXT)


def test_a_population_says_when_it_was_published() -> None:
    counted = [("253", DAY, 50_818, date(2022, 2, 11)), ("253", NEXT, 51_000, date(2023, 2, 10))]
    counts = fd.Population([GREVE], counted)
    assert counts.figures == counted
    assert fd.Population([GREVE], [("253", DAY, 1, None)]).figures == [("253", DAY, 1)]
    assert fd.Figures(counts).latest_published("2023-02-09") == DAY
    assert counts != fd.Population([GREVE], [figure[:3] for figure in counted])
    assert pickle.loads(pickle.dumps(counts)) == counts
    with pytest.raises(fd.Error):
        fd.Population([GREVE], ["253"])  # type: ignore[list-item]


def test_csv_is_read_by_the_parties_that_are_known(tmp_path: Path) -> None:
    file = tmp_path / "coast.csv"
    file.write_text("part;dato;værdi;offentliggjort\nKøge Kommune;2022-01-01;1.234,5;2022-03-01\n", encoding="cp1252")
    figures = fd.Figures.read_csv(
        file, COAST, unit="km", known=[GREVE, KOEGE], notation="danish", encoding="cp1252", source=fd.Citation("map")
    )
    assert figures.values == [("259", DAY, Fraction(12345, 10), date(2022, 3, 1))]
    assert figures.parties == [KOEGE]
    with pytest.raises(fd.errors.ExactError, match="in line 2"):
        fd.Figures.read_csv("party;date;value\nKøge;2022-01-01;1.234\n", COAST)
    with pytest.raises(fd.errors.PartyError, match="in line 2"):
        fd.Figures.read_csv("party;date;value\nFakse;2022-01-01;1\n", COAST, known=[GREVE])
    assert fd.Figures.read_csv("party;date;value\nFakse;2022-01-01;1\n", COAST).parties == [fd.Party("Fakse")]


def test_a_table_of_statbank_that_is_no_population() -> None:
    table = "OMRÅDE;ENHED;TID;INDHOLD\nGreve;1000 kr.;2022;1.234\n"
    income = fd.Figures.read_statbank(table, "income", unit="1,000 kr.", known=[GREVE], notation="danish")
    assert income.values == [("253", DAY, Fraction(1234), None)]
    assert income.limited_to.en == "ENHED=1000 kr."
    assert fd.read_statbank("OMRÅDE;TID;INDHOLD\n253;2022;50.818\n", notation="danish").at("Greve", DAY).heads == 50_818


def test_areas_are_followed_to_what_they_became() -> None:
    table = fd.Succession(
        "from;before_code;before_name;after_code;after_name;source;kind\n"
        "2027-01-01;1084;Region Hovedstaden;1087;Region Østdanmark;Act;region\n"
        "2027-01-01;1085;Region Sjælland;1087;Region Østdanmark;Act;region\n"
    )
    sjaelland = fd.Party("Region Sjælland", kind="region", code="1085")
    east = fd.Party("Region Østdanmark", kind="region", code="1087")
    assert table.successor(sjaelland, "2026-12-31") == sjaelland
    assert table.successor(sjaelland, "2027-01-01") == east
    assert table.successor(fd.Party("Region Sjælland"), "2027-01-01") == east  # by id, where there is no code
    assert table.successors(east, "2030-01-01") == [east]
    roads = fd.Figures(
        "roads",
        [sjaelland, fd.Party("Region Hovedstaden", code="1084")],
        [("1085", DAY, 5), ("1084", DAY, "1,5")],
        unit="km",
    )
    assert roads.with_predecessors([east], table).at(east, DAY).value == Fraction(13, 2)
    divided = fd.Succession(
        "from;before_code;before_name;after_code;after_name;source\n"
        "2007-01-01;1;A;2;B;Act\n2007-01-01;1;A;3;C;Act\n2010-01-01;3;C;4;D;Act\n"
    )
    a = fd.Party("A", code="1")
    assert [p.code for p in divided.successors(a, "2010-01-01")] == ["2", "4"]
    with pytest.raises(fd.errors.PopulationError, match=r"A \(1\), divided by 2010-01-01 among B and D"):
        divided.successor(a, "2010-01-01")


def test_a_table_of_7904_municipalities_with_equal_names() -> None:
    with (GALLERY / "it_food_solidarity" / "table.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    parties = [fd.Party(row["party"], kind="municipality", code=row["code"]) for row in rows]
    names = [p.name for p in parties]
    twins = sorted(name for name, times in Counter(names).items() if times > 1)
    assert (len(parties), len(twins)) == (7904, 6)
    people = fd.Figures(
        "people", parties, [(row["code"], "2019-01-01", row["population"]) for row in rows], unit="inhabitants"
    )
    pair = [p for p in parties if p.name == twins[0]]
    assert len(pair) == 2
    for p in pair:
        (row,) = (r for r in rows if r["code"] == p.code)
        assert people.at(p, "2019-01-01").value == int(row["population"])
        assert people.at(p.code, "2019-01-01").value == int(row["population"])
    with pytest.raises(fd.errors.PartyError, match=f"{pair[0].code}.* or .*{pair[1].code}"):
        people.at(twins[0], "2019-01-01")
    key = fd.Key(dict(zip(parties, (int(row["population"]) for row in rows), strict=True)))
    assert len({p.id for p in key.parties}) == 7904
    assert sum(key.share(p.code) for p in pair) == Fraction(
        sum(int(r["population"]) for r in rows if r["party"] == twins[0]),
        sum(int(r["population"]) for r in rows),
    )


def test_totals_of_that_table_go_by_id() -> None:
    with (GALLERY / "it_food_solidarity" / "table.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    parties = [fd.Party(row["party"], kind="municipality", code=row["code"]) for row in rows]
    people = fd.Figures(
        "people",
        parties,
        [(p, "2019-01-01", row["population"]) for p, row in zip(parties, rows, strict=True)],
        unit="inhabitants",
    )
    total = sum(int(row["population"]) for row in rows)
    programme = fd.Programme("solidarity", "Food solidarity", "EUR")
    rule = fd.by_figures(people, as_of=fd.ReferenceDate("2019-01-01"))
    amount = fd.per_year(fd.Money.from_minor(100 * total, "EUR"))  # a euro a head
    year = fd.Period.year(2020)
    schedule = programme.add(
        fd.Stream("aid", amount, payers=fd.Party("State"), recipients=rule, period=year)
    ).schedule()
    totals = schedule.total_by("recipient")
    assert len(totals) == 7904
    for row in rows:
        if row["party"] == "CASTRO":
            assert totals[f"CASTRO [{row['code']}]"] == fd.Money.from_minor(100 * int(row["population"]), "EUR")
    with pytest.raises(fd.errors.PartyError, match=r"which may be CASTRO \[\d+\] or CASTRO \[\d+\]"):
        schedule.filter(recipient="CASTRO")
