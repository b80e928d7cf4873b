"""«Logg» on the card: what else was written here about the patient, newest first, with what was taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.followup.log.acts import AnswerSeen, Contact, Signed, Ticked
from listeoversikt.followup.log.patient_acts import JournalMark, RightPatient
from listeoversikt.followup.taken_back import TakenBack, may_be_taken_back
from listeoversikt.gui.card.taking_back import add_some, add_under, line_of, struck
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.writers import writer_word

if TYPE_CHECKING:
    from listeoversikt.followup.log.entry import Entry
    from listeoversikt.gui.card.card_acts import CardActs
    from listeoversikt.operations.patient import PatientCard

LOG = "log"
TICKS = (RightPatient, Ticked, Signed, JournalMark, AnswerSeen)
SHOWN = 5


def logged(card: PatientCard) -> list[Entry | TakenBack]:
    """Everything but contacts, newest first."""
    followed = card.followed
    found: list[Entry | TakenBack] = [
        entry for entry in may_be_taken_back(followed.record) if not isinstance(entry.act, Contact)
    ]
    found += [one for one in followed.taken_back if not isinstance(one.entry.act, Contact)]
    return sorted(found, key=_sequence, reverse=True)


def _sequence(one: Entry | TakenBack) -> int:
    return one.entry.sequence if isinstance(one, TakenBack) else one.sequence


def fill_log(card: PatientCard, acts: CardActs | None, into: QVBoxLayout) -> None:
    """A line each."""
    rows: list[Callable[[], QWidget]] = [
        partial(struck, one, card) if isinstance(one, TakenBack) else partial(_line, one, card, acts)
        for one in logged(card)
    ]
    seen = acts.taking.all_shown if acts is not None else set()
    add_some(rows, into, SHOWN, translate("Card", "Log"), seen, (card.person.patient_id, LOG))


def _line(entry: Entry, card: PatientCard, acts: CardActs | None) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, px(2), 0, px(4))
    column.setSpacing(px(2))
    row = QHBoxLayout()
    row.setSpacing(px(8))
    icon = "check" if isinstance(entry.act, TICKS) else "pencil"
    row.addWidget(IconLabel(icon, "text2"), 0, Qt.AlignmentFlag.AlignTop)
    text = line_of(entry, card)
    row.addWidget(Label(text, Type.SECONDARY, "text", wrap=True), 1)
    column.addLayout(row)
    add_under(writer_word(entry.who, language()), entry, text, column, card, acts)
    return box
