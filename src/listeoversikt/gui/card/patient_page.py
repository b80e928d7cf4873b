"""The patient page: the card's head over the full width, the timeline with its zoom, scores, medicines, what is open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.card.contents import CardContents
from listeoversikt.gui.card.head import CardHead
from listeoversikt.gui.card.moved_card import MovedCard
from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.charts.timeline import TimelineChart
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.buttons import QuietButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.parts.surfaces import Card, Panel
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import day_numbers, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View
    from listeoversikt.operations.patient import PatientCard
    from listeoversikt.operations.patient_moves import Moved
    from listeoversikt.operations.timeline import Timeline

YEARS = ("1", "3", "10")
ABSENT = "absent"


class PatientPage(Panel):
    """Everything about one patient. It uses a panel of its own for the card and its actions."""

    closed = Signal()
    go = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.desk = desk
        self.patient_id = ""
        self.card: PatientCard | None = None
        self.panel = PatientCardPanel(desk, self)
        self.panel.hide()
        self.panel.go.connect(self.go)
        self._opened = {
            *("open", "frailty", "burden", "admissions", "measurements", "medicines"),
            *("contacts", "closed"),
        }
        self.setAccessibleName(translate("Patient", "Patient page"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Panel("window")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(px(24), px(16), px(24), px(24))
        self._column.setSpacing(px(16))
        scroll.setWidget(inside)
        column.addWidget(scroll, 1)
        column.addWidget(self.panel.foot)
        to_list = rights.may_do("patient.whole_list")
        back = translate("Patient", "Back to the list") if to_list else translate("Patient", "Back")
        self.back = QuietButton(back, "arrow-left", "Esc")
        self.back.clicked.connect(self.closed)
        self._column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.form_place = QVBoxLayout()
        """Where a form about the patient stands."""
        self._column.addLayout(self.form_place)
        self._body = QVBoxLayout()
        self._body.setSpacing(px(16))
        self._column.addLayout(self._body)
        self._column.addStretch(1)
        self._years = YEARS[0]
        self.chart: TimelineChart | None = None
        self._found: tuple[tuple[object, ...], Moved | None] | None = None
        self.panel.shown.connect(self._build)
        self.panel.install_shortcuts(self)

    def show_patient(self, patient_id: str) -> None:
        """Shows the patient as soon as it's worked out."""
        self.patient_id = patient_id
        self.panel.show_patient(patient_id)

    def refresh(self, view: View | None = None) -> None:
        """The same patient from the newest view."""
        if self.patient_id:
            self.panel.refresh(view)

    def first_focus(self) -> QWidget:
        """The way back."""
        return self.back

    def remembered(self) -> dict[str, Any]:
        """Which sections are open, and the zoom."""
        return {"open": sorted(self._opened), "years": self._years}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes up what was remembered."""
        if state.get("years") in YEARS:
            self._years = state["years"]

    def _build(self, patient_id: str) -> None:
        card = self.panel.card
        if card is None:
            return
        self.card = card
        empty(self._body)
        head = Card()
        who = CardHead(card, wide=True)
        who.copy_asked.connect(self.panel.copy_text)
        who.close_asked.connect(self.closed)
        head.body.addWidget(who)
        self._body.addWidget(head)
        if card.why_unscored != ABSENT:
            self._body.addWidget(self._timeline_card(card))
        self._body.addWidget(self._sections(card))
        if not card.why_unscored:
            self._body.addWidget(self._moved_card(card))

    def _timeline_card(self, card: PatientCard) -> Card:
        box = Card(translate("Patient", "Over time"))
        zoom = Segmented(
            translate("Patient", "Zoom"),
            [
                ("1", translate("Patient", "1 year")),
                ("3", translate("Patient", "3 years")),
                ("10", translate("Patient", "10 years")),
            ],
        )
        zoom.choose(self._years)
        zoom.chosen.connect(self._zoom)
        self.note = Caption(wrap=True)
        row = QHBoxLayout()
        row.addWidget(self.note, 1)
        row.addWidget(zoom)
        box.body.addLayout(row)
        self.chart = TimelineChart(translate("Patient", "Over time"), wide=True)
        box.body.addWidget(self.chart)
        self._ask_timeline()
        return box

    def _zoom(self, years: str) -> None:
        self._years = years
        self._ask_timeline()

    def _ask_timeline(self) -> None:
        self.desk.ask(
            partial(_timeline_of, self.patient_id, int(self._years)),
            self._show_timeline,
            slot=f"timeline-{id(self)}",
        )

    def _show_timeline(self, timeline: Timeline | None) -> None:
        if timeline is None or self.chart is None:
            return
        self.chart.set_timeline(timeline)
        self.note.setText(
            translate("Patient", "{first}–{last}: {summary}").format(
                first=day_numbers(timeline.first),
                last=day_numbers(timeline.last),
                summary=self.chart.summary(),
            )
        )

    def _moved_card(self, card: PatientCard) -> MovedCard:
        """What moved the scores; what was found stays as long as it's the same patient and extract."""
        key = (card.person.patient_id, card.index_date)
        made = MovedCard(self.desk, card.person.patient_id)
        if self._found is not None and self._found[0] == key:
            made.show_moved(self._found[1])
        made.found.connect(partial(self._keep, key))
        return made

    def _keep(self, key: tuple[object, ...], moved: Moved | None) -> None:
        self._found = (key, moved)

    def _sections(self, card: PatientCard) -> QWidget:
        """The card's own sections in two columns, or one where there is no room for two."""
        box = Card()
        contents = CardContents(card, self._opened, wide=True, acts=self.panel.acts)
        box.body.addWidget(contents)
        return box


def _timeline_of(patient_id: str, years: int, view: View) -> Timeline | None:
    from listeoversikt.operations.patient import timeline
    from listeoversikt.operations.why import NotOnList

    try:
        return timeline(view, patient_id, years)
    except NotOnList:
        return None
