"""Asked before something is erased for good: what, why, what goes with it, and where else it lies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from listeoversikt.gui.erasing.words import extract_words, foreseen_words, held_words, on_server_words
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.entries import Tick
from listeoversikt.gui.parts.fields import Choice, LabeledField
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.texts import day_numbers, translate

if TYPE_CHECKING:
    from listeoversikt.operations.erasing import ForeseenExtract, ForeseenPatient
    from listeoversikt.store.contents import Extract

LONGEST_REASON = 200


class _Erasing(FieldsDialog):
    """What the dialogs have in common: a reason, what was foreseen, and the tick for the copies."""

    def __init__(self, title: str, act: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(title, act, icon, parent)
        self.told = Label("", Type.BODY, "text", wrap=True)
        self.held = Label("", Type.SECONDARY, "text2", wrap=True)
        name = translate("Erasing", "Reason")
        self.reason = _line(name, LONGEST_REASON)
        self.reason.textChanged.connect(self._enable)
        hint = translate("Erasing", "Kept for good. Without name, id or journal number.")
        self._reason_field = LabeledField(name, self.reason, hint=hint)
        self.copies = Tick(translate("Erasing", "Erase in the backups and former stores too"))
        self.copies.hide()

    def _show_foreseen(self, told: str, held: str) -> None:
        self.told.setText(told)
        self.held.setText(held)
        self.held.setVisible(bool(held))
        self.copies.setVisible(bool(held))
        self._enable()
        self.fit_again()

    def _warning(self) -> Notice:
        sentence = translate("Erasing", "It can't be undone.")
        fix = translate("Erasing", "What matters for care must stand in the journal first.")
        return Notice("warning", sentence, fix)

    def _enable(self) -> None:
        raise NotImplementedError


class ErasePatientDialog(_Erasing):
    """``asked`` = look what would go; ``wanted`` = do it: id, reason, and whether in the copies too."""

    asked = Signal(str)
    wanted = Signal(str, str, bool)

    def __init__(self, patient_id: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Erasing", "Erase a patient"), translate("Erasing", "Erase for good"), "trash", parent
        )
        self._foreseen = ""
        name = translate("Erasing", "Patient id")
        self.patient = _line(name, 64)
        self.patient.setText(patient_id)
        self.patient.setReadOnly(bool(patient_id))
        self.patient.textChanged.connect(self._other_patient)
        self.patient_field = LabeledField(name, self.patient)
        self.column.addWidget(self.patient_field)
        self.look = SecondaryButton(translate("Erasing", "Show what would be erased"), "search")
        self.look.setAutoDefault(False)
        self.look.clicked.connect(lambda: self.asked.emit(self.patient.text().strip()))
        self.column.addWidget(self.look, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.told, self.held, self.copies, self._reason_field, self._warning()):
            self.column.addWidget(part)
        self._other_patient()
        self.fit()
        (self.reason if patient_id else self.patient).setFocus()

    def show_foreseen(self, patient_id: str, told: ForeseenPatient) -> None:
        """What would go."""
        if patient_id == self.patient.text().strip():
            self._foreseen = patient_id
            self._show_foreseen(foreseen_words(told.swept), held_words(told.copies))

    def show_refused(self, patient_id: str, why: str) -> None:
        """Why it can't be shown, under the id."""
        if patient_id == self.patient.text().strip():
            self.patient_field.show_error(why)
            self.fit_again()

    def act(self) -> None:
        """Hands it on."""
        patient, reason = self.patient.text().strip(), self.reason.text().strip()
        if self._foreseen == patient and patient and reason:
            in_copies = self.copies.isChecked()
            self.accept()
            self.wanted.emit(patient, reason, in_copies)

    def _other_patient(self) -> None:
        self._foreseen = ""
        self.patient_field.show_error("")
        self._show_foreseen(translate("Erasing", "Look what would be erased first."), "")

    def _enable(self) -> None:
        self.look.setEnabled(bool(self.patient.text().strip()))
        ready = bool(self._foreseen and self.reason.text().strip())
        self.act_button.setEnabled(ready)


class EraseExtractDialog(_Erasing):
    """``asked`` = look what follows; ``wanted`` = do it: number, reason, meant though it's in use, in the copies too."""

    asked = Signal(int)
    wanted = Signal(int, str, bool, bool)

    def __init__(self, extracts: Sequence[Extract], chosen: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Erasing", "Erase an extract"), translate("Erasing", "Erase for good"), "trash", parent
        )
        name = translate("Erasing", "Extract")
        self.which = Choice(name, [(str(one.id), _extract_line(one)) for one in extracts])
        self.which.chosen.connect(lambda _: self._ask())
        self.column.addWidget(LabeledField(name, self.which))
        self.meant = Tick(translate("Erasing", "I mean the extract that the office uses now"))
        self.meant.toggled.connect(lambda _: self._enable())
        self.meant.hide()
        for part in (self.told, self.meant, self.held, self.copies, self._reason_field, self._warning()):
            self.column.addWidget(part)
        self._foreseen: ForeseenExtract | None = None
        if chosen:
            self.which.choose(str(chosen))
        self._enable()
        self.fit()

    def begin(self) -> None:
        """Asks about the one that is chosen."""
        self._ask()

    def show_foreseen(self, told: ForeseenExtract) -> None:
        """What follows."""
        if str(told.follows.extract.id) != self.which.key():
            return
        self._foreseen = told
        self.meant.setVisible(told.follows.is_now)
        self.meant.setChecked(False)
        self._show_foreseen(extract_words(told.follows), held_words(told.copies))

    def act(self) -> None:
        """Hands it on."""
        if self._foreseen is not None and self.act_button.isEnabled():
            number, reason = self._foreseen.follows.extract.id, self.reason.text().strip()
            meant, in_copies = self.meant.isChecked(), self.copies.isChecked()
            self.accept()
            self.wanted.emit(number, reason, meant, in_copies)

    def _ask(self) -> None:
        self._foreseen = None
        self._enable()
        if self.which.key():
            self.asked.emit(int(self.which.key()))

    def _enable(self) -> None:
        told = self._foreseen
        meant = told is not None and (not told.follows.is_now or self.meant.isChecked())
        self.act_button.setEnabled(meant and bool(self.reason.text().strip()))


