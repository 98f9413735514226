# Made by tools/make_stubs.py with pybind11 3.1, pybind11-stubgen 3.0; do not edit.
"""
The C++ library behind fordel; use it through the package fordel.
"""
from __future__ import annotations
import collections.abc
import datetime
import decimal
import fractions
import typing
from . import sjaelland
__all__: list[str] = ['error_kinds', 'Text', 'to_rounded', 'fold', 'currencies', 'Money', 'kroner', 'oere', 'Period', 'Citation', 'Decision', 'Assumption', 'Check', 'Party', 'find_party', 'HeadCount', 'Population', 'read_statbank', 'KeyBasis', 'Key', 'KeyPart', 'mix', 'half', 'third', 'quarter', 'Participation', 'ReferenceDate', 'KeyRule', 'TiedParties', 'TieBreaking', 'Apportionment', 'apportion', 'Quorum', 'Biproportional', 'biproportional', 'Allotment', 'WorkingLine', 'Allocation', 'allocate', 'RoundedTable', 'round_table', 'Carried', 'carry_over', 'CarriedYear', 'RunningCarry', 'Nested', 'apportion_nested', 'guarantee_floors', 'Tranche', 'Stream', 'Agreement', 'yearly_from', 'DueItem', 'Programme', 'ScheduleEntry', 'spreadsheet_safe', 'Schedule', 'ProgrammeCase', 'PayerRange', 'ranges', 'TotalRange', 'total_ranges', 'Office', 'sjaelland']

class Text:
    """
    The same words in Danish and English.
    """

    def __eq__(self, arg0: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    @typing.overload
    def __init__(self, da: str, en: str) -> None:
        ...

    @typing.overload
    def __init__(self, both: str) -> None:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def in_(self, lang: str) -> str:
        ...

    @property
    def da(self) -> str:
        ...

    @property
    def en(self) -> str:
        ...

class Money:
    """
    An exact amount in minor units of one currency.
    
    Money("500000.00", "DKK"), Money("500.000,00 kr."), Money(Decimal("0.50"), "DKK"). A float is refused; an int
    must name its unit: kroner(500), oere(50), Money.from_major, Money.from_minor.
    """

    @staticmethod
    def from_major(count: int | fractions.Fraction | decimal.Decimal | str, currency: str) -> Money:
        ...

    @staticmethod
    def from_minor(count: int | fractions.Fraction | decimal.Decimal | str, currency: str) -> Money:
        ...

    def __abs__(self) -> Money:
        ...

    def __add__(self, other: Money) -> Money:
        ...

    def __bool__(self) -> bool:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __format__(self, arg0: str) -> str:
        ...

    def __ge__(self, other: Money) -> bool:
        ...

    def __gt__(self, other: Money) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, amount: str | decimal.Decimal | fractions.Fraction | Money, currency: str | None=None, notation: str | None=None) -> None:
        ...

    def __le__(self, other: Money) -> bool:
        ...

    def __lt__(self, other: Money) -> bool:
        ...

    def __mul__(self, factor: int | fractions.Fraction | decimal.Decimal | str) -> Money:
        ...

    def __neg__(self) -> Money:
        ...

    def __radd__(self, zero: typing.Any) -> Money:
        """
        0 + amount, so that sum() works; nothing else is added to money.
        """

    def __repr__(self) -> str:
        ...

    def __rmul__(self, factor: int | fractions.Fraction | decimal.Decimal | str) -> Money:
        ...

    def __rsub__(self, other: Money) -> Money:
        ...

    def __str__(self) -> str:
        ...

    def __sub__(self, other: Money) -> Money:
        ...

    def to_decimal(self) -> decimal.Decimal:
        """
        The amount in major units as decimal.Decimal.
        """

    def to_string(self, notation: str='plain') -> str:
        """
        notation: plain (500000.00 DKK), danish (500.000,00 kr.) or english (500,000.00 DKK).
        """

    @property
    def currency(self) -> str:
        ...

    @property
    def exact(self) -> fractions.Fraction:
        """
        The amount in major units (kroner).
        """

    @property
    def minor(self) -> int:
        """
        Whole minor units (øre).
        """

class Period:
    """
    A closed period: both days belong to it. Dates are datetime.date or "YYYY-MM-DD".
    """

    @staticmethod
    def year(year: typing.SupportsIndex) -> Period:
        ...

    @staticmethod
    def years(first: typing.SupportsIndex, last: typing.SupportsIndex) -> Period:
        ...

    def __contains__(self, arg0: datetime.date | str) -> bool:
        ...

    def __eq__(self, arg0: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, first: datetime.date | str, last: datetime.date | str) -> None:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def contains(self, day: datetime.date | str) -> bool:
        ...

    @property
    def first(self) -> datetime.date:
        ...

    @property
    def last(self) -> datetime.date:
        ...

class Citation:
    """
    A place in a document, and what it states, in words of our own.
    """

    def __eq__(self, arg0: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, document: Text | str=..., heading: str='', states: Text | str=...) -> None:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def in_(self, lang: str) -> str:
        ...

    @property
    def document(self) -> Text:
        ...

    @property
    def heading(self) -> str:
        ...

    @property
    def states(self) -> Text:
        ...

