"""The step Kolonner: sources, headers, and what words mean; tried all the while, and kept as a profile at the end.

Where there is room all parts stand side by side; else one at a time, chosen above.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.extract.checks import Scrolled
from listeoversikt.gui.pages.extract.mapping.columns import ColumnsPart
from listeoversikt.gui.pages.extract.mapping.foot import MappingFoot
from listeoversikt.gui.pages.extract.mapping.ground import clear_ground
from listeoversikt.gui.pages.extract.mapping.headers import HeadersPart
from listeoversikt.gui.pages.extract.mapping.meanings import MeaningsPart
from listeoversikt.gui.pages.extract.mapping.past_drafts import PastDrafts
from listeoversikt.gui.pages.extract.mapping.sources import SourcesPart
from listeoversikt.gui.pages.extract.mapping.trial_card import TrialCard
from listeoversikt.gui.parts.buttons import IconButton
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.parts.undo_key import undo_passes
from listeoversikt.gui.texts import translate
from listeoversikt.journal.mapping.profile import Profile
from listeoversikt.operations.extract_mapping import Survey
from listeoversikt.operations.mapped_profile import profile_of
from listeoversikt.operations.mapping_draft import Draft, confirm, draft_of, may_be_said, rename, source_of
from listeoversikt.operations.mapping_lines import DraftLines, SourceLines, look

WIDE = 1000
SOURCES_WIDTH, MEANINGS_WIDTH = 226, 356
SOURCES, HEADERS, MEANINGS, TRIAL = "sources", "headers", "meanings", "trial"


class MappingView(QWidget):
    """``tried`` asks for a trial of a profile, or none when it can't be tried yet (None); ``pass_wanted`` that a column of
    ids (``table.column``) is let through the identity guard."""

    tried = Signal(object)
    save_wanted = Signal(object)
    once_wanted = Signal(object)
    cancel_wanted = Signal()
    pass_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: PastDrafts | None = None
        self._names: frozenset[str] = frozenset()
        self._source = ""
        self._part = HEADERS
        self._tried: Profile | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(24), px(2), px(24), px(12))
        inside.setSpacing(px(10))
        inside.addLayout(self._head())
        self._make_parts()
        self._across = QHBoxLayout()
        self._across.setSpacing(px(16))
        for card in (self._sources_card, self._headers_card, self._meanings_card):
            self._across.addWidget(card)
        self._across.setStretch(1, 1)
        inside.addLayout(self._across, 5)
        inside.addWidget(self.trial, 3)
        column.addLayout(inside, 1)
        self.foot = MappingFoot()
        self.foot.confirm_wanted.connect(self._confirm)
        self.foot.named.connect(self._name)
        self.foot.save_wanted.connect(self._save)
        self.foot.once_wanted.connect(self._use)
        self.foot.cancel_wanted.connect(self.cancel_wanted)
        self.foot.name.installEventFilter(self)
        column.addWidget(self.foot)
        self._fit()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.title = Heading(translate("Mapping", "What the columns mean"), Type.LEAD_STRONG)
        row.addWidget(self.title)
        self.about = Label("", Type.SECONDARY, "text2", wrap=True)
        row.addWidget(self.about, 1)
        self.parts = Segmented(
            translate("Mapping", "What is shown"),
            [
                (SOURCES, translate("Mapping", "Files")),
                (HEADERS, translate("Mapping", "Headers")),
                (MEANINGS, translate("Mapping", "Words")),
                (TRIAL, translate("Mapping", "Trial")),
            ],
        )
        self.parts.choose(HEADERS)
        self.parts.chosen.connect(self._show_part)
        row.addWidget(self.parts)
        self.undo = IconButton("arrow-back-up", translate("Mapping", "Undo"), "Ctrl+Z")
        self.redo = IconButton("arrow-forward-up", translate("Mapping", "Redo"), "Ctrl+Shift+Z")
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        return row

    def _make_parts(self) -> None:
        self.sources, self.headers = SourcesPart(), HeadersPart()
        self.columns, self.meanings, self.trial = ColumnsPart(), MeaningsPart(), TrialCard()
        self.sources.chosen.connect(self.choose_source)
        for part in (self.sources, self.headers, self.columns, self.meanings):
            part.edited.connect(self.edit)
        self.headers.pass_wanted.connect(self.pass_wanted)
        self._sources_card = _card(translate("Mapping", "Files and sheets"), self.sources)
        self._headers_card = _card(translate("Mapping", "Headers"), self.headers)
        right = Scrolled()
        clear_ground(right)
        right.body.setContentsMargins(px(14), 0, px(14), px(8))
        right.body.addWidget(self.columns)
        right.body.addWidget(self.meanings)
        right.body.addStretch(1)
        self._right = right
        self._meanings_card = _card("", right)

    # --- the draft ---------------------------------------------------------------------------------------------

    def begin(self, survey: Survey, names: Sequence[str], name: str) -> None:
        """Another export. ``names`` of the profiles that are kept; ``name`` for a new one."""
        self._names = frozenset(names)
        self._past = PastDrafts(draft_of(survey, name))
        self._tried = None
        self.about.setText(_about(survey))
        lines = look(self._past.now)
        self._source = _first_to_see(lines)
        self._show()

    def renew(self, survey: Survey) -> bool:
        """The same export looked through once more: what was said stands. False where it's another."""
        if self._past is None or self._past.now.survey.path != survey.path:
            return False
        self._past.renew(survey)
        self._tried = None
        self._show()
        return True

    @property
    def draft(self) -> Draft | None:
        """What is said now."""
        return self._past.now if self._past is not None else None

    @property
    def profile(self) -> Profile | None:
        """The profile that it is now."""
        return profile_of(self._past.now) if self._past is not None else None

    def edit(self, change: Callable[[Draft], Draft]) -> None:
        """One step; what can't be is left as it was."""
        if self._past is None:
            return
        try:
            self._past.add(change(self._past.now))
        except ValueError:  # a header or word that the contract has no place for
            announce(self, translate("Mapping", "That can't be."), at_once=True)
        self._show()

    def _confirm(self) -> None:
        """The source in view has been looked over; then the next that has proposals is shown."""
        source = self._source
        self.edit(lambda draft: confirm(draft, source))
        if self._past is not None:
            rest = [one.source for one in look(self._past.now).sources if one.unconfirmed]
            if rest:
                self.choose_source(rest[0])

    def choose_source(self, source: str) -> None:
        """Looks at another file or sheet."""
        self._source = source
        self._show()

    def first_focus(self) -> QWidget:
        """The first thing to decide."""
        rows = [row for row in self.headers.rows.values() if row.choice is not None]
        open_rows = [row for row in rows if not row.line.column]
        if self._headers_card.isHidden() or not rows:
            return self.foot.cancel
        return (open_rows or rows)[0].way_in()

    def show_error(self, sentence: str) -> None:
        """Why the profile wasn't kept."""
        self.foot.show_error(sentence)
        self.foot.name.setFocus()

    def _name(self, name: str) -> None:
        if self._past is not None:
            self._past.replace(rename(self._past.now, name))
            lines = look(self._past.now)
            self.foot.show_lines(lines, self._is_taken(lines), self._source)

    def _is_taken(self, lines: DraftLines) -> bool:
        recognised = self._past.now.survey.recognised if self._past is not None else None
        return lines.name in self._names and (recognised is None or recognised.name != lines.name)

    def _undo(self) -> None:
        if self._past is not None:
            self._past.undo()
            self._show()

    def _redo(self) -> None:
        if self._past is not None:
            self._past.redo()
            self._show()

    def _save(self) -> None:
        self.save_wanted.emit(self.profile)

    def _use(self) -> None:
        self.once_wanted.emit(self.profile)

    def _show(self) -> None:
        past = self._past
        if past is None:
            return
        lines = look(past.now)
        source = next((one for one in lines.sources if one.source == self._source), None)
        self.sources.show_sources(lines, self._source)
        self.headers.show_source(source, self._allowed)
        self._show_right(source)
        self.foot.show_lines(lines, self._is_taken(lines), self._source)
        self.undo.setEnabled(past.can_undo)
        self.redo.setEnabled(past.can_redo)
        self.trial.show_table(source.table if source is not None else "")
        self._try(lines)

    def _show_right(self, source: SourceLines | None) -> None:
        there = source is not None and bool(source.table)
        self.columns.setVisible(there)
        self.meanings.setVisible(there)
        if source is not None and there:
            self.columns.show_source(source, self._allowed)
            self.meanings.show_source(source)

    def _try(self, lines: DraftLines) -> None:
        if not lines.ready:
            self.trial.say(
                translate("Mapping", "Shown when no column points to persons.")
                if lines.pointing
                else translate("Mapping", "Shown when nothing that is required lacks.")
                if lines.lacking
                else translate("Mapping", "Shown when no header stands twice.")
            )
            self._tried = None
            self.tried.emit(None)
            return
        profile = self.profile
        if profile is not None and (self._tried is None or profile.signature != self._tried.signature):
            self._tried = profile
            self.tried.emit(profile)

    def try_again(self) -> None:
        """The trial was stopped while something else was shown."""
        self._tried = None
        self._show()

    def _allowed(self, position: int, column: str) -> bool:
        draft = self.draft
        if draft is None:
            return False
        headers = source_of(draft, self._source).headers
        return any(one.position == position and may_be_said(one, column) for one in headers)

    # --- room and keys -----------------------------------------------------------------------------------------

    def _show_part(self, part: str) -> None:
        self._part = part
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= px(WIDE)
        self.parts.setVisible(not wide)
        self.about.setVisible(wide)
        shown = {
            SOURCES: self._sources_card,
            HEADERS: self._headers_card,
            MEANINGS: self._meanings_card,
            TRIAL: self.trial,
        }
        for key, part in shown.items():
            part.setVisible(wide or key == self._part)
        for card, width in ((self._sources_card, SOURCES_WIDTH), (self._meanings_card, MEANINGS_WIDTH)):
            card.setMinimumWidth(px(width) if wide else 0)
            card.setMaximumWidth(px(width) if wide else 16777215)
        for card in (self._sources_card, self._headers_card):
            if card.heading is not None:
                card.heading.setVisible(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All parts, or one at a time."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Ctrl+Z in the name's line where nothing is typed is the step's."""
        return undo_passes(watched, event) or super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the step's own while it has the focus, not the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_step_key(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z and Ctrl+Shift+Z."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._redo()
        else:
            super().keyPressEvent(event)


def _is_step_key(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def _card(title: str, inside: QWidget) -> Card:
    card = Card(title)
    card.body.setContentsMargins(1, px(10), 1, px(2))
    if card.head_row is not None:
        card.head_row.setContentsMargins(px(14), 0, px(14), 0)
    card.body.addWidget(inside, 1)
    return card


def _about(survey: Survey) -> str:
    if survey.recognised is not None and survey.recognised.name:
        text = translate("Mapping", "Begun with the profile {name}.")
        return text.format(name=survey.recognised.name)
    return translate("Mapping", "Say once what the office's own names mean. Next time it's known.")


def _first_to_see(lines: DraftLines) -> str:
    """The first source that needs somebody, what stops most first; else the first."""
    needs: tuple[Callable[[SourceLines], object], ...] = (
        lambda one: one.lacking,
        lambda one: any(line.points or line.twin for line in one.headers),
        lambda one: one.unread,
        lambda one: one.unconfirmed,
        lambda one: True,
    )
    found = (one.source for need in needs for one in lines.sources if need(one))
    return next(found, "")
