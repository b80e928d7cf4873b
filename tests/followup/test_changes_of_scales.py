"""Frailty and HFRS categories, groups and counts before and now, with their cause (journal-export, "The same list again")."""

import datetime as dt

import numpy as np
import pytest

from listeoversikt.followup.changes import Changes, changes_between
from listeoversikt.followup.move_causes import CAUSES, Cause, Scale
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.main_job import read
from listeoversikt.patient_list.frames import UNKNOWN
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.hospital_codes import HfrsCategory
from tests.followup.shown import shown_as
from tests.lists import T, back, patient_list, person, stay

BEFORE = back(31)
SINCE = "2015-01-01"
KARI = person("Kari", 1940)


def moved(one: dict, **tables: object) -> Changes:
    """One patient in two extracts with the same rows: what is dated after the first is new."""
    earlier = patient_list(BEFORE, [one], since=SINCE, **tables)  # type: ignore[arg-type]
    return changes_between(earlier, patient_list(T, [one], since=SINCE, **tables))  # type: ignore[arg-type]


def why(changes: Changes, scale: Scale, patient: int = 0) -> set[Cause]:
    found = changes.scales[scale].causes[:, patient]
    return {cause for cause, holds in zip(CAUSES, found, strict=True) if holds}


def step(changes: Changes, scale: Scale) -> tuple[int, int]:
    return int(changes.scales[scale].before[0]), int(changes.scales[scale].now[0])


FOUR = ("P70", "K77", "K78", "N87")


def test_that_a_fifth_deficit_makes_mildly_frail_for_a_new_diagnosis() -> None:
    codes = [("Kari", back(200 + at), "ICPC-2", code) for at, code in enumerate(FOUR)]
    codes += [("Kari", back(300 + at), "ICPC-2", code) for at, code in enumerate(FOUR)]
    changes = moved(
        KARI, diagnoses=[*codes, ("Kari", back(9), "ICPC-2", "R95"), ("Kari", back(8), "ICPC-2", "R95")]
    )
    assert step(changes, Scale.FRAILTY) == (FrailtyCategory.FIT, FrailtyCategory.MILD)
    assert why(changes, Scale.FRAILTY) == {Cause.DIAGNOSES}
    assert changes.scales[Scale.FRAILTY].up.tolist() == [True]


def test_that_a_birthday_year_makes_the_frailty_category_known_for_age() -> None:
    """Null under 65: known for the first time, so neither up nor down."""
    turning = person("Kari", 1961)
    earlier, now = patient_list("2025-12-15", [turning]), patient_list("2026-01-15", [turning])
    changes = changes_between(earlier, now)
    frailty = changes.scales[Scale.FRAILTY]
    assert step(changes, Scale.FRAILTY) == (UNKNOWN, FrailtyCategory.FIT)
    assert (frailty.moved.tolist(), frailty.up.tolist(), frailty.down.tolist()) == ([True], [False], [False])
    assert why(changes, Scale.FRAILTY) == {Cause.AGE}


def test_that_a_new_stay_gives_the_first_hfrs_category() -> None:
    changes = moved(KARI, stays=[stay("Kari", back(9), back(8), main="F009")])
    assert step(changes, Scale.HFRS) == (UNKNOWN, HfrsCategory.INTERMEDIATE)
    assert why(changes, Scale.HFRS) == {Cause.STAYS}


def test_that_a_hospital_code_older_than_two_years_takes_the_hfrs_category_down_as_an_expired_fact() -> None:
    stays = [stay("Kari", back(750), back(740), main="F009"), stay("Kari", back(90), back(89), main="I500")]
    changes = moved(KARI, stays=stays)
    assert step(changes, Scale.HFRS) == (HfrsCategory.INTERMEDIATE, HfrsCategory.LOW)
    assert why(changes, Scale.HFRS) == {Cause.EXPIRED}


def test_that_a_stays_table_that_is_gone_makes_the_hfrs_category_unknown_for_the_missing_table() -> None:
    earlier = patient_list(BEFORE, [KARI], stays=[stay("Kari", back(90), back(89), main="F009")])
    changes = changes_between(earlier, patient_list(T, [KARI]))
    assert step(changes, Scale.HFRS) == (HfrsCategory.INTERMEDIATE, UNKNOWN)
    assert why(changes, Scale.HFRS) == {Cause.MISSING_TABLE}


def test_that_a_medicine_that_the_list_of_medicines_in_use_no_longer_names_has_ended_and_is_not_corrected() -> (
    None
):
    """The list names what is in use; the sixteen deficits stay, and polypharmacy ends with the fifth medicine."""
    five = [
        ("Kari", atc, back(900), None, "ja")
        for atc in ("C03CA01", "C07AB02", "A10BA02", "N02BE01", "B01AC06")
    ]
    codes = [
        ("Kari", back(200 + 100 * again + at), "ICPC-2", code)
        for again in (0, 1)
        for at, code in enumerate(FOUR)
    ]
    earlier = patient_list(BEFORE, [KARI], codes, medicines=five, since=SINCE)
    changes = changes_between(earlier, patient_list(T, [KARI], codes, medicines=five[:4], since=SINCE))
    assert step(changes, Scale.FRAILTY) == (FrailtyCategory.MILD, FrailtyCategory.FIT)
    assert why(changes, Scale.FRAILTY) == {Cause.MEDICINES}


def test_that_groups_are_told_before_and_now_as_bits() -> None:
    changes = moved(
        KARI, diagnoses=[("Kari", back(9), "ICPC-2", "T90"), ("Kari", back(400), "ICPC-2", "R95")]
    )
    bit = {group: 1 << at for at, group in enumerate(TargetGroup)}
    gained = int(changes.groups_now[0] & ~changes.groups_before[0])
    assert gained & bit[TargetGroup.DIABETES]
    assert not gained & bit[TargetGroup.COPD]
    assert int(changes.groups_before[0]) & bit[TargetGroup.COPD]
    assert (
        int(changes.counts_before["disease_groups"][0]),
        int(changes.counts_now["disease_groups"][0]),
    ) == (1, 2)


def test_that_one_whom_the_list_shown_then_did_not_have_is_told_by_today_s_definitions() -> None:
    same = [("Kari", back(900), "ICPC-2", "T90")]
    earlier, now = patient_list(BEFORE, [KARI], same), patient_list(T, [KARI], same)
    assert changes_between(earlier, now, shown_before=shown_as(RiskBand.LOW)).up.tolist() == [True]
    assert changes_between(earlier, now, shown_before=shown_as(None)).up.tolist() == [False]
    assert changes_between(earlier, now, shown_before=shown_as(None)).shown_known
    assert not changes_between(earlier, now).shown_known


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> PatientList:
    folder = tmp_path_factory.mktemp("scales") / "uttrekk"
    date = dt.date(2026, 3, 31)
    write_made_up_export(patients=500, seed=23, out=folder, years=3, as_of=date)
    return read(folder, today=date).patient_list


@pytest.mark.parametrize("days", [31, 200])
def test_that_every_category_change_has_a_cause_and_no_other_patient_has_one(
    made_up: PatientList, days: int
) -> None:
    changes = changes_between(made_up.as_of(int(made_up.index_day.max()) - days), made_up)
    for scale, moves in changes.scales.items():
        np.testing.assert_array_equal(moves.causes.any(axis=0), moves.moved, err_msg=scale)
        np.testing.assert_array_equal(moves.moved, changes.known_then & (moves.before != moves.now))
    assert all(moves.moved.any() for moves in changes.scales.values()), "the case must move on every scale"
