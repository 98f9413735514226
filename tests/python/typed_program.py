"""What a user writes, for type checkers: it passes mypy --strict and pyright, and `refused` does not."""

from __future__ import annotations

from fractions import Fraction

from typing_extensions import assert_type

import fordel as fd

programme = fd.sjaelland.programme(outside="Greve", settlement="table", missing="carry_forward", ties="lot", seed="7")
schedule = programme.schedule()
assert_type(schedule.total(), fd.Money)
assert_type(schedule.explain(lang="da"), fd.Explanation)
text: str = schedule[0].explain()
key = fd.Key({"Faxe": 2, "Stevns": 1})
assert_type(key.shares, dict[str, Fraction])
allocation = fd.allocate(fd.kroner(100), key, method="largest-remainder", ties="larger-weight")
assert_type(allocation.amount, fd.Money)
amount = fd.Money("1.000,50 kr.", notation="danish").times("25 %", rounding="half-up")
fd.set_language("da")
by_year = schedule.total_by("year"), schedule.total_by(["year", "payer"])
compared = fd.compare(programme, fd.sjaelland.programme(outside="Køge"))
winners = [one.party.name for one in compared.winners("payers")]
why = compared.attribution(order="reversed")
print(fd.show(schedule, lang="da").to_html())
