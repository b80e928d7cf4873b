"""The order of rows in a plan: each has a number of its own (``place``), and two change theirs when one is moved."""

from __future__ import annotations

from collections.abc import Mapping


def moved_places(places: Mapping[str, float], key: str, step: int) -> dict[str, float]:
    """The new places of those that get another when a row goes one up (−1) or down (+1); none where it can't.

    ``places`` in the order shown. All get whole numbers where two have the same.

    >>> moved_places({"a": 1.0, "b": 2.0, "c": 3.0}, "c", -1)
    {'c': 2.0, 'b': 3.0}
    """
    order = list(places)
    at = order.index(key)
    if not 0 <= at + step < len(order):
        return {}
    order[at], order[at + step] = order[at + step], order[at]
    numbers = sorted(places.values())
    if len(set(numbers)) < len(numbers):
        numbers = [float(number) for number in range(1, len(order) + 1)]
    return {one: number for one, number in zip(order, numbers, strict=True) if places[one] != number}
