"""New, ended, changed and removed facts, and those that fell out of their window (journal-export, "The same list again")."""

import datetime as dt
from collections import Counter

import numpy as np
import pytest

from listeoversikt.followup.changes import changes_between
from listeoversikt.followup.expired_facts import earlier_known, expired_facts
from listeoversikt.followup.fact_changes import FactChanges, fact_changes
from listeoversikt.followup.fact_rows import FACTS, TABLES, FactChange
from listeoversikt.followup.target_groups import BandSettings
from listeoversikt.made_up.export import write_made_up_export
from listeoversikt.operations.main_job import read
from listeoversikt.patient_list.frames import EVENT_TABLES, SCHEMA
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.known import Known
from tests.lists import T, back, patient_list, person, stay

BEFORE = back(31)
SINCE = "2015-01-01"
KARI, OLA = person("Kari", 1940), person("Ola", 1950)


def facts(earlier: PatientList, now: PatientList) -> FactChanges:
    changes = changes_between(earlier, now)
    return fact_changes(earlier, now, changes.place_before, changes.known_then)


def lines(found: FactChanges) -> list[tuple[str, str, str]]:
    """Kind, text and day of every fact."""
    rows = found.rows
    return [
        (FACTS[kind].value, rows.labels[text] if text >= 0 else "", str(np.datetime64(day, "D")))
        for kind, text, day in zip(rows.kind.tolist(), rows.text.tolist(), rows.day.tolist(), strict=True)
    ]


def between(then: dict, after: dict, people: list[dict] | None = None) -> list[tuple[str, str, str]]:
    """One patient's tables as the two extracts have them."""
    people = people or [KARI]
    return lines(
        facts(
            patient_list(BEFORE, people, since=SINCE, **then), patient_list(T, people, since=SINCE, **after)
        )
    )


def both(**tables: object) -> list[tuple[str, str, str]]:
    return between(tables, tables)  # what is dated after the first is new


def test_that_a_new_diagnosis_is_told_with_code_and_day() -> None:
    rows = [("Kari", back(9), "ICPC-2", "T90"), ("Kari", back(400), "ICPC-2", "K86")]
    assert both(diagnoses=rows) == [("diagnosis", "T90", back(9))]


def test_that_a_diagnosis_dated_long_ago_that_was_not_there_before_is_new() -> None:
    old = ("Kari", back(400), "ICPC-2", "K86")
    assert between({"diagnoses": []}, {"diagnoses": [old]}) == [("diagnosis", "K86", back(400))]


def test_that_the_same_diagnosis_once_more_is_one_new_fact() -> None:
    one = ("Kari", back(400), "ICPC-2", "K86")
    assert between({"diagnoses": [one]}, {"diagnoses": [one, one]}) == [("diagnosis", "K86", back(400))]


def test_that_a_diagnosis_that_is_gone_was_removed() -> None:
    gone = ("Kari", back(400), "ICPC-2", "K86")
    assert between({"diagnoses": [gone]}, {"diagnoses": []}) == [("removed", "K86", back(400))]


def test_that_a_row_older_than_the_new_extract_s_period_is_out_of_it_and_not_removed() -> None:
    gone = ("Kari", back(400), "ICPC-2", "K86")
    earlier = patient_list(BEFORE, [KARI], [gone], since=SINCE)
    now = patient_list(T, [KARI], [], since=back(365))
    assert lines(facts(earlier, now)) == [("out_of_period", "K86", back(400))]


def test_that_a_row_older_than_the_earlier_extract_s_period_is_more_history_and_not_new() -> None:
    old = ("Kari", back(900), "ICPC-2", "K86")
    earlier = patient_list(BEFORE, [KARI], [], since=back(365))
    now = patient_list(T, [KARI], [old], since=SINCE)
    assert lines(facts(earlier, now)) == [("more_history", "K86", back(900))]


def test_that_a_new_stay_and_the_end_of_one_that_was_going_on_are_told_apart() -> None:
    going_on, ended = stay("Kari", back(40), None), stay("Kari", back(40), back(20), main="I500")
    new = stay("Kari", back(9), back(8), main="J189")
    assert between({"stays": [going_on]}, {"stays": [ended, new]}) == [
        ("stay", "J189", back(9)),
        ("stay_ended", "I500", back(20)),
    ]


def test_that_a_stay_of_which_more_is_told_is_changed_and_neither_new_nor_removed() -> None:
    first, more = (
        stay("Kari", back(60), back(50)),
        stay("Kari", back(60), back(50), main="I500", known=back(45)),
    )
    assert between({"stays": [first]}, {"stays": [more]}) == [("changed", "I500", back(60))]


