"""What the page *Modeller* shows and does: the models as plain values, training, judging, fitting, files.

A judgement of a model on the office's own list is kept in the store beside it, as JSON without small numbers.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listeoversikt.operations.choices import Choices
from listeoversikt.operations.list_mark import judged_list
from listeoversikt.operations.model_choice import Basis, as_model_choice
from listeoversikt.operations.model_earned import (
    JUDGED,
    MADE_HERE,
    is_of_us,
    judgement_at,
    judgements,
    made_here,
    office_now,
)
from listeoversikt.operations.model_in_use import (
    MODEL_KEPT,
    KeptModel,
    ModelStops,
    Stop,
    Switch,
    forget_model,
    keep_model,
    kept_models,
    model_at,
    model_state,
)
from listeoversikt.operations.model_line import READMISSION, ModelLine, ModelsKnown
from listeoversikt.operations.model_sheet import sheet_of_judgement, sheet_of_training
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.progress import Cancelled, Progress, never, quiet
from listeoversikt.store.access.audit_acts import AuditAct
from listeoversikt.store.access.roles import Right
from listeoversikt.store.repository import Store

if TYPE_CHECKING:
    from listeoversikt.operations.models import Trained, Wanted
    from listeoversikt.scores.admission.kept.card_words import Judged
    from listeoversikt.scores.admission.kept.model_file import ModelFiles

ODD = (TypeError, ValueError, AttributeError, LookupError, ArithmeticError)
"""What a summary raises that isn't as any version has written it."""
LEFT_AS_IT_WAS = "kept"
"""``learning.recalibration.Update.KEPT``, which a page of the window needn't load the learning for."""


def models_known(office: Office) -> ModelsKnown:
    """Read on the store's thread."""
    from listeoversikt.operations.office_settings import stored_settings

    store = office.store
    settings = office.view.settings if office.view is not None else stored_settings(store)
    state = model_state(store, settings)
    other = settings.readmission_model
    used = {"" if state.choice is None else state.choice.address, "" if other is None else other.address}
    here, judged, us = made_here(store), judgements(store), office_now(store)
    lines = []
    for kept in kept_models(store):
        line = _line(store, kept, used, here)
        found = judged.get(kept.address)
        if found is not None and not line.fault:
            line = _judged(line, judgement_at(store, found), str(found["on"]), us)
        lines.append(line)
    shipped = _shipped({line.address for line in lines})
    return ModelsKnown(
        (*lines, *shipped),
        state.choice,
        "" if state.fault is None else state.fault.value,
        None if other is None else as_model_choice(other),
        "not_there" if other is not None and settings.readmission is None else "",
        settings.predictive_scores,
    )


def _judged(line: ModelLine, told: Mapping[str, Any], on: str, office: str | None) -> ModelLine:
    """The line with its newest judgement, and whether that is of this office's own list."""
    sheet = sheet_of_judgement(told, line.summary or {})
    mine = is_of_us(told, made_up=line.made_up, made_here=line.here, office=office)
    return replace(line, judged=sheet, judged_on=dt.date.fromisoformat(on), judged_elsewhere=not mine)


def _line(store: Store, kept: KeptModel, used: set[str], here: set[str]) -> ModelLine:
    fault = "" if kept.fault is None else kept.fault.value
    if kept.outcome == READMISSION and fault == "not_a_model":
        fault = (
            ""  # it predicts something else than the list is scored with; it can be read about all the same
        )
    blank = ModelLine(
        address=kept.address,
        name=kept.name,
        outcome=kept.outcome,
        kind="",
        made_of="",
        taken_on=kept.on.astimezone().date(),
        by=kept.by,
        demonstration=kept.demonstration,
        made_up=kept.made_up,
        here=kept.address in here,
        shipped=False,
        in_use=kept.address in used,
        fault=fault,
        training=sheet_of_training({}),
    )
    if fault:
        return blank
    try:
        return _with_document(blank, model_at(store, kept.address))
    except ODD:  # one that can't be shown keeps nobody from the others, nor from switching off
        return replace(blank, fault="broken")


def _with_document(line: ModelLine, files: ModelFiles) -> ModelLine:
    kept = files.document
    fitted = kept.training.get("recalibrated")
    return replace(
        line,
        kind=kept.kind,
        made_of=kept.made.on,
        training=sheet_of_training(kept.training),
        fitted=_update(fitted) if isinstance(fitted, Mapping) else "",
        summary=kept.training,
    )


def _update(fitted: Mapping[str, Any]) -> str:
    """How much a fit changed; "" where the calibration was left as it was."""
    update = str(fitted.get("update", ""))
    return "" if update == LEFT_AS_IT_WAS else update


