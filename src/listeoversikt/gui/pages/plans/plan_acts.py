"""What can be done with a whole plan: make, review, end, print, copy, compare. Each leads to a dialog or a deed."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from listeoversikt.followup.journal_state import awaits_journal
from listeoversikt.followup.log.patient_acts import InJournal, JournalMark
from listeoversikt.followup.log.plan_acts import PlanEnded, PlanReviewed, PlanStarted
from listeoversikt.followup.plan_content import PlanKind
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.desk import NUMBER_SECONDS, TEXT_SECONDS
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.plans.beside import never_printed
from listeoversikt.gui.pages.plans.dialogs import EndDialog, NewPlanDialog, ReviewDialog, TicksDialog
from listeoversikt.gui.pages.plans.differences_dialog import DifferencesDialog
from listeoversikt.gui.pages.plans.head import COMMANDS
from listeoversikt.gui.pages.plans.templates_dialog import TemplatesDialog
from listeoversikt.gui.print.plan_sheet import PlanPaper
from listeoversikt.gui.print.print_dialog import PrintDialog
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.acting import Acted, Deed
from listeoversikt.operations.journal_text import who_of
from listeoversikt.operations.plan_deeds import (
    PlanRefused,
    ReviewForm,
    add_template_deeds,
    end_deeds,
    review_deeds,
    start_deeds,
    suggested_review,
    templates,
)
from listeoversikt.operations.plan_text import plan_text
from listeoversikt.operations.plans import difference_of, problems_of
from listeoversikt.operations.why import NotOnList
from listeoversikt.words.plans import kind_word, problem_word

if TYPE_CHECKING:
    from listeoversikt.gui.pages.plans.page import PlansPage
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.plans import PlanSeen

PROBLEM, KIND = "problems/", "kinds/"


class PlanActs(QObject):
    """The page's own acts; ``asked_for`` is the patient another page came with."""

    def __init__(self, page: PlansPage) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self.asked_for = ""
        self.dialog: Any = None

    @property
    def _seen(self) -> PlanSeen | None:
        return self._page.opened.seen if self._page.opened is not None else None

    def do(self, key: str) -> None:
        """What a button, a key or the menu asks for."""
        if key in COMMANDS and not rights.may_do(COMMANDS[key]):
            return
        self._page.writing.keep_typed()
        if key == "templates":
            self._templates()
        elif key == "back":
            self._page.step_back()
        elif self._seen is not None:
            getattr(self, f"_{key}")(self._seen)

    def _open(self, dialog: Any) -> None:
        self.dialog = dialog
        dialog.open()

    # -- making -------------------------------------------------------------------------------------------------

    def new_plan(self) -> None:
        """Ctrl+N, or P on a patient: that patient's plan where there is one, else the way to a new one."""
        self._page.writing.keep_typed()
        patient, self.asked_for = self.asked_for, ""
        view = self._desk.view
        if view is None:
            return
        if patient and _open_plan(view, patient):
            if self._page.list_pane.take(patient):
                self._page.open_plan()
            else:  # the page has just been opened: its list is on the way
                self._page.open_when_there(patient)
            return
        if not rights.may_do("plans.new"):
            return
        dialog = NewPlanDialog(self._desk, templates(view).shown, patient, self._page)
        dialog.wanted.connect(partial(self._make, dialog))
        self._open(dialog)

    def _make(self, dialog: NewPlanDialog, patient: str, keys: list[str]) -> None:
        def deeds(office: Office) -> Any:
            assert office.view is not None
            return start_deeds(office.view, patient, keys, responsible=self._role())

        def made(acted: Acted) -> None:
            dialog.accept()
            self._page.take(patient, "")

        def failed(problem: Problem) -> None:
            error = problem.error
            if not isinstance(error, PlanRefused):
                self._desk.tell_error(problem)
            elif error.plan:
                dialog.accept()
                self._page.take(patient, error.plan)
            else:
                dialog.refuse(error.faults)

        said = translate("Plans", "{patient}: plan made").format(patient=patient)
        carry_out_deeds(self._desk, said, deeds, done=made, failed=failed)

    def _role(self) -> str:
        """Who is responsible at first: the nurse or doctor who makes it."""
        role = self._desk.role_word
        return role if role in ("sykepleier", "lege") else ""

    def _templates(self) -> None:
        view = self._desk.view
        if view is not None:
            self._open(TemplatesDialog(self._desk, self._page))

    # -- the plan in hand ---------------------------------------------------------------------------------------

    def _carry_out(self, said: str, make: Any, dialog: Any) -> None:
        """Carries out deeds of the plan; what is refused is said in the dialog."""

        def deeds(office: Office) -> Any:
            assert office.view is not None
            return make(office.view)

        def done(acted: Acted) -> None:
            dialog.accept()

        def failed(problem: Problem) -> None:
            if isinstance(problem.error, PlanRefused):
                dialog.refuse(problem.error.faults)
            else:
                self._desk.tell_error(problem)

        carry_out_deeds(self._desk, said, deeds, done=done, failed=failed)

    def _review(self, seen: PlanSeen) -> None:
        view = self._desk.view
        if view is None or not seen.open:
            return
        dialog = ReviewDialog(self._desk.today, suggested_review(view, seen), self._page)

        def wanted(form: ReviewForm) -> None:
            said = translate("Plans", "{patient}: plan reviewed").format(patient=seen.patient_id)
            self._carry_out(said, lambda view: review_deeds(view, seen.patient_id, seen.uuid, form), dialog)

        dialog.wanted.connect(wanted)
        self._open(dialog)

    def _end(self, seen: PlanSeen) -> None:
        dialog = EndDialog(self._desk.today, self._page)

        def wanted(day: dt.date, why: str) -> None:
            said = translate("Plans", "{patient}: plan ended").format(patient=seen.patient_id)
            self._carry_out(said, lambda view: end_deeds(view, seen.patient_id, seen.uuid, day, why), dialog)

        dialog.wanted.connect(wanted)
        self._open(dialog)

    def _problems(self, seen: PlanSeen) -> None:
        """What the plan is for, and its parts."""
        view = self._desk.view
        if view is None:
            return
        known = {one.key: one.text for one in (*problems_of(view), *seen.plan.problems)}
        on = {one.key for one in seen.plan.problems}
        problems = [
            (PROBLEM + key, problem_word(key, text, language()), key in on) for key, text in known.items()
        ]
        kinds = [
            (KIND + kind.value, kind_word(kind, language()), kind in seen.plan.kinds) for kind in PlanKind
        ]
        groups = (
            (translate("Plans", "The plan is for"), problems),
            (translate("Plans", "Its parts"), kinds),
        )
        dialog = TicksDialog(
            translate("Plans", "What the plan is for"), translate("Plans", "Save"), groups, self._page
        )
        before = {key: ticked for key, _, ticked in (*problems, *kinds)}

        def wanted(keys: list[str]) -> None:
            changes: dict[str, Any] = {}
            for key, ticked in before.items():
                if ticked != (key in keys):
                    text = known.get(key.removeprefix(PROBLEM), "")
                    changes[key] = (text or True) if not ticked else None
            if changes:
                self._page.writing.write(changes, translate("Plans", "what the plan is for"))

        dialog.wanted.connect(wanted)
        self._open(dialog)

    def _template(self, seen: PlanSeen) -> None:
        """Further templates into the plan; what stands there stays."""
        view = self._desk.view
        if view is None:
            return
        items = [(template.key, template.title, False) for template in templates(view).shown]
        dialog = TicksDialog(
            translate("Plans", "Add from a template"), translate("Plans", "Add"), (("", items),), self._page
        )

        def wanted(keys: list[str]) -> None:
            for key in keys:
                self._add_template(seen, key)

        dialog.wanted.connect(wanted)
        self._open(dialog)

    def _add_template(self, seen: PlanSeen, key: str) -> None:
        def deeds(office: Office) -> Any:
            assert office.view is not None
            return add_template_deeds(office.view, seen.patient_id, seen.uuid, key)

        said = translate("Plans", "{patient}: template added").format(patient=seen.patient_id)
        carry_out_deeds(self._desk, said, deeds)

    # -- out of the program -------------------------------------------------------------------------------------

    def _print(self, seen: PlanSeen) -> None:
        """The pages first, then the printer or a PDF; never for a protected address."""
        found = self._page.opened
        if found is None or found.sheet is None:
            self._desk.toast(never_printed())
            return
        allowed = self._desk.looks.before_print("plan", seen.patient_id)
        self._open(PrintDialog(PlanPaper(found.sheet), self._page, allowed=allowed))

    def _copy(self, seen: PlanSeen) -> None:
        question = partial(plan_text_of, seen.patient_id, seen.uuid, language())
        self._desk.ask(question, partial(self._copied, seen.patient_id), slot="plan-text")

    def _copied(self, patient: str, text: str) -> None:
        self._desk.copy_text(text, seconds=TEXT_SECONDS, patient=patient)
        self._desk.toast(translate("Plans", "Text for the journal copied. Paste it within two minutes."))

    def _number(self, seen: PlanSeen) -> None:
        self._desk.ask(partial(_number_of, seen.patient_id), partial(self._number_copied, seen.patient_id))

    def _number_copied(self, patient: str, number: str) -> None:
        if number:
            self._desk.copy_text(number, seconds=NUMBER_SECONDS, patient=patient)
            self._desk.toast(
                translate("Plans", "Journal number copied. The clipboard is emptied in 30 seconds.")
            )

    def _journal(self, seen: PlanSeen) -> None:
        """«Ført i journal»: what of the plan awaits it is marked."""
        view = self._desk.view
        if view is None:
            return
        of_plan = (PlanStarted, PlanReviewed, PlanEnded)
        waiting = [
            one for one in awaits_journal(view.record(seen.patient_id)) if isinstance(one.act, of_plan)
        ]
        if not waiting:
            self._desk.toast(translate("Plans", "The plan is entered in the journal already."))
            return
        deeds = [
            Deed(JournalMark(of=one.uuid, state=InJournal.YES, day=self._desk.today), seen.patient_id)
            for one in waiting
        ]
        said = translate("Plans", "{patient}: entered in the journal").format(patient=seen.patient_id)
        carry_out_deeds(self._desk, said, deeds)

    # -- looking ------------------------------------------------------------------------------------------------

    def _differences(self, seen: PlanSeen) -> None:
        view = self._desk.view
        if view is not None and seen.versions:
            compare = partial(difference_of, view, seen.patient_id, seen.uuid)
            self._open(DifferencesDialog(seen.versions, compare, self._page))

    def _beside(self, seen: PlanSeen) -> None:
        self._page.panes.open_beside()
        self._page.beside.preview.setFocus()

    def _other(self, seen: PlanSeen) -> None:
        if seen.twins:
            self._page.list_pane.take(seen.patient_id, seen.twins[0].uuid)

    def _worklist(self, seen: PlanSeen) -> None:
        self._page.go.emit(Target("worklist", patient=seen.patient_id))

    def _patient(self, seen: PlanSeen) -> None:
        self._page.go.emit(Target("the_list", patient=seen.patient_id, action="wide"))


def plan_text_of(patient_id: str, uuid: str, language: str, view: View) -> str:
    """The text for the journal."""
    return plan_text(view, patient_id, uuid, language=language)


def _open_plan(view: View, patient_id: str) -> bool:
    from listeoversikt.followup.care_plan import current_plan

    return current_plan(view.record(patient_id)) is not None


def _number_of(patient_id: str, view: View) -> str:
    """The journal's own number; "" for one who isn't on the list."""
    try:
        return who_of(view, patient_id).number
    except NotOnList:
        return ""
