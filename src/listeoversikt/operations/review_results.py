"""What a session gave, ready to be shown: yield with its interval, agreement, hits, who was reviewed, what was started."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.list_review import ReviewSession
from listeoversikt.followup.log.acts import Closed, Task
from listeoversikt.followup.log.review_acts import Decision
from listeoversikt.followup.reasons import Reason
from listeoversikt.followup.review_yield import FLAGS, ReviewYield, Share, yield_of
from listeoversikt.indicators.interval import share_interval
from listeoversikt.operations.office import View
from listeoversikt.operations.patient import SEX_KEYS
from listeoversikt.patient_list.frames import Sex

AGE_FROM = (0, 18, 45, 65, 80)


@dataclass(frozen=True, slots=True)
class Interval:
    """A share with its 95 % interval; all None where there is nothing to divide by."""

    hits: int
    of: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class GroupShare:
    """A sex, age band or list: its share of the reviewed, and of all on the list."""

    kind: str
    key: str
    reviewed: int
    share: float
    inhabitants: int
    population_share: float


@dataclass(frozen=True, slots=True)
class Started:
    """What the review set going for one patient."""

    patient_id: str
    who: str
    due: dt.date | None
    text: str
    done: bool


@dataclass(frozen=True)
class Results:
    """All of it for one session, or several together."""

    counts: ReviewYield
    per_ten: Interval
    hits: Mapping[str, Interval]
    groups: tuple[GroupShare, ...]
    started: tuple[Started, ...]
    again: int


def interval_of(share: Share) -> Interval:
    """Wilson's interval of a share."""
    if not share.of:
        return Interval(0, 0, None, None, None)
    low, high = share_interval(np.array([float(share.hits)]), np.array([float(share.of)]))
    return Interval(share.hits, share.of, share.hits / share.of, float(low[0]), float(high[0]))


def yield_so_far(session: ReviewSession) -> tuple[ReviewYield, Interval]:
    """The session's counts now, and new needs with their interval: cheap, after each decision."""
    counts = yield_of([one.act for one in session.decided.values()])
    return counts, interval_of(Share(counts.new_needs, counts.reviewed))


def results_of(view: View, sessions: Sequence[ReviewSession]) -> Results:
    """What the sessions gave; the newest decision first where a patient comes twice in a session list."""
    acts = [one.act for session in sessions for one in session.decided.values()]
    counts = yield_of(acts)
    return Results(
        counts=counts,
        per_ten=interval_of(Share(counts.new_needs, counts.reviewed)),
        hits={flag.key: interval_of(counts.flagged[flag.key]) for flag in FLAGS},
        groups=_groups(view, sessions),
        started=tuple(_started(view, sessions)),
        again=sum(act.decision is Decision.NOT_NOW and act.due is not None for act in acts),
    )


def _groups(view: View, sessions: Sequence[ReviewSession]) -> tuple[GroupShare, ...]:
    """Sex, age band and list of the reviewed who are still on the list, beside everybody's."""
    patients, everybody = view.patient_list.patients, view.patient_list.scored
    decided = {view.position[one] for session in sessions for one in session.decided if one in view.position}
    reviewed = np.zeros(len(view.patient_list), dtype=np.bool_)
    reviewed[list(decided)] = True
    reviewed &= everybody
    bands = np.digitize(view.patient_list.age, AGE_FROM) - 1
    columns = [
        *(("sex", SEX_KEYS[sex], patients["sex"] == sex) for sex in Sex),
        *(("age", str(first), bands == place) for place, first in enumerate(AGE_FROM)),
        *(
            ("list", key, patients["gp"] == place)
            for place, key in sorted(enumerate(patients.labels["gp"]), key=lambda one: one[1])
        ),
    ]
    n, all_of_them = int(reviewed.sum()), int(everybody.sum())
    return tuple(
        GroupShare(
            kind,
            key,
            int((mask & reviewed).sum()),
            int((mask & reviewed).sum()) / n,
            int((mask & everybody).sum()),
            int((mask & everybody).sum()) / all_of_them,
        )
        for kind, key, mask in columns
        if n and all_of_them and (mask & everybody).any()
    )


def _started(view: View, sessions: Sequence[ReviewSession]) -> list[Started]:
    keys, found = {session.key for session in sessions}, []
    for session in sessions:
        for patient in session.decided:
            record = view.record(patient)
            for one in record.tasks:
                word = record.last_words.get((Reason.HANDED_OVER, one.uuid), (None, None))[1]
                taken_away = isinstance(word, Closed) and word.how.value == "not_applicable"
                if one.task.review in keys and one.task.review == session.key and not taken_away:
                    found.append(_line(patient, one.task, done=isinstance(word, Closed)))
    return found


def _line(patient: str, task: Task, *, done: bool) -> Started:
    return Started(patient, task.to, task.due, task.text, done)
