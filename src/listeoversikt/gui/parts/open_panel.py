"""A panel that opens under a row and saves only when it's told to; what is filled in isn't lost without a word."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from listeoversikt.gui.parts.leave_question import LeaveQuestion
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import translate


class OpenPanel(Card):
    """Knows what is filled in by what stood there when it was shown: call ``note_shown`` at the end of showing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ground="sunken", parent=parent)
        self._shown: object = None

    def filled_in(self) -> object:
        """All that stands in it, to be compared."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        """Where the focus goes."""
        raise NotImplementedError

    def note_shown(self) -> None:
        """What stands in it now is as it was, or saved."""
        self._shown = self.filled_in()

    @property
    def holds_unsaved(self) -> bool:
        """It's open, and something in it is another than when it was shown."""
        return not self.isHidden() and self.filled_in() != self._shown


def unsaved_panels(window: QWidget) -> bool:
    """Whether an open panel anywhere in the window, on whatever page, holds something that isn't saved."""
    return any(panel.holds_unsaved for panel in window.findChildren(OpenPanel))


def leave(panel: OpenPanel, then: Callable[[], object]) -> LeaveQuestion | None:
    """Goes on at once where nothing is lost, else when the user says so; going back leads into the panel."""
    if not panel.holds_unsaved:
        then()
        return None
    title = translate("OpenPanel", "What you have filled in isn't saved")
    told = translate("OpenPanel", "{what}: what is filled in is lost if you go on.")
    question = LeaveQuestion(title, told.format(what=panel.accessibleName()), panel.window())
    question.accepted.connect(then)
    question.rejected.connect(lambda: panel.first_field().setFocus())
    question.open()
    return question
