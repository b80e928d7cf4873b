"""When the whole store has been destroyed: the window lets go of it, says what was reached, and begins anew."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from listeoversikt.gui.erasing.deeds import ErasingDeeds, deeds_of
from listeoversikt.gui.erasing.words import destroyed_words

if TYPE_CHECKING:
    from listeoversikt.gui.entry import Entry
    from listeoversikt.operations.erasing import Shredded


def mind_erasing(entry: Entry) -> ErasingDeeds:
    """The window's own; a store that is gone leads back to the first screen."""
    deeds = deeds_of(entry.window.desk)
    deeds.gone.connect(partial(leave_behind, entry))
    return deeds


def leave_behind(entry: Entry, shredded: Shredded) -> None:
    """Nothing of the store is left in the window; what was reached and what wasn't is said on the first screen."""
    window = entry.window
    entry.forget_lock()  # nothing is left to lock
    window.forget()
    window.start_over()  # no page that is left asks the store that is gone
    window.runner.set_view(None)
    entry.let_door_go()
    entry.folder = None
    entry.wanted = replace(entry.wanted, store=None, passphrase=None, user=None, example=None)
    window.preferences.last_folder = None
    window.preferences.save()
    entry.begin()
    first: Any = window.screens.currentWidget()  # the first run, or where a store is opened: both tell
    kind = "warning" if shredded.left or shredded.untouched or shredded.server else "good"
    first.tell(kind, *destroyed_words(shredded))
