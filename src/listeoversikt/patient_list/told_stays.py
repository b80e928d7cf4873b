"""The stays that messages tell of: which admission belongs to which discharge, and who died.

Everything follows from the set of documents, so messages that come in another order, or twice, give the same stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from listeoversikt.patient_list.frames import NO_DAY, UNKNOWN, DischargedTo
from listeoversikt.patient_list.message_facts import MessageKind, ToldMessage
from listeoversikt.patient_list.told_documents import documents

SAME_ADMISSION_DAYS = 31
"""Admissions further apart than this, with no discharge told between them, aren't one stay."""
ENDS = (MessageKind.EPIKRISE, MessageKind.DISCHARGED)
BEGINS = (MessageKind.ADMITTED, MessageKind.READY, MessageKind.NOT_READY)


@dataclass(frozen=True)
class ToldStay:
    """One stay. ``day`` is ``NO_DAY`` where the admission wasn't told, ``end`` where the stay goes on.

    ``known``: the day the office got to know of the discharge, never before it. ``ready``: told to be ready for
    discharge, and not taken back.
    """

    day: int
    end: int
    known: int = int(NO_DAY)
    main: str = ""
    other: tuple[str, ...] = ()
    urgency: int = UNKNOWN
    institution: int = UNKNOWN
    discharged_to: int = UNKNOWN
    ready: int = int(NO_DAY)


@dataclass(frozen=True)
class Told:
    """What the messages tell of one patient; ``died`` is ``NO_DAY`` for the living."""

    stays: tuple[ToldStay, ...]
    died: int


def told_by(messages: Iterable[ToldMessage]) -> dict[str, Told]:
    """What the messages tell, by patient."""
    said = documents(messages)
    return {patient: _told(list(mine)) for patient, mine in groupby(said, key=lambda one: one.patient_id)}


def _told(said: Sequence[ToldMessage]) -> Told:
    """One patient's stays."""
    began = sorted({one.admitted for one in said if one.kind in BEGINS and one.admitted != NO_DAY})
    stays, left = _ended_stays([one for one in said if one.kind in ENDS], began)
    deaths = {one.died: one.known for one in reversed(said) if one.died != NO_DAY}
    stays += _open_stay(left, [one for one in said if one.kind in (MessageKind.READY, MessageKind.NOT_READY)])
    stays = [_with_death(stay, deaths) for stay in stays]
    died = min((stay.end for stay in stays if stay.discharged_to == DischargedTo.DIED), default=int(NO_DAY))
    return Told(tuple(stays), min([died, *deaths]))


def _ended_stays(ends: Sequence[ToldMessage], began: Sequence[int]) -> tuple[list[ToldStay], list[int]]:
    """One stay a day of discharge, in their order, and the admissions that no discharge has been told of."""
    left, stays = list(began), []
    for end in sorted({one.discharged for one in ends}):
        told = [one for one in ends if one.discharged == end]
        stated = [one.admitted for one in told if one.admitted <= end]
        mine = [day for day in left if day <= end]
        day = min(stated) if stated else min(mine, default=int(NO_DAY))
        again = [end] if end in mine and day < end else []  # let out, and in again on the same day
        left = again + [day for day in left if day > end]
        stays.append(_merged(told, day, end))
    return stays, left


def _merged(told: Sequence[ToldMessage], day: int, end: int) -> ToldStay:
    """The messages of one discharge as one stay; of two that say different things, the one sent last."""
    by_time = sorted(
        told, key=lambda one: (one.kind is MessageKind.EPIKRISE, one.sent, one.mark), reverse=True
    )
    mains = [one.main for one in by_time if one.main]
    codes = dict.fromkeys([*mains, *(code for one in by_time for code in one.other)])
    known = min(one.known for one in told)

    def newest(name: str) -> int:
        return next((getattr(one, name) for one in by_time if getattr(one, name) != UNKNOWN), UNKNOWN)

    died = any(one.discharged_to == DischargedTo.DIED for one in told)
    return ToldStay(
        day=day,
        end=end,
        known=known if known == NO_DAY else max(known, end),
        main=mains[0] if mains else "",
        other=tuple(code for code in codes if not mains or code != mains[0]),
        urgency=newest("urgency"),
        institution=newest("institution"),
        discharged_to=int(DischargedTo.DIED) if died else newest("discharged_to"),
    )


def _open_stay(began: Sequence[int], ready: Sequence[ToldMessage]) -> list[ToldStay]:
    """The stay that goes on, from its first admission: a patient is in one place at a time."""
    if not began:
        return []
    first = began[-1]
    for day in reversed(began[:-1]):
        if first - day > SAME_ADMISSION_DAYS:
            break
        first = day
    mine = [one for one in ready if max(one.ready, one.admitted if one.admitted != NO_DAY else 0) >= first]
    newest = max(mine, key=lambda one: (one.sent, one.kind is MessageKind.NOT_READY, one.mark), default=None)
    is_ready = newest is not None and newest.kind is MessageKind.READY
    day = newest.ready if newest is not None and is_ready else int(NO_DAY)
    return [ToldStay(first, int(NO_DAY), ready=day)]


def _with_death(stay: ToldStay, deaths: dict[int, int]) -> ToldStay:
    """A stay in which the patient died ends that day; one that ended that day ended in death."""
    if stay.end != NO_DAY:
        return replace(stay, discharged_to=int(DischargedTo.DIED)) if stay.end in deaths else stay
    day = min((day for day in deaths if day >= stay.day), default=None)
    if day is None:
        return stay
    known = deaths[day]
    known = known if known == NO_DAY else max(known, day)
    return replace(stay, end=day, known=known, discharged_to=int(DischargedTo.DIED), ready=int(NO_DAY))
