"""The model in use on the page Oversikt: whom it finds, and who of them is new to the office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from listeoversikt.followup.model_zone import model_zone
from listeoversikt.operations.model_found import newness
from listeoversikt.operations.model_why import ModelTold, model_told

if TYPE_CHECKING:
    from listeoversikt.operations.office import View


@dataclass(frozen=True)
class ModelDuty:
    """Patients on the list in the model's risk zone, ``new`` to the office among them; ``not_told``: whether can't be said."""

    told: ModelTold
    patients: int
    new: int
    not_told: int

    @property
    def new_is_known(self) -> bool:
        """Whether anything can be said of who is new: of nobody found there is nothing to say either."""
        return self.not_told < self.patients or not self.patients


def model_duty(view: View) -> ModelDuty | None:
    """The same patients as the filter of the list finds; None without a model of admissions."""
    told = model_told(view)
    if told is None:
        return None
    rows = np.flatnonzero(model_zone(view.scored.groups)).tolist()
    known = newness(view, rows)
    return ModelDuty(
        told=told,
        patients=len(rows),
        new=sum(known[row] is True for row in rows),
        not_told=sum(known[row] is None for row in rows),
    )
