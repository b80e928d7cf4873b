"""Every rule there is, in the vocabulary's order: base row first, then its variants in their order."""

from __future__ import annotations

from functools import cache

from listeoversikt.indicators import (
    after_discharge,
    continuity,
    diabetes,
    discharge,
    habit_forming,
    high_risk,
    kols,
    medicines,
    mental_health,
    morbidity,
    new_illness,
    not_counted,
    offers,
    reach,
    reviews,
    unclaimed_work,
    unseen,
    use,
)
from listeoversikt.indicators.definition import indicators
from listeoversikt.indicators.rule import Rule

THEMES = (
    medicines,
    habit_forming,
    high_risk,
    morbidity,
    unseen,
    diabetes,
    kols,
    mental_health,
    new_illness,
    reach,
    discharge,
    after_discharge,
    offers,
    reviews,
    use,
    continuity,
    unclaimed_work,
    not_counted,
)


@cache
def rules() -> dict[tuple[str, str], Rule]:
    """The rules by id and variant. Treat it as read-only."""
    found = {(rule.id, rule.variant): rule for theme in THEMES for rule in theme.RULES}
    order = [(id, variant) for id, one in indicators().items() for variant in ("", *one.variants)]
    return {key: found[key] for key in order if key in found}
