"""Programmes made in code, as files: read again, they are the same and settle the same."""

from __future__ import annotations

import random

import pytest

import fordel as fd
from arrangement_cases import Builder, random_programme


def settled(programme: fd.Programme) -> list[tuple[object, ...]] | str:
    """Each payment; of a programme that cannot be settled, the error's id."""
    try:
        schedule = programme.schedule()
    except fd.Error as error:
        return error.id
    return [(e.year, e.stream, e.payer.id, e.recipient.id, e.amount) for e in schedule]


def require_same_from_its_file(seed: int, lang: str) -> None:
    world, streams = random_programme(random.Random(seed))
    made = Builder(world).programme(streams)
    read = fd.ProgrammeFile.parse(made.to_yaml(lang=lang)).programme()
    assert read.to_node() == made.to_node()
    assert settled(read) == settled(made)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("seed", range(0, 300, 10))
def test_a_programme_made_in_code_is_the_same_when_it_is_read_from_its_file(seed: int, lang: str) -> None:
    for one in range(seed, seed + 10):
        require_same_from_its_file(one, lang)
