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
__all__: list[str] = ['error_kinds', 'Text', 'to_rounded', 'visible', 'fold', 'csv_cell', 'spreadsheet_safe', 'Currency', 'currencies', 'historic_currencies', 'Money', 'kroner', 'oere', 'ExactMoney', 'Period', 'Citation', 'Decision', 'Assumption', 'Check', 'Party', 'find_party', 'HeadCount', 'PopulationChange', 'SuccessionStep', 'Succession', 'Population', 'ReadingLimits', 'read_statbank', 'KeyBasis', 'Key', 'KeyPart', 'mix', 'half', 'third', 'quarter', 'Participation', 'ReferenceDate', 'KeyRule', 'TiedParties', 'TieBreaking', 'Apportionment', 'apportion', 'Quorum', 'Biproportional', 'biproportional', 'Allotment', 'WorkingLine', 'Allocation', 'allocate', 'RoundedTable', 'round_table', 'Carried', 'carry_over', 'CarriedYear', 'RunningCarry', 'Nested', 'apportion_nested', 'guarantee_floors', 'Tranche', 'Stream', 'Agreement', 'yearly_from', 'DueItem', 'Programme', 'ScheduleEntry', 'Schedule', 'ProgrammeCase', 'PayerRange', 'ranges', 'TotalRange', 'total_ranges', 'Office', 'sjaelland']

class Text:
    """
    The same words in Danish and English.
    
    >>> fd.Text("kommune", "municipality").in_("da")
    'kommune'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Text:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, da: str, en: str | None=None) -> None:
        """
        The Danish text stands for both where no other is given.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def in_(self, lang: str) -> str:
        """
        The words in one language: da or en.
        """

    @property
    def da(self) -> str:
        """
        The Danish words.
        """

    @property
    def en(self) -> str:
        """
        The English words.
        """

class Currency:
    """
    A currency: one that ISO 4217 lists, or any other with its minor digits.
    
    Currency("DKK"), Currency("DEM", 2): for historic codes the standard states no digits.
    
    >>> fd.Money("1.5", fd.Currency("XAU", 4))
    Money("1.5000", Currency("XAU", 4))
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Currency:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, code: str, minor_digits: typing.SupportsIndex | None=None) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    @property
    def code(self) -> str:
        """
        The code of three capitals, such as DKK.
        """

    @property
    def minor_digits(self) -> int:
        """
        How many digits its minor unit takes: 2 for the øre, 0 for the yen.
        """

class Money:
    """
    An exact amount in minor units of one currency.
    
    Money("500000.00", "DKK"), Money("500.000,00 kr."), Money(Decimal("0.50"), "DKK"). A float is refused; an int
    must name its unit: kroner(500), oere(50), Money.from_major, Money.from_minor.
    
    >>> fd.Money("500.000,00 kr.") + fd.kroner(1)
    Money("500001.00", "DKK")
    >>> str(fd.Money("0.50", "EUR"))
    '0.50 EUR'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Money:
        ...

    @staticmethod
    def from_major(count: int | fractions.Fraction | decimal.Decimal | str, currency: Currency | str, notation: str | None=None) -> Money:
        """
        So many whole major units of a currency: kroner, euros.
        
        >>> fd.Money.from_major(50, "EUR")
        Money("50.00", "EUR")
        """

    @staticmethod
    def from_minor(count: int | fractions.Fraction | decimal.Decimal | str, currency: Currency | str, notation: str | None=None) -> Money:
        """
        So many whole minor units of a currency: øre, cents.
        
        >>> fd.Money.from_minor(50, "EUR")
        Money("0.50", "EUR")
        """

    def __abs__(self) -> Money:
        ...

    def __add__(self, other: Money) -> Money:
        ...

    def __bool__(self) -> bool:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
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

    def __init__(self, amount: str | decimal.Decimal | fractions.Fraction | Money, currency: Currency | str | None=None, notation: str | None=None) -> None:
        ...

    def __le__(self, other: Money) -> bool:
        ...

    def __lt__(self, other: Money) -> bool:
        ...

    def __mul__(self, factor: typing.Any) -> Money | ExactMoney:
        ...

    def __neg__(self) -> Money:
        ...

    def __radd__(self, zero: typing.Any) -> Money:
        """
        0 + amount, so that sum() works; nothing else is added to money.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def __rmul__(self, factor: typing.Any) -> Money | ExactMoney:
        ...

    def __rsub__(self, other: Money) -> Money:
        ...

    def __str__(self) -> str:
        ...

    def __sub__(self, other: Money) -> Money:
        ...

    def __truediv__(self, other: typing.Any) -> fractions.Fraction | ExactMoney:
        ...

    def percent(self, rate: int | fractions.Fraction | decimal.Decimal | str, *, rounding: str, to: str | Money='minor', notation: str | None=None) -> Money:
        """
        So many percent of the amount, rounded as named: percent(25, rounding="half-up").
        
        >>> fd.Money("696.22", "DKK").percent(25, rounding="down")
        Money("174.05", "DKK")
        """

    def rounded(self, *, rounding: str, to: str | Money='major', notation: str | None=None) -> Money:
        """
        To multiples of a unit: major (kroner), thousand, or an amount such as "100 kr.".
        
        >>> fd.kroner(1250).rounded(to="100 kr.", rounding="half-up")
        Money("1300.00", "DKK")
        """

    def times(self, rate: int | fractions.Fraction | decimal.Decimal | str, *, rounding: str, to: str | Money='minor', notation: str | None=None) -> Money:
        """
        A part or multiple of the amount, rounded as named: times("1.21", rounding="half-up"), times("25 %", …).
        
        rounding: half-up, half-even, half-down, up, down or toward-zero, by the magnitude. to: the unit, as in allocate().
        
        >>> fd.Money("696.22", "DKK").times("25 %", rounding="half-up")
        Money("174.06", "DKK")
        """

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
        """
        The ISO 4217 code of its currency, such as DKK.
        """

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

class ExactMoney:
    """
    Money before it is rounded: Money / 3, Fraction(1, 4) * Money. Only rounded() makes it Money again.
    
    >>> third = fd.kroner(100) / 3
    >>> third.exact
    Fraction(100, 3)
    >>> third.rounded(rounding="half-up")
    Money("33.33", "DKK")
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ExactMoney:
        ...

    def __abs__(self) -> ExactMoney:
        ...

    def __add__(self, other: Money | ExactMoney) -> ExactMoney:
        ...

    def __bool__(self) -> bool:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __ge__(self, other: Money | ExactMoney) -> bool:
        ...

    def __gt__(self, other: Money | ExactMoney) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, amount: int | fractions.Fraction | decimal.Decimal | str, currency: Currency | str, notation: str | None=None) -> None:
        """
        amount: in major units (kroner).
        """

    def __le__(self, other: Money | ExactMoney) -> bool:
        ...

    def __lt__(self, other: Money | ExactMoney) -> bool:
        ...

    def __mul__(self, factor: typing.Any) -> ExactMoney:
        ...

    def __neg__(self) -> ExactMoney:
        ...

    def __radd__(self, zero: typing.Any) -> ExactMoney:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def __rmul__(self, factor: typing.Any) -> ExactMoney:
        ...

    def __rsub__(self, other: Money | ExactMoney) -> ExactMoney:
        ...

    def __rtruediv__(self, other: Money) -> fractions.Fraction:
        ...

    def __str__(self) -> str:
        ...

    def __sub__(self, other: Money | ExactMoney) -> ExactMoney:
        ...

    def __truediv__(self, other: typing.Any) -> fractions.Fraction | ExactMoney:
        ...

    def rounded(self, *, rounding: str, to: str | Money='minor', notation: str | None=None) -> Money:
        """
        Money: to multiples of a unit. rounding: half-up, half-even, half-down, up, down or toward-zero, by the magnitude.
        """

    def to_string(self, notation: str='plain') -> str:
        """
        With up to six decimals, for reading only.
        """

    @property
    def currency(self) -> str:
        """
        The ISO 4217 code of its currency, such as DKK.
        """

    @property
    def exact(self) -> fractions.Fraction:
        """
        The amount in major units (kroner), a Fraction.
        """

