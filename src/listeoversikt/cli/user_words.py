"""The words of ``store users`` and what they may take."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Sequence

ROLES = ("leder", "lege", "sykepleier", "helsesekretær", "helsesekretaer", "les")
WITHOUT_THE_STORE = "recover"
"""What is done while nobody can open the store."""


def add_users(
    action: argparse.ArgumentParser,
    parents: Sequence[argparse.ArgumentParser],
    say: Callable[[str], str],
    date: Callable[[str], dt.date],
) -> None:
    """``list`` (also when nothing is said), ``add``, ``change``, ``passphrase``, ``stop``, ``start`` and two about recovery."""
    deeds = action.add_subparsers(dest="deed", parser_class=type(action), metavar="…")
    for name in ("list", "add", "change", "passphrase", "stop", "start", "recovery-key", WITHOUT_THE_STORE):
        told = say(f"help_users_{name}")
        deed = deeds.add_parser(name, help=told, description=told, parents=list(parents))
        if name == "list":
            deed.add_argument("--from", dest="since", type=date, metavar="DATE", help=say("help_users_from"))
            deed.add_argument("--to", dest="until", type=date, metavar="DATE", help=say("help_users_to"))
        if name in ("add", "change", "stop", "start"):
            deed.add_argument("login", metavar="LOGIN", help=say("help_login"))
        if name in ("passphrase", WITHOUT_THE_STORE):
            deed.add_argument("login", metavar="LOGIN", nargs="?", help=say("help_login"))
        if name in ("add", "change"):
            deed.add_argument(
                "--role", choices=ROLES, required=name == "add", metavar="R", help=say("help_role")
            )
            deed.add_argument("--name", metavar="N", help=say("help_user_name"))
            deed.add_argument("--member", metavar="M", help=say("help_member"))
        if name == "change":
            deed.add_argument("--login", dest="new_login", metavar="L", help=say("help_new_login"))
