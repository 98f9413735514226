"""Every method of apportionment worked out a second time, from its definition in the literature alone.

Nothing here is taken from the library. Figures are whole numbers and fractions.Fraction; a divisor method is a queue of
quotients from which the largest is taken unit by unit, largest remainder is a sort, and the quota method is run from
the first unit to the last. Where the units run to 10**18, the queue is entered late: from a multiplier that leaves a
few units, all quotients above a threshold taken at once.

Sources: Balinski and Young, Fair Representation (1982, 2001); Pukelsheim, Proportional Representation (2nd ed. 2017).
"""

from __future__ import annotations

import heapq
import itertools
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

Weight = int | Fraction
Claim = tuple[int, Fraction, int | Fraction]
# What can be divided at all is divided by a queue of at most this many quotients; more are taken at once.
FEW = 64


class Refused(Exception):  # noqa: N818 - an outcome, and named as one
    """The input has no result; `names` are the last parts of the error ids that say why, more than one where several
    things are wrong at once."""

    def __init__(self, *names: str) -> None:
        super().__init__(*names)
        self.names = names


@dataclass
class Split:
    """The units of each party; who was tied for the last `won` units, none if nothing had to be chosen."""

    units: list[int]
    who: list[int] = field(default_factory=list)
    won: int = 0
    residual: int = 0


# ---------------------------------------------------------------- divisor methods


class Divisors:
    """d(0) <= d(1) <= …, each raised to `power`, in fractions; `slope` is what d(k + 1) - d(k) tends to.

    Quotients w / d(k) of any sequence compare as w ** power / d(k) ** power, which is rational where d(k) is a root.
    """

    def __init__(self, raised: Callable[[int], Fraction], power: int = 1, slope: Fraction = Fraction(1)) -> None:
        self._raised = raised
        self.power = power
        self.slope = slope
        self.length: int | None = None  # how many units a party can have at most
        self._known: dict[int, Fraction] = {}

    def raised(self, k: int) -> Fraction:
        """d(k) ** power."""
        found = self._known.get(k)
        if found is None:
            found = self._known[k] = Fraction(self._raised(k))
            if len(self._known) > 4096:
                self._known.clear()
        return found

    def turn(self, k: int) -> int:
        """The how-manieth of its equal divisors d(k) is, from 0."""
        first = k
        while first > 0 and self.raised(first - 1) == self.raised(k):
            first -= 1
        return k - first

    def within(self, weight: Weight, multiplier: Fraction) -> int:
        """How many k have d(k) <= weight * multiplier, found in growing strides from about where it must be."""
        limit = (Fraction(weight) * multiplier) ** self.power

        def holds(k: int) -> bool:
            return k < 0 or ((self.length is None or k < self.length) and self.raised(k) <= limit)

        low = int(Fraction(weight) * multiplier / self.slope)
        if self.length is not None:
            low = min(low, self.length)
        high, stride = low + 1, 1
        while holds(high):
            low, high, stride = high, high + stride, 2 * stride
        while not holds(low):
            low, high, stride = low - stride, low, 2 * stride
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if holds(middle) else (low, middle)
        return max(low, -1) + 1


def stationary(parameter: Weight) -> Divisors:
    return Divisors(lambda k: Fraction(k) + parameter)


def power_mean(exponent: int) -> Divisors:
    """The power mean of k and k + 1; 0 is the geometric mean. Below 1 it is zero at k = 0."""
    if exponent == 0:
        return Divisors(lambda k: Fraction(k * (k + 1)), power=2)
    size = abs(exponent)
    if exponent > 0:
        return Divisors(lambda k: Fraction(k**size + (k + 1) ** size, 2), power=size)
    return Divisors(
        lambda k: Fraction(2 * k**size * (k + 1) ** size, k**size + (k + 1) ** size) if k else Fraction(0), power=size
    )


def given_divisors(listed: Sequence[Weight], step: Weight | None) -> Divisors:
    """The listed divisors, then by constant increments; without `step` the sequence ends."""
    if any(later < earlier for earlier, later in itertools.pairwise(listed)):
        raise Refused("decreasing_divisors")
    last = len(listed) - 1

    def raised(k: int) -> Fraction:
        return Fraction(listed[k] if k <= last else listed[last] + (k - last) * step)  # type: ignore[operator]

    found = Divisors(raised, slope=Fraction(step) if step else Fraction(1))
    if step is None:
        found.length = len(listed)
    return found


