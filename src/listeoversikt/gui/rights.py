"""What the window offers to whom: a table of pages and commands with the rights they take.

What the one who has logged in has no right to is absent, not greyed. The operations and the store refuse anyway; this
keeps the window from offering what would be refused. Until somebody has logged in, and where a store has one
account, everything is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.page import PageAction, Target
from listeoversikt.store.access.identity import Identity
from listeoversikt.store.access.roles import Right, UserRole

ANYBODY: Final[tuple[Right, ...]] = ()
SEE, SEARCH = (Right.SEE_PATIENTS,), (Right.SEE_PATIENTS, Right.SEARCH_LIST)
FIGURES, FILES = (Right.SEE_FIGURES,), (Right.EXPORT_FIGURES,)
ACT, SIGN, RULES = (Right.FOLLOW_UP,), (Right.SIGN,), (Right.CHANGE_RULES,)
TAKE_IN, ROWS_OUT = (Right.TAKE_IN,), (Right.EXPORT_PATIENTS,)
GO_THROUGH = (*SEARCH, *ACT)

PAGES: Final[dict[str, tuple[Right, ...]]] = {
    "overview": FIGURES,
    "extract": TAKE_IN,
    "the_list": SEARCH,
    "review": GO_THROUGH,
    "models": FIGURES,
    "worklist": SEE,
    "discharges": SEE,
    "plans": SEE,
    "indicators": FIGURES,
    "evaluation": FIGURES,
    "reports": FILES,
    "changes": SEARCH,
    "log": ANYBODY,  # one's own entries; all with the right to read the log
    "settings": ANYBODY,  # what is one's own on this machine; the office's sections by SECTIONS
    "about": ANYBODY,
}
"""What it takes to open a page."""

SECTIONS: Final[dict[str, tuple[Right, ...]]] = {
    **dict.fromkeys(("office", "clock", "bands", "days", "team", "capacity", "worklist"), RULES),
    **dict.fromkeys(("orders", "plans", "scores", "small_numbers"), RULES),
    "users": (Right.MANAGE_USERS,),
    "backup": (Right.KEEP_BACKUPS,),
    "blocking": (Right.BLOCK,),
    "erasing": (Right.ERASE,),
    "log": (Right.READ_LOG,),
    "machine": ANYBODY,
}
"""What it takes to see a section of the settings."""

COMMANDS: Final[dict[str, tuple[Right, ...]]] = {
    # about one patient, wherever a card is
    **{
        f"patient.{key}": ACT
        for key in (
            *("contact", "attempt", "done", "postpone", "assign", "decline", "plan", "hand_over"),
            *("urgent", "next_try", "booking", "question", "known", "new_to_us", "discussed"),
            *("member", "member_end", "stop_sign", "flags", "journal", "reopen", "copy_text"),
        )
    },
    "patient.review": GO_THROUGH,
    "patient.copy_number": SEE,
    "patient.report_discharge": ACT,
    "patient.tell": (*SEE, *ROWS_OUT),
    "patient.block": (Right.BLOCK,),
    "patient.erase": (Right.ERASE,),
    "patient.mark": ACT,  # evidence, and what is taken back
    "patient.override": SIGN,
    "patient.whole_list": SEARCH,  # back to the list, codes, sets of patients
    # pages' own actions, as the page calls them
    "overview.start_day": ACT,
    "overview.capacity": FIGURES,
    "overview.apply": RULES,
    "overview.review": GO_THROUGH,
    "extract.profiles": TAKE_IN,
    "extract.past": TAKE_IN,
    "extract.open": TAKE_IN,
    "extract.open_file": TAKE_IN,
    "review.start": GO_THROUGH,
    "review.pause": GO_THROUGH,
    "review.copy": (*GO_THROUGH, *ROWS_OUT),
    "review.end": GO_THROUGH,
    "review.back": GO_THROUGH,
    "review.again": GO_THROUGH,
    "models.fetch": RULES,
    "models.train": RULES,
    "models.judge": RULES,
    "models.fit": RULES,
    "models.switch": RULES,
    "models.drop": RULES,
    "models.save": FILES,
    "models.card": FIGURES,
    "worklist.hand_over": ACT,
    "worklist.print": ROWS_OUT,
    "worklist.act": ACT,
    "worklist.decide": SIGN,
    "worklist.order": RULES,
    "followup.settings": RULES,
    "discharges.new": ACT,
    "discharges.messages": TAKE_IN,
    "discharges.act": ACT,
    "discharges.sign": SIGN,
    "discharges.edit_form": RULES,
    "plans.new": ACT,
    "plans.review": ACT,
    "plans.write": ACT,
    "plans.templates": RULES,
    "plans.print": ROWS_OUT,
    "plans.copy": ACT,
    "plans.differences": SEE,
    "indicators.excel": FILES,
    "indicators.copy": FILES,
    "indicators.type_in": RULES,
    "evaluation.fetch": RULES,
    "evaluation.new": RULES,
    "evaluation.write": RULES,
    "evaluation.share": FILES,
    "evaluation.print": FILES,
    "evaluation.copy": FILES,
    "reports.excel": FILES,
    "reports.municipality": FILES,
    "reports.meeting": FILES,
    "reports.count_again": FILES,
    "reports.internal": ROWS_OUT,
    "reports.settings": RULES,
    "changes.open": SEARCH,
    "changes.save": ROWS_OUT,
    "log.file": (Right.READ_LOG,),
    "log.check": (Right.READ_LOG,),
    "window.read_extract": TAKE_IN,
    "window.save_papers": FILES,
}
"""What it takes to be offered a command."""

START_PAGES: Final[dict[UserRole, str]] = {
    UserRole.LEADER: "overview",
    UserRole.DOCTOR: "overview",
    UserRole.NURSE: "worklist",
    UserRole.SECRETARY: "indicators",
    UserRole.READER: "overview",
}
"""Which page a role opens on, until the user chooses another."""


class Rights:
    """Who has logged in, and what is offered to them. One in the process: see ``rights``."""

    def __init__(self) -> None:
        self.identity: Identity | None = None
        self.key_print = ""
        """Of the store that is open: by it the lock knows that it's the same one."""

    @property
    def personal(self) -> Identity | None:
        """Who has logged in where there are several accounts; None where whoever sits at the desk is chosen."""
        return None if self.identity is None or self.identity.alone else self.identity

    @property
    def login(self) -> str | None:
        """The login of whoever has logged in; None where the store has one user."""
        return None if self.personal is None else self.personal.login

    def may(self, *wanted: Right) -> bool:
        """Whether they are all there."""
        return self.identity is None or all(self.identity.may(right) for right in wanted)

    def may_open(self, page: str) -> bool:
        """Whether a page is there; one that isn't in the table takes the right to change the rules."""
        return self.may(*PAGES.get(page, RULES))

    def may_do(self, command: str) -> bool:
        """Whether a command is there; one that isn't in the table takes the right to change the rules."""
        return self.may(*COMMANDS.get(command, RULES))

    def may_see_section(self, section: str) -> bool:
        """Whether a section of the settings is there."""
        return self.may(*SECTIONS.get(section, RULES))

    def may_go(self, target: Target) -> bool:
        """Whether a way is there: one patient at a time may be opened by whoever may see patients."""
        one = target.page == "the_list" and bool(target.patient) and target.patients is None
        return self.may(*SEE) if one and not target.filters else self.may_open(target.page)

    def offered(self, page: str, actions: Iterable[PageAction]) -> list[PageAction]:
        """Those of a page's actions that are there."""
        return [action for action in actions if self.may_do(command_of(page, action.key))]


