"""«Overlat til kollega»: somebody's open patients, or the marked ones, given to another in one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.pages.worklist.dialogs import MARKED, HandOverDialog
from listeoversikt.gui.texts import translate
from listeoversikt.operations.team_deeds import givers, hand_over
from listeoversikt.words.acts import role_word

if TYPE_CHECKING:
    from listeoversikt.gui.pages.worklist.page import WorklistPage


class HandOver(QObject):
    """Asks, and carries it out."""

    def __init__(self, page: WorklistPage) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: HandOverDialog | None = None

    def possible(self) -> bool:
        """Whether there is a colleague to give anything to."""
        view = self._page.desk.view
        return view is not None and len(view.settings.team.there(view.today)) > 1

    def ask(self) -> None:
        """Whose, to whom, all or the marked."""
        page, view = self._page, self._page.desk.view
        if view is None or not self.possible():
            return
        from listeoversikt.gui.texts import language

        counts = givers(view, page.content.table.lines)
        there = view.settings.team.there(view.today)
        receivers = [(one.id, f"{one.id}, {role_word(one.role, language()).lower()}") for one in there]
        marked = len(page.table.marked())
        self.dialog = dialog = HandOverDialog(counts, receivers, marked, page.desk.user, page.window())
        dialog.chosen.connect(self._give)
        dialog.open()

    def _give(self, giver: str, to: str, scope: str, why: str) -> None:
        page, view = self._page, self._page.desk.view
        if view is None:
            return
        lines = page.content.table.lines
        only = {lines[row].patient_id for row in page.table.marked()} if scope == MARKED else None
        deeds = hand_over(view, lines, giver, to, only=only, why=why)
        if not deeds:
            page.desk.toast(translate("Worklist", "Nobody to hand over."))
            return
        count = len(deeds)
        said = translate("Worklist", "%n patient(s) handed over to {who}", "", count).format(who=to)
        seen = {deed.patient: view.book.last for deed in deeds if deed.patient is not None}
        page.table.marks.clear()
        carry_out_deeds(page.desk, said, deeds, seen=seen, done=partial(self._given, to))

    def _given(self, to: str, _acted: object) -> None:
        self._page.table.setFocus()
