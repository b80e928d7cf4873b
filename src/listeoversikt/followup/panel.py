"""The panel: those on the list whom the team follows («Følges av PHT»), and how far it reaches.

Groups find people, membership is a person's decision; what is counted here is the decision. A patient counts where
the list has him or her: a nurse's panel is that of the lists she works with, whoever has the single patient today,
so that panel and not followed are always the whole list. Source: follow-up contract, "Membership is the basis of
reach, panel and capacity".
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.followup.log.patient_acts import Route, Sign
from listeoversikt.followup.log.patient_record import PatientRecord
from listeoversikt.followup.plan_duties import coming_duties
from listeoversikt.followup.target_groups import Groups, RiskBand
from listeoversikt.followup.team import NURSE, Team
from listeoversikt.followup.timetable import Norm
from listeoversikt.patient_list.frames import Mask
from listeoversikt.patient_list.snapshot import PatientList

SAID_OFTEN = 2
"""Why a follow-up ended is free text: it's shown where so many have said the same; the rest are counted together."""


def follows(record: PatientRecord, today: dt.date) -> bool:
    """Whether the team follows the patient that day; one who is dead or has moved isn't followed."""
    if not record.memberships:
        return False
    member = record.member
    return member is not None and member.on(today)


@dataclass(frozen=True)
class Panel:
    """Who is followed that day, of those on the list, and who is in a target group; masks over all patients.

    ``scored``: who is on the list. ``records``: of those followed, by place.
    """

    patient_list: PatientList
    groups: Groups
    scored: Mask
    records: Mapping[int, PatientRecord]
    followed: Mask
    in_need: Mask
    today: dt.date

    @property
    def count(self) -> int:
        """How many are followed."""
        return len(self.records)

    @property
    def need_not_followed(self) -> Mask:
        """«I målgruppe, følges ikke»."""
        return np.asarray(self.in_need & ~self.followed)


def panel_of(
    patient_list: PatientList, groups: Groups, book: LogBook, position: Mapping[str, int], today: dt.date
) -> Panel:
    """The panel that day. ``position``: each patient's place in the list, by pseudonym."""
    scored = patient_list.scored
    records = {
        position[one]: record
        for one, record in book.records.items()
        if one in position and follows(record, today) and scored[position[one]]
    }
    followed = np.zeros(len(patient_list), dtype=np.bool_)
    followed[list(records)] = True
    in_need = np.asarray((groups.band != RiskBand.LOW) & scored)
    return Panel(patient_list, groups, scored, records, followed, in_need, today)


# -- by list and nurse --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PanelShare:
    """One list, or the lists that the same nurses work with; counts of patients.

    ``norm``: inhabitants that the nurses' hours are meant for; None where it can't be told (no hours of their own,
    or a nurse who shares other lists with somebody else).
    """

    lists: tuple[str, ...]
    nurses: tuple[str, ...]
    inhabitants: int
    followed: int
    in_need: int
    need_not_followed: int
    norm: float | None = None


def by_list(panel: Panel, team: Team) -> tuple[PanelShare, ...]:
    """A row for each list with somebody on it; "" is those without a stated list."""
    patients = panel.patient_list.patients
    labels: Sequence[str] = patients.labels["gp"]
    code = np.asarray(patients["gp"], dtype=np.int64) + 1
    size = len(labels) + 1
    counts = [
        np.bincount(code[mask], minlength=size).tolist()
        for mask in (panel.scored, panel.followed, panel.in_need, panel.need_not_followed)
    ]
    rows = [
        PanelShare((key,), nurses_of(team, key, panel.today), *numbers)
        for key, *numbers in zip(("", *labels), *counts, strict=True)
        if numbers[0]
    ]
    return tuple(sorted(rows, key=lambda row: (not row.lists[0], row.lists)))


def nurses_of(team: Team, list_key: str, day: dt.date) -> tuple[str, ...]:
    """The nurses who work with a list, away or not: those named for it, else those who work with every list."""
    nurses = [member for member in team.active(day) if member.role == NURSE]
    named = [one.id for one in nurses if list_key and list_key in one.lists]
    return tuple(named or [one.id for one in nurses if not one.lists])


