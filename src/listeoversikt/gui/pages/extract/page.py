"""The page Uttrekk: what is shown when. Dropped on anywhere, chosen with Ctrl+O, left with Esc."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from listeoversikt.gui.desk import Desk, NoOffice
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.pages.extract.checks import Checks
from listeoversikt.gui.pages.extract.dialogs import Dialogs
from listeoversikt.gui.pages.extract.foot import Foot
from listeoversikt.gui.pages.extract.loading import LoadingView
from listeoversikt.gui.pages.extract.past import PastView
from listeoversikt.gui.pages.extract.preview import PreviewView
from listeoversikt.gui.pages.extract.receipt import ReceiptView, receipt_title
from listeoversikt.gui.pages.extract.session import Advance, ImportSession
from listeoversikt.gui.pages.extract.start import StartView
from listeoversikt.gui.pages.extract.stepper import Step, Stepper
from listeoversikt.gui.pages.extract.stopped import StoppedView
from listeoversikt.gui.pages.extract.wording import Doing
from listeoversikt.gui.parts.drop_field import local_paths
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.texts import translate
from listeoversikt.operations.extract_files import export_of
from listeoversikt.operations.extract_preview import PastExtract, Preview, Receipt, history
from listeoversikt.operations.extract_steps import Effect, Looked
from listeoversikt.operations.extract_stops import Remedy, StopKind, Stopped

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

OPEN_KEY, OPEN_FILE_KEY = "Ctrl+O", "Ctrl+Shift+O"
THE_LIST, OVERVIEW = "the_list", "overview"


class ExtractPage(Page):
    """Takes in a list safely. ``look_at(path)`` begins an import; nothing is stored before «Les inn»."""

    key = "extract"
    icon = "file-import"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAcceptDrops(True)
        self.session = ImportSession(desk, self)
        self._looked: Looked | None = None
        self._preview: Preview | None = None
        self._waiting: Path | None = None
        self._over = False
        self._before_past: QWidget | None = None
        self._step_before = Step.FILE
        self.dialogs = Dialogs(self, desk)
        self._build()
        self._connect()
        self._show_start()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(px(24), px(14), px(24), px(10))
        self.stepper = Stepper()
        top.addWidget(self.stepper)
        column.addWidget(self._top)
        self.views = QStackedWidget()
        self.start, self.loading, self.checks = StartView(), LoadingView(), Checks()
        self.preview_view, self.stopped, self.receipt = PreviewView(), StoppedView(), ReceiptView()
        self.past = PastView()
        for view in self._all_views():
            self.views.addWidget(view)
        column.addWidget(self.views, 1)
        self.foot = Foot()
        column.addWidget(self.foot)

    def _all_views(self) -> tuple[QWidget, ...]:
        return (
            self.start,
            self.loading,
            self.checks,
            self.preview_view,
            self.stopped,
            self.receipt,
            self.past,
        )

    def _connect(self) -> None:
        session = self.session
        session.advanced.connect(self._advanced)
        session.ended.connect(self._ended)
        session.looked.connect(self._have_looked)
        session.previewed.connect(self._have_previewed)
        session.stopped.connect(self._have_stopped)
        session.stored.connect(self._have_stored)
        session.failed.connect(self._have_failed)
        self.start.folder_wanted.connect(self.choose_folder)
        self.start.file_wanted.connect(self.choose_file)
        self.start.dropped.connect(self._dropped)
        self.dialogs.chosen.connect(self._dropped)
        self.checks.accepted.connect(self._accept)
        self.checks.refused.connect(self._start_over)
        self.checks.save_wanted.connect(self.save_findings)
        self.stopped.remedy_chosen.connect(self._mend)
        self.stopped.copy_wanted.connect(self._copy)
        self.receipt.list_wanted.connect(self._to_list)
        self.receipt.overview_wanted.connect(self._to_overview)
        self.receipt.another_wanted.connect(self._start_over)
        self.past.back_wanted.connect(self._leave_past)
        self.foot.cancel_wanted.connect(self.cancel)
        self.foot.next_wanted.connect(self.go_on)
        self.foot.back_wanted.connect(self._back_to_checks)
        self.desk.runner.view_changed.connect(self._office_there)

    # --- what the frame asks -----------------------------------------------------------------------------------

    def title(self) -> str:
        """Uttrekk."""
        return translate("Pages", "Extract")

    def page_actions(self) -> Sequence[PageAction]:
        """Earlier extracts in the header; choosing by key."""
        return (
            PageAction("past", translate("Extract", "Earlier extracts"), "history", self.show_past),
            PageAction(
                "open",
                translate("Extract", "Choose folder"),
                "folder",
                self.choose_folder,
                OPEN_KEY,
                in_header=False,
            ),
            PageAction(
                "open_file",
                translate("Extract", "Choose zip file"),
                "file-zip",
                self.choose_file,
                OPEN_FILE_KEY,
                in_header=False,
            ),
        )

    def refresh(self, view: View | None) -> None:
        """Which extract applies now."""
        self.start.show_office(self.desk.office, self.desk.today)
        if self.views.currentWidget() is self.past:
            self._ask_past()

    def show_target(self, target: Target) -> None:
        """Only actions are asked for here."""

    def first_focus(self) -> QWidget:
        """The next thing to press."""
        view = self.views.currentWidget()
        if view is self.stopped:
            return self.stopped.first_button()
        if view is self.start:
            return self.start.folder
        if view is self.checks and self._looked is not None and self._looked.asking:
            return self.checks.question.again
        if view is self.receipt:
            return self.receipt.to_list
        if view is self.past:
            return self.past.view
        return (
            self.foot.next
            if self.foot.next.isEnabled() and self.foot.next.isVisibleTo(self.foot)
            else self.foot.cancel
        )

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Content, then foot."""
        return (
            (translate("Extract", "The import"), self.views),
            (translate("Extract", "Progress and next step"), self.foot),
        )

    def keys(self) -> Sequence[tuple[str, str]]:
        """For F1."""
        return (
            (OPEN_KEY, translate("Extract", "Choose folder")),
            (OPEN_FILE_KEY, translate("Extract", "Choose zip file")),
            ("Esc", translate("Extract", "Cancel the import")),
        )

    def step_back(self) -> bool:
        """Esc leaves the import, or the list of earlier extracts."""
        view = self.views.currentWidget()
        if view is self.past:
            self._leave_past()
            return True
        if self.session.doing is not Doing.NOTHING or view in (self.checks, self.preview_view):
            self.cancel()
            return True
        if view in (self.stopped, self.receipt):
            self._start_over()
            return True
        return False

    # --- choosing ----------------------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Asks for the folder of an export."""
        if self.session.doing is not Doing.STORING:
            self.dialogs.choose_folder()

    def choose_file(self) -> None:
        """Asks for a zip, or one of the tables of a folder."""
        if self.session.doing is not Doing.STORING:
            self.dialogs.choose_file()

    def _dropped(self, paths: tuple[Path, ...]) -> None:
        path = export_of(paths)
        if path is not None:
            self.look_at(path)
            return
        self._show_start()
        self.start.tell(
            "warning",
            translate("Extract", "These files don't make one extract."),
            translate("Extract", "Drop the folder that they lie in, or one zip file."),
        )

    def look_at(self, path: Path) -> None:
        """Begins an import: reads and checks; nothing is stored."""
        if self.session.doing is Doing.STORING:
            return
        self._looked, self._preview = None, None
        self.session.look_at(path)

    def _office_there(self, view: object) -> None:
        if self._waiting is not None:
            path, self._waiting = self._waiting, None
            self.look_at(path)

    # --- the steps ---------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """The next step."""
        view = self.views.currentWidget()
        if self._looked is None or self._preview is None or self._looked.asking:
            return
        if view is self.checks and self._looked.effect is Effect.SAME:
            self._start_over()
        elif view is self.checks:
            self._show_preview()
        elif view is self.preview_view and self.session.doing is Doing.NOTHING:
            self.session.read_in(self._looked)

    def cancel(self) -> None:
        """«Avbrutt. Forrige uttrekk gjelder.» – at once, or as soon as what is being stored has answered."""
        storing = self.session.doing is Doing.STORING
        self.session.cancel()
        if storing:
            self.foot.cancel.setEnabled(False)
            return
        self._say_cancelled()

    def _say_cancelled(self) -> None:
        self._show_start()
        if self.desk.office.index_date is None:
            self.start.tell("info", translate("Extract", "Cancelled. Nothing is stored."))
        else:
            self.start.tell("info", translate("Extract", "Cancelled. The previous extract applies."))
        self.first_focus().setFocus()

    def _advanced(self, advance: Advance) -> None:
        if advance.doing is Doing.LOOKING and self.views.currentWidget() is not self.loading:
            self._show(self.loading, Step.RECOGNISED)
            name = self.session.path.name if self.session.path is not None else ""
            self.loading.show_loading(name)
            self.foot.offer("")
            self.foot.cancel.setFocus()
        elif advance.doing is Doing.LOOKING and advance.share >= 0.5:
            self.stepper.show_step(Step.COLUMNS)
        self.foot.show_advance(advance)
        self._offer()

    def _ended(self) -> None:
        self.foot.show_advance(None)
        self.foot.cancel.setEnabled(True)
        self._offer()

    def _have_looked(self, looked: Looked) -> None:
        self._looked = looked
        self.checks.show_extract(looked)
        self._show(self.checks, Step.CHECKS)
        self.session.preview(looked)
        self.first_focus().setFocus()

    def _have_previewed(self, preview: Preview) -> None:
        self._preview = preview
        if self._looked is not None:
            self.preview_view.show_preview(self._looked, preview)
        had_cancel = self.foot.cancel.hasFocus()
        self._offer()
        if had_cancel and self.foot.next.isEnabled():
            self.foot.next.setFocus()

    def _show_preview(self) -> None:
        self._show(self.preview_view, Step.PREVIEW)
        self.foot.next.setFocus()

    def _back_to_checks(self) -> None:
        self._show(self.checks, Step.CHECKS)
        self.foot.next.setFocus()

    def _accept(self) -> None:
        if self._looked is not None:
            self._looked = self._looked.accept()
            self.checks.show_extract(self._looked)
            self._offer()
            self.first_focus().setFocus()

    def _have_stopped(self, stop: Stopped) -> None:
        if stop.kind is StopKind.CANCELLED:
            self._say_cancelled()
            return
        step = self.stepper.step
        self.stopped.show_stop(stop)
        self._show(self.stopped, step)
        self.stepper.show_step(step, stopped=True)
        self._focus_if_seen()
        if not self.isVisible():
            self.desk.toast(translate("Extract", "The import was stopped. Nothing is stored."))

    def _have_stored(self, receipt: Receipt) -> None:
        self.receipt.show_receipt(receipt)
        self._show(self.receipt, Step.DONE)
        self._looked, self._preview = None, None
        self._focus_if_seen()
        if not self.isVisible():
            self.desk.toast(receipt_title(receipt))

    def _have_failed(self, problem: Problem) -> None:
        if isinstance(problem.error, NoOffice):
            self._waiting = self.session.path
            return
        self._show_start()
        self.start.tell("info" if problem.cancelled else "error", problem.sentence, problem.fix)

    def _mend(self, remedy: Remedy) -> None:
        if remedy is Remedy.CHOOSE_AGAIN:
            self._start_over()
        elif remedy is Remedy.TRY_AGAIN:
            self.session.look_again()
        else:
            self.session.look_again(self.stopped.passable)

    def _focus_if_seen(self) -> None:
        if self.isVisible():
            self.first_focus().setFocus()

    # --- what is shown -----------------------------------------------------------------------------------------

    def _show_start(self) -> None:
        self._looked, self._preview = None, None
        self.start.tell("info", "")
        self.start.show_office(self.desk.office, self.desk.today)
        self._show(self.start, Step.FILE)

    def _start_over(self) -> None:
        self.session.cancel()
        self._show_start()
        self.first_focus().setFocus()

    def _show(self, view: QWidget, step: Step) -> None:
        self.views.setCurrentWidget(view)
        self._top.setVisible(view is not self.past)
        self.stepper.show_step(step)
        self.foot.setVisible(view in (self.loading, self.checks, self.preview_view))
        texts = {
            self.past: translate("Extract", "Earlier extracts"),
            self.start: translate("Extract", "From the journal to the list"),
        }
        said = texts.get(view, translate("Extract", "New extract from the journal"))
        self.setProperty("subtitle", said)
        self.subtitle_changed.emit(said)
        self._offer()

    def _offer(self) -> None:
        """The foot's button for where we are."""
        view, looked = self.views.currentWidget(), self._looked
        busy = self.session.doing
        self.foot.promise.setVisible(busy is not Doing.STORING and view is not self.start)
        if looked is None or view not in (self.checks, self.preview_view):
            self.foot.offer("")
        elif view is self.preview_view:
            ready = busy is Doing.NOTHING
            self.foot.offer(self._read_text(looked), enabled=ready, back=ready, icon="check")
        elif looked.effect is Effect.SAME:
            self.foot.offer(translate("Extract", "Choose another"))
        else:
            asking = bool(looked.asking)
            why = translate("Extract", "Answer the question first.") if asking else ""
            waits = why or translate("Extract", "What changes is being worked out.")
            ready = self._preview is not None and not asking
            self.foot.offer(translate("Extract", "Next: preview"), enabled=ready, why=waits)

    def _read_text(self, looked: Looked) -> str:
        if looked.effect is Effect.HISTORY:
            return translate("Extract", "Keep as history")
        return translate("Extract", "Read in")

    # --- earlier extracts, findings, elsewhere -----------------------------------------------------------------

    def show_past(self) -> None:
        """Earlier extracts; a running import goes on."""
        if self.views.currentWidget() is not self.past:
            self._before_past = self.views.currentWidget()
            self._step_before = self.stepper.step
        self._show(self.past, self.stepper.step)
        self.past.view.setFocus()
        self._ask_past()

    def _ask_past(self) -> None:
        def job(office: Office, progress: Progress, cancelled: Cancelled) -> tuple[PastExtract, ...]:
            return history(office.store)

        self.past.view.set_loading(translate("Extract", "Fetching earlier extracts"))
        self.desk.work(job, self._have_past)

    def _have_past(self, past: tuple[PastExtract, ...]) -> None:
        self.past.view.set_loading("")
        self.past.show_past(past)
        self.past.view.select_first()

    def _leave_past(self) -> None:
        view = self._before_past or self.start
        self._show(view, self._step_before)
        self.first_focus().setFocus()

    def save_findings(self) -> None:
        """Asks where, and writes the workbook of findings there."""
        if self._looked is not None and self._looked.findings:
            self.dialogs.save_findings(self._looked)

    def _copy(self, text: str) -> None:
        self.desk.copy_text(text)
        self.desk.toast(translate("Extract", "The text is copied."))

    def _to_list(self) -> None:
        self._show_start()
        self.go.emit(Target(THE_LIST))

    def _to_overview(self) -> None:
        self._show_start()
        self.go.emit(Target(OVERVIEW))

    # --- drag and keys -----------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc steps back."""
        if event.key() == Qt.Key.Key_Escape and self.step_back():
            event.accept()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files of this machine are welcome anywhere, but not while an extract is being stored."""
        if self.session.doing is not Doing.STORING and local_paths(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Not here after all."""
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """The same as choosing."""
        self._show_over(False)
        event.acceptProposedAction()
        self._dropped(local_paths(event.mimeData()))

    def _show_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame while something is dragged over the page."""
        if self._over:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme().color("accent_soft"))
            pen = QPen(theme().color("accent"), 2, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 8, 8)
