"""An act is on disk before the screen says so: a program killed at any moment loses nothing it had confirmed."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import KIND_OF, Channel, Contact, Outcome, Postponed, payload_of
from listeoversikt.followup.reasons import Reason
from listeoversikt.operations.logged import entries_of
from listeoversikt.store.contents import NewEvent
from tests.contract.base_export import base_export
from tests.operations.stores import PASSPHRASE, new_store, opened, read_in, written

ACTS: tuple[Act, ...] = (
    Contact(day=dt.date(2026, 4, 2), channel=Channel.PHONE, outcome=Outcome.ANSWERED, role="sykepleier"),
    Postponed(reason=Reason.COPD_CONTROL, until=dt.date(2026, 5, 4), why="bortreist"),
)
ROUNDS = 6


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A store with an extract, and one of its patients."""
    base = tmp_path_factory.mktemp("handlinger")
    folder = new_store(base / "lager")
    with opened(folder) as store:
        read_in(store, written(base_export(), base / "uttrekk"))
        known = store.known_patients()
        assert known is not None
        return folder, known.ids[0]


def write_rounds(folder: Path, patient: str, say: Callable[[int], None]) -> None:
    """Writes rounds of two acts, and says the number of each round when the store has answered."""
    with opened(folder) as store:
        for number in range(ROUNDS):
            new = [NewEvent(KIND_OF[type(act)], payload_of(act), patient) for act in ACTS]
            store.append_events(new, who=f"spl-{number}")
            say(number)


def killed_at(step: int, folder: Path, patient: str) -> tuple[list[int], bool]:
    """The rounds that a child had confirmed before it was killed at its ``step``-th point; whether it was."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        steps = 0

        def count(*_: object) -> None:
            nonlocal steps
            steps += 1
            if steps == step:
                os.kill(os.getpid(), signal.SIGKILL)

        def inside(connection: Any, _: object) -> None:
            connection.set_progress_handler(count, 200)

        sa.event.listen(sa.Engine, "before_cursor_execute", count)
        sa.event.listen(sa.Engine, "commit", count)
        sa.event.listen(sa.Engine, "connect", inside)
        try:
            write_rounds(folder, patient, lambda number: os.write(write_end, bytes([number])) and None)
        finally:
            os._exit(0)
    os.close(write_end)
    said = bytearray()
    while chunk := os.read(read_end, 100):
        said += chunk
    os.close(read_end)
    status = os.waitpid(child, 0)[1]
    return list(said), os.WIFSIGNALED(status)


@pytest.mark.parametrize("start", range(8))
def test_that_nothing_confirmed_is_lost_and_nothing_is_half_done(
    start: int, filled: tuple[Path, str], tmp_path: Path
) -> None:
    folder, patient = filled
    killed_once = False
    for step in range(start + 1, 60, 8):
        copy = Path(shutil.copytree(folder, tmp_path / f"lager{step}"))
        confirmed, killed = killed_at(step, copy, patient)
        killed_once |= killed
        with opened(copy) as store:
            assert not store.check()
            entries = entries_of(store.events(patient=patient))
        rounds = [entry.who for entry in entries]
        whole = [who for who in dict.fromkeys(rounds) if rounds.count(who) == len(ACTS)]
        assert len(rounds) == len(ACTS) * len(whole), "half a round is in the log"
        assert whole[: len(confirmed)] == [f"spl-{number}" for number in confirmed]
        assert len(whole) - len(confirmed) <= 1
    assert killed_once


def test_that_the_passphrase_is_needed_to_read_what_was_done(filled: tuple[Path, str]) -> None:
    folder, patient = filled
    with opened(folder) as store:
        store.append_events(
            [NewEvent("question", {"text": "Kan vi trappe ned?", "to": ""}, patient)], who="spl-1"
        )
    raw = (folder / "store.db").read_bytes()
    assert PASSPHRASE.encode() not in raw
    assert b"trappe ned" not in raw
