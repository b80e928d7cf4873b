"""The readmission scores of a discharge: a closed section, only there when a leader has switched predictions on.

A readmission model that is switched on stands first, with LACE beside it; it's asked when the section is opened.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.card.lines import Line, add_lines
from listeoversikt.gui.card.section import Section, SectionHead
from listeoversikt.gui.card.wording import row_line
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.texts import NOBREAK, decimal, language, number, translate
from listeoversikt.words.readmission import (
    SCORES,
    fact_word,
    fifth_word,
    item_word,
    levels_word,
    not_known_word,
    why_none,
)

if TYPE_CHECKING:
    from listeoversikt.operations.model_why import RiskWhy
    from listeoversikt.operations.readmission import ItemLine, ItemPart, Place, Readmission, ScoreLine

LACE, PARR30 = "lace", "parr30"
ENGLISH_TERMS = ("deprivation", "hospital_trust")
"""As ``readmission_table.SET_TO_ZERO``, which loads numbers that the window doesn't need here."""
MOST_ROWS = 5
"""So many rows of the export under each thing; the rest are counted."""


class ReadmissionPart(QWidget):
    """Nothing at all while predictions are off. ``place`` tells where a PARR-30 lies among the office's own.

    ``reading`` asks the readmission model in use, ``model`` its checksum.
    """

    def __init__(
        self,
        found: Readmission | None,
        place: Callable[[float], Place],
        reading: Callable[[], RiskWhy | None] | None = None,
        model: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.found, self.model = found, model
        self._place, self._reading = place, reading
        self.section: Section | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        name = translate("Readmission", "Readmission scores")
        self.setAccessibleName(name)
        if found is None:
            self.hide()
            return
        self.section = Section("readmission", SectionHead(name), partial(self._fill, found))
        column.addWidget(self.section)

    def _fill(self, found: Readmission, into: QVBoxLayout) -> None:
        into.setSpacing(px(4))
        if not found.scores:
            into.addWidget(Caption(why_none(found.null, language()), wrap=True))
        risk = None if self._reading is None else self._reading()
        if risk is not None and found.scores:
            from listeoversikt.gui.pages.discharges.readmission_model import model_section

            into.addWidget(model_section(risk, lace_beside(found)))
        for score in found.scores:
            into.addWidget(self._score(score))
        if found.scores:
            into.addWidget(Caption(unknown_sentence(found), wrap=True))
        into.addWidget(
            Caption(
                translate("Readmission", "Foreign formulae, not tried in Norway. Not CE-marked."), wrap=True
            )
        )

    def _score(self, score: ScoreLine) -> Section:
        place = self._place(score.value) if score.score == PARR30 else None
        figure, note = figure_of(score, place)
        head = SectionHead(SCORES[score.score][0], figure, note, missing=not figure, small=True)
        return Section(score.score, head, partial(fill_score, score, place))


def lace_beside(found: Readmission) -> str:
    """«minst 7 av 19»; "" without it."""
    lace = next((score for score in found.scores if score.score == LACE), None)
    return "" if lace is None else figure_of(lace, None)[0]


def figure_of(score: ScoreLine, place: Place | None) -> tuple[str, str]:
    """What stands at the right: points of the most there are and the category, or PARR-30's fifth; "" = missing."""
    if score.out_of is not None:
        points = translate("Readmission", "at least {points} of {most}") if score.unknown else _of()
        figure = points.format(points=number(score.value), most=number(score.out_of))
        return figure, levels_word(score.level, score.top_level, language())
    if place is None or place.fifth is None:
        return "", translate("Readmission", "too few discharges to rank among")
    fifth = fifth_word(place.fifth, language())
    if set(score.unknown) <= set(ENGLISH_TERMS):
        return fifth, ""
    return translate("Readmission", "at least {place}").format(place=fifth), ""


def _of() -> str:
    return translate("Readmission", "{points} of {most}")


def unknown_sentence(found: Readmission) -> str:
    """The items that aren't known, by score."""
    parts = []
    for score in found.scores:
        if score.unknown:
            names = [item_word(score.score, key, language()) for key in score.unknown]
            parts.append(f"{SCORES[score.score][0]}: {', '.join(_small(name) for name in names)}.")
    return " ".join([translate("Readmission", "Not known, counted as 0:"), *parts])


def _small(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"


def fill_score(score: ScoreLine, place: Place | None, into: QVBoxLayout) -> None:
    """Every item with its points, and the rows it stands on."""
    for item in score.items:
        into.addLayout(_item_row(score.score, item))
        for part in item.parts:
            if part.title:
                into.addLayout(_group_row(score.score, part))
            lines = _row_lines(part)
            if lines:
                add_lines(into, lines)
    if place is not None:
        count = place.among
        among = translate("Readmission", "Ranked among %n discharge(s) of the last 12 months.", "", count)
        scale = translate("Readmission", "Points on the English formula's own scale, not a probability.")
        into.addWidget(Caption(f"{among} {scale}", wrap=True))


def _item_row(score: str, item: ItemLine) -> QHBoxLayout:
    """Name and fact; at the right the points, or that it isn't known."""
    name, nothing = item_word(score, item.key, language()), not item.known and not item.points
    fact = "" if item.fact is None else fact_word(score, item.key, item.fact, item.known, language())
    right = not_known_word(language()) if nothing else _points(score, item.points)
    return _two_sided(f"{name}: {fact}" if fact else name, right, faint=nothing)


def _group_row(score: str, part: ItemPart) -> QHBoxLayout:
    """A disease group with its points; faint where a graver form counts instead."""
    row = _two_sided(part.title, _points(score, part.points), faint=not part.counts)
    row.setContentsMargins(px(12), 0, 0, 0)
    return row


def _two_sided(left: str, right: str, *, faint: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    ink = "text2" if faint else "text"
    row.addWidget(Label(left, Type.SECONDARY, ink, wrap=True), 1)
    row.addWidget(Label(right.replace(" ", NOBREAK), Type.SECONDARY, ink), 0, Qt.AlignmentFlag.AlignTop)
    return row


def _row_lines(part: ItemPart) -> list[Line]:
    """The newest rows of the export, and how many more there are."""
    lines = [row_line(row, faint=not part.counts) for row in part.rows[:MOST_ROWS]]
    more = len(part.rows) - MOST_ROWS
    if more > 0:
        lines.append(Line(fact=translate("Readmission", "%n more", "", more), faint=True, indent=1))
    return lines


def _points(score: str, points: float) -> str:
    if score == PARR30:
        return f"+{decimal(points, 2)}" if points else number(0)
    count = round(points)
    return translate("Readmission", "%n point(s)", "", count)
