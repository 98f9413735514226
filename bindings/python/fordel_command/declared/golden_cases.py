"""Golden cases: what runs them, makes them, and tells what they leave out."""

from __future__ import annotations

from fordel_command.arguments import Argument, Command, Option
from fordel_command.declared.shared import AS_OF, FILE, SET, YES, format_of

PROGRAMMES = Argument(
    "paths",
    (
        "Programme files, or folders with cases of some.",
        "Ordningsfiler, eller mapper med prøvetilfælde til nogle.",
    ),
    kind="path",
    metavar="FILE|FOLDER",
    many=True,
)
CASES = Option(
    "--cases",
    (
        "Case files; those beside the programmes and below.",
        "Filer med prøvetilfælde; ellers dem ved siden af ordningerne og i mapperne under.",
    ),
    kind="path",
    metavar="FOLDER|FILE",
    many=True,
)
TEXT_OR_JSON = format_of("text", "json")

COMMANDS = [
    Command(
        "check",
        "fordel.commands.check:check",
        (
            "Runs golden cases: status 0 where all pass, 1 where one does not, 2 where a file cannot be read.",
            "Kører prøvetilfælde: status 0, hvis alle består, 1, hvis et ikke gør, 2, hvis en fil ikke kan læses.",
        ),
        Argument(
            "paths",
            ("Case files, or folders with some.", "Filer med prøvetilfælde, eller mapper med nogle."),
            kind="path",
            metavar="FOLDER|FILE",
            many=True,
        ),
        Option(
            "--only",
            ("Only cases of this name.", "Kun prøvetilfælde med dette navn."),
            metavar="NAME",
            many=True,
        ),
        Option(
            "--jobs",
            ("How many processes check at a time.", "Hvor mange processer der kører ad gangen."),
            kind="whole",
            default=1,
        ),
        Option(
            "--limit",
            ("How many amounts of a case are shown.", "Hvor mange beløb der vises for et prøvetilfælde."),
            kind="whole",
            default=20,
        ),
        Option(
            "--junit",
            ("Writes a JUnit report as well.", "Skriver også en JUnit-rapport."),
            kind="path",
            metavar="FILE",
        ),
        TEXT_OR_JSON,
        Option(
            "--update",
            (
                "Frozen cases expect what they come to from now on.",
                "Frosne prøvetilfælde forventer fremover det, de kommer til nu.",
            ),
            kind="flag",
        ),
        Option(
            "--reason",
            ("Why they change; it stays in the file.", "Hvorfor de ændres; det bliver stående i filen."),
            default="",
        ),
        YES,
        Option(
            "--received",
            ("Writes what frozen cases came to there.", "Skriver der, hvad frosne prøvetilfælde kom til."),
            kind="path",
            metavar="DIR",
        ),
        examples=(
            "fordel check .",
            "fordel check museum.case.yaml --jobs 2 --junit checked.xml",
            'fordel check . --update --reason "Budget 2027" --yes',
        ),
    ),
    Command(
        "accept",
        "fordel.commands.check:accept",
        (
            "Takes what frozen cases came to elsewhere, where the files are still those that it was held against.",
            "Overtager, hvad frosne prøvetilfælde kom til et andet sted, hvis filerne stadig er dem, det blev holdt op imod.",
        ),
        Argument(
            "folder",
            ("What `fordel check --received DIR` wrote.", "Hvad `fordel check --received DIR` skrev."),
            kind="path",
            metavar="DIR",
        ),
        YES,
        examples=("fordel accept received --yes",),
    ),
    Command(
        "freeze",
        "fordel.commands.freeze:freeze",
        (
            "Writes cases that expect what the file comes to today; `fordel check` then notices every change.",
            "Skriver prøvetilfælde, der forventer det, filen kommer til i dag; `fordel check` opdager så enhver ændring.",
        ),
        FILE,
        Option(
            "--out",
            (
                "The case file; NAME.case.yaml beside the programme.",
                "Filen med prøvetilfælde; ellers NAVN.case.yaml ved siden af ordningen.",
            ),
            kind="path",
            metavar="FILE",
        ),
        Option(
            "--case, --choose",
            (
                "The alternative chosen of an open question; each combination of what stays open is a case.",
                "Det svar, der vælges på et åbent spørgsmål; hver kombination af det, der forbliver åbent, er et tilfælde.",
            ),
            metavar="ASSUMPTION=ALTERNATIVE",
            many=True,
            completed="question",
        ),
        SET,
        AS_OF,
        Option(
            "--long",
            (
                "Every amount by stream, payer and recipient; else by payer and year.",
                "Hvert beløb efter post, betaler og modtager; ellers efter betaler og år.",
            ),
            kind="flag",
        ),
        examples=(
            "fordel freeze museum.yaml --out today.case.yaml",
            'fordel freeze museum.yaml --out paid.case.yaml --case "key of the others=equal"',
        ),
    ),
    Command(
        "coverage",
        "fordel.commands.coverage:coverage",
        (
            "Lists what no golden case exercises: streams, years, parts, bounds, ties, alternatives, dated values.",
            "Viser, hvad intet prøvetilfælde kommer omkring: poster, år, andele, grænser, lige krav, svar, værdier med datoer.",
        ),
        PROGRAMMES,
        CASES,
        Option(
            "--draw",
            ("Draws it on the lines of each programme.", "Tegner det på linjerne i hver ordning."),
            kind="flag",
        ),
        Option(
            "--strict",
            (
                "Status 1 where a clause is not exercised.",
                "Status 1, hvis der er noget, de ikke kommer omkring.",
            ),
            kind="flag",
        ),
        TEXT_OR_JSON,
        examples=(
            "fordel coverage museum.yaml --draw",
            "fordel coverage . --strict --lang da",
        ),
    ),
    Command(
        "mutate",
        "fordel.commands.mutate:mutate",
        (
            "Changes a rule a little in many ways, and lists what no golden case notices.",
            "Ændrer en regel lidt på mange måder og viser, hvad intet prøvetilfælde opdager.",
        ),
        PROGRAMMES,
        CASES,
        Option(
            "--only",
            ("Only what stands at addresses that begin so.", "Kun det, der står på adresser, som begynder sådan."),
            metavar="ADDRESS",
            default="",
        ),
        Option(
            "--jobs",
            ("How many processes run at a time.", "Hvor mange processer der kører ad gangen."),
            kind="whole",
            default=1,
        ),
        Option(
            "--seconds",
            (
                "No mutant is begun later than this.",
                "Ingen ændring påbegyndes senere end dette.",
            ),
            kind="number",
            default=600.0,
        ),
        Option(
            "--all",
            ("Lists what is noticed as well.", "Viser også det, der bliver opdaget."),
            to="every",
            kind="flag",
        ),
        Option(
            "--strict",
            (
                "Status 1 where one is unnoticed, or was not run.",
                "Status 1, hvis noget ikke bliver opdaget eller ikke blev kørt.",
            ),
            kind="flag",
        ),
        TEXT_OR_JSON,
        examples=(
            "fordel mutate museum.yaml --jobs 2",
            "fordel mutate museum.yaml --only streams.running --all",
        ),
    ),
]
