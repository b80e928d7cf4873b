"""The card beside the list and the patient page in its place: when they are made, shown, and left again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout

from listeoversikt.gui.acting.patient_actions import PatientActions
from listeoversikt.gui.card.beside import ListWithCard
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.page import Target
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.rights import rights

if TYPE_CHECKING:
    from listeoversikt.gui.card.panel import PatientCardPanel
    from listeoversikt.gui.card.patient_page import PatientPage
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.pages.the_list.room import ListRoom
    from listeoversikt.operations.office import View

PATIENCE = 60
"""Milliseconds on a row before its card is asked for: holding an arrow key asks for none."""
FORM = 560
"""A form on the patient page is no wider."""
CALM = 250
"""Milliseconds since other rows were shown: between two keys in the search no card is worked out."""


class CardsOfList(QObject):
    """Follows the table's current row. Card and patient page are made when they are first needed."""

    go = Signal(object)

    def __init__(self, desk: Desk, room: ListRoom, stack: QStackedLayout, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self.room, self._stack = desk, room, stack
        self.beside: ListWithCard | None = None
        self.patient_page: PatientPage | None = None
        self.wide_actions: PatientActions | None = None
        self._made: PatientCardPanel | None = None
        self._state: Mapping[str, Any] = {}
        self._closed = self._to_focus = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.show_current)
        room.rows.current_changed.connect(self._row_changed)
        room.rows.opened.connect(self.open_row)
        room.rows.opened_wide.connect(self._open_wide_row)
        room.bar_open.clicked.connect(self._open_current)
        self.actions = PatientActions(desk, room, patient=self.patient_in_hand, rows=room.rows)
        self.actions.card_wanted.connect(self._show_for_form)
        self.actions.go.connect(self.go)
        room.add_to_bar(self.actions.bar_buttons())
        room.rows.menu_asked.connect(self._row_menu)

    @property
    def panel(self) -> PatientCardPanel:
        """The card; made when it's first asked for."""
        if self._made is None:
            from listeoversikt.gui.card.panel import PatientCardPanel

            self._made = PatientCardPanel(self.desk)
            self._put_beside(self._made)
        return self._made

    @property
    def is_made(self) -> bool:
        """Whether there is a card yet."""
        return self._made is not None

    @property
    def is_open(self) -> bool:
        """Whether the card is shown."""
        return self.beside is not None and self.beside.is_open

    @property
    def is_sheet(self) -> bool:
        """Whether the card lies over the list."""
        return self.beside is not None and self.beside.is_sheet

    @property
    def is_wide(self) -> bool:
        """Whether the patient page is shown."""
        return self.patient_page is not None and self._stack.currentWidget() is self.patient_page

    def remembered(self) -> dict[str, Any]:
        """Which sections are open, and whether the user has closed the card."""
        card = self._made.remembered() if self._made is not None else dict(self._state)
        return {"card": card, "card_closed": self._closed}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes up what was remembered."""
        found = state.get("card")
        self._state = found if isinstance(found, Mapping) else {}
        self._closed = state.get("card_closed") is True

    def refresh(self, view: View) -> None:
        """What is shown, from the newest view."""
        if self._made is not None:
            self._made.refresh(view)
        if self.is_wide and self.patient_page is not None:
            self.patient_page.refresh(view)

    def _put_beside(self, card: PatientCardPanel) -> None:
        focus, current = QApplication.focusWidget(), self._stack.currentWidget()
        kept = focus if focus is not None and self.room.isAncestorOf(focus) else None
        self._stack.removeWidget(self.room)
        self.beside = ListWithCard(self.room, card)
        self._stack.insertWidget(0, self.beside)
        if current is self.room:
            self._stack.setCurrentWidget(self.beside)
        self.room.show()
        self.beside.sheet_changed.connect(self._mind_bar)
        card.shown.connect(self._card_shown)
        card.closed.connect(self.close_card)
        card.opened_wide.connect(self.open_wide)
        card.go.connect(self.go)
        card.install_shortcuts(self.beside)
        card.restore(self._state)
        self.actions.attach_card(card)
        if kept is not None:
            kept.setFocus()

    # -- the card ---------------------------------------------------------------------------------------------

    def _row_changed(self, source: int) -> None:
        if source >= 0 and self.desk.view is not None:
            self._soon.start(PATIENCE)

    def mind_shown(self) -> None:
        """The card never shows one whose row a filter has taken away: the first row's card takes its place, or none."""
        self._leave_hidden()
        if self._soon.isActive():
            self._soon.start(CALM)

    def _leave_hidden(self) -> None:
        rows = self.room.rows
        shown = self.panel.patient_id if self.beside is not None else ""
        if shown and rows.rows.view_row_of(shown) < 0:
            if rows.rows.visible_count:
                rows.select_first()
            else:
                self.panel.clear()
        elif self.is_sheet and rows.rows.view_row_of(rows.current_key()) < 0:
            rows.select_first()
        self._mind_bar()

    def show_current(self) -> None:
        """The current row's card, where the user wants one."""
        patient_id = self.room.rows.current_key()
        if not patient_id:
            return
        if self.panel.patient_id != patient_id:
            self.panel.show_patient(patient_id)
        if self.beside is not None and not self.is_sheet and not self._closed:
            self.beside.open_card()
        self._mind_bar()

    def show_patient(self, patient_id: str) -> None:
        """A patient's card, also of one whose row a filter hides."""
        self._closed = False
        self.panel.show_patient(patient_id)
        if self.beside is not None:
            self.beside.open_card()
        self._mind_bar()

    def open_row(self, source: int) -> None:
        """Enter: the card, with the focus on its first action."""
        self._closed = False
        if self.desk.view is None:
            return
        self._to_focus = True
        self.show_current()
        if self.beside is not None:
            self.beside.open_card()
        self._mind_bar()
        card = self.panel.card
        if card is not None and card.person.patient_id == self.panel.patient_id:
            self._card_shown(self.panel.patient_id)

    def close_card(self) -> None:
        """Closes the card; beside the list it stays closed until it's opened again."""
        if self.beside is not None and self.beside.close_card():
            self._closed = not self.beside.is_sheet
            self._mind_bar()
            self.room.rows.setFocus()

    def _card_shown(self, patient_id: str) -> None:
        """The card that Enter asked for is there: the focus goes to its first action."""
        if self._to_focus:
            self._to_focus = False
            self.panel.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _mind_bar(self, is_sheet: bool = False) -> None:
        key = self.room.rows.current_key()
        wanted = self.is_sheet and not self.is_open and self.room.rows.rows.view_row_of(key) >= 0
        self.room.show_bar(key if wanted else "")

    def _open_current(self) -> None:
        self.open_row(self.room.rows.current_row())

    # -- what can be done -------------------------------------------------------------------------------------

    @property
    def acting(self) -> PatientActions:
        """What can be done where the user is: on the list, or on the patient page."""
        return self.wide_actions if self.is_wide and self.wide_actions is not None else self.actions

    def patient_in_hand(self) -> str:
        """The current row's while the list has the focus, else whose card is shown."""
        shown = self._made.patient_id if self.is_open and self._made is not None else ""
        current = self.room.rows.current_key()
        return current if current and self.room.rows.hasFocus() else shown or current

    def _show_for_form(self) -> None:
        """A form is being opened: its card must be in sight."""
        patient_id = self.patient_in_hand()
        if patient_id and not (self.is_open and self.panel.patient_id == patient_id):
            self.show_patient(patient_id)

    def _row_menu(self, place: QPoint) -> None:
        self.actions.menu().popup(place)

    # -- the patient page -------------------------------------------------------------------------------------

    def _open_wide_row(self, source: int) -> None:
        self.open_wide(self.room.rows.rows.key(source))

    def open_wide(self, patient_id: str) -> None:
        """The patient page in the list's place."""
        if not patient_id or self.desk.view is None:
            return
        if self.patient_page is None:
            from listeoversikt.gui.card.patient_page import PatientPage

            self.patient_page = PatientPage(self.desk)
            self.patient_page.closed.connect(self.close_wide)
            self.patient_page.go.connect(self.go)
            self.wide_actions = self._actions_of(self.patient_page)
            self._stack.addWidget(self.patient_page)
        self.patient_page.show_patient(patient_id)
        self._stack.setCurrentWidget(self.patient_page)
        self.patient_page.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _actions_of(self, page: PatientPage) -> PatientActions:
        actions = PatientActions(self.desk, page, patient=lambda: page.patient_id, card=page.panel)
        actions.hear(page)
        room = Card()
        room.setMaximumWidth(px(FORM))
        room.body.addWidget(actions.room)
        room.hide()
        actions.room.lines = False
        actions.form_changed.connect(lambda key: room.setVisible(bool(key)))
        page.form_place.addWidget(room)
        actions.go.connect(self.go)
        return actions

    def close_wide(self) -> None:
        """Back to the list; to the worklist for whoever doesn't search in the list."""
        if not rights.may_do("patient.whole_list"):
            self.go.emit(Target("worklist"))
            return
        self._stack.setCurrentIndex(0)
        self.room.rows.setFocus()
