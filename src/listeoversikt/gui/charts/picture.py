"""A chart as a picture: title, chart, office and date, on white paper, as PNG (twice the size) and SVG."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRectF, QSaveFile, QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.look.theme import theme

SVG_TYPE = "image/svg+xml"
RATIO = 2.0
MARGIN = 16


@dataclass(frozen=True)
class Picture:
    """What to paint: ``paint`` gets a painter and the chart's area; ``dpi`` is that of the screen."""

    title: str
    origin: str
    paint: Callable[[QPainter, QRectF], None]
    chart: QSize
    dpi: int

    @property
    def size(self) -> QSize:
        """The whole picture, in logical px."""
        high = px(MARGIN) * 2 + self.chart.height() + self._title_height() + self._origin_height()
        return QSize(self.chart.width() + px(MARGIN) * 2, round(high))

    def _title_height(self) -> float:
        return metrics(Type.CARD_TITLE).height() + px(8)

    def _origin_height(self) -> float:
        return metrics(Type.CAPTION).height() + px(8) if self.origin else 0

    def png(self) -> QImage:
        """Twice the size, for a sharp print."""
        image = QImage(self.size * RATIO, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(RATIO)
        with QPainter(image) as painter:
            self._paint(painter)
        return image

    def svg(self) -> bytes:
        """As vector."""
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size)
        generator.setViewBox(QRectF(0, 0, self.size.width(), self.size.height()))
        generator.setResolution(self.dpi)
        generator.setTitle(self.title)
        generator.setDescription(self.origin)
        with QPainter(generator) as painter:
            self._paint(painter)
        buffer.close()
        return bytes(content.data())

    def copy(self) -> None:
        """Both kinds to the clipboard: the program that pastes takes the one it likes."""
        both, image = QMimeData(), self.png()
        drawing = self.svg()
        both.setImageData(image)
        both.setData(SVG_TYPE, QByteArray(drawing))
        QGuiApplication.clipboard().setMimeData(both)
        _copied.clear()
        _copied[drawing] = image

    def save(self, path: Path) -> bool:
        """Whole or not at all; False when it can't be written."""
        file = QSaveFile(str(path))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            return False
        if path.suffix.lower() == ".svg":
            file.write(QByteArray(self.svg()))
        else:
            QImageWriter(file, QByteArray(b"PNG")).write(self.png())
        return file.commit()

    def _paint(self, painter: QPainter) -> None:
        with theme().on_paper():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(0, 0, self.size.width(), self.size.height())
            painter.fillRect(whole, theme().color("surface"))
            inside = whole.adjusted(px(MARGIN), px(MARGIN), -px(MARGIN), -px(MARGIN))
            title = QRectF(inside.left(), inside.top(), inside.width(), metrics(Type.CARD_TITLE).height())
            paint_text(painter, title, self.title, Type.CARD_TITLE)
            area = QRectF(
                inside.left(), inside.top() + self._title_height(), self.chart.width(), self.chart.height()
            )
            painter.save()
            self.paint(painter, area)
            painter.restore()
            foot = metrics(Type.CAPTION).height()
            line = QRectF(inside.left(), inside.bottom() - foot, inside.width(), foot)
            paint_text(painter, line, self.origin, Type.CAPTION, "muted")


_copied: dict[bytes, QImage] = {}


@atexit.register
def _leave_image() -> None:
    """Data made by Python that still lies on the clipboard ends the process badly; a plain image doesn't."""
    if not _copied or QGuiApplication.instance() is None:
        return
    clipboard = QGuiApplication.clipboard()
    held = clipboard.mimeData()
    image = None if held is None else _copied.get(bytes(held.data(SVG_TYPE).data()))
    if image is not None:
        clipboard.setImage(image)
