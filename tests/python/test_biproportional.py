"""Biproportional apportionment: published elections, certificates checked by hand, ties, quorums, names and errors."""

from __future__ import annotations

import csv
import itertools
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fordel as fd

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
HALF = Fraction(1, 2)
METHODS = ("webster", "dhondt", "adams", "huntington-hill", "dean", "danish", "modified-sainte-lague", "stationary:1/4")

Votes = dict[str, dict[str, int]]


def election(name: str) -> tuple[Votes, dict[str, int], dict[str, dict[str, int]]]:
    """Votes, the districts' seats and the official seats of a golden case."""
    votes: Votes = {}
    seats: dict[str, int] = {}
    official: dict[str, dict[str, int]] = {}
    with (GOLDEN / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            seats[row["district"]] = int(row["district_seats"])
            votes.setdefault(row["district"], {})[row["party"]] = int(row["votes"])
            official.setdefault(row["district"], {})[row["party"]] = int(row["seats"])
    return votes, seats, official


def signpost(method: str, k: int) -> Fraction:
    """d(k), squared for Huntington-Hill; as the literature writes it."""
    if method == "huntington-hill":
        return Fraction(k * (k + 1))
    if method == "dean":
        return Fraction(2 * k * (k + 1), 2 * k + 1)
    if method == "modified-sainte-lague":
        return Fraction(7, 10) if k == 0 else k + HALF
    shift = {"webster": HALF, "dhondt": 1, "adams": 0, "danish": Fraction(1, 3), "stationary:1/4": Fraction(1, 4)}
    return k + Fraction(shift[method])


def certified(shared: fd.Biproportional, votes: list[list[int]]) -> bool:
    """Votes over divisors round to the seats, and the seats sum to the margins."""
    power = shared.divisor_power
    for i, row in enumerate(votes):
        for j, count in enumerate(row):
            seats = shared.seats[i][j]
            quotient = Fraction(count) ** power / (shared.row_divisors[i] * shared.column_divisors[j])
            if quotient > signpost(shared.method.replace(":7/5", ""), seats):
                return False
            if seats > 0 and quotient < signpost(shared.method.replace(":7/5", ""), seats - 1):
                return False
            if count == 0 and seats > 0:
                return False
    rows = [sum(row) for row in shared.seats]
    columns = [sum(column) for column in zip(*shared.seats, strict=True)]
    return rows == shared.row_seats and columns == shared.column_seats


def test_uri_2020_by_name() -> None:
    votes, seats, official = election("ur_landrat_2020.csv")
    shared = fd.biproportional(votes, seats)
    assert shared.seats == official
    assert shared.column_seats == {"CVP": 12, "SPGB": 9, "FDP": 7, "SVP": 9}
    assert shared.row_seats == seats
    assert shared.verify()
    assert shared.ties == []
    for district, party in itertools.product(votes, votes["Altdorf"]):
        divisor = shared.row_divisors[district] * shared.column_divisors[party]
        assert (votes[district][party] / divisor + HALF) // 1 == official[district][party]
        assert shared.quotient(district, party) == votes[district][party] / divisor


@pytest.mark.parametrize(
    "quorum",
    [
        {"district": "5%", "total": "3%"},
        {"district": "5 %", "total": Decimal("0.03")},
        fd.Quorum(any_district=Fraction(5, 100), total=Fraction(3, 100)),
    ],
)
def test_zug_2018_under_its_quorum(quorum: object) -> None:
    votes, seats, official = election("zg_kantonsrat_2018.csv")
    shared = fd.biproportional(votes, seats, quorum=quorum)
    assert shared.seats == official
    assert [party for party, takes_part in shared.takes_part.items() if not takes_part] == ["AuBü"]
    assert shared.verify()


def test_zug_2018_without_its_quorum_takes_the_small_list_in() -> None:
    votes, seats, _ = election("zg_kantonsrat_2018.csv")
    assert all(fd.biproportional(votes, seats).takes_part.values())


def test_zurich_2018_rounds_the_voters_of_each_district() -> None:
    votes, seats, official = election("zurich_gemeinderat_2018.csv")
    shared = fd.biproportional(votes, seats, weighted="rounded", quorum={"district": "5%"})
    assert shared.seats == official
    assert shared.column_seats == {"SP": 43, "SVP": 17, "FDP": 21, "Grüne": 16, "glp": 14, "AL": 10, "EVP/BDP": 4}


def test_exact_and_rounded_weights_can_differ() -> None:
    # Voters: 7/5 + 7/5 against 6/5 + 8/5 are equal when exact; rounded they are 1 + 1 against 1 + 2.
    votes = [[7, 6], [7, 8]]
    assert fd.biproportional(votes, [5, 5], method="webster").column_seats == [5, 5]
    assert fd.biproportional(votes, [5, 5], weighted="rounded").column_seats == [4, 6]


tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(1, 10**6) | st.integers(1, 3) | st.just(2**63 - 1), min_size=width, max_size=width),
        min_size=1,
        max_size=4,
    )
)


