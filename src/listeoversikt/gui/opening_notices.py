"""What was found wrong around a store when it was opened: its log, the list of what is erased, files open to others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.main_window import MainWindow
    from listeoversikt.operations.progress import Cancelled, Progress

LOG, LIST_ALTERED, LIST_GONE, OPEN, WAS_OPEN = "log", "list_altered", "list_gone", "open", "was_open"


def found_at_opening(office: Any, progress: Progress, cancelled: Cancelled) -> tuple[str, ...]:
    """What there is to tell, the gravest first. On the store's thread."""
    if office is None:
        return ()
    store = office.store
    broken = any(not one.noted and not one.is_remark for one in store.audit.at_opening)
    troubles, openness = store.audit.erased_list_troubles(), store.opened.openness
    there = {LOG: broken, OPEN: bool(openness.left), WAS_OPEN: bool(openness.closed)}
    told = (LOG, LIST_ALTERED, LIST_GONE, OPEN, WAS_OPEN)
    return tuple(one for one in told if there.get(one, one in troubles))


def tell_found(window: MainWindow, found: tuple[str, ...]) -> None:
    """One notice: the gravest, with what else there is after it."""
    if not found:
        return
    sentences = [_words(one) for one in found]
    fix = " ".join([sentences[0][1], *(f"{sentence} {more}" for sentence, more in sentences[1:])])
    grave = found[0] in (LOG, LIST_ALTERED, LIST_GONE)
    window.show_notice("error" if grave else "warning", sentences[0][0], fix)


def _words(what: str) -> tuple[str, str]:
    if what == LOG:
        return (
            translate("Log", "The audit log isn't as it was written."),
            translate("Log", "Tell the leader: the page Log shows what is wrong."),
        )
    if what == LIST_ALTERED:
        return (
            translate("Erasing", "The list of what is erased was altered by others."),
            translate(
                "Erasing",
                "It wasn't followed, and is written anew. Find out who has been in the store's folder.",
            ),
        )
    if what == LIST_GONE:
        return (
            translate("Erasing", "The list of what is erased was taken out of the store's folder."),
            translate("Erasing", "It's written anew. Find out who has been there."),
        )
    if what == OPEN:
        return (
            translate("Store", "Others on this machine may read or change the store's files."),
            translate(
                "Store",
                "The program can't stop it. Move the store to a folder of your own, or ask whoever looks after the machine.",
            ),
        )
    return (
        translate("Store", "Others on this machine could read or change the store's files."),
        translate("Store", "The program has taken that right away."),
    )
