"""``model train``, ``evaluate``, ``card`` and ``recalibrate``: on an export, with nothing stored but the model's folder."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from listeoversikt.cli.console import Console
from listeoversikt.cli.export import read_asked, refuse_ahead, wound_back
from listeoversikt.cli.model_beside import asked_centrality, tell_beside
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.operations.contents import MADE_UP_SYSTEM
from listeoversikt.operations.list_mark import judged_list
from listeoversikt.operations.output import whole_file, whole_folder
from listeoversikt.patient_list.snapshot import PatientList
from listeoversikt.words.language import plain_number
from listeoversikt.words.models import cannot_learn

if TYPE_CHECKING:
    from listeoversikt.journal.extract import Extract
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
    centrality = asked_centrality(arguments, console.language)
    extract, patient_list = _read(arguments, console)
    wanted = models.Wanted(
        outcome=Outcome(arguments.outcome),
        learner=arguments.learner,
        name=arguments.name or "",
        seed=arguments.seed,
        threads=arguments.threads,
        demonstration=arguments.demonstration,
        made_up=extract.report.journal_system == MADE_UP_SYSTEM,
        per_list=arguments.per_list,
        centrality=centrality or {},
        made_by=extract.report.office,
    )
    try:
        trained = models.train(patient_list, wanted, progress=console.progress)
    except models.TooShortHistory as short:
        return _refused(cannot_learn(models.TOO_FEW_DAYS, console.language, **vars(short)), console)
    told = trained.report | judged_list(patient_list, extract.report.office)
    with _written_json(arguments.json, told):
        _write_folder(arguments.out, trained.files)
    console.finish()
    kept = trained.files.document
    if kept.demonstration or kept.made_up:
        console.say("model_demonstration" if kept.demonstration else "model_made_up")
    held_out = trained.report["held_out"]
    _tell_judgement(held_out, held_out["first_index_day"], kept.outcome.value, console)
    tell_beside(trained.report, _figure, _count, console)
    _tell_verdict(trained.report["verdict"], console)
    console.say("model_done", name=kept.name, kind=kept.kind, path=arguments.out)
    return 0


def evaluate(arguments: argparse.Namespace, console: Console) -> int:
    """A model's figures on another export, or on a later one of the same office."""
    from listeoversikt.operations import models
    from listeoversikt.scores.admission.kept.model_file import read_model

    files = read_model(arguments.model)
    centrality = asked_centrality(arguments, console.language)
    extract, patient_list = _read(arguments, console)
    found = models.evaluate(
        patient_list,
        files,
        per_list=arguments.per_list,
        centrality=centrality,
        made_up_list=extract.report.journal_system == MADE_UP_SYSTEM,
        progress=console.progress,
    )
    with _written_json(arguments.json, found | judged_list(patient_list, extract.report.office)):
        pass
    console.finish()
    if found["demonstration"] or found["made_up"]:
        console.say("model_demonstration" if found["demonstration"] else "model_made_up")
    _tell_judgement(found, found["index_day"], found["outcome"], console)
    tell_beside(found, _figure, _count, console)
    _tell_verdict(found["verdict"], console)
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
    """Another folder with the same model, fitted to an export's level; none where it fits already."""
    from listeoversikt.operations import models
    from listeoversikt.scores.admission.kept.model_file import DOCUMENT, read_model

    files = read_model(arguments.model)
    _refuse_foreign_folder(arguments.out, DOCUMENT, console)
    extract, patient_list = _read(arguments, console)
    made_up = extract.report.journal_system == MADE_UP_SYSTEM
    after, report = models.recalibrate(patient_list, files, made_up=made_up, progress=console.progress)
    with _written_json(arguments.json, report):
        if after is not files:
            _write_folder(arguments.out, after)
    console.finish()
    console.say(f"model_{report['update']}")
    if after is files:
        return 0
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


def _read(arguments: argparse.Namespace, console: Console) -> tuple[Extract, PatientList]:
    """The export and its list as at ``--as-of``; refused where what came after its days can't have happened yet."""
    if getattr(arguments, "json", None) is not None and arguments.json.is_dir():
        raise WrongUsage(text("json_is_folder", console.language))
    extract = read_asked(arguments, console, accept=arguments.accept_findings)
    patient_list, _ = wound_back(extract, arguments, console)
    made_up = extract.report.journal_system == MADE_UP_SYSTEM
    refuse_ahead(patient_list, made_up=made_up)
    return extract, patient_list


def _refuse_foreign_folder(target: Path, document: str, console: Console) -> None:
    """A folder with something else in it isn't written into."""
    if (
        target.exists()
        and (not target.is_dir() or any(target.iterdir()))
        and not (target / document).is_file()
    ):
        raise WrongUsage(text("folder_in_use", console.language))


@contextmanager
def _written_json(target: Path | None, content: dict[str, Any]) -> Iterator[None]:
    """The figures are in place when what is done inside is: both or neither."""
    if target is None:
        yield
        return
    with whole_file(target) as partial:
        text = json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)
        partial.write_text(text + "\n", encoding="utf-8")
        yield


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


def _tell_verdict(verdict: dict[str, Any], console: Console) -> None:
    """What stands in the way first: outcomes that it may have seen, and too few of them."""
    refusing = {one["reason"]: one for one in verdict["grounds"] if one["refuses"]}
    few = refusing.get("few_events")
    if few is not None:
        console.say("model_too_few", needed=few["needed"])
    if "not_unseen" in refusing:
        console.say("model_seen")
        return
    console.say("model_beats" if verdict["beats"] else "model_beats_not")


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
