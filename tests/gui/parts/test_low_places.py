"""Where there is little room: what is wrong is brought into view, and an empty state's words don't lie over one another."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.fields import FieldError, LabeledField
from listeoversikt.gui.parts.fields_dialog import FieldsDialog
from listeoversikt.gui.parts.notices import EmptyState


class ManyFields(FieldsDialog):
    """The one at the foot is wrong until something stands in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Mange felt", "Lagre", "check", parent)
        self.fields = [LabeledField(f"Felt {number}", QLineEdit()) for number in range(14)]
        for field in self.fields:
            self.column.addWidget(field)
        self.fit()

    def act(self) -> None:
        """Says what is wrong."""
        self.fields[-1].show_error("Skriv noe her.")
        self.fit_again()


def is_seen(dialog: ManyFields, error: FieldError) -> bool:
    room = dialog._scroll.viewport()
    return room.rect().contains(QRect(error.mapTo(room, QPoint(0, 0)), error.size()))


def test_that_what_is_wrong_is_brought_into_view(qtbot: QtBot, dressed: object) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(720, 450)
    window.show()
    dialog = ManyFields(window)
    dialog.open()
    qtbot.waitUntil(dialog.isVisible)
    wrong = dialog.fields[-1].error
    dialog.fields[0].field.setFocus()
    assert dialog._scroll.verticalScrollBar().maximum() > 0
    dialog.act_button.click()
    qtbot.waitUntil(lambda: is_seen(dialog, wrong))
    dialog.fields[2].show_error("Og her.")  # the first that is wrong is the one that is shown
    dialog.fit_again()
    qtbot.waitUntil(lambda: is_seen(dialog, dialog.fields[2].error))


def parts_of(state: EmptyState) -> list[QRect]:
    """What is seen in it, from above."""
    shown = (state.sign, state.title, state.text, *state.findChildren(SecondaryButton))
    return sorted((one.geometry() for one in shown if one.isVisible()), key=lambda rect: rect.top())


@pytest.mark.parametrize(("height", "with_icon"), [(400, True), (165, False)])
def test_that_an_empty_states_words_lie_apart_also_where_it_is_low(
    height: int, with_icon: bool, qtbot: QtBot, dressed: object
) -> None:
    button = SecondaryButton("Fjern filtre", "filter-off")
    over = QWidget()  # as a table has it: laid over, as high as there is room for
    qtbot.addWidget(over)
    over.resize(px(500), px(400))
    text = "Ingen oppføring passer filtrene."
    state = EmptyState("filter-off", "Ingen treff", text, [button], over)
    state.setGeometry(0, 0, px(500), px(height))
    over.show()
    qtbot.waitUntil(lambda: state.sign.isVisible() is with_icon)
    qtbot.waitUntil(lambda: button.height() >= button.sizeHint().height())
    for above, below in itertools.pairwise(parts_of(state)):
        assert above.bottom() < below.top()
    assert state.rect().contains(button.geometry())
    state.setGeometry(0, 0, px(500), px(400))
    qtbot.waitUntil(state.sign.isVisible)
