"""The card of one comparison: our figure, the pilot's rows in full, what differs, reservations, source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.indicators.comparison_words import (
    certainty_text,
    main_text,
    place_text,
    sentence,
    under_text,
)
from listeoversikt.gui.pages.indicators.figures import counted_words, interval_words, unit_text, value_text
from listeoversikt.gui.parts.buttons import IconButton, SecondaryButton
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.parts.surfaces import Divider, Panel
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.words.evaluation import against_word, arm_word, pilot_unit_word

if TYPE_CHECKING:
    from listeoversikt.evaluation.benchmarks import Notice
    from listeoversikt.operations.comparison import Comparison, PilotCell

MARGIN = 20
TOP = Qt.AlignmentFlag.AlignTop
RIGHT = Qt.AlignmentFlag.AlignRight


class ComparisonCard(Panel):
    """``show_line`` fills it. ``wanted`` asks for the indicator by its key."""

    wanted = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent=parent)
        self.setAccessibleName(translate("Comparison", "Comparison card"))
        self.line: Comparison | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self._head = self._head_panel()
        column.addWidget(self._head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.accessibleName())
        column.addWidget(self._scroll, 1)
        self._foot = Panel("surface", "top")
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(12))
        self.open_button = SecondaryButton(translate("Comparison", "Open the indicator"), "chart-line")
        self.open_button.clicked.connect(self._open)
        row.addWidget(self.open_button)
        row.addStretch(1)
        column.addWidget(self._foot)
        self.clear()

    def _head_panel(self) -> Panel:
        head = Panel("surface", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(MARGIN), px(16), px(12), px(12))
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        self.title = Heading("", Type.LEAD_STRONG)
        self.title.setWordWrap(True)
        self.subtitle = Caption("", wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        row.addLayout(words, 1)
        self.close_button = IconButton("x", translate("Comparison", "Close"), "Esc")
        self.close_button.clicked.connect(self.closed)
        row.addWidget(self.close_button, 0, TOP)
        return head

    def clear(self) -> None:
        """Nothing is chosen."""
        self.line = None
        self._head.hide()
        self._foot.hide()
        title = translate("Comparison", "No row chosen")
        text = translate("Comparison", "Choose a row to see the pilot's figures, and what differs.")
        self._fill(EmptyState("chart-line", title, text))

    def show_line(self, line: Comparison, about: str, source: str) -> None:
        """Another comparison; ``about`` names period and unit, ``source`` is the report."""
        self.line = line
        self.title.setText(line.own.name)
        parts = dict.fromkeys(part for part in (*line.own.detail.split(", "), *about.split(", ")) if part)
        self.subtitle.setText(", ".join(parts))
        self._head.show()
        self._foot.show()
        self._fill(self._body(line, source))

    def first_action(self) -> QWidget:
        """Where the focus goes when the card is opened."""
        return self.open_button

    def _open(self) -> None:
        if self.line is not None:
            self.wanted.emit(self.line.own.key)

    def _fill(self, body: QWidget) -> None:
        old = self._scroll.takeWidget()
        self._scroll.setWidget(body)
        if old is not None:
            old.deleteLater()

    def _body(self, line: Comparison, source: str) -> QWidget:
        body = Panel("surface")
        column = QVBoxLayout(body)
        column.setContentsMargins(px(MARGIN), px(16), px(MARGIN), px(16))
        column.setSpacing(px(12))
        column.addLayout(self._own(line))
        column.addWidget(Divider())
        _part(column, translate("Comparison", "What differs"), (line.differs,))
        column.addWidget(Divider())
        title = translate("Comparison", "The pilot, {place}").format(place=place_text(line))
        column.addWidget(Heading(title, Type.BODY_STRONG, level=3))
        column.addWidget(PilotGrid(line.cells))
        for text in self._about(line):
            column.addWidget(Caption(text, wrap=True))
        if line.notices:
            column.addWidget(Divider())
            texts = [_reservation(one) for one in line.notices]
            _part(column, translate("Comparison", "Reservations"), texts)
        column.addWidget(Divider())
        _part(column, translate("Comparison", "Source"), (f"{source}, {place_text(line)}.",))
        column.addStretch(1)
        return body

    def _own(self, line: Comparison) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(14))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        own = line.own
        if not line.fits:
            text = translate("Comparison", "Can't be laid beside our figure. It's shown for itself only.")
            words.addWidget(Label(text, Type.BODY, "text2", wrap=True))
        elif own.missing:
            row.addWidget(MissingLabel(own.missing), 0, TOP)
            words.addWidget(Label(own.missing, Type.BODY, "text2", wrap=True))
        else:
            row.addWidget(Label(value_text(own), Type.FIGURE))
            words.addStretch(1)
            words.addWidget(Label(counted_words(own), Type.BODY_MEDIUM, wrap=True))
            unit = "" if own.is_share else unit_text(own)
            under = ", ".join(part for part in (unit, interval_words(own)) if part)
            words.addWidget(Caption(under, wrap=True))
            words.addStretch(1)
        row.addLayout(words, 1)
        return row

    def _about(self, line: Comparison) -> list[str]:
        """Unit, against whom, years, how many, and the report's own remarks."""
        first = line.cells[0]
        figure = first.effect or first.level
        said = [] if figure is None else [pilot_unit_word(figure.unit, language())]
        if first.against:
            said.append(against_word(first.against, language()))
        if not first.years.isdigit():
            said.append(first.years)
        texts = ["; ".join(said) + "."] if said else []
        tests = list(dict.fromkeys(text for text in map(certainty_text, line.cells) if text))
        counts = list(dict.fromkeys(cell.n for cell in line.cells if cell.n is not None))
        if len(tests) == 1 and line.cells[0].p is None:
            texts.append(tests[0][0].upper() + tests[0][1:] + ".")
        if len(counts) == 1:
            texts.append(translate("Comparison", "N in the report: {count}.").format(count=number(counts[0])))
        return [*(text[0].upper() + text[1:] for text in texts), *line.remarks]


