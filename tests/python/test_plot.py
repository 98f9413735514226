"""Pictures show what they are of: heights and widths, amounts in writing, sums; what plotly gets is held against the same sums."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

import fordel as fd
from fordel.plot.colours import DARK, DASHES, LIGHT, MARKERS, PATTERNS, SERIES, Paper
from fordel.plot.picture import Picture

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = ["<script>alert('x')</script>", "A & B $x^2$ %{y}", '=cmd|" /C calc"!A0']
TOLERANCE = 0.03  # of a pixel: coordinates are written to a hundredth


def programme(amounts: list[str], names: list[str], recipients: list[str], years: int = 2) -> fd.Programme:
    """A programme in which the payers bear 3, 2, 1 parts of each amount, one recipient an amount."""
    made = fd.Programme("p", fd.Text("Prøve", "Trial"), "DKK")
    key = fd.Key({name: len(names) - place for place, name in enumerate(names)})
    period = fd.Period.years(2022, 2021 + years)
    for amount, recipient in zip(amounts, recipients, strict=True):
        stream = fd.Stream(f"s{recipient}", fd.per_year(fd.Money(amount, "DKK")), key, fd.Party(recipient), period)
        made.add(stream)
    return made


SJAELLAND = fd.sjaelland.programme(outside="Greve")
ALL = SJAELLAND.schedule()
OFFICES = ALL.filter(stream="cofinancing")
CASES = fd.sjaelland.cases(unit="krone")
OTHER = fd.sjaelland.programme(
    outside="Greve", others="only_non_leads", unit="krone", office_starts=["bygge-og-anlaeg=2021-07-01"]
)
COMPARED = fd.compare(SJAELLAND, OTHER)
MOVED = fd.compare(SJAELLAND, fd.sjaelland.programme(outside="Køge"))
NEGATIVE = programme(["1000000", "-300000.50"], ["A", "B"], ["C", "D"]).schedule()
HEADS = fd.sjaelland.folk1a()
KEY = fd.Key.by_population(["Faxe", "Stevns", "Køge"], on="2022-01-01")

PICTURES: dict[str, Callable[[str], Picture]] = {
    "bars": lambda lang: OFFICES.plot.bars(lang=lang),
    "bars of recipients": lambda lang: ALL.plot.bars("recipient", lang=lang),
    "bars of a few": lambda lang: OFFICES.plot.bars(most=4, lang=lang),
    "bars below zero": lambda lang: NEGATIVE.plot.bars("recipient", lang=lang),
    "sankey": lambda lang: ALL.plot.sankey(lang=lang),
    "sankey of a few": lambda lang: OFFICES.plot.sankey(year=2022, most=4, lang=lang),
    "sankey below zero": lambda lang: NEGATIVE.plot.sankey(lang=lang),
    "ranges": lambda lang: ALL.plot.ranges(CASES, stream="cofinancing", lang=lang),
    "waterfall": lambda lang: COMPARED.plot.waterfall("Lejre", lang=lang),
    "winners": lambda lang: MOVED.plot.winners(lang=lang),
    "lines": lambda lang: HEADS.plot(lang=lang),
    "shares": lambda lang: KEY.plot(lang=lang),
}
EVERY = [(name, lang) for name in PICTURES for lang in ("da", "en")]


class Seen:
    """What stands in an SVG."""

    def __init__(self, picture: Picture) -> None:
        self.root = ElementTree.fromstring(picture.to_svg())
        self.texts = [str(one.text) for one in self.root.iter(SVG + "text")]

    def of(self, kind: str) -> list[ElementTree.Element]:
        return [one for one in self.root.iter() if kind in one.get("class", "").split()]

    def bars(self) -> dict[str, tuple[float, float]]:
        """From where to where each bar goes, by what it says."""
        return {
            says(one): (float(one.get("x", 0)), float(one.get("x", 0)) + float(one.get("width", 0)))
            for one in self.of("bar")
        }

    def flows(self) -> dict[str, float]:
        """How broad each band is, which at both ends is the same."""
        return {says(one): breadth(one.get("d", "")) for one in self.of("flow")}


def says(element: ElementTree.Element) -> str:
    return str(element.findtext(SVG + "title"))


def ends_of(path: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """From where to where a band goes on the left and on the right."""
    ends = re.fullmatch(r"M[\d.]+,([\d.]+)C\S+ \S+ [\d.]+,([\d.]+)V([\d.]+)C\S+ \S+ [\d.]+,([\d.]+)Z", path)
    assert ends
    top_left, top_right, bottom_right, bottom_left = map(float, ends.groups())
    return (top_left, bottom_left), (top_right, bottom_right)


def breadth(path: str) -> float:
    left, right = ends_of(path)
    assert left[1] - left[0] == pytest.approx(right[1] - right[0], abs=TOLERANCE)
    return left[1] - left[0]


def danish(text: str) -> Fraction:
    """The last amount of a text, which is in Danish notation."""
    found = re.findall(r"[+-]?[\d.]+(?:,\d\d)?(?= kr\.)", text)
    return Fraction(found[-1].replace(".", "").replace(",", ".").replace("+", ""))


def paid(schedule: fd.Schedule, *fields: str) -> Counter[Any]:
    """Sums of the entries, made without total_by()."""
    sums: Counter[Any] = Counter()
    for entry in schedule:
        names = {"payer": entry.payer.name, "recipient": entry.recipient.name, "year": entry.year}
        sums[tuple(names[field] for field in fields)] += entry.amount.exact
    return sums


# What bars show.


def test_bars_are_as_long_as_their_amounts() -> None:
    seen, sums = Seen(OFFICES.plot.bars(lang="da")), paid(OFFICES, "payer", "year")
    bars = seen.bars()
    assert len(bars) == len(sums) == 64
    scale = {(end - start) / danish(says) for says, (start, end) in bars.items() if end - start > 20}
    assert max(scale) / min(scale) == pytest.approx(1, abs=0.002)
    for (payer, year), amount in sums.items():
        start, end = next(bars[said] for said in bars if said.startswith(f"{payer}, {year}: "))
        assert end - start == pytest.approx(float(amount) * float(max(scale)), abs=2 * TOLERANCE)


def test_each_amount_stands_beside_its_bar_in_the_notation_of_the_language() -> None:
    for lang, notation in (("da", "danish"), ("en", "english")):
        texts = Seen(OFFICES.plot.bars(lang=lang)).texts
        for payer, amount in OFFICES.total_by("payer").items():
            assert texts.count(payer) == 1
            assert amount.to_string(notation) in texts
    assert "2.742.387,98 kr." in Seen(OFFICES.plot.bars(lang="da")).texts
    assert "2,742,387.98 DKK" in Seen(OFFICES.plot.bars(lang="en")).texts


def test_amounts_without_oere_are_written_without_them() -> None:
    texts = Seen(ALL.plot.bars("recipient", lang="da")).texts
    assert "648.000.000 kr." in texts
    assert "mio. kr." in texts


def test_the_parts_of_a_bar_follow_each_other() -> None:
    bars = Seen(OFFICES.plot.bars(lang="da")).bars()
    roskilde = [place for said, place in bars.items() if said.startswith("Roskilde, ")]
    assert len(roskilde) == 4
    for (_, end), (start, _) in pairwise(roskilde):
        assert start == pytest.approx(end, abs=TOLERANCE)


def test_what_is_not_shown_by_itself_is_in_the_others() -> None:
    picture = OFFICES.plot.bars(most=4, lang="da")
    rows = picture.mark.rows  # type: ignore[union-attr]
    assert [row.label for row in rows] == ["Roskilde", "Næstved", "Slagelse", "Kalundborg", "De øvrige (12)"]
    assert sum(danish(row.text) for row in rows) == OFFICES.total().exact
    assert len(picture.table.rows) == 16


def test_one_more_than_most_is_shown_by_itself() -> None:
    schedule = programme(["600"], ["A", "B", "C"], ["D"]).schedule()
    assert "De øvrige (1)" not in Seen(schedule.plot.bars(most=2, lang="da")).texts
    assert "De øvrige (2)" in Seen(schedule.plot.bars(most=1, lang="da")).texts


def test_below_zero_goes_to_the_left() -> None:
    bars = Seen(NEGATIVE.plot.bars("recipient", year=2022, lang="da")).bars()
    (start, end), (lowest, zero) = bars["C: 1.000.000,00 kr."], bars["D: -300.000,50 kr."]
    assert start == pytest.approx(zero, abs=TOLERANCE)
    assert (zero - lowest) / (end - start) == pytest.approx(0.3000005, abs=0.001)


def test_parties_of_one_name_are_two_rows() -> None:
    made = fd.Programme("p", "P", "DKK")
    for id, amount in (("one", 1), ("two", 2)):
        payer = fd.Party("Same", id=id)
        made.add(fd.Stream(id, fd.per_year(fd.kroner(amount)), payer, fd.Party("R"), fd.Period.year(2022)))
    picture = made.schedule().plot.bars(lang="da")
    assert [(row.label, row.text) for row in picture.mark.rows] == [("Same [two]", "2 kr."), ("Same [one]", "1 kr.")]  # type: ignore[union-attr]
    assert len(made.schedule().plot.sankey().mark.payers) == 2  # type: ignore[union-attr]


@pytest.mark.parametrize("by", ["payer", "recipient", "stream", "year", "group", "status", "tranche"])
def test_the_table_sums_to_the_schedule(by: Any) -> None:
    table = ALL.plot.bars(by, most=3).table
    assert table.totals[0][-1] == ALL.total()
    assert sum((row[-1] for row in table.rows), start=fd.kroner(0)) == ALL.total()  # type: ignore[misc]
    for place in range(1, len(table.columns)):
        cells = [row[place] for row in table.rows if row[place] is not None]
        assert sum(cells, start=fd.kroner(0)) == table.totals[0][place]  # type: ignore[arg-type]


def test_more_years_than_colours_are_one_bar_and_stand_in_the_table() -> None:
    schedule = programme(["600"], ["A", "B"], ["C"], years=len(SERIES) + 1).schedule()
    picture = schedule.plot.bars(lang="da")
    assert len(Seen(picture).bars()) == 2
    assert len(picture.table.columns) == len(SERIES) + 3


def test_a_year_is_called_as_the_programme_calls_it() -> None:
    made = fd.Programme("p", "P", "DKK", year_begins=4)
    period = fd.Period("2025-04-01", "2027-03-31")
    made.add(fd.Stream("s", fd.per_year(fd.kroner(100)), fd.Party("A"), fd.Party("B"), period))
    assert {"2025-26", "2026-27"} <= set(Seen(made.schedule().plot.bars()).texts)


# Who pays whom.


def test_bands_are_as_broad_as_their_amounts_and_sum_at_each_end() -> None:
    picture = OFFICES.plot.sankey(year=2022, most=20, lang="da")
    schedule, flows = OFFICES.filter(year=2022), Seen(picture).flows()
    sums = paid(schedule, "payer", "recipient")
    assert {tuple(said.rpartition(": ")[0].split(" → ")): danish(said) for said in flows} == dict(sums)
    whole = sum(flows.values())
    for said, broad in flows.items():
        assert broad == pytest.approx(whole * float(danish(said) / schedule.total().exact), abs=TOLERANCE)


def test_posts_are_as_high_as_their_bands_and_say_their_sums() -> None:
    seen = Seen(OFFICES.plot.sankey(year=2022, most=4, lang="da"))
    flows, schedule = seen.flows(), OFFICES.filter(year=2022)
    posts = {says(one).rpartition(": ")[0]: (danish(says(one)), float(one.get("height", 0))) for one in seen.of("post")}
    for place, end in enumerate(("payer", "recipient")):
        at: Counter[str] = Counter()
        for said, broad in flows.items():
            at[said.rpartition(": ")[0].split(" → ")[place]] += broad  # type: ignore[assignment]
        assert sum(posts[name][0] for name in at) == schedule.total().exact
        for name, broad in at.items():
            assert posts[name][1] == pytest.approx(broad, abs=6 * TOLERANCE)
            if not name.startswith("De øvrige"):
                assert posts[name][0] == schedule.total_by(end)[name].exact


def test_the_table_has_each_payer_with_each_recipient() -> None:
    table = OFFICES.plot.sankey(most=2).table
    assert {(row[0], row[1]): row[2].exact for row in table.rows} == dict(paid(OFFICES, "payer", "recipient"))  # type: ignore[union-attr]
    assert table.totals[0][2] == OFFICES.total()


def test_bands_fill_their_posts_one_below_the_other() -> None:
    seen = Seen(OFFICES.plot.sankey(year=2022, most=4, lang="da"))
    bands = [ends_of(one.get("d", "")) for one in seen.of("flow")]
    names = [says(one).rpartition(": ")[0].split(" → ") for one in seen.of("flow")]
    for post in seen.of("post"):
        name, top = says(post).rpartition(": ")[0], float(post.get("y", 0))
        own = sorted(
            ends[side] for ends, pair in zip(bands, names, strict=True) for side in (0, 1) if pair[side] == name
        )
        for band_top, band_bottom in own:
            assert band_top == pytest.approx(top, abs=2 * TOLERANCE)
            top = band_bottom
        assert top == pytest.approx(float(post.get("y", 0)) + float(post.get("height", 0)), abs=2 * TOLERANCE)


def test_what_goes_back_is_a_band_of_its_own() -> None:
    schedule = programme(["1000000", "-300000.50", "200000"], ["A", "B", "C"], ["D", "E", "F"], years=1).schedule()
    seen = Seen(schedule.plot.sankey(most=1, lang="da"))
    forth, back = fd.Money("1200000", "DKK").exact, fd.Money("-300000.50", "DKK").exact
    flows = seen.flows()
    assert "De øvrige (2) → De øvrige (2): 100.000,00 kr." in flows
    assert sum(danish(said) for said in flows if danish(said) > 0) == forth
    assert sum(danish(said) for said in flows if danish(said) < 0) == back
    assert "negativt: betales tilbage" in seen.texts
    patterned = [one for one in seen.of("flow") if one.get("fill", "").startswith("url(")]
    assert {danish(says(one)) < 0 for one in patterned} == {True}


# What is open.


def test_a_range_goes_from_the_lowest_to_the_highest() -> None:
    picture, found = fd.plot.ranges(CASES, stream="cofinancing", lang="da"), fd.ranges(CASES, stream="cofinancing")
    bars = {said.partition(":")[0].rstrip("*"): place for said, place in Seen(picture).bars().items()}
    ends = {one.payer.name: (one.lowest.exact, one.highest.exact) for one in found}
    assert set(bars) == set(ends)
    low, high = ends["Stevns"][0], ends["Roskilde"][1]
    scale = (bars["Roskilde"][1] - bars["Stevns"][0]) / float(high - low)
    for name, (start, end) in bars.items():
        assert start == pytest.approx(bars["Stevns"][0] + scale * float(ends[name][0] - low), abs=2 * TOLERANCE)
        assert end == pytest.approx(bars["Stevns"][0] + scale * float(ends[name][1] - low), abs=1)


def test_a_schedule_is_marked_among_the_cases() -> None:
    seen = Seen(ALL.plot.ranges(CASES, stream="cofinancing", lang="da"))
    bars = {said.partition(":")[0].rstrip("*"): place for said, place in seen.bars().items()}
    marks = {says(one).partition(":")[0].rstrip("*"): float(one.get("x", 0)) + 1 for one in seen.of("mark")}
    assert set(bars) - set(marks) == {"Greve"}
    for name, place in marks.items():
        assert bars[name][0] - 1 <= place <= bars[name][1] + 1
    assert "Dette tilfælde" in seen.texts


def test_ranges_have_no_totals_and_say_so() -> None:
    picture = fd.plot.ranges(CASES, year=2022, stream="cofinancing", lang="da")
    assert not picture.table.totals
    assert any("kan ikke lægges sammen" in text for text in picture.caption)
    assert "254.698 – 272.742" in Seen(fd.plot.ranges(CASES, stream="cofinancing", lang="da")).texts


def test_a_file_has_the_ranges_of_its_cases() -> None:
    file = fd.ProgrammeFile.parse("""fordel: 1
