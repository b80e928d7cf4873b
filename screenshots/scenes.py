"""What a page shows beside its first sight: a tab, a card, a form, a session, a sheet of paper.

A scene opens its page, does a user's few steps, and gives the picture when the window has come to rest.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from listeoversikt.followup.care_plan import open_plans
from listeoversikt.gui.navigation import (
    EXTRACT,
    INDICATORS,
    MODELS,
    PLANS,
    REVIEW,
    SETTINGS,
    THE_LIST,
    WORKLIST,
)
from listeoversikt.gui.page import Target

if TYPE_CHECKING:
    from listeoversikt.gui.main_window import MainWindow
    from listeoversikt.operations.office import View

Settle = Callable[["MainWindow"], None]
PEOPLE = range(1001, 1025)
OWN_HEADERS = {
    "Pasientliste mars.csv": [
        "Pasientnr;Født år;Kjønn;Listelege;Innmeldt;Boform",
        *(f"P{n};{1925 + n % 70};{'Kvinne' if n % 2 else 'Mann'};L1;01.03.2019;Egen bolig" for n in PEOPLE),
    ],
    "Problemliste.csv": [
        "Pasientnr;Satt;Diagnose;Kodeverk",
        *(f"P{n};{1 + n % 27:02}.02.2026;{('T90', 'K86', 'R95')[n % 3]};ICPC-2" for n in PEOPLE),
    ],
    "Timebok.csv": [
        "Pasientnr;Dato;Timetype;Utført av",
        *(f"P{n};{1 + n % 27:02}.03.2026;{('Konsultasjon', 'Kveldsprat')[n % 2]};Lege" for n in PEOPLE),
    ],
}
"""Made up, as a journal system might call its columns."""
PAPER = QRectF(0, 0, 794, 1123)  # A4 at 96 dpi


def _page(window: MainWindow, key: str, settle: Settle) -> Any:
    page = window.open_page(key)
    settle(window)
    return page


def board(window: MainWindow, settle: Settle) -> QPixmap | None:
    """The worklist's tab Tavle."""
    page = _page(window, WORKLIST, settle)
    page.show_tab("board")
    settle(window)
    picture = window.grab()
    page.show_tab("day")
    return picture


def contact_form(window: MainWindow, settle: Settle) -> QPixmap | None:
    """The form of a contact in the card: K on the first row of the worklist."""
    page = _page(window, WORKLIST, settle)
    if not page.acting.patient():
        return None
    page.acting.do("contact")
    settle(window)
    picture = window.grab()
    page.acting.step_back()
    return picture


def list_with_card(window: MainWindow, settle: Settle) -> QPixmap | None:
    """The list with the first row's card open."""
    page = _page(window, THE_LIST, settle)
    if not (view := _view(window)) or not view.shown_ids:
        return None
    page.cards.show_patient(page.room.rows.current_key() or view.shown_ids[0])
    settle(window)
    return window.grab()


def patient_page(window: MainWindow, settle: Settle) -> QPixmap | None:
    """The patient page of the one with a plan about whom most is logged; of anybody where there is no plan."""
    view = _view(window)
    _page(window, THE_LIST, settle)
    if view is None or not view.shown_ids:
        return None
    patient = max(_with_plan(view), key=lambda one: len(view.record(one).entries), default=view.shown_ids[0])
    window.open_target(Target(THE_LIST, patient=patient, action="wide"))
    settle(window)
    picture = window.grab()
    window.pages[THE_LIST].step_back()
    return picture


def models(window: MainWindow, settle: Settle) -> QPixmap | None:
    """The page of models with the shipped demonstration in hand."""
    page = _page(window, MODELS, settle)
    keys = page.list_pane.rows.keys
    if len(keys) < 2:
        return None
    page.list_pane.take(keys[-1])
    settle(window)
    return window.grab()


def comparison(window: MainWindow, settle: Settle) -> QPixmap | None:
    """The office's figures beside the pilot's."""
    window.open_target(Target(INDICATORS, filters={"tab": ("comparison",)}))
    settle(window)
    return window.grab()


def session(window: MainWindow, settle: Settle) -> QPixmap | None:
    """A list review under way: the first session that rests is taken up again."""
    page = _page(window, REVIEW, settle)
    resting = [one for one in (page.basis.reviews.sessions if page.basis else ()) if one.is_open]
    if not resting:
        return None
    page.resume(resting[0].key)
    settle(window)
    picture = window.grab()
    page.step_back()
    settle(window)
    return picture


def printed_plan(window: MainWindow, settle: Settle) -> QPixmap | None:
    """The shortest plan's first page, as the patient takes it home."""
    from listeoversikt.gui.print.plan_sheet import paint_small, plan_pages
    from listeoversikt.operations.plan_text import may_print, plan_sheet

    _page(window, PLANS, settle)
    view = _view(window)
    if view is None:
        return None
    now = dt.datetime.combine(view.today, dt.time(9, 14), tzinfo=dt.UTC)
    language, who = window.preferences.language, window.desk.user
    patients = [one for one in _with_plan(view) if may_print(view, one)]
    sheets = [plan_sheet(view, one, language=language, now=now, who=who) for one in patients]
    if not sheets:
        return None
    picture = QPixmap(PAPER.size().toSize())
    with QPainter(picture) as painter:
        paint_small(painter, PAPER, min(map(plan_pages, sheets), key=len)[0])
    return picture


def users(window: MainWindow, settle: Settle) -> QPixmap | None:
    """The store's users."""
    window.open_target(Target(SETTINGS, filters={"section": ("users",)}))
    settle(window)
    return window.grab()


def mapping(window: MainWindow, settle: Settle) -> QPixmap | None:
    """An export whose headers the program doesn't know, on the page where they are explained; nothing is read in."""
    page = _page(window, EXTRACT, settle)
    with tempfile.TemporaryDirectory() as folder:
        for name, lines in OWN_HEADERS.items():
            (Path(folder) / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        page.look_at(Path(folder))
        settle(window)
        picture = window.grab()
        page.cancel()
        settle(window)
    return picture


def _view(window: MainWindow) -> View | None:
    return window.runner.view


def _with_plan(view: View) -> list[str]:
    """Those on the list with an open plan."""
    return [one for one, record in view.book.records.items() if one in view.position and open_plans(record)]


SCENES: dict[str, Callable[[MainWindow, Settle], QPixmap | None]] = {
    "tavle": board,
    "kontaktskjema": contact_form,
    "listen-kort": list_with_card,
    "pasientside": patient_page,
    "planutskrift": printed_plan,
    "modeller": models,
    "sammenligning": comparison,
    "brukere": users,
    "kople": mapping,
    "gjennomgang": session,
}
"""By the picture's name; a scene that has nothing to show gives None. The one that writes (a pause) is last."""