class LetInDialog(FieldsDialog):
    """``wanted`` = an erased patient may come in again: id and reason."""

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("Erasing", "Let a patient in again")
        super().__init__(title, translate("Erasing", "Let in"), "arrow-back-up", parent)
        about = translate(
            "Erasing", "The patient comes in with the next extract. What was erased stays erased."
        )
        self.column.addWidget(Label(about, Type.BODY, "text", wrap=True))
        self.patient = _line(translate("Erasing", "Patient id"), 64)
        self.reason = _line(translate("Erasing", "Reason"), LONGEST_REASON)
        for field in (self.patient, self.reason):
            field.textChanged.connect(self._enable)
            self.column.addWidget(LabeledField(field.accessibleName(), field))
        self._enable()
        self.fit()
        self.patient.setFocus()

    def act(self) -> None:
        """Hands it on."""
        patient, reason = self.patient.text().strip(), self.reason.text().strip()
        if patient and reason:
            self.accept()
            self.wanted.emit(patient, reason)

    def _enable(self) -> None:
        self.act_button.setEnabled(bool(self.patient.text().strip() and self.reason.text().strip()))


class TellDialog(FieldsDialog):
    """``wanted`` = write everything about a patient: the id. Where to is asked for next."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        title = translate("Erasing", "Access request")
        super().__init__(title, translate("Erasing", "Choose folder …"), "folder", parent)
        about = translate("Erasing", "Writes everything that is kept about one patient, also who has looked.")
        self.column.addWidget(Label(about, Type.BODY, "text", wrap=True))
        self.patient = _line(translate("Erasing", "Patient id"), 64)
        self.patient.textChanged.connect(lambda _: self._enable())
        self.column.addWidget(LabeledField(self.patient.accessibleName(), self.patient))
        self._enable()
        self.fit()
        self.patient.setFocus()

    def act(self) -> None:
        """Hands it on."""
        patient = self.patient.text().strip()
        if patient:
            self.accept()
            self.wanted.emit(patient)

    def _enable(self) -> None:
        self.act_button.setEnabled(bool(self.patient.text().strip()))


class EraseOfficeDialog(FieldsDialog):
    """``wanted`` = destroy everything: the office's name as it was typed, twice."""

    wanted = Signal(str, str)

    def __init__(
        self, name: str, copies: int, parent: QWidget | None = None, *, on_server: bool = False
    ) -> None:
        title = translate("Erasing", "Erase everything")
        super().__init__(title, translate("Erasing", "Destroy the store"), "trash", parent)
        about = translate(
            "Erasing",
            "The key is destroyed in the store and its copies, and all of it is deleted. Nobody can open it again.",
        )
        self.column.addWidget(Label(about, Type.BODY, "text", wrap=True))
        told = translate("Erasing", "%n copy is known here.", "", copies)
        self.column.addWidget(Label(told, Type.BODY, "text", wrap=True))
        asked = translate("Erasing", "Type the office's name: {name}").format(name=name)
        self.typed, self.again = _line(asked, 200), _line(translate("Erasing", "Type it once more"), 200)
        for field in (self.typed, self.again):
            field.textChanged.connect(lambda _: self._enable())
            made = LabeledField(field.accessibleName(), field)
            made.label.setWordWrap(True)
            self.column.addWidget(made)
        self.column.addWidget(
            Notice(
                "warning",
                translate("Erasing", "It can't be undone."),
                translate(
                    "Erasing", "Copies elsewhere, exports, files marked INTERN and paper aren't reached."
                ),
            )
        )
        if on_server:
            self.column.addWidget(
                Notice("warning", translate("Erasing", "The store lies on a server."), on_server_words())
            )
        self._enable()
        self.fit()
        self.typed.setFocus()

    def act(self) -> None:
        """Hands it on; the store compares the names."""
        if self.act_button.isEnabled():
            typed, again = self.typed.text(), self.again.text()
            self.accept()
            self.wanted.emit(typed, again)

    def _enable(self) -> None:
        self.act_button.setEnabled(bool(self.typed.text().strip() and self.again.text().strip()))


def _line(name: str, longest: int) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setMaxLength(longest)
    field.setMinimumHeight(px(32))
    return field


def _extract_line(extract: Extract) -> str:
    kind = (
        translate("Erasing", "supplement")
        if extract.kind == "tillegg"
        else translate("Erasing", "whole list")
    )
    return f"{day_numbers(extract.export_date)} · {kind}"
