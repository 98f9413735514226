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


def test_explain_as_json_has_stable_fields() -> None:
    done = run("explain", "sjaelland", "--outside", "Greve", "--payer", "lejre", "--year", "2022", "--format", "json")
    working = json.loads(done.stdout)["entries"][0]["working"]
    expected = {
        "party",
        "amount",
        "currency",
        "total",
        "weight",
        "weight_total",
        "share",
        "exact",
        "floor",
        "remainder",
    }
    assert expected | {"rank", "parties", "left_over", "reason", "method", "unit", "key", "source"} <= set(working)
    assert {"ties", "tied", "tied_units", "residual"} <= set(working)
    assert (working["weight"], working["weight_total"]) == ("28173", "705145")


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
