"""Every class is one of values: equal by content, hashed alike, copied, stored, and never used before it is made."""

from __future__ import annotations

import contextlib
import copy
import datetime
import inspect
import pickle
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import fordel as fd
from fordel import _core
from fordel._restore import restore

SUCCESSION = """from;before_code;before_name;after_code;after_name;source
2006-01-01;443;Marstal;492;Ærø;Statistics Denmark
2006-01-01;493;Ærøskøbing;492;Ærø;Statistics Denmark
"""
POPULATION = fd.Population(
    [fd.Party("Faxe", code="320"), fd.Party("Stevns", code="336")],
    [("320", "2021-01-01", 36_900), ("336", "2021-01-01", 23_000), ("320", "2022-01-01", 36_951)],
    fd.Citation("Counts", "One", "heads"),
)
REVISED = POPULATION.replace(fd.Population([fd.Party("Faxe", code="320")], [("320", "2021-01-01", 36_901)]))
YEARS = fd.Period.years(2021, 2022)
SUCCESSION = "from;before_code;before_name;after_code;after_name;source\n2021-01-01;1;Old;2;New;Decree 7\n"


def coast(km: object) -> fd.Figures:
    faxe = fd.Party("Faxe", code="320")
    dated = [(faxe, "2021-01-01", km, "2021-02-11")]
    return fd.Figures(fd.Text("kyst", "coast"), [faxe], dated, fd.Citation("map"), "km", "open")


def key() -> fd.Key:
    return fd.Key({"Faxe": 2, "Stevns": 1})


def mixed_key() -> fd.Key:
    return fd.mix([fd.half * key(), fd.half * fd.Key.equal(["Stevns", "Lejre"])]).without("Lejre")


def key_rule() -> fd.KeyRule:
    return fd.KeyRule.by_population(
        [fd.Participation("Faxe", YEARS), fd.Participation("Stevns", YEARS)], POPULATION, missing="carry_forward",
        as_of="same_year",
    )  # fmt: skip


def allocation(**options: Any) -> fd.Allocation:
    return fd.allocate(fd.oere(10_001), key(), **options)


def adjusted() -> fd.Adjusted:
    return fd.adjust(key(), fd.oere(10_001), [fd.floor("34 kr.", of="Stevns"), fd.times(2, of="Stevns")], year=2025)


def apportionment() -> fd.Apportionment:
    return fd.apportion(10, {"Faxe": 3, "Stevns": 3, "Lejre": 1}, ties="lot", seed="7", caps={"Lejre": 1}, base=1)


def programme(settled: bool = False) -> fd.Programme:
    made = fd.Programme("p", fd.Text("Ordning", "Scheme"), "DKK", ties="lot", seed="2022-03-23", unit="5 øre")
    made.add(fd.Assumption("a", "which?", "this", why="it was opened there"))
    tranches = [
        fd.Tranche("lead", fd.kroner(50), fd.Party("Lejre")),
        fd.Tranche("others", fd.Money("100.05 DKK"), key_rule(), caps={"Faxe": fd.kroner(99)}, unit="5 øre"),
    ]
    source = fd.Citation("Note", "Financing", "half each")
    made.add(
        fd.Stream(
            "s", fd.per_year(fd.Money("150.05 DKK")), tranches, "Office", YEARS, citation=source, assumptions=["a"]
        )
    )
    made.add(fd.Agreement("contract", "reports", ["Office", "Lejre"], YEARS, due=["2021-12-31"]))
    if settled:
        made.settle_as_table("s")
    return made


def biproportional() -> fd.Biproportional:
    return fd.biproportional({"N": {"A": 5, "B": 5}, "S": {"A": 5, "B": 5}}, {"N": 1, "S": 1}, quorum={"total": "5%"})


def rounded_table() -> fd.RoundedTable:
    cells = {"x": {"a": "1/2", "b": "1/2"}, "y": {"a": "1/2", "b": "3/2"}}
    return fd.round_table(cells, row_groups={"x": "g", "y": "g"}, total=3)


def nested() -> fd.Nested:
    return fd.apportion_nested(101, {"g": {"x": 2, "y": 1}, "h": {"z": 3}}, group_unit=1)


def carried() -> fd.Carried:
    return fd.carry_over({2021: 2, 2022: 3}, {"x": 1, "y": 1})