class Period:
    """
    A closed period: both days belong to it. Dates are datetime.date or "YYYY-MM-DD".
    
    >>> period = fd.Period("2022-01-01", "2022-06-30")
    >>> "2022-06-30" in period
    True
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Period:
        ...

    @staticmethod
    def year(year: typing.SupportsIndex) -> Period:
        """
        A calendar year.
        
        >>> str(fd.Period.year(2022).last)
        '2022-12-31'
        """

    @staticmethod
    def years(first: typing.SupportsIndex, last: typing.SupportsIndex) -> Period:
        """
        The calendar years from one to another, both included.
        """

    def __contains__(self, arg0: datetime.date | str) -> bool:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, first: datetime.date | str, last: datetime.date | str) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def contains(self, day: datetime.date | str) -> bool:
        """
        Whether a day belongs to the period.
        """

    @property
    def first(self) -> datetime.date:
        """
        The first day.
        """

    @property
    def last(self) -> datetime.date:
        """
        The last day, which belongs to the period.
        """

class Citation:
    """
    A place in a document, and what it states, in words of our own.
    
    >>> fd.Citation("Note of 2022", "Financing", "1.0 mio. a year").heading
    'Financing'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Citation:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, document: Text | str=..., heading: str='', states: Text | str=...) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def in_(self, lang: str) -> str:
        """
        The citation in one language: da or en.
        """

    @property
    def document(self) -> Text:
        """
        The document that states it.
        """

    @property
    def heading(self) -> str:
        """
        The heading under which it stands there.
        """

    @property
    def states(self) -> Text:
        """
        What it states, in words of our own.
        """

class Decision:
    """
    Who decided, when, under which item, on which legal basis (hjemmel).
    
    >>> str(fd.Decision("KKR", "2022-03-23", item="4").taken)
    '2022-03-23'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Decision:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, body: Text | str=..., taken: datetime.date | str | None=None, item: str='', legal_basis: str='') -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def in_(self, lang: str) -> str:
        """
        The decision in one language: da or en.
        """

    @property
    def body(self) -> Text:
        """
        Who decided.
        """

    @property
    def item(self) -> str:
        """
        The item of the agenda.
        """

    @property
    def legal_basis(self) -> str:
        """
        The legal basis (hjemmel).
        """

    @property
    def taken(self) -> datetime.date | None:
        """
        The day on which it was decided; None where that is not known.
        """

class Assumption:
    """
    What no source states: a value assumed, or a reading chosen.
    
    >>> fd.Assumption("index", "Is the amount indexed?", "No").kind
    'assumption'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Assumption:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, id: str, question: Text | str, chosen: Text | str, why: Text | str=..., alternatives: collections.abc.Sequence[Text | str]=[], option: str='', kind: str='assumption') -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def alternatives(self) -> list[Text]:
        """
        The other answers.
        """

    @property
    def chosen(self) -> Text:
        """
        The answer that was chosen.
        """

    @property
    def id(self) -> str:
        """
        Its name, by which streams and agreements refer to it.
        """

    @property
    def kind(self) -> str:
        """
        assumption, where nobody stated it, or reading, where a sentence has several meanings.
        """

    @property
    def named_by_caller(self) -> bool:
        """
        Whether whoever asked chose the answer, rather than a default.
        """

    @property
    def option(self) -> str:
        """
        The options with which another answer is chosen, divided by commas.
        """

    @property
    def question(self) -> Text:
        """
        The question that the sources leave open.
        """

    @property
    def why(self) -> Text:
        """
        Why that answer.
        """

class Check:
    """
    What a source states, held against what the schedule comes to.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Check:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def calculated(self) -> str:
        """
        What the schedule comes to, as text.
        """

    @property
    def holds(self) -> bool:
        """
        Whether the two are the same.
        """

    @property
    def id(self) -> str:
        """
        The name of the check line.
        """

    @property
    def stated(self) -> str:
        """
        What the source states, as text.
        """

    @property
    def what(self) -> Text:
        """
        What is compared.
        """

class Party:
    """
    Who pays, collects or receives. The id is made of the name where none is given.
    
    >>> fd.Party("Næstved", kind="municipality", code="370").id
    'naestved'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Party:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, name: str, id: str='', kind: str='other', code: str='') -> None:
        ...

    def __lt__(self, arg0: Party) -> bool:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    @property
    def code(self) -> str:
        """
        Its official code, such as 370; empty where it has none.
        """

    @property
    def id(self) -> str:
        """
        What it is known by in files and lists: lower case, without Danish letters where made of the name.
        """

    @property
    def kind(self) -> str:
        """
        What it is: municipality, region, state, university, …
        """

    @property
    def name(self) -> str:
        """
        The name as it is shown.
        """

class HeadCount:
    """
    Heads, the date they were counted on, and whether they were carried forward.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> HeadCount:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __int__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def carried_forward(self) -> bool:
        """
        Whether the figure is an earlier one, as there is none of the day asked for.
        """

    @property
    def heads(self) -> int:
        """
        How many people.
        """

    @property
    def on(self) -> datetime.date:
        """
        The day on which they were counted.
        """

class PopulationChange:
    """
    A figure that is another in a newer population; None where only one of them has it.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> PopulationChange:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def after(self) -> int | None:
        """
        The newer figure, or None.
        """

    @property
    def area(self) -> Party:
        """
        The area, as a party.
        """

    @property
    def before(self) -> int | None:
        """
        The earlier figure, or None.
        """

    @property
    def on(self) -> datetime.date:
        """
        The day of the figure.
        """

