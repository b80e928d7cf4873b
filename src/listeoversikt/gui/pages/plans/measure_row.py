"""One measure of a goal, written in place: what, who, when, how far, and what else can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from listeoversikt.followup.plan_content import MeasureState, Result, Rhythm
from listeoversikt.gui.pages.plans.inline_choice import InlineChoice, Item
from listeoversikt.gui.pages.plans.inline_text import InlineText
from listeoversikt.gui.pages.plans.looks import measure_look
from listeoversikt.gui.pages.plans.moves import add_moves
from listeoversikt.gui.pages.plans.when import read_when, typed_when
from listeoversikt.gui.parts.buttons import IconButton
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.plans import result_word, state_word

if TYPE_CHECKING:
    import datetime as dt

    from listeoversikt.operations.plans import MeasureSeen

RESULT = "result:"


class MeasureRow(QWidget):
    """The cells of one measure; they're placed by the table. It's no window of its own, only their owner."""

    edited = Signal(dict, str)
    done = Signal(str, object)
    begun = Signal()
    moved = Signal(str, int)
    """The measure, and one place up (−1) or down (+1)."""

    def __init__(
        self, path: str, people: Callable[[], Sequence[Item]], today: Callable[[], dt.date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._path, self._people, self._today = "", people, today
        self._seen: MeasureSeen | None = None
        self._draft: dict[str, Any] | None = None
        what = translate("Plans", "Measure")
        self.text = InlineText(what, translate("Plans", "What is to be done?"), parent=parent)
        self.who = InlineChoice(translate("Plans", "Who"), people, parent)
        self.when = InlineText(
            translate("Plans", "When"),
            translate("Plans", "3.11, weekly"),
            token="text2",
            one_line=True,
            at_rest=self._when_at_rest,
            parent=parent,
        )
        self.when.setAccessibleDescription(
            translate("Plans", "A day, a rhythm such as daily or every 2 weeks, or words of your own.")
        )
        self.status = InlineChoice(translate("Plans", "Status"), self._states, parent)
        self.more = IconButton("dots", translate("Plans", "More about the measure"), parent=parent)
        self.text.edited.connect(self._text)
        self.who.chosen.connect(self._who)
        self.when.edited.connect(self._when)
        self.status.chosen.connect(self._status)
        self.more.clicked.connect(self._show_more)
        for field in (self.text, self.when):
            field.begun.connect(self.begun)
        self.be(path)

    def be(self, path: str) -> None:
        """The row of that measure; nothing of another may stand in it."""
        self._path, self._seen, self._draft = path, None, None
        self.can_go, self.resting = (False, False), False
        self.text.path, self.when.path = f"{path}/text", f"{path}/when"
        self.when.setToolTip(self.when.accessibleDescription())

    def rest(self) -> None:
        """Off the sheet until another measure needs a row: made anew for each plan, they'd cost more than all else."""
        for cell in self.cells:
            cell.hide()
        self.resting = True
        self._path, self._seen, self._draft = "", None, None
        for field in (self.text, self.when):
            field.rest()

    resting = False
    """It's no measure's now, and nothing of it is shown."""

    @property
    def cells(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return (self.text, self.who, self.when, self.status, self.more)

    @property
    def is_draft(self) -> bool:
        """Nothing of it is on disk: nothing is said of it yet."""
        return self._draft is not None

    def begin(self, fields: Mapping[str, Any]) -> None:
        """A new row; it's given out whole as soon as anything is said of it."""
        self._draft = dict(fields)
        self._ask_who()
        self.status.show_choice("", state_word(MeasureState.PLANNED, language()), icon="circle")

    def _ask_who(self) -> None:
        asks = translate("Plans", "Choose who")
        self.who.show_choice("", asks, icon="alert-circle", ink="high", asks=True)

    def set_names(self, goal: int, measure: int) -> None:
        """Names that tell the rows apart."""
        said = translate("Plans", "goal {goal}, measure {measure}").format(goal=goal, measure=measure)
        named = (
            (self.text, translate("Plans", "Measure")),
            (self.when, translate("Plans", "When")),
            (self.more, translate("Plans", "More about the measure")),
        )
        for field, word in named:
            field.setAccessibleName(f"{word}, {said}")
        who, status = translate("Plans", "Who"), translate("Plans", "Status")
        self.who.set_name(f"{who}, {said}")
        self.status.set_name(f"{status}, {said}")

    def show_measure(self, seen: MeasureSeen) -> None:
        """The newest; what is being typed stays."""
        self._seen, self._draft = seen, None
        measure = seen.measure
        self.text.set_saved(measure.text)
        if measure.who:
            self.who.show_choice(measure.who, seen.who)
        else:
            self._ask_who()
        self.when.set_saved(typed_when(measure))
        look = measure_look(seen)
        self.status.show_choice(measure.state.value, look.word, icon=look.icon, ink=look.ink)
        result = "" if measure.result is None else result_word(measure.result, language())
        self.status.setAccessibleDescription(result)
        name = translate("Plans", "Measure: {text}").format(text=measure.text)
        self.more.setAccessibleDescription(name)

    def _when_at_rest(self, typed: str) -> str:
        if self._seen is not None and typed == typed_when(self._seen.measure):
            return self._seen.when or typed
        return typed

    def _states(self) -> list[Item]:
        states = [(state.value, state_word(state, language())) for state in MeasureState]
        results = [(RESULT + result.value, _result_line(result)) for result in Result]
        return [*states, ("", ""), *results]

    def _edit(self, fields: Mapping[str, Any], what: str) -> None:
        if self._draft is None:
            self.edited.emit({f"{self._path}/{name}": value for name, value in fields.items()}, what)
            return
        given = {name: value for name, value in fields.items() if value not in (None, "", Rhythm.ONCE)}
        self._draft |= given
        if given:
            whole, self._draft = self._draft, None
            self.edited.emit({self._path: whole}, translate("Plans", "new measure"))

    def _text(self, text: str) -> None:
        self._edit({"text": text}, translate("Plans", "measure"))

    def _who(self, who: str) -> None:
        if self._draft is not None:
            words = dict(self._people())
            self.who.show_choice(who, words.get(who, who))
        self._edit({"who": who}, translate("Plans", "who"))

    def _when(self, text: str) -> None:
        self._edit(read_when(text, self._today()), translate("Plans", "when"))

    def _status(self, key: str) -> None:
        if key.startswith(RESULT):
            result = Result(key.removeprefix(RESULT))
            over = {"state": MeasureState.STOPPED} if result is Result.ENDED else {}
            self._edit({"result": result, **over}, translate("Plans", "result"))
        elif key == MeasureState.DONE.value and self._draft is None:
            self.done.emit(self._path.rpartition("/")[2], None)
        else:
            self._edit({"state": MeasureState(key)}, translate("Plans", "status"))

    def menu(self) -> QMenu:
        """What else can be done with the measure."""
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_moves(menu, self.can_go, self.move_by)
        action = QAction(translate("Plans", "Take the measure away"), menu)
        action.triggered.connect(self._remove)
        menu.addAction(action)
        return menu

    can_go = (False, False)
    """Whether there is a measure over it, and one under it."""

    def move_by(self, step: int, checked: bool = False) -> None:
        """One place up or down, where there is one."""
        if self.can_go[step > 0] and self._draft is None:
            self.moved.emit(self._path.rpartition("/")[2], step)

    def _show_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _remove(self, checked: bool = False) -> None:
        self.edited.emit({self._path: None}, translate("Plans", "measure taken away"))


def _result_line(result: Result) -> str:
    return translate("Plans", "Result: {word}").format(word=result_word(result, language()).lower())
