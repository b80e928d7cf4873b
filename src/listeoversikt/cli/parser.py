"""The words of the command line and what they may take. Wrong usage is one sentence and exit code 2."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NoReturn

from listeoversikt import __version__
from listeoversikt.cli.blocking_words import add_block
from listeoversikt.cli.erasing_words import add_erase, add_tell
from listeoversikt.cli.texts import text
from listeoversikt.cli.user_words import add_users
from listeoversikt.words import LANGUAGES, NORWEGIAN

VERSION_HELP = "show program's version number and exit"
OUTCOMES = ("innleggelse", "reinnleggelse")
LEARNERS = ("best", "lightgbm", "logistic")
BASES = ("test", "forskning", "internt")
MODEL_NAME = re.compile(r"\w[\w .+-]{0,59}")
ON_A_STORE = ("import", "worklist", "indicators", "export", "reproduce", "discharge", "messages", "papers")
"""Commands that may open a store, beside ``store`` itself."""
PERIODS = ("365d", "maaned", "tertial", "halvaar", "aar")


CHOICES = "(choose from "
INVALID = re.compile(r"^argument [^:]*: invalid (\w+) value: ")
HOW = {
    "_date": "usage_date",
    "_path": "usage_path",
    "_positive": "usage_positive",
    "_seed": "usage_seed",
    "int": "usage_number",
    "_model_name": "usage_model_name",
}
"""How a value is written, by the function that reads it."""
WANTS = {
    "expected one argument": "usage_value",
    "the following arguments are required": "usage_required",
    "unrecognized arguments": "usage_unknown",
    "not allowed with argument": "usage_not_together",
}
"""What else argparse has to say."""


class WrongUsage(Exception):
    """The call's words are off; the sentence says how."""


class NotUnderstood(WrongUsage):
    """The parser didn't get through: at which options, and how they are written where that is known. Never a value."""

    def __init__(self, prog: str, options: str, how: str) -> None:
        super().__init__(prog)
        self.prog, self.options, self.how = prog, options, how


class Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one sentence of the user's language."""

    language = NORWEGIAN

    def format_help(self) -> str:
        """The help text, argparse's own few words in the user's language too."""
        shown = super().format_help()
        for key in ("usage", "positional arguments", "options", "show this help message and exit"):
            shown = shown.replace(key, text(f"argparse_{key}", self.language), 1)
        return shown.replace(VERSION_HELP, text("argparse_version", self.language), 1)

    def error(self, message: str) -> NoReturn:
        """Raises ``WrongUsage`` with the option's name; never with what the user typed as a value."""
        told, _, choices = message.partition(CHOICES)
        options = ", ".join(dict.fromkeys(re.findall(r"--[a-z][a-z-]*|\b(?:EXPORT|STORE|DIR)\b", told)))
        raise NotUnderstood(self.prog, options, self._how(told, choices) if options else "")

    def _how(self, told: str, choices: str) -> str:
        """What is wanted there, in the user's language; "" where it isn't known. ``told`` may hold what was typed."""
        if choices:
            return text("usage_choices", self.language, choices=choices.rstrip(")").replace("'", ""))
        kind = INVALID.search(told)
        if kind is not None and kind[1] in HOW:
            return text(HOW[kind[1]], self.language)
        (key,) = [key for start, key in WANTS.items() if start in told][:1] or [""]
        return text(key, self.language) if key else ""


def _date(value: str) -> dt.date:
    return dt.date.fromisoformat(value)


def _path(value: str) -> Path:
    """A path that names something: an empty one would be the folder one stands in."""
    if not value.strip():
        raise ValueError
    return Path(value)


def _positive(value: str) -> int:
    number = int(value)
    if number < 1:
        raise ValueError
    return number


def _seed(value: str) -> int:
    number = int(value)
    if not 0 <= number < 2**31:
        raise ValueError
    return number


def _model_name(value: str) -> str:
    """A name that can stand in a table and a file: letters, digits, spaces and . + - _."""
    if not MODEL_NAME.fullmatch(value):
        raise ValueError
    return value


def build_parser(language: str = NORWEGIAN) -> Parser:
    """The parser of all commands; made once for each language."""
    Parser.language = language
    return _parser(language)


