"""Parties as people write them, and lists of parties, every name of which is found or refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from fractions import Fraction

import pytest

import fordel as fd

FAXE, STEVNS = "Faxe", "Stevns"
YEARS = fd.Period.years(2021, 2022)
MEMBERS = [fd.Participation(name, YEARS) for name in ("København", "Faxe", "Stevns")]


@pytest.mark.parametrize(
    "written",
    [
        "København",
        "Københavns Kommune",
        "København Kommune",
        "Københavns",
        "københavn ",
        "\u00a0København\u200b",
        "KOEBENHAVN",
        "101",
        "0101",
        101,
    ],
)
def test_a_municipality_is_found_as_people_write_it(written: str | int) -> None:
    assert fd.folk1a().at(written, "2022-01-01").heads == fd.folk1a().at("København", "2022-01-01").heads
    assert fd.Key.by_population([written], "2022-01-01").parties[0].code == "101"


@pytest.mark.parametrize("area", fd.folk1a().areas, ids=lambda area: area.code)
def test_each_municipality_is_found_in_every_form(area: fd.Party) -> None:
    areas = fd.folk1a().areas
    genitive = area.name if area.name.endswith("s") else area.name + "s"
    forms = [area.name, f" {area.name}\t", f"{genitive} Kommune", f"{area.name} kommune", area.name.upper()]
    forms += [area.code, f"0{area.code}", unicodedata.normalize("NFD", area.name), genitive]
    for written in forms:
        assert fd.find_party(areas, written) == area, written


@pytest.mark.parametrize("written", ["Kbh", "0100", "Sjælland", "Kommune", "Danmark", "", "x"])
def test_what_is_far_from_every_name_offers_none(written: str) -> None:
    with pytest.raises(KeyError) as caught:
        fd.find_party(fd.folk1a().areas, written)
    assert caught.value.seen == f'"{written}"'  # type: ignore[attr-defined]


def test_a_name_that_is_near_is_offered() -> None:
    for written, near in {"Næstvd": "Næstved", "Kobenhavn": "København", "Kalund": "Kalundborg"}.items():
        with pytest.raises(KeyError, match=f"nearest: {near}"):
            fd.find_party(fd.folk1a().areas, written)


def test_a_region_keeps_its_word() -> None:
    key = fd.Key({"Region Sjælland": 2, "Sorø": 1})
    assert key.share("region sjælland") == Fraction(2, 3)
    for written in ("Sjælland", "Region Sjællands"):
        assert written not in key


def test_names_that_differ_in_aa_only_are_told_apart_or_refused_by_name() -> None:
    key = fd.Key({"Åby": 1, "Aaby": 3})
    assert (key.share("Åby"), key.share("Aaby")) == (Fraction(1, 4), Fraction(3, 4))
    assert key.without("Åby").share("Aaby") == 1
    result = fd.apportion(4, {"Åby": 1, "Aaby": 3}, eligible=["Åby"])
    assert result.units == {"Åby": 4, "Aaby": 0}
    with pytest.raises(KeyError, match=r"Åby .*Aaby"):
        key.share("ÅBY")
    assert fd.Key(["Åby", "Aaby"], [1, 3]) == key
    assert fd.Key({"Åby": 1}).parties[0].id == "aaby"


def _rule(not_paying: object) -> fd.KeyRule:
    return fd.KeyRule.by_population(MEMBERS, not_paying=not_paying)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "exempt", ["København", "101", 101, "koebenhavn", "Københavns Kommune", fd.find_party(fd.folk1a().areas, "101")]
)
def test_who_does_not_pay_is_found_by_name_code_or_id(exempt: object) -> None:
    programme = fd.Programme("p", "p", "DKK").add(
        fd.Stream("s", fd.per_year(fd.kroner(900)), _rule([exempt]), "Fond", YEARS)
    )
    schedule = programme.schedule()
    assert {entry.payer.id for entry in schedule} == {"uncovered", "faxe", "stevns"}
    assert schedule.total() == fd.kroner(1800)


KEY = fd.Key({"A": 2, "B": 1})
LISTS: dict[str, Callable[[list[object]], object]] = {
    "not_paying": _rule,
    "eligible": lambda names: fd.apportion(3, {FAXE: 2, STEVNS: 1}, eligible=names),
    "ties of apportion": lambda names: fd.apportion(3, {FAXE: 1, STEVNS: 1}, ties=names),
    "ties of allocate": lambda names: fd.allocate(fd.oere(3), fd.Key({FAXE: 1, STEVNS: 1}), ties=names),
    "population": lambda names: fd.Key.by_population(names, "2022-01-01"),
    "floors": lambda names: fd.apportion(3, {FAXE: 1, STEVNS: 1}, floors=dict.fromkeys(names, 1)),
    "floors of money": lambda names: fd.allocate(
        fd.oere(3), fd.Key({FAXE: 1, STEVNS: 1}), floors=dict.fromkeys(names, fd.oere(1))
    ),
    "caps of a tranche": lambda names: fd.Tranche(
        "t", fd.oere(3), fd.Key({FAXE: 1, STEVNS: 1}), caps=dict.fromkeys(names, fd.oere(2))
    ),
}


@pytest.mark.parametrize("what", LISTS)
def test_every_list_refuses_whom_it_does_not_know(what: str) -> None:
    with pytest.raises(KeyError) as caught:
        LISTS[what]([FAXE, "Stevnz"])
    assert caught.value.id == "fordel.party.unknown"  # type: ignore[attr-defined]
    assert "Stevns" in caught.value.seen  # type: ignore[attr-defined]


@pytest.mark.parametrize("what", LISTS)
def test_every_list_takes_names_as_people_write_them(what: str) -> None:
    LISTS[what](["faxe ", "STEVNS"])


@pytest.mark.parametrize("what", LISTS)
def test_every_list_names_each_party_once(what: str) -> None:
    with pytest.raises(fd.errors.PartyError) as caught:
        LISTS[what]([FAXE, "faxe", STEVNS])
    assert caught.value.id == "fordel.party.duplicate"


def test_marks_of_eligibility_and_names_are_not_mixed() -> None:
    with pytest.raises(TypeError, match="not both"):
        fd.apportion(3, {FAXE: 2, STEVNS: 1}, eligible=[True, STEVNS])


def test_codes_that_pandas_reads_as_numbers_are_codes() -> None:
    assert fd.apportion(3, {101: 2, 147: 1}).units == {"101": 2, "147": 1}
    assert fd.Key({101: 2, 147: 1})["101"] == Fraction(2, 3)
    assert 101 in fd.Key({101: 2, 147: 1})
    with pytest.raises(fd.Error):
        fd.apportion(3, {101: 2, "101": 1})


def test_a_number_is_a_name_where_somebody_is_called_so() -> None:
    assert fd.apportion(10, {1: 1, 2: 2}, floors={1: 7}).units == {"1": 7, "2": 3}
    assert fd.apportion(10, {1: 1, 0: 2}, eligible=[1]).units == {"1": 10, "0": 0}
    assert fd.Key({1: 1, 2: 2}).share(1) == Fraction(1, 3)
    key = fd.Key({101: 5, 253: 7})
    assert key.share(101) == Fraction(5, 12)
    assert fd.apportion(12, {101: 5, 253: 7}, floors={253: 8}).units == {"101": 4, "253": 8}
    assert fd.allocate("12 kr.", key)[101].amount == fd.kroner(5)


def test_a_number_is_a_code_among_municipalities() -> None:
    key = fd.Key.by_population(["København", "Greve"], on="2022-01-01")
    assert key.share(253) == key.share("Greve")
    assert key.share(1) == key.share("Greve")


def test_a_number_is_a_place_among_others() -> None:
    assert fd.Key({"A": 1, "B": 2}).share(1) == Fraction(2, 3)
    assert fd.apportion(10, [1, 2], floors={1: 9}).units == [1, 9]
    assert fd.Key({"A": 1, "B": 2}).share(-1) == Fraction(2, 3)
