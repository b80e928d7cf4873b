"""How many outcomes can't be known because hospital stays don't tell their urgency, and when that is too many.

A stay without ``hastegrad`` may be the event or not. A few of them are left out and counted. Many would leave a history
in which the event looks rarer than it was, and a model that says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from listeoversikt.scores.admission.refusals import UrgencyUnknown

MOST_UNKNOWN = 5
"""Per cent of those who came to hospital; more is refused."""


@dataclass(frozen=True)
class Told:
    """Of those with a hospital stay after an index day: how many, and of how many the outcome isn't known."""

    came: int
    unknown: int

    def __add__(self, other: Told) -> Told:
        return Told(self.came + other.came, self.unknown + other.unknown)


def require_told(*periods: Told) -> None:
    """Raises ``UrgencyUnknown`` for the first period with too many unknown outcomes."""
    for period in periods:
        if 100 * period.unknown > MOST_UNKNOWN * period.came:
            share = max(round(100 * period.unknown / period.came), MOST_UNKNOWN + 1)
            raise UrgencyUnknown(share=share, limit=MOST_UNKNOWN)
