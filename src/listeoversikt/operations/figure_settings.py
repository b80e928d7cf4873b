"""The office's choices that decide figures, as the workbook's control sheet tells them, and back again.

Names, sentences and the team stay in the office: a mark's reason is left out, who is in the team is read from the
store when figures are made anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from listeoversikt.operations.settings import Settings, raw_from, settings_from

DECIDE_FIGURES = frozenset(
    (
        *("bands", "charlson", "falls_as_w18", "clock_min_age", "clock_groups", "clock_roles"),
        *("saturday_counts", "closed_days", "switched_on", "switched_off", "at_most_new_a_week"),
        *("nursing_home_out", "children_out", "marks", "per_list", "hide_to_seven"),
        *("soon_discharge", "soon_other", "nurses", "own_coverage", "admission_model"),
    )
)
MARKS, REASON = "marks", "begrunnelse"
MODEL, BY = "admission_model", "av"
NOT_TOLD = "–"


def figure_settings(settings: Settings) -> dict[str, Any]:
    """The choices that decide figures and aren't the contract's; plain JSON without a name or sentence."""
    told = {key: value for key, value in raw_from(settings).items() if key in DECIDE_FIGURES}
    if MARKS in told:
        told[MARKS] = {
            reason: {key: value for key, value in marks.items() if key != REASON}
            for reason, marks in told[MARKS].items()
        }
    if MODEL in told:
        told[MODEL] = {key: value for key, value in told[MODEL].items() if key not in (REASON, BY)}
    return told


def settings_told(told: Mapping[str, Any], others: Mapping[str, Any]) -> Settings:
    """The settings of a control sheet; what doesn't decide figures is taken from ``others``, a stored table.

    Raises ``BadSettings`` naming a key that can't be understood.
    """
    wanted = {key: value for key, value in others.items() if key not in DECIDE_FIGURES} | dict(told)
    if MARKS in wanted:
        wanted[MARKS] = {reason: {REASON: NOT_TOLD, **marks} for reason, marks in wanted[MARKS].items()}
    if MODEL in wanted:
        wanted[MODEL] = {REASON: NOT_TOLD, BY: NOT_TOLD, **wanted[MODEL]}
    return settings_from(wanted)
