"""What is due: one box on a soft ground, the most binding reason in bold, the others under it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.followup.reasons import Reason
from listeoversikt.gui.card.duty_notes import duty_notes
from listeoversikt.gui.card.wording import lower_first
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.states import Look, due_look
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.dates import date_of_day
from listeoversikt.words.groups import no_contact_word
from listeoversikt.words.states import due_day_sentence
from listeoversikt.words.worklist import facts_line, reason_word, why_text

if TYPE_CHECKING:
    from listeoversikt.followup.reasons import RowReason
    from listeoversikt.operations.patient import PatientCard
    from listeoversikt.operations.patient_due import Due

QUIET = "sunken"


class DueBox(QWidget):
    """The reasons of a patient on the worklist."""

    def __init__(self, card: PatientCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        due = card.due
        self._card, self._today, self._index_date = card, card.today, card.index_date
        self._look = state_look(due.reasons[0])
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(8))
        for place, reason in enumerate(due.reasons):
            column.addLayout(self._row(reason, first=place == 0))
        for sentence in self._notes(due):
            column.addWidget(Label(sentence, Type.SECONDARY, "text2", wrap=True))
        self.setAccessibleName(translate("Card", "What is due"))
        theme().changed.connect(self.update)

    def _row(self, reason: RowReason, *, first: bool) -> QHBoxLayout:
        look = state_look(reason)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(IconLabel(look.icon, look.ink, spoken=look.word), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        style = Type.BODY_STRONG if first else Type.BODY_MEDIUM
        title = due_title(reason, look, self._today, self._index_date)
        words.addWidget(Label(title, style, "text", wrap=True))
        detail = due_detail(reason, self._today, self._index_date)
        if detail:
            words.addWidget(Label(detail, Type.SECONDARY, "text2", wrap=True))
        notes = " ".join(duty_notes(reason, self._card))
        if notes:
            words.addWidget(Label(notes, Type.SECONDARY, "text2", wrap=True))
        row.addLayout(words, 1)
        return row

    def _notes(self, due: Due) -> list[str]:
        notes = []
        if due.urgent:
            notes.append(translate("Card", "Urgent."))
        if self._card.followed.owner:
            notes.append(translate("Card", "{who} has it.").format(who=self._card.followed.owner))
        if due.to_doctor:
            notes.append(
                translate("Card", "{wish}: shown to the doctor.").format(wish=no_contact_word(language()))
            )
        if due.through_guardian:
            notes.append(translate("Card", "A child: call the guardian."))
        return notes

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground of the most binding state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("control"), 1) if theme().is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._look.ground or QUIET))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def state_look(reason: RowReason) -> Look:
    """How the reason's due state looks; «frist snart» has a look of its own."""
    name = reason.state.name.lower()
    return due_look("due_soon" if name == "due_soon" else reason.state.key, state_word(reason))


def state_word(reason: RowReason) -> str:
    """The due state in a word."""
    from listeoversikt.words.states import due_word

    return due_word(reason.state.name.lower(), language())


def due_title(reason: RowReason, look: Look, today: dt.date, index_date: dt.date) -> str:
    """«Over fristen: kontakt etter utskrivning», «Ikke sett på 12 måneder»: named as in the worklist's row."""
    title = reason_word(reason.reason.value, language())
    if reason.reason is not Reason.DISCHARGE:
        named = why_text(reason, language(), today=today, index_date=index_date)
        title = named.removeprefix(f"{title}: ")
    own_words = reason.reason in (Reason.HANDED_OVER, Reason.PLAN_STEP)
    said = title if own_words else lower_first(title)
    return title if date_of_day(reason.due) is None else f"{look.word}: {said}"


def due_detail(reason: RowReason, today: dt.date, index_date: dt.date) -> str:
    """The reason's own name where the title says it otherwise, the due day, and the facts with their dates."""
    why = why_text(reason, language(), today=today, index_date=index_date)
    name = reason_word(reason.reason.value, language())
    other = why if reason.reason is Reason.DISCHARGE else name
    parts = [] if why == name else [f"{other.rstrip('.')}."]
    due = date_of_day(reason.due)
    if due is not None:
        parts.append(f"{due_day_sentence(due, today, language()).rstrip('.')}.")
    facts = facts_line(reason, language())
    return " ".join([*parts, facts]).strip()
