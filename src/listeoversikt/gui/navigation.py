"""The data's way as navigation: stations, their pages, and the number that leads to each.

The numbers are those of the whole program, so that no habit breaks when a later page takes its place. A page that
doesn't exist yet isn't here. Pages are imported when they are first opened.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from listeoversikt.gui.page import Page
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import language, translate
from listeoversikt.store.access.roles import Right, UserRole
from listeoversikt.words.users import role_name


@dataclass(frozen=True)
class Place:
    """A page's place: its key, station ("" = above the line, or not in the sidebar), Ctrl+number, icon, class."""

    key: str
    station: str
    number: str
    icon: str
    module: str
    cls: str

    @property
    def shortcut(self) -> str:
        """«Ctrl+9»; "" for a page without a number."""
        return f"Ctrl+{self.number}" if self.number else ""

    def load(self) -> type[Page]:
        """The page's class; imports it."""
        found: type[Page] = getattr(import_module(f"listeoversikt.gui.pages.{self.module}"), self.cls)
        return found


OVERVIEW, EXTRACT, THE_LIST, REVIEW, MODELS = "overview", "extract", "the_list", "review", "models"
WORKLIST, DISCHARGES, PLANS, INDICATORS = "worklist", "discharges", "plans", "indicators"
EVALUATION, REPORTS = "evaluation", "reports"
SETTINGS, ABOUT, CHANGES, LOG = "settings", "about", "changes", "log"

PLACES = (
    Place(OVERVIEW, "", "1", "layout-dashboard", "overview", "OverviewPage"),
    Place(EXTRACT, "extract", "2", "file-import", "extract", "ExtractPage"),
    Place(THE_LIST, "list", "3", "users", "the_list", "TheListPage"),
    Place(REVIEW, "list", "4", "checklist", "review", "ReviewPage"),
    Place(MODELS, "list", "5", "chart-dots-3", "models", "ModelsPage"),
    Place(WORKLIST, "followup", "6", "list-check", "worklist", "WorklistPage"),
    Place(DISCHARGES, "followup", "7", "home-heart", "discharges", "DischargesPage"),
    Place(PLANS, "followup", "8", "clipboard-heart", "plans", "PlansPage"),
    Place(INDICATORS, "indicators", "9", "chart-line", "indicators", "IndicatorsPage"),
    Place(EVALUATION, "indicators", "", "target-arrow", "evaluation", "EvaluationPage"),
    Place(REPORTS, "indicators", "0", "table-export", "reports", "ReportsPage"),
)
BESIDE = (
    Place(CHANGES, "", "", "arrows-diff", "changes", "ChangesPage"),
    Place(LOG, "", "", "history", "log", "LogPage"),
    Place(SETTINGS, "", "", "settings", "settings", "SettingsPage"),
    Place(ABOUT, "", "", "info-circle", "about", "AboutPage"),
)
BY_KEY = {place.key: place for place in (*PLACES, *BESIDE)}
STATIONS = ("extract", "list", "followup", "indicators")

WITH_PATIENTS = frozenset({THE_LIST, REVIEW, WORKLIST, DISCHARGES, PLANS, CHANGES})
"""Pages with a row a patient: that one was opened is written in the audit log."""

START_PAGE = {"leader": OVERVIEW, "doctor": OVERVIEW, "nurse": WORKLIST, "secretary": INDICATORS}
"""Which page a role opens on, until the user chooses another."""


def first_page() -> str:
    """The first page that is there for whoever has logged in."""
    return next((place.key for place in PLACES if rights.may_open(place.key)), ABOUT)


def page_title(key: str) -> str:
    """What a page is called."""
    return {
        OVERVIEW: translate("Pages", "Overview"),
        EXTRACT: translate("Pages", "Extract"),
        THE_LIST: translate("Pages", "The list"),
        REVIEW: translate("Pages", "Review"),
        MODELS: translate("Pages", "Models"),
        WORKLIST: translate("Pages", "Worklist"),
        DISCHARGES: translate("Pages", "Discharges"),
        PLANS: translate("Pages", "Plans"),
        INDICATORS: translate("Pages", "Indicators"),
        EVALUATION: translate("Pages", "Evaluation"),
        REPORTS: translate("Pages", "Excel and reports"),
        CHANGES: translate("Pages", "Changes"),
        LOG: translate("Pages", "Log") if rights.may(Right.READ_LOG) else translate("Pages", "My look-ups"),
        SETTINGS: translate("Pages", "Settings"),
        ABOUT: translate("Pages", "About listeoversikt"),
    }[key]


def station_title(station: str) -> str:
    """What a station on the data's way is called."""
    return {
        "extract": translate("Pages", "Extract"),
        "list": translate("Pages", "List and scores"),
        "followup": translate("Pages", "Follow-up"),
        "indicators": translate("Pages", "Indicators"),
    }[station]


def user_role_word(role: UserRole) -> str:
    """What the role of an account is called, with a capital."""
    word = role_name(role, language())
    return word[:1].upper() + word[1:]


def role_word(role: str) -> str:
    """What a role is called."""
    return {
        "leader": translate("Roles", "Leader"),
        "doctor": translate("Roles", "Doctor"),
        "nurse": translate("Roles", "Nurse"),
        "secretary": translate("Roles", "Health secretary"),
    }.get(role, "")
