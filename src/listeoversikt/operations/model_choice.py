"""Which model a leader has switched on, and on what ground: a table of the office's choices, ``admission_model``.

Example::

    [admission_model]
    modell = "3f9a…"                 # the address of the model in the store (SHA-256)
    navn = "innleggelse-2026"
    grunnlag = "internt"             # internt, forskning or test
    begrunnelse = "Dokumentert i kvalitetssystemet, vedtatt på legemøtet."
    av = "lege-1"
    dato = "2026-05-04"
    andel = 0.07                     # the share of the list whose lowest probability the limit is
    grense = 0.1834                  # that probability, fixed on that day; the same for everybody since
    bare_rekkefolge = false

No choice is about a patient: ``grense`` is one number for the whole list.

Two choices stand beside it. ``predictive_scores`` switches on the readmission formulas (LACE, HOSPITAL, PARR-30), which
need no model, and ``readmission_model`` a trained model of readmission; both with ground, sentence, name and date::

    [predictive_scores]
    grunnlag = "internt"
    begrunnelse = "Vedtatt på legemøtet."
    av = "lege-1"
    dato = "2026-05-04"

    [readmission_model]
    modell = "81c0…"
    navn = "reinnleggelse-2026"
    grunnlag = "test"
    begrunnelse = "Prøves i tre måneder."
    av = "lege-1"
    dato = "2026-05-04"
    bare_rekkefolge = true
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from listeoversikt.operations.settings import Settings

SHARE = 0.07
"""The pilot's: about this share of a list is in a risk zone."""
SHARES = (0.01, 0.30)
LONGEST_SENTENCE = 500
ADDRESS = re.compile(r"[0-9a-f]{64}")
KEYS = {"modell", "navn", "grunnlag", "begrunnelse", "av", "dato", "andel", "grense", "bare_rekkefolge"}
SAID = {"grunnlag", "begrunnelse", "av", "dato"}
READMISSION_KEYS = SAID | {"modell", "navn", "bare_rekkefolge"}


class Basis(StrEnum):
    """On what ground predictions are shown."""

    IN_HOUSE = "internt"  # in-house use that the office has documented
    RESEARCH = "forskning"
    TEST = "test"


@dataclass(frozen=True)
class ModelChoice:
    """The model that is switched on. ``ranks_only``: places in the order are shown, never a probability."""

    address: str
    name: str
    basis: Basis
    sentence: str
    by: str
    on: dt.date
    share: float
    cut_off: float
    ranks_only: bool


@dataclass(frozen=True)
class Ground:
    """On what ground predictive scores that need no model were switched on, by whom and when."""

    basis: Basis
    sentence: str
    by: str
    on: dt.date


@dataclass(frozen=True)
class ReadmissionChoice:
    """The readmission model that is switched on. ``ranks_only``: a place among the discharges, never a probability."""

    address: str
    name: str
    ground: Ground
    ranks_only: bool


def as_model_choice(choice: ReadmissionChoice) -> ModelChoice:
    """The same as the choice of an admission model is told: there is no risk zone, so no limit."""
    ground = choice.ground
    said = ground.basis, ground.sentence, ground.by, ground.on
    return ModelChoice(choice.address, choice.name, *said, SHARE, 1.0, choice.ranks_only)


def predictions_allowed(settings: Settings) -> bool:
    """Whether predictive scores are shown at discharges: a leader has switched a model on that can be used, or the formulas."""
    in_use = (settings.bands.scores.model, settings.predictive_scores, settings.readmission)
    return any(one is not None for one in in_use)


def read_ground(value: Mapping[str, Any] | None) -> Ground | None:
    """The ground of a table; raises ``ValueError``, ``TypeError`` or ``KeyError``."""
    if value is None:
        return None
    if set(value) != SAID:
        raise KeyError
    return _ground(value)


def ground_table(ground: Ground | None) -> dict[str, Any] | None:
    """The table of a ground: plain JSON."""
    if ground is None:
        return None
    return {
        "grunnlag": ground.basis.value,
        "begrunnelse": ground.sentence,
        "av": ground.by,
        "dato": ground.on.isoformat(),
    }


def read_readmission_choice(value: Mapping[str, Any] | None) -> ReadmissionChoice | None:
    """The readmission model of a table; raises ``ValueError``, ``TypeError`` or ``KeyError``."""
    if value is None:
        return None
    if set(value) != READMISSION_KEYS:
        raise KeyError
    address, name = value["modell"], value["navn"]
    if not isinstance(address, str) or not isinstance(name, str):
        raise TypeError
    if not ADDRESS.fullmatch(address) or not name:
        raise ValueError
    if not isinstance(value["bare_rekkefolge"], bool):
        raise TypeError
    return ReadmissionChoice(address, name, _ground(value), value["bare_rekkefolge"])


def readmission_table(choice: ReadmissionChoice | None) -> dict[str, Any] | None:
    """The table of a readmission model: plain JSON."""
    if choice is None:
        return None
    ground = ground_table(choice.ground) or {}
    return {"modell": choice.address, "navn": choice.name, **ground, "bare_rekkefolge": choice.ranks_only}


def read_model_choice(value: Mapping[str, Any] | None) -> ModelChoice | None:
    """The choice of a table; raises ``ValueError``, ``TypeError`` or ``KeyError``."""
    if value is None:
        return None
    if set(value) != KEYS:
        raise KeyError
    address, name, ground = value["modell"], value["navn"], _ground(value)
    if not isinstance(address, str) or not isinstance(name, str):
        raise TypeError
    if not ADDRESS.fullmatch(address) or not name:
        raise ValueError
    share, cut_off = (_number(value[key]) for key in ("andel", "grense"))
    if not SHARES[0] <= share <= SHARES[1] or not 0 <= cut_off <= 1:
        raise ValueError
    if not isinstance(value["bare_rekkefolge"], bool):
        raise TypeError
    said = ground.basis, ground.sentence, ground.by, ground.on
    return ModelChoice(address, name, *said, share, cut_off, value["bare_rekkefolge"])


def model_table(choice: ModelChoice | None) -> dict[str, Any] | None:
    """The table of a choice: plain JSON."""
    if choice is None:
        return None
    return {
        "modell": choice.address,
        "navn": choice.name,
        "grunnlag": choice.basis.value,
        "begrunnelse": choice.sentence,
        "av": choice.by,
        "dato": choice.on.isoformat(),
        "andel": choice.share,
        "grense": choice.cut_off,
        "bare_rekkefolge": choice.ranks_only,
    }


def _ground(value: Mapping[str, Any]) -> Ground:
    sentence, by, day = value["begrunnelse"], value["av"], value["dato"]
    if not isinstance(sentence, str) or not isinstance(by, str):
        raise TypeError
    if not sentence.strip() or len(sentence) > LONGEST_SENTENCE:
        raise ValueError
    on = day if isinstance(day, dt.date) else dt.date.fromisoformat(day)
    return Ground(Basis(value["grunnlag"]), sentence, by, on)


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    return float(value)
