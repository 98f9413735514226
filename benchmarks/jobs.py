"""What is measured against what: of each job which way is ours, what the numbers behind its name mean, and the goals.

A goal is the most that ours may take, in times of what the peer takes, by level of the processor (v2, v3) or for all: 1.1 is
"a tenth more", 1 / 4 is "four times as fast". What is no goal but the best that is hoped for stands in `hopes`.
"""

from __future__ import annotations

from typing import NamedTuple

Ratio = float | dict[str, float]


class Job(NamedTuple):
    ours: str  # the way that is fordel's; every other way is its peer
    title: str
    sizes: tuple[str, ...] = ("n",)
    goals: dict[str, Ratio] = {}  # noqa: RUF012  (never changed)
    hopes: dict[str, dict[int, Ratio]] = {}  # noqa: RUF012  (by peer and number of parties)
    of_parties: tuple[int, ...] = ()  # for how many the goals are; without any, for all


JOBS = {
    "rows": Job(
        "plan",
        "many amounts by one key, as rows",
        ("n", "amounts"),
        {"bare blocks": 1.1},
        {"plain store": {16: {"v3": 1.6, "v2": 2.5}, 98: {"v3": 2.5, "v2": 3.0}}},
    ),
    "columns": Job("plan", "many amounts by one key, as columns", ("n", "amounts"), {"bare blocks": 1.1}),
    "cached": Job(
        "plan",
        "many amounts by one key, consumed in the cache",
        ("n", "amounts"),
        hopes={"plain store": {16: {"v3": 1.1, "v2": 1.8}}},
    ),
    "threads": Job("two", "the same in two threads", ("n", "amounts"), {"one": 1 / 1.7}),
    "webster-rows": Job("plan", "many amounts by one key, Webster", ("n", "amounts")),
    "tied-rows": Job("all tied", "many amounts by one key, all remainders tied", ("n", "amounts"), {"none tied": 1.5}),
    "keys": Job("eight keys", "many amounts, a key for each row", ("n", "amounts")),
    "over-parties": Job("plan", "many amounts, by the number of parties", ("n", "amounts")),
    "over-amounts": Job("plan", "by the number of amounts", ("n", "amounts")),
    "over-units": Job("plan", "many amounts, by their size", ("n", "amounts", "units")),
    "single": Job(
        "kernel", "one amount and one key", goals={"int128 and sort": 1 / 4, "cpp_int": 1 / 14}, of_parties=(16,)
    ),
    "huge": Job("kernel", "one amount among very many parties", goals={"memcpy": 8}, of_parties=(10_000_000,)),
    "tied": Job(
        "kernel, all tied", "one amount among very many, all remainders tied", goals={"kernel, none tied": 1.5}
    ),
    "divisor": Job("kernel", "seats among very many parties, Webster", ("n", "units"), {"jump and step": 1 / 5}),
    "over-seats": Job("kernel", "seats among a million parties, by their number", ("n", "units")),
    "allocate": Job("allocate()", "one amount of money by a key", goals={"int128 and sort": 5}),
    "entries": Job("fixed key", "an entry of a programme", ("streams", "n", "years")),
    "schedule": Job("schedule()", "the Sjælland programme, settled", (), {"before": 1 / 3}),
    "cases": Job("cases()", "its thirteen cases", (), {"before": 1 / 4}),
    "explain": Job("explain()", "the explanation of all its amounts", (), {"before": 1 / 5}),
    "frame": Job("read as Arrow", "an entry of a schedule, read as Arrow", ("streams",)),
    "python-apportion": Job("fd.apportion", "one amount and one key", goals={"Python integers": 1 / 2}),
    "python-allocate": Job("fd.allocate", "one amount of money by a key", goals={"Python integers": 1 / 2}),
    "python-rows": Job(
        "fd.plan",
        "many amounts by one key, NumPy int64",
        goals={"NumPy float64": {"v3": 1 / 15, "v2": 1 / 9}, "Decimal": {"v3": 1 / 400, "v2": 1 / 300}},
        of_parties=(16,),
    ),
    "frame-in-memory": Job("fd.frames.allocate", "a frame in the long form, held in memory", goals={"Plan.apply": 6}),
    "frame-streamed": Job("fd.frames.allocate", "a frame in the long form, batch by batch", goals={"Plan.apply": 3}),
    "file": Job("fordel allocate", "a row of a file that the command shares", ("n", "rows"), of_parties=(16,)),
    "command-version": Job("fordel version", "`fordel version`", (), {"python -c pass": 2}),
    "command-report": Job("fordel report", "`fordel report sjaelland`", (), {"python -c pass": 6}),
    "node-rows": Job("fd.plan", "many amounts by one key, beside dinero.js"),
}


def goal(job: str, peer: str, parties: int | None, level: str) -> float | None:
    of_parties = JOBS[job].of_parties
    return at_level(JOBS[job].goals.get(peer), level) if not of_parties or parties in of_parties else None


def hope(job: str, peer: str, parties: int | None, level: str) -> float | None:
    by_parties = JOBS[job].hopes.get(peer, {})
    return at_level(by_parties.get(parties), level) if parties is not None else None


def at_level(ratio: Ratio | None, level: str) -> float | None:
    return ratio.get(level) if isinstance(ratio, dict) else ratio
