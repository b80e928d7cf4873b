"""``model train``, ``evaluate``, ``card`` and ``recalibrate``: on an export, with nothing stored but the model's folder."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listeoversikt.cli.console import Console
from listeoversikt.cli.export import read_asked, wound_back
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.operations.contents import MADE_UP_SYSTEM
from listeoversikt.operations.output import whole_file, whole_folder
from listeoversikt.words.language import plain_number
from listeoversikt.words.models import cannot_learn

if TYPE_CHECKING:
    from listeoversikt.scores.admission.kept.model_file import ModelFiles

PREDICTORS = ("model", "logistic", "rule", "age_sex")


def model(arguments: argparse.Namespace, console: Console) -> int:
    """One of the actions on a model."""
    return ACTIONS[arguments.action](arguments, console)


def train(arguments: argparse.Namespace, console: Console) -> int:
    """Trains, judges and writes a model with its cards."""
    from listeoversikt.operations import models
    from listeoversikt.scores.admission.kept.model_document import Outcome
    from listeoversikt.scores.admission.kept.model_file import DOCUMENT

    _refuse_foreign_folder(arguments.out, DOCUMENT, console)
    extract = read_asked(arguments, console, accept=arguments.accept_findings)
    patient_list, _ = wound_back(extract, arguments, console)
    wanted = models.Wanted(
        outcome=Outcome(arguments.outcome),
        learner=arguments.learner,
        name=arguments.name or "",
        seed=arguments.seed,
        threads=arguments.threads,
        demonstration=arguments.demonstration,
        made_up=extract.report.journal_system == MADE_UP_SYSTEM,
        per_list=arguments.per_list,
    )
    try:
        trained = models.train(patient_list, wanted, progress=console.progress)
    except models.TooShortHistory as short:
        return _refused(cannot_learn(models.TOO_FEW_DAYS, console.language, **vars(short)), console)
    _write_folder(arguments.out, trained.files)
    _write_json(arguments.json, trained.report)
    console.finish()
    kept = trained.files.document
    if kept.demonstration or kept.made_up:
        console.say("model_demonstration")
    held_out = trained.report["held_out"]
    _tell_judgement(held_out, held_out["first_index_day"], kept.outcome.value, console)
    console.say("model_beats" if kept.beats else "model_beats_not")
    console.say("model_done", name=kept.name, kind=kept.kind, path=arguments.out)
    return 0


def evaluate(arguments: argparse.Namespace, console: Console) -> int:
    """A model's figures on another export, or on a later one of the same office."""
    from listeoversikt.operations import models
    from listeoversikt.scores.admission.kept.model_file import read_model

    files = read_model(arguments.model)
    extract = read_asked(arguments, console, accept=arguments.accept_findings)
    patient_list, _ = wound_back(extract, arguments, console)
    found = models.evaluate(patient_list, files, per_list=arguments.per_list, progress=console.progress)
    _write_json(arguments.json, found)
    console.finish()
    if found["demonstration"] or found["made_up"]:
        console.say("model_demonstration")
    _tell_judgement(found, found["index_day"], found["outcome"], console)
    if not found["unseen"]:
        console.say("model_seen")
        return 0
    console.say("model_beats" if found["verdict"]["beats"] else "model_beats_not")
    return 0


def card(arguments: argparse.Namespace, console: Console) -> int:
    """The card: printed, or written to a file."""
    from listeoversikt.scores.admission.kept.model_card import model_card
    from listeoversikt.scores.admission.kept.model_file import read_model

    shown = model_card(read_model(arguments.model).document, console.language)
    if arguments.out is None:
        print(shown)
        return 0
    with whole_file(arguments.out) as partial:
        partial.write_text(shown, encoding="utf-8", newline="\n")
    return 0


def recalibrate(arguments: argparse.Namespace, console: Console) -> int:
    """Another folder with the same model, fitted to an export's level."""
    from listeoversikt.operations import models
    from listeoversikt.scores.admission.kept.model_file import DOCUMENT, read_model

    files = read_model(arguments.model)
    _refuse_foreign_folder(arguments.out, DOCUMENT, console)
    extract = read_asked(arguments, console, accept=arguments.accept_findings)
    patient_list, _ = wound_back(extract, arguments, console)
    made_up = extract.report.journal_system == MADE_UP_SYSTEM
    after, report = models.recalibrate(patient_list, files, made_up=made_up, progress=console.progress)
    _write_folder(arguments.out, after)
    _write_json(arguments.json, report)
    console.finish()
    console.say(f"model_{report['update']}")
    kept = after.document
    console.say("model_done", name=kept.name, kind=kept.kind, path=arguments.out)
    return 0


def _write_folder(target: Path, files: ModelFiles) -> None:
    """The folder, whole or not at all: the model and its card in both languages."""
    from listeoversikt.scores.admission.kept.model_card import cards
    from listeoversikt.scores.admission.kept.model_file import TREES

    with whole_folder(target, instead_of=[TREES]) as folder:
        for name, content in {**files.files(), **cards(files.document)}.items():
            (folder / name).write_bytes(content)


def _refuse_foreign_folder(target: Path, document: str, console: Console) -> None:
    """A folder with something else in it isn't written into."""
    if (
        target.exists()
        and (not target.is_dir() or any(target.iterdir()))
        and not (target / document).is_file()
    ):
        raise WrongUsage(text("folder_in_use", console.language))


def _write_json(target: Path | None, content: dict[str, Any]) -> None:
    if target is None:
        return
    with whole_file(target) as partial:
        partial.write_text(
            json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n", encoding="utf-8"
        )


def _tell_judgement(found: dict[str, Any], day: str, outcome: str, console: Console) -> None:
    rows, events = (_count(found[name], console) for name in ("rows", "events"))
    unit = text(f"unit_{outcome}", console.language)
    console.say("model_judged", rows=rows, unit=unit, events=events, day=day)
    for name in PREDICTORS:
        one = found["predictors"].get(name)
        if one is not None:
            word = text(f"predictor_{name}", console.language)
            console.say("model_auroc", predictor=word, auroc=_figure(one["auroc"], console))
    for name, difference in found["differences"].items():
        word = text(f"predictor_{name}", console.language)
        console.say("model_better", predictor=word, difference=_figure(difference["auroc"], console))
    slope = found["predictors"]["model"]["calibration_slope"]
    console.say("model_slope", slope=_figure(slope, console))


def _figure(figure: dict[str, Any], console: Console) -> str:
    parts = [figure.get(name) for name in ("value", "low", "high")]
    if parts[0] is None:
        return "–"
    shown = [f"{part:.3f}" if part is not None else "–" for part in parts]
    told = f"{shown[0]} ({shown[1]} – {shown[2]})"
    return told if console.language == "en" else told.replace(".", ",")


def _count(number: int | None, console: Console) -> str:
    return "1–5" if number is None else plain_number(number, console.language)


def _refused(sentence: str, console: Console) -> int:
    console.complain(sentence)
    return 1


ACTIONS = {"train": train, "evaluate": evaluate, "card": card, "recalibrate": recalibrate}
COMMANDS = {"model": model}
