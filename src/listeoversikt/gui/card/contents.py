"""The card's sections in their order: what to know first, due, open with us, frailty, illness burden, admission risk,
12 months, our contacts, closed lately, measurements, medicines, groups.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.card.burden import (
    admissions_note,
    burden_note,
    fill_admissions,
    fill_burden,
    fill_groups,
)
from listeoversikt.gui.card.due_box import DueBox
from listeoversikt.gui.card.followed_part import (
    add_quiet_lines,
    contacts_note,
    ended_memberships,
    fill_closed,
    fill_contacts,
    fill_open,
    open_lines,
    taken_back_contacts,
)
from listeoversikt.gui.card.frailty import fill_frailty
from listeoversikt.gui.card.logged_part import LOG, fill_log, logged
from listeoversikt.gui.card.records import fill_measurements, fill_medicines, measurements_note
from listeoversikt.gui.card.risk_part import risk_figure
from listeoversikt.gui.card.section import Section, SectionHead
from listeoversikt.gui.card.wording import applies_later, score_title, value_text, values, why_missing
from listeoversikt.gui.charts.timeline import TimelineChart
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.headings import Caption, Heading
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.texts import NOBREAK, day_near, language, number, translate
from listeoversikt.words.evidence import measure_about, null_text
from listeoversikt.words.states import band_word

if TYPE_CHECKING:
    from listeoversikt.gui.card.card_acts import CardActs
    from listeoversikt.operations.patient import PatientCard

OPEN, CONTACTS, CLOSED = "open", "contacts", "closed"
FRAILTY, BURDEN, ADMISSIONS = "frailty", "burden", "admissions"
MEASUREMENTS, MEDICINES, GROUPS = "measurements", "medicines", "groups"
TWO_COLUMNS = 760
OPEN_AT_FIRST = (OPEN, FRAILTY, ADMISSIONS)


class CardContents(QWidget):
    """What stands between head and foot; ``opened`` keeps which sections are open.

    ``wide`` is for the patient page: the year stands elsewhere, and where there is room the sections stand in two
    columns.
    """

    def __init__(
        self, card: PatientCard, opened: set[str], *, wide: bool = False, acts: CardActs | None = None
    ) -> None:
        super().__init__()
        self._opened, self._wide, self._acts = opened, wide, acts
        self.sections: dict[str, Section] = {}
        self._outer = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(px(6))
        self.column = self._new_column()
        if card.why_unscored:
            self.column.addWidget(Caption(unscored_text(card.why_unscored), wrap=True))
            self._add_followed(card)
            return
        add_quiet_lines(card, self.column)
        self._add_due(card)
        self._add_open(card)
        self._add_scores(card)
        if wide:
            self.column.addStretch(1)
            self.column = self._new_column()
        else:
            self._add_year(card)
        self._add_logged(card)
        self._add_records(card)
        self.column.addStretch(1)

    def _new_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(6))
        self._outer.addLayout(column, 1)
        return column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room for them."""
        super().resizeEvent(event)
        beside = self._wide and self.width() >= px(TWO_COLUMNS)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._outer.direction() != direction:
            self._outer.setDirection(direction)
            self._outer.setSpacing(px(32 if beside else 6))

    def _add_due(self, card: PatientCard) -> None:
        if card.due.reasons:
            self.column.addWidget(DueBox(card))
        else:
            self.column.addWidget(Caption(translate("Card", "Nothing on the worklist now."), wrap=True))

    def _add_followed(self, card: PatientCard) -> None:
        """What is logged here of one who isn't scored, or isn't in the extract any more."""
        add_quiet_lines(card, self.column)
        self._add_open(card)
        self._add_logged(card)
        self.column.addStretch(1)

    def _add_open(self, card: PatientCard) -> None:
        lines = open_lines(card)
        if lines:
            head = SectionHead(translate("Card", "Open with us"), number(len(lines)))
            self._add(OPEN, head, partial(fill_open, card, self._acts), line=False)

    def _add_logged(self, card: PatientCard) -> None:
        record = card.followed.record
        if record.contacts or taken_back_contacts(card):
            head = SectionHead(
                translate("Card", "Our contacts"), number(len(record.contacts)), contacts_note(card)
            )
            self._add(CONTACTS, head, partial(fill_contacts, card, self._acts))
        closed, ended = card.followed.closed, ended_memberships(card)
        if closed or ended:
            head = SectionHead(
                translate("Card", "Closed lately") if closed else translate("Card", "Closed"),
                number(len(closed) + len(ended)),
                day_near(closed[0].day, card.today) if closed else "",
            )
            self._add(CLOSED, head, partial(fill_closed, card, self._acts))
        count = len(logged(card))
        if count:
            head = SectionHead(translate("Card", "Log"), number(count))
            self._add(LOG, head, partial(fill_log, card, self._acts))

    def _add_scores(self, card: PatientCard) -> None:
        frailty, scores = card.scores["frailty_index"], card.scores
        now, before = values(frailty)
        deficits = translate("Card", "{count} of {all} deficits").format(
            count=sum(item.stands for item in frailty.items), all=frailty.out_of or 36
        )
        self._add(
            FRAILTY,
            SectionHead(
                score_title("frailty_index"),
                now,
                why_missing(frailty) if frailty.value is None else deficits,
                missing=frailty.value is None and not applies_later(frailty),
                struck=before,
            ),
            partial(_fill_frailty_or_why, card, self._acts, self._opened),
            line=False,
        )
        self._add(
            BURDEN,
            SectionHead(translate("Card", "Illness burden"), "", burden_note(scores)),
            partial(fill_burden, scores, acts=self._acts, opened=self._opened),
        )
        self._add(
            ADMISSIONS,
            _admissions_head(card),
            partial(fill_admissions, scores, acts=self._acts, risk=card.risk, opened=self._opened),
        )

    def _add_year(self, card: PatientCard) -> None:
        if card.timeline is None:
            return
        self.column.addWidget(Divider())
        chart = TimelineChart(translate("Card", "Last 12 months"))
        chart.set_timeline(card.timeline)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        heading = Heading(chart.title(), level=3)
        heading.setWordWrap(True)
        row.addWidget(heading, 1)
        counts = Caption(chart.counts(), wrap=True)
        counts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(counts, 1)
        self.column.addSpacing(px(4))
        self.column.addLayout(row)
        self.column.addWidget(chart)

    def _add_records(self, card: PatientCard) -> None:
        measurements, medicines = card.measurements, card.medicines
        absent = null_text("missing_table", ("maalinger",), language()) if measurements is None else ""
        self._add(
            MEASUREMENTS,
            SectionHead(
                translate("Card", "Measurements"),
                "",
                absent or measurements_note(measurements or ()),
                missing=measurements is None,
            ),
            partial(_fill_or_why, absent, partial(fill_measurements, measurements or ())),
        )
        absent = null_text("missing_table", ("legemidler",), language()) if medicines is None else ""
        regular = card.scores["medications"]
        self._add(
            MEDICINES,
            SectionHead(
                translate("Card", "Medicines in use"),
                "" if medicines is None else number(len(medicines)),
                absent
                or (
                    ""
                    if regular.value is None
                    else translate("Card", "{count} regular").format(count=value_text(regular))
                ),
                missing=medicines is None,
            ),
            partial(
                _fill_or_why, absent, partial(fill_medicines, medicines or (), rules=card.high_risk or ())
            ),
        )
        self._add(
            GROUPS,
            SectionHead(
                translate("Card", "Target groups and band"),
                number(len(card.groups)),
                band_word(card.band, language()),
            ),
            partial(fill_groups, card),
        )

    def _add(
        self, key: str, head: SectionHead, fill: Callable[[QVBoxLayout], None], *, line: bool = True
    ) -> None:
        if line and self.column.count():
            self.column.addWidget(Divider())
        section = Section(key, head, fill)
        section.set_open(key in self._opened)
        section.opened.connect(self._remember)
        self.sections[key] = section
        self.column.addWidget(section)

    def _remember(self, key: str, on: bool) -> None:
        (self._opened.add if on else self._opened.discard)(key)


