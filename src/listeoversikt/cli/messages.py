"""``messages``: reads a folder of discharge messages, accounts for every file, and stores what is matched."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections import Counter
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from listeoversikt.cli.console import Console
from listeoversikt.cli.texts import text
from listeoversikt.journal.messages.key_file import BadKeys
from listeoversikt.journal.messages.message import Outcome, Reason
from listeoversikt.operations.messages import FolderRead, NoFolder, keys_from, read_folder
from listeoversikt.operations.output import whole_file
from listeoversikt.words.language import NORWEGIAN
from listeoversikt.words.messages import key_fault, message_reason, outcome_word

if TYPE_CHECKING:
    from listeoversikt.store.repository import Store


def read_messages(arguments: argparse.Namespace, console: Console) -> int:
    """Reads the folder; 1 when the key file or the folder can't be used."""
    try:
        keys = keys_from(arguments.keys)
        with ExitStack() as opened:
            store = None if arguments.store is None else opened.enter_context(_store(arguments, console))
            read = read_folder(
                arguments.folder, today=dt.date.today(), keys=keys, store=store, progress=console.progress
            )
    except BadKeys as bad:
        console.complain(key_fault(bad, console.language))
        return 1
    except NoFolder:
        console.complain(text("messages_no_folder", console.language))
        return 1
    console.finish()
    if arguments.json is not None:
        _write_json(read, arguments.json)
    _tell(read, console, stored=arguments.store is not None, told_by_file=arguments.json is not None)
    return 0


def _store(arguments: argparse.Namespace, console: Console) -> AbstractContextManager[Store]:
    """The store that is named; the commands on a store are loaded for it alone."""
    from listeoversikt.cli.stored import open_asked

    return open_asked(arguments, console)


def _write_json(read: FolderRead, target: Path) -> None:
    """The contract's account: every file with kind, outcome and reason, the reason in bokmål."""
    content = {
        one.path: {
            "kind": one.kind,
            "outcome": one.outcome.value,
            "reason": message_reason(one.reason, NORWEGIAN),
        }
        for one in read.files
    }
    with whole_file(target) as partial:
        whole = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        partial.write_text(whole, encoding="utf-8", errors="backslashreplace")  # names that aren't UTF-8


def _tell(read: FolderRead, console: Console, *, stored: bool, told_by_file: bool) -> None:
    """Counts, without a file's name: it may hold a person's."""
    console.say("messages_read", files=len(read.files))
    for outcome in Outcome:
        count = read.count(outcome)
        if not count:
            continue
        console.say("messages_outcome", count=count, outcome=outcome_word(outcome, console.language))
        reasons = Counter(one.reason for one in read.files if one.outcome is outcome)
        for reason in Reason:
            if reasons[reason] and reason not in (Reason.NONE, Reason.RECEIVED_BEFORE):
                why = message_reason(reason, console.language)
                console.say("messages_reason", count=reasons[reason], reason=why)
    if read.count(Outcome.REFUSED) and not told_by_file:
        console.say("messages_which")
    if stored:
        console.say("messages_stored", count=read.stored, patients=read.patients)


COMMANDS = {"messages": read_messages}
