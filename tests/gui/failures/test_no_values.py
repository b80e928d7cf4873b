"""Whatever an exception holds of a patient, nothing of it is in the report."""

from __future__ import annotations

import datetime as dt
import gc
import logging
import sys
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from listeoversikt.gui.entry import Entry
from listeoversikt.gui.failures.dialog import around
from listeoversikt.gui.failures.hooks import listen_to_threads, qt_place
from listeoversikt.gui.failures.report import Around, report_text
from listeoversikt.gui.main_window import MainWindow
from listeoversikt.gui.mistakes import MOST, kept, remember
from listeoversikt.gui.problems import note_error
from tests.gui.conftest import settled
from tests.gui.failures.planted import PLANTED, dressed, mistakes

NOW = dt.datetime(2026, 11, 3, 9, 14, tzinfo=dt.UTC)
SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzæøåÆØÅ0123456789 -."


def has_none(text: str, *more: str) -> bool:
    return not any(value in text for value in (*PLANTED, *more))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(SIGNS, min_size=7, max_size=30))
def test_that_no_kind_of_exception_brings_a_value_into_the_report(typed: str) -> None:
    one = f"Xq{typed}qX"
    kept.forget()
    for error in mistakes(one):
        remember(dressed(error, one))
        text = report_text(kept, Around(), NOW)
        assert has_none(text, one)
    assert kept.count == len(list(mistakes(one)))
    assert len(kept.failures) == min(MOST, kept.count)


def test_that_the_report_names_kinds_and_places() -> None:
    for error in mistakes("P1"):
        remember(dressed(error, "P1"))
    text = report_text(kept, Around(), NOW)
    for told in ("sqlalchemy.exc.IntegrityError", "UnicodeDecodeError", "OSError (EIO)", "in fails"):
        assert told in text
    assert "tests.gui.failures.planted:" in text


def test_that_only_the_last_are_kept_and_all_are_counted() -> None:
    for number in range(MOST + 5):
        remember(ValueError(number))
    text = report_text(kept, Around(), NOW)
    assert text.count("  ValueError") == MOST
    assert f"Feil siden starten: {MOST + 5}" in text


def test_that_a_ring_of_causes_ends() -> None:
    first, second = ValueError("P1"), KeyError("P1")
    first.__cause__, second.__cause__ = second, first
    remember(first)
    assert len(kept.failures[0].chain) == 2


def test_that_a_list_is_told_as_a_rough_class_only() -> None:
    text = report_text(kept, Around(page="worklist", inhabitants=3612, size=(1440, 900)), NOW)
    assert "3 612" not in text.replace("\u00a0", " ")
    assert "3612" not in text
    assert "2 000–4 999" in text.replace("\u00a0", " ")


def test_that_a_thread_and_a_destructor_are_kept_and_nothing_is_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Left:
        def __del__(self) -> None:
            raise ValueError(*PLANTED)

    def fails() -> None:
        raise KeyError(PLANTED[0])

    back = listen_to_threads()
    try:
        thread = threading.Thread(target=fails, name=PLANTED[3])
        thread.start()
        thread.join()
        Left()
        gc.collect()
    finally:
        back()
    assert kept.count == 2
    assert has_none(report_text(kept, Around(), NOW))
    told = capsys.readouterr()
    assert not told.err
    assert not told.out


@pytest.mark.parametrize(
    ("category", "message", "place"),
    [
        ("qt.svg", "QPainter::begin: Paint device returned engine == 0", "Qt warning qt.svg QPainter::begin"),
        ("default", f"QLabel: {PLANTED[3]}", "Qt warning QLabel"),
        ("default", f"QLabel::{PLANTED[0]}: no such", "Qt warning QLabel"),
        ("default", f"Q{PLANTED[3]}: no such", "Qt warning"),
        (PLANTED[0], PLANTED[4], "Qt warning"),
        (None, "", "Qt warning"),
    ],
)
def test_that_of_a_message_of_qts_only_a_name_of_qts_own_is_kept(
    category: str | None, message: str, place: str
) -> None:
    assert qt_place("warning", category, message) == place


def test_that_mistakes_in_pages_jobs_and_tables_leave_no_value_in_report_or_log(
    ready: tuple[MainWindow, Entry], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    window, _ = ready
    page = window.open_page("the_list")
    settled(window, qtbot)
    patient = window.runner.view.shown_ids[3]  # type: ignore[union-attr]
    logging.getLogger("listeoversikt").propagate = True

    def fails(*arguments: object) -> None:
        raise ValueError(patient, *PLANTED)

    with caplog.at_level(logging.DEBUG):
        window.desk.work(fails, print)
        window.desk.ask(fails, print)
        window.desk.compute(fails, print, title="Venter")
        settled(window, qtbot)
        try:
            fails()
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)
            note_error(error)
        page.room.rows.model().report(0, KeyError(patient, *PLANTED))  # type: ignore[attr-defined]
    text = report_text(kept, around(window), NOW)
    assert kept.count == 6
    assert {failure.thread for failure in kept.failures} == {"window"}
    assert "Side: the_list" in text
    assert "page the_list" not in text
    assert has_none(text, patient)
    assert has_none(caplog.text, patient)
    folder = window.runner.office.folder  # type: ignore[union-attr]
    assert str(folder) not in text
    assert "/hjem" not in text
