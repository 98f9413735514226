"""The command line: every command in every format, its options, exit statuses and errors."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import fordel as fd


def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own, its output in a pipe."""
    return subprocess.run(
        [sys.executable, "-c", "from fordel.cli import main; main()", *arguments],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **more},
        timeout=120,
        check=False,
    )


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture(scope="module")
def greve_csv() -> str:
    done = run("report", "sjaelland", "--outside", "Greve", "--format", "csv")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_csv_has_the_stated_columns_first(greve_csv: str) -> None:
    header = greve_csv.splitlines()[0].split(",")
    assert header[:7] == ["year", "stream", "payer", "recipient", "amount", "currency", "status"]


def test_csv_sums_to_what_the_note_states(greve_csv: str) -> None:
    totals: dict[str, Decimal] = {}
    for row in rows(greve_csv):
        family = row["stream"].split(".")[0]
        totals[family] = totals.get(family, Decimal(0)) + Decimal(row["amount"])
    mio = 1_000_000
    assert totals == {
        "deb": 320 * mio,
        "ufm": 320 * mio,
        "cofinancing": 16 * mio,
        "region": 10 * mio,
        "ufs": 8 * mio,
        "ruc": 20 * mio,
    }


def test_csv_shows_a_leads_amount_to_the_oere(greve_csv: str) -> None:
    own = [r for r in rows(greve_csv) if r["payer"] == "Næstved" and r["stream"] == "cofinancing.bygge-og-anlaeg"]
    assert [r["amount"] for r in own] == ["500000.00"] * 4
    assert {r["status"] for r in own} == {"recommended"}


def test_csv_of_all_cases_has_a_row_a_municipality_and_year() -> None:
    found = rows(run("report", "sjaelland", "--format", "csv").stdout)
    assert len(found) == 17 * 4
    holbaek = next(r for r in found if r["payer"] == "Holbæk" and r["year"] == "2022")
    assert (Decimal(holbaek["lowest"]), Decimal(holbaek["highest"])) == (194_212, 204_850)


def test_json_of_one_case_is_the_schedule() -> None:
    document = json.loads(run("report", "sjaelland", "--outside", "greve", "--format", "json").stdout)
    assert document["standing"] == "calculated, not booked"
    assert sum(Decimal(e["amount"]) for e in document["entries"]) == Decimal(document["total"]) == 694_000_000
    assert {a["id"] for a in document["assumptions"]} >= {"outside", "leads", "missing_share"}


def test_json_of_all_cases_says_that_bounds_do_not_add_up() -> None:
    document = json.loads(run("report", "sjaelland", "--format", "json").stdout)
    assert len(document["cases"]) == 13
    assert "do not add up" in document["note"]
    lejre = next(r for r in document["ranges"] if r["payer"] == "Lejre" and r["year"] == 2022)
    assert (lejre["lowest"], lejre["highest"], lejre["lowest_in"]) == ("76084.00", "81464.00", ["Stevns"])


@pytest.mark.parametrize("by", ["payer", "recipient", "stream", "year"])
@pytest.mark.parametrize("format", ["text", "csv", "json"])
def test_totals_by_each_field(by: str, format: str) -> None:
    done = run("report", "sjaelland", "--outside", "Stevns", "--by", by, "--format", format)
    assert done.returncode == 0, done.stderr
    if format == "csv":
        assert sum(Decimal(r["amount"]) for r in rows(done.stdout)) == 694_000_000
    elif format == "json":
        assert sum(Decimal(r["amount"]) for r in json.loads(done.stdout)) == 694_000_000
    else:
        assert done.stdout.startswith(by)


def test_explain_follows_the_calculator() -> None:
    done = run("explain", "sjaelland", "--outside", "Greve", "--payer", "Lejre", "--year", "2022", "--lang", "da")
    assert "28.173 / 705.145 × 500.000 = 19.976,74 …" in done.stdout
    assert "I alt: 79.018,87 kr." in done.stdout


def test_explain_as_json_is_the_working() -> None:
    done = run("explain", "sjaelland", "--outside", "Greve", "--payer", "lejre", "--year", "2022", "--format", "json")
    working = json.loads(done.stdout)
    assert (working["format"], working["programme"], working["currency"]) == ("fordel.working/1", "sjaelland", "DKK")
    assert len(working["amounts"]) == 4
    lejre = [party["weight"] for party in working["keys"][0]["parties"] if party["party"] == "lejre"]
    assert (lejre, working["keys"][0]["total"], working["keys"][0]["on"]) == (["28173"], "705145", "2021-01-01")


def test_population_in_each_format() -> None:
    text = run("population", "naestved", "--on", "2022-01-01").stdout
    assert "83,801" in text
    assert "Statistics Denmark" in text
    found = rows(run("population", "--on", "2021-01-01", "--format", "csv").stdout)
    assert sum(int(r["heads"]) for r in found) == 5_840_045
    document = json.loads(run("population", "--sjaelland", "--on", "2023-01-01", "--format", "json").stdout)
    assert sum(f["heads"] for f in document["figures"]) == 849_857


