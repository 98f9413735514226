"""Writes include/fordel/sjaelland/detail/folk1a.hpp from the data files; with --check, fails where it differs."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent
HEADER = DATA.parent / "include" / "fordel" / "sjaelland" / "detail" / "folk1a.hpp"
REGION_SJAELLAND = "85"
FOLD = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def read(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def header() -> str:
    areas = [row for row in read("municipalities.csv") if row["region_code"] == REGION_SJAELLAND]
    heads = {(row["OMRÅDE"], row["TID"]): row["INDHOLD"] for row in read("folk1a.csv")}
    years = sorted({int(quarter[:4]) for _, quarter in heads})
    lines = []
    for area in areas:
        counts = ", ".join(heads[area["code"], f"{year}K1"] for year in years)
        identifier = area["name"].lower().translate(FOLD)
        lines.append(f'    {{"{area["code"]}", "{identifier}", "{area["name"]}",\n     {{{counts}}}}},')
    body = "\n".join(lines)
    return f"""// Made by data/make_header.py; do not edit.
// Head counts of the {len(areas)} municipalities of Region Sjælland on 1 January {years[0]} to {years[-1]}.
// Source: Statistics Denmark, table FOLK1A, licence CC BY 4.0.
#pragma once

#include <array>
#include <cstdint>

namespace fordel {{
inline namespace v0 {{
namespace data {{

inline constexpr int folk1a_first_year = {years[0]};

struct folk1a_row {{
    char const* code; // kommunekode
    char const* id;
    char const* name;
    std::array<std::int32_t, {len(years)}> heads; // one a year, from folk1a_first_year on
}};

// clang-format off
inline constexpr std::array<folk1a_row, {len(areas)}> folk1a_sjaelland{{{{
{body}
}}}};
// clang-format on

}} // namespace data
}} // namespace v0
}} // namespace fordel
"""


def main() -> int:
    made = header()
    if "--check" in sys.argv[1:]:
        if HEADER.read_text(encoding="utf-8") == made:
            return 0
        print(f"{HEADER.name} does not match the data: run data/make_header.py", file=sys.stderr)
        return 1
    HEADER.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
