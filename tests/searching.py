"""Looking for new examples: each property takes many times as many as it says, by the profile ``searching``."""

from __future__ import annotations

import os
from collections.abc import Iterable

import pytest
from hypothesis import settings

SEARCHING = "searching"
TIMES = 10
KEPT = "_hypothesis_internal_use_settings"
"""Where Hypothesis keeps a test's settings, which it lets nobody give twice."""


def is_searching() -> bool:
    """Whether new examples are looked for."""
    return os.environ.get("HYPOTHESIS_PROFILE") == SEARCHING


def take_more(items: Iterable[pytest.Item]) -> None:
    """Every property among the tests takes ``TIMES`` as many examples; a table of cases shares one function."""
    seen: set[int] = set()
    for item in items:
        test = getattr(item, "obj", None)
        said = getattr(test, KEPT, None)
        if isinstance(said, settings) and id(test) not in seen:
            seen.add(id(test))
            setattr(test, KEPT, settings(said, max_examples=TIMES * said.max_examples))
