"""The keys by which rows are shared: one for all, or one for each value of a column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import fordel as fd
from fordel import errors
from fordel._extras import need
from fordel._language import said as in_set
from fordel._refusals import shown

np = need("numpy", "engines")
pa = need("pyarrow", "engines")
pc = need("pyarrow.compute", "engines")

NAMES_SHOWN = 20
NO_SUCH_VALUE = (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError)


class Keys:
    """Keys compiled as one plan; `names` are those of all their parties, in the order in which they come.

    `alike`: whether each key has all parties in that order. If not, `places` has where each key's are, a row for each key,
    filled up with -1.
    """

    def __init__(self, key: Any, by: str | None, options: Mapping[str, Any]) -> None:
        if by is not None and not isinstance(key, Mapping):
            takes = in_set("which takes a mapping from value to Key", "som tager en mapping fra værdi til Key")
            raise errors.from_core("fordel.argument.wrong_type", f"key={shown(key)}, by={by!r}, {takes}")
        self.by = by
        self.values = [] if by is None else list(key)
        self.plan = fd.plan(key if by is None else list(key.values()), **options)
        self.names = [party.name for party in self.plan.parties]
        for name, times in Counter(self.names).items():
            if times > 1:
                raise errors.from_core("fordel.batch.name_taken", f"{name!r}, {times} {in_set('parties', 'parter')}")
        own = [[party.name for party in each.parties] for each in self.plan.keys]
        self.alike = all(names == self.names for names in own)
        self.places = np.full((len(own), max(map(len, own))), -1)
        place = {name: i for i, name in enumerate(self.names)}
        for row, names in zip(self.places, own, strict=True):
            row[: len(names)] = [place[name] for name in names]

    def which(self, column: Any, first: int) -> Any:
        """The place of each row's key. first: the row at which the column begins, as errors name it."""
        if isinstance(column.type, pa.DictionaryType):
            column = column.cast(column.type.value_type)
        try:
            places = pc.index_in(column, pa.array(self.values, column.type))
        except NO_SUCH_VALUE:  # a column of another kind than the values has none of them
            places = pa.nulls(len(column), pa.int32())
        if places.null_count:
            row = places.is_null().index(True).as_py()
            raise self._unknown(column[row].as_py(), first + row)
        return places.to_numpy().astype(np.uint32)

    def _unknown(self, value: Any, row: int) -> errors.Error:
        there = ", ".join(map(repr, self.values[:NAMES_SHOWN]))
        more = len(self.values) - NAMES_SHOWN
        if more > 0:
            there += in_set(f" and {more} more", f" og {more} til")
        place = f"{in_set('row', 'række')} {row + 1}, {in_set('column', 'kolonne')} {self.by!r}"
        seen = f"{place}: {value!r}; {in_set('there are', 'der er')}: {there}"
        return errors.from_core("fordel.batch.unknown_key", seen)
