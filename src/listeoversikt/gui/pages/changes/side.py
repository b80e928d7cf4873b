"""Beside the list: what changed about the patient in hand, on top of the card; or who it was, when there is no card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.card.change_words import expired_text, fact_lines, grouped_facts, kind_title
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.changes.words import (
    count_changes,
    group_words,
    has_moved,
    move_words,
    person_words,
    status_words,
    why_words,
)
from listeoversikt.gui.parts.buttons import IconButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.surfaces import Card, Panel
from listeoversikt.gui.texts import day_table, translate
from listeoversikt.operations.changes_page import ChangePage

MOST = 6
SCALES = ("band", "frailty", "hfrs")


def change_lines(page: ChangePage, row: int) -> list[tuple[str, list[str]]]:
    """Headings with their lines: what moved and why, groups, new facts by kind, expired facts."""
    found = [(move, [why]) for move, why in _moves(page, row)]
    status = status_words(page, row)
    if status:
        found.insert(0, (status, []))
    gained, lost = group_words(page["gained"][row]), group_words(page["lost"][row])
    if gained:
        found.append((translate("Changes", "Target groups gained"), gained))
    if lost:
        found.append((translate("Changes", "Target groups lost"), lost))
    titles = {
        "disease_groups": translate("Changes", "Disease groups"),
        "chronic_conditions": translate("Changes", "Chronic conditions"),
    }
    found += [(f"{titles[name]}: {change}", []) for name, change in count_changes(page, row).items()]
    place = page.places[row]
    for kind, facts in grouped_facts(page.facts.of(place)):
        found.append((kind_title(kind), _most(fact_lines(kind, facts))))
    expired = [expired_text(one) for one in page.expired.of(place)]
    if expired:
        found.append((kind_title("expired"), _most(expired)))
    return found


def _moves(page: ChangePage, row: int) -> list[tuple[str, str]]:
    titles = {
        "band": translate("Changes", "Risk band"),
        "frailty": translate("Changes", "Frailty"),
        "hfrs": translate("Changes", "HFRS"),
    }
    return [
        (f"{titles[scale]}: {move_words(page, scale, row)}", why_words(page, scale, row))
        for scale in SCALES
        if has_moved(page, scale, row)
    ]


def _most(lines: Sequence[str]) -> list[str]:
    """The first of them, and how many more there are."""
    if len(lines) <= MOST + 1:
        return list(lines)
    more = len(lines) - MOST
    return [*lines[:MOST], translate("Changes", "and %n more", "", more)]


class ChangePart(Card):
    """What changed, on top of the patient's card."""

    def __init__(self, page: ChangePage, row: int, parent: QWidget | None = None) -> None:
        since = translate("Changes", "Changed since {day}").format(day=day_table(page.since))
        super().__init__(parent=parent)
        self.setAccessibleName(since)
        title = Heading(since)
        title.setWordWrap(True)
        self.body.addWidget(title)
        self.lines = change_lines(page, row)
        for heading, lines in self.lines:
            block = QVBoxLayout()
            block.setSpacing(px(2))
            block.addWidget(Label(heading, Type.BODY_MEDIUM, "text", wrap=True))
            for line in lines:
                block.addWidget(Label(line, Type.SECONDARY, "text2", wrap=True))
            self.body.addLayout(block)


class GonePanel(Panel):
    """One who left, died or objects: there is no card."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent=parent)
        self.setAccessibleName(translate("Changes", "No longer on the list"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(20), px(20), px(20))
        whole.setSpacing(px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(IconLabel("user-minus", "muted", 20))
        self.heading = Heading("", Type.PATIENT)
        head.addWidget(self.heading, 1)
        self.close_button = IconButton("x", translate("Card", "Close the card"), "Esc")
        self.close_button.clicked.connect(self.closed)
        head.addWidget(self.close_button)
        whole.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        whole.addLayout(self._lines)
        whole.addStretch(1)

    def show_row(self, page: ChangePage, row: int) -> None:
        """Who it was, what happened, and what was known before."""
        self.heading.setText(page.patient_id[row])
        empty(self._lines)
        self._lines.addWidget(Label(person_words(page, row), Type.BODY, "text2", wrap=True))
        self._lines.addWidget(Label(status_words(page, row), Type.BODY_MEDIUM, "text", wrap=True))
        titles = {
            "band": translate("Changes", "Risk band before"),
            "frailty": translate("Changes", "Frailty before"),
            "hfrs": translate("Changes", "HFRS before"),
        }
        for scale in SCALES:
            word = move_words(page, scale, row)
            if word:
                self._lines.addWidget(Label(f"{titles[scale]}: {word}", Type.BODY, "text", wrap=True))
        if page["status"][row] == "now_objects":
            note = translate("Changes", "Is counted in the population only, and has no card.")
        else:
            note = translate("Changes", "Isn't on the list any more, and has no card.")
        self._lines.addWidget(Caption(note, wrap=True))