def margins(votes: list[list[int]], data: st.DataObject, most: int) -> tuple[list[int], list[int]]:
    """Margins that every method can meet: those of a table with a seat in each place."""
    table = [[data.draw(st.integers(1, most)) for _ in row] for row in votes]
    return [sum(row) for row in table], [sum(column) for column in zip(*table, strict=True)]


@given(tables, st.sampled_from(METHODS), st.data())
def test_axiom_exactness_and_proportionality(votes: list[list[int]], method: str, data: st.DataObject) -> None:
    shared = fd.biproportional(votes, *margins(votes, data, 9), method=method)
    assert certified(shared, votes)
    assert shared.verify()


@given(tables, st.sampled_from(METHODS), st.data())
def test_ties_are_cycles_that_the_same_divisors_allow(votes: list[list[int]], method: str, data: st.DataObject) -> None:
    shared = fd.biproportional(votes, *margins(votes, data, 3), method=method)
    name = shared.method.replace(":7/5", "")
    for cycle in shared.ties:
        assert len(cycle) == len(set(cycle)) >= 4
        for step, (i, j) in enumerate(cycle):
            i_next, j_next = cycle[(step + 1) % len(cycle)]
            assert (i == i_next) != (j == j_next)
            seats = shared.seats[i][j]
            assert shared.quotient(i, j) == signpost(name, seats if step % 2 == 0 else seats - 1)


def test_equal_votes_end_and_the_first_table_in_order_is_taken() -> None:
    shared = fd.biproportional([[1] * 4] * 4, [1] * 4, [1] * 4)
    assert shared.seats == [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]
    assert shared.ties
    assert shared.verify()


def test_policies_for_ties() -> None:
    equal: Votes = {"N": {"A": 1, "B": 1}, "S": {"A": 1, "B": 1}}
    one = {"A": 1, "B": 1}
    by_order = fd.biproportional(equal, [1, 1], one)
    assert by_order.seats == {"N": {"A": 1, "B": 0}, "S": {"A": 0, "B": 1}}
    assert by_order.ties == [[("N", "B"), ("S", "B"), ("S", "A"), ("N", "A")]]
    listed = fd.biproportional(equal, [1, 1], one, ties=["B", "A"])
    assert listed.seats == {"N": {"A": 0, "B": 1}, "S": {"A": 1, "B": 0}}
    assert by_order.tied_tables() == [by_order.seats, listed.seats]
    assert listed.tied_tables(most=1) == [listed.seats]
    drawn = [fd.biproportional(equal, [1, 1], one, ties="lot", seed=str(seed)).seats for seed in range(20)]
    assert by_order.seats in drawn
    assert listed.seats in drawn
    with pytest.raises(fd.Error) as refused:
        fd.biproportional(equal, [1, 1], one, ties="refuse")
    assert refused.value.id == "fordel.apportionment.tie_refused"


def test_columns_tied_for_seats_are_told() -> None:
    shared = fd.biproportional([[3, 3, 3]], [4])
    assert shared.column_seats == [2, 1, 1]
    assert shared.column_ties.who == [0, 1, 2]
    assert shared.column_ties.won == 1


def test_the_strongest_list_of_a_district_can_be_sure_of_a_seat() -> None:
    votes = [[50, 49], [100, 10]]
    assert fd.biproportional(votes, [1, 3], [3, 1]).seats == [[0, 1], [3, 0]]
    assert fd.biproportional(votes, [1, 3], [3, 1], winner_takes_one=True).seats == [[1, 0], [2, 1]]


