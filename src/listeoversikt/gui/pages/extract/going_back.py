"""Going back to an earlier extract from the history, as one step that Ctrl+Z takes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.texts import day_numbers, translate
from listeoversikt.operations.extract_back import go_back, take_up
from listeoversikt.operations.extract_preview import PastExtract

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress


def change_extract(desk: Desk, chosen: PastExtract, newest: PastExtract, done: Callable[[], None]) -> None:
    """Goes back to ``chosen``, or takes it up again when it's set aside; ``newest`` is the newest in force now."""
    back, forth = (take_up, go_back) if chosen.withdrawn else (go_back, take_up)
    other = newest.id
    day = day_numbers(chosen.export_date)
    said = translate("Extract", "The extract of {date} applies now").format(date=day)

    def do(office: Office, progress: Progress, cancelled: Cancelled) -> View | None:
        back(office, chosen.id, who=office.store.user)
        return office.refresh_after(desk.today, progress, cancelled)

    def undo(office: Office, before: View | None, progress: Progress, cancelled: Cancelled) -> View | None:
        forth(office, other, who=office.store.user)
        return office.refresh_after(desk.today, progress, cancelled)

    def told(stands: bool, view: View | None) -> None:
        desk.changed(view)
        if stands:
            desk.toast(said, undo=True)
        done()

    title = translate("Extract", "Working out the list")
    carry_out(desk, Operation(said, do, undo, told, title=title))
