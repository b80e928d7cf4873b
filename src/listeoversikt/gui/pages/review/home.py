"""Before a session: the criteria with their live count, saved selections, sessions that rest, and earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.followup.review_selection import SHIPPED, Selection
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.review.criteria import CriteriaCard, SessionFoot
from listeoversikt.gui.pages.review.words import criterion_text, title_of
from listeoversikt.gui.parts.buttons import IconButton, LinkButton, SecondaryButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Caption, ElidedLabel, Label
from listeoversikt.gui.parts.notices import announce
from listeoversikt.gui.parts.surfaces import Card, Divider, Panel
from listeoversikt.gui.texts import day_near, language, number, translate
from listeoversikt.words.evidence import null_text
from listeoversikt.words.review import shipped_word

if TYPE_CHECKING:
    from listeoversikt.followup.list_review import ReviewSession
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.review import Basis, Counted

WIDE = 860
EARLIER = 6
LONGEST_NAME = 60


class ReviewHome(QWidget):
    """The choosing. ``started`` with the selection's title, ``resumed`` and ``looked_at`` with a session's name."""

    resumed = Signal(str)
    looked_at = Signal(str)
    saved = Signal(str)
    removed = Signal(str)
    counted_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.basis: Basis | None = None
        self.counted: Counted | None = None
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Panel("window")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._row.setContentsMargins(px(24), px(16), px(24), px(24))
        self._row.setSpacing(px(16))
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.criteria, self.foot = CriteriaCard(desk), SessionFoot()
        self.criteria.changed.connect(self.recount)
        self.foot.changed.connect(self.recount)
        left = QVBoxLayout()
        left.setSpacing(px(16))
        left.addWidget(self.criteria)
        left.addWidget(self.foot)
        left.addLayout(self._naming())
        left.addStretch(1)
        self._row.addLayout(left, 3)
        right = QVBoxLayout()
        right.setSpacing(px(16))
        self.sessions = Card(translate("Review", "Sessions"))
        self.selections = Card(translate("Review", "Saved selections"))
        self._session_rows, self._selection_rows = QVBoxLayout(), QVBoxLayout()
        for card, rows in ((self.sessions, self._session_rows), (self.selections, self._selection_rows)):
            rows.setSpacing(px(2))
            card.body.addLayout(rows)
            right.addWidget(card)
        right.addStretch(1)
        self._row.addLayout(right, 2)

    def _naming(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setMinimumHeight(px(32))
        self.name.setMaximumWidth(px(300))
        self.name.setPlaceholderText(translate("Review", "Name of the selection"))
        self.name.setAccessibleName(translate("Review", "Name of the selection"))
        self.save = SecondaryButton(translate("Review", "Save the selection"), "bookmark")
        self.save.setEnabled(False)
        self.save.setToolTip(translate("Review", "Give it a name first"))
        self.name.textChanged.connect(self._named)
        self.name.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        row.addWidget(self.name, 1)
        row.addWidget(self.save)
        row.addStretch(1)
        return row

    # -- what the page asks -------------------------------------------------------------------------------------

    def set_basis(self, basis: Basis) -> None:
        """Another extract, or more has been logged."""
        first = self.basis is None
        self.basis = basis
        self.criteria.set_basis(basis)
        self.foot.set_lists(basis.lists, basis.my_lists, basis.list_names)
        self._show_sessions(basis.reviews.sessions)
        self._show_selections()
        if first:
            self.show_selection(SHIPPED["70_ikke_sett"] if not basis.missing else Selection(age_from=70))
        else:
            self.recount()

    def selection(self) -> Selection:
        """What is chosen now."""
        return self.foot.applied(self.criteria.selection())

    def show_selection(self, selection: Selection) -> None:
        """Takes up a saved selection."""
        self.criteria.show_selection(selection)
        self.foot.show_selection(selection)
        self.recount()

    def title(self) -> str:
        """What a session of this selection is called."""
        named = {} if self.basis is None else self.basis.reviews.selections
        return title_of(self.selection(), named, SHIPPED)

    def first_focus(self) -> QWidget:
        """The first criterion."""
        return self.criteria.diagnosis.field

    # -- the count ----------------------------------------------------------------------------------------------

    def recount(self) -> None:
        """Counts what is chosen; a late answer to an older question is dropped."""
        if self.basis is not None:
            self.desk.ask(_counting(self.basis, self.selection()), self._show_counted, slot="review-count")

    def _show_counted(self, counted: Counted) -> None:
        self.counted = counted
        self.criteria.show_counted(counted)
        self.foot.said.setText(self._said(counted))
        beside = ""
        if counted.left_out:
            left_out = counted.left_out
            beside = translate("Review", "%n earlier «not relevant» or «not now» left out.", "", left_out)
        self.foot.beside.setText(beside)
        self.foot.beside.setVisible(bool(beside))
        announce(self.foot, self.foot.said.text())
        self.counted_changed.emit()

    def _said(self, counted: Counted) -> str:
        if counted.emptied_by is not None:
            return translate("Review", "No hits: «{criterion}» took the last away.").format(
                criterion=criterion_text(counted.emptied_by, counted.selection)
            )
        if not counted.count:
            return translate("Review", "No hits: everybody has been gone through before.")
        fitting = translate("Review", "{count} of {all} fit.").format(
            count=number(counted.count), all=number(counted.inhabitants)
        )
        if len(counted.patients) == counted.count:
            return fitting + " " + translate("Review", "The session has all of them.")
        return (
            fitting
            + " "
            + translate("Review", "The session has the first {count}.").format(
                count=number(len(counted.patients))
            )
        )

    # -- sessions and selections ----------------------------------------------------------------------------------

    def _show_sessions(self, sessions: Sequence[ReviewSession]) -> None:
        empty(self._session_rows)
        opened = [session for session in sessions if session.is_open]
        closed = [session for session in sessions if not session.is_open]
        self.sessions.setVisible(bool(sessions))
        for session in opened:
            go_on = translate("Review", "Go on")
            self._session_rows.addWidget(self._session(session, go_on, "player-play", self.resumed))
        if opened and closed:
            self._session_rows.addWidget(Divider())
        for session in closed[:EARLIER]:
            self._session_rows.addWidget(
                self._session(session, translate("Review", "Show"), "", self.looked_at)
            )
        if len(closed) > EARLIER:
            more = LinkButton(translate("Review", "Show all {count}").format(count=len(closed)))
            more.clicked.connect(partial(self._show_all, closed, more))
            self._session_rows.addWidget(more, 0, Qt.AlignmentFlag.AlignRight)

    def _show_all(self, closed: Sequence[ReviewSession], more: QWidget) -> None:
        more.hide()
        for session in closed[EARLIER:]:
            self._session_rows.addWidget(
                self._session(session, translate("Review", "Show"), "", self.looked_at)
            )

    def _session(self, session: ReviewSession, verb: str, icon: str, opened: object) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(8))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        title = ElidedLabel(session.start.title, Type.BODY_MEDIUM)
        words.addWidget(title)
        words.addWidget(Caption(session_line(session, self.desk), wrap=True))
        row.addLayout(words, 1)
        button = SecondaryButton(verb, icon)
        button.setAccessibleName(f"{verb}: {session.start.title}")
        button.clicked.connect(partial(_emit, opened, session.key))
        row.addWidget(button)
        return box

    def _show_selections(self) -> None:
        empty(self._selection_rows)
        if self.basis is None:
            return
        for key, selection in SHIPPED.items():
            self._selection_rows.addWidget(self._selection(shipped_word(key, language()), selection))
        own = self.basis.reviews.selections
        if own:
            self._selection_rows.addWidget(Divider())
        for name, selection in own.items():
            self._selection_rows.addWidget(self._selection(name, selection, own=True))

    def _selection(self, name: str, selection: Selection, *, own: bool = False) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        button = LinkButton(name)
        lacks = [one for one in selection.chosen if self.basis is not None and one in self.basis.missing]
        button.setEnabled(not lacks)
        button.clicked.connect(partial(self.show_selection, selection))
        row.addWidget(button, 1)
        row.addStretch(0)
        count = Label("", Type.SECONDARY, "text2")
        row.addWidget(count)
        if lacks and self.basis is not None:
            count.setText(translate("Marks", "missing"))
            button.setToolTip(null_text("missing_table", (self.basis.missing[lacks[0]],), language()))
        elif self.basis is not None:
            self.desk.ask(
                _counting(self.basis, selection), partial(_put_count, count), slot=f"review-saved-{name}"
            )
        if own:
            remove = IconButton("trash", translate("Review", "Remove the selection {name}").format(name=name))
            remove.clicked.connect(partial(self.removed.emit, name))
            row.addWidget(remove)
        return box

    def _named(self, text: str) -> None:
        self.save.setEnabled(bool(text.strip()))
        self.save.setToolTip("" if text.strip() else translate("Review", "Give it a name first"))

    def _save(self) -> None:
        name = self.name.text().strip()
        if name:
            self.saved.emit(name)
            self.name.clear()

    def resizeEvent(self, event: object) -> None:
        """One column where there isn't room for two."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        wide = self.width() >= px(WIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def session_line(session: ReviewSession, desk: Desk) -> str:
    """«14 av 60 sett · lege-1 · ti 3.11.»."""
    seen = translate("Review", "{seen} of {count} seen").format(
        seen=number(session.seen), count=number(len(session.patients))
    )
    return " · ".join([seen, ", ".join(session.people), day_near(session.start.day, desk.today)])


def _counting(basis: Basis, selection: Selection) -> Callable[[object], Counted]:
    def ask(view: object) -> Counted:
        from listeoversikt.operations.review import count

        return count(basis, selection)

    return ask


def _put_count(label: Label, counted: Counted) -> None:
    try:
        label.setText(number(counted.count))
    except RuntimeError:
        return  # the card was filled anew meanwhile


def _emit(signal: object, key: str) -> None:
    signal.emit(key)  # type: ignore[attr-defined]