class Decision:
    """
    Who decided, when, under which item, on which legal basis (hjemmel).
    """

    def __eq__(self, arg0: object) -> bool:
        ...

    def __init__(self, body: Text | str=..., taken: datetime.date | str | None=None, item: str='', legal_basis: str='') -> None:
        ...

    def __repr__(self) -> str:
        ...

    def in_(self, lang: str) -> str:
        ...

    @property
    def body(self) -> Text:
        ...

    @property
    def item(self) -> str:
        ...

    @property
    def legal_basis(self) -> str:
        ...

    @property
    def taken(self) -> datetime.date | None:
        ...

class Assumption:
    """
    What no source states: a value assumed, or a reading chosen.
    """

    def __eq__(self, arg0: object) -> bool:
        ...

    def __init__(self, id: str, question: Text | str, chosen: Text | str, why: Text | str=..., alternatives: collections.abc.Sequence[Text | str]=[], option: str='', kind: str='assumption') -> None:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def alternatives(self) -> list[Text]:
        ...

    @property
    def chosen(self) -> Text:
        ...

    @property
    def id(self) -> str:
        ...

    @property
    def kind(self) -> str:
        ...

    @property
    def named_by_caller(self) -> bool:
        ...

    @property
    def option(self) -> str:
        ...

    @property
    def question(self) -> Text:
        ...

    @property
    def why(self) -> Text:
        ...

class Check:
    """
    What a source states, held against what the schedule comes to.
    """

    def __repr__(self) -> str:
        ...

    @property
    def calculated(self) -> str:
        ...

    @property
    def holds(self) -> bool:
        ...

    @property
    def id(self) -> str:
        ...

    @property
    def stated(self) -> str:
        ...

    @property
    def what(self) -> Text:
        ...

class Party:
    """
    Who pays, collects or receives. The id is made of the name where none is given.
    """

    def __eq__(self, arg0: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, name: str, id: str='', kind: str='other', code: str='') -> None:
        ...

    def __lt__(self, arg0: Party) -> bool:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    @property
    def code(self) -> str:
        ...

    @property
    def id(self) -> str:
        ...

    @property
    def kind(self) -> str:
        ...

    @property
    def name(self) -> str:
        ...

class HeadCount:
    """
    Heads, the date they were counted on, and whether they were carried forward.
    """

    def __int__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def carried_forward(self) -> bool:
        ...

    @property
    def heads(self) -> int:
        ...

    @property
    def on(self) -> datetime.date:
        ...

class Population:
    """
    Head counts (folketal) by area and date, with their source. Immutable.
    """

    def __init__(self, areas: collections.abc.Sequence[Party], figures: collections.abc.Iterable[typing.Any], source: Citation=...) -> None:
        """
        figures: (code, date, heads) each.
        """

    def __repr__(self) -> str:
        ...

    def at(self, area: typing.Any, on: datetime.date | str, missing: str='refuse') -> HeadCount:
        """
        The head count of an area, by name, id or code.
        """

    def dates(self, area: typing.Any) -> list[datetime.date]:
        ...

    @property
    def areas(self) -> list[Party]:
        ...

    @property
    def figures(self) -> list[tuple[str, datetime.date, int]]:
        """
        All figures as (code, date, heads).
        """

    @property
    def source(self) -> Citation:
        ...

class KeyBasis:
    """
    What a key's weights are, and where they come from.
    """

    @property
    def carried_forward(self) -> bool:
        ...

    @property
    def on(self) -> datetime.date | None:
        ...

    @property
    def source(self) -> Citation:
        ...

    @property
    def what(self) -> Text:
        ...

class Key:
    """
    Who bears how much (fordelingsnøgle): parties and exact weights.
    
    Key({"Faxe": 2, "Stevns": 1}) or Key(parties, weights); weights are int, Fraction, Decimal or text.
    """

    @staticmethod
    def by_population(parties: collections.abc.Iterable[typing.Any], on: datetime.date | str, counts: Population | None=None, missing: str='refuse') -> Key:
        """
        Each party's head count on a date; `counts`: the 98 municipalities' unless given.
        """

    @staticmethod
    def equal(parties: collections.abc.Iterable[typing.Any]) -> Key:
        ...

    @staticmethod
    def single(only: typing.Any) -> Key:
        ...

    def __contains__(self, who: typing.Any) -> bool:
        ...

    def __eq__(self, arg0: object) -> bool:
        ...

    def __getitem__(self, who: typing.Any) -> fractions.Fraction:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, parties: typing.Any, weights: collections.abc.Sequence[int | fractions.Fraction | decimal.Decimal | str] | None=None) -> None:
        ...

    def __iter__(self) -> collections.abc.Iterator[Party]:
        ...

    def __len__(self) -> int:
        ...

    def __mul__(self, arg0: typing.Any) -> KeyPart:
        ...

    def __repr__(self) -> str:
        ...

    def __rmul__(self, arg0: typing.Any) -> KeyPart:
        ...

    def explain(self, who: typing.Any, lang: str='en') -> str:
        """
        The share and what the weights are, in sentences.
        """

    def formula(self, who: typing.Any, lang: str='en') -> str:
        """
        The share, to be redone with a calculator.
        """

    def members(self, lang: str='en') -> str:
        """
        The members with their weights, and the sum of those.
        """

    def share(self, who: typing.Any) -> fractions.Fraction:
        """
        The exact share, a Fraction; all shares sum to one.
        """

    def without(self, who: typing.Any) -> Key:
        ...

    @property
    def basis(self) -> KeyBasis:
        ...

    @property
    def denominators(self) -> list[KeyPart]:
        """
        The keys by figures that the key is made of, each with its part of the whole.
        """

    @property
    def parties(self) -> list[Party]:
        ...

    @property
    def parts(self) -> list[KeyPart]:
        """
        What mix() made the key of; empty for other keys.
        """

    @property
    def shares(self) -> dict[str, fractions.Fraction]:
        ...

    @property
    def total(self) -> fractions.Fraction:
        ...

    @property
    def weights(self) -> list[fractions.Fraction]:
        ...

