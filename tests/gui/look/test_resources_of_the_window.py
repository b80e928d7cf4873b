"""Fonts load, icons draw in the ink they're given, and every pair of colours keeps the contrast it was chosen for."""

from __future__ import annotations

import itertools
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QIcon,
    QImage,
    QPainter,
    QRawFont,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[3]
RESOURCES = ROOT / "resources"
ICONS = sorted(path for path in (RESOURCES / "icons").glob("*.svg") if path.stem != "logo")
TOKENS = tomllib.loads((RESOURCES / "look" / "tokens.toml").read_text(encoding="utf-8"))
NAMES = (
    *("window", "sidebar", "surface", "sunken", "line", "grid", "control", "head", "text", "text2", "muted"),
    *(
        "accent",
        "focus",
        "on_accent",
        "accent_soft",
        "selection",
        "ci",
        "toast",
        "toast_text",
        "toast_action",
    ),
    *("high", "rising", "moderate", "low", "good", "frail"),
    *("high_bg", "rising_bg", "moderate_bg", "low_bg", "good_bg", "frail_bg"),
    *("b_high", "b_rising", "b_moderate", "b_low"),
)
GROUNDS = ("surface", "window", "sidebar", "sunken", "selection")
INK_ON_GROUNDS = {"text": (13.5, 9.7), "text2": (6.5, 6.2), "muted": (4.5, 4.6), "accent": (5.7, 5.7)}
INK_ON_ITS_OWN = {
    "high": (6.4, 7.0),
    "rising": (5.7, 7.9),
    "moderate": (5.9, 7.1),
    "low": (6.1, 7.1),
    "good": (6.0, 7.5),
    "frail": (6.9, 7.8),
}
ON_SURFACE = {
    "control": (3.5, 4.5),
    "b_low": (1.5, 2.0),
    "b_moderate": (2.4, 3.7),
    "b_rising": (3.4, 5.4),
    "b_high": (6.7, 6.8),
}
SCHEMES = ("light", "dark")
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}


@pytest.fixture(scope="module")
def families(qapp: QApplication) -> dict[str, list[str]]:
    """The families of each font file; the fonts stay with the application."""
    files = sorted((RESOURCES / "fonts").glob("*.ttf"))
    numbers = {path.stem: QFontDatabase.addApplicationFont(str(path)) for path in files}
    return {name: QFontDatabase.applicationFontFamilies(number) for name, number in numbers.items()}


@cache
def inter(weight: int, *features: str) -> QFont:
    made = QFont("Inter")
    made.setPixelSize(26)
    made.setWeight(QFont.Weight(weight))
    for feature in ("tnum", "cv05"):
        made.setFeature(QFont.Tag(feature), int(feature in features))
    return made


def test_that_three_weights_of_one_family_load(families: dict[str, list[str]]) -> None:
    assert set(families) == {f"Inter-{style}" for style in WEIGHTS}
    assert all("Inter" in names for names in families.values())
    assert {style: QFontDatabase.weight("Inter", style) for style in WEIGHTS} == WEIGHTS


@pytest.mark.parametrize("weight", WEIGHTS.values())
def test_that_a_weight_is_drawn_by_its_own_font(families: dict[str, list[str]], weight: int) -> None:
    info = QFontInfo(inter(weight))
    assert (info.family(), info.weight()) == ("Inter", weight)


@pytest.mark.parametrize("weight", WEIGHTS.values())
def test_that_digits_stand_under_each_other(families: dict[str, list[str]], weight: int) -> None:
    plain, tabular = QFontMetricsF(inter(weight)), QFontMetricsF(inter(weight, "tnum"))
    assert len({round(plain.horizontalAdvance(digit), 2) for digit in "0123456789"}) > 1
    assert len({round(tabular.horizontalAdvance(digit), 2) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("weight", WEIGHTS.values())
def test_that_words_with_a_hyphen_are_not_spread_by_even_digits(
    families: dict[str, list[str]], weight: int
) -> None:
    plain, tabular = QFontMetricsF(inter(weight)), QFontMetricsF(inter(weight, "tnum"))
    for word in ("ø-hjelp", "ICPC-", "ICD-", "E-"):
        assert tabular.horizontalAdvance(word) == pytest.approx(plain.horizontalAdvance(word))


def test_that_a_small_l_gets_its_tail(families: dict[str, list[str]]) -> None:
    assert drawn_text("l", inter(400)) != drawn_text("l", inter(400, "cv05"))


@pytest.mark.parametrize("sign", "æøåÆØÅäöéšŋ–−…«»·≥→←↑↓§½\u00a0", ids=lambda sign: f"U+{ord(sign):04X}")
def test_that_the_font_has_the_signs_on_screen(families: dict[str, list[str]], sign: str) -> None:
    assert QRawFont.fromFont(inter(400)).supportsCharacter(ord(sign))


def drawn_text(text: str, font: QFont) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, 40, 40), text)
    painter.end()
    return image


