"""What has been typed about a patient and isn't saved: kept by patient until it's saved or cleared."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject


class Drafts(QObject):
    """One for all pages of a window; in memory only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[str, dict[str, dict[str, Any]]] = {}

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
        self._kept.clear()

    def drop(self, patient: str, form: str) -> None:
        """It's saved, or cleared."""
        forms = self._kept.get(patient, {})
        forms.pop(form, None)
        if not forms:
            self._kept.pop(patient, None)


def drafts_of(desk: QObject) -> Drafts:
    """The drafts of a window."""
    found = desk.findChild(Drafts)
    return found if isinstance(found, Drafts) else Drafts(desk)
