"""A supplement laid on a full extract: what it adds, what it ends, and that nothing else is gone or doubled."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.patient_list.frames import CONTACTS, DIAGNOSES, EVENT_TABLES, PATIENTS, SCHEMA, STAYS
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.patient_list.supplement import lay_on, stack
from tests.list_strategies import Facts, facts
from tests.lists import T, back, day, patient_list, person, stay
from tests.patient_list.same import events_of, plain, rows

quick = settings(max_examples=60, deadline=None)
TOMORROW = back(-1)
PEOPLE = [person("Ada", 1940, fastlege_id="L1"), person("Bo", 1950, fastlege_id="L2")]


def full(**tables: Any) -> PatientList:
    return patient_list(T, PEOPLE, tables.pop("diagnoses", []), since="2020-01-01", **tables)


def supplement(*people: dict[str, Any], **tables: Any) -> PatientList:
    """Tomorrow's rows of a few patients; Ada unless others are given."""
    return patient_list(TOMORROW, list(people) or PEOPLE[:1], tables.pop("diagnoses", []), **tables)


def test_that_patients_and_rows_absent_from_it_are_not_gone() -> None:
    base = full(
        diagnoses=[("Ada", back(10), "ICPC-2", "T90"), ("Bo", back(9), "ICPC-2", "K77")],
        contacts=[("Bo", back(3), "telefon", "lege")],
        medicines=[("Ada", "A10BA02", back(20), None, "ja")],
    )
    laid = lay_on(base, supplement(contacts=[("Ada", TOMORROW, "video", "lege")]))
    assert laid.patients.texts("patient_id") == ["Ada", "Bo"]
    for table in (DIAGNOSES, "legemidler"):
        assert rows(laid.tables[table]) == rows(base.tables[table])
    assert events_of(laid, CONTACTS, "Bo") == events_of(base, CONTACTS, "Bo")
    assert len(events_of(laid, CONTACTS, "Ada")) == 1


def test_that_what_is_known_is_as_of_the_later_day() -> None:
    laid = lay_on(full(), supplement())
    assert laid.index_day.tolist() == [day(TOMORROW)] * 2
    assert lay_on(supplement(), full()).index_day.tolist() == [day(TOMORROW)] * 2


def test_that_a_row_both_have_is_not_doubled() -> None:
    call = ("Ada", back(1), "telefon", "lege", "2ad")
    laid = lay_on(full(contacts=[call]), supplement(contacts=[call, ("Ada", TOMORROW, "telefon")]))
    assert len(laid.tables[CONTACTS]) == 2


def test_that_two_equal_contacts_of_one_file_stay_two() -> None:
    call = ("Ada", back(1), "telefon", "lege")
    for base_has, supplement_has, expected in (
        (0, 2, 2),
        (2, 0, 2),
        (1, 2, 2),
        (2, 1, 2),
        (2, 2, 2),
        (2, 3, 3),
    ):
        laid = lay_on(full(contacts=[call] * base_has), supplement(contacts=[call] * supplement_has))
        assert len(laid.tables[CONTACTS]) == expected, (base_has, supplement_has)


def test_that_equal_rows_of_different_patients_are_different() -> None:
    laid = lay_on(
        full(contacts=[("Ada", back(1), "telefon", "lege")]),
        supplement(*PEOPLE, contacts=[("Bo", back(1), "telefon", "lege")]),
    )
    assert len(laid.tables[CONTACTS]) == 2


def test_that_a_stay_that_ended_since_takes_the_open_ones_place() -> None:
    base = full(stays=[stay("Ada", back(4), None), stay("Bo", back(4), None)])
    laid = lay_on(base, supplement(stays=[stay("Ada", back(4), back(1), to="hjem", main="I500")]))
    (ended,) = events_of(laid, STAYS, "Ada")
    assert day(back(1)) in ended
    assert "I500" in ended
    assert len(events_of(laid, STAYS, "Bo")) == 1


def test_that_a_stay_that_still_goes_on_is_one() -> None:
    base = full(stays=[stay("Ada", back(4), None)])
    assert len(lay_on(base, supplement(stays=[stay("Ada", back(4), None)])).tables[STAYS]) == 1


def test_that_another_stay_does_not_end_the_open_one() -> None:
    base = full(stays=[stay("Ada", back(4), None)])
    others = [
        stay("Ada", back(3), back(1)),
        stay("Ada", back(4), back(1), institution="psykisk_helsevern"),
    ]
    for other in others:
        assert len(lay_on(base, supplement(stays=[other])).tables[STAYS]) == 2
    bo = supplement(*PEOPLE, stays=[stay("Bo", back(4), back(1))])
    assert len(lay_on(base, bo).tables[STAYS]) == 2


def test_that_a_stay_that_had_ended_is_not_opened_again() -> None:
    base = full(stays=[stay("Ada", back(9), back(5), to="hjem")])
    laid = lay_on(base, supplement(stays=[stay("Ada", back(1), None)]))
    assert next(row[1] for row in events_of(laid, STAYS, "Ada")) == day(back(5))
    assert len(laid.tables[STAYS]) == 2


def test_that_the_letter_that_came_since_makes_no_second_stay() -> None:
    base = full(stays=[stay("Ada", back(9), back(5), to="hjem", main="I500")])
    known = stay("Ada", back(9), back(5), to="hjem", main="I500", known=back(0))
    laid = lay_on(base, supplement(stays=[known]))
    (one,) = events_of(laid, STAYS, "Ada")
    assert day(back(0)) in one


