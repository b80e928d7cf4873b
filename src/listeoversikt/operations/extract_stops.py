"""Why reading an extract in was stopped, and what the user can do about it; never a value of a patient."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from listeoversikt.journal.identity.headers import is_of_ids
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.store.refusals import ENGLISH as STORE_ENGLISH
from listeoversikt.store.refusals import SENTENCES as STORE_SENTENCES
from listeoversikt.store.refusals import Reason as StoreReason
from listeoversikt.words import NORWEGIAN, refusal_sentence


class StopKind(StrEnum):
    """What kind of stop it is; each has a page of its own."""

    IDENTITY = "identity"  # something points to a person
    UNREADABLE = "unreadable"  # the file, a table or a column isn't as the contract says
    NEW_PSEUDONYMS = "new_pseudonyms"
    SUPPLEMENT_ALONE = "supplement_alone"
    FUTURE = "future"  # the extract's date lies after today
    CHANGED_MEANWHILE = "changed_meanwhile"  # somebody else has read an extract in since the checks
    STORE = "store"  # the disk or the store said no
    CANCELLED = "cancelled"


class Remedy(StrEnum):
    """What the user can do; each is a button."""

    CHOOSE_AGAIN = "choose_again"
    TRY_AGAIN = "try_again"
    PASS_COLUMN = "pass_column"
    CHANGE_COLUMNS = "change_columns"  # a person has said what they mean, and may say something else


POINTING = frozenset(
    {
        RefusalKind.NATIONAL_NUMBER,
        RefusalKind.EMAIL,
        RefusalKind.PHONE,
        RefusalKind.IDENTITY_COLUMN,
        RefusalKind.FULL_BIRTH_DATE,
        RefusalKind.PERSON_NAMES,
    }
)
FALSE_ALARMS = POINTING - {RefusalKind.IDENTITY_COLUMN, RefusalKind.FULL_BIRTH_DATE}
"""What a column of ids may seem to hold without doing so."""
_KINDS = {
    RefusalKind.NEW_PSEUDONYMS: StopKind.NEW_PSEUDONYMS,
    RefusalKind.SUPPLEMENT_ALONE: StopKind.SUPPLEMENT_ALONE,
    RefusalKind.CANCELLED: StopKind.CANCELLED,
    **dict.fromkeys(POINTING, StopKind.IDENTITY),
}


@dataclass(frozen=True)
class Stopped:
    """Nothing was stored. ``refusal`` or ``store_reason`` tells why; ``passable`` is ``table.column``.

    ``date`` is the extract's date where that is what stopped it (ISO).
    """

    kind: StopKind
    remedies: tuple[Remedy, ...]
    refusal: Refusal | None = None
    store_reason: StoreReason | None = None
    passable: str = ""
    date: str = ""

    def sentence(self, language: str = NORWEGIAN) -> str:
        """One sentence of what and how to mend, as the command line says it; empty for a plain stop."""
        if self.refusal is not None:
            return refusal_sentence(self.refusal, language)
        if self.store_reason is not None:
            sentences = STORE_SENTENCES if language == NORWEGIAN else STORE_ENGLISH
            return sentences[self.store_reason]
        return ""


def cancelled_stop() -> Stopped:
    """The user stopped it."""
    return Stopped(StopKind.CANCELLED, (Remedy.CHOOSE_AGAIN,))


def refused_stop(refusal: Refusal) -> Stopped:
    """The stop that a refusal of the export is."""
    if refusal.kind is RefusalKind.FUTURE_DATE:
        return Stopped(StopKind.FUTURE, (Remedy.CHOOSE_AGAIN,), refusal=refusal, date=refusal.expected)
    kind = _KINDS.get(refusal.kind, StopKind.UNREADABLE)
    passable = _passable(refusal)
    remedies = (Remedy.CHOOSE_AGAIN, Remedy.PASS_COLUMN) if passable else (Remedy.CHOOSE_AGAIN,)
    if refusal.kind in (RefusalKind.UNREADABLE_FILE, RefusalKind.NOT_FOUND):
        remedies = (Remedy.CHOOSE_AGAIN, Remedy.TRY_AGAIN)
    return Stopped(kind, remedies, refusal=refusal, passable=passable)


def store_stop(reason: StoreReason) -> Stopped:
    """The stop that a refusal of the store is."""
    return Stopped(StopKind.STORE, (Remedy.TRY_AGAIN, Remedy.CHOOSE_AGAIN), store_reason=reason)


def _passable(refusal: Refusal) -> str:
    """A column of ids with what may be a false alarm; anything else must be mended in the export."""
    if refusal.kind not in FALSE_ALARMS or not (refusal.table and refusal.column):
        return ""
    return f"{refusal.table}.{refusal.column}" if is_of_ids(refusal.column) else ""
