"""What can be done from the card itself: marks on evidence, a doctor's category, opening again, «ført i journal».

One a panel; it outlives the card that is shown, so that what is being typed survives a colleague's change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Reopened
from listeoversikt.followup.log.patient_acts import EvidenceMark, InJournal, JournalMark, Overridden
from listeoversikt.gui.card.mark_form import Draft, MarkForm
from listeoversikt.gui.card.override_form import OverrideForm
from listeoversikt.gui.card.taking_back import TakeBackForm, TakingBack
from listeoversikt.gui.deeds import carry_out_deeds
from listeoversikt.gui.drafts import drafts_of
from listeoversikt.gui.page import Target
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import translate
from listeoversikt.operations.acting import Deed

if TYPE_CHECKING:
    from listeoversikt.followup.evidence_marks import Mark
    from listeoversikt.gui.card.lines import LineLabel, Markable
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.patient import PatientCard
    from listeoversikt.operations.patient_evidence import Row
    from listeoversikt.operations.patient_followup import ClosedDuty

DOCTOR = "lege"
Key = tuple[object, ...]


@dataclass
class OverrideDraft:
    """A category being set, and why."""

    category: str
    why: str = ""


class CardActs:
    """Writes from the card of ``card``; ``drafts`` are the forms that are open, by what they are about."""

    def __init__(self, desk: Desk, go: Callable[[Target], None]) -> None:
        self.desk, self._go = desk, go
        self.card: PatientCard | None = None
        self.drafts: dict[Key, Draft] = {}
        self.overrides: dict[Key, OverrideDraft] = {}
        self._forms: dict[Key, MarkForm] = {}
        self.taking = TakingBack(desk)
        drafts_of(desk).mind(self._holds_unsaved, self._has_form)

    @property
    def patient_id(self) -> str:
        """Whose card it is; "" for none."""
        return "" if self.card is None else self.card.person.patient_id

    def _has_form(self) -> bool:
        return bool(self.drafts or self.overrides or self.taking.drafts)

    def _holds_unsaved(self) -> bool:
        """A reason has been written in a form that is open."""
        marked = [one.why for one in self.drafts.values()]
        set_by_hand = [one.why for one in self.overrides.values()]
        return any(text.strip() for text in (*marked, *set_by_hand, *self.taking.drafts.values()))

    @property
    def may_override(self) -> bool:
        """Only a doctor sets a category."""
        return self.desk.role_word == DOCTOR and rights.may_do("patient.override")

    @property
    def is_typing(self) -> bool:
        """Whether a form of this patient is open."""
        if self.card is not None and any(
            entry.uuid in self.taking.drafts for entry in self.card.followed.record.entries
        ):
            return True
        return any(key[0] == self.patient_id for key in (*self.drafts, *self.overrides))

    @property
    def has_focus(self) -> bool:
        """Whether somebody is typing in a form under a row right now."""
        return any(isValid(form) and form.isAncestorOf(form.window().focusWidget()) for form in self._shown())

    def take_focus(self) -> None:
        """Back to the form, after the card was made anew."""
        for form in self._shown():
            form.take_focus()

    def _shown(self) -> list[MarkForm | TakeBackForm]:
        found = [form for key, form in self._forms.items() if key[0] == self.patient_id]
        return [*(form for form in found if isValid(form)), *self.taking.shown()]

    # -- marks --------------------------------------------------------------------------------------------------

    def ask_mark(self, label: LineLabel, block: QVBoxLayout) -> None:
        """Opens the form under a row, or goes to it."""
        markable = label.line.markable
        if markable is None:
            return
        key = (self.patient_id, *markable.key)
        if key not in self.drafts:
            self.drafts[key] = Draft.of(markable)
            self.resume(label, block)
        self._forms[key].take_focus()

    def resume(self, label: LineLabel, block: QVBoxLayout) -> None:
        """Shows the form that is open for a row, when the card was made anew."""
        markable = label.line.markable
        if markable is None:
            return
        key = (self.patient_id, *markable.key)
        draft = self.drafts.get(key)
        if draft is None:
            return
        form = MarkForm(markable, draft)
        self._forms[key] = form
        block.insertWidget(block.indexOf(label) + 1, form)
        if label.isVisible():
            form.show()
        form.cancelled.connect(partial(self._close, key, label))
        form.saved.connect(partial(self._save_mark, key, markable, draft))
        form.taken_away.connect(partial(self._take_away, key, markable))

    def _close(self, key: Key, label: QWidget | None = None) -> None:
        self.drafts.pop(key, None)
        form = self._forms.pop(key, None)
        if form is not None and isValid(form):
            form.hide()
            form.deleteLater()
        if label is not None:
            label.setFocus()

    def _save_mark(self, key: Key, markable: Markable, draft: Draft) -> None:
        rows = [markable.newest if draft.one_row else None]
        if markable.by_row and markable.row is None:
            rows = [*markable.item.rows]
        acts = [mark_of(markable, draft.mark, draft.why, row) for row in rows]
        said = (
            translate("Card", "{patient}: marked as solved")
            if draft.mark == "solved"
            else translate("Card", "{patient}: marked as wrong")
        )
        self._write(said, *acts, done=partial(self._close, key))

    def _take_away(self, key: Key, markable: Markable) -> None:
        acts = [taken_away(mark) for mark in own_marks(markable)]
        said = translate("Card", "{patient}: mark taken away")
        self._write(said, *acts, done=partial(self._close, key))

    # -- a doctor's category --------------------------------------------------------------------------------------

    def ask_category(self, measure: str, computed: str, into: QVBoxLayout, place: int) -> OverrideForm:
        """Opens the form for another category in ``into`` at ``place``."""
        key = (self.patient_id, measure)
        draft = self.overrides.setdefault(key, OverrideDraft(computed))
        form = OverrideForm(measure, draft)
        into.insertWidget(place, form)
        parent = into.parentWidget()
        if parent is not None and parent.isVisible():
            form.show()
        form.cancelled.connect(partial(self._close_category, key, form))
        form.saved.connect(partial(self._save_category, key, measure, draft, form))
        return form

    def has_category_form(self, measure: str) -> bool:
        """Whether the form is open."""
        return (self.patient_id, measure) in self.overrides

    def _close_category(self, key: Key, form: OverrideForm) -> None:
        self.overrides.pop(key, None)
        if isValid(form):
            form.hide()
            form.deleteLater()

    def _save_category(self, key: Key, measure: str, draft: OverrideDraft, form: OverrideForm) -> None:
        act = Overridden(measure=measure, category=draft.category, why=draft.why.strip())
        said = translate("Card", "{patient}: category set")
        self._write(said, act, done=partial(self._close_category, key, form))

    def lift_category(self, measure: str) -> None:
        """The computed category holds again."""
        self._write(
            translate("Card", "{patient}: category taken away"),
            Overridden(measure=measure, category="", why=""),
        )

    # -- duties and journal ---------------------------------------------------------------------------------------

    def open_plan(self) -> None:
        """To the patient's plan."""
        self._go(Target("plans", patient=self.patient_id))

    def reopen(self, closed: ClosedDuty) -> None:
        """A duty that was closed here is open again."""
        act = closed.act
        self._write(
            translate("Card", "{patient}: opened again"),
            Reopened(reason=act.reason, of=getattr(act, "of", "")),
        )

    def in_journal(self, uuid: str, state: InJournal) -> None:
        """Whether an event stands in the journal."""
        day = self.desk.today if state is InJournal.YES else None
        self._write(
            translate("Card", "{patient}: journal noted"),
            JournalMark(of=uuid, state=state, day=day),
        )

    def _write(self, said: str, *acts: Act, done: Callable[[], None] | None = None) -> None:
        """Writes; ``done`` when it's on disk. A form stays as it is when the store refuses."""
        patient = self.patient_id

        def written(_: object) -> None:
            if done is not None:
                done()

        deeds = [Deed(act, patient) for act in acts]
        if deeds:
            carry_out_deeds(self.desk, said.format(patient=patient), deeds, done=written)


def mark_of(markable: Markable, mark: str, why: str, row: Row | None) -> EvidenceMark:
    """The act that marks a part, or one row of it."""
    act = EvidenceMark(measure=markable.measure, part=markable.item.key, mark=mark, why=why.strip())
    if row is None:
        return act
    return EvidenceMark(
        measure=markable.measure,
        part=markable.item.key,
        mark=mark,
        why=why.strip(),
        table=row.table,
        row=row.line,
        code=row.code,
        row_day=row.day,
    )


def taken_away(mark: Mark) -> EvidenceMark:
    """The act that takes a mark away."""
    act = mark.act
    return EvidenceMark(
        measure=act.measure,
        part=act.part,
        mark="",
        table=act.table,
        row=act.row,
        code=act.code,
        row_day=act.row_day,
    )


def own_marks(markable: Markable) -> list[Mark]:
    """The marks that are shown at a row: the part's own, and that of its row."""
    found: list[Mark] = []
    if markable.row is None and markable.item.marked is not None:
        found += [mark for mark in markable.item.marked.marks if mark.whole]
    rows = markable.item.rows if markable.by_row and markable.row is None else (markable.newest,)
    found += [row.mark for row in rows if row is not None and row.mark is not None]
    return found
