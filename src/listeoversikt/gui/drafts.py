"""What has been typed and isn't saved: drafts kept by patient until saved or cleared, and who else holds such a text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import QObject
from shiboken6 import isValid


class Drafts(QObject):
    """One for all pages of a window; in memory only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whose = ""
        self._of: dict[str, dict[str, dict[str, dict[str, Any]]]] = {"": {}}
        self._keepers: list[WeakMethod[Callable[[], None]]] = []
        self._unsaved: list[WeakMethod[Callable[[], bool]]] = []
        self._open: list[WeakMethod[Callable[[], bool]]] = []

    @property
    def _kept(self) -> dict[str, dict[str, dict[str, Any]]]:
        return self._of[self._whose]

    def mind(
        self,
        unsaved: Callable[[], bool],
        is_open: Callable[[], bool] | None = None,
        keep: Callable[[], None] | None = None,
    ) -> None:
        """Bound methods of one who has forms: whether something typed isn't saved, and whether a form is open.

        ``keep`` keeps what stands in the open form here.
        """
        self._unsaved.append(WeakMethod(unsaved))
        self._open.append(WeakMethod(is_open or unsaved))
        if keep is not None:
            self._keepers.append(WeakMethod(keep))

    def put_away(self) -> None:
        """Somebody else comes to the window: what is half written is kept for the one who wrote it."""
        for keeper in self._keepers:
            keep = keeper()
            if keep is not None and isValid(getattr(keep, "__self__", keep)):
                keep()

    def belong_to(self, user: str) -> None:
        """Whose drafts are opened and kept from now on; another's stay, and nobody else sees them."""
        self._of.setdefault(user, {})
        self._whose = user

    @property
    def holds_unsaved(self) -> bool:
        """Whether something that was typed is lost when the window closes."""
        return any(self._of.values()) or _any(self._unsaved)

    @property
    def is_busy(self) -> bool:
        """Whether somebody has a form open, or has typed something that isn't saved."""
        return self.holds_unsaved or _any(self._open)

    def keep(self, patient: str, form: str, state: dict[str, Any]) -> None:
        """Keeps what stands in a form; the newest is what is opened again."""
        forms = self._kept.setdefault(patient, {})
        forms.pop(form, None)
        forms[form] = state

    def of(self, patient: str, form: str) -> dict[str, Any] | None:
        """What was typed in that form."""
        return self._kept.get(patient, {}).get(form)

    def newest(self, patient: str) -> str:
        """The form that was typed in last; "" = none."""
        return next(reversed(self._kept.get(patient, {})), "")

    def forget(self) -> None:
        """Another store is opened: its patients are others."""
        self._of = {self._whose: {}}

    def drop(self, patient: str, form: str) -> None:
        """It's saved, or cleared."""
        forms = self._kept.get(patient, {})
        forms.pop(form, None)
        if not forms:
            self._kept.pop(patient, None)


def _any(askers: list[WeakMethod[Callable[[], bool]]]) -> bool:
    """Whether one that is still there says yes."""
    alive = [
        asker for asker in askers if (ask := asker()) is not None and isValid(getattr(ask, "__self__", ask))
    ]
    askers[:] = alive
    return any(ask() for asker in alive if (ask := asker()) is not None)


def drafts_of(desk: QObject) -> Drafts:
    """The drafts of a window."""
    found = desk.findChild(Drafts)
    return found if isinstance(found, Drafts) else Drafts(desk)
