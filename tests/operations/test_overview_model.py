"""The model in use on the page Oversikt: the same patients as in the list, and what can't be told isn't 0."""

from __future__ import annotations

import numpy as np

from listeoversikt.operations.model_found import found_by_model
from listeoversikt.operations.office import View
from listeoversikt.operations.overview import overview
from listeoversikt.operations.overview_model import ModelDuty
from listeoversikt.patient_list.snapshot import PatientList
from tests.lists import T, back, patient_list, person, stay
from tests.operations.model_offices import model_view
from tests.operations.views import view_of


def a_list(*, contacts: bool = True) -> PatientList:
    """Thirty people of rising age; the odd ones were seen this year, two have been admitted."""
    people = [person(f"P{number:02}", 1935 + 2 * number, liste_fra="2010-01-01") for number in range(30)]
    seen = [(f"P{number:02}", back(50), "konsultasjon", "lege") for number in range(1, 30, 2)]
    return patient_list(
        T,
        people,
        [],
        contacts=seen if contacts else None,
        medicines=[],
        stays=[stay("P20", back(90), back(80)), stay("P03", back(200), back(190))],
        measurements=[],
        since="2015-01-01",
    )


def duty(view: View) -> ModelDuty:
    found = overview(view).model
    assert found is not None
    return found


def test_that_there_is_nothing_without_a_model() -> None:
    assert overview(view_of(a_list())).model is None


def test_that_the_figures_are_those_of_the_list() -> None:
    view = model_view(a_list(), share=0.3)
    in_list, found = found_by_model(view), duty(view)
    assert found.patients == len(in_list.patients) > found.new == len(in_list.new) > 0
    assert found.not_told == in_list.not_told == 0
    assert found.new_is_known
    assert not found.told.ranks_only


def test_that_without_contacts_nobody_is_called_known() -> None:
    view = model_view(a_list(contacts=False), share=0.3)
    found = duty(view)
    assert found.patients == found.not_told > 0
    assert found.new == 0
    assert not found.new_is_known


def test_that_it_is_a_number_and_no_column() -> None:
    found = duty(model_view(a_list(), share=0.3))
    assert not any(isinstance(value, np.generic) for value in (found.patients, found.new, found.not_told))
