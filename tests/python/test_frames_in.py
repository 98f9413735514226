"""Populations, figures and keys from frames: what pandas, polars, Arrow and DuckDB hold is taken exactly, or refused where it stands."""

from __future__ import annotations

import datetime
import warnings
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd
from fordel.frames import cells

pd = pytest.importorskip("pandas")
pl = pytest.importorskip("polars")
pa = pytest.importorskip("pyarrow")

MAKERS: dict[str, Callable[[dict[str, list[Any]]], Any]] = {
    "columns": lambda columns: columns,
    "pandas": pd.DataFrame,
    "pandas, first column as index": lambda columns: pd.DataFrame(columns).set_index(next(iter(columns))),
    "polars": pl.DataFrame,
    "arrow table": pa.table,
    "arrow batch": pa.RecordBatch.from_pydict,
    "arrow reader": lambda columns: pa.table(columns).to_reader(),
}
JANUARY = datetime.date(2022, 1, 1)
THREE = {"kommune": ["Faxe", "Stevns", "Køge"], "antal": [36513, 23062, 61500]}


@pytest.mark.parametrize("kind", MAKERS)
def test_the_shipped_figures_come_back_from_a_frame_of_them(kind: str) -> None:
    shipped = fd.folk1a()
    codes, days, heads = zip(*(figure[:3] for figure in shipped.figures), strict=True)
    frame = MAKERS[kind]({"kommunekode": list(codes), "dato": list(days), "antal": list(heads)})
    read = fd.Population.from_frame(frame, who="kommunekode", on="dato", heads="antal")
    assert read.figures == shipped.figures
    assert read.areas == shipped.areas


def test_a_relation_of_duckdb() -> None:
    duckdb = pytest.importorskip("duckdb")
    relation = duckdb.sql("select 'Faxe' as kommune, date '2022-01-01' as dato, 36513 as antal")
    read = fd.Population.from_frame(relation, who="kommune", on="dato", heads="antal")
    assert read.at("Faxe", JANUARY).heads == 36513


FIGURES = fd.Figures("x", ["A", "B"], [("A", JANUARY, "1/3"), ("B", JANUARY, -7, "2022-02-11")])


def test_what_the_library_gives_as_a_frame_it_reads() -> None:
    shipped = fd.folk1a()
    read = fd.Population.from_frame(shipped, who=("party_code", "party"), on="on", heads="heads", known=shipped.areas)
    assert (read.figures, read.areas) == (shipped.figures, shipped.areas)
    values = fd.Figures.from_frame(FIGURES, "x", who="party", on="on", value="value", published="published")
    assert values.values == FIGURES.values
    key = fd.Key({"A": "1/3", "B": 2})
    assert fd.Key.from_frame(key.to_pandas(), who="party", weight="weight").weights == key.weights


@pytest.mark.parametrize("code", [101, "101", "0101", 101.0, "København", "koebenhavn"])
def test_a_code_or_a_name_is_the_same_party(code: object) -> None:
    read = fd.Population.from_frame({"x": [code], "n": [7]}, who="x", on=JANUARY, heads="n", decimals=0)
    assert [area.name for area in read.areas] == ["København"]


def test_an_object_column_holds_exact_numbers_of_all_kinds() -> None:
    frame = pd.DataFrame({"who": ["A", "B", "C", "D"], "x": [Decimal("0.10"), Fraction(1, 3), 2, "1,5"]})
    key = fd.Key.from_frame(frame, who="who", weight="x", notation="danish")
    assert key.weights == [Fraction(1, 10), Fraction(1, 3), 2, Fraction(3, 2)]


def test_decimals_of_arrow_and_polars() -> None:
    exact = [Decimal("0.10"), Decimal("12345678901234567890.12")]
    for frame in (pa.table({"who": ["A", "B"], "x": exact}), pl.DataFrame({"who": ["A", "B"], "x": exact})):
        assert fd.Key.from_frame(frame, who="who", weight="x").weights == [Fraction(each) for each in exact]


# What is guessed


def test_a_call_that_names_all_says_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        fd.Population.from_frame(THREE, who="kommune", on=JANUARY, heads="antal")


def test_what_is_guessed_is_said_with_the_call_that_says_it() -> None:
    frame = {"navn": ["Faxe"], "år": [2022], "folketal": [36513]}
    with pytest.warns(fd.FrameNotice) as said:
        read = fd.Population.from_frame(frame)
    assert len(said) == 1
    assert said[0].filename == __file__
    call = str(said[0].message).partition("to name them: ")[2].partition(";")[0]
    assert eval(call, {"Population": fd.Population, "frame": frame}) == read
    assert "1 January" in str(said[0].message)


