"""Models in the store, and the switch: which one is in use, since when, on what ground, and by whom.

Predictions are off until a leader switches a model on. The choice is one of the office's (``admission_model``), so that
it's undone, told and reproduced as the others are; the model itself lies in the encrypted store and nowhere else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from listeoversikt.operations.contents import MADE_UP_SYSTEM
from listeoversikt.operations.model_choice import (
    LONGEST_SENTENCE,
    SHARE,
    SHARES,
    Basis,
    ModelChoice,
    ReadmissionChoice,
)
from listeoversikt.operations.model_earned import Here, standing_here
from listeoversikt.operations.settings import Settings
from listeoversikt.store.refusals import StoreRefused
from listeoversikt.store.repository import Store

if TYPE_CHECKING:  # loaded only where a model is asked for
    from listeoversikt.scores.admission.kept.model_file import ModelFiles
    from listeoversikt.scores.admission.kept.model_refusals import ModelFault

MODEL_KEPT = "model_kept"


class Stop(StrEnum):
    """Why a model isn't switched on."""

    LEADER_ONLY = "leader_only"
    NO_SENTENCE = "no_sentence"
    TOO_LONG = "too_long"
    SHARE = "share"
    NOT_IN_STORE = "not_in_store"
    NOT_BETTER = "not_better"  # it doesn't beat the baselines: for a test only
    NOT_JUDGED = (
        "not_judged"  # it comes from elsewhere, and isn't judged on this office's list: for a test only
    )
    MADE_UP = "made_up"  # it was made of a made-up list: for a test only
    OTHER_OUTCOME = "other_outcome"  # it predicts something else than admissions
    NO_LIST = "no_list"
    NOBODY = "nobody"  # nobody on the list can be predicted
    NO_DISCHARGES = "no_discharges"  # no discharge of the last year can be predicted


class ModelStops(ValueError):
    """The model isn't switched on; ``reason`` says why."""

    def __init__(self, reason: Stop) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class KeptModel:
    """A model in the store. ``fault``: it can't be used by this version of the program, and why."""

    address: str
    name: str
    outcome: str
    on: dt.datetime
    by: str
    demonstration: bool
    made_up: bool
    beats: bool
    fault: ModelFault | None = None


@dataclass(frozen=True)
class ModelState:
    """What is switched on. ``choice`` None = nothing is; ``fault``: something is, but it can't be used."""

    choice: ModelChoice | None
    fault: ModelFault | None = None

    @property
    def predicts(self) -> bool:
        """Whether a probability or a rank is shown anywhere."""
        return self.choice is not None and self.fault is None


def keep_model(store: Store, files: ModelFiles, who: str | None = None) -> str:
    """Takes a model into the store; gives its address. The same model again is the same address."""
    from listeoversikt.scores.admission.kept.model_file import packed

    kept = files.document
    told = {"name": kept.name, "outcome": kept.outcome.value, "checksum": kept.sha256}
    content = packed(files)
    address = next((one.address for one in kept_models(store) if _same(store, one.address, content)), "")
    return address or str(store.keep_content(content, MODEL_KEPT, told, who=who).payload["sha256"])


def _same(store: Store, address: str, content: bytes) -> bool:
    return store.content(address) == content


def kept_models(store: Store) -> tuple[KeptModel, ...]:
    """The models in the store, newest first."""
    return tuple(reversed(tuple(_kept(store))))


def _kept(store: Store) -> Iterator[KeptModel]:
    from listeoversikt.scores.admission.kept.model_refusals import ModelRefused
    from listeoversikt.scores.admission.kept.model_text import plain_name

    events = store.events(MODEL_KEPT)
    gone = {event.inverse_of for event in events if event.inverse_of}
    for event in events:
        if event.uuid in gone or event.inverse_of:
            continue
        address, fault, name = str(event.payload["sha256"]), None, str(event.payload["name"])
        demonstration = made_up = beats = False
        try:
            document = model_at(store, address).document
            demonstration, made_up, beats = document.demonstration, document.made_up, document.beats
            _usable(model_at(store, address))
        except ModelRefused as refused:
            fault, name = refused.reason, plain_name(name)
        yield KeptModel(
            address=address,
            name=name,
            outcome=str(event.payload["outcome"]),
            on=event.recorded_at,
            by=event.who,
            demonstration=demonstration,
            made_up=made_up,
            beats=beats,
            fault=fault,
        )


def forget_model(store: Store, address: str, who: str | None = None) -> None:
    """Takes a model off the list of models; its content stays, so that former figures can be made anew."""
    for event in store.events(MODEL_KEPT):
        if event.inverse_of is None and event.payload["sha256"] == address:
            store.append_event(MODEL_KEPT, {}, who=who, inverse_of=event.uuid)


def model_at(store: Store, address: str) -> ModelFiles:
    """The model at an address; raises ``ModelRefused``, or ``StoreRefused`` when the store is damaged."""
    return _unpacked(store.content(address))


@lru_cache(maxsize=4)
def _unpacked(content: bytes) -> ModelFiles:
    from listeoversikt.scores.admission.kept.model_file import unpacked

    return unpacked(content)


