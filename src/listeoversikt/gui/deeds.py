"""From a form to the log: deeds are written on the store's thread, undone with Ctrl+Z, and told in a toast."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.operations.acting import Acted, Deed, act, take_back

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress

Deeds = Sequence[Deed] | Callable[["Office"], Sequence[Deed]]


def carry_out_deeds(
    desk: Desk,
    said: str,
    deeds: Deeds,
    *,
    done: Callable[[Acted], None] | None = None,
    failed: Callable[[Problem], None] | None = None,
    seen: Mapping[str, int] | None = None,
    toast: bool = True,
    taken_back: Callable[[Acted], None] | None = None,
) -> None:
    """Writes the deeds as one step on the undo stack; ``said`` is what Ctrl+Z and the toast call it.

    ``deeds`` may be a function that is asked on the store's thread. ``done`` is called when they are on disk and the
    view has followed, ``taken_back`` when they were undone. ``seen``: see ``operations.acting.act``. ``toast``:
    False for a field that saves itself.
    """
    undone: list[Acted] = []

    def do(office: Office, progress: Progress, cancelled: Cancelled) -> Acted:
        who = office.store.user  # who is at the desk now: another may undo what one has done
        if undone:  # again: the taking back is taken back, so that later acts still find what they name
            again = take_back(office, undone[0], who=who)
            undone.clear()
            return again
        return act(office, deeds(office) if callable(deeds) else deeds, who=who, seen=seen)

    def undo(office: Office, acted: Acted, progress: Progress, cancelled: Cancelled) -> Acted:
        undone[:] = [take_back(office, acted, who=office.store.user)]
        return undone[0]

    def told(stands: bool, acted: Acted) -> None:
        desk.changed(acted.view)
        if stands and toast:
            desk.toast(said, undo=True)
        elif not stands and taken_back is not None:
            taken_back(acted)

    carry_out(desk, Operation(said, do, undo, told), done, failed)