def test_districts_and_parties_may_share_names() -> None:
    votes = {"Zug": {"Zug": 10, "Baar": 20}, "Baar": {"Baar": 30, "Zug": 40}}
    shared = fd.biproportional(votes, {"Baar": 4, "Zug": 3}, {"Baar": 4, "Zug": 3})
    plain = fd.biproportional([[10, 20], [40, 30]], [3, 4], [3, 4])
    assert shared.seats == {"Zug": dict(zip(("Zug", "Baar"), plain.seats[0], strict=True))} | {
        "Baar": dict(zip(("Zug", "Baar"), plain.seats[1], strict=True))
    }
    assert shared.column_seats == {"Zug": 3, "Baar": 4}


def test_a_party_without_a_list_has_no_votes_there() -> None:
    shared = fd.biproportional({"N": {"A": 5}, "S": {"A": 5, "B": 5}}, {"N": 1, "S": 2})
    assert shared.seats["N"] == {"A": 1, "B": 0}


def test_votes_may_be_fractions_and_decimals() -> None:
    exact = [[Fraction(1, 3), Decimal("0.5")], ["5/3", 2]]
    assert fd.biproportional(exact, [2, 3], [2, 3]).seats == fd.biproportional([[2, 3], [10, 12]], [2, 3], [2, 3]).seats


def test_huntington_hills_divisors_are_squares() -> None:
    votes = [[4, 1], [2, 9]]
    shared = fd.biproportional(votes, [3, 4], method="huntington_hill")
    assert shared.divisor_power == 2
    assert shared.method == "huntington-hill"
    assert certified(shared, votes)


def test_quorums_compare_and_show_what_they_are() -> None:
    quorum = fd.Quorum(any_district="5%")
    assert quorum == fd.Quorum(any_district=Fraction(1, 20))
    assert quorum != fd.Quorum(total="5%")
    assert hash(quorum) == hash(fd.Quorum(any_district="0.05"))
    assert (quorum.any_district, quorum.total) == (Fraction(1, 20), None)
    assert repr(quorum) == "Quorum(any_district=Fraction(1, 20), total=None)"


def test_repr_shows_the_seats() -> None:
    assert repr(fd.biproportional([[3, 1]], [4])).splitlines()[0] == "<Biproportional [[3, 1]]>"


V = [[1, 2], [3, 4]]
NAMED: Votes = {"N": {"A": 1}, "S": {"A": 2}}


@pytest.mark.parametrize(
    ("id", "call"),
    [
        ("size_mismatch", lambda: fd.biproportional(V, [1])),
        ("size_mismatch", lambda: fd.biproportional(NAMED, {"N": 1})),
        ("size_mismatch", lambda: fd.biproportional(NAMED, {"N": 1, "S": 1, "W": 1})),
        ("negative_votes", lambda: fd.biproportional([[1, -2]], [1])),
        ("negative_seats", lambda: fd.biproportional(V, [1, -1])),
        ("too_many_seats", lambda: fd.biproportional(V, [100_000, 1])),
        ("seats_mismatch", lambda: fd.biproportional(V, [1, 1], [1, 2])),
        ("empty_line", lambda: fd.biproportional([[0, 0], [1, 2]], [1, 1])),
        ("infeasible", lambda: fd.biproportional([[5, 0], [5, 5]], [3, 1], [2, 2])),
        ("unknown_method", lambda: fd.biproportional(V, [1, 1], method="quota")),
        ("unknown_weighting", lambda: fd.biproportional(V, [1, 1], weighted="raw")),
        ("bad_quorum", lambda: fd.biproportional(V, [1, 1], quorum={"canton": "3%"})),
        ("bad_quorum", lambda: fd.Quorum(total=2)),
        ("nobody_qualifies", lambda: fd.biproportional(V, [1, 1], quorum={"total": 1})),
    ],
)
def test_errors_have_stable_ids(id: str, call: object) -> None:
    with pytest.raises(fd.Error) as raised:
        call()  # type: ignore[operator]
    assert raised.value.id == f"fordel.biproportional.{id}"


def test_infeasible_margins_name_the_cut() -> None:
    votes: Votes = {"Nord": {"A": 5, "B": 0}, "Syd": {"A": 5, "B": 5}}
    with pytest.raises(
        fd.Error, match=r"3 seats in the rows Nord, .* columns A, which have 2 seats for them: 1 missing"
    ):
        fd.biproportional(votes, {"Nord": 3, "Syd": 1}, {"A": 2, "B": 2})