class KeyPart:
    """
    Part of a key: Fraction(1, 2) * lead. Only mix() makes a key of parts.
    """

    @property
    def factor(self) -> fractions.Fraction:
        ...

    @property
    def key(self) -> Key:
        ...

class Participation:
    """
    From when to when a party takes part (deltagelse).
    """

    def __init__(self, who: typing.Any, during: Period) -> None:
        ...

    @property
    def during(self) -> Period:
        ...

    @property
    def who(self) -> Party:
        ...

class ReferenceDate:
    """
    Which date's population a payment goes by: "year_before", "same_year" or one date.
    """

    def __init__(self, date: typing.Any) -> None:
        ...

    def __str__(self) -> str:
        ...

    def for_year(self, year: typing.SupportsIndex) -> datetime.date:
        ...

class KeyRule:
    """
    A key that is renewed: KeyRule.by_population(participants), or one that is fixed: KeyRule(key).
    """

    @staticmethod
    def by_population(participants: collections.abc.Sequence[Participation], counts: Population | None=None, as_of: typing.Any='year_before', missing: str='refuse', not_paying: collections.abc.Sequence[str]=[]) -> KeyRule:
        ...

    @typing.overload
    def __init__(self, key: Key) -> None:
        ...

    @typing.overload
    def __init__(self, party: Party) -> None:
        ...

    def at(self, year: typing.SupportsIndex, month: typing.SupportsIndex) -> Key:
        ...

    @property
    def parties(self) -> list[Party]:
        ...

class TiedParties:
    """
    Places of the parties tied for the last units, and how many of them got one.
    """

    def __bool__(self) -> bool:
        ...

    def __eq__(self, arg0: object) -> bool:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def who(self) -> list[int]:
        ...

    @property
    def won(self) -> int:
        ...

class TieBreaking:
    """
    How a tie for the last unit is resolved; always by one ranking of all parties.
    """

    @staticmethod
    def by_larger_weight() -> TieBreaking:
        ...

    @staticmethod
    def by_list(ids: collections.abc.Sequence[str]) -> TieBreaking:
        ...

    @staticmethod
    def by_lot(seed: str) -> TieBreaking:
        ...

    @staticmethod
    def in_order() -> TieBreaking:
        ...

    @staticmethod
    def refuse() -> TieBreaking:
        ...

    def __eq__(self, arg0: object) -> bool:
        ...

    def __str__(self) -> str:
        ...

    def ranking(self, parties: collections.abc.Sequence[Party], weights: collections.abc.Sequence[int | fractions.Fraction | decimal.Decimal | str]) -> list[int]:
        """
        The rank of each party: 0 is served first.
        """

class Apportionment:
    """
    Whole units shared by exact weights.
    """

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def claims(self, *, each_side: typing.SupportsIndex=5) -> list[dict[str, typing.Any]]:
        """
        The claims around the last unit in the order in which they are served: party, unit, value (None: before all others), served.
        """

    def compare(self, methods: collections.abc.Sequence[str] | None=None) -> dict[str, typing.Any]:
        """
        The same units and weights by other methods, side by side: units by method, or the id of the error that it ends in.
        """

    def explain(self, i: int | str, *, lang: str='en') -> str:
        """
        Why a party, by place or name, got its units, and how many more heads one unit more would take.
        """

    def heads_needed(self, i: int | str) -> int | None:
        """
        The fewest heads more that bring a party one unit more; None where no number does (for Droop's quota: none that was tried).
        """

    def outcomes(self, *, limit: typing.SupportsIndex=1000) -> list[list[int] | dict[str, int]]:
        """
        All that the apportionment could have come to, had its tie been resolved otherwise; its own outcome first.
        """

    @property
    def divisors(self) -> tuple[fractions.Fraction, fractions.Fraction | None] | None:
        """
        The least and the largest divisor that give the result (squares for huntington-hill, powers for power-mean); None for other methods.
        """

    @property
    def method(self) -> str:
        """
        The method's name with its settings, as rule files write it.
        """

    @property
    def quotas(self) -> list[fractions.Fraction] | dict[str, fractions.Fraction]:
        """
        The exact shares before rounding, Fractions.
        """

    @property
    def received(self) -> int:
        """
        How much of a residual the receiver took.
        """

    @property
    def receiver(self) -> int | str | None:
        """
        The party on which the residual was booked: its place or name; None where there was none.
        """

    @property
    def residual(self) -> int:
        """
        Units not handed out; below zero where too many were.
        """

    @property
    def tied_before(self) -> bool:
        """
        Whether the tie policy also chose in an earlier round (fix-and-rerun), the parties of which are not kept.
        """

    @property
    def ties(self) -> TiedParties:
        ...

    @property
    def total(self) -> int:
        ...

    @property
    def units(self) -> list[int] | dict[str, int]:
        """
        A list, or a dict where the weights were a mapping.
        """

