"""Figures that only people know: chosen, kept, and refused where they can't be."""

from __future__ import annotations

from typing import Any

import pytest

from listeoversikt.operations.settings import BadSettings, raw_from, settings_from


def test_that_typed_figures_are_kept_as_they_were_typed() -> None:
    raw = {"nurses": 1.5, "own_coverage": {"2025": 0.71, "2025-T3": 0.7, "365d": 1}}
    settings = settings_from(raw)
    assert (settings.typed_figures.nurses, settings.typed_figures.own_coverage["2025-T3"]) == (1.5, 0.7)
    assert raw_from(settings) == raw


def test_that_nothing_is_typed_from_the_start() -> None:
    figures = settings_from({}).typed_figures
    assert (figures.nurses, dict(figures.own_coverage)) == (None, {})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("nurses", 0),
        ("nurses", "1"),
        ("nurses", True),
        ("nurses", 1000),
        ("own_coverage", {"2025": 71}),
        ("own_coverage", {"2025": -0.1}),
        ("own_coverage", {"2025": True}),
        ("own_coverage", {"i fjor": 0.7}),
        ("own_coverage", 0.7),
    ],
)
def test_that_what_cannot_be_is_refused_by_its_key(key: str, value: Any) -> None:
    with pytest.raises(BadSettings) as refused:
        settings_from({key: value})
    assert refused.value.key == key
