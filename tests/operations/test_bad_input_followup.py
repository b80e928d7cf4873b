"""Bad input to the follow-up, each with its rule: refused in words without the value, and nothing half stored.

Source: issue "Follow-up", «Bad input»; follow-up contract. Everything goes through a real store: the form's check,
the writing, and what is worked out from it. Days are of 2026: Easter is 5 April, summer time begins on 29 March and
ends on 25 October, and 31 December is in ISO week 53.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from listeoversikt.clinical.workdays import is_workday
from listeoversikt.followup.care_plan import current_plan, open_plans
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Channel,
    Closed,
    Contact,
    How,
    Outcome,
    Postponed,
    Reopened,
    RightPatient,
    Task,
)
from listeoversikt.followup.log.plan_acts import PlanEdited, PlanEnded, PlanStarted
from listeoversikt.followup.plan_templates import Template, TemplateGoal, TemplateMeasure
from listeoversikt.followup.reasons import DueState, Reason
from listeoversikt.operations.act_faults import Fault as FormFault
from listeoversikt.operations.acting import Acted, Deed, act, take_back
from listeoversikt.operations.acting_basis import ActingBasis, acting_basis
from listeoversikt.operations.contact_form import ContactForm, contact_acts, contact_faults
from listeoversikt.operations.duty_forms import HandOverForm, PostponeForm
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.office_settings import change_settings
from listeoversikt.operations.patient_gone import followed_and_gone
from listeoversikt.operations.plan_deeds import (
    Fault,
    PlanRefused,
    ReviewForm,
    edit_deeds,
    hide_template_deeds,
    new_goal,
    new_measure,
    next_review_day,
    review_deeds,
    save_template_deeds,
    start_deeds,
    templates,
)
from listeoversikt.operations.store_job import type_in_discharge
from listeoversikt.operations.worklist_rows import worklist_rows
from listeoversikt.patient_list.frames import NO_DAY, DischargedTo
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import open_store
from tests.contract.base_export import EMPTY_HANDED
from tests.operations.stores import PASSPHRASE, read_in, written
from tests.operations.test_next_extract import ABSENT, DEAD, MOVED, next_export

OSLO = ZoneInfo("Europe/Oslo")
PATIENT = EMPTY_HANDED[0]
IN_HOSPITAL = "PAS-0002"
"""Discharged on 27 March 2026 in the clean export, with a clock that runs."""
DISCHARGED = dt.date(2026, 3, 27)
TODAY = dt.date(2026, 3, 31)
"""A Tuesday; the day the clean export was made."""
ONE_DAY = dt.timedelta(days=1)


@dataclass
class Bench:
    """An office on a store whose clock is set by hand."""

    office: Office
    now: list[dt.datetime]

    @property
    def view(self) -> View:
        assert self.office.view is not None
        return self.office.view

    def on(self, today: dt.date, clock: dt.time = dt.time(9)) -> View:
        """Another work day."""
        self.now[0] = dt.datetime.combine(today, clock, OSLO).astimezone(dt.UTC)
        found = self.office.refresh(today)
        assert found is not None
        return found

    def do(self, patient: str, *acts: Act) -> Acted:
        return act(self.office, [Deed(one, patient) for one in acts], who="spl-1")

    def carry_out(self, deeds: Sequence[Deed]) -> Acted:
        return act(self.office, deeds, who="spl-1")

    def basis(self, patient: str, **more: object) -> ActingBasis:
        return acting_basis(self.view, patient, user="spl-1", role="sykepleier", **more)  # type: ignore[arg-type]

    def written(self) -> int:
        return len(self.office.store.events())

    def reasons(self, patient: str) -> dict[Reason, tuple[DueState, dt.date | None]]:
        row = self.view.scored.work.row_of(patient)
        found = {} if row is None else {one.reason: one for one in row.reasons}
        return {
            key: (one.state, date_of(one.due) if one.due != NO_DAY else None) for key, one in found.items()
        }


@pytest.fixture
def bench(filled_once: Path, tmp_path: Path) -> Iterator[Bench]:
    folder = Path(shutil.copytree(filled_once, tmp_path / "lager"))
    now = [dt.datetime.combine(TODAY, dt.time(9), OSLO).astimezone(dt.UTC)]
    with open_store(folder, PASSPHRASE, patience=0, clock=lambda: now[0]) as store:
        change_settings(store, {"switched_on": [reason.value for reason in Reason]})
        made = Bench(Office(store, folder), now)
        made.on(TODAY)
        yield made


@pytest.fixture
def planned(bench: Bench) -> tuple[Bench, str]:
    """A plan that is open."""
    bench.carry_out(start_deeds(bench.view, PATIENT, responsible="sykepleier"))
    found = current_plan(bench.view.record(PATIENT))
    assert found is not None
    return bench, found.uuid


def typed(day: dt.date | None, **more: object) -> ContactForm:
    return ContactForm(day=day, right_patient=True, **more)  # type: ignore[arg-type]


def refused(do: Callable[[], object]) -> list[Fault]:
    with pytest.raises(PlanRefused) as caught:
        do()
    said = str(caught.value)
    assert not any(character.isdigit() for character in said), "a value is repeated"
    return [fault.fault for fault in caught.value.faults]


# -- contacts -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("days", [1, 7, 400])
def test_that_a_contact_in_the_future_is_refused(days: int, bench: Bench) -> None:
    form, basis = typed(TODAY + days * ONE_DAY), bench.basis(IN_HOSPITAL)
    assert contact_faults(form, basis) == (FormFault.FUTURE,)
    assert contact_faults(replace(form, outcome=Outcome.NO_ANSWER), basis) == (FormFault.FUTURE,)


def test_that_a_time_of_day_in_the_future_is_refused_on_the_real_day_alone(bench: Bench) -> None:
    form = typed(TODAY, clock="9.15")
    assert contact_faults(form, bench.basis(IN_HOSPITAL, now=dt.time(9, 14))) == (FormFault.CLOCK_FUTURE,)
    assert contact_faults(form, bench.basis(IN_HOSPITAL, now=dt.time(9, 15))) == ()
    assert contact_faults(form, bench.basis(IN_HOSPITAL)) == ()


def test_that_a_contact_that_another_machine_dated_ahead_settles_nothing_before_its_day(bench: Bench) -> None:
    ahead = TODAY + 2 * ONE_DAY
    call = Contact(day=ahead, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier")
    bench.do(IN_HOSPITAL, call)
    assert Reason.DISCHARGE in bench.reasons(IN_HOSPITAL)
    bench.on(ahead)
    assert Reason.DISCHARGE not in bench.reasons(IN_HOSPITAL)


@pytest.mark.parametrize("days", [1, 30])
def test_that_a_contact_before_the_discharge_it_is_made_for_is_refused(days: int, bench: Bench) -> None:
    key = f"{Reason.DISCHARGE.value}/{DISCHARGED}"
    early = typed(DISCHARGED - days * ONE_DAY, closes=(key,))
    assert contact_faults(early, bench.basis(IN_HOSPITAL)) == (FormFault.BEFORE_DISCHARGE,)
    assert contact_faults(replace(early, day=DISCHARGED), bench.basis(IN_HOSPITAL)) == ()


def test_that_a_contact_from_before_the_discharge_never_settles_its_clock(bench: Bench) -> None:
    before = bench.reasons(IN_HOSPITAL)[Reason.DISCHARGE]
    bench.do(
        IN_HOSPITAL,
        Contact(day=DISCHARGED - ONE_DAY, channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier"),
    )
    assert bench.reasons(IN_HOSPITAL)[Reason.DISCHARGE] == before


def test_that_an_act_about_nobody_we_know_writes_nothing_of_the_others(bench: Bench) -> None:
    before = bench.written()
    tick = RightPatient(day=TODAY)
    with pytest.raises(StoreRefused) as caught:
        bench.carry_out([Deed(tick, PATIENT), Deed(tick, "HEMMELIG-77")])
    assert "HEMMELIG" not in str(caught.value)
    assert bench.written() == before
    assert bench.view.record(PATIENT).said == ()


# -- plans ----------------------------------------------------------------------------------------------------------


def test_that_a_goal_with_nobody_responsible_waits(planned: tuple[Bench, str]) -> None:
    bench, uuid = planned
    goal, changes = new_goal("Gå til postkassen")
    bench.carry_out(edit_deeds(bench.view, PATIENT, uuid, changes))
    before = bench.written()
    form = ReviewForm(TODAY, TODAY + 30 * ONE_DAY)
    assert refused(lambda: review_deeds(bench.view, PATIENT, uuid, form)) == [Fault.NO_OWNER]
    _, without = new_measure(goal, "Gå tur 4477", "")
    assert refused(lambda: edit_deeds(bench.view, PATIENT, uuid, without)) == [Fault.NO_OWNER]
    assert bench.written() == before
    _, owned = new_measure(goal, "Gå tur", "patient")
    bench.carry_out(edit_deeds(bench.view, PATIENT, uuid, owned))
    bench.carry_out(review_deeds(bench.view, PATIENT, uuid, form))
    plan = current_plan(bench.view.record(PATIENT))
    assert plan is not None and plan.version == 1


def test_that_a_second_open_plan_is_refused_with_the_one_to_open(planned: tuple[Bench, str]) -> None:
    bench, uuid = planned
    before = bench.written()
    with pytest.raises(PlanRefused) as caught:
        start_deeds(bench.view, PATIENT, ["kols"])
    assert [fault.fault for fault in caught.value.faults] == [Fault.ALREADY_OPEN]
    assert caught.value.plan == uuid
    assert bench.written() == before


def test_that_two_plans_that_two_machines_started_at_once_both_stand_until_one_is_ended(
    planned: tuple[Bench, str],
) -> None:
    bench, uuid = planned
    bench.do(PATIENT, PlanStarted(template="", content={}, day=TODAY, plan="den-andre"))
    assert len(open_plans(bench.view.record(PATIENT))) == 2
    form = ReviewForm(TODAY, TODAY + 30 * ONE_DAY)
    assert refused(lambda: review_deeds(bench.view, PATIENT, uuid, form)) == [Fault.TWO_OPEN]
    bench.do(PATIENT, PlanEnded(plan="den-andre", day=TODAY, why="Samlet i den første"))
    bench.carry_out(review_deeds(bench.view, PATIENT, uuid, form))
    assert [kept.uuid for kept in open_plans(bench.view.record(PATIENT))] == [uuid]


def test_that_a_template_that_is_gone_starts_no_plan_and_changes_none(bench: Bench) -> None:
    own = Template(key="", title="Vår", goals=(TemplateGoal("A", "", (TemplateMeasure("B", "lege"),)),))
    bench.carry_out(save_template_deeds(bench.view, own))
    key = templates(bench.view).all[-1].key
    saved = bench.carry_out(start_deeds(bench.view, PATIENT, [key]))
    before = current_plan(bench.view.record(PATIENT))
    bench.carry_out(hide_template_deeds(key))
    assert key not in [template.key for template in templates(bench.view).shown]
    after = current_plan(bench.view.record(PATIENT))
    assert before is not None and after is not None
    assert after.plan == before.plan
    written_before = bench.written()
    unknown = "finnes_ikke_77"
    assert refused(lambda: start_deeds(bench.view, EMPTY_HANDED[1], [unknown])) == [Fault.UNKNOWN_TEMPLATE]
    assert bench.written() == written_before
    take_back(bench.office, saved, who="spl-1")
    assert open_plans(bench.view.record(PATIENT)) == ()


# -- gone from the list ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("patient", [MOVED, DEAD, ABSENT])
def test_that_one_who_is_gone_has_no_duties_no_new_plan_and_everything_written_before(
    patient: str, bench: Bench, inn: Path
) -> None:
    bench.on(dt.date(2026, 4, 7))
    bench.do(patient, Task(to="spl-1", due=dt.date(2026, 4, 20), text="Ring"))
    bench.carry_out(start_deeds(bench.view, patient))
    assert Reason.HANDED_OVER in bench.reasons(patient)
    before = [entry.act for entry in bench.view.record(patient).said]
    read_in(bench.office.store, written(next_export(), inn))
    bench.on(dt.date(2026, 5, 5))
    assert bench.reasons(patient) == {}
    assert [entry.act for entry in bench.view.record(patient).said] == before
    assert patient in followed_and_gone(bench.view)
    assert all(line.patient_id != patient for line in worklist_rows(bench.view))
    plan = current_plan(bench.view.record(patient))
    assert plan is not None
    bench.do(patient, PlanEnded(plan=plan.uuid, day=dt.date(2026, 5, 5), why="Ute av listen"))
    assert refused(lambda: start_deeds(bench.view, patient)) == [Fault.GONE]


# -- the clock is put on and back -------------------------------------------------------------------------------------


@pytest.mark.parametrize("night", [dt.date(2026, 3, 29), dt.date(2026, 10, 25)])
def test_that_a_contact_in_the_hour_that_is_skipped_or_comes_twice_keeps_its_day_and_clock(
    night: dt.date, bench: Bench
) -> None:
    bench.on(night + ONE_DAY)
    form = typed(night, clock="02.30")
    basis = bench.basis(PATIENT)
    assert contact_faults(form, basis) == ()
    bench.do(PATIENT, *contact_acts(form, basis))
    (logged,) = bench.view.record(PATIENT).contacts
    assert (logged.contact.day, logged.contact.clock) == (night, "02:30")


def test_that_the_log_is_in_the_order_it_was_written_also_when_the_wall_clock_goes_back(bench: Bench) -> None:
    """02.40 summer time comes before 02.20 normal time: the sequence tells, not what a wall clock showed."""
    first = dt.datetime(2026, 10, 25, 2, 40, tzinfo=OSLO)
    second = dt.datetime(2026, 10, 25, 2, 20, fold=1, tzinfo=OSLO)
    bench.on(dt.date(2026, 10, 25))
    closed = Closed(reason=Reason.SILENT_NEED, how=How.DONE, day=dt.date(2026, 10, 25))
    bench.now[0] = first.astimezone(dt.UTC)
    bench.do(PATIENT, closed)
    bench.now[0] = second.astimezone(dt.UTC)
    bench.do(PATIENT, Reopened(reason=Reason.SILENT_NEED))
    said = [
        (type(entry.act), entry.at.astimezone(OSLO).strftime("%H.%M"))
        for entry in bench.view.record(PATIENT).said
    ]
    assert said == [(Closed, "02.40"), (Reopened, "02.20")]
    assert bench.view.record(PATIENT).last_words == {}


def test_that_a_machine_whose_clock_is_wrong_changes_no_order(bench: Bench) -> None:
    bench.do(PATIENT, Closed(reason=Reason.SILENT_NEED, how=How.DONE, day=TODAY))
    bench.now[0] -= dt.timedelta(days=900)
    bench.do(PATIENT, Reopened(reason=Reason.SILENT_NEED))
    assert bench.view.record(PATIENT).last_words == {}
    again = Office(bench.office.store, bench.office.folder).refresh(TODAY)
    assert again is not None
    assert again.record(PATIENT).last_words == {}


# -- the year changes -------------------------------------------------------------------------------------------------


def typed_clock(bench: Bench, discharged: dt.date, today: dt.date) -> dt.date:
    """The due day of a discharge typed in."""
    type_in_discharge(bench.office.store, IN_HOSPITAL, discharged, None, DischargedTo.HOME)
    view = bench.on(today)
    clocks = view.scored.discharges
    mine = [
        (date_of(day), date_of(due))
        for patient, day, due in zip(
            clocks.patient.tolist(), clocks.discharged.tolist(), clocks.due.tolist(), strict=True
        )
        if patient == view.position[IN_HOSPITAL]
    ]
    return dict(mine)[discharged]


@pytest.mark.parametrize(
    ("discharged", "due"),
    [
        ("2026-12-28", "2026-12-31"),  # 29, 30 and New Year's Eve, which is a working day
        ("2026-12-29", "2027-01-04"),  # 30, 31, then a holiday and a weekend
        ("2026-12-30", "2027-01-05"),
        ("2026-12-31", "2027-01-06"),
    ],
)
def test_that_three_working_days_are_counted_over_new_year(discharged: str, due: str, bench: Bench) -> None:
    day = dt.date.fromisoformat(discharged)
    assert typed_clock(bench, day, day) == dt.date.fromisoformat(due)


def test_that_a_duty_due_on_new_years_eve_is_overdue_in_the_new_year_and_keeps_its_day(bench: Bench) -> None:
    eve = dt.date(2026, 12, 31)
    bench.on(dt.date(2026, 12, 30))
    bench.do(PATIENT, Task(to="spl-1", due=eve, text="Ring"))
    seen = []
    for today in (eve, dt.date(2027, 1, 1), dt.date(2027, 1, 4)):
        bench.on(today)
        seen.append(bench.reasons(PATIENT)[Reason.HANDED_OVER])
    assert seen == [(DueState.DUE_TODAY, eve), (DueState.OVERDUE, eve), (DueState.OVERDUE, eve)]


def test_that_the_week_of_new_year_lets_in_one_weeks_worth_and_not_two(bench: Bench) -> None:
    """28 December to 3 January is one week, number 53: the new year opens no new room."""
    control = Reason.ELDERLY_CONTROL
    change_settings(
        bench.office.store,
        {"switched_on": [control.value], "at_most_new_a_week": {control.value: 1}},
    )

    def taken() -> set[str]:
        rows = bench.view.scored.worklist
        return {row.patient_id for row in rows if control in {one.reason for one in row.reasons}}

    assert dt.date(2026, 12, 31).isocalendar()[:2] == (2026, 53) == dt.date(2027, 1, 3).isocalendar()[:2]
    bench.on(dt.date(2026, 12, 28))
    first = taken()
    assert len(first) == 1
    for today in (dt.date(2026, 12, 31), dt.date(2027, 1, 1), dt.date(2027, 1, 3)):
        bench.on(today)
        assert taken() == first
    bench.on(dt.date(2027, 1, 4))
    assert len(taken()) == 2
    assert first < taken()


# -- Easter week ------------------------------------------------------------------------------------------------------

EASTER = [dt.date(2026, 4, 2) + days * ONE_DAY for days in range(5)]
"""Maundy Thursday to Easter Monday."""
AFTER = dt.date(2026, 4, 7)


@pytest.mark.parametrize("asked", EASTER)
def test_that_nothing_falls_due_from_maundy_thursday_to_easter_monday(asked: dt.date, bench: Bench) -> None:
    assert not is_workday(asked)
    basis = bench.basis(PATIENT)
    handed = HandOverForm(to="sykepleier", text="Ring", due=asked, right_patient=True)
    assert handed.faults(basis) == ()
    bench.do(PATIENT, *handed.acts(basis))
    put_off = PostponeForm(duties=(f"{Reason.SILENT_NEED.value}/",), until=asked, why="Påske")
    assert put_off.until_moved(bench.basis(PATIENT)) == AFTER
    bench.do(PATIENT, Postponed(reason=Reason.SILENT_NEED, until=asked, why="Påske"))
    assert next_review_day(bench.view, asked).day == AFTER
    bench.carry_out(start_deeds(bench.view, PATIENT, next_review=asked))
    plan = current_plan(bench.view.record(PATIENT))
    assert plan is not None
    goal, changes = new_goal("Gå ut")
    _, more = new_measure(goal, "Ringe", "sykepleier", due=asked)
    bench.do(PATIENT, PlanEdited(plan=plan.uuid, changes={f"goals/{goal}": changes[f"goals/{goal}"]}))
    bench.carry_out(edit_deeds(bench.view, PATIENT, plan.uuid, more))
    bench.on(AFTER)
    found = bench.reasons(PATIENT)
    assert {key: due for key, (_, due) in found.items() if key in WORK} == dict.fromkeys(WORK, AFTER)
    assert {found[key][0] for key in WORK} == {DueState.DUE_TODAY}


WORK = (Reason.HANDED_OVER, Reason.SILENT_NEED, Reason.PLAN_STEP, Reason.REVIEW_DUE)


@pytest.mark.parametrize(
    "discharged", [dt.date(2026, 3, 30), dt.date(2026, 3, 31), dt.date(2026, 4, 1), *EASTER]
)
def test_that_a_discharge_before_or_in_easter_is_due_on_a_working_day(
    discharged: dt.date, bench: Bench
) -> None:
    due = typed_clock(bench, discharged, max(discharged, TODAY))
    assert is_workday(due)
    between = [discharged + days * ONE_DAY for days in range(1, (due - discharged).days)]
    assert sum(map(is_workday, between)) == 2
    if discharged >= dt.date(2026, 4, 1):
        assert due == dt.date(2026, 4, 9)
