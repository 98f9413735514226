# Made by tools/make_stubs.py with pybind11 3.1, pybind11-stubgen 3.0; do not edit.
"""
Clusters and cluster offices in Zealand 2021-2024, as an introduction to KKR Sjælland of 23 March 2022 describes them.
"""
from __future__ import annotations
import fordel
import datetime
import fordel._core
import fordel._lists
import typing
__all__: list[str] = ['Option', 'cases', 'checks', 'folk1a', 'lead', 'lead_contribution', 'municipalities', 'offices', 'options', 'programme', 'readings', 'unit_of_ranges']

class Option:
    """
    An option of the programme: its name, the form of its text, its choices and what it is for.
    """

    @staticmethod
    def _from_state(arg0: tuple[typing.Any, ...]) -> Option:
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
    def choices(self) -> list[str]:
        """
        The texts it offers; empty where any text of its form will do.
        """

    @property
    def form(self) -> str:
        """
        The form of its text, such as YYYY-MM-DD.
        """

    @property
    def help(self) -> str:
        """
        What it is for.
        """

    @property
    def in_text(self) -> bool:
        """
        Whether a text can say it.
        """

    @property
    def name(self) -> str:
        """
        Its name as a keyword; with hyphens, on the command line.
        """

    @property
    def repeated(self) -> bool:
        """
        Whether it takes several texts, such as one for each office.
        """

def cases(*, outside: typing.Literal['Greve', 'Køge', 'Solrød', 'Odsherred', 'Holbæk', 'Faxe', 'Ringsted', 'Stevns', 'Sorø', 'Lejre', 'Lolland', 'Guldborgsund', 'Vordingborg'] | fordel._core.Party | str | None=None, leads: dict[typing.Any, typing.Any] | list[str] | None=None, missing_share: typing.Literal['borne_by_others', 'uncovered', 'borne-by-others'] | None=None, others: typing.Literal['all_but_own_lead', 'only_non_leads', 'all-but-own-lead', 'only-non-leads'] | None=None, population_date: fordel._core.ReferenceDate | datetime.date | str | None=None, missing: typing.Literal['refuse', 'carry_forward', 'carry-forward'] | None=None, counts: fordel._core.Population | None=None, office_starts: dict[typing.Any, typing.Any] | list[str] | None=None, standings: dict[typing.Any, typing.Any] | list[str] | None=None, clusters: fordel._core.Key | dict[typing.Any, typing.Any] | list[str] | None=None, region_period: fordel._core.Period | str | None=None, ufs_year: int | str | None=None, ruc_payer: fordel._core.Party | str | None=None, first_follow_up: datetime.date | str | None=None, collection: typing.Literal['direct', 'through_lead', 'through-lead'] | None=None, settlement: typing.Literal['per_office', 'table', 'table_free', 'per-office', 'table-free'] | None=None, method: str | None=None, unit: str | None=None, seed: str | None=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | fordel._core.TieBreaking | list[str] | None=None) -> list[fordel._core.ProgrammeCase]:
    """
    The programme once for each municipality that may stay out, with its schedule.
    
    >>> len(fd.sjaelland.cases())
    13
    
    outside: The municipality that stays out; all 13 cases where none is named.
    leads: For an office with another lead.
    missing_share: Who bears the share of the municipality outside. (borne_by_others, uncovered)
    others: Who "the other municipalities" are. (all_but_own_lead, only_non_leads)
    population_date: Which date's population: year_before, same_year, or a date for all years.
    missing: What to do with a date that has no figures. (refuse, carry_forward)
    counts: Figures instead of those that come with the library.
    office_starts: For an office paid from a later month.
    standings: How firm a stream's sum is: recommended, promised, granted or paid.
    clusters: How the clusters' money is divided.
    region_period: The years of Region Sjælland's grant, as 2021-2024.
    ufs_year: The year of UFS's grant.
    ruc_payer: Who pays RUC's grant.
    first_follow_up: The day of the first yearly follow-up.
    collection: Who collects the co-financing. (direct, through_lead)
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table, table_free)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot and one-lot with a seed. (order, larger-weight, lot, one-lot, refuse)
    """