def running_carry() -> fd.RunningCarry:
    carry = fd.RunningCarry("open")
    carry.next(3, {"x": 1, "y": 1})
    carry.next(2, {"x": 1, "y": 2})
    return carry


def paid_back() -> fd.Programme:
    keys = {2021: fd.Key.equal(["A", "B", "C", "D"]), 2022: fd.Key.equal(["C", "D"])}
    made = fd.Programme("p", "P", "DKK")
    amounts = fd.by_year({2021: fd.oere(2), 2022: fd.oere(1)})
    made.add(fd.Stream("s", amounts, fd.weights_by_year(keys), "Office", fd.Period("2021-01-01", "2022-12-31")))
    return made.settle_carried("s", "open")


def cases() -> list[fd.ProgrammeCase]:
    return fd.sjaelland.cases()[:2]


def clearing() -> fd.Clearing:
    spending = {2022: {"Faxe": fd.kroner(70), "Lejre": fd.kroner(30)}}
    return fd.Clearing("c", spending, fd.Key({"Faxe": 1, "Lejre": 2}), "Office", fd.Period.year(2022), unit="major")


def programme_with_residual() -> fd.Programme:
    thirds = fd.Key({"A": 1, "B": 1, "C": 1})
    stream = fd.Stream("s", fd.per_year(fd.kroner(1)), thirds, "R", fd.Period.year(2022))
    return fd.Programme("p", "P", "DKK", method="independent:half-up").add(stream)


def found() -> fd.Finding:
    with pytest.raises(fd.FileError) as raised:
        fd.parse_yaml("a: 1\na: 2\n", "museum.yaml")
    return raised.value.findings[0]


def stated() -> fd.StatedValue:
    document = fd.parse_yaml(
        "floor:\n"
        "  - {from: 2025-07, value: 1 kr., source: {document: Law, place: § 4}, page: 3, status: forecast,"
        " published: 2025-03-01, checked: 2026-01-02, next: yearly, decision: {body: Council, date: 2025-03-04}}\n"
        "  - {from: 2027, value: 2 kr.}\n",
        "museum.yaml",
    )
    return document.stated_values()[0]


def read_back() -> fd.ProgrammeFile:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "museum.json"
        file.write_text('{"fordel": "1"}', encoding="utf-8")
        return fd.ProgrammeFile.read(file)


def programme_file() -> fd.ProgrammeFile:
    return fd.ProgrammeFile.parse(
        "fordel: 1\nprogramme: Museum\ncurrency: DKK\nparties: {A: {}, B: {}}\n"
        "streams: {s: {amount: 5 kr. per year, period: 2025, paid by: A, to: B}}\n"
        "assumptions:\n  a: {question: which, alternatives: {x: {set: {streams.s.paid by: B}, excludes: {b: [y]}}}}\n"
        "  b: {question: which, alternatives: {y: {default: yes}, z: {}}}\n"
        "not calculated: [{clause: § 1, why: fines, effect: streams.s, accepted by: B}]\n",
        "museum.yaml",
    )


def proposal() -> fd.Proposal:
    change = fd.Change("unit", "1 kr.", from_="2025", until="2026", replaces="other", source=fd.Citation("Law"))
    return fd.Proposal("Whole kroner", [change], author="Finance", date="2025-01-02", choose={"a": "x"})


def all_compared() -> fd.AllComparisons:
    one = compared()
    return fd.compare_all(("base", one.before), [("other", one.after)])


def compared() -> fd.Comparison:
    """One rounds by itself, so that a residual differs too."""
    return fd.compare(programme_with_residual(), exactly_shared())


def exactly_shared() -> fd.Programme:
    grant = fd.Stream("s", fd.per_year(fd.kroner(1)), fd.Key({"A": 1, "B": 3}), "R", fd.Period.year(2022))
    return fd.Programme("p", "P", "DKK").add(grant)


def swept() -> fd.Sweep:
    return what_if().sweep("streams.s.amount", ["4 kr. per year", "nothing"])


def solved(condition: str = "A <= 3 kr.") -> fd.Solution:
    return what_if().solve("streams.s.amount", condition)


