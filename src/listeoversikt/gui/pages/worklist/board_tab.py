"""Between the board and the page: a row's card, a colleague's list, letters, and the text for the journal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from listeoversikt.gui.acting.patient_actions import LETTERS
from listeoversikt.gui.desk import TEXT_SECONDS
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.worklist.day_line import BOARD, DAY
from listeoversikt.gui.pages.worklist.rows import MINE, NOBODY
from listeoversikt.gui.texts import language, translate

if TYPE_CHECKING:
    from listeoversikt.gui.pages.worklist.page import WorklistPage
    from listeoversikt.operations.board_items import BoardItem
    from listeoversikt.operations.office import View
    from listeoversikt.operations.team_board import Proposals


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
        board.proposals_wanted.connect(self.show_proposals)
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

    def show_proposals(self, waiting: Proposals) -> None:
        """The list with those who wait for the doctor's yes."""
        title = translate("Board", "Proposed")
        self._page.show_target(Target("worklist", patients=frozenset(waiting.patients), title=title))
        self._page.table.select_first()
        self._page.table.setFocus()

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
