"""A programme of one's own from the same parts: another country's money, months, participants who come and go."""

from __future__ import annotations

from datetime import date

import pytest

import fordel as fd

EUR = "EUR"


def euros(written: str) -> fd.Money:
    return fd.Money(written, EUR)


@pytest.fixture
def harbour() -> fd.Programme:
    """A harbour board's dredging: the state pays once, three towns pay yearly by head count, one joins in July 2026."""
    towns = [fd.Party(name, code=str(code)) for code, name in enumerate(("Aster", "Birch", "Cedar"), start=1)]
    counts = fd.Population(
        towns,
        [
            (t.code, f"{year}-01-01", heads)
            for t, heads in zip(towns, (600, 300, 100), strict=True)
            for year in (2025, 2026)
        ],
    )
    all_through = fd.Period.years(2026, 2027)
    rule = fd.KeyRule.by_population(
        [
            fd.Participation(towns[0], all_through),
            fd.Participation(towns[1], all_through),
            fd.Participation(towns[2], fd.Period("2026-07-01", "2027-12-31")),
        ],
        counts=counts,
    )
    made = fd.Programme("harbour", fd.Text("Havnen", "The harbour"), EUR)
    made.add(fd.Assumption("heads", "Which heads?", "Those of the year before.", kind="reading"))
    made.add(
        fd.Stream("dredging", fd.per_year(euros("1200.00")), rule, "Harbour board", all_through, status="granted", assumptions=["heads"],
                  decision=fd.Decision(body="Joint board", taken="2025-11-20", item="7"), citation=fd.Citation("Minutes", "Item 7"))
    )  # fmt: skip
    made.add(
        fd.Stream("wall", fd.once(euros("10.00")), "State", fd.Key({"Board": 2, "Museum": 1}), fd.Period.year(2026))
    )
    made.add(
        fd.Agreement(
            "report",
            "A yearly report",
            ["Harbour board", "State"],
            all_through,
            due=fd.yearly_from("2026-03-01", all_through),
            kind="follow_up",
        )
    )
    return made


def amounts(schedule: fd.Schedule) -> list[tuple[int, tuple[int, int], str, str, str]]:
    return [(e.year, e.months, e.payer.name, e.recipient.name, str(e.amount.to_decimal())) for e in schedule]


def test_the_schedule(harbour: fd.Programme) -> None:
    # 2026: half a year, 600, by 600 : 300; then by 600 : 300 : 100. 2027: 1,200 by 600 : 300 : 100.
    assert amounts(harbour.schedule().filter(stream="dredging")) == [
        (2026, (1, 6), "Aster", "Harbour board", "400.00"),
        (2026, (1, 6), "Birch", "Harbour board", "200.00"),
        (2026, (7, 12), "Aster", "Harbour board", "360.00"),
        (2026, (7, 12), "Birch", "Harbour board", "180.00"),
        (2026, (7, 12), "Cedar", "Harbour board", "60.00"),
        (2027, (1, 12), "Aster", "Harbour board", "720.00"),
        (2027, (1, 12), "Birch", "Harbour board", "360.00"),
        (2027, (1, 12), "Cedar", "Harbour board", "120.00"),
    ]


def test_once_and_divided_among_recipients(harbour: fd.Programme) -> None:
    # 10.00 by 2 : 1: 6.666… and 3.333…; the cent goes to the larger remainder.
    assert amounts(harbour.schedule().filter(stream="wall")) == [
        (2026, (1, 12), "State", "Board", "6.67"),
        (2026, (1, 12), "State", "Museum", "3.33"),
    ]


def test_an_entry_tells_what_it_rests_on(harbour: fd.Programme) -> None:
    entry = harbour.schedule().filter(stream="dredging", payer="Cedar")[0]
    assert (entry.status, entry.decision.item, entry.decision.taken, entry.citation.heading) == (
        "granted",
        "7",
        date(2025, 11, 20),
        "Item 7",
    )
    assert entry.assumptions == ["heads"]
    assert "100 / 1,000 × 600 = 60.00" in entry.explain()


def test_what_falls_due(harbour: fd.Programme) -> None:
    items = harbour.due(fd.Period.years(2020, 2030))
    assert [(item.on, item.agreement.id) for item in items] == [
        (date(2026, 3, 1), "report"),
        (date(2027, 3, 1), "report"),
    ]
    assert harbour.due(fd.Period.year(2025)) == []


def test_what_a_programme_holds(harbour: fd.Programme) -> None:
    assert (harbour.id, harbour.name.en, harbour.currency, harbour.unit, harbour.method) == (
        "harbour",
        "The harbour",
        EUR,
        "minor",
        "largest-remainder",
    )
    assert [stream.id for stream in harbour.streams] == ["dredging", "wall"]
    assert [party.name for party in harbour.parties] == [
        "Aster",
        "Birch",
        "Cedar",
        "Harbour board",
        "State",
        "Board",
        "Museum",
    ]
    assert [a.id for a in harbour.assumptions] == ["heads"]
    assert [a.kind for a in harbour.agreements] == ["follow_up"]


