"""A store that was destroyed doesn't come back with a power cut: no key file of it can be read any more."""

from __future__ import annotations

import contextlib
import random
import shutil
from pathlib import Path

import pytest

from listeoversikt.store.refusals import StoreRefused
from tests.faults.deeds import fitting
from tests.faults.destroying import fill
from tests.faults.disk import Fate, replayed
from tests.faults.recording import record, why_not

SEED = 20_265


def readable_keys(root: Path) -> list[Path]:
    """The folders whose key file a passphrase still fits."""
    found = []
    for path in root.rglob("keys.json"):
        with contextlib.suppress(StoreRefused):  # damaged: that's what is wanted
            if fitting(path.parent):
                found.append(path.parent)
    return found


def test_that_no_key_comes_back_once_the_office_was_told_that_all_is_destroyed(
    cut: Path, tmp_path: Path
) -> None:
    if (reason := why_not()) is not None:
        pytest.skip(reason)
    recorded = record("tests.faults.destroying", tmp_path, fill=fill)
    ((confirmed, _, _),) = recorded.said()
    assert len(readable_keys(recorded.before)) == 2
    draw, before, after = random.Random(SEED), 0, 0
    for number, disk in replayed(recorded):
        for fate in [*Fate, *[Fate.BY_CHANCE] * 20] if number >= confirmed else [Fate.BY_CHANCE]:
            disk.cut(cut, fate, draw)
            before, after = (before, after + 1) if number >= confirmed else (before + 1, after)
            assert number < confirmed or readable_keys(cut) == [], fate
            shutil.rmtree(cut)
    assert after >= 25
    assert before > 10