class SuccessionStep:
    """
    From a day on, `after` has the whole or a part of what `before` was.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> SuccessionStep:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def after(self) -> Party:
        """
        The area that came of it, as a party.
        """

    @property
    def before(self) -> Party:
        """
        The area that was, as a party.
        """

    @property
    def from_(self) -> datetime.date:
        """
        The first day.
        """

    @property
    def source(self) -> str:
        """
        Where that is stated.
        """

class Succession:
    """
    Areas that came of others: merged and divided municipalities, by table, with date and source.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Succession:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, table: str) -> None:
        """
        table: the text of a file of lines from;before_code;before_name;after_code;after_name;source.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def predecessors(self, area: Party, on: datetime.date | str) -> list[Party]:
        """
        What an area was made of on a day before it came to be; refused where one was divided.
        """

    @property
    def steps(self) -> list[SuccessionStep]:
        """
        The steps, the latest day first.
        """

class Population:
    """
    Head counts (folketal) by area and date, with their source. Immutable.
    
    >>> faxe = fd.Party("Faxe", code="320")
    >>> fd.Population([faxe], [("320", "2022-01-01", 36_500)]).at("Faxe", "2022-01-01").heads
    36500
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Population:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, areas: collections.abc.Sequence[Party], figures: collections.abc.Iterable[typing.Any], source: Citation=..., limited_to: Text | str=..., notation: str | None=None) -> None:
        """
        figures: (code, date, heads) each. limited_to: which part of the people is counted, if not all of them; every key by these figures says so.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def at(self, area: typing.Any, on: datetime.date | str, missing: str='refuse') -> HeadCount:
        """
        The head count of an area, by name, id or code.
        """

    def dates(self, area: typing.Any) -> list[datetime.date]:
        """
        The days on which an area was counted, in order.
        """

    def diff(self, newer: Population) -> list[PopulationChange]:
        """
        Each figure that differs or that only one has, as PopulationChange, by area and date.
        """

    def merge(self, other: Population) -> Population:
        """
        Both together, such as two downloads; refused where they differ in a figure.
        """

    def replace(self, newer: Population) -> Population:
        """
        The newer figure where both have one for an area and date; what only one has is kept.
        """

    def with_predecessors(self, areas: collections.abc.Sequence[Party], table: Succession) -> Population:
        """
        With figures of these areas from before they came to be: the sums of what they were made of.
        """

    @property
    def areas(self) -> list[Party]:
        """
        The areas that it has figures of, as parties.
        """

    @property
    def figures(self) -> list[tuple[str, datetime.date, int]]:
        """
        All figures as (code, date, heads).
        """

    @property
    def limited_to(self) -> Text:
        """
        Which part of the people is counted, such as "0-5 years"; empty for all of them.
        """

    @property
    def source(self) -> Citation:
        """
        Where the figures come from, in both languages.
        """

class ReadingLimits:
    """
    How much of a download is read. Counts, not clocks: the same file is read, or refused, on every machine.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ReadingLimits:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, *, bytes: typing.SupportsIndex=50000000, cells: typing.SupportsIndex=2000000) -> None:
        """
        bytes: of the file. cells: of the table laid flat (a figure with three labels is four), or values of a JSON text.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def bytes(self) -> int:
        """
        The most bytes of a file.
        """

    @property
    def cells(self) -> int:
        """
        The most cells of the table laid flat.
        """

class KeyBasis:
    """
    What a key's weights are, and where they come from.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> KeyBasis:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    @property
    def carried_forward(self) -> bool:
        """
        Whether they are figures of an earlier day than the one asked for.
        """

    @property
    def limited_to(self) -> Text:
        """
        Which part of the people is counted, such as 0-5 years; empty for all of them.
        """

    @property
    def on(self) -> datetime.date | None:
        """
        The day they were counted on; None where they have none.
        """

    @property
    def source(self) -> Citation:
        """
        Where they are stated.
        """

    @property
    def what(self) -> Text:
        """
        What the weights are, in both languages: population, equal weights, …
        """

class Key:
    """
    Who bears how much (fordelingsnøgle): parties and exact weights.
    
    Key({"Faxe": 2, "Stevns": 1}) or Key(parties, weights); weights are int, Fraction, Decimal or text.
    
    >>> key = fd.Key({"Faxe": 2, "Stevns": 1})
    >>> key.share("Faxe")
    Fraction(2, 3)
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Key:
        ...

    @staticmethod
    def by_population(parties: collections.abc.Iterable[typing.Any], on: datetime.date | str, counts: Population | None=None, missing: str='refuse') -> Key:
        """
        Each party's head count on a date; `counts`: the 98 municipalities' unless given.
        
        >>> fd.Key.by_population(["Faxe", "Stevns"], on="2022-01-01").total > 50_000
        True
        """

    @staticmethod
    def equal(parties: collections.abc.Iterable[typing.Any]) -> Key:
        """
        The same weight for each party.
        
        >>> fd.Key.equal(["A", "B"]).share("A")
        Fraction(1, 2)
        """

    @staticmethod
    def percent(parties: typing.Any, percentages: typing.Any=None, *, rest: typing.Any=None, notation: str | None=None) -> Key:
        """
        Percentages, which must sum to 100: Key.percent({"A": 50, "B": "33,3 %", …}).
        
        rest: who bears what is missing to 100, a party or "uncovered" for nobody.
        """

    @staticmethod
    def single(only: typing.Any) -> Key:
        """
        One party that bears all.
        """

    def __contains__(self, who: typing.Any) -> bool:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __getitem__(self, who: typing.Any) -> fractions.Fraction:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, parties: typing.Any, weights: typing.Any=None, notation: str | None=None) -> None:
        ...

    def __iter__(self) -> collections.abc.Iterator[Party]:
        ...

    def __len__(self) -> int:
        ...

    def __mul__(self, arg0: typing.Any) -> KeyPart:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
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
        """
        The same key without one party, whose share the others bear.
        
        >>> fd.Key({"A": 2, "B": 1, "C": 1}).without("A").share("B")
        Fraction(1, 2)
        """

    @property
    def basis(self) -> KeyBasis:
        """
        What the weights are, and where they come from.
        """

    @property
    def denominators(self) -> list[KeyPart]:
        """
        The keys by figures that the key is made of, each with its part of the whole.
        """

    @property
    def parties(self) -> list[Party]:
        """
        Who takes part, in order.
        """

    @property
    def parts(self) -> list[KeyPart]:
        """
        What mix() made the key of; empty for other keys.
        """

    @property
    def shares(self) -> dict[str, fractions.Fraction]:
        """
        Each party's exact share by name; they sum to one.
        """

    @property
    def total(self) -> fractions.Fraction:
        """
        The sum of the weights.
        """

    @property
    def weights(self) -> list[fractions.Fraction]:
        """
        Each one's exact weight, in the order of the parties.
        """

class KeyPart:
    """
    Part of a key: Fraction(1, 2) * lead. Only mix() makes a key of parts.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> KeyPart:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    @property
    def factor(self) -> fractions.Fraction:
        """
        The part of the whole that the key is for.
        """

    @property
    def key(self) -> Key:
        """
        The key that the factor is of.
        """

class Participation:
    """
    From when to when a party takes part (deltagelse).
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Participation:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, who: typing.Any, during: Period) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    @property
    def during(self) -> Period:
        """
        The period in which it takes part.
        """

    @property
    def who(self) -> Party:
        """
        The party.
        """

class ReferenceDate:
    """
    Which date's population a payment goes by: "year_before", "same_year" or one date.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ReferenceDate:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, date: typing.Any) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __str__(self) -> str:
        ...

    def for_year(self, year: typing.SupportsIndex) -> datetime.date:
        """
        The day whose population payments of a year go by.
        
        >>> str(fd.ReferenceDate("year_before").for_year(2022))
        '2021-01-01'
        """

