"""What parties are called in sheets."""

from __future__ import annotations

import fordel as fd
from fordel._language import Lang
from fordel.excel.words import WORDS


def posts(programme: fd.Programme) -> list[fd.Stream | fd.Clearing]:
    """What entries are of: streams and clearings."""
    return [*programme.streams, *programme.clearings]


def party_name(party: fd.Party, lang: Lang) -> str:
    """A party's name; who stands for what nobody bears is called so in one language."""
    return WORDS[lang]["uncovered"] if party.id == "uncovered" else str(party.name)
