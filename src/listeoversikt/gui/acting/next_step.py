"""What comes next after a contact: nothing, a new attempt, a home visit, a task, or an appointment to book."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from listeoversikt.gui.acting.duty_words import channel_items, chosen_channel, colleague_items
from listeoversikt.gui.acting.inputs import line, put_value
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.fields import Choice, DateField, LabeledField
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.texts import day_near, language, translate, weekday
from listeoversikt.operations.act_faults import Field
from listeoversikt.operations.contact_form import Next, NextStep
from listeoversikt.words.acts import colleague_word

if TYPE_CHECKING:
    import datetime as dt

    from listeoversikt.gui.acting.act_form import ActForm

WITH_WHO = (Next.VISIT, Next.TASK)
WITH_TEXT = (Next.TASK, Next.BOOKING)


class NextStepFields:
    """Fields in a form's column; the day is always said, who and what where they are needed."""

    def __init__(self, form: ActForm) -> None:
        self._basis = form.basis
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.kind = Choice(translate("NextStep", "Next"), _kinds())
        self.day = DateField(lambda: form.basis.today)
        kind_label = LabeledField(translate("NextStep", "Next"), self.kind)
        self.day_label = LabeledField(translate("NextStep", "Day"), self.day)
        row.addWidget(kind_label, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.day_label, 2, Qt.AlignmentFlag.AlignTop)
        form.column.addLayout(row)
        self.moved = Caption("", wrap=True)
        form.column.addWidget(self.moved)
        self.text = line()
        self.text_label = LabeledField(translate("NextStep", "What"), self.text)
        self.channel = Choice(translate("NextStep", "How"), channel_items())
        self.channel_label = LabeledField(translate("NextStep", "How"), self.channel)
        self.to = Choice(translate("NextStep", "Who"), colleague_items(form.basis))
        self.to.choose(form.basis.user)
        self.to_label = LabeledField(translate("NextStep", "Who"), self.to)
        form.column.addWidget(self.text_label)
        form.column.addWidget(self.channel_label)
        form.column.addWidget(self.to_label)
        form.know("next", self.kind)
        form.know("next_day", self.day, self.day_label, Field.NEXT_DAY)
        form.know("next_text", self.text, self.text_label, Field.NEXT_TEXT)
        form.know("next_channel", self.channel)
        form.know("next_to", self.to, self.to_label, Field.NEXT_TO)

    @property
    def chosen(self) -> Next:
        """What comes next."""
        return Next(self.kind.key())

    def read(self) -> NextStep:
        """What was typed; a home visit is a task whose text is its name."""
        kind = self.chosen
        if kind is Next.NOTHING:
            return NextStep()
        text = self.text.text() if kind in WITH_TEXT else ""
        if kind is Next.VISIT:
            text = translate("NextStep", "Home visit")
        to = self.to.key() if kind in WITH_WHO else ""
        channel = chosen_channel(self.channel.key()) if kind is Next.TASK else None
        return NextStep(kind, self.day.value(), to, text, channel)

    def follow(self) -> None:
        """Fields that aren't needed are away."""
        kind = self.chosen
        self.day_label.setVisible(kind is not Next.NOTHING)
        self.text_label.setVisible(kind in WITH_TEXT)
        self.channel_label.setVisible(kind is Next.TASK)
        self.to_label.setVisible(kind in WITH_WHO)
        day, moved = self.day.value(), self.moved_day()
        away = kind in (Next.NOTHING, Next.BOOKING) or moved is None or moved == day
        self.moved.setText("" if away or moved is None or day is None else moved_sentence(day, moved))
        self.moved.setVisible(bool(self.moved.text()))

    def moved_day(self) -> dt.date | None:
        """The working day of the next step."""
        day = self.day.value()
        return None if day is None else self._basis.work_days.moved(day)

    def in_words(self) -> str:
        """«Hjemmebesøk torsdag 5.11., sykepleier»; "" when nothing comes next."""
        kind = self.chosen
        if kind is Next.NOTHING:
            return ""
        what = self.text.text().strip() if kind in WITH_TEXT else ""
        if not what or kind is Next.BOOKING:
            what = dict(_kinds())[kind.value]
        day = self.day.value() if kind is Next.BOOKING else self.moved_day()
        if day is not None:
            near = day_near(day, self._basis.today).split("\u00a0", 1)[-1]
            if kind is Next.BOOKING:
                before = translate("NextStep", "before {day}").format(day=near)
                what = f"{what} {before}"
            else:
                what = f"{what} {weekday(day)} {near}"
        to = self.to.key()
        if kind in WITH_WHO and to and to != self._basis.user:
            what = f"{what}, {colleague_word(to, language())}"
        return what

    def restore(self, state: dict[str, Any]) -> None:
        """What was typed before."""
        for name, field in (("next", self.kind), ("next_day", self.day), ("next_to", self.to)):
            if name in state:
                put_value(field, state[name])


def _kinds() -> list[tuple[str, str]]:
    return [
        (Next.NOTHING.value, translate("NextStep", "Nothing now")),
        (Next.TRY.value, translate("NextStep", "New attempt")),
        (Next.VISIT.value, translate("NextStep", "Home visit")),
        (Next.TASK.value, translate("NextStep", "Task")),
        (Next.BOOKING.value, translate("NextStep", "Book an appointment")),
    ]


def moved_sentence(day: dt.date, moved: dt.date) -> str:
    """«Lørdag 7.11. er ikke virkedag. Flyttet til mandag 9.11.»"""

    def said(one: dt.date) -> str:
        return f"{weekday(one)} {one.day}.{one.month}."

    first = said(day)
    sentence = translate("NextStep", "{day} isn't a working day. Moved to {moved}")
    return sentence.format(day=f"{first[0].upper()}{first[1:]}", moved=said(moved))
