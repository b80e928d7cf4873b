"""After a session: yield with its interval, agreement with the scores, hits, who was reviewed, what was started."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.followup.log.review_acts import Decision
from listeoversikt.followup.review_yield import FEWEST, FLAGS, SCORES
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.interval import interval_width, paint_interval
from listeoversikt.gui.look.theme import theme
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.review.home import session_line
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.parts.surfaces import Card, Panel
from listeoversikt.gui.texts import day_near, decimal, language, number, percent, percent_range, translate
from listeoversikt.words.acts import role_word
from listeoversikt.words.records import sex_word
from listeoversikt.words.review import (
    TERMS,
    age_word,
    agreement_word,
    decision_word,
    flag_word,
    score_word,
    term_text,
)

if TYPE_CHECKING:
    from listeoversikt.followup.list_review import ReviewSession
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View
    from listeoversikt.operations.review_results import GroupShare, Interval, Results, Started

WIDE = 860
SEXES = {"K": "female", "M": "male"}
ROLE_WORDS = ("lege", "sykepleier", "helsesekretaer", "annet")
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReviewResults(QWidget):
    """What one session gave."""

    go = Signal(object)
    resumed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.session: ReviewSession | None = None
        self._sessions: Sequence[ReviewSession] = ()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(translate("Review", "Result of the review"))
        self.area = scroll
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Panel("window")
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(px(24), px(16), px(24), px(24))
        whole.setSpacing(px(12))
        self.title = Heading("", Type.LEAD_STRONG)
        self.title.setWordWrap(True)
        self.line = Caption(wrap=True)
        self.scope = Segmented(
            translate("Review", "Counted over"),
            [("one", translate("Review", "This session")), ("all", translate("Review", "All sessions"))],
        )
        self.scope.chosen.connect(self._ask)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.line)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.scope, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(top)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(px(16))
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(px(16))
            beside = QVBoxLayout()
            beside.addLayout(column)
            beside.addStretch(1)
            self._columns.addLayout(beside, 1)
        whole.addLayout(self._columns)
        whole.addStretch(1)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_session(self, session: ReviewSession, sessions: Sequence[ReviewSession]) -> None:
        """Works out what the session gave; ``sessions`` are all there are."""
        if self.session is None or self.session.key != session.key:
            self.scope.choose("one")
        self.session, self._sessions = session, sessions
        self.scope.setVisible(len(sessions) > 1)
        self._ask()

    def _ask(self) -> None:
        if self.session is None:
            return
        everything = self.scope.key() == "all"
        count = len(self._sessions)
        self.title.setText(
            translate("Review", "%n session(s)", "", count) if everything else self.session.start.title
        )
        self.line.setText("" if everything else session_line(self.session, self.desk))
        self.line.setVisible(not everything)
        counted = self._sessions if everything else [self.session]
        self.desk.ask(partial(_results, tuple(counted)), self._show, slot="review-results")

    def _show(self, results: Results) -> None:
        for column in (self._left, self._right):
            empty(column)
        self._left.addWidget(self._yield(results))
        self._left.addWidget(self._agreement(results))
        self._left.addWidget(self._hits(results))
        self._right.addWidget(self._started(results))
        if results.groups:
            self._right.addWidget(self._groups(results))
        self._right.addWidget(_terms())

    def _yield(self, results: Results) -> Card:
        counts = results.counts
        card = Card(
            translate("Review", "Yield"),
            note=translate("Review", "{count} reviewed").format(count=number(counts.reviewed)),
        )
        row = QHBoxLayout()
        row.setSpacing(px(12))
        per_ten, found = counts.per_ten, results.per_ten
        if per_ten is None or found.low is None or found.high is None:
            row.addWidget(Label(translate("Review", "too few to say"), Type.LEAD_STRONG))
            said = translate("Review", "At least {count} must be reviewed to say.").format(count=FEWEST)
        else:
            row.addWidget(Label(decimal(per_ten, 1), Type.FIGURE))
            said = translate("Review", "new needs per ten reviewed, 95 % interval {low}–{high}").format(
                low=decimal(10 * found.low, 1), high=decimal(10 * found.high, 1)
            )
        row.addWidget(Caption(said, wrap=True), 1)
        card.body.addLayout(row)
        lines = [(decision_word(one, language()), number(counts.decisions[one])) for one in Decision]
        new = translate("Review", "of these new to us")
        lines.insert(1, (f"– {new}", number(counts.new_needs)))
        if results.again:
            lines.append((translate("Review", "Comes back on its day"), number(results.again)))
        card.body.addLayout(_rows(lines))
        return card

    def _agreement(self, results: Results) -> Card:
        card = Card(translate("Review", "Agreement with the scores"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 1)
        heads = ["", *(agreement_word(key, language()) for key in ("too_low", "fits", "too_high")), "n"]
        for place, head in enumerate(heads):
            grid.addWidget(_cell(head, "text2"), 0, place)
        for row, score in enumerate(SCORES, start=1):
            agreed = results.counts.agreed[score]
            grid.addWidget(Label(score_word(score, language())), row, 0)
            if not agreed.asked:
                grid.addWidget(_cell(translate("Review", "nobody judged"), "muted"), row, 1, 1, 4)
                continue
            for place, value in enumerate(
                (agreed.too_low, agreed.fits, agreed.too_high, agreed.asked), start=1
            ):
                grid.addWidget(_cell(number(value), "text" if value else "muted"), row, place)
        card.body.addLayout(grid)
        return card

    def _hits(self, results: Results) -> Card:
        card = Card(translate("Review", "Hits at this office"))
        card.body.addWidget(
            Caption(translate("Review", "Of those pointed out: how many you would follow up."), wrap=True)
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(0, 1)
        counts = results.counts
        known = counts.reviewed - counts.not_known
        for row, flag in enumerate(FLAGS):
            found = results.hits[flag.key]
            name = Label(flag_word(flag.key, language()), wrap=True)
            grid.addWidget(name, row, 0)
            if found.value is None:
                nobody = translate("Review", "nobody judged")
                none = translate("Review", "nobody pointed out") if known else nobody
                grid.addWidget(_cell(none, "muted"), row, 1, 1, 3)
                continue
            grid.addWidget(
                _cell(
                    translate("Review", "{hits} of {of}").format(hits=number(found.hits), of=number(found.of))
                ),
                row,
                1,
            )
            if found.of < FEWEST:
                grid.addWidget(_cell(translate("Review", "too few to say"), "text2"), row, 2, 1, 2)
                continue
            grid.addWidget(_cell(percent(found.value)), row, 2)
            grid.addWidget(IntervalLabel(found), row, 3)
        card.body.addLayout(grid)
        if counts.not_known:
            told = translate("Review", "Not known what the scores said for {count} of {of} reviewed.")
            said = told.format(count=number(counts.not_known), of=number(counts.reviewed))
            card.body.addWidget(Caption(said, wrap=True))
        return card

    def _groups(self, results: Results) -> Card:
        card = Card(translate("Review", "Who was reviewed"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(5))
        grid.setColumnStretch(0, 1)
        heads = (
            "",
            translate("Review", "Reviewed"),
            translate("Review", "Share"),
            translate("Review", "On the list"),
        )
        for place, head in enumerate(heads):
            grid.addWidget(_cell(head, "text2"), 0, place)
        row, before = 1, ""
        for group in results.groups:
            if before and group.kind != before:
                grid.setRowMinimumHeight(row, px(6))
                row += 1
            before = group.kind
            grid.addWidget(Label(_group_word(group)), row, 0)
            grid.addWidget(_cell(number(group.reviewed), "text" if group.reviewed else "muted"), row, 1)
            grid.addWidget(_cell(percent(group.share), "text" if group.reviewed else "muted"), row, 2)
            grid.addWidget(_cell(percent(group.population_share), "text2"), row, 3)
            row += 1
        card.body.addLayout(grid)
        return card

    def _started(self, results: Results) -> Card:
        count = len(results.started)
        card = Card(translate("Review", "Started"), note=number(count))
        if not results.started:
            card.body.addWidget(
                Caption(translate("Review", "Nothing was set going in this session."), wrap=True)
            )
            return card
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for row, one in enumerate(results.started):
            link = LinkButton(one.patient_id)
            link.clicked.connect(partial(self._open, one.patient_id))
            grid.addWidget(link, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            grid.addLayout(self._task(one), row, 1)
        card.body.addLayout(grid)
        return card

    def _task(self, one: Started) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(one.text, Type.BODY, wrap=True))
        who = role_word(one.who, language()) if one.who in ROLE_WORDS else one.who
        due = (
            ""
            if one.due is None
            else translate("Review", "before {day}").format(day=day_near(one.due, self.desk.today))
        )
        done = translate("Review", "done") if one.done else ""
        words.addWidget(Caption(" · ".join(part for part in (who, due, done) if part), wrap=True))
        return words

    def _open(self, patient_id: str) -> None:
        self.go.emit(Target("worklist", patient=patient_id))

    def resizeEvent(self, event: object) -> None:
        """One column where there isn't room for two."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        wide = self.width() >= px(WIDE)
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )


