"""What shares the amounts of whole files."""

from __future__ import annotations

from fordel_command.arguments import Argument, Command, Option

COMMANDS = [
    Command(
        "allocate",
        "fordel.commands.allocate:allocate",
        (
            "Shares each line of a file by a key, exactly, whatever its size; a manifest beside it has the control totals.",
            "Fordeler hver linje i en fil efter en nøgle, på øren og uanset størrelse; en fil ved siden af har kontrolsummerne.",
        ),
        Argument(
            "lines",
            ("The file of lines: .parquet, .csv or .arrow.", "Filen med linjer: .parquet, .csv eller .arrow."),
            kind="path",
            metavar="FILE",
        ),
        Option(
            "--amount",
            (
                "The column of amounts: whole units (øre), or decimals.",
                "Kolonnen med beløb: hele enheder (øre) eller decimaltal.",
            ),
            metavar="COLUMN",
            default="amount",
        ),
        Option(
            "--key",
            (
                "A CSV file with the columns party and weight; with --by, key as well.",
                "En CSV-fil med kolonnerne part og vægt; med --by også nøgle.",
            ),
            kind="path",
            metavar="FILE",
            required=True,
        ),
        Option(
            "--by",
            (
                "The column that names the key of each line; else there is one key.",
                "Den kolonne, der nævner hver linjes nøgle; ellers er der én nøgle.",
            ),
            metavar="COLUMN",
        ),
        Option(
            "--out",
            (
                "The file of shares: .parquet, .csv or .arrow; it is there as a whole or not at all.",
                "Filen med andele: .parquet, .csv eller .arrow; den er der hel eller slet ikke.",
            ),
            kind="path",
            metavar="FILE",
            required=True,
        ),
        Option(
            "--form",
            (
                "long: a row for each line and party; wide: a column for each party.",
                "long: en række for hver linje og part; wide: en kolonne for hver part.",
            ),
            choices=("long", "wide"),
            default="long",
        ),
        Option(
            "--line",
            (
                "A column that is kept beside the shares; else all are.",
                "En kolonne, der bliver stående ved andelene; ellers gør alle.",
            ),
            metavar="COLUMN",
            many=True,
        ),
        Option(
            "--places",
            (
                "How many decimals are shared; else those that the column has.",
                "Hvor mange decimaler der fordeles; ellers dem, kolonnen har.",
            ),
            kind="whole",
        ),
        Option(
            "--method",
            ("The method; else largest-remainder.", "Metoden; ellers largest-remainder."),
            metavar="METHOD",
        ),
        Option(
            "--ties",
            ("Who gets a unit that several are equally near to.", "Hvem der får en enhed, som flere er lige tæt på."),
            metavar="POLICY",
        ),
        Option(
            "--engine",
            (
                "Who reads the file: this program, DuckDB, or Spark on many cores. The shares are the same.",
                "Hvem der læser filen: dette program, DuckDB, eller Spark på mange kerner. Andelene er de samme.",
            ),
            choices=("local", "duckdb", "spark"),
            default="local",
        ),
        Option(
            "--threads",
            ("How many threads share.", "Hvor mange tråde der fordeler."),
            kind="whole",
            default=1,
        ),
        examples=(
            "fordel allocate lines.csv --amount amount --key key.csv --out shares.parquet",
            "fordel allocate lines.csv --key key.csv --places 2 --form wide --out shares.csv --lang da",
        ),
    )
]
