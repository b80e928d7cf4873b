"""The words of ``store erase`` and ``store tell`` and what they may take."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

Say = Callable[[str], str]
PathOf = Callable[[str], Path]


def add_erase(action: argparse.ArgumentParser, say: Say) -> None:
    """What is to go, why, and that it's meant."""
    what = action.add_mutually_exclusive_group()
    what.add_argument("--patient", action="append", metavar="ID", help=say("help_erase_patient"))
    what.add_argument("--extract", type=int, metavar="N", help=say("help_erase_extract"))
    what.add_argument("--office", metavar="NAVN", help=say("help_erase_office"))
    what.add_argument("--let-in", metavar="ID", help=say("help_erase_let_in"))
    action.add_argument("--reason", default="", metavar="TEXT", help=say("help_erase_reason"))
    action.add_argument("--backups", action="store_true", help=say("help_erase_backups"))
    action.add_argument("--also-newest", action="store_true", help=say("help_erase_newest"))
    action.add_argument("--yes", action="store_true", help=say("help_erase_yes"))


def add_tell(action: argparse.ArgumentParser, say: Say, path: PathOf) -> None:
    """Who, and where to."""
    action.add_argument("--patient", required=True, metavar="ID", help=say("help_tell_patient"))
    action.add_argument("--out", type=path, required=True, metavar="DIR", help=say("help_tell_out"))
