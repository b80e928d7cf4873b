"""Who the plan is about, what it's for, and what can be done with the whole of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.look.states import band_look
from listeoversikt.gui.parts.buttons import IconButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.headings import Caption, ElidedLabel
from listeoversikt.gui.parts.pills import PillLabel
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.rights import needs, rights
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.words.records import sex_word

if TYPE_CHECKING:
    from listeoversikt.operations.plans import PlanLine, PlanSeen

AROUND, LONGEST_NAME = 130, 220
"""Margins, gaps and the small buttons; what a pseudonym takes before it's elided. Px at 100 %."""
SEXES = {"K": "female", "M": "male"}

COMMANDS = {
    **dict.fromkeys(("problems", "template", "journal", "end", "review"), "plans.write"),
    "copy": "plans.copy",
    "print": "plans.print",
    "number": "patient.copy_number",
    "patient": "plans.differences",
    "differences": "plans.differences",
    "worklist": "plans.differences",
    "templates": "plans.templates",
}
"""What each thing that can be asked for about a plan takes."""


def person_words(line: PlanLine) -> str:
    """«84 år, kvinne, liste L02»."""
    parts = []
    age = line.age
    if age is not None:
        parts.append(translate("Plans", "%n year(s)", "", age))
    if line.sex:
        parts.append(sex_word(SEXES[line.sex], language()))
    if line.gp:
        parts.append(translate("Plans", "list {name}").format(name=line.gp))
    return ", ".join(parts)


def _in_sentence(text: str) -> str:
    """Begun with a small letter, but for an abbreviation.

    >>> _in_sentence("Skrøpelig eldre, KOLS"), _in_sentence("KOLS")
    ('skrøpelig eldre, KOLS', 'KOLS')
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def plan_words(seen: PlanSeen) -> str:
    """«Plan for kols og diabetes. Versjon 3.»"""
    what = seen.line.problems
    first = (
        translate("Plans", "Plan for {problems}.").format(problems=_in_sentence(what))
        if what
        else translate("Plans", "Plan.")
    )
    version = seen.kept.version
    if version:
        return f"{first} " + translate("Plans", "Version {number}.").format(number=number(version))
    return f"{first} " + translate("Plans", "Not reviewed yet.")


class NameLabel(ElidedLabel):
    """A pseudonym: whole, but for the very long ones."""

    def minimumSizeHint(self) -> QSize:
        """As wide as the name, within reason."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), px(LONGEST_NAME)), hint.height())


class PlanHead(Panel):
    """The line over the sheet. ``wanted`` names what was asked for."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(12), px(20), px(10))
        row.setSpacing(px(8))
        self.back = IconButton("arrow-left", translate("Plans", "Back to the list"), "Esc")
        self.back.clicked.connect(partial(self._want, "back"))
        self.back.hide()
        row.addWidget(self.back)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        self.name = NameLabel("", Type.PATIENT, middle=True)
        speak_as(self.name, QAccessible.Role.Heading)
        self.name.setProperty("heading", 2)
        first.addWidget(self.name)
        self.person = ElidedLabel("", Type.BODY, "text2")
        first.addWidget(self.person)
        self._pill_room = QHBoxLayout()
        self._pill: PillLabel | None = None
        first.addLayout(self._pill_room)
        first.addStretch(1)
        words.addLayout(first)
        self.about = Caption("", wrap=True)
        words.addWidget(self.about)
        row.addLayout(words, 1)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, gap=8)
        self.copy = SecondaryButton(translate("Plans", "Copy to journal"), "copy")
        self.copy.setToolTip(f"{self.copy.text()} (Ctrl+Shift+C)")
        self.print = SecondaryButton(translate("Plans", "Print"), "printer", "Ctrl+P")
        self.beside = IconButton("history", translate("Plans", "Print, versions and open tasks"))
        self.more = IconButton("dots", translate("Plans", "More about the plan"))
        self.copy_small = IconButton("copy", translate("Plans", "Copy to journal"), "Ctrl+Shift+C")
        self.print_small = IconButton("printer", translate("Plans", "Print"), "Ctrl+P")
        needs("plans.copy", self.copy, self.copy_small)
        needs("plans.print", self.print, self.print_small)
        for name, button in (
            ("copy", self.copy),
            ("print", self.print),
            ("copy", self.copy_small),
            ("print", self.print_small),
            ("beside", self.beside),
        ):
            button.clicked.connect(partial(self._want, name))
            flow.addWidget(button)
        self.copy_small.hide()
        self.print_small.hide()
        self.beside.hide()
        self.more.clicked.connect(self._show_more)
        flow.addWidget(self.more)
        row.addWidget(self._buttons)
        self._seen: PlanSeen | None = None

    def show_plan(self, seen: PlanSeen) -> None:
        """Another plan, or the same one in a newer version."""
        self._seen = seen
        self.name.setText(seen.patient_id)
        self.name.setAccessibleName(seen.patient_id)
        self.person.setText(person_words(seen.line))
        if self._pill is not None:
            self._pill.hide()
            self._pill.deleteLater()
            self._pill = None
        if seen.line.band:
            self._pill = PillLabel(band_look(seen.line.band))
            self._pill_room.addWidget(self._pill)
        self._fit()

    def _want(self, name: str, checked: bool = False) -> None:
        self.wanted.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pseudonym and the band are never cut."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """With little room the particulars go down a line; with less, the buttons keep their icons only."""
        if self._seen is None:
            return
        pill = 0 if self._pill is None else self._pill.sizeHint().width() + px(8)
        name = min(metrics(Type.PATIENT).horizontalAdvance(self.name.text()), px(LONGEST_NAME)) + pill
        room = self.width() - px(AROUND) - name
        buttons = self.copy.sizeHint().width() + self.print.sizeHint().width() + px(8)
        person = metrics(Type.BODY).horizontalAdvance(self.person.text()) + px(8)
        beside = room - person >= buttons
        roomy = room >= buttons
        self.person.setVisible(beside)
        words = plan_words(self._seen)
        self.about.setText(words if beside else f"{self.person.text()}. {words}")
        for wide, small in ((self.copy, self.copy_small), (self.print, self.print_small)):
            wide.setVisible(roomy)
            small.setVisible(not roomy)

    def set_ways(self, *, alone: bool, beside: bool) -> None:
        """The way back to the list, and the way to what stands beside, where they're out of sight."""
        self.back.setVisible(alone)
        self.beside.setVisible(beside)

    def menu(self) -> QMenu:
        """The rest of what can be done with a plan."""
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_ = self._seen is not None and self._seen.open
        entries = (
            ("problems", translate("Plans", "What the plan is for …"), "", open_),
            ("template", translate("Plans", "Add from a template …"), "", open_),
            ("journal", translate("Plans", "Entered in the journal"), "", True),
            ("number", translate("Plans", "Copy the journal's own number"), "Ctrl+J", True),
            ("patient", translate("Plans", "Open the patient page"), "", True),
            ("end", translate("Plans", "End the plan …"), "", open_),
        )
        for key, text, shortcut, enabled in entries:
            if not rights.may_do(COMMANDS[key]):
                continue
            action = QAction(text, menu)
            if shortcut:
                action.setShortcut(QKeySequence(shortcut))
                action.setShortcutVisibleInContextMenu(True)
            action.setEnabled(enabled)
            action.triggered.connect(partial(self._want, key))
            menu.addAction(action)
        return menu

    def _show_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))
