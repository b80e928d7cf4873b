"""Doing something about patients: what is written, what the view shows at once, taking back, two at the same time."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest

from listeoversikt.followup.discharge import ClockState, LapseReason
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Approved,
    Assigned,
    Channel,
    Closed,
    Contact,
    How,
    NotNow,
    Outcome,
    Postponed,
    TakenOn,
    Task,
    Urgent,
)
from listeoversikt.followup.log.patient_acts import Sign, StopSign, StopSignLifted
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.taken_back import taken_back
from listeoversikt.followup.worklist import WorklistRow
from listeoversikt.operations.acting import (
    ChangedMeanwhile,
    Deed,
    NeedsLeader,
    NotOwnEntry,
    act,
    take_back,
    take_back_entries,
)
from listeoversikt.operations.discharge_rows import discharge_rows
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import change_settings, stored_raw, stored_settings
from listeoversikt.operations.typed_discharge import TypedForm, type_in
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store
from tests.operations.stores import TODAY, opened

ALL_ON = {"switched_on": [reason.value for reason in Reason]}


@pytest.fixture
def office(store: Store, folder: Path) -> Office:
    change_settings(store, {"switched_on": [*ALL_ON["switched_on"]]})
    one = Office(store, folder)
    one.refresh(TODAY)
    return one


def view_of(office: Office) -> View:
    assert office.view is not None
    return office.view


def row_of(view: View, patient: str) -> WorklistRow | None:
    return next((row for row in view.scored.worklist if row.patient_id == patient), None)


def someone(view: View, reason: Reason) -> str:
    """A patient whose most binding reason this is."""
    return next(row.patient_id for row in view.scored.worklist if row.reasons[0].reason is reason)


def anyone(view: View) -> str:
    return view.scored.worklist[0].patient_id


def test_that_an_act_is_in_the_store_and_in_the_view(office: Office) -> None:
    patient = anyone(view_of(office))
    acted = act(office, [Deed(Urgent(on=True), patient)], who="spl-1")
    (event,) = [event for event in office.store.events(patient=patient) if event.kind == "urgent"]
    assert (event.who, event.payload) == ("spl-1", {"on": True})
    assert acted.view.record(patient).urgent
    row = row_of(acted.view, patient)
    assert row is not None
    assert row.urgent
    assert office.view is acted.view


def test_that_what_is_logged_is_there_when_the_office_is_opened_again(office: Office, folder: Path) -> None:
    patient = anyone(view_of(office))
    act(office, [Deed(Assigned(to="spl-2"), patient)], who="spl-1")
    with opened(folder) as again:
        other = Office(again, folder)
        view = other.refresh(TODAY)
        assert view is not None
        assert view.record(patient).owner == "spl-2"


def test_that_a_contact_settles_the_discharge_clock_at_once(office: Office) -> None:
    patient = someone(view_of(office), Reason.DISCHARGE)
    row = row_of(view_of(office), patient)
    assert row is not None
    discharged = dt.date.fromisoformat(row.reasons[0].of)
    contact = Contact(
        day=max(discharged + dt.timedelta(days=1), discharged),
        channel=Channel.PHONE,
        outcome=Outcome.ANSWERED,
        role="sykepleier",
        discharged=discharged,
    )
    acted = act(office, [Deed(contact, patient)], who="spl-1")
    after = row_of(acted.view, patient)
    assert after is None or (Reason.DISCHARGE, row.reasons[0].of) not in [
        entry.name for entry in after.reasons
    ]
    back = take_back(office, acted, who="spl-1")
    assert row_of(back.view, patient) == row


def test_that_an_attempt_settles_nothing(office: Office) -> None:
    patient = someone(view_of(office), Reason.DISCHARGE)
    row = row_of(view_of(office), patient)
    attempt = Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier")
    acted = act(office, [Deed(attempt, patient)], who="spl-1")
    assert row_of(acted.view, patient) == row
    assert len(acted.view.record(patient).contacts) == 1


def test_that_rows_nothing_happened_to_are_the_same_objects(office: Office) -> None:
    before = {row.patient_id: row for row in view_of(office).scored.worklist}
    patient = anyone(view_of(office))
    acted = act(office, [Deed(Urgent(on=True), patient)], who="spl-1")
    others = [row for row in acted.view.scored.worklist if row.patient_id != patient]
    assert others
    assert all(row is before[row.patient_id] for row in others)


def test_that_a_patient_without_a_reason_comes_on_the_list_with_a_task(office: Office) -> None:
    view = view_of(office)
    listed = {row.patient_id for row in view.scored.worklist}
    patient = next(one for one in view.shown_ids if one not in listed)
    task = Task(to="spl-1", due=dt.date(2026, 4, 22), text="Ring om hjelpemidler")
    acted = act(office, [Deed(task, patient)], who="lege-1")
    row = row_of(acted.view, patient)
    assert row is not None
    assert [entry.reason for entry in row.reasons] == [Reason.HANDED_OVER]


def test_that_several_deeds_are_written_together_or_not_at_all(office: Office) -> None:
    patient = anyone(view_of(office))
    before = len(office.store.events())
    with pytest.raises(StoreRefused):
        act(office, [Deed(Urgent(on=True), patient), Deed(Urgent(on=True), "finnes-ikke")], who="spl-1")
    assert len(office.store.events()) == before
    assert not view_of(office).record(patient).urgent


def random_act(dice: random.Random, today: dt.date) -> Act:
    reason = dice.choice([Reason.SILENT_NEED, Reason.COPD_CONTROL, Reason.RISING, Reason.MEDICINE_REVIEW])
    day = today - dt.timedelta(days=dice.randrange(0, 6))
    return dice.choice(
        [
            Contact(day=day, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier"),
            Contact(day=day, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier"),
            Closed(reason=reason, how=dice.choice(list(How)), day=today),
            Postponed(reason=reason, until=today + dt.timedelta(days=7), why="x"),
            Approved(reason=reason),
            NotNow(reason=reason, until=today + dt.timedelta(days=30), why="x"),
            Task(to="spl-1", due=today, text="x"),
            Urgent(on=dice.random() < 0.5),
            StopSign(sign=dice.choice(list(Sign)), day=day, until=today + dt.timedelta(days=3)),
        ]
    )


@pytest.mark.parametrize("seed", range(4))
def test_that_following_step_by_step_gives_what_working_everything_out_gives(
    seed: int, office: Office
) -> None:
    dice = random.Random(seed)
    patients = view_of(office).shown_ids
    done = []
    for _ in range(25):
        if done and dice.random() < 0.25:
            take_back(office, done.pop(), who="spl-1")
        else:
            deeds = [
                Deed(random_act(dice, TODAY), dice.choice(patients)) for _ in range(dice.randrange(1, 4))
            ]
            done.append(act(office, deeds, who="spl-1"))
    followed = view_of(office)
    anew = Office(office.store, office.folder).refresh(TODAY)
    assert anew is not None
    assert followed.scored.worklist == anew.scored.worklist
    assert followed.scored.work.closed == anew.scored.work.closed
    assert followed.scored.discharges.state.tolist() == anew.scored.discharges.state.tolist()


@pytest.mark.parametrize("seed", range(3))
def test_that_taking_everything_back_gives_the_first_view(seed: int, office: Office) -> None:
    dice = random.Random(seed)
    first = view_of(office)
    done = [
        act(office, [Deed(random_act(dice, TODAY), dice.choice(first.shown_ids))], who="spl-1")
        for _ in range(12)
    ]
    for one in reversed(done):
        take_back(office, one, who="spl-1")
    last = view_of(office)
    assert last.scored.worklist == first.scored.worklist
    assert last.scored.discharges.state.tolist() == first.scored.discharges.state.tolist()


# -- two at the same time


def test_that_two_on_one_patient_see_each_other_and_overwrite_nothing(office: Office, folder: Path) -> None:
    patient = anyone(view_of(office))
    with opened(folder) as second_store:
        second = Office(second_store, folder)
        second.refresh(TODAY)
        seen = view_of(second).record(patient).last
        act(office, [Deed(Assigned(to="spl-1"), patient)], who="spl-1")
        with pytest.raises(ChangedMeanwhile) as stopped:
            act(second, [Deed(Assigned(to="spl-2"), patient)], who="spl-2", seen={patient: seen})
        assert [entry.who for entry in stopped.value.entries] == ["spl-1"]
        view = second.catch_up()
        assert view is not None
        assert view.record(patient).owner == "spl-1"
        last = view.record(patient).last
        act(second, [Deed(Assigned(to="spl-2"), patient)], who="spl-2", seen={patient: last})
        caught = office.catch_up()
        assert caught is not None
        assert caught.record(patient).owner == "spl-2"


def test_that_a_discharge_typed_in_by_another_is_no_conflict(office: Office) -> None:
    view = view_of(office)
    patient = anyone(view)
    seen = view.record(patient).last
    form = TypedForm(patient_id=patient, discharged=TODAY - dt.timedelta(days=1))
    office.store.user = "hs-1"
    assert type_in(office, form).view.current.patient_list is not view.current.patient_list
    assert office.store.events("discharge_typed_in")[-1].who == "hs-1"
    acted = act(office, [Deed(Urgent(on=True), patient)], who="spl-1", seen={patient: seen})
    assert acted.view.record(patient).urgent


def test_that_ones_own_later_words_are_no_conflict(office: Office) -> None:
    patient = anyone(view_of(office))
    act(office, [Deed(Urgent(on=True), patient)], who="spl-1")
    act(office, [Deed(Urgent(on=False), patient)], who="spl-1", seen={patient: 0})
    assert not view_of(office).record(patient).urgent


def test_that_nothing_new_gives_the_same_view(office: Office) -> None:
    assert office.catch_up() is view_of(office)


# -- at most so many new a week


def test_that_a_weekly_limit_lets_in_so_many_and_keeps_them(office: Office) -> None:
    control = Reason.ELDERLY_CONTROL
    change_settings(office.store, {"switched_on": [control.value], "at_most_new_a_week": {control.value: 1}})

    def taken(today: dt.date) -> set[str]:
        view = Office(office.store, office.folder).refresh(today)
        assert view is not None
        rows = view.scored.worklist
        return {row.patient_id for row in rows if control in {entry.reason for entry in row.reasons}}

    monday = dt.date(2026, 4, 20)
    first = taken(monday)
    assert len(first) == 1
    assert taken(monday + dt.timedelta(days=4)) == first
    second = taken(monday + dt.timedelta(days=7))
    assert first < second
    assert len(second) == 2


# -- dead


def test_that_only_a_leader_takes_away_that_a_patient_is_dead(office: Office) -> None:
    team = [{"id": "lege-1", "role": "lege", "leader": True}, {"id": "spl-1", "role": "sykepleier"}]
    change_settings(office.store, {"team": team})
    office.refresh(TODAY)
    patient = anyone(view_of(office))
    dead = act(office, [Deed(StopSign(sign=Sign.DEAD, day=TODAY), patient)], who="spl-1")
    assert row_of(dead.view, patient) is None
    before = len(office.store.events())
    with pytest.raises(NeedsLeader):
        take_back(office, dead, who="spl-1")
    with pytest.raises(NeedsLeader):
        act(office, [Deed(StopSignLifted(sign=Sign.DEAD), patient)], who="spl-1")
    assert len(office.store.events()) == before
    take_back(office, dead, who="lege-1")
    assert row_of(view_of(office), patient) is not None


def test_that_nobody_is_asked_to_reach_one_who_is_dead(office: Office) -> None:
    view = office.refresh(TODAY)
    assert view is not None
    patient = next(line.patient_id for line in discharge_rows(view).lines if line.state is ClockState.OVERDUE)
    overdue = view.overdue_discharges
    acted = act(office, [Deed(StopSign(sign=Sign.DEAD, day=view.today), patient)], who="spl-1")
    (line,) = [one for one in discharge_rows(acted.view).lines if one.patient_id == patient]
    assert line.state is ClockState.OVERDUE
    assert line.stopped is LapseReason.DIED
    assert not line.open
    assert acted.view.overdue_discharges == overdue - 1


# -- feilført


def test_that_taking_back_a_contact_the_day_after_opens_the_clock_again(office: Office) -> None:
    patient = someone(view_of(office), Reason.DISCHARGE)
    row = row_of(view_of(office), patient)
    assert row is not None
    discharged = dt.date.fromisoformat(row.reasons[0].of)
    contact = Contact(
        day=discharged + dt.timedelta(days=1),
        channel=Channel.PHONE,
        outcome=Outcome.ANSWERED,
        role="sykepleier",
        discharged=discharged,
    )
    act(office, [Deed(contact, patient)], who="spl-1")
    act(office, [Deed(Urgent(on=True), patient), Deed(Urgent(on=False), patient)], who="spl-2")
    (logged,) = view_of(office).record(patient).contacts
    back = take_back_entries(office, [logged.entry], who="spl-1", why=" Feil pasient ")
    after = row_of(back.view, patient)
    assert after is not None
    assert row.reasons[0].name in [reason.name for reason in after.reasons]
    assert not back.view.record(patient).contacts
    (found,) = taken_back(back.view.record(patient).raw)
    assert (found.entry.act, found.by.who, found.by.why) == (contact, "spl-1", "Feil pasient")
    assert take_back(office, back, who="spl-1").view.record(patient).contacts


def test_that_what_others_have_written_only_a_leader_takes_back(office: Office) -> None:
    team = [{"id": "lege-1", "role": "lege", "leader": True}, {"id": "spl-1", "role": "sykepleier"}]
    change_settings(office.store, {"team": team})
    office.refresh(TODAY)
    patient = anyone(view_of(office))
    act(office, [Deed(Assigned(to="spl-2"), patient)], who="spl-2")
    act(office, [Deed(StopSign(sign=Sign.DEAD, day=TODAY), patient)], who="spl-1")
    given, dead = view_of(office).record(patient).entries[-2:]
    before = len(office.store.events())
    with pytest.raises(NotOwnEntry):
        take_back_entries(office, [given], who="spl-1", why="Feil")
    with pytest.raises(NeedsLeader):
        take_back_entries(office, [dead], who="spl-1", why="Feil")
    assert len(office.store.events()) == before
    take_back_entries(office, [given, dead], who="lege-1", why="Feil")
    assert row_of(view_of(office), patient) is not None
    assert view_of(office).record(patient).owner == ""


# -- a newer program, a busy store


def test_that_what_only_a_newer_program_understands_is_passed_over(office: Office) -> None:
    patient = anyone(view_of(office))
    payload = {"day": "2026-04-02", "channel": "hologram", "outcome": "answered", "role": "lege"}
    office.store.append_event("contact", payload, patient=patient)
    office.store.append_event("seen_in_the_stars", {"x": 1}, patient=patient)
    acted = act(office, [Deed(Urgent(on=True), patient)], who="spl-1")
    assert acted.view.record(patient).contacts == ()
    assert Office(office.store, office.folder).refresh(TODAY) is not None


def test_that_a_newer_programs_choices_are_passed_over_and_kept(office: Office) -> None:
    office.store.append_event("settings_changed", {"colour_of_the_moon": "blue", "soon_other": 5})
    assert stored_settings(office.store).soon_other == 5
    change_settings(office.store, {"soon_other": 6})
    assert stored_raw(office.store)["colour_of_the_moon"] == "blue"


def test_that_what_the_program_writes_is_nobodys_conflict(office: Office) -> None:
    patient = anyone(view_of(office))
    taken_on = TakenOn(reason=Reason.RISING, day=TODAY)
    act(office, [Deed(taken_on, patient)], who="listeoversikt")
    act(office, [Deed(Urgent(on=True), patient)], who="spl-1", seen={patient: 0})
    assert view_of(office).record(patient).urgent