def _usable(files: ModelFiles) -> None:
    """Raises ``ModelRefused`` where neither the list nor a discharge can be scored with it."""
    from listeoversikt.scores.admission.kept.in_use import model_in_use
    from listeoversikt.scores.admission.kept.model_document import Outcome
    from listeoversikt.scores.admission.kept.readmission_in_use import readmission_in_use

    if files.document.outcome is Outcome.READMISSION:
        readmission_in_use(files, ranks_only=True)
    else:
        model_in_use(files, 1.0, ranks_only=True)


def ranks_only(files: ModelFiles, here: Here, *, made_up_list: bool) -> bool:
    """Whether a model shows places in the order alone: it hasn't earned a probability on such a list.

    A demonstration never has; one that doesn't beat the baselines hasn't, be it where it was made or here; one that was
    made of a made-up list has on made-up lists alone, and one of real people where it's of here or was judged here.
    """
    kept = files.document
    if kept.demonstration or not kept.beats or here is Here.WORSE:
        return True
    return not made_up_list if kept.made_up else here is Here.NOT_JUDGED


def why_not(files: ModelFiles, basis: Basis, here: Here, outcome: str = "innleggelse") -> Stop | None:
    """Why a model can't be switched on on that ground, for that outcome; None = it can."""
    kept = files.document
    if kept.outcome.value != outcome:
        return Stop.OTHER_OUTCOME
    if basis is Basis.TEST:
        return None
    if kept.demonstration or kept.made_up:
        return Stop.MADE_UP
    if not kept.beats or here is Here.WORSE:
        return Stop.NOT_BETTER
    return Stop.NOT_JUDGED if here is Here.NOT_JUDGED else None


def with_model(store: Store, settings: Settings) -> Settings:
    """The settings with the models that are switched on laid in; as they are where none is, or it can't be used.

    The discharge clocks rest on the rules alone: whom a former discharge started a clock for doesn't change with a model.
    """
    settings = _with_readmission(store, settings)
    choice = settings.admission_model
    if choice is None:
        return settings
    from listeoversikt.scores.admission.kept.in_use import model_in_use
    from listeoversikt.scores.admission.kept.model_refusals import ModelRefused

    try:
        files = model_at(store, choice.address)
        here = standing_here(store, choice.address, made_up=files.document.made_up)
        shown = choice.ranks_only or ranks_only(files, here, made_up_list=_is_made_up(store))
        model = model_in_use(files, choice.cut_off, ranks_only=shown)
    except (ModelRefused, StoreRefused):
        return settings
    bands = replace(settings.bands, scores=replace(settings.bands.scores, model=model))
    return replace(settings, bands=bands)


def _is_made_up(store: Store) -> bool:
    """Whether the list that is now is made up: a choice outlives the list that it was made over."""
    now = store.newest_full()
    return now is not None and now.journal_system == MADE_UP_SYSTEM


def _with_readmission(store: Store, settings: Settings) -> Settings:
    choice: ReadmissionChoice | None = settings.readmission_model
    if choice is None:
        return settings
    from listeoversikt.scores.admission.kept.model_refusals import ModelRefused
    from listeoversikt.scores.admission.kept.readmission_in_use import readmission_in_use

    try:
        files = model_at(store, choice.address)
        here = standing_here(store, choice.address, made_up=files.document.made_up)
        shown = choice.ranks_only or ranks_only(files, here, made_up_list=False)
        model = readmission_in_use(files, ranks_only=shown)
    except (ModelRefused, StoreRefused):
        return settings
    return replace(settings, readmission=model)


def model_state(store: Store, settings: Settings) -> ModelState:
    """What is switched on, and whether it can be used."""
    choice = settings.admission_model
    if choice is None or settings.bands.scores.model is not None:
        return ModelState(choice)
    from listeoversikt.scores.admission.kept.model_refusals import ModelFault, ModelRefused

    try:
        _usable(model_at(store, choice.address))
    except ModelRefused as refused:
        return ModelState(choice, refused.reason)
    except StoreRefused:
        return ModelState(choice, ModelFault.NOT_THERE)
    return ModelState(choice)


@dataclass(frozen=True)
class Switch:
    """What a leader says when switching a model on. ``share``: of the list, for the cut-off of the risk zone."""

    address: str
    basis: Basis
    sentence: str
    share: float = SHARE


def refuse_sentence(sentence: str) -> None:
    """Raises ``ModelStops`` where the ground isn't said in a sentence."""
    if not sentence.strip():
        raise ModelStops(Stop.NO_SENTENCE)
    if len(sentence) > LONGEST_SENTENCE:
        raise ModelStops(Stop.TOO_LONG)


def refuse_switch(switch: Switch, files: ModelFiles, here: Here) -> None:
    """Raises ``ModelStops`` where what is said isn't enough."""
    refuse_sentence(switch.sentence)
    if not SHARES[0] <= switch.share <= SHARES[1]:
        raise ModelStops(Stop.SHARE)
    stop = why_not(files, switch.basis, here)
    if stop is not None:
        raise ModelStops(stop)
