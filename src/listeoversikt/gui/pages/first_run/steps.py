"""The first run: three steps, back allowed, nothing else asked."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.first_run.entry_card import EntryScreen
from listeoversikt.gui.pages.first_run.office_step import OfficeStep
from listeoversikt.gui.pages.first_run.passphrase_step import PassphraseStep
from listeoversikt.gui.pages.first_run.welcome import Welcome
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.drop_field import local_paths
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel, announce
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.new_store import NewStore, list_keys
from listeoversikt.store.address import ServerAddress
from listeoversikt.store.refusals import Reason
from listeoversikt.words.store import store_fix, store_sentence

WELCOME, PASSPHRASE, OFFICE = range(3)
OF_THE_PLACE = frozenset({Reason.EXISTS_ALREADY, Reason.NO_ACCESS, Reason.DISK_FULL})


class FirstRun(EntryScreen):
    """See the package's docstring for the signals."""

    chosen_example = Signal()
    chosen_export = Signal(object)
    store_wanted = Signal(object)
    open_wanted = Signal()
    cancelled = Signal()
    _lists_found = Signal(object, object)

    def __init__(self, default_folder: Path, parent: QWidget | None = None, *, patients: int = 3000) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.export: Path | None = None
        self.welcome = Welcome(patients)
        self.passphrase = PassphraseStep(default_folder)
        self.office = OfficeStep()
        self._build()
        self.welcome.export_given.connect(self.give_export)
        self.welcome.example_wanted.connect(self._example)
        self.welcome.open_wanted.connect(self.open_wanted)
        self._lists_found.connect(self._have_lists)
        self.show_step(WELCOME)

    def _build(self) -> None:
        body = self.card.body
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(px(4))
        self.count = Label("", Type.SECONDARY, "text2")
        self.title = Heading("", Type.PATIENT, level=1)
        self.title.setWordWrap(True)
        head.addWidget(self.count)
        head.addWidget(self.title)
        body.addWidget(self._head)
        body.addLayout(self.notice_place)
        self._steps = (self.welcome, self.passphrase, self.office)
        for step in self._steps:
            body.addWidget(step)
        self._busy = self._busy_view()
        body.addWidget(self._busy)
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(0, px(4), 0, 0)
        self.back = SecondaryButton(translate("FirstRun", "Back"), "arrow-left")
        self.next = PrimaryButton(translate("FirstRun", "Next"), "arrow-right")
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.next)
        body.addWidget(self._foot)

    def _busy_view(self) -> QWidget:
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, px(24), 0, px(24))
        column.setSpacing(px(12))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconLabel("hourglass", "accent", 32), 0, middle)
        self.doing = Heading("", Type.LEAD_STRONG)
        self.doing.setAlignment(middle)
        self.doing.setWordWrap(True)
        column.addWidget(self.doing)
        self.cancel = SecondaryButton(translate("FirstRun", "Cancel"), key="Esc")
        self.cancel.clicked.connect(self.cancelled)
        column.addWidget(self.cancel, 0, middle)
        return view

    # --- what the frame tells ----------------------------------------------------------------------------------

    def set_busy(self, text: str = "", done: int = 0, total: int = 0) -> None:
        """What is being done; "" = nothing, back to the step."""
        busy = bool(text)
        self.doing.setText(text)
        self._busy.setVisible(busy)
        for place, step in enumerate(self._steps):
            step.setVisible(not busy and place == self.step)
        self._head.setVisible(not busy and self.step != WELCOME)
        self._foot.setVisible(not busy and self.step != WELCOME)
        if busy:
            self.tell_nothing()
            self.cancel.setFocus()
            announce(self, text)

    def show_problem(self, sentence: str, fix: str = "", *, unexpected: bool = False) -> None:
        """What went wrong, over the step; ``unexpected`` = a mistake in the program, with the way to a report."""
        self.set_busy("")
        (self.tell_of_report if unexpected else self.tell)("error", sentence, fix)

    def show_store_problem(self, reason: Reason) -> None:
        """Why the store couldn't be made: under the place where that is what is wrong, else over the step."""
        if isinstance(self.passphrase.place.location, ServerAddress):
            self.set_busy("")
            self.show_step(PASSPHRASE)
            self.passphrase.show_server_trouble(reason)
        elif reason in OF_THE_PLACE:
            self.set_busy("")
            self.show_step(PASSPHRASE)
            self.passphrase.show_place_trouble(reason)
            self.passphrase.place.button.setFocus()
        else:
            self.show_problem(store_sentence(reason, language()), store_fix(reason, language()))

    # --- the steps ---------------------------------------------------------------------------------------------

    def show_step(self, step: int) -> None:
        """One of the three."""
        self.step = step
        self.tell_nothing()
        titles = ("", translate("FirstRun", "Lock the store"), translate("FirstRun", "Office and lists"))
        self.title.setText(titles[step])
        self.count.setText(translate("FirstRun", "Step {number} of 3").format(number=step + 1))
        self.next.setText(
            translate("FirstRun", "Make the store") if step == OFFICE else translate("FirstRun", "Next")
        )
        self.set_busy("")
        self.verticalScrollBar().setValue(0)
        self.setFocusProxy(self.first_focus())
        self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        """Where to begin."""
        if self.step == PASSPHRASE:
            return self.passphrase.first_field()
        return self.office.first_field() if self.step == OFFICE else self.welcome.example

    def give_export(self, path: Path) -> None:
        """An extract was given: on to the passphrase, while its lists are looked for."""
        self.export = path
        self.office.show_lists(())

        def look() -> None:
            found = list_keys(path)
            with suppress(RuntimeError):  # the page may be gone by now
                self._lists_found.emit(path, found)

        threading.Thread(target=look, name="listeoversikt-lists", daemon=True).start()
        self.chosen_export.emit(path)
        self.show_step(PASSPHRASE)

    def _have_lists(self, path: Path, keys: tuple[str, ...]) -> None:
        if path == self.export:
            self.office.show_lists(keys)

    def go_on(self) -> None:
        """The next step, or making the store."""
        step = (self.welcome, self.passphrase, self.office)[self.step]
        if isinstance(step, Welcome):
            return
        if not step.check():
            focused = step.focusWidget()
            self.ensureWidgetVisible(focused if focused is not None else step)
        elif self.step == PASSPHRASE:
            self.show_step(OFFICE)
        else:
            wanted = NewStore(
                folder=self.passphrase.place.location or Path(),
                passphrase=self.passphrase.passphrase,
                login=self.passphrase.login.text().strip(),
                name=self.passphrase.name.text().strip(),
                office_name=self.office.office_name,
                list_names=self.office.list_names,
                export=self.export,
            )
            self.passphrase.password.hand_over(wanted.folder)
            self.store_wanted.emit(wanted)

    def go_back(self) -> None:
        """The step before; what was typed stays."""
        if self.step > WELCOME:
            self.show_step(self.step - 1)

    def _example(self) -> None:
        self.tell_nothing()
        self.chosen_example.emit()

    # --- keys and drag -----------------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        """The passphrase doesn't stay behind when the store is open."""
        if not event.spontaneous():
            self.passphrase.forget()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+O means this card as long as it's shown, whatever it means to the window."""
        key = event if isinstance(event, QKeyEvent) else None
        if key is not None and key.type() == QEvent.Type.ShortcutOverride and self._chooser(key) is not None:
            event.accept()
            return True
        return super().event(event)

    def _chooser(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key chooses: a folder or a zip file."""
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.key() != Qt.Key.Key_O or not self.welcome.isVisible():
            return None
        if event.modifiers() == control:
            return self.welcome.choose_folder
        return self.welcome.choose_file if event.modifiers() == control | shift else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back or cancels, Ctrl+O chooses."""
        choose = self._chooser(event)
        if choose is not None:
            choose()
        elif event.key() == Qt.Key.Key_Escape:
            if self._busy.isVisible():
                self.cancelled.emit()
            else:
                self.go_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._foot.isVisible():
            self.go_on()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An extract is welcome anywhere on the first card."""
        if self.welcome.isVisible() and local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The same as on the field."""
        event.acceptProposedAction()
        self.welcome.give(local_paths(event.mimeData()))
