"""Medicines in regular use, each with what makes it worth a second look. Says «vurder», never «stans»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from listeoversikt.gui.card.records import fill_medicines

if TYPE_CHECKING:
    from listeoversikt.operations.patient_rows import Medicine


def fill_regular(medicines: Sequence[Medicine], into: QVBoxLayout) -> None:
    """Those in regular use; where the export doesn't say which, all in use."""
    fill_medicines([one for one in medicines if one.regular is not False], into)
