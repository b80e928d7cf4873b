"""A block in a sentence, and what it does to the one who registers it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from listeoversikt.gui.texts import day_numbers, language, translate
from listeoversikt.operations.blocking import is_for, left_to_lift
from listeoversikt.words.blocking import people_words, reason_word, whom_words

if TYPE_CHECKING:
    from listeoversikt.followup.log.block_acts import Blocked
    from listeoversikt.operations.blocking import Account, Blocking, StandingBlock
    from listeoversikt.store.access.identity import Identity


def standing_words(block: StandingBlock, blocking: Blocking) -> str:
    """For whom, since when, by whom and why."""
    said = translate("Blocking", "Blocked for {whom} from {day}, by {who}. Reason: {reason}.")
    return said.format(
        whom=whom_words(block.whom, blocking.people, language()),
        day=day_numbers(block.day),
        who=blocking.writer(block),
        reason=reason_word(block.reason, language()),
    )


def is_for_oneself(act: Blocked | None, identity: Identity | None) -> bool:
    """Whether a block would be for whoever registers it."""
    return act is not None and identity is not None and is_for(act, identity.user, identity.role)


def oneself_words(act: Blocked, blocking: Blocking, accounts: Sequence[Account]) -> tuple[str, str]:
    """What it means that a block is for oneself too: what goes, and who can bring it back."""
    told = translate("Blocking", "You block the patient for yourself too.")
    able = [one.name or one.login for one in left_to_lift(accounts, blocking.blocks, act)]
    if not able:
        return told, translate("Blocking", "Nobody could lift it. Leave out a leader or a doctor.")
    who = people_words(able, language())
    return told, translate("Blocking", "The patient goes at once. Only {who} can lift it.").format(who=who)
