"""What changed between two tables of settings or of a rule, field by field: numbers, days and codes, never free text.

A field in a table inside, or in a row of a list with an id, is called by its way: ``bands/consultations``,
``team/spl-1/hours``. A text is told only where its field is known to hold codes; elsewhere that it changed is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

MOST_FIELDS: Final = 80
MOST_IN_A_LIST: Final = 60
CODED: Final = frozenset(
    {"charlson", "clock_groups", "clock_roles", "closed_days", "switched_on", "switched_off"}
)
"""Settings whose texts are the program's own codes."""
CODED_INSIDE: Final[Mapping[str, frozenset[str]]] = {
    "team": frozenset({"role", "lists", "deputy"}),
    "standing_orders": frozenset({"av"}),
    "discharge_form": frozenset({"kind"}),
    "admission_model": frozenset({"navn", "grunnlag", "av"}),
    "predictive_scores": frozenset({"grunnlag", "av"}),
    "readmission_model": frozenset({"navn", "grunnlag", "av"}),
}
"""By setting: the fields inside it whose texts are codes, ids of the team or names of models."""
_CODE = re.compile(r"[0-9A-Za-zæøåÆØÅ_.:+-]{0,60}")
_DAY_OR_SUM = re.compile(r"\d{4}-\d\d-\d\d|[0-9a-f]{64}")
_ID_OF_A_ROW = ("id", "key")
_UNTOLD: Final = object()
Way = tuple[str, ...]
IsCode = Callable[[Way, str], bool]
"""Whether a text may be told where it stands."""


def _is_code_of_a_setting(way: Way, value: str) -> bool:
    coded = way[0] in CODED or way[-1] in CODED_INSIDE.get(way[0], ())
    return coded and _CODE.fullmatch(value) is not None


def changed_fields(
    was: Mapping[str, Any], now: Mapping[str, Any], is_code: IsCode = _is_code_of_a_setting
) -> dict[str, Any]:
    """``fields``: name -> [before, after], None = not there. ``unspoken``: names of those whose values aren't told."""
    before, after = dict(_leaves(was, ())), dict(_leaves(now, ()))
    fields: dict[str, Any] = {}
    unspoken: set[str] = set()
    for way in sorted({*before, *after}):
        old, new = before.get(way), after.get(way)
        if old == new:
            continue
        values = [_told(old, way, is_code), _told(new, way, is_code)]
        if all(map(_CODE.fullmatch, way)) and not any(one is _UNTOLD for one in values):
            fields["/".join(way)] = values
        else:
            unspoken.add("/".join(_codes_of(way)))
    if len(fields) > MOST_FIELDS:
        unspoken |= {name.split("/")[0] for name in fields}
        fields = {}
    if len(unspoken) > MOST_FIELDS:
        unspoken = {name.split("/")[0] for name in unspoken}
    return {key: value for key, value in (("fields", fields), ("unspoken", sorted(unspoken))) if value}


def _leaves(value: Any, way: Way) -> Iterator[tuple[Way, Any]]:
    """Every value with its way; what is empty is as not there."""
    if isinstance(value, Mapping):
        for key, inside in value.items():
            yield from _leaves(inside, (*way, str(key)))
    elif isinstance(value, list | tuple) and value and all(isinstance(one, Mapping) for one in value):
        for number, row in enumerate(value, 1):
            name = next((str(row[key]) for key in _ID_OF_A_ROW if row.get(key)), str(number))
            rest = {key: inside for key, inside in row.items() if key not in _ID_OF_A_ROW}
            yield from _leaves(rest or True, (*way, name))
    else:
        yield way, list(value) if isinstance(value, tuple) else value


def _told(value: Any, way: Way, is_code: IsCode) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return value if _DAY_OR_SUM.fullmatch(value) or is_code(way, value) else _UNTOLD
    if isinstance(value, list) and len(value) <= MOST_IN_A_LIST:
        inside = [_told(one, way, is_code) for one in value]
        return _UNTOLD if any(one is _UNTOLD for one in inside) else inside
    return _UNTOLD


def _codes_of(way: Way) -> Way:
    """As much of the way as is codes; its first part always is."""
    for number, part in enumerate(way):
        if not _CODE.fullmatch(part):
            return way[:number] or ("?",)
    return way