def test_that_a_row_that_says_something_else_is_another_stay() -> None:
    base = full(stays=[stay("Ada", back(9), back(5), to="hjem", main="I500")])
    for other in (
        {"main": "J440"},
        {"main": None, "known": back(0)},
        {"urgency": "planlagt", "main": "I500"},
    ):
        differs = stay("Ada", back(9), back(5), to="hjem", **other)
        assert len(lay_on(base, supplement(stays=[differs])).tables[STAYS]) == 2, other


def test_that_two_equal_stays_are_not_told_apart_by_a_letter() -> None:
    base = full(stays=[stay("Ada", back(9), back(5))] * 2)
    laid = lay_on(base, supplement(stays=[stay("Ada", back(9), back(5), known=back(0))]))
    assert len(laid.tables[STAYS]) == 3


def test_that_new_patients_join_and_the_others_keep_their_rows() -> None:
    base = full(diagnoses=[("Ada", back(10), "ICPC-2", "T90"), ("Bo", back(9), "ICPC-2", "K77")])
    newcomers = supplement(
        person("Aaron", 1990, fastlege_id="L9"),
        person("Bente", 1991),
        person("Zoe", 1992),
        diagnoses=[("Bente", back(2), "ICPC-2", "L90"), ("Zoe", back(1), "ICPC-2", "A04")],
    )
    laid = lay_on(base, newcomers)
    assert laid.patients.texts("patient_id") == ["Aaron", "Ada", "Bente", "Bo", "Zoe"]
    assert laid.patients.texts("gp") == ["L9", "L1", "", "L2", ""]
    for name, code in {"Ada": "T90", "Bo": "K77", "Bente": "L90", "Zoe": "A04"}.items():
        assert [row[2] for row in events_of(laid, DIAGNOSES, name)] == [code]


def test_that_the_supplements_row_of_a_patient_is_the_newer_one() -> None:
    moved = person("Ada", 1940, fastlege_id="L7", liste_til=TOMORROW)
    laid = lay_on(full(), supplement(moved))
    assert laid.patients.texts("gp") == ["L7", "L2"]
    assert laid.on_list.tolist() == [False, True]


def test_that_a_table_only_one_of_them_has_is_there() -> None:
    base = full(contacts=[("Bo", back(3), "telefon")])
    laid = lay_on(base, supplement(stays=[stay("Ada", back(1), TOMORROW)]))
    assert (len(laid.tables[CONTACTS]), len(laid.tables[STAYS])) == (1, 1)
    assert laid.events("maalinger") is None


def test_that_a_table_of_both_covers_the_days_of_both() -> None:
    base = full(contacts=[("Bo", back(3), "telefon")], stays=[])
    laid = lay_on(base, supplement(contacts=[("Ada", TOMORROW, "video")]))
    assert (laid.periods[CONTACTS].first, laid.periods[CONTACTS].last) == (day("2020-01-01"), day(TOMORROW))
    assert laid.periods[STAYS] == base.periods[STAYS]


def test_that_rows_are_sorted_and_of_the_kinds_of_the_frames() -> None:
    base = full(contacts=[("Bo", back(3), "telefon"), ("Ada", back(2), "video", None, "2ad")])
    laid = lay_on(base, supplement(*PEOPLE, contacts=[("Ada", back(5), "video"), ("Bo", back(1), "enkel")]))
    contacts = laid.tables[CONTACTS]
    order = np.lexsort((contacts["row"], contacts["day"], contacts["patient"]))
    assert (order == np.arange(len(contacts))).all()
    for name, spec in SCHEMA[CONTACTS].items():
        assert contacts[name].dtype == spec.dtype
    assert contacts.labels["claims"] == ("2ad",)


def test_that_labels_are_united_and_every_row_keeps_its_text() -> None:
    one = full(diagnoses=[("Ada", back(1), "ICPC-2", code) for code in ("T90", "A04")]).diagnoses
    two = full(diagnoses=[("Ada", back(1), "ICPC-2", code) for code in ("K77", "T90", "B80")]).diagnoses
    both = stack(one, two)
    assert both.labels["code"] == ("A04", "B80", "K77", "T90")
    assert both.texts("code") == one.texts("code") + two.texts("code")


# -- of any two lists --


@quick
@given(facts())
def test_that_a_list_laid_on_itself_is_itself(some: Facts) -> None:
    whole = some.built()
    assert plain(lay_on(whole, whole), without=("row",)) == plain(whole, without=("row",))


def counted(patient_list: PatientList, table: str) -> Counter[tuple[Any, ...]]:
    events = patient_list.events(table)
    if events is None:
        return Counter()
    ids = patient_list.patients.texts("patient_id")
    return Counter((ids[row[0]], *row[1:]) for row in rows(events, without=("row",)))


@quick
@given(facts(), facts(), st.sets(st.integers(0, 3), min_size=1))
def test_that_every_row_is_there_as_often_as_in_the_one_that_has_most(
    some: Facts, more: Facts, named: set[int]
) -> None:
    base, supplement = some.built(), more.built().only(np.array(sorted(named)))
    laid = lay_on(base, supplement)
    assert set(laid.patients.texts("patient_id")) == set(base.patients.texts("patient_id"))
    for table in EVENT_TABLES:
        if table != STAYS:
            assert counted(laid, table) == counted(base, table) | counted(supplement, table)
    assert set(laid.tables) == {PATIENTS, *base.tables, *supplement.tables}
