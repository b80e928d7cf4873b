"""Fonts, colours and borders of the workbook: calm, readable in grey print.

The colours are the window's light ones. Each look is made once a workbook and shared by its cells.
"""

from __future__ import annotations

from copy import copy
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from listeoversikt.workbook.sheet import Look

FACE = "Calibri"
TEXT, MUTED, ACCENT = "15212B", "5E6B76", "0A6468"
SUNKEN, LINE = "F0F3F4", "DDE2E5"
SIZE, SMALL = 10.5, 9.5

BELOW = Border(bottom=Side(style="thin", color=LINE))
UNDER_HEAD = Border(bottom=Side(style="medium", color=ACCENT))
GROUND = PatternFill("solid", start_color=SUNKEN)
MIDDLE = Alignment(horizontal="left", vertical="center", indent=1)
RIGHT = Alignment(horizontal="right", vertical="center")
WRAPPED = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
WRAPPED_TOP = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)


def _font(size: float = SIZE, color: str = TEXT, *, bold: bool = False) -> Font:
    return Font(name=FACE, size=size, color=color, bold=bold)


def _head(horizontal: str = "left", rotation: int = 0) -> dict[str, Any]:
    alignment = Alignment(
        horizontal=horizontal,
        vertical="bottom" if rotation else "center",
        wrap_text=True,
        text_rotation=rotation,
        indent=int(horizontal == "left"),
    )
    return {"font": _font(bold=True), "fill": GROUND, "border": UNDER_HEAD, "alignment": alignment}


def _looks() -> dict[Look, dict[str, Any]]:
    return {
        Look.TITLE: {"font": _font(18, bold=True), "alignment": MIDDLE},
        Look.SUBTITLE: {"font": _font(12, MUTED), "alignment": MIDDLE},
        Look.SECTION: {"font": _font(12, ACCENT, bold=True), "alignment": MIDDLE},
        Look.NOTICE: {"font": _font(SIZE, ACCENT, bold=True), "alignment": MIDDLE},
        Look.ABOUT: {"font": _font(SIZE, MUTED), "alignment": WRAPPED_TOP},
        Look.HEAD: _head(),
        Look.HEAD_RIGHT: _head("right"),
        Look.HEAD_UP: _head("center", 90),
        Look.TEXT: {"font": _font(), "border": BELOW, "alignment": MIDDLE},
        Look.WRAP: {"font": _font(), "border": BELOW, "alignment": WRAPPED},
        Look.PROSE: {"font": _font(), "border": BELOW, "alignment": WRAPPED_TOP},
        Look.PLAIN: {"font": _font(), "alignment": MIDDLE},
        Look.PLAIN_WRAP: {"font": _font(), "alignment": WRAPPED_TOP},
        Look.STRONG_WRAP: {"font": _font(bold=True), "border": BELOW, "alignment": WRAPPED},
        Look.STRONG: {"font": _font(bold=True), "border": BELOW, "alignment": MIDDLE},
        Look.LABEL: {"font": _font(color=MUTED), "border": BELOW, "alignment": WRAPPED},
        Look.FACT: {"font": _font(color=MUTED), "alignment": MIDDLE},
        Look.NUMBER: {"font": _font(), "border": BELOW, "alignment": RIGHT},
        Look.LEFT_NUMBER: {"font": _font(), "border": BELOW, "alignment": MIDDLE},
        Look.STRONG_NUMBER: {"font": _font(bold=True), "border": BELOW, "alignment": RIGHT},
        Look.WORD: {"font": _font(SMALL, MUTED), "border": BELOW, "alignment": RIGHT},
        Look.QUIET: {"font": _font(SMALL, MUTED), "border": BELOW, "alignment": MIDDLE},
        Look.QUIET_NUMBER: {"font": _font(SMALL, MUTED), "border": BELOW, "alignment": RIGHT},
    }


class Styles:
    """The looks of one workbook, made when they're first asked for."""

    def __init__(self) -> None:
        self._looks = _looks()
        self._made: dict[tuple[Look, str], Any] = {}

    def dress(self, cell: Any, look: Look, number_format: str) -> None:
        """Gives a cell its look and number format."""
        known = self._made.get((look, number_format))
        if known is not None:
            cell._style = known
            return
        for attribute, value in self._looks[look].items():
            setattr(cell, attribute, value)
        cell.number_format = number_format
        self._made[look, number_format] = copy(cell._style)
