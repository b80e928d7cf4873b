"""Medicines in regular use, and under them what the high-risk list asks to consider: «vurder», never «stans»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from listeoversikt.gui.card.records import fill_medicines
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.worklist import high_risk_word

if TYPE_CHECKING:
    from listeoversikt.operations.high_risk_flags import HighRisk
    from listeoversikt.operations.patient_rows import Medicine


def fill_regular(medicines: Sequence[Medicine], rules: Sequence[HighRisk], into: QVBoxLayout) -> None:
    """Those in regular use (all in use where the export doesn't say which), then a line a rule that holds."""
    fill_medicines([one for one in medicines if one.regular is not False], into)
    for rule in rules:
        into.addLayout(_rule(rule))


def _rule(rule: HighRisk) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(6))
    row.addWidget(IconLabel("alert-triangle", "rising", 14), 0, Qt.AlignmentFlag.AlignTop)
    text = f"{high_risk_word(rule.key, language())} ({', '.join(rule.atc)})"
    label = Label(text, Type.SECONDARY, "rising", wrap=True)
    source = translate("Card", "Source: {source}").format(source=rule.source)
    why = f"{rule.why} {rule.check}\n" if language() == "nb" else ""
    label.setToolTip(f"{why}{source}")
    label.setAccessibleDescription(label.toolTip())
    row.addWidget(label, 1)
    return row
