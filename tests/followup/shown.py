"""What patients were shown with at an earlier time, written by hand."""

from __future__ import annotations

import numpy as np

from listeoversikt.followup.changes import ShownBefore
from listeoversikt.followup.move_causes import Scale
from listeoversikt.followup.target_groups import RiskBand


def shown_as(*bands: RiskBand | None) -> ShownBefore:
    """A band a patient of the earlier extract; None = the list shown then didn't have the patient."""
    known = np.array([band is not None for band in bands], dtype=np.bool_)
    column = np.array([band or 0 for band in bands], dtype=np.int8)
    return ShownBefore(known, {Scale.BAND: column})
