"""The page Endringer: totals, filters, a row a patient, and the card beside."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget

from listeoversikt.gui.acting.patient_actions import PatientActions
from listeoversikt.gui.followup.list_page import FollowUpPage
from listeoversikt.gui.page import PageAction, Target
from listeoversikt.gui.pages.changes.rows import CAUSE, WHAT, ChangeTable
from listeoversikt.gui.pages.changes.saving import ChangesSaving
from listeoversikt.gui.pages.changes.side import ChangePart, GonePanel
from listeoversikt.gui.pages.changes.totals import TotalsRow
from listeoversikt.gui.pages.changes.words import facts_words, table_words
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.notices import EmptyState, Notice
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_prose, number, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.changes_page import ChangePage
    from listeoversikt.operations.office import Office, View

OVER_THE_TABLE = 2
"""After the totals and the filters."""


class ChangesPage(FollowUpPage):
    """What changed since the extract before."""

    key = "changes"
    icon = "arrows-diff"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, translate("Changes", "Changes"), translate("Changes", "Search"), parent)
        self._rows: ChangeTable | None = None
        self._basis: Callable[[], object] = _nothing
        self._part: ChangePart | None = None
        self._part_of = ""
        self.totals = TotalsRow()
        self.totals.chosen.connect(self._total_chosen)
        self.totals.more_wanted.connect(self._show_kinds)
        self.list_column.insertWidget(0, self.totals)
        self.filters.add_choice(WHAT)
        self.filters.add_choice(CAUSE)
        self.filters.changed.connect(self._show_chosen)
        self.gone = GonePanel()
        self.gone.closed.connect(self._close_card)
        self.side.addWidget(self.gone)
        self.saving = ChangesSaving(desk, self)
        self.acting = PatientActions(
            desk, self, patient=self._patient_in_hand, rows=self.table, card=self.card
        )
        self._bar_buttons = self.acting.bar_buttons()
        self.bar.add_first(self._bar_buttons)
        self.acting.install(self)
        self.acting.card_wanted.connect(self._show_card)
        self.acting.review_wanted.connect(self._review_shown)
        self.table.menu_asked.connect(self._show_actions)
        self.split.narrow_changed.connect(self._mind_totals)

    # -- the frame ----------------------------------------------------------------------------------------------

    def title(self) -> str:
        """Endringer."""
        return translate("Pages", "Changes")

    def page_actions(self) -> Sequence[PageAction]:
        """The list as an internal file, and what can be done about the patient in hand."""
        return (
            PageAction(
                "save",
                translate("Changes", "Save as Excel"),
                "table-export",
                self.save,
                "Ctrl+E",
                enabled=self._has_rows,
            ),
            *self.acting.page_actions(),
        )

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (("Ctrl+E", translate("Changes", "Save as Excel")), *self.acting.keys())

    def search_field(self) -> QLineEdit | None:
        """Ctrl+F, where there is something to search in."""
        return None if self.filters.isHidden() else self.filters.search

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """The totals first; what isn't shown isn't stepped to."""
        found = ((self.totals.accessibleName(), self.totals), *super().regions())
        return [(name, widget) for name, widget in found if not widget.isHidden()]

    def step_back(self) -> bool:
        """Esc: the form, then the sheet and the search."""
        return self.acting.step_back() or super().step_back()

    def save(self) -> None:
        """The rows shown, in their order."""
        if self._rows is not None and self._has_rows():
            self.saving.save(self._rows, self.table.rows.source_rows())

    def _has_rows(self) -> bool:
        return self._rows is not None and self.table.rows.visible_count > 0

    # -- filling ------------------------------------------------------------------------------------------------

    def refresh(self, view: View | None) -> None:
        """Worked out anew when the extracts or the choices are others."""
        self._view_of_page = view
        if view is None:
            self._basis = _nothing
            self.fill(None)
            return
        basis = view.scored.groups
        if basis is self._basis():
            if self.card_changed():
                self.card.refresh(None)
            return
        self._basis = weakref.ref(basis)
        if self.table.rows.count == 0:
            self.table.set_loading(translate("Changes", "Comparing with the extract before"))
        self.desk.work(
            _changes, self._answered, title=translate("Changes", "Comparing with the extract before")
        )

    def fill(self, page: ChangeTable | None) -> None:
        """Rows, totals, and what isn't known."""
        self._rows = rows = page
        self._put_part(None)
        if rows is None:
            self.subtitle_changed.emit("")
            self.filters.say_beside("")
            self.foot.say("", link=False)
            self.show_notice(None, OVER_THE_TABLE)
            self.clear_content()
        else:
            self.subtitle_changed.emit(self._between(rows.page))
            self.totals.show_totals(rows.page.totals.patients)
            self.set_content(rows.columns(), rows.keys, rows.keys, (), rows.search_texts, rows.filters)
            self.filters.say_beside(facts_words(rows.page))
            self.foot.say(self._notes(rows.page), link=False)
            missing = " ".join(table_words(rows.page))
            self.show_notice(Notice("info", missing) if missing else None, OVER_THE_TABLE)
        self._mind_totals()
        self._show_chosen()
        self.mind_bar()
        self.actions_changed.emit()

    def _between(self, page: ChangePage) -> str:
        """«Fra uttrekket 30. september 2026 til 30. oktober 2026: 3 612 innbyggere før, 3 620 nå»."""
        text = translate("Changes", "From {since} to {until}: {before} scored then, {now} now")
        return text.format(
            since=day_prose(page.since),
            until=day_prose(page.until),
            before=number(page.totals.before),
            now=number(page.totals.now),
        )

    def _notes(self, page: ChangePage) -> str:
        if page.shown_known:
            return ""
        return translate(
            "Changes",
            "It isn't known what was shown then. The earlier extract is counted by today's definitions.",
        )

    def row_in_words(self, row: int) -> tuple[str, str]:
        """Id, and what happened."""
        assert self._rows is not None
        return self._rows.page.patient_id[row], self._rows.what(row)

    def nothing_at_all(self) -> QWidget:
        """No list, no extract before, or nothing changed."""
        if self._view_of_page is None:
            read = SecondaryButton(translate("Worklist", "Read an extract"), "file-import", "Ctrl+O")
            needs("window.read_extract", read)
            read.clicked.connect(lambda: self.go.emit(Target("extract")))
            return EmptyState(
                self.icon,
                translate("Worklist", "No list yet"),
                translate("Changes", "Two extracts are needed to tell what changed."),
                [read],
            )
        if self._rows is None:
            return EmptyState(
                self.icon,
                translate("Changes", "Shown from the next extract on"),
                translate(
                    "Changes",
                    "Here come those who joined and left, new and expired facts, and who moved and why.",
                ),
            )
        return EmptyState(
            self.icon,
            translate("Changes", "Nothing changed"),
            translate("Changes", "The two newest extracts say the same about every patient."),
        )

    # -- totals and filters -------------------------------------------------------------------------------------

    def _mind_totals(self, *_: object) -> None:
        """In a narrow window the filter says the same; where there is nothing, there is nothing to filter."""
        some = self._rows is not None and len(self._rows.page) > 0
        self.totals.setVisible(some and not self.split.narrow)
        self.filters.setVisible(some)

    def _total_chosen(self, key: str) -> None:
        self.filters.choose(WHAT, {key} if key else ())

    def _show_kinds(self) -> None:
        self.filters.choices[WHAT].showPopup()

    def _show_chosen(self) -> None:
        self.totals.show_chosen(self.filters.chosen.get(WHAT, frozenset()))
        self.actions_changed.emit()

    # -- the row in hand ----------------------------------------------------------------------------------------

    def patient_of(self, row: int) -> str:
        """Whose card it is; "" for those who have none any more."""
        if self._rows is None or not 0 <= row < len(self._rows.page) or self._rows.page.is_gone(row):
            return ""
        return super().patient_of(row)

    def current_changed(self, row: int) -> None:
        """What changed, on top of the card; in place of it for those who are gone."""
        if self._rows is None or row < 0:
            self._put_part(None)
            self.show_side(self.card)
            return
        page = self._rows.page
        for button in self._bar_buttons:
            button.setVisible(not page.is_gone(row))
        if page.is_gone(row):
            self._put_part(None)
            self.gone.show_row(page, row)
            self.show_side(self.gone)
            return
        self.show_side(self.card)
        if self._part is None or self._part_of != page.patient_id[row]:
            self._put_part(ChangePart(page, row), page.patient_id[row])

    def _open(self, row: int) -> None:
        if self._rows is not None and row >= 0 and self._rows.page.is_gone(row):
            self.current_changed(row)
            self.split.open_sheet()
            self.gone.setFocus()
            return
        super()._open(row)

    def _put_part(self, part: ChangePart | None, patient: str = "") -> None:
        before, self._part, self._part_of = self._part, part, patient
        if before is not None:
            self.card.form_place.removeWidget(before)
            before.hide()
            before.deleteLater()
        if part is not None:
            self.card.form_place.addWidget(part)

    def _patient_in_hand(self) -> str:
        return self.patient_of(self.table.current_row())

    def _show_card(self) -> None:
        """A form was opened in it."""
        row = self.table.current_row()
        patient = self.patient_of(row)
        self.show_side(self.card)
        if patient and self.card.patient_id != patient:
            self.current_changed(row)
            self.card.show_patient(patient)
        self.split.open_sheet()

    def _review_shown(self) -> None:
        """A review of what is shown, or of the marked rows."""
        rows = self.table.marked() or self.table.rows.source_rows()
        patients = frozenset(filter(None, map(self.patient_of, rows)))
        self.go.emit(Target("review", patients=patients, title=self.title(), action="new"))

    def _show_actions(self, place: QPoint) -> None:
        self.acting.menu().popup(place)

    def show_target(self, target: Target) -> None:
        """Filters are by the page's own kinds."""
        if target.filters or target.patients is not None:
            self.filters.clear()
        super().show_target(target)

    def restore(self, state: Mapping[str, Any]) -> None:
        """Columns and widths; the filters begin anew with each look at what changed."""
        super().restore({key: value for key, value in state.items() if key != "filters"})


def _nothing() -> None:
    """No list has been compared."""


def _changes(office: Office, *_: object) -> ChangeTable | None:
    from listeoversikt.operations.changes_page import changes_page

    found = changes_page(office)
    return None if found is None else ChangeTable(found)
