"""For all tests: how slow the machine is decides nothing, and neither does chance.

Hypothesis takes the same examples every time, so that a change that breaks nothing is never told that it does.
``HYPOTHESIS_PROFILE=searching`` (``make search``) looks for new ones instead, many more of them, and keeps what it finds.
"""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase

from listeoversikt.store import database
from listeoversikt.store.access import audit_details
from tests.searching import SEARCHING, take_more

audit_details.STRICT = True

SAYINGS = database.new_sayings()
database.new_sayings = lambda: SAYINGS
"""Tests open thousands of stores: each statement is put into words once, and not for each of them anew."""

QUIET = [HealthCheck.too_slow]
settings.register_profile(
    "the_same", deadline=None, suppress_health_check=QUIET, derandomize=True, database=None
)
settings.register_profile(
    SEARCHING,
    deadline=None,
    suppress_health_check=QUIET,
    derandomize=False,
    database=DirectoryBasedExampleDatabase(".hypothesis/examples"),
    print_blob=True,
)
MEMORY, ROOM = Path("/dev/shm"), 4_000_000_000
"""Stores are synced at each commit, which is half the time of a test of them on a disk."""
if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ["TMPDIR"] = str(MEMORY)
    tempfile.tempdir = None

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "the_same")
settings.load_profile(PROFILE)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """When searching: more examples of everything."""
    if PROFILE == SEARCHING:
        take_more(items)


def pytest_collection_finish() -> None:
    """Tens of thousands of tests, and all they import, stay to the end: the garbage collector needn't look through them.

    What is left it looks through when there is something to find: as often as it does by itself, it was a tenth of the time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