def what_if() -> fd.ProgrammeFile:
    """B pays whole kroner; nothing is left for it where A pays more than there is."""
    return fd.ProgrammeFile.parse(
        "fordel: 1\nprogramme: P\ncurrency: DKK\nparties: {A: {}, B: {}}\n"
        "streams:\n  s: {amount: 5 kr. per year, period: 2025, paid by: {a: {who: A, amount: 1 kr.}, "
        "b: {who: B, rest: yes}}, to: B}\n"
        "  t: {amount: {percent: 50 %, of: s, rounded: {to: major}}, period: 2025, paid by: A, to: B}\n"
    )


ANSWERS = {"a": "x", "b": "z"}

MAKERS: dict[type, Callable[[], Any]] = {
    fd.ProgrammeFile: programme_file,
    fd.OpenQuestion: lambda: programme_file().questions[0],
    fd.Alternative: lambda: programme_file().questions[0].alternatives[0],
    fd.Setting: lambda: programme_file().questions[0].alternatives[0].settings[0],
    fd.NotCalculated: lambda: programme_file().not_calculated[0],
    fd.FileDigest: lambda: read_back().files[0],
    fd.Receipt: lambda: programme_file().receipt(choose=ANSWERS, as_of=datetime.date(2025, 1, 2)),
    fd.ReceiptDifference: lambda: (
        programme_file()
        .receipt(choose=ANSWERS)
        .differences(programme_file().receipt(choose=ANSWERS, as_of="2025-01-02"))[0]
    ),
    fd.Change: lambda: proposal().changes[0],
    fd.Proposal: proposal,
    fd.Effect: lambda: programme_file().with_(proposal()).effects(choose=ANSWERS)[0],
    fd.Comparison: compared,
    fd.RuleChange: lambda: restore(
        fd.RuleChange, ("unit", 0, "1 kr.", "", datetime.date(2026, 1, 1), None, fd.Decision(), fd.Citation(), "")
    ),
    fd.Attribution: lambda: compared().attribution(),
    fd.AttributionColumn: lambda: compared().attribution().columns[0],
    fd.AttributedPart: lambda: compared().attribution().totals()[0],
    fd.AttributedDifference: lambda: compared().attribution().by_party()[0],
    fd.ToldDifference: lambda: compared().attribution().told("B"),
    fd.ToldPart: lambda: compared().attribution().told("B").parts[0],
    fd.ComparisonBalance: lambda: compared().balance(),
    fd.AllComparisons: all_compared,
    fd.ComparedClause: lambda: restore(fd.ComparedClause, ("unit", "1 kr.", [[]])),
    fd.ComparedParty: lambda: all_compared().parties()[0],
    fd.PartyDifference: lambda: compared().by_party_and_year()[0],
    fd.EntryDifference: lambda: compared().entries()[0],
    fd.ResidualDifference: lambda: compared().residuals()[0],
    fd.Node: lambda: fd.parse_yaml("a: [1, {b: }]  # remark\n\n# last\n", "museum.yaml"),
    fd.Position: lambda: fd.Position(3, 7),
    fd.Finding: found,
    fd.StatedValue: stated,
    fd.Plan: lambda: fd.plan([key(), {"Faxe": 1, "Ny": 2}], floors={"Ny": 1}),
    fd.ShareColumns: lambda: restore(fd.ShareColumns, (["Faxe", "Stevns"], 2, bytes(32), b"\x01", 1)),
    fd.Text: lambda: fd.Text("beløb", "amount"),
    fd.Money: lambda: fd.Money("-500000.05", "DKK"),
    fd.Currency: lambda: fd.Currency("ABC", 3),
    fd.ExactMoney: lambda: fd.Money("1.00 DKK") / 3,
    fd.Period: lambda: fd.Period("2021-07-01", "2024-12-31"),
    fd.Citation: lambda: fd.Citation(fd.Text("Notat", "Note"), "Finansiering", "half each", "3"),
    fd.Decision: lambda: fd.Decision("KKR", "2022-03-23", "4", "§ 5"),
    fd.Assumption: lambda: fd.Assumption("a", "which?", "this", "why", ["that"], "option", "reading"),
    fd.Check: lambda: fd.sjaelland.checks(fd.sjaelland.programme(outside="Greve").schedule(), outside="Greve")[0],
    fd.Party: lambda: fd.Party("Næstved", kind="municipality", code="370"),
    fd.HeadCount: lambda: POPULATION.at("Faxe", "2023-01-01", missing="carry_forward"),
    fd.Population: lambda: fd.Population(
        POPULATION.areas, POPULATION.figures, POPULATION.source, fd.Text("0-5 år", "0-5 years")
    ),
    fd.Succession: lambda: fd.Succession(SUCCESSION),
    fd.SuccessionStep: lambda: fd.Succession(SUCCESSION).steps[0],
    fd.Figures: lambda: coast("60,5"),
    fd.FigureFound: lambda: coast(61).at("Faxe", "2022-01-01", missing="carry_forward"),
    fd.FigureChange: lambda: coast(61).diff(coast(62))[0],
    fd.PopulationChange: lambda: POPULATION.diff(fd.Population(POPULATION.areas, [], POPULATION.source))[0],
    fd.ReadingLimits: lambda: fd.ReadingLimits(bytes=1000, cells=7),
    fd.KeyBasis: lambda: mixed_key().basis,
    fd.Key: mixed_key,
    fd.KeyPart: lambda: fd.half * key(),
    fd.Participation: lambda: fd.Participation("Faxe", YEARS),
    fd.ReferenceDate: lambda: fd.ReferenceDate("2022-01-01"),
    fd.KeyRule: key_rule,
    fd.RulePart: lambda: fd.half * key_rule(),
    fd.Members: lambda: fd.Members([fd.Participation("Faxe", YEARS), "Stevns"]),
    fd.Condition: lambda: fd.Condition(POPULATION, "above", "12,5", as_of=fd.ReferenceDate.latest_published(1, 9)),
    fd.KeyRounding: lambda: fd.KeyRounding("0.1%", mode="half-even").with_rest_to("Faxe"),
    fd.AmountsNeeded: lambda: fd.AmountsNeeded("running", side="recipients", year="before", precision="exact"),
    fd.TiedParties: lambda: fd.apportion(1, [1, 1]).ties,
    fd.TieBreaking: lambda: fd.TieBreaking.by_one_lot("seed"),
    fd.Apportionment: apportionment,
    fd.Quorum: lambda: fd.Quorum(any_district="5%"),
    fd.Biproportional: biproportional,
    fd.Allotment: lambda: allocation()["Faxe"],
    fd.WorkingLine: lambda: allocation().lines[0],
    fd.WorkingInput: lambda: allocation().working().amounts[0].inputs[0],
    fd.WorkingStep: lambda: programme().schedule()[0].working().amounts[0],
    fd.Working: lambda: programme().schedule().working(),
    fd.Allocation: allocation,
    fd.RoundedTable: rounded_table,
    fd.Carried: carried,
    fd.CarriedShares: lambda: programme().settle_carried("s", "open").schedule()[1].allocation.carried,
    fd.SettledCarry: lambda: programme().settle_carried("s", "open").schedule().carried[0],
    fd.SettledReversal: lambda: paid_back().schedule().carried[0].reversals[0],
    fd.CarriedYear: lambda: fd.RunningCarry().next(3, {"x": 1, "y": 1}),
    fd.RunningCarry: running_carry,
    fd.Nested: nested,
    fd.Adjustment: lambda: fd.floor(
        "9%", of=["Faxe"], with_="t", borne_by="Stevns", by=key(), freed="nobody", phased={2025: 1}
    ),
    fd.Adjusted: adjusted,
    fd.AdjustmentEffect: lambda: adjusted().effects[0],
    fd.AdjustmentChange: lambda: adjusted().effects[0].changes[0],
    fd.BornePart: lambda: adjusted().effects[0].borne[0],
    fd.PriceIndex: lambda: fd.PriceIndex.levels({2025: 100, 2026: "104.2"}, fd.Text("PL"), fd.Citation("Act")),
    fd.RoundingPoint: lambda: fd.RoundingPoint.each_year("5 øre", rounding="half-even"),
    fd.Spread: lambda: fd.Spread.percents({"2024-01-01": "55.5", "2025-01-01": "44.5"}),
    fd.AmountRule: lambda: fd.per_year(fd.kroner(100)).indexed(fd.PriceIndex.steady("2.6%"), base_year=2025),
    fd.AmountInYear: lambda: fd.per_year(fd.kroner(100)).in_year(2025),
    fd.Tranche: lambda: programme().streams[0].payers[1],
    fd.Stream: lambda: programme().streams[0],
    fd.Agreement: lambda: programme().agreements[0],
    fd.DueItem: lambda: programme().due(YEARS)[0],
    fd.Programme: programme,
    fd.ScheduleEntry: lambda: programme().schedule()[2],
    fd.Schedule: lambda: programme(settled=True).schedule().filter(year=2022),
    fd.Clearing: lambda: clearing(),
    fd.ClearedParty: lambda: fd.Programme("p", "P", "DKK").add(clearing()).schedule()[0].cleared,
    fd.Division: lambda: programme().schedule()[2].payers_division,
    fd.ScheduleResidual: lambda: programme_with_residual().schedule().residuals()[0],
    fd.NetTotal: lambda: programme().schedule().net_by()[0],
    fd.FailedCase: lambda: swept().failed[0],
    fd.Sweep: swept,
    fd.Solution: solved,
    fd.SolutionInterval: lambda: solved().intervals[0],
    fd.SolutionEnd: lambda: solved().intervals[0].last,
    fd.VerifiedStep: lambda: solved().intervals[0].last_step,
    fd.SettledStep: lambda: solved().intervals[0].last_step.at,
    fd.InfeasibleSteps: lambda: solved().infeasible[0],
    fd.SolutionJump: lambda: solved("stream t == 2,50 kr.").jumps[0],
    fd.ProgrammeCase: lambda: cases()[0],
    fd.PayerRange: lambda: fd.ranges(cases())[0],
    fd.TotalRange: lambda: fd.total_ranges(cases(), "year")[0],
    fd.Office: lambda: fd.sjaelland.offices()[0],
    fd.sjaelland.Option: lambda: fd.sjaelland.options()[0],
}
MUTABLE = {fd.Programme, fd.RunningCarry}


