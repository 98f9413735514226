"""The working as data: a reader that knows nothing of the library recalculates every amount from the JSON alone."""

from __future__ import annotations

import contextlib
import copy
import io
import json
import random
import runpy
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import arrangement_cases
import fordel as fd
import working_reader

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs" / "examples"
SCHEMA = json.loads(fd.working_schema())


def amounts(made: fd.Schedule | fd.Allocation) -> list[Fraction]:
    return [one.amount.exact for one in made]


def document(made: Any) -> dict[str, Any]:
    working: dict[str, Any] = json.loads(made.working().to_json())
    return working


def all_steps(step: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """In the order of calculation."""
    for inner in step["steps"]:
        yield from all_steps(inner)
    yield step


def made_by(example: Path) -> list[fd.Schedule]:
    """What the programmes of an example come to, or the one of a file."""
    if example.suffix == ".yaml":
        return [fd.ProgrammeFile.read(example).schedule()]
    sys.path.insert(0, str(example.parent))
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            made = runpy.run_path(str(example))
    finally:
        sys.path.remove(str(example.parent))
    return [value.schedule() for value in made.values() if isinstance(value, fd.Programme)]


SOME = {"it_food_solidarity": 40}  # of the entries of a large one: each has everybody's weights behind it
WITH_PROGRAMMES = [
    *(path for path in sorted(EXAMPLES.glob("*.py")) if "fd.Programme(" in path.read_text(encoding="utf-8")),
    *sorted(EXAMPLES.glob("gallery/*/programme.yaml")),
]


def sjaelland() -> fd.Schedule:
    return fd.sjaelland.programme(outside="Greve").schedule()


def towns(**weights: int) -> fd.Key:
    return fd.Key(weights)


def programme(*streams: fd.Stream, **options: Any) -> fd.Programme:
    made = fd.Programme("p", fd.Text("Ordning", "Scheme"), "DKK", **options)
    for stream in streams:
        made.add(stream)
    return made


YEARS = fd.Period.years(2025, 2027)
ABC = fd.Key({"A": 3, "B": 5, "C": 9})


def stream(name: str, amount: Any, payers: Any = ABC, recipients: Any = "Office", **more: Any) -> fd.Stream:
    return fd.Stream(name, amount, payers, recipients, more.pop("period", YEARS), **more)


def indexed() -> fd.Programme:
    rates = fd.PriceIndex.rates({2026: "3.1", 2027: "2.9"}, fd.Text("PL-indeks", "PL index"), fd.Citation("Estimate"))
    each_year = fd.RoundingPoint.each_year("100 kr.")
    return programme(
        stream("a", fd.per_year(fd.kroner(100_000)).indexed(rates, 2025, each_year), period=fd.Period("2025-03-01", "2027-05-31")),
        stream("b", fd.recurring(2025, fd.kroner(100_000), Fraction("1.018"), fd.kroner(5_000), fd.RoundingPoint.at_end())),
        stream("c", fd.on_dates({"2025-03-01": fd.kroner(70), "2025-09-01": fd.kroner(31)})),
        stream("d", fd.per_period(fd.kroner(1000), {2025: "55 %", 2026: "25 %", 2027: "20 %"})),
    )  # fmt: skip


def derived() -> fd.Programme:
    lead = fd.Tranche("lead", fd.percent("33.3"), fd.Party("A"))
    others = fd.Tranche("others", fd.rest(), fd.Key({"B": 1, "C": 2}))
    return programme(
        stream("whole", fd.per_year(fd.Money("1000.01 DKK")), [lead, others]),
        stream("tenth", fd.percent_of(10, "whole"), fd.Key({"B": 1, "C": 6})),
        stream("sum", fd.sum_of(["whole", "tenth"])),
        stream(
            "points",
            fd.product(towns(A=3, B=4), fd.kroner(100)),
            fd.as_stated(),
            period=fd.Period("2025-01-01", "2025-06-30"),
        ),
    )


def adjusted() -> fd.Programme:
    steps = [
        fd.times(2, of="C"),
        fd.plus(fd.kroner(7), of="B"),
        fd.floor(fd.kroner(200), of="A"),
        fd.cap(fd.kroner(600)),
    ]
    tranche = fd.Tranche(
        "all", fd.per_year(fd.Money("1000.01 DKK")), fd.Key({"A": 1, "B": 4, "C": 4, "D": 3}), adjustments=steps
    )
    return programme(stream("s", None, [tranche], period=fd.Period("2025-01-01", "2026-06-30")))


def keyed() -> fd.Programme:
    heads, coast = towns(A=12, B=7, C=31), towns(A=5, C=2)
    mixed = fd.mix([fd.half * heads, fd.half * coast])
    return programme(
        stream("mixed", fd.per_year(fd.kroner(1001)), mixed),
        stream("without", fd.per_year(fd.kroner(1001)), mixed.without("B")),
        stream("rounded", fd.per_year(fd.kroner(1001)), mixed.rounded(fd.KeyRounding("1%"))),
        stream("both", fd.per_year(fd.kroner(1001)), heads, towns(North=1, South=2)),
    )


def clearing() -> fd.Programme:
    spending = {2025: {"A": fd.kroner(70), "B": fd.kroner(31), "C": fd.kroner(9)}}
    return programme().add(fd.Clearing("c", spending, ABC, "Office", fd.Period.year(2025), unit="major"))


def in_a_table() -> fd.Programme:
    made = programme(stream("s", fd.per_year(fd.Money("100.01 DKK"))), stream("t", fd.per_year(fd.Money("50.01 DKK"))))
    return made.settle_as_table("s")


def carried_over() -> fd.Programme:
    return programme(stream("s", fd.per_year(fd.Money("100.01 DKK")))).settle_carried("s", "open")


def each_on_its_own() -> fd.Programme:
    return programme(stream("s", fd.per_year(fd.kroner(100))), method="independent:half-even")


MADE = {
    maker.__name__: maker
    for maker in (indexed, derived, adjusted, keyed, clearing, in_a_table, carried_over, each_on_its_own)
}


@pytest.mark.parametrize("name", MADE)
def test_every_kind_of_amount_is_recalculated_from_the_json_alone(name: str) -> None:
    schedule = MADE[name]().schedule()
    assert len(schedule) > 0
    told = document(schedule)
    jsonschema.validate(told, SCHEMA)
    assert working_reader.rebuilt(told) == amounts(schedule)


def test_these_have_every_kind_of_step() -> None:
    seen = {
        step["kind"]
        for maker in (*MADE.values(), lambda: fd.sjaelland.programme(outside="Greve"))
        for amount in document(maker().schedule())["amounts"]
        for step in all_steps(amount)
    }
    kinds = {kind["const"] for kind in SCHEMA["$defs"]["step"]["properties"]["kind"]["oneOf"]}
    assert kinds - seen == {"average"}  # of figures averaged over several dates
    assert set(working_reader.FORMULAS) == kinds


@pytest.mark.parametrize("example", WITH_PROGRAMMES, ids=lambda path: str(path.relative_to(EXAMPLES)))
def test_examples_and_the_gallery_are_recalculated(example: Path) -> None:
    for schedule in made_by(example):
        some = SOME.get(example.parent.name, 0)
        shown = schedule.filter(recipient=[schedule[i].recipient for i in range(some)]) if some else schedule
        assert working_reader.rebuilt(document(shown)) == amounts(shown)


def test_random_programmes_are_recalculated() -> None:
    checked = 0
    for seed in range(40):
        world, streams = arrangement_cases.random_programme(random.Random(seed))
        with contextlib.suppress(fd.Error):
            schedule = arrangement_cases.Builder(world).programme(streams).schedule()
            assert working_reader.rebuilt(document(schedule)) == amounts(schedule)
            checked += 1
    assert checked > 10


@pytest.mark.parametrize(
    "method",
    ["largest-remainder", "sainte-lague", "dhondt", "independent", "largest-remainder:droop", "huntington-hill"],
)
def test_allocations_are_recalculated(method: str) -> None:
    weights = {"A": 1_000_000, "B": 1_000_000, "C": 1_000_000, "D": 7_000_000}
    made = fd.allocate(fd.Money("100.01 DKK"), weights, method=method)
    assert working_reader.rebuilt(document(made)) == amounts(made)
    bounded = fd.allocate(fd.kroner(100), {"A": 1, "B": 3, "C": 1, "D": 7}, floors={"A": fd.kroner(30)}, unit="major")
    assert working_reader.rebuilt(document(bounded)) == amounts(bounded)


def test_no_library_is_needed(tmp_path: Path) -> None:
    """In a Python of its own, without the folders where the library is."""
    schedule = sjaelland()
    file = tmp_path / "working.json"
    file.write_text(schedule.working().to_json(), encoding="utf-8")
    code = "import sys; assert 'fordel' not in sys.modules; exec(open(sys.argv[1], encoding='utf-8').read())\n"
    code += "import json\nfor amount in rebuilt(json.load(open(sys.argv[2], encoding='utf-8'))): print(amount)"
    reader = str(Path(working_reader.__file__))
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code, reader, str(file)], capture_output=True, encoding="utf-8", check=True
    )
    assert [Fraction(line) for line in done.stdout.split()] == amounts(schedule)


