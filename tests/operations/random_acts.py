"""A random valid act of every kind that the log knows, about a small office with something of each already in it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import (
    Answer,
    AnswerSeen,
    AppointmentSet,
    AppointmentWanted,
    Approved,
    Assigned,
    Channel,
    Closed,
    Contact,
    Fulfilled,
    GoneThrough,
    HomeCareAsked,
    How,
    KnownMark,
    NextTry,
    NotNow,
    Outcome,
    Postponed,
    Proposed,
    Question,
    Reopened,
    Reply,
    Signed,
    StillInShortTerm,
    TakenOn,
    Task,
    Ticked,
    Urgent,
)
from listeoversikt.followup.log.block_acts import Blocked, BlockReason, Unblocked
from listeoversikt.followup.log.goal_acts import (
    GoalAction,
    GoalAmended,
    GoalCompared,
    GoalDrafted,
    GoalDropped,
    GoalEnded,
    GoalImported,
    GoalLocked,
    GoalSaved,
)
from listeoversikt.followup.log.patient_acts import (
    Discussed,
    EvidenceMark,
    Flags,
    InJournal,
    JournalMark,
    MemberEnded,
    MemberFrom,
    Overridden,
    RightPatient,
    Route,
    Sign,
    StopSign,
    StopSignLifted,
)
from listeoversikt.followup.log.plan_acts import (
    PlanEdited,
    PlanEnded,
    PlanReviewed,
    PlanStarted,
    TemplateRemoved,
    TemplateSaved,
)
from listeoversikt.followup.log.review_acts import (
    Decision,
    ReviewClosed,
    Reviewed,
    ReviewListed,
    ReviewPaused,
    ReviewStarted,
    SelectionRemoved,
    SelectionSaved,
)
from listeoversikt.followup.reasons import Reason
from tests.operations.sealed_goals import CONTENT, LOCKED, NEXT_VERSION, OTHER_FIGURES

TODAY = dt.date(2026, 11, 3)
DISCHARGED = dt.date(2026, 10, 30)
PATIENTS = ("P1", "P2", "P4")
PLAN, SESSION, TEMPLATE, SELECTION = "planen", "okten", "var_mal", "Utvalget"
TASK, QUESTION, BOOKING, CALL = "e1", "e2", "e3", "e4"
"""The events of ``START``, by the names they get in the log."""
START: tuple[tuple[str | None, Act], ...] = (
    ("P1", Task(to="spl-1", due=TODAY, text="Ring")),
    ("P1", Question(text="Blodprøve?")),
    ("P1", AppointmentWanted(what=Channel.CONSULTATION, with_role="lege")),
    ("P1", Contact(day=TODAY, channel=Channel.PHONE, outcome=Outcome.NO_ANSWER, role="sykepleier")),
    (
        "P1",
        PlanStarted(
            template="",
            plan=PLAN,
            day=TODAY,
            content={
                "goals": {"g": {"text": "Gå", "measures": {"m": {"text": "Ringe", "who": "sykepleier"}}}},
                "next_review": "2026-11-10",
            },
        ),
    ),
    (None, ReviewStarted(title="Utvalg", criteria={}, count=2, day=TODAY, session=SESSION)),
    ("P1", ReviewListed(session=SESSION, place=0)),
    ("P2", ReviewListed(session=SESSION, place=1)),
    (None, GoalDrafted(goal="maalet", day=TODAY, content=CONTENT)),
    (None, GoalDrafted(goal="det_laaste", day=TODAY)),
    (None, GoalLocked(goal="det_laaste", content=LOCKED)),
)

days = st.integers(-40, 0).map(lambda off: TODAY + dt.timedelta(days=off))
ahead = st.integers(1, 90).map(lambda off: TODAY + dt.timedelta(days=off))
words = st.sampled_from(["", "Ferie", "Ring på dagtid"])
whom = st.sampled_from(["", "spl-1", "spl-2", "lege", "sykepleier"])
reasons = st.sampled_from(list(Reason))
yes_or_no = st.booleans()
measures = st.sampled_from(["frailty_index", "chronic_conditions", "charlson"])


def _one(kind: type[Act], **fields: Any) -> st.SearchStrategy[Act]:
    made = {
        name: value if isinstance(value, st.SearchStrategy) else st.just(value)
        for name, value in fields.items()
    }
    return st.builds(kind, **made)


def _of(kind: type[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from(list(kind))


goals = st.sampled_from(["maalet", "det_laaste"])
edits = st.sampled_from(
    [
        {"risk": "Fall"},
        {"goals/g/text": "Gå ut", "worse": "Ring 113"},
        {"goals/g/measures/m/due": "2026-11-03"},
        {"goals/g/measures/m": None},
        {"next_review": "2026-11-03"},
    ]
)
SAID: dict[type[Act], st.SearchStrategy[Act]] = {
    Contact: _one(
        *(Contact,),
        day=days,
        channel=_of(Channel),
        outcome=_of(Outcome),
        role=st.sampled_from(["lege", "sykepleier", "helsesekretaer", "annet"]),
        minutes=st.integers(0, 60),
        discharged=st.sampled_from([None, DISCHARGED]),
        note=words,
    ),
    NextTry: _one(NextTry, day=st.none() | ahead, channel=st.none() | _of(Channel)),
    Closed: _one(
        *(Closed,),
        reason=reasons,
        of=st.sampled_from(["", TASK, f"{PLAN}/m", PLAN]),
        how=_of(How),
        day=days,
        until=st.none() | ahead,
    ),
    Postponed: _one(
        Postponed, reason=reasons, of=st.sampled_from(["", TASK, f"{PLAN}/m"]), until=ahead, why=words
    ),
    Reopened: _one(Reopened, reason=reasons, of=st.sampled_from(["", TASK])),
    Assigned: _one(Assigned, to=whom, why=words),
    Task: _one(Task, to=whom, due=st.none() | ahead | days, text=words),
    Urgent: _one(Urgent, on=yes_or_no),
    KnownMark: _one(KnownMark, known=yes_or_no, reason=st.sampled_from(["", "risikosone"])),
    AppointmentWanted: _one(
        AppointmentWanted, what=_of(Channel), with_role=whom, before=st.none() | ahead, text=words
    ),
    AppointmentSet: _one(AppointmentSet, of=BOOKING, day=st.none() | ahead),
    TakenOn: _one(TakenOn, reason=reasons, day=days),
    Proposed: _one(Proposed, reason=reasons, day=st.none() | days),
    Fulfilled: _one(Fulfilled, reason=reasons, table="tiltak", day=days, extract=1),
    Approved: _one(Approved, reason=reasons),
    NotNow: _one(NotNow, reason=reasons, until=ahead, why=words),
    Question: _one(Question, text=words, to=whom, discharged=st.sampled_from([None, DISCHARGED])),
    Answer: _one(Answer, of=QUESTION, reply=_of(Reply), text=words),
    AnswerSeen: _one(AnswerSeen, of=QUESTION),
    MemberFrom: _one(MemberFrom, day=days, route=_of(Route), why=words, until=st.none() | ahead),
    MemberEnded: _one(MemberEnded, day=days, why=words),
    StopSign: _one(
        StopSign, sign=_of(Sign), day=days, until=st.none() | ahead, discharge_known=st.none() | days
    ),
    StopSignLifted: _one(StopSignLifted, sign=_of(Sign)),
    Flags: _one(Flags, interpreter=words, address_protected=yes_or_no, children=yes_or_no),
    RightPatient: _one(RightPatient, day=days),
    Discussed: _one(Discussed, day=days, text=words),
    JournalMark: _one(JournalMark, of=st.sampled_from([CALL, "e5"]), state=_of(InJournal), day=days),
    EvidenceMark: _one(
        EvidenceMark, measure=measures, part="kols", mark=st.sampled_from(["solved", "wrong", ""]), why=words
    ),
    Overridden: _one(
        Overridden, measure=measures, category=st.sampled_from(["", "fit", "severe"]), why=words
    ),
    Ticked: _one(Ticked, discharged=DISCHARGED, item="epikrise", done=yes_or_no, day=st.none() | days),
    Signed: _one(Signed, discharged=DISCHARGED, item="samstemt"),
    HomeCareAsked: _one(HomeCareAsked, discharged=DISCHARGED, day=days),
    StillInShortTerm: _one(StillInShortTerm, discharged=DISCHARGED, day=days),
    PlanStarted: _one(PlanStarted, template="", content=st.just({"risk": "Fall"}), day=days, plan="ny"),
    PlanEdited: _one(PlanEdited, plan=PLAN, changes=edits),
    PlanReviewed: _one(
        *(PlanReviewed,), plan=PLAN, day=days, next_review=ahead, content=st.just({}), with_patient=yes_or_no
    ),
    PlanEnded: _one(PlanEnded, plan=PLAN, day=days, why=words),
    ReviewStarted: _one(ReviewStarted, title=words, criteria=st.just({}), count=3, day=days, session="ny"),
    ReviewListed: _one(ReviewListed, session=SESSION, place=2),
    Reviewed: _one(
        *(Reviewed,),
        session=SESSION,
        decision=_of(Decision),
        known=st.none() | yes_or_no,
        who=whom,
        due=st.none() | ahead,
        day=days,
    ),
    ReviewPaused: _one(ReviewPaused, session=SESSION, on=yes_or_no),
    ReviewClosed: _one(ReviewClosed, session=SESSION, day=days),
    Blocked: _one(
        *(Blocked,),
        day=days,
        users=st.sampled_from([(), ("id-1",), ("id-1", "id-2")]),
        roles=st.sampled_from([(), ("les",)]),
        all_but=st.sampled_from([None, ("id-3",)]),
        reason=_of(BlockReason),
    ),
    Unblocked: _one(Unblocked, of=st.sampled_from([CALL, "e5"]), day=days),
    SelectionSaved: _one(SelectionSaved, name=SELECTION, criteria=st.just({})),
    SelectionRemoved: _one(SelectionRemoved, name=SELECTION),
    TemplateSaved: _one(TemplateSaved, key=TEMPLATE, content=st.just({"title": "Vår mal"})),
    TemplateRemoved: _one(TemplateRemoved, key=st.sampled_from([TEMPLATE, "kols"])),
    GoneThrough: _one(GoneThrough, extract=st.integers(1, 3)),
    GoalDrafted: _one(GoalDrafted, goal="nytt", day=days, content=st.sampled_from(["", CONTENT])),
    GoalImported: _one(GoalImported, goal="hentet", day=days, content=LOCKED),
    GoalSaved: _one(
        GoalSaved, goal=goals, field="hypothesis", content=st.sampled_from(['"Flere nås"', '""'])
    ),
    GoalDropped: _one(GoalDropped, goal=goals),
    GoalLocked: _one(GoalLocked, goal=goals, content=LOCKED),
    GoalAmended: _one(GoalAmended, goal=goals, content=NEXT_VERSION),
    GoalAction: _one(GoalAction, goal=goals, day=days, text="Ringetid", new_phase=yes_or_no),
    GoalCompared: _one(GoalCompared, goal=goals, day=days, sha256="0" * 64, content=OTHER_FIGURES),
    GoalEnded: _one(GoalEnded, goal=goals, day=days, outcome="Nådd"),
}
"""Each kind of act, with its fields drawn."""
OF_THE_OFFICE = frozenset(
    {
        *(ReviewStarted, ReviewPaused, ReviewClosed, SelectionSaved, SelectionRemoved),
        *(TemplateSaved, TemplateRemoved, GoneThrough),
        *(GoalDrafted, GoalImported, GoalSaved, GoalDropped, GoalLocked, GoalAmended),
        *(GoalAction, GoalCompared, GoalEnded),
    }
)
any_act = st.one_of(*SAID.values())
