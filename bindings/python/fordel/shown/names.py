"""What parties are called, and what entries are of, wherever they are shown."""

from __future__ import annotations

import fordel as fd
from fordel._language import Lang
from fordel.shown.words import WORDS

UNCOVERED = "uncovered"  # the id of nobody


def called(id: str, name: str, lang: Lang) -> str:
    """A party's name; who stands for what nobody bears is called so in one language."""
    return WORDS[lang]["uncovered"] if id == UNCOVERED else name


def party_name(party: fd.Party, lang: Lang) -> str:
    """What a party is called."""
    return called(party.id, party.name, lang)


def posts(programme: fd.Programme) -> list[fd.Stream | fd.Clearing]:
    """What entries are of: streams and clearings."""
    return [*programme.streams, *programme.clearings]
