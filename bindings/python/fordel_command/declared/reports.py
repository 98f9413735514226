"""What a programme comes to, how, and on which figures."""

from __future__ import annotations

from fordel_command.arguments import Argument, Command, Option, Said
from fordel_command.declared.shared import AS_OF, CASE, FORMAT, PAGE_FORMAT, SET, YEAR, format_of
from fordel_command.generated import PROGRAMME_OPTIONS

PROGRAMME = Argument(
    "programme",
    (
        "The programme that comes built in, or a programme file.",
        "Den ordning, der er indbygget, eller en ordningsfil.",
    ),
    metavar="[sjaelland|FILE]",
    completed="programme",
)
# By the names of the library's table, which says the same in English.
DANISH = {
    "outside": "Den kommune, der ikke er med; alle 13 tilfælde, hvis ingen nævnes.",
    "leads": "Til et kontor med en anden leadkommune.",
    "missing_share": "Hvem der bærer andelen for den kommune, der ikke er med.",
    "others": 'Hvem "de øvrige kommuner" er.',
    "population_date": "Folketallet på hvilken dato: year_before, same_year eller en dato for alle år.",
    "missing": "Hvad der gøres ved en dato uden tal.",
    "office_starts": "Til et kontor, der betales fra en senere måned.",
    "standings": "Hvor sikkert en posts beløb er: recommended (anbefalet), promised (tilsagn), granted (bevilget) eller paid (udbetalt).",
    "clusters": "Hvordan klyngernes penge deles.",
    "region_period": "Årene for Region Sjællands bevilling, som 2021-2024.",
    "ufs_year": "Året for UFS' bevilling.",
    "ruc_payer": "Hvem der betaler RUC's bevilling.",
    "first_follow_up": "Dagen for den første årlige opfølgning.",
    "collection": "Hvem der opkræver medfinansieringen.",
    "settlement": "Hvert kontor for sig, eller alle kontorer og år afrundet sammen i én tabel.",
    "method": "largest-remainder, independent, independent:half-even, ….",
    "unit": "Hvad beløb afrundes til: oere, krone, thousand eller et beløb som 100 kr.",
    "seed": "Frøet til den lodtrækning, der afgør, når parter står lige.",
    "ties": "Hvordan det afgøres, når parter står lige; lot og one-lot kræver et frø.",
}


def _option(name: str, form: str, choices: tuple[str, ...], many: bool, english: str) -> Option:
    """An option of the programme that comes built in."""
    about: Said = (english, DANISH[name])
    return Option(
        f"--{name.replace('_', '-')}",
        about,
        metavar="" if choices else form,
        choices=choices,
        checked=False,
        many=many,
        completed=name if name == "outside" else "",
        among="options",
    )


OPTIONS = [_option(*one) for one in PROGRAMME_OPTIONS]
RECEIPT = Option(
    "--receipt",
    (
        "Writes there what the result of a file was made of.",
        "Skriver der, hvad resultatet af en fil er lavet af.",
    ),
    kind="path",
)

ONLY = (
    Option(
        "--payer",
        ("Only what this party pays.", "Kun hvad denne part betaler."),
        metavar="PARTY",
        completed="party",
    ),
    Option(
        "--recipient",
        ("Only what this party receives.", "Kun hvad denne part modtager."),
        metavar="PARTY",
        completed="party",
    ),
    Option(
        "--stream",
        ("Only this stream or family of streams.", "Kun denne post eller familie af poster."),
        metavar="STREAM",
        completed="stream",
    ),
    YEAR,
)

