"""A change of the office's choices as an operation that can be undone; for the settings, and wherever else one is made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from listeoversikt.gui.commands import Operation

if TYPE_CHECKING:
    from listeoversikt.operations.choices import Choices
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

Outcome = tuple["Choices", "View | None"]


def change_of_choices(
    what: str,
    changes: Mapping[str, Any],
    told: Callable[[bool, Outcome], None],
    *,
    counted_on: dt.date | None = None,
    title: str = "",
) -> Operation[Outcome]:
    """Writes keys of the settings; undoing writes back what the same keys had.

    ``counted_on``: a work date makes the figures anew in the same job, where they are others; without it ``told``
    gets a view that may not be up to date (``Choices.counts_anew``).
    """

    undone: list[Choices] = []

    def do(office: Office, progress: Progress, cancelled: Cancelled) -> Outcome:
        from listeoversikt.operations.choices import change_office, undo_in_office

        if undone:  # again: not over what somebody else has chosen meanwhile
            again = undo_in_office(office, undone[0])
            undone.clear()
            return _counted(office, again, progress, cancelled)
        return _counted(office, change_office(office, changes), progress, cancelled)

    def undo(office: Office, done: Outcome, progress: Progress, cancelled: Cancelled) -> Outcome:
        from listeoversikt.operations.choices import undo_in_office

        undone[:] = [undo_in_office(office, done[0])]
        return _counted(office, undone[0], progress, cancelled)

    def _counted(office: Office, choices: Choices, progress: Progress, cancelled: Cancelled) -> Outcome:
        if counted_on is not None and choices.counts_anew and office.view is not None:
            return choices, office.refresh_after(counted_on, progress, cancelled)
        return choices, office.view

    return Operation(what, do, undo, told, title=title)
