"""When the whole store has been destroyed: the window lets go of it, says what was reached, and begins anew."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from listeoversikt.gui.erasing.deeds import ErasingDeeds, deeds_of
from listeoversikt.gui.erasing.words import on_server_words, untouched_words
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.entry import Entry
    from listeoversikt.operations.erasing import Shredded


def mind_erasing(entry: Entry) -> ErasingDeeds:
    """The window's own; a store that is gone leads back to the first screen."""
    deeds = deeds_of(entry.window.desk)
    deeds.gone.connect(partial(leave_behind, entry))
    return deeds


def leave_behind(entry: Entry, shredded: Shredded) -> None:
    """Nothing of the store is left in the window."""
    window = entry.window
    window.forget()
    window.runner.set_view(None)
    entry.let_door_go()
    entry.folder = None
    entry.wanted = replace(entry.wanted, store=None, passphrase=None, user=None, example=None)
    window.preferences.last_folder = None
    window.preferences.save()
    overwritten, undeleted = len(shredded.keys), len(shredded.left)
    told = translate("Erasing", "The store is destroyed: %n key overwritten.", "", overwritten)
    if shredded.server:
        gone = translate("Erasing", "The store is gone from the database.")
        told = f"{gone} {on_server_words()}"
    left = translate("Erasing", "%n folder could not be deleted.", "", undeleted)
    entry.begin()
    parts = (told, left if shredded.left else "", untouched_words(shredded.untouched))
    window.desk.toast(" ".join(filter(None, parts)))
