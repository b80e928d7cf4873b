"""The theme in force: tokens become the palette, one small style sheet, and the colours of what we paint.

High contrast takes the system's palette: ink is the text colour, soft grounds fall away, and icon and word stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from listeoversikt.clinical.resources import resources_folder
from listeoversikt.gui.look.tokens import CONTRAST, DARK, LIGHT, tokens

SYSTEM = "system"
GROUNDS = ("window", "sidebar", "surface", "sunken", "head")


class Theme(QObject):
    """Colours by token; ``changed`` is sent when they are others, and everything painted updates."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted = SYSTEM
        self._scheme = LIGHT
        self._colors: dict[str, QColor] = {}
        self._system_palette = QPalette()
        self._folder = QTemporaryDir()
        self._sheet = ""
        self._windows: list[ref[QWidget]] = []
        self._load()

    @property
    def scheme(self) -> str:
        """``light``, ``dark`` or ``contrast``."""
        return self._scheme

    @property
    def is_dark(self) -> bool:
        """Light text on a dark ground."""
        return self.color("surface").lightness() < 128

    @property
    def is_contrast(self) -> bool:
        """The system's own high-contrast colours."""
        return self._scheme == CONTRAST

    def color(self, name: str) -> QColor:
        """The colour of a token; a name that isn't there is a mistake (``KeyError``)."""
        return self._colors[name]

    def start(self, application: QApplication, wanted: str) -> None:
        """Puts the theme on the application and follows the system while ``wanted`` is ``system``."""
        self._system_palette = QPalette(application.palette())
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints.accessibility(), "contrastPreferenceChanged"):
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self.choose(wanted)

    def choose(self, wanted: str) -> None:
        """``system``, ``light``, ``dark`` or ``contrast``."""
        self._wanted = wanted
        self._follow()

    def dress(self, window: QWidget) -> None:
        """A window and all that is shown in it wear the style sheet, and another when the colours are others.

        The application has none: each part of a page would be dressed anew whenever it's put into a larger one.
        """
        window.setStyleSheet(self.style_sheet())
        self._windows = [ref(window), *(ref(one) for one in self._dressed() if one is not window)]

    def _dressed(self) -> list[QWidget]:
        there = [window() for window in self._windows]
        return [window for window in there if window is not None and isValid(window)]

    def _follow(self) -> None:
        self._scheme = self._scheme_wanted()
        self._load()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(self.palette())
        for window in self._dressed():
            window.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def _scheme_wanted(self) -> str:
        if self._wanted != SYSTEM:
            return self._wanted
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT

    def _load(self) -> None:
        self._sheet = ""
        if self._scheme == CONTRAST:
            self._colors = _contrast_colors(self._system_palette)
        else:
            self._colors = {name: QColor(value) for name, value in tokens()[self._scheme].items()}

    @contextmanager
    def on_paper(self) -> Iterator[None]:
        """Within this, colours are the light ones: what is painted is for white paper."""
        kept = self._colors
        self._colors = {name: QColor(value) for name, value in tokens()[LIGHT].items()}
        try:
            yield
        finally:
            self._colors = kept

    def palette(self) -> QPalette:
        """The application's palette, so that ordinary widgets look at home."""
        if self.is_contrast:
            return QPalette(self._system_palette)
        palette = QPalette()
        for role, name in ROLES.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted"))
        return palette

    def style_sheet(self) -> str:
        """Fields, menus, tooltips and scroll bars; everything else is the palette's or painted."""
        if not self._sheet:
            names = {name: self.color(name).name() for name in SHEET_TOKENS}
            self._sheet = STYLE_SHEET.format(**names, **self._signs())
        return self._sheet

    def _signs(self) -> dict[str, str]:
        """Chevron and tick in today's colours, as files: a style sheet can't tint. None where no file can be written."""
        signs = {}
        for sign, (icon, token) in SIGNS.items():
            source = resources_folder() / "icons" / f"{icon}.svg"
            signs[sign] = "none"
            if self._folder.isValid() and source.is_file():
                ink = self.color(token).name()
                tinted = Path(self._folder.path()) / f"{icon}-{ink[1:]}.svg"
                tinted.write_text(
                    source.read_text(encoding="utf-8").replace("currentColor", ink), encoding="utf-8"
                )
                signs[sign] = f"url({tinted.as_posix()})"
        return signs


