"""Figures written as CSV: what reads them finds the same."""

from __future__ import annotations

import datetime
from fractions import Fraction
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

NAMES = st.text("abæø ,;'\"-\u00e9", max_size=8).map(lambda tail: "P" + tail.strip())
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))
VALUES = st.one_of(
    st.integers(-(10**12), 10**12),
    st.fractions(-1000, 1000, max_denominator=999),
    st.decimals(-1000, 1000, places=3).map(Fraction),
    st.decimals(-1, 1, places=8).map(Fraction),
)


@given(st.lists(st.tuples(NAMES, DAYS, VALUES, st.none() | DAYS), min_size=1, max_size=12))
def test_figures_are_read_again_as_they_were(
    rows: list[tuple[str, datetime.date, Fraction, datetime.date | None]],
) -> None:
    """Each party once a day; parties are told apart by how they are spelled."""
    parties = list({fd.Party(name).id: fd.Party(name) for name, *_ in rows}.values())
    by_id = {party.id: party for party in parties}
    once = {(fd.Party(name).id, on): (value, published) for name, on, value, published in rows}
    values = [
        (by_id[who], on, value, published) if published else (by_id[who], on, value)
        for (who, on), (value, published) in once.items()
    ]
    made = fd.Figures("coast", parties, values)
    again = fd.Figures.read_csv(made.to_csv(), "coast")
    assert {(p.name, on): (v, said) for p, on, v, said in _facts(again)} == {
        (p.name, on): (v, said) for p, on, v, said in _facts(made)
    }
    assert fd.Figures.read_csv(made.to_csv(), "coast", known=made.parties) == made


def _facts(of: fd.Figures) -> list[tuple[fd.Party, datetime.date, Fraction, datetime.date | None]]:
    parties = {party.id: party for party in of.parties}
    return [
        (
            parties[row["party_id"]],
            row["on"],
            Fraction(row["value_numerator"], row["value_denominator"]),
            row["published"],
        )
        for row in of.to_records()
    ]


def test_numbers_are_decimals_where_these_say_them_in_one_way() -> None:
    """Three decimals could be a thousand."""
    values = ["60.5", Fraction(9, 8), "1/3", "1000", "-0.25"]
    made = fd.Figures("coast", ["Havnby"], [("Havnby", f"202{i}-01-01", value) for i, value in enumerate(values)])
    assert [line.split(",")[2] for line in made.to_csv().splitlines()[1:]] == ["60.5", "1.1250", "1/3", "1000", "-0.25"]


def test_a_population_goes_into_a_programme_file(tmp_path: Path) -> None:
    """Among the file's own parties."""
    heads = fd.Population(
        [fd.Party("Faxe", code="320"), fd.Party("Stevns", code="336")],
        [("320", "2024-01-01", 200), ("336", "2024-01-01", 100)],
        fd.Citation("FOLK1A"),
    )
    (tmp_path / "folketal.csv").write_text(heads.to_csv(), encoding="utf-8")
    (tmp_path / "museum.yaml").write_text(
        """\
fordel: 1
programme: Museet
currency: DKK
parties: {Faxe: {code: 320}, Stevns: {code: 336}, Museet: }
figures:
  folketal: {file: folketal.csv, what: folketal}
streams:
  drift:
    amount: 300 DKK once
    period: 2025
    paid by: {who: [Faxe, Stevns], key: {figures: folketal, at: 2024-01-01}}
    to: Museet
""",
        encoding="utf-8",
    )
    schedule = fd.ProgrammeFile.read(tmp_path / "museum.yaml").schedule()
    assert {str(payer): str(paid) for payer, paid in schedule.total_by("payer").items()} == {
        "Faxe": "200.00 DKK",
        "Stevns": "100.00 DKK",
    }
