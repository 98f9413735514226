"""The axioms of apportionment, each as a property on random input where a method keeps it, and as a witness where not.

The table is the literature's (Balinski and Young, Fair Representation, 1982; Pukelsheim, Proportional Representation,
2017), the witnesses are input on which the axiom fails without any tie having been broken.
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

import pytest

import apportionment_cases as cases
import fordel as fd

TRIES = 250
Weights = Sequence[int | Fraction]


@dataclass(frozen=True)
class Method:
    name: str
    options: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return cases.named(self.name, dict(self.options))

    def apportion(self, units: int, weights: Weights) -> fd.Apportionment:
        return fd.apportion(units, weights, method=self.name, **dict(self.options))

    def units(self, units: int, weights: Weights) -> list[int]:
        return list(self.apportion(units, weights).units)

    def untied(self, units: int, weights: Weights) -> list[int]:
        """As units(), for a witness: what follows must not be the doing of a policy."""
        shared = self.apportion(units, weights)
        assert not shared.ties, (self, units, weights, shared.ties)
        return list(shared.units)


HARE = Method("largest-remainder", (("quota", "hare"),))
HAGENBACH_BISCHOFF = Method("largest-remainder", (("quota", "hagenbach-bischoff"),))
DROOP = Method("largest-remainder", (("quota", "droop"),))
DHONDT = Method("dhondt")
ADAMS = Method("adams")
WEBSTER = Method("webster")
MODIFIED = Method("modified-sainte-lague")
SWEDISH = Method("modified-sainte-lague", (("first_divisor", "6/5"),))
DANISH = Method("danish")
HUNTINGTON_HILL = Method("huntington-hill")
DEAN = Method("dean")
IMPERIALI = Method("imperiali-divisor")
QUOTA = Method("quota")
DIVISOR_METHODS = [DHONDT, ADAMS, WEBSTER, MODIFIED, SWEDISH, DANISH, HUNTINGTON_HILL, DEAN, IMPERIALI]
# More of the family, for the axioms that every divisor method keeps.
FAMILY = [
    *DIVISOR_METHODS,
    Method("stationary", (("parameter", Fraction(2, 5)),)),
    Method("power-mean", (("parameter", 3),)),
    Method("power-mean", (("parameter", -2),)),
    Method("divisor-sequence", (("divisors", (1, 1, 2, 5, 5)), ("step", 3))),
]

AXIOMS = ("exact", "lower", "upper", "house", "votes", "coherent", "scale")
# "+" kept, "-" not kept, in the order of AXIOMS.
TABLE = {
    HARE: "+++---+",
    HAGENBACH_BISCHOFF: "++----+",
    DROOP: "+------",
    DHONDT: "++-++++",
    ADAMS: "+-+++++",
    WEBSTER: "+--++++",
    MODIFIED: "+--++++",
    SWEDISH: "+--++++",
    DANISH: "+--++++",
    HUNTINGTON_HILL: "+--++++",
    DEAN: "+--++++",
    IMPERIALI: "---++++",
    QUOTA: "++++--+",
}


def kept_by(axiom: str) -> list[Method]:
    return [method for method, signs in TABLE.items() if signs[AXIOMS.index(axiom)] == "+"]


# ---------------------------------------------------------------- the axioms


def quotas(units: int, weights: Weights) -> list[Fraction]:
    total = Fraction(sum(weights))
    return [units * Fraction(weight) / total for weight in weights]


def stays_within_lower_quota(units: int, weights: Weights, shares: Sequence[int]) -> bool:
    return all(share >= quota // 1 for share, quota in zip(shares, quotas(units, weights), strict=True))


def stays_within_upper_quota(units: int, weights: Weights, shares: Sequence[int]) -> bool:
    return all(share <= -(-quota // 1) for share, quota in zip(shares, quotas(units, weights), strict=True))


def is_what_whole_quotas_say(units: int, weights: Weights, shares: Sequence[int]) -> bool:
    return list(shares) == quotas(units, weights)


def nobody_lost(before: Sequence[int], after: Sequence[int]) -> bool:
    return all(now >= then for then, now in zip(before, after, strict=True))


def nobody_lost_to_one_who_fell_behind(old: Weights, before: Sequence[int], new: Weights, after: Sequence[int]) -> bool:
    """Nobody gains while another loses against whom the gainer's weight has fallen in ratio."""
    return not any(
        after[i] > before[i] and after[j] < before[j] and new[i] * old[j] < old[i] * new[j]
        for i, j in itertools.permutations(range(len(old)), 2)
    )


