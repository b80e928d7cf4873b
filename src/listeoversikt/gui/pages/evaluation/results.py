"""How it goes: the verdict first, the figures, the chart over time, and beside another office; always with cautions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.gui.charts.breaks import break_lines, break_sentences
from listeoversikt.gui.charts.spc import DatedLine, SpcChart
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.evaluation import words
from listeoversikt.gui.parts.buttons import QuietButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import Choice, Segmented
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.surfaces import Card, Divider
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_numbers, language, translate
from listeoversikt.operations.evaluation_form import name_in_group, unit_of
from listeoversikt.words.goals import caution_text

if TYPE_CHECKING:
    from listeoversikt.evaluation.spc import Chart
    from listeoversikt.operations.evaluation import KeptGoal
    from listeoversikt.operations.evaluation_figures import Compared, GoalFigures, Key

MONTH, TERTIAL = "maaned", "tertial"
CHART_HIGH = 290


def series_key(key: Key) -> str:
    """A series as one text."""
    return "|".join(key)


class CautionLines(QWidget):
    """What must stand beside a comparison, one a line."""

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        for sentence in sentences:
            column.addWidget(Caption(sentence, wrap=True))


class Verdict(QWidget):
    """One comparison: the verdict's sentence, what it rests on, what speaks against it."""

    def __init__(
        self, compared: Compared, figures: GoalFigures, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        unit = unit_of(compared.key[0], compared.key[1])
        look = words.verdict_look(str(compared.change.verdict))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        if name:
            column.addWidget(Label(name, Type.SECONDARY_MEDIUM, "text2", wrap=True))
        self.sentence = words.verdict_sentence(unit, compared, figures)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(IconLabel(look.icon, look.ink), 0, Qt.AlignmentFlag.AlignTop)
        self.heading = Heading(self.sentence, Type.LEAD_STRONG, level=3)
        self.heading.setWordWrap(True)
        row.addWidget(self.heading, 1)
        column.addLayout(row)
        for sentence in self._rests_on(compared):
            column.addWidget(Label(sentence, Type.BODY, "text", wrap=True))
        column.addSpacing(px(4))
        said = dict.fromkeys(caution_text(caution, language()) for caution in compared.change.cautions)
        column.addWidget(CautionLines(tuple(said)))

    def _rests_on(self, compared: Compared) -> list[str]:
        unit = unit_of(compared.key[0], compared.key[1])
        counts = ""
        if compared.before is not None and compared.after is not None:
            text = translate("Evaluation", "Before {before}, now {now}.")
            counts = text.format(
                before=words.counts_text(unit, compared.before), now=words.counts_text(unit, compared.after)
            )
        lines = (
            (words.interval_sentence(unit, compared.change), counts),
            (words.needed_sentence(compared.needed), words.overlap_sentence(compared.from_day)),
            (words.target_sentence(unit, compared), words.expected_sentence(unit, compared)),
        )
        joined = [" ".join(part for part in line if part) for line in lines]
        return [line for line in joined if line]


class VerdictCard(Card):
    """The goal's measures before and now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Evaluation", "How it goes"), parent=parent)
        self.body.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column = QVBoxLayout()
        self._column.setSpacing(px(14))
        self.body.addLayout(self._column)
        self.verdicts: list[Verdict] = []
        self._made: list[QWidget] = []

    def show_waiting(self) -> None:
        """The figures are being counted."""
        self._fill([Caption(translate("Evaluation", "The figures are being counted …"))])

    def show_figures(self, kept: KeptGoal, figures: GoalFigures) -> None:
        """Verdicts, the first measure first; own measures are said to be the office's."""
        several = len(kept.goal.measures) > 1
        self.verdicts = [
            Verdict(one, figures, name_in_group(*one.key[:2], "", one.key[2], language()) if several else "")
            for one in figures.measures
        ]
        made: list[QWidget] = list(self.verdicts)
        for one in kept.goal.measures:
            if not one.indicator and one.own_name:
                text = translate("Evaluation", "{measure}: the office counts it itself.")
                made.append(Label(text.format(measure=one.own_name), Type.BODY, "text2", wrap=True))
        if not made:
            made.append(Label(translate("Evaluation", "No measure is chosen."), Type.BODY, "text2"))
        self._fill(made)

    def _fill(self, widgets: Sequence[QWidget]) -> None:
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made = list(widgets)
        for widget in widgets:
            self._column.addWidget(widget)


class ChartCard(Card):
    """The series over time; which of them, and by month or four months."""

    wanted = Signal()
    """Another series or period type is chosen."""
    action_wanted = Signal()
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Evaluation", "Over time"), parent=parent)
        self.body.setContentsMargins(px(20), px(16), px(20), px(16))
        self.series = Choice(translate("Evaluation", "What is shown"))
        self.series.chosen.connect(lambda _: self.wanted.emit())
        types = ((MONTH, translate("Evaluation", "Month")), (TERTIAL, translate("Evaluation", "Four months")))
        self.types = Segmented(translate("Evaluation", "Period"), types)
        self.types.chosen.connect(lambda _: self.wanted.emit())
        line = FlowLayout()
        line.addWidget(self.series)
        line.addWidget(self.types)
        self.body.addLayout(line)
        self.chart = SpcChart()
        self.chart.setMinimumHeight(px(CHART_HIGH))
        self.body.addWidget(self.chart)
        self.counting = Caption(translate("Evaluation", "The periods are being counted …"))
        self.body.addWidget(self.counting)
        self.copy_button = QuietButton(translate("Evaluation", "Copy chart"), "copy")
        self.copy_button.clicked.connect(self.copy_chart)
        self.save_button = QuietButton(translate("Evaluation", "Save chart …"), "download")
        needs("evaluation.copy", self.copy_button, self.save_button)
        self.save_button.clicked.connect(self._save)
        self.table_button = QuietButton(translate("Evaluation", "Show as table"), "list-details")
        self.table_button.clicked.connect(lambda: self.chart.show_table())
        quiet = FlowLayout()
        for button in (self.copy_button, self.save_button, self.table_button):
            quiet.addWidget(button)
        self._said: QWidget | None = None
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.body.addLayout(quiet)
        self.action_button = SecondaryButton(translate("Evaluation", "Add an action to the chart …"), "flag")
        needs("evaluation.write", self.action_button)
        self.action_button.clicked.connect(self.action_wanted)
        foot = FlowLayout()
        foot.addWidget(self.action_button)
        self.body.addLayout(foot)

    def set_series(self, keys: Sequence[Key], *, first: bool = False) -> None:
        """What can be shown; the one shown stays when it's still there, unless the ``first`` is asked for."""
        self.series.set_items([(series_key(key), self._name(key)) for key in keys])
        if first and keys:
            self.series.choose(series_key(keys[0]))
        self.series.setVisible(len(keys) > 1)

    def key(self) -> Key:
        """The series chosen."""
        indicator, _, rest = self.series.key().partition("|")
        variant, _, group = rest.partition("|")
        return indicator, variant, group

    def _name(self, key: Key) -> str:
        return name_in_group(key[0], key[1], "", key[2], language())

    def show_counting(self, chart: Chart | None, kept: KeptGoal, origin: str) -> None:
        """What has been counted so far."""
        self._show(chart, kept, origin)
        self.counting.show()

    def show_chart(self, chart: Chart | None, kept: KeptGoal, origin: str) -> None:
        """All of it."""
        self._show(chart, kept, origin)
        self.counting.hide()

    def _show(self, chart: Chart | None, kept: KeptGoal, origin: str) -> None:
        from listeoversikt.operations.indicator_chart import break_in

        key = self.key()
        days = [] if chart is None else [(one.period.first, one.period.last) for one in chart.points]
        broken = break_in(key[0], days, language())
        unit = unit_of(key[0], key[1])
        name = self._name(key)
        unit_said = words.unit_text(unit)
        self.chart.set_title(f"{name}, {unit_said}" if unit_said else name)
        self.chart.set_origin(origin)
        self.chart.set_chart(
            chart,
            value_word=partial(words.value_text, unit),
            share=unit.is_share,
            axis_word=partial(words.axis_text, unit),
            lines=[*dated_lines(kept), *break_lines(broken)],
        )
        if self._said is not None:
            self._said.hide()
            self._said.deleteLater()
        done = [f"{day_numbers(one.action.day)}: {one.action.text}" for one in kept.actions]
        self._said = CautionLines((*done, *self.chart.sentences(), *break_sentences(broken)))
        self._place.addWidget(self._said)
        there = chart is not None and any(point.value is not None for point in chart.points)
        self.chart.setVisible(there)
        for button in (self.copy_button, self.save_button, self.table_button):
            button.setEnabled(there)
        self.action_button.setVisible(kept.is_locked and kept.ended is None)

    def copy_chart(self) -> None:
        """The chart to the clipboard, with its title and where it's from."""
        self.chart.copy_picture()
        self.copied.emit()

    def _save(self) -> None:
        self.chart.ask_path(self.chart.title(), self.chart.save_picture)


def dated_lines(kept: KeptGoal) -> list[DatedLine]:
    """When it was locked, when it starts, and what was done."""
    lines = []
    if kept.locked is not None:
        day = kept.locked.locked_on
        label = translate("Evaluation", "goal locked {day}").format(day=f"{day:%d.%m.}")
        words_ = translate("Evaluation", "Goal locked {day}").format(day=day_numbers(day))
        lines.append(DatedLine(day, label, words_))
        start = kept.locked.as_locked.start
        if start is not None:
            label = translate("Evaluation", "start {day}").format(day=f"{start:%d.%m.}")
            words_ = translate("Evaluation", "Start {day}").format(day=day_numbers(start))
            lines.append(DatedLine(start, label, words_))
    for one in kept.actions:
        said = f"{day_numbers(one.action.day)}: {one.action.text}"
        lines.append(DatedLine(one.action.day, one.action.text, said))
    return lines


class OtherCard(Card):
    """Beside another office: its exported aggregates, before and after."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Evaluation", "Beside another office"), parent=parent)
        self.body.setContentsMargins(px(20), px(16), px(20), px(16))
        self._column = QVBoxLayout()
        self.body.addLayout(self._column)
        self.choose_button = SecondaryButton(translate("Evaluation", "Choose a file …"), "folder")
        needs("evaluation.write", self.choose_button)
        self.choose_button.clicked.connect(self.wanted)
        row = QHBoxLayout()
        row.addWidget(self.choose_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.verdict: Verdict | None = None
        self._made: list[QWidget] = []

    def show_figures(self, kept: KeptGoal, figures: GoalFigures | None) -> None:
        """The difference of both offices' changes, else how to get it."""
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made, self.verdict = [], None
        beside = None if figures is None else figures.beside_other
        theirs = kept.compared
        if (
            beside is None
            or figures is None
            or theirs is None
            or theirs.before is None
            or theirs.after is None
        ):
            text = translate(
                "Evaluation", "Choose the other office's indicators.csv. Only the two figures used are kept."
            )
            self._made = [Label(text, Type.BODY, "text2", wrap=True)]
        else:
            self._made = [*self._two(kept, beside), Divider()]
            self.verdict = Verdict(beside, figures, translate("Evaluation", "Our change less theirs"))
            self._made.append(self.verdict)
        for widget in self._made:
            self._column.addWidget(widget)
        self.choose_button.setVisible(kept.ended is None)

    def _two(self, kept: KeptGoal, beside: Compared) -> list[QWidget]:
        unit = unit_of(beside.key[0], beside.key[1])
        theirs = kept.compared
        assert theirs is not None
        assert theirs.before is not None
        assert theirs.after is not None
        row = translate("Evaluation", "{who}: {before} ({first}), {now} ({last})")
        first = words.days_text(theirs.before.first, theirs.before.last)
        last = words.days_text(theirs.after.first, theirs.after.last)
        other = [one.numerator / one.denominator for one in (theirs.before, theirs.after)]
        own = [None if one is None else one.value for one in (beside.before, beside.after)]
        said = []
        for who, values in (
            (translate("Evaluation", "Our office"), own),
            (translate("Evaluation", "The other office"), other),
        ):
            before, now = ("–" if one is None else words.value_text(unit, one) for one in values)
            said.append(row.format(who=who, before=before, first=first, now=now, last=last))
        return [Label(text, Type.BODY, "text", wrap=True) for text in said]
