"""What changes, writes and looks through programme files."""

from __future__ import annotations

from fordel_command.arguments import Argument, Command, Option
from fordel_command.declared.shared import FILE, format_of

COMMANDS = [
    Command(
        "set",
        "fordel.commands.files:set_values",
        (
            "Replaces values where they stand, and nothing else of the file; shows what changed.",
            "Udskifter værdier, hvor de står, og intet andet i filen; viser, hvad der blev ændret.",
        ),
        FILE,
        Argument(
            "values",
            ("What is to stand at the address.", "Hvad der skal stå på adressen."),
            metavar="ADDRESS=VALUE",
            many=True,
            completed="address",
        ),
        examples=(
            'fordel set museum.yaml "streams.running.amount=550,000 kr. per year"',
            'fordel set museum.yaml "unit=100 kr." "streams.running.status=promised"',
        ),
    ),
    Command(
        "save",
        "fordel.commands.files:save",
        ("Writes the file in its canonical form.", "Skriver filen i dens kanoniske form."),
        FILE,
        Option(
            "--check",
            (
                "Only says whether it would change; status 1 if so.",
                "Siger kun, om den ville blive ændret; status 1 i så fald.",
            ),
            kind="flag",
        ),
        examples=(
            "fordel save museum.yaml",
            "fordel save museum.yaml --check",
        ),
    ),
    Command(
        "addresses",
        "fordel.commands.files:addresses",
        ("Every address of a value, and what stands there.", "Alle adresser på værdier, og hvad der står der."),
        FILE,
        examples=("fordel addresses museum.yaml",),
    ),
    Command(
        "new",
        "fordel.commands.files:new",
        (
            "Writes a commented starter, which runs as it is.",
            "Skriver en begyndelse med kommentarer, som kan bruges, som den er.",
        ),
        Argument(
            "file",
            (
                "The file to be written; it must not be there yet.",
                "Den fil, der skal skrives; den må ikke findes endnu.",
            ),
            kind="path",
        ),
        examples=(
            "fordel new harbour.yaml",
            "fordel new havn.yaml --lang da",
        ),
    ),
    Command(
        "upgrade",
        "fordel.commands.files:upgrade",
        (
            "Rewrites a file of an older format; a file without its first line gets it.",
            "Omskriver en fil i et ældre format; en fil uden sin første linje får den.",
        ),
        FILE,
        examples=("fordel upgrade museum.yaml",),
    ),
    Command(
        "export",
        "fordel.commands.files:export",
        ("Writes a programme that comes built in as a file.", "Skriver en indbygget ordning som en fil."),
        Argument(
            "programme",
            ("A programme that comes built in: sjaelland.", "En indbygget ordning: sjaelland."),
            metavar="NAME",
            choices=("sjaelland",),
        ),
        Argument(
            "folder",
            (
                "Where the files are to stand; the terminal if none is named.",
                "Hvor filerne skal stå; på skærmen, hvis ingen mappe nævnes.",
            ),
            kind="path",
            default=None,
        ),
        examples=(
            "fordel export sjaelland .",
            "fordel export sjaelland > ours.yaml",
        ),
    ),
    Command(
        "lint",
        "fordel.commands.files:lint",
        (
            "What is worth a look: gaps between years, overlaps, what is unused, bounds that never bind.",
            "Hvad der er værd at se på: huller mellem år, overlap, det ubrugte, grænser, der aldrig virker.",
        ),
        FILE,
        Option("--strict", ("Status 1 where there is a finding.", "Status 1, hvis der er noget."), kind="flag"),
        examples=(
            "fordel lint museum.yaml",
            "fordel lint museum.yaml --strict",
        ),
    ),
    Command(
        "schema",
        "fordel.commands.schema:schema",
        (
            "The JSON schema of programme files, proposals, case files or workings, by which editors complete and check them.",
            "JSON-skemaet for ordningsfiler, forslag, filer med prøvetilfælde eller beregninger, som redigeringsprogrammer kan udfylde og kontrollere dem efter.",
        ),
        Argument(
            "of",
            (
                "What it is of: programme files, proposals, case files, or workings.",
                "Hvad det gælder: ordningsfiler, forslag, filer med prøvetilfælde eller beregninger.",
            ),
            choices=("programme", "proposal", "case", "working"),
            default="programme",
        ),
        examples=(
            "fordel schema > programme.schema.json",
            "fordel schema proposal",
        ),
    ),
    Command(
        "rerun",
        "fordel.commands.rerun:rerun",
        (
            "Settles again as the receipt says and shows the whole result; status 1, and what differs, if it is another.",
            "Beregner igen, som kvitteringen siger, og viser hele resultatet; status 1, og hvad der er anderledes, hvis det er et andet.",
        ),
        Argument(
            "receipt",
            (
                "A receipt, or a result in JSON that has one.",
                "En kvittering, eller et resultat i JSON, der har en.",
            ),
            kind="path",
        ),
        Option(
            "--root",
            (
                "The folder of the files; that of the receipt if none is named.",
                "Filernes mappe; kvitteringens, hvis ingen nævnes.",
            ),
            kind="path",
            metavar="FOLDER",
        ),
        format_of("text", "html", "md", "csv", "excel-da", "json", default="csv"),
        examples=(
            "fordel rerun receipt.json",
            "fordel rerun receipt.json --format text --lang da",
        ),
    ),
]
