"""The patient page's «Endret siden forrige uttrekk»: asked for, since the extract before must be read anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.card.causes import cause_word
from listeoversikt.gui.card.change_words import expired_text, fact_lines, grouped_facts, kind_title
from listeoversikt.gui.card.moved_risk import add_risk_move
from listeoversikt.gui.card.wording import PLACES, group_text, score_title
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.states import frailty_label, hfrs_label
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import day_table, decimal, language, number, translate
from listeoversikt.operations.list_table import FRAILTY, HFRS
from listeoversikt.words.evidence import measure_word
from listeoversikt.words.records import measurement_word
from listeoversikt.words.states import band_word

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.patient_evidence import Item
    from listeoversikt.operations.patient_moves import CategoryMove, Moved, ScoreMove

BANDS = ("high", "rising", "moderate", "low")
ARROW = " \N{RIGHTWARDS ARROW} "


class MovedCard(Card):
    """Asks the desk on demand; what was found stays while the same patient is shown."""

    found = Signal(object)

    def __init__(self, desk: Desk, patient_id: str, parent: QWidget | None = None) -> None:
        super().__init__(translate("Patient", "Changed since the extract before"), parent=parent)
        self._desk, self._patient_id = desk, patient_id
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        self.ask_link = LinkButton(translate("Patient", "Show what moved the scores"))
        self.ask_link.clicked.connect(self.ask)
        self.body.addWidget(self.ask_link, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._lines)

    def ask(self) -> None:
        """Reads the extract before on the store's thread."""
        self.ask_link.setEnabled(False)
        self._desk.work(
            partial(_moved, self._patient_id),
            self._tell,
            title=translate("Patient", "Comparing with the extract before"),
        )

    def _tell(self, moved: Moved | None) -> None:
        self.found.emit(moved)
        self.show_moved(moved)

    def show_moved(self, moved: Moved | None) -> None:
        """The lines; a sentence when there is nothing to compare with."""
        self.ask_link.hide()
        empty(self._lines)
        if moved is None:
            self._say(translate("Patient", "There is no extract before this one."))
            return
        since = day_table(moved.since)
        if not moved.known_before:
            self._say(translate("Patient", "Wasn't scored in the extract of {day}.").format(day=since))
            return
        self._say(translate("Patient", "Since {day}.").format(day=since))
        self._lines.addWidget(Label(band_line(moved), Type.BODY, "text", wrap=True))
        for move in moved.categories:
            self._lines.addWidget(Label(category_line(move), Type.BODY, "text", wrap=True))
        for gained, keys in ((True, moved.groups_gained), (False, moved.groups_lost)):
            for key in keys:
                self._lines.addLayout(_part(group_text(key), gained=gained))
        if moved.risk is not None:
            add_risk_move(moved.risk, self._lines)
        for score in moved.scores:
            self._add_score(score)
        if not moved.scores:
            self._say(translate("Patient", "No score has changed."))
        self._add_facts(moved)

    def _add_facts(self, moved: Moved) -> None:
        """What is new, ended or changed, and what has expired, told apart."""
        told = [(kind_title(kind), fact_lines(kind, facts)) for kind, facts in grouped_facts(moved.facts)]
        if moved.expired:
            told.append((kind_title("expired"), list(map(expired_text, moved.expired))))
        for heading, lines in told:
            title = Label(heading, Type.BODY, "text", wrap=True)
            title.setContentsMargins(0, px(4), 0, 0)
            self._lines.addWidget(title)
            for line in lines:
                label = Label(line, Type.SECONDARY, "text2", wrap=True)
                label.setContentsMargins(px(12), 0, 0, 0)
                self._lines.addWidget(label)

    def _say(self, text: str) -> None:
        self._lines.addWidget(Caption(text, wrap=True))

    def _add_score(self, score: ScoreMove) -> None:
        line = Label(score_line(score), Type.BODY, "text", wrap=True)
        line.setContentsMargins(0, px(4), 0, 0)
        self._lines.addWidget(line)
        for gained, items in ((True, score.gained), (False, score.lost)):
            for item in items:
                self._lines.addLayout(_part(item_text(score.measure, item), gained=gained))


def band_line(moved: Moved) -> str:
    """«Risikobånd: Middels → I risikosonen. Nye legemidler.»"""
    name = measure_word("risk_band", language())
    now = band_word(moved.band_now, language())
    if moved.band_before == moved.band_now:
        return translate("Patient", "{measure}: {now}, as before").format(measure=name, now=now)
    up = BANDS.index(moved.band_now) < BANDS.index(moved.band_before)
    why = ", ".join(cause_word(cause, up=up) for cause in moved.causes)
    text = f"{name}: {band_word(moved.band_before, language())}{ARROW}{now}"
    return f"{text}. {why}." if why else text


def category_line(move: CategoryMove) -> str:
    """«Skrøpelighet: Ikke skrøpelig → Mild. Nye diagnoser.»"""
    frailty = move.measure == "frailty_category"
    order, word = (FRAILTY, frailty_label) if frailty else (HFRS, hfrs_label)
    levels = ("", *order)
    up = levels.index(move.now) > levels.index(move.before)
    before, now = (word(one) if one else translate("Card", "missing") for one in (move.before, move.now))
    why = ", ".join(cause_word(cause, up=up) for cause in move.causes)
    return f"{score_title('frailty_index' if frailty else 'hfrs')}: {before}{ARROW}{now}. {why}."


def score_line(score: ScoreMove) -> str:
    """«Skrøpelighet: 0,22 → 0,25»; a null is said as missing."""
    return f"{score_title(score.measure)}: {_value(score, score.before)}{ARROW}{_value(score, score.now)}"


def _value(score: ScoreMove, value: float | None) -> str:
    if value is None:
        return translate("Card", "missing")
    places = PLACES.get(score.measure, 0)
    return decimal(value, places) if places else number(value)


def item_text(measure: str, item: Item) -> str:
    """A part by its title, with its newest code and day."""
    title = item.title or (item.key if measure == "medications" else "")
    if measure == "unplanned_admissions_12m":
        title = translate("Card", "Unplanned admission")
    title = title or measurement_word(item.key, language())
    if item.rows and item.rows[0].day is not None:
        title = f"{title} ({item.rows[0].code} {day_table(item.rows[0].day)})"
    return title


def _part(text: str, *, gained: bool) -> QHBoxLayout:
    said = translate("Patient", "Came") if gained else translate("Patient", "Fell away")
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.setContentsMargins(px(12), 0, 0, 0)
    icon = IconLabel("plus" if gained else "minus", "text2", 14, spoken=said)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, Type.SECONDARY, "text2", wrap=True), 1)
    return row


def _moved(patient_id: str, office: Office, *_: object) -> Moved | None:
    from listeoversikt.operations.patient_moves import moved_since

    return moved_since(office, patient_id)
