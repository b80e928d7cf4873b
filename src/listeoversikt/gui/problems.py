"""What went wrong, as one sentence; and a log that holds places in the code, never values.

A message of an exception may hold a value of a patient, so neither the sentence nor the log repeats it.
"""

from __future__ import annotations

import errno
import logging
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from listeoversikt.gui.mistakes import kind_name, remember
from listeoversikt.gui.texts import language, translate

log = logging.getLogger("listeoversikt")

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
NO_ACCESS = {errno.EACCES, errno.EPERM, errno.EROFS}
MODEL_REFUSALS = {
    "learning": "scores.admission.refusals",
    "files": "scores.admission.kept.model_refusals",
    "training": "operations.models",
    "switch": "operations.model_in_use",
    "page": "operations.model_page",
}


@dataclass(frozen=True)
class Problem:
    """One sentence what, one how to mend; ``unexpected`` = a mistake in the program. ``error`` for those who know it."""

    sentence: str
    fix: str = ""
    unexpected: bool = False
    cancelled: bool = False
    error: BaseException | None = None


def problem_of(error: BaseException) -> Problem:
    """The problem behind an exception, in the language on screen."""
    if isinstance(error, KeyboardInterrupt):
        return Problem(translate("Problems", "Cancelled. Nothing was changed."), cancelled=True, error=error)
    known = _refusal(error)
    if known is not None:
        return known
    if isinstance(error, OSError):
        return _disk(error)
    if isinstance(error, MemoryError):
        return Problem(
            translate("Problems", "The machine has too little free memory."),
            translate("Problems", "Close other programs and try again. Nothing was changed."),
            error=error,
        )
    return Problem(
        translate("Problems", "Something went wrong in the program. What was stored before is untouched."),
        translate("Problems", "Try again. If it happens once more, restart the program."),
        unexpected=True,
        error=error,
    )


def _refusal(error: BaseException) -> Problem | None:
    """The data's or the store's own sentence. Only looked for in modules that are loaded."""
    refusal = sys.modules.get("listeoversikt.journal.refusal")
    if refusal is not None and isinstance(error, refusal.Refusal):
        from listeoversikt.words.window_refusals import refusal_fix, refusal_what, refusal_where

        parts = (refusal_what(error, language()), refusal_where(error, language()))
        return Problem(" ".join(filter(None, parts)), refusal_fix(error, language()), error=error)
    refusals = sys.modules.get("listeoversikt.store.refusals")
    blocked = sys.modules.get("listeoversikt.store.blocking_refusals")
    if blocked is not None and isinstance(error, blocked.OF_BLOCKING):
        from listeoversikt.words.language import ENGLISH

        said = str(error.english if language() == ENGLISH else error)
        told, _, fix = said.partition(": ")
        return Problem(f"{told}.", fix[:1].upper() + fix[1:], error=error)
    if refusals is not None and isinstance(error, refusals.StoreRefused):
        from listeoversikt.words.store import store_fix, store_sentence

        told_by = (store_sentence(error.reason, language()), store_fix(error.reason, language()))
        return Problem(*told_by, error=error)
    backups = sys.modules.get("listeoversikt.store.backups.refusals")
    if backups is not None and isinstance(error, backups.BackupRefused):
        from listeoversikt.words.backups import backup_fix, backup_sentence

        told_by = (backup_sentence(error.reason, language()), backup_fix(error.reason, language()))
        return Problem(*told_by, error=error)
    choices = sys.modules.get("listeoversikt.operations.choices")
    if choices is not None and isinstance(error, choices.ChosenSince):
        told = translate("Problems", "{who} has changed this choice since, so it stays as it is.")
        fix = translate("Problems", "Change it in the settings if it should be another.")
        return Problem(told.format(who=error.who), fix, error=error)
    profiles = sys.modules.get("listeoversikt.operations.profiles")
    if profiles is not None and isinstance(error, profiles.ProfileChangedSince):
        told = translate("Problems", "{who} has changed this profile since, so it stays as it is.")
        return Problem(told.format(who=error.who), error=error)
    definitions = sys.modules.get("listeoversikt.indicators.definition_file")
    if definitions is not None and isinstance(error, definitions.BadDefinitions):
        told = translate("Problems", "The file of definitions of indicators can't be used.")
        return Problem(told, error.faults[0], error=error)
    resources = sys.modules.get("listeoversikt.clinical.resources")
    if resources is not None and isinstance(error, resources.ResourceChanged | resources.ResourceMissing):
        return Problem(
            translate("Problems", "The program's own tables can't be used."), str(error), error=error
        )
    goals = sys.modules.get("listeoversikt.operations.evaluation_deeds")
    if goals is not None and isinstance(error, goals.GoalStops):
        from listeoversikt.words.goals import stop_text

        return Problem(stop_text(error.reason, language()), error=error)
    acting = sys.modules.get("listeoversikt.operations.acting")
    if acting is not None and isinstance(error, acting.BuiltUpon):
        told = translate("Problems", "{who} has done more about this since, so it stays as it is.")
        fix = translate("Problems", "Agree with {who} first; then each takes back their own.")
        who = error.entries[-1].who
        return Problem(told.format(who=who), fix.format(who=who), error=error)
    if acting is not None and isinstance(error, acting.ChangedMeanwhile):
        told = translate("Problems", "{who} saved while you wrote. Your text is kept. Choose which holds.")
        return Problem(told.format(who=error.entries[-1].who), error=error)
    if acting is not None and isinstance(error, acting.NeedsLeader):
        told = translate("Problems", "Only a leader can take away that the patient is dead.")
        return Problem(told, translate("Problems", "Ask a leader of the team."), error=error)
    return _of_models(error)