@pytest.mark.parametrize("cell", [2022, "2022", 2022.0, "2022-01-01", JANUARY, datetime.datetime(2022, 1, 1), "2022K1", "2022M01"])  # fmt: skip
def test_a_year_is_its_first_of_january(cell: object) -> None:
    read = fd.Figures.from_frame({"who": ["A"], "on": [cell], "x": [1]}, "x", who="who", on="on", value="x")
    assert read.dates("A") == [JANUARY]


def test_a_quarter_and_a_month_are_their_first_day() -> None:
    frame = {"who": ["A", "A"], "tid": ["2022K3", "2022M12"], "x": [1, 2]}
    read = fd.Figures.from_frame(frame, "x", who="who", on="tid", value="x")
    assert read.dates("A") == [datetime.date(2022, 7, 1), datetime.date(2022, 12, 1)]


@pytest.mark.filterwarnings("ignore::fordel.FrameNotice")
def test_a_column_for_each_year() -> None:
    read = fd.Population.from_frame(pd.DataFrame({"kommune": ["Faxe"], 2021: [1], 2022: [2]}))
    assert [read.at("Faxe", f"{year}-01-01").heads for year in (2021, 2022)] == [1, 2]


def test_a_code_and_a_name_are_both_taken() -> None:
    frame = {"kode": [901], "navn": ["Havnby"], "vægt": [1]}
    key = fd.Key.from_frame(frame, who=("kode", "navn"), weight="vægt")
    assert key.parties == [fd.Party("Havnby", code="901")]
    with pytest.warns(fd.FrameNotice, match=r"who=\('kode', 'navn'\)"):
        assert fd.Key.from_frame(frame).parties == key.parties


def test_codes_alone_are_those_of_municipalities_which_is_said() -> None:
    with pytest.warns(fd.FrameNotice, match="those of municipalities"):
        key = fd.Key.from_frame({"kode": [320, 336], "x": [2, 1]}, who="kode", weight="x")
    assert [party.name for party in key.parties] == ["Faxe", "Stevns"]


def test_a_last_row_that_is_the_sum_of_the_others_is_pointed_at() -> None:
    frame = {"who": ["A", "B", "C", "Region"], "x": [1, 2, 3, 6]}
    with pytest.warns(fd.FrameNotice, match="Region is the sum of the others"):
        assert len(fd.Key.from_frame(frame, who="who", weight="x")) == 4


def test_the_day_of_publication() -> None:
    frame = {"who": ["A"], "dato": [JANUARY], "offentliggjort": ["2022-02-11"], "x": [1]}
    with pytest.warns(fd.FrameNotice, match="published='offentliggjort'"):
        read = fd.Figures.from_frame(frame, "x")
    assert read.latest_published("2022-03-01") == JANUARY


# Floats


def test_one_empty_row_makes_floats_of_counts_which_are_taken_and_said() -> None:
    frame = pd.DataFrame({"kommune": ["Faxe", None, "Stevns"], "antal": [36513, None, 23062]})
    assert frame["antal"].dtype == "float64"
    with pytest.warns(fd.FrameNotice, match="whole floats are taken as counts in 'antal'"):
        read = fd.Population.from_frame(frame, who="kommune", on=JANUARY, heads="antal")
    assert [heads for _, _, heads in read.figures] == [36513, 23062]


def key_of(value: object, **more: Any) -> fd.Key:
    return fd.Key.from_frame({"who": ["A"], "x": [value]}, who="who", weight="x", **more)


@pytest.mark.filterwarnings("ignore::fordel.FrameNotice")
def test_whole_floats_below_two_to_the_53() -> None:
    assert key_of(float(2**53 - 1)).weights == [2**53 - 1]
    for refused in (float(2**53), 60.5, float("inf")):
        with pytest.raises(fd.errors.FrameTypeError) as caught:
            key_of(refused)
        assert caught.value.id == "fordel.frame.float"


@pytest.mark.filterwarnings("ignore::fordel.FrameNotice")
def test_shorter_floats_end_sooner() -> None:
    for whole, taken in ((2**24 - 1, True), (2**24, False)):
        column = {"who": ["A"], "x": [float(whole)]}
        for frame in (pd.DataFrame(column).astype({"x": "float32"}), pa.table({"who": ["A"], "x": pa.array([float(whole)], pa.float32())})):  # fmt: skip
            if taken:
                assert fd.Key.from_frame(frame, who="who", weight="x").weights == [whole]
            else:
                with pytest.raises(fd.errors.FrameTypeError):
                    fd.Key.from_frame(frame, who="who", weight="x")


