"""Why a patient moved between bands (scores contract: new facts, expired facts, age, definition, missing table)."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from listeoversikt.followup.changes import Changes, changes_between
from listeoversikt.followup.move_causes import CAUSE_OF_TABLE, CAUSES, Cause
from listeoversikt.followup.target_groups import BandSettings, RiskBand, group_list
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.main_job import read
from listeoversikt.patient_list.frames import PATIENTS
from listeoversikt.patient_list.snapshot import PatientList
from tests.followup.shown import shown_as
from tests.lists import T, back, patient_list, person, stay

BEFORE = back(31)
SINCE = "2015-01-01"


def causes(changes: Changes, patient: int = 0) -> set[Cause]:
    return {cause for cause, holds in zip(CAUSES, changes.causes[:, patient], strict=True) if holds}


def moved(one: dict, earlier_one: dict | None = None, **tables: object) -> Changes:
    """One patient in two extracts with the same rows: what is dated after the first is new."""
    earlier = patient_list(BEFORE, [earlier_one or one], since=SINCE, **tables)  # type: ignore[arg-type]
    return changes_between(earlier, patient_list(T, [one], since=SINCE, **tables))  # type: ignore[arg-type]


def visits(days: range) -> list[tuple[str, str, str, str]]:
    return [("Kari", back(day), "konsultasjon", "lege") for day in days]


KARI = person("Kari", 1960)


def test_that_new_admissions_are_why_the_band_rose() -> None:
    changes = moved(KARI, stays=[stay("Kari", back(20), back(19)), stay("Kari", back(9), back(8))])
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.STAYS}


def test_that_a_stay_that_was_going_on_and_has_ended_with_its_codes_is_a_new_stay() -> None:
    """The code of the discharge makes a target group; while admitted only the beginning was known."""
    going_on = patient_list(BEFORE, [KARI], stays=[stay("Kari", back(40), None, "planlagt")])
    ended = patient_list(T, [KARI], stays=[stay("Kari", back(40), back(9), "planlagt", "F70")])
    changes = changes_between(going_on, ended)
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.STAYS}


def test_that_a_new_diagnosis_is_why_the_band_rose() -> None:
    changes = moved(KARI, diagnoses=[("Kari", back(9), "ICPC-2", "T90")])
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.DIAGNOSES}


def test_that_new_contacts_are_why_the_band_rose() -> None:
    changes = moved(KARI, contacts=[("Kari", back(day), "legevakt", None) for day in (300, 200, 100, 9)])
    assert causes(changes) == {Cause.CONTACTS}


ATC = ("C03CA01", "C07AB02", "A10BA02", "N02BE01")
FIFTH = "B01AC06"


def frail(at: str, *atc: str, **more: object) -> PatientList:
    """A frail patient who is seen, on these regular medicines since long; the fifth begins nine days before T."""
    codes = ("P70", "K77", "K78", "N87", "R95", "U99", "T90", "S97", "A97", "K90", "F83", "H86", "N17", "L88")
    days = [(place, code, days) for place, code in enumerate(codes) for days in (700, 900)]
    one = patient_list(
        at,
        [person("Kari", 1940, hjemmetjeneste="ja")],
        [("Kari", back(since + 40 * place), "ICPC-2", code) for place, code, since in days],
        visits(range(50, 400, 100)),
        [("Kari", code, back(9 if code == FIFTH else 600), None, "ja") for code in atc],
        [],
        **more,  # type: ignore[arg-type]
    )
    assert int(group_list(one).scores.frailty_category[0]) >= 2, "the case must be a frail patient"
    return one


def test_that_a_new_medicine_is_why_a_frail_patient_rose() -> None:
    """Frail by the clinical codes, four regular medicines; the fifth makes the rising band."""
    changes = changes_between(frail(BEFORE, *ATC), frail(T, *ATC, FIFTH))
    assert changes.band.tolist() == [RiskBand.RISING]
    assert causes(changes) == {Cause.MEDICINES}


def test_that_a_column_in_one_extract_alone_is_a_missing_table_and_no_new_medicine() -> None:
    """The earlier extract didn't say which medicines are regular."""
    five = (*ATC, "C09AA02")
    changes = changes_between(frail(BEFORE, *five, unstated=["legemidler.regular"]), frail(T, *five))
    assert changes.band.tolist() == [RiskBand.RISING]
    assert causes(changes) == {Cause.MISSING_TABLE}


def test_that_a_new_assessment_is_a_measurement() -> None:
    changes = moved(person("Kari", 1950), measurements=[("Kari", back(9), "cfs", 6)])
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.MEASUREMENTS}


