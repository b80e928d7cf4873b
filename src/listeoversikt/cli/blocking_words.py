"""The words of ``store block`` and what they may take."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable

from listeoversikt.cli.user_words import ROLES

Say = Callable[[str], str]
REASONS = ("asked", "knows", "other")


def add_block(action: argparse.ArgumentParser, say: Say, date: Callable[[str], dt.date]) -> None:
    """Who, for whom, since when and why; or that it's lifted."""
    action.add_argument("--patient", metavar="ID", help=say("help_block_patient"))
    action.add_argument(
        "--for", dest="logins", action="append", default=[], metavar="LOGIN", help=say("help_block_user")
    )
    action.add_argument(
        "--role", action="append", default=[], choices=ROLES, metavar="ROLE", help=say("help_block_role")
    )
    action.add_argument(
        "--except",
        dest="all_but",
        action="append",
        default=[],
        metavar="LOGIN",
        help=say("help_block_except"),
    )
    action.add_argument("--reason", choices=REASONS, help=say("help_block_reason"))
    action.add_argument("--day", type=date, metavar="DATE", help=say("help_block_day"))
    action.add_argument("--lift", action="store_true", help=say("help_block_lift"))
