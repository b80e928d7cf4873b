"""What each indicator counts: id, Norwegian name, numerator, denominator, window, direction, source, version.

The shipped file ``indicators.toml`` is the contract's vocabulary with Norwegian sentences beside; the English
sentence decides. It is written to be read by the people who use the figures. Nothing here is computed.
"""

from __future__ import annotations

from functools import cache

from listeoversikt.clinical.codelist import read_card, read_text
from listeoversikt.indicators.definition_file import read_definitions
from listeoversikt.indicators.definition_terms import Direction, HideUnit, Indicator, Kind

__all__ = ["TABLE", "Direction", "HideUnit", "Indicator", "Kind", "definition_version", "indicators"]

TABLE = "indicators"


@cache
def indicators() -> dict[str, Indicator]:
    """Every indicator by id, in the vocabulary's order. Treat it as read-only.

    >>> indicators()["lmg"].window_days
    365
    """
    return read_definitions(read_text(TABLE))


def definition_version() -> str:
    """Version and checksum of the vocabulary, as it stands beside every figure."""
    return read_card(TABLE).signature