def checks(schedule: fordel._core.Schedule, *, outside: typing.Literal['Greve', 'Køge', 'Solrød', 'Odsherred', 'Holbæk', 'Faxe', 'Ringsted', 'Stevns', 'Sorø', 'Lejre', 'Lolland', 'Guldborgsund', 'Vordingborg'] | fordel._core.Party | str | None=None, leads: dict[typing.Any, typing.Any] | list[str] | None=None, missing_share: typing.Literal['borne_by_others', 'uncovered', 'borne-by-others'] | None=None, others: typing.Literal['all_but_own_lead', 'only_non_leads', 'all-but-own-lead', 'only-non-leads'] | None=None, population_date: fordel._core.ReferenceDate | datetime.date | str | None=None, missing: typing.Literal['refuse', 'carry_forward', 'carry-forward'] | None=None, counts: fordel._core.Population | None=None, office_starts: dict[typing.Any, typing.Any] | list[str] | None=None, standings: dict[typing.Any, typing.Any] | list[str] | None=None, clusters: fordel._core.Key | dict[typing.Any, typing.Any] | list[str] | None=None, region_period: fordel._core.Period | str | None=None, ufs_year: int | str | None=None, ruc_payer: fordel._core.Party | str | None=None, first_follow_up: datetime.date | str | None=None, collection: typing.Literal['direct', 'through_lead', 'through-lead'] | None=None, settlement: typing.Literal['per_office', 'table', 'table_free', 'per-office', 'table-free'] | None=None, method: str | None=None, unit: str | None=None, seed: str | None=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | fordel._core.TieBreaking | list[str] | None=None) -> fordel._lists.Checks:
    """
    What the note states, held against what a schedule comes to.
    
    >>> schedule = fd.sjaelland.programme(outside="Greve").schedule()
    >>> all(line.holds for line in fd.sjaelland.checks(schedule, outside="Greve"))
    True
    
    outside: The municipality that stays out; all 13 cases where none is named.
    leads: For an office with another lead.
    missing_share: Who bears the share of the municipality outside. (borne_by_others, uncovered)
    others: Who "the other municipalities" are. (all_but_own_lead, only_non_leads)
    population_date: Which date's population: year_before, same_year, or a date for all years.
    missing: What to do with a date that has no figures. (refuse, carry_forward)
    counts: Figures instead of those that come with the library.
    office_starts: For an office paid from a later month.
    standings: How firm a stream's sum is: recommended, promised, granted or paid.
    clusters: How the clusters' money is divided.
    region_period: The years of Region Sjælland's grant, as 2021-2024.
    ufs_year: The year of UFS's grant.
    ruc_payer: Who pays RUC's grant.
    first_follow_up: The day of the first yearly follow-up.
    collection: Who collects the co-financing. (direct, through_lead)
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table, table_free)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot and one-lot with a seed. (order, larger-weight, lot, one-lot, refuse)
    """

def folk1a() -> fordel._core.Population:
    """
    The 17 municipalities' population, 1 January 2008 to 2023.
    """

