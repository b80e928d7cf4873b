"""What the two follow-up pages have in common: filters over a table, the patient's card beside it, keys and memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from listeoversikt.gui.card.panel import PatientCardPanel
from listeoversikt.gui.desk import TEXT_SECONDS
from listeoversikt.gui.followup.action_bar import ActionBar
from listeoversikt.gui.followup.beside import ListWithCard
from listeoversikt.gui.followup.filters import FilterKind, FilterLine
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.page import Page, Target
from listeoversikt.gui.parts.buttons import LinkButton, SecondaryButton
from listeoversikt.gui.parts.chips import Chip, FlowLayout
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import EmptyState, Notice
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.rights import needs
from listeoversikt.gui.table.column import Column, Group
from listeoversikt.gui.table.column_menu import column_menu
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View

SET = "set"
"""The filter that another page asks for: a set of patients under a title."""


class FootLine(Panel):
    """What isn't on the list, said quietly under it, with the way to change that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "top", parent=parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(24), px(4), px(24), px(4))
        row.setSpacing(px(12))
        self.text = Label("", Type.SECONDARY, "text2", wrap=True)
        self.link = LinkButton(translate("FollowUp", "Settings"), "settings")
        needs("followup.settings", self.link)
        row.addWidget(self.text, 1)
        row.addWidget(self.link)
        self.hide()

    def say(self, text: str, *, link: bool) -> None:
        """Another sentence; "" = nothing to say."""
        self.text.setText(text)
        self.link.setVisible(link)


