"""The patients behind a figure: as many as were counted, and the right ones."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.followup.discharge import discharge_contacts
from listeoversikt.followup.target_groups import group_list
from listeoversikt.indicators.behind import Which, patients_behind
from listeoversikt.indicators.breakdown import break_down
from listeoversikt.indicators.compute import compute_indicators
from listeoversikt.indicators.period import PeriodType, period_ending
from listeoversikt.indicators.rules import rules
from listeoversikt.indicators.view import PeriodView
from listeoversikt.operations import main_job
from listeoversikt.patient_list.frames import EVENT_TABLES
from listeoversikt.patient_list.snapshot import PatientList
from tests.second_reading.indicators import EVENTS
from tests.second_reading.indicators_people import SHARES, answer
from tests.second_reading.indicators_sight import GROUPS, groups_of, look
from tests.second_reading.odd_lists import T as ODD_T
from tests.second_reading.odd_lists import write_odd_list
from tests.second_reading.reading import load
from tests.second_reading.tables import present

from .small_lists import T, day, read_list
from .test_properties import PERIODS, list_of, made_up

COVERED = dict.fromkeys(EVENT_TABLES, ("2015-01-01", T))


def view_of(patient_list: PatientList, period_type: str = "365d") -> PeriodView:
    last = int(patient_list.index_day[0])
    period = period_ending(PeriodType(period_type), last)
    return PeriodView(period, last, group_list(patient_list), discharge_contacts(patient_list, last))


def names(view: PeriodView, id: str, which: Which, group: str = "alle", variant: str = "") -> set[str]:
    """The pseudonyms of the patients behind a figure."""
    breakdown = break_down(view.groups, lists=True)
    ids = view.patient_list.patients.texts("patient_id")
    found = patients_behind(view, rules()[id, variant], breakdown, group, which)
    return {ids[position] for position in found.tolist()}


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 10**6), st.sampled_from(["365d", "maaned"]))
def test_that_there_are_as_many_patients_as_persons_were_counted(seed: int, period_type: str) -> None:
    patient_list = list_of(made_up(seed))
    view = view_of(patient_list, period_type)
    breakdown = break_down(view.groups, lists=True)
    rows = compute_indicators(patient_list, view.groups, view.discharges, period_type=period_type, lists=True)
    counted = 0
    for row in rows:
        rule = rules()[row.id, row.variant]

        def count(which: Which, rule: object = rule, group: str = row.group) -> int:
            return len(patients_behind(view, rule, breakdown, group, which))  # type: ignore[arg-type]

        if row.persons is None:
            assert count(Which.NUMERATOR) == count(Which.DENOMINATOR) == count(Which.REST) == 0
            continue
        assert count(Which.NUMERATOR) == row.persons.numerator, row
        assert count(Which.DENOMINATOR) == row.persons.denominator, row
        if row.persons.rest is not None:
            assert count(Which.REST) == row.persons.rest, row
            counted += 1
    assert counted


@pytest.mark.skipif(not present(), reason="the folder `shared` with the facts isn't beside the checkout")
@pytest.mark.parametrize(("seed", "without"), [(21, ()), (22, ("tiltak", "innleggelser"))])
def test_that_a_slow_reading_of_the_contract_finds_the_same_patients(
    tmp_path: Path, seed: int, without: tuple[str, ...]
) -> None:
    """Odd patients are few in each figure, so that one wrong patient would be seen."""
    export = write_odd_list(tmp_path / "uttrekk", seed, 90, without=without, about={})
    extract = main_job.read(export, today=dt.date(2026, 11, 21), accept_findings=True)
    view = view_of(extract.patient_list.as_of(extract.export_day))
    start = ODD_T - dt.timedelta(days=364)
    sight = look(load(export), ODD_T, start, ODD_T, "out")
    compared = 0
    for key, found in [
        *((key, answer(sight, share)) for key, share in SHARES.items()),
        *((key, find(sight)) for key, (_, find) in EVENTS.items()),
    ]:
        if found.note == "mangler":
            assert names(view, key[0], Which.EXCLUDED, variant=key[1]) == set()
            continue
        for group in GROUPS if key in rules() and rules()[key].by_target_group else ("alle", "kvinne"):
            units = [unit for unit in found.units if group in groups_of(sight, unit)]
            theirs = {
                Which.NUMERATOR: {unit.patient.id for unit in units if unit.n > 0},
                Which.DENOMINATOR: {unit.patient.id for unit in units if unit.N > 0},
                Which.EXCLUDED: {unit.patient.id for unit in units if unit.beside},
            }
            for which, patients in theirs.items():
                assert names(view, key[0], which, group, key[1]) == patients, (key, group, which)
                compared += len(patients)
    assert compared > 1000


def old_patients() -> PatientList:
    return read_list(
        pasienter="""
            id     fodt kjonn lege liste_fra  bosted
            sett   1940 K     A    2010-01-01 hjemme
            usett  1941 M     A    2010-01-01 hjemme
            annen  1942 K     B    2010-01-01 hjemme
            ny     1943 M     B    2025-12-01 hjemme
            heim   1930 K     A    2010-01-01 sykehjem
            ung    1990 K     A    2010-01-01 hjemme
        """,
        kontakter="""
            id    dato       type         rolle
            sett  2025-06-01 konsultasjon lege
            annen 2025-06-01 konsultasjon sykepleier
        """,
        periods=COVERED,
    )


def test_that_those_not_seen_by_a_doctor_are_named_and_the_new_one_is_left_out() -> None:
    view = view_of(old_patients())
    id = "eldre70_uten_konsultasjon"
    assert names(view, id, Which.NUMERATOR) == {"usett", "annen"}
    assert names(view, id, Which.DENOMINATOR) == {"sett", "usett", "annen"}
    assert names(view, id, Which.REST) == {"sett"}
    assert names(view, id, Which.EXCLUDED) == {"ny"}
    assert names(view, id, Which.NUMERATOR, variant="med_sykepleier") == {"usett"}


def test_that_a_list_has_its_own_patients_only() -> None:
    view = view_of(old_patients())
    id = "eldre70_uten_konsultasjon"
    assert names(view, id, Which.NUMERATOR, "liste:1") == {"usett"}
    assert names(view, id, Which.NUMERATOR, "liste:2") == {"annen"}
    assert names(view, id, Which.EXCLUDED, "liste:2") == {"ny"}


def test_that_nobody_is_behind_a_figure_whose_table_is_missing() -> None:
    view = view_of(read_list(pasienter="id fodt kjonn\nkari 1940 K"))
    assert view.lacks("kontakter")
    for which in Which:
        assert names(view, "eldre70_uten_konsultasjon", which) == set()


def test_that_an_unknown_group_is_refused() -> None:
    view = view_of(old_patients())
    with pytest.raises(ValueError):
        names(view, "lmg", Which.NUMERATOR, "liste:9")


def discharged() -> PatientList:
    """Kari was discharged twice: reached once. Ola was never reached. Both are frail by their codes."""
    stays = "\n".join(
        f"{who} {first} {last} ohjelp I500 hjem {last}"
        for who, first, last in (
            ("kari", "2025-09-01", "2025-09-05"),
            ("kari", "2025-11-03", "2025-11-07"),
            ("ola", "2025-10-01", "2025-10-08"),
        )
    )
    return read_list(
        pasienter="id fodt kjonn\nkari 1935 K\nola 1936 M",
        kontakter="id dato type rolle\nkari 2025-09-08 konsultasjon lege",
        innleggelser=f"id inn ut hastegrad hoved til kjent\n{stays}",
        periods=PERIODS,
    )


def test_that_a_patient_with_one_discharge_reached_and_one_not_is_on_both_lists() -> None:
    view = view_of(discharged())
    row = next(
        row
        for row in compute_indicators(view.patient_list, view.groups, view.discharges)
        if (row.id, row.variant, row.group) == ("utskrivning_3vd", "", "alle")
    )
    assert (row.numerator, row.denominator) == (1, 3)
    assert names(view, "utskrivning_3vd", Which.NUMERATOR) == {"kari"}
    assert names(view, "utskrivning_3vd", Which.REST) == {"kari", "ola"}
    assert names(view, "utskrivning_3vd", Which.DENOMINATOR) == {"kari", "ola"}


def test_that_discharges_are_in_the_target_groups_of_their_own_day() -> None:
    view = view_of(discharged())
    breakdown = break_down(view.groups)
    rows = compute_indicators(view.patient_list, view.groups, view.discharges)
    for row in rows:
        if row.id == "utskrivning_3vd" and not row.variant and row.persons:
            found = patients_behind(
                view, rules()["utskrivning_3vd", ""], breakdown, row.group, Which.DENOMINATOR
            )
            assert len(found) == row.persons.denominator, row.group


def test_that_patients_of_a_mean_and_of_a_rate_are_those_with_something_in_it() -> None:
    view = view_of(
        read_list(
            pasienter="id fodt kjonn\nen 1950 K\nto 1950 M\ntre 1950 K",
            kontakter="""
                id dato       type         rolle behandler
                en 2025-06-01 konsultasjon lege  L1
                en 2025-07-01 konsultasjon lege  L1
                to 2025-07-01 konsultasjon lege  -
            """,
            periods=COVERED,
        )
    )
    assert names(view, "konsultasjoner_lege", Which.NUMERATOR) == {"en", "to"}
    assert names(view, "konsultasjoner_lege", Which.DENOMINATOR) == {"en", "to", "tre"}
    assert names(view, "upc", Which.NUMERATOR) == {"en"}
    assert names(view, "upc", Which.EXCLUDED) == {"to"}, "the doctor isn't named"


def test_that_the_patients_of_a_month_are_those_as_at_its_end() -> None:
    whole = old_patients()
    view = view_of(whole.as_of(day("2025-12-31")), "maaned")
    assert names(view, "eldre70_uten_konsultasjon", Which.NUMERATOR) == {"usett", "annen"}
    assert view.period.days == 31