class Quorum:
    """
    A party takes part with a share of one district's votes, or of all votes; either will do.
    """

    def __eq__(self, arg0: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, *, any_district: typing.Any=None, total: typing.Any=None) -> None:
        """
        Shares are exact: Fraction(1, 20), Decimal("0.05"), "0.05" or "5%".
        """

    def __repr__(self) -> str:
        ...

    @property
    def any_district(self) -> fractions.Fraction | None:
        ...

    @property
    def total(self) -> fractions.Fraction | None:
        ...

class Biproportional:
    """
    Seats of districts (rows) and parties (columns), with the divisors that show them right.
    """

    def __repr__(self) -> str:
        ...

    def quotient(self, row: typing.Any, column: typing.Any) -> fractions.Fraction:
        """
        Votes over divisors, which is rounded to the seats; by names or places.
        """

    def tied_tables(self, most: typing.SupportsIndex=1000) -> list[list[list[int]] | dict[str, dict[str, int]]]:
        """
        This table and those as right, no more than most: in lexicographic order, most seats first.
        """

    def verify(self) -> bool:
        """
        Whether votes over divisors round to the seats and the seats sum to the margins: exact, and apart from the search.
        """

    @property
    def column_divisors(self) -> list[fractions.Fraction] | dict[str, fractions.Fraction]:
        ...

    @property
    def column_seats(self) -> list[int] | dict[str, int]:
        ...

    @property
    def column_ties(self) -> TiedParties:
        """
        Columns tied for seats, where these came from the votes.
        """

    @property
    def divisor_power(self) -> int:
        """
        1, or 2 for Huntington-Hill: its divisors are squares, and go with squared votes and signposts.
        """

    @property
    def method(self) -> str:
        ...

    @property
    def row_divisors(self) -> list[fractions.Fraction] | dict[str, fractions.Fraction]:
        """
        Fractions; votes / (row divisor * column divisor) rounds to the seats. To the power of divisor_power.
        """

    @property
    def row_seats(self) -> list[int] | dict[str, int]:
        ...

    @property
    def seats(self) -> list[list[int]] | dict[str, dict[str, int]]:
        """
        A list of rows, or a dict of dicts where the votes were one.
        """

    @property
    def takes_part(self) -> list[bool] | dict[str, bool]:
        """
        Which parties met the quorum.
        """

    @property
    def ties(self) -> list[list[tuple[typing.Any, typing.Any]]]:
        """
        Alternating cycles of (row, column): a seat more at the first, one less at the second, and so on, is as right. Empty where nothing else is.
        """

class Allotment:
    """
    One party's part: the amount, and the exact share it was rounded from.
    """

    def __repr__(self) -> str:
        ...

    @property
    def amount(self) -> Money:
        ...

    @property
    def exact(self) -> fractions.Fraction:
        """
        Before rounding and within the bounds, in major units (kroner), a Fraction.
        """

    @property
    def party(self) -> Party:
        ...

    @property
    def unbounded(self) -> fractions.Fraction:
        """
        The party's share of the key, whatever the bounds are, in major units, a Fraction.
        """

class WorkingLine:
    """
    One party's steps from exact share to amount; counts are in rounding units.
    """

    @property
    def amount(self) -> Money:
        ...

    @property
    def exact(self) -> fractions.Fraction:
        ...

    @property
    def floor(self) -> int:
        ...

    @property
    def given(self) -> int:
        ...

    @property
    def party(self) -> Party:
        ...

    @property
    def rank(self) -> int:
        ...

    @property
    def reason(self) -> str:
        ...

    @property
    def remainder(self) -> fractions.Fraction:
        ...

    @property
    def share(self) -> fractions.Fraction:
        ...

    @property
    def weight(self) -> fractions.Fraction:
        ...

class Allocation:
    """
    An amount shared by a key (fordeling). Index by name, id, code or place; iterates over the allotments.
    """

    def __getitem__(self, who: typing.Any) -> Allotment:
        ...

    def __iter__(self) -> collections.abc.Iterator[Allotment]:
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def explain(self, who: typing.Any=None, lang: str='en', format: str='text') -> str:
        """
        The working of one party, or of all; format: text or json.
        """

    @property
    def amount(self) -> Money:
        ...

    @property
    def in_table(self) -> bool:
        """
        Whether the amounts were rounded in one table with other allocations.
        """

    @property
    def key(self) -> Key:
        ...

    @property
    def method(self) -> str:
        ...

    @property
    def residual(self) -> Money:
        ...

    @property
    def ties(self) -> TiedParties:
        ...

    @property
    def unit(self) -> str:
        ...

    @property
    def working(self) -> list[WorkingLine]:
        """
        Each party's steps, recomputed.
        """

