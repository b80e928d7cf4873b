"""Runs one command: 0 done, 1 the data were refused, 2 wrong usage. Never a traceback, never a patient's value."""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module

from listeoversikt.cli.console import Console, OpenWindow, WindowWanted
from listeoversikt.cli.parser import NotUnderstood, WrongUsage, build_parser, language_of
from listeoversikt.cli.texts import text
from listeoversikt.journal.refusal import Refusal
from listeoversikt.operations.memory import give_back_early
from listeoversikt.words import NORWEGIAN, refusal_sentence
from listeoversikt.words.backups import backup_line
from listeoversikt.words.models import cannot_learn, model_fault

DONE, REFUSED, USAGE = 0, 1, 2
DEBUG = "LISTEOVERSIKT_DEBUG"
"""Set to 1 by a developer to see tracebacks, on made-up data only."""

ROOMS = {
    **dict.fromkeys(("demo", "synth"), "listeoversikt.cli.example"),
    **dict.fromkeys(("check", "run"), "listeoversikt.cli.export"),
    "score": "listeoversikt.cli.scoring",
    **dict.fromkeys(("import", "worklist", "indicators", "export", "store"), "listeoversikt.cli.stored"),
    "discharge": "listeoversikt.cli.discharges",
    "reproduce": "listeoversikt.cli.reproduce",
    "model": "listeoversikt.cli.model",
    "profile": "listeoversikt.cli.profiles",
    "messages": "listeoversikt.cli.messages",
    "papers": "listeoversikt.cli.papers",
}
CAUSES = {
    errno.ENOSPC: "cause_full",
    errno.EDQUOT: "cause_full",
    errno.EFBIG: "cause_full",
    errno.EACCES: "cause_access",
    errno.EPERM: "cause_access",
    errno.EROFS: "cause_access",
    errno.EEXIST: "cause_path",
    errno.ENOENT: "cause_path",
    errno.ENOTDIR: "cause_path",
    errno.EISDIR: "cause_path",
    errno.ENAMETOOLONG: "cause_path",
}
WRITTEN_TO = ("out", "json", "excel", "truth")
STORE_SENTENCES = {"which_user": "which_user", "newest_extract": "erase_newest"}
"""Refusals of the store, by their reason, that are mended here by an option: it's named."""
Command = Callable[[argparse.Namespace, Console], int]


def run_command(argv: Sequence[str], window: OpenWindow | None = None) -> int:
    """Understands the words and runs the command; ``window`` opens the window where there is a display."""
    language = language_of(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old console may lack a letter of a column's name
    console = Console(language, window)
    try:
        arguments = build_parser(language).parse_args(argv)
    except NotUnderstood as wrong:
        detail = text("wrong_detail", language, options=wrong.options) if wrong.options else ""
        key = "wrong_usage_how" if wrong.how else "wrong_usage"
        console.complain(text(key, language, prog=wrong.prog, detail=detail, how=wrong.how))
        return USAGE
    except SystemExit as done:  # --help and --version
        return int(done.code or 0)
    give_back_early()
    return _guarded(arguments, console)


def _guarded(arguments: argparse.Namespace, console: Console) -> int:
    """Runs the command; whatever goes wrong becomes one sentence."""
    try:
        code = _command(arguments)(arguments, console)
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            _nobody_reads()
        return code
    except Refusal as refusal:
        console.complain(refusal_sentence(refusal, console.language))
    except WrongUsage as wrong:
        console.complain(str(wrong))
        return USAGE
    except KeyboardInterrupt:
        console.complain(text("interrupted", console.language))
    except Exception as error:
        if os.environ.get(DEBUG) == "1":
            raise
        if isinstance(error, BrokenPipeError):
            return _nobody_reads()
        console.complain(_sentence(error, console.language, _places(arguments)))
    finally:
        console.finish()
    return REFUSED


def _nobody_reads() -> int:
    """Whoever read what is printed has left (``| head``): the command itself is done, or was only to print."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is complained of at the end
    return DONE


def _places(arguments: argparse.Namespace) -> str:
    """The options by which the user said where results go."""
    return ", ".join(f"--{name}" for name in WRITTEN_TO if getattr(arguments, name, None) is not None)


def _sentence(error: Exception, language: str, places: str = "") -> str:
    """What an error says to a user: the store's own sentence, or its kind and no more."""
    store = sys.modules.get("listeoversikt.store.refusals")
    if store is not None and isinstance(error, store.StoreRefused):
        if error.reason.value in STORE_SENTENCES:
            return text(STORE_SENTENCES[error.reason.value], language)
        return str(error) if language == NORWEGIAN else str(error.english)
    backups = sys.modules.get("listeoversikt.store.backups.refusals")
    if backups is not None and isinstance(error, backups.BackupRefused):
        return backup_line(error.reason, language)
    definitions = sys.modules.get("listeoversikt.indicators.definition_file")
    if definitions is not None and isinstance(error, definitions.BadDefinitions):
        return text("bad_definitions", language, faults=" ".join(error.faults))
    resources = sys.modules.get("listeoversikt.clinical.resources")
    if resources is not None and isinstance(error, resources.ResourceChanged | resources.ResourceMissing):
        return text("bad_resources", language, fault=error)
    model = _model_sentence(error, language)
    if model:
        return model
    if isinstance(error, OSError):
        cause = text(CAUSES.get(error.errno or 0, "cause_disk"), language)
        key = "cannot_write" if places else "cannot_reach"
        return text(key, language, cause=cause, places=places)
    return text("unexpected", language, cause=type(error).__name__)


def _model_sentence(error: Exception, language: str) -> str:
    """Why a model isn't taken, made or used; "" for any other error. Nothing is loaded for it."""
    refusals = sys.modules.get("listeoversikt.scores.admission.kept.model_refusals")
    learning = sys.modules.get("listeoversikt.scores.admission.refusals")
    if refusals is not None and isinstance(error, refusals.ModelRefused):
        return model_fault(error.reason, language)
    if learning is not None and isinstance(error, learning.CannotLearn):
        return cannot_learn(error.key, language, detail=error.detail, **error.figures)
    return ""


def _command(arguments: argparse.Namespace) -> Command:
    """The function of a command; heavy imports wait until it's chosen."""
    name = arguments.command
    if name is None:
        return _window
    command: Command = import_module(ROOMS[name]).COMMANDS[name]
    return command


def _window(arguments: argparse.Namespace, console: Console) -> int:
    if console.window is None:
        console.complain(text("no_display", console.language))
        return USAGE
    return console.window(WindowWanted(getattr(arguments, "lang", None)))
