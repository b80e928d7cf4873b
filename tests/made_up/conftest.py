"""One made-up export of 3,000 patients for all tests that only read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from listeoversikt.made_up.export import write_made_up_export

from . import reading


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("oppdiktet")
    write_made_up_export(
        patients=3000, seed=7, out=folder / "uttrekk", as_of=reading.AS_OF, truth=folder / "fasit.csv"
    )
    return folder


@pytest.fixture(scope="session")
def export(written: Path) -> reading.Export:
    return reading.read(written / "uttrekk")


@pytest.fixture(scope="session")
def truth(written: Path) -> dict[str, tuple[float, float]]:
    return reading.truth(written / "fasit.csv")
