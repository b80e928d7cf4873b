"""The column of the model in use: a probability, or the place for a model that gives ranks alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.look.marks import paint_text
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.texts import language, number, percent, translate
from listeoversikt.operations.list_table import RISK, RISK_RANK, Coded, ListTable
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
    about.append(translate("TheList", "By the model in use. Not CE-marked."))
    why = translate("TheList", "can't be predicted")

    def missing(row: int) -> str:
        return "" if ranks[row] is not None else why

    def paint(painter: QPainter, rect: QRectF, row: int) -> None:
        paint_text(painter, rect, texts[row], Type.BODY, "text", RIGHT)

    name = measure_word("admission_risk_12m", language())
    return Column(
        "risk",
        translate("TheList", "Adm. risk"),
        texts.__getitem__,
        sort=lambda: highest_first,
        paint=paint,
        spoken=lambda row: f"{name}: {texts[row] or why}",
        width=64,
        right=True,
        priority=58,
        never_elide=True,
        hint="\n".join(about),
        missing=missing if None in ranks.values else None,
    )


def number_or_none(value: int | None) -> str:
    """A whole number, "" for a missing one."""
    return "" if value is None else number(value)


def share_or_none(value: float | None) -> str:
    """«18 %», and «7,4 %» under ten."""
    return "" if value is None else percent(value, 0 if value >= 0.0995 else 1)
