"""The same list again: whether an extract's pseudonyms are those of the one before.

The same id means the same patient. An extract with under half of the ids in common (of the smaller of the two
lists, so that an office may add or leave out a doctor's list), or with over 10 % of the common ids with another
birth year or sex, was given new pseudonyms and is refused. Source: journal-export contract.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from listeoversikt.patient_list.frames import Column, Table

MIN_COMMON_SHARE = 0.5
MAX_CHANGED_SHARE = 0.1
MIN_SUPPLEMENT = 10


def has_new_pseudonyms(
    ids: Sequence[str], birth_year: Column, sex: Column, patients: Table, *, whole_list: bool = True
) -> bool:
    """Whether ``patients`` were given other pseudonyms than the known ones.

    A supplement needn't be whole, and one with a handful of patients (newcomers, a corrected birth year) can't
    tell: it's judged from ``MIN_SUPPLEMENT`` patients on.
    """
    position = {patient_id: number for number, patient_id in enumerate(ids)}
    at = np.array(
        [position.get(patient_id, -1) for patient_id in patients.texts("patient_id")], dtype=np.int64
    )
    common = at >= 0
    if not len(ids) or not len(at) or (not whole_list and len(at) < MIN_SUPPLEMENT):
        return False
    smaller = min(len(ids), len(at)) if whole_list else len(at)
    if common.sum() < MIN_COMMON_SHARE * smaller:
        return True
    changed = (birth_year[at[common]] != patients["birth_year"][common]) | (
        sex[at[common]] != patients["sex"][common]
    )
    return bool(changed.sum() > MAX_CHANGED_SHARE * max(int(common.sum()), 1))
