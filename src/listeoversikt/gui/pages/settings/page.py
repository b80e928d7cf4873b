"""The settings page: every change is saved at once, says so, and can be undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTime, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.choices_change import Outcome, change_of_choices
from listeoversikt.gui.commands import carry_out
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.page import Page, Target
from listeoversikt.gui.pages.settings.backup_section import BackupSection
from listeoversikt.gui.pages.settings.bands_section import BandsSection
from listeoversikt.gui.pages.settings.blocking_section import BlockingSection
from listeoversikt.gui.pages.settings.capacity_section import CapacitySection
from listeoversikt.gui.pages.settings.clock_section import ClockSection
from listeoversikt.gui.pages.settings.days_section import DaysSection
from listeoversikt.gui.pages.settings.erasing_section import ErasingSection
from listeoversikt.gui.pages.settings.kept_passphrase import KeptPassphrase
from listeoversikt.gui.pages.settings.machine_section import MachineSection, PreferenceCommand
from listeoversikt.gui.pages.settings.office_section import OfficeSection
from listeoversikt.gui.pages.settings.orders_section import OrdersSection
from listeoversikt.gui.pages.settings.plans_section import PlansSection
from listeoversikt.gui.pages.settings.scores_section import ScoresSection, SmallNumbersSection
from listeoversikt.gui.pages.settings.section import Section
from listeoversikt.gui.pages.settings.team_section import TeamSection
from listeoversikt.gui.pages.settings.users_section import UsersSection
from listeoversikt.gui.pages.settings.worklist_section import WorklistSection
from listeoversikt.gui.parts.open_panel import OpenPanel, unsaved_panels
from listeoversikt.gui.parts.sections import Sections
from listeoversikt.gui.rights import allowed_sections
from listeoversikt.gui.texts import clock_time, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.choices import Choices
    from listeoversikt.operations.office import Office, View
    from listeoversikt.operations.progress import Cancelled, Progress

MACHINE = "machine"
COUNT_ANEW_AFTER_MS = 500
"""Several changes in a row are counted once."""


class SettingsPage(Page):
    """Innstillinger."""

    key = "settings"
    icon = "settings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._table: dict[str, Any] = {}
        self._pending = 0
        self.sections: dict[str, Section] = {
            "office": OfficeSection(),
            "clock": ClockSection(),
            "bands": BandsSection(),
            "days": DaysSection(lambda: desk.today),
            "team": TeamSection(lambda: desk.today),
            "capacity": CapacitySection(),
            "worklist": WorklistSection(lambda: desk.today),
            "orders": OrdersSection(lambda: desk.today),
            "plans": PlansSection(),
            "scores": ScoresSection(),
            "small_numbers": SmallNumbersSection(),
            "users": UsersSection(desk),
            "backup": BackupSection(desk),
            "erasing": ErasingSection(desk),
            MACHINE: MachineSection(desk.preferences, kept=KeptPassphrase(desk)),
            "blocking": BlockingSection(desk),  # never first: it's a look at patients
        }
        there = allowed_sections(list(self.sections))
        self.sections = {key: section for key, section in self.sections.items() if key in there}
        self.view = Sections(
            translate("Settings", "Sections of the settings"),
            [(key, section.accessibleName(), section) for key, section in self.sections.items()],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        for key, section in self.sections.items():
            if key != MACHINE:
                section.changed.connect(self._change_office)
            section.go.connect(self.go)
        self.sections[MACHINE].changed.connect(self._change_machine)
        drafts_of(desk).mind(self._holds_unsaved, self._has_panel)
        self._saved_at: dt.datetime | None = None
        self._count_anew = QTimer(self)
        self._count_anew.setSingleShot(True)
        self._count_anew.setInterval(COUNT_ANEW_AFTER_MS)
        self._count_anew.timeout.connect(self._refresh_office)

    def title(self) -> str:
        """The page's title."""
        return translate("Pages", "Settings")

    def refresh(self, view: View | None) -> None:
        """The lists may be others; the choices are read from the store."""
        office = self.desk.office
        for section in self.sections.values():
            section.show_office(office.name, office.lists)
        self._read()

    def show_target(self, target: Target) -> None:
        """A section by its key in ``filters["section"]``."""
        for key in target.filters.get("section", ()):
            self.view.choose(key)

    def first_focus(self) -> QWidget:
        """The sections' names."""
        return self.view.way_in()

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Names, then the section."""
        return (
            (translate("Settings", "Sections of the settings"), self.view.way_in()),
            (self.sections[self.view.key()].accessibleName(), self.view.area()),
        )

    def step_back(self) -> bool:
        """Closes what is open in a section: a priority, a member, a standing order."""
        worklist, team, orders, users = (
            self.sections.get(key) for key in ("worklist", "team", "orders", "users")
        )
        return (
            (isinstance(worklist, WorklistSection) and worklist.close_marks())
            or (isinstance(team, TeamSection) and team.close_panel())
            or (isinstance(orders, OrdersSection) and orders.close_panel())
            or (isinstance(users, UsersSection) and users.close_panel())
        )

    def _has_panel(self) -> bool:
        return any(not panel.isHidden() for panel in self.findChildren(OpenPanel))

    def _holds_unsaved(self) -> bool:
        return unsaved_panels(self)

    def remembered(self) -> dict[str, Any]:
        """The section that was open."""
        return {"section": self.view.key()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """The section that was open."""
        self.view.choose(str(state.get("section", "")))

    def _read(self) -> None:
        def read(office: Office, progress: Progress, cancelled: Cancelled) -> Choices:
            from listeoversikt.operations.choices import choices

            return choices(office.store)

        if self._pending == 0:
            self.desk.work(read, self._show)

    def _show(self, choices: Choices) -> None:
        """The choices that hold, unless a newer one is on its way."""
        if self._pending:
            return
        self._table = dict(choices.table)
        for section in self.sections.values():
            section.show_choices(choices)

    def _change_office(self, changes: dict[str, Any], what: str) -> None:
        if all(self._table.get(key) == value for key, value in changes.items()):
            return
        self._table |= changes
        self._pending += 1
        operation = change_of_choices(what, changes, self._told)
        carry_out(self.desk, operation, self._stands, self._refused)

    def _stands(self, outcome: Outcome) -> None:
        self._pending -= 1
        self._show(outcome[0])

    def _refused(self, problem: Problem) -> None:
        self._pending -= 1
        self.desk.tell_error(problem)
        self._read()

    def _told(self, stands: bool, outcome: Outcome) -> None:
        """Something was saved, undone or done again."""
        choices, view = outcome
        if not stands:
            self.desk.toast(translate("Settings", "The change of settings is undone"))
        if not choices.counts_anew:
            self._say_saved(choices.saved_at, "")
            if view is not None:
                self.desk.changed(view)
        else:
            self._saved_at = choices.saved_at
            self._say_saved(choices.saved_at, translate("Settings", "The figures are counted anew."))
            if view is not None:
                self._count_anew.start()
        self._show(choices)

    def _say_saved(self, moment: dt.datetime | dt.time | None, effect: str) -> None:
        if moment is None:
            return
        saved = translate("Settings", "Saved {time}.").format(time=clock_time(moment))
        for section in self.sections.values():
            section.saved.tell("")
        self.sections[self.view.key()].saved.tell(f"{saved} {effect}".strip())

    def _refresh_office(self) -> None:
        today = self.desk.today

        def count(office: Office, progress: Progress, cancelled: Cancelled) -> View | None:
            return office.refresh(today, progress, cancelled)

        title = translate("Settings", "Counting the figures anew")
        self.desk.work(count, self._counted, title=title)

    def _counted(self, view: View | None) -> None:
        self._say_saved(self._saved_at, "")
        self.desk.changed(view)

    def _change_machine(self, changes: dict[str, Any], what: str) -> None:
        preferences = self.desk.preferences
        for name, value in changes.items():
            if getattr(preferences, name) != value:
                self.desk.undo_stack.push(PreferenceCommand(what, preferences, name, value))
                now: dt.time = QTime.currentTime().toPython()  # type: ignore[assignment]
                self._say_saved(now, "")