def test_the_reader_notices_every_changed_number() -> None:
    schedule = sjaelland().filter(payer="Lejre", year=2022)
    told = document(schedule)
    evidence = {"rank", "among", "left_over"}  # one more changes nothing, as long as the rank is among those left over
    numbers = [
        (place, given)
        for step in all_steps(told["amounts"][0])
        for place, given in ((step, i) for i, given in enumerate(step["inputs"]) if "value" in given)
        if step["inputs"][given]["name"] not in evidence
    ]
    assert len(numbers) > 8
    for step, place in numbers:
        given = step["inputs"][place]
        kept, given["value"] = given["value"], str(Fraction(given["value"]) + 1)
        with pytest.raises(AssertionError):
            working_reader.rebuilt(told)
        given["value"] = kept
    assert working_reader.rebuilt(told) == amounts(schedule)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", [*MADE, "sjaelland"])
def test_explanations_are_made_from_it(name: str, lang: str) -> None:
    schedule = sjaelland() if name == "sjaelland" else MADE[name]().schedule()
    for entry in list(schedule)[:60]:
        (amount,) = document(entry)["amounts"]
        lines = [line for step in all_steps(amount) for line in step["words"][lang]]
        assert lines == entry.explain(lang=lang).splitlines()


def test_each_clause_has_its_address_and_its_source() -> None:
    (entry,) = (e for e in derived().schedule() if (e.stream, e.payer.id, e.year) == ("whole", "b", 2025))
    steps = list(all_steps(document(entry)["amounts"][0]))
    addresses = {step["kind"]: step["address"] for step in steps}
    assert addresses["stated"] == "streams.whole.amount"
    assert addresses["rest"] == "streams.whole.paid by.others.rest"
    assert addresses["key"] == "streams.whole.paid by.others.key"
    assert addresses["payment"] == "streams.whole"
    sums = document(derived().schedule().filter(stream="sum"))["amounts"][0]
    named = next(step for step in all_steps(sums) if step["kind"] == "sum")["inputs"]
    assert [given["address"] for given in named] == ["streams.whole", "streams.tenth"]
    floor = next(s for a in document(adjusted().schedule())["amounts"] for s in all_steps(a) if s["kind"] == "floor")
    assert floor["address"] == "streams.s.paid by.adjustments.3"
    first = document(indexed().schedule().filter(year=2026))["amounts"][0]
    index = next(step for step in all_steps(first) if step["kind"] == "index")
    assert (index["citation"]["document"]["en"], index["what"]["da"]) == ("Estimate", "PL-indeks (Estimate)")


