"""What has been worked out once is not worked out again by the next test: the same content gives the same records.

Most windows of these tests open a copy of one of a few stores, on one work date: decoding its list, scoring it, counting its
months and finding its changes anew in each test took a third of their time. What is kept goes by content (the bytes that
were read and decrypted, the log's events, the choices), never by the file's name; everything that reads the store, writes
or shows is done each time. The records are the program's own, which nobody changes: ``test_worked_out`` works all that
has been kept out once more, and sees that it still says the same.
"""

from __future__ import annotations

import hashlib
import operator
from collections import deque
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from listeoversikt.followup.changes import Changes, ShownBefore
from listeoversikt.followup.log.log_book import LogBook
from listeoversikt.indicators.period import ReportPeriod
from listeoversikt.operations import (
    evaluation_figures,
    indicator_rows,
    main_job,
    office,
    overview_changes,
    patient,
    store_job,
)
from listeoversikt.operations.main_job import ScoredList
from listeoversikt.operations.office import View
from listeoversikt.operations.progress import Cancelled, Progress, Stage, never, quiet
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.store.extracts import history

FEW = 12
STEPS = 3
work_out, count, decode_patients, decode_events = (
    main_job.score,
    indicator_rows._counted,
    history.loaded_patients,
    history.loaded_events,
)
find_changes, lay_on_told = overview_changes.changes_between, store_job.with_told
take_out, explain = patient.single, patient.explain_single
group_at = evaluation_figures.groups_at


@dataclass(frozen=True)
class Kept:
    """What something was made of, what came of it, and how. ``same`` are the very objects, ``equal`` say the same."""

    same: tuple[Any, ...]
    equal: tuple[Any, ...]
    found: Any
    make: Callable[[], Any]


class Shelf:
    """The newest of what one function gave."""

    def __init__(self, most: int = FEW) -> None:
        self.kept: deque[Kept] = deque(maxlen=most)

    def take(self, same: tuple[Any, ...], equal: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        """What was made of the same before; else it's made."""
        for one in tuple(self.kept):
            same_objects = len(one.same) == len(same) and all(map(operator.is_, one.same, same))
            if same_objects and one.equal == equal:
                return one.found
        found = make()
        self.kept.append(Kept(same, equal, found, make))
        return found


patients_kept, events_kept, lists_kept = Shelf(), Shelf(10 * FEW), Shelf()
told_kept, scored_kept, counted_kept, changes_kept = Shelf(), Shelf(), Shelf(8 * FEW), Shelf()
singles_kept, explained_kept, grouped_kept = Shelf(8 * FEW), Shelf(8 * FEW), Shelf(8 * FEW)


def _mark(*contents: bytes) -> tuple[bytes, ...]:
    return tuple(hashlib.blake2b(content, digest_size=16).digest() for content in contents)


def _patients(content: bytes, ids: Any) -> Any:
    key = (*_mark(content), tuple(ids))
    return patients_kept.take((), key, lambda: decode_patients(content, ids))


def _events(name: str, contents: Any, numbers: Any) -> Any:
    make = lambda: decode_events(name, contents, numbers)  # noqa: E731
    return events_kept.take((numbers,), (name, *_mark(*contents)), make)


def _list(index_day: Any, tables: Any, periods: Any, prescriptions: Any, stated: Any) -> PatientList:
    filled = {
        name: table for name, table in tables.items() if len(table)
    }  # one without rows is made each time
    names = (tuple(tables), tuple(filled))
    rest = (index_day.tobytes(), names, tuple(sorted(periods.items())), prescriptions, stated)
    make = lambda: PatientList(index_day, tables, periods, prescriptions, stated)  # noqa: E731
    return lists_kept.take(tuple(filled.values()), rest, make)


def _told(patient_list: PatientList, typed: Any, messages: Any) -> Any:
    typed, messages = tuple(typed), tuple(messages)
    make = lambda: lay_on_told(patient_list, typed, messages)  # noqa: E731
    return told_kept.take((patient_list,), (typed, messages), make)


def _log(book: LogBook | None) -> Hashable:
    """Every event of a book by its own name and number."""
    if book is None:
        return None
    entries = [(one.sequence, one.uuid, one.who) for record in book.records.values() for one in record.raw]
    entries += [(one.sequence, one.uuid, one.who) for one in book.office]
    return (book.founded, book.first_written, tuple(sorted(entries)))


def _score(
    patient_list: PatientList,
    index_day: int,
    *,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
    **more: Any,
) -> ScoredList:
    """As the program's own, with its steps told and its early stop."""
    if _has_model(more["settings"]):
        return work_out(patient_list, index_day, progress=progress, cancelled=cancelled, **more)
    for done in range(STEPS + 1):
        if done < STEPS and cancelled():
            raise KeyboardInterrupt
        progress(Stage.SCORING, done, STEPS)
    equal = (index_day, more["work_date"], more["known_day"], more["settings"], _log(more["book"]))
    return scored_kept.take((patient_list,), equal, lambda: work_out(patient_list, index_day, **more))


def _has_model(settings: Any) -> bool:
    return settings.bands.scores.model is not None or settings.readmission is not None


def _counted(view: View, period: ReportPeriod) -> Any:
    if _has_model(view.settings):
        return count(view, period)
    return counted_kept.take((view.scored,), (period, view.settings), lambda: count(view, period))


def _groups_at(view: View, day: int) -> Any:
    make = lambda: group_at(view, day)  # noqa: E731
    if _has_model(view.settings) or day == evaluation_figures.known_day(view):
        return make()
    return grouped_kept.take((view.patient_list,), (day, view.settings.bands), make)


def _single(people: PatientList, row: int, settings: Any) -> Any:
    make = lambda: take_out(people, row, settings)  # noqa: E731
    return make() if settings.model is not None else singles_kept.take((people,), (row, settings), make)


def _explained(alone: Any, settings: Any) -> Any:
    make = lambda: explain(alone, settings)  # noqa: E731
    return make() if settings.scores.model is not None else explained_kept.take((alone,), (settings,), make)


def _changes(previous: PatientList, now: PatientList, **more: Any) -> Changes:
    shown = more["shown_before"]
    make = lambda: find_changes(previous, now, **more)  # noqa: E731
    if more["settings"].scores.model is not None:
        return make()
    key = (more["settings"], _content(shown))
    return changes_kept.take((previous, now, more["groups"]), key, make)


def _content(shown: ShownBefore | None) -> Any:
    if shown is None:
        return None
    columns = {**{str(one): column for one, column in shown.categories.items()}, **(shown.counts or {})}
    whole = {"known": shown.known, "groups": shown.groups, **columns}
    return {name: None if one is None else one.tobytes() for name, one in whole.items()}


@contextmanager
def once() -> Iterator[None]:
    """Within this, what was worked out before is taken again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(history, "loaded_patients", _patients)
        patch.setattr(history, "loaded_events", _events)
        patch.setattr(history, "PatientList", _list)
        patch.setattr(store_job, "with_told", _told)
        patch.setattr(office, "score", _score)
        patch.setattr(indicator_rows, "_counted", _counted)
        patch.setattr(evaluation_figures, "groups_at", _groups_at)
        patch.setattr(patient, "single", _single)
        patch.setattr(patient, "explain_single", _explained)
        patch.setattr(overview_changes, "changes_between", _changes)
        yield
