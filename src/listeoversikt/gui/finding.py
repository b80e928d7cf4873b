"""What Ctrl+K looks in: patients, pages, actions, and codes with the patients who have them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from listeoversikt.gui.blocking.deeds import blocking_of
from listeoversikt.gui.finder import Finder
from listeoversikt.gui.hits import Hit, HitGroup, choices, codes, patients
from listeoversikt.gui.navigation import BESIDE, PLACES, SETTINGS, THE_LIST, page_title
from listeoversikt.gui.page import Target
from listeoversikt.gui.person_line import no_record_numbers, person_line
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate

if TYPE_CHECKING:
    from listeoversikt.gui.main_window import MainWindow
    from listeoversikt.gui.window_keys import WindowKeys
    from listeoversikt.operations.find_code import FoundCode


def open_finder(window: MainWindow, keys: WindowKeys) -> None:
    """Shows the finder over the window, looking in what is there now."""
    finder = window.frame.findChild(Finder)
    if not isinstance(finder, Finder):
        finder = Finder(window.frame)
    finder.find_in(_groups(window, keys), unseen=_unseen(window), instead=partial(_blocked, window))
    finder.open_finder()


def _blocked(window: MainWindow, typed: str) -> str:
    """Said of a patient who is blocked for the user: that, and nothing more."""
    if blocking_of(window.desk).is_blocked(typed):
        return translate("Blocking", "The patient is blocked for you. When it's urgent, the journal counts.")
    return ""


def _unseen(window: MainWindow) -> str:
    """Said where a number finds nobody, since the extract has none."""
    from listeoversikt.operations.find_patient import has_record_numbers

    view = window.desk.view
    return "" if view is None or has_record_numbers(view) else no_record_numbers()


def _groups(window: MainWindow, keys: WindowKeys) -> list[HitGroup]:
    from listeoversikt.operations.find_code import find_codes
    from listeoversikt.operations.find_patient import by_record_number
    from listeoversikt.operations.patient_gone import followed_and_gone
    from listeoversikt.operations.typed_discharge import person_of

    view = window.desk.view
    groups = [
        HitGroup(translate("Finding", "Pages"), choices(_pages(keys), when_empty=True)),
        HitGroup(translate("Finding", "Actions"), choices(lambda: _actions(window, keys), when_empty=True)),
    ]
    if view is None:
        return groups
    gone = followed_and_gone(view)
    ids = (*view.shown_ids, *gone)
    there = frozenset(ids)

    def open_patient(patient_id: str) -> None:
        window.open_target(Target(THE_LIST, patient=patient_id, action="wide" if patient_id in gone else ""))

    def by_number(typed: str) -> tuple[str, str] | None:
        """The pseudonym and who it is; the number itself is shown nowhere."""
        patient = by_record_number(view, typed)
        if patient is None or patient not in there:
            return None
        person = person_of(view, patient)
        if person is None:
            return None
        window.desk.looks.searched("finder", ("record_number",), True, 1, only=patient)
        return patient, person_line(person)

    def open_code(found: FoundCode) -> None:
        _open_code(window, found)

    whole = not rights.may_do("patient.whole_list")
    found = patients(ids, open_patient, by_number=by_number, whole=whole)
    groups.insert(0, HitGroup(translate("Finding", "Patients"), found))
    if not whole:
        groups.append(HitGroup(translate("Finding", "Codes and diagnoses"), codes(find_codes, open_code)))
    return groups


def _pages(keys: WindowKeys) -> list[Hit]:
    hits = [
        Hit(place.icon, page_title(place.key), "", place.shortcut, keys.opener(place.key))
        for place in PLACES
        if rights.may_open(place.key)
    ]
    for place in BESIDE:
        if not rights.may_open(place.key):
            continue
        key = "Ctrl+," if place.key == SETTINGS else ""
        hits.append(Hit(place.icon, page_title(place.key), "", key, keys.opener(place.key)))
    return hits


def _actions(window: MainWindow, keys: WindowKeys) -> list[Hit]:
    """The current page's actions, then the window's own."""
    hits: list[Hit] = []
    if window.current is not None:
        title = page_title(window.current.key)
        for action in window.actions_of(window.current):
            if action.enabled():
                hits.append(Hit(action.icon, action.text, title, action.shortcut, action.run))
    if rights.may_do("window.read_extract"):
        read = translate("Finding", "Read extract")
        hits.append(Hit("file-import", read, "", "Ctrl+O", keys.read_extract))
    return [
        *hits,
        Hit("keyboard", translate("Finding", "Keys of this page"), "", "F1", keys.show_keys),
        Hit("lock", translate("Finding", "Lock now"), "", "Ctrl+L", keys.lock),
        Hit("alert-circle", translate("ErrorReport", "Make an error report …"), "", "", window.make_report),
        Hit("sun", translate("Finding", "Light"), "", "", keys.scheme("light")),
        Hit("moon", translate("Finding", "Dark"), "", "", keys.scheme("dark")),
    ]


def _open_code(window: MainWindow, found: FoundCode) -> None:
    """Listen, filtered on those who have the code."""
    from listeoversikt.operations.find_code import patients_with_code

    title = f"{found.title} ({found.detail})" if found.title and found.code else found.title or found.detail

    def show(ids: frozenset[str]) -> None:
        window.open_target(Target(THE_LIST, patients=ids, title=title))

    window.desk.ask(lambda view: patients_with_code(view, found), show, slot="code")
