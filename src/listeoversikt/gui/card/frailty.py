"""Frailty: four-part scale, and the deficits newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.card.lines import add_lines
from listeoversikt.gui.card.said import add_category_lines, add_mark_notes
from listeoversikt.gui.card.wording import category_of, item_lines, score_title
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.states import FRAILTY, frailty_label
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.evidence import proposed_text, tables_text, visible_text

if TYPE_CHECKING:
    from listeoversikt.gui.card.card_acts import CardActs
    from listeoversikt.operations.patient_evidence import Score

SHOWN = 3
ALL = "frailty-all"


class FrailtyScale(QLabel):
    """Four equal parts; those up to the patient's category are filled, and its word is strong."""

    def __init__(self, category: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = FRAILTY.index(category)
        self.setAccessibleName(
            translate("Card", "Frailty scale: {category}, step {step} of 4").format(
                category=frailty_label(category), step=self._place + 1
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Bar and words."""
        return QSize(px(200), round(px(12) + metrics(Type.CAPTION_STRONG).height()))

    def minimumSizeHint(self) -> QSize:
        """Narrow is fine."""
        return QSize(px(120), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Four bars with a word under each."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap, height = px(4), px(5)
        part = (self.width() - 3 * gap) / len(FRAILTY)
        for place, category in enumerate(FRAILTY):
            left = place * (part + gap)
            filled = place <= self._place
            painter.setPen(QPen(theme().color("frail" if filled else "control"), 1))
            painter.setBrush(theme().color("frail") if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(left + 0.5, 1.5, part - 1, height), 2, 2)
            style = Type.CAPTION_STRONG if place == self._place else Type.CAPTION
            token = "text" if place == self._place else "text2"
            word = QRectF(left, height + px(5), part, metrics(style).height())
            paint_text(painter, word, frailty_label(category), style, token)


def fill_frailty(
    score: Score, into: QVBoxLayout, acts: CardActs | None = None, opened: set[str] | None = None
) -> None:
    """Scale, the newest deficits, «Vis alle 14», and what is to be known about the mapping.

    ``opened`` remembers that all are shown.
    """
    opened = set() if opened is None else opened
    into.addWidget(FrailtyScale(category_of(score)))
    add_category_lines(score, into, acts)
    if not score.items:
        into.addWidget(Caption(translate("Card", "No deficits found."), wrap=True))
    block = QWidget()
    rows = QVBoxLayout(block)
    rows.setContentsMargins(0, 0, 0, 0)
    _show_items(score, rows, acts, everything=ALL in opened)
    into.addWidget(block)
    if ALL not in opened and (len(score.items) > SHOWN or score.beside):
        _add_show_all(score, rows, into, acts, opened)
    notes = _notes(score)
    if notes:
        into.addWidget(Caption(notes, wrap=True))
    add_mark_notes(score, into, acts)


def _show_items(score: Score, into: QVBoxLayout, acts: CardActs | None, *, everything: bool) -> None:
    items = score.items if everything else score.items[:SHOWN]
    add_lines(into, item_lines(score, items, all_rows=everything), acts)
    if everything and score.beside:
        into.addWidget(Caption(translate("Card", "Looked at, doesn't count:")))
        add_lines(into, item_lines(score, score.beside))


def _add_show_all(
    score: Score, rows: QVBoxLayout, into: QVBoxLayout, acts: CardActs | None, opened: set[str]
) -> None:
    text = translate("Card", "Show all {count}").format(count=len(score.items))
    button = LinkButton(text)
    button.setAccessibleName(f"{text}: {score_title(score.measure)}")

    def show() -> None:
        opened.add(ALL)
        empty(rows)
        _show_items(score, rows, acts, everything=True)
        button.hide()

    button.clicked.connect(show)
    into.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)


def _notes(score: Score) -> str:
    notes = []
    if any(item.proposed for item in score.items):
        notes.append(f"○ {proposed_text(language())}.")
    if score.visible is not None and score.out_of is not None and score.visible < score.out_of:
        notes.append(f"{visible_text(score.visible, score.out_of, language())}.")
    if score.unseen:
        notes.append(
            translate("Card", "Not in the extract: {tables}.").format(
                tables=tables_text(score.unseen, language())
            )
        )
    return " ".join(notes)
