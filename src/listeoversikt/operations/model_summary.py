"""What a model's file tells of how it was made and judged: figures of many, never of one.

A number of persons from 1 to 5 is null, and so is what it could be worked out from: the share in the same tenth or at the
same capacity, and the next smallest number where only one would be lacking from a sum.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, is_dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from listeoversikt.scores.admission.judging.drift import Spread, drift_since, spreads
from listeoversikt.scores.admission.kept.model_document import plain, told

if TYPE_CHECKING:
    from listeoversikt.scores.admission.judging.subgroups import Subgroup

RATES = ("observed", "low", "high", "ppv", "found")
COUNTS = ("rows", "events", "taken", "persons")


def judgement_told(judgement: Any) -> dict[str, Any]:
    """A judgement, subgroup or verdict as plain JSON without small numbers; decision curves and all."""
    told_whole = (
        asdict(judgement) if is_dataclass(judgement) and not isinstance(judgement, type) else judgement
    )
    found = without_small(plain(told_whole))
    assert isinstance(found, dict)
    return found


def without_small(value: Any) -> Any:
    """Plain JSON in which no number of persons from 1 to 5 stands, nor can be worked out from its neighbours."""
    if isinstance(value, list):
        inner = [without_small(one) for one in value]
        return _hide_one_more(inner)
    if not isinstance(value, dict):
        return value
    found = {key: without_small(one) for key, one in value.items()}
    rows, events = found.get("rows", found.get("taken")), found.get("events")
    small = [key for key in COUNTS if _is_small(found.get(key))]
    if isinstance(rows, int) and isinstance(events, int | float) and _is_small(round(rows - events)):
        small.append("events")
    return _hidden(found, small) if small else found


def _hidden(found: dict[str, Any], small: Sequence[str]) -> dict[str, Any]:
    gone = {*(key for key in small if key in found), *(key for key in RATES if key in found)}
    return {key: None if key in gone else one for key, one in found.items()}


def _hide_one_more(points: list[Any]) -> list[Any]:
    """Where one number of a list is hidden, the next smallest is too: else the sum would tell it."""
    for count in ("rows", "events"):
        hidden = [one for one in points if isinstance(one, dict) and count in one and one[count] is None]
        open_ = [one for one in points if isinstance(one, dict) and one.get(count)]
        if len(hidden) == 1 and open_:
            least = min(open_, key=lambda one: float(one[count]))
            gone = COUNTS if count == "rows" else (count,)
            points = [_hidden(one, gone) if one is least else one for one in points]
    return points


def _is_small(number: Any) -> bool:
    return isinstance(number, int | float) and not isinstance(number, bool) and told(round(number)) is None


def days_told(days: Sequence[tuple[str, int, int]]) -> list[dict[str, Any]]:
    """(index day, rows, events) of each index day."""
    found = without_small([{"index_day": day, "rows": rows, "events": events} for day, rows, events in days])
    assert isinstance(found, list)
    return found


def left_out_told(left_out: Mapping[str, int]) -> dict[str, int | None]:
    """How many were left out, by why."""
    return {reason: told(int(number)) for reason, number in left_out.items()}


def groups_told(groups: Sequence[Subgroup]) -> list[dict[str, Any]]:
    """Subgroups; those of one kind add up to everybody, so where one is hidden the next smallest is too."""
    found: list[dict[str, Any]] = []
    for kind in dict.fromkeys(group.kind for group in groups):
        mine = without_small([plain(asdict(group)) for group in groups if group.kind is kind])
        assert isinstance(mine, list)
        found += mine
    return found


def reference(values: NDArray[np.float32], names: Sequence[str]) -> dict[str, Any]:
    """How each feature was spread when the model was made: share missing, mean, tenths' limits and how many in each.

    What 1 to 5 persons could be told from isn't in it: bins that small are laid to their neighbour.
    """
    kept = {each.name: _spread_told(each) for each in spreads(values, tuple(names))}
    for at, name in enumerate(names):
        known = values[~np.isnan(values[:, at]), at]
        others = len(known) - (np.unique(known, return_counts=True)[1].max() if len(known) else 0)
        if told(int(others)) is None:  # 1 to 5 differ from the rest: the mean would tell them
            kept[name]["mean"] = None
    return {"rows": len(values), "features": kept}


def _spread_told(spread: Spread) -> dict[str, Any]:
    missing = spread.rows - spread.known
    hidden = told(missing) is None or told(spread.known) is None
    found: dict[str, Any] = {
        "missing": None if hidden else spread.missing,
        "mean": None if told(spread.known) is None else spread.mean,
    }
    edges, counts = _merged(spread.edges, spread.counts)
    return found | ({"edges": list(edges), "counts": list(counts)} if len(counts) > 1 else {})


def _merged(edges: Sequence[float], counts: Sequence[int]) -> tuple[list[float], list[int]]:
    """Neighbouring bins together until none holds 1 to 5."""
    limits, held = list(edges), list(counts)
    while len(held) > 1 and any(told(count) is None for count in held):
        at = next(at for at, count in enumerate(held) if told(count) is None)
        left = at - 1 if at else 0
        held[left : left + 2] = [held[left] + held[left + 1]]
        del limits[left]
    return limits, held


def changed_since(
    before: Mapping[str, Any], values: NDArray[np.float32], names: Sequence[str]
) -> list[dict[str, Any]]:
    """Each feature now beside how it was when the model was made, most moved first (``scores.admission.judging.drift``).

    What isn't known, or would tell of 1 to 5 persons, is None.
    """
    at = {name: number for number, name in enumerate(names)}
    rows = int(before.get("rows") or 0)
    then = [
        _kept_spread(name, rows, kept)
        for name, kept in (before.get("features") or {}).items()
        if name in at and isinstance(kept, Mapping)
    ]
    now = values[:, [at[each.name] for each in then]]
    here = reference(now, [each.name for each in then])["features"]
    found = [
        {
            "name": each.name,
            "change": each.change.value,
            "psi": each.psi,
            "missing_before": (before["features"][each.name]).get("missing"),
            "missing_now": here[each.name]["missing"],
            "mean_before": each.mean_before,
            "mean_now": here[each.name]["mean"],
        }
        for each in drift_since(tuple(then), now, tuple(each.name for each in then))
    ]
    return sorted(found, key=lambda one: -(one["psi"] or 0.0))


def _kept_spread(name: str, rows: int, kept: Mapping[str, Any]) -> Spread:
    """What a model's file keeps of a feature; ``shares`` as models of earlier versions kept them."""
    known = round((1 - (kept.get("missing") or 0.0)) * rows)
    edges, counts = tuple(kept.get("edges", ())), tuple(kept.get("counts", ()))
    if "shares" in kept:
        counts = tuple(round(share * (known + len(edges) / 2 + 0.5) - 0.5) for share in kept["shares"])
    return Spread(name, rows, known, kept.get("mean"), edges, counts)
