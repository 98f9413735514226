"""Texts of programme files that come with the package: starters, and the programme that is built in."""

from __future__ import annotations

from fordel._data import text_of
from fordel._language import Lang

WRITTEN = {
    "en": "{file} is written; try: fordel report {file}",
    "da": "{file} er skrevet; prøv: fordel report {file} --lang da",
}


def starter(lang: Lang) -> str:
    """A small programme with a remark on everything that it says."""
    return text_of(f"starter.{lang}.yaml")


def built_in(programme: str) -> str:
    """The programme that comes built in, as a file."""
    return text_of(f"{programme}.yaml")
