# Made by tools/make_stubs.py with pybind11 3.1, pybind11-stubgen 3.0; do not edit.
"""
The C++ library behind fordel; use it through the package fordel.
"""
from __future__ import annotations
import fordel
import fordel._language
import fordel.plot
import fordel.postings
import fordel.shown
import collections.abc
import datetime
import decimal
import fordel.plot.accessors
import fordel.shown.explanation
import fractions
import os
import pandas
import pathlib
import polars
import pyarrow
import typing
from . import sjaelland
__all__: list[str] = ['error_kinds', 'Text', 'to_rounded', 'visible', 'fold', 'csv_cell', 'spreadsheet_safe', 'Currency', 'currencies', 'historic_currencies', 'Money', 'kroner', 'oere', 'ExactMoney', 'Period', 'Citation', 'Decision', 'Assumption', 'Check', 'Party', 'find_party', 'HeadCount', 'PopulationChange', 'SuccessionStep', 'Succession', 'Population', 'ReadingLimits', 'read_statbank', 'FigureFound', 'FigureChange', 'Figures', 'KeyBasis', 'Key', 'KeyPart', 'half', 'third', 'quarter', 'Participation', 'ReferenceDate', 'Members', 'Condition', 'KeyRounding', 'AmountsNeeded', 'KeyRule', 'RulePart', 'by_population', 'by_figures', 'by_amounts', 'equal', 'single', 'weights_by_year', 'nested', 'as_stated', 'mix', 'TiedParties', 'TieBreaking', 'Apportionment', 'apportion', 'Quorum', 'Biproportional', 'biproportional', 'Allotment', 'WorkingLine', 'CarriedShares', 'Allocation', 'allocate', 'RoundedTable', 'round_table', 'Carried', 'carry_over', 'CarriedYear', 'RunningCarry', 'Nested', 'apportion_nested', 'guarantee_floors', 'Adjustment', 'floor', 'cap', 'plus', 'times', 'AdjustmentChange', 'BornePart', 'AdjustmentEffect', 'Adjusted', 'adjust', 'RoundingPoint', 'PriceIndex', 'Spread', 'AmountInYear', 'AmountRule', 'per_year', 'per_period', 'once', 'by_year', 'on_dates', 'by_party', 'recurring', 'percent', 'rest', 'percent_of', 'sum_of', 'product', 'Tranche', 'Stream', 'Clearing', 'ClearedParty', 'Agreement', 'yearly_from', 'DueItem', 'Programme', 'ScheduleEntry', 'Schedule', 'SettledReversal', 'SettledCarry', 'Division', 'ScheduleResidual', 'NetTotal', 'WorkingInput', 'WorkingStep', 'Working', 'working_schema', 'ProgrammeCase', 'PayerRange', 'ranges', 'TotalRange', 'total_ranges', 'Office', 'sjaelland', 'RuleChange', 'PartyDifference', 'EntryDifference', 'ResidualDifference', 'ComparisonBalance', 'Comparison', 'AttributionColumn', 'AttributedPart', 'AttributedDifference', 'ToldPart', 'ToldDifference', 'Attribution', 'attribute', 'Position', 'Node', 'Finding', 'programme_schema', 'parse_json', 'StatedValue', 'Setting', 'Alternative', 'OpenQuestion', 'NotCalculated', 'FileDigest', 'format_version', 'ProgrammeFile', 'Change', 'Proposal', 'proposal_schema', 'Effect', 'ComparedClause', 'ComparedParty', 'AllComparisons', 'compare', 'compare_all', 'compare_years', 'exact_amounts', 'ReceiptDifference', 'Receipt', 'ShareColumns', 'Plan', 'plan', 'FailedCase', 'Sweep', 'SolutionEnd', 'SettledStep', 'VerifiedStep', 'SolutionInterval', 'InfeasibleSteps', 'SolutionJump', 'Solution', 'case_schema']

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def in_(self, lang: typing.Literal['da', 'en'] | None=None) -> str:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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
    def from_major(count: int | fractions.Fraction | decimal.Decimal | str, currency: Currency | str, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Money:
        """
        So many whole major units of a currency: kroner, euros.
        
        >>> fd.Money.from_major(50, "EUR")
        Money("50.00", "EUR")
        """

    @staticmethod
    def from_minor(count: int | fractions.Fraction | decimal.Decimal | str, currency: Currency | str, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Money:
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

    def __format__(self, arg0: str) -> typing.Any:
        ...

    def __ge__(self, other: Money) -> bool:
        ...

    def __gt__(self, other: Money) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, amount: str | decimal.Decimal | fractions.Fraction | Money, currency: Currency | str | None=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def percent(self, rate: int | fractions.Fraction | decimal.Decimal | str, *, rounding: typing.Literal['half-up', 'half-even', 'half-down', 'up', 'down', 'toward-zero', 'half_up', 'half_even', 'half_down', 'toward_zero'], to: str | Money='minor', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Money:
        """
        So many percent of the amount, rounded as named: percent(25, rounding="half-up").
        
        >>> fd.Money("696.22", "DKK").percent(25, rounding="down")
        Money("174.05", "DKK")
        """

    def rounded(self, *, rounding: typing.Literal['half-up', 'half-even', 'half-down', 'up', 'down', 'toward-zero', 'half_up', 'half_even', 'half_down', 'toward_zero'], to: str | Money='major', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Money:
        """
        To multiples of a unit: major (kroner), thousand, or an amount such as "100 kr.".
        
        >>> fd.kroner(1250).rounded(to="100 kr.", rounding="half-up")
        Money("1300.00", "DKK")
        """

    def times(self, rate: int | fractions.Fraction | decimal.Decimal | str, *, rounding: typing.Literal['half-up', 'half-even', 'half-down', 'up', 'down', 'toward-zero', 'half_up', 'half_even', 'half_down', 'toward_zero'], to: str | Money='minor', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Money:
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

    def to_string(self, notation: typing.Literal['plain', 'danish', 'english']='plain') -> str:
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

    def __init__(self, amount: int | fractions.Fraction | decimal.Decimal | str, currency: Currency | str, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def rounded(self, *, rounding: typing.Literal['half-up', 'half-even', 'half-down', 'up', 'down', 'toward-zero', 'half_up', 'half_even', 'half_down', 'toward_zero'], to: str | Money='minor', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Money:
        """
        Money: to multiples of a unit. rounding: half-up, half-even, half-down, up, down or toward-zero, by the magnitude.
        """

    def to_string(self, notation: typing.Literal['plain', 'danish', 'english']='plain') -> str:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def __init__(self, document: Text | str=..., heading: str='', states: Text | str=..., page: str='') -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def in_(self, lang: typing.Literal['da', 'en'] | None=None) -> str:
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
    def page(self) -> str:
        """
        As the document numbers its pages; empty where none is named.
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def in_(self, lang: typing.Literal['da', 'en'] | None=None) -> str:
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

    def __init__(self, id: str, question: Text | str, chosen: Text | str, why: Text | str=..., alternatives: collections.abc.Sequence[Text | str]=[], option: str='', kind: typing.Literal['assumption', 'reading']='assumption') -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def __init__(self, name: str, id: str='', kind: typing.Literal['municipality', 'region', 'state_body', 'university', 'cluster', 'cluster_office', 'business_hub', 'forum', 'other', 'state-body', 'cluster-office', 'business-hub']='other', code: str='') -> None:
        ...

    def __lt__(self, arg0: Party) -> bool:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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
        table: the text of a file of lines from;before_code;before_name;after_code;after_name;source, and kind where they are no municipalities.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def predecessors(self, area: Party, on: datetime.date | str) -> list[Party]:
        """
        What an area was made of on a day before it came to be; refused where one was divided.
        """

    def successor(self, area: Party, on: datetime.date | str) -> Party:
        """
        The one that has taken an area's place by a day; refused where it was divided.
        """

    def successors(self, area: Party, on: datetime.date | str) -> list[Party]:
        """
        What an area has become by a day: several where it was divided, itself where nothing is known.
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

    @staticmethod
    def from_excel(path: str | pathlib.Path, *, sheet: str | None=None, header: int | None=None, who: str | tuple[str, str] | None=None, on: str | datetime.date | None=None, heads: str | None=None, published: str | None=None, known: typing.Sequence[Party] | None=None, source: Citation | str | None=None, limited_to: Text | str | str='', decimals: int | None=None, notation: fordel._language.Notation | None=None) -> Population:
        """
        Reads head counts from a sheet of a workbook (.xlsx): columns are named or guessed as by from_frame.
        
            header: the row of the headings, as Excel counts. Where no source is named, it is the file and the sheet.
            
        """

    @staticmethod
    def from_frame(frame: typing.Any, *, who: str | tuple[str, str] | None=None, on: str | datetime.date | None=None, heads: str | None=None, published: str | None=None, known: typing.Sequence[Party] | None=None, source: Citation | str | None=None, limited_to: Text | str | str='', decimals: int | None=None, notation: fordel._language.Notation | None=None) -> Population:
        """
        Reads head counts from a pandas or polars frame, an Arrow table, a relation of DuckDB, or columns by name.
        
            who: the column of names or codes, or (codes, names); among `known`, else the municipalities. on: the column of days, or
            the day of all rows; a year is its 1 January. heads: the column of counts. What is not named is guessed, and a FrameNotice
            says what was.
        
            >>> frame = {"kommune": ["Faxe", "Stevns"], "antal": [36513, 23062]}
            >>> counts = fd.Population.from_frame(frame, who="kommune", on="2022-01-01", heads="antal")
            >>> counts.at("Faxe", "2022-01-01").heads
            36513
            
        """

    def __add__(self, arg0: Figures) -> Figures:
        ...

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
        """
        The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself.
        """

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, areas: collections.abc.Sequence[Party], figures: collections.abc.Iterable[typing.Any], source: Citation=..., limited_to: Text | str=..., notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
        """
        figures: (code, date, heads) each, and the day of publication behind them where it is known. limited_to: which part of the people is counted, if not all of them; every key by these figures says so.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def at(self, area: typing.Any, on: datetime.date | str, missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse') -> HeadCount:
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

    def to_arrow(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pyarrow.Table:
        """
        A pyarrow.Table, of the columns that are named or of all.
        """

    def to_csv(self) -> str:
        """
        The figures as CSV that Figures.read_csv and `figures: {file: …}` in a programme file read; exact, so in decimals or as 1/3.
        
            >>> import fordel as fd
            >>> coast = fd.Figures("coastline", ["Havnby"], [("Havnby", "2022-01-01", "60.5")], unit="km")
            >>> print(coast.to_csv(), end="")
            date,party,value
            2022-01-01,Havnby,60.5
            
        """

    def to_excel(self, path: os.PathLike[str] | str, *, lang: fordel._language.Lang | None=None) -> None:
        """
        Writes a workbook (.xlsx): the heads of each area, a column for each day.
        """

    def to_pandas(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pandas.DataFrame:
        """
        A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
            or Int64.
        
            Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
            are faster in `minor_units`.
            
        """

    def to_polars(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> polars.DataFrame:
        """
        A polars.DataFrame, of the columns that are named or of all.
        """

    def to_records(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> list[dict[str, typing.Any]]:
        """
        A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number.
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
        All figures as (code, date, heads), and the day of publication where it is known.
        """

    @property
    def limited_to(self) -> Text:
        """
        Which part of the people is counted, such as "0-5 years"; empty for all of them.
        """

    @property
    def plot(self) -> fordel.plot.accessors.FiguresPlot:
        """
        Its picture: heads over the dates, plot() or plot.lines().
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

class FigureFound:
    """
    A value, its date, and whether it was carried forward.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> FigureFound:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def carried_forward(self) -> bool:
        """
        Whether it is an earlier one, as there is none of the date asked for.
        """

    @property
    def on(self) -> datetime.date:
        """
        The date of the figure.
        """

    @property
    def value(self) -> fractions.Fraction:
        """
        The value, exactly.
        """

class FigureChange:
    """
    A figure that is another in newer figures; None where only one of them has it.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> FigureChange:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def after(self) -> fractions.Fraction | None:
        """
        The newer value, or None.
        """

    @property
    def before(self) -> fractions.Fraction | None:
        """
        The earlier value, or None.
        """

    @property
    def on(self) -> datetime.date:
        """
        The date of the figure.
        """

    @property
    def who(self) -> Party:
        """
        Whose figure it is.
        """

class Figures:
    """
    Dated values by party with their unit and source (fordelingsgrundlag): taxable income, coast km, children. Immutable. A Population is taken wherever figures are.
    
    >>> harbours = [fd.Party("Havnby"), fd.Party("Strandby")]
    >>> coast = fd.Figures("coastline", harbours, [("Havnby", "2022-01-01", "60,5")], unit="km")
    >>> coast.at("Havnby", "2022-01-01").value
    Fraction(121, 2)
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Figures:
        ...

    @staticmethod
    def from_excel(path: str | pathlib.Path, what: Text | str | str, *, sheet: str | None=None, header: int | None=None, who: str | tuple[str, str] | None=None, on: str | datetime.date | None=None, value: str | None=None, published: str | None=None, unit: Text | str | str='', known: typing.Sequence[Party] | None=None, source: Citation | str | None=None, limited_to: Text | str | str='', decimals: int | None=None, notation: fordel._language.Notation | None=None) -> Figures:
        """
        Reads figures from a sheet of a workbook (.xlsx): columns are named or guessed as by from_frame.
        
            header: the row of the headings, as Excel counts. decimals: how many its numbers are meant with, where they are no whole
            ones: Excel holds only binary fractions.
            
        """

    @staticmethod
    def from_frame(frame: typing.Any, what: Text | str | str, *, who: str | tuple[str, str] | None=None, on: str | datetime.date | None=None, value: str | None=None, published: str | None=None, unit: Text | str | str='', known: typing.Sequence[Party] | None=None, source: Citation | str | None=None, limited_to: Text | str | str='', decimals: int | None=None, notation: fordel._language.Notation | None=None) -> Figures:
        """
        Reads figures from a pandas or polars frame, an Arrow table, a relation of DuckDB, or columns by name.
        
            Columns are named or guessed as by Population.from_frame. decimals: how many those floats are meant with that are no
            whole numbers; they are refused where it is not said.
        
            >>> frame = {"kommune": ["Faxe"], "dato": ["2022-01-01"], "km": [60.5]}
            >>> coast = fd.Figures.from_frame(frame, "coastline", who="kommune", on="dato", value="km", unit="km", decimals=1)
            >>> coast.at("Faxe", "2022-01-01").value
            Fraction(121, 2)
            
        """

    @staticmethod
    def read_csv(text: typing.Any, what: Text | str, unit: Text | str=..., source: Citation=..., known: collections.abc.Sequence[Party] | None=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None, encoding: typing.Literal['utf-8', 'utf-16', 'cp1252', 'utf_8', 'utf_16'] | None=None, limits: ReadingLimits | None=None) -> Figures:
        """
        Reads CSV with the columns party, date and value.
        
        Reads CSV with the columns party, date and value, and, where they are known, published and code; divided by semicolons, commas or tabs. text: the text or bytes, a pathlib.Path or an open file. known: the parties that it may name; without them, whoever it names. notation: how numbers are written, such as "danish" for 1.234,5.
        
        >>> coast = fd.Figures.read_csv("party;date;value\\nHavnby;2022-01-01;60,5\\n", "coastline", unit="km")
        >>> coast.at("Havnby", "2022-01-01").value
        Fraction(121, 2)
        """

    @staticmethod
    def read_statbank(text: typing.Any, what: Text | str, unit: Text | str=..., source: Citation=..., known: collections.abc.Sequence[Party] | None=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None, encoding: typing.Literal['utf-8', 'utf-16', 'cp1252', 'utf_8', 'utf_16'] | None=None, limits: ReadingLimits | None=None) -> Figures:
        """
        Reads a StatBank table by areas and times.
        
        Reads any table of StatBank by areas and times, as read_statbank() reads population: each figure is dated by the first day of its year, quarter or month. known: the areas' names and codes.
        
        >>> income = fd.Figures.read_statbank("OMRÅDE;TID;INDHOLD\\n320;2022;7,5\\n", "taxable income", unit="mio. kr.")
        >>> income.at("320", "2022-01-01").value
        Fraction(15, 2)
        """

    def __add__(self, arg0: Figures) -> Figures:
        ...

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
        """
        The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself.
        """

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    @typing.overload
    def __init__(self, what: Text | str, parties: collections.abc.Iterable[typing.Any], values: collections.abc.Iterable[typing.Any], source: Citation=..., unit: Text | str=..., limited_to: Text | str=..., notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
        """
        values: (party, date, value) each, and the day of publication behind them where it is known.
        """

    @typing.overload
    def __init__(self, counts: Population) -> None:
        ...

    def __radd__(self, arg0: Figures) -> Figures:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def at(self, who: typing.Any, on: datetime.date | str, missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse') -> FigureFound:
        """
        A party's figure on a date; refused where there is none, or, with missing="carry_forward", the latest earlier one, which says so. who: a Party, or a name, id or code.
        """

    def covers(self, who: Party) -> bool:
        """
        Whether a party is among those that have figures, by its code, or its id where it has none.
        """

    def dates(self, who: typing.Any) -> list[datetime.date]:
        """
        The dates of a party's figures, in order.
        """

    def diff(self, newer: Figures) -> list[FigureChange]:
        """
        Each figure that differs or that only one has, as FigureChange, by party and date.
        """

    def latest_published(self, by: datetime.date | str) -> datetime.date:
        """
        The latest date all of whose figures were published on a day or before; refused where none were, and where a later one has figures that do not say when they were published.
        """

    def merge(self, other: Figures) -> Figures:
        """
        Both together, such as two files; refused where they differ in a value.
        """

    def replace(self, newer: Figures) -> Figures:
        """
        The newer value where both have one for a party and date; what only one has is kept.
        """

    def to_arrow(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pyarrow.Table:
        """
        A pyarrow.Table, of the columns that are named or of all.
        """

    def to_csv(self) -> str:
        """
        The figures as CSV that Figures.read_csv and `figures: {file: …}` in a programme file read; exact, so in decimals or as 1/3.
        
            >>> import fordel as fd
            >>> coast = fd.Figures("coastline", ["Havnby"], [("Havnby", "2022-01-01", "60.5")], unit="km")
            >>> print(coast.to_csv(), end="")
            date,party,value
            2022-01-01,Havnby,60.5
            
        """

    def to_pandas(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pandas.DataFrame:
        """
        A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
            or Int64.
        
            Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
            are faster in `minor_units`.
            
        """

    def to_polars(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> polars.DataFrame:
        """
        A polars.DataFrame, of the columns that are named or of all.
        """

    def to_records(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> list[dict[str, typing.Any]]:
        """
        A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number.
        """

    def with_predecessors(self, areas: collections.abc.Sequence[Party], table: Succession) -> Figures:
        """
        With figures of these areas from before they came to be: the sums of what they were made of. Right for heads, km and amounts, not for rates.
        """

    @property
    def limited_to(self) -> Text:
        """
        Which part of it is counted, such as "0-5 years"; empty for all of it.
        """

    @property
    def parties(self) -> list[Party]:
        """
        Those that have figures.
        """

    @property
    def plot(self) -> fordel.plot.accessors.FiguresPlot:
        """
        Their picture: values over the dates, plot() or plot.lines().
        """

    @property
    def source(self) -> Citation:
        """
        Where the figures come from.
        """

    @property
    def unit(self) -> Text:
        """
        The unit, in both languages.
        """

    @property
    def values(self) -> list[tuple[str, datetime.date, fractions.Fraction, datetime.date | None]]:
        """
        All figures as (code or id, date, value, day of publication or None), by party and date.
        """

    @property
    def what(self) -> Text:
        """
        What is counted, in both languages.
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

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def averaged(self) -> int:
        """
        Over how many dates each weight is the sum.
        """

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
    def percentages(self) -> bool:
        """
        Whether the weights are parts of a hundred.
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
    def by_figures(parties: collections.abc.Iterable[typing.Any], figures: Figures, on: datetime.date | str, missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse') -> Key:
        """
        Each party's figure on a date.
        """

    @staticmethod
    def by_population(parties: collections.abc.Iterable[typing.Any], on: datetime.date | str, counts: Population | None=None, missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse') -> Key:
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
    def from_excel(path: str | pathlib.Path, *, sheet: str | None=None, header: int | None=None, who: str | tuple[str, str] | None=None, weight: str | None=None, known: typing.Sequence[Party] | None=None, decimals: int | None=None, notation: fordel._language.Notation | None=None) -> Key:
        """
        Reads a weight for each party from a sheet of a workbook (.xlsx): columns are named or guessed as by from_frame.
        """

    @staticmethod
    def from_frame(frame: typing.Any, *, who: str | tuple[str, str] | None=None, weight: str | None=None, known: typing.Sequence[Party] | None=None, decimals: int | None=None, notation: fordel._language.Notation | None=None) -> Key:
        """
        Reads a weight for each party from a frame, as Figures.from_frame reads figures.
        
            >>> fd.Key.from_frame({"kommune": ["Faxe", "Stevns"], "vægt": [2, 1]}, who="kommune", weight="vægt").share("Faxe")
            Fraction(2, 3)
            
        """

    @staticmethod
    def percent(parties: typing.Any, percentages: typing.Any=None, *, rest: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Key:
        """
        Percentages, which must sum to 100: Key.percent({"A": 50, "B": "33,3 %", …}).
        
        rest: who bears what is missing to 100, a party or "uncovered" for nobody.
        """

    @staticmethod
    def single(only: typing.Any) -> Key:
        """
        One party that bears all.
        """

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
        """
        The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself.
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

    def __init__(self, parties: typing.Any, weights: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def explain(self, who: typing.Any, lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
        """
        The share and what the weights are, in sentences.
        """

    def formula(self, who: typing.Any, lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
        """
        The share, to be redone with a calculator.
        """

    def members(self, lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
        """
        The members with their weights, and the sum of those.
        """

    def rounded(self, how: KeyRounding) -> Key:
        """
        The shares rounded before they are used.
        """

    def share(self, who: typing.Any) -> fractions.Fraction:
        """
        The exact share, a Fraction; all shares sum to one.
        """

    def to_arrow(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pyarrow.Table:
        """
        A pyarrow.Table, of the columns that are named or of all.
        """

    def to_excel(self, path: os.PathLike[str] | str, *, lang: fordel._language.Lang | None=None) -> None:
        """
        Writes a workbook (.xlsx): each party's weight and share.
        """

    def to_pandas(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pandas.DataFrame:
        """
        A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
            or Int64.
        
            Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
            are faster in `minor_units`.
            
        """

    def to_polars(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> polars.DataFrame:
        """
        A polars.DataFrame, of the columns that are named or of all.
        """

    def to_records(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> list[dict[str, typing.Any]]:
        """
        A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number.
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
    def plot(self) -> fordel.plot.accessors.KeyPlot:
        """
        Its picture: each party's share, plot() or plot.shares().
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

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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
    Which date's figures a payment goes by: "year_before", "same_year", "two_years_before" (on 1 January) or one date for all years; or years_before(), latest_published() and average().
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ReferenceDate:
        ...

    @staticmethod
    def latest_published(years_before: typing.SupportsIndex, month: typing.SupportsIndex=1, day: typing.SupportsIndex=1) -> ReferenceDate:
        """
        The latest figures that were published by that day.
        """

    @staticmethod
    def years_before(years: typing.SupportsIndex, month: typing.SupportsIndex=1, day: typing.SupportsIndex=1) -> ReferenceDate:
        """
        A day of the year that is so many years before the payment's; 0 is the payment's own.
        """

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

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def __str__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def average(self, years: typing.SupportsIndex) -> ReferenceDate:
        """
        The average over so many years: of that date and the same day of the years before it.
        """

    def describe(self, lang: typing.Literal['da', 'en'] | None=None) -> str:
        """
        In words.
        """

    def for_year(self, year: typing.SupportsIndex) -> datetime.date:
        """
        The day whose population payments of a year go by.
        
        >>> str(fd.ReferenceDate("year_before").for_year(2022))
        '2021-01-01'
        """

class Members:
    """
    Who takes part in a key: parties at all times, and Participations in theirs.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Members:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, members: typing.Any) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def on(self, day: datetime.date | str) -> list[Party]:
        """
        Who takes part on a day.
        """

    @property
    def ever(self) -> list[Party]:
        """
        Each one once, whenever it takes part.
        """

class Condition:
    """
    Which parties something holds for, by a figure: "above", "at_least", "below" or "at_most" a value.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Condition:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, of: typing.Any, kind: typing.Literal['above', 'at_least', 'below', 'at_most', 'at-least', 'at-most'], value: typing.Any, as_of: typing.Any='year_before', missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def describe(self, lang: typing.Literal['da', 'en'] | None=None) -> str:
        """
        In words.
        """

    def holds(self, who: typing.Any, year: typing.SupportsIndex) -> bool:
        """
        Whether it holds for a party, in payments of a year.
        """

    @property
    def as_of(self) -> ReferenceDate:
        """
        The date of the figures.
        """

    @property
    def kind(self) -> str:
        """
        How figures are held against the value.
        """

    @property
    def of(self) -> Figures:
        """
        The figures.
        """

    @property
    def value(self) -> fractions.Fraction:
        """
        What figures are held against.
        """

class KeyRounding:
    """
    How the shares of a key are rounded before they are used. sum: "held" (the largest remainders are rounded up), or each share by itself: "refused" where they do not sum to one, "normalised" by their sum, or with_rest_to() somebody.
    
    >>> thirds = fd.Key.equal(["A", "B", "C"])
    >>> thirds.rounded(fd.KeyRounding.percent_decimals(1)).share("A")
    Fraction(167, 500)
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> KeyRounding:
        ...

    @staticmethod
    def decimals(count: typing.SupportsIndex, sum: typing.Literal['held', 'refused', 'normalised', 'somebodys']='held') -> KeyRounding:
        """
        To decimals of the share: three are tenths of a percent.
        """

    @staticmethod
    def percent_decimals(count: typing.SupportsIndex, sum: typing.Literal['held', 'refused', 'normalised', 'somebodys']='held') -> KeyRounding:
        """
        To decimals of the percentage: one is tenths of a percent.
        """

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, step: typing.Any, sum: typing.Literal['held', 'refused', 'normalised', 'somebodys']='held', mode: typing.Literal['half-up', 'half-even', 'half-down', 'up', 'down', 'toward-zero', 'half_up', 'half_even', 'half_down', 'toward_zero']='half-up') -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def describe(self, lang: typing.Literal['da', 'en'] | None=None) -> str:
        """
        In words.
        """

    def with_rest_to(self, bearer: typing.Any) -> KeyRounding:
        """
        What is missing to 100 percent is this party's, or "uncovered".
        """

    @property
    def somebody(self) -> Party | None:
        """
        Whose what is missing is; None where it is nobody's.
        """

    @property
    def step(self) -> fractions.Fraction:
        """
        Shares are multiples of it.
        """

    @property
    def sum(self) -> str:
        """
        What becomes of the sum.
        """

class AmountsNeeded:
    """
    Which amounts of other streams a rule rests on: of streams, families or tranches; of the "payers" or "recipients", the "same" year or the one "before", as "settled" or "exact".
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> AmountsNeeded:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, of: typing.Any, side: typing.Literal['payers', 'recipients']='payers', year: typing.Literal['same', 'before']='same', precision: typing.Literal['settled', 'exact']='settled') -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def of(self) -> list[str]:
        """
        The streams, families or tranches.
        """

    @property
    def precision(self) -> str:
        """
        As they are paid, or before they were rounded.
        """

    @property
    def side(self) -> typing.Literal['payers', 'recipients']:
        """
        Whose amounts.
        """

    @property
    def year(self) -> str:
        """
        Of which year, seen from the payment.
        """

class KeyRule:
    """
    A key that is made anew for each moment: by_population(), by_figures(), equal(), mix() and others make one, and one that is fixed is KeyRule(key).
    
    >>> rule = fd.KeyRule.by_population([fd.Participation("Faxe", fd.Period.year(2022))])
    >>> [p.name for p in rule.at(2022, 1)]
    ['Faxe']
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> KeyRule:
        ...

    @staticmethod
    def by_population(participants: typing.Any, counts: typing.Any=None, as_of: typing.Any='year_before', missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse', not_paying: typing.Any=()) -> KeyRule:
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

    def __init__(self, key: Key | collections.abc.Mapping[str, int | fractions.Fraction | decimal.Decimal | str] | Party, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
        ...

    def __mul__(self, arg0: typing.Any) -> RulePart:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def __rmul__(self, arg0: typing.Any) -> RulePart:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def among(self, who: typing.Any) -> KeyRule:
        """
        The key of these alone.
        """

    def at(self, year: typing.SupportsIndex, month: typing.SupportsIndex, known: typing.Any=None) -> Key:
        """
        The key of a month.
        """

    def not_paying(self, who: typing.Any) -> KeyRule:
        """
        These count in the key but do not pay: their share stays uncovered.
        """

    def on(self, day: datetime.date | str, year: typing.SupportsIndex | None=None, known: typing.Any=None) -> Key:
        """
        The key of a day; year: that of the programme, where its years do not begin in January.
        """

    def one_at_a_time(self) -> bool:
        """
        Whether never more than one has a place in its key, whoever that is: a party and then its successor.
        """

    def pays(self, who: typing.Any) -> bool:
        """
        Whether the party's share is borne.
        """

    def rounded(self, how: KeyRounding) -> KeyRule:
        """
        The shares rounded before they are used.
        """

    def segments(self, within: Period) -> list[Period]:
        """
        The period, split where other parties take part.
        """

    def successor_of(self, who: typing.Any, on: datetime.date | str) -> Party:
        """
        Who has taken the party's place by the day; itself where nobody has.
        """

    def taking_part(self, members: typing.Any) -> KeyRule:
        """
        The key of these alone, each in its time.
        """

    def where(self, met: Condition) -> KeyRule:
        """
        The key of those for which a Condition holds.
        """

    def with_successors(self, table: Succession) -> KeyRule:
        """
        Merged parties by their successors, from the day of the merger on.
        """

    def without(self, who: typing.Any) -> KeyRule:
        """
        The key of the others, by the same weights.
        """

    @property
    def is_as_stated(self) -> bool:
        """
        Whether it is the amounts that the stream states by party.
        """

    @property
    def needs(self) -> list[AmountsNeeded]:
        """
        What other streams came to, as far as the rule rests on it.
        """

    @property
    def parties(self) -> list[Party]:
        """
        All who take part at one time or another.
        """

class RulePart:
    """
    Part of a rule: Fraction(1, 2) * rule. Only mix() makes a rule of parts.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> RulePart:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, fixed: KeyPart) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def factor(self) -> fractions.Fraction:
        """
        The part of the whole that the rule is for.
        """

    @property
    def rule(self) -> KeyRule:
        """
        The rule that the factor is of.
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def __str__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def describe(self, lang: typing.Literal['da', 'en'] | None=None) -> str:
        """
        In words.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def claims(self, *, each_side: typing.SupportsIndex=5) -> list[dict[str, typing.Any]]:
        """
        The claims around the last unit in the order in which they are served: party, unit, value (None: before all others), served.
        """

    def compare(self, methods: collections.abc.Sequence[str] | None=None) -> dict[str, typing.Any]:
        """
        The same units and weights by other methods, side by side: units by method, or the id of the error that it ends in.
        """

    def explain(self, i: int | str, *, lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
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

    def __init__(self, *, any_district: typing.Any=None, total: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
        """
        Shares are exact: Fraction(1, 20), Decimal("0.05"), "0.05" or "5%".
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

class CarriedShares:
    """
    Where an allocation stands in a series whose rounding is carried over the years: each party's sums up to and with it, in rounding units.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> CarriedShares:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def exact(self) -> list[fractions.Fraction]:
        """
        As calculated, Fractions.
        """

    @property
    def guarantee(self) -> Text:
        """
        What the procedure promises.
        """

    @property
    def procedure(self) -> str:
        """
        known-years, fixed-key or open.
        """

    @property
    def units(self) -> list[int]:
        """
        As rounded.
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

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
        """
        The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def explain(self, who: typing.Any=None, lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
        """
        The working of one party, or of all, in sentences.
        """

    def to_arrow(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pyarrow.Table:
        """
        A pyarrow.Table, of the columns that are named or of all.
        """

    def to_excel(self, path: os.PathLike[str] | str, *, lang: fordel._language.Lang | None=None) -> None:
        """
        Writes a workbook (.xlsx): each party's amount, and how it was worked out, as formulas.
        """

    def to_pandas(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pandas.DataFrame:
        """
        A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
            or Int64.
        
            Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
            are faster in `minor_units`.
            
        """

    def to_polars(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> polars.DataFrame:
        """
        A polars.DataFrame, of the columns that are named or of all.
        """

    def to_records(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> list[dict[str, typing.Any]]:
        """
        A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number.
        """

    def working(self) -> Working:
        """
        How each party's amount was worked out, as data.
        """

    @property
    def amount(self) -> Money:
        """
        The pool in whole rounding units.
        
        The amount that was shared.
        """

    @property
    def amounts(self) -> list[Money]:
        """
        What each party gets, Money in the key's order: the allotments without their exact shares, which take longer than to allocate.
        """

    @property
    def carried(self) -> CarriedShares | None:
        """
        CarriedShares, where rounding is carried over the years.
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
    def lines(self) -> list[WorkingLine]:
        """
        Each party's steps from exact share to amount, as a table; from the key on, as a tree: working().
        """

    @property
    def method(self) -> str:
        """
        The method that rounded the shares.
        """

    @property
    def minor_units(self) -> list[int]:
        """
        The amounts as whole minor units (øre), int in the key's order.
        """

    @property
    def missed(self) -> ExactMoney:
        """
        What the parts fall short of the pool, ExactMoney; below zero: exceed.
        """

    @property
    def pool(self) -> ExactMoney:
        """
        What is shared, ExactMoney.
        """

    @property
    def residual(self) -> Money:
        """
        What independent rounding did not hand out of the amount.
        
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def __init__(self, procedure: typing.Literal['known-years', 'fixed-key', 'open', 'known_years', 'fixed_key']='open', *, parties: collections.abc.Sequence[str] | None=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str]='order', seed: str='', step_limit: typing.SupportsIndex=2000000) -> None:
        """
        step_limit: fixed-key, the most units that it looks at one by one in a year.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def next(self, units: int | fractions.Fraction | decimal.Decimal | str, weights: typing.Any, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> CarriedYear:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

class Adjustment:
    """
    One step on the amounts that a key gives: floor(), cap(), times() or plus(), with who bears it.
    
    >>> fd.floor(fd.kroner(100_000), name="guarantee").kind
    'floor'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Adjustment:
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

    def __str__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def describe(self, lang: typing.Literal['da', 'en'] | None=None) -> str:
        """
        In words.
        """

    def with_successors(self, table: Succession) -> Adjustment:
        """
        The same step, in which who is named and has been merged is meant by who has taken its place.
        """

    @property
    def amount(self) -> Money | None:
        """
        The Money that it is about; None where it is another kind of amount.
        """

    @property
    def as_of(self) -> ReferenceDate | None:
        """
        Which date's figures count, or None.
        """

    @property
    def borne_by(self) -> typing.Any:
        """
        Who bears it: names or a Condition; None for all who are not held.
        """

    @property
    def by(self) -> KeyRule | None:
        """
        By which key rule it is borne; None for the key of the stream.
        """

    @property
    def citation(self) -> Citation:
        """
        Where it is stated.
        """

    @property
    def factor(self) -> fractions.Fraction:
        """
        What times() multiplies by; 1 for the others.
        """

    @property
    def figures(self) -> Figures | None:
        """
        The figures that per_head is multiplied by, or None.
        """

    @property
    def freed(self) -> typing.Any:
        """
        Who gets what it frees: others, nobody or a Party.
        """

    @property
    def id(self) -> str:
        """
        Its name in files.
        """

    @property
    def kind(self) -> str:
        """
        floor, cap, times or plus.
        """

    @property
    def last_year(self) -> fractions.Fraction | None:
        """
        The part of last year's amount, a Fraction, or None.
        """

    @property
    def name(self) -> Text:
        """
        Its name in words; empty where it has none of its own.
        """

    @property
    def of(self) -> typing.Any:
        """
        Whom it is about: names or a Condition; None for everyone.
        """

    @property
    def per_head(self) -> Money | None:
        """
        Money for each unit of the figures, or None.
        """

    @property
    def phased(self) -> typing.Any:
        """
        The part of it that holds, of a cap the part that it cuts of what is above it, by year; None for all of it in all years.
        """

    @property
    def share(self) -> fractions.Fraction | None:
        """
        The part of the amount that is shared, a Fraction, or None.
        """

    @property
    def successors(self) -> Succession | None:
        """
        Who has taken whose place; None where that is not said.
        """

    @property
    def whole_year(self) -> bool:
        """
        Whether its amount holds for the whole year, rather than follow the months.
        """

    @property
    def with_(self) -> list[str]:
        """
        The other streams whose amounts count in.
        """

class AdjustmentChange:
    """
    One whom a step raises, cuts or holds; amounts are Fractions.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> AdjustmentChange:
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
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def after(self) -> fractions.Fraction:
        """
        Its own amount by the step.
        """

    @property
    def before(self) -> fractions.Fraction:
        """
        Its own amount before the step.
        """

    @property
    def bound(self) -> fractions.Fraction:
        """
        The floor or cap of the sum; for times() and plus() what the sum comes to.
        """

    @property
    def given(self) -> int | None:
        """
        The factor or addition that the step, a bound from before, holds back.
        """

    @property
    def others(self) -> fractions.Fraction:
        """
        Its amounts in the other streams that count in.
        """

    @property
    def party(self) -> int:
        """
        The place of the party.
        """

    @property
    def step(self) -> int | None:
        """
        The place of the step; None where the party bears all that it has.
        """

class BornePart:
    """
    What one party bears of a step; below zero where the step gives it something.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> BornePart:
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
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def amount(self) -> fractions.Fraction:
        """
        What it bears, a Fraction.
        """

    @property
    def party(self) -> int:
        """
        The place of the party.
        """

class AdjustmentEffect:
    """
    What a step came to, or several floors and caps that are levelled together.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> AdjustmentEffect:
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
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def borne(self) -> list[BornePart]:
        """
        What each one bears; empty where floors and caps even out.
        """

    @property
    def by(self) -> Key | None:
        """
        The key by which it is borne; None where one party gets what is freed, or nobody does.
        """

    @property
    def changes(self) -> list[AdjustmentChange]:
        """
        Whom they raised, cut or held.
        """

    @property
    def cost(self) -> fractions.Fraction:
        """
        What it costs those who bear it, a Fraction; below zero: what it frees for them.
        """

    @property
    def steps(self) -> list[int]:
        """
        The places of its steps.
        """

    @property
    def undistributed(self) -> fractions.Fraction:
        """
        What it freed and nobody got, a Fraction.
        """

    @property
    def weights(self) -> fractions.Fraction:
        """
        The sum of the weights of those who bear it, a Fraction.
        """

class Adjusted:
    """
    Amounts after their adjustments, in major units, exact. Index by name, id, code or place.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Adjusted:
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

    def __iter__(self) -> collections.abc.Iterator[fractions.Fraction]:
        ...

    def __len__(self) -> int:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def explain(self, who: typing.Any=None, lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
        """
        What each step cost, who bore it and by which key: of one party, or of all that a step changed.
        """

    @property
    def amounts(self) -> list[fractions.Fraction]:
        """
        Each one's amount in major units, a Fraction.
        """

    @property
    def caps(self) -> list[fractions.Fraction | None]:
        """
        The most that each one's own amount may be, a Fraction, or None.
        """

    @property
    def effects(self) -> list[AdjustmentEffect]:
        """
        What the steps came to that changed something.
        """

    @property
    def floors(self) -> list[fractions.Fraction | None]:
        """
        The least that each one's own amount may be, a Fraction, or None.
        """

    @property
    def parties(self) -> list[Party]:
        """
        Those of the key, and after them who else gets what a cap frees.
        """

    @property
    def pool(self) -> ExactMoney:
        """
        What was shared, ExactMoney.
        """

    @property
    def steps(self) -> list[Adjustment]:
        """
        The steps, in order.
        """

    @property
    def undistributed(self) -> fractions.Fraction:
        """
        What a cap freed and nobody got, a Fraction.
        """

class RoundingPoint:
    """
    When an amount that is raised year by year is rounded: "never", "each_year" or "at_end"; to a unit other than the minor one, RoundingPoint.each_year("krone").
    
    >>> fd.RoundingPoint.each_year("krone")
    RoundingPoint.each_year("major", rounding="half-up")
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> RoundingPoint:
        ...

    @staticmethod
    def at_end(to: str='minor', *, rounding: typing.Literal['half-up', 'half-even', 'half-down', 'up', 'down', 'toward-zero', 'half_up', 'half_even', 'half_down', 'toward_zero']='half-up') -> RoundingPoint:
        """
        The amount of a year is rounded, the next raised from the exact one.
        """

    @staticmethod
    def each_year(to: str='minor', *, rounding: typing.Literal['half-up', 'half-even', 'half-down', 'up', 'down', 'toward-zero', 'half_up', 'half_even', 'half_down', 'toward_zero']='half-up') -> RoundingPoint:
        """
        The next year is raised from the rounded amount.
        """

    @staticmethod
    def never() -> RoundingPoint:
        """
        It compounds exactly; only the parts are rounded.
        """

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, when: typing.Any) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def how(self) -> str:
        """
        How it rounds: half-up, half-even, half-down, up or down.
        """

    @property
    def to(self) -> str:
        """
        What it rounds to.
        """

    @property
    def when(self) -> str:
        """
        never, each_year or at_end.
        """

class PriceIndex:
    """
    How prices go from year to year (prisindeks): PriceIndex.rates, .levels or .steady.
    
    >>> index = fd.PriceIndex.rates({2026: "2.6 %", 2027: 2}, fd.Text("PL-indeks", "PL index"))
    >>> index.factor(2025, 2027)
    Fraction(26163, 25000)
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> PriceIndex:
        ...

    @staticmethod
    def levels(level: typing.Any, name: Text | str=..., source: Citation=..., *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> PriceIndex:
        """
        Levels by year, on whatever base: {2025: 100, 2026: "104.2"}.
        
        >>> fd.PriceIndex.levels({2025: 100, 2026: "104.2"}).factor(2025, 2026)
        Fraction(521, 500)
        """

    @staticmethod
    def rates(percent: typing.Any, name: Text | str=..., source: Citation=..., *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> PriceIndex:
        """
        Rates by year: {2026: "2.6 %"} is what 2026 is above 2025, in percent with or without the sign.
        
        >>> fd.PriceIndex.rates({2026: "2.6 %"}).factor(2025, 2026)
        Fraction(513, 500)
        """

    @staticmethod
    def steady(percent: typing.Any, name: Text | str=..., source: Citation=..., *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> PriceIndex:
        """
        One rate for every year, in percent with or without the sign.
        
        >>> fd.PriceIndex.steady("2,6 %", notation="danish").factor(2025, 2027)
        Fraction(263169, 250000)
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

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def describe(self) -> Text:
        """
        Its name and its source, in both languages.
        """

    def factor(self, base_year: typing.SupportsIndex, year: typing.SupportsIndex) -> fractions.Fraction:
        """
        What an amount in prices of the base year is multiplied by to be in prices of another, later or earlier.
        """

    def rate(self, year: typing.SupportsIndex) -> fractions.Fraction:
        """
        What a year is above the year before it, in percent.
        """

    @property
    def figures(self) -> typing.Any:
        """
        Its figures by year; of a steady rate, the rate.
        """

    @property
    def name(self) -> Text:
        """
        What it is called.
        """

    @property
    def source(self) -> Citation:
        """
        Where its figures are stated.
        """

    @property
    def what(self) -> str:
        """
        rates, levels or steady.
        """

class Spread:
    """
    How the amount of a whole period is spread over it: by months, by days, or in instalments of years or dates, which sum to it.
    
    >>> fd.Spread.percents({2024: 55, 2025: 45}).describe().en
    'in instalments: 2024 55%, 2025 45%'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Spread:
        ...

    @staticmethod
    def amounts(amounts: typing.Any, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Spread:
        """
        {2024: kroner(55), 2025: kroner(45)}, or by dates; they sum to the amount.
        """

    @staticmethod
    def by_days() -> Spread:
        """
        By days, both ends included.
        """

    @staticmethod
    def by_months() -> Spread:
        """
        By whole months.
        """

    @staticmethod
    def percents(percents: typing.Any, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Spread:
        """
        {2024: "55 %", 2025: "45 %"}, or by dates; they sum to 100.
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

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def describe(self) -> Text:
        """
        How it spreads, in both languages.
        """

class AmountInYear:
    """
    What an amount comes to in a year, exactly, and how.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> AmountInYear:
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
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def amount(self) -> ExactMoney:
        """
        The amount, exactly.
        """

    @property
    def steps(self) -> list[Text]:
        """
        The steps to it, each in both languages.
        """

class AmountRule:
    """
    What an amount is for each year: stated, indexed, or derived of others. Made by per_year(), per_period(), once(), by_year(), on_dates(), by_party(), recurring(), percent(), rest(), percent_of(), sum_of() and product().
    
    >>> index = fd.PriceIndex.steady("2.6%")
    >>> rule = fd.per_year(fd.kroner(3_000_000)).indexed(index, base_year=2025)
    >>> rule.in_year(2027).amount
    ExactMoney("3158028", "DKK")
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> AmountRule:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def continued(self, factor: int | fractions.Fraction | decimal.Decimal | str=1, plus: typing.Any=None, rounded: typing.Any='never', *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
        """
        After the last year of by_year(), each year is the year before times the factor, plus an amount.
        """

    def describe(self) -> Text:
        """
        What it is, in both languages.
        """

    def in_base_prices(self) -> AmountRule:
        """
        As stated, before the index.
        """

    def in_year(self, year: typing.SupportsIndex, period: Period | None=None, *, parts: str='months', known: typing.Any=None, whole: AmountRule | None=None, others: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountInYear:
        """
        What it comes to in a calendar year, exactly, and the steps to it.
        
        period: when the stream runs, where that is not the whole year; an amount for a whole period needs it. parts: how a part of a year is measured, "months" or "days". known: what other streams came to, by name. whole: the AmountRule of which percent() and rest() are a part; others: what the other parts were settled at.
        
        >>> grant = fd.per_period(fd.kroner(100_000), "months")
        >>> grant.in_year(2025, fd.Period("2024-01-01", "2025-06-30")).amount.exact
        Fraction(100000, 3)
        >>> fd.percent(25).in_year(2025, whole=fd.per_year(fd.kroner(200))).amount
        ExactMoney("50", "DKK")
        """

    def indexed(self, by: PriceIndex, base_year: typing.SupportsIndex, rounded: typing.Any='never') -> AmountRule:
        """
        The amount is stated in prices of the base year, and raised by the index. rounded: "never" (it compounds exactly), "each_year", "at_end", or a RoundingPoint.
        
        >>> rule = fd.per_year(fd.kroner(100)).indexed(fd.PriceIndex.steady(10), base_year=2025)
        >>> for step in rule.in_year(2026).steps:
        ...     print(step)
        Stated: 100.00 DKK a year in prices of 2025, raised by 10% a year, not rounded
        Index: 100.00 DKK × 1.1 (2026, 10% a year) = 110.00 DKK
        """

    def indexed_from_last(self, by: PriceIndex, rounded: typing.Any='never') -> AmountRule:
        """
        After the last year of by_year(), that year's amount is raised by the index.
        """

    def rounded(self, to: str, *, rounding: typing.Literal['half-up', 'half-even', 'half-down', 'up', 'down', 'toward-zero', 'half_up', 'half_even', 'half_down', 'toward_zero']='half-up') -> AmountRule:
        """
        A percentage or a sum, rounded before it is divided.
        """

    @property
    def currency(self) -> str | None:
        """
        The ISO 4217 code of its currency; None for what is derived of other amounts.
        """

    @property
    def is_rest(self) -> bool:
        """
        Whether it is what the other tranches leave.
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

    def __init__(self, id: str, amount: typing.Any=None, payers: typing.Any=None, name: Text | str | None=None, *, adjustments: collections.abc.Sequence[Adjustment]=[], carried: str | None=None, method: typing.Literal['largest-remainder', 'dhondt', 'jefferson', 'sainte-lague', 'webster', 'modified-sainte-lague', 'adams', 'huntington-hill', 'dean', 'danish', 'imperiali-divisor', 'stationary', 'power-mean', 'divisor-sequence', 'quota', 'independent', 'largest_remainder', 'sainte_lague', 'modified_sainte_lague', 'huntington_hill', 'imperiali_divisor', 'power_mean', 'divisor_sequence'] | str | None=None, unit: str | None=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str] | None=None, seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: typing.Literal['fill', 'fix-and-rerun', 'fix_and_rerun'] | None=None, receiver: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
        """
        amount: an AmountRule (percent(25), per_year(…)), or plain money per what its stream says; if left out, the rest. How it is shared is the programme's to say, unless one of the arguments of allocate() is given: then the others have the defaults of allocate().
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def adjustments(self) -> list[Adjustment]:
        """
        The steps on what its payers pay, in their order.
        """

    @property
    def amount(self) -> typing.Any:
        """
        Its AmountRule, or plain Money per what its stream's amount is.
        """

    @property
    def carried(self) -> str | None:
        """
        The procedure by which its rounding is carried over the years; None where it is not.
        """

    @property
    def id(self) -> str:
        """
        Its name within the stream.
        """

    @property
    def method(self) -> str | None:
        """
        None where it is the programme's, as are unit and ties.
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

    @property
    def ties(self) -> Text | None:
        """
        What becomes of ties, in words.
        """

    @property
    def unit(self) -> str | None:
        """
        The rounding unit.
        """

class Stream:
    """
    Money from payers, for a purpose, in a period (finansieringspost).
    
    amount: an AmountRule (per_year(…), per_period(…), once(…)); if left out, the sum of its tranches. payers: a Party, a Key, a KeyRule, or a list of Tranche. recipients: a Party, a Key or a KeyRule.
    
    >>> stream = fd.Stream("grant", fd.per_year(fd.kroner(100)), fd.Party("A"), fd.Party("B"), fd.Period.year(2022))
    >>> stream.amount.describe().en
    '100.00 DKK a year'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Stream:
        ...

    @staticmethod
    def cofinancing(id: str, recipient: typing.Any, lead: typing.Any, from_lead: typing.Any, from_others: typing.Any, others: typing.Any, period: Period, *, amount: typing.Any=None, name: Text | str | None=None, group: Text | str=..., status: typing.Literal['recommended', 'promised', 'granted', 'paid', 'unspecified']='unspecified', decision: Decision=..., citation: Citation=..., assumptions: collections.abc.Sequence[str]=[], through_lead: bool=False, others_adjustments: collections.abc.Sequence[Adjustment]=[], others_method: str | None=None, others_unit: str | None=None, others_ties: typing.Any=None, others_seed: str='', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Stream:
        """
        Municipal co-financing: those who lead pay a part, the others share another by a key. Each part is an AmountRule, or plain money per what the whole amount is. others_method, others_unit, others_ties and others_seed: how the others' part is shared, as Tranche says it.
        """

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, id: str, amount: typing.Any=None, payers: typing.Any=None, recipients: typing.Any=None, period: Period | None=None, *, name: Text | str | None=None, group: Text | str=..., adjustments: collections.abc.Sequence[Adjustment]=[], status: typing.Literal['recommended', 'promised', 'granted', 'paid', 'unspecified']='unspecified', decision: Decision=..., citation: Citation=..., assumptions: collections.abc.Sequence[str]=[], collector: Party | None=None, due_month: typing.SupportsIndex | None=None, whole: Period | None=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
        """
        whole: the period that the amount is for, where these terms hold in a part of it only. The amount accrues over the whole, and what falls in the period is settled.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def adjustments(self) -> list[Adjustment]:
        """
        The steps on what its recipients get, in their order.
        """

    @property
    def amount(self) -> AmountRule | None:
        """
        Its AmountRule; None where it is the sum of its tranches.
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
    def due_month(self) -> int | None:
        """
        The month of the year in which it is paid; None where it is not paid at one time.
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
    def recipients(self) -> KeyRule:
        """
        The rule of the key by which it is received.
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

    @property
    def whole(self) -> Period | None:
        """
        The period that the amount is for, where these terms hold in a part of it only.
        """

class Clearing:
    """
    Each one's own spending set against its share (afregning, slutopgørelse): the differences go to or from one party, and sum to zero.
    
    >>> spending = {2024: {"A": fd.kroner(70), "B": fd.kroner(30)}}
    >>> clearing = fd.Clearing("c", spending, fd.Key({"A": 1, "B": 1}), "Office", fd.Period.year(2024))
    >>> fd.Programme("p", "Pilot", "DKK").add(clearing).schedule().net_by("A").net
    Money("-20.00", "DKK")
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Clearing:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, id: str, spending: typing.Any, shares: typing.Any, clearing_party: typing.Any, period: Period, *, name: Text | str | None=None, group: Text | str=..., status: typing.Literal['recommended', 'promised', 'granted', 'paid', 'unspecified']='unspecified', decision: Decision=..., citation: Citation=..., assumptions: collections.abc.Sequence[str]=[], unit: str | None=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str] | None=None, seed: str='', due_month: typing.SupportsIndex | None=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> None:
        """
        spending: amounts by year and party, Figures dated in the years, or the names of streams whose payers spend. shares: a Key or a KeyRule. Unit and ties are the programme's unless one of them is given.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
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
    def clearing_party(self) -> Party:
        """
        To and from whom the differences go.
        """

    @property
    def decision(self) -> Decision:
        """
        Who decided it.
        """

    @property
    def due_month(self) -> int | None:
        """
        The month in which it falls due; None where none is said.
        """

    @property
    def group(self) -> Text:
        """
        The group under which reports show it.
        """

    @property
    def id(self) -> str:
        """
        Its name, among those of the streams.
        """

    @property
    def name(self) -> Text:
        """
        Its name in words.
        """

    @property
    def period(self) -> Period:
        """
        The years that are cleared.
        """

    @property
    def shares(self) -> KeyRule:
        """
        The rule of the key by which all spending is shared.
        """

    @property
    def spending(self) -> typing.Any:
        """
        What each party spent itself: by year and party, as Figures, or of which streams.
        """

    @property
    def status(self) -> str:
        """
        unspecified, recommended, promised, granted or paid.
        """

class ClearedParty:
    """
    One party's side of a clearing.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ClearedParty:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def amount(self) -> Money:
        """
        The difference in whole units: above zero it pays, below zero it receives.
        """

    @property
    def difference(self) -> fractions.Fraction:
        """
        The share less what it spent.
        """

    @property
    def party(self) -> Party:
        """
        Whose side it is.
        """

    @property
    def share(self) -> fractions.Fraction:
        """
        Its exact share of all spending.
        """

    @property
    def spent(self) -> fractions.Fraction:
        """
        What it spent itself, in major units.
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

    def __init__(self, id: str, what: Text | str, between: collections.abc.Iterable[typing.Any], period: Period, due: collections.abc.Sequence[datetime.date | str]=[], on_behalf_of: Text | str=..., kind: typing.Literal['result_contract', 'follow_up', 'duty', 'result-contract', 'follow-up']='duty', citation: Citation=..., assumptions: collections.abc.Sequence[str]=[]) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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
    >>> programme.add(fd.Stream("s", fd.per_year(fd.kroner(1)), payers, fd.Party("C"), year)).schedule().total()
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

    def __init__(self, id: str, name: Text | str, currency: Currency | str, *, method: typing.Literal['largest-remainder', 'dhondt', 'jefferson', 'sainte-lague', 'webster', 'modified-sainte-lague', 'adams', 'huntington-hill', 'dean', 'danish', 'imperiali-divisor', 'stationary', 'power-mean', 'divisor-sequence', 'quota', 'independent', 'largest_remainder', 'sainte_lague', 'modified_sainte_lague', 'huntington_hill', 'imperiali_divisor', 'power_mean', 'divisor_sequence'] | str='largest-remainder', unit: str='minor', ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str]='order', seed: str='', year_begins: typing.SupportsIndex=1, part_years: typing.Literal['months', 'days']='months') -> None:
        """
        year_begins: the month in which its years begin. part_years: parts of a year go by whole months, or by days.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def add(self, part: Stream | Clearing | Agreement | Assumption) -> Programme:
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

    def moved(self, years: typing.SupportsIndex) -> Programme:
        """
        All that is dated in it so many years later: what it comes to in 2022, the moved one comes to in 2023.
        
        >>> programme = fd.Programme("p", "P", "DKK")
        >>> _ = programme.add(fd.Stream("s", fd.once(fd.kroner(100)), fd.Party("Ask"), fd.Party("Birk"), fd.Period.year(2022)))
        >>> [entry.year for entry in programme.moved(1).schedule()]
        [2023]
        """

    def parse_year(self, written: str) -> int:
        """
        The number of a year that is written as year_label() has it, or 2014/15.
        """

    def schedule(self, *, like: Schedule | None=None) -> Schedule:
        """
        Who pays what to whom, when; calculated, not booked. Like an earlier schedule, the same is made sooner: streams that are as they were then, with all that they rest on, are taken over from it.
        """

    def settle_as_table(self, family: str, *, totals: typing.Literal['nearest', 'free']='nearest') -> Programme:
        """
        Rounds a stream or a family of streams as one table: a payer's totals are within one unit of the exact sums too, and nearest before its parts are (totals="free": whichever the parts come to).
        """

    def settle_carried(self, family: str, procedure: typing.Literal['known-years', 'fixed-key', 'open', 'known_years', 'fixed_key']) -> Programme:
        """
        Each tranche of a stream or a family of streams carries its rounding over the years, by known-years, fixed-key or open, with the promise of carry_over() for each party's sum, and no other; the empty family is that of all streams. The parties are its payers or, where only one ever pays, the recipients.
        """

    def terms_of(self, stream: str) -> list[Stream]:
        """
        The stream's terms, in order of time; one where they never change.
        """

    def to_node(self, *, lang: typing.Literal['da', 'en'] | None='en') -> Node:
        """
        The programme as a document, with all that it needs in it; texts that are one text are in that language.
        """

    def to_yaml(self, *, lang: typing.Literal['da', 'en'] | None='en') -> str:
        """
        The programme as a file in YAML: read again, it is the same programme.
        """

    def with_(self, change: Change | Proposal | Stream, *, lang: typing.Literal['da', 'en'] | None='en') -> Programme:
        """
        The programme with these terms in place of what the stream of that id says in their period, or with a change or a proposal; this one stays as it is.
        """

    def without(self, stream: str, during: Period | None=None) -> Programme:
        """
        The programme without a stream, or without what it says in a period.
        """

    def year_label(self, year: typing.SupportsIndex) -> str:
        """
        2014, or 2014-15 where the year is not that of the calendar.
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
    def carried(self) -> list[tuple[str, str]]:
        """
        (family, procedure) of those whose rounding is carried over the years.
        """

    @property
    def clearings(self) -> list[Clearing]:
        """
        The clearings, in the order they were added.
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
    def part_years(self) -> str:
        """
        How parts of a year are measured: months or days.
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

    @property
    def year_begins(self) -> int:
        """
        The month in which its years begin.
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def explain(self, lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
        """
        The working of the amount, in sentences.
        """

    def working(self) -> Working:
        """
        How the amount was worked out, as data.
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
    def cleared(self) -> ClearedParty | None:
        """
        Of a clearing's entry: share, spending and difference; None of a stream's.
        """

    @property
    def collector(self) -> Party | None:
        """
        Who collects the money for the recipient; None where nobody does.
        """

    @property
    def covered(self) -> bool:
        """
        False where nobody bears or gets the share.
        """

    @property
    def decision(self) -> Decision:
        """
        Who decided the stream.
        """

    @property
    def due_month(self) -> int | None:
        """
        The month in which it falls due; None where none is said.
        """

    @property
    def first_month(self) -> int:
        """
        The first month that it is for.
        """

    @property
    def last_month(self) -> int:
        """
        The last month that it is for.
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
    def payers_division(self) -> Division:
        """
        The entry's part among the payers, worked out.
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
    def recipients_division(self) -> Division:
        """
        Among the recipients of what the payer pays, worked out.
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
        The programme's year in which it is due, by the calendar year in which that year begins.
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

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
        """
        The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def amounts(self) -> list[int]:
        """
        The amounts in minor units, as a column.
        """

    def assumptions(self) -> list[str]:
        """
        Ids of the assumptions that the entries rest on.
        """

    def explain(self, lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
        """
        The working of every entry, in sentences.
        """

    def filter(self, *, year: typing.Any=None, stream: typing.Any=None, payer: typing.Any=None, recipient: typing.Any=None, status: typing.Any=None, tranche: typing.Any=None, group: typing.Any=None, months: typing.Any=None, due_month: typing.Any=None) -> Schedule:
        """
        The entries that match; each argument is one value or several. stream also names a family (cofinancing), payer "uncovered" what nobody bears; months=(1, 6) takes what lies within them.
        """

    def net_by(self, party: typing.Any=None) -> typing.Any:
        """
        What a party pays less what it receives, a NetTotal; without a name, that of every party, in a list: they sum to zero.
        """

    def pivot(self, rows: typing.Literal['year', 'stream', 'payer', 'recipient', 'status', 'tranche', 'group', 'months', 'first_month', 'last_month', 'due_month', 'payer_id', 'payer_code', 'recipient_id', 'recipient_code'] | str | collections.abc.Sequence[str], columns: typing.Literal['year', 'stream', 'payer', 'recipient', 'status', 'tranche', 'group', 'months', 'first_month', 'last_month', 'due_month', 'payer_id', 'payer_code', 'recipient_id', 'recipient_code'] | str | collections.abc.Sequence[str]) -> dict[typing.Any, dict[typing.Any, Money]]:
        """
        The sums by two fields, or two lists of them, as a dict of dicts.
        """

    def postings(self, accounts: typing.Any, *, debit: typing.Literal['payer', 'recipient']='payer', encoding: typing.Literal['utf-8', 'utf-16', 'cp1252'] | None=None) -> fordel.postings.Postings:
        """
        Each entry as a debit and a credit, on the accounts that a table gives to parties and streams.
        
            accounts: a CSV file, a frame, rows as dicts, or a dict by party or stream; columns party, stream, side, account,
            cost_centre, ean, cvr, text, and your own. debit: whose side is debited; an amount below zero swaps the sides.
            encoding: of a file that is no UTF-8.
        
            >>> import fordel as fd
            >>> wall = fd.Stream("wall", fd.once(fd.kroner(300)), payers=fd.Key({"Klitby": 2, "Engby": 1}), recipients="Diget", period=fd.Period.year(2025))
            >>> schedule = fd.Programme("wall", "The wall", "DKK").add(wall).schedule()
            >>> schedule.postings({"Klitby": "1510", "Engby": "1520", "Diget": "6900"}).by_account()["1510"][0]
            Money("200.00", "DKK")
            
        """

    def records(self) -> list[dict[str, typing.Any]]:
        """
        The entries as plain dicts: for pandas, or a file of one's own.
        """

    def residuals(self) -> list[ScheduleResidual]:
        """
        Where the payments miss what was to be shared, of each tranche and year that an entry is of.
        """

    def to_arrow(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pyarrow.Table:
        """
        A pyarrow.Table, of the columns that are named or of all.
        """

    def to_csv(self, dialect: str='plain') -> str:
        """
        The entries as CSV, safe for spreadsheets; excel-da is the dialect that Danish ones open.
        """

    def to_excel(self, path: os.PathLike[str] | str, *, lang: fordel._language.Lang | None=None, unit: str='kr.', checks: typing.Sequence[Check] | None=None) -> None:
        """
        Writes a workbook (.xlsx): the table before a council, the entries, the working as formulas, and what it rests on.
        
            unit: what that table is in, "kr." or "t.kr."; checks: the check lines that it shows, else those that any schedule has.
            
        """

    def to_html(self, path: os.PathLike[str] | str | None=None, *, lang: fordel._language.Lang | None=None) -> str:
        """
        One page that needs nothing besides itself: the payments, how they were worked out, and what they rest on.
        
            path: a file that it is written to as well. A party's bill is the page of schedule.filter(payer=…).
            
        """

    def to_json(self) -> str:
        """
        The entries as JSON, with their exact shares; how they were reached: working().
        """

    def to_markdown(self, path: os.PathLike[str] | str | None=None, *, lang: fordel._language.Lang | None=None) -> str:
        """
        The same as Markdown, for a repository or a wiki.
        """

    def to_pandas(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pandas.DataFrame:
        """
        A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
            or Int64.
        
            Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
            are faster in `minor_units`.
            
        """

    def to_polars(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> polars.DataFrame:
        """
        A polars.DataFrame, of the columns that are named or of all.
        """

    def to_records(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> list[dict[str, typing.Any]]:
        """
        A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number.
        """

    def total(self) -> Money:
        """
        The sum of all amounts.
        """

    def total_by(self, fields: typing.Literal['year', 'stream', 'payer', 'recipient', 'status', 'tranche', 'group', 'months', 'first_month', 'last_month', 'due_month', 'payer_id', 'payer_code', 'recipient_id', 'recipient_code'] | str | collections.abc.Sequence[str]) -> dict[typing.Any, Money]:
        """
        Totals by one field (a dict), or by several (keys are tuples): year, stream, payer, recipient, status, tranche, group, months, first_month, last_month, due_month, payer_id, payer_code, recipient_id, recipient_code.
        """

    def working(self) -> Working:
        """
        How every entry's amount was worked out, as data; of many, take those that are wanted by filter() first.
        """

    def years(self) -> list[int]:
        """
        The years, as a column.
        """

    @property
    def carried(self) -> list[SettledCarry]:
        """
        The tranches whose rounding is carried over the years, of the whole schedule.
        """

    @property
    def plot(self) -> fordel.plot.accessors.SchedulePlot:
        """
        Its pictures: bars(), sankey() and, over cases, ranges().
        """

    @property
    def programme(self) -> Programme:
        """
        The programme it came of.
        """

class SettledReversal:
    """
    Who pays a part of its sum back, which was rounded up before; by open only.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> SettledReversal:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def amount(self) -> Money:
        """
        Below zero, where the amounts are above.
        """

    @property
    def during(self) -> Period:
        """
        The days that the part is for.
        """

    @property
    def who(self) -> Party:
        """
        The party that pays back.
        """

    @property
    def year(self) -> int:
        """
        Of the programme.
        """

class SettledCarry:
    """
    A tranche whose rounding is carried over the years.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> SettledCarry:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def guarantee(self) -> Text:
        """
        What the procedure promises.
        """

    @property
    def procedure(self) -> str:
        """
        known-years, fixed-key or open.
        """

    @property
    def reversals(self) -> list[SettledReversal]:
        """
        Who pays back, and when.
        """

    @property
    def stream(self) -> str:
        """
        Its id.
        """

    @property
    def tranche(self) -> str:
        """
        The id of the tranche within the stream.
        """

    @property
    def unique(self) -> bool:
        """
        Whether no tie had to be broken.
        """

class Division:
    """
    One party's place in a division.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Division:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def allocation(self) -> Allocation:
        """
        The allocation.
        """

    @property
    def amount(self) -> Money:
        """
        The part.
        """

    @property
    def exact(self) -> fractions.Fraction:
        """
        The exact share before rounding, in major units.
        """

    @property
    def party(self) -> Party:
        """
        Whose part it is.
        """

    @property
    def place(self) -> int:
        """
        The party's place in it.
        """

    @property
    def share(self) -> fractions.Fraction:
        """
        Its share of the key.
        """

    @property
    def weight(self) -> fractions.Fraction:
        """
        The party's weight in the key.
        """

class ScheduleResidual:
    """
    Where what is paid misses what was to be shared, and why.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ScheduleResidual:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def missing(self) -> fractions.Fraction:
        """
        How much is missing for this reason; below zero: so much too much.
        """

    @property
    def pool(self) -> fractions.Fraction:
        """
        What was to be shared, exactly, in major units.
        """

    @property
    def settled(self) -> fractions.Fraction:
        """
        What parties pay to parties of it.
        """

    @property
    def stream(self) -> str:
        """
        The id of the stream.
        """

    @property
    def text(self) -> Text:
        """
        The same as a sentence.
        """

    @property
    def tranche(self) -> str:
        """
        The id of the tranche.
        """

    @property
    def why(self) -> str:
        """
        independent_rounding, below_unit, undistributed or uncovered.
        """

    @property
    def year(self) -> int:
        """
        The year.
        """

class NetTotal:
    """
    What a party pays and receives in a schedule.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> NetTotal:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def net(self) -> Money:
        """
        What it pays less what it receives.
        """

    @property
    def party(self) -> Party:
        """
        Whose total it is.
        """

    @property
    def pays(self) -> Money:
        """
        The sum of what it pays.
        """

    @property
    def receives(self) -> Money:
        """
        The sum of what it receives.
        """

class WorkingInput:
    """
    A number or a text that a step goes by.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> WorkingInput:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def address(self) -> str:
        """
        Where it is stated.
        """

    @property
    def name(self) -> str:
        """
        As the step's kind names it.
        """

    @property
    def step(self) -> int | None:
        """
        The place, among the step's own steps, of that which gave it.
        """

    @property
    def text(self) -> str:
        """
        Words, or a day, of what is no number.
        """

    @property
    def unit(self) -> str:
        """
        What is counted: a currency, heads.
        """

    @property
    def value(self) -> fractions.Fraction | None:
        """
        A Fraction; None of what is no number.
        """

class WorkingStep:
    """
    A step of a working: what was done, by which clause, with which inputs, and what it came to. Its own steps are those that gave its inputs.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> WorkingStep:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def address(self) -> str:
        """
        Of the clause: streams.running.paid by.others.key.
        """

    @property
    def citation(self) -> Citation:
        """
        Where it is stated.
        """

    @property
    def decision(self) -> Decision:
        """
        Who decided it, and when.
        """

    @property
    def inputs(self) -> list[WorkingInput]:
        """
        What it is worked out from, a WorkingInput each.
        """

    @property
    def kind(self) -> str:
        """
        What is done: stated, index, share, amount and so on.
        """

    @property
    def result(self) -> fractions.Fraction:
        """
        A Fraction; amounts in major units (kroner).
        """

    @property
    def steps(self) -> list[WorkingStep]:
        """
        The steps that gave its inputs.
        """

    @property
    def unit(self) -> str:
        """
        What the result counts: a currency, øre, heads.
        """

    @property
    def weights(self) -> Key | None:
        """
        The key by whose weights, with everybody's.
        """

    @property
    def what(self) -> Text:
        """
        The clause, figures or index in words.
        """

    @property
    def words(self) -> list[Text]:
        """
        What is said of it, a Text for each line.
        """

class Working:
    """
    How amounts were worked out (beregning), as data: a tree of steps for each.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Working:
        ...

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
        """
        The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def to_arrow(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pyarrow.Table:
        """
        A pyarrow.Table, of the columns that are named or of all.
        """

    def to_json(self) -> str:
        """
        The format fordel.working/1, whose JSON schema is working_schema().
        """

    def to_pandas(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pandas.DataFrame:
        """
        A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
            or Int64.
        
            Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
            are faster in `minor_units`.
            
        """

    def to_polars(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> polars.DataFrame:
        """
        A polars.DataFrame, of the columns that are named or of all.
        """

    def to_records(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> list[dict[str, typing.Any]]:
        """
        A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number.
        """

    @property
    def amounts(self) -> list[WorkingStep]:
        """
        A WorkingStep for each amount.
        """

    @property
    def currency(self) -> str:
        """
        The code of the amounts' currency.
        """

    @property
    def programme(self) -> str:
        """
        Its id; empty where there is none.
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

    def __repr__(self) -> str:
        """
        For what the module gives no form: its properties.
        """

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

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

class RuleChange:
    """
    One clause that two programmes have in different words.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> RuleChange:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def address(self) -> str:
        """
        Where the clause stands: streams.running.amount.
        """

    @property
    def after(self) -> str:
        """
        What it says in the other; empty where it is removed.
        """

    @property
    def before(self) -> str:
        """
        What it says in the baseline, on one line; empty where it is added.
        """

    @property
    def decided(self) -> Decision:
        """
        Who decided what stands there now.
        """

    @property
    def from_(self) -> datetime.date | None:
        """
        The first day on which they differ; None where they always have.
        """

    @property
    def kind(self) -> str:
        """
        changed, added, removed, or form where it is written otherwise and means the same.
        """

    @property
    def proposal(self) -> str:
        """
        The name of the proposal that says it; empty where none does.
        """

    @property
    def source(self) -> Citation:
        """
        Where that is stated.
        """

    @property
    def text(self) -> Text:
        """
        In words: the address, before and after, from when, and who decided it.
        """

    @property
    def until(self) -> datetime.date | None:
        """
        The last day on which they differ; None where they always will.
        """

class PartyDifference:
    """
    What one party pays, or receives, under one rule and under another.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> PartyDifference:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def after(self) -> Money:
        """
        Its amount by the other programme.
        """

    @property
    def before(self) -> Money:
        """
        Its amount by the baseline; zero where it is in no entry.
        """

    @property
    def changed(self) -> bool:
        """
        Whether the amounts differ.
        """

    @property
    def difference(self) -> Money:
        """
        The amount after, less that before.
        """

    @property
    def loses(self) -> bool:
        """
        Whether it pays more or receives less.
        """

    @property
    def party(self) -> Party:
        """
        Who pays or receives; the party "uncovered" for what nobody does.
        """

    @property
    def percent(self) -> fractions.Fraction | None:
        """
        The difference in percent of what it was before, exactly; None where that is zero.
        """

    @property
    def side(self) -> typing.Literal['payers', 'recipients']:
        """
        payers or recipients: whether it is about what the party pays or receives.
        """

    @property
    def text(self) -> Text:
        """
        In words, in both languages: the sign is said.
        """

    @property
    def wins(self) -> bool:
        """
        Whether it pays less or receives more; nobody wins what is uncovered.
        """

    @property
    def year(self) -> int | None:
        """
        The year; None over all years.
        """

class EntryDifference:
    """
    What a payer pays a recipient of a tranche in a year, where it differs.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> EntryDifference:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def after(self) -> Money:
        """
        By the other programme.
        """

    @property
    def before(self) -> Money:
        """
        By the baseline, over all parts of the year.
        """

    @property
    def difference(self) -> Money:
        """
        The amount after, less that before.
        """

    @property
    def payer(self) -> Party:
        """
        Who pays.
        """

    @property
    def recipient(self) -> Party:
        """
        Who receives.
        """

    @property
    def stream(self) -> str:
        """
        The id of the stream.
        """

    @property
    def tranche(self) -> str:
        """
        The id of the tranche.
        """

    @property
    def year(self) -> int:
        """
        The year of the programme.
        """

class ResidualDifference:
    """
    What is missing of what was to be shared in a year, where it differs, and why.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ResidualDifference:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def after(self) -> fractions.Fraction:
        """
        What is missing by the other programme.
        """

    @property
    def before(self) -> fractions.Fraction:
        """
        What is missing by the baseline, exactly; below zero where too much is paid.
        """

    @property
    def difference(self) -> fractions.Fraction:
        """
        What is missing after, less that before.
        """

    @property
    def text(self) -> Text:
        """
        In words, in both languages.
        """

    @property
    def why(self) -> str:
        """
        independent_rounding, below_unit, undistributed or uncovered.
        """

    @property
    def year(self) -> int:
        """
        The year of the programme.
        """

class ComparisonBalance:
    """
    What was to be shared, what of it is missing and what parties pay, after less before.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ComparisonBalance:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def holds(self) -> bool:
        """
        Whether that is what there is to share, less what is missing and left out.
        """

    @property
    def left_out(self) -> fractions.Fraction:
        """
        How much more is paid in entries that the filter leaves out, of the same tranches.
        """

    @property
    def missing(self) -> fractions.Fraction:
        """
        How much more of it is missing: rounded away, undistributed or uncovered.
        """

    @property
    def moved_among_payers(self) -> fractions.Fraction:
        """
        What those who pay more do so by; where no more is shared, what the others pay less.
        """

    @property
    def moved_among_recipients(self) -> fractions.Fraction:
        """
        What those who receive more do so by; where no more is shared, what the others receive less.
        """

    @property
    def settled(self) -> fractions.Fraction:
        """
        How much more parties pay one another in the entries that are compared.
        """

    @property
    def stated(self) -> fractions.Fraction:
        """
        How much more there is to share.
        """

    @property
    def text(self) -> Text:
        """
        In words, in both languages.
        """

class Comparison:
    """
    What a baseline and another programme come to, held against one another.
    
    >>> made = fd.sjaelland.programme(outside="Greve")
    >>> fd.compare(made, made).empty()
    True
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Comparison:
        ...

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
        """
        The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself.
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

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def attribution(self, order: typing.Literal['calculation', 'reversed']='calculation') -> Attribution:
        """
        Cause by cause, on exact amounts: figures, index, participation, streams, amounts, keys, adjustments, and last the rounding, which closes each difference; "reversed" takes them last to first. Causes that do not differ have no column; where a programme in between cannot be settled, its cause and the next are one.
        """

    def balance(self) -> ComparisonBalance:
        """
        The ComparisonBalance: that the differences are the stated change less what is missing.
        """

    def by_party(self, side: typing.Literal['payers', 'recipients']='payers') -> list[PartyDifference]:
        """
        A PartyDifference for each payer, or recipient, over all years: first who pays more, then who pays less, then those for whom nothing changes.
        """

    def by_party_and_year(self, side: typing.Literal['payers', 'recipients']='payers') -> list[PartyDifference]:
        """
        The same parties in the same order, each with its years.
        """

    def describe(self, one: PartyDifference) -> Text:
        """
        A PartyDifference in words, with its years called as here.
        """

    def difference(self) -> Money:
        """
        The total after, less that before.
        """

    def empty(self) -> bool:
        """
        Whether not one entry is another, to the smallest unit of money.
        """

    def entries(self) -> list[EntryDifference]:
        """
        An EntryDifference for each year, stream, tranche, payer and recipient that differ.
        """

    def explain(self, party: str, year: typing.SupportsIndex | None=None, side: typing.Literal['payers', 'recipients']='payers', lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
        """
        Why a party pays (receives) another amount, over all years or in one: a sentence, and a line for each cause with the figures behind it, as Attribution.explain() of the order of calculation.
        """

    def losers(self, side: typing.Literal['payers', 'recipients']='payers') -> list[PartyDifference]:
        """
        Who pays more, or receives less, over all years: the largest difference first.
        """

    def percent(self) -> fractions.Fraction | None:
        """
        The difference, of the total before: 5/2 is 2.5 %; None where that is zero.
        """

    def records(self) -> list[dict[str, typing.Any]]:
        """
        The rows of to_csv() as plain dicts: for pandas, or a file of one's own.
        """

    def residuals(self) -> list[ResidualDifference]:
        """
        A ResidualDifference for each year and reason where more or less is missing.
        """

    def shapley(self, *, most: typing.SupportsIndex=128) -> Attribution:
        """
        The average over all orders in which the causes that differ can be taken, exact. It settles 2^n programmes for n causes, and refuses where that is more than `most`.
        """

    def stated_change(self) -> fractions.Fraction:
        """
        How much more there is to share, of the tranches and years that the entries are of.
        """

    def to_arrow(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pyarrow.Table:
        """
        A pyarrow.Table, of the columns that are named or of all.
        """

    def to_csv(self, dialect: str='plain') -> str:
        """
        By side, party and year: before, after, difference and percent, an exact fraction; in excel-da rounded.
        """

    def to_excel(self, path: os.PathLike[str] | str, *, lang: fordel._language.Lang | None=None) -> None:
        """
        Writes a workbook (.xlsx): what each pays and receives before and after, over all years, by year and by entry.
        """

    def to_json(self) -> str:
        """
        All of it, with exact numbers as texts.
        """

    def to_pandas(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pandas.DataFrame:
        """
        A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
            or Int64.
        
            Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
            are faster in `minor_units`.
            
        """

    def to_polars(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> polars.DataFrame:
        """
        A polars.DataFrame, of the columns that are named or of all.
        """

    def to_records(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> list[dict[str, typing.Any]]:
        """
        A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number.
        """

    def total_after(self) -> Money:
        """
        All of the other's entries, what is uncovered among them.
        """

    def total_before(self) -> Money:
        """
        All of the baseline's entries, what is uncovered among them.
        """

    def winners(self, side: typing.Literal['payers', 'recipients']='payers') -> list[PartyDifference]:
        """
        Who pays less, or receives more, over all years: the largest difference first.
        """

    def year_label(self, year: typing.SupportsIndex) -> str:
        """
        "2022", "2014-15"; where another year's bill is compared, "2022 → 2023".
        """

    def years_touched(self) -> list[int]:
        """
        The years in which an entry differs.
        """

    @property
    def after(self) -> Schedule:
        """
        The Schedule that is held against it, as filtered.
        """

    @property
    def before(self) -> Schedule:
        """
        The Schedule of the baseline, as filtered.
        """

    @property
    def plot(self) -> fordel.plot.accessors.ComparisonPlot:
        """
        Its pictures: winners() and waterfall().
        """

    @property
    def rules(self) -> list[RuleChange]:
        """
        The RuleChanges: the clauses that differ, where files were compared.
        """

    @property
    def years_apart(self) -> int:
        """
        How many years later the years of `before` are called than they are; 0 but where one year's bill is compared with another's.
        """

class AttributionColumn:
    """
    What a part of each difference is attributed to.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> AttributionColumn:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def after(self) -> Schedule:
        """
        The Schedule right after it is taken; of an average the comparison's.
        """

    @property
    def before(self) -> Schedule:
        """
        The Schedule right before it is taken; of an average the comparison's.
        """

    @property
    def causes(self) -> list[str]:
        """
        The names of the causes: several where no programme between them can be settled; none of a step.
        """

    @property
    def error(self) -> str:
        """
        What the first programme between several causes says; empty otherwise.
        """

    @property
    def error_id(self) -> str:
        """
        The id of that error.
        """

    @property
    def label(self) -> Text:
        """
        The same in words.
        """

    @property
    def name(self) -> str:
        """
        "figures", "keys+adjustments"; of a step its name.
        """

class AttributedPart:
    """
    A part of a difference, exact and in whole units of money.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> AttributedPart:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def amount(self) -> Money:
        """
        The part in whole units of money: one of the two next to the exact one.
        """

    @property
    def exact(self) -> fractions.Fraction:
        """
        The exact part, a Fraction of major units.
        """

class AttributedDifference:
    """
    A party's difference as a sum of parts.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> AttributedDifference:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def after(self) -> Money:
        """
        Its amount by the other programme.
        """

    @property
    def before(self) -> Money:
        """
        Its amount by the baseline.
        """

    @property
    def difference(self) -> Money:
        """
        The amount after, less that before.
        """

    @property
    def parts(self) -> list[AttributedPart]:
        """
        An AttributedPart for each column; they sum to the difference.
        """

    @property
    def party(self) -> Party:
        """
        Who pays or receives; uncovered_party() for what nobody does.
        """

    @property
    def side(self) -> typing.Literal['payers', 'recipients']:
        """
        payers or recipients.
        """

    @property
    def year(self) -> int | None:
        """
        The year; None over all years.
        """

class ToldPart:
    """
    A part of a party's difference in words, and the figures behind it.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ToldPart:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def column(self) -> int:
        """
        Its place among the columns.
        """

    @property
    def figures(self) -> list[Text]:
        """
        The figures behind it, a line each.
        """

    @property
    def part(self) -> AttributedPart:
        """
        The AttributedPart.
        """

    @property
    def says(self) -> Text:
        """
        The part in words: 765.44 less by the floor.
        """

class ToldDifference:
    """
    Why one party pays or receives another amount, in words.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ToldDifference:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def difference(self) -> AttributedDifference:
        """
        The AttributedDifference that is told.
        """

    @property
    def parts(self) -> list[ToldPart]:
        """
        A ToldPart for each part that is not zero.
        """

    @property
    def says(self) -> Text:
        """
        The sentence: pays 1,234.56 more, and by what.
        """

class Attribution:
    """
    The differences of a comparison as sums of what they are due to.
    
    >>> made = fd.sjaelland.programme(outside="Greve")
    >>> fd.compare(made, made).attribution().columns
    [<AttributionColumn rounding>]
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Attribution:
        ...

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
        """
        The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself.
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

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def by_party(self, side: typing.Literal['payers', 'recipients']='payers') -> list[AttributedDifference]:
        """
        An AttributedDifference for each payer, or recipient, over all years, in the comparison's order.
        """

    def by_party_and_year(self, side: typing.Literal['payers', 'recipients']='payers') -> list[AttributedDifference]:
        """
        The same parties in the same order, each with its years.
        """

    def explain(self, party: str, year: typing.SupportsIndex | None=None, side: typing.Literal['payers', 'recipients']='payers', lang: typing.Literal['da', 'en'] | None=None) -> fordel.shown.explanation.Explanation:
        """
        The same as text: the sentence, and a line for each cause with its figures.
        """

    def records(self) -> list[dict[str, typing.Any]]:
        """
        The rows of to_csv() as plain dicts: for pandas, or a file of one's own.
        """

    def to_arrow(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pyarrow.Table:
        """
        A pyarrow.Table, of the columns that are named or of all.
        """

    def to_csv(self, dialect: str='plain') -> str:
        """
        By side, party and year: before, after, difference, and a column for each cause.
        """

    def to_json(self) -> str:
        """
        All of it, exact parts as texts.
        """

    def to_pandas(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pandas.DataFrame:
        """
        A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
            or Int64.
        
            Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
            are faster in `minor_units`.
            
        """

    def to_polars(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> polars.DataFrame:
        """
        A polars.DataFrame, of the columns that are named or of all.
        """

    def to_records(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> list[dict[str, typing.Any]]:
        """
        A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number.
        """

    def told(self, party: str, year: typing.SupportsIndex | None=None, side: typing.Literal['payers', 'recipients']='payers') -> ToldDifference:
        """
        Why a party pays another amount, as a ToldDifference.
        """

    def totals(self, side: typing.Literal['payers', 'recipients']='payers') -> list[AttributedPart]:
        """
        What each column comes to for all parties together, an AttributedPart each.
        """

    @property
    def columns(self) -> list[AttributionColumn]:
        """
        What differences are attributed to, an AttributionColumn each; the last is the rounding.
        """

    @property
    def comparison(self) -> Comparison:
        """
        The Comparison whose differences these are.
        """

    @property
    def method(self) -> str:
        """
        calculation, reversed, average (over all orders) or steps (as they were given).
        """

    @property
    def settlements(self) -> int:
        """
        How many programmes were settled for it, beside the two that are compared.
        """

class Position:
    """
    Where something stands in its file; 0 where the file has no lines.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Position:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, line: typing.SupportsIndex, column: typing.SupportsIndex) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def column(self) -> int:
        """
        In characters, from 1.
        """

    @property
    def line(self) -> int:
        """
        From 1.
        """

class Node:
    """
    A document, or a part of it: a text, a list, a map, or nothing.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Node:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, content: typing.Any=None) -> None:
        """
        Of a text, a list, a dict or None.
        """

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def addresses(self) -> list[str]:
        """
        All addresses of values, in the order of the document.
        """

    def as_of(self, day: datetime.date | str) -> Node:
        """
        Without what was decided or published after the day.
        """

    def changes(self) -> list[datetime.date]:
        """
        The days on which a value of the document comes into force, in order.
        """

    def find(self, where: str) -> Node | None:
        """
        What stands at an address, such as streams.running.amount; None where nothing does.
        """

    def in_force(self, on: datetime.date | str, known_by: datetime.date | str | None=None) -> Node:
        """
        The document as it is on the day: of each value that changes, the one in force. With a day of knowledge, without what was decided or published after it.
        """

    def removed(self, where: str) -> Node:
        """
        The document without it.
        """

    def replaced(self, where: str, value: typing.Any) -> Node:
        """
        The document with another value there.
        """

    def stated_values(self) -> list[StatedValue]:
        """
        All values that are given with their dates or their sources, in the order of the document.
        """

    def to_json(self) -> str:
        """
        Each value a text; without remarks.
        """

    def to_yaml(self) -> str:
        """
        In the form that the library writes, with remarks.
        """

    @property
    def at(self) -> Position:
        """
        Where it begins.
        """

    @property
    def file(self) -> str:
        """
        The file that it is from.
        """

    @property
    def items(self) -> list[Node]:
        """
        Of a list.
        """

    @property
    def kind(self) -> str:
        """
        text, list, map or nothing.
        """

    @property
    def members(self) -> dict[typing.Any, typing.Any]:
        """
        Of a map, as a dict in the order of the file.
        """

    @property
    def remarks(self) -> list[str]:
        """
        The lines above it that begin with #, and at last the one behind it; of the whole, those below.
        """

    @property
    def text(self) -> str:
        """
        As it is written; empty but of a text.
        """

class Finding:
    """
    What is wrong, or worth a look, in a file: where, what was seen, what to do.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Finding:
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

    def __str__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def address(self) -> str:
        """
        Such as streams.running.amount.
        """

    @property
    def advice(self) -> str:
        """
        What to do.
        """

    @property
    def at(self) -> Position:
        """
        The place in the file.
        """

    @property
    def expected(self) -> str:
        """
        What should stand there.
        """

    @property
    def file(self) -> str:
        """
        Its path below the root; empty where there is none.
        """

    @property
    def id(self) -> str:
        """
        Such as fordel.file.unknown_key.
        """

    @property
    def seen(self) -> str:
        """
        What the file says there.
        """

class _DocumentBuilder:

    def __init__(self, text: str, name: str) -> None:
        ...

    def begin_list(self, arg0: typing.SupportsIndex, arg1: typing.SupportsIndex) -> None:
        ...

    def begin_map(self, arg0: typing.SupportsIndex, arg1: typing.SupportsIndex) -> None:
        ...

    def end_list(self) -> None:
        ...

    def end_map(self) -> None:
        ...

    def finish(self) -> Node:
        ...

    def refuse(self, arg0: str, arg1: typing.SupportsIndex, arg2: typing.SupportsIndex) -> None:
        ...

    def refuse_syntax(self, arg0: str, arg1: typing.SupportsIndex, arg2: typing.SupportsIndex) -> None:
        ...

    def scalar(self, arg0: str, arg1: bool, arg2: typing.SupportsIndex, arg3: typing.SupportsIndex) -> None:
        ...

    @property
    def text(self) -> str:
        ...

class StatedValue:
    """
    A value of a file with what is known of it: where it is stated, from when it is in force, how firm it is, and when a newer one is expected.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> StatedValue:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def in_force(self, day: datetime.date | str) -> bool:
        """
        Whether it is, on that day.
        """

    def past_next(self, used_on: datetime.date | str) -> bool:
        """
        Whether it is used on a day when a newer one was expected.
        """

    @property
    def at(self) -> Position:
        """
        The place in the file.
        """

    @property
    def checked(self) -> datetime.date | None:
        """
        The day on which it was last held against its source.
        """

    @property
    def decided(self) -> Decision:
        """
        Who decided it.
        """

    @property
    def file(self) -> str:
        """
        The file that states it.
        """

    @property
    def from_(self) -> datetime.date | None:
        """
        The day from which it is in force; None: at all times.
        """

    @property
    def next(self) -> datetime.date | None:
        """
        The day from which a newer one is expected.
        """

    @property
    def published(self) -> datetime.date | None:
        """
        The day on which it was published.
        """

    @property
    def source(self) -> Citation:
        """
        Where it is stated.
        """

    @property
    def status(self) -> str:
        """
        published, provisional, forecast, assumed or unspecified.
        """

    @property
    def until(self) -> datetime.date | None:
        """
        The day before the next one's; None: until further notice.
        """

    @property
    def value(self) -> Node:
        """
        The value itself.
        """

    @property
    def where(self) -> str:
        """
        The address of the value as it is without dates, such as streams.running.amount.
        """

class Setting:
    """
    A value that an alternative puts at an address.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Setting:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def address(self) -> str:
        """
        Where the value is put.
        """

    @property
    def value(self) -> Node:
        """
        The value.
        """

class Alternative:
    """
    One way to answer an open question.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Alternative:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def excludes(self) -> list[tuple[str, list[str]]]:
        """
        (question, its alternatives) that it never stands together with.
        """

    @property
    def id(self) -> str:
        """
        Its name within the question.
        """

    @property
    def is_default(self) -> bool:
        """
        Whether it is the answer where nobody chooses.
        """

    @property
    def says(self) -> Text:
        """
        The answer in words.
        """

    @property
    def settings(self) -> list[Setting]:
        """
        The values that it puts at addresses.
        """

class OpenQuestion:
    """
    A question that a programme file leaves open.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> OpenQuestion:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def alternatives(self) -> list[Alternative]:
        """
        The ways to answer it; none where a value of the caller's own does.
        """

    @property
    def id(self) -> str:
        """
        Its name in the file.
        """

    @property
    def kind(self) -> str:
        """
        assumption: a value that nobody stated; reading: one way to understand a sentence.
        """

    @property
    def must_be_answered(self) -> bool:
        """
        Whether it has alternatives and no default.
        """

    @property
    def question(self) -> Text:
        """
        What is open, in words.
        """

    @property
    def says(self) -> Text:
        """
        The answer in words, where it has no alternatives.
        """

    @property
    def values(self) -> list[str]:
        """
        The addresses at which that value stands.
        """

    @property
    def why(self) -> Text:
        """
        Why it is answered as it is.
        """

class NotCalculated:
    """
    A clause of an agreement that a programme file leaves out.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> NotCalculated:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def concerns(self, stream: str) -> bool:
        """
        Whether it may change something of the stream.
        """

    @property
    def accepted_by(self) -> Text:
        """
        Who has accepted that.
        """

    @property
    def clause(self) -> Text:
        """
        The clause.
        """

    @property
    def effect(self) -> list[str]:
        """
        Addresses of what it may change; none where it changes no amount.
        """

    @property
    def why(self) -> Text:
        """
        Why it is left out.
        """

class FileDigest:
    """
    A file that was read, and the digest of its bytes.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> FileDigest:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def path(self) -> str:
        """
        The path below the root.
        """

    @property
    def sha256(self) -> str:
        """
        The SHA-256 digest of its bytes, in hexadecimal.
        """

class ProgrammeFile:
    """
    A programme as a file: read, settled, and asked what it rests on and leaves open.
    
    >>> file = fd.ProgrammeFile.parse('''fordel: 1
    ... programme: Museum
    ... currency: DKK
    ... parties: {Havnby: {}, Museum: {}}
    ... streams:
    ...   running: {amount: 500 kr. per year, period: 2025, paid by: Havnby, to: Museum}''')
    >>> file.schedule().total()
    Money("500.00", "DKK")
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ProgrammeFile:
        ...

    @staticmethod
    def of(content: Node) -> ProgrammeFile:
        """
        A document made in code: fd.ProgrammeFile.of(programme.to_node()).
        """

    @staticmethod
    def parse(text: str, name: str='') -> ProgrammeFile:
        """
        A document without files beside it, as text; `name` is shown in errors.
        """

    @staticmethod
    def read(path: os.PathLike[str] | str | bytes, *, content: str | None=None) -> ProgrammeFile:
        """
        A file, with what it includes and the tables beside it; named .json it is read as JSON. `content`, text or bytes, is read in the file's place: another version of it.
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

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def baseline(self) -> ProgrammeFile:
        """
        The programme without its proposals: itself, where it has none.
        """

    def cases(self, *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None) -> list[ProgrammeCase]:
        """
        One case for each combination of what is open: alternatives without a default that were not chosen.
        """

    def checks(self, schedule: Schedule) -> list[Check]:
        """
        What the file says of every settlement (always:), held against this one.
        """

    def effects(self, *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None) -> list[Effect]:
        """
        Whether each change moves an entry, in the order of the proposals.
        """

    def lint(self) -> list[Finding]:
        """
        What is worth a look: gaps between years, overlaps, what is unused, bounds that never bind.
        """

    def open_cases(self, *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None) -> list[dict[str, str]]:
        """
        The same as the alternatives that they choose, without settling them.
        """

    def programme(self, *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None) -> Programme:
        """
        The programme with these choices: choose={"outside": "Greve"} picks alternatives, set={"unit": "1 kr."} puts values of your own at addresses, as_of=DATE leaves out what was decided or published later.
        """

    def proposals(self) -> list[Proposal]:
        """
        What a scenario adds to its baseline, in the order in which it was named.
        """

    def receipt(self, *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None) -> Receipt:
        """
        What the schedule with these choices is made of: versions, files, vintages, choices and its digest.
        """

    def require_effect(self, *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None) -> list[Effect]:
        """
        What effects() says, where every change moves an entry; refuses those that move none, each with its place and the likely cause.
        """

    def schedule(self, *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None) -> Schedule:
        """
        What the programme with these choices comes to.
        """

    def solve(self, address: str, so_that: str, *, from_: str | None=None, to: str | None=None, step: str | None=None, most: typing.SupportsIndex=2000, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None, progress: typing.Any=None) -> Solution:
        """
        Which numbers at the address fulfil a condition, such as "total == baseline" or "Lejre <= 1.000.000 kr. in 2023"; by `most` settlements, of which `progress(settlements)` is told.
        """

    def streams_resting_on(self, address: str) -> list[str]:
        """
        Ids of the streams whose amounts rest on what stands at the address.
        """

    def sweep(self, address: str, values: typing.Any, *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None, progress: typing.Any=None) -> Sweep:
        """
        With each of the values at the address: texts, or one that lists them, as "100.000..200.000 by 25.000". `progress(done, of)` is told of each.
        """

    def sweep_questions(self, questions: collections.abc.Sequence[str], *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None, progress: typing.Any=None) -> Sweep:
        """
        With every combination of answers to these questions.
        """

    def with_(self, change: Change | Proposal | collections.abc.Sequence[Change]) -> ProgrammeFile:
        """
        The scenario with a change, several, or a proposal; this one stays as it is.
        """

    def with_proposals(self, proposals: collections.abc.Sequence[Proposal]) -> ProgrammeFile:
        """
        The scenario with these beside those that it has.
        """

    @property
    def content(self) -> Node:
        """
        The document, with what it includes.
        """

    @property
    def files(self) -> list[FileDigest]:
        """
        The files that were read so far, each with its digest.
        """

    @property
    def not_calculated(self) -> list[NotCalculated]:
        """
        The clauses of agreements that it leaves out.
        """

    @property
    def plot(self) -> fordel.plot.accessors.FilePlot:
        """
        Its pictures: ranges() over the cases of what it leaves open.
        """

    @property
    def questions(self) -> list[OpenQuestion]:
        """
        What it leaves open, in the order of the file.
        """

    @property
    def stated(self) -> list[StatedValue]:
        """
        Its values with a source, a status or a date of their own.
        """

class Change:
    """
    Another value at an address of a programme, and on which days it holds.
    
    >>> fd.Change('streams.running.amount', '600 kr. per year', from_='2026', onwards=True)
    <Change streams.running.amount from 2026-01-01>
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Change:
        ...

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, address: str, value: typing.Any=None, *, from_: typing.Any=None, until: typing.Any=None, onwards: bool=False, throughout: bool=False, removed: bool=False, replaces: str='', source: Citation=..., decided: Decision=...) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def address(self) -> str:
        """
        Where in the programme, such as streams.running.amount.
        """

    @property
    def at(self) -> Position:
        """
        The place in the file.
        """

    @property
    def days(self) -> str:
        """
        On which days, in words.
        """

    @property
    def decided(self) -> Decision:
        """
        Who decided it, if not who decided the proposal.
        """

    @property
    def file(self) -> str:
        """
        The file that says it.
        """

    @property
    def from_(self) -> datetime.date | None:
        """
        The first day; None: from the beginning.
        """

    @property
    def removed(self) -> bool:
        """
        Whether what stands there is taken out.
        """

    @property
    def replaces(self) -> str:
        """
        The id of another proposal, whose change of the same gives way.
        """

    @property
    def source(self) -> Citation:
        """
        Where it is stated, if not where the proposal is.
        """

    @property
    def throughout(self) -> bool:
        """
        Whether it holds at all times.
        """

    @property
    def until(self) -> datetime.date | None:
        """
        The last day; None: onwards.
        """

    @property
    def value(self) -> Node | None:
        """
        What stands there instead; None where it is taken out.
        """

class Proposal:
    """
    A named set of changes of a programme (forslag).
    
    >>> floor = fd.Change('unit', '1 kr.', throughout=True)
    >>> fd.Proposal('Whole kroner', [floor]).id
    'whole-kroner'
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Proposal:
        ...

    @staticmethod
    def of(content: Node, baseline: Node | None=None) -> Proposal:
        """
        A proposal's document, read by the years of the baseline's.
        """

    def __copy__(self) -> typing.Any:
        ...

    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __init__(self, name: Text | str, changes: collections.abc.Sequence[Change], *, id: str='', author: str='', date: datetime.date | str | None=None, source: Citation=..., decided: Decision=..., choose: typing.Any=None) -> None:
        ...

    def __reduce__(self) -> tuple[typing.Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def to_node(self) -> Node:
        """
        The proposal as a document.
        """

    def to_yaml(self) -> str:
        """
        The proposal as a file in YAML.
        """

    @property
    def at(self) -> Position:
        """
        The place in the file.
        """

    @property
    def author(self) -> str:
        """
        Who made it.
        """

    @property
    def baseline(self) -> str:
        """
        The programme that it changes, as the file names it.
        """

    @property
    def changes(self) -> list[Change]:
        """
        What it changes, in the order of the file.
        """

    @property
    def choose(self) -> dict[str, str]:
        """
        Answers of open questions, which are their defaults then.
        """

    @property
    def date(self) -> datetime.date | None:
        """
        The day it was made.
        """

    @property
    def decided(self) -> Decision:
        """
        Who decided it.
        """

    @property
    def file(self) -> str:
        """
        The file that says it.
        """

    @property
    def id(self) -> str:
        """
        What it is called in results; made of its name where it says none.
        """

    @property
    def name(self) -> Text:
        """
        Its name.
        """

    @property
    def source(self) -> Citation:
        """
        Where it is stated.
        """

class Effect:
    """
    Whether a change moves an entry and, where it moves none, the likely cause.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Effect:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def change(self) -> Change:
        """
        The change.
        """

    @property
    def moves(self) -> bool:
        """
        Whether it moves an entry, by the smallest unit of money at least.
        """

    @property
    def proposal(self) -> str:
        """
        The id of the proposal that it is of.
        """

    @property
    def why(self) -> Text:
        """
        Where it moves none: the likely cause.
        """

class ComparedClause:
    """
    An address that any of several proposals changes.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ComparedClause:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def address(self) -> str:
        """
        Where the clause stands: streams.running.amount.
        """

    @property
    def before(self) -> str:
        """
        What it says in the baseline; empty where it lacks it.
        """

    @property
    def changes(self) -> list[list[RuleChange]]:
        """
        The RuleChanges of each proposal; none where it leaves the clause as it is.
        """

    @property
    def values(self) -> list[str]:
        """
        What each proposal has in place of it; empty where it leaves it as it is.
        """

class ComparedParty:
    """
    How much more one party, or all together, pays or receives under each of several proposals.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ComparedParty:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def before(self) -> Money:
        """
        The amount in the baseline.
        """

    @property
    def differences(self) -> list[Money]:
        """
        How much more under each proposal.
        """

    @property
    def party(self) -> Party | None:
        """
        Who pays or receives; None for all together.
        """

class AllComparisons:
    """
    Several proposals beside each other: which clauses each changes, and who pays more under which.
    
    >>> made = fd.sjaelland.programme(outside="Greve")
    >>> fd.compare_all(("base", made), [("same", made)]).clauses()
    []
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> AllComparisons:
        ...

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
        """
        The rows as a stream of Arrow, by which pandas, polars, DuckDB and pyarrow take the object itself.
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

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def clause_records(self) -> list[dict[str, typing.Any]]:
        """
        The clauses as plain dicts, with what each proposal has in their place by name.
        """

    def clauses(self) -> list[ComparedClause]:
        """
        A ComparedClause for each address that any of them changes; what is only written otherwise is left out.
        """

    def clauses_to_csv(self, dialect: str='plain') -> str:
        """
        By address what the baseline has, and each proposal in place of it.
        """

    def parties(self, side: typing.Literal['payers', 'recipients']='payers') -> list[ComparedParty]:
        """
        A ComparedParty for each payer, or recipient, by official code; then all together.
        """

    def parties_to_csv(self, side: typing.Literal['payers', 'recipients']='payers', dialect: str='plain') -> str:
        """
        By party the amount of the baseline, and the difference of each proposal.
        """

    def party_records(self, side: typing.Literal['payers', 'recipients']='payers') -> list[dict[str, typing.Any]]:
        """
        The parties as plain dicts, with each difference by name.
        """

    def to_arrow(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pyarrow.Table:
        """
        A pyarrow.Table, of the columns that are named or of all.
        """

    def to_json(self) -> str:
        """
        Both tables, with amounts as texts.
        """

    def to_pandas(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> pandas.DataFrame:
        """
        A pandas.DataFrame without a float: amounts are Decimal, numerators and denominators int, other whole numbers Int32
            or Int64.
        
            Decimal and int calculate exactly and with one another, which pandas' own decimals do not. Sums of millions of rows
            are faster in `minor_units`.
            
        """

    def to_polars(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> polars.DataFrame:
        """
        A polars.DataFrame, of the columns that are named or of all.
        """

    def to_records(self, columns: typing.Sequence[str] | None=None, *, lang: fordel._language.Lang='en') -> list[dict[str, typing.Any]]:
        """
        A dict a row, of int, Decimal, str, datetime.date, bool and None: exact, whatever the size of a number.
        """

    @property
    def base(self) -> str:
        """
        The name of the baseline.
        """

    @property
    def comparisons(self) -> dict[str, Comparison]:
        """
        The Comparison with each of them, by name.
        """

    @property
    def names(self) -> list[str]:
        """
        The names of the proposals, in the order in which they were given.
        """

class ReceiptDifference:
    """
    Something that is not as it was.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ReceiptDifference:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def now(self) -> str:
        """
        As it is; empty where there is none.
        """

    @property
    def then(self) -> str:
        """
        As the receipt says; empty where there was none.
        """

    @property
    def what(self) -> Text:
        """
        What it is.
        """

class Receipt:
    """
    What a result was made of, so that it can be made again.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Receipt:
        ...

    @staticmethod
    def read(content: Node) -> Receipt:
        """
        Of a document: a receipt, or a result that has one under `receipt`.
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

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def changed_files(self, root: os.PathLike[str] | str | bytes) -> list[ReceiptDifference]:
        """
        Files that are gone or changed, below that folder.
        """

    def differences(self, now: Receipt) -> list[ReceiptDifference]:
        """
        All that differs in a later one, causes before what follows of them.
        """

    def to_json(self) -> str:
        """
        As fordel.receipt/1.
        """

    @property
    def choices(self) -> dict[typing.Any, typing.Any]:
        """
        The arguments of ProgrammeFile.schedule().
        """

    @property
    def entries(self) -> int:
        """
        The number of entries.
        """

    @property
    def file_format(self) -> int:
        """
        The format of programme files that it writes.
        """

    @property
    def files(self) -> list[FileDigest]:
        """
        All files that were read, each with its digest.
        """

    @property
    def fordel(self) -> str:
        """
        The version of the library.
        """

    @property
    def programme(self) -> str:
        """
        The programme file, below the root.
        """

    @property
    def schedule(self) -> str:
        """
        The digest of the schedule.
        """

    @property
    def vintages(self) -> dict[str, str]:
        """
        Of the shipped data that the file names, the vintage that was used.
        """

class ShareColumns:
    """
    Shares of many amounts, a column for each party, in Arrow's layout: pyarrow, polars, pandas and DuckDB take the object itself, without a copy.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> ShareColumns:
        ...

    def __arrow_c_array__(self, requested_schema: typing.Any=None) -> tuple[typing.Any, typing.Any]:
        ...

    def __arrow_c_schema__(self) -> typing.Any:
        ...

    def __arrow_c_stream__(self, requested_schema: typing.Any=None) -> typing.Any:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def names(self) -> list[str]:
        """
        The names of the columns: those of the parties.
        """

    @property
    def rows(self) -> int:
        """
        How many amounts were shared.
        """

class Plan:
    """
    A key, or several, and a method, compiled once to share many amounts.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Plan:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    def apply(self, amounts: typing.Any, out: typing.Any=None, layout: typing.Literal['rows', 'columns']='rows', threads: typing.SupportsIndex=1, which: typing.Any=None, places: typing.SupportsIndex | None=None) -> typing.Any:
        """
        Shares each amount of an array or a column, whole units of either sign, exactly as apportion() shares it.
        
        amounts: integers that NumPy or whatever shows its memory holds, or a column that speaks Arrow (pyarrow, polars, pandas 3, DuckDB) of
        integers or decimals; places: how many decimals one unit has. Floats are refused. out: int64, written and given back; without it
        an array comes back for an array, and ShareColumns for a column, where what is missing stays missing.
        layout: rows, (amounts, parties), or columns, (parties, amounts). which: the place of a key for each amount, of a plan of several.
        threads: how many share the work; the shares are the same. If another thread writes to the amounts meanwhile, each row is of what
        was read. O(amounts × parties).
        
        >>> import array
        >>> plan = fd.plan({"Faxe": 3, "Lejre": 2})
        >>> plan.apply(array.array("q", [10, -7])).tolist()
        [[6, 4], [-4, -3]]
        """

    @property
    def keys(self) -> list[Key]:
        """
        The keys, in the order in which `which` counts them.
        """

    @property
    def method(self) -> str:
        """
        The method's name with its settings, as rule files write it.
        """

    @property
    def parties(self) -> list[Party]:
        """
        Those of all keys, in the order of the shares.
        """

class FailedCase:
    """
    A value that could not be read or settled, and why.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> FailedCase:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def error(self) -> str:
        """
        The id of the error.
        """

    @property
    def message(self) -> str:
        """
        What it says.
        """

    @property
    def name(self) -> str:
        """
        What was tried.
        """

class Sweep:
    """
    What a programme comes to, value by value or answer by answer.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Sweep:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def cases(self) -> list[ProgrammeCase]:
        """
        A ProgrammeCase for each that could be settled, named by it.
        """

    @property
    def failed(self) -> list[FailedCase]:
        """
        Those that could not.
        """

class SolutionEnd:
    """
    One end of an interval.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> SolutionEnd:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def at(self) -> fractions.Fraction:
        """
        The number, exactly.
        """

    @property
    def belongs(self) -> bool:
        """
        Whether the condition holds there as well.
        """

    @property
    def exact(self) -> bool:
        """
        Whether it is that fraction, or one next to it that is none.
        """

class SettledStep:
    """
    The number at a whole step, and what it comes to, settled.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> SettledStep:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def at(self) -> fractions.Fraction:
        """
        The number.
        """

    @property
    def error(self) -> str:
        """
        The id of what makes it infeasible; empty where nothing does.
        """

    @property
    def holds(self) -> bool:
        """
        Whether the settled amounts fulfil the condition.
        """

    @property
    def left(self) -> ExactMoney:
        """
        The condition's left side.
        """

    @property
    def missed_by(self) -> ExactMoney:
        """
        Left less right.
        """

    @property
    def right(self) -> ExactMoney:
        """
        Its right side.
        """

    @property
    def value(self) -> str:
        """
        As the file would say it.
        """

class VerifiedStep:
    """
    A step and its neighbours in the range, each settled.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> VerifiedStep:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def above(self) -> SettledStep | None:
        """
        The step just above; None at the end of the range.
        """

    @property
    def at(self) -> SettledStep:
        """
        The step itself.
        """

    @property
    def below(self) -> SettledStep | None:
        """
        The step just below; None at the end of the range.
        """

class SolutionInterval:
    """
    Where a condition holds: exactly, and as settled.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> SolutionInterval:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def first(self) -> SolutionEnd:
        """
        The lower end, on exact amounts before rounding.
        """

    @property
    def first_step(self) -> VerifiedStep:
        """
        The first step that settled amounts fulfil.
        """

    @property
    def is_point(self) -> bool:
        """
        Whether it is one number alone.
        """

    @property
    def last(self) -> SolutionEnd:
        """
        The upper end.
        """

    @property
    def last_step(self) -> VerifiedStep:
        """
        The last of them.
        """

class InfeasibleSteps:
    """
    Steps at which nothing can be settled, and why.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> InfeasibleSteps:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def error(self) -> str:
        """
        The id of the error.
        """

    @property
    def first(self) -> fractions.Fraction:
        """
        The lowest number.
        """

    @property
    def last(self) -> fractions.Fraction:
        """
        The highest.
        """

    @property
    def message(self) -> str:
        """
        What it says of the lowest.
        """

class SolutionJump:
    """
    Neighbouring steps between which an equality is jumped over.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> SolutionJump:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def above(self) -> SettledStep:
        """
        The upper one.
        """

    @property
    def below(self) -> SettledStep:
        """
        The lower one.
        """

class Solution:
    """
    Which numbers at an address fulfil a condition.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Solution:
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

    def _repr_html_(self) -> str:
        """
        What a notebook shows: tables, in the language that is set.
        """

    @property
    def address(self) -> str:
        """
        Where the number stands.
        """

    @property
    def condition(self) -> str:
        """
        As it was asked for.
        """

    @property
    def from_(self) -> fractions.Fraction:
        """
        The range's lower end.
        """

    @property
    def infeasible(self) -> list[InfeasibleSteps]:
        """
        Where nothing can be settled.
        """

    @property
    def intervals(self) -> list[SolutionInterval]:
        """
        Where the condition holds, ascending.
        """

    @property
    def jumps(self) -> list[SolutionJump]:
        """
        Where an equality is jumped over.
        """

    @property
    def kind(self) -> str:
        """
        nowhere, everywhere, points, intervals or jumped_over.
        """

    @property
    def present(self) -> str:
        """
        What stands there.
        """

    @property
    def settlements(self) -> int:
        """
        How many steps were settled to find it.
        """

    @property
    def step(self) -> fractions.Fraction:
        """
        What the number goes by.
        """

    @property
    def text(self) -> Text:
        """
        The answer in sentences, a line each.
        """

    @property
    def to(self) -> fractions.Fraction:
        """
        Its upper end.
        """

    @property
    def uncertain(self) -> list[Text]:
        """
        What was not proved, in words; empty only where every step was settled.
        """

class _CaseFile:

    def __init__(self, path: os.PathLike[str] | str | bytes) -> None:
        ...

    def check(self, name: str, rows: typing.SupportsIndex, lang: typing.Literal['da', 'en']) -> dict[typing.Any, typing.Any]:
        ...

    def updated(self, names: collections.abc.Sequence[str], reason: str) -> list[tuple[pathlib.Path, str]]:
        ...

    @property
    def names(self) -> list[str]:
        ...

    @property
    def programmes(self) -> list[pathlib.Path]:
        ...

    @property
    def used(self) -> list[pathlib.Path]:
        ...

class _Mutation:

    def __init__(self, programme: os.PathLike[str] | str | bytes, of: ProgrammeFile, cases: collections.abc.Sequence[_CaseFile]) -> None:
        ...

    def run(self, place: typing.SupportsIndex) -> dict[typing.Any, typing.Any]:
        ...

    @property
    def mutants(self) -> list[typing.Any]:
        ...

class _Coverage:

    def __init__(self, programme: os.PathLike[str] | str | bytes, of: ProgrammeFile, cases: collections.abc.Sequence[_CaseFile]) -> None:
        ...

    def drawn(self, text: str, file: str, lang: typing.Literal['da', 'en']) -> str:
        ...

    @property
    def clauses(self) -> list[typing.Any]:
        ...

def _arrow_stream(of: typing.Any, columns: collections.abc.Sequence[str] | None, lang: typing.Literal['da', 'en']) -> typing.Any:
    ...

def _causes_between(before: Programme, after: Programme) -> list[str]:
    ...

def _choose_plan_level(name: str) -> None:
    ...

def _close_classes() -> None:
    ...

def _ended_after(programme: Programme, year: typing.SupportsIndex) -> Programme:
    ...

def _find_case_files(folder: os.PathLike[str] | str | bytes) -> list[pathlib.Path]:
    ...

def _frame_columns(of: typing.Any) -> dict[typing.Any, typing.Any]:
    ...

def _freeze(of: ProgrammeFile, *, programme: str, choose: typing.Any, set: typing.Any, as_of: datetime.date | str | None, by_stream: bool, table: str, most_here: typing.SupportsIndex) -> tuple[str, str]:
    ...

def _hybrid(before: Programme, after: Programme, taken: collections.abc.Sequence[str]) -> Programme:
    ...

def _in_one_spelling(arg0: Node) -> Node:
    ...

def _language() -> str:
    ...

def _plan_levels() -> list[str]:
    ...

def _raise_failure(capsule: typing.Any) -> None:
    ...

def _records(of: typing.Any, columns: collections.abc.Sequence[str] | None, lang: typing.Literal['da', 'en']) -> list[typing.Any]:
    ...

def _restored_value(of: typing.Any, state: typing.Any) -> typing.Any:
    ...

def _schedule_differences(actual: Schedule, expected: Schedule, rows: typing.SupportsIndex) -> str:
    ...

def _set_in_place(arg0: str, arg1: collections.abc.Callable[..., typing.Any], arg2: str, arg3: str) -> bytes:
    ...

def _set_language(lang: typing.Literal['da', 'en'] | None) -> None:
    ...

def _settled_anew(arg0: Schedule) -> int:
    ...

def adjust(by: Key | collections.abc.Mapping[str, int | fractions.Fraction | decimal.Decimal | str], pool: Money | ExactMoney | str, steps: collections.abc.Sequence[Adjustment], *, year: typing.SupportsIndex | None=None, on: typing.Any=None, part_of_year: int | fractions.Fraction | decimal.Decimal | str=1, part_of_stream: int | fractions.Fraction | decimal.Decimal | str=1, known: typing.Any=None, last_year: typing.Any=None, others: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Adjusted:
    """
    Takes the amounts that a key gives of a pool through floors, caps and other steps, one after another.
    
    known: what other streams came to, by stream and party; last_year: last year's amounts by party, each alone or with the part of the year that it is for. others: parties that the steps may name though the key has them not.
    
    >>> key = fd.Key({"Lejre": 1, "Roskilde": 5, "Greve": 4})
    >>> made = fd.adjust(key, fd.kroner(100), [fd.floor(fd.kroner(19))])
    >>> print(made.explain("Greve"), end="")
    Greve: less because of floor of 19.00 DKK (Lejre +9.00), by given weights: 9.00 × 4 / 9 = 4.00
    Greve: 36.00 after the adjustments
    """

def allocate(amount: Money | ExactMoney | str, by: Key | collections.abc.Mapping[str, int | fractions.Fraction | decimal.Decimal | str], *, method: typing.Literal['largest-remainder', 'dhondt', 'jefferson', 'sainte-lague', 'webster', 'modified-sainte-lague', 'adams', 'huntington-hill', 'dean', 'danish', 'imperiali-divisor', 'stationary', 'power-mean', 'divisor-sequence', 'quota', 'independent', 'largest_remainder', 'sainte_lague', 'modified_sainte_lague', 'huntington_hill', 'imperiali_divisor', 'power_mean', 'divisor_sequence'] | str='largest-remainder', unit: str='minor', ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str]='order', seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: typing.Literal['fill', 'fix-and-rerun', 'fix_and_rerun']='fill', receiver: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Allocation:
    """
    Shares an amount by a key. ExactMoney may be a fraction below the unit: rounded on their own, the exact parts are; a method that keeps the sum shares the amount rounded to the unit, half up.
    
    unit: minor (oere), major (krone), thousand, or an amount such as "100 kr.". ties: order, larger-weight, lot (with seed), a list of ids, refuse.
    floors, caps (Money) and floor_shares, cap_shares (of the amount): one for everybody, one each in the key's order (None where nothing is said), or by name; a floor rounds up to the unit, a cap down. bounds: fill or fix-and-rerun, for largest remainder.
    receiver: who takes the residual, for a method that wants one named.
    
    >>> fd.allocate(fd.kroner(100), {"A": 1, "B": 2})["B"].amount
    Money("66.67", "DKK")
    """

def apportion(units: int | fractions.Fraction | decimal.Decimal | str, weights: typing.Any, *, method: typing.Literal['largest-remainder', 'dhondt', 'jefferson', 'sainte-lague', 'webster', 'modified-sainte-lague', 'adams', 'huntington-hill', 'dean', 'danish', 'imperiali-divisor', 'stationary', 'power-mean', 'divisor-sequence', 'quota', 'independent', 'largest_remainder', 'sainte_lague', 'modified_sainte_lague', 'huntington_hill', 'imperiali_divisor', 'power_mean', 'divisor_sequence'] | str='largest-remainder', quota: typing.Any=None, first_divisor: typing.Any=None, parameter: typing.Any=None, divisors: typing.Any=None, step: typing.Any=None, rounding: typing.Any=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str]='order', seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: typing.Literal['fill', 'fix-and-rerun', 'fix_and_rerun']='fill', minimum: typing.Any=None, threshold: typing.Any=None, threshold_share: typing.Any=None, eligible: typing.Any=None, base: typing.Any=None, remainder: typing.Any=None, receiver: typing.Any=None, zero_weight: typing.Literal['takes-part', 'left-out', 'takes_part', 'left_out']='takes-part', notation: typing.Literal['plain', 'danish', 'english'] | None=None, step_limit: typing.Any=None, common_digits: typing.SupportsIndex=10000000) -> Apportionment:
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

def apportion_nested(units: typing.Any, groups: typing.Any, *, method: typing.Literal['largest-remainder', 'dhondt', 'jefferson', 'sainte-lague', 'webster', 'modified-sainte-lague', 'adams', 'huntington-hill', 'dean', 'danish', 'imperiali-divisor', 'stationary', 'power-mean', 'divisor-sequence', 'quota', 'independent', 'largest_remainder', 'sainte_lague', 'modified_sainte_lague', 'huntington_hill', 'imperiali_divisor', 'power_mean', 'divisor_sequence'] | str='largest-remainder', unit: int | fractions.Fraction | decimal.Decimal | str=1, group_unit: int | fractions.Fraction | decimal.Decimal | str | None=None, input_unit: int | fractions.Fraction | decimal.Decimal | str | None=None, group_weights: typing.Any=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str]='order', seed: str='', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Nested:
    """
    Divides an amount by groups, then each group's rounded amount by its members; and beside it directly.
    
    groups: a mapping from group to a mapping from member to weight (or a Key). Members' amounts are multiples of unit, groups' of
    group_unit; with input_unit the amount itself is rounded first. group_weights: without them the sums of the members' weights.
    
    >>> fd.apportion_nested(10, {"north": {"A": 1, "B": 1}, "south": {"C": 2}}).units
    {'north': {'A': 3, 'B': 2}, 'south': {'C': 5}}
    """

def as_stated() -> KeyRule:
    """
    By the amounts that the stream states by party.
    """

def attribute(steps: collections.abc.Sequence[tuple[str, Schedule]]) -> Attribution:
    """
    Proposal by proposal: pairs of a name and a Schedule, the baseline first, then what it comes to with the first proposal, with the first two, and so on. The parts of each party and year sum to its difference.
    
    >>> both = [fd.sjaelland.programme(outside="Greve", missing_share=s).schedule() for s in ("borne_by_others", "uncovered")]
    >>> [column.name for column in fd.attribute([("before", both[0]), ("uncovered", both[1])]).columns]
    ['uncovered', 'rounding']
    """

def biproportional(votes: typing.Any, row_seats: typing.Any, column_seats: typing.Any=None, *, method: typing.Literal['largest-remainder', 'dhondt', 'jefferson', 'sainte-lague', 'webster', 'modified-sainte-lague', 'adams', 'huntington-hill', 'dean', 'danish', 'imperiali-divisor', 'stationary', 'power-mean', 'divisor-sequence', 'quota', 'independent', 'largest_remainder', 'sainte_lague', 'modified_sainte_lague', 'huntington_hill', 'imperiali_divisor', 'power_mean', 'divisor_sequence'] | str='webster', quorum: typing.Any=None, weighted: typing.Literal['exact', 'rounded']='exact', winner_takes_one: bool=False, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str]='order', seed: str='', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Biproportional:
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

def by_amounts(of: typing.Any, among: typing.Any=None, *, side: typing.Literal['payers', 'recipients']='payers', year: typing.Literal['same', 'before']='same', precision: typing.Literal['settled', 'exact']='settled') -> KeyRule:
    """
    By what other streams came to. Who has nothing there weighs 0.
    
    >>> rule = fd.by_amounts("running")
    >>> rule.at(2022, 1, known={"A": 300, "B": 100}).share("B")
    Fraction(1, 4)
    """

def by_figures(figures: typing.Any, members: typing.Any=None, as_of: typing.Any='year_before', missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse') -> KeyRule:
    """
    By the figures of those who take part; of all parties that have some, where no members are given.
    """

def by_party(amounts: typing.Any, per: typing.Any, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    A table of amounts by party, which needs no key. per: "year", "once", or what spreads it over the whole period, as in per_period().
    
    >>> fd.by_party({"Faxe": fd.kroner(2), "Stevns": fd.kroner(1)}, per="year")
    <AmountRule 3.00 DKK a year, by party>
    """

def by_population(members: typing.Any, counts: typing.Any=None, as_of: typing.Any='year_before', missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse') -> KeyRule:
    """
    By the head counts of those who take part; `counts`: the 98 municipalities' unless given.
    
    >>> [p.name for p in fd.by_population(["Faxe", "Stevns"]).at(2022, 1)]
    ['Faxe', 'Stevns']
    """

def by_year(amounts: typing.Any, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    As stated for each year, whatever part of it the stream runs: {2021: kroner(100), 2022: "120,00 kr."}.
    
    >>> rule = fd.by_year({2024: fd.kroner(100), 2025: fd.kroner(200)})
    >>> rule.indexed_from_last(fd.PriceIndex.steady(2)).in_year(2026).amount
    ExactMoney("204", "DKK")
    """

def cap(amount: typing.Any=None, *, share: typing.Any=None, per_head: typing.Any=None, figures: typing.Any=None, as_of: ReferenceDate | str | datetime.date='year_before', missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse', last_year: typing.Any=None, of: typing.Any=None, with_: typing.Any=None, borne_by: typing.Any=None, by: typing.Any=None, freed: typing.Any='others', whole_year: bool=False, phased: typing.Any=None, id: typing.Any=None, name: typing.Any=None, citation: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Adjustment:
    """
    Nobody comes to more; the arguments are those of floor().
    
    >>> key = fd.Key({"A": 50, "B": 30, "C": 20})
    >>> [str(amount) for amount in fd.adjust(key, fd.kroner(100), [fd.cap("40%")])]
    ['40', '36', '24']
    """

def carry_over(totals: typing.Any, weights: typing.Any, *, procedure: typing.Literal['known-years', 'fixed-key', 'open', 'known_years', 'fixed_key']='known-years', parties: collections.abc.Sequence[str] | None=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str]='order', seed: str='', notation: typing.Literal['plain', 'danish', 'english'] | None=None, common_digits: typing.SupportsIndex=200000000, step_limit: typing.SupportsIndex=2000000) -> Carried:
    """
    Shares whole units year by year, so that each party's sum over the years stays the exact one rounded up or down.
    
    totals: a sequence, or a mapping from year to units. weights: one key for all years or one for each: mappings, sequences or Keys.
    procedure: known-years (all is known in advance), fixed-key (one key, totals unknown; nobody pays back) or open (nothing is
    known ahead; a party may have to pay one unit back in a year). common_digits: the most digits of the shares of all years over
    their common denominator. step_limit: fixed-key, the most units that it looks at one by one in a year.
    
    >>> fd.carry_over({2021: 1, 2022: 1}, {"A": 1, "B": 1}).units
    [{'A': 1, 'B': 0}, {'A': 0, 'B': 1}]
    """

def case_schema() -> str:
    """
    The JSON schema of case files, for editors.
    """

def compare(before: ProgrammeFile | Programme | Schedule, after: ProgrammeFile | Programme | Schedule, *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None, after_choose: typing.Any=None, after_set: typing.Any=None, after_as_of: datetime.date | str | None=None, year: typing.Any=None, stream: typing.Any=None, payer: typing.Any=None, recipient: typing.Any=None, status: typing.Any=None, tranche: typing.Any=None, group: typing.Any=None, months: typing.Any=None, due_month: typing.Any=None) -> Comparison:
    """
    What a baseline and another programme come to, held against one another, with the clauses that differ: each a ProgrammeFile, a Programme or a Schedule. `choose`, `set` and `as_of` settle what files leave open, those that begin with after_ the same in the second alone; an answer goes to each of the two that asks. The other arguments are those of Schedule.filter(); what only one of the two knows picks nothing in the other.
    
    >>> borne = fd.sjaelland.programme(outside="Greve")
    >>> not_borne = fd.sjaelland.programme(outside="Greve", missing_share="uncovered")
    >>> (lejre,) = fd.compare(borne, not_borne, year=2022, stream="cofinancing", payer="Lejre").by_party()
    >>> lejre.before, lejre.wins
    (Money("79018.87", "DKK"), True)
    """

def compare_all(base: tuple[str, ProgrammeFile | Programme | Schedule], others: collections.abc.Sequence[tuple[str, ProgrammeFile | Programme | Schedule]], *, choose: typing.Any=None, set: typing.Any=None, as_of: datetime.date | str | None=None, year: typing.Any=None, stream: typing.Any=None, payer: typing.Any=None, recipient: typing.Any=None, status: typing.Any=None, tranche: typing.Any=None, group: typing.Any=None, months: typing.Any=None, due_month: typing.Any=None) -> AllComparisons:
    """
    Several proposals beside each other, each held against the base: a name and a ProgrammeFile, a Programme or a Schedule. `choose`, `set` and `as_of` are of all files, the other arguments those of Schedule.filter().
    
    >>> base = fd.sjaelland.programme(outside="Greve")
    >>> others = [("uncovered", fd.sjaelland.programme(outside="Greve", missing_share="uncovered")),
    ...           ("Solrød", fd.sjaelland.programme(outside="Solrød"))]
    >>> fd.compare_all(("Greve", base), others).names
    ['uncovered', 'Solrød']
    """

def compare_years(of: Programme, before: typing.SupportsIndex, after: typing.SupportsIndex, *, stream: typing.Any=None, payer: typing.Any=None, recipient: typing.Any=None, status: typing.Any=None, tranche: typing.Any=None, group: typing.Any=None, months: typing.Any=None, due_month: typing.Any=None) -> Comparison:
    """
    One year's bill against another's: what the programme comes to in the year before, called as the year after, against what it comes to in that.
    
    >>> made = fd.sjaelland.programme(outside="Greve")
    >>> found = fd.compare_years(made, 2022, 2023, stream="cofinancing")
    >>> found.difference(), found.year_label(2023)
    (Money("0.00", "DKK"), '2022 → 2023')
    """

def csv_cell(text: str) -> str:
    """
    A cell of a CSV file: made harmless for spreadsheets, and in quotes where a reader would divide it.
    """

def currencies() -> dict[str, int]:
    """
    The active currencies of ISO 4217: codes and minor digits.
    """

def equal(members: typing.Any) -> KeyRule:
    """
    In equal parts among those who take part.
    
    >>> fd.equal(["A", "B"]).at(2022, 1).share("A")
    Fraction(1, 2)
    """

def error_kinds() -> list[tuple[str, str, str, str]]:
    """
    All errors: (id, nature, expected, what to do).
    """

def exact_amounts(of: Schedule) -> dict[tuple[int, str, str], fractions.Fraction]:
    """
    What parties pay and receive before anything is rounded, in major units, by year, side and the party's id: of each entry its part of the exact pool, by the key and within the bounds; of a clearing's, the exact difference.
    
    >>> office, year = fd.Party("Office"), fd.Period.year(2022)
    >>> grant = fd.Stream("s", fd.per_year(fd.kroner(100)), fd.Key.equal(["A", "B", "C"]), office, year)
    >>> made = fd.Programme("p", "Pilot", "DKK").add(grant)
    >>> fd.exact_amounts(made.schedule())[2022, "payers", "a"]
    Fraction(100, 3)
    """

def find_party(parties: collections.abc.Sequence[Party], written: str) -> Party:
    """
    The party with this name, id or code; forgiving of case and accents.
    
    >>> fd.find_party(fd.sjaelland.municipalities(), "naestved").name
    'Næstved'
    """

def floor(amount: typing.Any=None, *, share: typing.Any=None, per_head: typing.Any=None, figures: typing.Any=None, as_of: ReferenceDate | str | datetime.date='year_before', missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse', last_year: typing.Any=None, of: typing.Any=None, with_: typing.Any=None, borne_by: typing.Any=None, by: typing.Any=None, freed: typing.Any='others', whole_year: bool=False, phased: typing.Any=None, id: typing.Any=None, name: typing.Any=None, citation: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Adjustment:
    """
    Nobody comes to less. amount: Money, or a share as "22%"; or one of share (of the amount), per_head with figures, and last_year (the part of last year's amount; who had none, as all in a first year, has no bound).
    
    of: whom it is about, borne_by: who bears what it costs (parties or a Condition), by: by which key. with_: other streams whose amounts count in, this one books it. freed: others, nobody or a party gets what a cap frees; a name is of one that takes part, a Party may be a new one. It follows the months unless whole_year. phased: the part of it that holds, by year.
    
    >>> key = fd.Key({"Lejre": 1, "Roskilde": 5, "Greve": 4})
    >>> made = fd.adjust(key, fd.kroner(100), [fd.floor(fd.kroner(15), borne_by=["Roskilde"])])
    >>> [str(amount) for amount in made.amounts]
    ['15', '45', '40']
    """

def fold(written: str) -> str:
    """
    Letters as typed without a Danish keyboard: naestved for Næstved.
    
    >>> fd.fold("Næstved")
    'naestved'
    """

def guarantee_floors(last: typing.Any, kept: typing.Any, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> typing.Any:
    """
    The floors that keep each party at the part `kept` of its last units, or of its last Money (or text such as "101 kr."), rounded up; for a list of parts, one result a year.
    
    >>> fd.guarantee_floors({"A": 10, "B": 5}, "1/2")
    {'A': 5, 'B': 3}
    """

def historic_currencies() -> dict[str, str]:
    """
    The codes of ISO 4217 that are no longer active, and when each ended: {"DEM": "2002-03", …}.
    """

def kroner(count: int | fractions.Fraction | decimal.Decimal | str, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Money:
    """
    Whole kroner.
    
    >>> fd.kroner(500)
    Money("500.00", "DKK")
    """

@typing.overload
def mix(parts: collections.abc.Sequence[KeyPart]) -> Key:
    """
    One key of parts whose factors sum to one: mix([half * lead, half * others]). A rule, where a part is of a rule.
    
    >>> lead, others = fd.Key.single("A"), fd.Key({"B": 3, "C": 1})
    >>> fd.mix([fd.half * lead, fd.half * others]).share("B")
    Fraction(3, 8)
    """

@typing.overload
def mix(parts: collections.abc.Sequence[RulePart]) -> KeyRule:
    """
    One key of parts whose factors sum to one: mix([half * lead, half * others]). A rule, where a part is of a rule.
    
    >>> lead, others = fd.Key.single("A"), fd.Key({"B": 3, "C": 1})
    >>> fd.mix([fd.half * lead, fd.half * others]).share("B")
    Fraction(3, 8)
    """

def nested(outer: typing.Any, groups: typing.Any) -> KeyRule:
    """
    By region, and then by municipality: each share of the outer rule is shared on by its group's.
    
    >>> rule = fd.nested({"north": 1, "south": 1}, {"north": "A", "south": {"B": 1, "C": 1}})
    >>> rule.at(2022, 1).share("C")
    Fraction(1, 4)
    """

def oere(count: int | fractions.Fraction | decimal.Decimal | str, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Money:
    """
    Whole øre.
    
    >>> fd.oere(50)
    Money("0.50", "DKK")
    """

def on_dates(amounts: typing.Any, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    Each on its day: {"2024-03-01": kroner(100), "2024-09-01": kroner(50)}.
    
    >>> fd.on_dates({"2024-03-01": fd.kroner(100)}).in_year(2024).steps[0].en
    'Stated: 100.00 DKK on 1 March 2024'
    """

def once(amount: Money | str, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    So much once, in the year in which the stream begins.
    
    >>> fd.once(fd.kroner(100))
    <AmountRule 100.00 DKK once>
    """

def parse_json(text: str, name: str='') -> Node:
    """
    A document in JSON, as text or bytes.
    """

def per_period(amount: Money | str, spread: typing.Any, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    So much for the whole period of the stream. spread: "months", "days", a Spread, or instalments by year or date: {2024: "55 %", 2025: "45 %"}.
    
    >>> rule = fd.per_period(fd.kroner(100), {2024: "55 %", 2025: "45 %"})
    >>> rule.in_year(2024, fd.Period.years(2024, 2025)).amount
    ExactMoney("55", "DKK")
    """

def per_year(amount: Money | str, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    So much each year; of a part of a year, its months or days.
    
    >>> fd.per_year("500.000 kr.", notation="danish")
    <AmountRule 500,000.00 DKK a year>
    """

def percent(percent: typing.Any, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    Of the whole amount of a stream, for one of its tranches: percent(25), percent("2,5 %").
    
    >>> fd.percent("2,5 %", notation="danish")
    <AmountRule 2.5% of the whole>
    """

def percent_of(percent: typing.Any, of: typing.Any, *, year: typing.Literal['same', 'before']='same', precision: typing.Literal['settled', 'exact']='settled', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    Of what another stream, or several, came to. year: "same" or "before"; precision: "settled", or "exact" as before rounding.
    
    >>> rule = fd.percent_of(25, "region")
    >>> rule.in_year(2025, known={"region": fd.kroner(200)}).amount.exact
    Fraction(50, 1)
    """

def plan(key: typing.Any, *, method: typing.Literal['largest-remainder', 'dhondt', 'jefferson', 'sainte-lague', 'webster', 'modified-sainte-lague', 'adams', 'huntington-hill', 'dean', 'danish', 'imperiali-divisor', 'stationary', 'power-mean', 'divisor-sequence', 'quota', 'independent', 'largest_remainder', 'sainte_lague', 'modified_sainte_lague', 'huntington_hill', 'imperiali_divisor', 'power_mean', 'divisor_sequence'] | str='largest-remainder', quota: typing.Any=None, first_divisor: typing.Any=None, parameter: typing.Any=None, divisors: typing.Any=None, step: typing.Any=None, rounding: typing.Any=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str]='order', seed: str='', floors: typing.Any=None, caps: typing.Any=None, floor_shares: typing.Any=None, cap_shares: typing.Any=None, bounds: typing.Literal['fill', 'fix-and-rerun', 'fix_and_rerun']='fill', minimum: typing.Any=None, threshold: typing.Any=None, threshold_share: typing.Any=None, eligible: typing.Any=None, base: typing.Any=None, remainder: typing.Any=None, receiver: typing.Any=None, zero_weight: typing.Literal['takes-part', 'left-out', 'takes_part', 'left_out']='takes-part', notation: typing.Literal['plain', 'danish', 'english'] | None=None, step_limit: typing.Any=None, common_digits: typing.SupportsIndex=10000000) -> Plan:
    """
    Compiles a key and a method, to share many amounts by them: apply() gives for each what apportion() gives for it.
    
    key: a Key, a mapping from name to weight, or weights; or a list of these, a key for each amount: then the parties are those of
    all keys in the order in which they first appear, and floors, caps and eligible go by these. A tie goes by the order of the key
    alone; a lot is drawn once, for all amounts. The options are those of apportion().
    
    >>> fd.plan([3, 2], method="sainte-lague")
    <Plan of 2 parties by sainte-lague>
    """

def plus(amount: typing.Any=None, *, share: typing.Any=None, per_head: typing.Any=None, figures: typing.Any=None, as_of: ReferenceDate | str | datetime.date='year_before', missing: typing.Literal['refuse', 'carry-forward', 'carry_forward']='refuse', last_year: typing.Any=None, of: typing.Any=None, with_: typing.Any=None, borne_by: typing.Any=None, by: typing.Any=None, freed: typing.Any='others', whole_year: bool=False, phased: typing.Any=None, id: typing.Any=None, name: typing.Any=None, citation: typing.Any=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Adjustment:
    """
    An addition, or below zero a deduction, for those it is about (of); the arguments are those of floor().
    
    >>> fd.plus(fd.kroner(500), of=["Lejre"])
    <Adjustment addition of 500.00 DKK>
    """

def product(points: typing.Any, unit_price: Money | str, *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    Points times a price a year: what a rule or a key calls its weights are the points. It needs no pool, and has an amount for each party.
    
    >>> rule = fd.product({"Faxe": 3, "Stevns": 2}, fd.kroner(1200))
    >>> rule.in_year(2025).amount
    ExactMoney("6000", "DKK")
    """

def programme_schema() -> str:
    """
    The JSON schema of programme files, for editors.
    """

def proposal_schema() -> str:
    """
    The JSON schema of proposals, for editors.
    """

def ranges(cases: collections.abc.Sequence[ProgrammeCase], *, year: typing.SupportsIndex | None=None, stream: str | None=None) -> list[PayerRange]:
    """
    Each payer's range over the cases.
    
    >>> cases = fd.sjaelland.cases()
    >>> len(fd.ranges(cases, year=2022, stream="cofinancing"))
    17
    """

def read_statbank(text: typing.Any, known: collections.abc.Sequence[Party] | None=None, encoding: typing.Literal['utf-8', 'utf-16', 'cp1252', 'utf_8', 'utf_16'] | None=None, limits: ReadingLimits | None=None, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> Population:
    """
    Reads a download of StatBank's population tables: CSV with codes, texts or both, a matrix, or JSON-stat. text: the text or bytes, a pathlib.Path or an open file. known: the areas' names and codes. encoding: utf-8, utf-16 or cp1252, where the bytes do not tell. limits: how much is read. notation: of heads that are grouped, such as danish for 1.234; else they are digits.
    
    >>> counts = fd.read_statbank("OMRÅDE;TID;INDHOLD\\n320;2022K1;36500\\n", known=[fd.Party("Faxe", code="320")])
    >>> counts.at("Faxe", "2022-01-01").heads
    36500
    """

def recurring(first_year: typing.SupportsIndex, first: Money | str, factor: int | fractions.Fraction | decimal.Decimal | str=1, plus: typing.Any=None, rounded: typing.Any='never', *, notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> AmountRule:
    """
    The first year's amount, and each later one of the year before: times the factor, plus an amount.
    
    >>> rule = fd.recurring(2024, fd.kroner(1000), "1,018", fd.kroner(150), notation="danish")
    >>> rule.in_year(2026).amount
    ExactMoney("167378/125", "DKK")
    """

def rest() -> AmountRule:
    """
    The whole less what the other tranches were settled at.
    
    >>> fd.rest().is_rest
    True
    """

def round_table(matrix: typing.Any, *, unit: int | fractions.Fraction | decimal.Decimal | str=..., row_totals: typing.Any=None, column_totals: typing.Any=None, total: typing.Any=None, row_groups: typing.Any=None, column_groups: typing.Any=None, totals: typing.Literal['nearest', 'free']='nearest', ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | TieBreaking | collections.abc.Sequence[Party | str]='order', seed: str='', notation: typing.Literal['plain', 'danish', 'english'] | None=None) -> RoundedTable:
    """
    Controlled rounding: every cell and every total goes to the next multiple of the unit below or above, so that all sums hold.
    
    matrix: rows of int, Fraction, Decimal or text, or a dict of dicts. Totals: a value a line, in order or by name; rounded with the cells where not given. Groups: a label (or None) a line, in order or by name; several levels as a list of such lists (by name: a tuple of labels each).
    Of all such tables the nearest: by least squared deviation first of the whole, then of the outermost groups of rows and columns together, then level by level inwards, then of all rows and columns, then of the cells; totals="free": of the cells alone.
    ties, where several are equally near: order (as the cells stand, row by row, towards zero first), larger-weight (the larger cell gets a unit first), lot (with a seed; the ticket is that of "row/column"), refuse, or a list of lines and of cells, (row, column), in the order in which they get a unit.
    
    >>> fd.round_table([["1/2", "1/2"], ["1/2", "1/2"]]).row_totals
    [1, 1]
    """

def single(only: typing.Any) -> KeyRule:
    """
    Who bears all.
    """

def spreadsheet_safe(text: str) -> str:
    """
    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    
    >>> fd.spreadsheet_safe("=1+1")
    "'=1+1"
    """

def sum_of(of: typing.Any, *, year: typing.Literal['same', 'before']='same', precision: typing.Literal['settled', 'exact']='settled') -> AmountRule:
    """
    The sum of what other streams came to: sum_of(["a", "b"]).
    
    >>> fd.sum_of(["a", "b"])
    <AmountRule the sum of a + b>
    """

def times(factor: int | fractions.Fraction | decimal.Decimal | str, *, of: typing.Any=None, with_: typing.Any=None, borne_by: typing.Any=None, by: typing.Any=None, freed: typing.Any='others', phased: typing.Any=None, id: typing.Any=None, name: typing.Any=None, citation: typing.Any=None) -> Adjustment:
    """
    The amounts of those it is about (of) times a factor; the other arguments are those of floor().
    
    >>> key = fd.Key({"A": 1, "B": 4})
    >>> [str(amount) for amount in fd.adjust(key, fd.kroner(100), [fd.times(2, of=["A"])])]
    ['40', '60']
    """

def to_rounded(value: int | fractions.Fraction | decimal.Decimal | str, digits: typing.SupportsIndex, notation: typing.Literal['plain', 'danish', 'english']='plain') -> str:
    """
    A number rounded half up to so many decimals, as text: for reading only.
    
    >>> fd.to_rounded("2/3", 2, "danish")
    '0,67'
    """

def total_ranges(cases: collections.abc.Sequence[ProgrammeCase], by: typing.Literal['year', 'stream', 'payer', 'recipient', 'status', 'tranche', 'group', 'months', 'first_month', 'last_month', 'due_month', 'payer_id', 'payer_code', 'recipient_id', 'recipient_code'] | str, *, year: typing.SupportsIndex | None=None) -> list[TotalRange]:
    """
    The range of each year, stream, payer, recipient or status over the cases.
    """

def visible(written: str) -> str:
    """
    A text as it can be shown on a terminal: controls, marks of direction and other characters that are not seen are written out, as \\u{1b}.
    """

def weights_by_year(years: typing.Any) -> KeyRule:
    """
    Keys or weights by name, given for each year.
    
    >>> rule = fd.weights_by_year({2021: {"A": 1}, 2022: {"A": 1, "B": 3}})
    >>> rule.at(2022, 1).share("B")
    Fraction(3, 4)
    """

def working_schema() -> str:
    """
    The JSON schema of the format fordel.working/1.
    """

def yearly_from(first: datetime.date | str, within: Period) -> list[datetime.date]:
    """
    The same day of each year within a period.
    
    >>> days = fd.yearly_from("2021-12-31", fd.Period.years(2021, 2022))
    >>> [str(day) for day in days]
    ['2021-12-31', '2022-12-31']
    """
__version__: str
format_version: int
half: fractions.Fraction
quarter: fractions.Fraction
third: fractions.Fraction
