"""The left side: what goes into the workbook, the internal list behind its own tick, the reports, the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.reports.words import rule_text
from listeoversikt.gui.parts.buttons import LinkButton, SecondaryButton
from listeoversikt.gui.parts.entries import Tick
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.surfaces import Card, Divider
from listeoversikt.gui.rights import needs, rights
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.operations.office import View

MONTH, TERTIAL, HALF_YEAR, YEAR = "maaned", "tertial", "halvaar", "aar"
FIVE, SEVEN, ROUNDED = 5, 7, 5
INDENT = 24


class ContentPart(QWidget):
    """``changed``: other series were chosen."""

    changed = Signal()
    settings_wanted = Signal()
    municipality_wanted = Signal()
    meeting_wanted = Signal()
    reproduce_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        for card in (self._workbook_card(), self._reports_card(), self._check_card()):
            column.addWidget(card)
        column.addStretch(1)

    @property
    def chosen_series(self) -> tuple[str, ...]:
        """The series that go in."""
        return tuple(key for key, tick in self.series.items() if tick.isChecked())

    def choose_series(self, keys: object) -> None:
        """Ticks them, without telling; anything odd is left out."""
        wanted = keys if isinstance(keys, list | tuple) else ()
        for key, tick in self.series.items():
            tick.show_choice(key in wanted)

    def show_rules(self, view: View | None) -> None:
        """The office's own choices."""
        to_seven = view is not None and view.settings.to_seven
        self.rule.setText(rule_text(SEVEN if to_seven else FIVE, ROUNDED if to_seven else 1))
        if view is not None and view.settings.per_list:
            text = translate("Reports", "Figures for each list are in: they are figures about a doctor.")
        else:
            text = translate("Reports", "No figures for each list: they would be figures about a doctor.")
        self.per_list.setText(text)

    # --- the cards -----------------------------------------------------------------------------------------

    def _workbook_card(self) -> Card:
        card = Card(translate("Reports", "What goes in"))
        always = translate(
            "Reports", "Always: the last 365 days for every group, counts, evaluation, comparison."
        )
        card.body.addWidget(Label(always, Type.BODY, "text", wrap=True))
        card.body.addWidget(_small(translate("Reports", "Over time, for the whole office:")))
        self.series = {
            MONTH: Tick(translate("Reports", "Months")),
            TERTIAL: Tick(translate("Reports", "Tertials")),
            HALF_YEAR: Tick(translate("Reports", "Half-years")),
            YEAR: Tick(translate("Reports", "Years")),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        for place, tick in enumerate(self.series.values()):
            tick.chosen.connect(self.changed)
            grid.addWidget(tick, place // 2, place % 2)
        card.body.addLayout(grid)
        card.body.addWidget(Divider())
        self.rule, self.per_list = (Label("", Type.SECONDARY, "text2", wrap=True) for _ in range(2))
        card.body.addWidget(self.rule)
        card.body.addWidget(self.per_list)
        self.settings_link = LinkButton(translate("Reports", "Change in Settings"), "arrow-right")
        needs("reports.settings", self.settings_link)
        self.settings_link.clicked.connect(self.settings_wanted)
        card.body.addWidget(self.settings_link, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(Divider())
        self._add_internal(card)
        return card

    def _add_internal(self, card: Card) -> None:
        note = translate("Reports", "Nothing is hidden in it. It must not leave the office. It is logged.")
        if not rights.may_do("reports.internal"):
            self.internal = Tick(note)  # never ticked, never there
            self.internal.hide()
            return
        self.internal = Tick(translate("Reports", "Also make the internal list, marked INTERN"), note)
        card.body.addWidget(self.internal)
        under = Caption(note, wrap=True)
        under.setContentsMargins(px(INDENT), 0, 0, 0)
        card.body.addWidget(under)

    def _reports_card(self) -> Card:
        card = Card(translate("Reports", "Reports"))
        self.municipality = SecondaryButton(
            translate("Reports", "Report to the municipality"), "table-export"
        )
        self.municipality.clicked.connect(self.municipality_wanted)
        card.body.addWidget(self.municipality)
        note = translate(
            "Reports", "The newest whole tertial beside those before. PDF and Excel, small numbers hidden."
        )
        card.body.addWidget(Caption(note, wrap=True))
        card.body.addSpacing(px(4))
        self.meeting = SecondaryButton(translate("Reports", "Page for the office meeting"), "printer")
        self.meeting.clicked.connect(self.meeting_wanted)
        card.body.addWidget(self.meeting)
        inside = translate("Reports", "One page with charts, goals and worklist. For the office only.")
        card.body.addWidget(Caption(inside, wrap=True))
        return card

    def _check_card(self) -> Card:
        card = Card(translate("Reports", "Count again"))
        text = translate("Reports", "Counts every figure of a workbook anew from the extract it was made of.")
        card.body.addWidget(Label(text, Type.SECONDARY, "text2", wrap=True))
        self.reproduce = SecondaryButton(translate("Reports", "Count again …"), "refresh")
        self.reproduce.clicked.connect(self.reproduce_wanted)
        card.body.addWidget(self.reproduce)
        return card


def _small(text: str) -> Label:
    return Label(text, Type.SECONDARY, "text2", wrap=True)
