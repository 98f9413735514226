"""What every exact method promises, on random input to both ends of 64 bits; named after the axioms."""

from __future__ import annotations

import hashlib
import itertools
from fractions import Fraction

from hypothesis import assume, example, given
from hypothesis import strategies as st

import fordel as fd

LOWEST, HIGHEST = -(2**63), 2**63 - 1

units_of_64_bits = st.one_of(
    st.integers(LOWEST, HIGHEST), st.integers(-20, 20), st.sampled_from([LOWEST, LOWEST + 1, -1, 0, 1, HIGHEST])
)
weights_of_64_bits = st.one_of(
    st.integers(0, HIGHEST), st.integers(0, 5), st.sampled_from([0, 1, HIGHEST - 1, HIGHEST])
)
several_weights = st.lists(weights_of_64_bits, min_size=1, max_size=12).filter(any)
any_weights = st.lists(
    st.one_of(
        weights_of_64_bits, st.fractions(min_value=0, max_value=HIGHEST, max_denominator=10**9), st.integers(0, 2**200)
    ),
    min_size=1,
    max_size=8,
).filter(any)
names = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=8, unique=True)


def exact_share(units: int, weights: list[int], i: int) -> Fraction:
    return Fraction(units) * Fraction(weights[i]) / sum(map(Fraction, weights))


@given(units_of_64_bits, several_weights)
@example(LOWEST, [HIGHEST, HIGHEST])
@example(LOWEST, [1])
@example(HIGHEST, [HIGHEST] * 12)
def test_sums_are_exact(units: int, weights: list[int]) -> None:
    shared = fd.apportion(units, weights)
    assert sum(shared.units) == units
    assert shared.residual == 0
    assert shared.total == units


@given(st.integers(-(2**300), 2**300), any_weights)
def test_sums_are_exact_beyond_64_bits_and_for_fractions(units: int, weights: list[int]) -> None:
    assert sum(fd.apportion(units, weights).units) == units


@given(units_of_64_bits, any_weights)
def test_within_one_unit_of_the_exact_share(units: int, weights: list[int]) -> None:
    shared = fd.apportion(units, weights)
    for i, given_units in enumerate(shared.units):
        exact = exact_share(units, weights, i)
        assert shared.quotas[i] == exact
        assert abs(given_units - exact) < 1


@given(units_of_64_bits, several_weights)
@example(LOWEST, [1, 1, 1])
def test_negative_units_mirror_positive_ones(units: int, weights: list[int]) -> None:
    assert fd.apportion(-units, weights).units == [-share for share in fd.apportion(units, weights).units]


@given(units_of_64_bits, several_weights)
def test_equal_weights_differ_by_at_most_one_unit(units: int, weights: list[int]) -> None:
    shared = fd.apportion(units, weights).units
    for weight in set(weights):
        alike = [share for share, other in zip(shared, weights, strict=True) if other == weight]
        assert max(alike) - min(alike) <= 1


@given(st.integers(0, HIGHEST), several_weights)
def test_a_larger_weight_never_gets_less(units: int, weights: list[int]) -> None:
    by_weight = sorted(zip(weights, fd.apportion(units, weights).units, strict=True))
    for (lighter, less), (heavier, more) in itertools.pairwise(by_weight):
        assert lighter == heavier or less <= more


@given(units_of_64_bits, several_weights, st.randoms(use_true_random=False))
def test_a_permutation_of_the_parties_permutes_the_units_except_among_the_tied(
    units: int, weights: list[int], random: object
) -> None:
    order = list(range(len(weights)))
    random.shuffle(order)  # type: ignore[attr-defined]
    before = fd.apportion(units, weights)
    after = fd.apportion(units, [weights[i] for i in order])
    assert sorted(order[place] for place in after.ties.who) == before.ties.who
    assert after.ties.won == before.ties.won
    tied = set(before.ties.who)
    for place, i in enumerate(order):
        if i in tied:
            assert abs(after.units[place] - before.units[i]) <= 1
        else:
            assert after.units[place] == before.units[i]


