"""An office for each test, one shared answer of the clean export, and no passphrase left over."""

from __future__ import annotations

from pathlib import Path

import pytest

from .base_export import base_export
from .driving import Office, Outcome, assert_accepted
from .exports import Export


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


@pytest.fixture
def export() -> Export:
    """A fresh copy of the clean export, free to be spoiled."""
    return base_export()


@pytest.fixture(scope="session")
def clean_run(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """`run` on the clean export in the plainest dialect: what every other way of writing it must equal."""
    outcome = Office(tmp_path_factory.mktemp("rent")).run(base_export())
    assert_accepted(outcome)
    return outcome
