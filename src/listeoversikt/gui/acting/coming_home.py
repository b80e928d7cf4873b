"""Deeds and a discharge typed in with them, as one step on the undo stack."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from listeoversikt.gui.commands import Operation, carry_out

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.acting import Acted, Deed
    from listeoversikt.operations.coming_home import CameHome
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.operations.typed_discharge import TypedForm


def carry_out_coming_home(
    desk: Desk,
    said: str,
    deeds: Sequence[Deed],
    form: TypedForm,
    *,
    done: Callable[[Acted], None],
    failed: Callable[[Problem], None],
    seen: Mapping[str, int] | None = None,
) -> None:
    """As ``gui.deeds.carry_out_deeds``, with the discharge of ``form``."""
    from listeoversikt.operations.coming_home import come_home, home_again, stay_away

    undone: list[Acted] = []

    def do(office: Office, progress: Progress, cancelled: Cancelled) -> CameHome:
        who = office.store.user  # who is at the desk now: another may undo what one has done
        if undone:
            again = home_again(office, undone[0], form, who=who, progress=progress, cancelled=cancelled)
            undone.clear()
            return again
        return come_home(office, deeds, form, who=who, seen=seen, progress=progress, cancelled=cancelled)

    def undo(office: Office, home: CameHome, progress: Progress, cancelled: Cancelled) -> Acted:
        undone[:] = [stay_away(office, home, who=office.store.user, progress=progress, cancelled=cancelled)]
        return undone[0]

    def told(stands: bool, result: Any) -> None:
        desk.changed(result.view)
        if stands:
            desk.toast(said, undo=True)

    carry_out(desk, Operation(said, do, undo, told), lambda home: done(home.acted), failed)