def classes() -> Iterator[type]:
    for module in (_core, fd.sjaelland):
        yield from (
            one
            for name, one in inspect.getmembers(module, inspect.isclass)
            if one.__module__.startswith("fordel") and not name.startswith("_")
        )


def test_every_class_has_an_example() -> None:
    assert set(MAKERS) == set(classes())


def every_class(test: Callable[..., None]) -> Callable[..., None]:
    return pytest.mark.parametrize("of", MAKERS, ids=lambda of: of.__name__)(test)


def accessors(value: Any) -> dict[str, Any]:
    return {
        name: getattr(value, name)
        for name, member in inspect.getmembers(type(value))
        if not name.startswith("_") and isinstance(member, property)
    }


@every_class
def test_what_was_made_alike_is_equal_and_hashes_alike(of: type) -> None:
    one, other = MAKERS[of](), MAKERS[of]()
    assert type(one) is of
    assert one is not other
    assert one == other
    assert (one != other) is False
    assert hash(one) == hash(other)
    assert len({one, other}) == 1
    assert accessors(one) == accessors(other)
    assert one != object()
    assert one != "text"


@every_class
def test_pickles_come_back_equal(of: type) -> None:
    value = MAKERS[of]()
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        back = pickle.loads(pickle.dumps(value, protocol))
        assert type(back) is of
        assert back == value
        assert hash(back) == hash(value)
        assert repr(back) == repr(value) or " object at 0x" in repr(value)
        assert accessors(back) == accessors(value)


