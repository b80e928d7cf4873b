"""The page Arbeidsliste: the nurse's day, the most binding first, and the team's board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.acting.patient_actions import PatientActions
from listeoversikt.gui.followup.filters import FilterKind
from listeoversikt.gui.followup.list_page import FollowUpPage
from listeoversikt.gui.followup.saved_filters import SavedFilters
from listeoversikt.gui.page import PageAction, Target
from listeoversikt.gui.pages.worklist.board import BoardView
from listeoversikt.gui.pages.worklist.board_tab import BoardTab
from listeoversikt.gui.pages.worklist.content import DayContent, day_content
from listeoversikt.gui.pages.worklist.day_line import BOARD, DAY, DayLine
from listeoversikt.gui.pages.worklist.day_notice import notice_of
from listeoversikt.gui.pages.worklist.day_print import day_list
from listeoversikt.gui.pages.worklist.decisions import DecisionBar
from listeoversikt.gui.pages.worklist.doctor import DoctorsAnswers
from listeoversikt.gui.pages.worklist.finished import finished
from listeoversikt.gui.pages.worklist.footnote import footnote
from listeoversikt.gui.pages.worklist.giving import HandOver
from listeoversikt.gui.pages.worklist.meter import rule_words
from listeoversikt.gui.pages.worklist.rows import MINE, WorklistTable
from listeoversikt.gui.pages.worklist.words import count_words
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.print.day_list import DayList
from listeoversikt.gui.print.print_dialog import PrintDialog
from listeoversikt.gui.rights import needs, rights
from listeoversikt.gui.texts import day_heading, translate
from listeoversikt.operations.day_parts import DayPlan
from listeoversikt.operations.worklist_rows import WorklistLine
from listeoversikt.operations.worklist_rows import WorklistPage as Rows

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View

OWNER = "owner"


class WorklistPage(FollowUpPage):
    """One row a patient; and beside it the board."""

    key = "worklist"
    icon = "list-check"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk, translate("Worklist", "Worklist"), translate("Worklist", "Search in the list"), parent
        )
        self._content = DayContent(WorklistTable(Rows((), desk.today, (), {}, {})))
        self._default_for: str | None = None
        self._rule: tuple[int, str] | None = None
        self._with_owner = False
        self.tab = DAY
        self.filters.add_choice(OWNER, "user")
        self.filters.add_choice("reason", "filter")
        self.filters.add_choice("due")
        self.filters.saved = SavedFilters(
            desk.preferences, self.key, self._filters_now, self._take_up_filters, self
        )
        self.decisions = DecisionBar()
        self.board = BoardView(desk)
        self.board.hide()
        self.board.top.hide()
        self.list_column.removeWidget(self.filters)
        self.day_line = DayLine(self.filters, self.board.top)
        self.list_column.insertWidget(0, self.day_line)
        self.list_column.insertWidget(self.list_column.indexOf(self.foot), self.decisions)
        self.list_column.insertWidget(self.list_column.indexOf(self.table), self.board, 1)
        self.doctor = DoctorsAnswers(self, self.decisions)
        self.giving = HandOver(self)
        self.acting = PatientActions(
            desk, self, patient=self._patient_in_hand, rows=self.table, card=self.card
        )
        self.bar.add_first(self.acting.bar_buttons())
        self.board_tab = BoardTab(self)
        self._listen()

    def _listen(self) -> None:
        self.day_line.tab_chosen.connect(self.show_tab)
        self.day_line.capacity_wanted.connect(self._to_capacity)
        self.filters.changed.connect(self._filtered)
        self.filters.search.textChanged.connect(self._mind_rule)
        self.table.marked_changed.connect(self._mind_decisions)
        self.desk.preferences.changed.connect(self._preference_changed)
        self.acting.install(self)
        self.acting.card_wanted.connect(self._show_card)
        self.acting.review_wanted.connect(self._review_shown)
        self.table.menu_asked.connect(self._show_actions)
        self.board.table.menu_asked.connect(self._show_actions)

    def title(self) -> str:
        """Arbeidsliste."""
        return translate("Pages", "Worklist")

    @property
    def _rows(self) -> WorklistTable:
        """What the table is filled with."""
        return self._content.table

    @property
    def content(self) -> DayContent:
        """What the page is filled with."""
        return self._content

    # -- filling ------------------------------------------------------------------------------------------------

    def refresh(self, view: View | None) -> None:
        """The newest worklist."""
        self._view_of_page = view
        if view is None:
            self.clear_content()
            self.day_line.meter.show_plan(None)
            self.subtitle_changed.emit("")
            return
        user, role = self.desk.user, self.desk.role_word
        before = self._content if self._content.last else None
        self.ask_for_rows(partial(day_content, user, role, before, self.tab == BOARD))

    def _preference_changed(self, name: str) -> None:
        """Another one sits at the window."""
        if name in ("user", "role") and self._view_of_page is not None:
            self.refresh(self._view_of_page)

    def fill(self, page: DayContent) -> None:
        """Rows, sections, filters, meter, board; what isn't on the list in the foot."""
        self._content = page
        rows = self._rows
        self._rule = None
        self._with_owner = self._owner() != MINE and bool(rows.me.team)
        columns = rows.columns(owner=self._with_owner)
        self.set_content(columns, rows.keys, rows.keys, rows.groups, rows.search_texts, rows.filters)
        if page.board is not None:
            self.board.show_board(page.board)
        self._say()
        self.actions_changed.emit()

    def _answered(self, page: DayContent) -> None:
        """The one at the window begins with the own day, until another choice is made."""
        self.own_beginning = {OWNER: frozenset({MINE})} if page.table.me.has_own_day else {}
        super()._answered(page)
        user = page.table.me.user
        if self._default_for != user:
            first, self._default_for = self._default_for is None, user
            if not (first and self._restored_filters):
                self.filters.choose(OWNER, {MINE} if page.table.me.has_own_day else ())

    _restored_filters = False

    def no_filters(self) -> Sequence[FilterKind]:
        """Names for what is in sight."""
        return self._rows.filters if not self._rows.lines else ()

    def _owner(self) -> str:
        """What is chosen of the owner filter; "" = everybody's."""
        return next(iter(self.filters.chosen.get(OWNER, ())), "")

    def _filtered(self) -> None:
        """Another owner's day has another meter, and a column the less or the more."""
        with_owner = self._owner() != MINE and bool(self._rows.me.team)
        if with_owner != self._with_owner and self._rows.lines:
            self.fill(self._content)
        else:
            self._say()

    def _say(self) -> None:
        """Everything that is said of the list over and under it."""
        rows, owner = self._rows.page, self._owner()
        plan, work = self._content.plan(owner)
        self._plan, self._work = plan, work
        done = len(self._content.done_by(owner).patients)
        words = count_words(*self._content.counted(owner), done)
        self.subtitle_changed.emit(f"{day_heading(rows.today)} · {words}")
        self.day_line.meter.show_plan(plan)
        self.foot.say(footnote(rows), link=bool(rows.switched_off))
        self.mind_bar()
        self._say_notice(plan)
        self._mind_rule()
        self._mind_decisions()

    _plan: DayPlan | None = None
    _work: Sequence[int] = ()

    def _say_notice(self, plan: DayPlan | None) -> None:
        """One thing at a time over the list: no hours, what waits for the doctor, or «Ferdig for i dag»."""
        notice = None
        if self.tab == DAY:
            shown = self.table.rows.visible_count > 0
            notice = notice_of(self._content, self._owner(), plan, shown=shown, narrow=self.split.narrow)
            if notice is not None:
                notice.acted.connect(self._to_board)
        self.show_notice(notice, 1)

    # -- the rule where the hours end ---------------------------------------------------------------------------

    def _mind_rule(self) -> None:
        """The dashed line, while the list stands as the whole of somebody's day."""
        plan, rule = self._plan, None
        whole = not self.filters.search.text() and set(self.filters.chosen) <= {OWNER}
        if plan is not None and whole and plan.rule_after is not None and plan.rule_after >= 0:
            rule = (self._work[plan.rule_after], rule_words(plan))
        if rule != self._rule:
            self._rule = rule
            self.table.rows.set_rule_after(*(rule or (-1, "")))

    # -- nothing to show ----------------------------------------------------------------------------------------

    def row_in_words(self, row: int) -> tuple[str, str]:
        """Id and the bold line."""
        line = self._rows.lines[row]
        return line.patient_id, line.why

    def nothing_at_all(self) -> QWidget:
        """Done, or nothing read in yet."""
        if self._view_of_page is None:
            read = SecondaryButton(translate("Worklist", "Read an extract"), "file-import", "Ctrl+O")
            needs("window.read_extract", read)
            read.clicked.connect(self._to_extract)
            return EmptyState(
                "list-check",
                translate("Worklist", "No list yet"),
                translate("Worklist", "The worklist is made when an extract is read in."),
                [read],
            )
        done = len(self._content.done_by("").patients)
        return finished(done, None, see=None, review=self._to_review)

    def none_shown(self) -> QWidget | None:
        """Nothing is left under the own day alone."""
        if self.filters.search.text() or set(self.filters.chosen) != {OWNER}:
            return None
        done = len(self._content.done_by(self._owner()).patients)
        next_due = self._rows.page.next_due
        return finished(done, next_due, see=self._see_next, review=self._to_review)

    def _see_next(self) -> None:
        """Everybody's list, at the first patient of the next due day."""
        next_due = self._rows.page.next_due
        self.filters.clear()
        key = next((line.patient_id for line in self._rows.lines if line.due == next_due), "")
        if key:
            self.table.set_current(key)
        self.table.setFocus()

    def _to_extract(self) -> None:
        self.go.emit(Target("extract"))

    def _to_review(self) -> None:
        self.go.emit(Target("review"))

    def _to_capacity(self) -> None:
        self.go.emit(Target("overview", action="capacity"))

    def _to_board(self) -> None:
        self.show_tab(BOARD)

    # -- tabs ---------------------------------------------------------------------------------------------------

    def show_tab(self, tab: str) -> None:
        """Min dag or Tavle."""
        self.day_line.choose(tab)
        if tab == self.tab:
            return
        self.tab = tab
        day = tab == DAY
        self.filters.setVisible(day)
        self.table.setVisible(day)
        self.board.setVisible(not day)
        self.board.top.setVisible(not day)
        self._say_notice(self._plan)
        self.mind_bar()
        self._mind_decisions()
        if day:
            self._current(self.table.current_row())
        elif self._view_of_page is not None:
            self.refresh(self._view_of_page)
        self.first_focus().setFocus()

    def mind_bar(self) -> None:
        """The bars under the list belong to the list, and the doctor's takes the action bar's place."""
        super().mind_bar()
        if self.tab == BOARD:
            self.bar.hide()
            self.foot.hide()
        elif not self.decisions.isHidden():
            self.bar.hide()

    def _narrow(self, narrow: bool) -> None:
        """One line over the list."""
        super()._narrow(narrow)
        self.filters.set_narrow(narrow, in_line=narrow)
        self.board.set_narrow(narrow)
        self.day_line.set_narrow(narrow)
        self._say_notice(self._plan)

    def _open(self, row: int) -> None:
        super()._open(row)
        self._mind_decisions()

    # -- what can be done about a patient -----------------------------------------------------------------------

    def _patient_in_hand(self) -> str:
        return self.board.patient if self.tab == BOARD else self.patient_of(self.table.current_row())

    def _show_card(self) -> None:
        """A form was opened in it."""
        patient = self._patient_in_hand()
        self.show_side(self.card)
        if patient and self.card.patient_id != patient:
            self.card.show_patient(patient)
        self.split.open_sheet()

    def _review_shown(self) -> None:
        """A review of what is shown, or of the marked rows."""
        rows = self.table.marked() or self.table.rows.source_rows()
        patients = frozenset(self.patient_of(row) for row in rows)
        self.go.emit(
            Target("review", patients=patients, title=translate("Worklist", "Worklist"), action="new")
        )

    def _show_actions(self, place: QPoint) -> None:
        self.acting.menu().popup(place)

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (
            *self.acting.keys(),
            ("J · N · S", translate("Worklist", "The doctor's answer: yes, no, talk to me")),
        )

    def step_back(self) -> bool:
        """Esc: the form, then as on any list."""
        return self.acting.step_back() or super().step_back()

    # -- the doctor in the loop ---------------------------------------------------------------------------------

    def current_changed(self, row: int) -> None:
        """What waits for the doctor about the row."""
        self._mind_decisions()

    @property
    def answers_for_doctor(self) -> bool:
        """A doctor, who may say yes."""
        return self.desk.role_word == "lege" and rights.may_do("worklist.decide")

    def _mind_decisions(self) -> None:
        lines = self.chosen_lines() if self.answers_for_doctor and self.tab == DAY else []
        if lines:
            self.decisions.show_lines(lines, narrow=self.split.narrow)
        else:
            self.decisions.hide()
        self.mind_bar()

    def chosen_lines(self) -> list[WorklistLine]:
        """The marked rows, or else the one in hand."""
        lines = self._rows.lines
        return [lines[row] for row in self.table.chosen() if row < len(lines)]

    # -- printing, and what the frame asks ----------------------------------------------------------------------

    def page_actions(self) -> Sequence[PageAction]:
        """The day list on paper, and a colleague's day to another."""
        return (
            PageAction(
                "hand_over",
                translate("Worklist", "Hand over to a colleague"),
                "user-share",
                self.giving.ask,
                enabled=self.giving.possible,
            ),
            PageAction(
                "print",
                translate("Worklist", "Print day list"),
                "printer",
                self.print_list,
                "Ctrl+P",
                enabled=self._can_print,
            ),
            *self.acting.page_actions(),
        )

    def _can_print(self) -> bool:
        return self.table.rows.count > 0

    def day_list(self) -> DayList:
        """What is shown now, in the order shown; the marked rows alone where some are marked."""
        rows = self.table.marked() or self.table.rows.source_rows()
        return day_list(self.desk, self._rows, rows, self.filters.on_in_words())

    def print_list(self) -> None:
        """The preview."""
        rows = len(self.table.marked() or self.table.rows.source_rows())
        PrintDialog(self.day_list(), self, allowed=self.desk.looks.before_print("day_list", rows=rows)).open()

    def show_target(self, target: Target) -> None:
        """Another page's patient, set or filters: everybody's, not only one's own."""
        if target.action == BOARD:
            self.show_tab(BOARD)
            return
        if target.patient or target.patients is not None or target.filters:
            self.show_tab(DAY)
            if OWNER not in target.filters and self.table.rows.count:
                self.filters.choose(OWNER, ())
        super().show_target(target)

    def first_focus(self) -> QWidget:
        """The list, or the board."""
        return self.table if self.tab == DAY else self.board.table

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Tabs and meter first, then as on any list; the board in the list's place."""
        filters, table, *rest = super().regions()
        return (
            (translate("Worklist", "My day and the board"), self.day_line.tabs),
            filters,
            (translate("Board", "Part of the board"), self.board.top),
            table,
            (translate("Worklist", "Board"), self.board),
            (translate("Decisions", "Waits for the doctor"), self.decisions),
            *rest,
        )

    def _filters_now(self) -> Mapping[str, Any]:
        chosen = self.filters.chosen
        return {"filters": {key: sorted(values) for key, values in chosen.items() if key != "set"}}

    def _take_up_filters(self, state: Mapping[str, Any]) -> None:
        self.filters.clear()
        self._restore_filled({"filters": state.get("filters")})

    def remembered(self) -> dict[str, Any]:
        """As any list, and the tab."""
        return super().remembered() | {"tab": self.tab, "board": self.board.remembered()}

    def _restore_filled(self, state: Mapping[str, Any]) -> None:
        self._restored_filters = isinstance(state.get("filters"), dict)
        super()._restore_filled(state)
        self.board.restore(state.get("board"))
        if state.get("tab") == BOARD:
            self.show_tab(BOARD)