def test_that_moving_to_sheltered_housing_is_another_fact() -> None:
    changes = moved(person("Kari", 1950, bosted="omsorgsbolig"), person("Kari", 1950, bosted="hjemme"))
    assert causes(changes) == {Cause.OTHER_FACTS}


def test_that_a_birthday_year_is_age() -> None:
    """Home care makes the frail elderly from 80 on; the year has turned."""
    kari = person("Kari", 1946, hjemmetjeneste="ja")
    earlier = patient_list("2025-12-15", [kari], contacts=visits(range(1, 300, 50)))
    now = patient_list("2026-01-15", [kari], contacts=visits(range(1, 300, 50)))
    changes = changes_between(earlier, now)
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.AGE}


def test_that_an_admission_that_is_a_year_old_has_expired() -> None:
    changes = moved(KARI, stays=[stay("Kari", back(380), back(379)), stay("Kari", back(100), back(99))])
    assert changes.down.tolist() == [True]
    assert causes(changes) == {Cause.EXPIRED}


def test_that_need_without_contact_for_a_year_is_an_expired_fact_and_goes_up() -> None:
    very_old = person("Kari", 1930)
    changes = moved(very_old, contacts=visits(range(380, 700, 40)))
    assert changes.up.tolist() == [True]
    assert causes(changes) == {Cause.EXPIRED}


def test_that_a_contact_that_ends_the_silence_moves_down() -> None:
    very_old = person("Kari", 1930)
    changes = moved(very_old, contacts=[*visits(range(500, 700, 40)), *visits(range(9, 10))])
    assert changes.down.tolist() == [True]
    assert causes(changes) == {Cause.CONTACTS}


def test_that_a_diagnosis_that_was_taken_out_of_the_record_is_corrected() -> None:
    earlier = patient_list(BEFORE, [KARI], [("Kari", back(700), "ICPC-2", "T90")])
    changes = changes_between(earlier, patient_list(T, [KARI], []))
    assert changes.down.tolist() == [True]
    assert causes(changes) == {Cause.CORRECTED}


@pytest.mark.parametrize("missing", ["earlier", "now"])
def test_that_a_table_in_one_extract_alone_is_the_missing_table(missing: str) -> None:
    stays = [stay("Kari", back(80), back(79)), stay("Kari", back(60), back(59))]
    with_table, without = {"stays": stays}, {"stays": None}
    earlier = patient_list(BEFORE, [KARI], **(without if missing == "earlier" else with_table))  # type: ignore[arg-type]
    now = patient_list(T, [KARI], **(without if missing == "now" else with_table))  # type: ignore[arg-type]
    changes = changes_between(earlier, now)
    assert causes(changes) == {Cause.MISSING_TABLE}
    assert (changes.up if missing == "earlier" else changes.down).tolist() == [True]


def test_that_today_s_definition_is_a_cause_of_its_own() -> None:
    same = [("Kari", back(900), "ICPC-2", "T90")]
    earlier, now = patient_list(BEFORE, [KARI], same), patient_list(T, [KARI], same)
    changes = changes_between(earlier, now, shown_before=shown_as(RiskBand.LOW))
    assert causes(changes) == {Cause.DEFINITION}


def test_that_the_office_s_limits_decide_the_bands_of_both_extracts() -> None:
    six = BandSettings(consultations=6)
    contacts = visits(range(1, 300, 50))
    earlier, now = patient_list(BEFORE, [KARI], contacts=contacts), patient_list(T, [KARI], contacts=contacts)
    assert not changes_between(earlier, now).up.any()
    assert causes(changes_between(earlier, now, settings=six)) == {Cause.CONTACTS}


def test_that_two_kinds_of_facts_that_were_both_needed_are_both_causes() -> None:
    """One admission with two disease groups rises; neither would have done it alone."""
    codes = [("Kari", back(9), "ICPC-2", "K77"), ("Kari", back(8), "ICPC-2", "R95")]
    changes = moved(KARI, diagnoses=codes, stays=[stay("Kari", back(9), back(8))])
    assert changes.band.tolist() == [RiskBand.RISING]
    assert causes(changes) == {Cause.STAYS, Cause.DIAGNOSES}


def test_that_of_two_that_were_each_enough_the_first_in_order_is_the_cause() -> None:
    changes = moved(
        KARI,
        stays=[stay("Kari", back(20), back(19)), stay("Kari", back(9), back(8))],
        contacts=[("Kari", back(day), "legevakt", None) for day in (4, 3, 2, 1)],
    )
    assert causes(changes) == {Cause.STAYS}


