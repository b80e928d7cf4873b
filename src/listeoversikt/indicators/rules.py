"""Every rule there is, in the vocabulary's order: base row first, then its variants in their order."""

from __future__ import annotations

from functools import cache

from listeoversikt.indicators import (
    continuity,
    diabetes,
    discharge,
    habit_forming,
    kols,
    medicines,
    mental_health,
    morbidity,
    reach,
    unseen,
    use,
)
from listeoversikt.indicators.definition import indicators
from listeoversikt.indicators.rule import Rule

THEMES = (
    medicines,
    habit_forming,
    morbidity,
    unseen,
    diabetes,
    kols,
    mental_health,
    reach,
    discharge,
    use,
    continuity,
)


@cache
def rules() -> dict[tuple[str, str], Rule]:
    """The rules by id and variant. Treat it as read-only."""
    found = {(rule.id, rule.variant): rule for theme in THEMES for rule in theme.RULES}
    order = [(id, variant) for id, one in indicators().items() for variant in ("", *one.variants)]
    return {key: found[key] for key in order if key in found}