class KeyRule:
    """
    A key that is renewed: KeyRule.by_population(participants), or one that is fixed: KeyRule(key).
    
    >>> rule = fd.KeyRule.by_population([fd.Participation("Faxe", fd.Period.year(2022))])
    >>> [p.name for p in rule.at(2022, 1)]
    ['Faxe']
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> KeyRule:
        ...

    @staticmethod
    def by_population(participants: collections.abc.Sequence[Participation], counts: Population | None=None, as_of: typing.Any='year_before', missing: str='refuse', not_paying: typing.Any=()) -> KeyRule:
        """
        A key by population among the participants, made anew for each year and month. not_paying: participants who count in the key but do not pay; their share stays uncovered.
        
        A key by the population of those who take part in the month, renewed with the figures: as_of says which.
        """

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, key: Key | collections.abc.Mapping[str, int | fractions.Fraction | decimal.Decimal | str] | Party, notation: str | None=None) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def at(self, year: typing.SupportsIndex, month: typing.SupportsIndex) -> Key:
        """
        The key of a month.
        """

    @property
    def parties(self) -> list[Party]:
        """
        All who take part at one time or another.
        """

class TiedParties:
    """
    Places of the parties tied for the last units, and how many of them got one.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> TiedParties:
        ...

    def __bool__(self) -> bool:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def who(self) -> list[int]:
        """
        The places of those with equal claim.
        """

    @property
    def won(self) -> int:
        """
        How many of them got a unit.
        """

class TieBreaking:
    """
    How a tie for the last unit is resolved; always by one ranking of all parties.
    
    >>> fd.apportion(1, {"A": 1, "B": 1}, ties=fd.TieBreaking.by_list(["B", "A"])).units
    {'A': 0, 'B': 1}
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> TieBreaking:
        ...

    @staticmethod
    def by_larger_weight() -> TieBreaking:
        """
        The larger weight first; equal ones by order.
        """

    @staticmethod
    def by_list(ids: collections.abc.Sequence[str]) -> TieBreaking:
        """
        In the order of a list of ids.
        """

    @staticmethod
    def by_lot(seed: str) -> TieBreaking:
        """
        Of the divisions of a programme, each draws a lot of its own.
        
        By a lot that anyone can draw again from its seed.
        """

    @staticmethod
    def by_one_lot(seed: str) -> TieBreaking:
        """
        One lot for all divisions of a programme.
        """

    @staticmethod
    def in_order() -> TieBreaking:
        """
        By official codes, then by place: the default.
        """

    @staticmethod
    def refuse() -> TieBreaking:
        """
        A tie is an error that names the tied.
        """

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
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

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Apportionment:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __len__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
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
        """
        The tied parties at each place where the last units were in doubt; empty where none were.
        """

    @property
    def total(self) -> int:
        """
        The units that were shared.
        """

    @property
    def units(self) -> list[int] | dict[str, int]:
        """
        A list, or a dict where the weights were a mapping.
        """

class Quorum:
    """
    A party takes part with a share of one district's votes, or of all votes; either will do.
    
    >>> fd.Quorum(total="5%").total
    Fraction(1, 20)
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Quorum:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, *, any_district: typing.Any=None, total: typing.Any=None, notation: str | None=None) -> None:
        """
        Shares are exact: Fraction(1, 20), Decimal("0.05"), "0.05" or "5%".
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def any_district(self) -> fractions.Fraction | None:
        """
        The share of one district's votes that suffices; None where there is no such way in.
        """

    @property
    def total(self) -> fractions.Fraction | None:
        """
        The share of all votes that suffices; None where there is no such way in.
        """

class Biproportional:
    """
    Seats of districts (rows) and parties (columns), with the divisors that show them right.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Biproportional:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def quotient(self, row: typing.Any, column: typing.Any) -> fractions.Fraction:
        """
        Votes over divisors, which is rounded to the seats; by names or places.
        """

    def tied_tables(self, most: typing.SupportsIndex=1000) -> list[list[list[int]] | dict[str, dict[str, int]]]:
        """
        This table and those that other choices of the ties lead to, in lexicographic order, most seats first. Where there are more than most, this table and some of the others.
        """

    def verify(self) -> bool:
        """
        Whether votes over divisors round to the seats and the seats sum to the margins: exact, and apart from the search.
        """

    @property
    def column_divisors(self) -> list[fractions.Fraction] | dict[str, fractions.Fraction]:
        """
        The divisor of each party.
        """

    @property
    def column_seats(self) -> list[int] | dict[str, int]:
        """
        The seats of each party in all districts together.
        """

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
        """
        The divisor method.
        """

    @property
    def row_divisors(self) -> list[fractions.Fraction] | dict[str, fractions.Fraction]:
        """
        Fractions; votes / (row divisor * column divisor) rounds to the seats. To the power of divisor_power.
        """

    @property
    def row_seats(self) -> list[int] | dict[str, int]:
        """
        The seats of each district.
        """

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
        Wherever the tie policy chose, places (row, column); empty where nothing else is as right. Cycles: a seat more at the first place, one less at the second, and so on. Places of one row: its strongest lists, one of which is guaranteed a seat. (None, column): the columns tied for seats.
        """

class Allotment:
    """
    One party's part: the amount, and the exact share it was rounded from.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Allotment:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def amount(self) -> Money:
        """
        The rounded amount.
        """

    @property
    def exact(self) -> fractions.Fraction:
        """
        Before rounding and within the bounds, in major units (kroner), a Fraction.
        """

    @property
    def party(self) -> Party:
        """
        Who gets or bears the amount.
        """

    @property
    def unbounded(self) -> fractions.Fraction:
        """
        The party's share of the key, whatever the bounds are, in major units, a Fraction.
        """

class WorkingLine:
    """
    One party's steps from exact share to amount; counts are in rounding units.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> WorkingLine:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    @property
    def amount(self) -> Money:
        """
        The amount that comes of it.
        """

    @property
    def exact(self) -> fractions.Fraction:
        """
        The exact share of the amount, in rounding units.
        """

    @property
    def floor(self) -> int:
        """
        The whole units in it.
        """

    @property
    def given(self) -> int:
        """
        How many left-over units it got.
        """

    @property
    def party(self) -> Party:
        """
        Whose line it is.
        """

    @property
    def rank(self) -> int:
        """
        The place among all parties in the order in which left-over units are served.
        """

    @property
    def reason(self) -> str:
        """
        Why, in both languages.
        """

    @property
    def remainder(self) -> fractions.Fraction:
        """
        What is left of the exact share beyond the floor.
        """

    @property
    def share(self) -> fractions.Fraction:
        """
        The exact share.
        """

    @property
    def weight(self) -> fractions.Fraction:
        """
        The weight in the key.
        """

class Allocation:
    """
    An amount shared by a key (fordeling). Index by name, id, code or place; iterates over the allotments.
    
    >>> shared = fd.allocate(fd.kroner(100), fd.Key({"A": 1, "B": 2}))
    >>> [str(part.amount) for part in shared]
    ['33.33 DKK', '66.67 DKK']
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Allocation:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __getitem__(self, who: typing.Any) -> Allotment:
        ...

    def __hash__(self) -> int:
        ...

    def __iter__(self) -> collections.abc.Iterator[Allotment]:
        ...

    def __len__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def explain(self, who: typing.Any=None, lang: str='en', format: str='text') -> str:
        """
        The working of one party, or of all; format: text or json.
        """

    @property
    def amount(self) -> Money:
        """
        The amount that was shared.
        """

    @property
    def in_table(self) -> bool:
        """
        Whether the amounts were rounded in one table with other allocations.
        """

    @property
    def key(self) -> Key:
        """
        The key it was shared by.
        """

    @property
    def method(self) -> str:
        """
        The method that rounded the shares.
        """

    @property
    def residual(self) -> Money:
        """
        What a method that rounds each share by itself leaves over; zero for all others.
        """

    @property
    def ties(self) -> TiedParties:
        """
        The tied parties, wherever the last unit was in doubt; empty where it was not.
        """

    @property
    def unit(self) -> str:
        """
        What amounts are rounded to.
        """

    @property
    def working(self) -> list[WorkingLine]:
        """
        Each party's steps, recomputed.
        """

