"""Disease groups: the count behind the target group *kronisk*.

Only groups marked ``counts_for_kronisk`` count; some suffice alone. Source: the pilot's design document 4.2;
the selection is this project's own (``resources/definitions/disease_groups.csv``).
"""

from __future__ import annotations

from functools import cache

import numpy as np

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.patient_list.frames import Column, Mask
from listeoversikt.scores.known import Known
from listeoversikt.scores.rules import present


@cache
def marked(column: str) -> tuple[str, ...]:
    """The disease groups with a yes in a column of the table."""
    return tuple(dict.fromkeys(row["key"] for row in read_rows("disease_groups") if row[column] == "yes"))


def groups_present(known: Known) -> dict[str, Mask]:
    """Per disease group: the patients who have it."""
    return present(known, "disease_groups")


def disease_groups(groups: dict[str, Mask]) -> Column:
    """Number of counting groups present."""
    return np.asarray(np.sum([groups[key] for key in marked("counts_for_kronisk")], axis=0, dtype=np.int32))


def one_suffices(groups: dict[str, Mask]) -> Mask:
    """Patients with a group that makes them chronically ill by itself."""
    return np.asarray(np.logical_or.reduce([groups[key] for key in marked("alone_suffices")]))
