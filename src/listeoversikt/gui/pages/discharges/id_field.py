"""The field for the patient: a pseudonym, completed from those there are, or the journal's own number, whole.

What it offers lies over the form and is no window of its own: a window that opens and closes while somebody types
fast can take the keys after Tab with it. A number is never completed, and doesn't stay in the field.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.texts import number, translate

LONGEST = 64
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class IdField(QLineEdit):
    """``like``: the pseudonyms to offer for what is typed. ``meant``: the pseudonym that a whole text stands for."""

    def __init__(
        self,
        like: Callable[[str], Sequence[str]],
        meant: Callable[[str], str],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._like, self._meant, self._host = like, meant, host
        self.setMinimumHeight(px(32))
        self.setMaxLength(LONGEST)
        self._ids = QStringListModel(self)
        self.offered = QListView(host)
        self.offered.setModel(self._ids)
        self.offered.setSpacing(px(3))
        self.offered.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offered.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.offered.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offered.setAccessibleName(translate("DischargeForm", "Patients offered"))
        self.offered.clicked.connect(self._take)
        self.offered.hide()
        self.textEdited.connect(self._offer)
        self.textChanged.connect(self._close_when_empty)

    @property
    def patient_id(self) -> str:
        """The pseudonym that stands in the field or is meant by it; else what is typed."""
        return self._meant(self.text())

    @property
    def offers(self) -> tuple[str, ...]:
        """The pseudonyms in sight."""
        return () if self.offered.isHidden() else tuple(self._ids.stringList())

    def _offer(self, typed: str) -> None:
        found = list(self._like(typed))
        if not found or found == [typed.strip()]:
            self.offered.hide()
            return
        self._ids.setStringList(found)
        self.offered.setCurrentIndex(QModelIndex())
        self._place(len(found))
        self.offered.show()
        self.offered.raise_()

    def _place(self, count: int) -> None:
        """Under the field, as wide, and no further down than the form."""
        host = self._host
        corner = self.mapTo(host, QPoint(0, self.height() + px(2)))
        row = max(self.offered.sizeHintForRow(0), 1) + 2 * self.offered.spacing()
        wanted = count * row + 2 * self.offered.frameWidth() + px(2)
        self.offered.setGeometry(
            corner.x(), corner.y(), self.width(), min(wanted, max(host.height() - corner.y(), 0))
        )

    def _close_when_empty(self, text: str) -> None:
        if not text:
            self.offered.hide()

    def _take(self, index: QModelIndex) -> None:
        self.setText(str(index.data()))
        self.offered.hide()

    def _step(self, step: int) -> None:
        count = self._ids.rowCount()
        current = self.offered.currentIndex()
        place = (current.row() + step) % count if current.isValid() else (0 if step > 0 else count - 1)
        index = self._ids.index(place)
        self.offered.setCurrentIndex(index)
        said = translate("Finder", "{hit}. {place} of {count}")
        announce(self, said.format(hit=index.data(), place=number(place + 1), count=number(count)))

    def event(self, event: QEvent) -> bool:
        """The keys of what is offered, while it's in sight; Tab takes the chosen one and goes on."""
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if event.type() in kinds and isinstance(event, QKeyEvent) and not self.offered.isHidden():
            key = Qt.Key(event.key())
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            chosen = self.offered.currentIndex()
            mine = key in STEPS or key == Qt.Key.Key_Escape or (key in TAKES and chosen.isValid())
            if plain and mine:
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                if key in STEPS:
                    self._step(STEPS[key])
                elif key == Qt.Key.Key_Escape:
                    self.offered.hide()
                else:
                    self._take(chosen)
                if key != Qt.Key.Key_Tab:
                    return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is offered any more, and a number gives place to the pseudonym."""
        super().focusOutEvent(event)
        self.offered.hide()
        meant = self.patient_id
        if meant and meant != self.text():
            self.setText(meant)
