"""What an indicator counts, in a card: numerator, denominator, who was left out, source; each leads to its patients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.parts.buttons import PADDING, LinkButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.indicator_view import IndicatorLine

LABEL_WIDTH = 68
TOP = Qt.AlignmentFlag.AlignTop


class PatientsLink(LinkButton):
    """A link in a paragraph: as high as its line, never cut."""

    def sizeHint(self) -> QSize:
        """Its text and the room around it."""
        wide = metrics(self.style_of_text).horizontalAdvance(self.text())
        return QSize(round(wide + 2 * px(PADDING) + 2), super().sizeHint().height())


class DefinitionBlock(QWidget):
    """Made anew for each line. ``wanted`` asks for patients: ``numerator``, ``denominator`` or ``excluded``."""

    wanted = Signal(str)

    def __init__(self, line: IndicatorLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        version = line.definition.version.partition("+")[0]
        title = translate("Indicators", "Definition, version {version}").format(version=version)
        heading = Heading(title, Type.BODY_STRONG, level=3)
        heading.setToolTip(line.definition.version)
        column.addWidget(heading)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(LABEL_WIDTH))
        self._grid.setColumnStretch(1, 1)
        column.addLayout(self._grid)
        self._fill(line)

    def _fill(self, line: IndicatorLine) -> None:
        behind = line.behind
        told = line.definition
        persons = (behind.numerator, behind.denominator) if behind is not None else (0, 0)
        self._row(translate("Indicators", "Name"), (told.name,))
        self._row(
            translate("Indicators", "Numerator"), (told.numerator,), self._link("numerator", persons[0])
        )
        self._row(
            translate("Indicators", "Denominator"), (told.denominator,), self._link("denominator", persons[1])
        )
        out = line.left_out or (translate("Indicators", "nobody"),)
        self._row(translate("Indicators", "Excluded"), out, self._excluded() if line.left_out else None)
        if line.notes:
            self._row(translate("Indicators", "Note"), line.notes)
        source = told.source
        if told.medrave:
            source += ". " + translate("Indicators", "Medrave no. {number}").format(number=told.medrave)
        self._row(translate("Indicators", "Source"), (source,))

    def _row(self, title: str, texts: Sequence[str], link: QWidget | None = None) -> None:
        row = self._grid.rowCount()
        label = Label(title, Type.SECONDARY, "text2")
        self._grid.addWidget(label, row, 0, TOP)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        for text in texts:
            said = Label(text, Type.SECONDARY, "text", wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(said)
        if link is not None:
            under = QVBoxLayout()
            under.setContentsMargins(-px(PADDING), 0, 0, 0)
            under.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            words.addLayout(under)
        self._grid.addLayout(words, row, 1)

    def _link(self, which: str, persons: int) -> PatientsLink | None:
        if not persons:
            return None
        text = translate("Indicators", "Show %n patient(s)", "", persons).replace(
            str(persons), number(persons)
        )
        return self._button(which, text)

    def _excluded(self) -> PatientsLink:
        return self._button("excluded", translate("Indicators", "Show those excluded"))

    def _button(self, which: str, text: str) -> PatientsLink:
        button = PatientsLink(text)
        button.setObjectName(which)
        button.clicked.connect(lambda: self.wanted.emit(which))
        return button