class RoundedTable:
    """
    A table whose cells and totals are rounded together; lists, or dicts where it came as a dict of dicts.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> RoundedTable:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def cells(self) -> typing.Any:
        """
        The rounded cells, row by row: int, or Fraction where the unit is not whole.
        """

    @property
    def column_directions(self) -> typing.Any:
        """
        Which way each column's total went: up, down or exact.
        """

    @property
    def column_groups(self) -> typing.Any:
        """
        The rounded totals of the columns' groups, a level each.
        """

    @property
    def column_totals(self) -> typing.Any:
        """
        The rounded total of each column.
        """

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
        """
        The total of each column before rounding.
        """

    @property
    def exact_row_totals(self) -> typing.Any:
        """
        The total of each row before rounding.
        """

    @property
    def exact_total(self) -> fractions.Fraction:
        """
        The total of the whole table before rounding.
        """

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
        """
        The rounded total of each row.
        """

    @property
    def squared_deviations(self) -> fractions.Fraction:
        """
        The sum of the cells' squared deviations from their exact values.
        
        The sum of squared deviations of the cells, in units.
        """

    @property
    def squared_deviations_by_level(self) -> dict[str, fractions.Fraction]:
        """
        By level, from the whole inwards (whole, groups 1, ..., lines, cells): each is least among the tables with the least before it.
        """

    @property
    def ties(self) -> list[typing.Any]:
        """
        Alternating cycles of (row, column, "up" or "down"): all steps of one together, a unit each, lead to another such table.
        """

    @property
    def total(self) -> typing.Any:
        """
        The rounded total of the whole table.
        """

    @property
    def unique(self) -> bool:
        """
        Whether no other table within the same bounds is as near, level by level.
        """

    @property
    def unit(self) -> fractions.Fraction:
        """
        What cells and totals are multiples of.
        """

class Carried:
    """
    The totals of several years shared so that the rounding of one year is made good in the others.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Carried:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __len__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
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
        """
        Each party's exact sum up to each year.
        """

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
        """
        known-years, fixed-key or open.
        """

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
        """
        The years, in order.
        """

class CarriedYear:
    """
    One year of a RunningCarry.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> CarriedYear:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def cumulated(self) -> list[int] | dict[str, int]:
        """
        Each party's units up to the year.
        """

    @property
    def exact(self) -> list[fractions.Fraction] | dict[str, fractions.Fraction]:
        """
        Each party's exact share of the year.
        """

    @property
    def exact_cumulated(self) -> list[fractions.Fraction] | dict[str, fractions.Fraction]:
        """
        Each party's exact sum up to the year.
        """

    @property
    def ties(self) -> TiedParties:
        """
        The tied parties, wherever the last unit was in doubt.
        """

    @property
    def units(self) -> list[int] | dict[str, int]:
        """
        Each party's units of the year.
        """

class RunningCarry:
    """
    Shares year by year what is not known ahead: procedures fixed-key and open.
    
    >>> carry = fd.RunningCarry("open")
    >>> carry.next(1, {"A": 1, "B": 1}).units
    {'A': 1, 'B': 0}
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> RunningCarry:
        ...

    def __copy__(self) -> RunningCarry:
        ...

    def __deepcopy__(self, memo: typing.Any) -> RunningCarry:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, procedure: str='open', *, parties: collections.abc.Sequence[str] | None=None, ties: typing.Any='order', seed: str='', step_limit: typing.SupportsIndex=2000000) -> None:
        """
        step_limit: fixed-key, the most units that it looks at one by one in a year.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def next(self, units: int | fractions.Fraction | decimal.Decimal | str, weights: typing.Any, notation: str | None=None) -> CarriedYear:
        """
        The next year; after an error nothing has changed.
        """

    @property
    def cumulated(self) -> list[int] | dict[str, int]:
        """
        Each party's units of all years so far.
        """

    @property
    def procedure(self) -> str:
        """
        fixed-key or open.
        """

    @property
    def total(self) -> int:
        """
        The units of all years so far.
        """

class Nested:
    """
    An amount divided by group and then by member, beside the same amount divided directly.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Nested:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

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
        """
        What the direct division leaves over; zero where its method leaves nothing.
        """

    @property
    def exact(self) -> dict[str, dict[str, fractions.Fraction]]:
        """
        Exact shares of the amount as given, Fractions.
        """

    @property
    def group_units(self) -> dict[str, int]:
        """
        The rounded amount of each group.
        """

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
    
    >>> fd.Tranche("lead", fd.kroner(500), fd.Party("A")).id
    'lead'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Tranche:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, id: str, amount: Money | str, payers: typing.Any, name: Text | str | None=None, *, method: str | None=None, unit: str | None=None, ties: typing.Any=None, seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: str | None=None, receiver: typing.Any=None, notation: str | None=None) -> None:
        """
        How it is shared is the programme's to say, unless one of the arguments of allocate() is given: then the others have the defaults of allocate().
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    @property
    def amount(self) -> Money:
        """
        The part of the stream's amount.
        """

    @property
    def id(self) -> str:
        """
        Its name within the stream.
        """

    @property
    def name(self) -> Text:
        """
        Its name in words.
        """

    @property
    def payers(self) -> KeyRule:
        """
        The rule of the key by which it is paid.
        """

class Stream:
    """
    Money from payers, for a purpose, in a period (finansieringspost).
    
    payers: a Party, a Key, a KeyRule, or a list of Tranche. recipients: a Party or a Key. amount: a year, or the one time (once=True).
    
    >>> stream = fd.Stream("grant", fd.kroner(100), fd.Party("A"), fd.Party("B"), fd.Period.year(2022))
    >>> stream.amount
    Money("100.00", "DKK")
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Stream:
        ...

    @staticmethod
    def cofinancing(id: str, recipient: typing.Any, lead: typing.Any, from_lead: Money | str, from_others: Money | str, others: typing.Any, period: Period, *, name: Text | str | None=None, group: Text | str=..., status: str='unspecified', decision: Decision=..., citation: Citation=..., assumptions: collections.abc.Sequence[str]=[], through_lead: bool=False, notation: str | None=None) -> Stream:
        """
        Municipal co-financing: the lead pays a fixed amount, the others share another by a key.
        """

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, id: str, amount: Money | str, payers: typing.Any, recipients: typing.Any, period: Period, *, name: Text | str | None=None, group: Text | str=..., once: bool=False, status: str='unspecified', decision: Decision=..., citation: Citation=..., assumptions: collections.abc.Sequence[str]=[], notation: str | None=None) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def amount(self) -> Money:
        """
        The amount a year, or the one amount where it is paid once.
        """

    @property
    def assumptions(self) -> list[str]:
        """
        The ids of the assumptions it rests on.
        """

    @property
    def citation(self) -> Citation:
        """
        Where it is stated.
        """

    @property
    def collector(self) -> Party | None:
        """
        Who collects the money for the recipient; None where nobody does.
        """

    @property
    def decision(self) -> Decision:
        """
        Who decided it.
        """

    @property
    def group(self) -> Text:
        """
        The group under which reports show it.
        """

    @property
    def id(self) -> str:
        """
        Its name; "a.b" belongs to the family a.
        """

    @property
    def name(self) -> Text:
        """
        Its name in words.
        """

    @property
    def once(self) -> bool:
        """
        Whether it is paid once rather than each year.
        """

    @property
    def payers(self) -> list[Tranche]:
        """
        The tranches that its payers bear.
        """

    @property
    def period(self) -> Period:
        """
        When it runs.
        """

    @property
    def recipients(self) -> Key:
        """
        The key of those who receive it.
        """

    @property
    def status(self) -> str:
        """
        unspecified, recommended, promised, granted or paid.
        """

    @property
    def status_text(self) -> Text:
        """
        The status in both languages.
        """

