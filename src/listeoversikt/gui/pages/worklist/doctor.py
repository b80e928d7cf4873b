"""The doctor in the loop: yes, not now because …, and answers, for the row in hand or all that are marked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from listeoversikt.followup.log.acts import Answer, Reply
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.worklist.decisions import NO, TALK, YES, DecisionBar
from listeoversikt.gui.pages.worklist.dialogs import NotNowDialog
from listeoversikt.gui.texts import translate
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.team_deeds import approvals, not_now

if TYPE_CHECKING:
    from listeoversikt.gui.pages.worklist.page import WorklistPage
    from listeoversikt.operations.worklist_rows import WorklistLine


class DoctorsAnswers(QObject):
    """What the bar's buttons, and the letters J, N and S, do."""

    def __init__(self, page: WorklistPage, bar: DecisionBar) -> None:
        super().__init__(page)
        self._page, self._bar = page, bar
        self.dialog: NotNowDialog | None = None
        bar.yes.connect(self.yes)
        bar.no.connect(self.no)
        bar.talk.connect(partial(self.answer, Reply.TALK))
        bar.orders_wanted.connect(self._to_orders)
        page.table.letter.connect(self._letter)

    def _letter(self, letter: str) -> None:
        if self._bar.isHidden():
            return
        if letter == YES:
            self.yes()
        elif letter == NO:
            self.no()
        elif letter == TALK and self._bar.question:
            self.answer(Reply.TALK)

    def yes(self) -> None:
        """Yes to the question, or to the proposals."""
        if self._bar.question:
            self.answer(Reply.YES)
            return
        lines = self._waiting()
        self._do(lines, approvals(lines), translate("Decisions", "approved"))

    def no(self) -> None:
        """No to the question; or until when, and why, for proposals."""
        if self._bar.question:
            self.answer(Reply.NO)
            return
        lines = self._waiting()
        if lines:
            count = sum(len(line.proposed) for line in lines)
            self.dialog = dialog = NotNowDialog(self._today, count, self._page.window())
            dialog.chosen.connect(self._not_now)
            dialog.open()

    def _not_now(self, until: dt.date, why: str) -> None:
        lines = self._waiting()
        self._do(lines, not_now(lines, until, why), translate("Decisions", "not now"))

    def answer(self, reply: Reply) -> None:
        """The oldest open question of the row in hand."""
        lines = [line for line in self._page.chosen_lines()[:1] if line.log.questions]
        deeds = [Deed(Answer(of=line.log.questions[0].of, reply=reply), line.patient_id) for line in lines]
        self._do(lines, deeds, translate("Decisions", "answer saved"))

    def _waiting(self) -> list[WorklistLine]:
        return [line for line in self._page.chosen_lines() if line.proposed]

    def _today(self) -> dt.date:
        return self._page.desk.today

    def _do(self, lines: Sequence[WorklistLine], deeds: Sequence[Deed], said: str) -> None:
        view = self._page.desk.view
        if not deeds or view is None:
            return
        count = len(lines)
        whom = lines[0].patient_id if count == 1 else translate("Decisions", "%n patient(s)", "", count)
        seen = {line.patient_id: view.book.last for line in lines}
        self._page.table.marks.clear()
        carry_out_deeds(self._page.desk, f"{whom}: {said}", deeds, seen=seen)

    def _to_orders(self) -> None:
        self._page.go.emit(Target("settings", filters={"section": ("orders",)}))
