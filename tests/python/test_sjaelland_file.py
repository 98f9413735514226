"""The built-in programme as a file: both settle the same, whatever is chosen."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

import fordel as fd
from fordel import starters

Choice = tuple[dict[str, Any], dict[str, str], dict[str, Any]]  # options of the built-in; choose and set of the file

# Each option of the built-in, with the answers to try: what the built-in takes, and what the file does.
ANSWERS: dict[str, list[Choice]] = {
    "missing_share": [({"missing_share": "uncovered"}, {"missing share": "uncovered"}, {})],
    "others": [({"others": "only_non_leads"}, {"others": "only non-leads"}, {})],
    "population_date": [
        ({"population_date": "same_year"}, {"population date": "same year"}, {}),
        ({"population_date": "2020-01-01"}, {}, {"keys.by population.at": "2020-01-01"}),
    ],
    "missing": [({"missing": "carry_forward"}, {}, {"keys.by population.missing": "carry-forward"})],
    "collection": [({"collection": "through_lead"}, {"collection": "through lead"}, {})],
    "settlement": [
        ({"settlement": "table"}, {"settlement": "table"}, {}),
        ({"settlement": "table_free"}, {"settlement": "table free"}, {}),
    ],
    "method": [
        ({"method": name}, {}, {"method": name})
        for name in (
            *("independent", "independent:half-even", "dhondt", "sainte-lague", "adams", "quota", "huntington-hill"),
            *("dean", "modified-sainte-lague", "power-mean:2", "stationary:1/3"),
        )
    ],
    "unit": [({"unit": "major"}, {}, {"unit": "1 kr."}), ({"unit": "thousand"}, {}, {"unit": "1.000 kr."})],
    "ties": [({"ties": "larger-weight"}, {}, {"ties": "larger-weight"})],
    "ufs_year": [({"ufs_year": 2022}, {}, {"streams.ufs.period": "2022"})],
    "region_period": [({"region_period": "2021-2023"}, {}, {"streams.region.period": "2021 to 2023"})],
    "office_starts": [
        ({"office_starts": {office: day}}, {}, {f"streams.cofinancing.{office}.period": f"{day[:7]} to 2024"})
        for office, day in (("foedevarer", "2021-07-01"), ("life-science", "2022-04-01"))
    ],
    "leads": [({"leads": {"foedevarer": "Lejre"}}, {}, {"groups.lead for Fødevarer": ["Lejre"]})],
    "clusters": [
        (
            {"clusters": fd.Key({"a": 1, "b": 2, "c": 4})},
            {},
            {
                **{f"parties.{name}": {"kind": "cluster"} for name in "abc"},
                "keys.the clusters": "{weights: {a: 1, b: 2, c: 4}}",
            },
        )
    ],
    "ruc_payer": [
        (
            {"ruc_payer": "Uddannelses- og Forskningsministeriet"},
            {},
            {"streams.ruc.paid by": "Uddannelses- og Forskningsministeriet"},
        )
    ],
    "first_follow_up": [
        ({"first_follow_up": "2023-06-30"}, {}, {"agreements.follow_up.due": "yearly from 2023-06-30"})
    ],
    "standings": [({"standings": {"deb": "granted"}}, {}, {"streams.deb.status": "granted"})],
}

LEADS = {fd.sjaelland.lead(office.id).name for office in fd.sjaelland.offices()}
OUTSIDE = [m.name for m in fd.sjaelland.municipalities() if m.name not in LEADS]


@pytest.fixture(scope="module")
def file() -> fd.ProgrammeFile:
    return fd.ProgrammeFile.parse(starters.built_in("sjaelland"), "sjaelland.yaml")


def rows(schedule: fd.Schedule) -> tuple[object, ...]:
    """The programme's id and every payment, in order."""
    return (
        schedule.programme.id,
        *(
            (e.year, e.months, e.stream, e.tranche, e.payer.id, e.recipient.id, e.amount.minor, e.amount.currency)
            for e in schedule
        ),
    )