def among(method: Method, weights: Weights, shares: Sequence[int], some: Sequence[int]) -> list[int]:
    """What the method gives to some of the parties of what these have together."""
    return method.units(sum(shares[i] for i in some), [weights[i] for i in some])


# ---------------------------------------------------------------- random input


def random_weights(random: Random, method: Method) -> list[int | Fraction]:
    if method is QUOTA:
        drawn = cases.small_weights(random, random.randint(1, 5))
    elif method is DROOP:
        # So many heads that its quota, a whole number, is always defined.
        drawn = [10_000 * weight for weight in cases.small_weights(random, random.randint(1, 5))]
    else:
        drawn = cases.weights(random)
    drawn[0] = drawn[0] or 10_000
    return drawn


def random_units(random: Random, method: Method) -> int:
    if method is QUOTA or method is DROOP:
        return random.randint(0, 40)
    return random.choice([random.randint(0, 10), random.randint(0, 60), random.getrandbits(random.randint(1, 62))])


def inputs(method: Method) -> Iterator[tuple[Random, int, list[int | Fraction]]]:
    for seed in range(TRIES):
        random = Random(seed)
        yield random, random_units(random, method), random_weights(random, method)


def of(axiom: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return pytest.mark.parametrize("method", kept_by(axiom), ids=str)


@of("exact")
def test_exact_whole_quotas_are_the_result(method: Method) -> None:
    for seed in range(TRIES):
        random = Random(seed)
        most = random.choice([2, 5, 9 if method is QUOTA else 10**12])
        shares = [random.randint(0, most) for _ in range(random.randint(1, 5))]
        if not any(shares):
            continue
        # A Hagenbach-Bischoff quota is smaller than Hare's, and a Droop quota is a whole number: whole heads.
        heads = random.choice([1, 2, 1000, Fraction(3, 7)]) if method is not DROOP else random.choice([1, 2, 1000])
        weights = [heads * share for share in shares]
        assert method.units(sum(shares), weights) == shares
        assert method.units(-sum(shares), weights) == [-share for share in shares]


@of("lower")
def test_lower_quota_nobody_gets_less_than_the_exact_share_rounded_down(method: Method) -> None:
    for _random, units, weights in inputs(method):
        assert stays_within_lower_quota(units, weights, method.units(units, weights)), (units, weights)


@of("upper")
def test_upper_quota_nobody_gets_more_than_the_exact_share_rounded_up(method: Method) -> None:
    for _random, units, weights in inputs(method):
        assert stays_within_upper_quota(units, weights, method.units(units, weights)), (units, weights)


@pytest.mark.parametrize("method", [*kept_by("house"), *FAMILY[len(DIVISOR_METHODS) :]], ids=str)
def test_house_monotone_nobody_loses_by_one_unit_more(method: Method) -> None:
    for _random, units, weights in inputs(method):
        before, after = method.units(units, weights), method.units(units + 1, weights)
        assert nobody_lost(before, after), (units, weights)


@pytest.mark.parametrize("method", [*kept_by("votes"), *FAMILY[len(DIVISOR_METHODS) :]], ids=str)
def test_vote_ratio_monotone_nobody_loses_to_one_who_fell_behind(method: Method) -> None:
    for random, units, old in inputs(method):
        new = [
            max(weight + random.randint(-3, 3) * random.choice([1, 1, max(int(weight) // 9, 1)]), 0) for weight in old
        ]
        if any(new):
            before, after = method.units(units, old), method.units(units, new)
            assert nobody_lost_to_one_who_fell_behind(old, before, new, after), (units, old, new)


@pytest.mark.parametrize("method", [*kept_by("coherent"), *FAMILY[len(DIVISOR_METHODS) :]], ids=str)
def test_coherent_some_parties_share_what_they_have_as_they_do_among_all(method: Method) -> None:
    for random, units, weights in inputs(method):
        shares = method.units(units, weights)
        some = [i for i in range(len(weights)) if random.random() < 0.6]
        if any(weights[i] for i in some):
            assert among(method, weights, shares, some) == [shares[i] for i in some], (units, weights, some)


@pytest.mark.parametrize("method", [*kept_by("scale"), *FAMILY[len(DIVISOR_METHODS) :]], ids=str)
def test_scale_invariant_only_ratios_of_weights_count(method: Method) -> None:
    for random, units, weights in inputs(method):
        factor = random.choice([2, 1000, 2**63 - 1, Fraction(1, 3), Fraction(10**9 + 7, 3**20)])
        shared, scaled = method.apportion(units, weights), method.apportion(units, [factor * w for w in weights])
        assert scaled.units == shared.units
        assert scaled.ties == shared.ties


# ---------------------------------------------------------------- what every method keeps


@pytest.mark.parametrize("method", [*TABLE, *FAMILY[len(DIVISOR_METHODS) :]], ids=str)
def test_every_unit_is_handed_out_and_none_to_a_weight_of_zero(method: Method) -> None:
    for _random, units, weights in inputs(method):
        shares = method.units(units, weights)
        assert sum(shares) == units
        assert all(share >= 0 for share in shares)
        assert all(share == 0 for share, weight in zip(shares, weights, strict=True) if not weight)


@pytest.mark.parametrize("method", DIVISOR_METHODS, ids=str)
def test_a_weight_of_zero_has_what_everybody_has_and_nothing_where_it_is_left_out(method: Method) -> None:
    for random, units, weights in inputs(method):
        each = random.randint(0, units // len(weights))
        for common in ({"base": each}, {"minimum": each}):
            served = dataclasses.replace(method, options=(*method.options, *common.items()))
            left_out = dataclasses.replace(served, options=(*served.options, ("zero_weight", "left-out")))
            for shares, has in ((served.units(units, weights), each), (left_out.units(units, weights), 0)):
                assert sum(shares) == units
                assert all(share == has for share, weight in zip(shares, weights, strict=True) if not weight)
                assert all(share >= each for share, weight in zip(shares, weights, strict=True) if weight)


@pytest.mark.parametrize("method", [*TABLE, *FAMILY[len(DIVISOR_METHODS) :]], ids=str)
def test_balanced_equal_weights_differ_by_one_unit_at_most(method: Method) -> None:
    for _random, units, weights in inputs(method):
        shares = method.units(units, weights)
        for weight in set(weights):
            alike = [share for share, other in zip(shares, weights, strict=True) if other == weight]
            # Equal divisors in a row are served in turn, so that even they leave no more than one unit between.
            assert max(alike) - min(alike) <= 1


@pytest.mark.parametrize("method", [*TABLE, *FAMILY[len(DIVISOR_METHODS) :]], ids=str)
def test_concordant_a_larger_weight_never_gets_less(method: Method) -> None:
    for _random, units, weights in inputs(method):
        by_weight = sorted(zip(weights, method.units(units, weights), strict=True))
        for (lighter, less), (heavier, more) in itertools.pairwise(by_weight):
            assert lighter == heavier or less <= more, (units, weights)


@pytest.mark.parametrize("method", [*TABLE, *FAMILY[len(DIVISOR_METHODS) :]], ids=str)
def test_anonymous_an_untied_result_follows_the_parties_wherever_they_stand(method: Method) -> None:
    for random, units, weights in inputs(method):
        shared = method.apportion(units, weights)
        if shared.ties:
            continue
        order = random.sample(range(len(weights)), len(weights))
        moved = method.apportion(units, [weights[i] for i in order])
        assert list(moved.units) == [shared.units[i] for i in order]
        assert not moved.ties


@pytest.mark.parametrize("method", [*TABLE, *FAMILY[len(DIVISOR_METHODS) :]], ids=str)
def test_negative_units_are_the_mirror_of_positive_ones(method: Method) -> None:
    for _random, units, weights in inputs(method):
        assert method.units(-units, weights) == [-share for share in method.units(units, weights)]


# ---------------------------------------------------------------- where quota holds for few parties


def few(parties: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    return itertools.product(range(15), itertools.product(range(1, 11), repeat=parties))


def test_dhondt_stays_within_upper_quota_for_two_parties() -> None:
    assert all(stays_within_upper_quota(units, weights, DHONDT.units(units, weights)) for units, weights in few(2))


def test_adams_stays_within_lower_quota_for_two_parties() -> None:
    assert all(stays_within_lower_quota(units, weights, ADAMS.units(units, weights)) for units, weights in few(2))


@pytest.mark.parametrize("parties", [2, 3])
def test_webster_stays_within_quota_for_up_to_three_parties(parties: int) -> None:
    for units, weights in few(parties):
        shares = WEBSTER.units(units, weights)
        assert stays_within_lower_quota(units, weights, shares)
        assert stays_within_upper_quota(units, weights, shares)


# ---------------------------------------------------------------- witnesses

# (units, weights) that break the quota, and what they come to.
NOT_EXACT = {IMPERIALI: (4, (3, 1), [4, 0])}
BELOW_QUOTA = {
    DROOP: (6, (6, 1, 1, 1), [3, 1, 1, 1]),
    ADAMS: (3, (4, 1, 1), [1, 1, 1]),
    HUNTINGTON_HILL: (3, (4, 1, 1), [1, 1, 1]),
    DEAN: (3, (4, 1, 1), [1, 1, 1]),
    WEBSTER: (6, (6, 1, 1, 1), [3, 1, 1, 1]),
    MODIFIED: (21, (4, 2, 4, 43), [2, 1, 2, 16]),
    SWEDISH: (8, (9, 1, 1, 1), [5, 1, 1, 1]),
    DANISH: (4, (6, 1, 1), [2, 1, 1]),
    IMPERIALI: (4, (3, 1), [4, 0]),
}
ABOVE_QUOTA = {
    HAGENBACH_BISCHOFF: (4, (6, 1, 1), [4, 0, 0]),
    DROOP: (10, (5, 78, 1, 1, 4, 9), [0, 9, 0, 0, 0, 1]),
    DHONDT: (3, (4, 1, 1), [3, 0, 0]),
    WEBSTER: (3, (6, 1, 1, 1), [3, 0, 0, 0]),
    MODIFIED: (2, (3, 1, 1, 1), [2, 0, 0, 0]),
    SWEDISH: (2, (3, 1, 1, 1), [2, 0, 0, 0]),
    DANISH: (15, (1, 7, 8, 70, 2, 7, 1), [0, 1, 1, 12, 0, 1, 0]),
    HUNTINGTON_HILL: (19, (6, 67, 6, 6), [1, 16, 1, 1]),
    DEAN: (27, (18, 18, 5, 5, 63, 5), [4, 4, 1, 1, 16, 1]),
    IMPERIALI: (4, (3, 1), [4, 0]),
}
# Units, weights, and the result with as many units and with one more.
ALABAMA = {
    HARE: (3, (3, 3, 1), [1, 1, 1], [2, 2, 0]),
    HAGENBACH_BISCHOFF: (3, (7, 7, 3), [1, 1, 1], [2, 2, 0]),
    DROOP: (5, (6, 6, 1), [2, 2, 1], [3, 3, 0]),
}
# Units, weights before and after, and the two results: one gains while another loses against whom it fell behind.
POPULATION_PARADOX = {
    HARE: (6, (5, 13, 29), (5, 17, 30), [0, 2, 4], [1, 2, 3]),
    HAGENBACH_BISCHOFF: (4, (8, 8, 7, 3), (10, 6, 7, 4), [1, 1, 1, 1], [2, 1, 1, 0]),
    DROOP: (4, (8, 1), (9, 1), [4, 0], [3, 1]),
    QUOTA: (8, (30, 10, 4, 16), (32, 9, 1, 19), [4, 1, 0, 3], [5, 1, 0, 2]),
}
# Units, weights, the result; who leaves with the units that they have, and what the others then make of the rest.
INCOHERENT = {
    HARE: (5, (8, 3, 1), [3, 1, 1], 1, [4, 0]),
    HAGENBACH_BISCHOFF: (2, (9, 4, 3), [1, 1, 0], 2, [2, 0]),
    DROOP: (3, (9, 2, 1), [2, 1, 0], 2, [3, 0]),
    QUOTA: (4, (9, 2, 1), [3, 1, 0], 2, [4, 0]),
}
# Units, weights, the result, and the result with every weight doubled.
NOT_SCALE_INVARIANT = {DROOP: (4, (6, 1), [3, 1], [4, 0])}
WITNESSES = {
    "exact": NOT_EXACT,
    "lower": BELOW_QUOTA,
    "upper": ABOVE_QUOTA,
    "house": ALABAMA,
    "votes": POPULATION_PARADOX,
    "coherent": INCOHERENT,
    "scale": NOT_SCALE_INVARIANT,
}


def witnesses(axiom: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    listed = [pytest.param(method, witness, id=str(method)) for method, witness in WITNESSES[axiom].items()]
    return pytest.mark.parametrize(("method", "witness"), listed)


def test_every_no_of_the_table_has_a_witness_and_no_yes_has_one() -> None:
    for axiom in AXIOMS:
        assert set(TABLE) - set(kept_by(axiom)) == set(WITNESSES[axiom]), axiom


@witnesses("exact")
def test_not_exact(method: Method, witness: tuple[int, Weights, list[int]]) -> None:
    units, weights, shares = witness
    assert all(quota.denominator == 1 for quota in quotas(units, weights))
    assert method.untied(units, weights) == shares
    assert not is_what_whole_quotas_say(units, weights, shares)


@witnesses("lower")
def test_not_within_lower_quota(method: Method, witness: tuple[int, Weights, list[int]]) -> None:
    units, weights, shares = witness
    assert method.untied(units, weights) == shares
    assert not stays_within_lower_quota(units, weights, shares)


@witnesses("upper")
def test_not_within_upper_quota(method: Method, witness: tuple[int, Weights, list[int]]) -> None:
    units, weights, shares = witness
    assert method.untied(units, weights) == shares
    assert not stays_within_upper_quota(units, weights, shares)


@witnesses("house")
def test_not_house_monotone(method: Method, witness: tuple[int, Weights, list[int], list[int]]) -> None:
    units, weights, before, after = witness
    assert (method.untied(units, weights), method.untied(units + 1, weights)) == (before, after)
    assert not nobody_lost(before, after)


@witnesses("votes")
def test_not_vote_ratio_monotone(method: Method, witness: tuple[int, Weights, Weights, list[int], list[int]]) -> None:
    units, old, new, before, after = witness
    assert (method.untied(units, old), method.untied(units, new)) == (before, after)
    assert not nobody_lost_to_one_who_fell_behind(old, before, new, after)


@witnesses("coherent")
def test_not_coherent(method: Method, witness: tuple[int, Weights, list[int], int, list[int]]) -> None:
    units, weights, shares, leaves, rest = witness
    assert method.untied(units, weights) == shares
    others = [i for i in range(len(weights)) if i != leaves]
    assert method.untied(units - shares[leaves], [weights[i] for i in others]) == rest
    assert rest != [shares[i] for i in others]


@witnesses("scale")
def test_not_scale_invariant(method: Method, witness: tuple[int, Weights, list[int], list[int]]) -> None:
    units, weights, shares, doubled = witness
    assert method.untied(units, weights) == shares
    assert method.untied(units, [2 * weight for weight in weights]) == doubled
    assert shares != doubled


def test_droop_is_not_defined_where_the_weights_are_small_against_the_units() -> None:
    """10^6 øre among 838,840 heads: the quota rounds to 1, and 161,160 øre are left for two parties."""
    with pytest.raises(fd.Error, match=r"fordel\.apportionment\.quota_leaves_too_many"):
        DROOP.units(10**6, (838_000, 840))
    assert DROOP.units(10**6, (838_000 * 10**9, 840 * 10**9)) == [998_999, 1_001]


def test_more_heads_can_lose_a_unit_under_droop() -> None:
    """(8, 1) for 4 units: the quota is 2 and 8 heads get 4; with 9 heads the quota is 3."""
    assert DROOP.untied(4, (8, 1)) == [4, 0]
    assert DROOP.untied(4, (9, 1)) == [3, 1]


def test_independent_rounding_may_leave_units_over_or_hand_out_too_many() -> None:
    rounding = functools.partial(fd.apportion, method="independent")
    assert rounding(10, [1, 1, 1], rounding="down").residual == 1
    assert rounding(10, [1, 1, 1], rounding="up").residual == -2
