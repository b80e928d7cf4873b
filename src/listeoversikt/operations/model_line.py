"""The models as the page *Modeller* lists them, and what each may be switched on for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from listeoversikt.operations.model_choice import Basis, Ground, ModelChoice
from listeoversikt.operations.model_sheet import Sheet

ADMISSION, READMISSION = "innleggelse", "reinnleggelse"
LACE = "lace"


@dataclass(frozen=True)
class ModelLine:
    """A model in the list. ``shipped``: the program's own demonstration, not taken into the store yet.

    ``here``: trained on this office's own history, or fitted from such a model; one that came from elsewhere isn't of
    here for being fitted. ``judged``: its newest judgement on the office's list, made on the extract of ``judged_on``;
    ``judged_elsewhere``: of made-up people, of another office's, or it doesn't say of whom, so it counts for nothing here.
    ``fitted``: how much of the calibration was learnt anew, "" = nothing. ``fault``: key of ``words.models.FAULTS``,
    "" = it can be used.
    """

    address: str
    name: str
    outcome: str
    kind: str
    made_of: str
    taken_on: dt.date | None
    by: str
    demonstration: bool
    made_up: bool
    here: bool
    shipped: bool
    in_use: bool
    fault: str
    training: Sheet
    judged: Sheet | None = None
    judged_on: dt.date | None = None
    judged_elsewhere: bool = False
    fitted: str = ""
    summary: Mapping[str, Any] | None = None

    @property
    def sheet(self) -> Sheet:
        """What its verdict rests on: the judgement here, where the model hadn't seen the period; else the training's."""
        if self.judged is not None and self.judged.unseen and not self.judged_elsewhere:
            return self.judged
        return self.training

    @property
    def is_of_here(self) -> bool:
        """Whether the verdict is about this office's own list."""
        return self.here or self.sheet is not self.training

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The grounds on which it may be switched on. In earnest only where it was better here, too."""
        if self.fault:
            return ()
        earned = self.training.passed and not self.demonstration and not self.made_up
        earned = earned and self.is_of_here and self.sheet.passed and self._is_compared
        return tuple(Basis) if earned else (Basis.TEST,)

    @property
    def _is_compared(self) -> bool:
        """Whether all that it must beat was asked: LACE too, of readmission (models made before 0.6 weren't)."""
        return self.outcome != READMISSION or any(one.baseline == LACE for one in self.sheet.grounds)


@dataclass(frozen=True)
class ModelsKnown:
    """Every model, newest first, the shipped one last; what is switched on, and why it can't be used ("" = it can).

    ``readmission``: the readmission model that is switched on; ``formulas``: the ground of LACE, HOSPITAL and PARR-30.
    """

    lines: tuple[ModelLine, ...]
    choice: ModelChoice | None
    fault: str = ""
    readmission: ModelChoice | None = None
    readmission_fault: str = ""
    formulas: Ground | None = None

    def choice_for(self, line: ModelLine | None) -> tuple[ModelChoice | None, str]:
        """What is switched on of the same kind as a model, and why it can't be used."""
        if line is not None and line.outcome == READMISSION:
            return self.readmission, self.readmission_fault
        return self.choice, self.fault
