"""«Feilført: ta tilbake»: the link and the form at an entry of the card, and what was taken back, struck through."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from listeoversikt.followup.log.references import built_upon, names_of
from listeoversikt.followup.taken_back import OF_THE_PROGRAM, written_with
from listeoversikt.gui.card.duty_notes import as_sentence, written_on
from listeoversikt.gui.card.mark_form import FormGround, why_field
from listeoversikt.gui.commands import Operation, carry_out
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.fields import LabeledField
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.notices import IconLabel, Notice
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.texts import language, translate
from listeoversikt.operations.acting import Acted, NotOwnEntry, take_back, take_back_entries
from listeoversikt.words.log_lines import log_line

if TYPE_CHECKING:
    from listeoversikt.followup.log.act import Act
    from listeoversikt.followup.log.entry import Entry
    from listeoversikt.followup.taken_back import TakenBack
    from listeoversikt.gui.card.card_acts import CardActs
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.patient import PatientCard
    from listeoversikt.operations.progress import Cancelled, Progress

MOST_BUILT = 3
"""So many of what others have gone on with are told."""
UNDER = 24
"""How far the lines under an entry are set in: under the icon's text."""


class TakeBackForm(FormGround):
    """Asks why; ``saved`` (with the reason) only when there is one. ``typed`` as it's written."""

    saved = Signal(str)
    typed = Signal(str)

    def __init__(
        self, why: str, beside: list[str], built: list[str] | None = None, parent: QWidget | None = None
    ) -> None:
        """``beside`` is taken back with it; ``built`` is what others have done from it, which stays."""
        super().__init__(parent)
        self.setAccessibleName(translate("Card", "Wrong entry: take back"))
        column = self.column()
        column.addWidget(Label(self.accessibleName(), Type.SECONDARY_MEDIUM))
        if beside:
            told = translate("Card", "Saved in the same go, and taken back with it: {what}").format(
                what="; ".join(beside)
            )
            column.addWidget(Caption(as_sentence(told), wrap=True))
        if built:
            told = translate("Card", "Others have gone on from this, and that stays: {what}").format(
                what="; ".join(built)
            )
            column.addWidget(Notice("warning", as_sentence(told)))
        self.why = why_field(why)
        self.why.setPlaceholderText(translate("Card", "Wrong patient, for example"))
        self.why.textChanged.connect(self._follow)
        self.why.returnPressed.connect(self._save)
        self.field = LabeledField(translate("Card", "Reason"), self.why)
        column.addWidget(self.field)
        self.save = self.foot(column, translate("Card", "Take back"))
        self.save.clicked.connect(self._save)

    def take_focus(self) -> None:
        """To the reason."""
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, text: str) -> None:
        if text.strip():
            self.field.show_error("")
        self.typed.emit(text)

    def _save(self) -> None:
        if not self.why.text().strip():
            self.field.show_error(translate("Card", "Write why."))
            self.take_focus()
            return
        self.saved.emit(self.why.text())


class TakingBack:
    """Writes that an entry was wrong; ``drafts`` are the reasons being typed, by the entry's uuid.

    ``all_shown``: lists of the card that somebody asked the whole of, as (patient, section).
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.drafts: dict[str, str] = {}
        self.all_shown: set[tuple[str, str]] = set()
        self._forms: dict[str, TakeBackForm] = {}

    def may(self, entry: Entry) -> bool:
        """One's own by anybody, others' by a leader."""
        view = self.desk.view
        return view is not None and (entry.who == self.desk.user or view.settings.team.leads(self.desk.user))

    def shown(self) -> list[TakeBackForm]:
        """The forms that are on the card now."""
        return [form for form in self._forms.values() if isValid(form) and form.isVisible()]

    def open(self, card: PatientCard, entry: Entry, column: QVBoxLayout) -> None:
        """The form under an entry, or to it."""
        if entry.uuid not in self.drafts:
            self.drafts[entry.uuid] = ""
            self.resume(card, entry, column)
        self._forms[entry.uuid].take_focus()

    def resume(self, card: PatientCard, entry: Entry, column: QVBoxLayout) -> None:
        """Shows the form that is open for an entry, when the card was made anew."""
        if entry.uuid not in self.drafts:
            return
        entries = written_with(card.followed.record, entry)
        beside = list(dict.fromkeys(act_words(one.act, card) for one in entries[1:] if one.act))
        form = TakeBackForm(self.drafts[entry.uuid], beside, built_by_others(card, entries))
        self._forms[entry.uuid] = form
        column.addWidget(form)
        parent = column.parentWidget()
        if parent is not None and parent.isVisible():
            form.show()
        form.typed.connect(partial(self.drafts.__setitem__, entry.uuid))
        form.cancelled.connect(partial(self._close, entry.uuid))
        form.saved.connect(partial(self._save, entries))

    def _close(self, uuid: str) -> None:
        self.drafts.pop(uuid, None)
        form = self._forms.pop(uuid, None)
        if form is not None and isValid(form):
            form.hide()
            form.deleteLater()

    def _save(self, entries: tuple[Entry, ...], why: str) -> None:
        said = translate("Card", "{patient}: taken back").format(patient=entries[0].patient or "")
        undone: list[Acted] = []

        def do(office: Office, progress: Progress, cancelled: Cancelled) -> Acted:
            who = office.store.user  # who is at the desk now
            if undone:
                again = take_back(office, undone[0], who=who)
                undone.clear()
                return again
            return take_back_entries(office, entries, who=who, why=why)

        def undo(office: Office, acted: Acted, progress: Progress, cancelled: Cancelled) -> Acted:
            undone[:] = [take_back(office, acted, who=office.store.user)]
            return undone[0]

        def told(stands: bool, acted: Acted) -> None:
            self.desk.changed(acted.view)
            if stands:
                self.desk.toast(said, undo=True)

        def done(_: Acted) -> None:
            self._close(entries[0].uuid)

        carry_out(self.desk, Operation(said, do, undo, told), done, self._refused)

    def _refused(self, problem: Problem) -> None:
        if isinstance(problem.error, NotOwnEntry):
            problem = Problem(
                translate("Card", "Only a leader can take back what others have written."),
                translate("Problems", "Ask a leader of the team."),
                error=problem.error,
            )
        self.desk.tell_error(problem)


def built_by_others(card: PatientCard, entries: tuple[Entry, ...]) -> list[str]:
    """What others have done that names what is to be taken back, with who did it; the newest ones."""
    record = card.followed.record
    names = frozenset[str]().union(*(names_of(entry.uuid, entry.act) for entry in entries))
    later = built_upon(names, (one for one in record.entries if one.who != entries[0].who))
    said = [
        f"{act_words(one.act, card)} ({one.who})"
        for one in reversed(later)
        if one.act is not None and not isinstance(one.act, OF_THE_PROGRAM)
    ]
    return list(dict.fromkeys(said))[:MOST_BUILT]


def add_under(
    said: str, entry: Entry, what: str, column: QVBoxLayout, card: PatientCard, acts: CardActs | None
) -> None:
    """The quiet line under an entry, with «Feilført» at its right for one who may take it back."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(px(UNDER), 0, 0, 0)
    row.setSpacing(px(8))
    row.addWidget(Caption(said, wrap=True), 1)
    column.addWidget(box)
    if acts is None or not acts.taking.may(entry):
        return
    link = LinkButton(translate("Card", "Wrong entry"))
    link.setAccessibleName(translate("Card", "Wrong entry, take back: {what}").format(what=what))
    link.setToolTip(translate("Card", "Take it back, and say why. It stays in the log, struck through."))
    row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
    forms = QVBoxLayout()
    column.addLayout(forms)
    link.clicked.connect(partial(_open, acts, card, entry, forms))
    acts.taking.resume(card, entry, forms)


