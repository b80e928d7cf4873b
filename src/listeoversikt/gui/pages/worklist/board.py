"""The tab Tavle: the team's board, and what can be done about the row in hand or the marked ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.followup.log.acts import Closed, Question, Reply
from listeoversikt.followup.log.patient_acts import InJournal
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.desk import TEXT_SECONDS
from listeoversikt.gui.followup.filters import fit_choice
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.worklist.board_rows import BoardTable
from listeoversikt.gui.pages.worklist.dialogs import BookedDialog, ReasonDialog
from listeoversikt.gui.pages.worklist.footnote import not_acute
from listeoversikt.gui.parts.buttons import Button, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.rights import rights
from listeoversikt.gui.table.speech import shown_label, shown_sentence
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import translate
from listeoversikt.operations.acting import Deed
from listeoversikt.operations.board_items import BoardItem, Part, Stuck
from listeoversikt.operations.short_term_asks import still_there_deed
from listeoversikt.operations.team_deeds import (
    answers,
    answers_seen,
    approvals,
    booked,
    discussed,
    journal_marks,
    may_mark_seen,
    reviews_closed,
)

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk

DISCUSSED = "R"


def said_about(items: Sequence[BoardItem], said: str) -> str:
    """«P18230: svar lagret», or how many patients."""
    patients = list(dict.fromkeys(item.patient_id for item in items))
    if len(patients) == 1:
        return f"{patients[0]}: {said}"
    count = len(patients)
    return translate("Board", "%n patient(s)", "", count) + f": {said}"


class BoardView(Panel):
    """Fill it with ``show_board``; it tells which patient is in hand, and does what is asked for."""

    patient_chosen = Signal(str)
    opened = Signal(str)
    opened_wide = Signal(str)
    member_chosen = Signal(str)
    proposals_wanted = Signal(object)
    """What waits for a doctor's yes, to be shown on the list."""
    copy_wanted = Signal(object)
    """Items whose texts for the journal are wanted."""
    hand_over_wanted = Signal()
    letter = Signal(str)
    """A letter that isn't the board's own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.desk = desk
        self.content: BoardTable | None = None
        self.dialog: BookedDialog | ReasonDialog | None = None
        self.part = Choice(translate("Board", "Part of the board"), (), "filter")
        self.part.chosen.connect(self._choose_part)
        self.count_label = Label("", Type.SECONDARY, "text2")
        self.table = RowsView(name=translate("Board", "Board"))
        self.table.row_lines = 2
        self.table.copy = partial(desk.copy_text, seconds=TEXT_SECONDS)
        self.bar = Panel("surface", "top")
        self.bar.setAccessibleName(translate("Board", "Actions for the selected row"))
        self._lay_out()
        self.table.current_changed.connect(self._current)
        self.table.marked_changed.connect(self._mind_bar)
        self.table.opened.connect(self._open)
        self.table.opened_wide.connect(self._open_wide)
        self.table.letter.connect(self._letter)
        self.table.rows.shown_changed.connect(self._shown)
        self._actions: dict[str, Callable[[], None]] = {}
        self._buttons: list[Button] = []
        self._beside_card = True

    def _lay_out(self) -> None:
        self.top = top = Panel("window")
        """What stands over the rows; the page places it."""
        row = QHBoxLayout(top)
        self._top_row = row
        row.setContentsMargins(px(24), px(12), px(24), px(10))
        row.setSpacing(px(16))
        row.addWidget(self.part)
        row.addWidget(self.count_label)
        row.addStretch(1)
        self._not_acute = ElidedLabel(not_acute(), Type.SECONDARY, "text2")
        row.addWidget(self._not_acute)
        self._bar_row = QHBoxLayout(self.bar)
        self._bar_row.setContentsMargins(px(24), px(6), px(24), px(6))
        self._bar_row.setSpacing(px(8))
        self._said = ElidedLabel("", Type.BODY, "text2", middle=True)
        self._bar_row.addWidget(self._said, 1)
        self.bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)

    def set_narrow(self, narrow: bool) -> None:
        """Beside the tabs: smaller margins, no count."""
        side = px(8 if narrow else 24)
        self._top_row.setContentsMargins(side, 0 if narrow else px(12), side, px(6 if narrow else 10))
        self.count_label.setHidden(narrow)
        if self._beside_card is narrow:
            self._beside_card = not narrow
            self._mind_bar()

    # -- filling ------------------------------------------------------------------------------------------------

    def show_board(self, content: BoardTable) -> None:
        """The newest board; the row in hand stays."""
        self.content = content
        self.table.rows.set_rows(content.columns(), len(content.rows), content.keys, groups=content.groups)
        kind = content.parts
        self.part.set_items([("", kind.every), *kind.items])
        fit_choice(self.part)
        self._choose_part(self.part.key())
        if not content.rows:
            self.table.set_empty(
                EmptyState("checklist", translate("Board", "Nothing on the board"), "", ink="good")
            )
        if self.table.current_row() < 0:
            self.table.select_first()
        self._mind_bar()

    def show_part(self, part: Part) -> None:
        """Only one part."""
        self.part.choose(part.value)
        self._choose_part(self.part.key())

    def _choose_part(self, part: str) -> None:
        if self.content is None:
            return
        self.table.rows.set_filter(self.content.shown(part))

    def _shown(self, shown: int) -> None:
        count = self.table.rows.count
        self.count_label.setTextFormat(Qt.TextFormat.RichText)
        self.count_label.setText(shown_label(shown, count))
        self.count_label.setAccessibleName(shown_sentence(shown, count))

    # -- the row in hand ----------------------------------------------------------------------------------------

    @property
    def patient(self) -> str:
        """Whose row is in hand; "" = a member's, or none."""
        item = self._item(self.table.current_row())
        return item.patient_id if item is not None else ""

    def _item(self, row: int) -> BoardItem | None:
        return self.content.item(row) if self.content is not None else None

    def items(self) -> list[BoardItem]:
        """What an action is for: the marked rows of the current row's part, or that row."""
        current = self._item(self.table.current_row())
        chosen = [item for item in map(self._item, self.table.chosen()) if item is not None]
        if current is None:
            return chosen
        return [item for item in chosen if _alike(item, current)] or [current]

    def _current(self, row: int) -> None:
        self._mind_bar()
        self.patient_chosen.emit(self.patient)

    def _open(self, row: int) -> None:
        item = self._item(row)
        if item is not None:
            self.opened.emit(item.patient_id)
        elif self.content is not None:
            member, waiting = self.content.member(row), self.content.proposals(row)
            if member is not None:
                self.member_chosen.emit(member.who)
            elif waiting is not None:
                self.proposals_wanted.emit(waiting)
            elif self.content.is_folded(row):
                self.show_part(self.content.part_of(row))
                self.table.select_first()

    def _open_wide(self, row: int) -> None:
        if self._item(row) is not None:
            self.opened_wide.emit(self.patient)
        else:
            self._open(row)

    def _letter(self, letter: str) -> None:
        act = self._actions.get(letter)
        if act is not None:
            act()
        else:
            self.letter.emit(letter)

    # -- the bar ------------------------------------------------------------------------------------------------

    def _mind_bar(self) -> None:
        """The buttons that fit the row in hand; the first is filled where no card with its own stands beside."""
        for button in self._buttons:
            button.hide()
            self._bar_row.removeWidget(button)
            button.deleteLater()
        self._buttons, self._actions = [], {}
        items = self.items()
        row = self.table.current_row()
        for place, (text, key, run) in enumerate(self._choices(items, row)):
            filled = place == 0 and (not items or not self._beside_card)
            button = PrimaryButton(text, "", key) if filled else SecondaryButton(text, "", key)
            button.clicked.connect(run)
            if len(key) == 1:
                self._actions[key] = run
            self._bar_row.addWidget(button)
            self._buttons.append(button)
        said = items[0].patient_id if len(items) == 1 else ""
        count = len(items)
        self._said.setText(translate("Board", "%n row(s)", "", count) if count > 1 else said)
        self.bar.setVisible(bool(self._buttons))

    def _choices(self, items: list[BoardItem], row: int) -> list[tuple[str, str, Callable[[], None]]]:
        talked = (translate("Board", "Discussed …"), DISCUSSED, self.discuss)
        if not items:
            if row < 0:
                return []
            show = (translate("Board", "Show the list"), "↵", partial(self._open, row))
            if self.content is None or self.content.member(row) is None:
                return [show]
            hand_over = (translate("Board", "Hand over …"), "O", self._hand_over)
            return [show, hand_over] if rights.may_do("worklist.act") else [show]
        if not rights.may_do("worklist.act"):
            return []
        first = items[0]
        if first.part is Part.ANSWERED:
            return [*self._seen(first), talked]
        if first.part is Part.TO_DOCTOR:
            return [*(self._doctors(first) if self._answers_for_doctor else ()), talked]
        if first.part is Part.BOOKING:
            return [
                (translate("Board", "Booked …"), "B", self.book),
                (translate("Board", "Not needed"), "N", partial(self._booked, None, "")),
                talked,
            ]
        if first.part is Part.JOURNAL:
            return [
                (translate("Board", "In the journal"), "J", partial(self.mark_journal, InJournal.YES)),
                (translate("Board", "Not needed …"), "N", self.ask_not_needed),
                (translate("Board", "Copy text"), "C", self._copy),
            ]
        more = [talked, (translate("Board", "Hand over …"), "O", self._hand_over)]
        if Stuck.SHORT_STAY in first.stuck:
            return [(translate("Board", "Still there"), "J", self.mark_still_there), *more]
        return [*(self._doctors(first) if self._answers_for_doctor else ()), *more]

    @property
    def _answers_for_doctor(self) -> bool:
        return self.desk.role_word == "lege" and rights.may_do("worklist.decide")

    def _doctors(self, first: BoardItem) -> list[tuple[str, str, Callable[[], None]]]:
        if isinstance(first.act, Closed):
            return [(translate("Board", "Close the review"), "J", self.close_reviews)]
        if first.waits:
            return [(translate("Decisions", "Approve"), "J", self.approve)]
        if not isinstance(first.act, Question):
            return []
        return [
            (translate("Board", "Yes"), "J", partial(self.answer, Reply.YES)),
            (translate("Board", "No"), "N", partial(self.answer, Reply.NO)),
            (translate("Board", "Talk to me"), "S", partial(self.answer, Reply.TALK)),
        ]

    # -- actions ------------------------------------------------------------------------------------------------

    def answer(self, reply: Reply) -> None:
        """The doctor's answer to the questions in hand."""
        items = [item for item in self.items() if isinstance(item.act, Question)]
        self._do(items, answers(items, reply), translate("Board", "answer saved"))

    def _seen(self, first: BoardItem) -> list[tuple[str, str, Callable[[], None]]]:
        view = self.desk.view
        if view is None or not may_mark_seen(view, first, self.desk.user):
            return []
        return [(translate("Board", "Seen"), "J", self.mark_seen)]

    def mark_seen(self) -> None:
        """The one who asked has seen the answers in hand."""
        view, user = self.desk.view, self.desk.user
        items = [item for item in self.items() if view is not None and may_mark_seen(view, item, user)]
        self._do(items, answers_seen(items), translate("Board", "answer seen"))

    def approve(self) -> None:
        """The doctor's yes to what is proposed for the patients in hand."""
        items = [item for item in self.items() if item.waits]
        deeds = approvals([item.line for item in items if item.line is not None])
        self._do(items, deeds, translate("Decisions", "approved"))

    def mark_still_there(self) -> None:
        """The patients in hand are in short-term care still; asked again on the next of the days."""
        items = [item for item in self.items() if Stuck.SHORT_STAY in item.stuck and item.since is not None]
        today = self.desk.today
        deeds = [still_there_deed(item.patient_id, item.since, today) for item in items if item.since]
        self._do(items, deeds, translate("Board", "still in short-term care"))

    def close_reviews(self) -> None:
        """A doctor closes the prepared medicine reviews in hand."""
        items = self.items()
        view = self.desk.view
        if view is None:
            return
        deeds = reviews_closed(view, items)
        self._do(items, deeds, translate("Board", "medication review closed"))

    def book(self) -> None:
        """Asks for the day."""
        items = self.items()
        self.dialog = dialog = BookedDialog(self._today, said_about(items, self._what(items)), self.window())
        dialog.chosen.connect(self._booked)
        dialog.open()

    def _what(self, items: list[BoardItem]) -> str:
        if self.content is None:
            return ""
        return self.content.two_lines(self.content.keys.index(items[0].key)).first

    def _booked(self, day: dt.date | None, clock: str) -> None:
        items = self.items()
        said = (
            translate("Board", "appointment booked") if day else translate("Board", "no appointment needed")
        )
        self._do(items, booked(items, day, clock), said)

    def mark_journal(self, state: InJournal, why: str = "") -> None:
        """«Ført i journal», or not needed, for all in hand."""
        items = self.items()
        yes = state is InJournal.YES
        said = (
            translate("Board", "in the journal") if yes else translate("Board", "not needed in the journal")
        )
        self._do(items, journal_marks(items, state, self.desk.today, why), said)

    def ask_not_needed(self) -> None:
        """Asks why it needn't stand in the journal."""
        self.dialog = dialog = ReasonDialog(
            translate("Board", "Not needed in the journal"),
            "",
            translate("Board", "Why"),
            translate("Board", "Save"),
            self.window(),
        )
        dialog.chosen.connect(partial(self.mark_journal, InJournal.NOT_NEEDED))
        dialog.open()

    def discuss(self) -> None:
        """Asks what was agreed; it may be empty."""
        items = self.items()
        self.dialog = dialog = ReasonDialog(
            translate("Board", "Discussed today"),
            said_about(items, translate("Board", "discussed by the team")),
            translate("Board", "What was agreed (may be empty)"),
            translate("Board", "Save"),
            self.window(),
            needed=False,
        )
        dialog.chosen.connect(self._discussed)
        dialog.open()

    def _discussed(self, text: str) -> None:
        items = self.items()
        deeds = discussed([item.patient_id for item in items], self.desk.today, text)
        self._do(items, deeds, translate("Board", "discussed"))

    def _copy(self) -> None:
        self.copy_wanted.emit(self.items())

    def _hand_over(self) -> None:
        self.hand_over_wanted.emit()

    def _today(self) -> dt.date:
        return self.desk.today

    def _do(self, items: Sequence[BoardItem], deeds: Sequence[Deed], said: str) -> None:
        view = self.desk.view
        if not deeds or view is None:
            return
        seen = {deed.patient: view.book.last for deed in deeds if deed.patient is not None}
        self.table.marks.clear()
        carry_out_deeds(self.desk, said_about(items, said), deeds, seen=seen)

    # -- memory -------------------------------------------------------------------------------------------------

    def remembered(self) -> dict[str, Any]:
        """Columns and widths."""
        return {"table": self.table.remembered()}

    def restore(self, state: Any) -> None:
        """Takes it up again."""
        table = state.get("table") if isinstance(state, dict) else None
        if isinstance(table, dict):
            self.table.restore(table)


def _alike(one: BoardItem, other: BoardItem) -> bool:
    """The same part, and for the doctor the same kind of thing."""
    return one.part is other.part and type(one.act) is type(other.act)
