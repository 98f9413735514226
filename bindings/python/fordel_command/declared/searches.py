"""What tries one value of a programme at many, and what finds the value which fulfils a condition."""

from __future__ import annotations

from fordel_command.arguments import Argument, Command, Option
from fordel_command.declared.shared import AS_OF, CASE, FORMAT, SET

PROGRAMME = Argument("programme", ("A programme file.", "En ordningsfil."), kind="path", metavar="FILE")

COMMANDS = [
    Command(
        "sweep",
        "fordel.commands.solve:sweep",
        (
            "What a programme comes to with one value after the other, or with every answer to open questions.",
            "Hvad en ordning kommer til med den ene værdi efter den anden, eller med hvert svar på åbne spørgsmål.",
        ),
        PROGRAMME,
        Argument(
            "value",
            (
                "Values with ; between them, or 100.000..200.000 by 25.000.",
                "Værdier med ; imellem, eller 100.000..200.000 by 25.000.",
            ),
            metavar="[ADDRESS=VALUES]",
            default=None,
            completed="address",
        ),
        Option(
            "--question",
            ("Every alternative of this open question.", "Hvert svar på dette åbne spørgsmål."),
            metavar="ASSUMPTION",
            many=True,
            completed="question",
        ),
        CASE,
        SET,
        AS_OF,
        Option(
            "--by",
            ("What the table goes by.", "Hvad tabellen er efter."),
            choices=("payer", "recipient", "stream", "year"),
            default="payer",
        ),
        FORMAT,
        examples=(
            'fordel sweep museum.yaml "unit=1 kr.;100 kr.;1,000 kr."',
            'fordel sweep museum.yaml --question "key of the others" --by year',
        ),
    ),
    Command(
        "solve",
        "fordel.commands.solve:solve",
        (
            "Which numbers at an address fulfil a condition, exactly and as settled; status 1 where no whole step does.",
            "Hvilke tal på en adresse der opfylder en betingelse, uafrundet og som afregnet; status 1, hvis intet helt skridt gør.",
        ),
        PROGRAMME,
        Argument("address", ("Where the number stands.", "Hvor tallet står."), completed="address"),
        Option(
            "--so-that",
            (
                'As "total == baseline" or "Lejre <= 1.000.000 kr.".',
                'Som "total == baseline" eller "Lejre <= 1.000.000 kr.".',
            ),
            metavar="CONDITION",
            required=True,
        ),
        Option(
            "--in",
            ("In this year; else in all of them.", "I dette år; ellers i dem alle."),
            to="year",
            kind="whole",
            metavar="YEAR",
        ),
        Option("--from", ("The lowest; else zero.", "Det laveste; ellers nul."), to="from_", metavar="NUMBER"),
        Option(
            "--to",
            (
                "The highest; else twice what stands there, or 100 %.",
                "Det højeste; ellers det dobbelte af det, der står der, eller 100 %.",
            ),
            metavar="NUMBER",
        ),
        Option(
            "--step",
            (
                "What it goes by; else øre, heads, 0.01 %.",
                "Hvad der gås frem med; ellers øre, indbyggere, 0,01 %.",
            ),
            metavar="NUMBER",
        ),
        Option(
            "--most",
            ("At most so many settlements.", "Højst så mange beregninger."),
            kind="whole",
            default=2000,
        ),
        CASE,
        SET,
        AS_OF,
        FORMAT,
        examples=(
            'fordel solve museum.yaml "streams.running.paid by.lead.amount" --case "key of the others=equal" --so-that "Klitby <= 100,000 kr." --in 2026',
        ),
    ),
]
