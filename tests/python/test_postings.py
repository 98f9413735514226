"""Schedules on accounts: each entry once, debit equals credit, and what is wrong with the table of accounts is named."""

from __future__ import annotations

import csv
import io
import random
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import fordel as fd
from fordel import cli

ROOT = Path(__file__).parents[2]
MUSEUM = ROOT / "docs" / "examples" / "museum" / "museum.yaml"
BY_NAME = {"Havnby": "5131", "Klitby": "5132", "Engby": "5133", "Harbour museum": "9990"}


def museum() -> fd.Schedule:
    return fd.ProgrammeFile.read(MUSEUM).schedule()


def greve() -> fd.Schedule:
    return fd.sjaelland.programme(outside="Greve").schedule()


def accounts_of(schedule: fd.Schedule) -> list[dict[str, str]]:
    """Some number for each party, and one for each stream of what is received."""
    parties = sorted({party.id for entry in schedule for party in (entry.payer, entry.recipient)})
    return [{"party": id, "account": str(4000 + place)} for place, id in enumerate(parties)]


def rows_of(postings: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(postings.to_csv())))


def totals(rows: list[dict[str, str]], side: str) -> dict[str, Decimal]:
    made: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        if row[side]:
            made[row["account"]] += Decimal(row[side])
    return dict(made)


def test_each_entry_is_debited_once_and_credited_once() -> None:
    schedule = greve()
    rows = rows_of(schedule.postings(accounts_of(schedule)))
    entries = {str(number): entry for number, entry in enumerate(schedule, 1) if entry.amount.minor}
    assert Counter(row["entry"] for row in rows if row["debit"]) == dict.fromkeys(entries, 1)
    assert Counter(row["entry"] for row in rows if row["credit"]) == dict.fromkeys(entries, 1)
    for row in rows:
        entry = entries[row["entry"]]
        assert Decimal(row["debit"] or row["credit"]) == entry.amount.to_decimal()
        assert (row["payer"], row["recipient"]) == (entry.payer.name, entry.recipient.name)
        assert not (row["debit"] and row["credit"])


def test_sums_by_account_are_those_of_the_schedule() -> None:
    """By the records of the schedule, which know nothing of accounts."""
    schedule = greve()
    table = accounts_of(schedule)
    number = {row["party"]: row["account"] for row in table}
    paid: dict[str, Decimal] = defaultdict(Decimal)
    received: dict[str, Decimal] = defaultdict(Decimal)
    for record in schedule.records():
        paid[number[record["payer_id"]]] += record["amount"]
        received[number[record["recipient_id"]]] += record["amount"]
    rows = rows_of(schedule.postings(table))
    assert totals(rows, "debit") == paid
    assert totals(rows, "credit") == received
    assert sum(paid.values()) == sum(received.values()) == schedule.total().to_decimal()
    by_account = schedule.postings(table).by_account()
    assert {account: both[0].to_decimal() for account, both in by_account.items() if both[0].minor} == paid


def test_the_other_side_is_debited_where_it_is_asked() -> None:
    rows, other = rows_of(museum().postings(BY_NAME)), rows_of(museum().postings(BY_NAME, debit="recipient"))
    assert totals(rows, "debit") == totals(other, "credit")
    assert totals(rows, "credit") == totals(other, "debit") == {"9990": Decimal(750_000)}
    assert {row["side"] for row in other if row["debit"]} == {"recipient"}


def test_debits_are_credits_whatever_is_posted() -> None:
    """Amounts of both signs and of zero, by chance: nothing is posted below zero, and nothing twice."""
    chance = random.Random(14)
    programme = fd.Programme("p", "P", "DKK")
    net: dict[str, int] = defaultdict(int)
    for place in range(40):
        payer, recipient = chance.sample(["A", "B", "C", "D"], 2)
        amount = chance.choice([0, chance.randint(-10_000, 10_000)])
        net[payer] += amount
        net[recipient] -= amount
        once, year = fd.once(fd.oere(amount)), fd.Period.year(2025)
        programme = programme.add(fd.Stream(f"s{place}", once, payers=payer, recipients=recipient, period=year))
    postings = programme.schedule().postings({"A": "A", "B": "B", "C": "C", "D": "D"})
    rows = rows_of(postings)
    debited, credited = totals(rows, "debit"), totals(rows, "credit")
    assert sum(debited.values()) == sum(credited.values())
    assert {account: debited.get(account, 0) - credited.get(account, 0) for account in net} == {
        account: Decimal(oere) / 100 for account, oere in net.items()
    }
    assert all(Decimal(row["debit"] or row["credit"]) > 0 for row in rows)
    assert len(rows) == 2 * sum(1 for entry in programme.schedule() if entry.amount.minor)


