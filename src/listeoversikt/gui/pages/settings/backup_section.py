"""The settings' section of backups: the last one, the folder they lie in, and a backup taken up again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.backing_up import backing_up_of, risk_words
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.restore_dialog import RestoreDialog, moment_words
from listeoversikt.gui.pages.settings.section import Section
from listeoversikt.gui.parts.buttons import Button, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.texts import day_numbers, decimal, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.backups import Backup, BackupStanding
    from listeoversikt.operations.choices import Choices

MEGABYTE = 1_000_000


class BackupSection(Section):
    """Sikkerhetskopi. What is chosen here is written at once by itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Backups", "Backup"),
            translate(
                "Backups",
                "A backup is encrypted, and checked when it's taken. It's opened with a passphrase that held then: each user's own.",
            ),
            parent,
        )
        self._backing = backing_up_of(desk)
        self.dialog: RestoreDialog | None = None
        self._notices()
        self._last_card()
        self._place_card()
        self._restore_card()
        self.column.addStretch(1)
        self._backing.changed.connect(self._show)
        self._backing.taken.connect(self._say_taken)
        self._show()

    def _notices(self) -> None:
        paused = translate("Backups", "The store is restored, and isn't backed up by itself.")
        self.paused = Notice(
            "warning",
            paused,
            translate("Backups", "Look that it's the right one, and confirm."),
            translate("Backups", "It's the right one"),
        )
        self.paused.acted.connect(self._backing.confirm)
        self.trouble = Notice("error", " ", " ")
        self.risk = Notice("warning", " ", " ")
        for notice in (self.paused, self.trouble, self.risk):
            notice.hide()
            self.column.addWidget(notice)

    def _last_card(self) -> None:
        card = self.card(translate("Backups", "Last backup"))
        self.last = Label("", Type.BODY_STRONG, "text", wrap=True)
        self.about_last = Label("", Type.SECONDARY, "text2", wrap=True)
        self.unsaved = Label("", Type.SECONDARY, "text2", wrap=True)
        for label in (self.last, self.about_last, self.unsaved):
            card.addWidget(label)
        self.take = PrimaryButton(translate("Backups", "Take a backup now"), "database")
        self.take.clicked.connect(self._backing.take_now)
        _in_row(card, self.take)

    def _place_card(self) -> None:
        card = self.card(translate("Backups", "Folder for backups"))
        self.place = Label("", Type.BODY, "text", wrap=True)
        card.addWidget(self.place)
        for text in (
            translate("Backups", "Choose a disk outside the machine if you can."),
            translate(
                "Backups", "The last 10 daily and 12 monthly backups are kept. Yours are never deleted."
            ),
        ):
            card.addWidget(Label(text, Type.SECONDARY, "text2", wrap=True))
        self.choose = SecondaryButton(translate("Backups", "Choose folder …"), "folder")
        self.choose.clicked.connect(self._ask_folder)
        self.usual = SecondaryButton(translate("Backups", "Use the folder beside the store"))
        self.usual.clicked.connect(lambda: self._backing.choose_place(None))
        _in_row(card, self.choose, self.usual)

    def _restore_card(self) -> None:
        card = self.card(translate("Backups", "Restore"))
        what = translate("Backups", "A backup takes the store's place. The store you have now is kept.")
        card.addWidget(Label(what, Type.BODY, "text", wrap=True))
        self.restore = SecondaryButton(translate("Backups", "Restore …"), "history")
        self.restore.clicked.connect(self._ask_restore)
        _in_row(card, self.restore)

    def show_choices(self, choices: Choices) -> None:
        """None of the office's choices is of backups; how it stands may be another, though."""
        self._backing.look()

    def _show(self) -> None:
        standing, busy = self._backing.standing, self._backing.busy
        self.take.setEnabled(standing is not None and not busy)
        taking = translate("Backups", "Taking a backup …")
        self.take.setText(taking if busy else translate("Backups", "Take a backup now"))
        self.take.setAccessibleName(self.take.text())
        self.restore.setEnabled(standing is not None and not busy)
        self._show_warnings(standing)
        if standing is None:
            self.saved.tell("")
            return
        self.place.setText(str(standing.place))
        self.usual.setVisible(not standing.is_usual_place)
        newest = standing.newest
        none = translate("Backups", "No backup is taken yet.")
        self.last.setText(moment_words(newest) if newest is not None else none)
        self.about_last.setText(_about(newest) if newest is not None else "")
        self.about_last.setVisible(newest is not None)
        since = translate("Backups", "Something was written in the store since.")
        nothing = translate("Backups", "Nothing was written in the store since.")
        self.unsaved.setText(since if standing.unsaved else nothing)
        self.unsaved.setVisible(newest is not None)

    def _show_warnings(self, standing: BackupStanding | None) -> None:
        self.paused.setVisible(standing is not None and standing.paused_since is not None)
        if standing is not None and standing.paused_since is not None:
            day = day_numbers(standing.paused_since.astimezone().date())
            told = translate("Backups", "The store was restored on {day}, and isn't backed up by itself.")
            _say(self.paused, told.format(day=day), self.paused.fix.text())
        problem, lead = self._backing.trouble, translate("Backups", "The backup wasn't taken.")
        if problem is None and standing is not None and standing.trouble is not None:
            from listeoversikt.gui.problems import problem_of
            from listeoversikt.operations.backups import BackupRefused

            problem, lead = problem_of(BackupRefused(standing.trouble)), ""
        self.trouble.setVisible(problem is not None)
        if problem is not None:
            _say(self.trouble, f"{lead} {problem.sentence}".strip(), problem.fix)
        risk = None if standing is None else standing.risk
        self.risk.setVisible(risk is not None)
        if risk is not None:
            _say(self.risk, *risk_words(risk))

    def _say_taken(self, backup: Backup) -> None:
        told = translate("Backups", "Backup taken and checked: {name}.")
        self.saved.tell(told.format(name=backup.folder.name))

    def _ask_folder(self) -> None:
        start = self._backing.standing.place if self._backing.standing is not None else ""
        dialog = QFileDialog(self, translate("Backups", "Folder for backups"), str(start))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self._backing.choose_place(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_restore(self) -> None:
        standing = self._backing.standing
        self.dialog = RestoreDialog(standing.backups if standing is not None else (), self)
        self._backing.asking = self.dialog
        self.dialog.finished.connect(self._not_asking)
        self.dialog.wanted.connect(self._backing.restore_wanted)
        self.dialog.open()

    def _not_asking(self) -> None:
        self._backing.asking = None


def _say(notice: Notice, sentence: str, fix: str) -> None:
    notice.text.setText(sentence)
    notice.fix.setText(fix)
    notice.setAccessibleName(f"{sentence} {fix}".strip())


def _about(backup: Backup) -> str:
    whole = translate("Backups", "Whole and checked. {size} MB.").format(
        size=decimal(backup.size / MEGABYTE, 1)
    )
    by_itself = translate("Backups", "Taken by itself.")
    by_hand = translate("Backups", "Taken by hand.")
    return f"{whole} {by_itself if backup.automatic else by_hand}"


def _in_row(card: QVBoxLayout, *buttons: Button) -> None:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    row.addStretch(1)
    card.addLayout(row)
