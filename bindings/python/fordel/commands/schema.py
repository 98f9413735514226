"""The command that prints the JSON schemas of the formats, for editors and for other programs."""

from __future__ import annotations

import enum
import json
from typing import Annotated

import typer

import fordel as fd
from fordel.commands.output import show


class Schema(str, enum.Enum):
    """What a schema is of."""

    programme = "programme"
    proposal = "proposal"
    case = "case"
    working = "working"


def schema(
    of: Annotated[
        Schema, typer.Argument(help="What it is of: programme files, proposals, case files, or workings.")
    ] = (Schema.programme),
) -> None:
    """The JSON schema of programme files, proposals, case files or workings, by which editors complete and check them."""
    made = {
        Schema.programme: fd.programme_schema,
        Schema.proposal: fd.proposal_schema,
        Schema.case: fd.case_schema,
        Schema.working: fd.working_schema,
    }
    show(json.dumps(json.loads(made[of]()), indent=2, ensure_ascii=False))


def add_to(app: typer.Typer) -> None:
    """Adds the command of this module."""
    app.command()(schema)