class FollowUpPage(Page):
    """A page subclass gives the rows; this one shows, filters and opens them."""

    def __init__(self, desk: Desk, table_name: str, search: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._view_of_page: View | None = None
        self._view_of_card: View | None = None
        self._remembered: Mapping[str, Any] = {}
        self._wanted: Target | None = None
        self._set: tuple[str, frozenset[str]] | None = None
        self._patients: list[str] = []
        self.notice: Notice | None = None
        self._notice_room: Panel | None = None
        self._empty: QWidget | None = None
        self.filters = FilterLine(search)
        self.table = RowsView(name=table_name)
        self.table.row_lines = 2
        self.table.letters_on = False
        self.table.copy = partial(desk.copy_text, seconds=TEXT_SECONDS)
        self.card = PatientCardPanel(desk)
        self.card.install_shortcuts(self)
        self.side = QStackedWidget()
        self.side.addWidget(self.card)
        self.open_button = SecondaryButton(translate("FollowUp", "Open"), "", "↵")
        self.bar = ActionBar([self.open_button])
        self.foot = FootLine()
        self.foot.link.clicked.connect(self._to_settings)
        self.list_part = Panel("surface")
        self.list_column = QVBoxLayout(self.list_part)
        self.list_column.setContentsMargins(0, 0, 0, 0)
        self.list_column.setSpacing(0)
        self.list_column.addWidget(self.filters)
        self.list_column.addWidget(self.table, 1)
        self.list_column.addWidget(self.foot)
        self.list_column.addWidget(self.bar)
        self.split = ListWithCard(self.list_part, self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)
        self._connect()

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.filters.search.textChanged.connect(self.table.rows.set_search)
        self.filters.search.returnPressed.connect(self._to_first)
        self.filters.search.into_list.connect(self.table.take_up)
        self.filters.columns_wanted.connect(self._show_columns)
        self.table.rows.shown_changed.connect(self._shown)
        self.table.current_changed.connect(self._current)
        self.table.opened.connect(self._open)
        self.table.opened_wide.connect(self._open_wide)
        self.card.closed.connect(self._close_card)
        self.card.opened_wide.connect(self.open_wide)
        self.card.go.connect(self.go)
        self.open_button.clicked.connect(self._open_current)
        self.split.narrow_changed.connect(self._narrow)
        self.split.sheet_opened.connect(self.mind_bar)
        self.split.sheet_closed.connect(self.mind_bar)
        self.split.sheet_closed.connect(self.table.setFocus)

    # -- what a page gives --------------------------------------------------------------------------------------

    def fill(self, page: Any) -> None:
        """Shows what was worked out."""
        raise NotImplementedError

    def row_in_words(self, row: int) -> tuple[str, str]:
        """Who, and what for, in the action bar."""
        raise NotImplementedError

    def nothing_at_all(self) -> QWidget:
        """What is shown when the list has no rows."""
        raise NotImplementedError

    def none_shown(self) -> QWidget | None:
        """What is shown when there are rows, but none under the filters; None = the filters, to take away."""
        return None

    def card_changed(self) -> bool:
        """Whether the card must be made anew with new rows: not when nothing about its patient is another."""
        view, before = self.desk.view, self._view_of_card
        self._view_of_card = view
        if view is None or before is None or view is before:
            return view is not before or before is None
        patient = self.card.patient_id
        same = view.scored.groups is before.scored.groups and view.settings is before.settings
        same = same and view.today == before.today and view.book.of(patient) is before.book.of(patient)
        return not (same and _row_of(view, patient) is _row_of(before, patient))

    def current_changed(self, row: int) -> None:
        """A row is in hand (-1 = none)."""

    # -- filling ------------------------------------------------------------------------------------------------

    def ask_for_rows(self, question: Callable[[View], Any]) -> None:
        """Works the rows out off the window's thread."""
        if self.table.rows.count == 0:
            self.table.set_loading(translate("FollowUp", "Fetching the list"))
        self.desk.ask(question, self._answered, slot=f"rows-{self.key}")

    def _answered(self, page: Any) -> None:
        self.table.set_loading("")
        self.fill(page)
        if self._remembered:
            state, self._remembered = self._remembered, {}
            self._restore_filled(state)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.show_target(wanted)
        elif self.table.current_row() < 0:
            self.table.select_first()

    def set_content(
        self,
        columns: Sequence[Column],
        keys: Sequence[str],
        patients: Sequence[str],
        groups: Sequence[Group],
        search_texts: Sequence[str],
        filters: Sequence[FilterKind],
    ) -> None:
        """New rows for the table and its filters; ``patients`` are the rows' owners."""
        self._patients = list(patients)
        self.table.rows.set_rows(columns, len(keys), keys, groups=groups)
        self.table.rows.set_search_texts(search_texts)
        self._filters_of_page = tuple(filters)
        self._offer_filters()
        self._filter()
        if self.card_changed():
            self.card.refresh(None)

    def _offer_filters(self) -> None:
        kinds = list(self._filters_of_page)
        if self._set is not None:
            title, members = self._set
            inside = [("here",) if patient in members else () for patient in self._patients]
            kinds.append(FilterKind(SET, title, title, [("here", title)], inside.__getitem__, in_menu=False))
        self.filters.set_kinds(kinds, len(self._patients))

    def clear_content(self) -> None:
        """No extract is read in."""
        self.set_content((), (), (), (), (), self.no_filters())
        self.card.clear()

    def no_filters(self) -> Sequence[FilterKind]:
        """The filters of an empty page: those in sight need their names."""
        return ()

    # -- filtering ----------------------------------------------------------------------------------------------

    def _filter(self) -> None:
        self.table.rows.set_filter(self.filters.row_mask())
        self._mind_empty()
        if self.table.current_row() < 0:
            self.table.select_first()

    def _shown(self, shown: int) -> None:
        self.filters.show_count(shown, self.table.rows.count)
        self._tell_search(shown)
        self._mind_empty()
        if shown and self.table.current_row() < 0:
            self.table.select_first()

    own_beginning: Mapping[str, frozenset[str]] = {}
    """Filters that the page puts on by itself: nobody has searched with them."""

    def _tell_search(self, shown: int) -> None:
        """For the audit log: names of filters, hits, and whom a text alone has found."""
        text = bool(self.table.rows.search_text)
        only = self.patient_of(self.table.rows.source_rows()[0]) if shown == 1 else ""
        chosen = {
            key: values
            for key, values in self.filters.chosen.items()
            if values != self.own_beginning.get(key)
        }
        asked = (chosen, self.table.rows.search_text)
        self.desk.looks.searched(self.key, tuple(chosen), text, shown, only, asked=asked)

    def _mind_empty(self) -> None:
        if self.table.rows.visible_count:
            self._show_empty(None)
        elif self.table.rows.count == 0:
            self._show_empty(self.nothing_at_all())
        else:
            self._show_empty(self.none_shown() or self._no_hits())

    def _show_empty(self, widget: QWidget | None) -> None:
        """In place of the rows; the one before lives on until what was pressed in it has been dealt with."""
        before, self._empty = self._empty, widget
        self.table.set_empty(widget)
        if before is not None:
            before.setParent(self)
            before.hide()
            before.deleteLater()

    def _no_hits(self) -> QWidget:
        """Names the filters, each with a cross."""
        away = SecondaryButton(translate("FollowUp", "Remove filters"), "filter-off")
        away.clicked.connect(self._remove_filters)
        count = self.table.rows.count
        sentence = translate(
            "FollowUp", "None of the %n row(s) fits the filters and what is searched for.", "", count
        )
        return EmptyState("filter-off", translate("FollowUp", "No hits"), sentence, [self._crosses(), away])

    def _crosses(self) -> QWidget:
        chips = QWidget()
        flow = FlowLayout(chips, gap=6)
        for key, values in self.filters.chosen.items():
            for value in sorted(values):
                chip = Chip(f"{key} {value}", self.filters.word(key, value))
                chip.removed.connect(self._cross)
                flow.addWidget(chip)
        return chips

    def _cross(self, chip: str) -> None:
        key, _, value = chip.partition(" ")
        self.filters.toggle(key, value)

    def _remove_filters(self) -> None:
        self.filters.search.clear()
        self.filters.clear()
        self.table.setFocus()

    def _show_columns(self, place: QPoint) -> None:
        menu = column_menu(self.table)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    # -- the row in hand ----------------------------------------------------------------------------------------

    def patient_of(self, row: int) -> str:
        """Whose row it is."""
        return self._patients[row] if 0 <= row < len(self._patients) else ""

    def _current(self, row: int) -> None:
        patient = self.patient_of(row)
        if row >= 0:
            self.bar.show_row(*self.row_in_words(row))
        self.mind_bar()
        self.current_changed(row)
        if patient and not (self.split.narrow and not self.split.sheet_open):
            self.card.show_patient(patient)
        elif not patient:
            self.card.clear()

    def _open(self, row: int) -> None:
        self.current_changed(row)
        self.show_side(self.card)
        self.card.show_patient(self.patient_of(row))
        self.split.open_sheet()
        self.card.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_current(self) -> None:
        if self.table.current_row() >= 0:
            self._open(self.table.current_row())

    def _open_wide(self, row: int) -> None:
        self.open_wide(self.patient_of(row))

    def open_wide(self, patient: str) -> None:
        """The patient page."""
        if patient:
            self.go.emit(Target("the_list", patient=patient, action="wide"))

    def show_side(self, widget: QWidget) -> None:
        """The card, or what stands in its place for a while."""
        self.side.setCurrentWidget(widget)

    def _close_card(self) -> None:
        self.split.close_sheet()
        self.table.setFocus()

    def _to_first(self) -> None:
        if self.table.current_row() < 0:
            self.table.select_first()
        self.table.setFocus()

    def _narrow(self, narrow: bool) -> None:
        self.filters.set_narrow(narrow)
        self.mind_bar()
        if not narrow and self.table.current_row() >= 0:
            self.card.show_patient(self.patient_of(self.table.current_row()))

    def show_notice(self, notice: Notice | None, place: int) -> None:
        """A notice between what stands over the list and the list; None takes it away."""
        if self._notice_room is not None:
            self._notice_room.hide()
            self.list_column.removeWidget(self._notice_room)
            self._notice_room.deleteLater()
        self.notice, self._notice_room = notice, None
        if notice is None:
            return
        self._notice_room = room = Panel("window")
        row = QHBoxLayout(room)
        row.setContentsMargins(px(24), 0, px(24), px(10))
        row.addWidget(notice)
        self.list_column.insertWidget(place, room)

    def mind_bar(self) -> None:
        """In a narrow window the bar takes the foot's place; under the sheet, which has its own, there is none."""
        in_hand = self.split.narrow and self.table.current_row() >= 0
        self.bar.setVisible(in_hand and not self.split.sheet_open)
        self.foot.setVisible(bool(self.foot.text.text()) and not in_hand)

    def _to_settings(self) -> None:
        self.go.emit(Target("settings"))

    # -- what the frame asks ------------------------------------------------------------------------------------

    def show_target(self, target: Target) -> None:
        """A patient, a set under its title, or filters."""
        if self._view_of_page is not None and self.table.rows.count == 0 and self._wanted is None:
            self._wanted = target
            return
        if target.patients is not None:
            self._set = (target.title, target.patients)
            self._offer_filters()
            self.filters.choose(SET, {"here"})
        for key, values in target.filters.items():
            self.filters.choose(key, values)
        if target.patient and target.patient in self._patients:
            row = self._patients.index(target.patient)
            if not self.table.set_current(self.table.rows.key(row)):
                self.filters.clear()
                self.table.set_current(self.table.rows.key(row))

    def search_field(self) -> QLineEdit | None:
        """Ctrl+F."""
        return self.filters.search

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Filters, list, card."""
        return (
            (translate("FollowUp", "Filters"), self.filters),
            (translate("FollowUp", "List"), self.table),
            (translate("FollowUp", "Patient card"), self.side),
            (translate("FollowUp", "Selected row"), self.bar),
        )

    def remembered(self) -> dict[str, Any]:
        """Columns, sorting, filters but no set of patients, and which parts of the card are open."""
        return {
            "table": self.table.remembered(),
            "filters": {key: sorted(values) for key, values in self.filters.chosen.items() if key != SET},
            "card": self.card.remembered(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Taken up when the rows are there."""
        self._remembered = state

    def _restore_filled(self, state: Mapping[str, Any]) -> None:
        table, filters, card = (state.get(name) for name in ("table", "filters", "card"))
        if isinstance(table, dict):
            self.table.restore(table)
        if isinstance(card, dict):
            self.card.restore(card)
        if isinstance(filters, dict):
            for key, values in filters.items():
                if isinstance(key, str) and isinstance(values, list):
                    self.filters.choose(key, {value for value in values if isinstance(value, str)})

    def step_back(self) -> bool:
        """Esc: the sheet, then what is searched for."""
        if self.split.close_sheet():
            self.table.setFocus()
            return True
        if self.filters.search.text():
            self.filters.search.clear()
            return True
        return False


def _row_of(view: View, patient: str) -> object:
    """The patient's row of the worklist; the same object as long as nothing about the patient changed."""
    return view.scored.work.row_of(patient)