@given(units_of_64_bits, several_weights, st.randoms(use_true_random=False))
def test_by_name_a_permutation_changes_nothing_under_the_lot(units: int, weights: list[int], random: object) -> None:
    named = {f"party {i}": weight for i, weight in enumerate(weights)}
    shuffled = list(named.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    drawn = fd.apportion(units, named, ties="lot", seed="2022-03-23").units
    assert fd.apportion(units, dict(shuffled), ties="lot", seed="2022-03-23").units == drawn


@given(units_of_64_bits, several_weights, st.fractions(min_value=Fraction(1, 10**12), max_value=HIGHEST))
def test_scaling_all_weights_changes_nothing(units: int, weights: list[int], factor: Fraction) -> None:
    assume(factor > 0)
    scaled = fd.apportion(units, [weight * factor for weight in weights])
    shared = fd.apportion(units, weights)
    assert (scaled.units, scaled.ties) == (shared.units, shared.ties)


@given(units_of_64_bits, several_weights)
def test_a_weight_of_zero_receives_nothing(units: int, weights: list[int]) -> None:
    with_zeros = [0, *weights, 0]
    shared = fd.apportion(units, with_zeros).units
    assert [share for share, weight in zip(shared, with_zeros, strict=True) if weight == 0] == [0] * with_zeros.count(0)
    assert shared[1:-1] == fd.apportion(units, weights).units


@given(units_of_64_bits, several_weights)
def test_the_tied_are_those_whose_equal_remainders_straddle_the_last_unit(units: int, weights: list[int]) -> None:
    total = sum(weights)
    remainders = [abs(units) * weight % total for weight in weights]
    left = abs(units) - sum(abs(units) * weight // total for weight in weights)
    ranked = sorted(remainders, reverse=True)
    straddles = 0 < left < len(weights) and ranked[left - 1] == ranked[left] and ranked[left] > 0
    ties = fd.apportion(units, weights).ties
    if not straddles:
        assert (ties.who, ties.won, bool(ties)) == ([], 0, False)
        return
    at_the_line = [i for i, remainder in enumerate(remainders) if remainder == ranked[left]]
    assert ties.who == at_the_line
    assert ties.won == left - sum(remainder > ranked[left] for remainder in remainders)


def ticket(seed: str, name: str) -> str:
    """The lot as its documentation has it: SHA-256 of seed, one slash and id; the lowest goes first."""
    return hashlib.sha256(f"{seed}/{name}".encode()).hexdigest()


@given(names, st.text(min_size=1, max_size=12), st.integers(0, 40))
def test_same_seed_same_lot_as_its_documentation_has_it(who: list[str], seed: str, units: int) -> None:
    equal = dict.fromkeys(who, 1)
    drawn = fd.apportion(units, equal, ties="lot", seed=seed).units
    assert fd.apportion(units, equal, ties="lot", seed=seed).units == drawn
    first = sorted(who, key=lambda name: ticket(seed, name))[: units % len(who)]
    assert drawn == {name: units // len(who) + (name in first) for name in who}


@given(names, st.text(min_size=1, max_size=12))
def test_the_lot_is_one_ranking_of_all_ids_a_seed(who: list[str], seed: str) -> None:
    parties = [fd.Party(name, id=name) for name in who]
    ranks = fd.TieBreaking.by_lot(seed).ranking(parties, [1] * len(who))
    by_rank = [who[i] for i in sorted(range(len(who)), key=ranks.__getitem__)]
    assert by_rank == sorted(who, key=lambda name: ticket(seed, name))


@given(units_of_64_bits, several_weights, st.sampled_from(["half-up", "half-even", "half-down", "up", "down"]))
def test_independent_rounding_reports_what_it_did_not_hand_out(units: int, weights: list[int], mode: str) -> None:
    shared = fd.apportion(units, weights, method=f"independent:{mode}")
    assert sum(shared.units) + shared.residual == units
    for i, given_units in enumerate(shared.units):
        exact = exact_share(units, weights, i)
        assert given_units == rounded(exact, mode)


def rounded(exact: Fraction, mode: str) -> int:
    """By magnitude, so that -x rounds to the mirror of x."""
    size = abs(exact)
    whole, rest = divmod(size.numerator, size.denominator)
    half = Fraction(rest, size.denominator) - Fraction(1, 2)
    away = {
        "half-up": half >= 0,
        "half-even": half > 0 or (half == 0 and whole % 2 == 1),
        "half-down": half > 0,
        "up": rest > 0,
        "down": False,
    }[mode]
    magnitude = whole + away
    return magnitude if exact >= 0 else -magnitude