class PilotGrid(QWidget):
    """The printed rows: a row of the report a line, HM, DM and what is neither beside each other."""

    def __init__(self, cells: Sequence[PilotCell], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 1)
        columns = list(dict.fromkeys(map(_head, cells)))
        for place, head in enumerate(columns, 1):
            self._grid.addWidget(Label(head, Type.SECONDARY_MEDIUM, "text2"), 0, place, RIGHT)
        rows = list(dict.fromkeys(map(_row, cells)))
        for line, name in enumerate(rows, 1):
            self._grid.addWidget(Label(name, Type.SECONDARY, "text", wrap=True), line, 0, TOP)
        for cell in cells:
            self._put(cell, rows.index(_row(cell)) + 1, columns.index(_head(cell)) + 1)

    def _put(self, cell: PilotCell, line: int, place: int) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        self._grid.addLayout(words, line, place, TOP | RIGHT)
        figure = Label(main_text(cell), Type.BODY_MEDIUM)
        figure.setAccessibleName(f"{_row(cell)}. {sentence(cell)}")
        figure.setToolTip(sentence(cell))
        words.addWidget(figure, 0, RIGHT)
        under = "" if cell.level is not None else under_text(cell).removeprefix(f"{_head(cell)}, ")
        if under and under != _head(cell):
            words.addWidget(Label(under, Type.CAPTION, "text2"), 0, RIGHT)


def _head(cell: PilotCell) -> str:
    if cell.against == "DM":
        return translate("Comparison", "HM against DM")
    arm = "PHT" if cell.arm.startswith("PHT") else cell.arm
    return arm_word(arm, language())


def _row(cell: PilotCell) -> str:
    """The report's row; of a level of one year, the year."""
    return cell.years if cell.level is not None and cell.years.isdigit() else cell.label


def _reservation(one: Notice) -> str:
    """The words, and where they come from when it's the report."""
    return f"{one.text_nb} – {one.source}" if one.source[:1].isdigit() else one.text_nb


def _part(column: QVBoxLayout, title: str, texts: Sequence[str]) -> None:
    inside = QVBoxLayout()
    inside.setSpacing(px(6))
    inside.addWidget(Heading(title, Type.BODY_STRONG, level=3))
    for text in texts:
        said = Label(text, Type.SECONDARY, "text", wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside.addWidget(said)
    column.addLayout(inside)