def test_options_reach_the_library() -> None:
    done = run(
        *("report", "sjaelland", "--outside", "Greve", "--missing-share", "uncovered", "--others", "only_non_leads"),
        *(
            "--leads",
            "life-science=Holbæk",
            "--population-date",
            "2020-01-01",
            "--office-starts",
            "foedevarer=2021-07-01",
        ),
        *(
            "--collection",
            "through_lead",
            "--settlement",
            "table",
            "--unit",
            "krone",
            "--ties",
            "lot",
            "--seed",
            "1",
            "--ufs-year",
            "2022",
        ),
        *(
            "--ruc-payer",
            "Forskningsreserven",
            "--standings",
            "deb=granted",
            "--region-period",
            "2021-2023",
            "--format",
            "csv",
        ),
    )
    assert done.returncode == 0, done.stderr
    found = rows(done.stdout)
    assert any(
        r["payer"] == "Holbæk" and r["stream"] == "cofinancing.life-science" and r["amount"] == "500000.00"
        for r in found
    )
    assert any(r["payer"].startswith("Ikke dækket") for r in found)
    assert {r["months"] for r in found if r["stream"] == "cofinancing.foedevarer" and r["year"] == "2021"} == {"7-12"}
    assert {r["year"] for r in found if r["stream"] == "ufs"} == {"2022"}
    assert {r["year"] for r in found if r["stream"] == "region"} == {"2021", "2022", "2023"}
    assert {r["payer"] for r in found if r["stream"] == "ruc"} == {"Forskningsreserven"}
    assert {r["status"] for r in found if r["stream"] == "deb"} == {"granted"}
    assert all(r["amount"].endswith(".00") for r in found)


def test_an_amount_divided_among_clusters_ties_out() -> None:
    done = run(
        "report", "sjaelland", "--outside", "Greve", "--clusters", "=Alfa=1", "--clusters", "Beta=2", "--format", "csv"
    )
    assert done.returncode == 2  # "=Alfa" is cut at its first mark: an empty name
    done = run(
        "report", "sjaelland", "--outside", "Greve", "--clusters", "Alfa=1", "--clusters", "Beta=2", "--format", "csv"
    )
    deb = [r for r in rows(done.stdout) if r["stream"] == "deb" and r["year"] == "2021"]
    assert {r["recipient"]: r["amount"] for r in deb} == {"Alfa": "26666666.67", "Beta": "53333333.33"}


def test_cells_that_a_spreadsheet_would_take_for_a_formula_are_escaped() -> None:
    done = run("report", "sjaelland", "--outside", "Greve", "--ruc-payer", "=1+1", "--format", "csv")
    assert "'=1+1" in {r["payer"] for r in rows(done.stdout)}
    done = run(
        "report", "sjaelland", "--outside", "Greve", "--ruc-payer", "@SUM(A1)", "--by", "payer", "--format", "csv"
    )
    assert "'@SUM(A1)" in {r["payer"] for r in rows(done.stdout)}


