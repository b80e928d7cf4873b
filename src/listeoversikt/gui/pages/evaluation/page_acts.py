"""What the page's buttons open: dialogs and files, and what is then done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from listeoversikt.evaluation.goal_file import SUFFIX
from listeoversikt.gui.pages.evaluation import room as actions
from listeoversikt.gui.pages.evaluation.dialogs import (
    ActionDialog,
    AmendDialog,
    DifferencesDialog,
    EndDialog,
    LockDialog,
)
from listeoversikt.gui.pages.evaluation.goal_paper import GoalPaper
from listeoversikt.gui.pages.evaluation.goal_text import whole_lines
from listeoversikt.gui.print.print_dialog import PrintDialog
from listeoversikt.gui.texts import day_prose, translate
from listeoversikt.operations.evaluation import doctors_of

if TYPE_CHECKING:
    from listeoversikt.gui.pages.evaluation.page import EvaluationPage
    from listeoversikt.operations.evaluation import KeptGoal


def paper_of(kept: KeptGoal, foot: str) -> GoalPaper:
    """A locked goal as paper."""
    seal, versions = [translate("Evaluation", "Locked")], []
    if kept.locked is not None:
        first = kept.locked.versions[0]
        text = translate("Evaluation", "Locked {day} by {who}")
        seal = [text.format(day=day_prose(first.day), who=first.by)]
        seal.append(translate("Evaluation", "Checksum {letters}").format(letters=kept.locked.checksum))
        said = translate("Evaluation", "Version {number}, {day} by {who}: {why}")
        versions = [
            said.format(number=one.number, day=day_prose(one.day), who=one.by, why=one.why)
            for one in kept.locked.versions[1:]
        ]
    if kept.broken is not None:
        seal.append(translate("Evaluation", "Changed after the lock: it doesn't fit the checksum"))
    return GoalPaper(kept.goal.title, tuple(seal), tuple(whole_lines(kept.goal)), tuple(versions), foot)


AskPath = Callable[[str, Callable[[str], None]], None]


class GoalActs(QObject):
    """Asks what must be asked, then ``doing`` does it. ``ask_open`` and ``ask_save`` give a path."""

    def __init__(self, page: EvaluationPage) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: QDialog | None = None
        self.ask_open: AskPath = self._ask_open
        self.ask_save: AskPath = self._ask_save

    def do(self, action: str) -> None:
        """A button at the foot."""
        kept = self._page.kept
        if action == actions.LIST:
            self._page.step_back()
        elif kept is not None:
            {
                actions.LOCK: self.lock,
                actions.VERSION: self.lock_version,
                actions.AMEND: self.write_version,
                actions.SHARE: self.share,
                actions.END: self.end,
                actions.DROP: self.drop,
            }[action](kept)

    def lock(self, kept: KeptGoal) -> None:
        """Asks first; what is missing is said where it's missing."""
        self._page.room.form.take_typed()
        if self._page.room.form.stopping:
            self._page.room.form.speak_up()
            return
        dialog = LockDialog(self._page.room.form.goal, self._page)
        dialog.locked.connect(partial(self._page.doing.lock, kept.id))
        self._open(dialog)

    def write_version(self, kept: KeptGoal) -> None:
        """Opens the form for the next version."""
        view = self._page.desk.view
        if view is not None:
            self._page.room.write_version(self._page.today(), doctors_of(view))

    def lock_version(self, kept: KeptGoal) -> None:
        """Asks why, and shows what differs."""
        self._page.room.form.take_typed()
        dialog = AmendDialog(kept.goal, self._page.room.form.goal, self._page)
        dialog.given.connect(partial(self._page.doing.amend, kept.id))
        dialog.accepted.connect(self._page.room.close_version)
        self._open(dialog)

    def drop(self, kept: KeptGoal) -> None:
        """What isn't locked goes."""
        self._page.room.close_version()
        if kept.is_locked and not kept.pending:
            self._page.show_goal()
            return
        self._page.doing.drop(kept)

    def end(self, kept: KeptGoal) -> None:
        """Asks how it went."""
        dialog = EndDialog(self._page)
        dialog.given.connect(partial(self._page.doing.end, kept.id))
        self._open(dialog)

    def add_action(self) -> None:
        """Something that was done, on the chart."""
        kept = self._page.kept
        if kept is None or not kept.is_locked:
            return
        dialog = ActionDialog(self._page.today, self._page)
        dialog.given.connect(partial(self._page.doing.add_action, kept.id))
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()

    def share(self, kept: KeptGoal) -> None:
        """Writes the goal's file."""
        name = "".join(sign if sign.isalnum() or sign in " -" else "_" for sign in kept.goal.title).strip()
        self.ask_save(f"{name or 'maal'}{SUFFIX}", partial(self._page.doing.share, kept))

    def fetch(self) -> None:
        """Another office's goal as a draft."""
        self.ask_open(f"*{SUFFIX}", self._page.doing.fetch)

    def choose_other(self) -> None:
        """Another office's aggregates."""
        kept = self._page.kept
        if kept is not None:
            self.ask_open("*.csv", partial(self._page.doing.compare, kept))

    def print_sheet(self) -> None:
        """The sealed sheet on paper, seen first."""
        kept = self._page.kept
        if kept is not None and kept.is_locked:
            self.dialog = PrintDialog(paper_of(kept, self._page.origin()), self._page)
            self.dialog.open()

    def show_differences(self, version: int) -> None:
        """A version beside the one before it."""
        kept = self._page.kept
        if kept is None or kept.locked is None or not 1 < version <= len(kept.locked.versions):
            return
        before, after = kept.locked.versions[version - 2 : version]
        title = translate("Evaluation", "Version {number} beside version {before}")
        said = title.format(number=version, before=version - 1)
        self._open(DifferencesDialog(said, before.goal, after.goal, self._page))

    def _ask_open(self, kind: str, done: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._page, translate("Evaluation", "Choose a file"))
        dialog.setNameFilter(f"{kind} ({kind})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_save(self, name: str, done: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._page, translate("Evaluation", "Share the goal"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
