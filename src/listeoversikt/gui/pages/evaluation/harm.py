"""The harm watch: balancing measures, always beside the goal, with the office's own figures before and now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.evaluation.words import (
    balance_look,
    harm_spoken,
    harm_value,
    needed_sentence,
    overlap_sentence,
    unit_text,
    value_text,
)
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.parts.surfaces import Divider, Panel
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.evaluation_form import group_words, measure_name, unit_of
from listeoversikt.words.goals import caution_text

if TYPE_CHECKING:
    from listeoversikt.evaluation.compare import Figure
    from listeoversikt.operations.evaluation_figures import GoalFigures, Harm
    from listeoversikt.operations.evaluation_form import Unit

WIDTH = 300


class HarmRow(QWidget):
    """One balancing measure: name, before and now, judgement in words."""

    def __init__(self, harm: Harm, begun: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        beside = harm.beside
        unit = unit_of(beside.indicator, beside.variant)
        name = measure_name(beside.indicator, beside.variant, beside.own_name, language())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        column.addWidget(Label(name, Type.BODY_MEDIUM, wrap=True))
        who = [] if beside.group in ("", "alle") else [group_words(beside.group, language())]
        who += [unit_text(unit)] if unit_text(unit) else []
        if who:
            column.addWidget(Caption(", ".join(who), wrap=True))
        if beside.indicator and unit.kind:
            column.addLayout(self._figures(harm, begun))
        if begun or not unit.kind:
            column.addLayout(self._judgement(harm))
        note = self._note(harm)
        if note:
            column.addWidget(Caption(note, wrap=True))
        self.setAccessibleName(harm_spoken(name, unit, harm))

    def _figures(self, harm: Harm, begun: bool) -> QHBoxLayout:
        unit = unit_of(harm.beside.indicator, harm.beside.variant)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(Label(translate("Evaluation", "Before"), Type.SECONDARY, "text2"))
        row.addWidget(_value(unit, harm.before))
        row.addSpacing(px(8))
        if begun:
            row.addWidget(Label(translate("Evaluation", "Now"), Type.SECONDARY, "text2"))
            row.addWidget(_value(unit, harm.after))
        row.addStretch(1)
        return row

    def _judgement(self, harm: Harm) -> QHBoxLayout:
        look = balance_look(str(harm.judged.balance))
        if not harm.beside.indicator:
            word = translate("Evaluation", "Watched by the office itself")
        else:
            word = look.word
        row = QHBoxLayout()
        row.setSpacing(px(5))
        row.addWidget(IconLabel(look.icon, look.ink, 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(word, Type.SECONDARY_MEDIUM, look.ink, wrap=True), 1)
        return row

    def _note(self, harm: Harm) -> str:
        unit = unit_of(harm.beside.indicator, harm.beside.variant)
        parts = [needed_sentence(harm.needed), overlap_sentence(harm.from_day)]
        if harm.beside.worst is not None and unit.kind:
            text = translate("Evaluation", "Stop at {worst}.")
            parts.append(text.format(worst=value_text(unit, harm.beside.worst)))
        parts.append(harm.beside.why_nb)
        return " ".join(part for part in parts if part)


def _value(unit: Unit, figure: Figure | None) -> QWidget:
    if figure is None:
        return MissingLabel(translate("Evaluation", "There is no figure of that time."))
    return Label(harm_value(unit, figure), Type.BODY_STRONG)


class HarmWatch(Panel):
    """All of them, the goal's own first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent=parent)
        self.setAccessibleName(translate("Evaluation", "Balancing measures"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setAccessibleName(translate("Evaluation", "Balancing measures"))
        column.addWidget(self.scroller)
        self.rows: list[HarmRow] = []
        self.show_waiting()

    def show_waiting(self) -> None:
        """The figures are being counted."""
        self.rows = []
        self._fill([], translate("Evaluation", "The figures are being counted …"))

    def show_figures(self, figures: GoalFigures) -> None:
        """Every measure with its figures."""
        begun = figures.now is not None
        self.rows = [HarmRow(harm, begun) for harm in figures.harms]
        self._fill(
            self.rows, "" if begun else translate("Evaluation", "Figures of the time before the start.")
        )

    def _fill(self, rows: Sequence[HarmRow], note: str) -> None:
        body = Panel("surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(20), px(18), px(16), px(16))
        column.setSpacing(px(12))
        column.addWidget(Heading(translate("Evaluation", "Balancing measures")))
        lead = note or translate("Evaluation", "What mustn't get worse while the goal is worked for.")
        column.addWidget(Caption(lead, wrap=True))
        for row in rows:
            column.addWidget(Divider())
            column.addWidget(row)
        if rows:
            column.addWidget(Divider())
            column.addWidget(Caption(caution_text("not_randomised", language()), wrap=True))
            column.addWidget(Caption(caution_text("many_looks", language()), wrap=True))
        column.addStretch(1)
        old = self.scroller.takeWidget()
        self.scroller.setWidget(body)
        if old is not None:
            old.deleteLater()