def test_that_causes_add_up_to_the_moves_by_their_main_cause() -> None:
    codes = [("Kari", back(9), "ICPC-2", "K77"), ("Kari", back(8), "ICPC-2", "R95")]
    changes = moved(KARI, diagnoses=codes, stays=[stay("Kari", back(9), back(8))])
    assert [cause for cause in Cause if changes.moved_for(cause, up=True).any()] == [Cause.STAYS]
    assert not any(changes.moved_for(cause, up=False).any() for cause in Cause)


def test_that_one_patient_s_causes_do_not_depend_on_the_others() -> None:
    people = [KARI, person("Ola", 1955)]
    codes = [("Ola", back(9), "ICPC-2", "T90")]
    alone = moved(KARI, stays=[stay("Kari", back(20), back(19)), stay("Kari", back(9), back(8))])
    stays = [stay("Kari", back(20), back(19)), stay("Kari", back(9), back(8))]
    both = changes_between(
        patient_list(BEFORE, people, codes, stays=stays), patient_list(T, people, codes, stays=stays)
    )
    assert causes(both, 0) == causes(alone) and causes(both, 1) == {Cause.DIAGNOSES}


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> PatientList:
    folder = tmp_path_factory.mktemp("causes") / "uttrekk"
    date = dt.date(2026, 3, 31)
    write_made_up_export(patients=900, seed=11, out=folder, years=3, as_of=date)
    return read(folder, today=date).patient_list


def test_that_every_move_of_the_made_up_list_has_a_cause(made_up: PatientList) -> None:
    changes = changes_between(made_up.as_of(int(made_up.index_day.max()) - 120), made_up)
    assert (changes.up.sum() > 10) and (changes.down.sum() > 10)
    np.testing.assert_array_equal(changes.causes.any(axis=0), changes.up | changes.down)


def test_that_taking_facts_back_by_hand_one_patient_at_a_time_finds_the_same_causes(
    made_up: PatientList,
) -> None:
    day = int(made_up.index_day.max()) - 120
    changes = changes_between(made_up.as_of(day), made_up)
    seen: set[Cause] = set()
    for patient in np.flatnonzero(changes.up | changes.down).tolist():
        expected = causes_by_hand(made_up, day, patient)
        if expected:  # the others moved for two kinds of facts that were each enough
            assert causes(changes, patient) == expected
        seen |= expected
    assert {Cause.STAYS, Cause.DIAGNOSES, Cause.CONTACTS, Cause.EXPIRED} <= seen


def causes_by_hand(whole: PatientList, day: int, patient: int) -> set[Cause]:
    """What the module's docstring says, told again with one patient's rows."""
    rows = np.array([patient])
    now, then = whole.only(rows), whole.as_of(day).only(rows)
    band, before = band_of(now), band_of(then)
    sign = np.sign(before - band)
    found = set()
    for table, cause in CAUSE_OF_TABLE.items():
        if table == PATIENTS:
            continue
        cut = replace(now, tables={**now.tables, table: then.tables[table]})
        if (band_of(cut) - band) * sign > 0:
            found.add(cause)
    still = replace(then, index_day=now.index_day)
    years = {name: 1 for name in [PATIENTS] if turned_a_year(day, int(now.index_day[0]))}
    if (band_of(with_birth_year(now, years)) - band) * sign > 0:
        found.add(Cause.AGE)
    if (before - band_of(with_birth_year(still, years))) * sign > 0:
        found.add(Cause.EXPIRED)
    return found


def turned_a_year(day: int, after: int) -> bool:
    epoch = dt.date(1970, 1, 1)
    return (epoch + dt.timedelta(day)).year < (epoch + dt.timedelta(after)).year


def with_birth_year(one: PatientList, years: dict[str, int]) -> PatientList:
    born = one.patients["birth_year"] + years.get(PATIENTS, 0)
    return replace(one, tables={**one.tables, PATIENTS: one.patients.replace(birth_year=born)})


def band_of(one: PatientList) -> int:
    return int(group_list(one).band[0])


def test_that_tables_absent_from_both_extracts_are_no_cause() -> None:
    """No stays, contacts, medicines or measurements in either."""
    changes = moved(KARI, diagnoses=[("Kari", back(9), "ICPC-2", "T90")])
    assert Cause.MISSING_TABLE not in causes(changes)


def test_that_the_changes_let_go_of_the_events() -> None:
    changes = moved(KARI, diagnoses=[("Kari", back(9), "ICPC-2", "T90")])
    assert list(changes.now.tables) == list(changes.earlier.tables) == [PATIENTS]
