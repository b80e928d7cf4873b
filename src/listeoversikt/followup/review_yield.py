"""What a review gave, counted from its decisions; shares and intervals are made where they're shown.

* reviewed: every patient with a decision, «feil i data» too
* to follow up: «følg opp»
* new to us: «ny for oss», whatever was decided
* new need: «følg opp» **and** «ny for oss»: what the review found that nobody knew («funn per ti gjennomgåtte»)
* local PPV of a flag: of the reviewed whom a score or band had flagged when they were decided on, how many «følg opp»

Source: follow-up contract, "List review"; indicators contract, ``nye_funn``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from listeoversikt.followup.log.review_acts import Agreement, Decision, Reviewed

FEWEST = 10
"""Below this many reviewed there's no figure: too few to say."""
BAND, FRAILTY, RULE = "risk_band", "frailty_index", "admissions_baseline"
SCORES = (FRAILTY, RULE)
"""The scores that a reviewer says «for lav», «passer» or «for høy» about."""


@dataclass(frozen=True)
class Flag:
    """A score or band that points somebody out: what was ``shown`` for the measure is one of ``values``."""

    key: str
    measure: str
    values: tuple[str, ...]


FLAGS = (
    Flag("band_high", BAND, ("high",)),
    Flag("band_rising", BAND, ("rising",)),
    Flag("frail", FRAILTY, ("moderate", "severe")),
    Flag("rule", RULE, ("1",)),
)


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``of``."""

    hits: int
    of: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """How often a score was found too low, fitting and too high."""

    too_low: int
    fits: int
    too_high: int

    @property
    def asked(self) -> int:
        """How many said something about it."""
        return self.too_low + self.fits + self.too_high


@dataclass(frozen=True)
class ReviewYield:
    """The counts of some decisions. ``not_known``: those without what the scores said then; no flag counts them."""

    reviewed: int
    decisions: Mapping[Decision, int]
    new_to_us: int
    known_before: int
    new_needs: int
    agreed: Mapping[str, Agreed]
    flagged: Mapping[str, Share]
    not_known: int = 0

    @property
    def follow_up(self) -> int:
        """How many are to be followed up."""
        return self.decisions[Decision.FOLLOW_UP]

    @property
    def per_ten(self) -> float | None:
        """New needs per ten reviewed; None while there are too few to say."""
        return None if self.reviewed < FEWEST else 10 * self.new_needs / self.reviewed


def yield_of(decided: Iterable[Reviewed]) -> ReviewYield:
    """Counts the decisions of one or several sessions."""
    acts = list(decided)
    return ReviewYield(
        reviewed=len(acts),
        decisions={decision: sum(act.decision is decision for act in acts) for decision in Decision},
        new_to_us=sum(act.known is False for act in acts),
        known_before=sum(act.known is True for act in acts),
        new_needs=sum(is_new_need(act) for act in acts),
        agreed={score: _agreed(acts, score) for score in SCORES},
        flagged={flag.key: _flagged(acts, flag) for flag in FLAGS},
        not_known=sum(not act.shown for act in acts),
    )


def is_new_need(act: Reviewed) -> bool:
    """Whether the review found what nobody knew: to be followed up, and new to us."""
    return act.decision is Decision.FOLLOW_UP and act.known is False


def _agreed(acts: list[Reviewed], score: str) -> Agreed:
    said = [act.agreement[score] for act in acts if score in act.agreement]
    return Agreed(*(said.count(word) for word in (Agreement.TOO_LOW, Agreement.FITS, Agreement.TOO_HIGH)))


def _flagged(acts: list[Reviewed], flag: Flag) -> Share:
    pointed_out = [act for act in acts if act.shown.get(flag.measure) in flag.values]
    return Share(sum(act.decision is Decision.FOLLOW_UP for act in pointed_out), len(pointed_out))
