"""The page *Evaluering*: the goals, the one in hand on its sheet, and the harm watch beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QStackedWidget, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.evaluation import room as actions
from listeoversikt.gui.pages.evaluation.counting import Counting
from listeoversikt.gui.pages.evaluation.doing import GoalDoing
from listeoversikt.gui.pages.evaluation.harm import WIDTH as HARM_WIDTH
from listeoversikt.gui.pages.evaluation.harm import HarmWatch
from listeoversikt.gui.pages.evaluation.list_pane import ListPane
from listeoversikt.gui.pages.evaluation.page_acts import GoalActs
from listeoversikt.gui.pages.evaluation.room import GoalRoom
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_numbers, number, translate
from listeoversikt.operations.evaluation import GoalState, KeptGoal, doctors_of, goals_of
from listeoversikt.operations.evaluation_figures import GoalFigures, keys_of

if TYPE_CHECKING:
    from listeoversikt.evaluation.spc import Chart
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View

LIST, WIDE, PAIR = 280, 980, 740
"""So wide (px at 100 %): the list; all three side by side; list and goal side by side."""
GOALS_SLOT = "evaluation.goals"


class EvaluationPage(Page):
    """Goals written before the work."""

    key = "evaluation"
    icon = "target-arrow"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.goals: tuple[KeptGoal, ...] = ()
        self._in_hand = ""
        self._opened = self._into_form = False
        self.list_pane = ListPane(self._nothing)
        self.room = GoalRoom(self.today)
        self.harm = HarmWatch()
        self.doing, self.counting = GoalDoing(desk, self), Counting(desk, self)
        self.acts = GoalActs(self)
        self.middle = QStackedWidget()
        self.middle.addWidget(self._none_chosen())
        self.middle.addWidget(self.room)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.addWidget(self.list_pane)
        self._row.addWidget(self.middle, 1)
        self._row.addWidget(self.harm)
        self._connect()
        self._place()

    def _connect(self) -> None:
        self.list_pane.chosen.connect(self._choose)
        self.list_pane.opened.connect(self.open_goal)
        self.list_pane.table.opened_wide.connect(lambda _: self.open_goal())
        self.room.wanted.connect(self.acts.do)
        self.room.form.edited.connect(self._save)
        self.room.sheet.copied.connect(self._copy_checksum)
        self.room.sheet.differences_wanted.connect(self.acts.show_differences)
        self.room.chart.wanted.connect(self._ask_series)
        self.room.chart.action_wanted.connect(self.acts.add_action)
        self.room.chart.copied.connect(self._tell_copied)
        self.room.other.wanted.connect(self.acts.choose_other)
        self.doing.begun.connect(self._begun)
        self.counting.figures_ready.connect(self._show_figures)
        self.counting.chart_ready.connect(self._show_chart)

    def today(self) -> dt.date:
        """The work day."""
        return self.desk.today

    # --- what the frame asks for ---------------------------------------------------------------------------

    def title(self) -> str:
        """Evaluering."""
        return translate("Pages", "Evaluation")

    def page_actions(self) -> Sequence[PageAction]:
        """A new goal, one from a file; and what can be done with the one in hand."""
        fetch = translate("Evaluation", "Fetch a goal …")
        new = translate("Evaluation", "New goal")
        share = translate("Evaluation", "Share the goal …")
        copy = translate("Evaluation", "Copy chart")
        print_ = translate("Evaluation", "Print the sealed sheet")
        return (
            PageAction("fetch", fetch, "file-import", self.acts.fetch, enabled=self._has_view),
            PageAction("new", new, "plus", self.doing.begin, "Ctrl+N", primary=True, enabled=self._has_view),
            PageAction(
                *("share", share, "download", partial(self.acts.do, actions.SHARE)),
                enabled=self._is_locked,
                in_header=False,
            ),
            PageAction(
                *("print", print_, "printer", self.acts.print_sheet, "Ctrl+P"),
                enabled=self._is_locked,
                in_header=False,
            ),
            PageAction(
                *("copy", copy, "copy", self.room.chart.copy_chart), enabled=self._has_goal, in_header=False
            ),
        )

    def _has_view(self) -> bool:
        return self.desk.view is not None

    def _has_goal(self) -> bool:
        return self.kept is not None

    def _is_locked(self) -> bool:
        return self.kept is not None and self.kept.is_locked

    def search_field(self) -> QLineEdit:
        """Finds a goal."""
        return self.list_pane.search

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list_pane.table

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """List, goal, harm watch."""
        found: list[tuple[str, QWidget]] = []
        if not self.list_pane.isHidden():
            found.append((translate("Evaluation", "List of goals"), self.list_pane.table))
        if self.kept is not None:
            into = (
                self.room.form.fields["title"].first()
                if self.room.is_writing
                else self.room.sheet.more_button
            )
            found.append((translate("Evaluation", "Goal"), into))
            found.append((translate("Evaluation", "Balancing measures"), self.harm.scroller))
        return found

    def keys(self) -> Sequence[tuple[str, str]]:
        """The page's own keys."""
        return (
            ("Enter", translate("Evaluation", "Into the goal")),
            ("Ctrl+Enter", translate("Evaluation", "Save the field now")),
            ("← →", translate("Evaluation", "Period by period in the chart")),
            ("T", translate("Evaluation", "The chart's numbers as a table")),
        )

    def show_target(self, target: Target) -> None:
        """A new goal."""
        if target.action == "new":
            self.doing.begin()

    def remembered(self) -> dict[str, Any]:
        """The chart's period type; what is being typed is written first."""
        self.keep_typed()
        return {"types": self.room.chart.types.key()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes up what was remembered."""
        types = state.get("types")
        if isinstance(types, str):
            self.room.chart.types.choose(types)

    def keep_typed(self) -> None:
        """What is being typed goes to the store's thread."""
        if self.kept is not None and self.room.is_writing:
            self.room.form.take_typed()

    def step_back(self) -> bool:
        """Esc: from the goal back to the list, then the search."""
        inside = self.focusWidget()
        if inside is not None and self.room.isAncestorOf(inside):
            self.keep_typed()
        if self._alone and self._opened:
            self._opened = False
            self._place()
            self.list_pane.table.setFocus()
            return True
        if self.list_pane.search.text():
            self.list_pane.search.clear()
            return True
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """What is being typed is kept."""
        self.keep_typed()
        super().hideEvent(event)

    # --- filling -------------------------------------------------------------------------------------------

    @property
    def kept(self) -> KeptGoal | None:
        """The goal in hand."""
        return next((one for one in self.goals if one.id == self._in_hand), None)

    def refresh(self, view: View | None) -> None:
        """The newest goals; nothing that is being typed is touched."""
        if view is None:
            self.goals, self._in_hand = (), ""
            self.list_pane.show_goals((), self.today())
            self.subtitle_changed.emit("")
            self.count_changed.emit("", False)
            self._show_none()
            return
        self.counting.mind(view)
        self.desk.ask(goals_of, self._listed, slot=GOALS_SLOT)

    def _listed(self, goals: tuple[KeptGoal, ...]) -> None:
        view = self.desk.view
        if view is None:
            return
        self.goals = goals
        self.list_pane.show_goals(goals, self.today())
        going = sum(one.state(self.today()) in (GoalState.RUNNING, GoalState.OVER) for one in goals)
        said = translate("Evaluation", "%n goal(s) under way", "", going) if goals else ""
        self.subtitle_changed.emit(said)
        self.count_changed.emit(number(going) if going else "", False)
        if self.kept is None:
            self._in_hand = ""
            if goals:
                self.list_pane.take(goals[0].id)
        if self.kept is not None:
            self.list_pane.take(self._in_hand)
            self.show_goal()
        elif not goals:
            self._show_none()

    def _choose(self, id: str) -> None:
        if not id or id == self._in_hand:
            return
        self.keep_typed()
        self._in_hand = id
        self.show_goal()

    def show_goal(self) -> None:
        """The goal in hand, as it stands now."""
        kept, view = self.kept, self.desk.view
        if kept is None or view is None:
            return
        leads = view.settings.team.leads(self.desk.user)
        other = self.room.kept is None or self.room.kept.id != kept.id
        self.room.show_goal(kept, self.today(), doctors_of(view), leads=leads, alone=self._alone)
        self.middle.setCurrentIndex(1)
        keys = keys_of(kept.goal)
        self.room.chart.set_series(keys, first=other)
        self.room.chart.setVisible(bool(keys))
        self._place()
        if other:
            self._show_waiting(kept)
        self.counting.ask(kept)
        self._ask_series()
        self.actions_changed.emit()
        if self._into_form:
            self._into_form = False
            self.room.form.fields["title"].first().setFocus()

    def _show_waiting(self, kept: KeptGoal) -> None:
        """Nothing of another goal's figures stays in sight."""
        self.room.chart.show_counting(None, kept, self.origin())
        if not self.counting.knows(kept):
            self.harm.show_waiting()
            self.room.verdicts.show_waiting()
            self.room.other.show_figures(kept, None)

    def _show_figures(self, figures: GoalFigures) -> None:
        kept = self.kept
        if kept is None:
            return
        self.harm.show_figures(figures)
        self.room.verdicts.show_figures(kept, figures)
        self.room.other.show_figures(kept, figures)
        self._place()

    def _ask_series(self) -> None:
        if self.kept is not None:
            self.counting.ask_series(self.kept, self.room.chart.key(), self.room.chart.types.key())

    def _show_chart(self, chart: Chart | None) -> None:
        if self.kept is not None:
            self.room.chart.show_chart(chart, self.kept, self.origin())

    def origin(self) -> str:
        """Office, extract and data kind: the last line of a copied chart and of paper."""
        office = self.desk.office
        date = "" if office.index_date is None else day_numbers(office.index_date)
        extract = translate("Indicators", "Extract as at {date}").format(date=date)
        kind = translate("Indicators", "Example data") if office.example else ""
        return " · ".join(part for part in (office.name, extract, kind) if part)

    def _show_none(self) -> None:
        self.middle.setCurrentIndex(0)
        self._opened = False
        self._place()
        self.actions_changed.emit()

    def _none_chosen(self) -> QWidget:
        title = translate("Evaluation", "No goal chosen")
        return EmptyState("target-arrow", title, translate("Evaluation", "Choose a goal in the list."))

    def _nothing(self) -> QWidget:
        if self.desk.view is None:
            lead_on = PrimaryButton(translate("Indicators", "Go to Extract"), "file-import")
            needs("window.read_extract", lead_on)
            lead_on.clicked.connect(lambda: self.go.emit(Target("extract")))
            title = translate("Indicators", "No extract is read in")
            text = translate("Evaluation", "A goal's figures are counted from an extract of the journal.")
            return EmptyState("target-arrow", title, text, (lead_on,))
        new = SecondaryButton(translate("Evaluation", "New goal"), "plus", "Ctrl+N")
        needs("evaluation.new", new)
        new.clicked.connect(self.doing.begin)
        title = translate("Evaluation", "No goals yet")
        text = translate(
            "Evaluation",
            "Write down what you want to reach before you begin. Then it can be judged afterwards.",
        )
        return EmptyState("target-arrow", title, text, (new,))

    # --- places --------------------------------------------------------------------------------------------

    @property
    def _alone(self) -> bool:
        return self.width() < px(PAIR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Places anew."""
        super().resizeEvent(event)
        self._place()

    def open_goal(self) -> None:
        """Enter: into the goal."""
        if self.kept is None:
            return
        self._opened = True
        self._place()
        into = self.room.form.fields["title"].first() if self.room.is_writing else self.room.sheet.more_button
        into.setFocus()

    def _place(self) -> None:
        wide, alone, there = self.width() >= px(WIDE), self._alone, self.kept is not None
        covered = alone and self._opened and there
        self.list_pane.setVisible(not covered)
        self.middle.setVisible(covered or not alone)
        if alone:
            self.list_pane.setMinimumWidth(0)
            self.list_pane.setMaximumWidth(16_777_215)
        else:
            self.list_pane.setFixedWidth(px(LIST))
        if wide and self._row.indexOf(self.harm) < 0:
            self._row.addWidget(self.harm)
        elif not wide:
            self.room.take_harm(self.harm)
        if wide:
            self.harm.setFixedWidth(px(HARM_WIDTH))
        else:
            self.harm.setMinimumWidth(0)
            self.harm.setMaximumWidth(16_777_215)
        self.harm.scroller.setMinimumHeight(0 if wide else self._harm_height())
        self.harm.setVisible(there and (wide or not alone or covered))
        self.room.buttons[actions.LIST].setVisible(alone and there)

    def _harm_height(self) -> int:
        """All of it: under the chart it's the room that scrolls."""
        inside = self.harm.scroller.widget()
        layout = None if inside is None else inside.layout()
        if inside is None or layout is None:
            return 0
        inside.setMinimumHeight(layout.heightForWidth(max(self.width() - px(2 * actions.MARGIN), 1)))
        return inside.minimumHeight() + px(32)

    def _begun(self, id: str) -> None:
        self._in_hand, self._opened, self._into_form = id, True, True
        if any(one.id == id for one in self.goals):
            self.list_pane.take(id)
            self.show_goal()

    def _save(self, name: str, form: Any) -> None:
        if self.kept is not None:
            self.doing.save(self._in_hand, name, form)

    def _copy_checksum(self, checksum: str) -> None:
        self.desk.copy_text(checksum)
        self.desk.toast(translate("Evaluation", "The checksum is copied."))

    def _tell_copied(self) -> None:
        self.desk.toast(translate("Indicators", "The chart is copied."))
