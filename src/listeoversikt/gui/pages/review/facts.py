"""What there is to see of the patient: head, twelve months, diagnoses, medicines, scores with their reasons, function."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.card.burden import fill_admissions
from listeoversikt.gui.card.frailty import fill_frailty
from listeoversikt.gui.card.head import SAID_BY_THE_BAND, age_and_sex, flags
from listeoversikt.gui.card.lines import Line, add_lines
from listeoversikt.gui.card.wording import (
    applies_later,
    group_text,
    home_text,
    score_title,
    value_text,
    why_missing,
)
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.states import band_look
from listeoversikt.gui.pages.review.controls import OptionRow
from listeoversikt.gui.pages.review.lanes import ReviewTimeline
from listeoversikt.gui.pages.review.medicines import fill_regular
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.headings import Caption, ElidedLabel, Heading, Label
from listeoversikt.gui.parts.notices import EmptyState, Notice
from listeoversikt.gui.parts.pills import MissingLabel, PillLabel, TagLabel
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import day_prose, day_table, language, month_short, translate
from listeoversikt.words.acts import sign_word
from listeoversikt.words.evidence import null_text
from listeoversikt.words.groups import group_rule
from listeoversikt.words.review import decision_word, function_word, skipped_word

if TYPE_CHECKING:
    from listeoversikt.followup.log.review_acts import Reviewed
    from listeoversikt.operations.patient import PatientCard
    from listeoversikt.operations.patient_evidence import Score
    from listeoversikt.operations.review_patient import Diagnosis, ReviewedPatient

NARROW, FUNCTION_WIDE = 700, 760
SHOWN_DIAGNOSES = 7
LEVELS = ("independent", "some_help", "dependent")


class Facts(QWidget):
    """The left side. ``function_changed`` when somebody sets ADL, IADL or CFS."""

    function_changed = Signal()
    page_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(px(24), px(14), px(24), px(20))
        self._column = QVBoxLayout()
        self._whole.addLayout(self._column)
        self._whole.addStretch(1)
        self._column.setSpacing(px(12))
        self.chart: ReviewTimeline | None = None
        self.function: FunctionCard | None = None
        self._pairs: list[QBoxLayout] = []
        self.setAccessibleName(translate("Review", "About the patient"))

    def show_patient(self, patient: ReviewedPatient | None, function: Mapping[str, str]) -> None:
        """Another patient; None = being fetched."""
        empty(self._column)
        self._give_spare_room(below=True)
        self.chart, self.function, self._pairs = None, None, []
        if patient is None:
            self._column.addWidget(Caption(translate("Review", "Being fetched")))
            return
        self._column.addLayout(self._head(patient))
        if patient.card is None:
            sentence = skipped_word(patient.skipped, language())
            text = translate("Review", "The patient is passed over. Go on with →.")
            self._column.addWidget(EmptyState("user-minus", sentence, text), 1)
            self._give_spare_room(below=False)
            return
        self._add_cards(patient, patient.card, function)
        self._fit()

    def _give_spare_room(self, *, below: bool) -> None:
        """What is left of the height stays empty below, or goes to what is shown."""
        self._whole.setStretch(0, 0 if below else 1)
        self._whole.setStretch(1, 1 if below else 0)

    def _head(self, patient: ReviewedPatient) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(6))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        name = ElidedLabel("", Type.PATIENT, middle=True)
        speak_as(name, QAccessible.Role.Heading)
        name.setText(patient.patient_id)
        name.setAccessibleName(patient.patient_id)
        name.setProperty("heading", 2)
        row.addWidget(name)
        if patient.card is not None:
            line = Label(who_line(patient.card), Type.BODY, "text2", wrap=True)
            line.setToolTip(
                translate("Card", "Age by calendar year, born {year}").format(
                    year=patient.card.person.birth_year
                )
            )
            row.addWidget(line, 1)
        else:
            row.addStretch(1)
        column.addLayout(row)
        if patient.card is not None:
            column.addWidget(self._tags(patient, patient.card))
            if patient.before:
                column.addWidget(Caption(before_text(patient.before[0]), wrap=True))
        return column

    def _tags(self, patient: ReviewedPatient, card: PatientCard) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        flow.addWidget(PillLabel(band_look(card.band)))
        for key in card.groups:
            if key not in SAID_BY_THE_BAND:
                flow.addWidget(TagLabel(group_text(key), hint=group_rule(key, language())))
        said = flags(card.person)
        palliative = translate("Card", "Palliative")
        if patient.palliative and palliative not in said:
            said.append(palliative)
        for sign, until in patient.stops:
            word = sign_word(sign, language())
            said.append(word if until is None else f"{word} {day_table(until)}")
        for text in said:
            flow.addWidget(TagLabel(text))
        return box

    def _add_cards(self, patient: ReviewedPatient, card: PatientCard, function: Mapping[str, str]) -> None:
        if patient.palliative:
            text = translate("Review", "Palliative: no routine reasons on the worklist.")
            self._column.addWidget(Notice("info", text))
        self._column.addWidget(self._year(patient))
        self._column.addLayout(self._pair(self._diagnoses(patient), self._medicines(card)))
        self._column.addWidget(self._scores(card))
        self.function = FunctionCard(function, patient.cfs)
        self.function.changed.connect(self.function_changed)
        self._column.addWidget(self.function)

    def _pair(self, left: QWidget, right: QWidget) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(px(16))
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        self._pairs.append(row)
        return row

    def _year(self, patient: ReviewedPatient) -> Card:
        assert patient.lanes is not None
        line = patient.lanes.timeline
        note = translate("Review", "{first} to {last}").format(
            first=f"{month_short(line.first)} {line.first.year}",
            last=f"{month_short(line.last)} {line.last.year}",
        )
        card = Card(translate("Review", "Last 12 months"), note=note)
        self.chart = ReviewTimeline(translate("Review", "Last 12 months"))
        self.chart.set_lanes(patient.lanes)
        card.body.addWidget(self.chart)
        return card

    def _diagnoses(self, patient: ReviewedPatient) -> Card:
        count = sum(one.chronic for one in patient.diagnoses)
        note = translate("Review", "%n chronic", "", count)
        box = Card(translate("Review", "Diagnoses"), note=note)
        if not patient.diagnoses:
            box.body.addWidget(
                Caption(translate("Review", "No chronic diagnosis, and none in the last year."), wrap=True)
            )
        lines = [_diagnosis(one) for one in patient.diagnoses]
        shown = max(SHOWN_DIAGNOSES, min(count, SHOWN_DIAGNOSES + 2))
        _add_some(box, lines, shown, translate("Review", "Diagnoses"))
        box.body.addStretch(1)
        return box

    def _medicines(self, card: PatientCard) -> Card:
        medicines = card.medicines
        review = card.scores["medications"]
        note = (
            ""
            if review.value is None
            else translate("Card", "{count} regular").format(count=value_text(review))
        )
        box = Card(translate("Review", "Medicines in regular use"), note=note)
        if medicines is None:
            why = null_text("missing_table", ("legemidler",), language())
            box.body.addWidget(MissingLabel(why))
            box.body.addWidget(Caption(f"{why[:1].upper()}{why[1:]}.", wrap=True))
        else:
            fill_regular(medicines, card.high_risk or (), box.body)
        box.body.addStretch(1)
        return box

    def _scores(self, card: PatientCard) -> Card:
        box = Card(translate("Review", "Scores and why"), link=translate("Review", "Patient page"))
        box.link_clicked.connect(lambda: self.page_wanted.emit(card.person.patient_id))
        frailty, risk = QWidget(), QWidget()
        left, right = QVBoxLayout(frailty), QVBoxLayout(risk)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(px(4))
        score = card.scores["frailty_index"]
        note = translate("Card", "{count} of {all} deficits").format(
            count=len(score.items), all=score.out_of or 36
        )
        left.addLayout(_score_head(score, note))
        if score.value is not None:
            fill_frailty(score, left)
        right.addLayout(
            _score_head(
                card.scores["unplanned_admissions_12m"], "", title=translate("Review", "Admission risk")
            )
        )
        fill_admissions(card.scores, right)
        left.addStretch(1)
        right.addStretch(1)
        row = self._pair(frailty, risk)
        row.setSpacing(px(32))
        box.body.addLayout(row)
        return box

    def resizeEvent(self, event: object) -> None:
        """One column where there isn't room for two."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < px(NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for pair in self._pairs:
            if pair.direction() != direction:
                pair.setDirection(direction)
        if self.function is not None:
            self.function.set_narrow(self.width() < px(FUNCTION_WIDE))


