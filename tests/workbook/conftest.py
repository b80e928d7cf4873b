"""Golden files of the workbook: ``pytest tests/workbook --write-golden`` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from listeoversikt.workbook.writer import write_workbook

from . import made_contents


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def writes_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--write-golden", default=False))


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the contents that every sheet of the golden files comes from."""
    path = tmp_path_factory.mktemp("arbeidsbok") / "indicators.xlsx"
    write_workbook(path, made_contents.content())
    return path


@pytest.fixture(scope="session")
def book(written: Path) -> Workbook:
    return load_workbook(written)