def test_a_key_that_many_rest_on_is_written_once() -> None:
    told = document(sjaelland().filter(stream="cofinancing.miljoeteknologi", year=[2021, 2022]))
    shared = [key for key in told["keys"] if len(key["parties"]) > 1]
    assert [key["on"] for key in shared] == ["2020-01-01", "2021-01-01"]
    assert len({key["id"] for key in told["keys"]}) == len(told["keys"])


def test_the_schema_refuses_what_is_not_the_format() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    told = document(sjaelland().filter(payer="Lejre", year=2022))
    jsonschema.validate(told, SCHEMA)
    for change in (
        {"format": "fordel.working/2"},
        {"amounts": [{**told["amounts"][0], "result": 19976.74}]},
        {"amounts": [{**told["amounts"][0], "kind": "guessed"}]},
        {"more": "than there is"},
    ):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**copy.deepcopy(told), **change}, SCHEMA)


def test_the_schema_in_the_documentation_is_the_librarys() -> None:
    written = json.loads((ROOT / "docs" / "schemas" / "working-1.json").read_text(encoding="utf-8"))
    assert written == SCHEMA


MUSEUM = """fordel: 1
programme: Havnemuseet i Havnby
currency: DKK
notation: danish
parties: {Havnby: {code: 901}, Klitby: {code: 902}, Engby: {code: 903}, Havnemuseet: {}}
streams:
  running:
    amount: 500.001 kr. per year
    period: 2025-07 to 2026-12
    paid by:
      lead: {who: Havnby, amount: 200.000 kr.}
      others: {who: [Klitby, Engby], rest: yes, key: equal}
    to: Havnemuseet
"""


def stands_in(document: fd.Node, keys: list[str]) -> bool:
    """Whether a file has something there; a key may hold dots itself."""
    if not keys:
        return True
    members = dict(document.members)
    joined = [(".".join(keys[:length]), keys[length:]) for length in range(len(keys), 0, -1)]
    return any(key in members and stands_in(members[key], rest) for key, rest in joined)


def test_addresses_are_those_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "museum.yaml"
    file.write_text(MUSEUM, encoding="utf-8")
    schedule = fd.ProgrammeFile.read(str(file)).programme().schedule()
    told = document(schedule)
    assert working_reader.rebuilt(told) == amounts(schedule)
    addresses = {step["address"] for amount in told["amounts"] for step in all_steps(amount)} - {""}
    assert {"streams.running.amount", "streams.running.paid by.others.key"} <= addresses
    written = fd.parse_yaml(MUSEUM)
    assert [address for address in sorted(addresses) if not stands_in(written, address.split("."))] == []
