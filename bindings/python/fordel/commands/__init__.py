"""The commands about files, by noun: each module adds its own to the command `fordel`."""

from __future__ import annotations

from fordel.commands import check, files, schema

MODULES = (files, check, schema)