@cache
def _parser(language: str) -> Parser:
    def say(key: str) -> str:
        return text(key, language)

    common = Parser(add_help=False)
    common.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=say("help_lang"))
    who = Parser(add_help=False)
    who.add_argument("--user", metavar="LOGIN", default=argparse.SUPPRESS, help=say("help_user"))
    parser = Parser(prog="listeoversikt", description=say("help_program"), parents=[common])
    parser.add_argument("--version", action="version", version=f"listeoversikt {__version__}")
    commands = parser.add_subparsers(dest="command", parser_class=Parser, metavar="KOMMANDO")

    def command(name: str) -> Parser:
        parents = [common, who] if name in ON_A_STORE else [common]
        return commands.add_parser(
            name, help=say(f"help_{name}"), description=say(f"help_{name}"), parents=parents
        )

    demo = command("demo")
    demo.add_argument("--patients", type=_positive, default=3000, metavar="N", help=say("help_patients"))
    demo.add_argument("--out", type=_path, default=Path("demo"), metavar="DIR", help=say("help_out"))

    synth = command("synth")
    synth.add_argument("--patients", type=_positive, required=True, metavar="N", help=say("help_patients"))
    synth.add_argument("--seed", type=int, required=True, metavar="S", help=say("help_seed"))
    synth.add_argument("--years", type=_positive, default=5, metavar="Y", help=say("help_years"))
    synth.add_argument(
        "--as-of", type=_date, default=dt.date(2026, 3, 31), metavar="DATE", help=say("help_as_of")
    )
    synth.add_argument("--truth", type=_path, metavar="FILE", help=say("help_truth"))
    synth.add_argument("--out", type=_path, required=True, metavar="DIR", help=say("help_out"))

    check = command("check")
    _reads(check, say)
    check.add_argument("--excel", type=_path, metavar="FILE", help=say("help_excel"))
    check.add_argument("--json", type=_path, metavar="FILE", help=say("help_json"))

    run = command("run")
    _reads(run, say)
    run.add_argument("--out", type=_path, required=True, metavar="DIR", help=say("help_out"))
    _dated(run, say)
    _counted(run, say)

    score = command("score")
    _reads(score, say)
    score.add_argument("--out", type=_path, required=True, metavar="FILE", help=say("help_score_out"))
    score.add_argument("--as-of", type=_date, metavar="DATE", help=say("help_as_of"))
    score.add_argument("--model", type=_path, metavar="DIR", help=say("help_score_model"))
    score.add_argument("--basis", choices=BASES, help=say("help_basis"))
    score.add_argument("--judgement", type=_path, metavar="FILE", help=say("help_judgement"))

    read_in = command("import")
    _reads(read_in, say)
    read_in.add_argument("--store", required=True, metavar="STORE", help=say("help_store_option"))

    for name in ("worklist", "indicators", "export"):
        stored = command(name)
        stored.add_argument("--store", required=True, metavar="STORE", help=say("help_store_option"))
        stored.add_argument(
            "--out", type=_path, required=name != "worklist", metavar="PATH", help=say("help_out")
        )
        _dated(stored, say)
        _counted(stored, say)

    reproduce = command("reproduce")
    reproduce.add_argument("workbook", type=_path, metavar="WORKBOOK", help=say("help_workbook"))
    reproduce.add_argument("--store", metavar="STORE", help=say("help_store_option"))
    reproduce.add_argument("--export", type=_path, metavar="EXPORT", help=say("help_reproduce_export"))
    reproduce.add_argument("--cell", metavar="CELL", help=say("help_cell"))
    reproduce.add_argument("--profile", type=_path, metavar="P", help=say("help_profile_asked"))
    reproduce.add_argument(
        "--pass-column", action="append", default=[], metavar="TABLE.COLUMN", help=say("help_pass")
    )

    discharge = command("discharge")
    discharge.add_argument("--store", required=True, metavar="STORE", help=say("help_store_option"))
    discharge.add_argument("--patient", required=True, metavar="ID", help=say("help_patient"))
    discharge.add_argument(
        "--discharged", type=_date, required=True, metavar="DATE", help=say("help_discharged")
    )
    discharge.add_argument("--known", type=_date, metavar="DATE", help=say("help_known"))
    discharge.add_argument(
        "--to",
        default="hjem",
        choices=("hjem", "sykehjem", "sykehjem_korttid", "annet_sykehus", "dod"),
        help=say("help_to"),
    )
    discharge.add_argument("--replace", action="store_true", help=say("help_discharge_replace"))

    store = command("store")
    actions = store.add_subparsers(dest="action", required=True, parser_class=Parser, metavar="HANDLING")
    for name in (
        "create",
        "check",
        "history",
        "backup",
        "restore",
        "backups",
        "move",
        "erase",
        "tell",
        "block",
        "users",
        "log",
    ):
        action = actions.add_parser(name, help=say(f"help_store_{name}"), parents=[common, who])
        if name == "restore":
            action.add_argument("backup", type=_path, metavar="BACKUP", help=say("help_backup"))
            action.add_argument("--store-user", metavar="LOGIN", help=say("help_restore_store_user"))
            action.add_argument("--over-another", action="store_true", help=say("help_restore_over_another"))
        action.add_argument("store", metavar="STORE", help=say("help_store_option"))
        if name == "backup":
            action.add_argument("--out", type=_path, metavar="DIR", help=say("help_backup_out"))
        if name == "backups":
            action.add_argument("--folder", type=_path, metavar="DIR", help=say("help_backups_folder"))
            action.add_argument("--confirm", action="store_true", help=say("help_backups_confirm"))
        if name == "move":
            action.add_argument("target", metavar="TARGET", help=say("help_move_target"))
        if name == "erase":
            add_erase(action, say)
        if name == "block":
            add_block(action, say, _date)
        if name == "tell":
            add_tell(action, say, _path)
        if name == "log":
            action.add_argument("--who", metavar="LOGIN", help=say("help_log_who"))
            action.add_argument("--patient", metavar="ID", help=say("help_log_patient"))
            action.add_argument("--from", dest="since", type=_date, metavar="DATE", help=say("help_log_from"))
            action.add_argument("--to", dest="until", type=_date, metavar="DATE", help=say("help_log_to"))
            action.add_argument("--out", type=_path, metavar="FILE", help=say("help_log_out"))
            action.add_argument("--verify", action="store_true", help=say("help_log_verify"))
        if name == "users":
            add_users(action, [common, who], say, _date)

    messages = command("messages")
    messages.add_argument("folder", type=_path, metavar="DIR", help=say("help_messages_folder"))
    messages.add_argument("--keys", type=_path, metavar="FILE", help=say("help_keys"))
    messages.add_argument("--json", type=_path, metavar="FILE", help=say("help_messages_json"))
    messages.add_argument("--store", metavar="STORE", help=say("help_store_option"))
    papers = command("papers")
    papers.add_argument("--out", type=_path, required=True, metavar="DIR", help=say("help_out"))
    papers.add_argument("--store", metavar="STORE", help=say("help_store_option"))
    add_model(command("model"), common, say)
    add_profile(command("profile"), common, say)
    return parser