@pytest.mark.parametrize("bad", [[[0.5, 1]], [[float("nan"), 1]]])
def test_floats_are_refused(bad: list[list[float]]) -> None:
    with pytest.raises(fd.Error) as refused:
        fd.biproportional(bad, [1])
    assert refused.value.id == "fordel.exact.float"


@pytest.mark.parametrize("bad", ["12", [{"A": 1}], ["12", "34"]])
def test_what_is_no_table_is_a_type_error(bad: object) -> None:
    with pytest.raises(TypeError):
        fd.biproportional(bad, [1])


def test_unknown_lines_have_no_quotient() -> None:
    shared = fd.biproportional(NAMED, [1, 1])
    for row, column in (("W", "A"), ("N", "B"), (2, 0), (-1, 0)):
        with pytest.raises(LookupError, match=r"fordel\.(table\.unknown_line|argument\.no_such_place)"):
            shared.quotient(row, column)


# Ties against all tables there are: by D'Hondt and Webster a table is right where the product of votes / divisor over
# all seats is largest among the tables with its margins; the first seat of a guaranteed place counts before all others.


def claims(method: str, vote: Fraction, seats: int, sure: bool) -> Fraction:
    product = Fraction(1)
    for k in range(1 if sure else 0, seats):
        product *= vote / (k + 1 if method == "dhondt" else 2 * k + 1)
    return product


def splits(total: int, parts: int) -> list[tuple[int, ...]]:
    return [one for one in itertools.product(range(total + 1), repeat=parts) if sum(one) == total]


def right_lines(method: str, weights: list[Fraction], seats: int) -> list[tuple[int, ...]]:
    """Every way to share seats among columns that no policy is needed to exclude."""
    found: dict[tuple[int, ...], Fraction] = {}
    for one in splits(seats, len(weights)):
        product = Fraction(1)
        for weight, number in zip(weights, one, strict=True):
            product *= claims(method, weight, number, sure=False)
        found[one] = product
    return [one for one, product in found.items() if product == max(found.values())]


def right_tables(
    method: str, votes: list[list[int]], rows: list[int], columns: tuple[int, ...], winners: tuple[int, ...] | None
) -> list[list[list[int]]]:
    found: list[tuple[Fraction, list[list[int]]]] = []
    for table in itertools.product(*(splits(number, len(columns)) for number in rows)):
        if tuple(map(sum, zip(*table, strict=True))) != columns:
            continue
        product = Fraction(1)
        for i, row in enumerate(table):
            for j, number in enumerate(row):
                sure = winners is not None and rows[i] > 0 and winners[i] == j
                if (sure and number == 0) or (number > 0 and votes[i][j] == 0):
                    product = Fraction(0)
                else:
                    product *= claims(method, Fraction(votes[i][j]), number, sure)
        if product > 0:
            found.append((product, [list(row) for row in table]))
    best = max((product for product, _ in found), default=Fraction(0))
    return [table for product, table in found if product == best]


@st.composite
def small_elections(draw: st.DrawFn) -> tuple[list[list[int]], list[int]]:
    columns = draw(st.integers(2, 3))
    votes = draw(st.lists(st.lists(st.integers(1, 3), min_size=columns, max_size=columns), min_size=1, max_size=3))
    return votes, [draw(st.integers(1, 2)) for _ in votes]


@given(small_elections(), st.sampled_from(["webster", "dhondt"]), st.booleans())
def test_all_that_ties_allow_is_listed_and_told(
    election: tuple[list[list[int]], list[int]], method: str, winner_takes_one: bool
) -> None:
    votes, rows = election
    weights = [
        sum((Fraction(row[j], n) for row, n in zip(votes, rows, strict=True)), Fraction(0))
        for j in range(len(votes[0]))
    ]
    column_choices = right_lines(method, weights, sum(rows))
    strongest = [[j for j, vote in enumerate(row) if vote == max(row)] for row in votes]
    winner_choices = list(itertools.product(*strongest)) if winner_takes_one else [None]
    expected: list[list[list[int]]] = []
    for columns in column_choices:
        for winners in winner_choices:
            expected += [
                table for table in right_tables(method, votes, rows, columns, winners) if table not in expected
            ]
    expected.sort(reverse=True)

    def shared(**ties: object) -> fd.Biproportional:
        return fd.biproportional(votes, rows, method=method, winner_takes_one=winner_takes_one, **ties)  # type: ignore[arg-type]

    try:
        by_order = shared()
    except fd.errors.BiproportionalError:  # the columns that the policy chose have no table
        assert len(column_choices) > 1 or not expected
        return
    assert by_order.tied_tables() == expected
    assert by_order.seats in expected
    if len(expected) > 1:
        assert by_order.ties
    told = [cycle for cycle in by_order.ties if cycle[0][0] is None]
    assert [j for cycle in told for _, j in cycle] == by_order.column_ties.who
    assert bool(told) == (len(column_choices) > 1)
    winners_told = [cycle for cycle in by_order.ties if cycle[0][0] is not None and len({i for i, _ in cycle}) == 1]
    tied_rows = [i for i, tied in enumerate(strongest) if len(tied) > 1] if winner_takes_one else []
    assert winners_told == [[(i, j) for j in strongest[i]] for i in tied_rows]
    if not by_order.ties:
        assert shared(ties="refuse").seats == by_order.seats
    else:
        with pytest.raises(fd.Error, match="tie_refused"):
            shared(ties="refuse")
    for policy in (
        {"ties": "larger-weight"},
        {"ties": "lot", "seed": "7"},
        {"ties": [str(j) for j in range(len(votes[0]))][::-1]},
    ):
        try:
            assert shared(**policy).seats in expected
        except fd.errors.BiproportionalError:
            assert len(column_choices) > 1


