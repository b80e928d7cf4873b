"""Boxes of the sheet: what matters to the patient, a titled text, a zone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.followup.plan_content import Zone, ZoneText
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.states import Look
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.pages.plans.inline_text import InlineText
from listeoversikt.gui.pages.plans.looks import zone_look
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import translate


class SoftBox(QWidget):
    """Corners of 8 on the ground of a token; an edge in high contrast, where grounds fall away."""

    def __init__(self, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(12), px(10), px(12), px(12))
        self.body.setSpacing(px(2))
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = QPen(theme().color("control"), 1) if theme().is_contrast else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.setBrush(theme().color(self._ground))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


def quoted(text: str) -> str:
    """In the patient's own words.

    >>> quoted("Bo hjemme.")
    '«Bo hjemme.»'
    """
    return f"«{text}»"


class MattersBox(SoftBox):
    """«Hva er viktig for deg?», larger, in quotes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accent_soft", parent)
        title = Heading(translate("Plans", "What matters to you?"), Type.SECONDARY_STRONG, level=3)
        title.set_token("accent")
        title.setContentsMargins(px(4), 0, 0, 0)
        self.body.addWidget(title)
        self.text = InlineText(
            title.text(),
            translate("Plans", "Write it in the patient's own words"),
            Type.LEAD,
            at_rest=quoted,
        )
        self.body.addWidget(self.text)


class TextBox(QWidget):
    """A small title over a text."""

    def __init__(self, title: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(1))
        self.title = Label(title, Type.SECONDARY_STRONG, "text2", wrap=True)
        self.title.setContentsMargins(px(4), 0, 0, 0)
        self.text = InlineText(title, placeholder)
        self.title.setBuddy(self.text)
        self.mark = Label(translate("Plans", "from template"), Type.SECONDARY, "muted")
        self.mark.setToolTip(
            translate(
                "Plans", "The template's own words. Not printed for the patient until somebody edits them."
            )
        )
        self.mark.hide()
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title)
        head.addWidget(self.mark)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addStretch(1)

    def show_mark(self, of_template: bool) -> None:
        """Whether the words are still the template's own; said to those who can't see it too."""
        self.mark.setVisible(of_template)
        self.text.setAccessibleDescription(
            f"{self.mark.text()}. {self.mark.toolTip()}" if of_template else ""
        )


class ZoneBox(SoftBox):
    """Icon and word, the signs, and what to do."""

    edited = Signal(dict, str)

    def __init__(self, zone: Zone, parent: QWidget | None = None) -> None:
        look: Look = zone_look(zone)
        super().__init__(look.ground or "surface", parent)
        self.zone = zone
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.setContentsMargins(px(4), 0, 0, px(2))
        head.addWidget(IconLabel(look.icon, look.ink), 0, Qt.AlignmentFlag.AlignVCenter)
        title = Heading(look.word, Type.BODY_STRONG, level=3)
        title.set_token(look.ink)
        title.setWordWrap(True)
        head.addWidget(title, 1)
        self.body.addLayout(head)
        signs = translate("Plans", "Signs")
        action = translate("Plans", "What I do")
        self.signs = InlineText(f"{look.word}. {signs}", signs, Type.SECONDARY)
        self.action = InlineText(f"{look.word}. {action}", action, Type.SECONDARY_STRONG)
        self.body.addWidget(self.signs)
        self.body.addWidget(self.action)
        self.agreed = self._agreed(look.word) if zone is Zone.YELLOW else None
        self.body.addStretch(1)
        self.signs.path = f"zones/{zone.value}/signs"
        self.action.path = f"zones/{zone.value}/action"
        self.signs.edited.connect(self._signs)
        self.action.edited.connect(self._action)
        self.setAccessibleName(look.word)

    def _agreed(self, zone: str) -> InlineText:
        """What the yellow zone refers to: what doctor and patient have agreed on."""
        title = translate("Plans", "Agreed if it gets worse")
        label = Label(title, Type.SECONDARY_STRONG, "text2", wrap=True)
        label.setContentsMargins(px(4), px(4), 0, 0)
        field = InlineText(f"{zone}. {title}", translate("Plans", "What is agreed?"), Type.SECONDARY)
        field.path = "agreed"
        field.edited.connect(self._agreed_edited)
        label.setBuddy(field)
        self.body.addWidget(label)
        self.body.addWidget(field)
        return field

    def _agreed_edited(self, text: str) -> None:
        self.edited.emit({"agreed": text}, translate("Plans", "Agreed if it gets worse"))

    @property
    def fields(self) -> tuple[InlineText, ...]:
        """Everything that is written in."""
        return (self.signs, self.action) if self.agreed is None else (self.signs, self.action, self.agreed)

    def show_zone(self, text: ZoneText, agreed: str = "") -> None:
        """The newest; what is being typed stays."""
        if self.agreed is not None:
            self.agreed.set_saved(agreed)
        self.signs.set_saved(text.signs)
        self.action.set_saved(text.action)

    def _signs(self, text: str) -> None:
        self.edited.emit({self.signs.path: text}, zone_look(self.zone).word)

    def _action(self, text: str) -> None:
        self.edited.emit({self.action.path: text}, zone_look(self.zone).word)
