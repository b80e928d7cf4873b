"""The settings' section of deletion and retention: what can be erased, the limits, what is due, what has been erased."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.erasing.deeds import deeds_of
from listeoversikt.gui.erasing.words import held_words
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.settings.section import Section, in_two_columns, labeled
from listeoversikt.gui.parts.buttons import Button, LinkButton, SecondaryButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.entries import NumberField
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.texts import day_numbers, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.choices import Choices
    from listeoversikt.operations.erasing import Erasure, Holding
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress
    from listeoversikt.operations.retention import Due, Limits

MOST_MONTHS = 1200
SHOWN = 12
"""So many lines of a list at first, and so many more each time."""


@dataclass(frozen=True)
class Standing:
    """How it stands, read from the store."""

    limits: Limits
    chosen: bool
    due: tuple[Due, ...]
    erased: tuple[Erasure, ...]
    held: Holding


class ErasingSection(Section):
    """Sletting og oppbevaring."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("ErasingSettings", "Deletion and retention"),
            translate(
                "ErasingSettings",
                "Only old automatic backups are deleted by themselves. Everything else wants a person and a reason.",
            ),
            parent,
        )
        self._desk = desk
        self._deeds = deeds_of(desk)
        self._standing: Standing | None = None
        self._shown = {"due": SHOWN, "erased": SHOWN}
        self._erase_card()
        self._due_lines = self._lines_card(translate("ErasingSettings", "Due for review"))
        self._limits_card()
        self._erased_lines = self._lines_card(translate("ErasingSettings", "Erased here"))
        self._office_card()
        self.column.addStretch(1)
        self._deeds.done.connect(self._look)

    def _erase_card(self) -> None:
        card = self.card(translate("ErasingSettings", "One patient or one extract"))
        about = translate(
            "ErasingSettings", "The journal isn't touched. What matters must stand there first."
        )
        card.addWidget(Label(about, Type.BODY, "text", wrap=True))
        self.patient = SecondaryButton(translate("ErasingSettings", "Erase a patient …"), "trash")
        self.patient.clicked.connect(lambda: self._deeds.ask_patient(self))
        self.extract = SecondaryButton(translate("ErasingSettings", "Erase an extract …"), "trash")
        self.extract.clicked.connect(lambda: self._deeds.ask_extract(self))
        self.told = SecondaryButton(translate("ErasingSettings", "Access request …"), "download")
        self.told.clicked.connect(lambda: self._deeds.ask_told(self))
        _in_row(card, self.patient, self.extract, self.told)

    def _limits_card(self) -> None:
        card = self.card(translate("ErasingSettings", "Limits in months"))
        self.whose = Label("", Type.SECONDARY, "text2", wrap=True)
        card.addWidget(self.whose)
        hint = translate("ErasingSettings", "Empty = no limit.")
        self.fields: dict[str, NumberField] = {}
        made = []
        for key, label in (
            ("extracts", translate("ErasingSettings", "Extracts, after their date")),
            ("left", translate("ErasingSettings", "Patients, after they left or died")),
            ("backups", translate("ErasingSettings", "Backups taken by hand")),
            ("lookups", translate("ErasingSettings", "The log of who did what")),
        ):
            field = NumberField(label, 1, MOST_MONTHS, may_be_empty=True)
            field.setPlaceholderText("–")
            holder = labeled(label, field, hint=hint)
            field.refused.connect(holder.show_error)
            field.entered.connect(partial(self._limit, key))
            self.fields[key] = field
            made.append(holder)
        in_two_columns(card, made)

    def _lines_card(self, title: str) -> QVBoxLayout:
        card = self.card(title)
        lines = QVBoxLayout()
        lines.setSpacing(px(6))
        card.addLayout(lines)
        return lines

    def _office_card(self) -> None:
        card = self.card(translate("ErasingSettings", "Everything"))
        about = translate(
            "ErasingSettings",
            "When the office stops using the program: the key is destroyed, and nobody can read the store or its copies.",
        )
        card.addWidget(Label(about, Type.BODY, "text", wrap=True))
        self.office = SecondaryButton(translate("ErasingSettings", "Erase everything …"), "trash")
        self.office.clicked.connect(lambda: self._deeds.ask_office(self))
        _in_row(card, self.office)

    def show_choices(self, choices: Choices) -> None:
        """None of the office's choices is of retention; how it stands may be another, though."""
        self._look()

    def _look(self) -> None:
        today = self._desk.today

        def look(office: Office, progress: Progress, cancelled: Cancelled) -> Standing:
            from listeoversikt.operations.erasing import copies_still_holding, erased_here
            from listeoversikt.operations.retention import due, limits

            held, chosen = limits(office.store)
            copies = copies_still_holding(office.store, today)
            return Standing(held, chosen, due(office.store, today), erased_here(office.store), copies)

        self._desk.work(look, self._show)

    def _show(self, standing: Standing) -> None:
        self._standing = standing
        for key, field in self.fields.items():
            if not field.hasFocus():
                field.show_number(getattr(standing.limits, key))
        proposed = translate(
            "ErasingSettings", "Proposed by the program, not by any rule: the office decides."
        )
        chosen = translate("ErasingSettings", "Chosen by the office.")
        self.whose.setText(chosen if standing.chosen else proposed)
        self._show_due(standing.due)
        self._show_erased(standing.erased, standing.held)

    def _show_due(self, due: Sequence[Due]) -> None:
        empty(self._due_lines)
        if not due:
            self._say(self._due_lines, translate("ErasingSettings", "Nothing is due the next 60 days."))
        if any(one.kind in ("left", "died") for one in due):
            told = translate(
                "ErasingSettings",
                "The limit is for this program, not for the journal. A doctor looks at each patient first.",
            )
            self._say(self._due_lines, told)
        for one in due[: self._shown["due"]]:
            self._due_lines.addWidget(self._due_line(one))
        self._say_more(self._due_lines, "due", len(due))

    def _due_line(self, one: Due) -> QWidget:
        words = {
            "extract": translate("ErasingSettings", "Extract of {since}"),
            "left": translate("ErasingSettings", "{thing} left {since}"),
            "died": translate("ErasingSettings", "{thing} died {since}"),
            "backup": translate("ErasingSettings", "Backup by hand {since}: delete the folder {thing}"),
            "lookups": translate(
                "ErasingSettings", "The log begins {since}. It's a chain, and isn't shortened"
            ),
        }[one.kind]
        when = translate("ErasingSettings", "due {day}").format(day=day_numbers(one.day))
        text = f"{words.format(thing=one.thing, since=day_numbers(one.since))} · {when}"
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(text, Type.BODY, "text", wrap=True), 1)
        if one.kind in ("extract", "left", "died"):
            erase = LinkButton(translate("ErasingSettings", "Erase …"))
            erase.setAccessibleDescription(text)
            erase.clicked.connect(partial(self._erase, one))
            row.addWidget(erase, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _erase(self, one: Due) -> None:
        if one.kind == "extract":
            self._deeds.ask_extract(self, int(one.thing))
        else:
            self._deeds.ask_patient(self, one.thing)

    def _show_erased(self, erased: Sequence[Erasure], held: Holding) -> None:
        empty(self._erased_lines)
        if not erased:
            self._say(self._erased_lines, translate("ErasingSettings", "Nothing has been erased."))
            return
        words = {
            "patient": translate("ErasingSettings", "A patient"),
            "extract": translate("ErasingSettings", "An extract"),
            "let_in": translate("ErasingSettings", "A patient let in again"),
        }
        for one in erased[: self._shown["erased"]]:
            day = day_numbers(one.at.astimezone().date())
            told = " · ".join(filter(None, (day, words[one.kind], one.reason, one.by)))
            self._erased_lines.addWidget(Label(told, Type.BODY, "text", wrap=True))
        self._say_more(self._erased_lines, "erased", len(erased))
        if held.count or held.untouched:
            self._say(self._erased_lines, held_words(held))
        again = SecondaryButton(translate("ErasingSettings", "Let a patient in again …"), "arrow-back-up")
        again.clicked.connect(lambda: self._deeds.ask_let_in(self))
        buttons = [again]
        if held.count:
            copies = SecondaryButton(translate("ErasingSettings", "Erase in the copies too"), "database")
            copies.clicked.connect(self._deeds.erase_in_copies)
            buttons.append(copies)
        _in_row(self._erased_lines, *buttons)

    def _say(self, lines: QVBoxLayout, text: str) -> None:
        lines.addWidget(Label(text, Type.SECONDARY, "text2", wrap=True))

    def _say_more(self, lines: QVBoxLayout, which: str, count: int) -> None:
        """The way to the rest: what the office has looked at and keeps mustn't hide what comes after it."""
        rest = count - self._shown[which]
        if rest > 0:
            more = LinkButton(translate("ErasingSettings", "Show %n more", "", rest))
            more.clicked.connect(partial(self._show_more, which))
            lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more(self, which: str) -> None:
        self._shown[which] += SHOWN
        if self._standing is not None:
            self._show(self._standing)

    def _limit(self, key: str, months: int | None) -> None:
        def job(office: Office, progress: Progress, cancelled: Cancelled) -> None:
            from dataclasses import replace

            from listeoversikt.operations.retention import change_limits, limits

            change_limits(office.store, replace(limits(office.store)[0], **{key: months}))

        def done(_: None) -> None:
            self.saved.tell(translate("ErasingSettings", "Saved."))
            self._look()

        self._desk.work(job, done, saves=True)


def _in_row(card: QVBoxLayout, *buttons: Button) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    row.addStretch(1)
    card.addWidget(holder)