def drawn_icon(source: str, ink: str) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.replace("currentColor", ink).encode())).render(
        painter, QRectF(0, 0, 48, 48)
    )
    painter.end()
    return image


def inked(image: QImage) -> set[str]:
    """The colours of the pixels that are fully covered."""
    points = itertools.product(range(image.width()), range(image.height()))
    colors = (image.pixelColor(x, y) for x, y in points)
    return {color.name() for color in colors if color.alpha() == 255}


def edge_is_clear(image: QImage) -> bool:
    last = image.width() - 1
    return all(
        image.pixelColor(x, y).alpha() == 0
        for n in range(last + 1)
        for x, y in ((n, 0), (n, last), (0, n), (last, n))
    )


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_that_an_icon_is_drawn_in_the_ink_it_is_given(path: Path, qapp: QApplication) -> None:
    source = path.read_text(encoding="utf-8")
    image = drawn_icon(source, "#123456")
    assert "currentColor" in source
    assert inked(image) == {"#123456"}
    assert edge_is_clear(image)


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_that_an_icon_is_filled_or_has_the_thin_stroke(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    strokes = re.findall(r'stroke-width="([^"]*)"', source)
    filled = path.stem.endswith("-filled") and path.stem != "circle-half-filled"
    assert strokes == ([] if filled else ["1.75"])
    assert "<script" not in source and "href" not in source


def test_that_the_mark_of_the_program_is_as_in_the_light_theme(qapp: QApplication) -> None:
    source = (RESOURCES / "icons" / "logo.svg").read_text(encoding="utf-8")
    assert inked(drawn_icon(source, "none")) >= {TOKENS["light"]["accent"].lower(), "#ffffff"}


@pytest.mark.parametrize("side", [16, 24, 32, 48, 64, 128, 256])
def test_that_the_installer_has_the_mark_in_every_size(side: int, qapp: QApplication) -> None:
    folder = ROOT / "installer" / "icons"
    image = QImage(str(folder / f"listeoversikt-{side}.png"))
    assert (image.width(), image.height()) == (side, side)
    assert QColor(image.pixelColor(side // 2, side // 16 + 1)).name() == TOKENS["light"]["accent"].lower()
    assert side in {size.width() for size in QIcon(str(folder / "listeoversikt.ico")).availableSizes()}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_that_light_and_dark_name_the_same_colours(scheme: str) -> None:
    assert set(TOKENS[scheme]) == set(NAMES)
    assert [value for value in TOKENS[scheme].values() if not re.fullmatch(r"#[0-9A-F]{6}", value)] == []


def luminance(color: str) -> float:
    """Relative luminance of WCAG 2.1."""
    parts = [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(scheme: str, ink: str, ground: str) -> float:
    """The contrast ratio of WCAG 2.1, rounded down to what the design states."""
    light, dark = sorted((luminance(TOKENS[scheme][ink]), luminance(TOKENS[scheme][ground])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def stated(pair: tuple[float, float], scheme: str) -> float:
    """The design states one decimal, rounded."""
    return pair[SCHEMES.index(scheme)] - 0.05


def test_that_black_on_white_is_21() -> None:
    assert (luminance("#FFFFFF") + 0.05) / (luminance("#000000") + 0.05) == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", INK_ON_GROUNDS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_that_text_is_read_on_every_ground(scheme: str, ink: str, ground: str) -> None:
    found = contrast(scheme, ink, ground)
    assert found >= 4.5
    assert found >= stated(INK_ON_GROUNDS[ink], scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", INK_ON_ITS_OWN)
def test_that_ink_is_read_on_its_own_soft_ground(scheme: str, ink: str) -> None:
    assert contrast(scheme, ink, f"{ink}_bg") >= stated(INK_ON_ITS_OWN[ink], scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_that_filled_buttons_and_the_toast_are_read(scheme: str) -> None:
    assert contrast(scheme, "on_accent", "accent") >= stated((6.9, 7.7), scheme)
    assert contrast(scheme, "accent", "accent_soft") >= 4.5
    assert contrast(scheme, "toast_text", "toast") >= 4.5
    assert contrast(scheme, "toast_action", "toast") >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_that_the_focus_ring_is_seen_on_every_ground(scheme: str, ground: str) -> None:
    assert contrast(scheme, "focus", ground) >= stated((5.7, 5.7), scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("shape", ON_SURFACE)
def test_that_shapes_are_seen_on_the_surface(scheme: str, shape: str) -> None:
    assert contrast(scheme, shape, "surface") >= stated(ON_SURFACE[shape], scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_that_chart_fills_keep_their_order_in_grey(scheme: str) -> None:
    steps = [contrast(scheme, name, "surface") for name in ("b_low", "b_moderate", "b_rising", "b_high")]
    assert steps == sorted(steps)
    assert all(higher / lower >= 1.2 for lower, higher in itertools.pairwise(steps))
