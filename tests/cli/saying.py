"""What a command says, and a clock that stands still."""

from __future__ import annotations

import datetime as dt
import re
from types import ModuleType, SimpleNamespace

import pytest

from listeoversikt.cli import discharges, export, stored
from tests.contract.driving import NORWEGIAN, Outcome

ENGLISH = re.compile(
    r"\b(the|is|are|in|of|to|was|were|and|can't|must|may|this|comes|nothing)\b", re.IGNORECASE
)
ONLY_NORWEGIAN = re.compile(r"[æøåÆØÅ]|\b(ikke|og|er|lest|uttrekket|lageret|rad|kolonnen)\b", re.IGNORECASE)
LOST = ("Traceback", "Error:", "Exception", "Error(", "object at 0x", "{", "}", "None")

RESULTS = {
    "indicators.xlsx",
    "indicators.csv",
    "report.json",
    "internt/scores.csv",
    "internt/worklist.csv",
    "internt/discharges.csv",
    "internt/findings.csv",
    "internt/LES_MEG.txt",
}
"""The files of ``run``."""


def at_work_on(monkeypatch: pytest.MonkeyPatch, today: dt.date, *more: ModuleType) -> None:
    """The commands believe that it's this day; ``more``: other rooms of the command line."""

    class Clock(dt.date):
        @classmethod
        def today(cls) -> dt.date:  # type: ignore[override]
            return today

    for module in (discharges, export, stored, *more):
        monkeypatch.setattr(module, "dt", SimpleNamespace(date=Clock))


def assert_sentence(text: str, language: str = "nb") -> None:
    """One line that is a sentence of the language: no traceback, no hole left unfilled."""
    lines = text.splitlines()
    assert len(lines) == 1, f"one sentence is wanted, not {len(lines)} lines: {text!r}"
    (line,) = lines
    assert line.endswith((".", ":")), line
    assert not any(word in line for word in LOST), line
    if language == "nb":
        assert NORWEGIAN.search(line), line
    else:
        assert ENGLISH.search(line), line
        assert not ONLY_NORWEGIAN.search(re.sub("«[^»]*»", "", line)), line


def assert_complains(outcome: Outcome, code: int, *words: str, language: str = "nb") -> None:
    """The exit code, nothing on standard output, and one sentence on standard error that names the words."""
    assert outcome.code == code, f"exit {outcome.code}: {outcome.said}"
    assert outcome.out == ""
    assert_sentence(outcome.err, language)
    for word in words:
        assert word in outcome.err, outcome.err


def assert_done(outcome: Outcome) -> None:
    """Exit 0 and nothing on standard error."""
    assert outcome.code == 0, f"exit {outcome.code}: {outcome.said}"
    assert outcome.err == ""
