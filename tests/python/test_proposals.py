"""Proposals: named changes of a programme, each on its days, that stack in any order; and which of them move nothing."""

from __future__ import annotations

import itertools
import json
import pickle
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

import fordel as fd
from fordel import cli

MUSEUM = """fordel: 1
programme: Museum
currency: DKK
notation: danish
parties: {Havnby: {code: 0101}, Klitby: {code: 0102}, Engby: {code: 0103}, Museum: {kind: other}}
groups: {towns: [Havnby, Klitby, Engby], outside: Engby}
figures:
  heads:
    what: inhabitants
    unit: heads
    on: 2024-01-01
    at: 2024-01-01
    values: {Havnby: 5000, Klitby: 3000, Engby: 2000}
streams:
  running:
    amount: 900.000 kr. per year
    period: 2025 to 2029
    paid by: {who: towns, key: heads}
    to: Museum
  building: {amount: 1.000.000 kr. per period by months, period: 2025 to 2029, paid by: Havnby, to: Museum}
  opening: {amount: 50.000 kr. once, period: 2026-06 to 2026-12, paid by: Klitby, to: Museum}
"""

Amounts = dict[tuple[int, str, str, str], fd.Money]


@pytest.fixture
def museum(tmp_path: Path) -> Path:
    path = tmp_path / "museum.yaml"
    path.write_text(MUSEUM, encoding="utf-8")
    return path


def proposal(beside: Path, name: str, changes: str, more: str = "") -> Path:
    path = beside.with_name(f"{name}.yaml")
    body = "".join(f"  {line}\n" for line in changes.strip().splitlines())
    path.write_text(f"fordel: 1\nproposal: {name}\n{more}changes:\n{body}", encoding="utf-8")
    return path


def scenario(*paths: Path) -> fd.ProgrammeFile:
    return fd.ProgrammeFile.read("+".join(str(path) for path in paths))


def amounts(of: Any) -> Amounts:
    """By year, stream, payer and recipient, however the time is cut; without zeros."""
    sums: dict[tuple[int, str, str, str], fd.Money] = defaultdict(lambda: fd.kroner(0))
    for e in of.schedule():
        sums[e.year, e.stream, e.payer.name, e.recipient.name] += e.amount
    return {of_what: amount for of_what, amount in sums.items() if amount}


def years(of: Any, stream: str) -> dict[int, fd.Money]:
    sums: dict[int, fd.Money] = defaultdict(lambda: fd.kroner(0))
    for (year, name, _, _), amount in amounts(of).items():
        if name == stream:
            sums[year] += amount
    return dict(sums)


def refused(paths: list[Path]) -> list[tuple[str, str, int]]:
    with pytest.raises(fd.FileError) as raised:
        scenario(*paths).schedule()
    return [(f.id, f.file, f.at.line) for f in raised.value.findings]


def test_a_change_holds_on_its_days_and_the_former_value_before_and_after(museum: Path) -> None:
    more = proposal(
        museum, "more", "streams.running.amount: {value: 1.200.000 kr. per year, from: 2026, until: 2027-06}"
    )
    file = scenario(museum, more)
    assert years(file, "running") == {
        2025: fd.kroner(900_000),
        2026: fd.kroner(1_200_000),
        2027: fd.kroner(1_050_000),  # half a year of each
        2028: fd.kroner(900_000),
        2029: fd.kroner(900_000),
    }
    assert years(file, "building") == years(fd.ProgrammeFile.read(museum), "building")
    (one,) = file.proposals()
    assert (one.id, one.changes[0].days, one.changes[0].file) == ("more", "2026-01-01 to 2027-06-30", "more.yaml")
    assert file.baseline().content == fd.ProgrammeFile.read(museum).content
    assert [f.path for f in file.files] == ["museum.yaml", "more.yaml"]


def test_a_change_lies_over_values_that_change_themselves(museum: Path) -> None:
    dated = MUSEUM.replace(
        "amount: 900.000 kr. per year",
        "amount: [{from: 2025, value: 900.000 kr. per year}, {from: 2027, value: 960.000 kr. per year}]",
    )
    museum.write_text(dated, encoding="utf-8")
    over = proposal(museum, "over", "streams.running.amount: {value: 300.000 kr. per year, from: 2026, until: 2028}")
    assert list(years(scenario(museum, over), "running").values()) == [
        fd.kroner(1_000 * k) for k in (900, 300, 300, 300, 960)
    ]
    ever = proposal(museum, "ever", "streams.running.amount: {value: 300.000 kr. per year, throughout: yes}")
    assert set(years(scenario(museum, ever), "running").values()) == {fd.kroner(300_000)}


