"""Without the shipped font the window goes on in another, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo

from listeoversikt.gui.look import fonts
from listeoversikt.gui.look.fonts import Type, font, load_fonts
from listeoversikt.gui.start import font_missing


def test_that_a_missing_font_is_noticed_and_another_one_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "resources_folder", lambda: tmp_path)
    assert load_fonts() is False
    assert QFontInfo(font(Type.BODY)).family()
    assert font_missing().sentence == "Programmets egen skrift mangler. En annen brukes."


def test_that_the_shipped_fonts_load() -> None:
    assert load_fonts() is True
    assert QFontInfo(font(Type.BODY)).family() == "Inter"