def test_the_29th_of_february_falls_on_the_28th_in_a_common_year() -> None:
    assert fd.yearly_from("2024-02-29", fd.Period.years(2024, 2026)) == [
        date(2024, 2, 29),
        date(2025, 2, 28),
        date(2026, 2, 28),
    ]


def test_lead_and_others_in_whole_euros() -> None:
    made = fd.Programme("p", "P", EUR, unit="major")
    made.add(
        fd.Stream.cofinancing(
            "share",
            "Office",
            "Lead",
            fd.per_year(euros("500.00")),
            fd.per_year(euros("100.00")),
            fd.Key({"A": 1, "B": 1, "C": 1}),
            fd.Period.year(2026),
            through_lead=True,
        )
    )
    assert [(e.tranche, e.payer.name, str(e.amount)) for e in made.schedule()] == [
        ("lead", "Lead", "500.00 EUR"), ("others", "A", "34.00 EUR"), ("others", "B", "33.00 EUR"), ("others", "C", "33.00 EUR"),
    ]  # fmt: skip
    assert {e.collector.name for e in made.schedule()} == {"Lead"}


@pytest.mark.parametrize("sequence", [list, tuple])
def test_a_stream_financed_by_tranches(sequence: type) -> None:
    tranches = sequence(
        [fd.Tranche("state", euros("70.00"), "State"), fd.Tranche("towns", euros("30.00"), fd.Key.equal(["A", "B"]))]
    )
    made = fd.Programme("p", "P", EUR).add(
        fd.Stream("s", fd.per_year(euros("100.00")), tranches, "R", fd.Period.years(2026, 2027))
    )
    assert made.schedule().total_by(["year", "payer"]) == {
        (year, who): euros(part)
        for year in (2026, 2027)
        for who, part in (("State", "70.00"), ("A", "15.00"), ("B", "15.00"))
    }


@pytest.mark.parametrize("yearly", ["100.00", "0.01", "-100.00", "1000000.00"])
@pytest.mark.parametrize("first_month", range(1, 13))
def test_the_months_before_and_after_a_change_sum_to_the_year(yearly: str, first_month: int) -> None:
    year = fd.Period.year(2026)
    rule = fd.KeyRule.by_population(
        [
            fd.Participation(fd.Party("A", code="1"), year),
            fd.Participation(fd.Party("B", code="2"), fd.Period(date(2026, first_month, 1), "2026-12-31")),
        ],
        counts=fd.Population(
            [fd.Party("A", code="1"), fd.Party("B", code="2")], [("1", "2025-01-01", 1), ("2", "2025-01-01", 1)]
        ),
    )
    schedule = fd.Programme("p", "P", EUR).add(fd.Stream("s", fd.per_year(euros(yearly)), rule, "R", year)).schedule()
    assert schedule.total() == euros(yearly)
    before = [e.amount.minor for e in schedule if e.months[1] < first_month]
    # Half up on what has accrued since January.
    months, minor = first_month - 1, euros(yearly).minor
    accrued = (abs(minor) * months + 6) // 12 * (1 if minor >= 0 else -1)
    assert sum(before) == accrued


def test_a_lot_is_drawn_by_the_programme_s_seed() -> None:
    def drawn(seed: str) -> list[str]:
        made = fd.Programme("p", "P", EUR, ties="lot", seed=seed)
        made.add(
            fd.Stream("s", fd.per_year(euros("0.01")), fd.Key.equal(["a", "b", "c", "d"]), "R", fd.Period.year(2026))
        )
        return [e.payer.id for e in made.schedule() if e.amount]

    assert {tuple(drawn(f"seed {i}")) for i in range(40)} == {("a",), ("b",), ("c",), ("d",)}
    assert drawn("seed 1") == drawn("seed 1")


def test_the_schedule_keeps_the_programme_as_it_was() -> None:
    made = fd.Programme("p", "P", EUR).add(fd.Stream("s", fd.per_year(euros("1.00")), "A", "R", fd.Period.year(2026)))
    schedule = made.schedule()
    made.add(fd.Stream("t", fd.per_year(euros("1.00")), "A", "R", fd.Period.year(2026)))
    assert [stream.id for stream in schedule.programme.streams] == ["s"]
    assert len(schedule) == 1
    assert len(made.schedule()) == 2


@pytest.mark.parametrize(
    ("make", "id"),
    [
        (lambda: fd.Agreement("a", "A", ["P"], fd.Period.year(2026), kind="contract"), "fordel.programme.unknown_kind"),
        (lambda: fd.Assumption("a", "Q", "C", kind="guess"), "fordel.programme.unknown_kind"),
        (
            lambda: fd.Stream("s", fd.per_year(euros("1.00")), "A", "R", fd.Period.year(2026), status="done"),
            "fordel.schedule.unknown_status",
        ),
    ],
)
def test_an_unknown_kind_or_status_is_an_error(make: object, id: str) -> None:
    with pytest.raises(KeyError) as caught:
        make()  # type: ignore[operator]
    assert caught.value.id == id
