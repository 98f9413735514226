"""The commands about files, by noun: each module adds its own to the command `fordel`."""

from __future__ import annotations

from fordel.commands import check, compare, coverage, files, freeze, mutate, rerun, schema, solve

MODULES = (files, schema, check, freeze, coverage, mutate, rerun, solve, compare)
