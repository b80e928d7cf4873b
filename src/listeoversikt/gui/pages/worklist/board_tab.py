"""Between the board and the page: a row's card, a colleague's list, letters, and the text for the journal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from listeoversikt.gui.acting.patient_actions import LETTERS
from listeoversikt.gui.pages.worklist.day_line import BOARD, DAY
from listeoversikt.gui.pages.worklist.rows import MINE, NOBODY
from listeoversikt.gui.texts import language, translate

if TYPE_CHECKING:
    from listeoversikt.gui.pages.worklist.page import WorklistPage
    from listeoversikt.operations.office import View
    from listeoversikt.operations.team_board import BoardItem

TEXT_SECONDS = 120


def _evening_text(items: list[BoardItem], view: View) -> str:
    from listeoversikt.operations.evening_text import evening_text

    return evening_text(view, items, language())


class BoardTab(QObject):
    """Hears the board."""

    def __init__(self, page: WorklistPage) -> None:
        super().__init__(page)
        self._page = page
        board = page.board
        board.patient_chosen.connect(self._show_patient)
        board.opened.connect(self._open)
        board.opened_wide.connect(page.open_wide)
        board.member_chosen.connect(self.show_colleague)
        board.hand_over_wanted.connect(page.giving.ask)
        board.letter.connect(self._letter)
        board.copy_wanted.connect(self._ask_for_text)

    def _show_patient(self, patient: str) -> None:
        if self._page.tab == BOARD and not self._page.split.narrow:
            self._page.card.show_patient(patient)

    def _open(self, patient: str) -> None:
        page = self._page
        page.show_side(page.card)
        page.card.show_patient(patient)
        page.split.open_sheet()
        page.card.first_focus().setFocus()

    def show_colleague(self, who: str) -> None:
        """The list, under that member's name."""
        page = self._page
        page.show_tab(DAY)
        page.filters.clear()
        me = page.content.table.me
        page.filters.choose("owner", {MINE if who == me.user else who or NOBODY})

    def _letter(self, letter: str) -> None:
        wanted = LETTERS.get(letter)
        if wanted is not None:
            self._page.acting.do(wanted)

    def _ask_for_text(self, items: list[BoardItem]) -> None:
        self._page.desk.ask(partial(_evening_text, items), self._put_text)

    def _put_text(self, text: str) -> None:
        if text:
            self._page.desk.copy_text(text, seconds=TEXT_SECONDS)
            self._page.desk.toast(
                translate("Worklist", "Text for the journal copied. Paste it within two minutes.")
            )
