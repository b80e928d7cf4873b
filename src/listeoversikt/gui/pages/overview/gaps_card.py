"""«Mangler i uttrekket»: each absent table, column or half-known fact, with what it leads to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.states import Look
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.pills import MissingLabel, PillLabel
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import language, number, percent, translate
from listeoversikt.words.records import column_word
from listeoversikt.words.worklist import reason_title

if TYPE_CHECKING:
    from listeoversikt.operations.overview_gaps import Gap

TOP = Qt.AlignmentFlag.AlignTop
LEFT = Qt.AlignmentFlag.AlignLeft


def gap_words(gap: Gap) -> str:
    """What it leads to."""
    if gap.kind == "too_short":
        text = translate("Gaps", "couldn't be judged for «{reason}»: too short history")
        return text.format(reason=reason_title(gap.what, language()))
    if gap.kind == "urgency":
        return translate("Gaps", "of the stays lack urgency and aren't counted as unplanned")
    if gap.kind == "set_aside":
        return translate("Gaps", "rows were set aside when the extract was read")
    return {
        "kontakter": translate("Gaps", "Consultations and need without contact can't be seen"),
        "legemidler": translate("Gaps", "Medicines and medicine burden show «missing»"),
        "innleggelser": translate("Gaps", "Discharges and admissions can't be seen"),
        "maalinger": translate("Gaps", "HbA1c, blood pressure and CFS show «missing»"),
        "tiltak": translate("Gaps", "Plans, controls and reviews can't be seen"),
        "innleggelser.urgency": translate("Gaps", "No stay counts as unplanned"),
        "innleggelser.known": translate("Gaps", "The clock from known to the office can't start"),
        "legemidler.regular": translate("Gaps", "Regular medicines show «missing»"),
        "kontakter.role": translate("Gaps", "Who held the contacts isn't known"),
        "pasienter.home_care": translate("Gaps", "Home care can't be seen"),
        "pasienter.residence": translate("Gaps", "Nursing home and sheltered housing can't be seen"),
    }[gap.what]


def gap_pill(gap: Gap) -> QWidget:
    """The dashed pill with the table's name, or the number with its sign."""
    words = gap_words(gap)
    if gap.kind == "table":
        return MissingLabel(words, gap.what)
    if gap.kind == "column":
        return MissingLabel(words, column_word(gap.what.partition(".")[2], language()).lower())
    if gap.kind == "urgency":
        share = gap.count / max(gap.total, 1)
        return PillLabel(
            Look(
                "alert-triangle",
                percent(share) if share >= 0.005 else number(gap.count),
                "rising",
                "rising_bg",
            )
        )
    return PillLabel(
        Look("history" if gap.kind == "too_short" else "filter-off", number(gap.count), "low", "low_bg")
    )


class GapsCard(Card):
    """«Se funn» leads to the extract."""

    def __init__(self) -> None:
        super().__init__(
            translate("Overview", "Missing in the extract"), translate("Overview", "See findings")
        )
        self._holder = QWidget()
        self.body.addWidget(self._holder)
        self.body.addStretch(1)

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """A line each; a good word when there are none."""
        self.body.removeWidget(self._holder)
        self._holder.deleteLater()
        self._holder = _lines(gaps) if gaps else _nothing()
        self.body.insertWidget(1, self._holder)


def _lines(gaps: Sequence[Gap]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(10))
    grid.setVerticalSpacing(px(10))
    grid.setColumnStretch(1, 1)
    for line, gap in enumerate(gaps):
        pill = gap_pill(gap)
        text = Label(gap_words(gap), Type.SECONDARY, "text2", wrap=True)
        text.setBuddy(pill)
        grid.addWidget(pill, line, 0, TOP | LEFT)
        grid.addWidget(text, line, 1, Qt.AlignmentFlag.AlignVCenter)
    return holder


def _nothing() -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(8))
    grid.setColumnStretch(1, 1)
    grid.addWidget(IconLabel("circle-check", "good"), 0, 0)
    text = translate("Overview", "All tables are in the extract.")
    grid.addWidget(Label(text, Type.SECONDARY, "text2", wrap=True), 0, 1)
    return holder
