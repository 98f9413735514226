"""The command that prints the JSON schemas of the formats, for editors and for other programs."""

from __future__ import annotations

import json

import fordel as fd
from fordel._language import Lang
from fordel.commands.output import show


def schema(of: str, lang: Lang) -> None:
    """The JSON schema of programme files, proposals, case files or workings, by which editors complete and check them."""
    made = {
        "programme": fd.programme_schema,
        "proposal": fd.proposal_schema,
        "case": fd.case_schema,
        "working": fd.working_schema,
    }
    show(json.dumps(json.loads(made[of]()), indent=2, ensure_ascii=False))
