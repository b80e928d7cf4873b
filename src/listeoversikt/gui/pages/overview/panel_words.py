"""What the panel's figures say: shares with their interval or «for få», and the rows of its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.charts.numbers_table import Numbers
from listeoversikt.gui.texts import language, number, percent, percent_range, translate
from listeoversikt.words.groups import group_word

if TYPE_CHECKING:
    from listeoversikt.followup.panel import PanelShare
    from listeoversikt.operations.panel_view import PanelView, ShownShare

UNKNOWN = "–"


def count_words(share: ShownShare) -> str:
    """«12»; a dash where it can't be known."""
    return UNKNOWN if share.interval is None else number(share.interval.hits)


def share_words(share: ShownShare) -> str:
    """«14 % (8–23 %)»; «for få» where there are too few to say, a dash where it can't be known."""
    found = share.interval
    if found is None:
        return UNKNOWN
    if not share.enough or found.value is None or found.low is None or found.high is None:
        return translate("Panel", "too few")
    return f"{percent(found.value)} ({percent_range(found.low, found.high)})"


def group_numbers(found: PanelView) -> Numbers:
    """Any target group first, then each with somebody in it."""
    columns = (
        translate("Panel", "Target group"),
        translate("Panel", "On the list"),
        translate("Panel", "Followed"),
        translate("Panel", "Share (95 %)"),
        translate("Panel", "Seen by a nurse"),
        translate("Panel", "Share (95 %)"),
        translate("Panel", "New to us"),
    )
    rows = [
        (
            group_word(one.group, language()) if one.group else translate("Panel", "Any target group"),
            number(one.count),
            count_words(one.followed),
            share_words(one.followed),
            count_words(one.nurse),
            share_words(one.nurse),
            number(one.new),
        )
        for one in found.groups
    ]
    return Numbers(columns, rows)


def nurse_numbers(found: PanelView) -> Numbers:
    """Nurses, and the lists they work with below them where they have more than one."""
    columns = (
        translate("Panel", "Nurse and list"),
        translate("Panel", "On the list"),
        translate("Panel", "Norm"),
        translate("Panel", "Followed"),
        translate("Panel", "In a target group"),
        translate("Panel", "of them not followed"),
    )
    rows: list[tuple[str, ...]] = []
    for nurse in found.nurses:
        lists = [row for row in found.lists if row.nurses == nurse.nurses]
        name = ", ".join(nurse.nurses) or translate("Panel", "No nurse")
        only = len(lists) == 1
        title = f"{name}: {_list_name(lists[0], found)}" if only else name
        rows.append(_share_row(title, nurse))
        rows += [] if only else [_share_row(f"    {_list_name(row, found)}", row) for row in lists]
    return Numbers(columns, rows)


def _share_row(title: str, row: PanelShare) -> tuple[str, ...]:
    norm = UNKNOWN if row.norm is None else number(round(row.norm))
    return (
        title,
        number(row.inhabitants),
        norm,
        number(row.followed),
        number(row.in_need),
        number(row.need_not_followed),
    )


def _list_name(row: PanelShare, found: PanelView) -> str:
    (key,) = row.lists
    return found.list_names.get(key, key) if key else translate("Panel", "Without a list")


def new_words(found: PanelView) -> str:
    """How many of those asked about had a need that was new to the office."""
    share = found.new.interval
    if share is None or not share.of:
        return translate("Panel", "Nobody is marked known or new in the last 365 days.")
    text = translate("Panel", "New needs: {hits} of {of} asked about in 365 days, {share}.")
    return text.format(hits=number(share.hits), of=number(share.of), share=share_words(found.new))


def group_notes(found: PanelView) -> str:
    """What the table's words mean, and what can't be known."""
    notes = [translate("Panel", "Followed, and seen by a nurse in 365 days, are two figures that overlap.")]
    if any(one.nurse.interval is None for one in found.groups):
        notes.append(translate("Panel", "The extract can't tell of nurses' contacts for the whole year."))
    if any(not one.followed.enough for one in found.groups):
        few = translate("Panel", "«Too few»: fewer than {least} in the group.")
        notes.append(few.format(least=number(found.least)))
    return " ".join(notes)
