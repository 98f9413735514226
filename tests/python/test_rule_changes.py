"""What two rules say otherwise, before any amount: by address and day, in words."""

from __future__ import annotations

import dataclasses
import datetime
import random
from pathlib import Path

import pytest

import fordel as fd
from arrangement_cases import Builder, random_programme
from arrangement_oracle import Stream, World

MUSEUM = """\
fordel: 1
programme: The museum of the harbour
language: en
currency: DKK
notation: danish
parties: {Greve: {code: "253"}, Lejre: {code: "350"}, Stevns: {code: "336"}, Solrød: {code: "269"}, Museum: }
groups:
  sharing: [Greve, Lejre, Stevns]
figures:
  visits: {values: {Greve: 120, Lejre: 80, Stevns: 40, Solrød: 70}, on: 2024-01-01}
streams:
  running:
    amount: 500.000 kr. per year
    period: 2025 to 2027
    paid by: {who: sharing, key: visits}
    to: Museum
    decision: {body: Byrådet, date: 2024-12-01}
  fair:
    amount: 10.000 kr. once
    period: 2025
    paid by: Greve
    to: Museum
"""


def museum(*changes: tuple[str, str], text: str = MUSEUM) -> fd.ProgrammeFile:
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return fd.ProgrammeFile.parse(text)


def told(before: fd.ProgrammeFile, after: fd.ProgrammeFile, **choices: object) -> list[str]:
    return [one.text.en for one in fd.compare(before, after, **choices).rules]


def mirrored(rules: list[fd.RuleChange]) -> set[tuple[object, ...]]:
    other = {"added": "removed", "removed": "added"}
    return {(one.address, other.get(one.kind, one.kind), one.after, one.before, one.from_, one.until) for one in rules}


def as_told(rules: list[fd.RuleChange]) -> set[tuple[object, ...]]:
    return {(one.address, one.kind, one.before, one.after, one.from_, one.until) for one in rules}


AMOUNT = "    amount: 500.000 kr. per year\n"
RAISED = """\
    amount:
      - {from: 2025, value: 500.000 kr. per year}
      - {from: 2026, value: 600.000 kr. per year, decision: {body: Byrådet, date: 2025-03-04}}
"""

CHANGES = [
    (
        AMOUNT,
        AMOUNT.replace("500", "600"),
        ["streams.running.amount: 500.000 kr. per year → 600.000 kr. per year (Byrådet, 1 December 2024)"],
    ),
    (
        AMOUNT,
        RAISED,
        [
            "streams.running.amount: 500.000 kr. per year → 600.000 kr. per year, from 1 January 2026 (Byrådet, 4 March 2025)"
        ],
    ),
    ("[Greve, Lejre, Stevns]", "[Lejre, Stevns]", ["groups.sharing: without Greve"]),
    ("[Greve, Lejre, Stevns]", "[Lejre, Stevns, Solrød]", ["groups.sharing: Greve → Solrød"]),
    ("Lejre: 80, ", "Lejre: 81, ", ["figures.visits.values.Lejre: 80 → 81"]),
    ("currency: DKK\n", "currency: DKK\nunit: 1 kr.\n", ["unit: added: 1 kr."]),
    (
        MUSEUM[MUSEUM.index("  fair:") :],
        "",
        ["streams.fair: removed: amount: 10.000 kr. once, period: 2025, paid by: Greve, to: Museum"],
    ),
]


@pytest.mark.parametrize(("before", "after", "words"), CHANGES)
def test_a_change_is_told_at_its_address(before: str, after: str, words: list[str]) -> None:
    assert told(museum(), museum((before, after))) == words


@pytest.mark.parametrize(("before", "after"), [change[:2] for change in CHANGES])
def test_the_other_way_round_it_is_the_mirror(before: str, after: str) -> None:
    one, other = museum(), museum((before, after))
    assert as_told(fd.compare(other, one).rules) == mirrored(fd.compare(one, other).rules)


def test_a_change_in_danish() -> None:
    [one] = fd.compare(museum(), museum((AMOUNT, RAISED))).rules
    assert one.text.da == (
        "streams.running.amount: 500.000 kr. per year → 600.000 kr. per year, fra 1. januar 2026 "
        "(Byrådet, 4. marts 2025)"
    )
    assert one.from_ == datetime.date(2026, 1, 1)
    assert one.until is None
    assert one.decided.body.en == "Byrådet"


def test_days_between_two_changes() -> None:
    short = RAISED + "      - {from: 2027, value: 500.000 kr. per year}\n"
    [one] = fd.compare(museum(), museum((AMOUNT, short))).rules
    assert (one.from_, one.until) == (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))