def by_nurse(lists: Iterable[PanelShare], team: Team, norm: Norm) -> tuple[PanelShare, ...]:
    """The lists' rows gathered by the nurses who work with them, against the norm; in the team's order."""
    gathered: dict[tuple[str, ...], list[PanelShare]] = {}
    for row in lists:
        gathered.setdefault(row.nurses, []).append(row)
    in_sets = Counter(nurse for nurses in gathered for nurse in nurses)
    place = {member.id: number for number, member in enumerate(team)}
    found = [
        PanelShare(
            tuple(key for row in rows for key in row.lists),
            nurses,
            sum(row.inhabitants for row in rows),
            sum(row.followed for row in rows),
            sum(row.in_need for row in rows),
            sum(row.need_not_followed for row in rows),
            _meant_for(nurses, team, norm) if all(in_sets[nurse] == 1 for nurse in nurses) else None,
        )
        for nurses, rows in gathered.items()
    ]
    return tuple(sorted(found, key=lambda row: (not row.nurses, [place[nurse] for nurse in row.nurses])))


def _meant_for(nurses: Sequence[str], team: Team, norm: Norm) -> float | None:
    """Inhabitants that the nurses' hours a week are meant for."""
    members = [team.member(nurse) for nurse in nurses]
    hours = sum(max(0.0, number) for member in members if member for number in member.hours.values())
    return hours / norm.hours_per_week * norm.inhabitants_per_nurse if hours > 0 else None


# -- how it stands with those followed ----------------------------------------------------------------------------


def over_in(panel: Panel) -> frozenset[int]:
    """Those whose «til» has come: places in the list."""
    return frozenset(row for row, record in panel.records.items() if _until_passed(record, panel.today))


def _until_passed(record: PatientRecord, today: dt.date) -> bool:
    member = record.member
    return member is not None and member.began.until is not None and member.began.until <= today


def plans_ahead(record: PatientRecord, today: dt.date) -> bool:
    """Whether the record plans anything: a plan's step or review, an appointment, or another attempt."""
    booked = any(
        one.booked is None or (one.booked.day is not None and one.booked.day >= today)
        for one in record.bookings
    )
    attempt = record.next_try
    tried = attempt is not None and attempt.day is not None and attempt.day >= today
    return booked or tried or bool(coming_duties(record))


@dataclass(frozen=True)
class Movement:
    """Begun and ended this calendar year. ``gone``: still followed by the log, but died, moved or left the list."""

    year: int
    joined: tuple[tuple[Route, int], ...]
    ended: tuple[tuple[str, int], ...]
    ended_otherwise: int
    gone: int

    @property
    def joined_in_all(self) -> int:
        """Begun this year."""
        return sum(count for _, count in self.joined)

    @property
    def ended_in_all(self) -> int:
        """Ended by a person this year."""
        return sum(count for _, count in self.ended) + self.ended_otherwise


def movement(panel: Panel, book: LogBook, position: Mapping[str, int]) -> Movement:
    """Periods of being followed that began or ended this year, also of those who aren't on the list any more."""
    year, today = panel.today.year, panel.today
    routes: Counter[Route] = Counter()
    whys: Counter[str] = Counter()
    words: dict[str, str] = {}
    gone = 0
    for patient_id, record in book.records.items():
        periods = () if record.quiet else record.memberships
        for one in periods:
            if one.began.day.year == year and one.began.day <= today:
                routes[one.began.route] += 1
            if one.ended is not None and one.ended.day.year == year and one.ended.day <= today:
                why = " ".join(one.ended.why.split()).rstrip(".")
                words.setdefault(why.casefold(), why)
                whys[why.casefold()] += 1
        if periods and periods[-1].ended is None:
            gone += _is_gone(record, position.get(patient_id), panel)
    often = [(words[key], count) for key, count in whys.most_common() if count >= SAID_OFTEN]
    others = sum(whys.values()) - sum(count for _, count in often)
    return Movement(year, tuple((r, routes[r]) for r in Route if routes[r]), tuple(often), others, gone)


def _is_gone(record: PatientRecord, row: int | None, panel: Panel) -> bool:
    signed = Sign.DEAD in record.stops or Sign.MOVED in record.stops
    return signed or row is None or not panel.scored[row]
