"""How cells look: a few calm styles, number formats that Excel shows the Norwegian way, print set-up.

Excel and LibreOffice show ``0.0 %`` as 41,7 % and ``#,##0`` as 1 234 where the machine is Norwegian.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

INK, MUTED, LINE, SOFT, HEAD = "1F2D3A", "6B7780", "C9D3D9", "F3F6F8", "2F5D73"
SHARE, DECIMAL, YEARS, WHOLE = "0.0 %", "#,##0.00", "#,##0.0", "#,##0"
DATE = "dd.mm.yyyy"
FONT = "Calibri"


@dataclass(frozen=True)
class Style:
    """One look of a cell."""

    size: float = 10
    bold: bool = False
    italic: bool = False
    colour: str = INK
    fill: str = ""
    align: str = "left"
    wrap: bool = False
    format: str = "General"
    underline: bool = False
    middle: bool = False


TITLE = Style(size=18, bold=True, colour=HEAD)
LEAD = Style(colour=MUTED)
SECTION = Style(size=12, bold=True, colour=HEAD)
HEADER = Style(bold=True, colour="FFFFFF", fill=HEAD, wrap=True, middle=True)
HEADER_NUMBER = Style(bold=True, colour="FFFFFF", fill=HEAD, wrap=True, align="right", middle=True)
TEXT = Style(wrap=True, underline=True)
PLAIN = Style(wrap=True)
LABEL = Style(colour=MUTED)
SMALL = Style(size=8, colour=MUTED, underline=True, wrap=True)
NUMBER = Style(align="right", underline=True)
ABSENT = Style(italic=True, colour=MUTED, align="right", underline=True)
WARNING = Style(bold=True, colour="9C2B2B")
FIGURE = Style(size=14, bold=True, align="right", underline=True, middle=True)
FIGURE_TEXT = Style(size=11, underline=True, wrap=True, middle=True)
FIGURE_NOTE = Style(colour=MUTED, underline=True, wrap=True, middle=True)
FIGURE_ABSENT = Style(size=11, italic=True, colour=MUTED, align="right", underline=True, middle=True)


def number_style(format: str, base: Style = NUMBER) -> Style:
    """A number's style with its format."""
    return Style(
        base.size, base.bold, base.italic, base.colour, base.fill, base.align, base.wrap, format,
        base.underline, base.middle,
    )  # fmt: skip


class Styles:
    """The styles as the workbook knows them, each registered once."""

    def __init__(self, worksheet: Any) -> None:
        self._worksheet = worksheet
        self._known: dict[tuple[Style, bool], Any] = {}

    def of(self, style: Style, quoted: bool = False) -> Any:
        """The style's number in the workbook; ``quoted`` tells Excel that the cell is text whatever it holds."""
        if (style, quoted) not in self._known:
            cell = WriteOnlyCell(self._worksheet)
            cell.font = Font(
                name=FONT, size=style.size, bold=style.bold, italic=style.italic, color=style.colour
            )
            if style.fill:
                cell.fill = PatternFill("solid", fgColor=style.fill)
            vertical = "center" if style.middle else "top"
            cell.alignment = Alignment(horizontal=style.align, vertical=vertical, wrap_text=style.wrap)
            if style.underline:
                cell.border = Border(bottom=Side("hair", color=LINE))
            cell.number_format = style.format
            cell.quotePrefix = quoted
            self._known[style, quoted] = cell._style
        return self._known[style, quoted]