def test_the_same_says_nothing() -> None:
    assert told(museum(), museum()) == []
    assert told(museum(), museum(("language: en\n", "language: en # of texts\n"))) == []
    assert told(museum(), fd.ProgrammeFile.parse(fd.canonical_yaml(MUSEUM))) == []


FORMS = [
    ("500.000 kr. per year", "0,5 mio. kr. per year"),
    ("10.000 kr. once", "10.000,00 kr. once"),
]


@pytest.mark.parametrize(("before", "after"), FORMS)
def test_what_is_written_otherwise_means_the_same(before: str, after: str) -> None:
    alone = fd.compare(museum(), museum((before, after))).rules
    assert [one.kind for one in alone] == ["form"]
    assert alone[0].text.en.endswith("written otherwise; no change of meaning")
    beside = fd.compare(museum(), museum((before, after), ("Lejre: 80, ", "Lejre: 81, "))).rules
    assert {one.address: one.kind for one in beside} == {
        "figures.visits.values.Lejre": "changed",
        alone[0].address: "form",
    }


@pytest.mark.parametrize("amount", ["500.000 kr. per year", "600.000 kr. per year"])
def test_another_name_of_a_group_means_the_same(amount: str) -> None:
    renamed = museum(("sharing", "towns"), ("500.000 kr. per year", amount))
    kinds = {one.address: one.kind for one in fd.compare(museum(), renamed).rules}
    changed = {address for address, kind in kinds.items() if kind != "form"}
    assert {"groups.sharing", "groups.towns", "streams.running.paid by.who"} <= kinds.keys()
    assert changed == ({"streams.running.amount"} if amount.startswith("6") else set())


def test_a_name_that_another_change_uses_has_a_meaning() -> None:
    keyed = museum(("figures:\n", "keys: {even: 1/2 visits + 1/2 equal}\nfigures:\n"), ("key: visits", "key: even"))
    assert {one.address: one.kind for one in fd.compare(museum(), keyed).rules} == {
        "keys.even": "added",
        "streams.running.paid by.key": "changed",
    }


def test_a_table_beside_that_holds_other_figures(tmp_path: Path) -> None:
    files = []
    for name, lejre in (("a", 80), ("b", 90)):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "fordel.root").touch()
        (folder / "visits.csv").write_text(
            f"party,date,value\nGreve,2024-01-01,120\nLejre,2024-01-01,{lejre}\nStevns,2024-01-01,40\n"
        )
        says = "visits: {file: visits.csv, notation: plain}"
        path = folder / "museum.yaml"
        path.write_text(
            MUSEUM.replace("visits: {values: {Greve: 120, Lejre: 80, Stevns: 40, Solrød: 70}, on: 2024-01-01}", says)
        )
        files.append(fd.ProgrammeFile.read(path))
    assert told(*files) == ["figures.visits.file: visits.csv: Lejre 80 → visits.csv: Lejre 90"]
    assert told(files[0], files[0]) == []


def test_many_figures_are_one_change() -> None:
    names = [f"Town {i}" for i in range(20)]
    parties = ", ".join(f"{name}: " for name in names)

    def made(more: int) -> fd.ProgrammeFile:
        values = ", ".join(f"{name}: {100 + i + (more if i < 17 else 0)}" for i, name in enumerate(names))
        return museum(
            ("Museum: }", f"Museum: , {parties}}}"),
            ("{Greve: 120, Lejre: 80, Stevns: 40, Solrød: 70}", f"{{{values}}}"),
            ("[Greve, Lejre, Stevns]", str(names).replace("'", "")),
        )

    [one] = fd.compare(made(0), made(1)).rules
    assert one.address == "figures.visits.values"
    assert one.before.endswith("… (17)")
    assert one.after.startswith("Town 0: 101, ")


def test_what_only_one_has_is_one_change_each() -> None:
    added = museum(
        ("Museum: }", "Museum: , Køge: {code: '259'}}"),
        ("streams:\n", "streams:\n  building: {amount: 1 mio. kr. once, period: 2026, paid by: Køge, to: Museum}\n"),
    )
    assert {(one.address, one.kind) for one in fd.compare(museum(), added).rules} == {
        ("parties.Køge", "added"),
        ("streams.building", "added"),
    }


# Choices are part of what is compared.

OPEN = (
    MUSEUM
    + """\
assumptions:
  outside:
    question: Who stays out?
    alternatives:
      nobody: {default: yes, set: {groups.sharing: [Greve, Lejre, Stevns]}}
      Greve: {set: {groups.sharing: [Lejre, Stevns]}}
"""
)


