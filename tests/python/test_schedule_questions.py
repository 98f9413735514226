"""What a schedule is asked: filters by lists, totals by any field, and what each party pays net."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

import fordel as fd

YEARS = fd.Period.years(2021, 2023)
FIELDS = ["year", "stream", "payer", "recipient", "status", "tranche", "group", "months", "first_month", "last_month"]
FIELDS += ["due_month", "payer_id", "payer_code", "recipient_id", "recipient_code"]


@pytest.fixture(scope="module")
def schedule() -> fd.Schedule:
    towns = [fd.Party("Ås", code="101"), fd.Party("Bø", code="102")]
    office = fd.Party("Office", kind="cluster_office")
    made = fd.Programme("p", "P", "DKK")
    tranches = [fd.Tranche("lead", fd.kroner(40), towns[0]), fd.Tranche("others", fd.kroner(60), fd.Key(towns, [1, 2]))]
    made.add(
        fd.Stream("fees.north", fd.per_year(fd.kroner(100)), tranches, office, YEARS, status="granted", group="Fees")
    )
    made.add(fd.Stream("fees.south", fd.per_year(fd.kroner(50)), towns[1], office, YEARS, group="Fees"))
    half = fd.Period("2022-01-01", "2022-06-30")
    made.add(fd.Stream("refund", fd.per_year(fd.kroner(12)), office, fd.Key(towns, [1, 1]), half, group="Back"))
    return made.schedule()


def test_each_argument_of_a_filter_takes_one_or_several(schedule: fd.Schedule) -> None:
    assert schedule.filter(year=[2021, 2023]).total() == fd.kroner(300)
    assert schedule.filter(year=range(2021, 2023)).total() == fd.kroner(306)
    assert schedule.filter(stream=["fees.north", "refund"]).total() == fd.kroner(306)
    assert schedule.filter(payer=["aas", 102], stream="fees") == schedule.filter(stream="fees")
    assert schedule.filter(payer=[fd.Party("Ås", code="101")]).total() == fd.kroner(180)
    assert schedule.filter(recipient=("Ås", "Bø")).total() == fd.kroner(6)
    assert schedule.filter(status=["granted", "paid"]).total() == fd.kroner(300)
    assert schedule.filter(tranche="lead").total() == fd.kroner(120)
    assert schedule.filter(tranche=["lead", "others"]).total() == fd.kroner(300)
    assert schedule.filter(group="Back").total() == fd.kroner(6)
    assert schedule.filter(group=["Back", "Fees"]) == schedule
    assert schedule.filter(months=(1, 6)).total() == fd.kroner(6)
    assert len(schedule.filter(months=6)) == 0
    for nothing in ({"year": []}, {"payer": []}, {"stream": ()}, {"status": []}, {"tranche": []}, {"group": []}):
        assert len(schedule.filter(**nothing)) == 0
    assert schedule.filter(year=None, payer=None) == schedule


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("year", "2021"),
        ("year", 2021.0),
        ("year", [2021, "2022"]),
        ("year", True),
        ("stream", 3),
        ("stream", ["refund", 3]),
        ("status", 1),
        ("tranche", b"lead"),
        ("group", 2),
        ("months", (1, 2, 3)),
        ("months", "1-6"),
        ("months", {1, 6}),
        ("year", {2021, 2023}),
        ("due_month", "June"),
    ],
)
def test_what_no_filter_can_mean_is_refused(schedule: fd.Schedule, argument: str, value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        schedule.filter(**{argument: value})


def test_any_two_fields_divide_the_total(schedule: fd.Schedule) -> None:
    for fields in product(FIELDS, repeat=2):
        sums = schedule.total_by(list(fields))
        assert sum(sums.values()) == schedule.total()
        table = schedule.pivot(*fields)
        assert {(r, c): x for r, row in table.items() for c, x in row.items() if x.minor} == {
            by: amount for by, amount in sums.items() if amount.minor
        }


def test_labels_are_plain_values(schedule: fd.Schedule) -> None:
    assert schedule.total_by("months") == {(1, 12): fd.kroner(450), (1, 6): fd.kroner(6)}
    assert schedule.total_by("first_month") == {1: fd.kroner(456)}
    assert schedule.total_by("last_month") == {12: fd.kroner(450), 6: fd.kroner(6)}
    assert schedule.total_by("due_month") == {None: fd.kroner(456)}
    assert schedule.total_by("group") == {"Fees": fd.kroner(450), "Back": fd.kroner(6)}
    assert schedule.total_by("tranche")["lead"] == fd.kroner(120)
    assert schedule.total_by("payer_code") == {"101": fd.kroner(180), "102": fd.kroner(270), "": fd.kroner(6)}
    by_recipient = [("office", 2021), ("office", 2022), ("aas", 2022), ("boe", 2022), ("office", 2023)]
    assert list(schedule.total_by(["recipient_id", "year"])) == by_recipient
    assert schedule.pivot(["group", "payer"], "year")["Fees", "Ås"] == {
        2021: fd.kroner(60),
        2022: fd.kroner(60),
        2023: fd.kroner(60),
    }


def test_what_is_paid_net_sums_to_zero(schedule: fd.Schedule) -> None:
    net = {total.party.name: total for total in schedule.net_by()}
    assert {name: total.net for name, total in net.items()} == {
        "Ås": fd.kroner(177),
        "Bø": fd.kroner(267),
        "Office": fd.kroner(-444),
    }
    assert (net["Office"].pays, net["Office"].receives) == (fd.kroner(6), fd.kroner(450))
    assert schedule.net_by("aas") == schedule.net_by(fd.Party("Ås", code="101")) == net["Ås"]
    assert schedule.net_by("uncovered").net == fd.kroner(0)
    for year in (2021, 2022, 2023):
        assert sum(Fraction(t.net.minor) for t in schedule.filter(year=year).net_by()) == 0
    with pytest.raises(LookupError, match=r"fordel\.party\.unknown"):
        schedule.net_by("Elm")
