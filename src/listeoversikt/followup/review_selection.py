"""Whom a list review goes through: the six criteria of the pilot's doctors, each optional, all of them together.

Plain data that can be written to the log and read again. Source: follow-up contract, "List review"; the pilot's
design document (order of the criteria). Inside a criterion it's enough that one of several choices fits.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import msgspec

LIMIT, MOST = 60, 1000
"""How many patients a session has to begin with, and at most."""
YEAR = 365


class Criterion(StrEnum):
    """The six, in the order of the pilot's doctors."""

    DIAGNOSIS = "diagnosis"
    MEDICINES = "medicines"
    AGE = "age"
    RARELY_SEEN = "rarely_seen"
    RISK = "risk"
    OFTEN_SEEN = "often_seen"


class Absence(StrEnum):
    """What «sjelden sett» means."""

    NOT_SEEN = "not_seen"  # not seen by doctor or nurse for so long
    GONE = "gone"  # «fast oppfulgt før, ikke sett siste år»
    SILENT_NEED = "silent_need"  # «behov uten kontakt»


class Order(StrEnum):
    """Who comes first."""

    RISK = "risk"  # band, silent need, frailty: the list's own order
    UNSEEN = "unseen"  # longest since seen by doctor or nurse
    OLDEST = "oldest"
    MEDICINES = "medicines"


class Selection(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One selection; a criterion that isn't chosen is ``None`` or empty.

    ``diagnoses``: titles with their codes, ``(system, code)``; a recorded code fits when it begins so. ``medicines_from``:
    regular medicines at least; ``no_medicine_review``: no review in the last year. ``age_from``/``age_to``: calendar
    years, both included. ``unseen_days`` goes with ``Absence.NOT_SEEN``. ``bands`` and ``frailty``: the contract's words.
    ``seen_from``: seen by doctor or nurse at least so often in the last year. ``lists``: keys, empty = all.
    """

    diagnoses: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    medicines_from: int | None = None
    no_medicine_review: bool = False
    age_from: int | None = None
    age_to: int | None = None
    absence: Absence | None = None
    unseen_days: int = YEAR
    bands: tuple[str, ...] = ()
    frailty: tuple[str, ...] = ()
    seen_from: int | None = None
    lists: tuple[str, ...] = ()
    order: Order = Order.RISK
    limit: int = LIMIT

    @property
    def chosen(self) -> tuple[Criterion, ...]:
        """The criteria that are on, in order."""
        on = {
            Criterion.DIAGNOSIS: bool(self.diagnoses),
            Criterion.MEDICINES: self.medicines_from is not None or self.no_medicine_review,
            Criterion.AGE: self.age_from is not None or self.age_to is not None,
            Criterion.RARELY_SEEN: self.absence is not None,
            Criterion.RISK: bool(self.bands or self.frailty),
            Criterion.OFTEN_SEEN: self.seen_from is not None,
        }
        return tuple(criterion for criterion in Criterion if on[criterion])

    @property
    def same_as(self) -> Selection:
        """The six criteria alone: two sessions of it are runs of the same selection."""
        return msgspec.structs.replace(self, lists=(), order=Order.RISK, limit=LIMIT)

    def to_dict(self) -> dict[str, Any]:
        """As it's written to the log."""
        plain: dict[str, Any] = msgspec.to_builtins(self)
        return plain


def selection_of(criteria: dict[str, Any]) -> Selection | None:
    """A selection that was written; None when it isn't one (a set of patients was handed in)."""
    if GIVEN in criteria:
        return None
    try:
        return msgspec.convert(criteria, Selection)
    except msgspec.ValidationError:
        return None


GIVEN = "given"
"""The key of ``criteria`` for a set of patients that another page handed over."""

SHIPPED: dict[str, Selection] = {
    "borte": Selection(absence=Absence.GONE, order=Order.UNSEEN),
    "70_ikke_sett": Selection(age_from=70, absence=Absence.NOT_SEEN, order=Order.UNSEEN),
    "legemidler": Selection(medicines_from=4, no_medicine_review=True, order=Order.MEDICINES),
    "behov_uten_kontakt": Selection(absence=Absence.SILENT_NEED, order=Order.UNSEEN),
    "risikosone": Selection(bands=("rising",)),
}
"""The selections that come with the program, by key."""
