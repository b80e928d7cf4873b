"""Saving what stands in a form: on disk first, then told; and the choice when a colleague saved meanwhile."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from listeoversikt.gui.texts import clock_time, translate

if TYPE_CHECKING:
    from listeoversikt.followup.log.act import Act
    from listeoversikt.gui.acting.act_form import ActForm
    from listeoversikt.gui.acting.patient_actions import PatientActions
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.typed_discharge import TypedForm


class Saving:
    """One step on the undo stack for each form saved."""

    def __init__(self, actions: PatientActions) -> None:
        self._actions = actions
        self.busy = False
        self.conflict_patient = ""

    def save(self, *, go_on: bool) -> bool:
        """Writes the open form; False when something is wrong with it."""
        form = self._actions.form
        if form is None or self.busy or not form.check():
            return False
        self._write(form, form.acts(), form.discharge(), form.basis.seen, go_on)
        return True

    def _write(
        self, form: ActForm, acts: Sequence[Act], discharge: TypedForm | None, seen: int | None, go_on: bool
    ) -> None:
        actions, patient = self._actions, form.basis.patient_id
        said, opened_by, role = form.said(), form.property("opened_by"), form.chosen_role()
        after = self._key_after() if go_on else ""

        def done() -> None:
            actions.forget(patient, opened_by)
            self._remember(role)
            if actions.form is form:
                actions.shut()
            if go_on:
                if after and actions.rows is not None:
                    actions.rows.set_current(after)
                actions.saved_and_next.emit(patient)
            actions.to_list()

        def refused(problem: Problem) -> None:
            if self._is_conflict(problem):
                self._choose(form, acts, discharge, problem)
            else:
                actions.desk.tell_error(problem)

        self.send(patient, acts, said, seen, done, refused, discharge=discharge)

    def send(
        self,
        patient: str,
        acts: Sequence[Act],
        said: str,
        seen: int | None,
        done: Callable[[], None] | None = None,
        refused: Callable[[Problem], None] | None = None,
        *,
        discharge: TypedForm | None = None,
    ) -> None:
        """Writes acts about a patient, and a discharge typed in with them; the toast says whom, what and when."""
        from listeoversikt.gui.deeds import carry_out_deeds
        from listeoversikt.operations.acting import Acted, Deed

        actions = self._actions
        self.busy = True

        def stands(acted: Acted) -> None:
            self.busy = False
            if done is not None:
                done()
            actions.acted.emit(patient)

        def failed(problem: Problem) -> None:
            self.busy = False
            if refused is not None:
                refused(problem)
            else:
                actions.desk.tell_error(problem)

        told = translate("Acting", "{patient}: {what} {clock}").format(
            patient=patient,
            what=said,
            clock=clock_time(dt.datetime.now()),  # noqa: DTZ005
        )
        deeds = [Deed(act, patient) for act in acts]
        known = None if seen is None else {patient: seen}
        if discharge is None:
            carry_out_deeds(actions.desk, told, deeds, done=stands, failed=failed, seen=known)
            return
        from listeoversikt.gui.acting.coming_home import carry_out_coming_home

        carry_out_coming_home(actions.desk, told, deeds, discharge, done=stands, failed=failed, seen=known)

    def _key_after(self) -> str:
        """The row under the one in hand; "" when it's the last."""
        rows = self._actions.rows
        if rows is None:
            return ""
        model = rows.rows
        view_row = model.view_row_of(rows.current_key())
        for row in range(view_row + 1, model.rowCount()):
            source = model.source_row(row)
            if source >= 0:
                return model.key(source)
        return ""

    def _remember(self, role: str) -> None:
        """The role that was said in a form is the user's from now on."""
        preferences = self._actions.desk.preferences
        if role and not preferences.role:
            preferences.role = role

    @staticmethod
    def _is_conflict(problem: Problem) -> bool:
        from listeoversikt.operations.acting import ChangedMeanwhile

        return isinstance(problem.error, ChangedMeanwhile)

    def _choose(
        self, form: ActForm, acts: Sequence[Act], discharge: TypedForm | None, problem: Problem
    ) -> None:
        """Both texts in the form's place; mine is kept as a draft until it's chosen."""
        from listeoversikt.gui.acting.conflict import ConflictPanel

        actions, patient = self._actions, form.basis.patient_id
        actions.keep(form)
        entries = getattr(problem.error, "entries", ())
        panel = ConflictPanel(entries, acts, form.basis.today)
        self.conflict_patient = patient
        said, opened_by, role = form.said(), form.property("opened_by"), form.chosen_role()

        def over() -> None:
            self.conflict_patient = ""
            actions.forget(patient, opened_by)
            actions.shut()
            actions.to_list()

        def mine() -> None:
            self._remember(role)
            self.send(patient, acts, said, None, over, discharge=discharge)

        panel.mine.connect(mine)
        panel.theirs.connect(over)
        actions.show_choice(panel)
        panel.use_mine.setFocus(Qt.FocusReason.OtherFocusReason)
