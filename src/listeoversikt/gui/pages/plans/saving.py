"""Edits go to disk one by one, quietly; what somebody else wrote meanwhile is never overwritten unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from listeoversikt.followup.plan_conflicts import Conflict, conflicts_of
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.texts import translate
from listeoversikt.operations.acting import Acted, ChangedMeanwhile, Deed
from listeoversikt.operations.plan_deeds import PlanRefused, edit_deeds

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.office import Office


@dataclass(frozen=True)
class Edit:
    """Fields of a plan by path, what they're called together, and the newest event the writer had seen."""

    patient: str
    plan: str
    changes: Mapping[str, Any]
    what: str
    seen: int

    @property
    def said(self) -> str:
        """What Ctrl+Z calls it."""
        return translate("Plans", "change of plan: {what}").format(what=self.what)


class Saving(QObject):
    """Writes edits on the store's thread, each a step on the undo stack."""

    saved = Signal(object, object)
    """The edit, and when (local time; None where it changed nothing)."""
    refused = Signal(object, object)
    """The edit, and its faults."""
    conflicted = Signal(object, object)
    """The edit, and the fields that somebody else wrote meanwhile."""
    failed = Signal(object, object)
    """The edit, and the problem."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.waiting = 0

    def keep(self, edit: Edit, *, whatever: bool = False) -> None:
        """Writes an edit; ``whatever`` = also over what somebody else has written since."""
        self.waiting += 1
        carry_out_deeds(
            self._desk,
            edit.said,
            partial(_deeds, edit),
            done=partial(self._done, edit),
            failed=partial(self._failed, edit),
            seen=None if whatever else {edit.patient: edit.seen},
            toast=False,
        )

    def _done(self, edit: Edit, acted: Acted) -> None:
        self.waiting -= 1
        at = max((event.recorded_at for event in acted.events), default=dt.datetime.now(dt.UTC))
        self.saved.emit(edit, at.astimezone())

    def _failed(self, edit: Edit, problem: Problem) -> None:
        self.waiting -= 1
        error = problem.error
        if isinstance(error, ChangedMeanwhile):
            self._meanwhile(edit, error)
        elif isinstance(error, PlanRefused) and not error.faults:
            self.saved.emit(edit, None)
        elif isinstance(error, PlanRefused):
            self.refused.emit(edit, error.faults)
        else:
            self.failed.emit(edit, problem)

    def _meanwhile(self, edit: Edit, error: ChangedMeanwhile) -> None:
        view = self._desk.view
        if view is None:
            return
        found: tuple[Conflict, ...] = conflicts_of(
            view.record(edit.patient), edit.plan, edit.changes, error.entries
        )
        if found:
            self.conflicted.emit(edit, found)
        else:
            self.keep(edit, whatever=True)


def _deeds(edit: Edit, office: Office) -> tuple[Deed, ...]:
    """The edit's deeds; an edit that changes nothing is no step to undo."""
    assert office.view is not None
    deeds = tuple(edit_deeds(office.view, edit.patient, edit.plan, edit.changes, waiting=True))
    if not deeds:
        raise PlanRefused
    return deeds