def test_the_error_of_a_float_has_the_call_that_takes_it() -> None:
    frame = {"who": ["A", "B"], "km": [60.5, 7.25]}
    with pytest.raises(fd.errors.FrameTypeError) as caught:
        fd.Figures.from_frame(frame, "coast", who="who", on=JANUARY, value="km")
    call = caught.value.seen.partition("decimals: ")[2]
    assert call.endswith("decimals=2)")
    read = eval(call, {"Figures": fd.Figures, "frame": frame})
    assert [value for _, _, value, _ in read.values] == [Fraction(121, 2), Fraction(29, 4)]


@given(st.integers(-(10**12), 10**12), st.integers(0, 3))
def test_a_float_is_the_decimal_that_it_is_nearest_to(count: int, decimals: int) -> None:
    nearest = count / 10**decimals  # Python divides ints correctly rounded
    assert cells.with_decimals(nearest, decimals) == Decimal(count).scaleb(-decimals)


@given(st.integers(1, 10**9), st.integers(0, 3))
def test_a_float_with_one_more_decimal_is_refused(count: int, decimals: int) -> None:
    value = (10 * count + 3) / 10 ** (decimals + 1)
    with pytest.raises(cells.NotExactError):
        cells.with_decimals(value, decimals)


def test_the_noise_of_sums_is_no_decimal() -> None:
    assert key_of(0.1 + 0.2, decimals=1).weights == [Fraction(3, 10)]
    with pytest.raises(fd.errors.FrameTypeError, match="more than 2 decimals"):
        key_of(33.3333, decimals=2)


def test_heads_have_no_decimals() -> None:
    with pytest.raises(fd.errors.FrameTypeError, match="heads are whole"):
        fd.Population.from_frame({"k": ["Faxe"], "n": [1.5]}, who="k", on=JANUARY, heads="n")


# What is refused, and where


def read(**columns: list[Any]) -> fd.Key:
    return fd.Key.from_frame(pd.DataFrame(columns), who="who", weight="x", known=[fd.Party(n) for n in "ABCD"])


@pytest.mark.parametrize(
    ("columns", "id", "seen"),
    [
        ({"who": ["A", "B"], "x": [1, None]}, "fordel.frame.empty", "row 2, column 'x': nothing, in the row of B"),
        ({"who": ["A", None], "x": [1, 2]}, "fordel.frame.empty", "row 2, column 'who': nothing"),
        ({"who": ["A", "I alt"], "x": [1, 1]}, "fordel.frame.total_row", "row 2, column 'who': 'I alt'"),
        ({"who": ["A", "B", "C", None], "x": [1, 2, 3, 6]}, "fordel.frame.total_row", "row 4, column 'who'"),
        ({"who": ["A", "B", "C", None], "x": [1, 2, 3, float("inf")]}, "fordel.frame.empty", "row 4, column 'who'"),
        ({"who": ["A", "B", "A"], "x": [1, 2, 1]}, "fordel.frame.duplicate", "row 3, column 'who': A again, after row 1"),
        ({"who": ["A", "E"], "x": [1, 1]}, "fordel.frame.value", "row 2, column 'who': \"E\", which is fordel.party.unknown"),
        ({"who": ["A", "B"], "x": ["1", "x"]}, "fordel.frame.value", "row 2, column 'x': \"x\""),
        ({"who": ["A", "B"], "x": [True, False]}, "fordel.frame.value", "row 1, column 'x': True is no number"),
        ({"who": ["A", "B"], "x": [1, -2]}, "fordel.frame.value", "row 2, column 'x': B: -2"),
        ({"who": ["A", JANUARY], "x": [1, 1]}, "fordel.frame.value", "row 2, column 'who'"),
    ],
)  # fmt: skip
def test_a_cell_is_refused_where_it_stands(columns: dict[str, list[Any]], id: str, seen: str) -> None:
    with pytest.raises(fd.Error) as caught:
        read(**columns)
    assert caught.value.id == id
    assert caught.value.seen.startswith(seen)