def test_parts_are_added_taken_out_and_put_in_again(museum: Path) -> None:
    floor = proposal(
        museum, "floor", "streams.running.paid by.adjustments: {value: [{floor: 250.000 kr.}], from: 2026, until: 2027}"
    )
    file = scenario(museum, floor)
    paid = {year: amounts(file)[year, "running", "Engby", "Museum"] for year in range(2025, 2030)}
    assert paid == {y: fd.kroner(250_000 if y in (2026, 2027) else 180_000) for y in paid}
    leaves = proposal(museum, "leaves", "groups.towns: {value: [Havnby, Klitby], from: 2028, onwards: yes}")
    left = amounts(scenario(museum, leaves))
    assert (2027, "running", "Engby", "Museum") in left
    assert (2028, "running", "Engby", "Museum") not in left


def test_streams_are_added_within_their_days_and_suspended(museum: Path) -> None:
    festival = "{amount: 100.000 kr. per year, period: 2026 to 2027, paid by: Havnby, to: Museum}"
    added = proposal(museum, "added", f"streams.festival: {{value: {festival}, from: 2026, onwards: yes}}")
    assert years(scenario(museum, added), "festival") == {2026: fd.kroner(100_000), 2027: fd.kroner(100_000)}
    late = proposal(museum, "late", f"streams.festival: {{value: {festival}, from: 2027, onwards: yes}}")
    assert [id for id, _, _ in refused([museum, late])] == ["fordel.proposal.outside_days"]

    off = proposal(museum, "off", "streams.building: {removed: yes, from: 2026-07, until: 2027-06}")
    assert years(scenario(museum, off), "building") == {  # what accrues is what it was: 200.000 a year
        2025: fd.kroner(200_000),
        2026: fd.kroner(100_000),
        2027: fd.kroner(100_000),
        2028: fd.kroner(200_000),
        2029: fd.kroner(200_000),
    }
    once = proposal(museum, "once", "streams.opening: {removed: yes, from: 2026, until: 2026}")
    assert years(scenario(museum, once), "opening") == {}
    gone = proposal(museum, "gone", "streams.opening: {removed: yes, throughout: yes}")
    assert "opening" not in scenario(museum, gone).content.find("streams").members


def test_a_suspended_stream_is_written_and_read_again(museum: Path) -> None:
    off = proposal(museum, "off", "streams.running: {removed: yes, from: 2026-07, until: 2027-06}")
    programme = scenario(museum, off).programme()
    assert fd.ProgrammeFile.of(programme.to_node()).programme().schedule().total() == programme.schedule().total()
    assert programme == fd.ProgrammeFile.of(scenario(museum, off).content).programme()


@pytest.mark.parametrize(
    ("days", "id"),
    [
        ("from: 2026", "fordel.proposal.bare_date"),
        ("until: 2026", "fordel.proposal.bare_date"),
        ("replaces: x", "fordel.proposal.bare_date"),
        ("from: 2026, until: 2027, onwards: yes", "fordel.file.one_of"),
        ("from: 2026, throughout: yes", "fordel.file.one_of"),
        ("from: 2027, until: 2026", "fordel.calendar.reversed_period"),
    ],
)
def test_days_have_one_reading(museum: Path, days: str, id: str) -> None:
    bad = proposal(museum, "bad", f"unit: {{value: 1 kr., {days}}}")
    assert refused([museum, bad]) == [(id, "bad.yaml", 4)]


def test_a_bare_date_shows_both_readings() -> None:
    with pytest.raises(fd.FileError, match=r"\{from: 2026, onwards: yes\} for good, or \{from: 2026, until: 2026\}"):
        fd.Change("unit", "1 kr.", from_="2026")


def test_two_that_set_one_address_are_refused_with_both_places(museum: Path) -> None:
    a = proposal(museum, "a", "streams.running.paid by: {value: Havnby, from: 2026, until: 2027}")
    b = proposal(
        museum,
        "b",
        "unit: {value: 1 kr., throughout: yes}\nstreams.running.paid by.key: {value: equal, from: 2027, onwards: yes}",
    )
    with pytest.raises(fd.FileError) as raised:
        scenario(museum, a, b)
    assert [f.id for f in raised.value.findings] == ["fordel.proposal.conflict"]
    assert "a.yaml:4" in raised.value.seen
    assert "b.yaml:5" in raised.value.seen
    apart = proposal(museum, "apart", "streams.running.paid by.key: {value: equal, from: 2028, onwards: yes}")
    assert scenario(museum, a, apart).schedule().total() == fd.ProgrammeFile.read(museum).schedule().total()
    again = proposal(museum, "again", "streams.running.amount: {value: 1 kr. per year, throughout: yes}", "id: a\n")
    assert [id for id, _, _ in refused([museum, a, again])] == ["fordel.proposal.twice"]


