"""A view that has come to rest: it shows the same, and holds no more than what it shows."""

from __future__ import annotations

import gc
import weakref

import numpy as np

from listeoversikt.followup.target_groups import beside_disability
from listeoversikt.operations.office import View
from listeoversikt.operations.patient import PatientCard, patient_card
from listeoversikt.patient_list.frames import EVENT_TABLES, Column
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import T, back, patient_list, person, stay
from tests.operations.views import view_of

NAMES = ("Ada", "Bo", "Cato", "Dina")


def written() -> PatientList:
    """Four people: two with a disability beside the group, one with rows in every table, one with nothing."""
    return patient_list(
        T,
        [person(name, 1938 + 15 * number) for number, name in enumerate(NAMES)],
        [
            ("Bo", back(900), "ICPC-2", "K77"),
            ("Ada", back(800), "ICPC-2", "A90"),
            ("Cato", back(700), "ICD-10", "G800"),
            ("Bo", back(40), "ICPC-2", "A28"),
        ],
        contacts=[("Bo", back(20), "konsultasjon", "lege"), ("Ada", back(300), "legevakt", None)],
        medicines=[("Bo", "C09AA05", back(700), None, "ja"), ("Ada", "N02BE01", back(10), None, "nei")],
        stays=[stay("Bo", back(12), back(5), main="I500", to="hjem", known=back(4))],
        measurements=[("Bo", back(30), "egfr", 40), ("Ada", back(30), "egfr", 44.5)],
        measures=[("Bo", back(30), "aarskontroll_diabetes")],
        since="2020-01-01",
    )


def seen(view: View) -> tuple[list[PatientCard], bytes, int]:
    """What pages show of it."""
    view.__dict__.pop("list_table", None)
    return [patient_card(view, name) for name in NAMES], view.list_table.to_bytes(), len(view.scored.worklist)


def from_a_store() -> tuple[View, list[weakref.ref[Column]]]:
    """A view whose event tables are rows of other columns, as a store gives them; and those columns."""
    whole, turned, held = written(), {}, []
    for name, table in whole.tables.items():
        order = np.arange(len(table))[::-1]
        turned[name] = table
        if name in EVENT_TABLES and len(table) > 1:
            first = {column: values[order].copy() for column, values in table.columns.items()}
            held += [weakref.ref(values) for values in first.values()]
            turned[name] = type(table)(name, first, table.labels).take(order)
    return view_of(
        PatientList(whole.index_day, turned, whole.periods, whole.prescriptions, whole.stated)
    ), held


def test_that_a_view_at_rest_shows_the_same() -> None:
    view, _ = from_a_store()
    before = seen(view)
    assert repr(before) == repr(seen(view_of(written())))
    view.rest()
    assert repr(seen(view)) == repr(before)
    view.rest()
    assert repr(seen(view)) == repr(before)


def test_that_a_view_at_rest_does_not_hold_what_its_list_was_made_from() -> None:
    view, held = from_a_store()
    cards = [patient_card(view, name) for name in NAMES]
    gc.collect()
    assert held
    assert any(column() is not None for column in held)
    view.rest()
    gc.collect()
    assert all(column() is None for column in held)
    assert [patient_card(view, name).groups for name in NAMES] == [card.groups for card in cards]


def test_that_a_card_works_out_nothing_of_everybodys_anew() -> None:
    view, _ = from_a_store()
    view.rest()
    known = view.scored.groups.scores.known
    before = set(vars(known))
    assert "codes" not in before
    for name in NAMES:
        patient_card(view, name)
    assert set(vars(known)) == before


def test_that_a_card_names_the_groups_beside_as_the_list_does() -> None:
    view = view_of(written())
    beside = beside_disability(view.scored.groups.scores.known)
    shown = {name: patient_card(view, name).beside_groups for name in NAMES}
    assert shown == {
        name: tuple(key for key, mask in beside.items() if mask[row]) for row, name in enumerate(NAMES)
    }
    assert shown["Ada"] == ("mulig_utviklingshemming_vurder",)
    assert "annen_tidlig_funksjonsnedsettelse" in shown["Cato"]
    assert shown["Dina"] == ()