COMMANDS = [
    Command(
        "report",
        "fordel.commands.report:report",
        (
            "Who finances what, what each party pays, on which assumptions; fails if a check line fails.",
            "Hvem finansierer hvad, hvad hver part betaler, under hvilke antagelser; status 1, hvis en kontrollinje ikke holder.",
        ),
        PROGRAMME,
        *OPTIONS,
        CASE,
        SET,
        AS_OF,
        format_of("text", "html", "md", "csv", "excel-da", "json", "xlsx"),
        Option(
            "--by",
            (
                "Only totals, by payer, recipient, stream or year.",
                "Kun summer, efter betaler, modtager, post eller år.",
            ),
            choices=("payer", "recipient", "stream", "year"),
        ),
        *ONLY,
        RECEIPT,
        Option(
            "--reproduce",
            (
                "At the end of the text the lines of Python that give the same, and the receipt; pages have them anyway.",
                "Sidst i teksten de linjer Python, der giver det samme, og kvitteringen; sider har dem altid.",
            ),
            to="reproduced",
            kind="flag",
        ),
        Option(
            "--out",
            (
                "The file to be written; a workbook (xlsx) needs one.",
                "Den fil, der skal skrives; en projektmappe (xlsx) kræver en.",
            ),
            kind="path",
            metavar="FILE",
        ),
        Option(
            "--thousands",
            (
                "In a workbook, the table by payer in thousands, with its rounding.",
                "I en projektmappe: tabellen efter betaler i t.kr. med afrunding.",
            ),
            kind="flag",
        ),
        examples=(
            "fordel report sjaelland --outside Greve",
            "fordel report sjaelland --outside Greve --lang da --format excel-da",
            "fordel report sjaelland --outside Greve --lang da --format xlsx --out kkr.xlsx",
            'fordel report museum.yaml --case "key of the others=equal" --year 2026',
            "fordel report sjaelland --outside Greve --payer Køge --year 2022 --lang da --format html --out koege.html",
        ),
    ),
    Command(
        "explain",
        "fordel.commands.report:explain",
        (
            "The working of each amount, step by step, and what it rests on.",
            "Beregningen af hvert beløb, skridt for skridt, og hvad det bygger på.",
        ),
        PROGRAMME,
        *OPTIONS,
        CASE,
        SET,
        AS_OF,
        *ONLY,
        PAGE_FORMAT,
        RECEIPT,
        examples=(
            "fordel explain sjaelland --outside Greve --payer Køge --year 2022",
            'fordel explain museum.yaml --case "key of the others=heads" --lang da',
        ),
    ),
    Command(
        "postings",
        "fordel.commands.postings:postings",
        (
            "Each entry once as a debit and a credit, on the accounts that a table gives to parties and streams.",
            "Hver betaling én gang som debet og kredit, på de konti, en tabel giver parter og poster.",
        ),
        PROGRAMME,
        *OPTIONS,
        CASE,
        SET,
        AS_OF,
        Option(
            "--accounts",
            (
                "The table, a CSV file: party or stream, account, cost_centre, ean, cvr, text, and your own columns.",
                "Tabellen, en CSV-fil: part eller post, konto, omkostningssted, ean, cvr, tekst og dine egne kolonner.",
            ),
            kind="path",
            metavar="FILE",
            required=True,
        ),
        Option(
            "--encoding",
            (
                "Of a table that is no UTF-8. Excel's CSV without UTF-8 in its name is cp1252.",
                "Tegnkodningen af en tabel, der ikke er UTF-8. Excels CSV uden UTF-8 i navnet er cp1252.",
            ),
            choices=("utf-8", "utf-16", "cp1252"),
        ),
        Option(
            "--debit",
            ("Whose side is debited.", "Hvis side der debiteres."),
            choices=("payer", "recipient"),
            default="payer",
        ),
        *ONLY,
        format_of("csv", "excel-da", default="csv"),
        examples=("fordel postings museum.yaml --accounts accounts.csv --format excel-da > postings.csv",),
    ),
    Command(
        "population",
        "fordel.commands.report:population",
        (
            "Head counts by municipality and date, with their source.",
            "Folketal efter kommune og dato, med kilde.",
        ),
        Argument(
            "areas",
            (
                "Names or codes; all municipalities where none is given.",
                "Navne eller koder; alle kommuner, hvis ingen nævnes.",
            ),
            metavar="MUNICIPALITY",
            many=True,
            default=None,
            completed="municipality",
        ),
        Option(
            "--on",
            (
                "A date, YYYY-MM-DD; all dates where none is given.",
                "En dato, ÅÅÅÅ-MM-DD; alle datoer, hvis ingen nævnes.",
            ),
            metavar="DATE",
        ),
        Option(
            "--sjaelland",
            ("The 17 municipalities of Region Sjælland.", "De 17 kommuner i Region Sjælland."),
            to="region",
            kind="flag",
        ),
        Option(
            "--missing",
            ("What to do with a date that has no figures.", "Hvad der gøres ved en dato uden tal."),
            choices=("refuse", "carry_forward"),
            checked=False,
            default="refuse",
        ),
        FORMAT,
        examples=(
            "fordel population Køge Greve --on 2022-01-01",
            "fordel population --sjaelland --format csv",
        ),
    ),
    Command(
        "version",
        "fordel_command.version:version",
        ("The version of the library.", "Bibliotekets version."),
        examples=("fordel version",),
    ),
    Command(
        "completion",
        "fordel_command.completion:completion",
        (
            "Prints the script by which a shell completes the command's words; its first lines say where it belongs.",
            "Skriver det script, som en shell fuldfører kommandoens ord med; dets første linjer siger, hvor det hører til.",
        ),
        Argument("shell", ("Which shell.", "Hvilken shell."), choices=("bash", "zsh", "fish")),
        examples=(
            'eval "$(fordel completion bash)"',
            "fordel completion fish > fordel.fish",
        ),
    ),
]
