"""The type scale, built once: sizes follow the system's font size when it's larger than 13 px at 96 dpi.

Setting a font feature drops a reference in PySide6 each time, so every font is made once, kept, and never changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF
from PySide6.QtWidgets import QApplication

from listeoversikt.clinical.resources import resources_folder

FAMILY = "Inter"
FALLBACKS = ("Segoe UI Variable", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans")
BASE_POINTS = 9.75
BASE_PX = 13


class Type(Enum):
    """A step of the scale: size in px at 100 %, weight."""

    CAPTION = (11, 400)
    CAPTION_MEDIUM = (11, 500)
    CAPTION_STRONG = (11, 600)
    SECONDARY = (12, 400)
    SECONDARY_MEDIUM = (12, 500)
    SECONDARY_STRONG = (12, 600)
    BODY = (13, 400)
    BODY_MEDIUM = (13, 500)
    BODY_STRONG = (13, 600)
    LEAD = (15, 400)
    LEAD_STRONG = (15, 600)
    CARD_TITLE = (14, 600)
    PATIENT = (18, 600)
    PAGE_TITLE = (20, 600)
    FIGURE = (30, 600)


_scale = {"points": BASE_POINTS}
_fonts: dict[Type, QFont] = {}
_metrics: dict[Type, QFontMetricsF] = {}
_paper_fonts: dict[Type, QFont] = {}
_paper_metrics: dict[Type, QFontMetricsF] = {}
NOT_ON_PAPER = ("tnum", "cv05", "calt", "case")
"""Features that give other glyphs, which a PDF can't tell."""


def load_fonts() -> bool:
    """Takes the shipped fonts in and sets the application's; False when one is missing (a fallback is used)."""
    folder = resources_folder() / "fonts"
    files = sorted([*folder.glob("*.ttf"), *folder.glob("*.otf")])
    loaded = [QFontDatabase.addApplicationFont(str(file)) >= 0 for file in files]
    application = QApplication.instance()
    if isinstance(application, QApplication):
        points = application.font().pointSizeF()
        choose_size(max(points, BASE_POINTS))
        application.setFont(font(Type.BODY))
    return bool(loaded) and all(loaded)


def choose_size(points: float) -> None:
    """The size of body text in points; the rest of the scale follows."""
    _scale["points"] = points
    _fonts.clear()
    _metrics.clear()


def zoom() -> float:
    """How much larger than the design the user's text is."""
    return _scale["points"] / BASE_POINTS


@contextmanager
def fonts_on_paper() -> Iterator[None]:
    """Within this, texts are sized in px of the design at 100 %, whatever the device: the painter does the scaling."""
    kept = _scale["points"], dict(_fonts), dict(_metrics)
    choose_size(BASE_POINTS)
    for style in Type:
        if style not in _paper_fonts:
            _paper_fonts[style] = _made_for_paper(*style.value)
            _paper_metrics[style] = QFontMetricsF(_paper_fonts[style])
    _fonts.update(_paper_fonts)
    _metrics.update(_paper_metrics)
    try:
        yield
    finally:
        choose_size(kept[0])
        _fonts.update(kept[1])
        _metrics.update(kept[2])


def _made_for_paper(size: int, weight: int) -> QFont:
    made = QFont()
    for feature in NOT_ON_PAPER:
        made.setFeature(QFont.Tag(feature), 0)
    made.setFamilies([FAMILY, *FALLBACKS])
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def font(style: Type) -> QFont:
    """The shared font of a step; never change it."""
    if style not in _fonts:
        _fonts[style] = _made(*style.value)
    return _fonts[style]


def _made(size: int, weight: int) -> QFont:
    made = QFont()
    made.setFamilies([FAMILY, *FALLBACKS])
    made.setPointSizeF(_scale["points"] * size / BASE_PX)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in ("tnum", "cv05"):
        made.setFeature(QFont.Tag(feature), 1)
    return made


def metrics(style: Type) -> QFontMetricsF:
    """The measures of a step."""
    if style not in _metrics:
        _metrics[style] = QFontMetricsF(font(style))
    return _metrics[style]


def px(length: float) -> int:
    """A length of the design at 100 %, as large as the user's text asks for."""
    return round(length * zoom())