class RoundedTable:
    """
    A table whose cells and totals are rounded together; lists, or dicts where it came as a dict of dicts.
    """

    def __repr__(self) -> str:
        ...

    @property
    def cells(self) -> typing.Any:
        """
        The rounded cells, row by row: int, or Fraction where the unit is not whole.
        """

    @property
    def column_directions(self) -> typing.Any:
        ...

    @property
    def column_groups(self) -> typing.Any:
        ...

    @property
    def column_totals(self) -> typing.Any:
        ...

    @property
    def directions(self) -> typing.Any:
        """
        What each cell became: down, up or unchanged.
        """

    @property
    def exact(self) -> typing.Any:
        """
        The cells before rounding, Fractions.
        """

    @property
    def exact_column_totals(self) -> typing.Any:
        ...

    @property
    def exact_row_totals(self) -> typing.Any:
        ...

    @property
    def exact_total(self) -> fractions.Fraction:
        ...

    @property
    def row_directions(self) -> typing.Any:
        """
        What each row total became: down, up, unchanged or given.
        """

    @property
    def row_groups(self) -> typing.Any:
        """
        The groups' totals by label; a list of such dicts where there are several levels.
        """

    @property
    def row_totals(self) -> typing.Any:
        ...

    @property
    def squared_deviations(self) -> fractions.Fraction:
        ...

    @property
    def ties(self) -> list[typing.Any]:
        """
        Alternating cycles of (row, column, "up" or "down"): all steps of one together, a unit each, lead to another such table.
        """

    @property
    def total(self) -> typing.Any:
        ...

    @property
    def unique(self) -> bool:
        """
        Whether no other table within the same bounds has as small a sum of squared deviations.
        """

    @property
    def unit(self) -> fractions.Fraction:
        ...

class Carried:
    """
    The totals of several years shared so that the rounding of one year is made good in the others.
    """

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def cumulated(self) -> list[list[int] | dict[str, int]]:
        """
        The sums up to each year.
        """

    @property
    def exact(self) -> list[list[fractions.Fraction] | dict[str, fractions.Fraction]]:
        """
        Each year's exact shares, Fractions.
        """

    @property
    def exact_cumulated(self) -> list[list[fractions.Fraction] | dict[str, fractions.Fraction]]:
        ...

    @property
    def guarantee(self) -> Text:
        """
        What the procedure promises.
        """

    @property
    def parties(self) -> list[str]:
        """
        Empty where the weights had no names.
        """

    @property
    def procedure(self) -> str:
        ...

    @property
    def reversals(self) -> list[tuple[int, str | int, int]]:
        """
        (year, party, units) where a party pays back; only the procedure open has any.
        """

    @property
    def ties(self) -> list[TiedParties]:
        """
        Who was tied for the last units up to each year; for known-years see unique.
        """

    @property
    def unique(self) -> bool:
        """
        Whether no tie had to be broken.
        """

    @property
    def units(self) -> list[list[int] | dict[str, int]]:
        """
        For each year a list, or a dict where parties are named.
        """

    @property
    def years(self) -> list[int]:
        ...

class CarriedYear:
    """
    One year of a RunningCarry.
    """

    def __repr__(self) -> str:
        ...

    @property
    def cumulated(self) -> list[int] | dict[str, int]:
        ...

    @property
    def exact(self) -> list[fractions.Fraction] | dict[str, fractions.Fraction]:
        ...

    @property
    def exact_cumulated(self) -> list[fractions.Fraction] | dict[str, fractions.Fraction]:
        ...

    @property
    def ties(self) -> TiedParties:
        ...

    @property
    def units(self) -> list[int] | dict[str, int]:
        ...

class RunningCarry:
    """
    Shares year by year what is not known ahead: procedures fixed-key and open.
    """

    def __init__(self, procedure: str='open', *, parties: collections.abc.Sequence[str] | None=None, ties: typing.Any='order', seed: str='') -> None:
        ...

    def __repr__(self) -> str:
        ...

    def next(self, units: int | fractions.Fraction | decimal.Decimal | str, weights: typing.Any) -> CarriedYear:
        """
        The next year; after an error nothing has changed.
        """

    @property
    def cumulated(self) -> list[int] | dict[str, int]:
        ...

    @property
    def procedure(self) -> str:
        ...

    @property
    def total(self) -> int:
        ...

class Nested:
    """
    An amount divided by group and then by member, beside the same amount divided directly.
    """

    def __repr__(self) -> str:
        ...

    @property
    def amount(self) -> fractions.Fraction:
        """
        As given.
        """

    @property
    def differences(self) -> dict[str, dict[str, int]]:
        """
        By steps less directly.
        """

    @property
    def direct(self) -> dict[str, dict[str, int]]:
        """
        Divided among all members at once, rounded once.
        """

    @property
    def direct_residual(self) -> int:
        ...

    @property
    def exact(self) -> dict[str, dict[str, fractions.Fraction]]:
        """
        Exact shares of the amount as given, Fractions.
        """

    @property
    def group_units(self) -> dict[str, int]:
        ...

    @property
    def input(self) -> int:
        """
        What was divided by steps: the amount, rounded to the input unit if there is one.
        """

    @property
    def largest_difference(self) -> int:
        """
        In size, zero or more.
        """

    @property
    def residual(self) -> int:
        """
        Divided by steps but not handed out; zero for exact methods.
        """

    @property
    def rounding(self) -> list[tuple[Text, int]]:
        """
        What was rounded by steps, and to multiples of what.
        """

    @property
    def units(self) -> dict[str, dict[str, int]]:
        """
        By steps, each step rounded.
        """

class Tranche:
    """
    The part of a stream that one group of payers bears.
    """

    def __init__(self, id: str, amount: Money, payers: typing.Any, name: Text | str | None=None, *, method: str | None=None, unit: str | None=None, ties: typing.Any=None, seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: str | None=None, receiver: typing.Any=None) -> None:
        """
        How it is shared is the programme's to say, unless one of the arguments of allocate() is given: then the others have the defaults of allocate().
        """

    @property
    def amount(self) -> Money:
        ...

    @property
    def id(self) -> str:
        ...

    @property
    def name(self) -> Text:
        ...

    @property
    def payers(self) -> KeyRule:
        ...