@pytest.mark.parametrize(
    ("frame", "id", "seen"),
    [
        (5, "fordel.frame.not_a_frame", "int"),
        ({"A": [1], "B": [1, 2]}, "fordel.frame.not_a_frame", "columns of"),
        ({"A": [1], "B": 2}, "fordel.frame.not_a_frame", "a dict, of which 'B' is no column"),
        ({"who": ["A"], "x_numerator": [1], "x_denominator": [0]}, "fordel.frame.value", "row 1, column 'x': 1 over 0"),
        ({"who": ["A"], "x_numerator": [0.1], "x_denominator": [1]}, "fordel.frame.value", "row 1, column 'x': 0.1 over"),
        (pd.DataFrame({"who": ["A"], "x": [1]}, index=pd.Index([7], name="x")), "fordel.frame.heading", "'x' over several"),
        (pd.DataFrame({("a", "b"): [1], ("a", "c"): [2]}), "fordel.frame.heading", "2 rows of headings"),
        (pd.DataFrame([["A", 1, 2]], columns=["who", "x", "x"]), "fordel.frame.heading", "'x' over several"),
        (pd.DataFrame([["A", 1, 2]], columns=["who", "Unnamed: 1", "Unnamed: 2"]), "fordel.frame.heading", "Unnamed: 1"),
        (pd.DataFrame({"who": ["A"], "y": [1], "z": [2]}), "fordel.frame.which_column", "weight: it may be 'y', 'z'"),
        (pd.DataFrame({"y": [1], "z": [2]}), "fordel.frame.which_column", "who: there are: 'y', 'z'"),
        (pd.DataFrame({"navn": ["A"], "kommune": ["B"], "z": [2]}), "fordel.frame.which_column", "name: it may be"),
    ],
)  # fmt: skip
def test_a_frame_is_refused(frame: object, id: str, seen: str) -> None:
    with pytest.raises(fd.Error) as caught:
        fd.Key.from_frame(frame)
    assert caught.value.id == id
    assert seen in caught.value.seen


@pytest.mark.parametrize(
    ("more", "id"),
    [
        ({"decimals": -1}, "fordel.argument.out_of_range"),
        ({"decimals": 400}, "fordel.argument.out_of_range"),
        ({"decimals": "2"}, "fordel.argument.wrong_type"),
        ({"notation": "klingon"}, "fordel.text.unknown_notation"),
        ({"on": "2022-02-30"}, "fordel.calendar.bad_date"),
    ],
)
def test_an_argument_that_is_wrong_is_no_cell_that_is_wrong(more: dict[str, Any], id: str) -> None:
    arguments: dict[str, Any] = {"who": "who", "on": JANUARY, "value": "x"}
    with pytest.raises(fd.Error) as caught:
        fd.Figures.from_frame({"who": ["A"], "x": ["1.000"]}, "x", **arguments | more)
    assert caught.value.id == id


def test_what_is_no_day_is_refused_in_its_own_column() -> None:
    frame = {"who": ["A", "B"], "on": ["2022-01-01", "01-01-2022"], "x": [1, 2]}
    with pytest.raises(fd.errors.FrameValueError, match="row 2, column 'on'"):
        fd.Figures.from_frame(frame, "x", who="who", on="on", value="x")


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NA, pd.NaT, "", "  ", Decimal("NaN")])
def test_nothing_of_any_kind_is_an_empty_cell(nothing: object) -> None:
    with pytest.raises(fd.errors.FrameValueError) as caught:
        key_of(nothing)
    assert caught.value.id == "fordel.frame.empty"


def test_columns_that_are_called_by_numbers() -> None:
    frame = pd.DataFrame([["A", 7]])
    assert fd.Key.from_frame(frame, who="0", weight="1").weights == [7]


def test_a_name_that_contradicts_its_code() -> None:
    frame = {"kode": [320], "navn": ["Stevns"], "antal": [1]}
    with pytest.raises(fd.errors.FrameValueError, match="'Stevns', whose code is not 320"):
        fd.Population.from_frame(frame, who=("kode", "navn"), on=JANUARY, heads="antal", known=fd.folk1a().areas)


def test_a_column_that_is_not_there_lists_those_that_are() -> None:
    with pytest.raises(fd.errors.FrameLookupError, match="heads='tal'; there are: 'kommune', 'antal'"):
        fd.Population.from_frame(THREE, who="kommune", on=JANUARY, heads="tal")
    with pytest.raises(fd.errors.FrameLookupError, match="on='dato'"):
        fd.Population.from_frame(THREE, who="kommune", on="dato", heads="antal")


def test_a_moment_within_a_day_is_no_day() -> None:
    frame = {"who": ["A"], "on": [datetime.datetime(2022, 1, 1, 12)], "x": [1]}
    with pytest.raises(fd.errors.FrameValueError, match="no day"):
        fd.Figures.from_frame(frame, "x", who="who", on="on", value="x")
