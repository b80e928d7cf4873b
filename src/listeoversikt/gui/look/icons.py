"""Outline icons from the shipped SVG files, tinted, and kept by colour, size and pixel ratio."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from listeoversikt.clinical.resources import resources_folder
from listeoversikt.gui.look.theme import theme

SIZE = 16
SIZES = (16, 20, 24, 32, 48)
_pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}


@cache
def _source(name: str) -> str:
    path = resources_folder() / "icons" / f"{name}.svg"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def render(painter: QPainter, rect: QRectF, name: str, color: str) -> None:
    """Paints an icon as vector; an icon that isn't shipped paints nothing (a test looks for those)."""
    source = _source(name)
    if source:
        ink = source.replace("currentColor", theme().color(color).name())
        QSvgRenderer(QByteArray(ink.encode())).render(painter, rect)


def pixmap(name: str, color: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """An icon in the colour of a token; ``size`` in logical px."""
    key = (name, theme().color(color).name(), size, ratio)
    if key not in _pixmaps:
        made = QPixmap(round(size * ratio), round(size * ratio))
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        render(painter, QRectF(0, 0, made.width(), made.height()), name, color)
        painter.end()
        made.setDevicePixelRatio(ratio)
        _pixmaps[key] = made
    return _pixmaps[key]


_icons: dict[tuple[str, str], QIcon] = {}


def icon(name: str, color: str = "text2") -> QIcon:
    """An icon for a button or a menu, in today's theme: ask again when the theme has changed."""
    key = (name, theme().color(color).name())
    if key not in _icons:
        made = QIcon()
        for size in SIZES:
            made.addPixmap(pixmap(name, color, size), QIcon.Mode.Normal)
            made.addPixmap(pixmap(name, "muted", size), QIcon.Mode.Disabled)
        _icons[key] = made
    return _icons[key]