class Stream:
    """
    Money from payers, for a purpose, in a period (finansieringspost).
    
    payers: a Party, a Key, a KeyRule, or a list of Tranche. recipients: a Party or a Key. amount: a year, or the one time (once=True).
    """

    @staticmethod
    def cofinancing(id: str, recipient: typing.Any, lead: typing.Any, from_lead: Money, from_others: Money, others: typing.Any, period: Period, *, name: Text | str | None=None, group: Text | str=..., status: str='unspecified', decision: Decision=..., citation: Citation=..., assumptions: collections.abc.Sequence[str]=[], through_lead: bool=False) -> Stream:
        """
        Municipal co-financing: the lead pays a fixed amount, the others share another by a key.
        """

    def __init__(self, id: str, amount: Money, payers: typing.Any, recipients: typing.Any, period: Period, *, name: Text | str | None=None, group: Text | str=..., once: bool=False, status: str='unspecified', decision: Decision=..., citation: Citation=..., assumptions: collections.abc.Sequence[str]=[]) -> None:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def amount(self) -> Money:
        ...

    @property
    def assumptions(self) -> list[str]:
        ...

    @property
    def citation(self) -> Citation:
        ...

    @property
    def collector(self) -> Party | None:
        ...

    @property
    def decision(self) -> Decision:
        ...

    @property
    def group(self) -> Text:
        ...

    @property
    def id(self) -> str:
        ...

    @property
    def name(self) -> Text:
        ...

    @property
    def once(self) -> bool:
        ...

    @property
    def payers(self) -> list[Tranche]:
        ...

    @property
    def period(self) -> Period:
        ...

    @property
    def recipients(self) -> Key:
        ...

    @property
    def status(self) -> str:
        ...

    @property
    def status_text(self) -> Text:
        ...

class Agreement:
    """
    Who has agreed what with whom, and the days on which something falls due.
    """

    def __init__(self, id: str, what: Text | str, between: collections.abc.Iterable[typing.Any], period: Period, due: collections.abc.Sequence[datetime.date | str]=[], on_behalf_of: Text | str=..., kind: str='duty', citation: Citation=..., assumptions: collections.abc.Sequence[str]=[]) -> None:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def assumptions(self) -> list[str]:
        ...

    @property
    def between(self) -> list[Party]:
        ...

    @property
    def citation(self) -> Citation:
        ...

    @property
    def due(self) -> list[datetime.date]:
        ...

    @property
    def id(self) -> str:
        ...

    @property
    def kind(self) -> str:
        ...

    @property
    def on_behalf_of(self) -> Text:
        ...

    @property
    def period(self) -> Period:
        ...

    @property
    def what(self) -> Text:
        ...

class DueItem:
    """
    Something owed on a day.
    """

    @property
    def agreement(self) -> Agreement:
        ...

    @property
    def on(self) -> datetime.date:
        ...

class Programme:
    """
    Streams, parties, agreements and assumptions that belong together (ordning).
    """

    def __init__(self, id: str, name: Text | str, currency: str, *, method: str='largest-remainder', unit: str='minor', ties: typing.Any='order', seed: str='') -> None:
        ...

    def __repr__(self) -> str:
        ...

    @typing.overload
    def add(self, stream: Stream) -> Programme:
        ...

    @typing.overload
    def add(self, agreement: Agreement) -> Programme:
        ...

    @typing.overload
    def add(self, assumption: Assumption) -> Programme:
        ...

    def add_party(self, party: Party) -> Programme:
        ...

    def due(self, within: Period) -> list[DueItem]:
        """
        What falls due within a period, by date.
        """

    def schedule(self) -> Schedule:
        """
        Who pays what to whom, when; calculated, not booked.
        """

    def settle_as_table(self, family: str) -> Programme:
        """
        Rounds a stream or a family of streams as one table: a payer's totals are within one unit of the exact sums too.
        """

    @property
    def agreements(self) -> list[Agreement]:
        ...

    @property
    def assumptions(self) -> list[Assumption]:
        ...

    @property
    def currency(self) -> str:
        ...

    @property
    def id(self) -> str:
        ...

    @property
    def method(self) -> str:
        ...

    @property
    def name(self) -> Text:
        ...

    @property
    def parties(self) -> list[Party]:
        ...

    @property
    def streams(self) -> list[Stream]:
        ...

    @property
    def tables(self) -> list[str]:
        """
        The families rounded as a table.
        """

    @property
    def unit(self) -> str:
        ...

    @property
    def unit_text(self) -> Text:
        """
        What amounts are rounded to, in words.
        """

class ScheduleEntry:
    """
    One payment: year, stream, payer, recipient and amount, and what it rests on.
    """

    def __repr__(self) -> str:
        ...

    def explain(self, lang: str='en') -> str:
        ...

    @property
    def allocation(self) -> Allocation:
        ...

    @property
    def amount(self) -> Money:
        ...

    @property
    def assumptions(self) -> list[str]:
        ...

    @property
    def citation(self) -> Citation:
        ...

    @property
    def collector(self) -> Party | None:
        ...

    @property
    def covered(self) -> bool:
        """
        False where nobody bears the share.
        """

    @property
    def decision(self) -> Decision:
        ...

    @property
    def months(self) -> tuple[int, int]:
        """
        First and last month, both included.
        """

    @property
    def payer(self) -> Party:
        ...

    @property
    def place(self) -> int:
        ...

    @property
    def recipient(self) -> Party:
        ...

    @property
    def status(self) -> str:
        ...

    @property
    def stream(self) -> str:
        ...

    @property
    def tranche(self) -> str:
        ...

    @property
    def year(self) -> int:
        ...

