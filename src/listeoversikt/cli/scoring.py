"""``score``: the scores into one file; with a model its predictions too, on a ground that is told."""

from __future__ import annotations

import argparse

from listeoversikt.cli.console import Console
from listeoversikt.cli.export import profile_asked, read_asked, refuse_ahead, score_asked, tell, wound_back
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.texts import text
from listeoversikt.operations import main_job, results
from listeoversikt.operations.contents import MADE_UP_SYSTEM
from listeoversikt.operations.settings import Settings
from listeoversikt.words.models import basis_word, model_stop


def score(arguments: argparse.Namespace, console: Console) -> int:
    """Scores into one file."""
    if arguments.out.suffix.lower() not in (".csv", ".parquet"):
        raise WrongUsage(text("bad_suffix", console.language))
    if (arguments.model is None) != (arguments.basis is None):
        raise WrongUsage(text("basis_missing", console.language))
    if arguments.judgement is not None and arguments.model is None:
        raise WrongUsage(text("judgement_alone", console.language))
    if arguments.model is not None:
        return score_with_model(arguments, console)
    extract = read_asked(arguments, console, accept=arguments.accept_findings)
    arguments.today = None
    scored = score_asked(extract, arguments, console, Settings())
    results.write_scores(arguments.out, scored)
    console.finish()
    tell(extract.report, console, arguments.export, profile_asked(arguments, console))
    return 0


def score_with_model(arguments: argparse.Namespace, console: Console) -> int:
    """Scores into one file, with the model's predictions; refused where the model hasn't earned that ground.

    A model of real people that isn't judged on this list gives ranks alone, for a test; so does any on a day inside the
    period that it learnt from. An export of real people that is dated ahead of today is refused.
    """
    from listeoversikt.operations import model_scoring as scoring
    from listeoversikt.operations.learnt_days import is_in_sample
    from listeoversikt.operations.model_earned import Here
    from listeoversikt.operations.model_in_use import ModelStops
    from listeoversikt.scores.admission.kept.model_file import read_model

    files = read_model(arguments.model)
    extract = read_asked(arguments, console, accept=arguments.accept_findings)
    patient_list, index_day = wound_back(extract, arguments, console)
    made_up = extract.report.journal_system == MADE_UP_SYSTEM
    refuse_ahead(patient_list, made_up=made_up)
    try:
        judged = None if arguments.judgement is None else scoring.read_judgement(arguments.judgement)
        here = scoring.standing_on(files, extract.patient_list, extract.report.office, judged)
        settings = scoring.settings_with_model(
            files, patient_list, arguments.basis, here, made_up_list=made_up
        )
    except scoring.JudgementRefused as refused:
        console.complain(text(f"judgement_{refused.reason}", console.language))
        return 1
    except ModelStops as stop:
        console.complain(model_stop(stop.reason, console.language))
        return 1
    scored = main_job.score(patient_list, index_day, settings=settings, progress=console.progress)
    results.write_scores(arguments.out, scored)
    console.finish()
    kept = files.document
    if kept.demonstration or kept.made_up:
        console.say("model_demonstration" if kept.demonstration else "model_made_up")
    elif kept.beats and here is Here.NOT_JUDGED:
        console.say("model_not_judged")
    if is_in_sample(kept, index_day) and not kept.demonstration:
        console.say("model_in_sample")
    tell(extract.report, console, arguments.export, profile_asked(arguments, console))
    model = settings.bands.scores.model
    assert model is not None
    cut_off = f"{100 * model.cut_off:.1f} %"
    shown = "model_shows_ranks" if model.ranks_only else "model_shows_probability"
    told = text(
        shown, console.language, cut_off=cut_off if console.language == "en" else cut_off.replace(".", ",")
    )
    console.say(
        "model_scored", name=model.name, basis=basis_word(arguments.basis, console.language), shown=told
    )
    console.say("honest")
    return 0


COMMANDS = {"score": score}
