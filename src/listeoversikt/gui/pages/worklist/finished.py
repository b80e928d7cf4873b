"""«Ferdig for i dag»: what is done, when the next thing is due, and what there may be time for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from listeoversikt.gui.parts.buttons import LinkButton, SecondaryButton
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import translate, weekday


def next_sentence(next_due: dt.date | None) -> str:
    """«Neste frist er onsdag 4.11.»; "" when there is none."""
    if next_due is None:
        return ""
    day = f"{weekday(next_due)} {next_due.day}.{next_due.month}."
    return translate("Worklist", "The next due day is {day}").format(day=day)


def done_sentence(done: int, next_due: dt.date | None) -> str:
    """«Ferdig for i dag. 11 pasienter er gjort. Neste frist er onsdag 4.11.»"""
    parts = [translate("Worklist", "Done for today."), *_what(done, next_due)]
    return " ".join(parts)


def _what(done: int, next_due: dt.date | None) -> list[str]:
    parts = [translate("Worklist", "%n patient(s) done today.", "", done)] if done else []
    following = next_sentence(next_due)
    return [*parts, following] if following else parts


def finished(
    done: int, next_due: dt.date | None, *, see: Callable[[], None] | None, review: Callable[[], None]
) -> QWidget:
    """In place of the rows. ``see`` shows the next due day's, where there are any."""
    buttons: list[QWidget] = []
    if see is not None and next_due is not None:
        show = SecondaryButton(
            translate("Worklist", "See {day}").format(day=weekday(next_due)), "arrow-right"
        )
        show.clicked.connect(see)
        buttons.append(show)
    more = LinkButton(translate("Worklist", "Time to spare? Go through the list"), "checklist")
    needs("review.start", more)
    more.clicked.connect(review)
    buttons.append(more)
    said = " ".join(_what(done, next_due)) or translate("Worklist", "Nobody is on your list.")
    return EmptyState("circle-check", translate("Worklist", "Done for today"), said, buttons, ink="good")
