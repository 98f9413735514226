# Made by tools/make_stubs.py with pybind11 3.1, pybind11-stubgen 3.0; do not edit.
"""
Clusters and cluster offices in Zealand 2021-2024, as an introduction to KKR Sjælland of 23 March 2022 describes them.
"""
from __future__ import annotations
import fordel._core
import typing
__all__: list[str] = ['Option', 'cases', 'checks', 'folk1a', 'lead', 'lead_contribution', 'municipalities', 'offices', 'options', 'programme', 'readings', 'unit_of_ranges']

class Option:
    """
    An option of the programme: its name, the form of its text, its choices and what it is for.
    """

    def __repr__(self) -> str:
        ...

    @property
    def choices(self) -> list[str]:
        ...

    @property
    def form(self) -> str:
        ...

    @property
    def help(self) -> str:
        ...

    @property
    def in_text(self) -> bool:
        """
        Whether a text can say it.
        """

    @property
    def name(self) -> str:
        ...

    @property
    def repeated(self) -> bool:
        """
        Whether it takes several texts, such as one for each office.
        """

def cases(*, outside: typing.Any=None, leads: typing.Any=None, missing_share: typing.Any=None, others: typing.Any=None, population_date: typing.Any=None, missing: typing.Any=None, counts: typing.Any=None, office_starts: typing.Any=None, standings: typing.Any=None, clusters: typing.Any=None, region_period: typing.Any=None, ufs_year: typing.Any=None, ruc_payer: typing.Any=None, first_follow_up: typing.Any=None, collection: typing.Any=None, settlement: typing.Any=None, method: typing.Any=None, unit: typing.Any=None, seed: typing.Any=None, ties: typing.Any=None) -> list[fordel._core.ProgrammeCase]:
    """
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
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot with a seed. (order, larger-weight, lot, refuse)
    """

def checks(schedule: fordel._core.Schedule, *, outside: typing.Any=None, leads: typing.Any=None, missing_share: typing.Any=None, others: typing.Any=None, population_date: typing.Any=None, missing: typing.Any=None, counts: typing.Any=None, office_starts: typing.Any=None, standings: typing.Any=None, clusters: typing.Any=None, region_period: typing.Any=None, ufs_year: typing.Any=None, ruc_payer: typing.Any=None, first_follow_up: typing.Any=None, collection: typing.Any=None, settlement: typing.Any=None, method: typing.Any=None, unit: typing.Any=None, seed: typing.Any=None, ties: typing.Any=None) -> list[fordel._core.Check]:
    """
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
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot with a seed. (order, larger-weight, lot, refuse)
    """

def folk1a() -> fordel._core.Population:
    """
    The 17 municipalities' population, 1 January 2008 to 2023.
    """

def lead(office: str, *, outside: typing.Any=None, leads: typing.Any=None, missing_share: typing.Any=None, others: typing.Any=None, population_date: typing.Any=None, missing: typing.Any=None, counts: typing.Any=None, office_starts: typing.Any=None, standings: typing.Any=None, clusters: typing.Any=None, region_period: typing.Any=None, ufs_year: typing.Any=None, ruc_payer: typing.Any=None, first_follow_up: typing.Any=None, collection: typing.Any=None, settlement: typing.Any=None, method: typing.Any=None, unit: typing.Any=None, seed: typing.Any=None, ties: typing.Any=None) -> fordel._core.Party:
    """
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
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot with a seed. (order, larger-weight, lot, refuse)
    """

def lead_contribution() -> fordel._core.Money:
    """
    What a lead pays to its own office for a full year.
    """

def municipalities() -> list[fordel._core.Party]:
    ...

def offices() -> list[fordel._core.Office]:
    ...

def options() -> list[Option]:
    """
    All options, in the order of the table.
    """

def programme(*, outside: typing.Any=None, leads: typing.Any=None, missing_share: typing.Any=None, others: typing.Any=None, population_date: typing.Any=None, missing: typing.Any=None, counts: typing.Any=None, office_starts: typing.Any=None, standings: typing.Any=None, clusters: typing.Any=None, region_period: typing.Any=None, ufs_year: typing.Any=None, ruc_payer: typing.Any=None, first_follow_up: typing.Any=None, collection: typing.Any=None, settlement: typing.Any=None, method: typing.Any=None, unit: typing.Any=None, seed: typing.Any=None, ties: typing.Any=None) -> fordel._core.Programme:
    """
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
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot with a seed. (order, larger-weight, lot, refuse)
    """

def readings(*, outside: typing.Any=None, leads: typing.Any=None, missing_share: typing.Any=None, others: typing.Any=None, population_date: typing.Any=None, missing: typing.Any=None, counts: typing.Any=None, office_starts: typing.Any=None, standings: typing.Any=None, clusters: typing.Any=None, region_period: typing.Any=None, ufs_year: typing.Any=None, ruc_payer: typing.Any=None, first_follow_up: typing.Any=None, collection: typing.Any=None, settlement: typing.Any=None, method: typing.Any=None, unit: typing.Any=None, seed: typing.Any=None, ties: typing.Any=None) -> list[fordel._core.ProgrammeCase]:
    """
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
    settlement: Each office by itself, or all offices and years rounded together in one table. (per_office, table)
    method: largest-remainder, independent, independent:half-even, ….
    unit: What amounts are rounded to: oere, krone, thousand, or an amount such as 100 kr.
    seed: The seed of the lot that breaks ties.
    ties: How ties are broken; lot with a seed. (order, larger-weight, lot, refuse)
    """
unit_of_ranges: str