def divisors_of(method: str, options: dict[str, object]) -> Divisors | None:
    """The sequence that a method's name stands for; None when it is no divisor method."""
    if method == "modified-sainte-lague":
        first = Fraction(options.get("first_divisor", "7/5"))  # type: ignore[arg-type]
        return Divisors(lambda k: Fraction(2 * k + 1) if k else first, slope=Fraction(2))
    if method == "stationary":
        return stationary(Fraction(options["parameter"]))  # type: ignore[arg-type]
    if method == "power-mean":
        return power_mean(int(options["parameter"]))  # type: ignore[call-overload]
    if method == "divisor-sequence":
        return given_divisors(options["divisors"], options.get("step"))  # type: ignore[arg-type]
    simple: dict[str, Callable[[], Divisors]] = {
        "dhondt": lambda: Divisors(lambda k: Fraction(k + 1)),
        "sainte-lague": lambda: Divisors(lambda k: Fraction(2 * k + 1), slope=Fraction(2)),
        "adams": lambda: Divisors(Fraction),
        "huntington-hill": lambda: power_mean(0),
        "dean": lambda: Divisors(lambda k: Fraction(2 * k * (k + 1), 2 * k + 1)),
        "danish": lambda: Divisors(lambda k: Fraction(3 * k + 1), slope=Fraction(3)),
        "imperiali-divisor": lambda: Divisors(lambda k: Fraction(k + 2)),
    }
    same = {"jefferson": "dhondt", "webster": "sainte-lague"}
    make = simple.get(same.get(method, method))
    return make() if make else None


def claim(weight: Weight, divisors: Divisors, k: int) -> Claim:
    """What a party bids for its unit number k + 1, the lowest being served first: units with a divisor of zero, round by
    round and by weight; then by quotient; then the earlier of a party's equal quotients."""
    divisor = divisors.raised(k)
    if divisor == 0:
        return 0, Fraction(k), -Fraction(weight)
    return 1, -(Fraction(weight) ** divisors.power) / divisor, divisors.turn(k)


def start(
    units: int, weights: Sequence[Weight], divisors: Divisors, floors: Sequence[int], caps: Sequence[int | None]
) -> list[int]:
    """Units that each party is sure of: those with quotients above some threshold, within its bounds."""
    if units - sum(floors) <= FEW:
        return list(floors)

    def served(multiplier: Fraction) -> list[int]:
        counts = [divisors.within(weight, multiplier) if weight else 0 for weight in weights]
        return [bounded(*of) for of in zip(counts, floors, caps, strict=True)]

    total = Fraction(sum(weights))
    if all(cap is None for cap in caps) and not any(floors):
        less = 0
        while less < units:
            counts = served((units - less) * divisors.slope / total)
            if sum(counts) <= units:
                return counts
            less = 2 * less + len(weights)
        return list(floors)
    low, high = Fraction(0), Fraction(1)
    if sum(served(low)) > units:
        return list(floors)
    smallest = min(weight for weight in weights if weight)
    high = (units + 4) * max(divisors.slope, divisors.raised(0), Fraction(1)) * 4 / Fraction(smallest)
    best = served(low)
    for _ in range(600):
        if units - sum(best) <= 4 * len(weights) + FEW:
            break
        middle = (low + high) / 2
        counts = served(middle)
        if sum(counts) <= units:
            low, best = middle, counts
        else:
            high = middle
    return best


def bounded(count: int, floor: int, cap: int | None) -> int:
    return max(floor, count if cap is None else min(count, cap))


def by_divisors(
    units: int,
    weights: Sequence[Weight],
    divisors: Divisors,
    ranks: Sequence[int],
    floors: Sequence[int] | None = None,
    caps: Sequence[int | None] | None = None,
) -> Split:
    parties = range(len(weights))
    floors = floors or [0] * len(weights)
    caps = caps or [None] * len(weights)
    if divisors.length is not None:
        caps = [divisors.length if cap is None else min(cap, divisors.length) for cap in caps]
    given = start(units, weights, divisors, floors, caps)
    queue: list[tuple[Claim, int, int]] = []

    def bid(i: int) -> None:
        cap = caps[i]
        if weights[i] and (cap is None or given[i] < cap):
            heapq.heappush(queue, (claim(weights[i], divisors, given[i]), ranks[i], i))

    for i in parties:
        bid(i)
    last = None
    winners: list[int] = []
    for _ in range(units - sum(given)):
        if not queue:
            raise Refused("divisors_exhausted" if divisors.length is not None else "caps_below_units")
        at, _rank, i = heapq.heappop(queue)
        if at != last:
            last, winners = at, []
        winners.append(i)
        given[i] += 1
        bid(i)
    losers = [i for at, _rank, i in queue if at == last]
    if not losers:
        return Split(given)
    return Split(given, sorted(winners + losers), len(winners))


# ---------------------------------------------------------------- largest remainder


