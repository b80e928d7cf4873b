"""What is said about reading messages: how many were stored, and what stopped it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.texts import language, translate

if TYPE_CHECKING:
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.message_reading import Taken


def stored_words(taken: Taken) -> str:
    """How many messages were stored."""
    count = taken.read.stored
    return translate("Messages", "%n message(s) stored", "", count)


def stop_sentence(problem: Problem) -> str:
    """What stopped it: the key file, the folder, the store."""
    from listeoversikt.journal.messages.key_file import BadKeys
    from listeoversikt.operations.messages import NoFolder
    from listeoversikt.words.messages import key_fault

    if isinstance(problem.error, BadKeys):
        return key_fault(problem.error, language())
    if isinstance(problem.error, NoFolder):
        return translate("Messages", "The folder isn't there, or can't be opened.")
    if problem.cancelled:
        return translate("Messages", "Stopped. What was stored until then stays, and isn't stored twice.")
    return " ".join(filter(None, (problem.sentence, problem.fix)))