@pytest.mark.parametrize(
    ("arguments", "id"),
    [
        (("--outside", "Grevee"), "fordel.party.unknown"),
        (("--outside", "Roskilde"), "fordel.sjaelland.lead_outside"),
        (("--outside", "Greve", "--others", "some"), "fordel.sjaelland.unknown_option"),
        (("--outside", "Greve", "--population-date", "1999-01-01"), "fordel.population.missing_date"),
        (("--outside", "Greve", "--population-date", "yesterday"), "fordel.calendar.bad_date"),
        (("--outside", "Greve", "--unit", "euro"), "fordel.allocation.unknown_unit"),
        (("--outside", "Greve", "--method", "fair"), "fordel.apportionment.unknown_method"),
    ],
)
def test_bad_input_is_an_error_with_its_id(arguments: tuple[str, ...], id: str) -> None:
    done = run("report", "sjaelland", *arguments)
    assert done.returncode == 2
    assert id in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_a_reader_that_stops_reading_is_no_error() -> None:
    command = [sys.executable, "-c", "from fordel.cli import main; main()", "report", "sjaelland", "--outside", "Greve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_output_is_utf8_whatever_the_locale() -> None:
    done = run("report", "sjaelland", "--outside", "Greve", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 0, done.stderr
    assert "Køge" in done.stdout


def test_version() -> None:
    assert run("version").stdout.strip() == fd.__version__


def test_the_cpp_program_writes_the_same_csv_byte_for_byte() -> None:
    build = os.environ.get("FORDEL_TEST_BUILD")
    programs = sorted(Path(build).rglob("*schedule_csv*")) if build else []
    programs = [p for p in programs if p.is_file() and os.access(p, os.X_OK) and p.suffix in ("", ".exe")]
    if not programs:
        pytest.skip("the C++ tests are not built: make test builds them")
    for outside in ("Greve", "Stevns"):
        written = subprocess.run([programs[0], outside], capture_output=True, check=True).stdout
        command = [
            sys.executable,
            "-c",
            "from fordel.cli import main; main()",
            "report",
            "sjaelland",
            "--outside",
            outside,
        ]
        assert subprocess.run([*command, "--format", "csv"], capture_output=True, check=True).stdout == written


def bytes_of(*arguments: str | bytes, out: object = subprocess.PIPE) -> subprocess.CompletedProcess[bytes]:
    """The same with arguments and output that need not be text."""
    command = [sys.executable, "-c", "from fordel.cli import main; main()", *arguments]
    return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, timeout=120, check=False)  # type: ignore[call-overload]


def refused(done: subprocess.CompletedProcess[bytes], id: str) -> str:
    """What is said, in the form of the library's errors, on a line of its own."""
    said = done.stderr.decode("utf-8")
    assert done.returncode == 2, said
    assert said.startswith(f"fordel: [{id}] seen: ")
    assert said.count("\n") == 1
    return said


@pytest.mark.parametrize(
    ("arguments", "seen"),
    [
        (("report", "sjaelland", "--ouside", "Greve"), "--ouside"),
        (("report", "sjaelland", "--lang", "sv"), "'sv' is not one of 'da', 'en'"),
        (("report", "sjaelland", "--year", "x"), "--year"),
        (("report", "sjaelland", "--year", "1999"), "--year 1999"),
        (("report", "sjaelland", "--outside"), "--outside"),
        (("report", "atlantis"), "atlantis"),
        (("report",), "sjaelland"),
        (("reprot",), "commands: report, explain, postings, population, version"),
        (("version", "now"), "now"),
    ],
)
def test_a_wrong_command_is_an_error_of_the_same_form(arguments: tuple[str, ...], seen: str) -> None:
    assert seen in refused(bytes_of(*arguments), "fordel.command.usage")


def test_an_option_that_does_not_exist_is_told_those_that_do() -> None:
    said = refused(bytes_of("report", "sjaelland", "--ouside", "Greve"), "fordel.command.usage")
    listed = [f"--{option.name.replace('_', '-')}" for option in fd.sjaelland.options() if option.in_text]
    assert [name for name in [*listed, "--lang", "--format", "--by", "--year"] if name not in said] == []


@pytest.mark.parametrize("command", [("version",), ("report", "sjaelland", "--outside", "Greve"), ("report", "--help")])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_an_output_that_is_full_is_an_error(command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        refused(bytes_of(*command, out=full), "fordel.command.unwritable")


def test_an_output_that_is_closed_is_an_error() -> None:
    code = "import sys; sys.stdout = None\nfrom fordel.cli import main\nsys.argv = ['fordel', 'version']\nmain()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, check=False)
    refused(done, "fordel.command.unwritable")


def test_a_reader_that_is_gone_is_no_traceback() -> None:
    read, wrote = os.pipe()
    os.close(read)
    done = bytes_of("report", "sjaelland", "--outside", "Greve", "--format", "csv", out=wrote)
    os.close(wrote)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("option", ["--outside", "--ruc-payer", "--leads", "--population-date", "--unit"])
def test_arguments_that_are_no_text_are_errors(option: str) -> None:
    done = bytes_of("report", "sjaelland", "--outside", "Greve", option, b"K\xf8ge")
    assert done.returncode == 2
    assert done.stderr.startswith(b"fordel: [fordel.")
    assert b"Traceback" not in done.stderr


def test_a_command_that_is_no_text_is_an_error() -> None:
    refused(bytes_of(b"\xff"), "fordel.command.usage")
    refused(bytes_of("report", b"\xff"), "fordel.command.usage")


def test_an_interrupt_ends_it_without_a_traceback() -> None:
    code = (
        "import os, signal\nfrom fordel import cli, report\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "report.View.of = lambda *_: os.kill(os.getpid(), signal.SIGINT) or [None for _ in range(10**7)]\n"
        "import sys; sys.argv = ['fordel', 'report', 'sjaelland']\ncli.main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (130, b"")


def test_a_terminal_that_has_no_danish_letters_shows_a_mark() -> None:
    code = (
        "import io, sys\n"
        "class Terminal(io.TextIOWrapper):\n    def isatty(self): return True\n"
        "sys.stdout = Terminal(sys.stdout.buffer, encoding='ascii')\n"
        "from fordel.cli import main\nsys.argv = ['fordel', 'population', 'koege', '--on', '2022-01-01']\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"K?ge" in done.stdout


def test_the_statuses_are_documented() -> None:
    from fordel import cli

    assert [f"{code}:" in (cli.main.__doc__ or "") for code in (0, 1, 2, 130)] == [True] * 4
