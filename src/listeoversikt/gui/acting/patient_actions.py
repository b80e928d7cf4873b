"""Everything a user can do about the patient in hand: keys, menu, foot, and the forms, on whatever page it's installed.

Forms and rules are loaded when the first form is opened; making this costs a page nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from listeoversikt.gui.acting.action_words import (
    PatientAct,
    everything,
    is_offered,
    not_urgent_text,
    with_letters,
)
from listeoversikt.gui.acting.foot import ActionFoot, action_buttons
from listeoversikt.gui.acting.form_room import FormRoom
from listeoversikt.gui.acting.letters import CardLetters
from listeoversikt.gui.acting.saving import Saving
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.page import PageAction, Target
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.acting.act_form import ActForm
    from listeoversikt.gui.card.panel import PatientCardPanel
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.page import Page
    from listeoversikt.gui.parts.buttons import Button
    from listeoversikt.gui.table.view import RowsView
    from listeoversikt.operations.acting_basis import ActingBasis


def _no_day() -> dt.date | None:
    return None


LETTERS = {"K": "contact", "F": "attempt", "D": "done", "U": "postpone"}
LETTERS |= {"T": "assign", "A": "decline", "P": "plan", "G": "review"}


class PatientActions(QObject):
    """``patient()`` is the pseudonym in hand, "" = none; ``rows`` the list, ``card`` where the forms open.

    ``discharged()`` is the discharge in hand, on a page that has one a row.
    """

    go = Signal(object)
    card_wanted = Signal()
    review_wanted = Signal()
    saved_and_next = Signal(str)
    acted = Signal(str)
    form_changed = Signal(str)

    def __init__(
        self,
        desk: Desk,
        host: QWidget,
        *,
        patient: Callable[[], str],
        rows: RowsView | None = None,
        card: PatientCardPanel | None = None,
        discharged: Callable[[], dt.date | None] = _no_day,
    ) -> None:
        super().__init__(host)
        self.discharged = discharged
        self.desk, self.host, self.patient, self.rows = desk, host, patient, rows
        self.card: PatientCardPanel | None = None
        self.form: ActForm | None = None
        self.saving = Saving(self)
        self.room = FormRoom(host)
        self.room.save_wanted.connect(self.save_and_next)
        self.room.close_wanted.connect(self.close_form)
        self.foot = ActionFoot(self.menu, host)
        self.foot.hide()
        self.foot.wanted.connect(self.do)
        self.foot.save_wanted.connect(self.save_and_next)
        self.foot.close_wanted.connect(self.close_form)
        self.room.save_on(self.foot)
        self._drafts = drafts_of(desk)
        self._drafts.mind(self._holds_unsaved, self._has_form, self._keep_draft)
        if rows is not None:
            self._listen(rows)
        if card is not None:
            self.attach_card(card)
        desk.runner.view_changed.connect(self.refresh)

    def _listen(self, rows: RowsView) -> None:
        rows.letter.connect(self._letter)
        rows.current_changed.connect(self._patient_changed)
        self.room.save_on(rows)
        self._mind_letters()
        self.desk.preferences.changed.connect(self._mind_letters)

    def _mind_letters(self, changed: str = "") -> None:
        if self.rows is not None:
            self.rows.letters_on = self.desk.preferences.letter_keys

    def attach_card(self, card: PatientCardPanel) -> None:
        """The card's foot becomes ours, forms open under its head, and letters act in it."""
        self.card = card
        card.form_place.addWidget(self.room)
        card.set_foot(self.foot, self.foot.first_button)
        self.foot.show()
        card.own_text = self.text_to_copy
        card.shown.connect(self._patient_changed)
        card.shown.connect(self._see_form)
        self.hear(card)
        self.room.save_on(card)

    def _see_form(self, patient: str) -> None:
        """The card has come in around the form."""
        if self.form is not None and self.form.basis.patient_id == patient:
            QTimer.singleShot(0, self.room, self.room.bring_into_view)

    def hear(self, card: QWidget) -> None:
        """Letters act while the focus is in that widget."""
        CardLetters(card, self.room, self._letters_on, self._letter, self)

    def install(self, page: Page) -> None:
        """What we ask for goes to the frame by the page."""
        self.go.connect(page.go)

    # -- keys, menu, lists of what can be done ------------------------------------------------------------------

    def _letters_on(self) -> bool:
        return self.desk.preferences.letter_keys

    def _letter(self, letter: str) -> bool:
        key = LETTERS.get(letter)
        if key is None or not self._letters_on():
            return False
        self.do(key)
        return True

    def keys(self) -> tuple[tuple[str, str], ...]:
        """For F1: letters, and what saves a form."""
        letters = tuple(
            (one.letter, one.text) for one in with_letters() if rights.may_do(f"patient.{one.key}")
        )
        return letters and (
            *letters,
            ("Ctrl+Enter", translate("Acting", "Save the form and go to the next patient")),
        )

    def page_actions(self) -> list[PageAction]:
        """For Ctrl+K: everything that can be done about the patient in hand."""
        return [
            PageAction(
                f"patient_{one.key}",
                one.text,
                one.icon,
                partial(self.do, one.key),
                one.letter or one.shortcut,
                enabled=partial(self._offered, one.key),
                in_header=False,
            )
            for group in everything()
            for one in group
        ]

    def _offered(self, key: str) -> bool:
        if not rights.may_do(f"patient.{key}"):
            return False
        patient = self.patient()
        if key == "review":
            return True
        if not patient or self.desk.view is None:
            return False
        return is_offered(key, self.desk.view.record(patient))

    def bar_buttons(self) -> list[Button]:
        """For a narrow window's bar."""
        contact, attempt, more = action_buttons(self.do, lambda: None)
        more.clicked.disconnect()

        def show_menu() -> None:
            self.menu().popup(more.mapToGlobal(QPoint(0, 0)))

        more.clicked.connect(show_menu)
        return [contact, attempt, more]

    def menu(self) -> QMenu:
        """Everything that can be done, in groups, each with its key; then what the card itself can."""
        menu = QMenu(self.host)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in everything():
            for one in group:
                if self._offered(one.key):
                    menu.addAction(self._menu_action(one, menu))
            menu.addSeparator()
        if self.card is not None:
            self.card.add_own(menu)
        return menu

    def _menu_action(self, one: PatientAct, menu: QMenu) -> QAction:
        view = self.desk.view
        urgent = view is not None and view.record(self.patient()).urgent
        action = QAction(not_urgent_text() if one.key == "urgent" and urgent else one.text, menu)
        key = one.letter if one.letter and self._letters_on() else one.shortcut
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutVisibleInContextMenu(True)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

        def run(_checked: bool = False) -> None:
            self.do(one.key)

        action.triggered.connect(run)
        return action

    # -- doing --------------------------------------------------------------------------------------------------

    def do(self, key: str) -> None:
        """What a key, a button or the menu asks for."""
        patient = self.patient()
        if not rights.may_do(f"patient.{key}"):
            return
        if key == "review":
            self.review_wanted.emit()
        elif not patient:
            return
        elif key == "plan":
            self.go.emit(Target("plans", patient=patient, action="new"))
        elif key == "copy_text":
            self._with_card("copy_text")
        elif key == "copy_number":
            self._with_card("copy_number")
        else:
            self._begin(key, patient)

    def _with_card(self, what: str) -> None:
        if self.card is not None:
            getattr(self.card, what)()

    def _begin(self, key: str, patient: str) -> None:
        basis = self.basis_of(patient)
        if basis is None:
            return
        from listeoversikt.gui.acting.forms import form_of, has_nothing_for, is_at_once

        if has_nothing_for(key, basis):
            text = translate("Acting", "{patient}: nothing is open on the worklist").format(patient=patient)
            self.desk.toast(text)
            return
        form = form_of(key, basis)
        if is_at_once(key, basis):
            self.saving.send(patient, form.acts(), form.said(), basis.seen)
            form.deleteLater()
            return
        self._keep_draft()
        self.card_wanted.emit()
        self._open(form, key)
        self.room.bring_into_view()
        form.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(form, form.accessibleName())

    def basis_of(self, patient: str) -> ActingBasis | None:
        """What the forms need about the patient, from the view as it is now; None for one not on the list."""
        view = self.desk.view
        if view is None or patient not in view.position:
            return None
        from listeoversikt.operations.acting_basis import acting_basis

        now = dt.datetime.now()  # noqa: DTZ005
        clock = now.time() if view.today == now.date() else None
        return acting_basis(
            view,
            patient,
            user=self.desk.user,
            role=self.desk.role_word,
            now=clock,
            discharged=self.discharged(),
        )

    def _open(self, form: ActForm, opened_by: str) -> None:
        self.form = form
        form.setProperty("opened_by", opened_by)
        kept = self._drafts.of(form.basis.patient_id, opened_by)
        if kept is not None:
            form.restore(kept)
        form.changed.connect(self._typed)
        form.cleared.connect(self.clear_form)
        journal: Any = getattr(form, "journal", None)
        if journal is not None:
            journal.copy_wanted.connect(partial(self._with_card, "copy_text"))
        self.room.show_form(form)
        self.foot.show_form(form.save_text())
        self.form_changed.emit(form.key)

    def _typed(self) -> None:
        if self.form is not None:
            self.foot.show_form(self.form.save_text())

    # -- the open form ------------------------------------------------------------------------------------------

    @property
    def is_form_open(self) -> bool:
        """Whether a form, or the choice between two texts, is open."""
        return self.room.form is not None

    def _has_form(self) -> bool:
        return self.is_form_open

    def _holds_unsaved(self) -> bool:
        return self.form is not None and self.form.is_touched

    def save(self) -> bool:
        """Checks and writes what stands in the form; False when something is wrong with it."""
        return self.saving.save(go_on=False)

    def save_and_next(self) -> bool:
        """As ``save``; then the row under is in hand."""
        return self.saving.save(go_on=True)

    def clear_form(self) -> None:
        """An empty form of the same kind; what was typed is let go of."""
        if self.form is None:
            return
        opened_by, patient = self.form.property("opened_by"), self.form.basis.patient_id
        self._drafts.drop(patient, opened_by)
        self.form = None
        self._begin(opened_by, patient)

    def close_form(self) -> bool:
        """Closes it without asking; what was typed is kept until it's saved or cleared. False when none was open."""
        if not self.is_form_open:
            return False
        self._keep_draft(tell=True)
        self.shut()
        self.to_list()
        return True

    def step_back(self) -> bool:
        """Esc."""
        return self.close_form()

    def shut(self) -> None:
        """No form."""
        self.form = None
        self.room.show_form(None)
        self.foot.show_form(None)
        self.form_changed.emit("")

    def keep(self, form: ActForm) -> None:
        """What stands in it is kept, whatever happens to the form."""
        self._drafts.keep(form.basis.patient_id, form.property("opened_by"), form.state())

    def forget(self, patient: str, opened_by: str) -> None:
        """What was typed is saved, or isn't wanted any more."""
        self._drafts.drop(patient, opened_by)

    def show_choice(self, panel: QWidget) -> None:
        """In the form's place: two texts to choose between."""
        self.form = None
        self.room.show_form(panel)
        self.foot.show_form("", can_save=False)
        self.form_changed.emit("conflict")

    def to_list(self) -> None:
        """The focus goes back to the list."""
        if self.rows is not None and self.rows.isVisible():
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.card is not None and self.foot.isVisible():
            self.foot.first_button().setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_draft(self, *, tell: bool = False) -> None:
        form = self.form
        if form is None:
            return
        patient, opened_by = form.basis.patient_id, form.property("opened_by")
        if not form.is_touched:
            self._drafts.drop(patient, opened_by)
            return
        self._drafts.keep(patient, opened_by, form.state())
        if tell:
            text = translate("Acting", "{patient}: what you typed is kept").format(patient=patient)
            self.desk.toast(text)

    def _patient_changed(self, *_: object) -> None:
        """Another row: the form is put away, and the other patient's own is taken up where there is one."""
        patient = self.patient()
        shown = self.form.basis.patient_id if self.form is not None else self.saving.conflict_patient
        if not patient or patient == shown:
            return
        if self.is_form_open:
            self._keep_draft(tell=True)
            self.shut()
        newest = self._drafts.newest(patient)
        basis = self.basis_of(patient) if newest else None
        if basis is not None:
            from listeoversikt.gui.acting.forms import form_of

            self._open(form_of(newest, basis), newest)

    def refresh(self, view: object = None) -> None:
        """Something was saved somewhere: a form that nobody has typed in is made anew."""
        form = self.form
        if form is None or form.is_touched or self.saving.busy:
            return
        patient, opened_by = form.basis.patient_id, form.property("opened_by")
        basis = self.basis_of(patient)
        if basis is None or basis.seen == form.basis.seen:
            return
        had_focus = self.room.isAncestorOf(self.host.window().focusWidget() or self.host)
        from listeoversikt.gui.acting.forms import form_of

        self._open(form_of(opened_by, basis), opened_by)
        if had_focus and self.form is not None:
            self.form.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def text_to_copy(self, patient: str) -> str:
        """The text for the journal: what is being written, else what isn't in the journal yet; "" = neither."""
        form = self.form
        if form is not None and form.basis.patient_id == patient and form.journal_text():
            return form.journal_text()
        basis = self.basis_of(patient)
        if basis is None or not basis.record.entries:
            return ""
        from listeoversikt.gui.acting.waiting_texts import waiting_text

        return waiting_text(basis)
