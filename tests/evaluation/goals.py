"""A goal filled in as an office would."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from listeoversikt.evaluation.goal import Balancing, Goal, Hours, Known, Measure
from listeoversikt.indicators.definition import Direction

LOCK_DAY = dt.date(2026, 1, 15)
WHOLE = Goal(
    title="Kontakt innen tre virkedager",
    known=(Known(text="Kontakt etter utskrivning er anbefalt.", source="Nasjonale faglige råd 2022"),),
    hypothesis="Flere nås i tide når sykepleier ringer hver morgen.",
    effect=0.20,
    measures=(Measure(indicator="utskrivning_3vd", group="skropelig_eldre", target=0.8),),
    baseline_from=dt.date(2025, 2, 1),
    start=dt.date(2026, 2, 1),
    end=dt.date(2026, 12, 31),
    inclusion="Alle i målgruppene som skrives ut hjem.",
    exclusion="Sykehjem.",
    hours=(Hours(profession="sykepleier", hours=120.0), Hours(profession="lege", hours=20.0)),
    kroner=0,
    displaced="Planlagte hjemmebesøk kan vente en uke lenger.",
    balancing=(Balancing(indicator="uplanlagte_innleggelser", group="skropelig_eldre", worst=0.9),),
    responsible="lege-1",
    risk="Oppringinger som uroer.",
    stop_rule="Stoppes når ventetiden til time passerer ti virkedager.",
    budget_kr=60000,
    consulted=("lege-2", "spl-1"),
    benefit="Færre feil med legemidler etter utskrivning.",
    severity="Skrøpelige eldre.",
)
SATISFIED = Measure(own_name="Fornøyde pasienter", target=0.9, direction=Direction.UP, satisfaction=True)


UNANSWERED = Measure(own_name="pasienttilfredshet", target=0.8, direction=Direction.UP)
"""An own measure of which nobody has said whether it's satisfaction."""


def goal(**changed: Any) -> Goal:
    """The whole goal, with some fields changed."""
    return msgspec.structs.replace(WHOLE, **changed)
