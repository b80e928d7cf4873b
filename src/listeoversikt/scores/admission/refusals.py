"""Why nothing is learnt, judged or predicted: a type and a key for each reason. The sentences stand elsewhere."""

from __future__ import annotations

from typing import ClassVar


class CannotLearn(ValueError):
    """Something is asked of the learner that it won't do. ``key`` names the reason, ``figures`` the numbers of it."""

    key: ClassVar[str] = "cannot_learn"

    def __init__(self, detail: str = "", **figures: int | str) -> None:
        super().__init__(self.key, detail, figures)
        self.detail = detail
        self.figures = figures


class MalformedRows(CannotLearn):
    """Columns of different lengths, two features of one name, or a direction that is none. ``detail`` says which."""

    key = "malformed_rows"


class NoRows(CannotLearn):
    """Nobody to learn from."""

    key = "no_rows"


class OneClass(CannotLearn):
    """Everybody has the event, or nobody has. Figures: ``rows``, ``events``."""

    key = "one_class"


class OtherOutcome(CannotLearn):
    """The outcome holds something else than 0 and 1."""

    key = "other_outcome"


class OnePerson(CannotLearn):
    """Fewer persons than folds: nobody is left to judge on. Figures: ``persons``, ``folds``."""

    key = "one_person"


class NotEnough(CannotLearn):
    """Too few events. Figures: ``needed``, ``have``."""

    key = "not_enough"


class Infinite(CannotLearn):
    """A value is infinite. ``detail`` is the feature's name."""

    key = "infinite"


class AllMissing(CannotLearn):
    """No feature has any value."""

    key = "all_missing"


class AllConstant(CannotLearn):
    """No feature varies: there is nothing to tell people apart by."""

    key = "all_constant"


class OtherFeatures(CannotLearn):
    """The model was made for other features. ``detail`` is the first that differs; figures: ``expected``, ``found``."""

    key = "other_features"


class FutureRows(CannotLearn):
    """Rows have an index day after the last day whose outcome can be known. Figures: ``rows``, ``latest``."""

    key = "future_rows"


class AheadOfToday(CannotLearn):
    """The export is dated ahead of today, so what came after its days can't be known."""

    key = "ahead_of_today"


class UrgencyUnknown(CannotLearn):
    """Too many hospital stays don't tell their urgency, so it isn't known who had the event. Per cent: ``share``, ``limit``."""

    key = "urgency_unknown"


class EndedTables(CannotLearn):
    """Tables that a prediction rests on end long before the index day. ``detail`` names them, ``days`` may be missing."""

    key = "ended_tables"


class NoEarlierRows(CannotLearn):
    """There is nothing before the held-out period to learn from, or nobody in it. Figures: ``earlier``, ``at``."""

    key = "no_earlier_rows"


class Cancelled(Exception):
    """The person let go of it; nothing was kept."""