def test_that_a_medicine_is_begun_renewed_or_ended() -> None:
    kept, renewed = ("Kari", "C07AB02", back(600), None, "ja"), ("Kari", "C07AB02", back(9), None, "ja")
    begun = ("Kari", "B01AC06", back(5), None, "ja")
    stopped, end = ("Kari", "A10BA02", back(600), None, "ja"), ("Kari", "A10BA02", back(600), back(20), "ja")
    assert between({"medicines": [kept, stopped]}, {"medicines": [kept, renewed, begun, end]}) == [
        ("medicine", "B01AC06", back(5)),
        ("medicine_ended", "A10BA02", back(20)),
        ("medicine_renewed", "C07AB02", back(9)),
    ]


def test_that_measurements_measures_and_contacts_are_told() -> None:
    found = both(
        measurements=[("Kari", back(9), "hba1c", 62), ("Kari", back(90), "hba1c", 60)],
        measures=[("Kari", back(8), "aarskontroll_diabetes")],
        contacts=[("Kari", back(7), "konsultasjon", "lege")],
    )
    assert [kind for kind, _, _ in found] == ["measurement", "measure", "contact"]
    assert found[0][1:] == ("hba1c", back(9))
    assert found[1][1] == "aarskontroll_diabetes"


def test_that_a_column_that_only_one_extract_has_is_no_fact_about_the_person() -> None:
    earlier = patient_list(BEFORE, [KARI], unstated=["pasienter.home_care"])
    now = patient_list(T, [person("Kari", 1940, hjemmetjeneste="ja")])
    assert lines(facts(earlier, now)) == []


def test_that_a_table_in_one_extract_alone_is_named_and_not_told_row_by_row() -> None:
    contacts = [("Kari", back(7), "konsultasjon", "lege")]
    found = facts(patient_list(BEFORE, [KARI], stays=[]), patient_list(T, [KARI], contacts=contacts))
    assert (lines(found), found.only_now, found.only_before) == ([], ("kontakter",), ("innleggelser",))


def test_that_one_who_joined_has_no_new_facts_and_one_who_left_no_removed_ones() -> None:
    codes = [("Ola", back(400), "ICPC-2", "T90"), ("Kari", back(400), "ICPC-2", "T90")]
    earlier = patient_list(BEFORE, [KARI], codes[1:], since=SINCE)
    assert lines(facts(earlier, patient_list(T, [OLA], codes[:1], since=SINCE))) == []


def test_that_facts_follow_the_pseudonym_when_the_order_of_patients_is_another() -> None:
    codes = [(who, back(400), "ICPC-2", "T90") for who in ("Kari", "Ola")]
    new = ("Ola", back(9), "ICPC-2", "K86")
    earlier = patient_list(BEFORE, [OLA, KARI], codes, since=SINCE)
    found = facts(earlier, patient_list(T, [KARI, OLA], [*codes, new], since=SINCE))
    assert (lines(found), found.rows.patient.tolist()) == ([("diagnosis", "K86", back(9))], [1])


def test_that_the_same_extract_again_has_no_facts() -> None:
    rows = [("Kari", back(9), "ICPC-2", "T90")]
    same = patient_list(T, [KARI], rows, medicines=[("Kari", "A10BA02", back(90), None, "ja")], stays=[])
    assert lines(facts(same, same)) == []


# -- expired ----------------------------------------------------------------------------------------------------


def expired(earlier: PatientList, now: PatientList) -> set[tuple[str, str]]:
    changes = changes_between(earlier, now)
    known = earlier_known(earlier, int(now.index_day.max()))
    found = expired_facts(known, Known(now), changes.place_before, changes.known_then, BandSettings())
    return {
        (found.labels[score], found.labels[part])
        for score, part in zip(found.score.tolist(), found.part.tolist(), strict=True)
    }


def expired_of(**tables: object) -> set[tuple[str, str]]:
    return expired(
        patient_list(BEFORE, [KARI], since=SINCE, **tables), patient_list(T, [KARI], since=SINCE, **tables)
    )


def test_that_an_admission_a_year_old_has_expired_with_the_day_it_began() -> None:
    tables = {"stays": [stay("Kari", back(380), back(379)), stay("Kari", back(100), back(99))]}
    earlier, now = (patient_list(at, [KARI], since=SINCE, **tables) for at in (BEFORE, T))
    changes = changes_between(earlier, now)
    known = earlier_known(earlier, int(now.index_day.max()))
    found = expired_facts(known, Known(now), changes.place_before, changes.known_then, BandSettings())
    assert [found.labels[one] for one in found.score.tolist()] == ["unplanned_admissions_12m"]
    assert str(np.datetime64(int(found.day[0]), "D")) == back(380)