def _contrast_colors(palette: QPalette) -> dict[str, QColor]:
    ground = palette.color(QPalette.ColorRole.Base)
    ink = palette.color(QPalette.ColorRole.Text)
    selected = palette.color(QPalette.ColorRole.Highlight)
    colors = dict.fromkeys(tokens()[LIGHT], ink)
    for name in colors:
        if name in GROUNDS or name.endswith("_bg") or name in ("accent_soft", "ci", "on_accent", "toast"):
            colors[name] = ground
    colors["selection"] = selected
    if abs(selected.lightness() - ink.lightness()) < 60:
        colors["selection"] = ground
    for name in ("b_low", "b_moderate"):
        colors[name] = ground
    return colors


R = QPalette.ColorRole
ROLES = {
    R.Window: "window",
    R.WindowText: "text",
    R.Base: "surface",
    R.AlternateBase: "head",
    R.Text: "text",
    R.PlaceholderText: "muted",
    R.Button: "surface",
    R.ButtonText: "text",
    R.BrightText: "high",
    R.Highlight: "selection",
    R.HighlightedText: "text",
    R.Accent: "accent",
    R.Link: "accent",
    R.LinkVisited: "accent",
    R.Mid: "control",
    R.Midlight: "line",
    R.Dark: "control",
    R.Light: "surface",
    R.Shadow: "line",
    R.ToolTipBase: "toast",
    R.ToolTipText: "toast_text",
}
SHEET_TOKENS = (
    *("surface", "control", "text", "text2", "muted", "line", "focus", "accent", "accent_soft", "on_accent"),
    *("sunken", "selection", "toast", "toast_text", "head", "window", "sidebar"),
)
SIGNS = {
    "chevron": ("chevron-down", "text2"),
    "up": ("chevron-up", "text2"),
    "tick": ("check", "on_accent"),
}
STYLE_SHEET = """
QToolTip {{ background: {toast}; color: {toast_text}; border: 1px solid {toast}; padding: 4px 8px; }}
QLineEdit, QPlainTextEdit, QSpinBox, QDateEdit, QComboBox {{
  background: {surface}; color: {text}; border: 1px solid {control}; border-radius: 6px; padding: 4px 8px;
  selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDateEdit:focus, QComboBox:focus {{ border: 2px solid {focus}; padding: 3px 7px; }}
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled {{ background: {sunken}; color: {muted}; border-color: {line}; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: {chevron}; width: 16px; height: 16px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: 0; width: 20px; background: transparent; }}
QSpinBox::up-arrow {{ image: {up}; width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: {chevron}; width: 12px; height: 12px; }}
QCheckBox, QRadioButton {{ spacing: 8px; color: {text}; min-height: 24px; outline: 0; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {muted}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {control}; background: {surface}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: {tick}; }}
QRadioButton::indicator:checked {{ background: {accent}; border: 4px solid {surface}; outline: 1px solid {accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {focus}; width: 12px; height: 12px; }}
QCheckBox:focus, QRadioButton:focus {{ text-decoration: underline; }}
QComboBox QAbstractItemView, QMenu {{ background: {surface}; color: {text}; border: 1px solid {line};
  selection-background-color: {selection}; selection-color: {text}; }}
QMenu {{ padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 8px; }}
QMenuBar {{ background: {sidebar}; color: {text2}; border-bottom: 1px solid {line}; padding: 2px 8px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {selection}; color: {text}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {control}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""

_the_one: list[Theme] = []


def theme() -> Theme:
    """The application's one theme."""
    if not _the_one:
        _the_one.append(Theme())
    return _the_one[0]
