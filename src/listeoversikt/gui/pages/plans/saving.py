"""Edits go to disk one by one, quietly; what somebody else wrote meanwhile is never overwritten unseen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from listeoversikt.followup.log.plan_acts import PlanEdited
from listeoversikt.followup.plan_conflicts import Conflict, conflicts_of
from listeoversikt.followup.plan_unsaved import TABLE, to_wait
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.texts import translate
from listeoversikt.operations.acting import Acted, ChangedMeanwhile, Deed
from listeoversikt.operations.plan_deeds import PlanRefused, edit_deeds, new_id

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
    settles: Mapping[str, Any] = field(default_factory=dict)
    """What is taken away with it: the text that waited in the plan for this choice."""

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

    def keep(self, edit: Edit, *, whatever: bool = False, leaving: bool = False) -> None:
        """Writes an edit; ``whatever`` = also over what somebody else has written since.

        ``leaving``: nobody may be here for the answer, so what goes against theirs waits in the plan itself.
        """
        self.waiting += 1
        if leaving:
            make = partial(_leaving, edit, self._desk.user)
            carry_out_deeds(self._desk, edit.said, make, **self._answers(edit), toast=False)
            return
        carry_out_deeds(
            self._desk,
            edit.said,
            partial(_deeds, edit),
            **self._answers(edit),
            seen=None if whatever else {edit.patient: edit.seen},
            toast=False,
        )

    def _answers(self, edit: Edit) -> dict[str, Any]:
        return {"done": partial(self._done, edit), "failed": partial(self._failed, edit)}

    def let_wait(self, edit: Edit) -> None:
        """Keeps an edit that nobody has chosen about beside the plan's fields."""
        self.waiting += 1
        make = partial(_waiting, edit, self._desk.user)
        carry_out_deeds(self._desk, edit.said, make, **self._answers(edit), toast=False)

    def settle(self, edit: Edit) -> None:
        """Theirs stands: what waited is taken away."""
        self.waiting += 1
        settled = Edit(edit.patient, edit.plan, edit.settles, edit.what, edit.seen)
        carry_out_deeds(
            self._desk, edit.said, partial(_deeds, settled), **self._answers(settled), toast=False
        )

    def _done(self, edit: Edit, acted: Acted) -> None:
        self.waiting -= 1
        if any(_waits(deed) for deed in acted.deeds):
            return
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
    changes = {**edit.changes, **edit.settles}
    deeds = tuple(edit_deeds(office.view, edit.patient, edit.plan, changes, waiting=True))
    if not deeds:
        raise PlanRefused
    return deeds


def _leaving(edit: Edit, who: str, office: Office) -> tuple[Deed, ...]:
    """The edit, or where a colleague has written in the same field since, a text that waits in the plan."""
    view = office.catch_up()
    assert view is not None
    record = view.record(edit.patient)
    others = [entry for entry in record.raw if entry.sequence > edit.seen and entry.who != who]
    if conflicts_of(record, edit.plan, edit.changes, others):
        return _waiting(edit, who, office)
    return _deeds(edit, office)


def _waiting(edit: Edit, who: str, office: Office) -> tuple[Deed, ...]:
    changes = to_wait(edit.changes, edit.what, who, edit.seen, new_id)
    return (Deed(PlanEdited(plan=edit.plan, changes=changes), edit.patient),)


def _waits(deed: Deed) -> bool:
    """Whether a deed only keeps a text for later."""
    act = deed.act
    return isinstance(act, PlanEdited) and all(
        path.startswith(f"{TABLE}/") and value is not None for path, value in act.changes.items()
    )