def test_an_amount_below_zero_swaps_the_sides() -> None:
    back = fd.Stream("back", fd.once(fd.oere(-500)), payers="A", recipients="B", period=fd.Period.year(2025))
    rows = rows_of(fd.Programme("p", "P", "DKK").add(back).schedule().postings({"A": 1, "B": 2}))
    assert [(row["account"], row["side"], row["debit"], row["credit"]) for row in rows] == [
        ("2", "recipient", "5.00", ""),
        ("1", "payer", "", "5.00"),
    ]


def test_the_row_that_says_most_is_taken() -> None:
    table = [
        {"stream": "cofinancing", "side": "recipient", "account": "family"},
        {"stream": "cofinancing.foedevarer", "side": "recipient", "account": "food"},
        {"stream": "cofinancing", "account": "either side"},
        {"party": "Køge", "stream": "", "account": "Køge"},
        {"party": "259", "stream": "cofinancing.foedevarer", "account": "Køge's food"},
    ]
    schedule = greve().filter(stream="cofinancing", payer=["Køge", "Faxe"])
    for row in rows_of(schedule.postings(table)):
        food = row["stream"] == "cofinancing.foedevarer"
        if row["side"] == "recipient":
            assert row["account"] == ("food" if food else "family")
        elif row["party"] == "Køge":
            assert row["account"] == ("Køge's food" if food else "Køge")
        else:
            assert row["account"] == "either side"


TABLE = {
    "part": ["Havnby", "Klitby", "Engby", "Harbour museum"],
    "konto": [5131, 5132, 5133, 9990],
    "Omkostningssted": ["10", None, "30", None],
    "EAN-nr.": ["5790000000012", None, None, None],
    "CVR-nr.": [None, "10 15 08 17", None, None],
    "projekt": ["havn", "klit", None, None],
}


@pytest.mark.parametrize("kind", [dict, pd.DataFrame, pl.DataFrame, pa.table, lambda t: pd.DataFrame(t).to_dict("records")])  # fmt: skip
def test_any_table_joins_as_columns(kind: Any) -> None:
    postings = museum().postings(kind({head: list(cells) for head, cells in TABLE.items()}))
    assert postings.columns[13:-3] == ["account", "cost_centre", "ean", "cvr", "projekt"]
    lines = {row["party"]: row for row in rows_of(postings)}
    assert [lines["Havnby"][name] for name in postings.columns[13:-3]] == ["5131", "10", "5790000000012", "", "havn"]
    assert [lines["Klitby"][name] for name in postings.columns[13:-3]] == ["5132", "", "", "10150817", "klit"]


def test_one_empty_cell_makes_no_other_account() -> None:
    """pandas keeps whole numbers beside an empty cell as floats."""
    frame = pd.DataFrame({"party": [*BY_NAME, None], "account": [5131, 5132, 5133, 9990, None]})
    assert str(frame["account"].dtype) == "float64"
    assert museum().postings(frame).to_csv() == museum().postings(BY_NAME).to_csv()


