"""A decision in a list review: what was chosen, whether it can be saved, and the deeds it becomes.

«Følg opp» becomes a task that came out of the session, but never of what the patient declined; deciding otherwise
later closes it. «Ikke nå» comes back on its
day (``followup.review_duties``). «Feil i data» marks parts of scores as wrong.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

import msgspec

from listeoversikt.clinical.workdays import is_workday, workday_after
from listeoversikt.followup.log.acts import Channel, Closed, How, Task
from listeoversikt.followup.log.patient_acts import EvidenceMark
from listeoversikt.followup.log.patient_record import OpenTask, PatientRecord
from listeoversikt.followup.log.review_acts import Agreement, Decision, Reviewed
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.office import View
from listeoversikt.words.language import NORWEGIAN
from listeoversikt.words.review import decision_word, task_text

FOLLOW_UP_DAYS = 10
"""Working days that a follow-up has to begin with."""
NOT_NOW_DAYS = 91
NURSE = "sykepleier"
NEEDS = ("consultation", "home_visit", "phone")
WHY = ("not_seen", "falls", "medicines", "memory", "lives_alone", "other")
CFS_LEVELS = range(1, 10)


class Fault(Enum):
    """What stands in the way of saving."""

    NO_DECISION = "no_decision"
    NOT_KNOWN = "not_known"
    NO_WHO = "no_who"
    NO_DUE = "no_due"
    PAST = "past"
    NO_WORKDAY = "no_workday"


@dataclass(frozen=True)
class Draft:
    """What has been chosen for a patient so far; kept in memory until it's saved.

    ``due`` is of the follow-up, ``again`` of «ikke nå». ``wrong``: (measure, part) of what is wrong in the data.
    """

    decision: Decision | None = None
    offered: str = ""
    answer: str = ""
    known: bool | None = None
    why: tuple[str, ...] = ()
    text: str = ""
    who: str = NURSE
    due: dt.date | None = None
    again: dt.date | None = None
    agreement: Mapping[str, Agreement] = field(default_factory=dict)
    function: Mapping[str, str] = field(default_factory=dict)
    wrong: tuple[tuple[str, str], ...] = ()


def empty_draft(today: dt.date, who: str = NURSE) -> Draft:
    """Nothing chosen: who and when have what is usual."""
    again = today + dt.timedelta(days=NOT_NOW_DAYS)
    if not is_workday(again):
        again = workday_after(again, 1)
    return Draft(who=who or NURSE, due=workday_after(today, FOLLOW_UP_DAYS), again=again)


def draft_of(act: Reviewed, empty: Draft) -> Draft:
    """The decision that stands, as something to change."""
    follows = act.decision is Decision.FOLLOW_UP
    return Draft(
        decision=act.decision,
        offered=act.offered,
        answer=act.answer,
        known=act.known,
        why=act.why,
        text=act.text,
        who=act.who or empty.who,
        due=(act.due if follows else None) or empty.due,
        again=act.due if act.decision is Decision.NOT_NOW else empty.again,
        agreement=dict(act.agreement),
        function=dict(act.function),
    )


def who_takes(view: View, patient_id: str) -> str:
    """Who usually follows up: the nurse of the patient's list, else whoever is nurse."""
    patients, row = view.patient_list.patients, view.position.get(patient_id)
    code = -1 if row is None else int(patients["gp"][row])
    gp = patients.labels["gp"][code] if code >= 0 else ""
    return view.settings.team.nurse_of(gp, view.today) or NURSE


def check(draft: Draft, today: dt.date) -> dict[str, Fault]:
    """The faults by field; none = it can be saved."""
    if draft.decision is None:
        return {"decision": Fault.NO_DECISION}
    faults: dict[str, Fault] = {}
    if draft.decision is Decision.FOLLOW_UP:
        if draft.known is None:
            faults["known"] = Fault.NOT_KNOWN
        if makes_task(draft):
            if not draft.who:
                faults["who"] = Fault.NO_WHO
            _check_day(faults, "due", draft.due, today)
    if draft.decision is Decision.NOT_NOW:
        _check_day(faults, "again", draft.again, today)
    return faults


def is_declined(draft: Draft) -> bool:
    """The patient was offered something, and said no."""
    return bool(draft.offered) and draft.answer == "no"


def makes_task(draft: Draft) -> bool:
    """«Følg opp» is handed over; what the patient declined is not, unless something else is written to be done."""
    follows = draft.decision is Decision.FOLLOW_UP
    return follows and not (is_declined(draft) and not draft.text.strip())


def _check_day(faults: dict[str, Fault], name: str, day: dt.date | None, today: dt.date) -> None:
    if day is None:
        faults[name] = Fault.NO_DUE
    elif day < today:
        faults[name] = Fault.PAST
    elif not is_workday(day):
        faults[name] = Fault.NO_WORKDAY


def reviewed_act(draft: Draft, session: str, today: dt.date, shown: Mapping[str, str]) -> Reviewed:
    """The decision as it's written."""
    assert draft.decision is not None
    handed_over = makes_task(draft)
    due = draft.due if handed_over else draft.again if draft.decision is Decision.NOT_NOW else None
    return Reviewed(
        session=session,
        decision=draft.decision,
        known=draft.known,
        why=draft.why,
        text=draft.text.strip(),
        who=draft.who if handed_over else "",
        due=due,
        offered=draft.offered,
        answer=draft.answer if draft.offered else "",
        agreement=dict(draft.agreement),
        function=dict(draft.function),
        shown=dict(shown),
        day=today,
    )


def is_same(draft: Draft, stands: Reviewed) -> bool:
    """Whether saving would only say again what stands."""
    if draft.decision is None or draft.wrong:
        return False
    again = reviewed_act(draft, stands.session, stands.day or dt.date.min, stands.shown)
    return msgspec.structs.replace(again, day=stands.day) == stands


def decision_deeds(
    record: PatientRecord,
    patient_id: str,
    draft: Draft,
    session: str,
    today: dt.date,
    shown: Mapping[str, str],
    *,
    language: str = NORWEGIAN,
) -> tuple[Deed, ...]:
    """The decision, and what follows from it: a task, the earlier one closed, marks on what is wrong."""
    act = reviewed_act(draft, session, today, shown)
    deeds = [Deed(act, patient_id)]
    wanted = None
    if makes_task(draft):
        offered = "" if is_declined(draft) else act.offered
        text = task_text(offered, act.why, act.text, language)
        channel = Channel(offered) if offered in NEEDS else None
        wanted = Task(to=act.who, due=act.due, text=text, review=session, channel=channel)
    open_tasks = tasks_of(record, session)
    for one in open_tasks:
        if one.task != wanted:
            closed = Closed(reason=Reason.HANDED_OVER, of=one.uuid, how=How.NOT_APPLICABLE, day=today)
            deeds.append(Deed(closed, patient_id))
    if wanted is not None and all(one.task != wanted for one in open_tasks):
        deeds.append(Deed(wanted, patient_id))
    if act.decision is Decision.WRONG_DATA:
        deeds += [
            Deed(
                EvidenceMark(
                    measure=measure,
                    part=part,
                    mark="wrong",
                    why=act.text or decision_word(act.decision, language),
                ),
                patient_id,
            )
            for measure, part in draft.wrong
        ]
    return tuple(deeds)


def tasks_of(record: PatientRecord, session: str) -> tuple[OpenTask, ...]:
    """What came out of a session for the patient and isn't closed."""
    return tuple(
        one
        for one in record.tasks
        if one.task.review == session
        and not isinstance(record.last_words.get((Reason.HANDED_OVER, one.uuid), (None, None))[1], Closed)
    )