def add_profile(profile: Parser, common: Parser, say: Callable[[str], str]) -> None:
    """``profile show`` and ``draft``."""
    actions = profile.add_subparsers(dest="action", required=True, parser_class=Parser, metavar="HANDLING")
    for name in ("show", "draft"):
        told = say(f"help_profile_{name}")
        action = actions.add_parser(name, help=told, description=told, parents=[common])
        action.add_argument("export", type=_path, metavar="EXPORT", help=say("help_export_path"))
        action.add_argument("--profile", type=_path, metavar="P", help=say("help_profile_asked"))
        action.add_argument(
            "--pass-column", action="append", default=[], metavar="TABLE.COLUMN", help=say("help_pass")
        )
        if name == "draft":
            action.add_argument(
                "--out", type=_path, required=True, metavar="FILE", help=say("help_profile_out")
            )
            action.add_argument("--name", metavar="NAME", help=say("help_profile_name"))


def add_model(model: Parser, common: Parser, say: Callable[[str], str]) -> None:
    """``model train``, ``evaluate``, ``card`` and ``recalibrate``."""
    actions = model.add_subparsers(dest="action", required=True, parser_class=Parser, metavar="HANDLING")

    def action(name: str) -> Parser:
        told = say(f"help_model_{name}")
        return actions.add_parser(name, help=told, description=told, parents=[common])

    train = action("train")
    _reads(train, say)
    train.add_argument("--out", type=_path, required=True, metavar="DIR", help=say("help_model_out"))
    train.add_argument("--outcome", choices=OUTCOMES, default=OUTCOMES[0], help=say("help_outcome"))
    train.add_argument("--learner", choices=LEARNERS, default=LEARNERS[0], help=say("help_learner"))
    train.add_argument("--name", type=_model_name, metavar="NAME", help=say("help_model_name"))
    train.add_argument("--as-of", type=_date, metavar="DATE", help=say("help_as_of"))
    train.add_argument("--seed", type=_seed, default=1, metavar="S", help=say("help_model_seed"))
    train.add_argument("--threads", type=_positive, default=2, metavar="N", help=say("help_threads"))
    train.add_argument("--demonstration", action="store_true", help=say("help_demonstration"))
    train.add_argument("--per-list", action="store_true", help=say("help_per_list"))
    train.add_argument("--centrality", type=_path, metavar="FILE", help=say("help_centrality"))
    train.add_argument("--json", type=_path, metavar="FILE", help=say("help_model_json"))

    evaluate = action("evaluate")
    _reads(evaluate, say)
    evaluate.add_argument("--model", type=_path, required=True, metavar="DIR", help=say("help_model_folder"))
    evaluate.add_argument("--as-of", type=_date, metavar="DATE", help=say("help_as_of"))
    evaluate.add_argument("--per-list", action="store_true", help=say("help_per_list"))
    evaluate.add_argument("--centrality", type=_path, metavar="FILE", help=say("help_centrality"))
    evaluate.add_argument("--json", type=_path, metavar="FILE", help=say("help_model_json"))

    card = action("card")
    card.add_argument("model", type=_path, metavar="MODEL", help=say("help_model_folder"))
    card.add_argument("--out", type=_path, metavar="FILE", help=say("help_card_out"))

    recalibrate = action("recalibrate")
    _reads(recalibrate, say)
    recalibrate.add_argument(
        "--model", type=_path, required=True, metavar="DIR", help=say("help_model_folder")
    )
    recalibrate.add_argument("--out", type=_path, required=True, metavar="DIR", help=say("help_model_out"))
    recalibrate.add_argument("--as-of", type=_date, metavar="DATE", help=say("help_as_of"))
    recalibrate.add_argument("--json", type=_path, metavar="FILE", help=say("help_model_json"))


