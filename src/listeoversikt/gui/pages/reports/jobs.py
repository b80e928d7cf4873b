"""Makes the files: where to, the work off the window's thread, and what is told afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from listeoversikt.gui.pages.reports.count_again import CountedAgain, ask_again
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.texts import language, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.export_workbook import Exported
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.operations.report_meeting import MeetingPage
    from listeoversikt.operations.report_municipality import MunicipalityReport
    from listeoversikt.operations.reproduce import Reproduced

EXCEL, PDF = ".xlsx", ".pdf"
AskPath = Callable[[str, str, Callable[[str], None]], None]
"""Proposed name, ending, what to do with the path chosen."""
AskOpen = Callable[[Callable[[str], None]], None]


class ReportJobs(QObject):
    """Belongs to the page. ``ask_path`` and ``ask_open`` may be replaced by other questions. ``made``: the log grew."""

    made = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.ask_path: AskPath = self._ask_path
        self.ask_open: AskOpen = self._ask_open
        self.dialog: CountedAgain | None = None

    # --- the workbook --------------------------------------------------------------------------------------

    def make_workbook(self, series: Sequence[str], *, internal: bool) -> None:
        """«Lag Excel», with what was chosen on the page."""
        view = self._desk.view
        if view is None:
            return
        from listeoversikt.operations.export_workbook import suggested_name

        def write(path: str) -> None:
            self._write_workbook(Path(path), tuple(series), internal)

        self._choose(suggested_name(view), EXCEL, write)

    def _write_workbook(self, target: Path, series: tuple[str, ...], internal: bool) -> None:
        def job(office: Office, progress: Progress, cancelled: Cancelled) -> Exported:
            from listeoversikt.operations.export_workbook import export_indicators

            return export_indicators(
                office, target, series=series, internal=internal, progress=progress, cancelled=cancelled
            )

        self._desk.work(job, self._tell_workbook, title=translate("Reports", "Making Excel"))

    def _tell_workbook(self, exported: Exported) -> None:
        if exported.internal:
            text = translate("Reports", "Saved {name} and {internal}.")
            self._desk.toast(text.format(name=exported.name, internal=exported.internal))
        else:
            self._desk.toast(translate("Reports", "Saved {name}.").format(name=exported.name))
        self.made.emit()

    # --- the report to the municipality --------------------------------------------------------------------

    def make_municipality(self) -> None:
        """Counts and hides first; the PDF is set here, and both files are written together."""
        view = self._desk.view
        if view is None:
            return
        from listeoversikt.operations.report_municipality import NoWholeTertial, suggested_report_name

        try:
            name = suggested_report_name(view)
        except NoWholeTertial:
            self._desk.tell_error(no_tertial())
            return
        self._choose(name, PDF, lambda path: self._prepare(Path(path)))

    def _prepare(self, target: Path) -> None:
        def job(office: Office, progress: Progress, cancelled: Cancelled) -> MunicipalityReport:
            from listeoversikt.operations.report_files import prepare_municipality

            return prepare_municipality(office, progress, cancelled)

        def go_on(report: MunicipalityReport) -> None:
            self._keep_municipality(report, target)

        self._desk.work(job, go_on, title=translate("Reports", "Making the report"))

    def _keep_municipality(self, report: MunicipalityReport, target: Path) -> None:
        from listeoversikt.gui.print.report_municipality import MunicipalityPaper
        from listeoversikt.gui.print.report_paper import pdf_of

        pdf, _ = pdf_of(MunicipalityPaper(report))

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> tuple[str, str]:
            from listeoversikt.operations.report_files import keep_municipality

            return keep_municipality(office, report, pdf, target, progress=progress, cancelled=cancelled)

        self._desk.work(job, self._tell_two, self._not_kept, title=translate("Reports", "Writing the report"))

    def _tell_two(self, names: tuple[str, str]) -> None:
        text = translate("Reports", "Saved {pdf} and {excel}.")
        self._desk.toast(text.format(pdf=names[0], excel=names[1]))
        self.made.emit()

    def _not_kept(self, problem: Problem) -> None:
        if isinstance(problem.error, FileExistsError):
            problem = Problem(
                translate("Reports", "There is another workbook of that name already. Nothing was written."),
                translate("Reports", "Choose another name for the report."),
                error=problem.error,
            )
        self._desk.tell_error(problem)

    # --- the office meeting --------------------------------------------------------------------------------

    def make_meeting(self) -> None:
        """One page, for the office."""
        view = self._desk.view
        if view is None:
            return
        from listeoversikt.operations.report_meeting import suggested_meeting_name

        self._choose(suggested_meeting_name(view), PDF, lambda path: self._count_meeting(Path(path)))

    def _count_meeting(self, target: Path) -> None:
        said = language()

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> MeetingPage:
            from listeoversikt.operations.report_meeting import meeting_page

            if office.view is None:
                raise LookupError
            return meeting_page(office.view, said, progress=progress, cancelled=cancelled)

        def go_on(page: MeetingPage) -> None:
            self._keep_meeting(page, target)

        self._desk.work(job, go_on, title=translate("Reports", "Making the page"))

    def _keep_meeting(self, page: MeetingPage, target: Path) -> None:
        from listeoversikt.gui.print.report_meeting import MeetingPaper
        from listeoversikt.gui.print.report_paper import pdf_of

        pdf, _ = pdf_of(MeetingPaper(page, self._desk.user))

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> str:
            from listeoversikt.operations.report_files import keep_meeting

            return keep_meeting(office, pdf, target, page.index_date)

        self._desk.work(job, self._tell_one)

    def _tell_one(self, name: str) -> None:
        self._desk.toast(translate("Reports", "Saved {name}.").format(name=name))
        self.made.emit()

    # --- counting again ------------------------------------------------------------------------------------

    def count_again(self) -> None:
        """«Beregn på nytt»: a workbook is chosen, and every figure compared."""
        self.ask_open(self._compare)

    def _compare(self, path: str) -> None:
        if not path:
            return
        source = Path(path)

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> Reproduced:
            return ask_again(office, source, progress)

        def show(found: Reproduced) -> None:
            self._show_counted(CountedAgain(source.name, found, None, self._page.window()))

        def refused(problem: Problem) -> None:
            if hasattr(problem.error, "why") and hasattr(problem.error, "what"):
                self._show_counted(CountedAgain(source.name, None, problem.error, self._page.window()))
            else:
                self._desk.tell_error(problem)

        self._desk.work(job, show, refused, title=translate("Reports", "Counting again"))

    def _show_counted(self, dialog: CountedAgain) -> None:
        self.dialog = dialog
        dialog.open()

    # --- where to ------------------------------------------------------------------------------------------

    def _choose(self, name: str, ending: str, write: Callable[[str], None]) -> None:
        def chosen(path: str) -> None:
            if path:
                write(path if path.lower().endswith(ending) else f"{path}{ending}")

        self.ask_path(name, ending, chosen)

    def _ask_path(self, name: str, ending: str, done: Callable[[str], None]) -> None:
        kinds = {EXCEL: "Excel (*.xlsx)", PDF: "PDF (*.pdf)"}
        dialog = QFileDialog(self._page, translate("Reports", "Save"), name, kinds[ending])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending.lstrip("."))
        dialog.fileSelected.connect(done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_open(self, done: Callable[[str], None]) -> None:
        dialog = QFileDialog(self._page, translate("Reports", "Choose a workbook"), "", "Excel (*.xlsx)")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(done)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def no_tertial() -> Problem:
    """The extract doesn't reach over a whole tertial."""
    return Problem(
        translate("Reports", "The extract doesn't reach over a whole tertial."),
        translate("Reports", "Read in an extract with more history. Nothing was written."),
    )
