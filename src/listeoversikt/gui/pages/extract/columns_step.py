"""The step Kolonner in an import: what the view asks for is tried beside the window, kept in the store, and read with."""

from __future__ import annotations

from PySide6.QtCore import QObject

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.pages.extract.keeping import keep
from listeoversikt.gui.pages.extract.mapping import MappingView
from listeoversikt.gui.pages.extract.mapping.trying import Trying
from listeoversikt.gui.pages.extract.session import ImportSession, Surveyed
from listeoversikt.gui.pages.extract.wording import new_profile_name
from listeoversikt.journal.mapping.profile import Profile


class ColumnsStep(QObject):
    """Between the view and the session."""

    def __init__(self, desk: Desk, session: ImportSession, view: MappingView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._session, self._view = desk, session, view
        self.trying = Trying(desk, self)
        view.trial.use(desk)
        view.tried.connect(self._try)
        view.save_wanted.connect(self._keep)
        view.once_wanted.connect(session.look_with)
        self.trying.began.connect(view.trial.show_beginning)
        self.trying.advanced.connect(view.trial.show_share)
        self.trying.told.connect(view.trial.show_answer)

    def begin(self, found: Surveyed) -> None:
        """An export to be explained."""
        self._view.begin(found.survey, found.names, new_profile_name(found.names))

    def leave(self) -> None:
        """Something else is shown: nothing is tried any more."""
        self.trying.stop()

    def _try(self, profile: Profile | None) -> None:
        if profile is None or self._session.path is None:
            self.trying.stop()
        else:
            self.trying.try_out(self._session.path, profile, self._session.passed)

    def _keep(self, profile: Profile) -> None:
        keep(self._desk, profile, lambda: self._session.look_with(profile), self._view.show_error)