class IntervalLabel(QWidget):
    """A share and its interval on a line from 0 to 100 %."""

    def __init__(self, found: Interval, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        speak_as(self, QAccessible.Role.StaticText)
        limits = percent_range(found.low or 0, found.high or 0)
        self.setAccessibleName(translate("Review", "95 % interval {limits}").format(limits=limits))
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(round(interval_width() * 0.8), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dot and band."""
        with QPainter(self) as painter:
            paint_interval(painter, QRectF(self.rect()), self._found.low, self._found.value, self._found.high)


def _terms() -> Card:
    card = Card(translate("Review", "The terms"))
    for term in TERMS:
        card.body.addWidget(Caption(term_text(term, language()), wrap=True))
    return card


def _rows(lines: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(px(4))
    grid.setColumnStretch(0, 1)
    for row, (name, value) in enumerate(lines):
        grid.addWidget(Label(name, Type.BODY, "text2" if name.startswith("–") else "text"), row, 0)
        grid.addWidget(_cell(value), row, 1)
    return grid


def _cell(text: str, token: str = "text") -> Label:
    label = Label(text, Type.BODY if token != "text2" else Type.SECONDARY, token)
    label.setAlignment(RIGHT)
    return label


def _group_word(group: GroupShare) -> str:
    if group.kind == "sex":
        word = sex_word(SEXES[group.key], language())
        return f"{word[:1].upper()}{word[1:]}"
    if group.kind == "age":
        return age_word(group.key, language())
    return translate("Review", "List {name}").format(name=group.key)


def _results(sessions: Sequence[ReviewSession], view: View) -> Results:
    from listeoversikt.operations.review_results import results_of

    return results_of(view, sessions)
