"""Figures as a model's card writes them: with their interval, hidden where small, «–» where not known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NORWEGIAN, ENGLISH = "nb", "en"
NOT_KNOWN = "–"


def figure_text(figure: Mapping[str, Any], language: str) -> str:
    """«0,731 (0,701 – 0,761)»."""
    value, low, high = (figure.get(name) for name in ("value", "low", "high"))
    if not isinstance(value, int | float):
        return NOT_KNOWN
    shown = number_text(value, language, 3)
    if not isinstance(low, int | float) or not isinstance(high, int | float):
        return shown
    return f"{shown} ({number_text(low, language, 3)} – {number_text(high, language, 3)})"


def count_text(persons: object, language: str) -> str:
    """A number of persons; 1–5 where it's hidden."""
    if persons is None:
        return "1–5"
    if not isinstance(persons, int | float):
        return NOT_KNOWN
    return f"{persons:,.0f}".replace(",", "\u00a0" if language == NORWEGIAN else ",")


def number_text(value: float, language: str, decimals: int) -> str:
    """So many decimals."""
    shown = f"{value:.{decimals}f}".replace("-", "\u2212")
    return shown.replace(".", ",") if language == NORWEGIAN else shown


def table_at(value: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The table at a key; empty where there is none."""
    found = value.get(key)
    return found if isinstance(found, dict) else {}


def tables_at(value: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    """The tables of a list at a key."""
    found = value.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
