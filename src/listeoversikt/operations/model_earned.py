"""What a model has earned at this office: made of its own history, or judged on its list on a period it hadn't seen.

One that comes from elsewhere may be good there and poor here. So until it's judged here, and better than both baselines,
it gives places in the order alone, on whatever ground it's switched on.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from listeoversikt.store.repository import Store

MADE_HERE, JUDGED = "model_made_here", "model_judged"


class Here(StrEnum):
    """What is known of a model on this office's list."""

    EARNED = "earned"  # made of this office's history, or judged on its list and better than both baselines
    WORSE = "worse"  # judged here, and not shown to be better
    NOT_JUDGED = "not_judged"  # not judged here, or only on what it may have seen


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


def standing_here(store: Store, address: str) -> Here:
    """What the model at an address has earned here; the newest judgement decides, where it was of the unseen."""
    kept = judgements(store).get(address)
    if kept is not None:
        judged = judged_so(judgement_at(store, kept))
        if judged is not Here.NOT_JUDGED:
            return judged
    return Here.EARNED if address in made_here(store) else Here.NOT_JUDGED


def judged_so(told: Mapping[str, Any]) -> Here:
    """What a judgement says: nothing, where the model may have seen the outcomes of that period."""
    if told.get("unseen") is not True:
        return Here.NOT_JUDGED
    verdict = told.get("verdict")
    return Here.EARNED if isinstance(verdict, Mapping) and verdict.get("beats") is True else Here.WORSE