def test_one_that_replaces_holds_whichever_is_named_first(museum: Path) -> None:
    a = proposal(museum, "a", "streams.running.amount: {value: 100.000 kr. per year, from: 2026, onwards: yes}")
    b = proposal(
        museum, "b", "streams.running.amount: {value: 200.000 kr. per year, from: 2028, onwards: yes, replaces: a}"
    )
    assert scenario(museum, a, b).content == scenario(museum, b, a).content
    assert years(scenario(museum, b, a), "running")[2027] == fd.kroner(100_000)
    assert years(scenario(museum, b, a), "running")[2028] == fd.kroner(200_000)


def test_independent_proposals_stack_in_any_order(museum: Path) -> None:
    festival = "{amount: 7.001 kr. per year, period: 2026 to 2027, paid by: {who: towns, key: equal}, to: Museum}"
    paths = [
        proposal(museum, "index", "unit: {value: 1 kr., from: 2027, onwards: yes}"),
        proposal(museum, "festival", f"streams.festival: {{value: {festival}, from: 2026, until: 2027}}"),
        proposal(
            museum,
            "fair",
            "streams.fair: {value: {amount: 10 kr. once, period: 2026, paid by: Engby, to: Museum}, throughout: yes}",
        ),
        proposal(
            museum,
            "key",
            "streams.running.paid by.key: {value: 1/2 heads + 1/2 equal, from: 2026-04, onwards: yes}",
        ),
    ]
    programmes = [scenario(museum, *order).programme() for order in itertools.permutations(paths)]
    assert all(one == programmes[0] for one in programmes)
    assert programmes[0] != fd.ProgrammeFile.read(museum).programme()


@pytest.mark.parametrize("until", ["2026", "2027-03", "2028-12-31"])
def test_nothing_moves_in_other_years(museum: Path, until: str) -> None:
    before = amounts(fd.ProgrammeFile.read(museum))
    changes = [
        "streams.running.amount: {value: 123.457 kr. per year, ",
        "streams.running.paid by.key: {value: equal, ",
        "groups.towns: {value: [Havnby, Engby], ",
        "figures.heads: {value: {unit: heads, on: 2024-01-01, at: 2024-01-01, values: {Havnby: 1, Klitby: 1, Engby: 1}}, ",
    ]
    for number, change in enumerate(changes):
        path = proposal(museum, f"p{number}", f"{change}from: 2026, until: {until}}}")
        after = amounts(scenario(museum, path))
        inside = range(2026, int(until[:4]) + 1)
        assert {k: v for k, v in after.items() if k[0] not in inside} == {
            k: v for k, v in before.items() if k[0] not in inside
        }
        assert after != before


def test_the_former_value_again_is_the_baseline(museum: Path) -> None:
    baseline = fd.ProgrammeFile.read(museum)
    for address, value in [
        ("streams.running.amount", "900.000 kr. per year"),
        ("streams.running.paid by.key", "heads"),
        ("groups.towns", ["Havnby", "Klitby", "Engby"]),
    ]:
        change = fd.Change(address, value, from_="2026", until="2027")
        assert baseline.with_(change).programme() == baseline.programme()
        assert not baseline.with_(change).effects()[0].moves


def test_a_proposal_that_names_its_baseline_is_a_scenario(museum: Path) -> None:
    floor = proposal(
        museum,
        "floor",
        "unit: {value: 100 kr., throughout: yes}",
        "baseline: museum.yaml\nauthor: Finance\ndate: 2025-11-01\n",
    )
    on_it = proposal(
        museum,
        "on-it",
        "streams.running.amount: {value: 1.000 kr. per year, throughout: yes}",
        "baseline: floor.yaml\n",
    )
    assert scenario(floor).content == scenario(museum, floor).content
    assert scenario(on_it).content == scenario(floor, on_it).content == scenario(museum, on_it, floor).content
    assert [(p.id, p.author) for p in scenario(on_it).proposals()] == [("floor", "Finance"), ("on-it", "")]
    both = proposal(
        museum, "both", "streams.opening: {removed: yes, throughout: yes}", "baseline: museum.yaml+on-it.yaml\n"
    )
    assert [p.id for p in scenario(both).proposals()] == ["on-it", "both"]
    alone = proposal(museum, "alone", "unit: {value: 100 kr., throughout: yes}")
    assert [id for id, _, _ in refused([alone])] == ["fordel.proposal.no_baseline"]
    assert [id for id, _, _ in refused([museum, museum])] == ["fordel.proposal.not_one"]
    circle = proposal(museum, "circle", "unit: {value: 100 kr., throughout: yes}", "baseline: circle.yaml\n")
    assert [id for id, _, _ in refused([circle])] == ["fordel.file.include_circle"]