class FunctionCard(Card):
    """Short ADL and IADL, and CFS: set by a person, kept with the decision."""

    changed = Signal()

    def __init__(self, function: Mapping[str, str], cfs: float | None, parent: QWidget | None = None) -> None:
        title = translate("Review", "Function, set by you")
        known = (
            "" if cfs is None else translate("Review", "CFS {value} in the extract").format(value=round(cfs))
        )
        super().__init__(title, note=known, parent=parent)
        self.rows: dict[str, OptionRow] = {}
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(px(12))
        for key, name in (("adl", translate("Review", "ADL")), ("iadl", translate("Review", "IADL"))):
            options = OptionRow(
                name, [(level, function_word(level, language()), "") for level in LEVELS], prefix=True
            )
            options.choose(function.get(key))
            options.chosen.connect(self.changed)
            self.rows[key] = options
            row.addWidget(Label(name, Type.SECONDARY, "text2"))
            row.addWidget(options, 1)
        unset = translate("Review", "CFS not set")
        self.cfs = Choice(
            translate("Review", "Clinical frailty (CFS)"),
            [("", unset), *((str(level), f"CFS {level}") for level in range(1, 10))],
        )
        self.cfs.choose(function.get("cfs", ""))
        self.cfs.chosen.connect(self.changed)
        row.addWidget(self.cfs)
        self.body.addLayout(row)

    def minimumSizeHint(self) -> QSize:
        """What it needs with its rows under one another, so that it never holds its page wide."""
        least = super().minimumSizeHint()
        widest = max(row.minimumSizeHint().width() for row in self.rows.values())
        return QSize(min(least.width(), widest + px(64)), least.height())

    def set_narrow(self, narrow: bool) -> None:
        """Under one another, or side by side."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() != direction:
            self._row.setDirection(direction)

    def values(self) -> dict[str, str]:
        """What has been set."""
        found = {key: options.key() or "" for key, options in self.rows.items()} | {"cfs": self.cfs.key()}
        return {key: value for key, value in found.items() if value}


def who_line(card: PatientCard) -> str:
    """«91 år, kvinne, liste L01, bor hjemme uten hjemmetjeneste»."""
    person = card.person
    parts = [age_and_sex(person)]
    if person.gp_id:
        parts.append(translate("Review", "list {name}").format(name=person.gp_id))
    home = home_text(person.residence).lower()
    if home and person.home_care is False:
        home = translate("Review", "{home} without home care").format(home=home)
    elif home and person.home_care:
        home = translate("Review", "{home} with home care").format(home=home)
    return ", ".join(part for part in (*parts, home) if part)


def before_text(act: Reviewed) -> str:
    """What was decided last, in whatever session."""
    said = decision_word(act.decision, language()).lower()
    if act.day is None:
        return translate("Review", "Decided before: {decision}").format(decision=said)
    return translate("Review", "Decided on {day}: {decision}").format(day=day_prose(act.day), decision=said)


def _diagnosis(one: Diagnosis) -> Line:
    when, tip = "", ""
    if one.first is not None and one.newest is not None:
        when = str(one.first.year) if one.chronic else f"{month_short(one.newest)} {one.newest.year}"
        tip = translate("Review", "First {first}, newest {newest}").format(
            first=day_prose(one.first), newest=day_prose(one.newest)
        )
    return Line(one.title or one.code, one.code, when, "", tip=tip)


def _score_head(score: Score, note: str, *, title: str = "") -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(Heading(title or score_title(score.measure), Type.BODY_STRONG, level=3))
    row.addStretch(1)
    if applies_later(score):
        row.addWidget(Caption(why_missing(score)))
    elif score.value is None:
        row.addWidget(MissingLabel(why_missing(score)))
        row.addWidget(Caption(why_missing(score), wrap=True), 1)
    elif note:
        row.addWidget(Label(value_text(score), Type.BODY_STRONG))
        row.addWidget(Caption(note))
    return row


def _add_some(box: Card, lines: list[Line], shown: int, name: str) -> None:
    """The first so many, the rest when asked for; ``name`` is what they are."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    add_lines(column, lines[:shown])
    box.body.addWidget(inside)
    if len(lines) <= shown:
        return
    more = LinkButton(translate("Card", "Show all {count}").format(count=len(lines)))
    more.setAccessibleName(f"{more.text()}: {name}")

    def show() -> None:
        empty(column)
        add_lines(column, lines)
        more.hide()

    more.clicked.connect(show)
    box.body.addWidget(more, 0, Qt.AlignmentFlag.AlignRight)
