"""A pipe where a file should lie might never answer: it's told as a file that can't be read, and nobody waits."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.operations.logging_in import ways_in
from listeoversikt.store import list_at_start
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.repository import open_store

from .saving import PASSPHRASE

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
PATIENCE = 20


@pytest.fixture(autouse=True)
def nobody_waits() -> Iterator[None]:
    """A test that hangs is stopped: it failed."""

    def too_long(number: int, frame: object) -> None:
        raise AssertionError("waits for a pipe")

    former = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, former)


def pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


@pytest.mark.parametrize("name", ["attempts.json", "audit.head", "slettet.json"])
def test_that_a_pipe_beside_the_store_keeps_nobody_out(folder: Path, name: str) -> None:
    pipe(folder / name)
    list_at_start.let_in(folder, PASSPHRASE)
    with open_store(folder, PASSPHRASE) as store:
        assert store.check() is not None


def test_that_a_pipe_for_a_key_file_is_refused(folder: Path) -> None:
    pipe(folder / "keys.json")
    assert not ways_in(folder).several
    for act in (open_store, list_at_start.let_in):
        with pytest.raises(StoreRefused) as told:
            act(folder, PASSPHRASE)
        assert told.value.reason in (Reason.MISSING_FILE, Reason.NOT_A_STORE)
