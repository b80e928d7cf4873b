"""Unhidden figures are written only by choice; where there's a store, each time is logged in it."""

from __future__ import annotations

from collections.abc import Sequence

from listeoversikt.store.contents import Event
from listeoversikt.store.repository import Store

INTERNAL_EXPORT = "internal_export"
"""Kind of the event that tells that unhidden figures were written."""


def log_internal_export(store: Store, file: str, period_types: Sequence[str], rows: int) -> Event:
    """Writes that ``rows`` unhidden figures were written to a file of that name."""
    payload = {"file": file, "period_types": [str(kind) for kind in period_types], "rows": rows}
    return store.append_event(INTERNAL_EXPORT, payload)
