"""A rule: how one indicator, or one variant of it, is counted; and what the export must hold for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from listeoversikt.indicators.definition import HideUnit, Indicator, Kind, indicators
from listeoversikt.indicators.result import Note, Remark
from listeoversikt.indicators.tally import Units
from listeoversikt.indicators.typed_figures import period_key
from listeoversikt.indicators.view import BESIDE, MODEL, NURSES, STORE, YEAR, PeriodView
from listeoversikt.patient_list.frames import Mask

TYPED_BY_HAND = "egen_dekningsgrad"
BESIDE_NOTES = {MODEL: Note.NO_MODEL, NURSES: Note.NOT_TYPED}


@dataclass(frozen=True, eq=False)
class Rule:
    """How the units of one indicator and variant are found.

    ``needs`` are tables, or columns as ``table.column``, without which there is no figure; so may be ``STORE``
    (the log), ``MODEL`` and ``NURSES``. ``either`` are the branches of an "or": one must be whole; a branch that
    isn't makes the figure «minst». ``logged_from`` is the first day whose log the figure looks at, where what was
    logged is one branch, or all there is: a log that begins later makes the figure «minst». ``sharpens`` are
    tables without which the figure is «minst». ``looks_in`` are tables in which a presence in the indicator's
    window counts: one that begins inside it makes the figure «minst».
    """

    id: str
    count: Callable[[PeriodView], Units]
    variant: str = ""
    needs: tuple[str, ...] = ()
    either: tuple[tuple[str, ...], ...] = ()
    sharpens: tuple[str, ...] = ()
    looks_in: tuple[str, ...] = ()
    logged_from: Callable[[PeriodView], int] | None = None
    own_kind: Kind | None = None
    own_hide_unit: HideUnit | None = None
    only_known: bool = False
    left_out: Note = Note.UNKNOWN_DAY
    by_target_group: bool = True

    @cached_property
    def indicator(self) -> Indicator:
        """The definition."""
        return indicators()[self.id]

    @property
    def kind(self) -> Kind:
        """A variant may be of another kind than the indicator."""
        return self.own_kind or self.indicator.kind

    @property
    def hide_unit(self) -> HideUnit:
        """What small counts of this variant are counted in."""
        return self.own_hide_unit or self.indicator.hide_unit

    def what_is_missing(self, view: PeriodView) -> tuple[Remark, ...]:
        """Why there can be no figure; empty when there can."""
        if STORE in self.needs and view.lacks(STORE):
            return (_no_log(view),)
        lacking = [sight for sight in self.needs if view.lacks(sight)]
        if self.either and all(_broken(view, branch) for branch in self.either):
            lacking += [s for branch in self.either for s in branch if view.lacks(s) and s != STORE]
        return tuple(dict.fromkeys(_missing(view, sight) for sight in lacking))

    def what_is_partial(self, view: PeriodView) -> tuple[Remark, ...]:
        """What makes the figure «minst»."""
        sights = [sight for branch in self.either for sight in branch] + list(self.sharpens)
        if STORE not in self.indicator.needs_tables:  # "or program": nothing is kept where there's no store
            sights = [sight for sight in sights if sight != STORE]
        absent = [
            sight if sight == STORE else _missing(view, sight).what for sight in sights if view.lacks(sight)
        ]
        if self._log_begins_late(view):
            absent.append(STORE)
        window = self.indicator.window_days or YEAR
        late = [table for table in self.looks_in if view.begins_too_late(table, window)]
        return tuple(
            Remark(Note.AT_LEAST, what, begins=view.log_begins if what == STORE else None)
            for what in dict.fromkeys((*absent, *late))
        )

    def _log_begins_late(self, view: PeriodView) -> bool:
        if self.logged_from is None or view.log is None or view.log.begins is None:
            return False
        return not view.log_covers(self.logged_from(view))

    def when_empty(self, view: PeriodView, left_out: bool) -> Remark:
        """Why there is no figure where N is 0: nobody to count, or (``left_out``) none whose window the log covers."""
        begins_late = STORE in self.needs and not view.log_covers(view.period.first)
        return _no_log(view) if begins_late and left_out else Remark(Note.NOBODY)


def _broken(view: PeriodView, branch: tuple[str, ...]) -> bool:
    return any(view.lacks(sight) for sight in branch)


def _no_log(view: PeriodView) -> Remark:
    """There is no log, or it begins too late."""
    begins = view.log_begins
    return Remark(Note.NEEDS_LOG) if begins is None else Remark(Note.LOG_BEGINS, begins=begins)


def _missing(view: PeriodView, sight: str) -> Remark:
    if sight == STORE:
        return _no_log(view)
    if sight in BESIDE:
        return Remark(BESIDE_NOTES[sight])
    table = sight.partition(".")[0]
    if view.lacks(table):
        return Remark(Note.MISSING_TABLE, table)
    return Remark(Note.MISSING_COLUMN, sight)


def share_of(view: PeriodView, base: Mask, hits: Mask, covered: Mask | None = None) -> Units:
    """Persons: those of ``base`` who are own patients, and of these the ``hits``.

    Who isn't ``covered`` (an absence couldn't be told) is out of both and counted beside.
    """
    base = view.own & base
    if covered is None:
        return Units(numerator=base & hits, denominator=base)
    judged = base & covered
    return Units(numerator=judged & hits, denominator=judged, too_short=base & ~covered)


def typed_in(rule: Rule, view: PeriodView) -> float | None:
    """The figure that people have typed in for a rule and period; None where a rule counts, or nothing is typed."""
    if rule.id != TYPED_BY_HAND:
        return None
    return view.typed.own_coverage.get(period_key(view.period))


def look_back(days: int, view: PeriodView) -> int:
    """The first of the ``days`` days that end with the period."""
    return view.period.last - days + 1


def period_begins(view: PeriodView) -> int:
    """The period's first day."""
    return view.period.first


def everybody(view: PeriodView) -> Mask:
    """All patients; ``share_of`` leaves the own ones."""
    return np.ones(len(view), dtype=np.bool_)