def _shipped(there: set[str]) -> tuple[ModelLine, ...]:
    files = shipped_files()
    if files is None:
        return ()
    address, kept = address_of(files), files.document
    if address in there:
        return ()
    line = ModelLine(
        address=address,
        name=kept.name,
        outcome=kept.outcome.value,
        kind=kept.kind,
        made_of="",
        taken_on=None,
        by="",
        demonstration=kept.demonstration,
        made_up=kept.made_up,
        here=False,
        shipped=True,
        in_use=False,
        fault="",
        training=sheet_of_training({}),
    )
    return (_with_document(line, files),)


def shipped_files() -> ModelFiles | None:
    """The program's own demonstration; None where it isn't there, or isn't what it was."""
    from listeoversikt.scores.admission.kept.model_file import read_model
    from listeoversikt.scores.admission.kept.model_refusals import ModelRefused
    from listeoversikt.scores.admission.kept.shipped import demonstration_folder

    folder = demonstration_folder()
    try:
        return None if folder is None else read_model(folder)
    except ModelRefused:
        return None


def address_of(files: ModelFiles) -> str:
    """Where the store would keep it."""
    from listeoversikt.scores.admission.kept.model_file import packed

    return hashlib.sha256(packed(files)).hexdigest()


def files_of(store: Store, address: str) -> ModelFiles:
    """The files of a line; raises ``ModelRefused`` or ``StoreRefused``."""
    shipped = shipped_files()
    if shipped is not None and address_of(shipped) == address:
        return shipped
    return model_at(store, address)


def card_text(office: Office, address: str, language: str) -> str:
    """The model card in a language (``nb``, ``en``), Markdown."""
    from listeoversikt.scores.admission.kept.model_card import model_card

    return model_card(files_of(office.store, address).document, language, judged_at(office.store, address))


def judged_at(store: Store, address: str) -> Judged | None:
    """A model's newest judgement at this office, as its card tells it; None where there is none."""
    from listeoversikt.scores.admission.kept.card_words import Judged

    kept = judgements(store).get(address)
    if kept is None:
        return None
    told, mine = judgement_at(store, kept), address in made_here(store)
    made_up = model_at(store, address).document.made_up
    of_us = is_of_us(told, made_up=made_up, made_here=mine, office=office_now(store))
    return Judged(told, str(kept["on"]), of_us, mine)


# --- worked out beside the store ---------------------------------------------------------------------------------


def train_here(
    view: View, wanted: Wanted, progress: Progress = quiet, cancelled: Cancelled = never
) -> Trained:
    """A model of this office's own history. Raises ``CannotLearn`` or ``TooShortHistory``."""
    from listeoversikt.operations.models import train

    return train(
        view.patient_list,
        replace(wanted, made_up=view.example, per_list=view.settings.per_list, made_by=view.office_name),
        progress=progress,
        cancelled=cancelled,
    )


def judge_here(
    view: View, files: ModelFiles, progress: Progress = quiet, cancelled: Cancelled = never
) -> dict[str, Any]:
    """A model's figures on the newest usable day. Raises ``CannotLearn`` or ``ModelRefused``."""
    from listeoversikt.operations.models import evaluate

    told = evaluate(
        view.patient_list,
        files,
        per_list=view.settings.per_list,
        made_up_list=view.example,
        progress=progress,
        cancelled=cancelled,
    )
    return {**told, **judged_list(view.patient_list, view.current.report.office)}


def fit_here(
    view: View, files: ModelFiles, name: str, progress: Progress = quiet, cancelled: Cancelled = never
) -> ModelFiles | None:
    """A model with its calibration learnt anew here; None where it fits already, so there is nothing new to keep.

    Raises ``CannotLearn`` or ``ModelRefused``.
    """
    from listeoversikt.operations.models import recalibrate

    fitted, told = recalibrate(
        view.patient_list, files, name=name, made_up=view.example, progress=progress, cancelled=cancelled
    )
    return None if told["update"] == LEFT_AS_IT_WAS else fitted


# --- written to the store ----------------------------------------------------------------------------------------


def keep_here(office: Office, files: ModelFiles, *, made_here: bool) -> str:
    """Takes a model in; gives its address. On disk when this returns."""
    address = keep_model(office.store, files, office.store.user)
    if made_here:
        office.store.append_event(MADE_HERE, {"model": address})
    return address


def keep_fitted(office: Office, files: ModelFiles, source: str) -> str:
    """Takes in a model fitted from the one at ``source``; gives its address. On disk when this returns.

    It is of here only if the source is: what a fit is judged by is still what the source was judged by.
    """
    return keep_here(office, files, made_here=source in made_here(office.store))