@every_class
def test_copies_are_equal_and_of_what_changes_apart(of: type) -> None:
    value = MAKERS[of]()
    for made in (copy.copy(value), copy.deepcopy(value), copy.deepcopy([value])[0]):
        assert made == value
        assert (made is value) == (of not in MUTABLE)


def different() -> dict[str, tuple[Any, Any]]:
    plain = allocation()
    return {
        "amount": (plain, fd.allocate(fd.oere(10_002), key())),
        "ties that nobody needed": (plain, allocation(ties="larger-weight")),
        "the key's source": (plain, fd.allocate(fd.oere(10_001), fd.Key.equal(["Faxe", "Stevns"]))),
        "weights in proportion": (key(), fd.Key({"Faxe": 4, "Stevns": 2})),
        "what a key is mixed of": (fd.mix([fd.half * key(), fd.half * key()]), key()),
        "a citation": (POPULATION, fd.Population(POPULATION.areas, POPULATION.figures, fd.Citation("Other"))),
        "a restriction": (POPULATION, MAKERS[fd.Population]()),
        "rows": (programme().schedule(), programme().schedule().filter(year=2021)),
        "settlement": (programme(), programme(settled=True)),
        "one lot or many": (fd.TieBreaking.by_lot("x"), fd.TieBreaking.by_one_lot("x")),
        "names": (fd.apportion(3, {"x": 1, "y": 1}), fd.apportion(3, [1, 1])),
        "a year": (fd.carry_over({2021: 2}, [1, 1]), fd.carry_over({2022: 2}, [1, 1])),
    }


