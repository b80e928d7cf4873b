"""The settings' section of blocking (sperring): every block that holds, the way to the card, and lifting it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.blocking.deeds import blocking_of
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.settings.section import Section
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import language, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.blocking import Blocking, StandingBlock
    from listeoversikt.operations.choices import Choices
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress

KEY = "blocking"
"""What the audit log calls it, as a page with patients."""
SHOWN = 40
"""So many at first, and so many more each time."""


class BlockingSection(Section):
    """Sperring. Read when it's on screen, and only then: looking at it is an entry in the audit log."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("BlockingSettings", "Blocking"),
            translate(
                "BlockingSettings",
                "Patients who are blocked for somebody in the office. A block is registered from the patient's card, with «Block for colleagues …».",
            ),
            parent,
        )
        self._desk = desk
        self._shown = SHOWN
        self._refused = 0
        self._standing: Blocking | None = None
        card = self.card(translate("BlockingSettings", "Blocked now"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(6))
        card.addLayout(self._lines)
        self.of_oneself = Label("", Type.SECONDARY, "text2", wrap=True)
        self.of_oneself.hide()
        card.addWidget(self.of_oneself)
        self.opens: dict[str, LinkButton] = {}
        self.lifts: dict[str, LinkButton] = {}
        self.column.addStretch(1)
        desk.runner.view_changed.connect(self._look_if_seen)
        desk.looks.refused.connect(self._take_away)

    def show_choices(self, choices: Choices) -> None:
        """None of the office's choices is of blocking; how it stands may be another, though."""
        self._look_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._look()

    def _look_if_seen(self, *_: object) -> None:
        if self.isVisible():
            self._look()

    def _look(self) -> None:
        self._desk.looks.page(KEY)

        def look(office: Office, progress: Progress, cancelled: Cancelled) -> Blocking:
            from listeoversikt.operations.blocking import blocking_now

            return blocking_now(office.store)

        self._desk.work(look, partial(self._show_unless_refused, self._refused), self._not_shown)

    def _show_unless_refused(self, refused: int, standing: Blocking) -> None:
        if refused == self._refused:
            self._show(standing)

    def _not_shown(self, problem: Problem) -> None:
        self._take_away()
        self._desk.tell_error(problem)

    def _take_away(self) -> None:
        """A look that can't be written isn't to be seen."""
        self._refused += 1
        self._standing = None
        self._empty()
        self.of_oneself.hide()

    def _empty(self) -> None:
        self.opens.clear()
        self.lifts.clear()
        empty(self._lines)

    def _show(self, standing: Blocking) -> None:
        from listeoversikt.words.blocking import hidden_words

        self._standing = standing
        self._empty()
        blocks = sorted(standing.blocks, key=lambda one: (one.patient, one.at, one.uuid))
        for one in blocks[: self._shown]:
            self._lines.addWidget(self._line(one, standing))
        if not blocks:
            nobody = translate("BlockingSettings", "Nobody is blocked.")
            self._lines.addWidget(Label(nobody, Type.BODY, "text2", wrap=True))
        self._say_more(len(blocks) - self._shown)
        self.of_oneself.setText(hidden_words(standing.of_oneself, language()))
        self.of_oneself.setVisible(standing.of_oneself > 0)

    def _say_more(self, left: int) -> None:
        if left > 0:
            more = LinkButton(translate("BlockingSettings", "Show %n more", "", left))
            more.clicked.connect(self._show_more)
            self._lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more(self) -> None:
        self._shown += SHOWN
        if self._standing is not None:
            self._show(self._standing)

    def _line(self, one: StandingBlock, standing: Blocking) -> QWidget:
        from listeoversikt.gui.blocking.words import standing_words

        told = standing_words(one, standing)
        words = translate("BlockingSettings", "{patient}: {told}")
        text = words.format(patient=one.patient, told=told[:1].lower() + told[1:])
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(Label(text, Type.BODY, "text", wrap=True), 1)
        opens = self.opens[one.uuid] = LinkButton(translate("BlockingSettings", "Open"))
        opens.clicked.connect(partial(self.go.emit, Target("the_list", patient=one.patient)))
        lifts = self.lifts[one.uuid] = LinkButton(translate("Blocking", "Lift"))
        lifts.clicked.connect(partial(self._lift, one))
        for button in (opens, lifts):
            button.setAccessibleDescription(text)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _lift(self, one: StandingBlock) -> None:
        """Once: until it's read anew the line has no button."""
        self.lifts[one.uuid].setEnabled(False)
        blocking_of(self._desk).lift(one.patient, one.uuid)
