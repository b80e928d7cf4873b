"""The page Utskrivninger: nobody falls between chairs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from listeoversikt.followup.team import DOCTOR
from listeoversikt.gui.acting.patient_actions import PatientActions
from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.followup.filters import FilterKind, fit_choice
from listeoversikt.gui.followup.list_page import FollowUpPage
from listeoversikt.gui.page import PageAction, Target
from listeoversikt.gui.pages.discharges.card_part import DischargePart
from listeoversikt.gui.pages.discharges.deeds import DischargeDeeds
from listeoversikt.gui.pages.discharges.form import DischargeForm
from listeoversikt.gui.pages.discharges.message_reading import MessageReading
from listeoversikt.gui.pages.discharges.rows import DischargeTable
from listeoversikt.gui.pages.discharges.strip import DayStrip
from listeoversikt.gui.pages.discharges.words import shares_sentence, shares_tip
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.notices import EmptyState, Notice
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import clock_time, day_prose, translate
from listeoversikt.operations.discharge_card import discharge_card
from listeoversikt.operations.discharge_line import DischargeLine
from listeoversikt.operations.discharge_rows import SHOWN_DAYS, discharge_rows
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.progress import Cancelled, Progress
from listeoversikt.operations.readmission import place_among, readmission_of
from listeoversikt.operations.readmission_reading import reading_of
from listeoversikt.operations.typed_discharge import TypedForm, TypedIn, take_away, type_in, undo_typed_in

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk

PERIODS = (SHOWN_DAYS, 90, 365)
DAY = "day"


def _question(days: int, view: View) -> DischargeTable:
    return DischargeTable(discharge_rows(view, days))


def _type_in(form: TypedForm, office: Office, progress: Progress, cancelled: Cancelled) -> TypedIn:
    return type_in(office, form, progress, cancelled)


def _take_away(line: DischargeLine, office: Office, progress: Progress, cancelled: Cancelled) -> TypedIn:
    return take_away(office, line.patient_id, line.discharged, progress, cancelled)


def _put_back(office: Office, gone: TypedIn, progress: Progress, cancelled: Cancelled) -> TypedIn:
    return type_in(office, gone.form, progress, cancelled)


def _undo(office: Office, typed: TypedIn, progress: Progress, cancelled: Cancelled) -> View:
    return undo_typed_in(office, typed, progress, cancelled)


class DischargesPage(FollowUpPage):
    """One row a discharge."""

    key = "discharges"
    icon = "home-heart"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk, translate("Discharges", "Discharges"), translate("Discharges", "Search in the list"), parent
        )
        self._rows: DischargeTable | None = None
        self._days = SHOWN_DAYS
        self._key_wanted = ""
        self._part: DischargePart | None = None
        self.deeds = DischargeDeeds(desk, self)
        self.messages = MessageReading(desk, self)
        self.strip = DayStrip()
        self.strip.chosen.connect(self._day_chosen)
        self.list_column.insertWidget(0, self.strip)
        self.filters.add_choice("status", "filter")
        self.period = Choice(translate("Discharges", "Period"), self._periods())
        fit_choice(self.period)
        self.period.chosen.connect(self._period_chosen)
        self.filters.row.insertWidget(1, self.period)
        self.form = DischargeForm(desk, self._today)
        drafts_of(desk).mind(self._holds_unsaved)
        self.form.save_wanted.connect(self._save)
        self.form.closed.connect(self._close_form)
        self.side.addWidget(self.form)
        self.acting = PatientActions(
            desk,
            self,
            patient=self._patient_in_hand,
            rows=self.table,
            card=self.card,
            discharged=self._discharge_in_hand,
        )
        self.bar.add_first(self.acting.bar_buttons())
        self.acting.install(self)
        self.acting.card_wanted.connect(self._show_card)
        self.acting.review_wanted.connect(self._review_shown)
        self.table.menu_asked.connect(self._show_actions)
        self.filters.changed.connect(self._show_day)
        self.split.narrow_changed.connect(self.strip.set_narrow)

    def _periods(self) -> list[tuple[str, str]]:
        return [(str(days), self._period_word(days)) for days in PERIODS]

    def _period_word(self, days: int) -> str:
        if days == 365:
            return translate("Discharges", "Last 12 months")
        return translate("Discharges", "Last %n days", "", days)

    def _today(self) -> dt.date:
        return self.desk.today

    def title(self) -> str:
        """Utskrivninger."""
        return translate("Pages", "Discharges")

    def page_actions(self) -> Sequence[PageAction]:
        """A discharge typed in by hand."""
        return (
            PageAction(
                "new",
                translate("Discharges", "New discharge"),
                "plus",
                self.new_discharge,
                "Ctrl+N",
                primary=True,
                enabled=self._has_list,
            ),
            self.messages.page_action(),
            *self.acting.page_actions(),
        )

    def _has_list(self) -> bool:
        return self.desk.view is not None

    # -- filling ------------------------------------------------------------------------------------------------

    def refresh(self, view: View | None) -> None:
        """The newest clocks."""
        self._view_of_page = view
        self.subtitle_changed.emit(
            translate("Discharges", "Contact within three working days (Monday–Friday, not public holidays)")
        )
        if view is None:
            self.clear_content()
            self.strip.hide()
            return
        if self._part is not None:
            self._show_part(self._part.line)
        self.ask_for_rows(partial(_question, self._days))

    def fill(self, page: DischargeTable) -> None:
        """Rows, strip, shares in time."""
        self._rows = page
        self.strip.set_days(page.page.strip, page.page.today)
        self.strip.show()
        self.set_content(
            page.columns(), page.keys, page.patients, page.groups, page.search_texts, page.filters
        )
        self.filters.say_beside(shares_sentence(page.page), shares_tip(page.page))
        self._show_day()
        self._say_missing()
        self.mind_bar()
        self.actions_changed.emit()
        if self._key_wanted:
            self._show_saved()
        row = self.table.current_row()
        if row >= 0:
            self.current_changed(row)

    def no_filters(self) -> Sequence[FilterKind]:
        """Nothing to filter."""
        return ()

    def _say_missing(self) -> None:
        """«Kontakter mangler» over the whole list, when the table isn't there."""
        missing = self._rows is not None and self._rows.page.contacts_missing and bool(self._rows.lines)
        notice = (
            Notice(
                "warning",
                translate("Discharges", "Contacts missing: the table kontakter isn't in the extract."),
                translate("Discharges", "The limits hold. Who has been reached already can't be seen."),
            )
            if missing
            else None
        )
        self.show_notice(notice, 2)

    def row_in_words(self, row: int) -> tuple[str, str]:
        """Id, and what the row is."""
        assert self._rows is not None
        return self._rows.lines[row].patient_id, f"{self._rows.looks[row].word}, {self._rows.what(row)}"

    def nothing_at_all(self) -> QWidget:
        """Nobody discharged; and how discharges get here."""
        if self._view_of_page is None:
            read = SecondaryButton(translate("Worklist", "Read an extract"), "file-import", "Ctrl+O")
            needs("window.read_extract", read)
            read.clicked.connect(lambda: self.go.emit(Target("extract")))
            title = translate("Worklist", "No list yet")
            text = translate("Discharges", "Discharges come from the extract's stays, or are typed in here.")
            return EmptyState("home-heart", title, text, [read])
        new = SecondaryButton(translate("Discharges", "New discharge"), "plus", "Ctrl+N")
        needs("discharges.new", new)
        new.clicked.connect(self.new_discharge)
        return EmptyState("home-heart", self._none_title(), self._none_text(), [new])

    def _none_title(self) -> str:
        if self._days == 365:
            return translate("Discharges", "No discharges in the last 12 months")
        days = self._days
        return translate("Discharges", "No discharges in the last %n days", "", days)

    def _none_text(self) -> str:
        if self._rows is not None and self._rows.page.stays_missing:
            return translate(
                "Discharges",
                "The table innleggelser isn't in the extract. Discharges can be typed in here.",
            )
        index = self.desk.office.index_date
        how = translate("Discharges", "They come from the extract's stays, or are typed in here.")
        if index is None:
            return how
        return f"{how} " + translate("Discharges", "The extract is of {day}.").format(day=day_prose(index))

    # -- days and period ----------------------------------------------------------------------------------------

    def _day_chosen(self, key: str) -> None:
        self.filters.choose(DAY, {key} if key else ())

    def _show_day(self) -> None:
        self.strip.show_chosen(next(iter(self.filters.chosen.get(DAY, ())), ""))

    def _period_chosen(self, days: str) -> None:
        self._days = int(days)
        if self._view_of_page is not None:
            self.ask_for_rows(partial(_question, self._days))

    def current_changed(self, row: int) -> None:
        """The discharge's own part on top of the card; the same discharge keeps its part."""
        if self._rows is None or row < 0:
            self._put_part(None)
            return
        line = self._rows.lines[row]
        if self._part is None or not self._part.shows(line):
            part = DischargePart(line, self._today)
            part.removal_wanted.connect(self._remove)
            part.set_aside_wanted.connect(self._set_aside)
            part.home_wanted.connect(self._home_from_short_term)
            self.deeds.serve(part)
            self._put_part(part)
        self._show_part(line)

    def _put_part(self, part: DischargePart | None) -> None:
        """Under the card's head and an open form."""
        before, self._part = self._part, part
        if before is not None:
            self.card.form_place.removeWidget(before)
            before.hide()
            before.deleteLater()
        if part is not None:
            self.card.form_place.addWidget(part)

    def _show_part(self, line: DischargeLine) -> None:
        """The card's part as it now stands in the log."""
        view = self.desk.view
        if self._part is None or view is None:
            return
        self._part.show_line(line, discharge_card(view, line), may_sign=self.desk.role_word == DOCTOR)
        model = view.settings.readmission
        reading = None if model is None else partial(reading_of, view, line)
        checksum = "" if model is None else model.checksum
        place = partial(place_among, view)
        self._part.show_readmission(readmission_of(view, line), place, reading, checksum)

    @property
    def part(self) -> DischargePart | None:
        """The discharge in hand."""
        return self._part

    # -- what can be done about the patient ---------------------------------------------------------------------

    def _patient_in_hand(self) -> str:
        return self.patient_of(self.table.current_row())

    def _discharge_in_hand(self) -> dt.date | None:
        row = self.table.current_row()
        return None if self._rows is None or row < 0 else self._rows.lines[row].discharged

    def _show_card(self) -> None:
        """A form was opened in it."""
        row = self.table.current_row()
        patient = self.patient_of(row)
        self.show_side(self.card)
        if patient and self.card.patient_id != patient:
            self.current_changed(row)
            self.card.show_patient(patient)
        self.split.open_sheet()

    def _set_aside(self) -> None:
        """«Ikke aktuelt» of the discharge in hand: the form asks why."""
        self.acting.do("not_applicable")

    def _review_shown(self) -> None:
        """A review of what is shown, or of the marked rows."""
        rows = self.table.marked() or self.table.rows.source_rows()
        patients = frozenset(self.patient_of(row) for row in rows)
        title = translate("Discharges", "Discharges")
        self.go.emit(Target("review", patients=patients, title=title, action="new"))

    def _show_actions(self, place: QPoint) -> None:
        self.acting.menu().popup(place)

    # -- typing in ----------------------------------------------------------------------------------------------

    def new_discharge(self) -> None:
        """Ctrl+N: the form in the card's place."""
        if not self._has_list():
            return
        if self.side.currentWidget() is not self.form or self.form.is_empty:
            self.show_side(self.form)
            self.split.open_sheet()
            self.form.begin()
        else:
            self.split.open_sheet()
            self.form.patient.setFocus()

    def _home_from_short_term(self) -> None:
        """«Hjemme fra …» of the discharge in hand: the same form, with the patient in it."""
        if self._part is not None:
            line = self._part.line
            self.show_side(self.form)
            self.split.open_sheet()
            self.form.begin(line.patient_id, line.discharged)

    def _holds_unsaved(self) -> bool:
        return not self.form.is_empty

    def _close_form(self) -> None:
        self.show_side(self.card)
        self.split.close_sheet()
        self.table.setFocus()

    def _save(self, form: TypedForm) -> None:
        operation: Operation[TypedIn] = Operation(
            translate("Discharges", "type in discharge"), partial(_type_in, form), _undo, self._told
        )
        carry_out(self.desk, operation, self._saved, self._not_saved)

    def _remove(self, line: DischargeLine) -> None:
        """A discharge typed in by mistake, also long ago: taken away, and it can be put back."""
        operation: Operation[TypedIn] = Operation(
            translate("Discharges", "take discharge away"),
            partial(_take_away, line),
            _put_back,
            self._told_away,
        )
        carry_out(self.desk, operation)

    def _told_away(self, away: bool, result: Any) -> None:
        self.desk.changed(result.view)
        if away:
            said = translate("Discharges", "{patient}: the discharge is taken away")
        else:
            said = translate("Discharges", "{patient}: the discharge is there again")
        self.desk.toast(said.format(patient=result.form.patient_id), undo=away)

    def _told(self, stands: bool, result: Any) -> None:
        """On the window's thread: the list is another now."""
        self.desk.changed(result.view if isinstance(result, TypedIn) else result)
        if not stands:
            self.desk.toast(translate("Discharges", "The discharge is taken back"))
        elif isinstance(result, TypedIn):
            when = clock_time(result.recorded_at.astimezone())
            said = translate("Discharges", "{patient}: discharge saved {time}")
            self.desk.toast(said.format(patient=result.form.patient_id, time=when), undo=True)

    def _saved(self, typed: TypedIn) -> None:
        self._key_wanted = f"{typed.form.patient_id} {typed.form.discharged}"
        self.form.clear_for_next()
        if typed.form.short_term_since is not None:
            self._close_form()

    def _not_saved(self, problem: Problem) -> None:
        self.form.set_busy(False)
        self.desk.tell_error(problem)

    def _show_saved(self) -> None:
        """The saved one's row, so that it's seen to be there."""
        wanted, self._key_wanted = self._key_wanted, ""
        assert self._rows is not None
        key = next((key for key in self._rows.keys if key.startswith(f"{wanted} ")), "")
        if key:
            self.table.set_current(key)

    # -- what the frame asks ------------------------------------------------------------------------------------

    def show_target(self, target: Target) -> None:
        """A patient's discharge; with «new», the form with the id in it; with «edit_form», the checklist's editor."""
        super().show_target(target)
        if target.action == "edit_form":
            self.deeds.edit_list()
        if target.action == "new" and target.patient:
            self.show_side(self.form)
            self.split.open_sheet()
            self.form.begin(target.patient)

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """The days first."""
        return ((translate("Discharges", "Due days"), self.strip), *super().regions())

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (("Ctrl+N", translate("Discharges", "New discharge")), *self.acting.keys())

    def remembered(self) -> dict[str, Any]:
        """The period too, but no day: it's another one tomorrow."""
        state = super().remembered()
        state["filters"].pop(DAY, None)
        return state | {"days": self._days}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes the period at once, the rest when the rows are there."""
        super().restore(state)
        if state.get("days") in PERIODS:
            self._days = state["days"]
            self.period.choose(str(self._days))

    def step_back(self) -> bool:
        """Esc: what is being typed in the checklist, then the form."""
        if self._part is not None and self._part.checklist.cancel():
            return True
        if self.acting.step_back():
            return True
        if self.side.currentWidget() is self.form:
            self._close_form()
            return True
        return super().step_back()
