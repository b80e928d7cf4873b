"""What each indicator counts: id, Norwegian name, numerator, denominator, window, direction, source, version.

The shipped file ``indicators.toml`` is the contract's vocabulary with Norwegian sentences beside; the English
sentence decides. It is written to be read by the people who use the figures. Nothing here is computed.
"""

from __future__ import annotations

from functools import cache

from listeoversikt.clinical.codelist import read_card, read_text
from listeoversikt.clinical.resources import ResourceChanged, find_table
from listeoversikt.indicators.counted_fields import counted_fields
from listeoversikt.indicators.definition_file import BadDefinitions, read_definitions
from listeoversikt.indicators.definition_terms import Direction, HideUnit, Indicator, Kind

__all__ = ["TABLE", "Direction", "HideUnit", "Indicator", "Kind", "definition_version", "indicators"]

TABLE = "indicators"
CARD_LEFT = (
    f"{TABLE}.toml er endret uten at kildekortet {TABLE}.card.toml er det. "
    "Gi kortet ny «version» og filas kontrollsum i «sha256» (sha256sum viser den), eller legg den gamle fila tilbake."
)
"""What is said of a file whose bytes aren't those its card vouches for."""


@cache
def indicators() -> dict[str, Indicator]:
    """Every indicator by id, in the vocabulary's order. Treat it as read-only.

    >>> indicators()["lmg"].window_days
    365
    """
    found = read_definitions(definition_text(), counted_fields())
    try:
        read_text(TABLE)
    except ResourceChanged:
        raise BadDefinitions([CARD_LEFT]) from None
    return found


def definition_text() -> str:
    """The file as it lies there, so that what is wrong in it is told before that it was changed."""
    try:
        return find_table(TABLE).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = find_table(TABLE).read_bytes().count(b"\n", 0, error.start) + 1
        raise BadDefinitions([f"Linje {line}: teksten er ikke UTF-8."]) from None


def definition_version() -> str:
    """Version and checksum of the vocabulary, as it stands beside every figure."""
    return read_card(TABLE).signature
