"""What a model has earned at this office: made of its own history, or judged on its list on a period it hadn't seen.

One that comes from elsewhere may be good there and poor here. So until it's judged here, and better than both baselines,
it gives places in the order alone, on whatever ground it's switched on. A judgement tells which list it's about: one on
made-up people says nothing of a model of real ones, and one on another office's list nothing of this office's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from listeoversikt.operations.list_mark import is_other_office, office_mark
from listeoversikt.store.repository import Store

MADE_HERE, JUDGED = "model_made_here", "model_judged"
MADE_UP_LIST = "made_up_list"
"""The key of a judgement that says whether the people judged on were made up; absent before 0.6."""


class Here(StrEnum):
    """What is known of a model on this office's list."""

    EARNED = "earned"  # made of this office's history, or judged on its list and better than both baselines
    WORSE = "worse"  # judged here, and not shown to be better
    NOT_JUDGED = "not_judged"  # not judged here, or only on what it may have seen or on other people


def made_here(store: Store) -> set[str]:
    """Addresses of the models that were trained here, and of those fitted from them."""
    return {str(event.payload.get("model")) for event in store.events(MADE_HERE)}


def judgements(store: Store) -> dict[str, Mapping[str, Any]]:
    """What the newest judgement of each model says of where it's kept: by address, ``sha256`` and ``on``."""
    return {str(event.payload["model"]): event.payload for event in store.events(JUDGED)}


def judgement_at(store: Store, kept: Mapping[str, Any]) -> dict[str, Any]:
    """The judgement itself; raises ``StoreRefused`` when the store is damaged."""
    told = json.loads(store.content(str(kept["sha256"])))
    assert isinstance(told, dict)
    return told


def standing_here(store: Store, address: str, *, made_up: bool = False) -> Here:
    """What the model at an address has earned here; the newest judgement decides, where it's of us and of the unseen.

    ``made_up``: the model was made of made-up people.
    """
    kept, mine = judgements(store).get(address), address in made_here(store)
    if kept is not None:
        told = judgement_at(store, kept)
        if is_of_us(told, made_up=made_up, made_here=mine, office=office_now(store)):
            judged = judged_so(told)
            if judged is not Here.NOT_JUDGED:
                return judged
    return Here.EARNED if mine else Here.NOT_JUDGED


def office_now(store: Store) -> str | None:
    """The mark of the office that the newest extract names; None where it names none."""
    now = store.newest_full()
    return None if now is None else office_mark(now.office)


def is_of_us(
    told: Mapping[str, Any], *, made_up: bool, made_here: bool = False, office: str | None = None
) -> bool:
    """Whether a judgement is about people like those a model is asked about here.

    One on made-up people is so for a model of made-up people alone; one on another office's list never is. One that
    doesn't say whom it's about (made before 0.6) counts for a model made here, and for no other.
    """
    if not isinstance(told.get(MADE_UP_LIST), bool):
        return made_here
    return (made_up or told[MADE_UP_LIST] is False) and not is_other_office(told, office)


def judged_so(told: Mapping[str, Any]) -> Here:
    """What a judgement says: nothing, where the model may have seen the outcomes of that period."""
    if told.get("unseen") is not True:
        return Here.NOT_JUDGED
    verdict = told.get("verdict")
    return Here.EARNED if isinstance(verdict, Mapping) and verdict.get("beats") is True else Here.WORSE