def lead(office: str, *, outside: typing.Literal['Greve', 'Køge', 'Solrød', 'Odsherred', 'Holbæk', 'Faxe', 'Ringsted', 'Stevns', 'Sorø', 'Lejre', 'Lolland', 'Guldborgsund', 'Vordingborg'] | fordel._core.Party | str | None=None, leads: dict[typing.Any, typing.Any] | list[str] | None=None, missing_share: typing.Literal['borne_by_others', 'uncovered', 'borne-by-others'] | None=None, others: typing.Literal['all_but_own_lead', 'only_non_leads', 'all-but-own-lead', 'only-non-leads'] | None=None, population_date: fordel._core.ReferenceDate | datetime.date | str | None=None, missing: typing.Literal['refuse', 'carry_forward', 'carry-forward'] | None=None, counts: fordel._core.Population | None=None, office_starts: dict[typing.Any, typing.Any] | list[str] | None=None, standings: dict[typing.Any, typing.Any] | list[str] | None=None, clusters: fordel._core.Key | dict[typing.Any, typing.Any] | list[str] | None=None, region_period: fordel._core.Period | str | None=None, ufs_year: int | str | None=None, ruc_payer: fordel._core.Party | str | None=None, first_follow_up: datetime.date | str | None=None, collection: typing.Literal['direct', 'through_lead', 'through-lead'] | None=None, settlement: typing.Literal['per_office', 'table', 'table_free', 'per-office', 'table-free'] | None=None, method: str | None=None, unit: str | None=None, seed: str | None=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | fordel._core.TieBreaking | list[str] | None=None) -> fordel._core.Party:
    """
    The municipality that leads an office.
    
    >>> fd.sjaelland.lead("bygge-og-anlaeg").name
    'Næstved'
    
    outside: The municipality that stays out; all 13 cases where none is named.
    leads: For an office with another lead.
    missing_share: Who bears the share of the municipality outside. (borne_by_others, uncovered)
    others: Who "the other municipalities" are. (all_but_own_lead, only_non_leads)
    population_date: Which date's population: year_before, same_year, or a date for all years.
    missing: What to do with a date that has no figures. (refuse, carry_forward)
    counts: Figures instead of those that come with the library.
    office_starts: For an office paid from a later month.
    standings: How firm a stream's sum is: recommended, promised, granted or paid.
    clusters: How the clusters' money is divided.
    region_period: The years of Region Sjælland's grant, as 2021-2024.
    ufs_year: The year of UFS's grant.
    ruc_payer: Who pays RUC's grant.
    first_follow_up: The day of the first yearly follow-up.
    collection: Who collects the co-financing. (direct, through_lead)
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table, table_free)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot and one-lot with a seed. (order, larger-weight, lot, one-lot, refuse)
    """

def lead_contribution() -> fordel._core.Money:
    """
    What a lead pays to its own office for a full year.
    """

def municipalities() -> list[fordel._core.Party]:
    """
    The 17 municipalities of Region Sjælland.
    """

def offices() -> list[fordel._core.Office]:
    """
    The four cluster offices, in the order of the note.
    """

def options() -> list[Option]:
    """
    All options, in the order of the table.
    """

def programme(*, outside: typing.Literal['Greve', 'Køge', 'Solrød', 'Odsherred', 'Holbæk', 'Faxe', 'Ringsted', 'Stevns', 'Sorø', 'Lejre', 'Lolland', 'Guldborgsund', 'Vordingborg'] | fordel._core.Party | str | None=None, leads: dict[typing.Any, typing.Any] | list[str] | None=None, missing_share: typing.Literal['borne_by_others', 'uncovered', 'borne-by-others'] | None=None, others: typing.Literal['all_but_own_lead', 'only_non_leads', 'all-but-own-lead', 'only-non-leads'] | None=None, population_date: fordel._core.ReferenceDate | datetime.date | str | None=None, missing: typing.Literal['refuse', 'carry_forward', 'carry-forward'] | None=None, counts: fordel._core.Population | None=None, office_starts: dict[typing.Any, typing.Any] | list[str] | None=None, standings: dict[typing.Any, typing.Any] | list[str] | None=None, clusters: fordel._core.Key | dict[typing.Any, typing.Any] | list[str] | None=None, region_period: fordel._core.Period | str | None=None, ufs_year: int | str | None=None, ruc_payer: fordel._core.Party | str | None=None, first_follow_up: datetime.date | str | None=None, collection: typing.Literal['direct', 'through_lead', 'through-lead'] | None=None, settlement: typing.Literal['per_office', 'table', 'table_free', 'per-office', 'table-free'] | None=None, method: str | None=None, unit: str | None=None, seed: str | None=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | fordel._core.TieBreaking | list[str] | None=None) -> fordel._core.Programme:
    """
    The programme with one answer to each open question.
    
    >>> fd.sjaelland.programme(outside="Greve").schedule().total()
    Money("694000000.00", "DKK")
    
    outside: The municipality that stays out; all 13 cases where none is named.
    leads: For an office with another lead.
    missing_share: Who bears the share of the municipality outside. (borne_by_others, uncovered)
    others: Who "the other municipalities" are. (all_but_own_lead, only_non_leads)
    population_date: Which date's population: year_before, same_year, or a date for all years.
    missing: What to do with a date that has no figures. (refuse, carry_forward)
    counts: Figures instead of those that come with the library.
    office_starts: For an office paid from a later month.
    standings: How firm a stream's sum is: recommended, promised, granted or paid.
    clusters: How the clusters' money is divided.
    region_period: The years of Region Sjælland's grant, as 2021-2024.
    ufs_year: The year of UFS's grant.
    ruc_payer: Who pays RUC's grant.
    first_follow_up: The day of the first yearly follow-up.
    collection: Who collects the co-financing. (direct, through_lead)
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table, table_free)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot and one-lot with a seed. (order, larger-weight, lot, one-lot, refuse)
    """

