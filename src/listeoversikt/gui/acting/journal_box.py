"""The text for the journal as it will be copied, on a quiet ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.parts.buttons import QuietButton
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import translate


class JournalBox(QWidget):
    """``copy_wanted``: «Kopier». The text is beside its button."""

    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(8), px(4), px(8))
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        title = translate("Contact", "Text to the journal")
        words.addWidget(Label(title, Type.SECONDARY_MEDIUM, "text2", wrap=True))
        self.text = Label("", Type.SECONDARY, "text", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self.button = QuietButton(translate("Contact", "Copy"), "copy")
        self.button.setAccessibleDescription(translate("Contact", "Copies the text to the journal"))
        self.button.clicked.connect(self.copy_wanted)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme().changed.connect(self.update)

    def show_text(self, text: str) -> None:
        """Another text; its first line, who it's about, stands over the form already."""
        self.text.setText("\n".join(text.splitlines()[1:]))
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The quiet ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("control"), 1) if theme().is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
