"""The power goes while an older store is brought up: it's of the older schema or of today's, and loses nothing."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from listeoversikt.store.backups.own_file import backup_in, sum_of_file
from tests.faults.deeds import BACKUPS, STORE, content_of, visible
from tests.faults.disk import Fate, replayed
from tests.faults.judging import by_chance
from tests.faults.recording import Recording, record, why_not
from tests.faults.upgrading import opened
from tests.store.old_stores import copy_of

POINTS, SEED = 30, 20_263


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """Every change to the files while a store of schema 1 is opened."""
    if (reason := why_not()) is not None:
        pytest.skip(reason)

    def fill(root: Path) -> None:
        (root / STORE).parent.mkdir(parents=True)
        copy_of("office", root / STORE)

    return record("tests.faults.upgrading", tmp_path_factory.mktemp("oppgradering"), fill=fill)


def test_that_a_power_cut_while_a_store_is_brought_up_loses_nothing(upgraded: Recording, cut: Path) -> None:
    chosen, draw, found = by_chance(upgraded, POINTS, SEED), random.Random(SEED), []
    confirmed, expected = None, ""
    for number, first, rest in upgraded.said():
        if first == "did":
            confirmed = number
        else:
            expected = rest
    for number, disk in replayed(upgraded):
        for fate in [fate for at, fate in chosen if at == number]:
            disk.cut(cut, fate, draw)
            with opened(cut) as store:
                assert store.check() == (), (number, fate)
                assert content_of(store) == expected, (number, fate)
                found.append(store.migration is None)
                assert found[-1] or confirmed is None or number < confirmed, "it was told that it's done"
            for folder in [one for one in visible(cut / BACKUPS) if one.is_dir()]:
                told = backup_in(folder)
                assert told is not None
                assert {name: sum_of_file(folder / name) for name in told.sums} == dict(told.sums)
            shutil.rmtree(cut)
    assert len(found) == POINTS
    assert {True, False} == set(found), "before and after are both seen"


def test_that_what_was_recorded_is_all_that_was_done(upgraded: Recording, cut: Path) -> None:
    *_, (_, disk) = replayed(upgraded)
    disk.cut(cut, Fate.ALL_KEPT, random.Random(SEED))
    with opened(cut) as store:
        assert store.migration is None
