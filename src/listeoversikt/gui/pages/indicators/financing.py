"""«Finansiering»: what the pilot's models would have given the office, and a form for what the journal can't know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.gui.choices_change import Outcome, change_of_choices
from listeoversikt.gui.commands import carry_out
from listeoversikt.gui.followup.beside import ListWithCard
from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.page import Target
from listeoversikt.gui.pages.indicators.financing_cards import cards_of
from listeoversikt.gui.pages.indicators.financing_form import FinanceForm
from listeoversikt.gui.pages.indicators.tab import Tab
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Caption
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import clock_time, day_numbers, language, number, translate
from listeoversikt.operations import financing, indicator_view
from listeoversikt.operations.financing import FinancePage
from listeoversikt.words.finance import criterion_word

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.office import View

SLOT, PATIENTS_SLOT = "indicators.financing", "indicators.financing.patients"
FORM_WIDTH = 400


class FinancingTab(Tab):
    """Cards of amounts, and the form beside them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.answer: FinancePage | None = None
        self.form = FinanceForm()
        self.type_in = SecondaryButton(translate("Financing", "Type in figures"), "pencil")
        needs("indicators.type_in", self.type_in)
        self.about = Caption("", wrap=True)
        self.area = QScrollArea()
        self._build()
        self._connect()

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(translate("Financing", "Financing"))
        column.addWidget(self.area, 1)
        self.beside = ListWithCard(left, self.form, FORM_WIDTH)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.beside)

    def _header(self) -> QWidget:
        header = Panel("window", "bottom")
        column = QVBoxLayout(header)
        column.setContentsMargins(px(24), px(12), px(24), px(10))
        column.setSpacing(px(8))
        self.slot.addStretch(1)
        self.slot.addWidget(self.type_in)
        column.addLayout(self.slot)
        text = translate(
            "Financing",
            "Amounts are of the whole office. There are no kroner on patients, and never in the order of a worklist.",
        )
        self.standing = Notice("info", text)
        column.addWidget(self.standing)
        column.addWidget(self.about)
        return header

    def _connect(self) -> None:
        self.form.changed.connect(self._save)
        self.form.closed.connect(self.step_back)
        self.type_in.clicked.connect(self._open_form)
        self.beside.narrow_changed.connect(self.type_in.setVisible)
        self.beside.narrow_changed.connect(self.form.close_button.setVisible)
        self.beside.sheet_closed.connect(self.type_in.setFocus)

    def refresh(self, view: View) -> None:
        """Works it out again for a new view."""
        said = language()
        self.desk.ask(lambda view: financing.finance_page(view, said), self._show, slot=SLOT, slow=True)

    def subtitle(self) -> str:
        """The period."""
        if self.answer is None:
            return ""
        text = translate("Financing", "Last 365 days up to and including {day}")
        return text.format(day=day_numbers(self.answer.last))

    def first_focus(self) -> QWidget:
        """The form where it's in sight, else the button that opens it."""
        return self.type_in if self.beside.narrow else self.form.first_field()

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Amounts, form."""
        found: list[tuple[str, QWidget]] = [(self.area.accessibleName(), self.area)]
        if not self.form.isHidden():
            found.append((self.form.accessibleName(), self.form.first_field()))
        return found

    def step_back(self) -> bool:
        """Esc: closes the sheet."""
        return self.beside.close_sheet()

    def _open_form(self) -> None:
        self.beside.open_sheet()
        self.form.first_field().setFocus()

    def _show(self, page: FinancePage) -> None:
        self.answer = page
        text = translate("Financing", "{inhabitants} inhabitants. Proposals of the pilot, not today's rules.")
        self.about.setText(text.format(inhabitants=number(page.inhabitants)))
        self.form.show_table(page.table, page.nurses)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(16))
        for card in cards_of(page, self._show_patients):
            column.addWidget(card)
        column.addStretch(1)
        place = self.area.verticalScrollBar().value()
        old = self.area.takeWidget()
        self.area.setWidget(body)
        if old is not None:
            old.deleteLater()
        self.area.verticalScrollBar().setValue(place)
        self.told.emit()

    # --- patients: who is behind a gap, without any amount ---------------------------------------------------

    def _show_patients(self, key: str) -> None:
        def question(view: View) -> tuple[frozenset[str], int]:
            found = financing.patients_without(view, key)
            return found, indicator_view.not_on_list(view, found)

        self.desk.ask(question, lambda found: self._go_to(key, *found), slot=PATIENTS_SLOT)

    def _go_to(self, key: str, patients: frozenset[str], gone: int) -> None:
        text = translate("Financing", "{what}: {count} without")
        title = text.format(what=criterion_word(key, language()), count=number(len(patients)))
        if gone:
            title += ", " + translate("Indicators", "%n no longer on the list", "", gone)
        self.go.emit(Target("the_list", patients=patients, title=title))

    # --- saving --------------------------------------------------------------------------------------------

    def _save(self, changes: dict[str, Any], what: str) -> None:
        carry_out(self.desk, change_of_choices(what, changes, self._told), failed=self._refused)

    def _told(self, stands: bool, outcome: Outcome) -> None:
        choices, view = outcome
        if not stands:
            self.desk.toast(translate("Financing", "The change is undone"))
        if choices.saved_at is not None:
            text = translate("Financing", "Saved {time}. Ctrl+Z undoes.")
            self.form.tell_saved(text.format(time=clock_time(choices.saved_at)))
        if view is not None:
            self.desk.changed(view)

    def _refused(self, problem: Problem) -> None:
        """Nothing was written: the form shows what holds."""
        self.desk.tell_error(problem)
        if self.answer is not None:
            self.form.show_table(self.answer.table, self.answer.nurses)