def test_a_name_may_hold_a_plus(museum: Path) -> None:
    plus = museum.with_name("a+b.yaml")
    plus.write_text(MUSEUM, encoding="utf-8")
    assert not fd.ProgrammeFile.read(plus).proposals()
    path = proposal(museum, "x+y", "unit: {value: 100 kr., throughout: yes}")
    assert [p.name.en for p in scenario(plus, path).proposals()] == ["x+y"]
    assert [p.name.en for p in fd.ProgrammeFile.read(f"{plus}+x+y.yaml").proposals()] == ["x+y"]
    with pytest.raises(fd.FileError, match="missing"):
        fd.ProgrammeFile.read(f"{museum}+nothing.yaml")


def test_a_proposal_is_written_as_its_baseline_is(museum: Path) -> None:
    other = proposal(museum, "other", "unit: {value: 100 kr., throughout: yes}", "notation: english\n")
    assert refused([museum, other]) == [("fordel.proposal.header", "other.yaml", 3)]


def test_what_has_no_dates_changes_throughout_alone(museum: Path) -> None:
    named = proposal(museum, "named", "streams.running.name: {value: Driften, from: 2026, onwards: yes}")
    assert refused([museum, named]) == [("fordel.proposal.throughout_only", "named.yaml", 4)]
    nowhere = proposal(museum, "nowhere", "streams.runing.amount: {value: 1 kr. per year, throughout: yes}")
    assert refused([museum, nowhere]) == [("fordel.file.no_address", "nowhere.yaml", 4)]
    wrong = proposal(museum, "wrong", "streams.running.amount: {value: much, from: 2026, onwards: yes}")
    assert [(file, line) for _, file, line in refused([museum, wrong])] == [("wrong.yaml", 4)]


def test_years_that_begin_in_april(museum: Path) -> None:
    april = MUSEUM.replace("currency", "year begins: April\ncurrency", 1).replace("2025 to 2029", "2025-26 to 2029-30")
    museum.write_text(april, encoding="utf-8")
    path = proposal(museum, "p", "streams.running.amount: {value: 300.000 kr. per year, from: 2026-27, until: 2027-28}")
    (change,) = scenario(museum, path).proposals()[0].changes
    assert change.days == "2026-04-01 to 2028-03-31"
    assert list(years(scenario(museum, path), "running").values()) == [
        fd.kroner(1_000 * k) for k in (900, 300, 300, 900, 900)
    ]


OPEN = """assumptions:
  share:
    question: Whose share?
    alternatives:
      heads: {text: By heads, default: yes, set: {streams.running.paid by.key: heads}}
      equal: {text: Alike, set: {streams.running.paid by.key: equal}}
"""


def test_a_proposal_may_answer_a_question(museum: Path) -> None:
    museum.write_text(MUSEUM + OPEN, encoding="utf-8")
    path = proposal(museum, "alike", "unit: {value: 1 kr., throughout: yes}", "choose: {share: equal}\n")
    alike = fd.ProgrammeFile.read(museum).schedule(choose={"share": "equal"}, set={"unit": "1 kr."})
    assert [e.amount for e in scenario(museum, path).schedule()] == [e.amount for e in alike]
    assert scenario(museum, path).schedule(choose={"share": "heads"}).total() == alike.total()
    wrong = proposal(museum, "wrong", "unit: {value: 1 kr., throughout: yes}", "choose: {share: unequal}\n")
    assert [id for id, _, _ in refused([museum, wrong])] == ["fordel.assumption.unknown_alternative"]


def test_what_is_set_lies_over_all(museum: Path) -> None:
    path = proposal(museum, "p", "streams.running.amount: {value: 300.000 kr. per year, from: 2026, onwards: yes}")
    by_hand = scenario(museum, path).schedule(set={"streams.running.amount": "100.000 kr. per year"})
    assert by_hand.filter(stream="running").total() == fd.kroner(500_000)