class Agreement:
    """
    Who has agreed what with whom, and the days on which something falls due.
    
    >>> fd.Agreement("duty", "Share what is learnt", ["A", "B"], fd.Period.year(2022)).kind
    'duty'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Agreement:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, id: str, what: Text | str, between: collections.abc.Iterable[typing.Any], period: Period, due: collections.abc.Sequence[datetime.date | str]=[], on_behalf_of: Text | str=..., kind: str='duty', citation: Citation=..., assumptions: collections.abc.Sequence[str]=[]) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def assumptions(self) -> list[str]:
        """
        The ids of the assumptions it rests on.
        """

    @property
    def between(self) -> list[Party]:
        """
        The parties to it.
        """

    @property
    def citation(self) -> Citation:
        """
        Where it is stated.
        """

    @property
    def due(self) -> list[datetime.date]:
        """
        The days on which something falls due.
        """

    @property
    def id(self) -> str:
        """
        Its name.
        """

    @property
    def kind(self) -> str:
        """
        result-contract, follow-up or duty.
        """

    @property
    def on_behalf_of(self) -> Text:
        """
        On whose behalf one of them signed.
        """

    @property
    def period(self) -> Period:
        """
        When it runs.
        """

    @property
    def what(self) -> Text:
        """
        What was agreed.
        """

class DueItem:
    """
    Something owed on a day.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> DueItem:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    @property
    def agreement(self) -> Agreement:
        """
        The agreement by which it is owed.
        """

    @property
    def on(self) -> datetime.date:
        """
        The day.
        """

class Programme:
    """
    Streams, parties, agreements and assumptions that belong together (ordning).
    
    >>> programme = fd.Programme("p", "Pilot", "DKK")
    >>> year, payers = fd.Period.year(2022), fd.Key({"A": 1, "B": 1})
    >>> programme.add(fd.Stream("s", fd.kroner(1), payers, fd.Party("C"), year)).schedule().total()
    Money("1.00", "DKK")
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Programme:
        ...

    def __copy__(self) -> Programme:
        ...

    def __deepcopy__(self, memo: typing.Any) -> Programme:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, id: str, name: Text | str, currency: Currency | str, *, method: str='largest-remainder', unit: str='minor', ties: typing.Any='order', seed: str='') -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def add(self, part: Stream | Agreement | Assumption) -> Programme:
        """
        Adds a Stream, an Agreement or an Assumption; gives back the programme, so that calls chain.
        """

    def add_party(self, party: Party) -> Programme:
        """
        Adds a party that is named although no stream names it.
        """

    def due(self, within: Period) -> list[DueItem]:
        """
        What falls due within a period, by date.
        """

    def schedule(self) -> Schedule:
        """
        Who pays what to whom, when; calculated, not booked.
        """

    def settle_as_table(self, family: str, *, totals: str='nearest') -> Programme:
        """
        Rounds a stream or a family of streams as one table: a payer's totals are within one unit of the exact sums too, and nearest before its parts are (totals="free": whichever the parts come to).
        """

    @property
    def agreements(self) -> list[Agreement]:
        """
        The agreements, in the order they were added.
        """

    @property
    def assumptions(self) -> list[Assumption]:
        """
        The assumptions, in the order they were added.
        """

    @property
    def currency(self) -> str:
        """
        The ISO 4217 code of its one currency.
        """

    @property
    def id(self) -> str:
        """
        Its name in files.
        """

    @property
    def method(self) -> str:
        """
        The method by which amounts are rounded.
        """

    @property
    def name(self) -> Text:
        """
        Its name in words.
        """

    @property
    def parties(self) -> list[Party]:
        """
        All parties that are named.
        """

    @property
    def streams(self) -> list[Stream]:
        """
        The streams, in the order they were added.
        """

    @property
    def table_totals(self) -> list[str]:
        """
        How the totals of each of these tables are rounded: nearest or free.
        """

    @property
    def tables(self) -> list[str]:
        """
        The families rounded as a table.
        """

    @property
    def unit(self) -> str:
        """
        What amounts are rounded to.
        """

    @property
    def unit_text(self) -> Text:
        """
        What amounts are rounded to, in words.
        """

class ScheduleEntry:
    """
    One payment: year, stream, payer, recipient and amount, and what it rests on.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ScheduleEntry:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def explain(self, lang: str='en') -> str:
        """
        The working of the amount, in sentences.
        """

    @property
    def allocation(self) -> Allocation:
        """
        The allocation that the amount is a part of.
        """

    @property
    def amount(self) -> Money:
        """
        How much.
        """

    @property
    def assumptions(self) -> list[str]:
        """
        The ids of the assumptions that the amount rests on.
        """

    @property
    def citation(self) -> Citation:
        """
        Where the stream is stated.
        """

    @property
    def collector(self) -> Party | None:
        """
        Who collects the money for the recipient; None where nobody does.
        """

    @property
    def covered(self) -> bool:
        """
        False where nobody bears the share.
        """

    @property
    def decision(self) -> Decision:
        """
        Who decided the stream.
        """

    @property
    def months(self) -> tuple[int, int]:
        """
        First and last month, both included.
        """

    @property
    def payer(self) -> Party:
        """
        Who pays.
        """

    @property
    def place(self) -> int:
        """
        The payer's place in that allocation.
        """

    @property
    def recipient(self) -> Party:
        """
        Who receives.
        """

    @property
    def status(self) -> str:
        """
        The standing of the stream: recommended, granted, …
        """

    @property
    def stream(self) -> str:
        """
        The id of its stream.
        """

    @property
    def tranche(self) -> str:
        """
        The id of the tranche of the stream.
        """

    @property
    def year(self) -> int:
        """
        The calendar year in which it is due.
        """