@pytest.mark.parametrize("what", different())
def test_what_differs_in_anything_is_not_equal(what: str) -> None:
    one, other = different()[what]
    assert one != other
    assert (one == other) is False


def test_a_copy_of_a_programme_grows_by_itself() -> None:
    first = programme()
    second = copy.copy(first)
    second.add_party(fd.Party("Solrød"))
    assert len(second.parties) == len(first.parties) + 1
    assert first != second
    assert hash(first) == hash(second)


def test_a_running_carry_goes_on_where_it_was_stored() -> None:
    first = running_carry()
    second = pickle.loads(pickle.dumps(first))
    assert second.next(5, {"x": 1, "y": 7}) == first.next(5, {"x": 1, "y": 7})
    assert first == second
    second.next(1, {"x": 1})
    assert first != second


# Objects before their constructor.


def calls_on(value: Any) -> Iterator[Callable[[], object]]:
    for name, member in inspect.getmembers(type(value)):
        if isinstance(member, property):
            yield lambda name=name: getattr(value, name)
        elif callable(member) and name not in ("__class__", "__new__", "__init__", "__init_subclass__"):
            for arguments in ((), (value,), ("x",), (1,), (1, 2), ("x", value)):
                yield lambda name=name, arguments=arguments: getattr(value, name)(*arguments)


@every_class
def test_what_new_alone_made_is_refused_wherever_it_is_used(of: type) -> None:
    bare = of.__new__(of)
    for use in (
        repr,
        str,
        hash,
        pickle.dumps,
        lambda v: v == MAKERS[of](),
        lambda v: MAKERS[of]() == v,
        lambda v: v == v,
    ):
        with contextlib.suppress(TypeError, fd.Error):
            use(bare)
    with pytest.raises(fd.Error) as caught:
        hash(bare)
    assert caught.value.id == "fordel.object.not_constructed"
    for call in calls_on(bare):
        with contextlib.suppress(Exception):
            call()
    with pytest.raises(fd.Error):
        pickle.dumps(bare)


@pytest.mark.parametrize(
    "use",
    [
        lambda bare: fd.allocate(fd.kroner(1), bare(fd.Key)),
        lambda bare: fd.allocate(bare(fd.Money), key()),
        lambda bare: fd.Key([bare(fd.Party)]),
        lambda bare: fd.apportion(1, bare(fd.Key)),
        lambda bare: fd.apportion(1, [1, 1], ties=bare(fd.TieBreaking)),
        lambda bare: fd.Stream("s", fd.per_year(fd.kroner(1)), bare(fd.KeyRule), "B", YEARS),
        lambda bare: fd.Stream("s", fd.per_year(fd.kroner(1)), [bare(fd.Tranche)], "B", YEARS),
        lambda bare: fd.Key.by_population(["Faxe"], "2021-01-01", bare(fd.Population)),
        lambda bare: fd.ranges([bare(fd.ProgrammeCase)]),
        lambda bare: programme().add(bare(fd.Stream)),
        lambda bare: fd.mix([bare(fd.KeyPart)]),
    ],
)
def test_as_an_argument_it_is_refused_too(use: Callable[[Callable[[type], Any]], object]) -> None:
    with pytest.raises(fd.Error) as caught:
        use(lambda of: of.__new__(of))
    assert caught.value.id == "fordel.object.not_constructed"


