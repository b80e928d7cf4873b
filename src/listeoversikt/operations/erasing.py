"""Erasing by a person's decision: what would go, doing it in the store and in its copies, and what lies elsewhere.

Nothing here is done by itself, and every one wants a reason. See ``docs/erasing.md``.
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from listeoversikt.operations.office_settings import names_of
from listeoversikt.store.access.roles import Right
from listeoversikt.store.backups.known_copies import StoreCopy
from listeoversikt.store.erasing.acts import Erased
from listeoversikt.store.erasing.copies import Holding, InCopies
from listeoversikt.store.erasing.extracts import Follows
from listeoversikt.store.erasing.marks import Erasure, ErasureKind
from listeoversikt.store.erasing.rows import Swept
from listeoversikt.store.erasing.shredding import Shredded
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import Store

__all__ = [
    "Done",
    "Erased",
    "Erasure",
    "ErasureKind",
    "Follows",
    "ForeseenExtract",
    "ForeseenPatient",
    "Holding",
    "InCopies",
    "Shredded",
    "StoreCopy",
    "Swept",
    "copies_still_holding",
    "erase_extract",
    "erase_in_copies",
    "erase_office",
    "erase_patients",
    "erased_here",
    "foreseen_extract",
    "foreseen_patient",
    "known_copies",
    "let_in_again",
    "office_name",
]


@dataclass(frozen=True)
class ForeseenPatient:
    """What erasing a patient would take from the store, and which copies of it hold the patient.

    ``already``: the patient has been erased here, and stands in copies at most.
    """

    swept: Swept
    copies: Holding
    already: bool = False


@dataclass(frozen=True)
class ForeseenExtract:
    """What erasing an extract would take and what follows, and which copies hold it."""

    follows: Follows
    copies: Holding


@dataclass(frozen=True)
class Done:
    """What was erased; ``copies`` None: they weren't touched, and ``held`` tells which hold it still."""

    erased: Erased
    copies: InCopies | None
    held: Holding


def foreseen_patient(store: Store, patient_id: str, today: dt.date) -> ForeseenPatient:
    """Nothing is changed. Refused for a patient the store doesn't know, and who hasn't been erased from it."""
    store.require(Right.ERASE)
    store.refuse_hidden(patient_id)
    held = store.erasing.held(store.backups, ErasureKind.PATIENT, patient_id, today)
    if store.erasing.already([patient_id]):
        return ForeseenPatient(Swept(), held, already=True)
    return ForeseenPatient(store.erasing.foreseen(patient_id), held)


def foreseen_extract(store: Store, extract_id: int, today: dt.date) -> ForeseenExtract:
    """Nothing is changed. Refused for an extract that isn't there."""
    store.require(Right.ERASE)
    follows = store.erasing.follows(extract_id)
    return ForeseenExtract(
        follows, store.erasing.held(store.backups, ErasureKind.EXTRACT, follows.extract.uuid, today)
    )


def erase_patients(
    store: Store, patient_ids: Sequence[str], reason: str, today: dt.date, *, in_copies: bool = False
) -> Done:
    """Erases patients from the store, and from its copies when that is asked for; on disk when this returns.

    One who has been erased before is taken out of the copies; that wants no reason anew.
    """
    store.refuse_hidden(*patient_ids)
    already = store.erasing.already(patient_ids) if in_copies else {}
    rest = [one for one in patient_ids if one not in already]
    erased = store.erasing.patients(rest, reason) if rest else Erased(())
    return _with_copies(store, erased, today, in_copies, tuple(already.values()))


def erase_extract(
    store: Store,
    extract_id: int,
    reason: str,
    today: dt.date,
    *,
    also_now: bool = False,
    in_copies: bool = False,
) -> Done:
    """Erases an extract with the supplements laid on it; the one in use only when ``also_now``."""
    return _with_copies(store, store.erasing.extract(extract_id, reason, also_now=also_now), today, in_copies)


def let_in_again(store: Store, patient_id: str, reason: str) -> Erased:
    """An erased patient comes in again with the next extract; nothing that was erased comes back."""
    return store.erasing.let_in_again(patient_id, reason)


def erased_here(store: Store) -> tuple[Erasure, ...]:
    """What has been erased, the newest first."""
    return tuple(reversed(store.erasing.entries()))


def known_copies(store: Store) -> tuple[StoreCopy, ...]:
    """The backups and former stores that the program knows of."""
    return store.erasing.copies(store.backups).found if store.erasing.is_here else ()


def office_name(store: Store) -> str:
    """What is to be typed before everything goes: the office's name as it's shown."""
    newest = store.newest_full()
    return names_of(store)[0] or (newest.office if newest else "") or store.backups.location.name


def is_office_name(store: Store, typed: str) -> bool:
    """Whether that was typed, but for capital letters and spaces."""
    name = _plain(office_name(store))
    return bool(name) and _plain(typed) == name


def erase_office(store: Store, typed: str, again: str) -> Shredded:
    """Destroys the whole store and its copies, when the office's name was typed twice as it's shown.

    The store is closed and gone when this returns.
    """
    if not is_office_name(store, typed) or not is_office_name(store, again):
        raise StoreRefused(Reason.OTHER_OFFICE_NAME)
    return store.erasing.everything(store.backups)


def copies_still_holding(store: Store, today: dt.date) -> Holding:
    """Which of the known copies hold somebody or something that has been erased here."""
    return store.erasing.held_still(store.backups, today)


def erase_in_copies(store: Store, today: dt.date) -> Done:
    """Does what has been erased here in the copies too."""
    entries = store.erasing.entries()
    return Done(
        Erased(entries), store.erasing.in_copies(store.backups, entries), copies_still_holding(store, today)
    )


def _with_copies(
    store: Store, erased: Erased, today: dt.date, in_copies: bool, before: tuple[Erasure, ...] = ()
) -> Done:
    """``before``: erased earlier, and taken out of the copies now."""
    copies = store.erasing.in_copies(store.backups, (*before, *erased.entries)) if in_copies else None
    return Done(erased, copies, copies_still_holding(store, today))


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()
