"""Everything the page can show: the steps on top, one view, and the foot with the way on."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.pages.extract.checks import Checks
from listeoversikt.gui.pages.extract.foot import Foot
from listeoversikt.gui.pages.extract.loading import LoadingView
from listeoversikt.gui.pages.extract.mapping import MappingView
from listeoversikt.gui.pages.extract.past import PastView
from listeoversikt.gui.pages.extract.preview import PreviewView
from listeoversikt.gui.pages.extract.profiles import ProfilesView
from listeoversikt.gui.pages.extract.receipt import ReceiptView
from listeoversikt.gui.pages.extract.start import StartView
from listeoversikt.gui.pages.extract.stepper import Step, Stepper
from listeoversikt.gui.pages.extract.stopped import StoppedView
from listeoversikt.gui.pages.extract.wording import Doing
from listeoversikt.gui.texts import translate
from listeoversikt.operations.extract_steps import Effect, Looked


class Screens(QWidget):
    """Shows one view at a time and knows what the foot offers there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.preview, self.stopped, self.receipt = PreviewView(), StoppedView(), ReceiptView()
        self.past, self.profiles, self.mapping = PastView(), ProfilesView(), MappingView()
        for view in (
            self.start,
            self.loading,
            self.checks,
            self.preview,
            self.stopped,
            self.receipt,
            self.past,
            self.profiles,
            self.mapping,
        ):
            self.views.addWidget(view)
        column.addWidget(self.views, 1)
        self.foot = Foot()
        column.addWidget(self.foot)

    @property
    def current(self) -> QWidget:
        """The view that is shown."""
        return self.views.currentWidget() or self.start

    def show_view(self, view: QWidget, step: Step, *, stopped: bool = False) -> None:
        """Another view, and how far the import has come."""
        self.views.setCurrentWidget(view)
        self._top.setVisible(view not in (self.past, self.profiles))
        self.stepper.show_step(step, stopped=stopped)
        self.foot.setVisible(view in (self.loading, self.checks, self.preview))

    def subtitle(self) -> str:
        """The line beside the page's title."""
        if self.current is self.past:
            return translate("Extract", "Earlier extracts")
        if self.current is self.profiles:
            return translate("Profiles", "Profiles")
        if self.current is self.start:
            return translate("Extract", "From the journal to the list")
        return translate("Extract", "New extract from the journal")

    def first_focus(self, looked: Looked | None) -> QWidget:
        """The next thing to press; of two, the safe one."""
        view = self.current
        if view is self.checks and looked is not None and looked.asking:
            return self.checks.question.again
        if view is self.stopped:
            return self.stopped.first_button()
        if view is self.mapping:
            return self.mapping.first_focus()
        places: dict[QWidget, QWidget] = {
            self.start: self.start.folder,
            self.receipt: self.receipt.to_list,
            self.past: self.past.view,
            self.profiles: self.profiles.view,
        }
        offered = self.foot.next.isEnabled() and self.foot.next.isVisibleTo(self.foot)
        return places.get(view, self.foot.next if offered else self.foot.cancel)

    def offer(self, looked: Looked | None, doing: Doing, *, previewed: bool) -> None:
        """The foot's button for where we are."""
        foot = self.foot
        foot.promise_wanted(doing is not Doing.STORING)
        if looked is None or self.current not in (self.checks, self.preview):
            foot.offer("")
        elif self.current is self.preview:
            ready = doing is Doing.NOTHING
            foot.offer(_read_text(looked), enabled=ready, back=ready, icon="check")
        elif looked.effect is Effect.SAME:
            foot.offer(translate("Extract", "Choose another"))
        else:
            why = translate("Extract", "What changes is being worked out.")
            if looked.asking:
                why = translate("Extract", "Answer the question first.")
            ready = previewed and not looked.asking
            foot.offer(translate("Extract", "Next: preview"), enabled=ready, why=why)


def _read_text(looked: Looked) -> str:
    if looked.effect is Effect.HISTORY:
        return translate("Extract", "Keep as history")
    return translate("Extract", "Read in")