class Schedule:
    """
    What a programme comes to (betalingsplan): year × stream × payer × recipient × amount. Calculated, not booked.
    """

    def __bool__(self) -> bool:
        ...

    def __getitem__(self, i: typing.SupportsIndex) -> ScheduleEntry:
        ...

    def __iter__(self) -> collections.abc.Iterator[ScheduleEntry]:
        ...

    def __len__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def amounts(self) -> list[int]:
        """
        The amounts in minor units, as a column.
        """

    def assumptions(self) -> list[str]:
        """
        Ids of the assumptions that the entries rest on.
        """

    def explain(self, lang: str='en') -> str:
        ...

    def filter(self, *, year: typing.SupportsIndex | None=None, stream: str='', payer: typing.Any=None, recipient: typing.Any=None, status: str | None=None) -> Schedule:
        """
        The entries that match; stream also names a family (cofinancing), payer "uncovered" what nobody bears.
        """

    def pivot(self, rows: str, columns: str) -> dict[typing.Any, dict[typing.Any, Money]]:
        ...

    def to_csv(self) -> str:
        ...

    def to_json(self) -> str:
        ...

    def total(self) -> Money:
        ...

    def total_by(self, fields: typing.Any) -> dict[typing.Any, Money]:
        """
        Totals by one field (a dict), or by several (keys are tuples): year, stream, payer, recipient, status.
        """

    def years(self) -> list[int]:
        """
        The years, as a column.
        """

    @property
    def programme(self) -> Programme:
        ...

class ProgrammeCase:
    """
    One choice for the open questions, and the schedule it leads to.
    """

    def __repr__(self) -> str:
        ...

    @property
    def absent(self) -> list[str]:
        ...

    @property
    def name(self) -> str:
        ...

    @property
    def schedule(self) -> Schedule:
        ...

class PayerRange:
    """
    A payer's lowest and highest total over the cases in which it takes part. The bounds of different payers don't add up.
    """

    def __repr__(self) -> str:
        ...

    @property
    def highest(self) -> Money:
        ...

    @property
    def highest_in(self) -> list[str]:
        ...

    @property
    def lowest(self) -> Money:
        ...

    @property
    def lowest_in(self) -> list[str]:
        ...

    @property
    def may_be_absent(self) -> bool:
        ...

    @property
    def payer(self) -> Party:
        ...

class TotalRange:
    """
    The lowest and highest total over the cases for one value of a field.
    """

    def __repr__(self) -> str:
        ...

    @property
    def highest(self) -> Money:
        ...

    @property
    def label(self) -> str:
        ...

    @property
    def lowest(self) -> Money:
        ...

class Office:
    """
    A strength (styrkeposition), its cluster office (klyngekontor) and the default lead.
    """

    @property
    def id(self) -> str:
        ...

    @property
    def lead(self) -> str:
        ...

    @property
    def strength(self) -> str:
        ...

def allocate(amount: Money, by: Key, *, method: str='largest-remainder', unit: str='minor', ties: typing.Any='order', seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: str='fill', receiver: typing.Any=None) -> Allocation:
    """
    Shares an amount by a key.
    
    unit: minor (oere), major (krone), thousand, or an amount such as "100 kr.". ties: order, larger-weight, lot (with seed), a list of ids, refuse.
    floors, caps (Money) and floor_shares, cap_shares (of the amount): one for everybody, one each in the key's order (None where nothing is said), or by name; a floor rounds up to the unit, a cap down. bounds: fill or fix-and-rerun, for largest remainder.
    receiver: who takes the residual, for a method that wants one named.
    """

def apportion(units: int | fractions.Fraction | decimal.Decimal | str, weights: typing.Any, *, method: str='largest-remainder', quota: typing.Any=None, first_divisor: typing.Any=None, parameter: typing.Any=None, divisors: typing.Any=None, step: typing.Any=None, rounding: typing.Any=None, ties: typing.Any='order', seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: str='fill', minimum: typing.Any=None, threshold: typing.Any=None, threshold_share: typing.Any=None, eligible: typing.Any=None, base: typing.Any=None, remainder: typing.Any=None, receiver: typing.Any=None) -> Apportionment:
    """
    Shares whole units among parties by weight: a sequence of int, Fraction, Decimal or text, or a mapping from name to weight.
    
    method: largest-remainder (quota: hare, hagenbach-bischoff, droop, imperiali, imperiali-retry), dhondt or jefferson, sainte-lague or
    webster, modified-sainte-lague (first_divisor), adams, huntington-hill, dean, danish, imperiali-divisor, stationary and power-mean
    (parameter), divisor-sequence (divisors, and step for its tail), quota, independent (rounding: half-up, half-even, half-down, up, down,
    toward-zero; remainder: visible, largest, smallest, receiver with the receiver named).
    ties: order, larger-weight, lot (with seed), a list, refuse.
    floors, caps (units) and floor_shares, cap_shares (of all units; floors round up, caps down): one for all, one each, or by name;
    minimum: for everybody who takes part; bounds: fill or fix-and-rerun, for largest remainder.
    threshold (weight), threshold_share (of all weights), eligible (names, or a mark each): who takes part. base: units for each before the rest.
    """