def keep_judgement(office: Office, address: str, told: Mapping[str, Any], on: dt.date) -> None:
    """Keeps a judgement made on the extract of that day; the model is taken in where it wasn't."""
    if all(one.address != address for one in kept_models(office.store)):
        keep_model(office.store, files_of(office.store, address), office.store.user)
    content = json.dumps(told, ensure_ascii=False, sort_keys=True, allow_nan=False).encode()
    office.store.keep_content(content, JUDGED, {"model": address, "on": on.isoformat()})


def caught_up(
    office: Office, today: dt.date, progress: Progress = quiet, cancelled: Cancelled = never
) -> View | None:
    """The list worked out anew where a judgement changes what the model in use may show; None where it doesn't."""
    from listeoversikt.operations.office_settings import stored_settings

    if office.view is None or stored_settings(office.store) == office.view.settings:
        return None
    return office.refresh_after(today, progress, cancelled)


def forget_here(office: Office, address: str) -> ModelFiles | None:
    """Takes a model off the list; gives it, None where it can't be read (``take_back`` undoes both).

    Raises ``ModelInUseStays`` where it's in use.
    """
    line = next((one for one in models_known(office).lines if one.address == address), None)
    if line is not None and line.in_use:
        raise ModelInUseStays
    files = _whole(office.store, address)
    forget_model(office.store, address, office.store.user)
    return files


def take_back(office: Office, address: str) -> str:
    """Lays a model that was taken off the list there again, as it lies in the store; gives its address."""
    kept = next(
        event.payload
        for event in reversed(office.store.events(MODEL_KEPT))
        if event.payload.get("sha256") == address
    )
    office.store.append_event(MODEL_KEPT, dict(kept))
    return address


def _whole(store: Store, address: str) -> ModelFiles | None:
    from listeoversikt.scores.admission.kept.model_refusals import ModelRefused

    try:
        return files_of(store, address)
    except ModelRefused:
        return None


class ModelInUseStays(ValueError):
    """A model that is switched on isn't taken away."""


def switch_on_here(office: Office, switch: Switch, who: str, today: dt.date) -> Choices:
    """Switches a model on; the shipped one is taken into the store first. Raises ``ModelStops``, ``ModelRefused``.

    In earnest only a model that was better on this office's own list too, where it was judged there.
    """
    from listeoversikt.operations.model_switch import switch_on, switch_on_readmission

    line = next((one for one in models_known(office).lines if one.address == switch.address), None)
    if line is not None and switch.basis not in line.bases and switch.basis is not Basis.TEST:
        raise ModelStops(_why_not(line))
    if line is not None and line.shipped:
        keep_model(office.store, files_of(office.store, switch.address), who)
    if line is not None and line.outcome == READMISSION:
        return switch_on_readmission(office, switch.address, switch.basis, switch.sentence, who, today)
    return switch_on(office, switch, who, today)


def _why_not(line: ModelLine) -> Stop:
    """Why it isn't switched on in earnest."""
    if line.made_up or line.demonstration:
        return Stop.MADE_UP
    return Stop.NOT_JUDGED if line.training.passed and not line.is_of_here else Stop.NOT_BETTER


# --- files -------------------------------------------------------------------------------------------------------


def read_files(path: Path) -> ModelFiles:
    """A model from its folder, or from ``model.json`` in it; raises ``ModelRefused``."""
    from listeoversikt.scores.admission.kept.model_file import read_model

    return read_model(path if path.is_dir() else path.parent)


def write_files(office: Office, address: str, target: Path) -> str:
    """A folder with the model and its card in both languages, whole or not at all; gives the folder's name."""
    from listeoversikt.operations.output import whole_folder
    from listeoversikt.scores.admission.kept.model_card import cards
    from listeoversikt.scores.admission.kept.model_file import DOCUMENT, TREES

    if (
        target.exists()
        and (not target.is_dir() or any(target.iterdir()))
        and not (target / DOCUMENT).is_file()
    ):
        raise FolderInUse
    office.store.require(Right.EXPORT_FIGURES)
    files = files_of(office.store, address)
    office.store.look(AuditAct.EXPORTED, details={"kind": "model_file"})
    with whole_folder(target, instead_of=[TREES]) as folder:
        for name, content in {
            **files.files(),
            **cards(files.document, judged_at(office.store, address)),
        }.items():
            (folder / name).write_bytes(content)
    return target.name


class FolderInUse(ValueError):
    """There is something else in the folder; nothing is written into it."""


def wanted_of(
    outcome: str, learner: str, name: str, days: tuple[int, ...], centrality: Mapping[str, int] | None = None
) -> Wanted:
    """What is to be trained. ``days``: index days as the list counts them, () = all; ``centrality`` by municipality."""
    from listeoversikt.operations.models import Wanted
    from listeoversikt.scores.admission.kept.model_document import Outcome

    return Wanted(
        outcome=Outcome(outcome), learner=learner, name=name, days=days, centrality=dict(centrality or {})
    )
