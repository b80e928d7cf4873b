"""The card's head: pseudonym, age and sex, band, groups, list and home; copy, enlarge, close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.blocking.chip import block_chip
from listeoversikt.gui.card.wording import group_text, home_text, year_of
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.states import band_look
from listeoversikt.gui.parts.buttons import IconButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.headings import Caption, ElidedLabel, Label
from listeoversikt.gui.parts.pills import PillLabel, TagLabel
from listeoversikt.gui.parts.spoken import speak_as
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.groups import group_rule, no_contact_word
from listeoversikt.words.records import sex_word

if TYPE_CHECKING:
    from listeoversikt.operations.patient import PatientCard, Person

SAID_BY_THE_BAND = ("stormottaker", "risikosone")
"""Groups that the band's pill says already."""
SEXES = {"K": "female", "M": "male"}


class CardHead(QWidget):
    """Who it is. The buttons are signals; ``wide`` leaves enlarge out (the page is as large as it gets)."""

    copy_asked = Signal()
    enlarge_asked = Signal()
    close_asked = Signal()

    def __init__(self, card: PatientCard, *, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._name_row(card.person, wide))
        tags = self._tags(card)
        if tags is not None:
            column.addWidget(tags)
        line = person_line(card.person)
        if line:
            column.addWidget(Caption(line, wrap=True))

    def _name_row(self, person: Person, wide: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        name = ElidedLabel("", Type.PATIENT, middle=True)
        speak_as(name, QAccessible.Role.Heading)
        name.setText(person.patient_id)
        name.setAccessibleName(person.patient_id)
        name.setProperty("heading", 2)
        row.addWidget(name)
        if person.age is not None:
            age = Label(age_and_sex(person), Type.BODY, "text2")
            age.setToolTip(
                translate("Card", "Age by calendar year, born {year}").format(year=person.birth_year)
            )
            age.setAccessibleDescription(age.toolTip())
            row.addWidget(age)
        row.addStretch(1)
        copy = self.copy_button = IconButton(
            "copy", translate("Card", "Copy text to the journal"), "Ctrl+Shift+C"
        )
        copy.clicked.connect(self.copy_asked)
        row.addWidget(copy)
        if not wide:
            enlarge = IconButton("arrows-maximize", translate("Card", "Open the patient page"), "Shift+Enter")
            enlarge.clicked.connect(self.enlarge_asked)
            row.addWidget(enlarge)
        close = IconButton("x", translate("Card", "Close the card"), "Esc")
        close.clicked.connect(self.close_asked)
        row.addWidget(close)
        return row

    def _tags(self, card: PatientCard) -> QWidget | None:
        found: list[QWidget] = [block_chip(card.blocks, card.people)] if card.blocks else []
        if card.band:
            found.append(PillLabel(band_look(card.band)))
        for key in card.groups:
            if key not in SAID_BY_THE_BAND:
                found.append(TagLabel(group_text(key), hint=group_rule(key, language())))
        if card.new_to_us:
            found.append(TagLabel(translate("Risk", "New to us"), hint=new_rule()))
        found += [TagLabel(text) for text in flags(card.person)]
        if not found:
            return None
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        for tag in found:
            flow.addWidget(tag)
        return box


def new_rule() -> str:
    """What «ny for oss» means."""
    return translate(
        "Risk",
        "Found by the model. No consultation, e-visit, video or home visit in 365 days, not followed by the team, no plan.",
    )


def age_and_sex(person: Person) -> str:
    """«84 år, kvinne»."""
    age = translate("Card", "{age} years").format(age=person.age)
    return f"{age}, {sex_text(person)}" if person.sex else age


def sex_text(person: Person) -> str:
    """«kvinne» or «mann»; "" when it isn't stated."""
    return sex_word(SEXES[person.sex], language()) if person.sex else ""


def flags(person: Person) -> list[str]:
    """What must be known before somebody calls."""
    found = []
    if person.home_care:
        found.append(translate("Card", "Home care"))
    if person.no_contact:
        found.append(no_contact_word(language()))
    if person.palliative:
        found.append(translate("Card", "Palliative"))
    if person.interpreter and person.interpreter.lower() not in ("nei", "n", "0", "false", "no"):
        found.append(translate("Card", "Interpreter"))
    return found


def person_line(person: Person) -> str:
    """«Liste L02 · Bor hjemme · På listen siden 2011»."""
    parts = []
    if person.gp_id:
        parts.append(translate("Card", "List {name}").format(name=person.gp_id))
    parts.append(home_text(person.residence))
    since = year_of(person.list_since)
    if since:
        parts.append(translate("Card", "On the list since {year}").format(year=since))
    return " · ".join(part for part in parts if part)
