"""Deeds of templates for plans, and plans on disk: undone and done again, two people at the same time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from listeoversikt.followup.care_plan import plans_of
from listeoversikt.followup.log.plan_acts import PlanStarted, TemplateRemoved, TemplateSaved
from listeoversikt.followup.plan_conflicts import conflicts_of
from listeoversikt.followup.plan_faults import Fault, PlanRefused
from listeoversikt.followup.plan_templates import Template, TemplateGoal, TemplateMeasure
from listeoversikt.operations.acting import ChangedMeanwhile, Deed, act, take_back
from listeoversikt.operations.office import Office
from listeoversikt.operations.plan_deeds import (
    as_shipped_deeds,
    edit_deeds,
    hide_template_deeds,
    save_template_deeds,
    start_deeds,
    templates,
)
from listeoversikt.store.repository import Store
from listeoversikt.words.plans import fault_text
from tests.operations.plan_office import PlanOffice, content, refused
from tests.operations.stores import TODAY as STORE_DAY


@pytest.fixture
def office() -> PlanOffice:
    one = PlanOffice()
    one.write("P1", PlanStarted(template="kols", content=content(), day=dt.date(2026, 3, 11), plan="p1"))
    return one


def test_that_a_template_of_the_office_needs_a_name_texts_and_somebody_responsible(
    office: PlanOffice,
) -> None:
    bad = Template(key="", title=" ", goals=(TemplateGoal("", "", (TemplateMeasure("", ""),)),))
    with pytest.raises(PlanRefused) as caught:
        save_template_deeds(office.view, bad)
    assert refused(caught) == [
        (Fault.NO_TITLE, "title"),
        (Fault.NO_TEXT, "goals/0"),
        (Fault.NO_TEXT, "goals/0/measures/0/text"),
        (Fault.NO_OWNER, "goals/0/measures/0/who"),
    ]


def test_that_two_templates_of_one_name_get_keys_of_their_own(office: PlanOffice) -> None:
    for _ in range(2):
        office.carry_out(save_template_deeds(office.view, Template(key="", title="KOLS")))
    assert [one.key for one in templates(office.view).all][-2:] == ["kols_2", "kols_3"]


def test_that_deeds_of_templates_are_the_offices_and_not_a_patients(office: PlanOffice) -> None:
    (hidden,), (back,) = hide_template_deeds("kols"), as_shipped_deeds("kols")
    assert (hidden.patient, hidden.act) == (None, TemplateRemoved(key="kols"))
    assert (back.patient, back.act) == (None, TemplateSaved(key="kols", content={}))


def test_that_every_fault_has_a_sentence_that_does_not_repeat_what_was_typed() -> None:
    for fault in Fault:
        for language in ("nb", "en"):
            text = fault_text(fault, language)
            assert text.endswith(".") and "{" not in text


@pytest.fixture
def real(store: Store, folder: Path) -> tuple[Office, str]:
    one = Office(store, folder)
    view = one.refresh(STORE_DAY)
    assert view is not None
    return one, view.shown_ids[0]


def test_that_doing_undoing_and_doing_again_comes_to_the_same_plan(real: tuple[Office, str]) -> None:
    office, patient = real
    assert office.view is not None
    deeds: list[Deed] = list(start_deeds(office.view, patient, ["kols"]))
    started = act(office, deeds, who="spl-1")
    (kept,) = plans_of(started.view.record(patient))
    edits = edit_deeds(started.view, patient, kept.uuid, {"risk": "Ny"})
    edited = act(office, edits, who="spl-1")
    after = plans_of(edited.view.record(patient))[0].plan
    take_back(office, edited, who="spl-1")
    gone = take_back(office, started, who="spl-1")
    assert plans_of(gone.view.record(patient)) == ()
    act(office, deeds, who="spl-1")
    again = act(office, edits, who="spl-1")
    (same,) = plans_of(again.view.record(patient))
    assert (same.uuid, same.plan) == (kept.uuid, after)


def test_that_two_peoples_edits_merge_by_field_and_the_same_field_asks(real: tuple[Office, str]) -> None:
    office, patient = real
    assert office.view is not None
    view = act(office, start_deeds(office.view, patient), who="spl-1").view
    (kept,) = plans_of(view.record(patient))
    seen = {patient: view.record(patient).last}
    act(
        office,
        edit_deeds(view, patient, kept.uuid, {"risk": "Hennes", "watch": "Vekt"}),
        who="spl-2",
        seen=seen,
    )
    mine = {"risk": "Min", "worse": "Ring"}
    with pytest.raises(ChangedMeanwhile) as caught:
        act(office, edit_deeds(view, patient, kept.uuid, mine), who="spl-1", seen=seen)
    (conflict,) = conflicts_of(view.record(patient), kept.uuid, mine, caught.value.entries)
    assert (conflict.path, conflict.mine, conflict.theirs, conflict.who) == ("risk", "Min", "Hennes", "spl-2")
    assert conflicts_of(view.record(patient), kept.uuid, {"worse": "Ring"}, caught.value.entries) == ()
    merged = act(office, edit_deeds(view, patient, kept.uuid, {"worse": "Ring"}), who="spl-1").view
    found = plans_of(merged.record(patient))[0].plan
    assert (found.risk, found.watch, found.worse) == ("Hennes", "Vekt", "Ring")