def settled(programme: Any) -> tuple[object, ...] | str:
    """What it comes to in all that is shown; or the error."""
    try:
        schedule = programme()
    except fd.Error as error:
        return str(error.id)
    made = schedule.programme
    collected = sorted({f"{s.id} {s.collector.name if s.collector else ''} {s.status}" for s in made.streams})
    due = [f"{item.on} {item.agreement.id}" for item in made.due(fd.Period.years(2021, 2024))]
    return (rows(schedule), *collected, *due)


def same(file: fd.ProgrammeFile, outside: str, choices: list[Choice]) -> None:
    options: dict[str, Any] = {}
    choose, values = {"outside": outside}, {}
    for own, chosen, given in choices:
        options |= own
        choose |= chosen
        values |= given
    built_in = settled(lambda: fd.sjaelland.programme(outside=outside, **options).schedule())
    assert settled(lambda: file.schedule(choose=choose, set=values)) == built_in, (outside, options)


def test_every_option_of_the_built_in_has_its_answer_in_the_file() -> None:
    open_in_file = {"outside", "counts", "seed", *ANSWERS}
    assert {option.name for option in fd.sjaelland.options()} == open_in_file


def test_the_file_has_the_same_questions(file: fd.ProgrammeFile) -> None:
    asked = {a.id.replace("_", " ").replace("first follow up", "first follow-up") for a in
             fd.sjaelland.programme(outside="Greve").assumptions}  # fmt: skip
    assert {question.id for question in file.questions} == asked


def test_it_says_what_is_assumed_as_the_built_in_does(file: fd.ProgrammeFile) -> None:
    own = {a.id.replace("_", " "): a.chosen for a in fd.sjaelland.programme(outside="Greve").assumptions}
    said = {a.id: a.chosen for a in file.programme(choose={"outside": "Greve"}).assumptions}
    valued = {question.id for question in file.questions if question.values}
    assert {id: said[id] for id in valued} == {id: own[id.replace("-", " ")] for id in valued}
    other = file.programme(choose={"outside": "Greve"}, set={"unit": "1 kr."}).assumptions
    assert next(a.chosen.da for a in other if a.id == "rounding") == "1 kr.; largest-remainder; order"


def test_its_cases_are_the_thirteen(file: fd.ProgrammeFile) -> None:
    cases, own = file.cases(), fd.sjaelland.cases()
    assert [case.name for case in cases] == [case.name for case in own] == OUTSIDE
    assert [case.absent for case in cases] == [case.absent for case in own]
    assert [rows(case.schedule) for case in cases] == [rows(case.schedule) for case in own]


@pytest.mark.parametrize("option", ANSWERS)
def test_both_settle_the_same_by_every_answer_in_every_case(file: fd.ProgrammeFile, option: str) -> None:
    for choice in ANSWERS[option]:
        for outside in OUTSIDE:
            if outside != "Lejre" or option != "leads":
                same(file, outside, [choice])


def test_both_settle_the_same_by_every_pair_of_answers(file: fd.ProgrammeFile) -> None:
    """Each pair in one of the cases, which take turns."""
    turn = itertools.cycle(name for name in OUTSIDE if name != "Lejre")
    for one, other in itertools.combinations(ANSWERS, 2):
        for pair in itertools.product(ANSWERS[one], ANSWERS[other]):
            same(file, next(turn), list(pair))


def test_a_lead_cannot_stay_out(file: fd.ProgrammeFile) -> None:
    with pytest.raises(fd.Error) as refused:
        file.schedule(choose={"outside": "Roskilde"})
    assert refused.value.id == "fordel.assumption.unknown_alternative"


def test_the_export_is_this_file(tmp_path: Path) -> None:
    from fordel import cli

    assert cli.status(["export", "sjaelland", str(tmp_path)]) == 0
    assert (tmp_path / "sjaelland.yaml").read_text(encoding="utf-8") == starters.built_in("sjaelland")
