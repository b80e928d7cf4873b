"""How many contacts of each kind and role every patient has: for those who ask for many combinations."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from listeoversikt.patient_list.frames import Column, ContactKind, Role, Table

KINDS, ROLES = len(ContactKind) + 1, len(Role) + 1
"""One more than there are, for what isn't stated (-1)."""


@dataclass(frozen=True)
class ContactCounts:
    """``counts`` is combinations x patients; ``places`` tells the row of each (kind, role) that there is any of."""

    counts: Column
    places: Mapping[tuple[int, int], int]

    @classmethod
    def of(cls, contacts: Table, patients: int) -> ContactCounts:
        """Of some contacts."""
        cell = (contacts["kind"].astype(np.int16) + 1) * ROLES + contacts["role"] + 1
        present = np.flatnonzero(np.bincount(cell, minlength=KINDS * ROLES))
        place = np.zeros(KINDS * ROLES, dtype=np.int64)
        place[present] = np.arange(len(present)) * patients
        counts = np.bincount(place[cell] + contacts["patient"], minlength=len(present) * patients)
        pairs = [(number // ROLES - 1, number % ROLES - 1) for number in present.tolist()]
        return cls(counts.reshape(len(present), patients), {pair: place for place, pair in enumerate(pairs)})

    def those(self, kinds: Collection[int], roles: Collection[int] = ()) -> Column:
        """Per patient: the contacts of these kinds and, where given, of one of these roles."""
        total = np.zeros(self.counts.shape[1], dtype=np.int64)
        for (kind, role), place in self.places.items():
            if kind in kinds and (not roles or role in roles):
                total += self.counts[place]
        return total