def apportion_nested(units: typing.Any, groups: typing.Any, *, method: str='largest-remainder', unit: int | fractions.Fraction | decimal.Decimal | str=1, group_unit: int | fractions.Fraction | decimal.Decimal | str | None=None, input_unit: int | fractions.Fraction | decimal.Decimal | str | None=None, group_weights: typing.Any=None, ties: typing.Any='order', seed: str='') -> Nested:
    """
    Divides an amount by groups, then each group's rounded amount by its members; and beside it directly.
    
    groups: a mapping from group to a mapping from member to weight (or a Key). Members' amounts are multiples of unit, groups' of
    group_unit; with input_unit the amount itself is rounded first. group_weights: without them the sums of the members' weights.
    """

def biproportional(votes: typing.Any, row_seats: typing.Any, column_seats: typing.Any=None, *, method: str='webster', quorum: typing.Any=None, weighted: str='exact', winner_takes_one: bool=False, ties: typing.Any='order', seed: str='') -> Biproportional:
    """
    Shares seats among parties within districts, so that each district and each party has its number.
    
    votes: rows of numbers, or {district: {party: votes}}; a party missing in a district has none there. row_seats, column_seats: by place or
    by name; without column_seats the votes decide, each divided by its district's seats (weighted: exact, or rounded as in Zurich).
    method: webster, dhondt, adams, huntington-hill, dean, danish, modified-sainte-lague (:7/5), stationary:s. quorum: a Quorum, or
    {"district": "5%", "total": "3%"}. winner_takes_one: each district's strongest list has a seat there. ties: order, larger-weight, lot (with
    seed), a list of the columns, refuse.
    """

def carry_over(totals: typing.Any, weights: typing.Any, *, procedure: str='known-years', parties: collections.abc.Sequence[str] | None=None, ties: typing.Any='order', seed: str='') -> Carried:
    """
    Shares whole units year by year, so that each party's sum over the years stays the exact one rounded up or down.
    
    totals: a sequence, or a mapping from year to units. weights: one key for all years or one for each: mappings, sequences or Keys.
    procedure: known-years (all is known in advance), fixed-key (one key, totals unknown; nobody pays back) or open (nothing is
    known ahead; a party may have to pay one unit back in a year).
    """

def currencies() -> dict[str, int]:
    """
    The known currencies' ISO 4217 codes and minor digits.
    """

def error_kinds() -> list[tuple[str, str, str, str]]:
    """
    All errors: (id, nature, expected, what to do).
    """

def find_party(parties: collections.abc.Sequence[Party], written: str) -> Party:
    """
    The party with this name, id or code; forgiving of case and accents.
    """

def fold(written: str) -> str:
    """
    Letters as typed without a Danish keyboard: naestved for Næstved.
    """

def guarantee_floors(last: typing.Any, kept: typing.Any) -> typing.Any:
    """
    The floors that keep each party at the part `kept` of its last units or Money, rounded up; for a list of parts, one result a year.
    """

def kroner(count: int | fractions.Fraction | decimal.Decimal | str) -> Money:
    """
    Whole kroner.
    """

def mix(parts: collections.abc.Sequence[KeyPart]) -> Key:
    """
    One key of parts whose factors sum to one: mix([half * lead, half * others]).
    """

def oere(count: int | fractions.Fraction | decimal.Decimal | str) -> Money:
    """
    Whole øre.
    """

def ranges(cases: collections.abc.Sequence[ProgrammeCase], *, year: typing.SupportsIndex | None=None, stream: str='') -> list[PayerRange]:
    """
    Each payer's range over the cases.
    """

def read_statbank(text: str, known: collections.abc.Sequence[Party] | None=None) -> Population:
    """
    Reads a download of StatBank's table FOLK1A: CSV with codes or texts, or JSON-stat. `known`: the areas' names and codes.
    """

def round_table(matrix: typing.Any, *, unit: int | fractions.Fraction | decimal.Decimal | str=..., row_totals: typing.Any=None, column_totals: typing.Any=None, total: int | fractions.Fraction | decimal.Decimal | str | None=None, row_groups: typing.Any=None, column_groups: typing.Any=None) -> RoundedTable:
    """
    Controlled rounding: every cell and every total goes to the next multiple of the unit below or above, so that all sums hold.
    
    matrix: rows of int, Fraction, Decimal or text, or a dict of dicts. Totals: a value a line, in order or by name; rounded with the cells where not given. Groups: a label (or None) a line, in order or by name; several levels as a list of such lists (by name: a tuple of labels each).
    Of all such tables the one with the least sum of squared deviations, then the first in row order, towards zero first.
    """

def spreadsheet_safe(text: str) -> str:
    """
    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """

def to_rounded(value: int | fractions.Fraction | decimal.Decimal | str, digits: typing.SupportsIndex, notation: str='plain') -> str:
    """
    A number rounded half up to so many decimals, as text: for reading only.
    """

def total_ranges(cases: collections.abc.Sequence[ProgrammeCase], by: str, *, year: typing.SupportsIndex | None=None) -> list[TotalRange]:
    """
    The range of each year, stream, payer, recipient or status over the cases.
    """

def yearly_from(first: datetime.date | str, within: Period) -> list[datetime.date]:
    """
    The same day of each year within a period.
    """
__version__: str
half: fractions.Fraction
quarter: fractions.Fraction
third: fractions.Fraction
