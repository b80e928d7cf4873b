"""Beside the tables: the file, the identity guard, what is missing, and what is worth knowing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.extract.wording import (
    missing_sentence,
    profile_sentence,
    scope_word,
    warning_sentence,
)
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import ElidedLabel, Heading, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import day_numbers, translate
from listeoversikt.operations.extract_files import Form
from listeoversikt.operations.extract_steps import Looked
from listeoversikt.operations.extract_warnings import ExtractWarning

MOST_WARNINGS = 6
SIGNS = {
    Form.FOLDER: "folder",
    Form.ZIP: "file-zip",
    Form.WORKBOOK: "table-export",
    Form.FHIR: "file-import",
}


class _SideCard(Card):
    """A card of the column at the right: icon and title, then lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setSpacing(px(6))

    def clear(self) -> None:
        """Takes everything out."""
        empty(self.body)

    def add_title(self, sign: str, token: str, text: str, *, middle: bool = False) -> None:
        """The first line."""
        row = QHBoxLayout()
        row.setSpacing(px(8))
        if sign:
            row.addWidget(IconLabel(sign, token, 18))
        if middle:
            row.addWidget(ElidedLabel(text, Type.CARD_TITLE, middle=True), 1)
        else:
            title = Heading(text)
            title.setWordWrap(True)
            row.addWidget(title, 1)
        self.body.addLayout(row)
        self.setAccessibleName(text)

    def add_fact(self, name: str, value: str) -> None:
        """A name at the left, a value at the right."""
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(Label(name, Type.SECONDARY, "text2"))
        said = ElidedLabel(value, Type.SECONDARY_MEDIUM)
        said.setAlignment(Qt.AlignmentFlag.AlignRight)
        said.setAccessibleName(value)
        row.addStretch(1)
        row.addWidget(said, 0)
        self.body.addLayout(row)

    def add_text(self, text: str, style: Type = Type.SECONDARY, token: str = "text2") -> None:
        """A sentence."""
        self.body.addWidget(Label(text, style, token, wrap=True))

    def add_tick(self, text: str) -> None:
        """Something that was looked for and not found."""
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(IconLabel("check", "good", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, wrap=True), 1)
        self.body.addLayout(row)


class BesideTables(QWidget):
    """Four cards, one under the other; those without anything to say aren't shown."""

    columns_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Extract", "About the extract"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        self.file, self.guard, self.missing, self.warnings = (_SideCard() for _ in range(4))
        for card in (self.file, self.guard, self.missing, self.warnings):
            column.addWidget(card)
        column.addStretch(1)

    def show_extract(self, looked: Looked) -> None:
        """What is known of the extract."""
        self._show_file(looked)
        self._show_guard(looked.report.passed_columns)
        self._show_missing(looked.missing)
        self._show_warnings(looked.warnings)

    def _show_file(self, looked: Looked) -> None:
        card = self.file
        card.clear()
        card.add_title(SIGNS[looked.form], "text2", looked.path.name, middle=True)
        card.add_fact(translate("Extract", "Extract's date"), day_numbers(looked.export_date))
        if looked.report.office:
            card.add_fact(translate("Extract", "Office"), looked.report.office)
        if looked.report.scope != "full":
            card.add_fact(translate("Extract", "Contents"), scope_word(looked))
        card.add_fact(translate("Extract", "Profile"), profile_sentence(looked))
        before = day_numbers(looked.previous) if looked.previous else translate("Extract", "none")
        card.add_fact(translate("Extract", "Previous extract"), before)
        if not looked.fhir:
            change = LinkButton(translate("Extract", "Change columns"), "columns")
            change.clicked.connect(self.columns_wanted)
            card.body.addWidget(change)

    def _show_guard(self, passed: Sequence[str]) -> None:
        card = self.guard
        card.clear()
        card.add_title("shield-check", "good", translate("Extract", "No identity found"))
        for text in (
            translate("Extract", "National ids, D and H numbers, also within texts"),
            translate("Extract", "Phone numbers and e-mail addresses, also within texts"),
            translate("Extract", "Columns of names, addresses or full birth dates"),
        ):
            card.add_tick(text)
        if passed:
            text = translate("Extract", "Passed by you: {columns}.")
            card.add_text(text.format(columns=", ".join(passed)), token="text")
        card.add_text(translate("Extract", "If anything is found, reading stops and nothing is stored."))
        card.add_text(
            translate("Extract", "A name in the middle of a text isn't found. Leave free text out.")
        )

    def _show_missing(self, tables: Sequence[str]) -> None:
        card = self.missing
        card.clear()
        card.setVisible(bool(tables))
        if not tables:
            return
        card.add_title("", "", translate("Extract", "Missing from the extract"))
        pills = FlowLayout(gap=6)
        for table in tables:
            pills.addWidget(MissingLabel(missing_sentence(table), table))
        card.body.addLayout(pills)
        card.add_text(
            translate("Extract", "What rests on these tables is shown as «missing», never as zero:"),
            Type.BODY,
            "text",
        )
        for table in tables:
            card.add_text(missing_sentence(table))

    def _show_warnings(self, warnings: Sequence[ExtractWarning]) -> None:
        card = self.warnings
        card.clear()
        card.setVisible(bool(warnings))
        if not warnings:
            return
        card.add_title("alert-triangle", "rising", translate("Extract", "Worth knowing"))
        for warning in warnings[:MOST_WARNINGS]:
            card.add_text(warning_sentence(warning))
        rest = len(warnings) - MOST_WARNINGS
        if rest > 0:
            card.add_text(translate("Extract", "And %n more of the same kind.", "", rest))
