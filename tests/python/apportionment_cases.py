"""Which methods there are, and random input for them: small and telling, or at the ends of what they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from random import Random

HIGHEST = 2**63 - 1
LARGEST_REMAINDER = "largest-remainder"
QUOTAS = ("hare", "hagenbach-bischoff", "droop", "imperiali", "imperiali-retry")
ROUNDINGS = ("half-up", "half-even", "half-down", "up", "down", "toward-zero")
Options = dict[str, object]

# The divisor methods, with options that move them about.
DIVISOR_METHODS: list[tuple[str, Options]] = [
    ("dhondt", {}),
    ("jefferson", {}),
    ("sainte-lague", {}),
    ("webster", {}),
    ("modified-sainte-lague", {}),
    ("modified-sainte-lague", {"first_divisor": "6/5"}),
    ("modified-sainte-lague", {"first_divisor": Fraction(3)}),
    ("adams", {}),
    ("huntington-hill", {}),
    ("dean", {}),
    ("danish", {}),
    ("imperiali-divisor", {}),
    ("stationary", {"parameter": 0}),
    ("stationary", {"parameter": Fraction(1, 3)}),
    ("stationary", {"parameter": Fraction(9, 10)}),
    ("stationary", {"parameter": 1}),
    ("power-mean", {"parameter": -5}),
    ("power-mean", {"parameter": -2}),
    ("power-mean", {"parameter": -1}),
    ("power-mean", {"parameter": 0}),
    ("power-mean", {"parameter": 1}),
    ("power-mean", {"parameter": 2}),
    ("power-mean", {"parameter": 5}),
    ("divisor-sequence", {"divisors": [1], "step": 2}),
    ("divisor-sequence", {"divisors": [1, 1, 2, 5, 5], "step": 3}),
    ("divisor-sequence", {"divisors": [0, 3, 4], "step": Fraction(1, 2)}),
    ("divisor-sequence", {"divisors": [Fraction(7, 5), 3, 5, 7], "step": 2}),
]
# Their tails end: a party can get no more than its divisors.
ENDING: list[tuple[str, Options]] = [
    ("divisor-sequence", {"divisors": list(range(1, 40))}),
    ("divisor-sequence", {"divisors": [2, 2, 2, 3, 3, 7]}),
]
REMAINDER_METHODS: list[tuple[str, Options]] = [(LARGEST_REMAINDER, {"quota": quota}) for quota in QUOTAS]
INDEPENDENT: list[tuple[str, Options]] = [("independent", {"rounding": rounding}) for rounding in ROUNDINGS]
QUOTA: tuple[str, Options] = ("quota", {})
EVERY_METHOD = [*REMAINDER_METHODS, *DIVISOR_METHODS, *ENDING, QUOTA, *INDEPENDENT]


def named(method: str, options: Options) -> str:
    """For a test's id."""
    return " ".join([method, *(f"{key}={value}" for key, value in options.items())])


@dataclass
class Case:
    units: int
    weights: Sequence[int | Fraction]
    method: str = LARGEST_REMAINDER
    options: Options = field(default_factory=dict)


def small_weights(random: Random, parties: int) -> list[int | Fraction]:
    """Often equal, often zero, often tied."""
    top = random.choice([2, 4, 9, 40, 1000])
    return [random.randint(0, top) for _ in range(parties)]


def wide_weights(random: Random, parties: int) -> list[int | Fraction]:
    ends = [0, 1, 2, HIGHEST - 1, HIGHEST]
    return [
        random.choice(ends) if random.random() < 0.3 else random.getrandbits(random.randint(1, 63))
        for _ in range(parties)
    ]


def equal_weights(random: Random, parties: int) -> list[int | Fraction]:
    weight = random.choice([1, 7, HIGHEST, random.getrandbits(63) + 1])
    return [weight] * (parties - 1) + [random.choice([weight, 0, max(weight - 1, 1)])]


def common_factor(random: Random, parties: int) -> list[int | Fraction]:
    factor = random.choice([2**58, 3**35, 10**17, 2**200 + 1])
    return [factor * random.randint(0, 9) for _ in range(parties)]


def fractions(random: Random, parties: int) -> list[int | Fraction]:
    bottoms = [1, 2, 3, 12, 97, 10**9 + 7]
    return [Fraction(random.randint(0, random.choice([3, 10**6])), random.choice(bottoms)) for _ in range(parties)]


def weights(random: Random) -> list[int | Fraction]:
    draws = [small_weights, small_weights, wide_weights, equal_weights, common_factor, fractions]
    drawn = random.choice(draws)(random, random.choice([1, 2, 3, 4, 5, 6, 9, 14]))
    if not any(drawn):
        drawn[random.randrange(len(drawn))] = random.choice([1, HIGHEST])
    return drawn


def units(random: Random, among: Sequence[int | Fraction]) -> int:
    """By magnitude: few, or many, or close to where every quota is a whole number."""
    total = sum(among)
    whole = int(total) if total == int(total) else 12
    drawn = random.choice(
        [
            random.randint(0, 12),
            random.randint(0, 40),
            random.randint(0, 1000),
            random.getrandbits(random.randint(1, 63)),
            whole * random.randint(0, 3) + random.randint(-2, 2),
            random.choice([HIGHEST, HIGHEST - 1, 10**17, 10**30]),
        ]
    )
    return abs(drawn)


def draw(random: Random) -> Case:
    method, options = random.choice(
        [*REMAINDER_METHODS, *REMAINDER_METHODS, *DIVISOR_METHODS, *DIVISOR_METHODS, *ENDING, QUOTA, *INDEPENDENT]
    )
    among = weights(random)
    count = units(random, among)
    if method == "quota":
        # Unit by unit, here as there: the weights must come to little.
        among = small_weights(random, random.randint(1, 6))
        among[0] = among[0] or 1
        count = random.randint(0, 60)
    elif (method, options) in ENDING:
        count %= 40
    return Case(-count if random.random() < 0.2 else count, among, method, dict(options))


def draw_bounds(random: Random) -> Case:
    """A divisor method or largest remainder within floors and caps that mostly can be kept."""
    method, options = random.choice(
        [
            *DIVISOR_METHODS,
            *[(LARGEST_REMAINDER, {"bounds": "fill"})] * 12,
            *[(LARGEST_REMAINDER, {"bounds": "fix-and-rerun", "quota": quota}) for quota in QUOTAS] * 4,
        ]
    )
    among = weights(random)
    count = random.choice([random.randint(0, 20), random.randint(20, 400), random.getrandbits(random.randint(1, 63))])
    parties = len(among)
    total = Fraction(sum(among))
    floors, caps = [], []
    for weight in among:
        fair = int(count * weight / total)
        floors.append(random.choice([0, 0, 0, fair, fair // 2, fair + 1, random.randint(0, count // parties + 1)]))
        most = random.choice([count, count, count, fair, fair + 1, 2 * fair + 1, random.randint(0, count)])
        caps.append(max(most, floors[-1]) if random.random() < 0.97 else most)
    chosen: Options = {}
    if random.random() < 0.8:
        chosen["floors"] = floors
    if not chosen or random.random() < 0.7:
        chosen["caps"] = caps
    return Case(count, among, method, {**options, **chosen})