programme: P
currency: DKK
parties: {A: {}, B: {}, C: {}}
assumptions:
  amount:
    question: How much?
    alternatives: {low: {set: {streams.s.amount: 50 DKK per year}}, high: {set: {streams.s.amount: 90 DKK per year}}}
streams:
  s: {amount: 70 DKK per year, period: 2025, paid by: A, to: C}
""")
    cases = file.cases()
    picture = file.plot.ranges(lang="da")
    assert [row.text for row in picture.mark.rows] == [row.text for row in fd.plot.ranges(cases, lang="da").mark.rows]  # type: ignore[union-attr]
    assert ("A", "50 – 90") in [(row.label, row.text) for row in picture.mark.rows]  # type: ignore[union-attr]


# What a comparison shows.


def test_a_cause_begins_where_the_one_before_it_ends() -> None:
    picture = COMPARED.plot.waterfall("Lejre", lang="da")
    *causes, whole = Seen(picture).bars().items()
    told = COMPARED.attribution().told("Lejre").difference
    assert [danish(said) for said, _ in causes] == [part.amount.exact for part in told.parts if part.amount]
    assert danish(whole[0]) == told.difference.exact == sum(danish(said) for said, _ in causes)
    zero, scale = whole[1][0], (whole[1][1] - whole[1][0]) / float(told.difference.exact)
    at = Fraction(0)
    for said, (left, right) in causes:
        ends = sorted((zero + scale * float(at), zero + scale * float(at + danish(said))))
        assert left == pytest.approx(ends[0], abs=2 * TOLERANCE)
        assert right == pytest.approx(max(ends[1], ends[0] + 1), abs=2 * TOLERANCE)
        at += danish(said)


@pytest.mark.parametrize("order", ["calculation", "reversed", "average"])
def test_a_waterfall_falls_from_before_to_after(order: Any) -> None:
    table = COMPARED.plot.waterfall(order=order).table
    (_, before), *parts = table.rows
    (_, difference), (_, after) = table.totals
    assert (before, after) == (COMPARED.total_before(), COMPARED.total_after())
    assert before + sum((part for _, part in parts), start=fd.kroner(0)) == after  # type: ignore[operator, misc]
    assert difference == COMPARED.difference()


def test_who_pays_more_is_on_the_other_side_of_who_pays_less() -> None:
    seen, differences = Seen(MOVED.plot.winners(lang="da")), {one.party.name: one for one in MOVED.by_party()}
    zero = min(start for said, (start, _) in seen.bars().items() if said.startswith("Greve"))
    for bar in seen.of("bar"):
        name = next(name for name in differences if says(bar).startswith(name))
        start, width = float(bar.get("x", 0)), float(bar.get("width", 0))
        more = differences[name].difference.minor > 0
        assert start == pytest.approx(zero, abs=TOLERANCE) if more else start < zero
        assert bar.get("fill", "")[-2] == ("1" if more else "0")
        assert width > 0
    assert "-688.880,36 kr. (-100,0 %)" in seen.texts
    assert "+576.836,79 kr." in seen.texts


def test_winners_that_are_not_shown_are_in_the_others() -> None:
    picture = MOVED.plot.winners(most=3, lang="da")
    shown = sum((danish(row.text) for row in picture.mark.rows), Fraction(0))  # type: ignore[union-attr]
    assert shown == sum(one.difference.exact for one in MOVED.by_party())
    assert len(picture.table.rows) == len(MOVED.by_party())


# What figures and keys show.


def test_figures_are_as_high_as_their_values() -> None:
    seen = Seen(HEADS.plot(["Lejre", "Faxe"], lang="da"))
    at: dict[int, float] = {}
    for marker in seen.of("marker"):
        name, day, heads = re.fullmatch(r"(\w+), 1\.1\.(\d+): ([\d.]+)", says(marker)).groups()  # type: ignore[union-attr]
        value = int(heads.replace(".", ""))
        assert value == HEADS.at(name, f"{day}-01-01").heads
        at[value] = float(str(marker.get("transform")).partition(",")[2].rstrip(")"))
    assert len(seen.of("marker")) == 32
    low, high = min(at), max(at)
    for value, y in at.items():
        assert y == pytest.approx(at[low] + (at[high] - at[low]) * (value - low) / (high - low), abs=2 * TOLERANCE)


def test_a_day_without_a_figure_breaks_the_line() -> None:
    a, b = fd.Party("A"), fd.Party("B")
    days = ["2020-01-01", "2021-01-01", "2022-01-01"]
    values = [(who.id, day, 10) for who in (a, b) for day in days if (who, day) != (a, days[1])]
    paths = [line.get("d", "") for line in Seen(fd.Figures("coast", [a, b], values).plot()).of("line")]
    assert sorted(path.count("M") for path in paths) == [1, 2]


def test_those_without_a_colour_are_counted() -> None:
    seen = Seen(HEADS.plot(lang="da"))
    assert len(seen.of("grey")) == len(HEADS.areas) - len(SERIES) == 11
    assert "11 øvrige i gråt, uden navn." in seen.texts


def test_an_axis_that_does_not_begin_at_zero_says_so() -> None:
    a = fd.Party("A")
    flat = fd.Figures("x", [a], [("A", "2020-01-01", 100), ("A", "2021-01-01", 101)]).plot(lang="en")
    steep = fd.Figures("x", [a], [("A", "2020-01-01", 10), ("A", "2021-01-01", 101)]).plot(lang="en")
    assert "The axis does not begin at zero." in flat.caption
    assert "The axis does not begin at zero." not in steep.caption
    assert "0" in Seen(steep).texts


def test_a_key_shows_its_shares() -> None:
    seen = Seen(KEY.plot(lang="da"))
    widths = [end - start for start, end in seen.bars().values()]
    shares = sorted(KEY.shares.values(), reverse=True)
    for width, share in zip(widths, shares, strict=True):
        assert width / sum(widths) == pytest.approx(float(share), abs=0.0005)
    assert {"50,44 %", "30,37 %", "19,18 %"} <= set(seen.texts)
    assert sum(row[2] for row in KEY.plot().table.rows) == 1  # type: ignore[misc]


# What plotly gets.


def given(picture: Picture) -> list[dict[str, Any]]:
    """The traces, as they go to the page."""
    return list(json.loads(picture.figure().to_json())["data"])


def test_plotly_gets_the_bars_of_the_schedule() -> None:
    sums, at = paid(OFFICES, "payer"), Counter[str]()
    picture = OFFICES.plot.bars(lang="da")
    labels = json.loads(picture.figure().to_json())["layout"]["yaxis"]["ticktext"]
    for trace in given(picture):
        for row, wide, said in zip(trace["y"], trace["x"], trace["customdata"], strict=True):
            at[labels[row]] += wide
            assert float(danish(said)) == wide
    assert {name: pytest.approx(float(amount)) for (name,), amount in sums.items()} == at


def test_plotly_gets_the_flows_of_the_schedule() -> None:
    (trace,) = given(OFFICES.plot.sankey(most=20, lang="da"))
    names = [said.rpartition(": ")[0] for said in trace["node"]["customdata"]]
    link = trace["link"]
    flows = {
        (names[source], names[target]): value
        for source, target, value in zip(link["source"], link["target"], link["value"], strict=True)
    }
    assert flows == {pair: float(amount) for pair, amount in paid(OFFICES, "payer", "recipient").items()}
    assert all(" kr." in said for said in link["customdata"])


def test_plotly_gets_the_figures() -> None:
    for trace in given(HEADS.plot(["Lejre", "Faxe"], lang="da")):
        heads = [HEADS.at(trace["name"], day).heads for day in trace["x"]]
        assert trace["y"] == heads
        assert trace["customdata"][0] == f"{trace['name']}, 1.1.2008: {heads[0]:,}".replace(",", ".").replace(
            ". ", ", ", 1
        )


@pytest.mark.parametrize("name", PICTURES)
def test_a_figure_has_title_and_caption_in_sight(name: str) -> None:
    picture = PICTURES[name]("da")
    layout = json.loads(picture.figure().to_json())["layout"]
    (caption,) = [one for one in layout["annotations"] if one.get("name") == "caption"]
    assert 0 < -caption["yshift"] < layout["margin"]["b"]
    assert picture.title.split()[0] in layout["title"]["text"]
    for text in picture.caption:
        assert text.split()[0] in caption["text"]


def test_plotly_s_axis_is_in_the_notation_of_the_language() -> None:
    ticks = {
        lang: json.loads(OFFICES.plot.bars(lang=lang).figure().to_json())["layout"]["xaxis"] for lang in ("da", "en")
    }
    assert "1.000.000" in ticks["da"]["ticktext"]
    assert "1,000,000" in ticks["en"]["ticktext"]
    assert (ticks["da"]["title"]["text"], ticks["en"]["title"]["text"]) == ("kr.", "DKK")


def test_without_plotly_the_command_to_install_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "plotly.graph_objects", None)
    with pytest.raises(ImportError) as caught:
        KEY.plot().figure()
    assert isinstance(caught.value, fd.Error)
    assert caught.value.id == "fordel.extra.missing"
    assert 'pip install "fordel[plot]"' in caught.value.seen
    assert KEY.plot().to_svg()


def test_a_picture_as_svg_asks_for_no_package() -> None:
    code = "import sys, fordel as fd; fd.Key({'A': 1}).plot().to_svg(); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "fordel.plot.svg" in ran.stdout.split()
    assert not {"plotly", "matplotlib", "numpy"} & set(ran.stdout.split())


# What all of them hold.


def texts_of(picture: Picture) -> Iterator[str]:
    yield from (picture.title, picture.subtitle, *picture.caption)


@pytest.mark.parametrize(("name", "lang"), EVERY)
def test_a_picture_says_its_title_its_sources_and_itself(name: str, lang: str) -> None:
    picture = PICTURES[name](lang)
    seen = Seen(picture)
    assert seen.root.get("role") == "img"
    named = str(seen.root.get("aria-labelledby")).split()
    ids = {one.get("id"): one.text for one in seen.root.iter() if one.get("id")}
    assert ids[named[0]] == picture.title
    assert all(text in str(ids[named[1]]) for text in picture.caption)
    written = " ".join(seen.texts)
    for text in texts_of(picture):
        assert text in written
    if "zero" not in name:
        assert ("Kilder: " if lang == "da" else "Sources: ") in written


@pytest.mark.parametrize(("name", "lang"), EVERY)
def test_equal_pictures_are_identical_bytes(name: str, lang: str) -> None:
    first, second = PICTURES[name](lang), PICTURES[name](lang)
    assert first == second
    assert first.to_svg() == second.to_svg()
    assert first._repr_html_() == second._repr_html_()
    assert first.to_html(include_plotlyjs=False) == second.to_html(include_plotlyjs=False)


def test_the_bytes_do_not_depend_on_the_process() -> None:
    code = "import fordel as fd; print(fd.sjaelland.programme(outside='Greve').schedule().plot.sankey()._repr_html_())"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


@pytest.mark.parametrize(("name", "lang"), EVERY)
def test_nothing_is_asked_of_the_network(name: str, lang: str) -> None:
    picture = PICTURES[name](lang)
    for text in (picture.to_svg(), picture._repr_html_(), picture.to_html(include_plotlyjs=False)):
        assert not re.findall(r"""(?:src|href)\s*=|url\((?!#)|@import|https?://(?!www\.w3\.org/2000/svg)""", text)


def test_a_page_carries_plotly_s_script_or_not() -> None:
    picture = KEY.plot()
    assert len(picture.to_html()) > 1_000_000 > len(picture.to_html(include_plotlyjs=False))


def test_what_is_written_is_what_is_given(tmp_path: Path) -> None:
    picture = KEY.plot(lang="da")
    assert (tmp_path / "a.svg").write_text("") == 0
    assert picture.to_svg(tmp_path / "a.svg") == (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert picture.to_html(tmp_path / "a.html", include_plotlyjs=False) == (tmp_path / "a.html").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("picture", ["bars", "sankey"])
def test_names_are_text_whatever_they_say(picture: str) -> None:
    schedule = programme(["600"], HOSTILE, ["R"]).schedule()
    made: Picture = getattr(schedule.plot, picture)(lang="da")
    root = ElementTree.fromstring(made.to_svg())
    assert not list(root.iter(SVG + "script"))
    written = "".join(str(one.text) for one in root.iter(SVG + "text")).replace(" ", "")
    for name in HOSTILE:
        assert name.replace(" ", "") in written
    for page in (made._repr_html_(), made.to_html(include_plotlyjs=False)):
        assert "<script>alert" not in page
        assert "alert('x')</script>" not in page
    for text in strings(json.loads(made.figure().to_json())):
        assert not re.search(r"<script|\$|%\{(?!customdata\})", text), text


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def test_long_names_are_wrapped_and_whole_where_they_are_pointed_at() -> None:
    name = "Den selvejende institution " * 8 + "Donaudampfschifffahrtsgesellschaftskapitänswitwe"
    seen = Seen(programme(["600"], [name, "B"], ["R"]).schedule().plot.bars(year=2022))
    assert any(text.endswith("…") for text in seen.texts)
    assert any(said.startswith(name) for said in seen.bars())


def test_the_language_that_is_set_is_the_picture_s() -> None:
    try:
        fd.set_language("da")
        assert KEY.plot().lang == "da"
        assert KEY.plot(lang="en").lang == "en"
    finally:
        fd.set_language("en")


def test_no_other_language_is_taken() -> None:
    with pytest.raises(fd.Error):
        KEY.plot(lang="xx").to_svg()


def test_another_title() -> None:
    assert "Til byrådet" in Seen(KEY.plot(lang="da").with_title("Til byrådet")).texts


def test_assumptions_stand_below_the_numbers() -> None:
    picture = OFFICES.plot.bars(lang="da")
    asked = {one.id: one.question.in_("da") for one in SJAELLAND.assumptions}
    for id in OFFICES.assumptions():
        assert any(asked[id] in note for note in picture.table.notes), id


def test_a_sheet_says_what_was_chosen_and_how_much_else_is_assumed() -> None:
    seen = " ".join(Seen(OFFICES.plot.bars(lang="da")).texts)
    assert "Antaget: Hvilken af de 17 kommuner er ikke med? Greve (valgt;" in seen
    assert f"Hviler på {len(OFFICES.assumptions()) - 1} andre antagelser og fortolkninger." in seen
    assert "står under" not in seen, "the numbers are not on the sheet"


def test_what_was_chosen_differently_stands_below_a_comparison() -> None:
    (answer,) = [text for text in MOVED.plot.winners(lang="da").caption if "17 kommuner" in text]
    assert re.fullmatch(r"Hvilken af de 17 kommuner er ikke med\? Før: Greve .*\. Efter: Køge .*\.", answer)


# What a picture is of, where only a part is shown.


def test_what_all_entries_have_in_common_stands_below_the_title() -> None:
    by_year = ALL.filter(payer="Køge").plot.bars("year", lang="da")
    assert "betales af Køge · anbefalet" in by_year.subtitle
    one = ALL.filter(payer="Køge", recipient=OFFICES[0].recipient.name, year=2022).plot.bars("year", lang="en")
    for part in ("2022", f"paid by Køge · to {OFFICES[0].recipient.name}", "recommended"):
        assert part in one.subtitle
        assert part in " ".join(Seen(one).texts)


def test_what_the_marks_show_is_not_said_again() -> None:
    assert "Køge" not in ALL.filter(payer="Køge").plot.bars(lang="da").subtitle
    assert "Køge" not in ALL.filter(payer="Køge").plot.sankey(lang="da").subtitle
    assert "betales af" not in ALL.plot.bars("year", lang="da").subtitle


def test_another_year_s_bill_is_of_both_years() -> None:
    compared = fd.compare_years(SJAELLAND, 2022, 2023, stream="cofinancing")
    for picture in (compared.plot.winners(lang="da"), compared.plot.waterfall("Køge", lang="da")):
        assert "2022 → 2023 · 4 af 9 poster" in " ".join(Seen(picture).texts)
    assert "2022 → 2023" in fd.show(compared, lang="da").to_html()


NARROW = """fordel: 1
programme: P
currency: DKK
parties: {A: {}, B: {}}
assumptions:
  amount:
    question: How much?
    alternatives: {low: {set: {streams.s.amount: 1000 DKK per year}}, high: {set: {streams.s.amount: 1100 DKK per year}}}
streams:
  s: {amount: 1050.50 DKK per year, period: 2025, paid by: A, to: B}
"""


def test_the_axis_of_ranges_begins_near_the_lowest_and_says_so() -> None:
    file = fd.ProgrammeFile.parse(NARROW)
    seen = Seen(file.plot.ranges(lang="da"))
    [(start, end)] = seen.bars().values()
    assert end - start > 200, "it fills the axis"
    assert "Aksen begynder ikke ved nul." in seen.texts
    assert "0" not in seen.texts
    title = json.loads(file.plot.ranges(lang="da").figure().to_json())["layout"]["xaxis"]["title"]["text"]
    assert title == "kr. · Aksen begynder ikke ved nul."
    assert "Aksen begynder ikke ved nul." not in Seen(OFFICES.plot.bars(lang="da")).texts


def test_bounds_in_whole_kroner_are_written_so_whatever_is_marked() -> None:
    file = fd.ProgrammeFile.parse(NARROW)
    (row,) = fd.plot.ranges(file.cases(), lang="da").mark.rows  # type: ignore[union-attr]
    assert row.text == "1.000 – 1.100"
    between = fd.ProgrammeFile.parse(re.sub("assumptions:.*?streams:", "streams:", NARROW, flags=re.S)).schedule()
    (marked,) = between.plot.ranges(file.cases(), lang="da").mark.rows  # type: ignore[union-attr]
    assert marked.text == "1.000 – 1.100"
    assert "1.050,50 kr." in marked.bars[0].text


NOTHING: dict[str, Callable[[], Picture]] = {
    "no entry": lambda: ALL.filter(year=1999).plot.bars(),
    "no flow": lambda: ALL.filter(year=1999).plot.sankey(),
    "zero": lambda: programme(["0"], ["A"], ["B"]).schedule().plot.bars(),
    "no case": lambda: fd.plot.ranges([]),
    "no difference": lambda: fd.compare(SJAELLAND, SJAELLAND).plot.winners(),
    "no cause": lambda: fd.compare(SJAELLAND, SJAELLAND).plot.waterfall(),
    "no cause of nothing": lambda: fd.compare(ALL.filter(year=1999), ALL.filter(year=1999)).plot.waterfall(),
    "no figure": lambda: fd.Figures("coast", [fd.Party("A")], []).plot(),
}


@pytest.mark.parametrize("what", NOTHING)
def test_what_has_nothing_to_show_is_refused(what: str) -> None:
    with pytest.raises(ValueError, match=r"fordel\.plot\.nothing"):
        NOTHING[what]()


# Colours.

# How colours look without cones for red or green: Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
EYES = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
}
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def linear(colour: str) -> list[float]:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def times(matrix: Any, vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def contrast(one: str, other: str) -> float:
    """As WCAG 2 has it."""
    light, dark = sorted((times(TO_XYZ, linear(colour))[1] + 0.05 for colour in (one, other)), reverse=True)
    return light / dark


def lab(colour: str, eyes: str) -> list[float]:
    seen = [min(max(part, 0.0), 1.0) for part in times(EYES[eyes], linear(colour))]
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (a / b for a, b in zip(times(TO_XYZ, seen), (0.9505, 1, 1.089), strict=True))
    )
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


@pytest.mark.parametrize("paper", [LIGHT, DARK])
def test_marks_and_texts_stand_out_from_their_paper(paper: Paper) -> None:
    for colour in SERIES:
        assert contrast(colour, paper.paper) >= 3, colour
    assert contrast(paper.ink, paper.paper) >= 7
    assert contrast(paper.quiet, paper.paper) >= 4.5


@pytest.mark.parametrize("eyes", EYES)
def test_colours_are_told_apart_by_all_eyes(eyes: str) -> None:
    for one, other in combinations(SERIES, 2):
        apart = sum((a - b) ** 2 for a, b in zip(lab(one, eyes), lab(other, eyes), strict=True)) ** 0.5
        assert apart > 20, (one, other)


def test_no_series_is_told_by_its_colour_alone() -> None:
    for signs in (PATTERNS, MARKERS, DASHES):
        assert len(set(signs)) == len(SERIES)


def test_a_page_in_the_dark_has_other_ink() -> None:
    svg = KEY.plot().to_svg()
    assert re.search(r"prefers-color-scheme:dark\)\{[^@]*\.ink\{fill:" + DARK.ink, svg)
    assert f'fill="{LIGHT.ink}"' in svg


def test_a_clearing_is_called_by_its_name() -> None:
    spent = fd.Figures("spent", ["A", "B"], [("A", "2025-01-01", "300"), ("B", "2025-01-01", "100")])
    named = {"name": fd.Text("Afregningen", "The clearing"), "group": fd.Text("Samlet", "Joint")}
    cleared = fd.Clearing("c", spent, fd.equal(["A", "B"]), "Office", fd.Period.year(2025), unit="major", **named)
    made = programme(["1000"], ["A", "B"], ["C"]).add(cleared).schedule()
    assert "Afregningen" in made.plot.bars("stream", lang="da").to_svg()
    assert "Samlet" in made.plot.bars("group", lang="da").to_svg()
    assert "Afregningen" in made.filter(stream="c").plot.bars("payer", lang="da").to_svg()


@pytest.mark.parametrize(("lang", "word"), [("da", "Ikke dækket"), ("en", "Uncovered")])
def test_what_nobody_bears_has_one_word_in_pictures_and_sheets(lang: str, word: str, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    schedule = fd.sjaelland.programme(outside="Greve", missing_share="uncovered").schedule().filter(year=2022)
    assert word in schedule.plot.bars(most=30, lang=lang).to_svg()
    schedule.to_excel(tmp_path / "a.xlsx", lang=lang)
    cells = {cell for sheet in openpyxl.load_workbook(tmp_path / "a.xlsx") for row in sheet.values for cell in row}
    assert word in cells