def _open(
    acts: CardActs, card: PatientCard, entry: Entry, column: QVBoxLayout, _checked: bool = False
) -> None:
    acts.taking.open(card, entry, column)


def struck(found: TakenBack, card: PatientCard) -> QWidget:
    """An entry that doesn't hold any more: a line through it, and who took it back, when and why."""
    assert found.entry.act is not None
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, px(2), 0, px(4))
    column.setSpacing(px(2))
    row = QHBoxLayout()
    row.setSpacing(px(8))
    row.addWidget(IconLabel("arrow-back-up", "muted"), 0, Qt.AlignmentFlag.AlignTop)
    label = Label(line_of(found.entry, card), Type.SECONDARY, "text2", wrap=True)
    font = label.font()
    font.setStrikeOut(True)
    label.setFont(font)
    label.setAccessibleName(translate("Card", "Taken back: {what}").format(what=label.text()))
    row.addWidget(label, 1)
    column.addLayout(row)
    told = translate("Card", "Wrong entry by {writer}, taken back by {who} {day}: {why}").format(
        writer=found.entry.who, who=found.by.who, day=written_on(found.by, card.today), why=found.by.why
    )
    caption = Caption(as_sentence(told), wrap=True)
    caption.setContentsMargins(px(UNDER), 0, 0, 0)
    column.addWidget(caption)
    return box


def line_of(entry: Entry, card: PatientCard) -> str:
    """«on 1.4.  Overlatt til lege: …»: the day it was written (of a contact: its own day), and what."""
    from listeoversikt.followup.log.acts import Contact
    from listeoversikt.gui.texts import day_near

    act = entry.act
    assert act is not None
    day = day_near(act.day, card.today) if isinstance(act, Contact) else written_on(entry, card.today)
    return f"{day}  {act_words(act, card)}"


def act_words(act: Act, card: PatientCard) -> str:
    """What was done, in a line of the log."""

    def point(key: str) -> str:
        return card.followed.point_name(key, language())

    return log_line(act, language(), today=card.today, point=point)


def add_some(
    rows: list[Callable[[], QWidget]],
    into: QVBoxLayout,
    shown: int,
    title: str,
    seen: set[tuple[str, str]],
    key: tuple[str, str],
) -> None:
    """The first rows, and «Vis alle 14» for the rest; ``seen`` remembers that all of ``key`` are shown."""
    from listeoversikt.gui.texts import number

    everything = key in seen
    for make in rows if everything else rows[:shown]:
        into.addWidget(make())
    if everything or len(rows) <= shown:
        return
    more = LinkButton(translate("Card", "Show all {count}").format(count=number(len(rows))))
    more.setAccessibleName(f"{more.text()}: {title}")
    into.addWidget(more, 0, Qt.AlignmentFlag.AlignRight)

    def show() -> None:
        seen.add(key)
        place = into.indexOf(more)
        more.hide()
        for offset, make in enumerate(rows[shown:]):
            into.insertWidget(place + offset, make())

    more.clicked.connect(show)
