"""The patient card at the right of a list: head, sections that open in place, and a foot that stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.card.card_acts import CardActs
from listeoversikt.gui.card.contents import OPEN_AT_FIRST, CardContents
from listeoversikt.gui.card.head import CardHead
from listeoversikt.gui.card.journal_text import journal_text
from listeoversikt.gui.desk import NUMBER_SECONDS, TEXT_SECONDS
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.page import Target
from listeoversikt.gui.parts.buttons import IconButton, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.rights import needs, rights
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View
    from listeoversikt.operations.patient import PatientCard

"""A text for the journal begins with the patient's number, so it doesn't stay on the clipboard either."""
COPY_TEXT, COPY_NUMBER = "Ctrl+Shift+C", "Ctrl+J"
MARGIN = 20


class PatientCardPanel(Panel):
    """Ask it to ``show_patient``; it asks the desk for the card and shows it when it's there."""

    closed = Signal()
    opened_wide = Signal(str)
    go = Signal(object)
    shown = Signal(str)
    """A patient's card is on screen."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent=parent)
        self.desk = desk
        self.patient_id = ""
        self.card: PatientCard | None = None
        self.contents: CardContents | None = None
        self.acts = CardActs(desk, self.go.emit)
        self.head: CardHead | None = None
        self._opened = set(OPEN_AT_FIRST)
        self.own_text: Callable[[str], str] = _no_text
        """The text for the journal where something is being written or waits for it; "" = the card's own."""
        self._first: Callable[[], QWidget] | None = None
        self.setAccessibleName(translate("Card", "Patient card"))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scrolled(), 1)
        self.foot = self._foot()
        column.addWidget(self.foot)
        self.clear()
        desk.looks.refused.connect(self.clear)

    def _scrolled(self) -> QScrollArea:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Panel("surface")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(px(MARGIN), px(MARGIN), px(MARGIN), px(12))
        self._column.setSpacing(px(12))
        self._top = QVBoxLayout()
        self._column.addLayout(self._top)
        self._who = QVBoxLayout()
        self._column.addLayout(self._who)
        self.form_place = QVBoxLayout()
        """Where a form about the patient stands: under the head, over the sections."""
        self._column.addLayout(self.form_place)
        self._below = QVBoxLayout()
        self._below.setSpacing(px(12))
        self._column.addLayout(self._below)
        self._column.addStretch(1)
        self._scroll.setWidget(inside)
        return self._scroll

    def _foot(self) -> QWidget:
        foot = Panel("surface", "top")
        self._foot_place = QVBoxLayout(foot)
        self._foot_place.setContentsMargins(px(MARGIN), px(10), px(MARGIN), px(10))
        self._own_foot = box = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        box.setSizePolicy(policy)
        self.foot_row = FlowLayout(box)
        self._foot_place.addWidget(box)
        self.copy_button = PrimaryButton(translate("Card", "Copy to journal"), "copy")
        said = translate("Card", "Copy text to the journal")
        self.copy_button.setToolTip(f"{said} ({COPY_TEXT})")
        self.copy_button.setAccessibleDescription(COPY_TEXT)
        self.copy_button.clicked.connect(self.copy_text)
        self.number_button = SecondaryButton(translate("Card", "Journal no."))
        number_said = translate("Card", "Copy the journal's own number")
        self.number_button.setToolTip(f"{number_said} ({COPY_NUMBER})")
        self.number_button.setAccessibleDescription(COPY_NUMBER)
        self.number_button.clicked.connect(self.copy_number)
        self.more_button = IconButton("dots", translate("Card", "More actions"))
        self.more_button.setFixedHeight(self.copy_button.sizeHint().height())
        self.more_button.clicked.connect(self._show_more)
        needs("patient.copy_text", self.copy_button)
        needs("patient.copy_number", self.number_button)
        self.foot_row.addWidget(self.copy_button)
        self.foot_row.addWidget(self.number_button)
        self.foot_row.addWidget(self.more_button)
        return foot

    # -- what a page asks -------------------------------------------------------------------------------------

    def install_shortcuts(self, host: QWidget) -> None:
        """Ctrl+Shift+C and Ctrl+J act wherever the focus is in ``host`` (the page)."""
        for key, act in ((COPY_TEXT, self.copy_text), (COPY_NUMBER, self.copy_number)):
            shortcut = QShortcut(QKeySequence(key), host)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_patient(self, patient_id: str) -> None:
        """Shows the patient's card as soon as it's worked out; "" clears."""
        if not patient_id:
            self.clear()
            return
        self.patient_id = patient_id
        self._ask(patient_id)

    def refresh(self, view: View | None = None) -> None:
        """The same patient from the newest view."""
        if self.patient_id:
            self._ask(self.patient_id)

    def clear(self) -> None:
        """No patient."""
        self.patient_id, self.card, self.acts.card = "", None, None
        self._empty()
        self._below.addWidget(
            EmptyState(
                "user",
                translate("Card", "No patient chosen"),
                translate("Card", "Choose a row to see why it's there."),
            )
        )
        self.foot.hide()

    def set_foot(self, foot: QWidget, first: Callable[[], QWidget]) -> None:
        """Other actions in the foot, in place of the card's own; ``first`` is where Enter leads."""
        self._own_foot.hide()
        self._foot_place.addWidget(foot)
        self._first = first

    def set_extra_top(self, widget: QWidget | None) -> None:
        """What the page has to say of the patient above everything else (a discharge's clocks)."""
        empty(self._top)
        if widget is not None:
            self._top.addWidget(widget)

    def first_focus(self) -> QWidget:
        """The card's first action."""
        first = self.copy_button if self._first is None else self._first()
        return first if self.foot.isVisible() else self

    def remembered(self) -> dict[str, Any]:
        """Which sections are open."""
        return {"open": sorted(self._opened)}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Opens the sections that were open."""
        found = state.get("open")
        if isinstance(found, list) and all(isinstance(key, str) for key in found):
            self._opened.clear()
            self._opened.update(found)

    # -- the card ---------------------------------------------------------------------------------------------

    def _ask(self, patient_id: str) -> None:
        self.desk.ask(partial(_card_of, patient_id), self._show, slot=f"card-{id(self)}")

    def _show(self, card: PatientCard | None) -> None:
        if card is None:
            self.clear()
            return
        if card.person.patient_id != self.patient_id:
            return
        same = self.card is not None and self.card.person.patient_id == self.patient_id
        if not same:
            self.desk.looks.opened(self.patient_id)
        place = self._scroll.verticalScrollBar().value() if same else 0
        typing = same and self.acts.has_focus
        self.card = self.acts.card = card
        self.setUpdatesEnabled(False)
        self._empty()
        self.head = CardHead(card)
        needs("patient.copy_text", self.head.copy_button)
        self.head.copy_asked.connect(self.copy_text)
        self.head.enlarge_asked.connect(self._enlarge)
        self.head.close_asked.connect(self.closed)
        self._who.addWidget(self.head)
        acts = self.acts if rights.may_do("patient.mark") else None
        self.contents = CardContents(card, self._opened, acts=acts)
        self._below.addWidget(self.contents)
        self.number_button.setVisible(card.person.has_record_number)
        self.foot.show()
        self.setUpdatesEnabled(True)
        inside = self._scroll.widget()
        if inside is not None:  # laid out at once: nobody sees or measures the card squeezed
            inside.adjustSize()
        self._scroll.verticalScrollBar().setValue(place)
        if typing:
            self.acts.take_focus()
        self.shown.emit(self.patient_id)

    def _empty(self) -> None:
        self.head, self.contents = None, None
        for column in (self._who, self._below):
            empty(column)

    def _enlarge(self) -> None:
        if self.patient_id:
            self.opened_wide.emit(self.patient_id)

    # -- actions ----------------------------------------------------------------------------------------------

    def copy_number(self) -> None:
        """The journal's own number to the clipboard, for 30 seconds. It's never shown."""
        if self.card is None or not rights.may_do("patient.copy_number"):
            return
        if not self.card.person.has_record_number:
            self.desk.toast(
                translate(
                    "Card", "The extract has no journal number. Include the column journalnr in the next one."
                )
            )
            return
        self.desk.ask(partial(_number_of, self.patient_id), self._put_number)

    def _put_number(self, number: str) -> None:
        if number:
            self.desk.copy_text(number, seconds=NUMBER_SECONDS, patient=self.patient_id)
            self.desk.toast(
                translate("Card", "Journal number copied. The clipboard is emptied in 30 seconds.")
            )

    def copy_text(self) -> None:
        """A text for the journal to the clipboard."""
        if not rights.may_do("patient.copy_text"):
            return
        text = self.own_text(self.patient_id) if self.patient_id else ""
        if text:
            self._copied(text)
        elif self.card is not None:
            self.desk.ask(partial(_number_of, self.patient_id), partial(self._put_text, self.card))

    def _put_text(self, card: PatientCard, number: str) -> None:
        self._copied(journal_text(card, number))

    def _copied(self, text: str) -> None:
        self.desk.copy_text(text, seconds=TEXT_SECONDS, patient=self.patient_id)
        self.desk.toast(translate("Card", "Text for the journal copied. Paste it within two minutes."))

    def _report_discharge(self) -> None:
        self.go.emit(Target("discharges", patient=self.patient_id, action="new"))

    def menu(self) -> QMenu:
        """Everything that can be done with the patient, with its key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if rights.may_do("patient.copy_text"):
            self._add(menu, (translate("Card", "Copy text to the journal"), COPY_TEXT, self.copy_text))
        if rights.may_do("patient.copy_number"):
            said = translate("Card", "Copy the journal's own number")
            self._add(menu, (said, COPY_NUMBER, self.copy_number))
            menu.actions()[-1].setEnabled(self.card is not None and self.card.person.has_record_number)
        self.add_own(menu)
        return menu

    def add_own(self, menu: QMenu) -> None:
        """What only the card can do."""
        if rights.may_do("patient.report_discharge"):
            self._add(menu, (translate("Card", "Report a discharge"), "", self._report_discharge))
        self._add(menu, (translate("Card", "Open the patient page"), "Shift+Return", self._enlarge))
        if rights.may_do("patient.tell"):
            self._add(menu, (translate("Card", "Access request …"), "", self._tell_patient))
        if rights.may_do("patient.block"):
            self._add(menu, (translate("Card", "Block for colleagues …"), "", self._block_patient))
        if rights.may_do("patient.erase"):
            self._add(menu, (translate("Card", "Erase the patient …"), "", self._erase_patient))

    def _tell_patient(self) -> None:
        from listeoversikt.gui.erasing.deeds import deeds_of

        deeds_of(self.desk).ask_told(self, self.patient_id)

    def _block_patient(self) -> None:
        from listeoversikt.gui.blocking.deeds import blocking_of

        blocking_of(self.desk).ask(self, self.patient_id)

    def _erase_patient(self) -> None:
        from listeoversikt.gui.erasing.deeds import deeds_of

        deeds_of(self.desk).ask_patient(self, self.patient_id)

    def _add(self, menu: QMenu, *entries: tuple[str, str, Callable[[], None]]) -> None:
        for text, key, act in entries:
            action = QAction(text, menu)
            if key:
                action.setShortcut(QKeySequence(key))
                action.setShortcutVisibleInContextMenu(True)
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(partial(_run, act))
            menu.addAction(action)

    def _show_more(self) -> None:
        self.menu().popup(self.more_button.mapToGlobal(QPoint(0, -px(4))))


def _no_text(patient_id: str) -> str:
    return ""


def _run(act: Any, _checked: bool = False) -> None:
    act()


def _card_of(patient_id: str, view: View) -> PatientCard | None:
    """The card; None for one who isn't in this list any more."""
    from listeoversikt.operations.patient import patient_card
    from listeoversikt.operations.why import NotOnList

    try:
        return patient_card(view, patient_id)
    except NotOnList:
        return None


def _number_of(patient_id: str, view: View) -> str:
    from listeoversikt.operations.patient import record_number
    from listeoversikt.operations.why import NotOnList

    try:
        return record_number(view, patient_id)
    except NotOnList:
        return ""