def test_of_the_strongest_the_first_that_leaves_a_table_wins() -> None:
    shared = fd.biproportional([[10, 10]] * 3, [1, 1, 1], [2, 1], winner_takes_one=True)
    assert shared.seats == [[1, 0], [1, 0], [0, 1]]
    assert shared.verify()
    assert len(shared.tied_tables()) == 3


@pytest.mark.parametrize("most", range(1, 7))
def test_a_cut_list_of_tables_holds_the_table_itself(most: int) -> None:
    votes = {"N": {"A": 1, "B": 1, "C": 1}, "M": {"A": 1, "B": 1, "C": 1}, "S": {"A": 1, "B": 1, "C": 1}}
    one: dict[str, int] = {"N": 1, "M": 1, "S": 1}
    for shared in (
        fd.biproportional(votes, one, {"A": 1, "B": 1, "C": 1}, ties=["C", "B", "A"]),
        fd.biproportional({"N": dict.fromkeys("ABCD", 5)}, {"N": 6}, ties=["D", "C", "B", "A"]),
    ):
        assert len(shared.tied_tables()) == 6
        assert len(shared.tied_tables(most)) == most
        assert shared.seats in shared.tied_tables(most)


def test_a_tie_for_the_winner_is_told_and_takes_the_policy() -> None:
    votes: Votes = {"N": {"A": 5, "B": 5, "C": 9}, "S": {"A": 4, "B": 4, "C": 1}}
    by_order = fd.biproportional(votes, [1, 1], {"A": 1, "B": 0, "C": 1}, winner_takes_one=True)
    assert by_order.ties == [[("S", "A"), ("S", "B")]]
    assert by_order.seats["S"] == {"A": 1, "B": 0, "C": 0}
    with pytest.raises(fd.Error, match="lists equally strong in S: A, B"):
        fd.biproportional(votes, [1, 1], {"A": 1, "B": 0, "C": 1}, winner_takes_one=True, ties="refuse")


def test_infeasible_seats_name_the_smaller_set_and_a_hint_only_where_it_helps() -> None:
    # The list A has votes in N alone, and more seats than N: one list and one district are named, not all the others.
    votes = {
        "N": {"A": 5, "B": 5, "C": 5, "D": 5},
        "S": {"A": 0, "B": 5, "C": 5, "D": 5},
        "W": {"A": 0, "B": 5, "C": 5, "D": 5},
    }
    rows, columns = {"N": 2, "S": 4, "W": 4}, {"A": 3, "B": 3, "C": 2, "D": 2}
    with pytest.raises(fd.Error) as refused:
        fd.biproportional(votes, rows, columns)
    assert refused.value.seen == (
        "3 seats in the columns A, whose votes are all in the rows N, which have 2 seats for them: 1 missing"
    )
    assert "method" not in refused.value.advice
    with pytest.raises(fd.Error) as every_list:
        fd.biproportional([[5, 5], [5, 5]], [1, 3], [2, 2], method="adams")
    assert every_list.value.seen.endswith("1 missing; by adams every list has a seat, though not by webster")
    assert fd.biproportional([[5, 5], [5, 5]], [1, 3], [2, 2], method="webster").verify()
