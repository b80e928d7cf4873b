"""Single values of the office's choices, as they stand in the file: read or refused, by ``TypeError`` or ``ValueError``."""

from __future__ import annotations

from typing import Any

from listeoversikt.indicators.typed_figures import is_period_key

MOST_SOON_DAYS = 60
INHABITANTS_PER_NURSE = range(100, 20_001)
MOST_NURSES = 100
LOCK_MINUTES = range(1, 61)
"""What may be the longest time without use before any of the office's windows locks."""
LOCK_AT_MOST = 30
"""It, until the office says otherwise; a machine may be stricter. Own choice."""


def read_switch(value: Any) -> bool:
    """Yes or no."""
    if not isinstance(value, bool):
        raise TypeError
    return value


def read_count(value: Any) -> int:
    """0, 1, 2 …"""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError
    return value


def read_soon(value: Any) -> int:
    """Days ahead, 0 to ``MOST_SOON_DAYS``."""
    if read_count(value) > MOST_SOON_DAYS:
        raise ValueError
    return int(value)


def read_nurses(value: Any) -> float | None:
    """Full-time equivalents, above 0; None = not said."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= MOST_NURSES:
        raise ValueError
    return float(value)


def read_coverage(value: dict[str, Any]) -> dict[str, float]:
    """Shares (0-1) by period key."""
    for key, share in value.items():
        if not is_period_key(key) or isinstance(share, bool) or not 0 <= share <= 1:
            raise ValueError
    return {key: float(share) for key, share in value.items()}


def read_norm(value: Any) -> int:
    """Inhabitants for one nurse, within ``INHABITANTS_PER_NURSE``."""
    if read_count(value) not in INHABITANTS_PER_NURSE:
        raise ValueError
    return int(value)


def read_name(value: Any) -> str:
    """A text without blanks at its ends."""
    if not isinstance(value, str):
        raise TypeError
    return value.strip()


def read_names(value: dict[str, Any]) -> dict[str, str]:
    """Texts by key."""
    return {key: read_name(name) for key, name in value.items()}


def read_lock(value: Any) -> int:
    """Minutes, within ``LOCK_MINUTES``."""
    if read_count(value) not in LOCK_MINUTES:
        raise ValueError
    return int(value)
