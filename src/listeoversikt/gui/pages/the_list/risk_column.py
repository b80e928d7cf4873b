"""The column of the model in use: a probability, or the place for a model that gives ranks alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.texts import language, number, percent, percent_range, translate
from listeoversikt.operations.list_table import (
    RISK,
    RISK_EVENTS,
    RISK_HIGH,
    RISK_LOW,
    RISK_RANK,
    Coded,
    ListTable,
)
from listeoversikt.words.evidence import measure_word

RIGHT = Qt.AlignmentFlag.AlignRight


def risk_column(table: ListTable) -> Column:
    """«18 %» or the place, by the model in use; there is no such column without one."""
    ranks, risks = table[RISK_RANK], table[RISK]
    by_rank = risks.is_missing
    texts = ranks.texts(number_or_none) if by_rank else risks.texts(share_or_none)
    highest_first = Coded([None if rank is None else -rank for rank in ranks.values], ranks.codes)
    about = [measure_word("admission_risk_12m", language())]
    if by_rank:
        about.append(translate("TheList", "Place by the model in use; 1 is the highest risk"))
    else:
        about.append(
            translate("TheList", "The interval is that of people with the same figure, not the patient's.")
        )
    mark = translate("TheList", "By the model in use. Not CE-marked.")
    about.append(mark)
    why = translate("TheList", "can't be predicted")

    def missing(row: int) -> str:
        return "" if ranks[row] is not None else why

    def paint(painter: QPainter, rect: QRectF, row: int) -> None:
        paint_text(painter, rect, texts[row], Type.BODY, "text", RIGHT)

    def beside(row: int) -> str:
        return (
            ""
            if by_rank
            else beside_text(table[RISK_LOW][row], table[RISK_HIGH][row], table[RISK_EVENTS][row])
        )

    def tip(row: int) -> str:
        return "\n".join(part for part in (" ".join(filter(None, (texts[row], beside(row)))), mark) if part)

    def spoken(row: int) -> str:
        told = ", ".join(part for part in (texts[row] or why, beside(row)) if part)
        return f"{name}: {told}"

    name = measure_word("admission_risk_12m", language())
    return Column(
        "risk",
        translate("TheList", "Adm. risk"),
        texts.__getitem__,
        sort=lambda: highest_first,
        paint=paint,
        spoken=spoken,
        width=64,
        right=True,
        priority=58,
        never_elide=True,
        hint="\n".join(about),
        missing=missing if None in ranks.values else None,
        tip=lambda row: tip(row) if texts[row] and not by_rank else "",
    )


def beside_text(low: float | None, high: float | None, events: float | None) -> str:
    """«(13–24 %), 214 hendelser», as on the card; "" where neither can be said."""
    parts = [f"({percent_range(low, high)})" if low is not None and high is not None else ""]
    if events is not None:
        count = int(events)
        parts.append(translate("TheList", "%n event(s)", "", count).replace(str(count), number(count), 1))
    return ", ".join(part for part in parts if part)


def number_or_none(value: int | None) -> str:
    """A whole number, "" for a missing one."""
    return "" if value is None else number(value)


def share_or_none(value: float | None) -> str:
    """«18 %», and «7,4 %» under ten."""
    return "" if value is None else percent(value, 0 if value >= 0.0995 else 1)
