"""The window's tests run offscreen, in bokmål, in the light theme, with the shipped fonts."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_ACCESSIBILITY"] = "1"

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.start import dress


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["listeoversikt"]


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application with theme, fonts and language, as the window has them."""
    dress(qapp, language="nb", scheme="light")
    return qapp


@pytest.fixture(autouse=True)
def _light(dressed: QApplication) -> Iterator[None]:
    yield
    if theme().scheme != "light":
        theme().choose("light")
