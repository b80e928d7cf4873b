"""How long what is kept here is kept: the office's own limits, and what is due to go on which day.

Nothing is deleted because a day has come: the lists tell a person, who erases with a reason. The limits shipped are
own proposals, to be confirmed by the office: no rule that the developers have read gives limits for a worklist beside the
journal (see the deletion rule among the papers). The journal's own limit is the journal's: a patient who has left or died may go here before, once a doctor
looks at each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from itertools import pairwise
from typing import Any

from listeoversikt.patient_list.frames import NO_DAY
from listeoversikt.patient_list.snapshot import date_of
from listeoversikt.store.backups.refusals import BackupRefused
from listeoversikt.store.contents import Event, Extract, ExtractKind, NewEvent
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

RETENTION_CHANGED = "retention_changed"
"""Kind of the event that holds the office's limits."""
SOON_DAYS = 60
"""So far ahead is shown what is going to be due."""
LONGEST = 1200


class DueKind(StrEnum):
    """What is due."""

    EXTRACT = "extract"
    LEFT = "left"  # a patient who has left the list
    DIED = "died"
    BACKUP = "backup"  # one taken by hand, which the program never deletes
    LOOKUPS = "lookups"  # entries of the audit log


@dataclass(frozen=True)
class Limits:
    """Months; None = the office has no limit for it."""

    extracts: int | None = 36
    left: int | None = 12
    backups: int | None = 12
    lookups: int | None = None

    def __post_init__(self) -> None:
        for one in fields(self):
            months = getattr(self, one.name)
            if months is not None and not (isinstance(months, int) and 1 <= months <= LONGEST):
                raise ValueError(one.name)


PROPOSED = Limits()


@dataclass(frozen=True)
class Due:
    """Something that is due on a day, or was. ``thing``: an extract's number, a pseudonym, a backup's folder name."""

    kind: DueKind
    thing: str
    since: dt.date
    day: dt.date

    def is_due(self, today: dt.date) -> bool:
        """Whether the day has come."""
        return self.day <= today


def limits(store: Store) -> tuple[Limits, bool]:
    """The limits that hold, and whether the office has chosen them itself."""
    chosen = store.events(RETENTION_CHANGED)
    if not chosen:
        return PROPOSED, False
    known = {one.name for one in fields(Limits)}
    try:
        return Limits(**{key: value for key, value in chosen[-1].payload.items() if key in known}), True
    except (ValueError, TypeError):
        return PROPOSED, False


def change_limits(store: Store, new: Limits) -> Event | None:
    """Writes the office's limits; None where they are so already."""
    payload: dict[str, Any] = asdict(new)
    held, chosen = limits(store)
    if chosen and held == new:
        return None
    return store.append_events([NewEvent(RETENTION_CHANGED, payload, was=asdict(held), now=payload)])[0]


def due(store: Store, today: dt.date) -> tuple[Due, ...]:
    """What is due, or will be within ``SOON_DAYS``, the longest overdue first."""
    rules, _ = limits(store)
    until = today + dt.timedelta(days=SOON_DAYS)
    found = [*_extracts(store, rules), *_gone(store, rules), *_backups(store, rules), *_lookups(store, rules)]
    return tuple(
        sorted((one for one in found if one.day <= until), key=lambda one: (one.day, one.kind, one.thing))
    )


def _extracts(store: Store, rules: Limits) -> Iterator[Due]:
    """Never the one in use, nor the supplements laid on it."""
    if rules.extracts is None:
        return
    newest = store.newest_full()
    kept = set() if newest is None else {newest.id, *(one.id for one in store.supplements_of(newest.id))}
    for one in store.extracts():
        if one.id not in kept:
            yield Due(
                DueKind.EXTRACT, str(one.id), one.export_date, months_after(one.export_date, rules.extracts)
            )


def _gone(store: Store, rules: Limits) -> Iterator[Due]:
    """Who has left or died by the newest extract, and who isn't in it any more."""
    if rules.left is None:
        return
    fulls = [one for one in store.extracts() if one.kind == ExtractKind.FULL and not one.withdrawn]
    if not fulls:
        return
    patients = store.load(fulls[0].id).patients
    there = set(store.hidden())  # who is blocked for the one who looks hasn't left
    rows = zip(
        patients.texts("patient_id"), patients["list_to"].tolist(), patients["died"].tolist(), strict=True
    )
    for patient_id, left, died in rows:
        there.add(patient_id)
        kind, day = (DueKind.DIED, died) if died != NO_DAY else (DueKind.LEFT, left)
        if day != NO_DAY and date_of(day) <= fulls[0].export_date:
            yield Due(kind, patient_id, date_of(day), months_after(date_of(day), rules.left))
    for patient_id, since in _last_without(store, fulls, there).items():
        yield Due(DueKind.LEFT, patient_id, since, months_after(since, rules.left))


def _last_without(store: Store, fulls: list[Extract], there: set[str]) -> dict[str, dt.date]:
    """Who isn't in the newest full extract, and the date of the first extract without them; the newest is first."""
    found: dict[str, dt.date] = {}
    for later, earlier in pairwise(fulls):
        for patient_id in store.erasing.who_stood_in(earlier.id):
            if patient_id not in there:
                there.add(patient_id)
                found[patient_id] = later.export_date
    return found


def _backups(store: Store, rules: Limits) -> Iterator[Due]:
    if rules.backups is None:
        return
    try:
        known = store.backups.known()
    except (BackupRefused, StoreRefused):
        return
    for one in known:
        if not one.automatic:
            yield Due(DueKind.BACKUP, one.folder.name, one.day, months_after(one.day, rules.backups))


def _lookups(store: Store, rules: Limits) -> Iterator[Due]:
    """The oldest entry: the log is a chain, and isn't shortened from its beginning."""
    if rules.lookups is None:
        return
    oldest = store.audit.oldest()
    if oldest is not None:
        day = oldest.astimezone().date()
        yield Due(DueKind.LOOKUPS, "", day, months_after(day, rules.lookups))


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or its last day.

    >>> months_after(dt.date(2026, 1, 31), 1), months_after(dt.date(2024, 2, 29), 36)
    (datetime.date(2026, 2, 28), datetime.date(2027, 2, 28))
    """
    number = day.year * 12 + day.month - 1 + months
    year, month = min(number // 12, 9998), number % 12 + 1
    last = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month, min(day.day, last))
