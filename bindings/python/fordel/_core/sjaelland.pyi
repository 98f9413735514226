# Made by tools/make_stubs.py with pybind11 3.1, pybind11-stubgen 3.0; do not edit.
"""
Clusters and cluster offices in Zealand 2021-2024, as an introduction to KKR Sjælland of 23 March 2022 describes them.
"""
from __future__ import annotations
import typing
import fordel._core
__all__: list[str] = ['cases', 'checks', 'folk1a', 'lead', 'municipalities', 'offices', 'programme']

def cases(**kwargs: typing.Any) -> list[fordel._core.ProgrammeCase]:
    """
    Options: outside (a municipality), leads {office: municipality}, missing_share (borne_by_others, uncovered), others (all_but_own_lead,
    only_non_leads), population_date (year_before, same_year, a date), missing (refuse, carry_forward), counts (a Population),
    office_starts {office: date}, standings {stream: status or (status, Decision)}, clusters (a Key), region_period (a Period), ufs_year,
    ruc_payer, first_follow_up (a date), collection (direct, through_lead), settlement (per_office, table), method, unit (minor, major, thousand), ties, seed.
    """

def checks(schedule: fordel._core.Schedule, **kwargs: typing.Any) -> list[fordel._core.Check]:
    """
    Options: outside (a municipality), leads {office: municipality}, missing_share (borne_by_others, uncovered), others (all_but_own_lead,
    only_non_leads), population_date (year_before, same_year, a date), missing (refuse, carry_forward), counts (a Population),
    office_starts {office: date}, standings {stream: status or (status, Decision)}, clusters (a Key), region_period (a Period), ufs_year,
    ruc_payer, first_follow_up (a date), collection (direct, through_lead), settlement (per_office, table), method, unit (minor, major, thousand), ties, seed.
    """

def folk1a() -> fordel._core.Population:
    """
    The 17 municipalities' population, 1 January 2008 to 2023.
    """

def lead(office: str, **kwargs: typing.Any) -> fordel._core.Party:
    """
    The lead municipality of an office under these options.
    """

def municipalities() -> list[fordel._core.Party]:
    ...

def offices() -> list[fordel._core.Office]:
    ...

def programme(**kwargs: typing.Any) -> fordel._core.Programme:
    """
    Options: outside (a municipality), leads {office: municipality}, missing_share (borne_by_others, uncovered), others (all_but_own_lead,
    only_non_leads), population_date (year_before, same_year, a date), missing (refuse, carry_forward), counts (a Population),
    office_starts {office: date}, standings {stream: status or (status, Decision)}, clusters (a Key), region_period (a Period), ufs_year,
    ruc_payer, first_follow_up (a date), collection (direct, through_lead), settlement (per_office, table), method, unit (minor, major, thousand), ties, seed.
    """
