"""The command ``reproduce``: a workbook's figures counted anew, and compared cell by cell."""

from __future__ import annotations

import argparse
import datetime as dt

from listeoversikt.cli.blocking import tell_hidden
from listeoversikt.cli.console import Console
from listeoversikt.cli.export import passed_columns, profile_asked
from listeoversikt.cli.parser import WrongUsage
from listeoversikt.cli.stored import open_asked
from listeoversikt.cli.texts import text
from listeoversikt.operations.reproduce import (
    NotReproducible,
    Reproduced,
    Why,
    reproduce_from_export,
    reproduce_from_store,
)
from listeoversikt.words.reproduction import reproduction_sentence

MOST_LINES = 200
"""So many cells that differ are told at most; how many there are is always told."""


def reproduce(arguments: argparse.Namespace, console: Console) -> int:
    """0 when every shown figure is the same; 1 when one differs, or nothing can be compared."""
    if (arguments.store is None) == (arguments.export is None):
        raise WrongUsage(text("one_source", console.language))
    try:
        found = _found(arguments, console)
    except NotReproducible as refused:
        sentence = reproduction_sentence(refused.why, refused.what, console.language)
        if refused.why is Why.NO_SUCH_CELL:
            raise WrongUsage(sentence) from refused
        console.complain(sentence)
        return 1
    console.finish()
    return _tell(found, console)


def _found(arguments: argparse.Namespace, console: Console) -> Reproduced:
    cell = arguments.cell or ""
    if arguments.store is None:
        return reproduce_from_export(
            arguments.workbook,
            arguments.export,
            cell,
            today=dt.date.today(),
            passed=passed_columns(arguments, console),
            profile=profile_asked(arguments, console),
            progress=console.progress,
        )
    with open_asked(arguments, console) as store:
        tell_hidden(store, console)
        return reproduce_from_store(store, arguments.workbook, cell, console.progress)


def _tell(found: Reproduced, console: Console) -> int:
    if found.agree:
        console.say("reproduced", count=found.compared)
        return 0
    console.say("reproduced_not", count=len(found.differences), compared=found.compared)
    for one in found.differences[:MOST_LINES]:
        console.say(
            "reproduced_cell",
            cell=f"{one.sheet}!{one.cell}",
            shown=one.shown or "–",
            recomputed=one.recomputed or "–",
        )
    return 1


COMMANDS = {"reproduce": reproduce}