def _reads(parser: Parser, say: object) -> None:
    assert callable(say)
    parser.add_argument("export", type=_path, metavar="EXPORT", help=say("help_export_path"))
    parser.add_argument("--accept-findings", action="store_true", help=say("help_accept"))
    parser.add_argument(
        "--pass-column", action="append", default=[], metavar="TABLE.COLUMN", help=say("help_pass")
    )
    parser.add_argument("--profile", type=_path, metavar="P", help=say("help_profile_asked"))


def _dated(parser: Parser, say: object) -> None:
    assert callable(say)
    parser.add_argument("--as-of", type=_date, metavar="DATE", help=say("help_as_of"))
    parser.add_argument("--today", type=_date, metavar="DATE", help=say("help_today"))


def _counted(parser: Parser, say: object) -> None:
    assert callable(say)
    parser.add_argument("--period", action="append", choices=PERIODS, help=say("help_period"))
    parser.add_argument("--internal", action="store_true", help=say("help_internal"))
    parser.add_argument("--settings", type=_path, metavar="FILE", help=say("help_settings"))


def language_of(argv: Sequence[str]) -> str:
    """The language asked for, found before anything else is understood."""
    for number, word in enumerate(argv):
        if word.startswith("--lang="):
            return word.removeprefix("--lang=") if word.removeprefix("--lang=") in LANGUAGES else NORWEGIAN
        if word == "--lang" and number + 1 < len(argv) and argv[number + 1] in LANGUAGES:
            return argv[number + 1]
    return NORWEGIAN