def test_an_answer_that_differs_is_told_with_what_it_sets() -> None:
    file = museum(text=OPEN)
    assert told(file, file, after_choose={"outside": "Greve"}) == [
        "groups.sharing: without Greve",
        "assumptions.outside: nobody → Greve",
    ]
    assert told(file, file, after_set={"unit": "1 kr."}) == ["unit: added: 1 kr."]
    assert told(file, file, choose={"outside": "Greve"}) == []


def test_what_was_known_on_two_days() -> None:
    file = museum((AMOUNT, RAISED))
    assert told(file, file, as_of="2025-01-01", after_as_of="2025-06-01") == [
        "streams.running.amount: 500.000 kr. per year → 600.000 kr. per year, from 1 January 2026 "
        "(Byrådet, 4 March 2025)"
    ]


def test_a_later_vintage_of_shipped_figures() -> None:
    file = museum(
        ("visits: {values: {Greve: 120, Lejre: 80, Stevns: 40, Solrød: 70}, on: 2024-01-01}", "visits: folk1a@2023-02"),
        ("key: visits", "key: visits at 2022-01-01"),
        ("    decision: {body: Byrådet, date: 2024-12-01}\n", ""),
    )
    words = told(file, file, as_of="2022-06-01", after_as_of="2023-06-01")
    assert len(words) == 1
    assert words[0].startswith("figures.visits: folk1a@2022-02 → folk1a@2023-02: ")
    assert words[0].endswith(")")


def test_what_a_proposal_says_is_told_as_its_own(tmp_path: Path) -> None:
    (tmp_path / "museum.yaml").write_text(MUSEUM)
    (tmp_path / "raise.yaml").write_text(
        "fordel: 1\n"
        "proposal: A raise\n"
        "author: The treasurer\n"
        "decision: {body: Kulturudvalget, date: 2025-03-04}\n"
        "notation: danish\n"
        "changes:\n"
        "  streams.running.amount: {value: 600.000 kr. per year, from: 2026-01-01, onwards: yes}\n"
    )
    before, after = (fd.ProgrammeFile.read(tmp_path / name) for name in ("museum.yaml", "museum.yaml+raise.yaml"))
    assert told(before, after) == [
        "streams.running.amount: 500.000 kr. per year → 600.000 kr. per year, from 1 January 2026 "
        "(Kulturudvalget, 4 March 2025; A raise)"
    ]
    assert [one.proposal for one in fd.compare(before, after).rules] == ["A raise"]
    assert as_told(fd.compare(after, before).rules) == mirrored(fd.compare(before, after).rules)


# Programmes of every kind.


def settling_programme(draw: random.Random) -> tuple[World, list[Stream]]:
    while True:
        world, streams = random_programme(draw)
        try:
            Builder(world).programme(streams).schedule()
        except fd.Error:  # such as a key of nobody
            continue
        return world, streams


@pytest.mark.parametrize("seed", range(12))
def test_of_random_programmes(seed: int) -> None:
    draw = random.Random(f"rule changes {seed}")
    world, streams = settling_programme(draw)
    before = Builder(world).programme(streams)
    assert fd.compare(before, Builder(world).programme(streams)).rules == []
    place = draw.randrange(len(streams))
    was = streams[place]
    raised = dataclasses.replace(was.amount, minor=was.amount.minor + 100)
    # A stream that is paid in one part has its amount there as well.
    tranches = tuple(dataclasses.replace(t, amount=raised) if t.amount == was.amount else t for t in was.tranches)
    changed = [*streams[:place], dataclasses.replace(was, amount=raised, tranches=tranches), *streams[place + 1 :]]
    after = Builder(world).programme(changed)
    rules = fd.compare(before, after).rules
    assert {one.kind for one in rules} == {"changed"}
    addresses = {f"streams.{was.id}.amount"}
    if len(tranches) == 1:
        addresses.add(f"streams.{was.id}.paid by.all.amount")
    assert {one.address.removesuffix(".stated") for one in rules} == addresses  # as an indexed one is written
    assert as_told(fd.compare(after, before).rules) == mirrored(rules)


def test_of_programmes_with_answers() -> None:
    borne = fd.sjaelland.programme(outside="Greve")
    uncovered = fd.sjaelland.programme(outside="Greve", missing_share="uncovered")
    assert fd.compare(borne, borne).rules == []
    rules = {one.address: one for one in fd.compare(borne, uncovered).rules}
    assert {one.kind for one in rules.values()} == {"added", "changed"}
    assert rules["assumptions.missing_share.text.en"].after.startswith("Nobody: ")
    other = fd.sjaelland.programme(outside="Solrød")
    moved = [one for one in fd.compare(borne, other).rules if one.address.startswith("groups.group 1.")]
    assert {(one.kind, (one.before + one.after).split(",")[0]) for one in moved} == {
        ("added", "who: Greve"),
        ("removed", "who: Solrød"),
    }


