"""A chart that leaves the program is written in the audit log, where the chart stands on a page of a window with one."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from listeoversikt.gui.looks import Looks

CHART, NUMBERS = "chart", "chart_numbers"


def tell_left(widget: QWidget, kind: str, *, file: bool = False) -> None:
    """``kind`` of what was copied, or saved as a file; a chart that stands alone tells nobody."""
    at: QWidget | None = widget
    while at is not None:
        looks = getattr(getattr(at, "desk", None), "looks", None)
        if isinstance(looks, Looks):
            looks.chart_left(kind, file=file)
            return
        at = at.parentWidget()
