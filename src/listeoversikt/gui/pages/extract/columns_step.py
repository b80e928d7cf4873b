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
        view.pass_wanted.connect(self._pass)
        self._passing = ""
        self.trying.began.connect(view.trial.show_beginning)
        self.trying.advanced.connect(view.trial.show_share)
        self.trying.told.connect(view.trial.show_answer)

    def begin(self, found: Surveyed) -> None:
        """An export to be explained; the same one again where a column was passed meanwhile."""
        passing, self._passing = self._passing, ""
        if passing and passing in self._session.passed and self._view.renew(found.survey):
            return
        self._view.begin(found.survey, found.names, new_profile_name(found.names))

    def leave(self) -> None:
        """Something else is shown: nothing is tried any more."""
        self.trying.stop()

    def _try(self, profile: Profile | None) -> None:
        if profile is None or self._session.path is None:
            self.trying.stop()
        else:
            self.trying.try_out(self._session.path, profile, self._session.passed)

    def _pass(self, column: str) -> None:
        draft = self._view.draft
        self._passing = column
        self._session.pass_column(column, draft.survey.recognised if draft is not None else None)

    def _keep(self, profile: Profile) -> None:
        keep(self._desk, profile, lambda: self._session.look_with(profile), self._view.show_error)