def test_a_decision_that_is_not_known_yet_is_left_out(museum: Path) -> None:
    path = proposal(
        museum,
        "decided",
        "streams.running.amount: {value: 300.000 kr. per year, from: 2026, onwards: yes}",
        "decision: {body: The council, date: 2025-06-01}\n",
    )
    file = scenario(museum, path)
    assert file.schedule(as_of="2025-05-31").total() == fd.ProgrammeFile.read(museum).schedule().total()
    assert (
        file.schedule(as_of="2025-06-01").total()
        == file.schedule().total()
        < fd.ProgrammeFile.read(museum).schedule().total()
    )


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ("streams.running.amount: {value: 1 kr. per year, from: 2031, onwards: yes}", "outside the period"),
        ("groups.outside: {value: Klitby, throughout: yes}", "nothing rests on"),
        ("streams.running.paid by.adjustments: {value: [{floor: 1 kr.}], throughout: yes}", "binds none"),
        ("streams.running.name: {value: Driften, throughout: yes}", "the same"),
    ],
)
def test_a_change_that_moves_nothing_is_told_with_its_cause(museum: Path, changes: str, why: str) -> None:
    path = proposal(
        museum, "p", changes + "\nstreams.building.amount: {value: 5 kr. per period by months, throughout: yes}"
    )
    file = scenario(museum, path)
    idle, moving = file.effects()
    assert (idle.moves, moving.moves) == (False, True)
    assert why in idle.why.en
    with pytest.raises(fd.FileError) as raised:
        file.require_effect()
    assert [(f.id, f.file, f.at.line) for f in raised.value.findings] == [("fordel.proposal.no_effect", "p.yaml", 4)]
    assert why in raised.value.seen


def test_a_replaced_change_says_by_what(museum: Path) -> None:
    a = proposal(museum, "a", "streams.running.amount: {value: 100.000 kr. per year, from: 2026, onwards: yes}")
    b = proposal(
        museum, "b", "streams.running.amount: {value: 200.000 kr. per year, from: 2025, onwards: yes, replaces: a}"
    )
    first, second = scenario(museum, a, b).effects()
    assert (first.moves, first.why.en, second.moves) == (False, "replaced by b", True)


def test_proposals_in_code(museum: Path) -> None:
    baseline = fd.ProgrammeFile.read(museum)
    change = fd.Change("streams.running.amount", "300.000 kr. per year", from_="2026", onwards=True)
    kept = baseline.content
    more = baseline.with_(change).with_(fd.Change("unit", "1 kr.", throughout=True))
    assert baseline.content == kept
    assert [p.id for p in more.proposals()] == ["change", "change-2"]
    assert more.baseline() == baseline
    named = fd.Proposal("Cheaper", [change], author="Finance", date="2025-11-01", choose={})
    assert baseline.with_(named).content == baseline.with_(change).content
    assert fd.Proposal.of(named.to_node(), baseline.content).changes[0].days == change.days
    assert pickle.loads(pickle.dumps(more)) == more
    assert pickle.loads(pickle.dumps(more)).proposals() == more.proposals()
    with pytest.raises(fd.FileError):
        baseline.with_(change).with_(change)


def test_terms_in_code(museum: Path) -> None:
    programme = fd.ProgrammeFile.read(museum).programme()
    (running,) = programme.terms_of("running")
    cheap = fd.Stream(
        "running",
        fd.per_year(fd.kroner(300_000)),
        running.payers,
        running.recipients,
        fd.Period.years(2026, 2027),
        name=running.name,
    )
    cheaper = programme.with_(cheap)
    assert years(cheaper, "running") == {
        y: fd.kroner(300_000 if y in (2026, 2027) else 900_000) for y in range(2025, 2030)
    }
    assert programme.terms_of("running") == [running]
    gone = programme.without("running", fd.Period.years(2026, 2026))
    assert sorted(years(gone, "running")) == [2025, 2027, 2028, 2029]
    assert "running" not in {s.id for s in programme.without("running").streams}
    with pytest.raises(fd.Error, match="unknown_stream"):
        programme.without("runing")
    change = fd.Change("streams.running.amount", "300000 kr. per year", from_="2026", until="2027")
    assert amounts(programme.with_(change)) == amounts(cheaper)


def test_commands_take_scenarios(museum: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> str:
        assert cli.status(list(words)) == 0
        return capsys.readouterr().out

    path = proposal(museum, "p", "streams.running.amount: {value: 300.000 kr. per year, from: 2026, onwards: yes}")
    both = f"{museum}+{path.name}"
    assert run("report", both, "--format", "csv") != run("report", str(museum), "--format", "csv")
    assert "streams.running.amount.2.value = 300.000 kr. per year" in run("addresses", both)
    for command in (["save", both], ["set", both, "unit=1 kr."]):
        with pytest.raises(fd.Error, match=r"fordel\.proposal\.several_files"):
            run(*command)
    assert json.loads(run("schema", "proposal"))["then"]["required"] == ["fordel", "proposal"]
    assert fd.ProgrammeFile.read(both).receipt().programme == "museum.yaml+p.yaml"
