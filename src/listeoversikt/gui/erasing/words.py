"""What goes, what follows and what is left, in words."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from listeoversikt.gui.texts import day_numbers, translate

if TYPE_CHECKING:
    from listeoversikt.operations.erasing import Done, Follows, Holding, Shredded, Swept


def foreseen_words(swept: Swept) -> str:
    """What erasing a patient would take."""
    row_count, event_count = swept.rows, swept.events
    mention_count, unsure_count = swept.mentions, swept.unsure
    rows = translate("Erasing", "%n row of the extracts.", "", row_count)
    events = translate("Erasing", "%n event that the team has written.", "", event_count)
    mentions = translate("Erasing", "The id in %n text about others.", "", mention_count)
    unsure = translate(
        "Erasing", "%n text may name the patient: the id is too short to be sure.", "", unsure_count
    )
    parts = [rows, events, mentions if swept.mentions else "", unsure if swept.unsure else ""]
    return " ".join(filter(None, parts))


def extract_words(follows: Follows) -> str:
    """What erasing an extract would take, and what follows."""
    inhabitants, only_here, supplements = follows.extract.patients, follows.patients, len(follows.supplements)
    here = translate("Erasing", "%n inhabitant in the extract.", "", inhabitants)
    alone = translate("Erasing", "%n inhabitant stands nowhere else.", "", only_here)
    more = translate("Erasing", "%n supplement laid on it goes too.", "", supplements)
    parts = [here, alone, more if follows.supplements else ""]
    if follows.is_now and follows.next_now is not None:
        told = translate("Erasing", "The list goes back to {date}.")
        parts.append(told.format(date=day_numbers(follows.next_now.export_date)))
    elif follows.is_now:
        parts.append(translate("Erasing", "It's the only one: the list will be empty."))
    return " ".join(filter(None, parts))


def held_words(held: Holding) -> str:
    """Which copies hold it and until when, and which folders weren't looked through; "" when there are neither."""
    return " ".join(filter(None, (_copies_words(held), untouched_words(held.untouched))))


def untouched_words(folders: Sequence[Path]) -> str:
    """Known folders that nobody may say is without it; "" when there are none."""
    if not folders:
        return ""
    told = translate("Erasing", "Not looked through, and may hold it: {folders}")
    return told.format(folders=", ".join(str(one) for one in folders))


def _copies_words(held: Holding) -> str:
    if not held.count:
        return ""
    copies = held.count
    count = translate("Erasing", "%n copy holds it too.", "", copies)
    parts = [count]
    if held.lapses is not None:
        told = translate("Erasing", "The automatic ones are gone by {day}.")
        parts.append(told.format(day=day_numbers(held.lapses)))
    if held.count > len(held.automatic):
        parts.append(
            translate("Erasing", "Those taken by hand, and former stores, stay until somebody deletes them.")
        )
    return " ".join(parts)


def done_words(done: Done) -> str:
    """What became of it."""
    parts = [translate("Erasing", "Erased.")]
    if not done.erased.finished:
        parts.append(translate("Erasing", "The rest of the file is written over when it's opened next."))
    left_count = 0 if done.copies is None else len(set(done.copies.left) - set(done.held.untouched))
    if left_count:
        left = translate("Erasing", "%n copy could not be rewritten.", "", left_count)
        parts.append(left)
        parts.append(untouched_words(done.held.untouched))
    else:
        parts.append(held_words(done.held))
    return " ".join(filter(None, parts))


def on_server_words() -> str:
    """What erasing everything doesn't reach where the store lies on a server."""
    kept = translate("Erasing", "The server's own backups and write-ahead log aren't reached.")
    until = translate(
        "Erasing", "Whoever runs the server must delete them: passphrases of their day still open them."
    )
    return f"{kept} {until}"


def destroyed_words(shredded: Shredded) -> tuple[str, str]:
    """That the whole store is gone, and what is left to be dealt with by hand."""
    overwritten = len(shredded.keys)
    told = translate("Erasing", "The store is destroyed: %n key overwritten.", "", overwritten)
    if shredded.server:
        told = translate("Erasing", "The store is gone from the database.")
    left = translate("Erasing", "Could not be deleted: {folders}")
    parts = (
        on_server_words() if shredded.server else "",
        left.format(folders=", ".join(str(one) for one in shredded.left)) if shredded.left else "",
        untouched_words(shredded.untouched),
        translate("Erasing", "Copies elsewhere, exports, files marked INTERN and paper aren't reached."),
    )
    return told, " ".join(filter(None, parts))
