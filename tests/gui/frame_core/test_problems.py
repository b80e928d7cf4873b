"""What went wrong becomes one sentence and one way to mend it; neither it nor the log repeats a value."""

from __future__ import annotations

import errno
import logging
import sys

import pytest

from listeoversikt.clinical.resources import ResourceChanged
from listeoversikt.gui.problems import Problem, catch_all, frames_of, note_error, problem_of
from listeoversikt.gui.texts import choose_language
from listeoversikt.indicators.definition_file import BadDefinitions
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.store.refusals import Reason, StoreRefused

SECRET = "P20417 Kari Nordmann"


@pytest.mark.parametrize(
    "error",
    [
        ValueError(SECRET),
        KeyError(SECRET),
        OSError(errno.ENOSPC, SECRET),
        PermissionError(errno.EACCES, SECRET),
        FileNotFoundError(errno.ENOENT, SECRET),
        MemoryError(SECRET),
        KeyboardInterrupt(SECRET),
        Refusal(RefusalKind.NATIONAL_NUMBER, table="kontakter", column="merknad", row=4812),
        *(StoreRefused(reason) for reason in Reason),
    ],
)
@pytest.mark.parametrize("language", ["nb", "en"])
def test_that_every_error_is_one_sentence_without_values(error: BaseException, language: str) -> None:
    choose_language(language)
    try:
        problem = problem_of(error)
    finally:
        choose_language("nb")
    told = f"{problem.sentence} {problem.fix}"
    assert problem.sentence.endswith(".")
    assert "P20417" not in told
    assert "Traceback" not in told
    assert problem.unexpected == isinstance(error, ValueError | KeyError)


def test_that_a_stopped_import_says_where_and_how_to_mend() -> None:
    refusal = Refusal(RefusalKind.NATIONAL_NUMBER, table="kontakter", column="merknad", row=4812)
    problem = problem_of(refusal)
    assert problem.sentence == (
        "Stanset: uttrekket inneholder fødselsnummer. Tabell kontakter, kolonne merknad, rad 4\u00a0812."
    )
    assert "kolonnen merknad" in problem.fix


def test_that_a_fault_in_the_programs_own_tables_is_told_in_its_own_words() -> None:
    bad = problem_of(BadDefinitions(["Linje 33: «vindu_dager» er «30».", "Linje 40: noe."]))
    assert (bad.sentence, bad.fix) == (
        "Fila med definisjoner av indikatorer kan ikke brukes.",
        "Linje 33: «vindu_dager» er «30».",
    )
    changed = problem_of(ResourceChanged("Tabellen «hfrs» er endret uten at kildekortet er det."))
    assert changed.fix == "Tabellen «hfrs» er endret uten at kildekortet er det."
    assert not bad.unexpected
    assert not changed.unexpected


def test_that_the_log_holds_places_and_never_messages(caplog: pytest.LogCaptureFixture) -> None:
    logging.getLogger("listeoversikt").propagate = True
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        with caplog.at_level(logging.ERROR, logger="listeoversikt"):
            note_error(error)
    assert "ValueError at" in caplog.text
    assert "test_problems.py" in caplog.text
    assert "P20417" not in caplog.text
    assert "Nordmann" not in caplog.text


def test_that_an_error_in_a_slot_is_told_and_logged_and_nothing_dies(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Problem] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catch_all(told.append)
    error = TypeError(SECRET)
    with caplog.at_level(logging.ERROR, logger="listeoversikt"):
        sys.excepthook(TypeError, error, None)
    assert [problem.unexpected for problem in told] == [True]
    assert "P20417" not in caplog.text


def test_that_frames_name_files_within_the_program_only() -> None:
    try:
        int("x")
    except ValueError as error:
        text = frames_of(ValueError, error.__traceback__)
    assert not any(part.startswith("/") for part in text.split())