def readings(*, outside: typing.Literal['Greve', 'Køge', 'Solrød', 'Odsherred', 'Holbæk', 'Faxe', 'Ringsted', 'Stevns', 'Sorø', 'Lejre', 'Lolland', 'Guldborgsund', 'Vordingborg'] | fordel._core.Party | str | None=None, leads: dict[typing.Any, typing.Any] | list[str] | None=None, missing_share: typing.Literal['borne_by_others', 'uncovered', 'borne-by-others'] | None=None, others: typing.Literal['all_but_own_lead', 'only_non_leads', 'all-but-own-lead', 'only-non-leads'] | None=None, population_date: fordel._core.ReferenceDate | datetime.date | str | None=None, missing: typing.Literal['refuse', 'carry_forward', 'carry-forward'] | None=None, counts: fordel._core.Population | None=None, office_starts: dict[typing.Any, typing.Any] | list[str] | None=None, standings: dict[typing.Any, typing.Any] | list[str] | None=None, clusters: fordel._core.Key | dict[typing.Any, typing.Any] | list[str] | None=None, region_period: fordel._core.Period | str | None=None, ufs_year: int | str | None=None, ruc_payer: fordel._core.Party | str | None=None, first_follow_up: datetime.date | str | None=None, collection: typing.Literal['direct', 'through_lead', 'through-lead'] | None=None, settlement: typing.Literal['per_office', 'table', 'table_free', 'per-office', 'table-free'] | None=None, method: str | None=None, unit: str | None=None, seed: str | None=None, ties: typing.Literal['order', 'larger-weight', 'lot', 'one-lot', 'refuse', 'larger_weight', 'one_lot'] | fordel._core.TieBreaking | list[str] | None=None) -> list[fordel._core.ProgrammeCase]:
    """
    The programme once for each other reading of what the note says.
    
    outside: The municipality that stays out; all 13 cases where none is named.
    leads: For an office with another lead.
    missing_share: Who bears the share of the municipality outside. (borne_by_others, uncovered)
    others: Who "the other municipalities" are. (all_but_own_lead, only_non_leads)
    population_date: Which date's population: year_before, same_year, or a date for all years.
    missing: What to do with a date that has no figures. (refuse, carry_forward)
    counts: Figures instead of those that come with the library.
    office_starts: For an office paid from a later month.
    standings: How firm a stream's sum is: recommended, promised, granted or paid.
    clusters: How the clusters' money is divided.
    region_period: The years of Region Sjælland's grant, as 2021-2024.
    ufs_year: The year of UFS's grant.
    ruc_payer: Who pays RUC's grant.
    first_follow_up: The day of the first yearly follow-up.
    collection: Who collects the co-financing. (direct, through_lead)
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table, table_free)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot and one-lot with a seed. (order, larger-weight, lot, one-lot, refuse)
    """
unit_of_ranges: str
