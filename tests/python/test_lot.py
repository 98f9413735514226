"""The lots of a programme's divisions, drawn again with hashlib from what the how-to says."""

from __future__ import annotations

from hashlib import sha256

import pytest

import fordel as fd

SEED = "2022-03-23"
IDS = ["a", "b", "c"]


def programme(ties: str = "lot", years: tuple[int, int] = (2021, 2030)) -> fd.Programme:
    made = fd.Programme("p", "P", "DKK", ties=ties, seed=SEED)
    everybody, both = fd.Key.equal(IDS), fd.Key.equal(["r", "s"])
    made.add(fd.Stream("one", fd.per_year(fd.Money("0.10 DKK")), everybody, "r", fd.Period.years(*years)))
    tranches = [
        fd.Tranche("lead", fd.Money("0.05 DKK"), fd.Party("a")),
        fd.Tranche("others", fd.Money("0.06 DKK"), everybody),
    ]
    made.add(fd.Stream("two", fd.once(fd.Money("0.11 DKK")), tranches, both, fd.Period("2021-07-01", "2021-12-31")))
    return made


def served_first(seed: str, ids: list[str]) -> str:
    return min(ids, key=lambda id: sha256(f"{seed}/{id}".encode()).hexdigest())


def who_got_the_odd_unit(entries: fd.Schedule) -> list[str]:
    least = min(entry.amount.minor for entry in entries)
    return [entry.payer.id for entry in entries if entry.amount.minor > least]


def test_each_year_draws_a_lot_of_its_own() -> None:
    schedule = programme().schedule()
    drawn = [who_got_the_odd_unit(schedule.filter(year=year, stream="one")) for year in range(2021, 2031)]
    assert drawn == [[served_first(f"{SEED}/{year}/1-12/one/all", IDS)] for year in range(2021, 2031)]
    assert len({who for (who,) in drawn}) == 3  # and not one party ten times


@pytest.mark.parametrize(("stream", "tranche"), [("a", "b/c"), ("a/b", "c"), ("a", "b\nc")])
def test_no_two_divisions_share_a_seed_by_a_slash(stream: str, tranche: str) -> None:
    with pytest.raises(fd.Error, match=r"fordel\.programme\.bad_id"):
        fd.Stream(
            stream,
            fd.per_year(fd.kroner(1)),
            [fd.Tranche(tranche, fd.kroner(1), fd.Party("a"))],
            "r",
            fd.Period.year(2021),
        )
    with pytest.raises(fd.Error, match=r"fordel\.programme\.bad_id"):
        fd.Programme(f"{stream}/{tranche}", "P", "DKK")


def test_a_payer_s_amount_is_divided_by_a_lot_of_its_own() -> None:
    for entry in programme().schedule().filter(stream="two"):
        prefix = f"{SEED}/2021/7-12/two/{entry.tranche}"
        if len(entry.allocation) == 2:
            pair = entry.allocation
            odd = [part.party.id for part in pair if part.amount.minor > pair.amount.minor // 2]
            assert odd in ([], [served_first(f"{prefix}/{entry.payer.id}", ["r", "s"])])
            assert bool(odd) == bool(pair.amount.minor % 2)


def test_months_of_another_key_draw_another_lot() -> None:
    made = fd.Programme("p", "P", "DKK", ties="lot", seed=SEED)
    counts = fd.Population(
        [fd.Party(i, code=c) for i, c in zip(IDS, "123", strict=True)], [(c, "2020-01-01", 1) for c in "123"]
    )
    whole, half = fd.Period.year(2021), fd.Period("2021-07-01", "2021-12-31")
    rule = fd.KeyRule.by_population(
        [fd.Participation("a", whole), fd.Participation("b", whole), fd.Participation("c", half)], counts
    )
    made.add(fd.Stream("s", fd.per_year(fd.Money("0.14 DKK")), rule, "r", whole))
    schedule = made.schedule()
    for months, ids in (((1, 6), IDS[:2]), ((7, 12), IDS)):
        entries = [entry for entry in schedule if entry.months == months]
        least = min(entry.amount for entry in entries)
        odd = [entry.payer.id for entry in entries if entry.amount > least]
        assert odd == [served_first(f"{SEED}/2021/{months[0]}-{months[1]}/s/all", ids)]


def test_the_explanation_names_the_seed_that_was_drawn_by() -> None:
    entries = programme().schedule().filter(year=2023, stream="one")
    assert f'lot with seed "{SEED}/2023/1-12/one/all" (SHA-256 of "seed/id", lowest first)' in entries[0].explain()
    assert f'lod med frø "{SEED}/2023/1-12/one/all"' in entries[0].explain("da")


@pytest.mark.parametrize("ties", ["one-lot", "one_lot"])
def test_one_lot_for_all_is_still_to_be_had(ties: str) -> None:
    schedule = programme(ties).schedule()
    first = served_first(SEED, IDS)
    for year in range(2021, 2031):
        assert who_got_the_odd_unit(schedule.filter(year=year, stream="one")) == [first]
    assert f'lot with seed "{SEED}" (' in schedule.filter(year=2023, stream="one")[0].explain()


def test_a_single_allocation_draws_by_the_seed_itself() -> None:
    for ties in ("lot", "one-lot"):
        split = fd.allocate(fd.oere(10), fd.Key.equal(IDS), ties=ties, seed=SEED)
        assert [part.party.id for part in split if part.amount.minor == 4] == [served_first(SEED, IDS)]


def test_a_tranche_may_keep_one_lot() -> None:
    made = fd.Programme("p", "P", "DKK", ties="lot", seed="other")
    own = fd.Tranche("t", fd.Money("0.10 DKK"), fd.Key.equal(IDS), ties="one-lot", seed=SEED)
    made.add(fd.Stream("s", fd.per_year(fd.Money("0.10 DKK")), [own], "r", fd.Period.years(2021, 2024)))
    schedule = made.schedule()
    for year in range(2021, 2025):
        assert who_got_the_odd_unit(schedule.filter(year=year)) == [served_first(SEED, IDS)]
