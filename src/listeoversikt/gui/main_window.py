"""The frame: the stages of the data's way as navigation, and what every page needs. It owns no clinical rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.gui.closing import Closing
from listeoversikt.gui.desk import Desk
from listeoversikt.gui.drafts import Drafts
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.navigation import (
    BY_KEY,
    LOG,
    PLACES,
    START_PAGE,
    WITH_PATIENTS,
    first_page,
    page_title,
)
from listeoversikt.gui.page import Page, PageAction, Target
from listeoversikt.gui.page_header import PageHeader
from listeoversikt.gui.parts.notices import Notice, announce
from listeoversikt.gui.parts.reading_order import put_in_order
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.preferences import Preferences, WindowPlace
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.rights import START_PAGES, rights
from listeoversikt.gui.runner import JobState, Runner
from listeoversikt.gui.screens import Screens
from listeoversikt.gui.sidebar import Sidebar
from listeoversikt.gui.status_bar import StatusBar
from listeoversikt.gui.texts import day_heading, translate
from listeoversikt.gui.toast import Toast
from listeoversikt.gui.user_switch import UserSwitch
from listeoversikt.gui.window_place import take_place

if TYPE_CHECKING:
    from listeoversikt.operations.office import View

LEAST = (720, 450)
DEFAULT = (1440, 900)
NARROW = 1000
NEW_DAY_CHECK_MS = 60_000
REST_MS = 50
"""So long nothing has come or gone before the reading order is set."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


