"""What is kept is the process's own: empty before and after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from listeoversikt.gui.mistakes import kept


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    page = kept.page
    kept.forget()
    yield
    kept.forget()
    kept.page = page