def test_that_a_deficit_that_left_its_window_has_expired() -> None:
    """Anaemia counts for 1,095 days."""
    assert ("frailty_index", "ANHAEM") in expired_of(diagnoses=[("Kari", back(1100), "ICPC-2", "B80")])


def test_that_a_deficit_that_a_new_row_renews_has_not_expired() -> None:
    rows = [("Kari", back(1100), "ICPC-2", "B80"), ("Kari", back(9), "ICPC-2", "B80")]
    assert not {part for score, part in expired_of(diagnoses=rows) if part == "ANHAEM"}


def test_that_a_deficit_whose_row_was_removed_has_not_expired() -> None:
    """It was taken out of the record: corrected, not old."""
    earlier = patient_list(BEFORE, [KARI], [("Kari", back(500), "ICPC-2", "B80")], since=SINCE)
    assert not expired(earlier, patient_list(T, [KARI], [], since=SINCE))


def test_that_contacts_of_more_than_a_year_ago_have_expired() -> None:
    contacts = [("Kari", back(day), "konsultasjon", "lege") for day in (380, 390)]
    assert expired_of(contacts=contacts) == {("contacts", "seen")}


def test_that_a_hospital_code_of_two_years_ago_has_expired_for_hfrs() -> None:
    assert ("hfrs", "") in expired_of(stays=[stay("Kari", back(750), back(740), "planlagt", main="F009")])


# -- on a whole list --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> PatientList:
    folder = tmp_path_factory.mktemp("facts") / "uttrekk"
    date = dt.date(2026, 3, 31)
    write_made_up_export(patients=150, seed=5, out=folder, years=3, as_of=date)
    return read(folder, today=date).patient_list


def said(one: PatientList, name: str, mask: np.ndarray) -> Counter:
    """Every row of a table as plain values by pseudonym, of some patients."""
    table = one.events(name)
    assert table is not None
    ids = one.patients.texts("patient_id")
    kept = [column for column in SCHEMA[name] if column not in ("row", "patient")]
    columns = [
        table.texts(column)
        if SCHEMA[name][column].kind == "text"
        else [repr(value) for value in table[column].tolist()]
        for column in kept
    ]
    owners = table["patient"].tolist()
    return Counter(
        (ids[owner], *row)
        for owner, row in zip(owners, zip(*columns, strict=True), strict=True)
        if mask[owner]
    )


def test_that_a_row_of_now_is_new_or_was_there_as_a_second_reading_counts_it(made_up: PatientList) -> None:
    """Counted by hand with plain tuples; ended medicines are told by substance, so they're left out."""
    earlier = made_up.as_of(int(made_up.index_day.max()) - 90)
    changes = changes_between(earlier, made_up)
    found = fact_changes(earlier, made_up, changes.place_before, changes.known_then).rows
    then = np.zeros(len(earlier), dtype=np.bool_)
    then[changes.place_before[changes.known_then]] = True
    kinds = [FACTS[kind] for kind in found.kind.tolist()]
    tables = [TABLES[table] for table in found.table.tolist()]
    told = Counter(zip(tables, kinds, strict=True))
    for name in EVENT_TABLES:
        before, after = said(earlier, name, then), said(made_up, name, changes.known_then)
        new, gone = (after - before).total(), (before - after).total()
        of_now = sum(
            count
            for (table, kind), count in told.items()
            if table == name
            and kind not in (FactChange.REMOVED, FactChange.OUT_OF_PERIOD, FactChange.MEDICINE_ENDED)
        )
        changed = told[name, FactChange.CHANGED] + told[name, FactChange.STAY_ENDED]
        was_gone = told[name, FactChange.REMOVED] + told[name, FactChange.OUT_OF_PERIOD]
        assert (of_now, was_gone + changed) == (new, gone), name
    assert told["innleggelser", FactChange.STAY_ENDED] or told["diagnoser", FactChange.DIAGNOSIS]


def test_that_a_patient_s_facts_are_the_same_alone_and_among_the_others(made_up: PatientList) -> None:
    earlier = made_up.as_of(int(made_up.index_day.max()) - 60)
    whole = fact_changes(earlier, made_up, np.arange(len(made_up)), np.ones(len(made_up), dtype=np.bool_))
    one = np.array([np.bincount(whole.rows.patient).argmax()])
    alone = facts(earlier.only(one), made_up.only(one))
    mine = [
        line for line, owner in zip(lines(whole), whole.rows.patient.tolist(), strict=True) if owner == one[0]
    ]
    assert lines(alone) == mine != []
