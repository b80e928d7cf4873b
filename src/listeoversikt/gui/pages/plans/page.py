"""The page Planer: the list, the plan in hand on one sheet, and what stands beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from listeoversikt.followup.plan_content import OTHER, SERVICES
from listeoversikt.gui.desk import TEXT_SECONDS
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.plans.beside import PlanBeside
from listeoversikt.gui.pages.plans.inline_choice import Item
from listeoversikt.gui.pages.plans.list_pane import OPEN, ListPane, patient_of
from listeoversikt.gui.pages.plans.moves import DOWN_KEY, UP_KEY
from listeoversikt.gui.pages.plans.opened import Opened, listed, opened
from listeoversikt.gui.pages.plans.panes import Panes
from listeoversikt.gui.pages.plans.plan_acts import PlanActs
from listeoversikt.gui.pages.plans.plan_form import PlanForm
from listeoversikt.gui.pages.plans.room import PlanRoom
from listeoversikt.gui.pages.plans.writing import Writing
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.operations.plans import PlansPage as PlansList
from listeoversikt.operations.plans import offers_of, people_of
from listeoversikt.words.plans import service_word

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View

COPY_TEXT, COPY_NUMBER = "Ctrl+Shift+C", "Ctrl+J"


class PlansPage(Page):
    """One plan a patient."""

    key = "plans"
    icon = "clipboard-heart"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list: PlansList | None = None
        self.opened: Opened | None = None
        self._wanted: Target | None = None
        self._in_hand = ("", "")
        self._into_sheet = False
        self._people: list[Item] = []
        self._offers: list[Item] = []
        self.list_pane = ListPane(self._nothing)
        self.list_pane.table.copy = partial(desk.copy_text, seconds=TEXT_SECONDS)
        self.form = PlanForm(self._who, self._services, self._offer_items, self.today)
        self.room = PlanRoom(self.form)
        self.beside = PlanBeside()
        self.plan_pane = QStackedWidget()
        self.plan_pane.addWidget(self._none_chosen())
        self.plan_pane.addWidget(self.room)
        self.panes = Panes(self.list_pane, self.plan_pane, self.beside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)
        self.writing = Writing(desk, self.room, self)
        self.acts = PlanActs(self)
        self._connect()

    def _connect(self) -> None:
        self.list_pane.chosen.connect(self._chosen)
        self.list_pane.opened.connect(self.open_plan)
        self.list_pane.table.rows.shown_changed.connect(self._tell_search)
        self.panes.arranged.connect(self._arranged)
        self.room.wanted.connect(self.acts.do)
        self.beside.print_wanted.connect(partial(self.acts.do, "print"))
        self.beside.differences_wanted.connect(partial(self.acts.do, "differences"))
        self.beside.worklist_wanted.connect(partial(self.acts.do, "worklist"))
        for key, what in ((COPY_TEXT, "copy"), (COPY_NUMBER, "number")):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.acts.do, what))

    def _tell_search(self, shown: int) -> None:
        """For the audit log: which kind of filter, hits, and whom a text alone has found."""
        pane, rows = self.list_pane, self.list_pane.table.rows
        kinds = () if pane.filter == OPEN else (f"plan_{pane.filter.partition(':')[0]}",)
        only = patient_of(rows.key(rows.source_rows()[0])) if shown == 1 else ""
        asked, text = (pane.filter, rows.search_text), bool(rows.search_text)
        self.desk.looks.searched(self.key, kinds, text, shown, only, asked=asked)

    def title(self) -> str:
        """Planer."""
        return translate("Pages", "Plans")

    def today(self) -> dt.date:
        """The work day."""
        return self.desk.today

    def page_actions(self) -> Sequence[PageAction]:
        """Templates, a new plan; and what can be done with the one in hand."""
        return (
            PageAction(
                "templates",
                translate("Plans", "Templates"),
                "template",
                partial(self.acts.do, "templates"),
                enabled=self._has_list,
            ),
            PageAction(
                "new",
                translate("Plans", "New plan"),
                "plus",
                self.acts.new_plan,
                "Ctrl+N",
                primary=True,
                enabled=self._has_list,
            ),
            PageAction(
                "print", translate("Plans", "Print"), "printer", partial(self.acts.do, "print"), "Ctrl+P",
                enabled=self._has_plan, in_header=False,
            ),
            PageAction(
                "review", translate("Plans", "Mark as reviewed"), "check", partial(self.acts.do, "review"),
                enabled=self._has_plan, in_header=False,
            ),
            PageAction(
                "differences", translate("Plans", "Show differences"), "arrows-diff",
                partial(self.acts.do, "differences"), enabled=self._has_plan, in_header=False,
            ),
        )  # fmt: skip

    def _has_list(self) -> bool:
        return self.desk.view is not None

    def _has_plan(self) -> bool:
        return self.opened is not None

    # -- choices of the form ------------------------------------------------------------------------------------

    def _who(self) -> Sequence[Item]:
        return self._people

    def _services(self) -> Sequence[Item]:
        others = (OTHER, translate("Plans", "Another service …"))
        return [*((key, service_word(key, language())) for key in SERVICES), others]

    def _offer_items(self) -> Sequence[Item]:
        return self._offers

    # -- filling ------------------------------------------------------------------------------------------------

    def refresh(self, view: View | None) -> None:
        """The newest plans; nothing that is being typed is touched."""
        if view is None:
            self.list, self.opened, self._in_hand = None, None, ("", "")
            self.subtitle_changed.emit("")
            self.list_pane.show_page(None)
            self._show_none()
            return
        others = (OTHER, translate("Plans", "Somebody else …"))
        self._people = [*((one.key, one.word) for one in people_of(view, language())), others]
        self._offers = [(one.key, one.text) for one in offers_of(view)]
        self.desk.ask(partial(listed, language()), self._listed, slot="plans")
        if self._in_hand[0]:
            self._ask_for(*self._in_hand)

    def _listed(self, page: PlansList) -> None:
        self.list = page
        count, due = page.count, page.review_due
        said = translate("Plans", "%n plan(s) in use", "", count)
        if due:
            said = f"{said}, " + translate("Plans", "%n due for review", "", due)
        self.subtitle_changed.emit(said)
        self.count_changed.emit(number(page.count) if page.count else "", False)
        self.list_pane.show_page(page)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.show_target(wanted)
        elif self.list_pane.current() is None and not self._in_hand[0]:
            self.list_pane.table.select_first()

    def _chosen(self, patient_id: str, uuid: str) -> None:
        if not patient_id or (patient_id, uuid) == self._in_hand:
            return
        self.writing.keep_typed()
        self._ask_for(patient_id, uuid)

    def _ask_for(self, patient_id: str, uuid: str) -> None:
        self._in_hand = (patient_id, uuid)
        now = dt.datetime.now()  # noqa: DTZ005
        if now.date() != self.desk.today:
            now = dt.datetime.combine(self.desk.today, now.time())
        question = partial(opened, patient_id, uuid, language(), self.desk.user, now)
        self.desk.ask(question, self._show, slot="plan")

    def _show(self, found: Opened | None) -> None:
        if found is None:
            self._in_hand = ("", "")
            self._show_none()
            self.list_pane.table.select_first()
            return
        if found.seen.patient_id != self._in_hand[0]:
            return
        if self.room.seen is not None and self.room.seen.uuid != found.seen.uuid:
            self.writing.leave()
        self.opened = found
        self.desk.looks.opened(found.seen.patient_id)
        self._in_hand = (found.seen.patient_id, found.seen.uuid)
        self.room.show_plan(found.seen, self.desk.today)
        self.writing.shown()
        index_date = self.desk.office.index_date or self.desk.today
        self.beside.show_plan(found.seen, found.sheet, found.reasons, self.desk.today, index_date)
        self.plan_pane.setCurrentWidget(self.room)
        self.panes.set_plan(True)
        self.actions_changed.emit()
        if self._into_sheet:
            self._into_sheet = False
            self.open_plan()

    def _show_none(self) -> None:
        self.opened = None
        self.room.seen = None
        self.plan_pane.setCurrentIndex(0)
        self.panes.set_plan(False)
        self.actions_changed.emit()

    def _none_chosen(self) -> QWidget:
        return EmptyState(
            "clipboard-heart",
            translate("Plans", "No plan chosen"),
            translate("Plans", "Choose a plan in the list, or make a new one with Ctrl+N."),
        )

    def _nothing(self) -> QWidget:
        """No plans at all, and how to start; or no extract."""
        if self.desk.view is None:
            read = SecondaryButton(translate("Worklist", "Read an extract"), "file-import", "Ctrl+O")
            needs("window.read_extract", read)
            read.clicked.connect(self._to_extract)
            said = translate("Plans", "Plans are made for patients on the list.")
            return EmptyState("clipboard-heart", translate("Worklist", "No list yet"), said, [read])
        new = SecondaryButton(translate("Plans", "New plan"), "plus", "Ctrl+N")
        needs("plans.new", new)
        new.clicked.connect(self.acts.new_plan)
        said = translate("Plans", "A plan starts from a template. P on a patient starts one too.")
        return EmptyState("clipboard-heart", translate("Plans", "No plans yet"), said, [new])

    def _to_extract(self) -> None:
        self.go.emit(Target("extract"))

    # -- panes --------------------------------------------------------------------------------------------------

    def open_plan(self) -> None:
        """Enter on a row: into the sheet."""
        if self.opened is None:
            return
        self.panes.open_plan()
        self.form.matters.setFocus(Qt.FocusReason.TabFocusReason)

    def _arranged(self) -> None:
        self.room.head.set_ways(alone=self.panes.alone, beside=not self.panes.wide)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page, or the lock: what is being typed is written."""
        super().hideEvent(event)
        self.keep_typed()

    def keep_typed(self) -> None:
        """What is being typed goes to disk now, and so does what nobody has chosen about."""
        self.writing.keep_all()

    # -- what the frame asks ------------------------------------------------------------------------------------

    def show_target(self, target: Target) -> None:
        """A patient's plan, where there is one."""
        if not target.patient:
            return
        self.acts.asked_for = target.patient
        if self.list is None:
            self._wanted = target
        elif self.list_pane.take(target.patient):
            self.panes.open_plan()

    def open_when_there(self, patient_id: str) -> None:
        """Into the patient's plan as soon as it's there: the page has just been opened."""
        self._into_sheet = True
        self.take(patient_id, "")

    def take(self, patient_id: str, uuid: str) -> None:
        """Puts a plan in hand that has just been made."""
        self._ask_for(patient_id, uuid)
        self._wanted = Target(self.key, patient=patient_id)
        self.panes.open_plan()

    def search_field(self) -> QLineEdit | None:
        """Ctrl+F."""
        return self.list_pane.search

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list_pane.table

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """List, plan, what stands beside."""
        return (
            (translate("Plans", "List of plans"), self.list_pane),
            (translate("Plans", "The plan"), self.plan_pane),
            (translate("Plans", "Print, versions and open tasks"), self.beside),
        )

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (
            (COPY_TEXT, translate("Plans", "Copy to journal")),
            (COPY_NUMBER, translate("Plans", "Copy the journal's own number")),
            ("Ctrl+Enter", translate("Plans", "Save the field now")),
            (f"{UP_KEY}, {DOWN_KEY}", translate("Plans", "Move the goal or measure up or down")),
        )

    def remembered(self) -> dict[str, Any]:
        """The filter; what is being typed is written first."""
        self.keep_typed()
        kept = self.list_pane.filter
        return {"filter": kept if ":" not in kept else ""}

    def restore(self, state: Mapping[str, Any]) -> None:
        """The filter, where it's one of ours."""
        if state.get("filter") in ("open", "due", "ended"):
            self.list_pane.choose_filter(str(state["filter"]))

    def step_back(self) -> bool:
        """Esc: what lies over the plan, then back to the list, then the search."""
        if self.panes.close_beside():
            return True
        if self.form.isAncestorOf(self.focusWidget() or self):
            self.writing.keep_typed()
        if self.panes.close_plan():
            self.list_pane.table.setFocus()
            return True
        if self.list_pane.search.text():
            self.list_pane.search.clear()
            return True
        return False
