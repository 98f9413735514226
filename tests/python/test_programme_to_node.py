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


@pytest.mark.parametrize("seed", range(200))
def test_a_programme_made_in_code_is_the_same_when_it_is_read_from_its_file(seed: int) -> None:
    draw = random.Random(seed)
    world, streams = random_programme(draw)
    made = Builder(world).programme(streams)
    written = made.to_node()
    read = fd.ProgrammeFile.of(written).programme()
    assert read.to_node() == written
    assert settled(read) == settled(made)