def test_a_subclass_calls_the_constructor_first() -> None:
    class Late(fd.Party):
        def __init__(self) -> None:
            self.before = self.name
            super().__init__("late")

    class Never(fd.Party):
        def __init__(self) -> None:
            pass

    class Well(fd.Party):
        pass

    with pytest.raises(fd.Error, match=r"fordel\.object\.not_constructed"):
        Late()
    with pytest.raises(TypeError):
        Never()
    assert Well("Faxe").name == "Faxe"
    assert fd.Key.single(Well("Faxe")).parties == [fd.Party("Faxe")]


@every_class
def test_no_object_changes_its_class(of: type) -> None:
    other = fd.Text if of is not fd.Text else fd.Money
    value = MAKERS[of]()
    with pytest.raises(TypeError):
        value.__class__ = other
    assert type(value) is of
    with pytest.raises(TypeError):
        of.added = 1


def test_the_iterator_of_a_schedule_is_one_of_a_list() -> None:
    entries = iter(programme().schedule())
    assert [entry.year for entry in entries] == [2021, 2021, 2021, 2022, 2022, 2022]


# What was stored and then changed.


@every_class
def test_truncated_pickles_are_refused(of: type) -> None:
    stored = pickle.dumps(MAKERS[of]())
    for length in {*range(0, len(stored), max(1, len(stored) // 60)), len(stored) - 1}:
        with pytest.raises((pickle.UnpicklingError, EOFError, ValueError, IndexError, KeyError, AttributeError)):
            pickle.loads(stored[:length])


GARBAGE: list[Any] = [None, -1, 2**70, "x", b"x", (), [], {}, (1, 2), [["x"]], object(), fd.Money, key()]


def reduced(value: Any) -> tuple[type, tuple[Any, ...]]:
    made_by, (of, state) = value.__reduce__()
    assert made_by is restore
    return of, state


@every_class
def test_changed_states_are_refused_or_make_a_sound_value(of: type) -> None:
    named, state = reduced(MAKERS[of]())
    assert named is of
    changed = [
        state[:-1],
        (*state, None),
        (),
        *((*state[:i], g, *state[i + 1 :]) for i in range(len(state)) for g in GARBAGE),
    ]
    for one in changed:
        try:
            made = restore(of, one)
        except fd.Error:
            continue
        assert type(made) is of
        assert made == made
        accessors(made), repr(made), hash(made)


@every_class
def test_a_pickle_of_nothing_but_a_class_is_refused_when_used(of: type) -> None:
    short = b"\x80\x02c" + f"{of.__module__}\n{of.__name__}\n".encode() + b")\x81"
    bare = pickle.loads(short + b".")
    with pytest.raises(fd.Error, match=r"fordel\.object\.not_constructed"):
        hash(bare)
    with pytest.raises((AttributeError, TypeError, pickle.UnpicklingError)):
        pickle.loads(short + b"(K\x01K\x02tb.")  # and a state, which no class takes this way


@pytest.mark.parametrize("of", [None, int, fd.Error, "Key", fd.Key.equal], ids=repr)
def test_only_values_are_restored(of: Any) -> None:
    with pytest.raises(fd.Error, match=r"fordel\.object\.damaged"):
        restore(of, (1, 2))
    with pytest.raises(fd.Error, match=r"fordel\.object\.damaged"):
        restore(fd.Key, None)  # type: ignore[arg-type]


def changed(value: Any, place: int, change: Callable[[Any], Any]) -> Callable[[], object]:
    of, state = reduced(value)
    return lambda: restore(of, (*state[:place], change(state[place]), *state[place + 1 :]))


TAMPERED: dict[str, tuple[str, Callable[[], object]]] = {
    "digits of a currency": ("currency.unknown", changed(fd.Currency("DKK"), 1, lambda _: 3)),
    "digits of money": ("currency.unknown", changed(fd.oere(5), 2, lambda _: 3)),
    "heads": ("object.damaged", changed(POPULATION.at("320", "2021-01-01"), 0, lambda _: -5)),
    "heads before": ("object.damaged", changed(POPULATION.diff(REVISED)[0], 2, lambda _: -5)),
    "heads after": ("object.damaged", changed(POPULATION.diff(REVISED)[0], 3, lambda _: -5)),
    "a weight of a line": ("object.damaged", changed(allocation().lines[0], 1, lambda _: -1)),
    "a share of a line": ("object.damaged", changed(allocation().lines[0], 2, lambda _: 2)),
    "a remainder of a line": ("object.damaged", changed(allocation().lines[0], 5, lambda _: 1)),
    "units of another sum": ("object.damaged", changed(allocation(), 4, lambda units: [units[0] + 1, *units[1:]])),
    "units of other parties": ("object.damaged", changed(allocation(), 4, lambda units: units[::-1])),
    "a negative weight": ("key.negative_weight", changed(key(), 1, lambda _: [2, -1])),
    "weights of other parties": ("key.size_mismatch", changed(key(), 1, lambda weights: [*weights, 1])),
    "no weight": ("key.all_zero", changed(key(), 1, lambda _: [0, 0])),
    "parts of no whole": ("key.factors", changed(mixed_key(), 1, lambda made_of: (made_of[0][:1],))),
    "seats": ("object.damaged", changed(biproportional(), 1, lambda seats: seats[::-1])),
    "cells": ("object.damaged", changed(rounded_table(), 6, lambda cells: [[7, 7], [7, 7]])),
    "units of years": ("object.damaged", changed(carried(), 5, lambda units: units[::-1])),
    "units of groups": ("object.damaged", changed(nested(), 7, lambda units: [[0, 0], [0]])),
    "units of an apportionment": ("object.damaged", changed(apportionment(), 5, lambda units: [10, 0, 0])),
    "a reversed period": ("calendar.reversed_period", changed(YEARS, 1, lambda _: "2000-01-01")),
    "an unknown kind": ("object.damaged", changed(fd.Party("A"), 2, lambda _: 99)),
    "a stream that does not sum": ("stream.tranches", changed(programme().streams[0], 3, lambda _: fd.per_year(fd.kroner(7)))),
    "parties of a programme": ("object.damaged", changed(programme(), 5, lambda parties: parties[1:][::-1])),
    "rows": ("object.damaged", changed(programme().schedule(), 1, lambda rows: [*rows, 99])),
    "rows twice": ("object.damaged", changed(programme().schedule(), 1, lambda rows: [rows[0], rows[0]])),
    "a digest": ("schedule.settled_otherwise", changed(programme().schedule(), 2, lambda digest: digest[::-1])),
    "rows left out": ("schedule.settled_otherwise", changed(programme().schedule(), 1, lambda rows: rows[:-1])),
}  # fmt: skip


@pytest.mark.parametrize("what", TAMPERED)
def test_tampered_states_are_refused(what: str) -> None:
    id, provoke = TAMPERED[what]
    with pytest.raises(fd.Error) as caught:
        provoke()
    assert caught.value.id == "fordel." + id


def test_amounts_in_a_table_sum_and_are_near_the_exact_ones() -> None:
    entry = next(e for e in programme(settled=True).schedule() if len(e.allocation) > 1)
    assert entry.allocation.in_table
    of, (*state, units, carried) = reduced(entry.allocation)
    assert restore(of, (*state, units, carried)) == entry.allocation
    for wrong in ([units[0] + 1, *units[1:]], [sum(units), 0], [units[0] + 9, units[1] - 9], units[:1]):
        with pytest.raises(fd.Error, match=r"fordel\.object\.damaged"):
            restore(of, (*state, wrong, carried))


def test_a_schedule_is_refused_where_its_programme_settles_otherwise() -> None:
    of, (_, rows, digest) = reduced(programme().schedule())
    other = fd.Programme("p", "P", "DKK")
    other.add(fd.Stream("s", fd.per_year(fd.kroner(1)), "Faxe", "Office", YEARS))
    with pytest.raises(fd.Error) as caught:
        restore(of, (other, rows[:2], digest))
    assert caught.value.id == "fordel.schedule.settled_otherwise"


def test_hooks_of_pickle_called_by_hand_do_no_harm() -> None:
    for of, make in MAKERS.items():
        value = make()
        before = hash(value)
        for call in (
            lambda v: v.__setstate__((1, 2)),
            lambda v: v.__setstate__(None),
            lambda v: v.__init__(),
            lambda v: object.__reduce_ex__(v, 2),
            lambda v: object.__reduce_ex__(v, 0),
            lambda v: type(v).__new__(type(v)).__setstate__((1,)),
        ):
            with contextlib.suppress(TypeError, AttributeError, fd.Error):
                call(value)
        assert hash(value) == before
        assert value == make(), of
