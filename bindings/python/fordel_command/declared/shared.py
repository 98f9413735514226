"""Arguments and options that several commands take."""

from __future__ import annotations

from fordel_command.arguments import Argument, Option

FILE = Argument("file", ("A programme file.", "En ordningsfil."), kind="path")
CASE = Option(
    "--case",
    ("The alternative chosen of an open question.", "Det svar, der vælges på et åbent spørgsmål."),
    metavar="ASSUMPTION=ALTERNATIVE",
    many=True,
    completed="question",
)
SET = Option(
    "--set",
    ("A value of your own at an address of the file.", "Din egen værdi på en adresse i filen."),
    to="values",
    metavar="ADDRESS=VALUE",
    many=True,
    completed="address",
)
AS_OF = Option(
    "--as-of",
    (
        "Without decisions and vintages later than this day.",
        "Uden beslutninger og udgaver, der er senere end denne dag.",
    ),
    metavar="DATE",
)
YEAR = Option("--year", ("Only this year.", "Kun dette år."), kind="whole", metavar="YEAR")
YES = Option("--yes", ("Without asking.", "Uden at spørge."), kind="flag")


def format_of(*formats: str, default: str = "text") -> Option:
    """--format, with what there is."""
    return Option(
        "--format", ("How the output is written.", "Hvordan det skrives ud."), choices=formats, default=default
    )


FORMAT = format_of("text", "csv", "excel-da", "json")
PAGE_FORMAT = format_of("text", "html", "md", "csv", "excel-da", "json")
