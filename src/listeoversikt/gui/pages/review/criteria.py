"""The six criteria of the pilot's doctors, in their order; each may be left out, and all that are chosen must hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.followup.review_selection import Absence, Criterion, Order, Selection
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.look.states import BANDS, FRAILTY
from listeoversikt.gui.pages.review.controls import AgeField, ToggleChip
from listeoversikt.gui.pages.review.diagnosis_field import DiagnosisField
from listeoversikt.gui.pages.review.words import MONTHS, left_text, unseen_text
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.entries import Tick
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.pills import MissingLabel
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.words.evidence import null_text
from listeoversikt.words.review import absence_word, criterion_word, order_word
from listeoversikt.words.states import band_word, frailty_word

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.review import Basis, Counted

MEDICINES, OFTEN = (4, 6, 10, 15), (5, 10, 15, 20)
LIMITS = (10, 20, 30, 60, 100, 200, 500, 1000)
MINE = "mine"


class CriteriaCard(Card):
    """The criteria, whose lists, in what order and how many."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(translate("Review", "Whom to go through"), parent=parent)
        assert self.note is not None
        self.note.setText(translate("Review", "All that you choose must hold"))
        self._mine: tuple[str, ...] = ()
        self._given = Selection()
        self.left: dict[Criterion, Label] = {}
        self.missing: dict[Criterion, QWidget] = {}
        self.controls: dict[Criterion, QWidget] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(12))
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        self._add(Criterion.DIAGNOSIS, self._diagnosis(desk))
        self._add(Criterion.MEDICINES, self._medicines())
        self._add(Criterion.AGE, self._age())
        self._add(Criterion.RARELY_SEEN, self._rarely())
        self._add(Criterion.RISK, self._risk())
        self._add(Criterion.OFTEN_SEEN, self._often())

    def _add(self, criterion: Criterion, controls: QWidget) -> None:
        row = self._grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        place = Label(str(len(self.left) + 1), Type.SECONDARY, "muted")
        name = Label(criterion_word(criterion, language()), Type.BODY_MEDIUM)
        for label in (place, name):
            label.setMinimumHeight(px(32))
        left = Label("", Type.SECONDARY, "text2")
        left.setMinimumSize(px(84), px(32))
        left.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(controls)
        missing = QWidget()
        missing.hide()
        column.addWidget(missing)
        self._grid.addWidget(place, row, 0, top)
        self._grid.addWidget(name, row, 1, top)
        self._grid.addWidget(box, row, 2)
        self._grid.addWidget(left, row, 3, top)
        self.left[criterion], self.missing[criterion], self.controls[criterion] = left, missing, controls

    def _diagnosis(self, desk: Desk) -> QWidget:
        self.diagnosis = DiagnosisField(desk)
        self.diagnosis.changed.connect(self.changed)
        return self.diagnosis

    def _medicines(self) -> QWidget:
        box, row = _line()
        items = [
            ("", translate("Review", "Any number")),
            *((str(n), translate("Review", "At least {count}").format(count=n)) for n in MEDICINES),
        ]
        self.medicines = Choice(translate("Review", "Regular medicines"), items)
        self.unreviewed = Tick(translate("Review", "No medication review in the last year"))
        self.medicines.chosen.connect(self.changed)
        self.unreviewed.chosen.connect(self.changed)
        row.addWidget(self.medicines)
        row.addWidget(self.unreviewed)
        row.addStretch(1)
        return box

    def _age(self) -> QWidget:
        box, row = _line()
        self.age_from = AgeField(translate("Review", "Age from"))
        self.age_to = AgeField(translate("Review", "Age to"))
        row.addWidget(Caption(translate("Review", "from")))
        row.addWidget(self.age_from)
        row.addWidget(Caption(translate("Review", "to")))
        row.addWidget(self.age_to)
        row.addWidget(Caption(translate("Review", "years")))
        row.addStretch(1)
        for field in (self.age_from, self.age_to):
            field.setFixedWidth(px(64))
            field.textChanged.connect(self.changed)
        return box

    def _rarely(self) -> QWidget:
        items = [
            ("", translate("Review", "Any")),
            *((str(days), unseen_text(days)) for days in MONTHS),
            *((one.value, absence_word(one, language())) for one in (Absence.GONE, Absence.SILENT_NEED)),
        ]
        self.rarely = Choice(criterion_word(Criterion.RARELY_SEEN, language()), items)
        self.rarely.chosen.connect(self.changed)
        return _alone(self.rarely)

    def _risk(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        self.risk: dict[tuple[str, str], ToggleChip] = {}
        for key in BANDS:
            self.risk["band", key] = ToggleChip(key, band_word(key, language()))
        for key in FRAILTY[2:]:
            text = translate("Review", "Frailty: {category}").format(
                category=frailty_word(key, language()).lower()
            )
            self.risk["frailty", key] = ToggleChip(key, text)
        for chip in self.risk.values():
            chip.setMinimumHeight(px(28))
            chip.clicked.connect(self.changed)
            flow.addWidget(chip)
        box.setToolTip(translate("Review", "One of those chosen is enough"))
        return box

    def _often(self) -> QWidget:
        items = [("", translate("Review", "Any"))]
        for count in OFTEN:
            items.append(
                (str(count), translate("Review", "Seen at least %n time(s) in the last year", "", count))
            )
        self.often = Choice(criterion_word(Criterion.OFTEN_SEEN, language()), items)
        self.often.chosen.connect(self.changed)
        return _alone(self.often)

    # -- what the page asks -------------------------------------------------------------------------------------

    def set_basis(self, basis: Basis) -> None:
        """What can be chosen with this extract."""
        for criterion, controls in self.controls.items():
            controls.setEnabled(criterion not in basis.missing)
            self._say_missing(criterion, basis.missing.get(criterion, ""))
        self.unreviewed.setEnabled(not basis.no_review_sight and Criterion.MEDICINES not in basis.missing)

    def _say_missing(self, criterion: Criterion, table: str) -> None:
        box = self.missing[criterion]
        box.setVisible(bool(table))
        if not table or box.layout() is not None:
            return
        why = null_text("missing_table", (table,), language())
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(MissingLabel(why))
        row.addWidget(Caption(why, wrap=True), 1)
        self.controls[criterion].setToolTip(why)

    def selection(self) -> Selection:
        """The six criteria as they are chosen; lists, order and number stand in the foot."""
        rarely = self.rarely.key()
        absence = None if not rarely else Absence.NOT_SEEN if rarely.isdigit() else Absence(rarely)
        return Selection(
            diagnoses=self.diagnosis.diagnoses(),
            medicines_from=int(self.medicines.key()) if self.medicines.key() else None,
            no_medicine_review=self.unreviewed.isChecked(),
            age_from=self.age_from.value(),
            age_to=self.age_to.value(),
            absence=absence,
            unseen_days=int(rarely) if rarely.isdigit() else 365,
            bands=tuple(
                key for (kind, key), chip in self.risk.items() if kind == "band" and chip.isChecked()
            ),
            frailty=tuple(
                key for (kind, key), chip in self.risk.items() if kind == "frailty" and chip.isChecked()
            ),
            seen_from=int(self.often.key()) if self.often.key() else None,
        )

    def show_selection(self, selection: Selection) -> None:
        """Chooses what a saved selection says, without telling."""
        with QSignalBlocker(self):
            self.diagnosis.show_diagnoses(selection.diagnoses)
            _choose(self.medicines, selection.medicines_from, translate("Review", "At least {count}"))
            self.unreviewed.setChecked(selection.no_medicine_review)
            self.age_from.set_value(selection.age_from)
            self.age_to.set_value(selection.age_to)
            if selection.absence is Absence.NOT_SEEN:
                self.rarely.choose(str(selection.unseen_days))
            else:
                self.rarely.setCurrentIndex(0)
                self.rarely.choose("" if selection.absence is None else selection.absence.value)
            for (kind, key), chip in self.risk.items():
                chip.setChecked(key in (selection.bands if kind == "band" else selection.frailty))
            _choose(self.often, selection.seen_from, translate("Review", "At least {count}"))

    def show_counted(self, counted: Counted) -> None:
        """How many are left after each criterion."""
        for criterion, label in self.left.items():
            text = left_text(counted, criterion)
            label.setText(text)
            label.set_token("high" if counted.emptied_by is criterion else "text2")


class SessionFoot(Card):
    """Whose lists, in what order, how many; and what comes out of it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.lists = Choice(translate("Review", "Lists"))
        self.order = Choice(
            translate("Review", "Order"), [(one.value, order_word(one, language())) for one in Order]
        )
        self.limit = Choice(
            translate("Review", "How many"),
            [(str(n), translate("Review", "The first {count}").format(count=number(n))) for n in LIMITS],
        )
        self.limit.choose(str(Selection().limit))
        for choice in (self.lists, self.order, self.limit):
            choice.chosen.connect(self.changed)
            choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addWidget(choice)
        row.addStretch(1)
        self.body.addLayout(row)
        self.said = Label("", Type.LEAD, wrap=True)
        self.beside = Caption(wrap=True)
        self.body.addWidget(self.said)
        self.body.addWidget(self.beside)
        self._mine: tuple[str, ...] = ()

    def set_lists(self, lists: Sequence[str], mine: tuple[str, ...], names: Mapping[str, str]) -> None:
        """Which lists there are, and which are mine."""
        self._mine = mine
        items = [("", translate("Review", "All lists"))]
        if mine:
            items.append((MINE, translate("Review", "My lists ({lists})").format(lists=", ".join(mine))))
        items += [(key, f"{key} {names[key]}" if names.get(key) else key) for key in lists]
        self.lists.set_items(items)
        self.lists.updateGeometry()

    def applied(self, selection: Selection) -> Selection:
        """The selection with lists, order and number."""
        key = self.lists.key()
        lists = self._mine if key == MINE else (key,) if key else ()
        return msgspec.structs.replace(
            selection, lists=lists, order=Order(self.order.key()), limit=int(self.limit.key())
        )

    def show_selection(self, selection: Selection) -> None:
        """Order and number of a saved selection; its lists only where they are still there."""
        self.order.choose(selection.order.value)
        self.limit.choose(str(selection.limit))
        if len(selection.lists) == 1:
            self.lists.choose(selection.lists[0])


def _choose(choice: Choice, value: int | None, text: str) -> None:
    """Also a number that isn't among the choices."""
    key = "" if value is None else str(value)
    if choice.findData(key) < 0:
        choice.addItem(text.format(count=value), key)
    choice.choose(key)


def _line() -> tuple[QWidget, QHBoxLayout]:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    return box, row


def _alone(widget: QWidget) -> QWidget:
    box, row = _line()
    row.addWidget(widget)
    row.addStretch(1)
    return box