def _admissions_head(card: PatientCard) -> SectionHead:
    """The prediction of the model in use; without one, the unplanned admissions."""
    title = translate("Card", "Admission risk, 12 months")
    if card.risk is not None:
        figure, note = risk_figure(card.risk)
        return SectionHead(title, figure, note, missing=card.risk.standing is None)
    admissions = card.scores["unplanned_admissions_12m"]
    return SectionHead(
        title,
        admissions_note(admissions),
        why_missing(admissions) if admissions.value is None else unplanned_word(round(admissions.value)),
        missing=admissions.value is None,
        struck=values(admissions)[1],
    )


def _fill_frailty_or_why(
    card: PatientCard, acts: CardActs | None, opened: set[str], into: QVBoxLayout
) -> None:
    frailty = card.scores["frailty_index"]
    if applies_later(frailty):
        what = measure_about("frailty_index", language()).partition(". ")[
            0
        ]  # from which age stands in the head
        into.addWidget(Caption(f"{what}.", wrap=True))
    elif frailty.value is None:
        into.addWidget(Caption(_sentence(why_missing(frailty)), wrap=True))
    else:
        fill_frailty(frailty, into, acts, opened)


def _fill_or_why(why: str, fill: Callable[[QVBoxLayout], None], into: QVBoxLayout) -> None:
    if why:
        into.addWidget(Caption(_sentence(why), wrap=True))
    else:
        fill(into)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def unscored_text(why: str) -> str:
    """Why nothing is worked out for this patient."""
    return {
        "objects": translate("Card", "Objects to being scored. Nothing is worked out."),
        "died": translate("Card", "Died before the extract. Nothing is worked out."),
        "left": translate("Card", "Isn't on the list at the extract. Nothing is worked out."),
        "absent": translate("Card", "Isn't in the extract any more. What was noted here stands."),
    }[why]


def unplanned_word(count: int) -> str:
    """«uplanlagt innl.» or «uplanlagte innl.», after a number that stands for itself."""
    return translate("Card", "%n unplanned admission(s)", "", count).partition(NOBREAK)[2]