class Schedule:
    """
    What a programme comes to (betalingsplan): year × stream × payer × recipient × amount. Calculated, not booked.
    
    >>> schedule = fd.sjaelland.programme(outside="Greve").schedule()
    >>> schedule.filter(year=2022, stream="cofinancing").total()
    Money("4000000.00", "DKK")
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Schedule:
        ...

    def __bool__(self) -> bool:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __getitem__(self, i: typing.SupportsIndex) -> ScheduleEntry:
        ...

    def __hash__(self) -> int:
        ...

    def __iter__(self) -> collections.abc.Iterator[ScheduleEntry]:
        ...

    def __len__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
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
        """
        The working of every entry, in sentences.
        """

    def filter(self, *, year: typing.SupportsIndex | None=None, stream: str='', payer: typing.Any=None, recipient: typing.Any=None, status: str | None=None) -> Schedule:
        """
        The entries that match; stream also names a family (cofinancing), payer "uncovered" what nobody bears.
        """

    def pivot(self, rows: str, columns: str) -> dict[typing.Any, dict[typing.Any, Money]]:
        """
        The sums by two fields, as a dict of dicts.
        """

    def to_csv(self) -> str:
        """
        The entries as CSV, safe for spreadsheets.
        """

    def to_json(self) -> str:
        """
        The entries with their working as JSON.
        """

    def total(self) -> Money:
        """
        The sum of all amounts.
        """

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
        """
        The programme it came of.
        """

class ProgrammeCase:
    """
    One choice for the open questions, and the schedule it leads to.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ProgrammeCase:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def absent(self) -> list[str]:
        """
        The parties that take no part in this case.
        """

    @property
    def name(self) -> str:
        """
        What was chosen.
        """

    @property
    def schedule(self) -> Schedule:
        """
        What the programme comes to.
        """

class PayerRange:
    """
    A payer's lowest and highest total over the cases in which it takes part. The bounds of different payers don't add up.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> PayerRange:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def highest(self) -> Money:
        """
        The highest total.
        """

    @property
    def highest_in(self) -> list[str]:
        """
        The cases in which it is highest.
        """

    @property
    def lowest(self) -> Money:
        """
        The lowest total.
        """

    @property
    def lowest_in(self) -> list[str]:
        """
        The cases in which it is lowest.
        """

    @property
    def may_be_absent(self) -> bool:
        """
        Whether there is a case in which it takes no part.
        """

    @property
    def payer(self) -> Party:
        """
        Whose range it is.
        """

class TotalRange:
    """
    The lowest and highest total over the cases for one value of a field.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> TotalRange:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    @property
    def highest(self) -> Money:
        """
        The highest total.
        """

    @property
    def label(self) -> str:
        """
        The value of the field.
        """

    @property
    def lowest(self) -> Money:
        """
        The lowest total.
        """