class MainWindow(QMainWindow):
    """One window on one office. ``entry`` is what is shown instead of the pages (first run, passphrase, lock)."""

    page_opened = Signal(str)
    rights_changed = Signal()
    day_changed = Signal()
    lock_wanted = Signal()
    closed = Signal()

    def __init__(self, preferences: Preferences, runner: Runner | None = None) -> None:
        super().__init__()
        self.preferences = preferences
        self.runner = runner or Runner()
        self.desk = Desk(self.runner, preferences, self)
        self.closing = Closing(self)
        self.pages: dict[str, Page] = {}
        self.current: Page | None = None
        self._stale: set[str] = set()
        self._known = False
        self.setMinimumSize(px(LEAST[0]), px(LEAST[1]))
        self.resize(px(DEFAULT[0]), px(DEFAULT[1]))
        self._build()
        theme().dress(self)
        self._connect()
        self._title()

    def _build(self) -> None:
        self.screens = Screens()
        self.setCentralWidget(self.screens)
        self.frame = QWidget()
        whole = QVBoxLayout(self.frame)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        self.sidebar = Sidebar()
        row.addWidget(self.sidebar)
        self.content = Panel("window")
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader()
        column.addWidget(self.header)
        self._notices = QVBoxLayout()
        self._notices.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._notices)
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        row.addWidget(self.content, 1)
        whole.addLayout(row, 1)
        self.status = StatusBar()
        whole.addWidget(self.status)
        self.screens.addWidget(self.frame)
        self.toast = Toast(self.content)
        self._notice: Notice | None = None

    def _connect(self) -> None:
        self.sidebar.opened.connect(self.open_page)
        self.sidebar.settings_wanted.connect(self.open_settings)
        self.runner.view_changed.connect(self._view_changed)
        self.runner.job_changed.connect(self._job_changed)
        self.desk.told.connect(self._tell)
        self.desk.problem.connect(self.show_problem)
        self.desk.facts_changed.connect(self._show_facts)
        self.toast.undo_wanted.connect(self.desk.undo_stack.undo)
        self.status.cancel_wanted.connect(self.runner.cancel)
        theme().changed.connect(self._retint)
        self._reorder = QTimer(self)
        self._reorder.setSingleShot(True)
        self._reorder.setInterval(REST_MS)
        self._reorder.timeout.connect(lambda: put_in_order(self))
        self._midnight = QTimer(self)
        self._midnight.timeout.connect(self._new_day)
        self._midnight.start(NEW_DAY_CHECK_MS)
        self.preferences.changed.connect(self._chosen)
        self.preferences.trouble.connect(self._preferences_trouble)
        self.user_switch = UserSwitch(self.sidebar.user_button, self.desk, self)
        self.user_switch.settings_wanted.connect(self._to_team)
        self.user_switch.lock_wanted.connect(self.lock_wanted)
        self.sidebar.lock_wanted.connect(self.lock_wanted)
        self.user_switch.passphrase_wanted.connect(self.change_passphrase)
        self.desk.wants_passphrase.connect(self.change_passphrase)
        self.user_switch.log_wanted.connect(lambda: self.open_page(LOG))

    # --- pages -------------------------------------------------------------------------------------------------

    def forget(self, *, drafts: bool = True) -> None:
        """A store is opened: what pages show isn't known any more, nor can it be undone. ``drafts``: another store."""
        self.desk.undo_stack.clear()
        for kept in self.desk.findChildren(Drafts) if drafts else ():
            kept.forget()
        self._known = False
        self._stale |= self.pages.keys()

    def start_over(self) -> None:
        """Somebody else has logged in: the pages are made anew, for what is there for them."""
        self.take_notice_away()
        self.toast.leave()
        pages, self.current = list(self.pages.values()), None
        self.pages.clear()
        for page in pages:
            self.preferences.remember_page(page.key, page.remembered())
            self.stack.removeWidget(page)
            page.deleteLater()
        self.mind_rights()

    def mind_rights(self) -> None:
        """Only what is there for whoever has logged in."""
        self.sidebar.show_pages(frozenset(place.key for place in PLACES if rights.may_open(place.key)))
        self.rights_changed.emit()

    def start_page(self) -> str:
        """Where the window opens: what was chosen, else where it was left, else the role's page."""
        by_role = START_PAGE.get(self.preferences.role, PLACES[0].key)
        if rights.personal is not None:
            by_role = START_PAGES[rights.personal.role]
        page = self.preferences.start_page or by_role
        return page if page in BY_KEY and rights.may_open(page) else first_page()

    def actions_of(self, page: Page) -> list[PageAction]:
        """Those of a page's actions that are there for whoever has logged in."""
        return rights.offered(page.key, page.page_actions())

    def page(self, key: str) -> Page:
        """The page; made when it's first asked for."""
        if key not in self.pages:
            made = BY_KEY[key].load()(self.desk)
            made.go.connect(self.open_target)
            made.subtitle_changed.connect(self._subtitle)
            made.actions_changed.connect(self._actions)
            made.count_changed.connect(self._count)
            made.restore(self.preferences.page_state(key))
            self.pages[key] = made
            self.stack.addWidget(made)
            self._stale.add(key)
        return self.pages[key]

    def open_page(self, key: str) -> Page:
        """Shows a page and brings it up to date; one that isn't there for whoever has logged in is the first that is."""
        return self._show_page(key if rights.may_open(key) else first_page())

    def _show_page(self, key: str) -> Page:
        page = self.page(key)
        if self.current is not None and self.current is not page:
            self.preferences.remember_page(self.current.key, self.current.remembered())
        self.current = page
        self.take_notice_away()
        self.stack.setCurrentWidget(page)
        self.sidebar.choose(key)
        self.header.show_page(page_title(key), self.actions_of(page))
        self._subtitle_of(page)
        self._refresh(page)
        page.first_focus().setFocus()
        self.page_opened.emit(key)
        return page

    def open_target(self, target: Target) -> None:
        """Opens what a page, a tile or the finder asked for."""
        if not rights.may_go(target):
            return
        page = self._show_page(target.page)
        page.show_target(target)
        if target.action:
            for action in self.actions_of(page):
                if action.key == target.action and action.enabled():
                    action.run()

    def open_settings(self) -> None:
        """Ctrl+,."""
        self.open_page("settings")

    def _refresh(self, page: Page) -> None:
        """Brings a page up to date; before the first view is there, pages show what they had at the start."""
        if page.key in WITH_PATIENTS and self.runner.view is not None:
            self.desk.looks.page(page.key)
        if self._known and page.key in self._stale:
            self._stale.discard(page.key)
            page.refresh(self.runner.view)

    def _view_changed(self, view: View | None) -> None:
        self._known = True
        self._stale |= self.pages.keys()
        self._counts_from(view)
        if self.current is not None and self.screens.currentWidget() is self.frame:
            self._refresh(self.current)
            self._actions()
        self._actions()

    def _counts_from(self, view: View | None) -> None:
        if view is None:
            for place in PLACES:
                self.sidebar.set_count(place.key, "")
            return
        from listeoversikt.gui.counts import sidebar_counts

        def show(counts: Mapping[str, tuple[str, bool]]) -> None:
            for key, (count, alarm) in counts.items():
                self.sidebar.set_count(key, count, alarm)

        self.desk.ask(sidebar_counts, show, slot="sidebar")

    def _subtitle_of(self, page: Page) -> None:
        self.header.set_subtitle(str(page.property("subtitle") or ""))

    def _subtitle(self, text: str) -> None:
        sender = self.sender()
        if isinstance(sender, Page):
            sender.setProperty("subtitle", text)
            if sender is self.current:
                self.header.set_subtitle(text)

    def _actions(self) -> None:
        if self.current is not None:
            self.header.set_actions(self.actions_of(self.current))

    def _count(self, count: str, alarm: bool) -> None:
        sender = self.sender()
        if isinstance(sender, Page):
            self.sidebar.set_count(sender.key, count, alarm)

    # --- what the frame tells ----------------------------------------------------------------------------------

    def _tell(self, text: str, undo: bool) -> None:
        self.toast.tell(text, undo=undo)

    def show_problem(self, problem: Problem) -> None:
        """One sentence what, one how to mend, over the page; stays until it's closed or the page is left."""
        kind = "info" if problem.cancelled else "error"
        self.show_notice(kind, problem.sentence, problem.fix, report=problem.unexpected)
        self.status.saved.setVisible(problem.cancelled and self.runner.view is not None)

    def show_notice(self, kind: str, sentence: str, fix: str = "", *, report: bool = False) -> None:
        """Something to know, over the page; ``report`` offers an error report beside."""
        self.take_notice_away()
        also = translate("ErrorReport", "Make an error report …") if report else ""
        self._notice = Notice(kind, sentence, fix, translate("Window", "Close"), also=also)
        self._notice.acted.connect(self.take_notice_away)
        self._notice.also_wanted.connect(self.make_report)
        self._notices.setContentsMargins(px(24), px(12), px(24), 0)
        self._notices.addWidget(self._notice)
        announce(self, f"{sentence} {fix}".strip(), at_once=kind == "error")

    def change_passphrase(self) -> None:
        """One's own, with the present one."""
        from listeoversikt.gui.own_passphrase import OwnPassphrase

        OwnPassphrase(self.desk, self).open()

    def make_report(self) -> None:
        """«Lag feilrapport …»: shows all that would be written."""
        from listeoversikt.gui.failures.dialog import open_report

        open_report(self)

    def take_notice_away(self) -> None:
        """The user has read it."""
        if self._notice is not None:
            self._notice.hide()
            self._notices.removeWidget(self._notice)
            self._notice.deleteLater()
            self._notice = None
            self._notices.setContentsMargins(0, 0, 0, 0)
            self._show_facts()

    def _job_changed(self, state: JobState | None) -> None:
        self.status.show_job(state)

    def _show_facts(self) -> None:
        self.status.show_facts(self.desk.office, self.desk.today)
        self.sidebar.set_office(self.desk.office.name)
        self._title()

    def _to_team(self) -> None:
        self.open_target(Target("settings", filters={"section": ("team",)}))

    def _chosen(self, name: str) -> None:
        if name == "scheme":
            theme().choose(self.preferences.scheme)

    def _preferences_trouble(self) -> None:
        trouble = self.preferences.take_trouble()
        if trouble is not None:
            self.show_problem(Problem(*trouble))

    def _title(self) -> None:
        name = "listeoversikt"
        if self.desk.office.example:
            name = f"{name} – " + translate("Status", "Example data")
        self.setWindowTitle(name)

    def today_text(self) -> str:
        """The work date, for a page's header."""
        return day_heading(self.desk.today)

    def _retint(self) -> None:
        self.update()

    def _new_day(self) -> None:
        view = self.runner.view
        if view is not None and view.today < dt.date.today() and not self.runner.busy:
            self.day_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Something came or went: the reading order is another when it has come to rest."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._reorder.start()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        focus = self.focusWidget()
        if event.key() in ENTER and not _modifiers(event) and isinstance(focus, QAbstractButton):
            focus.click()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: through what is on the screen now, in reading order."""
        put_in_order(self)
        return super().focusNextPrevChild(forward)

    # --- size and end ------------------------------------------------------------------------------------------

    @property
    def narrow(self) -> bool:
        """Less than 1000 wide at 100 %."""
        return self.width() < px(NARROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sidebar becomes a rail in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self.sidebar.rail != self.narrow:
            self.sidebar.set_rail(self.narrow)
        self.header.set_narrow(self.narrow)
        self.status.set_narrow(self.narrow, self.desk.today)

    def showEvent(self, event: QShowEvent) -> None:
        """The first time: fit."""
        super().showEvent(event)
        self._fit()

    def show_screen(self, screen: QWidget, *, at_lock: bool = False) -> None:
        """Shows something instead of the pages (first run, passphrase); behind the lock, unless it's of the lock."""
        self.screens.show_screen(screen, at_lock=at_lock)
        self.menuBar().setVisible(self.screens.currentWidget() is self.frame)

    def show_frame(self) -> None:
        """Shows the pages."""
        self.show_screen(self.frame)
        if self.current is not None and not self.screens.is_locked:
            self._refresh(self.current)
            self.current.first_focus().setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks about what isn't saved, remembers, stops what runs (nothing is half stored), and lets go of the store."""
        self.keep_typed()
        if not self.closing.may_close(event):
            return
        self.remember()
        self.desk.forget_copied()
        self.runner.stop()
        self.closed.emit()
        super().closeEvent(event)

    def keep_typed(self) -> None:
        """What is being typed on any page is on its way to the store when this returns."""
        for page in self.pages.values():
            page.keep_typed()

    def remember(self) -> None:
        """What the user will find as it was left."""
        if self.current is not None:
            self.preferences.remember_page(self.current.key, self.current.remembered())
            self.preferences.last_page = self.current.key
        self.preferences.window = WindowPlace(self.normalGeometry(), self.isMaximized())
        self.preferences.save()

    def take_place(self) -> None:
        """Where the window was last, on a screen that is there; else the default size, as far as it fits."""
        take_place(self, QSize(px(DEFAULT[0]), px(DEFAULT[1])))
