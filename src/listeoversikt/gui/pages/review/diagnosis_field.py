"""The diagnosis criterion: type a code or words, choose among what is found; several are joined by «eller»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.chips import Chip, FlowLayout
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.find_code import FoundCode
    from listeoversikt.operations.office import View

Diagnosis = tuple[str, tuple[tuple[str, str], ...]]
DIAGNOSES = ("ICPC-2", "ICD-10")
HITS = 8


class DiagnosisField(QWidget):
    """Chips for what is chosen, and a field for one more. Enter takes the first that is found."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen: list[Diagnosis] = []
        self._hits: dict[str, FoundCode] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        self._chips.hide()
        column.addWidget(self._chips)
        self.field = QLineEdit()
        self.field.setMinimumHeight(px(32))
        self.field.setMaximumWidth(px(380))
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(translate("Review", "Code, diagnosis or illness group"))
        self.field.setAccessibleName(translate("Review", "Diagnosis: code, diagnosis or illness group"))
        self.field.textEdited.connect(self._search)
        self.field.returnPressed.connect(self._take_first)
        self._model = QStringListModel()
        self.completer = QCompleter(self._model, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.activated.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self.field.setCompleter(self.completer)
        column.addWidget(self.field)

    def diagnoses(self) -> tuple[Diagnosis, ...]:
        """What is chosen."""
        return tuple(self._chosen)

    def show_diagnoses(self, diagnoses: Sequence[Diagnosis]) -> None:
        """Something else chosen, without telling."""
        self._chosen = list(diagnoses)
        self._show_chips()

    def _search(self, text: str) -> None:
        self._desk.ask(partial(_found, text), self._show_hits, slot="review-codes")

    def _show_hits(self, hits: Sequence[FoundCode]) -> None:
        self._hits = {hit_text(hit): hit for hit in hits}
        self._model.setStringList(list(self._hits))
        if self._hits and self.field.hasFocus():
            self.completer.complete()

    def _take_first(self) -> None:
        popup = self.completer.popup()
        if popup is not None and popup.currentIndex().isValid():
            return
        if self._hits and self.field.text():
            self._take(next(iter(self._hits)))

    def _take(self, text: str) -> None:
        hit = self._hits.get(text)
        if hit is None:
            return
        codes = tuple((system.value, code) for system, code in hit.wanted)
        one = (hit.title or hit.detail, codes)
        if one not in self._chosen:
            self._chosen.append(one)
        self.field.clear()
        self._hits = {}
        popup = self.completer.popup()
        if popup is not None:
            popup.hide()
        self._show_chips()
        self.changed.emit()

    def _show_chips(self) -> None:
        empty(self._flow)
        for place, (title, _) in enumerate(self._chosen):
            chip = Chip(str(place), title)
            chip.removed.connect(self._remove)
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self._chosen))
        self._chips.updateGeometry()

    def _remove(self, key: str) -> None:
        del self._chosen[int(key)]
        self._show_chips()
        self.field.setFocus()
        self.changed.emit()


def _found(text: str, view: View) -> list[FoundCode]:
    """Diagnoses only: medicines are another criterion."""
    from listeoversikt.operations.find_code import find_codes

    hits = find_codes(text, 3 * HITS)
    return [hit for hit in hits if hit.wanted and all(system.value in DIAGNOSES for system, _ in hit.wanted)][
        :HITS
    ]


def hit_text(hit: FoundCode) -> str:
    """«Diabetes type 2 · ICPC-2 T90»."""
    return f"{hit.title} · {hit.detail}" if hit.title else hit.detail