def command_of(page: str, key: str) -> str:
    """The command of a page's action.

    >>> command_of("plans", "patient_contact"), command_of("plans", "new")
    ('patient.contact', 'plans.new')
    """
    return key.replace("_", ".", 1) if key.startswith("patient_") else f"{page}.{key}"


rights: Final = Rights()
"""Of this process, which has one window on one store."""


class _Absent(QObject):
    """Keeps a widget hidden whatever its page says."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)
        widget.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hides it as soon as it would be shown."""
        if event.type() == QEvent.Type.ShowToParent and isinstance(watched, QWidget):
            watched.hide()
        return False


def needs(command: str, *widgets: QWidget) -> bool:
    """Widgets that do a command are there only for whoever may; whether they are. Asked once, when they are made."""
    allowed = rights.may_do(command)
    for widget in () if allowed else widgets:
        _Absent(widget)
    return allowed


def still(command: str, *widgets: QWidget) -> None:
    """Figures that lead somewhere stay to be read, and lead nowhere, for whoever may not go there."""
    if rights.may_do(command):
        return
    for widget in widgets:
        if hasattr(widget, "lead_nowhere"):  # a chart is walked through by the keyboard all the same
            widget.lead_nowhere()
            continue
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def allowed_sections(sections: Sequence[str]) -> list[str]:
    """Those that are there."""
    return [section for section in sections if rights.may_see_section(section)]