@pytest.mark.parametrize("mark", [";", ",", "\t"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_a_file_is_read_as_it_is_divided(mark: str, begin: str, tmp_path: Path) -> None:
    lines = [["part", "konto", "tekst"], *([name, account, f"til {name}"] for name, account in BY_NAME.items())]
    file = tmp_path / "konti.csv"
    file.write_text(begin + "\n".join(mark.join(line) for line in lines) + "\n\n", encoding="utf-8")
    for path in (file, str(file)):
        rows = rows_of(museum().postings(path))
        assert {(row["party"], row["account"], row["text"]) for row in rows} == {
            (name, account, f"til {name}") for name, account in BY_NAME.items()
        }


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8"])
def test_a_file_in_the_encoding_that_is_named(encoding: str, tmp_path: Path) -> None:
    lines = ["part;konto;tekst", *(f"{name};{account};Færge" for name, account in BY_NAME.items())]
    (tmp_path / "konti.csv").write_text("\n".join(lines), encoding=encoding)
    for named in (encoding, "cp1252") if encoding == "utf-8" else (encoding,):
        assert {row["text"] for row in rows_of(museum().postings(tmp_path / "konti.csv", encoding=named))} == {"Færge"}


def test_parties_of_one_name_are_told_apart() -> None:
    key = fd.Key([fd.Party("Nørreby", id=f"id-{code}", code=code) for code in ("101", "102")], [1, 2])
    stream = fd.Stream("s", fd.once(fd.kroner(3)), key, fd.Party("Office"), fd.Period.year(2025))
    postings = fd.Programme("p", "P", "DKK").add(stream).schedule().postings({"s": "1"})
    paid = [
        (row["party"], row["party_id"], row["party_code"], row["debit"]) for row in rows_of(postings) if row["debit"]
    ]
    assert paid == [("Nørreby", "id-101", "101", "1.00"), ("Nørreby", "id-102", "102", "2.00")]


def test_for_danish_spreadsheets() -> None:
    text = museum().postings(BY_NAME).to_csv("excel-da")
    assert text.startswith("\ufeffbilag;år;første måned;sidste måned;forfaldsmåned;post;andel af post;betaler;modtager;side;part;part-id;partkode;konto;debet;kredit;valuta\r\n")  # fmt: skip
    assert "1;2025;7;12;;running;lead;Havnby;Harbour museum;betaler;Havnby;havnby;901;5131;100000,00;;DKK\r\n" in text


def test_no_cell_is_a_formula() -> None:
    table = [{"party": name, "account": account, "text": "=1+1"} for name, account in BY_NAME.items()]
    assert {row["text"] for row in rows_of(museum().postings(table))} == {"'=1+1"}


def test_records_and_what_is_shown() -> None:
    postings = museum().postings(BY_NAME)
    first, second = postings.records()[:2]
    assert (first["debit"], first["credit"], second["debit"], second["credit"]) == (
        Decimal("100000.00"),
        None,
        None,
        Decimal("100000.00"),
    )
    assert repr(postings) == "<Postings: 12 lines on 4 accounts>"
    assert "<caption>Postings by account, DKK</caption>" in postings._repr_html_()
    assert len(postings) == 12


# What is wrong with the table.


def refused(table: Any, **more: Any) -> fd.Error:
    with pytest.raises(fd.Error) as found:
        museum().postings(table, **more)
    return found.value


def test_everything_without_an_account_is_named_at_once() -> None:
    error = refused({"Havnby": "1", "Somebody else": "2"})
    assert error.id == "fordel.accounts.no_account"
    assert error.seen == "Harbour museum (recipient of running), Klitby (payer of running), Engby (payer of running)"


def test_an_account_of_the_other_side_is_none() -> None:
    error = refused([{"stream": "running", "side": "betaler", "account": "1"}])
    assert error.seen == "Harbour museum (recipient of running)"


def with_row(**row: Any) -> list[dict[str, Any]]:
    return [*({"party": name, "account": account} for name, account in BY_NAME.items()), row]


@pytest.mark.parametrize(
    ("table", "id", "seen"),
    [
        (with_row(party="901", account="7"), "fordel.accounts.duplicate", "row 1: Havnby; row 5: 901"),
        ({"part": ["Havnby"], "kontoplan": ["1"]}, "fordel.accounts.column", "'part', 'kontoplan'; account, and party"),
        ([{"konto": "1"}], "fordel.accounts.column", "'konto'; account, and party or stream, are needed"),
        ([{"party": "Havnby", "konto": "1", "account": "2"}], "fordel.accounts.column", "'konto' and 'account' are"),
        ([{"party": "Havnby", "account": "1", "Amount": "2", "Debit": 3}], "fordel.accounts.column", "'Debit', which"),
        ({"party": ["Havnby"], "account": 1}, "fordel.frame.not_a_frame", "a dict, of which 'account' is no column"),
        ([], "fordel.accounts.column", "none; account, and party or stream, are needed"),
        (with_row(account="7"), "fordel.frame.empty", "row 5: neither party nor stream"),
        (with_row(party="Nobody", account=""), "fordel.frame.empty", "row 5: Nobody: no account"),
        (
            with_row(stream="x", account="1", side="left"),
            "fordel.frame.value",
            "row 5: x: side 'left', which is neither",
        ),
        (5, "fordel.frame.not_a_frame", "a int"),
    ],
)
def test_what_is_wrong_with_a_table(table: Any, id: str, seen: str) -> None:
    error = refused(table)
    assert error.id == id
    assert error.seen.startswith(seen)


@pytest.mark.parametrize(
    ("column", "number", "why"),
    [
        ("ean", "5790000000013", "EAN '5790000000013', whose check digit does not fit"),
        ("ean", "579000000001", "EAN '579000000001', which is not 13 digits"),
        ("ean", "5,79E+12", "EAN '5,79E+12', which is not 13 digits"),
        ("cvr", "10150818", "CVR '10150818', whose check digit does not fit"),
        ("cvr", "1015081", "CVR '1015081', which is not 8 digits"),
    ],
)
def test_check_digits(column: str, number: str, why: str) -> None:
    error = refused(with_row(party="Klitby 2", account="1", **{column: number}))
    assert error.id == "fordel.frame.value"
    assert error.seen == f"row 5: Klitby 2: {why}"


def test_check_digits_that_fit() -> None:
    """Numbers that firms and authorities publish as theirs."""
    for ean in ("5798000416529", "4006381333931", "9780201379624"):
        assert len(museum().postings(with_row(party="x", account="1", ean=ean))) == 12
    for cvr in ("10150817", "24256790", "54562519", "61126228", "22756214"):
        assert len(museum().postings(with_row(party="x", account="1", cvr=cvr))) == 12


def test_one_side_or_the_other() -> None:
    assert refused(BY_NAME, debit="both").id == "fordel.argument.wrong_type"


def test_a_file_that_is_none(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.csv").id == "fordel.file.missing_file"
    (tmp_path / "ansi.csv").write_bytes("part;konto\nKøge;1\n".encode("cp1252"))
    assert refused(tmp_path / "ansi.csv").id == "fordel.text.encoding"
    assert 'Excel\'s "CSV UTF-8"' in refused(tmp_path / "ansi.csv").seen
    assert refused(tmp_path / "ansi.csv", encoding="latin").id == "fordel.text.unknown_encoding"
    assert refused(tmp_path).id == "fordel.file.not_a_file"
    (tmp_path / "book.xlsx").write_bytes(b"PK\x03\x04\x14\x00")
    assert "a workbook (.xlsx, .ods)" in refused(tmp_path / "book.xlsx").seen
    (tmp_path / "wide.csv").write_text("part;konto\nHavnby;1;2\n", encoding="utf-8")
    assert refused(tmp_path / "wide.csv").seen == "wide.csv, line 2: 3 cells below 2 headings"


# The command.


def test_the_command_posts_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "konti.csv"
    lines = "".join(f"{name};{account}\n" for name, account in {**BY_NAME, "Nowhere": "1"}.items())
    file.write_text("part;konto\n" + lines, encoding="utf-8")
    asked = ["postings", str(MUSEUM), "--accounts", str(file)]
    assert cli.status([*asked, "--year", "2026", "--lang", "da"]) == 0
    shown = capsys.readouterr()
    assert shown.out == museum().filter(year=2026).postings(BY_NAME).to_csv()
    assert shown.err == "Ikke brugt: konti.csv, line 6: Nowhere\n"
    assert cli.status([*asked, "--format", "excel-da", "--debit", "recipient", "--payer", "Klitby"]) == 0
    expected = museum().filter(payer="Klitby").postings(BY_NAME, debit="recipient").to_csv("excel-da")
    assert capsys.readouterr().out == expected


def test_the_command_posts_what_is_built_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "accounts.csv"
    file.write_text("stream,side,account\ncofinancing,payer,1\ncofinancing,recipient,2\n", encoding="utf-8")
    asked = ["postings", "sjaelland", "--outside", "Greve", "--stream", "cofinancing", "--accounts", str(file)]
    assert cli.status(asked) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert totals(rows, "debit") == {"1": Decimal(16_000_000)}
    assert totals(rows, "credit") == {"2": Decimal(16_000_000)}


def test_who_has_no_account_is_named_once_with_all_streams() -> None:
    schedule = fd.sjaelland.programme(outside="Greve").schedule()
    with pytest.raises(fd.errors.AccountsLookupError) as caught:
        schedule.filter(stream="cofinancing", payer="Køge").postings({"cofinancing.foedevarer": "1"})
    streams = "cofinancing.bygge-og-anlaeg, cofinancing.life-science, cofinancing.miljoeteknologi"
    assert caught.value.seen.count("Køge") == 1
    assert f"Køge (payer of {streams})" in caught.value.seen
