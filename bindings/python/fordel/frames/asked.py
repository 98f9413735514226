"""What is asked of a frame of amounts: which columns are what, and how they are shared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from fordel import errors
from fordel._language import said as in_set

Form = Literal["long", "wide"]


@dataclass(frozen=True)
class Asked:
    """The arguments of allocate(), which every engine has."""

    amount: str
    key: Any
    by: str | None = None
    form: Form = "long"
    line: str | Sequence[str] | None = None
    places: int | None = None
    party: str = "party"
    dictionary: bool = True
    threads: int = 1
    options: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.form not in ("long", "wide"):
            raise errors.from_core("fordel.argument.wrong_type", f"form={self.form!r}; long, wide")

    @property
    def read(self) -> list[str]:
        """The columns that are read: that of amounts, and the one that names the key."""
        return [self.amount] if self.by is None else [self.amount, self.by]

    def kept(self, columns: Sequence[str]) -> list[str]:
        """The columns of a frame that stand beside the shares."""
        if isinstance(self.line, str):
            kept = [self.line]
        elif self.line is not None:
            kept = list(self.line)
        else:
            kept = [name for name in columns if self.form == "wide" or name != self.amount]
        _require_there([*self.read, *kept], columns)
        return kept

    def heads(self, columns: Sequence[str], parties: Sequence[str]) -> list[str]:
        """The names of the columns of the result, each once."""
        new = [self.party, self.amount] if self.form == "long" else parties
        heads = [*self.kept(columns), *new]
        for name, times in Counter(heads).items():
            if times > 1:
                raise errors.from_core("fordel.batch.name_taken", repr(name))
        return heads


def _require_there(names: Sequence[str], columns: Sequence[str]) -> None:
    times = Counter(columns)
    for name in names:
        if times[name] == 0:
            there = ", ".join(map(repr, times))
            raise errors.from_core("fordel.frame.no_column", f"{name!r}; {in_set('there are', 'der er')}: {there}")
        if times[name] > 1:
            raise errors.from_core(
                "fordel.batch.name_taken", f"{name!r}, {times[name]} {in_set('columns', 'kolonner')}"
            )