def _of_models(error: BaseException) -> Problem | None:
    """Why a model isn't taken, learnt, kept or switched on; only looked for in modules that are loaded."""
    modules = {name: sys.modules.get(f"listeoversikt.{path}") for name, path in MODEL_REFUSALS.items()}
    learning, files, training = modules["learning"], modules["files"], modules["training"]
    switch, page = modules["switch"], modules["page"]
    sentence = ""
    if learning is not None and isinstance(error, learning.Cancelled):
        return problem_of(KeyboardInterrupt())
    if learning is not None and isinstance(error, learning.CannotLearn):
        from listeoversikt.words.models import cannot_learn

        sentence = cannot_learn(error.key, language(), detail=error.detail, **error.figures)
    elif training is not None and isinstance(error, training.TooShortHistory):
        from listeoversikt.words.models import cannot_learn

        sentence = cannot_learn(training.TOO_FEW_DAYS, language(), needed=error.needed, have=error.have)
    elif files is not None and isinstance(error, files.ModelRefused):
        from listeoversikt.words.models import model_fault

        sentence = model_fault(error.reason, language())
    elif switch is not None and isinstance(error, switch.ModelStops):
        from listeoversikt.words.models import model_stop

        sentence = model_stop(error.reason, language())
    elif page is not None and isinstance(error, page.ModelInUseStays):
        sentence = translate("Models", "The model is in use. Switch it off before you delete it.")
    elif page is not None and isinstance(error, page.FolderInUse):
        sentence = translate("Models", "There is something else in the folder. Choose another name.")
    return Problem(sentence, error=error) if sentence else None


def _disk(error: OSError) -> Problem:
    if error.errno in FULL:
        return Problem(
            translate("Problems", "The disk is full. Nothing is lost."),
            translate("Problems", "Free some space and try again."),
            error=error,
        )
    if error.errno in NO_ACCESS:
        return Problem(
            translate("Problems", "The program may not write there."),
            translate("Problems", "Choose another folder, or close the file in the other program."),
            error=error,
        )
    return Problem(
        translate("Problems", "The file or folder can't be read or written."),
        translate("Problems", "Check that it's there, and try again."),
        error=error,
    )


def note_error(error: BaseException) -> None:
    """Logs the kind of error and where in the code it was, and keeps it for a report; never its message."""
    remember(error)
    log.error("%s", frames_of(type(error), error.__traceback__))


def frames_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """``ValueError at file:line in function < …``, innermost first."""
    frames = traceback.extract_tb(trace)
    places = (f"{_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in reversed(frames))
    return f"{kind_name(kind)} at " + " < ".join(places)


def _short(path: str) -> str:
    parts = path.replace("\\", "/").split("/")
    if "listeoversikt" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("listeoversikt") :])
    return parts[-1]


def catch_all(tell: Callable[[Problem], None]) -> None:
    """Errors in slots and paint functions end here: logged by place, told as one sentence, and the window goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        remember(error.with_traceback(trace))
        log.error("%s", frames_of(kind, trace))
        tell(problem_of(error))

    sys.excepthook = hook
