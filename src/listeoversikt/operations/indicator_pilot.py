"""The pilot's level beside one of the office's shares: what may be drawn on the same line, and what differs."""

from __future__ import annotations

from dataclasses import dataclass

from listeoversikt.evaluation.benchmarks import Benchmark, benchmarks, notices
from listeoversikt.indicators.breakdown import ALL, LIST_PREFIX

PILOT_ARMS = ("HM", "DM", "PHT")
"""The models of the pilot, apart and together; the country and other offices aren't the pilot."""


@dataclass(frozen=True)
class PilotLevel:
    """A printed level (0–1). ``arm``: HM, DM or PHT; ``table`` and ``years`` say where; ``differs`` must be shown."""

    arm: str
    level: float
    table: str
    years: str
    differs: str


def pilot_levels(id: str, variant: str, group: str) -> tuple[PilotLevel, ...]:
    """The newest printed level of each model that may be laid beside that share; () where there is none.

    >>> [(one.arm, one.level) for one in pilot_levels("dekning_diabetes2", "", "alle")]
    [('HM', 0.61), ('DM', 0.77)]
    """
    theirs = ALL if group.startswith(LIST_PREFIX) else group
    newest: dict[str, PilotLevel] = {}
    for one in benchmarks(id, variant, theirs):
        level = one.level
        if one.fits and level is not None and one.row.arm in PILOT_ARMS:
            before = newest.get(one.row.arm)
            if before is None or one.row.period >= before.years:
                newest[one.row.arm] = _level(one, level)
    return tuple(newest.values())


def _level(one: Benchmark, level: float) -> PilotLevel:
    return PilotLevel(one.row.arm, level, one.row.table, one.row.period, one.differs_nb)


def standing_notice() -> str:
    """«Ikke randomisert …», as it must stand with every benchmark."""
    return notices()[0].text_nb
