"""The right side: the model in hand, verdict first; or the plain rule, which stands without a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.models import beside_cards, figures
from listeoversikt.gui.pages.models.beside import Beside, signed_line
from listeoversikt.gui.pages.models.formulas_card import FormulasCard
from listeoversikt.gui.pages.models.switch_card import SwitchCard
from listeoversikt.gui.pages.models.words import (
    day_text,
    demonstration_text,
    ground_text,
    kind_word,
    made_up_text,
    outcome_word,
    tried_text,
    verdict_of,
)
from listeoversikt.gui.parts.buttons import LinkButton, SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import Segmented
from listeoversikt.gui.parts.headings import Caption, Heading, Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.parts.surfaces import Card, Panel
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_numbers, language, translate
from listeoversikt.words.models import model_fault

if TYPE_CHECKING:
    from listeoversikt.operations.model_choice import Ground, ModelChoice
    from listeoversikt.operations.model_line import ModelLine
    from listeoversikt.operations.model_sheet import Sheet

WIDE_ROOM = 820
"""So wide (px at 100 %) a table with intervals stands beside a chart."""
TRAINING, JUDGED = "training", "judged"
JUDGE, FIT, CARD, SAVE, DROP, ON, OFF, LIST = "judge", "fit", "card", "save", "drop", "on", "off", "list"
FORMULAS_ON, FORMULAS_OFF = "formulas-on", "formulas-off"


class SheetView(QScrollArea):
    """``wanted(act)`` when a button is pressed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Models", "Model"))
        self.line: ModelLine | None = None
        self.buttons: dict[str, SecondaryButton] = {}
        self.switch: SwitchCard | None = None
        self.verdict: Card | None = None
        self.formulas: FormulasCard | None = None
        self.cards: list[figures.FigureCard] = []
        self.period: Segmented | None = None
        self.back: LinkButton | None = None
        self._busy = ""
        self._alone = False
        self._example = False
        self._origin = ""

    # --- what the page hands over ----------------------------------------------------------------------------

    def set_alone(self, alone: bool) -> None:
        """Where the list isn't beside it, there is a way back to it."""
        self._alone = alone
        if self.back is not None:
            self.back.setVisible(alone)

    def show_rule(
        self,
        choice: ModelChoice | None,
        fault: str,
        *,
        leads: bool,
        alone_there: bool,
        formulas: Ground | None = None,
        readmission: bool = False,
    ) -> None:
        """The plain rule; ``alone_there``: there are no models. ``readmission``: a model of it is switched on."""
        self.line = None
        column = self._begin()
        column.addWidget(Heading(translate("Models", "The plain rule"), Type.PATIENT))
        card = Card(translate("Models", "What stands without a model"))
        for icon, text in (
            ("check", translate("Models", "At least two unplanned admissions in the last 12 months.")),
            (
                "check",
                translate("Models", "Every patient can see why: the admissions are listed with their dates."),
            ),
            (
                "check",
                translate("Models", "Bands, target groups and the worklist work as before without a model."),
            ),
        ):
            card.body.addLayout(signed_line(icon, "text2", text))
        beats = translate(
            "Models", "A model must find people better than this rule, and better than age and sex."
        )
        card.body.addWidget(Caption(beats, wrap=True))
        card.body.addStretch(1)
        self.verdict = card
        self.switch = self._switch(None, choice, fault, leads)
        column.addWidget(Beside(((card, 3), (self.switch, 2))))
        by_model = readmission or (choice is not None and not fault)
        self.formulas = FormulasCard(formulas, by_model=by_model, leads=leads)
        self.formulas.on_wanted.connect(lambda: self.wanted.emit(FORMULAS_ON))
        self.formulas.off_wanted.connect(lambda: self.wanted.emit(FORMULAS_OFF))
        column.addWidget(self.formulas)
        if alone_there:
            none = Card(translate("Models", "No models yet"))
            text = translate(
                "Models",
                "Train a model on the office's own history, or fetch one from a file. Both are above.",
            )
            none.body.addWidget(Label(text, Type.BODY, "text2", wrap=True))
            column.addWidget(none)
        self._end(column)

    def show_model(
        self,
        line: ModelLine,
        choice: ModelChoice | None,
        fault: str,
        *,
        leads: bool,
        example: bool,
        origin: str,
        period: str = "",
    ) -> None:
        """Another model, or the same with news."""
        self.line, self._example, self._origin = line, example, origin
        column = self._begin()
        self._head(column, line)
        if line.fault:
            column.addWidget(Notice("error", model_fault(line.fault, language())))
            column.addLayout(self._acts(line, (SAVE, DROP)))
            self._end(column)
            return
        sheet = self._chosen(line, period)
        self.verdict = self._verdict(line)
        self.switch = self._switch(line, choice, fault, leads)
        column.addWidget(Beside(((self.verdict, 3), (self.switch, 2))))
        column.addLayout(self._acts(line, (JUDGE, FIT, CARD, SAVE, DROP)))
        if line.judged is not None:
            self._add_periods(column, line, sheet)
        if sheet.is_judged:
            self._add_figures(column, line, sheet)
        self._end(column)

    def set_busy(self, title: str) -> None:
        """Something is being worked out: it isn't begun twice."""
        self._busy = title
        for act in (JUDGE, FIT):
            if act in self.buttons:
                self.buttons[act].setEnabled(not title)
                self.buttons[act].setToolTip(title)

    # --- parts -----------------------------------------------------------------------------------------------

    def _head(self, column: QVBoxLayout, line: ModelLine) -> None:
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(Heading(line.name, Type.PATIENT))
        parts = [outcome_word(line.outcome), kind_word(line.kind)]
        if day_text(line.made_of):
            parts.append(translate("Models", "history to {day}").format(day=day_text(line.made_of)))
        if line.fitted:
            parts.append(
                translate("Models", "fitted to the office") if line.here else translate("Models", "fitted")
            )
        head.addWidget(Label(" · ".join(part for part in parts if part), Type.BODY, "text2", wrap=True))
        if line.demonstration or line.made_up:
            text = demonstration_text() if line.demonstration else made_up_text()
            head.addLayout(signed_line("flask", "text2", text))
        column.addLayout(head)

    def _verdict(self, line: ModelLine) -> Card:
        found, sheet = verdict_of(line, example=self._example), line.sheet
        card = Card()
        card.body.addLayout(signed_line(found.icon, found.ink, found.sentence, Type.LEAD_STRONG))
        for ground in sheet.grounds:
            icon = "circle-x" if ground.refuses else "check"
            if ground.reason == "few_events" and not ground.refuses:
                icon = "info-circle"
            card.body.addLayout(signed_line(icon, "high" if ground.refuses else "text2", ground_text(ground)))
        if not sheet.is_judged:
            text = translate(
                "Models", "The file tells nothing of how good the model was. Judge it here first."
            )
            card.body.addWidget(Label(text, Type.BODY, "text2", wrap=True))
        else:
            card.body.addWidget(Caption(tried_text(sheet), wrap=True))
        card.body.addStretch(1)
        card.setAccessibleName(found.sentence)
        return card

    def _switch(
        self, line: ModelLine | None, choice: ModelChoice | None, fault: str, leads: bool
    ) -> SwitchCard:
        card = SwitchCard(line, choice, fault, leads=leads)
        card.on_wanted.connect(lambda: self.wanted.emit(ON))
        card.off_wanted.connect(lambda: self.wanted.emit(OFF))
        return card

    def _acts(self, line: ModelLine, acts: tuple[str, ...]) -> FlowLayout:
        row = FlowLayout()
        known = {
            JUDGE: (translate("Models", "Judge again"), "refresh"),
            FIT: (translate("Models", "Fit to the office"), "adjustments-horizontal"),
            CARD: (translate("Models", "Model card"), "info-circle"),
            SAVE: (translate("Models", "Save as file …"), "download"),
            DROP: (translate("Models", "Delete"), "trash"),
        }
        for act in acts:
            if act == DROP and line.shipped:
                continue
            text, icon = known[act]
            button = SecondaryButton(text, icon)
            needs(f"models.{act}", button)
            button.clicked.connect(lambda _=False, act=act: self.wanted.emit(act))
            self.buttons[act] = button
            row.addWidget(button)
        return row

    def _add_periods(self, column: QVBoxLayout, line: ModelLine, sheet: Sheet) -> None:
        day = "" if line.judged_on is None else day_numbers(line.judged_on)
        items = (
            (JUDGED, translate("Models", "On the extract of {day}").format(day=day)),
            (TRAINING, translate("Models", "When it was made")),
        )
        row = FlowLayout()
        self.period = Segmented(translate("Models", "Figures of"), items)
        self.period.choose(JUDGED if sheet is line.judged else TRAINING)
        self.period.chosen.connect(self._other_period)
        row.addWidget(self.period)
        column.addLayout(row)
        if sheet is line.judged and not sheet.unseen:
            text = translate(
                "Models",
                "The model may have seen outcomes of this period: the figures may be too good to judge by.",
            )
            column.addWidget(Notice("warning", text))
        if sheet is line.judged and line.judged_elsewhere:
            text = translate(
                "Models",
                "Judged on made-up people or another office's list: it doesn't count here. Judge it again.",
            )
            column.addWidget(Notice("warning", text))

    def _other_period(self, key: str) -> None:
        self.wanted.emit(key)

    def _chosen(self, line: ModelLine, period: str) -> Sheet:
        if line.judged is not None and (period == JUDGED or (not period and line.sheet is line.judged)):
            return line.judged
        return line.training

    def _add_figures(self, column: QVBoxLayout, line: ModelLine, sheet: Sheet) -> None:
        tried = tried_text(sheet)
        rows: list[tuple[tuple[figures.FigureCard, int], ...]] = []
        yields = figures.yield_card(sheet, tried, self._origin)
        if sheet.tenths and not line.demonstration:
            rows.append(((figures.calibration_card(sheet, tried, self._origin), 2), (yields, 3)))
        else:
            rows.append(((yields, 1),))
        rows.append(((figures.measures_card(sheet, tried), 1),))
        if sheet.formulas is not None:
            rows.append(((beside_cards.formulas_card(sheet.formulas, tried), 1),))
        groups = figures.groups_card(sheet, tried) if sheet.groups else None
        benefit = figures.benefit_card(sheet, tried, self._origin) if sheet.benefits else None
        pair = ((groups, 3), (benefit, 2))
        rows.append(tuple((card, share) for card, share in pair if card is not None))
        if sheet.moved:
            rows.append(((figures.moved_card(sheet.moved), 1),))
        if sheet.people is not None:
            rows.append(((beside_cards.people_card(sheet.people), 1),))
        for row in rows:
            if row:
                self.cards += [card for card, _ in row]
                column.addWidget(Beside(row, WIDE_ROOM) if len(row) > 1 else row[0][0])

    # --- the sheet's own ---------------------------------------------------------------------------------------

    def _begin(self) -> QVBoxLayout:
        self.buttons, self.cards = {}, []
        self.switch = self.verdict = self.period = None
        self._body = Panel("window")
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(px(16))
        column = QVBoxLayout(self._body)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        self.back = LinkButton(translate("Models", "All models"), "arrow-left")
        self.back.clicked.connect(lambda: self.wanted.emit(LIST))
        self.back.setVisible(self._alone)
        inside.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(inside)
        return inside

    def _end(self, column: QVBoxLayout) -> None:
        column.addStretch(1)
        old, at = self.takeWidget(), self.verticalScrollBar().value()
        self.setWidget(self._body)
        if old is not None:
            old.deleteLater()
        self.verticalScrollBar().setValue(at)
        self.set_busy(self._busy)
