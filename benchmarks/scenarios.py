"""What a scenario costs: 98 municipalities, ten years and twenty streams, each time with one other value.

    scenarios.py                       10, 100 and 1,000 scenarios
    scenarios.py --scenarios 50 500    so many
    scenarios.py --limit 30            status 1 if the most scenarios take more seconds than that

A scenario sets one value of the file (an amount, the factor of a key, a figure, the rate of an index, in turn), reads and
settles it, and tells what each municipality pays more or less than in the baseline. What is printed beside the seconds: how
many streams were settled for a scenario, and how many times as long one takes as reading and settling the baseline, which
says the same on a fast machine and on a slow one. Needs the installed package, or its folder in PYTHONPATH.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
import time
from importlib import resources
from pathlib import Path

import fordel as fd
from fordel._core import _settled_anew

FIRST_YEAR, LAST_YEAR = 2014, 2023
STREAMS = 20


def municipalities() -> list[tuple[str, str]]:
    text = (resources.files("fordel") / "data" / "municipalities.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines(), delimiter=";"))
    return [(row["code"], row["name"]) for row in rows if row["code"] != "411"]  # without Christiansø


def stream(number: int) -> str:
    """Of five kinds in turn: by population, by a mixed key with bounds, a lead and the others, indexed, and of others."""
    kroner = f"{(number + 3) * 1_000_000 + number * 12_345:,}".replace(",", ".")
    payers = [
        "{who: all, key: heads}",
        f"{{who: all, key: mixed, adjustments: [{{floor: {(number + 1) * 100} kr.}}, {{cap: 20 % of the amount}}]}}",
        "{lead: {who: København, amount: 200.000 kr.}, others: {who: all, without: lead, amount: rest, key: road}}",
        "{who: all, key: heads}",
        "{who: all, key: equal}",
    ][number % 5]
    amount = {
        3: f"{{stated: {kroner} kr. per year, index: prices, base year: {FIRST_YEAR}}}",
        4: f"25 % of s{number - 1}",
    }.get(number % 5, f"{kroner} kr. per year")
    if number == 10:
        amount = f"[{{value: {kroner} kr. per year, from: {FIRST_YEAR}-01-01}}, {{value: 9.000.000 kr. per year, from: 2019-07-01}}]"
    return f"  s{number}: {{amount: {amount}, period: {FIRST_YEAR} to {LAST_YEAR}, paid by: {payers}, to: Office}}\n"


def programme() -> str:
    all_of_them = municipalities()
    roads = "\n".join(
        f"      {name}: {100 + 7 * place % 91},{place % 10}" for place, (_, name) in enumerate(all_of_them)
    )
    parties = "\n".join(f'  {name}: {{code: "{code}"}}' for code, name in all_of_them)
    return (
        "fordel: 1\nprogramme: Scenarios\ncurrency: DKK\nnotation: danish\n"
        f"parties:\n{parties}\n  Office:\n"
        f"groups:\n  all: [{', '.join(name for _, name in all_of_them)}]\n"
        f"figures:\n  folketal: folk1a@2023-02\n  road:\n    unit: km\n    on: 2013-01-01\n    values:\n{roads}\n"
        "indices:\n  prices: {steady: 2 %}\n"
        "keys:\n  heads: {figures: folketal, at: 1 January of the year before}\n"
        "  mixed: 60 % heads + 40 % road\n"
        "streams:\n" + "".join(stream(number) for number in range(STREAMS))
    )


def other_value(number: int) -> dict[str, str]:
    """One value that no other scenario has."""
    name = municipalities()[number % 98][1]
    return [
        {f"streams.s{number // 4 % 3 * 5}.amount": f"{5_000_000 + number} kr. per year"},
        {"keys.mixed": f"60,{number:04} % heads + 39,{10_000 - number:04} % road"},
        {f"figures.road.values.{name}": f"{number + 1},5"},
        {"indices.prices.steady": f"2,{number:04} %"},
    ][number % 4]


def differences(before: fd.Schedule, after: fd.Schedule) -> dict[str, fd.Money]:
    """What each payer pays more, or less, of those for whom it is not the same."""
    then, now = before.total_by("payer"), after.total_by("payer")
    return {who: now[who] - then[who] for who in now if now[who] != then[who]}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scenarios", type=int, nargs="+", default=[10, 100, 1_000])
    parser.add_argument("--limit", type=float)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "programme.yaml"
        path.write_text(programme(), encoding="utf-8")
        file = fd.ProgrammeFile.read(path)
        began = time.perf_counter()
        baseline = file.schedule()
        first = time.perf_counter() - began
        print(f"baseline: {len(baseline):,} entries, read and settled in {first:.2f} s")
        seconds = 0.0
        for count in arguments.scenarios:
            began, settled, touched = time.perf_counter(), 0, 0
            for number in range(count):
                scenario = file.schedule(set=other_value(number))
                touched += len(differences(baseline, scenario))
                settled += _settled_anew(scenario)
            seconds = time.perf_counter() - began
            print(
                f"{count:6,} scenarios: {seconds:6.2f} s, {1_000 * seconds / count:6.2f} ms each, "
                f"{seconds / count / first:.3f} of the baseline; {settled / count:.1f} of {STREAMS} streams settled, "
                f"{touched / count:.0f} municipalities pay otherwise"
            )
    return int(arguments.limit is not None and seconds > arguments.limit)


if __name__ == "__main__":
    raise SystemExit(main())