class Office:
    """
    A strength (styrkeposition), its cluster office (klyngekontor) and the default lead.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Office:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    @property
    def id(self) -> str:
        """
        Its name in files and options.
        """

    @property
    def lead(self) -> str:
        """
        The municipality that leads it unless another is named.
        """

    @property
    def strength(self) -> str:
        """
        The field of business that it is for.
        """

def _restored_value(of: typing.Any, state: typing.Any) -> typing.Any:
    ...

def allocate(amount: Money | str, by: Key | collections.abc.Mapping[str, int | fractions.Fraction | decimal.Decimal | str], *, method: str='largest-remainder', unit: str='minor', ties: typing.Any='order', seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: str='fill', receiver: typing.Any=None, notation: str | None=None) -> Allocation:
    """
    Shares an amount by a key.
    
    unit: minor (oere), major (krone), thousand, or an amount such as "100 kr.". ties: order, larger-weight, lot (with seed), a list of ids, refuse.
    floors, caps (Money) and floor_shares, cap_shares (of the amount): one for everybody, one each in the key's order (None where nothing is said), or by name; a floor rounds up to the unit, a cap down. bounds: fill or fix-and-rerun, for largest remainder.
    receiver: who takes the residual, for a method that wants one named.
    
    >>> fd.allocate(fd.kroner(100), {"A": 1, "B": 2})["B"].amount
    Money("66.67", "DKK")
    """

def apportion(units: int | fractions.Fraction | decimal.Decimal | str, weights: typing.Any, *, method: str='largest-remainder', quota: typing.Any=None, first_divisor: typing.Any=None, parameter: typing.Any=None, divisors: typing.Any=None, step: typing.Any=None, rounding: typing.Any=None, ties: typing.Any='order', seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: str='fill', minimum: typing.Any=None, threshold: typing.Any=None, threshold_share: typing.Any=None, eligible: typing.Any=None, base: typing.Any=None, remainder: typing.Any=None, receiver: typing.Any=None, zero_weight: str='takes-part', notation: str | None=None, step_limit: typing.Any=None, common_digits: typing.SupportsIndex=10000000) -> Apportionment:
    """
    Shares whole units among parties by weight: a sequence of int, Fraction, Decimal or text, or a mapping from name to weight.
    
    method: largest-remainder (quota: hare, hagenbach-bischoff, droop, imperiali, imperiali-retry), dhondt or jefferson, sainte-lague or
    webster, modified-sainte-lague (first_divisor), adams, huntington-hill, dean, danish, imperiali-divisor, stationary and power-mean
    (parameter), divisor-sequence (divisors, and step for its tail), quota (step_limit), independent (rounding: half-up, half-even, half-down, up, down,
    toward-zero; remainder: visible, largest, smallest, receiver with the receiver named).
    ties: order, larger-weight, lot (with seed), a list, refuse.
    floors, caps (units) and floor_shares, cap_shares (of all units; floors round up, caps down): one for all, one each, or by name;
    minimum: for everybody who takes part; bounds: fill or fix-and-rerun, for largest remainder.
    threshold (weight), threshold_share (of all weights), eligible (names, or a mark each): who takes part. base: units for each before the rest.
    zero_weight: takes-part, so that a party of weight 0 has base, minimum and its floor as the others; left-out, so that it has nothing.
    notation (danish, plain, english): of all text; without it "1.000" is refused, as it could be 1 or 1000.
    Limits, for who has the time: step_limit (2,000,000), the units that the quota method looks at one by one; common_digits, those of all weights over their common denominator.
    
    >>> fd.apportion(10, {"A": 1, "B": 2, "C": 4}).units
    {'A': 1, 'B': 3, 'C': 6}
    """

def apportion_nested(units: typing.Any, groups: typing.Any, *, method: str='largest-remainder', unit: int | fractions.Fraction | decimal.Decimal | str=1, group_unit: int | fractions.Fraction | decimal.Decimal | str | None=None, input_unit: int | fractions.Fraction | decimal.Decimal | str | None=None, group_weights: typing.Any=None, ties: typing.Any='order', seed: str='', notation: str | None=None) -> Nested:
    """
    Divides an amount by groups, then each group's rounded amount by its members; and beside it directly.
    
    groups: a mapping from group to a mapping from member to weight (or a Key). Members' amounts are multiples of unit, groups' of
    group_unit; with input_unit the amount itself is rounded first. group_weights: without them the sums of the members' weights.
    
    >>> fd.apportion_nested(10, {"north": {"A": 1, "B": 1}, "south": {"C": 2}}).units
    {'north': {'A': 3, 'B': 2}, 'south': {'C': 5}}
    """

def biproportional(votes: typing.Any, row_seats: typing.Any, column_seats: typing.Any=None, *, method: str='webster', quorum: typing.Any=None, weighted: str='exact', winner_takes_one: bool=False, ties: typing.Any='order', seed: str='', notation: str | None=None) -> Biproportional:
    """
    Shares seats among parties within districts, so that each district and each party has its number.
    
    votes: rows of numbers, or {district: {party: votes}}; a party missing in a district has none there. row_seats, column_seats: by place or
    by name; without column_seats the votes decide, each divided by its district's seats (weighted: exact, or rounded as in Zurich).
    method: webster, dhondt, adams, huntington-hill, dean, danish, modified-sainte-lague (:7/5), stationary:s. quorum: a Quorum, or
    {"district": "5%", "total": "3%"}. winner_takes_one: each district's strongest list has a seat there (of equally strong
    ones the first served that leaves a table). ties: order, larger-weight, lot (with seed), a list of the columns, refuse.
    
    >>> fd.biproportional([[60, 40], [30, 70]], [3, 3]).seats
    [[2, 1], [1, 2]]
    """

def carry_over(totals: typing.Any, weights: typing.Any, *, procedure: str='known-years', parties: collections.abc.Sequence[str] | None=None, ties: typing.Any='order', seed: str='', notation: str | None=None, common_digits: typing.SupportsIndex=200000000, step_limit: typing.SupportsIndex=2000000) -> Carried:
    """
    Shares whole units year by year, so that each party's sum over the years stays the exact one rounded up or down.
    
    totals: a sequence, or a mapping from year to units. weights: one key for all years or one for each: mappings, sequences or Keys.
    procedure: known-years (all is known in advance), fixed-key (one key, totals unknown; nobody pays back) or open (nothing is
    known ahead; a party may have to pay one unit back in a year). common_digits: the most digits of the shares of all years over
    their common denominator. step_limit: fixed-key, the most units that it looks at one by one in a year.
    
    >>> fd.carry_over({2021: 1, 2022: 1}, {"A": 1, "B": 1}).units
    [{'A': 1, 'B': 0}, {'A': 0, 'B': 1}]
    """

def csv_cell(text: str) -> str:
    """
    A cell of a CSV file: made harmless for spreadsheets, and in quotes where a reader would divide it.
    """

def currencies() -> dict[str, int]:
    """
    The active currencies of ISO 4217: codes and minor digits.
    """

def error_kinds() -> list[tuple[str, str, str, str]]:
    """
    All errors: (id, nature, expected, what to do).
    """

def find_party(parties: collections.abc.Sequence[Party], written: str) -> Party:
    """
    The party with this name, id or code; forgiving of case and accents.
    
    >>> fd.find_party(fd.sjaelland.municipalities(), "naestved").name
    'Næstved'
    """

def fold(written: str) -> str:
    """
    Letters as typed without a Danish keyboard: naestved for Næstved.
    
    >>> fd.fold("Næstved")
    'naestved'
    """

def guarantee_floors(last: typing.Any, kept: typing.Any, notation: str | None=None) -> typing.Any:
    """
    The floors that keep each party at the part `kept` of its last units, or of its last Money (or text such as "101 kr."), rounded up; for a list of parts, one result a year.
    
    >>> fd.guarantee_floors({"A": 10, "B": 5}, "1/2")
    {'A': 5, 'B': 3}
    """

def historic_currencies() -> dict[str, str]:
    """
    The codes of ISO 4217 that are no longer active, and when each ended: {"DEM": "2002-03", …}.
    """

def kroner(count: int | fractions.Fraction | decimal.Decimal | str, notation: str | None=None) -> Money:
    """
    Whole kroner.
    
    >>> fd.kroner(500)
    Money("500.00", "DKK")
    """

def mix(parts: collections.abc.Sequence[KeyPart]) -> Key:
    """
    One key of parts whose factors sum to one: mix([half * lead, half * others]).
    
    >>> lead, others = fd.Key.single("A"), fd.Key({"B": 3, "C": 1})
    >>> fd.mix([fd.half * lead, fd.half * others]).share("B")
    Fraction(3, 8)
    """

def oere(count: int | fractions.Fraction | decimal.Decimal | str, notation: str | None=None) -> Money:
    """
    Whole øre.
    
    >>> fd.oere(50)
    Money("0.50", "DKK")
    """

def ranges(cases: collections.abc.Sequence[ProgrammeCase], *, year: typing.SupportsIndex | None=None, stream: str='') -> list[PayerRange]:
    """
    Each payer's range over the cases.
    
    >>> cases = fd.sjaelland.cases()
    >>> len(fd.ranges(cases, year=2022, stream="cofinancing"))
    17
    """

def read_statbank(text: typing.Any, known: collections.abc.Sequence[Party] | None=None, encoding: str | None=None, limits: ReadingLimits | None=None) -> Population:
    """
    Reads a download of StatBank's population tables: CSV with codes, texts or both, a matrix, or JSON-stat. text: the text or bytes, a pathlib.Path or an open file. known: the areas' names and codes. encoding: utf-8, utf-16 or cp1252, where the bytes do not tell. limits: how much is read.
    
    >>> counts = fd.read_statbank("OMRÅDE;TID;INDHOLD\\n320;2022K1;36500\\n", known=[fd.Party("Faxe", code="320")])
    >>> counts.at("Faxe", "2022-01-01").heads
    36500
    """

def round_table(matrix: typing.Any, *, unit: int | fractions.Fraction | decimal.Decimal | str=..., row_totals: typing.Any=None, column_totals: typing.Any=None, total: typing.Any=None, row_groups: typing.Any=None, column_groups: typing.Any=None, totals: str='nearest', ties: typing.Any='order', seed: str='', notation: str | None=None) -> RoundedTable:
    """
    Controlled rounding: every cell and every total goes to the next multiple of the unit below or above, so that all sums hold.
    
    matrix: rows of int, Fraction, Decimal or text, or a dict of dicts. Totals: a value a line, in order or by name; rounded with the cells where not given. Groups: a label (or None) a line, in order or by name; several levels as a list of such lists (by name: a tuple of labels each).
    Of all such tables the nearest: by least squared deviation first of the whole, then of the outermost groups of rows and columns together, then level by level inwards, then of all rows and columns, then of the cells; totals="free": of the cells alone.
    ties, where several are equally near: order (as the cells stand, row by row, towards zero first), larger-weight (the larger cell gets a unit first), lot (with a seed; the ticket is that of "row/column"), refuse, or a list of lines and of cells, (row, column), in the order in which they get a unit.
    
    >>> fd.round_table([["1/2", "1/2"], ["1/2", "1/2"]]).row_totals
    [1, 1]
    """

def spreadsheet_safe(text: str) -> str:
    """
    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    
    >>> fd.spreadsheet_safe("=1+1")
    "'=1+1"
    """

def to_rounded(value: int | fractions.Fraction | decimal.Decimal | str, digits: typing.SupportsIndex, notation: str='plain') -> str:
    """
    A number rounded half up to so many decimals, as text: for reading only.
    
    >>> fd.to_rounded("2/3", 2, "danish")
    '0,67'
    """

def total_ranges(cases: collections.abc.Sequence[ProgrammeCase], by: str, *, year: typing.SupportsIndex | None=None) -> list[TotalRange]:
    """
    The range of each year, stream, payer, recipient or status over the cases.
    """

def visible(written: str) -> str:
    """
    A text as it can be shown on a terminal: controls, marks of direction and other characters that are not seen are written out, as \\u{1b}.
    """

def yearly_from(first: datetime.date | str, within: Period) -> list[datetime.date]:
    """
    The same day of each year within a period.
    
    >>> days = fd.yearly_from("2021-12-31", fd.Period.years(2021, 2022))
    >>> [str(day) for day in days]
    ['2021-12-31', '2022-12-31']
    """
__version__: str
half: fractions.Fraction
quarter: fractions.Fraction
third: fractions.Fraction