def by_remainders(
    given: list[int], rest: Sequence[Weight], left: int, ranks: Sequence[int], who: Iterable[int]
) -> Split:
    """One more unit to each of the `left` largest remainders among `who`."""
    order = sorted(who, key=lambda i: (-rest[i], ranks[i]))
    for i in order[:left]:
        given[i] += 1
    if not 0 < left < len(order) or rest[order[left - 1]] != rest[order[left]]:
        return Split(given)
    line = rest[order[left]]
    return Split(given, sorted(i for i in order if rest[i] == line), sum(rest[i] == line for i in order[:left]))


def quota_of(quota: str, units: int, total: Weight) -> Fraction:
    if quota == "hare":
        return Fraction(total) / units if units else Fraction(0)
    if quota == "hagenbach-bischoff":
        return Fraction(total) / (units + 1)
    if quota == "droop":
        return Fraction(Fraction(total) // (units + 1) + 1)
    assert quota.startswith("imperiali"), quota
    return Fraction(total) / (units + 2)


def largest_remainder(units: int, weights: Sequence[Weight], quota: str, ranks: Sequence[int]) -> Split:
    entitled = [i for i, weight in enumerate(weights) if weight]
    worth = quota_of(quota, units, sum(weights))
    if worth == 0:
        return Split([0] * len(weights))
    shares = [Fraction(weight) / worth for weight in weights]
    given = [int(share // 1) for share in shares]
    left = units - sum(given)
    if left < 0 and quota == "imperiali-retry":
        return largest_remainder(units, weights, "hagenbach-bischoff", ranks)
    if left < 0 and quota == "imperiali":
        raise Refused("quota_over_allocates")
    if left < 0:
        # Hagenbach-Bischoff with whole quotas: one unit too many, and all have the same claim to theirs.
        assert quota == "hagenbach-bischoff"
        assert left == -1
        given[max(entitled, key=lambda i: ranks[i])] -= 1
        return Split(given, entitled, len(entitled) - 1) if len(entitled) > 1 else Split(given)
    if left > len(entitled):
        raise Refused("quota_leaves_too_many")
    return by_remainders(given, [share % 1 for share in shares], left, ranks, entitled)


# ---------------------------------------------------------------- bounds on largest remainder


def water_level(
    units: int, weights: Sequence[Weight], floors: Sequence[int], caps: Sequence[int | None]
) -> list[Fraction]:
    """x with x_i = med(floor_i, t * weight_i, cap_i) and sum units: t is between two neighbouring kinks of that sum."""

    def filled(level: Fraction) -> list[Fraction]:
        shares = (level * weight for weight in weights)
        return [max(Fraction(f), s if c is None else min(s, c)) for s, f, c in zip(shares, floors, caps, strict=True)]

    kinks = {Fraction(0)}
    for weight, *of in zip(weights, floors, caps, strict=True):
        kinks |= {Fraction(bound) / weight for bound in of if weight and bound is not None}
    levels = sorted(kinks)
    place = bisect_right([sum(filled(level)) for level in levels], units)
    assert place > 0
    below = levels[place - 1]
    at = filled(below)
    missing = units - sum(at)
    if missing == 0:
        return at
    beyond = levels[place] if place < len(levels) else below + 1
    slope = sum((high - low for low, high in zip(at, filled(beyond), strict=True)), Fraction(0)) / (beyond - below)
    assert slope > 0
    level = filled(below + missing / slope)
    assert sum(level) == units
    return level


def fill(
    units: int, weights: Sequence[Weight], ranks: Sequence[int], floors: Sequence[int], caps: Sequence[int | None]
) -> Split:
    level = water_level(units, weights, floors, caps)
    given = [int(share // 1) for share in level]
    entitled = [i for i, weight in enumerate(weights) if weight]
    return by_remainders(given, [share % 1 for share in level], units - sum(given), ranks, entitled)


def fix_and_rerun(
    units: int,
    weights: Sequence[Weight],
    quota: str,
    ranks: Sequence[int],
    floors: Sequence[int],
    caps: Sequence[int | None],
) -> Split:
    fixed: dict[int, int] = {}
    while True:
        free = [i for i in range(len(weights)) if i not in fixed]
        rest = units - sum(fixed.values())
        if rest < 0 or (rest > 0 and not any(weights[i] for i in free)):
            raise Refused("bounds_dead_end")
        run = Split([0] * len(free))
        if any(weights[i] for i in free):
            run = largest_remainder(rest, [weights[i] for i in free], quota, [ranks[i] for i in free])
        got = dict(zip(free, run.units, strict=True))
        low = {i: floors[i] for i in free if got[i] < floors[i]}
        high = {i: cap for i in free if (cap := caps[i]) is not None and got[i] > cap}
        if not low and not high:
            merged = {**fixed, **got}
            return Split([merged[i] for i in range(len(weights))], [free[place] for place in run.who], run.won)
        fixed |= low or high


# ---------------------------------------------------------------- the quota method


def quota_steps(units: int, whole: Sequence[int]) -> Iterator[Callable[[Sequence[int]], list[int]]]:
    """For each unit, who has the best claim to it: the largest w / (a + 1) among those whom the upper quota allows one."""
    total = sum(whole)
    for size in range(1, units + 1):

        def best(given: Sequence[int], size: int = size) -> list[int]:
            allowed = [i for i, weight in enumerate(whole) if given[i] * total < weight * size]
            largest = max(Fraction(whole[i], given[i] + 1) for i in allowed)
            return [i for i in allowed if Fraction(whole[i], given[i] + 1) == largest]

        yield best


def quota_method(units: int, weights: Sequence[Weight], ranks: Sequence[int]) -> Split:
    """Balinski and Young 1975, from the first unit to the last.

    Ties arise on the way: tied are those whose units are others when the ties on the way are broken otherwise, and
    those of them won who have the most that they could have.
    """
    common = lcm(*(Fraction(weight).denominator for weight in weights))
    whole = [int(weight * common) for weight in weights]
    given = [0] * len(whole)
    possible = {tuple(given)}
    for best in quota_steps(units, whole):
        given[min(best(given), key=lambda i: ranks[i])] += 1
        possible = {(*state[:i], state[i] + 1, *state[i + 1 :]) for state in possible for i in best(state)}
    columns = list(zip(*possible, strict=True))
    who = [i for i, column in enumerate(columns) if len(set(column)) > 1]
    return Split(given, who, sum(given[i] == max(columns[i]) for i in who))


# ---------------------------------------------------------------- independent rounding


def rounded(share: Fraction, mode: str) -> int:
    """Of a share that is not negative."""
    whole, rest = share // 1, share % 1
    half = Fraction(1, 2)
    up = {
        "half-up": rest >= half,
        "half-even": rest > half or (rest == half and whole % 2 == 1),
        "half-down": rest > half,
        "up": rest > 0,
        "down": False,
        "toward-zero": False,
    }[mode]
    return int(whole) + up


def independent(units: int, weights: Sequence[Weight], mode: str) -> Split:
    total = Fraction(sum(weights))
    given = [rounded(units * Fraction(weight) / total, mode) for weight in weights]
    return Split(given, residual=units - sum(given))


# ---------------------------------------------------------------- all of them


def bounds_of(
    units: int, weights: Sequence[Weight], floors: Sequence[int] | None, caps: Sequence[int | None] | None
) -> tuple[list[int], list[int | None]]:
    low = list(floors or [0] * len(weights))
    high = list(caps or [None] * len(weights))
    wrong = []
    if any(cap is not None and cap < floor for floor, cap in zip(low, high, strict=True)):
        wrong.append("floor_above_cap")
    if sum(low) > units:
        wrong.append("floors_exceed_units")
    # A party without weight gets its floor and no more.
    room = [floor if not weight else cap for floor, cap, weight in zip(low, high, weights, strict=True)]
    if all(most is not None for most in room) and sum(most for most in room if most is not None) < units:
        wrong.append("caps_below_units")
    if wrong:
        raise Refused(*wrong)
    return low, high


def apportion(units: int, weights: Sequence[Weight], method: str = "largest-remainder", **options: object) -> Split:
    """As the library's function of that name; negative units are the mirror of positive ones.

    `ranks` (who is served first among equals) takes the place of a policy: by default the order given.
    """
    if not any(weights):
        raise Refused("all_zero")
    ranks: Sequence[int] = options.get("ranks") or range(len(weights))  # type: ignore[assignment]
    floors: Sequence[int] | None = options.get("floors")  # type: ignore[assignment]
    caps: Sequence[int | None] | None = options.get("caps")  # type: ignore[assignment]
    if options.get("quota") == "droop" and any(Fraction(weight).denominator > 1 for weight in weights):
        # A quota in whole heads has no meaning among fractions: it would come out differently by the unit chosen.
        raise Refused("fractional_weights")
    low, high = bounds_of(abs(units), weights, floors, caps)
    quota = str(options.get("quota", "hare"))
    with_bounds = floors is not None or caps is not None
    divisors = divisors_of(method, options)
    if divisors is not None:
        found = by_divisors(abs(units), weights, divisors, ranks, low, high)
    elif method == "independent":
        found = independent(abs(units), weights, str(options.get("rounding", "half-up")))
    elif method == "quota":
        found = quota_method(abs(units), weights, ranks)
    elif not with_bounds:
        found = largest_remainder(abs(units), weights, quota, ranks)
    elif options.get("bounds", "fill") == "fill":
        found = fill(abs(units), weights, ranks, low, high)
    else:
        found = fix_and_rerun(abs(units), weights, quota, ranks, low, high)
    if units < 0:
        found.units = [-share for share in found.units]
        found.residual = -found.residual
    return found
