"""``papers``: the papers an office needs, filled in with what the program knows of itself and, if asked, of a store."""

from __future__ import annotations

import argparse
import datetime as dt

from listeoversikt.cli.console import Console
from listeoversikt.cli.texts import text
from listeoversikt.operations.paper_facts import OfficeFacts
from listeoversikt.operations.papers import office_facts, write_papers


def papers(arguments: argparse.Namespace, console: Console) -> int:
    """Writes them into a folder."""
    office = _office(arguments, console) if arguments.store is not None else OfficeFacts()
    try:
        names = write_papers(arguments.out, dt.date.today(), office)
    except FileExistsError:
        console.complain(text("papers_there", console.language))
        return 1
    console.say("papers_written", count=len(names) // 2, path=arguments.out)
    console.say("papers_open")
    return 0


def _office(arguments: argparse.Namespace, console: Console) -> OfficeFacts:
    """The office's name and size; the folder as it was named in the call."""
    from listeoversikt.cli.stored import open_asked

    with open_asked(arguments, console) as store:
        return office_facts(store, str(arguments.store))


COMMANDS = {"papers": papers}
