"""The page: filter line, chips, table, and the patient card beside it; the patient page in its place when asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.the_list import filters as f
from listeoversikt.gui.pages.the_list.cards import CardsOfList
from listeoversikt.gui.pages.the_list.columns import list_columns, search_texts
from listeoversikt.gui.pages.the_list.empty import no_hits, no_list
from listeoversikt.gui.pages.the_list.filter_sheet import FilterSheet
from listeoversikt.gui.pages.the_list.room import ListRoom
from listeoversikt.gui.pages.the_list.saved_views import ALL, ListView
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.gui.card.panel import PatientCardPanel
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.list_table import ListTable
    from listeoversikt.operations.model_found import Found
    from listeoversikt.operations.office import View

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
        self._of_book: tuple[object, frozenset[str]] | None = None
        self._of_model: tuple[object, ListTable, Found] | None = None
        self._names: Mapping[str, str] = {}
        self._searchable = False
        self._waiting: dict[str, Any] = {}
        self._stack = QStackedLayout(self)
        self.room = ListRoom(desk)
        self._stack.addWidget(self.room)
        self.cards = CardsOfList(desk, self.room, self._stack, self)
        self.cards.go.connect(self.go)
        self.cards.actions.review_wanted.connect(self._review_shown)
        self._empty: QWidget | None = None
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
        room.search.into_list.connect(room.rows.take_up)
        room.filter_button.clicked.connect(self.open_filters)
        room.chip_removed.connect(self.remove_filter)
        room.views.chosen.connect(self._choose_view)
        room.rows.columns_changed.connect(self._state_changed)
        room.rows.rows.shown_changed.connect(self._shown)
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
        if self.cards.is_wide and self.cards.patient_page is not None:
            return self.cards.patient_page.first_focus()
        return self.room.rows

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Filters, list, card."""
        found: list[tuple[str, QWidget]] = [
            (translate("TheList", "Filters"), self.room.search),
            (translate("TheList", "List"), self.room.rows),
        ]
        if self.cards.is_open:
            found.append((translate("TheList", "Patient card"), self.panel().first_focus()))
        return found

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (
            ("Ctrl+F", translate("TheList", "Search in the list")),
            ("Enter", translate("TheList", "Open the card")),
            ("Shift+Enter", translate("TheList", "Open the patient page")),
            ("Backspace", translate("TheList", "Remove the last filter")),
            *self.cards.acting.keys(),
            ("Ctrl+Shift+C", translate("TheList", "Copy text to the journal")),
            ("Ctrl+J", translate("TheList", "Copy the journal's own number")),
        )

    def page_actions(self) -> Sequence[PageAction]:
        """What can be done about the patient in hand."""
        return self.cards.acting.page_actions()

    def refresh(self, view: View | None) -> None:
        """The newest view: the table is worked out off this thread, and the card asks anew."""
        if view is None:
            self._no_list()
            return
        if not rights.may_open(self.key):  # one patient at a time: the list isn't there at all
            self.cards.refresh(view)
            return
        self._names = view.list_names
        self.desk.ask(_table_of, self._show_table, slot="the_list")
        self._tell_model(view)
        if {f.FOLLOWED, f.MODEL} & self.filters.values.keys():
            self._apply()
        self.room.rows.viewport().update()
        self.cards.refresh(view)

    def _tell_model(self, view: View) -> None:
        """The line that goes with the model's figures; nothing is loaded while no model is in use."""
        if view.settings.bands.scores.model is None:
            self.room.show_model("", flask=False)
            return
        from listeoversikt.gui.card.risk_part import model_line
        from listeoversikt.operations.model_why import model_told

        told = model_told(view)
        if told is not None:
            text = " ".join(part for part in (model_line(told), self._found_text()) if part)
            self.room.show_model(text, flask=told.ranks_only)

    def _found_text(self) -> str:
        """«I risikosonen etter modell: 181. Nye for oss: 13.»"""
        found = self._found()
        if found is None:
            return ""
        parts = [
            translate("TheList", "At rising risk by the model: {count}.").format(
                count=number(len(found.patients))
            ),
            translate("TheList", "New to us: {count}.").format(count=number(len(found.new))),
        ]
        if found.not_told:
            not_told = translate("TheList", "Can't be told: {count}.")
            parts.append(not_told.format(count=number(found.not_told)))
        return " ".join(parts)

    def show_at_start(self, table: ListTable) -> None:
        """The list that the last session kept, until the view confirms or replaces it."""
        self._fill(table)
        self.room.set_loading(True)

    def show_target(self, target: Target) -> None:
        """A set of patients with its title, filters, or one patient."""
        if not rights.may_open(self.key):
            self.cards.open_wide(target.patient)
            return
        self._stack.setCurrentIndex(0)
        if target.patients is not None or target.filters:
            values = f.restored(target.filters).values
            self.room.search.clear()
            self.set_filters(f.Filters(values, target.patients, target.title))
        if target.patient:
            self._show_patient(target.patient, wide=target.action == "wide")

    def remembered(self) -> dict[str, Any]:
        """Filters, columns, order, widths and open sections; not what was searched for."""
        shown = {"view": self.room.views.current, **self.cards.remembered()}
        return {**self._waiting, **self._view_state(), **shown}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes up what was remembered."""
        self._waiting = dict(state)
        self.filters = f.restored(state.get("filters"))
        self.cards.restore(state)
        if isinstance(state.get("view"), str):
            self.room.views.set_current(state["view"])
        self._restore_table()
        self._apply()

    def step_back(self) -> bool:
        """Esc: out of the form, the patient page, the card, the search."""
        if self.cards.acting.step_back():
            return True
        if self.cards.is_wide:
            self.cards.close_wide()
        elif self.cards.is_open and self.cards.is_sheet:
            self.cards.close_card()
        elif self.room.search.hasFocus():
            self._clear_search()
        elif self.cards.is_open:
            self.cards.close_card()
        else:
            return False
        return True

    # -- the table --------------------------------------------------------------------------------------------

    def _no_list(self) -> None:
        self.table, self._masks = None, None
        rows = self.room.rows
        rows.rows.set_rows((), 0, ())
        rows.set_loading("")
        self._set_empty(no_list(self._go_to_extract))
        self.subtitle_changed.emit("")
        self.count_changed.emit("", False)

    def _go_to_extract(self) -> None:
        self.go.emit(Target("extract"))

    def _show_table(self, table: ListTable) -> None:
        if self.table is None or self.table.key != table.key or self.room.names != self._names:
            self._fill(table)
        self.room.set_loading(False)
        if self.desk.view is not None:
            self._tell_model(self.desk.view)

    def _fill(self, table: ListTable) -> None:
        first = self.table is None
        self.table, self._masks, self._searchable = (
            table,
            f.Masks(table, self._followed, self._new_to_us),
            False,
        )
        self.room.names = dict(self._names)
        rows = self.room.rows
        rows.rows.set_rows(list_columns(table, self._names, self._followed), len(table), table.patient_id)
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
        views = self._keys_of_view()
        if self.room.views.current not in views:
            self.room.views.set_current(views[0] if views else None)

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
        model = self.table is not None and self.table.has_model
        sheet = FilterSheet(self.filters, lists, self._names, self.window(), width=self.width(), model=model)
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
        rows = self.room.rows.rows
        only = rows.key(rows.source_rows()[0]) if shown == 1 else ""
        text = rows.search_text
        asked = (self.filters, text)
        self.desk.looks.searched(self.key, tuple(self.filters.keys), bool(text), shown, only, asked=asked)
        self.cards.mind_shown()
        if shown:
            self._set_empty(None)
            return
        if not len(self.table):
            self._set_empty(no_list(self._go_to_extract))
            return
        widget = no_hits(
            self.filters, self.room.search.text(), self._names, self.remove_filter, self._clear_search
        )
        widget.last.clicked.connect(self.remove_last)
        self._set_empty(widget)
        announce(self.room.rows, translate("TheList", "No hits"))

    def _set_empty(self, widget: QWidget | None) -> None:
        """What stands in place of rows; the one before is let go of when nothing is being done with it any more."""
        before, self._empty = self._empty, widget
        self.room.rows.set_empty(widget)
        if before is not None:
            before.deleteLater()

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

    def _review_shown(self) -> None:
        """A review of the marked rows, else of all that are shown."""
        rows = self.room.rows
        chosen = rows.marked() or rows.rows.source_rows()
        patients = frozenset(rows.rows.key(row) for row in chosen)
        if patients:
            title = self.filters.title or translate("TheList", "The list")
            self.go.emit(Target("review", patients=patients, title=title, action="new"))

    def _followed(self) -> frozenset[str]:
        """Those the team follows now; worked out once for each state of the log."""
        view = self.desk.view
        if view is None:
            return frozenset()
        if self._of_book is None or self._of_book[0] is not view.book:
            records = view.book.records.items()
            found = frozenset(one for one, record in records if record.member is not None)
            self._of_book = (view.book, found)
        return self._of_book[1]

    def _new_to_us(self) -> frozenset[str]:
        """Those the model finds who are new to the office."""
        found = self._found()
        return frozenset() if found is None else found.new

    def _found(self) -> Found | None:
        """Whom the model in use finds and who is new to the office; worked out once for each state of the log."""
        view, table = self.desk.view, self.table
        if view is None or table is None or not table.has_model:
            return None
        kept = self._of_model
        if kept is None or kept[0] is not view.book or kept[1] is not table:
            from listeoversikt.operations.model_found import found_in

            kept = self._of_model = (view.book, table, found_in(table, view))
        return kept[2]

    def panel(self) -> PatientCardPanel:
        """The card; made when it's first needed."""
        return self.cards.panel

    def _show_patient(self, patient_id: str, *, wide: bool) -> None:
        if self.table is not None and not self.room.rows.set_current(patient_id):
            self.room.search.clear()
            self.set_filters(f.Filters())
            self.room.rows.set_current(patient_id)
        if wide:
            self.cards.open_wide(patient_id)
        elif self.desk.view is not None:
            self.cards.show_patient(patient_id)

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
