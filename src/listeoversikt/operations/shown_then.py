"""What each list was shown with while it was the newest, kept so that a later extract can tell what a definition changed.

One list is kept of the same extracts: the newest that was worked out for the window or read in, by the definitions, the
office's choices and the model of that time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

import numpy as np

from listeoversikt import __version__
from listeoversikt.clinical.codelist import definition_versions
from listeoversikt.followup.changes import ABSENT, COUNTS, ShownBefore
from listeoversikt.followup.move_causes import Scale
from listeoversikt.followup.target_groups import BandSettings, Groups, RiskBand, TargetGroup
from listeoversikt.operations.columns import score_columns
from listeoversikt.patient_list.frames import UNKNOWN, Column
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.hospital_codes import HfrsCategory
from listeoversikt.store.contents import ScoredKey
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store
from listeoversikt.store.scored_lists import SHOWN

WORDS = {
    Scale.BAND: [band.name.lower() for band in RiskBand],
    Scale.FRAILTY: [category.name.lower() for category in FrailtyCategory],
    Scale.HFRS: [category.name.lower() for category in HfrsCategory],
}


class OfExtracts(Protocol):
    """Which extracts a list is made of, and T of them."""

    @property
    def extracts(self) -> tuple[int, ...]:
        """The full one and the supplements laid on it."""

    @property
    def known_day(self) -> int:
        """T."""


def keep_what_is_shown(store: Store, current: OfExtracts, groups: Groups, bands: BandSettings) -> None:
    """Keeps a list that is about to be shown; where nothing can be written it isn't known later, and that is all."""
    with suppress(StoreRefused):
        if not is_kept(store, current, bands):
            keep_shown(store, current, groups, bands)


def is_kept(store: Store, current: OfExtracts, bands: BandSettings) -> bool:
    """Whether the list is kept as it's shown by these choices."""
    return store.has_scored(_key(current, bands))


def keep_shown(store: Store, current: OfExtracts, groups: Groups, bands: BandSettings) -> None:
    """Keeps the columns, in place of those that were shown of the same extracts before."""
    store.save_scored(_key(current, bands), score_columns(groups), shown=True)


def bands_without_model(store: Store) -> BandSettings:
    """The office's choices for bands and scores; no model is loaded."""
    from listeoversikt.operations.office_settings import stored_raw, understood
    from listeoversikt.operations.settings import settings_from

    return settings_from(understood(stored_raw(store))).bands


def _key(current: OfExtracts, bands: BandSettings) -> ScoredKey:
    model = bands.scores.model
    chosen = (
        bands.unplanned_admissions,
        bands.emergency_clinic_contacts,
        bands.consultations,
        bands.scores.charlson_weights,
        bands.scores.falls_as_w18,
        "" if model is None else model.checksum,
    )
    choices = hashlib.sha256(repr(chosen).encode()).hexdigest()[:16]
    return ScoredKey(
        extracts=current.extracts,
        index_day=current.known_day,
        definitions=(*definition_versions().items(), (SHOWN, choices)),
        program_version=__version__,
    )


def shown_then(store: Store, extract: int, earlier: PatientList) -> ShownBefore | None:
    """What the patients of an earlier extract were shown with, by their positions in its list.

    None where no list of it, with the supplements laid on it, was kept.
    """
    extracts = (extract, *(one.id for one in store.supplements_of(extract)))
    kept = store.newest_scored(extracts, Scale.BAND.value)
    if kept is None:
        return None
    rows = _rows_of(kept["patient_id"], earlier)
    known = rows != ABSENT
    return ShownBefore(
        known=known,
        categories={scale: _codes(kept[scale.value], WORDS[scale])[rows] for scale in Scale if scale in kept},
        groups=_bits(kept["target_groups"])[rows] if "target_groups" in kept else None,
        counts={name: _with_absent(kept[name])[rows] for name in COUNTS if name in kept},
    )


def _rows_of(ids: Column | Sequence[str], earlier: PatientList) -> Column:
    place = {patient_id: row for row, patient_id in enumerate(ids)}
    wanted = earlier.patients.texts("patient_id")
    return np.array([place.get(patient_id, ABSENT) for patient_id in wanted], dtype=np.int64)


def _with_absent(values: Column | Sequence[str]) -> Column:
    return np.append(np.asarray(values, dtype=np.int64), -1)


def _codes(words: Column | Sequence[str], order: Sequence[str]) -> Column:
    """The number of each word, and one more at the end for the patients who aren't there."""
    numbers = {word: number for number, word in enumerate(order)}
    return np.array([*(numbers.get(word, UNKNOWN) for word in words), UNKNOWN], dtype=np.int8)


def _bits(texts: Column | Sequence[str]) -> Column:
    places = {group.value: at for at, group in enumerate(TargetGroup)}
    numbers: dict[str, int] = {}
    for text in set(texts):
        numbers[text] = sum(1 << places[key] for key in text.split("|") if key in places)
    return np.array([*(numbers[text] for text in texts), 0], dtype=np.int64)
