"""Which texts don't fit where they stand.

``clipped(widget)`` lists every visible label, button, box and header cell in a widget whose text is cut, as
``Class "text" (what doesn't fit)``. A text that is cut on purpose has it whole in its tooltip and isn't listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QFontMetricsF, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)

ROUNDING = 1.5


class Doubled(QTranslator):
    """Every text twice: what a longer language asks for. Takes the translations of what is installed before it."""

    def __init__(self, before: list[QTranslator]) -> None:
        super().__init__()
        self._before = before

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The text in the language before, twice; Qt's own (names of keys, direction of writing) once."""
        if context.startswith("Q"):
            return source
        found = (one.translate(context, source, disambiguation or "", n) for one in self._before)
        text = next((text for text in found if text), source)
        return f"{text} {text}"

    def isEmpty(self) -> bool:
        """Never: every source has a text."""
        return False


def clipped(root: QWidget) -> list[str]:
    """Every text in a shown widget that is cut."""
    QCoreApplication.processEvents()
    found = [
        f'{type(widget).__name__} "{_text(widget)}" ({what})'
        for widget in [root, *root.findChildren(QWidget)]
        if widget.isVisible()
        for what in _troubles(widget, root)
    ]
    return sorted(set(found))


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()


def _troubles(widget: QWidget, root: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        yield from _button(widget)
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)
    elif isinstance(widget, QScrollArea):
        yield from _area(widget)
    if isinstance(widget, QLabel | QAbstractButton) and _text(widget) and not _whole_in_tooltip(widget):
        yield from _outside(widget, root)


def _whole_in_tooltip(widget: QWidget) -> bool:
    return bool(_text(widget)) and _text(widget) in widget.toolTip()


def _label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or _whole_in_tooltip(label):
        return
    room = label.contentsRect()
    if label.wordWrap():
        if label.heightForWidth(label.width()) > label.height() + ROUNDING:
            yield "lines are cut"
        return
    measures = QFontMetricsF(label.font())
    if _width(label) > room.width() + ROUNDING:
        label.grab()  # one that is cut on purpose says so when it's painted
        if not _whole_in_tooltip(label):
            yield "too narrow"
    if measures.height() > room.height() + ROUNDING:
        yield "too low"


def _width(label: QLabel) -> float:
    """The width of a label's text, marked up or plain."""
    marked_up = label.textFormat() is Qt.TextFormat.RichText or (
        label.textFormat() is Qt.TextFormat.AutoText and Qt.mightBeRichText(label.text())
    )
    if not marked_up:
        return QFontMetricsF(label.font()).size(Qt.TextFlag.TextExpandTabs, label.text()).width()
    document = QTextDocument()
    document.setDefaultFont(label.font())
    document.setDocumentMargin(0)
    document.setHtml(label.text())
    return document.idealWidth()


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text() or _whole_in_tooltip(button):
        return
    if button.hasHeightForWidth():
        if button.heightForWidth(button.width()) > button.height() + ROUNDING:
            yield "lines are cut"
        return
    wanted = button.sizeHint()
    if wanted.width() > button.width() + ROUNDING:
        yield "too narrow"
    if QFontMetricsF(button.font()).height() > button.height() + ROUNDING:
        yield "too low"


def _header(header: QHeaderView) -> Iterator[str]:
    model = header.model()
    if model is None or header.orientation() is not Qt.Orientation.Horizontal:
        return
    measures = QFontMetricsF(header.font())
    for section in range(header.count()):
        if header.isSectionHidden(section):
            continue
        title = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        hint = str(model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) or "")
        if measures.horizontalAdvance(title) > header.sectionSize(section) + ROUNDING and title not in hint:
            yield f"column «{title}» too narrow"


def _area(area: QScrollArea) -> Iterator[str]:
    """What can't be scrolled to sideways must fit."""
    inside = area.widget()
    off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if inside is not None and off and inside.width() > area.viewport().width() + ROUNDING:
        yield "wider than its view"


def _outside(widget: QWidget, root: QWidget) -> Iterator[str]:
    """A widget that sticks out of one that holds it, where nothing scrolls."""
    here: QWidget = widget
    while here is not root and (holder := here.parentWidget()) is not None:
        if isinstance(holder.parentWidget(), QAbstractScrollArea):
            return
        place = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
        if place.right() > holder.width() + ROUNDING or place.left() < -ROUNDING:
            yield f"sticks out of {type(holder).__name__}"
            return
        here = holder
