"""Workbooks that are filled in: golden cases, and the tables of a programme."""

from __future__ import annotations

from fordel_command.arguments import Argument, Command, Option
from fordel_command.declared.shared import FILE

WORKBOOK = Argument(
    "workbook",
    ("The workbook that was filled in (.xlsx).", "Den projektmappe, der er udfyldt (.xlsx)."),
    kind="path",
    metavar="FILE",
)

COMMANDS = [
    Command(
        "cases to-excel",
        "fordel.commands.workbooks:cases_to_excel",
        (
            "Writes golden cases as a workbook to be filled in, a row a case.",
            "Skriver prøvetilfælde som en projektmappe, der kan udfyldes, en række pr. tilfælde.",
        ),
        Argument(
            "folder",
            (
                "A folder with case files, one of them, or a programme file that has none yet.",
                "En mappe med prøvetilfælde, en fil med dem, eller en ordningsfil, der ingen har endnu.",
            ),
            kind="path",
            metavar="FOLDER|FILE",
        ),
        Option(
            "--out",
            ("The workbook; else cases.xlsx in the folder.", "Projektmappen; ellers cases.xlsx i mappen."),
            kind="path",
            metavar="FILE",
        ),
        examples=("fordel cases to-excel . --lang da",),
    ),
    Command(
        "cases from-excel",
        "fordel.commands.workbooks:cases_from_excel",
        (
            "Writes what was filled in to the case files, and nothing else of them; a new row makes a new file.",
            "Skriver det, der er udfyldt, i filerne med prøvetilfælde og ændrer intet andet; en ny række giver en ny fil.",
        ),
        WORKBOOK,
        Argument(
            "folder",
            (
                "The folder of the case files; else that of the workbook.",
                "Mappen med prøvetilfældene; ellers projektmappens.",
            ),
            kind="path",
            default=None,
        ),
        examples=("fordel cases from-excel cases.xlsx",),
    ),
    Command(
        "tables to-excel",
        "fordel.commands.workbooks:tables_to_excel",
        (
            "Writes a programme's percentages and amounts by year as a workbook to be filled in.",
            "Skriver en ordnings procenter og beløb pr. år som en projektmappe, der kan udfyldes.",
        ),
        FILE,
        Option(
            "--out",
            (
                "The workbook; else NAME.xlsx beside the programme.",
                "Projektmappen; ellers NAVN.xlsx ved siden af ordningen.",
            ),
            kind="path",
            metavar="FILE",
        ),
        examples=("fordel tables to-excel museum.yaml",),
    ),
    Command(
        "tables from-excel",
        "fordel.commands.workbooks:tables_from_excel",
        (
            "Writes what was filled in to the programme file, and nothing else of it.",
            "Skriver det, der er udfyldt, i ordningsfilen og ændrer intet andet.",
        ),
        WORKBOOK,
        Argument(
            "folder",
            (
                "The folder of the programme file; else that of the workbook.",
                "Mappen med ordningsfilen; ellers projektmappens.",
            ),
            kind="path",
            default=None,
        ),
        examples=("fordel tables from-excel museum.xlsx",),
    ),
]
