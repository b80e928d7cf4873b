"""A dialog of fields: title, what is filled in, and two buttons at the foot."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.buttons import PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.parts.headings import Heading
from listeoversikt.gui.parts.ordered_dialog import OrderedDialog
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate

ROUND_ERROR = 48
"""So much round what is wrong is seen too."""


class FieldsDialog(OrderedDialog):
    """A title, fields that scroll where it's low, and buttons: the filled one does it. Ctrl+Enter too."""

    wide = 480
    is_writing = False
    """What was asked for is being done: Esc would only hide whether it was."""

    def __init__(self, title: str, act: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(px(self.wide))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        self._inside = Panel("surface")
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(px(20), px(20), px(20), px(16))
        self.column.setSpacing(px(12))
        self.column.addWidget(Heading(title))
        scroll.setWidget(self._inside)
        whole.addWidget(scroll, 1)
        foot = Panel("surface", "top")
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(20), px(10), px(20), px(10))
        row.setSpacing(px(8))
        row.addStretch(1)
        self.cancel_button = SecondaryButton(translate("Dialogs", "Cancel"), "", "Esc")
        self.cancel_button.clicked.connect(self.reject)
        self.act_button = PrimaryButton(act, icon, "Ctrl+↵")
        self.act_button.clicked.connect(self.act)
        for button in (self.cancel_button, self.act_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        whole.addWidget(foot)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._act_by_key)

    def set_writing(self, writing: bool) -> None:
        """While it's so, the dialog stays; the answer closes it or says what is wrong."""
        self.is_writing = writing
        for button in (self.act_button, self.cancel_button):
            button.setEnabled(not writing)

    def reject(self) -> None:
        """Esc, the button, or the window's own way."""
        if not self.is_writing:
            super().reject()

    def _act_by_key(self) -> None:
        if self.act_button.isEnabled():
            self.act()

    def act(self) -> None:
        """What the filled button does."""
        raise NotImplementedError

    def fit(self) -> None:
        """As high as its fields, within the window."""
        self.column.addStretch(1)
        self.fit_again()

    def fit_again(self) -> None:
        """After something in it has changed its height."""
        self._inside.ensurePolished()
        width = max(self.width(), px(self.wide))
        inside = self.column.heightForWidth(width)
        self._inside.setMinimumHeight(inside)
        owner = self.parentWidget()
        most = owner.window().height() - px(40) if owner is not None else px(700)
        self.resize(width, min(inside + px(64), most))
        QTimer.singleShot(0, self, self._bring_error_into_view)

    def bring_into_view(self, part: QWidget) -> None:
        """Something that has just come is seen, also where the dialog is low."""
        QTimer.singleShot(0, part, lambda: self._scroll.ensureWidgetVisible(part, 0, px(ROUND_ERROR)))

    def _bring_error_into_view(self) -> None:
        """The first thing that is wrong is seen, with its field, also where the dialog is low."""
        wrong = [one for one in self._inside.findChildren(FieldError) if one.isVisible() and one.sentence]
        if wrong:
            top = min(wrong, key=lambda one: one.mapTo(self._inside, QPoint(0, 0)).y())
            self._scroll.ensureWidgetVisible(top, 0, px(ROUND_ERROR))
