"""What holds two programmes against one another."""

from __future__ import annotations

from fordel_command.arguments import Argument, Command, Option
from fordel_command.declared.shared import PAGE_FORMAT, format_of

FILES = Argument(
    "files",
    (
        "Two programmes, each a file, a file with proposals (museum.yaml+floor.yaml) or sjaelland; or one, which is "
        "settled in two ways.",
        "To ordninger, hver en fil, en fil med forslag (museum.yaml+floor.yaml) eller sjaelland; eller én, der beregnes "
        "på to måder.",
    ),
    metavar="BEFORE [AFTER]",
    many=True,
    completed="programme",
)
SETTLED = (
    Option(
        "--case",
        (
            "The alternative chosen of an open question, in each of the two that asks it: --case outside=Greve",
            "Det svar, der vælges på et åbent spørgsmål, i hver af de to, der stiller det: --case outside=Greve",
        ),
        metavar="ASSUMPTION=ALTERNATIVE",
        many=True,
        completed="question",
    ),
    Option(
        "--after-case",
        (
            "The same in the second alone: --after-case 'missing share=uncovered'",
            "Det samme kun i den anden: --after-case 'missing share=uncovered'",
        ),
        metavar="ASSUMPTION=ALTERNATIVE",
        many=True,
        completed="question",
    ),
    Option(
        "--set",
        (
            "A value of your own, in both: --set 'unit=1 kr.'",
            "Din egen værdi, i begge: --set 'unit=1 kr.'",
        ),
        to="values",
        metavar="ADDRESS=VALUE",
        many=True,
        completed="address",
    ),
    Option(
        "--after-set",
        (
            "The same in the second alone: --after-set 'streams.running.amount=600.000 kr. per year'",
            "Det samme kun i den anden: --after-set 'streams.running.amount=600.000 kr. per year'",
        ),
        to="after_values",
        metavar="ADDRESS=VALUE",
        many=True,
        completed="address",
    ),
    Option(
        "--as-of",
        (
            "Without decisions and vintages later than this day, in both; given twice, first that of the first: "
            "--as-of 2022-03-01 --as-of 2023-03-01",
            "Uden beslutninger og udgaver, der er senere end denne dag, i begge; to gange: først den førstes: "
            "--as-of 2022-03-01 --as-of 2023-03-01",
        ),
        metavar="DATE",
        many=True,
    ),
    Option("--year", ("Only this year: --year 2023", "Kun dette år: --year 2023"), kind="whole", metavar="YEAR"),
    Option(
        "--stream",
        (
            "Only this stream or family of streams: --stream cofinancing",
            "Kun denne post eller familie af poster: --stream cofinancing",
        ),
        metavar="STREAM",
        completed="stream",
    ),
)

COMMANDS = [
    Command(
        "diff",
        "fordel.commands.compare:diff",
        (
            "What changes between two rules: the clauses, who pays more and who pays less, and why.",
            "Hvad der ændres mellem to regelsæt: bestemmelserne, hvem der betaler mere og mindre, og hvorfor.",
        ),
        FILES,
        *SETTLED,
        Option("--by-year", ("Each party year by year.", "Hver part år for år."), kind="flag"),
        Option(
            "--why",
            (
                "Each difference by its causes, what the world did first.",
                "Hver forskel efter dens årsager, verdens egne først.",
            ),
            kind="flag",
        ),
        Option(
            "--reversed",
            (
                "The same with the last of what was decided first.",
                "Det samme med det sidst besluttede først.",
            ),
            to="backwards",
            kind="flag",
        ),
        Option(
            "--by-proposal",
            (
                "The same by proposal: fordel diff museum.yaml museum.yaml+floor.yaml+index.yaml --by-proposal",
                "Det samme efter forslag: fordel diff museum.yaml museum.yaml+floor.yaml+index.yaml --by-proposal",
            ),
            kind="flag",
        ),
        Option(
            "--shapley",
            (
                "The same on average over all orders; settles every combination of causes.",
                "Det samme i gennemsnit over alle rækkefølger; beregner hver kombination af årsager.",
            ),
            to="average",
            kind="flag",
        ),
        Option(
            "--require-effect",
            (
                "A change of a proposal that moves no amount is an error.",
                "En ændring i et forslag, der ikke flytter noget beløb, er en fejl.",
            ),
            kind="flag",
        ),
        Option(
            "--exit-code", ("Status 1 where something differs.", "Status 1, hvis noget er forskelligt."), kind="flag"
        ),
        Option(
            "--git",
            (
                'As git calls it: git config diff.fordel.command "fordel diff --git", and *.yaml diff=fordel',
                'Som git kalder det: git config diff.fordel.command "fordel diff --git", og *.yaml diff=fordel',
            ),
            kind="flag",
        ),
        PAGE_FORMAT,
        examples=(
            "fordel diff museum.yaml museum.yaml+more.yaml --why",
            'fordel diff sjaelland --case outside=Greve --after-case "missing share=uncovered" --year 2022',
        ),
    ),
    Command(
        "explain-change",
        "fordel.commands.compare:explain_change",
        (
            "A letter to a party: what it pays, what it paid, and why that is another amount.",
            "Et brev til en part: hvad den betaler, hvad den betalte, og hvorfor det er et andet beløb.",
        ),
        FILES,
        Option(
            "--party",
            (
                "Whose letter: its name or its code; all: a letter for each whose amount differs.",
                "Hvis brev: dens navn eller kode; all: et brev til hver, hvis beløb er et andet.",
            ),
            metavar="PARTY",
            completed="party",
            default="all",
        ),
        Option(
            "--years",
            (
                "One year's amount against another's: --years 2022 2023",
                "Et års beløb mod et andets: --years 2022 2023",
            ),
            metavar="BEFORE AFTER",
            count=2,
        ),
        *SETTLED,
        Option(
            "--out",
            ("Writes each letter as a file there: --out letters", "Skriver hvert brev som en fil der: --out letters"),
            kind="path",
            metavar="FOLDER",
        ),
        format_of("text", "html", "md"),
        examples=(
            "fordel explain-change museum.yaml museum.yaml+more.yaml --party Klitby",
            "fordel explain-change museum.yaml museum.yaml+more.yaml --out letters --lang da",
        ),
    ),
]
