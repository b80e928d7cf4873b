"""The page: filter line, chips, table, and the patient card beside it; the patient page in its place when asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from listeoversikt.gui.page import Page, Target
from listeoversikt.gui.pages.the_list import filters as f
from listeoversikt.gui.pages.the_list.columns import list_columns, search_texts
from listeoversikt.gui.pages.the_list.empty import no_hits, no_list
from listeoversikt.gui.pages.the_list.filter_sheet import FilterSheet
from listeoversikt.gui.pages.the_list.room import ListRoom
from listeoversikt.gui.pages.the_list.saved_views import ALL, ListView
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.gui.card.beside import ListWithCard
    from listeoversikt.gui.card.panel import PatientCardPanel
    from listeoversikt.gui.card.patient_page import PatientPage
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.list_table import ListTable
    from listeoversikt.operations.office import View

CARD_PATIENCE = 60
"""Milliseconds on a row before its card is asked for: holding an arrow key asks for none."""
SEARCH_AFTER = 250


class TheListPage(Page):
    """Everyone on the list, filtered and sorted."""

    key = "the_list"
    icon = "users"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.table: ListTable | None = None
        self.filters = f.Filters()
        self._masks: f.Masks | None = None
        self._names: Mapping[str, str] = {}
        self._searchable = False
        self._card_closed = self._focus_card = False
        self._waiting: dict[str, Any] = {}
        self._stack = QStackedLayout(self)
        self.room = ListRoom(desk)
        self._beside: ListWithCard | None = None
        self._patient: PatientPage | None = None
        self._stack.addWidget(self.room)
        self._soon = self._timer(CARD_PATIENCE, self._show_card)
        self._texts = self._timer(SEARCH_AFTER, self._make_searchable)
        self._listen()
        self.room.rows.set_loading(translate("TheList", "The list is being read"))

    def _timer(self, milliseconds: int, done: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(done)
        return timer

    def _listen(self) -> None:
        room = self.room
        room.search.textChanged.connect(self._search)
        room.filter_button.clicked.connect(self.open_filters)
        room.chip_removed.connect(self.remove_filter)
        room.views.chosen.connect(self._choose_view)
        room.rows.current_changed.connect(self._row_changed)
        room.rows.opened.connect(self._open_row)
        room.rows.opened_wide.connect(self._open_wide_row)
        room.rows.columns_changed.connect(self._state_changed)
        room.rows.rows.shown_changed.connect(self._shown)
        room.bar_open.clicked.connect(self._open_current)
        room.bar_number.clicked.connect(self._copy_number)
        room.rows.installEventFilter(self)

    # -- the frame --------------------------------------------------------------------------------------------

    def title(self) -> str:
        """Listen."""
        return translate("TheList", "The list")

    def search_field(self) -> QLineEdit | None:
        """Ctrl+F."""
        return self.room.search

    def first_focus(self) -> QWidget:
        """The table, or the patient page's way back."""
        if self._patient is not None and self._stack.currentWidget() is self._patient:
            return self._patient.first_focus()
        return self.room.rows

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Filters, list, card."""
        found: list[tuple[str, QWidget]] = [
            (translate("TheList", "Filters"), self.room.search),
            (translate("TheList", "List"), self.room.rows),
        ]
        if self._beside is not None and self._beside.is_open:
            found.append((translate("TheList", "Patient card"), self.panel().first_focus()))
        return found

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (
            ("Ctrl+F", translate("TheList", "Search in the list")),
            ("Enter", translate("TheList", "Open the card")),
            ("Shift+Enter", translate("TheList", "Open the patient page")),
            ("Backspace", translate("TheList", "Remove the last filter")),
            ("Ctrl+Shift+C", translate("TheList", "Copy text to the journal")),
            ("Ctrl+J", translate("TheList", "Copy the journal's own number")),
        )

    def refresh(self, view: View | None) -> None:
        """The newest view: the table is worked out off this thread, and the card asks anew."""
        if view is None:
            self._no_list()
            return
        self._names = view.list_names
        self.desk.ask(_table_of, self._show_table, slot="the_list")
        if self._beside is not None:
            self.panel().refresh(view)
        if self._patient is not None and self._stack.currentWidget() is self._patient:
            self._patient.refresh(view)

    def show_at_start(self, table: ListTable) -> None:
        """The list that the last session kept, until the view confirms or replaces it."""
        self._fill(table)
        self.room.set_loading(True)

    def show_target(self, target: Target) -> None:
        """A set of patients with its title, filters, or one patient."""
        self._stack.setCurrentWidget(self.room)
        if target.patients is not None or target.filters:
            values = f.restored(target.filters).values
            self.room.search.clear()
            self.set_filters(f.Filters(values, target.patients, target.title))
        if target.patient:
            self._show_patient(target.patient, wide=target.action == "wide")

    def remembered(self) -> dict[str, Any]:
        """Filters, columns, order, widths and open sections; not what was searched for."""
        state = {**self._waiting, **self._view_state(), "view": self.room.views.current}
        if self._beside is not None:
            state["card"] = self.panel().remembered()
        state["card_closed"] = self._card_closed
        return state

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes up what was remembered."""
        self._waiting = dict(state)
        self.filters = f.restored(state.get("filters"))
        self._card_closed = state.get("card_closed") is True
        if isinstance(state.get("view"), str):
            self.room.views.set_current(state["view"])
        self._restore_table()
        self._apply()

    def step_back(self) -> bool:
        """Esc: out of the patient page, out of the card, out of the search."""
        if self._patient is not None and self._stack.currentWidget() is self._patient:
            self._close_wide()
            return True
        if self._beside is not None and self._beside.is_open and self._beside.is_sheet:
            self._close_card()
            return True
        if self.room.search.hasFocus():
            self.room.search.clear()
            self.room.rows.setFocus()
            return True
        if self._beside is not None and self._beside.is_open:
            self._close_card()
            return True
        return False

    # -- the table --------------------------------------------------------------------------------------------

    def _no_list(self) -> None:
        self.table, self._masks = None, None
        rows = self.room.rows
        rows.rows.set_rows((), 0, ())
        rows.set_loading("")
        rows.set_empty(no_list(self._go_to_extract))
        self.subtitle_changed.emit("")
        self.count_changed.emit("", False)

    def _go_to_extract(self) -> None:
        self.go.emit(Target("extract"))

    def _show_table(self, table: ListTable) -> None:
        if self.table is None or self.table.key != table.key or self.room.names != self._names:
            self._fill(table)
        self.room.set_loading(False)

    def _fill(self, table: ListTable) -> None:
        first = self.table is None
        self.table, self._masks, self._searchable = table, f.Masks(table), False
        self.room.names = dict(self._names)
        rows = self.room.rows
        rows.rows.set_rows(list_columns(table, self._names), len(table), table.patient_id)
        rows.set_loading("")
        if first:
            self._restore_table()
        self._apply()
        lists = len({gp for gp in table["gp_id"].values if gp})
        count = len(table)
        inhabitants = translate("TheList", "%n list inhabitant(s)", "", count).replace(
            str(count), number(count), 1
        )
        on_lists = translate("TheList", "%n list(s)", "", lists)
        self.subtitle_changed.emit(
            translate("TheList", "{inhabitants} on {lists}").format(inhabitants=inhabitants, lists=on_lists)
            if lists
            else inhabitants
        )
        self.count_changed.emit(number(len(table)), False)
        self._texts.start()

    def _restore_table(self) -> None:
        state = self._waiting.get("table")
        if self.table is not None:
            self.room.rows.restore(state if isinstance(state, Mapping) else {"sort": ["band", True]})

    def _make_searchable(self) -> None:
        if self.table is not None and not self._searchable:
            self._searchable = True
            self.room.rows.rows.set_search_texts(search_texts(self.table, self._names))

    def _search(self, text: str) -> None:
        self._make_searchable()
        self.room.rows.rows.set_search(text)

    # -- filters ----------------------------------------------------------------------------------------------

    def set_filters(self, filters: f.Filters) -> None:
        """Shows what fulfils all of them."""
        self.filters = filters
        self._apply()
        self._state_changed()
        if self.room.views.current not in self._keys_of_view():
            self.room.views.set_current(None)

    def remove_filter(self, key: str) -> None:
        """Without one filter; the focus goes to the table."""
        self.set_filters(self.filters.without(key))
        self.room.rows.setFocus()

    def remove_last(self) -> None:
        """«Fjern siste filter»: the search first, then the newest chip."""
        if self.room.search.text():
            self.room.search.clear()
        elif self.filters.keys:
            self.remove_filter(self.filters.keys[-1])
        self.room.rows.setFocus()

    def open_filters(self) -> None:
        """The sheet of filters."""
        lists = sorted({gp or "" for gp in self.table["gp_id"].values}) if self.table is not None else []
        sheet = FilterSheet(self.filters, lists, self._names, self.window(), width=self.width())
        sheet.changed.connect(self.set_filters)
        sheet.open_under(self.room.filter_button, self)

    def _apply(self) -> None:
        self.room.show_chips(self.filters, self._names)
        if self._masks is not None:
            self.room.rows.rows.set_filter(self._masks.mask(self.filters))

    def _shown(self, shown: int) -> None:
        if self.table is None:
            return
        self.room.show_count(shown, len(self.table))
        if shown or not len(self.table):
            self.room.rows.set_empty(None if len(self.table) else no_list(self._go_to_extract))
            return
        widget = no_hits(
            self.filters, self.room.search.text(), self._names, self.remove_filter, self._clear_search
        )
        widget.last.clicked.connect(self.remove_last)
        self.room.rows.set_empty(widget)
        announce(self.room.rows, translate("TheList", "No hits"))

    def _clear_search(self) -> None:
        self.room.search.clear()
        self.room.rows.setFocus()

    def _choose_view(self, chosen: ListView) -> None:
        self.filters = f.restored(chosen.state.get("filters"))
        table = chosen.state.get("table")
        if isinstance(table, Mapping):
            self.room.rows.restore(table)
        self._apply()
        self._state_changed()

    def _view_state(self) -> dict[str, Any]:
        state: dict[str, Any] = {"filters": self.filters.remembered()}
        if self.table is not None:
            state["table"] = self.room.rows.remembered()
        return state

    def _state_changed(self) -> None:
        self.room.views.state = self._view_state()

    def _keys_of_view(self) -> tuple[str, ...]:
        """The views whose filters are those that are on."""
        now = self.filters.remembered()
        if self.filters.patients is not None:
            return ()
        return tuple(
            view.key
            for view in self.room.views.views()
            if f.restored(view.state.get("filters")).remembered() == now and (view.key != ALL or not now)
        )

    # -- card and patient page --------------------------------------------------------------------------------

    def panel(self) -> PatientCardPanel:
        """The card; made when it's first needed."""
        self._with_card()
        assert self._beside is not None
        card: PatientCardPanel = self._beside.card  # type: ignore[assignment]
        return card

    def _with_card(self) -> ListWithCard:
        if self._beside is None:
            from listeoversikt.gui.card.beside import ListWithCard
            from listeoversikt.gui.card.panel import PatientCardPanel

            card = PatientCardPanel(self.desk)
            focused = self.room.rows.hasFocus()
            self._stack.removeWidget(self.room)
            self._beside = ListWithCard(self.room, card)
            self._stack.insertWidget(0, self._beside)
            self._stack.setCurrentIndex(0)
            self.room.show()
            self._beside.sheet_changed.connect(self._sheet_changed)
            card.shown.connect(self._card_shown)
            card.closed.connect(self._close_card)
            card.opened_wide.connect(self._open_wide)
            card.go.connect(self.go)
            card.install_shortcuts(self._beside)
            saved = self._waiting.get("card")
            if isinstance(saved, Mapping):
                card.restore(saved)
            if focused:
                self.room.rows.setFocus()
        return self._beside

    def _row_changed(self, source: int) -> None:
        if source >= 0 and self.desk.view is not None:
            self._soon.start()

    def _show_card(self) -> None:
        patient_id = self.room.rows.current_key()
        if not patient_id:
            return
        beside = self._with_card()
        if self.panel().patient_id != patient_id:
            self.panel().show_patient(patient_id)
        if not beside.is_sheet and not self._card_closed:
            beside.open_card()
        self._mind_bar()

    def _mind_bar(self) -> None:
        narrow = self._beside is not None and self._beside.is_sheet
        self.room.show_bar(self.room.rows.current_key() if narrow else "")

    def _sheet_changed(self, is_sheet: bool) -> None:
        self._mind_bar()

    def _open_current(self) -> None:
        self._open_row(self.room.rows.current_row())

    def _copy_number(self) -> None:
        self.panel().copy_number()

    def _open_row(self, source: int) -> None:
        self._card_closed = False
        if self.desk.view is None:
            return
        self._focus_card = True
        self._show_card()
        self._with_card().open_card()
        card = self.panel().card
        if card is not None and card.person.patient_id == self.panel().patient_id:
            self._card_shown(self.panel().patient_id)

    def _card_shown(self, patient_id: str) -> None:
        """The card that Enter asked for is there: the focus goes to its first action."""
        if self._focus_card:
            self._focus_card = False
            self.panel().first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _open_wide_row(self, source: int) -> None:
        self._open_wide(self.room.rows.rows.key(source))

    def _close_card(self) -> None:
        if self._beside is not None and self._beside.close_card():
            self._card_closed = not self._beside.is_sheet
            self.room.rows.setFocus()

    def _show_patient(self, patient_id: str, *, wide: bool) -> None:
        if self.table is not None and not self.room.rows.set_current(patient_id):
            self.room.search.clear()
            self.set_filters(f.Filters())
            self.room.rows.set_current(patient_id)
        if wide:
            self._open_wide(patient_id)
        elif self.desk.view is not None:
            self._with_card()
            self._card_closed = False
            self.panel().show_patient(patient_id)
            self._with_card().open_card()

    def _open_wide(self, patient_id: str) -> None:
        if not patient_id or self.desk.view is None:
            return
        if self._patient is None:
            from listeoversikt.gui.card.patient_page import PatientPage

            self._patient = PatientPage(self.desk)
            self._patient.closed.connect(self._close_wide)
            self._patient.go.connect(self.go)
            self._stack.addWidget(self._patient)
        self._patient.show_patient(patient_id)
        self._stack.setCurrentWidget(self._patient)
        self._patient.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _close_wide(self) -> None:
        self._stack.setCurrentIndex(0)
        self.room.rows.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the table takes the last filter away."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            backspace = event.key() == Qt.Key.Key_Backspace and not event.modifiers()
            if backspace and (self.filters or self.room.search.text()):
                self.remove_last()
                return True
        return super().eventFilter(watched, event)


def _table_of(view: View) -> ListTable:
    """The whole list in columns; worked out off the window's thread."""
    kept = getattr(view, "list_table", None)
    if kept is not None:
        found: ListTable = kept
        return found
    from listeoversikt.operations.list_columns import list_table

    return list_table(view)
