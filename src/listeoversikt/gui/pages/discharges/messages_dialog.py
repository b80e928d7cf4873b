"""The dialog «Les meldinger»: folder and key file, read once or watch, and what became of every file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.charts.numbers_table import Numbers, NumbersTable
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.discharges.message_words import stored_words
from listeoversikt.gui.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Caption, ElidedLabel, Heading, Label
from listeoversikt.gui.parts.notices import Notice, announce
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.texts import language, translate

if TYPE_CHECKING:
    from listeoversikt.gui.pages.discharges.message_reading import MessageReading
    from listeoversikt.operations.message_reading import Taken

WIDTH, TABLE_HEIGHT, MOST_SHOWN = 760, 296, 500


class MessagesDialog(OrderedDialog):
    """Shows how ``reading`` stands; the reading goes on when the dialog is closed."""

    def __init__(self, reading: MessageReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._reading = reading
        self._shown: Taken | None = None
        self.table: NumbersTable | None = None
        self.notice: Notice | None = None
        title = translate("Messages", "Read messages")
        self.setWindowTitle(title)
        self.setMinimumWidth(px(420))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(20), px(20), px(20), px(12))
        column.setSpacing(px(12))
        column.addWidget(Heading(title))
        text = translate(
            "Messages",
            "Discharge letters and messages about admitted and discharged patients become discharges here.",
        )
        column.addWidget(Label(text, Type.BODY, "text2", wrap=True))
        self._make_choices(column)
        room = QWidget()
        self.answer = QVBoxLayout(room)
        self.answer.setContentsMargins(0, 0, 0, 0)
        self.answer.setSpacing(px(8))
        column.addWidget(room)
        column.addStretch(1)
        scroll.setWidget(inside)
        whole.addWidget(scroll, 1)
        foot = self._foot()
        whole.addWidget(foot)
        self._parts = (inside, foot)
        self.resize(self._within(px(WIDTH), px(420)))
        reading.changed.connect(self._refresh)
        self._refresh()
        (self.keys_button if reading.folder else self.folder_button).setFocus()

    def _make_choices(self, column: QVBoxLayout) -> None:
        self.folder_name = ElidedLabel("", middle=True)
        self.folder_button = SecondaryButton(translate("Messages", "Choose folder …"), "folder")
        self.folder_button.clicked.connect(self._ask_folder)
        column.addLayout(
            _choice(translate("Messages", "Folder with messages"), self.folder_name, self.folder_button, "")
        )
        self.keys_name = ElidedLabel("", middle=True)
        self.keys_button = SecondaryButton(translate("Messages", "Choose key file …"), "lock-open")
        self.keys_button.clicked.connect(self._ask_keys)
        hint = translate(
            "Messages",
            "National number and patient id, as CSV. Chosen each time, read in memory, never kept.",
        )
        column.addLayout(_choice(translate("Messages", "Key file"), self.keys_name, self.keys_button, hint))

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(20), px(10), px(20), px(14))
        row.setSpacing(px(8))
        self.back_button = QuietButton(translate("Messages", "Take back"), "arrow-back-up")
        self.back_button.clicked.connect(self._reading.take_back)
        row.addWidget(self.back_button)
        row.addStretch(1)
        self.close_button = SecondaryButton(translate("Messages", "Close"))
        self.close_button.clicked.connect(self.accept)
        self.watch_button = SecondaryButton("", "refresh")
        self.watch_button.clicked.connect(self._watch)
        self.read_button = PrimaryButton(translate("Messages", "Read now"), "mail-down")
        self.read_button.setDefault(True)
        self.read_button.clicked.connect(self._reading.read_once)
        for button in (self.close_button, self.watch_button, self.read_button):
            row.addWidget(button)
        return foot

    # -- choosing -----------------------------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        before = self._reading.folder
        title = translate("Messages", "Folder with messages")
        self._ask(title, QFileDialog.FileMode.Directory, before, self._reading.choose_folder)

    def _ask_keys(self) -> None:
        self._ask(
            translate("Messages", "Key file"),
            QFileDialog.FileMode.ExistingFile,
            None,
            self._reading.choose_keys,
        )

    def _ask(
        self, title: str, mode: QFileDialog.FileMode, start: Path | None, done: Callable[[str], None]
    ) -> None:
        dialog = QFileDialog(self, title, str(start or ""))
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _watch(self) -> None:
        if self._reading.is_watching:
            self._reading.stop_watching()
        else:
            self._reading.watch()

    # -- how it stands ------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        reading = self._reading
        folder, watching = reading.folder, reading.is_watching
        nothing = translate("Messages", "None chosen")
        self._name(self.folder_name, str(folder) if folder else nothing, chosen=folder is not None)
        keys = reading.key_file
        self._name(self.keys_name, keys.name if keys else nothing, chosen=keys is not None)
        can_read = folder is not None and not reading.running
        self.read_button.setEnabled(can_read and not watching)
        self.watch_button.setEnabled(watching or (can_read and keys is not None))
        said = (
            translate("Messages", "Stop watching") if watching else translate("Messages", "Watch the folder")
        )
        self.watch_button.setText(said)
        self.folder_button.setEnabled(not watching and not reading.running)
        self.keys_button.setEnabled(not watching and not reading.running)
        stored = reading.taken is not None and reading.taken.read.stored > 0
        self.back_button.setVisible(stored)
        self._show_answer()

    def _name(self, label: ElidedLabel, text: str, *, chosen: bool) -> None:
        label.setText(text)
        label.setToolTip(text if chosen else "")
        label.set_token("text" if chosen else "text2")

    def _show_answer(self) -> None:
        """What stopped it, how the watch stands, and what became of the files."""
        reading = self._reading
        empty(self.answer)
        self.notice = self.table = None
        if reading.problem:
            self._say(Notice("error", reading.problem))
        elif reading.running:
            self._say(Notice("info", translate("Messages", "Reading …")))
        elif reading.is_watching:
            text = translate(
                "Messages",
                "The folder is watched while the program is open. Broken files are moved to the subfolder «avvist».",
            )
            self._say(Notice("info", text))
        taken = reading.taken
        if taken is not None and not reading.running:
            self._show_taken(taken)
        QTimer.singleShot(0, self, self._grow)  # when the layout knows what it holds

    def _say(self, notice: Notice) -> None:
        self.notice = notice
        self.answer.addWidget(notice)
        announce(self, notice.text.text())

    def _show_taken(self, taken: Taken) -> None:
        read = taken.read
        kind = "good" if read.stored else "info"
        if not (self._reading.problem or self._reading.is_watching):
            patients = read.patients
            many = translate("Messages", "about %n patient(s)", "", patients)
            nothing = translate("Messages", "Nothing new was stored.")
            self._say(Notice(kind, f"{stored_words(taken)}, {many}." if read.stored else nothing))
        if not read.files:
            text = translate("Messages", "There are no files in the folder.")
            self.answer.addWidget(Label(text, Type.SECONDARY, "text2", wrap=True))
            return
        self.answer.addWidget(Label(self._counts(taken), Type.SECONDARY, "text2", wrap=True))
        self.table = _table(taken)
        self.answer.addWidget(self.table)
        if len(read.files) > MOST_SHOWN:
            text = translate("Messages", "The first {shown} of {all} files are shown.")
            self.answer.addWidget(Caption(text.format(shown=MOST_SHOWN, all=len(read.files)), wrap=True))

    def _counts(self, taken: Taken) -> str:
        from listeoversikt.journal.messages.message import Outcome
        from listeoversikt.operations.message_reading import not_linked
        from listeoversikt.words.messages import outcome_word

        read = taken.read
        files = len(read.files)
        parts = [translate("Messages", "%n file(s)", "", files)]
        parts += [
            f"{read.count(outcome)} {outcome_word(outcome, language())}"
            for outcome in Outcome
            if read.count(outcome)
        ]
        missing = not_linked(read)
        if missing:
            parts.append(translate("Messages", "%n not linked to a patient", "", missing))
        return " · ".join(parts)

    def _grow(self) -> None:
        """Room for what is shown, no larger than the screen."""
        wanted = sum(max(part.sizeHint().height(), part.minimumSizeHint().height()) for part in self._parts)
        self.resize(self._within(self.width(), max(self.height(), wanted)))

    def _within(self, width: int, height: int) -> QSize:
        """A size that the screen has room for."""
        screen = self.screen().availableGeometry().size() - QSize(px(40), px(60))
        return QSize(width, height).boundedTo(screen)


def _choice(label: str, name: ElidedLabel, button: SecondaryButton, hint: str) -> QVBoxLayout:
    """A label, what is chosen, and the button to choose by."""
    column = QVBoxLayout()
    column.setSpacing(px(4))
    column.addWidget(Label(label, Type.SECONDARY_MEDIUM))
    row = QHBoxLayout()
    row.setSpacing(px(12))
    row.addWidget(button)
    row.addWidget(name, 1)
    column.addLayout(row)
    if hint:
        column.addWidget(Caption(hint, wrap=True))
    name.setAccessibleName(label)
    button.setAccessibleDescription(hint)
    return column


def _table(taken: Taken) -> NumbersTable:
    """Every file: its number, its name where that points to nobody, kind, outcome and why."""
    from listeoversikt.operations.message_reading import shown_files
    from listeoversikt.words.messages import kind_word, message_reason, outcome_word

    columns = (
        translate("Messages", "File"),
        translate("Messages", "No."),
        translate("Messages", "Kind"),
        translate("Messages", "Outcome"),
        translate("Messages", "Why"),
    )
    rows = []
    for number, name, one in shown_files(taken.read)[:MOST_SHOWN]:
        why = message_reason(one.reason, language())
        outcome = outcome_word(one.outcome, language())
        why = "" if why == outcome else why
        rows.append((name, str(number), kind_word(one.kind, language()), outcome, why))
    made = NumbersTable(Numbers(columns, rows, words=5))
    made.setWordWrap(False)
    made.setAccessibleName(translate("Messages", "What became of the files"))
    wanted = made.verticalHeader().length() + made.horizontalHeader().minimumHeight() + px(4)
    made.setMinimumHeight(min(wanted, px(TABLE_HEIGHT)))
    return made
