"""``profile show`` and ``draft``: what an export is recognised as, and a draft of a profile for it. Nothing is stored."""

from __future__ import annotations

import argparse

from listeoversikt.cli.console import Console
from listeoversikt.cli.export import passed_columns, profile_asked
from listeoversikt.cli.texts import text
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.operations.extract_mapping import Survey, survey
from listeoversikt.operations.extract_stops import Stopped
from listeoversikt.operations.mapping_draft import draft_of
from listeoversikt.operations.mapping_lines import HeaderLine, SourceLines, look
from listeoversikt.operations.output import whole_file
from listeoversikt.operations.profile_draft import draft_file
from listeoversikt.words.mapping import ground_words, lack_words, pointing_words


def profile(arguments: argparse.Namespace, console: Console) -> int:
    """One of the actions on a profile."""
    return ACTIONS[arguments.action](arguments, console)


def show(arguments: argparse.Namespace, console: Console) -> int:
    """What was recognised, which headers aren't known, and what is lacking; no value is shown."""
    looked = _surveyed(arguments, console)
    console.finish()
    if looked.recognised is not None:
        console.say("profile_used", name=looked.recognised.name)
    for source in look(draft_of(looked)).sources:
        _tell_source(looked, source, console)
    for lack in looked.lacking:
        console.say("profile_lacking", what=lack_words(lack.table, lack.column, console.language))
    for one in looked.unread:
        console.say("profile_unread", table=one.table, column=one.column, words=one.distinct, rows=one.rows)
    if not looked.needs_mapping:
        console.say("profile_whole")
    return 0


def draft(arguments: argparse.Namespace, console: Console) -> int:
    """Writes a draft with what is known and proposed."""
    looked = _surveyed(arguments, console)
    name = (arguments.name or "").strip() or text("profile_default_name", console.language)
    made = draft_of(looked, name)
    content = draft_file(made)
    with whole_file(arguments.out) as partial:
        partial.write_bytes(content)
    console.finish()
    console.say("profile_written", path=arguments.out)
    for lack in look(made).lacking:
        console.say("profile_lacking", what=lack_words(lack.table, lack.column, console.language))
    return 0


def _surveyed(arguments: argparse.Namespace, console: Console) -> Survey:
    asked = profile_asked(arguments, console)
    passed = passed_columns(arguments, console)
    found = survey(arguments.export, [], asked=asked, passed=passed, progress=console.progress)
    if isinstance(found, Stopped):
        raise found.refusal or Refusal(RefusalKind.CANCELLED)
    return found


def _tell_source(looked: Survey, source: SourceLines, console: Console) -> None:
    known = next(one for one in looked.sources if one.source == source.source)
    if known.table:
        table = text("profile_table", console.language, table=known.table)
    elif source.table:
        table = text("profile_guess", console.language, table=source.table)
    else:
        table = text("profile_no_table", console.language)
    console.say("profile_source", source=source.source, rows=source.rows, table=table)
    for line in source.headers:
        _tell_header(looked, known.table, line, console)


def _tell_header(looked: Survey, table: str, line: HeaderLine, console: Console) -> None:
    header = line.header or text("profile_nameless", console.language, position=line.position)
    column = looked.headers.column(table, line.header)
    if line.passable:
        what = pointing_words(line.points, console.language) if line.points is not None else ""
        console.say("profile_passable", header=header, what=what, place=line.passable)
    elif line.points is not None:
        console.say("profile_points", header=header, what=pointing_words(line.points, console.language))
    elif column is not None:
        console.say("profile_known", header=header, column=column)
    elif line.suggestions and line.column == line.suggestions[0].column:
        best = line.suggestions[0]
        why = ", ".join(ground_words(ground, share, console.language) for ground, share in best.grounds)
        console.say("profile_proposed", header=header, column=best.column, why=why)
    else:
        console.say("profile_unknown", header=header)


ACTIONS = {"show": show, "draft": draft}
COMMANDS = {"profile": profile}
