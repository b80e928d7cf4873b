"""How many contacts of each kind and role every patient has: for those who ask for many combinations."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from listeoversikt.patient_list.frames import Column, ContactKind, Role, Table

KINDS, ROLES = len(ContactKind) + 1, len(Role) + 1
"""One more than there are, first, for what isn't stated."""


@dataclass(frozen=True)
class ContactCounts:
    """``counts`` is kinds x roles x patients; the first kind and the first role are those that aren't stated."""

    counts: Column

    @classmethod
    def of(cls, contacts: Table, patients: int) -> ContactCounts:
        """Of some contacts."""
        cell = (contacts["kind"].astype(np.int64) + 1) * ROLES + contacts["role"] + 1
        counts = np.bincount(cell * patients + contacts["patient"], minlength=KINDS * ROLES * patients)
        return cls(counts.reshape(KINDS, ROLES, patients))

    def those(self, kinds: Collection[int], roles: Collection[int] = ()) -> Column:
        """Per patient: the contacts of these kinds and, where given, of one of these roles."""
        total = np.zeros(self.counts.shape[2], dtype=np.int64)
        for kind in set(kinds):
            for role in set(roles) or range(-1, ROLES - 1):
                total += self.counts[kind + 1, role + 1]
        return total
