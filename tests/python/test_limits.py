"""Large inputs end soon, or are refused by a count that says how to go on. Nothing here looks at a clock: what would take
minutes is what fails."""

from __future__ import annotations

from fractions import Fraction

import pytest

import fordel as fd

HEADS = [2000 + (i * 7919 * 31) % 600_000 for i in range(98)]
WEIGHTS = {f"p{i}": 1 + i * 7919 % 600_000 for i in range(50_000)}


def test_the_quota_method_jumps_over_what_is_sure() -> None:
    a = fd.apportion(10**30, [49, 10**14, Fraction(5, 2), 241], method="quota")
    assert sum(a.units) == 10**30
    assert all(abs(units - quota) < 1 for units, quota in zip(a.units, a.quotas, strict=True))


@pytest.mark.parametrize("units", [10**4, 10**5, 10**7])
def test_the_quota_method_explains_what_one_more_would_take(units: int) -> None:
    a = fd.apportion(units, HEADS, method="quota")
    more = a.heads_needed(40)
    assert more is not None

    def with_more(heads: int) -> int:
        weights = [*HEADS[:40], HEADS[40] + heads, *HEADS[41:]]
        return fd.apportion(units, weights, method="quota").units[40]

    assert with_more(more) > a.units[40] >= with_more(more - 1)
    assert str(more) in a.explain(40).replace(",", "")


def test_a_limit_of_steps_is_raised_by_an_argument_or_in_the_name() -> None:
    # The small ones wait for more than a unit in all, but the others leave hardly a step free.
    weights = [2**30 + 2 * i * i + 1 for i in range(12)] + [1] * 24
    with pytest.raises(fd.Error) as refused:
        fd.apportion(2**32, weights, method="quota", step_limit=1000)
    assert refused.value.id == "fordel.apportionment.too_many_steps"
    assert "step_limit" in str(refused.value)
    by_argument = fd.apportion(98, HEADS, method="quota", step_limit=10**6)
    assert by_argument.method == "quota:1000000"
    assert by_argument.units == fd.apportion(98, HEADS, method="quota").units


def test_outcomes_are_counted_before_they_are_tried() -> None:
    with pytest.raises(fd.Error) as refused:
        fd.apportion(15, [1] * 30).outcomes(limit=8000)
    assert refused.value.id == "fordel.apportionment.too_many_outcomes"
    assert len(fd.apportion(2, [1] * 4).outcomes(limit=6)) == 6
    with pytest.raises(fd.Error):
        fd.apportion(2, [1] * 4).outcomes(limit=5)


def test_keys_of_many_parties_are_mixed() -> None:
    other = fd.Key({name: weight + 1 for name, weight in WEIGHTS.items()})
    mixed = fd.mix([Fraction(1, 2) * fd.Key(WEIGHTS), Fraction(1, 2) * other])
    assert len(mixed) == len(WEIGHTS)
    assert mixed["p7"] == Fraction(WEIGHTS["p7"], 2 * sum(WEIGHTS.values())) + other["p7"] / 2


def test_a_list_of_many_settles_ties() -> None:
    everybody = [f"p{i}" for i in range(50_000)]
    a = fd.apportion(1, dict.fromkeys(everybody, 1), ties=everybody[::-1])
    assert a.units["p49999"] == 1


def test_programmes_of_many_streams_and_of_many_payers() -> None:
    def programme(streams: int, payers: int) -> fd.Programme:
        by = fd.Key({f"p{i}": 1 + i % 977 for i in range(payers)})
        made = fd.Programme("p", fd.Text("p", "p"), "DKK")
        for s in range(streams):
            made.add(fd.Stream(f"s{s}", fd.per_year(fd.kroner(1000)), by, fd.Party("R"), fd.Period.years(2021, 2021)))
        return made

    assert programme(20_000, 3).schedule().total() == fd.kroner(20_000_000)
    assert len(programme(1, 10_000).schedule()) == 10_000


@pytest.mark.parametrize(
    "weights",
    [[Fraction(1, 10**990 + i) for i in range(300)], [Fraction(1, 2**60 + i) for i in range(10_000)]],
    ids=["300 of 991 digits", "10,000 of 60 bits"],
)
def test_weights_without_a_common_denominator_of_some_size_are_refused(weights: list[Fraction]) -> None:
    for divide in (
        lambda: fd.apportion(1000, weights),
        lambda: fd.Key({f"p{i}": weight for i, weight in enumerate(weights)}),
    ):
        with pytest.raises(fd.Error) as refused:
            divide()
        assert refused.value.id == "fordel.exact.common_denominator"
        assert len(str(refused.value)) < 1000


def test_the_limit_of_digits_is_raised_by_an_argument() -> None:
    weights = [Fraction(1, 2**60 + i) for i in range(100)]
    with pytest.raises(fd.Error):
        fd.apportion(1000, weights, common_digits=100_000)
    a = fd.apportion(1000, weights, common_digits=1_000_000)
    assert a.units == [10] * 100


def test_many_parties_share() -> None:
    assert sum(fd.apportion(10**9, list(range(1, 100_001))).units) == 10**9
