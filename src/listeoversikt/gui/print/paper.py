"""Ink on paper: lengths in tenths of a point, fonts made for paper, lines of text broken to a width, and pages.

A page is a list of marks; what it's painted on (printer, PDF, a small picture on screen) decides nothing. Inks are
those of the light theme, whatever the theme on screen, and there are no grounds: a sheet works in grey.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtSvg import QSvgRenderer

from listeoversikt.clinical.resources import resources_folder
from listeoversikt.gui.look.fonts import FALLBACKS, FAMILY
from listeoversikt.gui.look.tokens import LIGHT, tokens

PER_INCH = 720.0
"""Tenths of a point in an inch: a font of 11 pt is 110 high."""
PER_MM = PER_INCH / 25.4
MARGIN_MM = 16.0
HAIR, BOX_LINE, RADIUS = 6.0, 9.0, 55.0
KEPT_TEXTS = 512
LEADING = 1.32
"""From one line to the next, as so many times the size of its letters."""
Step = tuple[int, int]
"""Size in tenths of a point, weight."""


def a4_upright() -> QPageLayout:
    """A4 with margins of 16 mm."""
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


INSIDE = QRectF(0, 0, (210 - 2 * MARGIN_MM) * PER_MM, (297 - 2 * MARGIN_MM) * PER_MM)
"""What is left inside the margins."""
WHOLE = QRectF(-MARGIN_MM * PER_MM, -MARGIN_MM * PER_MM, 210 * PER_MM, 297 * PER_MM)


@cache
def paper_font(step: Step) -> QFont:
    """Made once and kept."""
    made = QFont()
    for feature in (
        "tnum",
        "cv05",
        "calt",
        "case",
    ):  # other glyphs for digits, l, + and (, which a PDF can't tell
        made.setFeature(QFont.Tag(feature), 0)
    made.setFamilies([FAMILY, *FALLBACKS])
    made.setPixelSize(step[0])
    made.setWeight(QFont.Weight(step[1]))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@cache
def measures(step: Step) -> QFontMetricsF:
    """The measures of a font on paper."""
    return QFontMetricsF(paper_font(step))


def line_height(step: Step, leading: float = LEADING) -> float:
    """From one line to the next; ``leading`` times the size of the letters."""
    return round(step[0] * leading)


def broken(text: str, step: Step, width: float) -> list[str]:
    """The lines of a text in a width; words break where they must, the writer's own line breaks stay."""
    return list(_broken(text, step, width))


@lru_cache(maxsize=KEPT_TEXTS)
def _broken(text: str, step: Step, width: float) -> tuple[str, ...]:
    """The newest are kept: a sheet is tried in several settings, and painted again as it stands."""
    lines: list[str] = []
    for paragraph in text.strip().splitlines():
        layout = QTextLayout(paragraph, paper_font(step))
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrap)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            start, length = line.textStart(), line.textLength()
            lines.append(paragraph.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le"))
        layout.endLayout()
    return tuple(line.rstrip() for line in lines)


@dataclass(frozen=True)
class Words:
    """One line of text; ``at`` is the left end of its baseline."""

    text: str
    at: QPointF
    step: Step
    ink: str = "text"

    @property
    def rect(self) -> QRectF:
        """What the line covers."""
        by = measures(self.step)
        width = by.horizontalAdvance(self.text)
        return QRectF(self.at.x(), self.at.y() - by.ascent(), width, by.ascent() + by.descent())


@dataclass(frozen=True)
class Sign:
    """An icon."""

    name: str
    rect: QRectF
    ink: str


@dataclass
class PaperPage:
    """What stands on one page: words, icons, boxes with their ink, and lines with theirs."""

    words: list[Words] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)
    boxes: list[tuple[QRectF, str]] = field(default_factory=list)
    lines: list[tuple[QPointF, QPointF, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that is written, in reading order."""
        return " ".join(words.text for words in self.words)


def ink_color(token: str) -> QColor:
    """The light theme's colour of that name."""
    return QColor(tokens()[LIGHT][token])


@cache
def _drawing(name: str, color: str) -> QSvgRenderer:
    source = (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", color).encode()))


def paint_page(painter: QPainter, page: PaperPage) -> None:
    """Ink only; the painter's unit is a tenth of a point, its origin the margins' corner."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for start, end, ink in page.lines:
        painter.setPen(QPen(ink_color(ink), HAIR))
        painter.drawLine(start, end)
    for box, ink in page.boxes:
        painter.setPen(QPen(ink_color(ink), BOX_LINE))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
    for sign in page.signs:
        _drawing(sign.name, ink_color(sign.ink).name()).render(painter, sign.rect)
    for words in page.words:
        painter.setFont(paper_font(words.step))
        painter.setPen(ink_color(words.ink))
        painter.drawText(words.at, words.text)
