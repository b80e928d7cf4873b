"""The form after a discharge in the card: a tick a point, its day, number or words beside, a doctor's sign."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from listeoversikt.followup.after_discharge_form import Point, PointKind, PointState
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.pages.discharges.words import (
    point_fault_sentence,
    point_tail,
    point_value,
    signed_sentence,
)
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.fields import DateField, FieldError
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.rights import needs, still
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.operations.discharge_card import DischargeCard, PointFault, check_point

WRITTEN = (PointKind.NUMBER, PointKind.TEXT)
VALUE_WIDTH = 120
BOX, BESIDE = 24, 4


class PointName(Label):
    """The name beside a box; a click on it is a click on the box."""

    def __init__(self, text: str, box: QCheckBox, parent: QWidget | None = None) -> None:
        super().__init__(text, Type.BODY, "text", parent, wrap=True)
        self._box = box

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As on the box."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._box.click()


class PointRow(QWidget):
    """One point. What is typed is kept with Enter or when the field is left; Esc leaves it as it was."""

    tick_wanted = Signal(object, bool, object, str)
    """Point, done, day or None, text."""
    sign_wanted = Signal(object)

    def __init__(
        self, state: PointState, today: Callable[[], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.point: Point = state.point
        self._today = today
        self._state = state
        word = self.point.word(language())
        self.box = QCheckBox()
        self.box.setFixedSize(px(BOX), px(24))
        self.box.setAccessibleName(word)
        self.box.clicked.connect(self._clicked)
        self.name = PointName(word, self.box)
        still("discharges.act", self.box, self.name)
        self.name.setToolTip(self.point.help(language()))
        self.value = LinkButton("")
        self.value.clicked.connect(self.edit)
        still("discharges.act", self.value)
        self.under = Label("", Type.CAPTION, "muted", wrap=True)
        self.sign_button = LinkButton(translate("Checklist", "Sign"), "check")
        needs("discharges.sign", self.sign_button)
        self.sign_button.clicked.connect(self._sign)
        self.error = FieldError()
        self.field = self._field(word)
        self._lay_out()
        self.show_state(state, may_sign=False)

    def _field(self, word: str) -> QLineEdit:
        field = DateField(self._today, word) if self.point.kind is PointKind.DATE else QLineEdit()
        field.setAccessibleName(word)
        field.setMinimumHeight(px(32))
        if self.point.kind is PointKind.NUMBER:
            field.setMaxLength(3)
            field.setPlaceholderText(translate("Checklist", "How many? Enter saves"))
        elif self.point.kind is PointKind.TEXT:
            field.setPlaceholderText(translate("Checklist", "Who or what? Enter saves"))
        field.editingFinished.connect(self._finish)
        field.installEventFilter(self)
        field.hide()
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        row = QHBoxLayout()
        row.setSpacing(px(BESIDE))
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.name, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.value, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(BOX + BESIDE), 0, 0, px(2))
        inside.setSpacing(px(2))
        signing = QHBoxLayout()
        signing.setSpacing(px(8))
        signing.addWidget(self.under, 1)
        signing.addWidget(self.sign_button, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(signing)
        inside.addWidget(self.field)
        inside.addWidget(self.error)
        column.addLayout(inside)

    # -- showing ------------------------------------------------------------------------------------------------

    def show_state(self, state: PointState, *, may_sign: bool) -> None:
        """How the point stands now; what is being typed stays."""
        self._state = state
        today = self._today()
        if not self.is_editing:
            self.box.setChecked(state.done)
        asks = self.point.kind is not PointKind.TICK
        said = point_value(state, today) or translate("Checklist", "Write")
        shown = metrics(Type.BODY_MEDIUM).elidedText(said, Qt.TextElideMode.ElideRight, px(VALUE_WIDTH))
        self.value.setText(shown)
        self.value.setToolTip(said if shown != said else "")
        self.value.setAccessibleName(f"{self.point.word(language())}: {said}")
        self.value.setVisible(asks and state.done and not self.is_editing)
        signed = signed_sentence(state, today)
        self.under.setText(signed)
        self.under.setVisible(bool(signed))
        self.sign_button.setVisible(may_sign and state.awaits_sign)
        self.sign_button.setAccessibleName(
            translate("Checklist", "Sign {point}").format(point=self.point.word(language()))
        )
        self.box.setAccessibleDescription(
            ", ".join(part for part in (point_tail(state, today), signed) if part)
        )

    @property
    def is_editing(self) -> bool:
        """Something is being typed."""
        return not self.field.isHidden()

    # -- doing --------------------------------------------------------------------------------------------------

    def _clicked(self, checked: bool) -> None:
        if checked and self.point.kind in WRITTEN:
            self.edit()
            return
        self._close()
        day = self._today() if checked and self.point.kind is PointKind.DATE else None
        self.tick_wanted.emit(self.point, checked, day, "")

    def edit(self) -> None:
        """The field under the name, with what stands there now."""
        if isinstance(self.field, DateField):
            self.field.set_value(self._state.day or self._today())
        else:
            self.field.setText(self._state.text)
        self.value.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()
        QTimer.singleShot(0, self.field, self._into_view)

    def take_up(self, day: dt.date | None, text: str, sentence: str) -> None:
        """What was typed while somebody else wrote, with a sentence that says so. Enter keeps it, Esc lets it go."""
        if self.point.kind is PointKind.TICK:
            self.error.show_error(sentence)
            return
        self.edit()
        if isinstance(self.field, DateField):
            self.field.set_value(day)
        else:
            self.field.setText(text)
        theirs = point_value(self._state, self._today())
        there = translate("Checklist", "There now: {value}.").format(value=theirs) if theirs else ""
        self.error.show_error(f"{sentence} {there}".strip())

    def _into_view(self) -> None:
        """The field, with room for its error under it."""
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.field, 0, px(48))

    def cancel(self) -> None:
        """As it was."""
        if self.is_editing:
            self._close()
            self.show_state(self._state, may_sign=not self.sign_button.isHidden())
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self.field.blockSignals(True)
        self.field.hide()
        self.field.blockSignals(False)
        self.error.show_error("")

    def _finish(self) -> None:
        """Enter, or the field is left."""
        if not self.is_editing:
            return
        day = self.field.value() if isinstance(self.field, DateField) else None
        text = "" if isinstance(self.field, DateField) else self.field.text().strip()
        fault = check_point(self.point, self._today(), day, text)
        if fault is not None:
            self._tell(fault)
            return
        had_focus = self.field.hasFocus()
        self._close()
        if had_focus:
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        if (True, day, text) != (self._state.done, self._state.day, self._state.text):
            self.tick_wanted.emit(self.point, True, day, text)
        else:
            self.show_state(self._state, may_sign=not self.sign_button.isHidden())

    def _tell(self, fault: PointFault) -> None:
        self.error.show_error(point_fault_sentence(fault))

    def _sign(self) -> None:
        self.sign_wanted.emit(self.point)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in the field."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return True
        return super().eventFilter(watched, event)


class Checklist(QWidget):
    """The points with how many are done. The page writes what is wanted and shows it anew."""

    tick_wanted = Signal(object, bool, object, str)
    sign_wanted = Signal(object)
    edit_wanted = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.rows: list[PointRow] = []
        self.setAccessibleName(translate("Checklist", "Checklist"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        head = QHBoxLayout()
        head.setSpacing(px(10))
        title = Heading(translate("Checklist", "Checklist"), level=3)
        title.setWordWrap(True)
        head.addWidget(title, 1)
        self.count = Label("", Type.SECONDARY, "text2", wrap=True)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.edit_button = LinkButton(translate("Checklist", "Edit the list"))
        needs("discharges.edit_form", self.edit_button)
        self.edit_button.clicked.connect(self.edit_wanted)
        head.addWidget(self.count, 1)
        head.addWidget(self.edit_button)
        column.addLayout(head)
        self._room = QVBoxLayout()
        self._room.setSpacing(px(2))
        column.addLayout(self._room)

    def show_card(self, card: DischargeCard, *, may_sign: bool) -> None:
        """The form of a discharge; rows that are the same points stay, with what is being typed."""
        if [row.point for row in self.rows] != [state.point for state in card.form]:
            self._make_rows(card.form)
        for row, state in zip(self.rows, card.form, strict=True):
            row.show_state(state, may_sign=may_sign)
        done = translate("Checklist", "{done} of {all}")
        self.count.setText(done.format(done=number(card.done), all=number(len(card.form))))

    def _make_rows(self, form: tuple[PointState, ...]) -> None:
        for row in self.rows:
            self._room.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for state in form:
            row = PointRow(state, self._today)
            row.tick_wanted.connect(self.tick_wanted)
            row.sign_wanted.connect(self.sign_wanted)
            self._room.addWidget(row)
            self.rows.append(row)

    def row(self, key: str) -> PointRow:
        """The row of a point."""
        return next(row for row in self.rows if row.point.key == key)

    def cancel(self) -> bool:
        """Esc: whether something was being typed."""
        editing = [row for row in self.rows if row.is_editing]
        for row in editing:
            row.cancel()
        return bool(editing)
