"""The page Uttrekk: what is shown when. Dropped on anywhere, chosen with Ctrl+O, left with Esc."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.desk import Desk, NoOffice
from listeoversikt.gui.page import PageAction, Target
from listeoversikt.gui.pages.extract.columns_step import ColumnsStep
from listeoversikt.gui.pages.extract.dialogs import Dialogs
from listeoversikt.gui.pages.extract.dropping import DropPage
from listeoversikt.gui.pages.extract.going_back import change_extract
from listeoversikt.gui.pages.extract.past import PastView
from listeoversikt.gui.pages.extract.profiles import ProfilesView
from listeoversikt.gui.pages.extract.receipt import receipt_title
from listeoversikt.gui.pages.extract.screens import Screens
from listeoversikt.gui.pages.extract.session import Advance, ImportSession, Surveyed
from listeoversikt.gui.pages.extract.stepper import Step
from listeoversikt.gui.pages.extract.wording import Doing
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.texts import translate
from listeoversikt.operations.extract_files import export_of, folder_of
from listeoversikt.operations.extract_preview import PastExtract, Preview, Receipt
from listeoversikt.operations.extract_steps import Effect, Looked, may_need_mapping, words_are_unknown
from listeoversikt.operations.extract_stops import Remedy, StopKind, Stopped

if TYPE_CHECKING:
    from listeoversikt.operations.office import View

OPEN_KEY, OPEN_FILE_KEY = "Ctrl+O", "Ctrl+Shift+O"
THE_LIST, CHANGES = "the_list", "changes"


class ExtractPage(DropPage):
    """Takes in a list safely. ``look_at(path)`` begins an import; nothing is stored before «Les inn»."""

    key = "extract"
    icon = "file-import"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.session = ImportSession(desk, self)
        self.dialogs = Dialogs(self, desk)
        self._looked: Looked | None = None
        self._preview: Preview | None = None
        self._waiting: Path | None = None
        self._before_past: tuple[QWidget, Step] | None = None
        self._stop: Stopped | None = None
        self._wants_columns = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.screens = Screens()
        column.addWidget(self.screens)
        self.columns = ColumnsStep(desk, self.session, self.screens.mapping, self)
        self._connect()
        shortcut = QShortcut(QKeySequence(OPEN_FILE_KEY), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.choose_file)
        self._show_start()

    def _connect(self) -> None:
        session, screens = self.session, self.screens
        session.advanced.connect(self._advanced)
        session.ended.connect(self._ended)
        session.looked.connect(self._have_looked)
        session.surveyed.connect(self._have_surveyed)
        session.previewed.connect(self._have_previewed)
        session.stopped.connect(self._have_stopped)
        session.stored.connect(self._have_stored)
        session.failed.connect(self._have_failed)
        self.dialogs.chosen.connect(self.give)
        screens.start.folder_wanted.connect(self.choose_folder)
        screens.start.file_wanted.connect(self.choose_file)
        screens.start.dropped.connect(self.give)
        screens.checks.accepted.connect(self._accept)
        screens.checks.refused.connect(self._start_over)
        screens.checks.save_wanted.connect(self.save_findings)
        screens.checks.columns_wanted.connect(self.change_columns)
        screens.mapping.cancel_wanted.connect(self.cancel)
        screens.profiles.use(self.desk)
        screens.profiles.back_wanted.connect(self._leave_past)
        screens.stopped.remedy_chosen.connect(self._mend)
        screens.stopped.copy_wanted.connect(self._copy)
        screens.receipt.list_wanted.connect(partial(self._leave_for, THE_LIST))
        screens.receipt.changes_wanted.connect(partial(self._leave_for, CHANGES))
        screens.receipt.another_wanted.connect(self._start_over)
        screens.past.back_wanted.connect(self._leave_past)
        screens.past.change_wanted.connect(self._change_extract)
        screens.foot.cancel_wanted.connect(self.cancel)
        screens.foot.next_wanted.connect(self.go_on)
        screens.foot.back_wanted.connect(self._back_to_checks)
        self.desk.runner.view_changed.connect(self._office_there)

    # --- what the frame asks -----------------------------------------------------------------------------------

    def title(self) -> str:
        """Uttrekk."""
        return translate("Pages", "Extract")

    def page_actions(self) -> Sequence[PageAction]:
        """Earlier extracts in the header; choosing by key."""
        folder, file = translate("Extract", "Choose folder"), translate("Extract", "Choose file")
        return (
            PageAction("profiles", translate("Profiles", "Profiles"), "columns", self.show_profiles),
            PageAction("past", translate("Extract", "Earlier extracts"), "history", self.show_past),
            PageAction("open", folder, "folder", self.choose_folder, OPEN_KEY, in_header=False),
            PageAction("open_file", file, "file-import", self.choose_file, OPEN_FILE_KEY, in_header=False),
        )

    def refresh(self, view: View | None) -> None:
        """Which extract applies now."""
        self.screens.start.show_office(self.desk.office, self.desk.today)
        if self.screens.current is self.screens.past:
            self._ask_past()

    def show_target(self, target: Target) -> None:
        """Only actions are asked for here."""

    def first_focus(self) -> QWidget:
        """The next thing to press."""
        return self.screens.first_focus(self._looked)

    def search_field(self) -> QLineEdit | None:
        """The findings' search, where there are enough of them."""
        field = self.screens.checks.findings.search
        return field if field.isVisibleTo(self) else None

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Content, then foot."""
        return (
            (translate("Extract", "The import"), self.screens.views),
            (translate("Extract", "Progress and next step"), self.screens.foot),
        )

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (
            (OPEN_KEY, translate("Extract", "Choose folder")),
            (OPEN_FILE_KEY, translate("Extract", "Choose file")),
            ("Esc", translate("Extract", "Cancel the import")),
        )

    def step_back(self) -> bool:
        """Esc leaves the import, or the list of earlier extracts."""
        screens = self.screens
        if screens.current in (screens.past, screens.profiles):
            self._leave_past()
        elif self.session.doing is not Doing.NOTHING or screens.current in (
            screens.checks,
            screens.preview,
            screens.mapping,
        ):
            self.cancel()
        elif screens.current in (screens.stopped, screens.receipt):
            self._start_over()
        else:
            return False
        return True

    # --- choosing ----------------------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Asks for the folder of an export."""
        if self.session.doing is not Doing.STORING:
            self.dialogs.choose_folder()

    def choose_file(self) -> None:
        """Asks for a workbook, a zip, FHIR resources, or tables of a folder."""
        if self.session.doing is not Doing.STORING:
            self.dialogs.choose_file()

    def may_take(self) -> bool:
        """Not while an extract is being stored."""
        return self.session.doing is not Doing.STORING

    def give(self, paths: tuple[Path, ...]) -> None:
        """An export that was dropped or chosen; where files don't make one, what would."""
        path = export_of(paths)
        if path is not None:
            self.look_at(path)
            return
        self._start_over()
        folder = folder_of(paths)
        if folder is not None:
            self.screens.start.offer_folder(folder)
            return
        self.screens.start.tell(
            "warning",
            translate("Extract", "These files don't make one extract."),
            translate("Extract", "Drop the folder that they lie in, one Excel file, or one zip file."),
        )

    def look_at(self, path: Path) -> None:
        """Begins an import: reads and checks; nothing is stored."""
        if self.session.doing is Doing.STORING:
            return
        self._looked, self._preview, self._stop = None, None, None
        self.session.look_at(path)

    def _office_there(self, view: object) -> None:
        if self._waiting is not None:
            path, self._waiting = self._waiting, None
            self.look_at(path)

    # --- the steps ---------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """The next step."""
        view, looked = self.screens.current, self._looked
        if looked is None or looked.asking:
            return
        if view is self.screens.checks and looked.effect is Effect.SAME:
            self._start_over()
        elif self._preview is None or self.session.doing is not Doing.NOTHING:
            return
        elif view is self.screens.checks:
            self._show(self.screens.preview, Step.PREVIEW)
            self.first_focus().setFocus()
        elif view is self.screens.preview:
            self.session.read_in(looked)

    def cancel(self) -> None:
        """«Avbrutt. Forrige uttrekk gjelder.» – at once, or as soon as what is being stored has answered."""
        storing = self.session.doing is Doing.STORING
        self.session.cancel()
        if storing:
            self.screens.foot.cancel.setEnabled(False)
            return
        self._say_cancelled()

    def _say_cancelled(self) -> None:
        self._show_start()
        text = translate("Extract", "Cancelled. The previous extract applies.")
        if self.desk.office.index_date is None:
            text = translate("Extract", "Cancelled. Nothing is stored.")
        self.screens.start.tell("info", text)
        self._focus_if_seen()

    def _advanced(self, advance: Advance) -> None:
        screens = self.screens
        reads = advance.doing in (Doing.LOOKING, Doing.SURVEYING)
        if reads and advance.share == 0:
            surveys = advance.doing is Doing.SURVEYING
            self._show(screens.loading, Step.COLUMNS if surveys else Step.RECOGNISED)
            screens.loading.show_loading(self.session.path.name if self.session.path is not None else "")
            self._focus_if_seen()
        elif advance.doing is Doing.LOOKING and advance.share >= 0.5:
            screens.stepper.show_step(Step.COLUMNS)
        screens.foot.show_advance(advance)
        self._offer()

    def _ended(self) -> None:
        self.screens.foot.show_advance(None)
        self.screens.foot.cancel.setEnabled(True)
        self._offer()

    def _have_looked(self, looked: Looked) -> None:
        self._looked = looked
        if self.session.profile is None and words_are_unknown(looked):
            self.session.survey(looked.profile)
            return
        self._show_checks(looked)

    def _show_checks(self, looked: Looked) -> None:
        self.screens.checks.show_extract(looked)
        self._show(self.screens.checks, Step.CHECKS)
        self.session.preview(looked)
        self._focus_if_seen()

    def change_columns(self) -> None:
        """Says anew what the columns mean, beginning with what they were read as."""
        if self._looked is not None and self.session.doing is not Doing.STORING:
            self._wants_columns = True
            self.session.survey(self._looked.profile)

    def _have_surveyed(self, found: Surveyed) -> None:
        wanted, self._wants_columns = self._wants_columns, False
        if not wanted and not found.survey.needs_mapping:
            if self._looked is not None:
                self._show_checks(self._looked)
                return
            if self._stop is not None:
                self._show_stop(self._stop)
                return
        self._looked, self._preview, self._stop = None, None, None
        self.columns.begin(found)
        self._show(self.screens.mapping, Step.COLUMNS)
        self._focus_if_seen()
        if not self.isVisible():
            self.desk.toast(translate("Extract", "The extract has columns that must be named."))

    def _have_previewed(self, preview: Preview) -> None:
        self._preview = preview
        if self._looked is not None:
            self.screens.preview.show_preview(self._looked, preview)
        waited = self.screens.foot.cancel.hasFocus()
        self._offer()
        if waited:
            self.first_focus().setFocus()

    def _back_to_checks(self) -> None:
        self._show(self.screens.checks, Step.CHECKS)
        self.first_focus().setFocus()

    def _accept(self) -> None:
        if self._looked is not None:
            self._looked = self._looked.accept()
            self.screens.checks.show_extract(self._looked)
            self._offer()
            self.first_focus().setFocus()

    def _have_stopped(self, stop: Stopped) -> None:
        if stop.kind is StopKind.CANCELLED:
            self._say_cancelled()
            return
        before, self._stop = self._stop, stop
        if before is None and may_need_mapping(stop):
            self.session.survey(self.session.profile)
            return
        self._show_stop(stop)

    def _show_stop(self, stop: Stopped) -> None:
        self.screens.stopped.show_stop(stop, mapped=self.session.profile is not None)
        self._show(self.screens.stopped, self.screens.stepper.step, stopped=True)
        self._focus_if_seen()
        if not self.isVisible():
            self.desk.toast(translate("Extract", "The import was stopped. Nothing is stored."))

    def _have_stored(self, receipt: Receipt) -> None:
        self.screens.receipt.show_receipt(receipt)
        self._show(self.screens.receipt, Step.DONE)
        self._looked, self._preview = None, None
        self._focus_if_seen()
        if not self.isVisible():
            self.desk.toast(receipt_title(receipt))

    def _have_failed(self, problem: Problem) -> None:
        if isinstance(problem.error, NoOffice):
            self._waiting = self.session.path
            return
        if problem.cancelled:
            self._say_cancelled()
            return
        self._show_start()
        self.screens.start.tell("error", problem.sentence, problem.fix)

    def _mend(self, remedy: Remedy) -> None:
        if remedy is Remedy.CHOOSE_AGAIN:
            self._start_over()
        elif remedy is Remedy.TRY_AGAIN:
            self.session.look_again()
        elif remedy is Remedy.CHANGE_COLUMNS:
            self._wants_columns = True
            self.session.survey(self.session.profile)
        else:
            self.session.look_again(self.screens.stopped.passable)

    # --- what is shown -----------------------------------------------------------------------------------------

    def _show_start(self) -> None:
        self._looked, self._preview, self._stop = None, None, None
        self._wants_columns = False
        self.screens.start.tell("info", "")
        self.screens.start.show_office(self.desk.office, self.desk.today)
        self._show(self.screens.start, Step.FILE)

    def _start_over(self) -> None:
        self.session.cancel()
        self._show_start()
        self.first_focus().setFocus()

    def _show(self, view: QWidget, step: Step, *, stopped: bool = False) -> None:
        aside = (self.screens.past, self.screens.profiles)
        if self.screens.current in aside and view not in aside:
            self._before_past = None
        if view is not self.screens.mapping:
            self.columns.leave()
        self.screens.show_view(view, step, stopped=stopped)
        subtitle = self.screens.subtitle()
        self.setProperty("subtitle", subtitle)
        self.subtitle_changed.emit(subtitle)
        self._offer()

    def _offer(self) -> None:
        self.screens.offer(self._looked, self.session.doing, previewed=self._preview is not None)

    def _focus_if_seen(self) -> None:
        if self.isVisible():
            self.first_focus().setFocus()

    # --- earlier extracts, findings, elsewhere -----------------------------------------------------------------

    def show_past(self) -> None:
        """Earlier extracts; a running import goes on."""
        self._show_aside(self.screens.past)
        self._ask_past()

    def show_profiles(self) -> None:
        """The office's profiles; a running import goes on."""
        self._show_aside(self.screens.profiles)
        self.screens.profiles.ask()

    def _show_aside(self, view: PastView | ProfilesView) -> None:
        screens = self.screens
        if screens.current not in (screens.past, screens.profiles):
            self._before_past = (screens.current, screens.stepper.step)
        self._show(view, screens.stepper.step)
        view.view.setFocus()

    def _ask_past(self) -> None:
        self.screens.past.ask(self.desk)

    def _change_extract(self, chosen: PastExtract, newest: PastExtract) -> None:
        change_extract(self.desk, chosen, newest, self._ask_past)

    def _leave_past(self) -> None:
        view, step = self._before_past or (self.screens.start, Step.FILE)
        self._show(view, step, stopped=view is self.screens.stopped)
        if view is self.screens.mapping:
            self.screens.mapping.try_again()
        self.first_focus().setFocus()

    def save_findings(self) -> None:
        """Asks where, and writes the workbook of findings there."""
        if self._looked is not None and self._looked.findings:
            self.dialogs.save_findings(self._looked)

    def _copy(self, text: str) -> None:
        self.desk.copy_text(text)
        self.desk.toast(translate("Extract", "The text is copied."))

    def _leave_for(self, page: str) -> None:
        self._show_start()
        self.go.emit(Target(page))

    # --- keys --------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc steps back."""
        if event.key() == Qt.Key.Key_Escape and self.step_back():
            event.accept()
            return
        super().keyPressEvent(event)