def test_steps_are_told_by_their_places() -> None:
    paid = "paid by: {who: sharing, key: visits}"
    one_step = paid[:-1] + ", adjustments: [{floor: 100.000 kr.}]}"
    other_step = one_step.replace("100.000", "120.000")
    two_steps = one_step.replace("[{floor", "[{cap: 300.000 kr.}, {floor")
    steps = "streams.running.paid by.adjustments"
    assert as_told(fd.compare(museum((paid, one_step)), museum((paid, other_step))).rules) == {
        (f"{steps}.1.floor", "changed", "100.000 kr.", "120.000 kr.", None, None)
    }
    assert as_told(fd.compare(museum((paid, one_step)), museum((paid, two_steps))).rules) == {
        (f"{steps}.1", "added", "", "cap: 300.000 kr.", None, None)
    }


def test_of_a_file_and_a_programme() -> None:
    programme = museum().programme()
    assert fd.compare(museum(), programme).rules == []
    assert fd.compare(programme.schedule(), museum()).rules == []
    raised = museum((AMOUNT, AMOUNT.replace("500", "600")))
    [one] = fd.compare(raised, programme).rules
    assert (one.address, one.before, one.after) == (
        "streams.running.amount",
        "600,000 DKK per year",
        "500,000 DKK per year",
    )


def carried_forward(amount: str, of_b: int) -> fd.Programme:
    """What no file can say: a fixed key of figures of an earlier day."""
    a, b, museum = fd.Party("A"), fd.Party("B"), fd.Party("Museum")
    km = fd.Figures("km", [a, b], [(a, "2024-01-01", 1), (b, "2024-01-01", of_b)], fd.Citation("Maps"), "km")
    key = fd.Key.by_figures([a, b], km, "2025-01-01", missing="carry_forward")
    made = fd.Programme("p", "P", "DKK")
    made.add(fd.Stream("s", fd.per_year(fd.Money(amount, "DKK")), key, museum, fd.Period.years(2025, 2025)))
    return made


def test_of_programmes_that_no_file_can_say() -> None:
    before = carried_forward("100.00", 3)
    assert fd.compare(before, carried_forward("100.00", 3)).rules == []
    raised = fd.compare(before, carried_forward("200.00", 3)).rules
    assert {one.address for one in raised} == {"streams.s.amount", "streams.s.paid by.all.amount"}
    assert as_told(fd.compare(before, carried_forward("100.00", 1)).rules) == {
        ("streams.s.paid by.all.key.A", "changed", "1/4", "1/2", None, None),
        ("streams.s.paid by.all.key.B", "changed", "3/4", "1/2", None, None),
    }


# Several proposals.


def test_several_proposals_beside_each_other() -> None:
    raised = museum((AMOUNT, AMOUNT.replace("500", "600")))
    smaller = museum(("[Greve, Lejre, Stevns]", "[Lejre, Stevns]"))
    both = fd.compare_all(("as it is", museum()), [("raised", raised), ("without Greve", smaller)], year=2026)
    assert [(row.address, row.before, row.values) for row in both.clauses()] == [
        ("streams.running.amount", "500.000 kr. per year", ["600.000 kr. per year", ""]),
        ("groups.sharing", "Greve", ["", "without Greve"]),
    ]
    rows = {row.party.name if row.party else "total": row for row in both.parties()}
    # 120, 80 and 40 visits of 240; of 120 where Greve is outside.
    assert [str(d) for d in rows["Greve"].differences] == ["50000.00 DKK", "-250000.00 DKK"]
    assert rows["Stevns"].before == fd.Money("83333.33", "DKK")
    assert rows["Stevns"].differences[1] == fd.Money("166666.67", "DKK") - fd.Money("83333.33", "DKK")
    assert [str(d) for d in rows["total"].differences] == ["100000.00 DKK", "0.00 DKK"]
    assert list(both.comparisons) == both.names == ["raised", "without Greve"]
    assert both.clauses_to_csv().splitlines()[1] == "streams.running.amount,500.000 kr. per year,600.000 kr. per year,"
    assert both.party_records()[-1]["differences"] == {"raised": "100000.00", "without Greve": "0.00"}
    assert both.parties_to_csv().splitlines()[-1].startswith("total,,,500000.00,100000.00,0.00,")


def test_two_proposals_of_one_name() -> None:
    with pytest.raises(fd.Error) as refused:
        fd.compare_all(("a", museum()), [("b", museum()), ("b", museum())])
    assert refused.value.id == "fordel.comparison.names"


def test_choices_without_a_file() -> None:
    with pytest.raises(TypeError):
        fd.compare(museum().programme(), museum().programme(), choose={"outside": "Greve"})
