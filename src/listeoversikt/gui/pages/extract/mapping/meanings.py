"""Words of the office and what they mean, one value for all rows, and forms of dates: of the chosen source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.extract.wording import grouped
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.headings import ElidedLabel, Heading, Label
from listeoversikt.gui.texts import number, translate
from listeoversikt.journal.mapping.date_forms import DATE_FORMS
from listeoversikt.journal.mapping.profile import DATE_COLUMNS
from listeoversikt.operations.mapping_draft import Draft, Origin, constant, date_form, map_value
from listeoversikt.operations.mapping_lines import ConstantLine, SourceLines, ValueLine, WordsOfColumn

EMPTY, NOTHING = "-", "?"
MOST_WORDS = 100
Edit = Callable[[Draft], Draft]


class WordLine:
    """One written word: its text and rows at the left, what it's read as at the right."""

    def __init__(self, words: WordsOfColumn, line: ValueLine, say: Callable[[str, str | None], None]) -> None:
        self._say, self._text = say, line.text
        self.text = ElidedLabel(line.text, Type.BODY)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.rows = Label(number(line.rows), Type.SECONDARY, "text2")
        self.rows.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = translate("Mapping", "{word} is read as").format(word=line.text)
        self.choice: Choice | None = None
        self.field: QLineEdit | None = None
        offered = words.choices or words.proposed
        if offered:
            self.choice = Choice(name, _offers(offered, line))
            self.choice.setFixedWidth(px(150))
            self.choice.chosen.connect(self._chosen)
        else:
            self.field = QLineEdit()
            self.field.setAccessibleName(name)
            self.field.setPlaceholderText(line.text)
            self.field.setMinimumHeight(px(32))
            self.field.setFixedWidth(px(150))
            self.field.editingFinished.connect(self._typed)
        self.mark = Label("", Type.CAPTION, "rising")
        self.show_line(line)

    @property
    def meaning(self) -> QWidget:
        """What is chosen in."""
        return self.choice or self.field or self.text

    def show_line(self, line: ValueLine) -> None:
        """What it's read as now."""
        self.line = line
        if self.choice is not None:
            self.choice.choose(NOTHING if line.word is None else line.word or EMPTY)
        elif self.field is not None and not self.field.hasFocus():
            self.field.setText("" if line.origin is Origin.CONTRACT else line.word or "")
        proposed, unread = line.origin is Origin.SUGGESTED, line.word is None
        self.mark.setText(
            translate("Mapping", "proposal")
            if proposed
            else translate("Mapping", "not understood")
            if unread
            else ""
        )
        self.mark.setVisible(proposed or unread)

    def _chosen(self, key: str) -> None:
        self._say(self._text, None if key == NOTHING else "" if key == EMPTY else key)

    def _typed(self) -> None:
        assert self.field is not None
        typed = self.field.text().strip()
        before = "" if self.line.origin is Origin.CONTRACT else self.line.word or ""
        if typed != before:
            self._say(self._text, typed or None)


def _offers(offered: Sequence[str], line: ValueLine) -> list[tuple[str, str]]:
    items = [
        (NOTHING, translate("Mapping", "not understood")),
        (EMPTY, translate("Mapping", "read as empty")),
    ]
    items += [(word, word) for word in offered]
    if line.word and line.word not in offered:
        items.append((line.word, line.word))
    return items


class WordsOf(QWidget):
    """The words of one column; those that are understood by themselves are shown when asked for."""

    edited = Signal(object)

    def __init__(self, source: str, words: WordsOfColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._words = source, words
        self._all = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        title = translate("Mapping", "Words in {header}, read as {column}")
        column.addWidget(
            Label(title.format(header=words.header, column=words.column), Type.BODY_STRONG, wrap=True)
        )
        self.about = Label("", Type.SECONDARY, "rising", wrap=True)
        column.addWidget(self.about)
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(0, 1)
        column.addWidget(holder)
        self.more = LinkButton("")
        self.more.clicked.connect(self._show_all)
        column.addWidget(self.more)
        self.lines: dict[str, WordLine] = {}
        self._kept = {line.text for line in words.lines if line.origin is not Origin.CONTRACT}
        self._fill()
        self.show_words(words)

    def show_words(self, words: WordsOfColumn) -> None:
        """What the words mean now."""
        self._words = words
        for line in words.lines:
            if line.text in self.lines:
                self.lines[line.text].show_line(line)
        if words.unread:
            count = words.unread
            said = translate("Mapping", "%n row(s) hold a word that isn't understood.", "", count)
            self.about.setText(grouped(said, count))
        self.about.setVisible(words.unread > 0)

    def _fill(self) -> None:
        empty(self._grid)
        self.lines = {}
        shown = [line for line in self._words.lines if self._all or line.text in self._kept]
        for place, line in enumerate(shown[:MOST_WORDS]):
            made = WordLine(self._words, line, self._say)
            self.lines[line.text] = made
            self._grid.addWidget(made.text, 2 * place, 0)
            self._grid.addWidget(made.rows, 2 * place, 1)
            self._grid.addWidget(made.meaning, 2 * place, 2)
            self._grid.addWidget(made.mark, 2 * place + 1, 2)
        rest = len(self._words.lines) - len(shown)
        self.more.setVisible(rest > 0)
        if rest > 0:
            self.more.setText(translate("Mapping", "Show %n word(s) that are understood", "", rest))

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _say(self, text: str, word: str | None) -> None:
        source, column = self._source, self._words.column
        self.edited.emit(lambda draft: map_value(draft, source, column, text, word))


class MeaningsPart(QWidget):
    """Words, constants and dates, one under the other; a heading only where there is something under it."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(16))
        self.words: dict[str, WordsOf] = {}
        self.constants: dict[str, QWidget] = {}
        self.dates: dict[str, Choice] = {}
        self.date_marks: dict[str, Label] = {}
        self._boxes = [QWidget() for _ in range(3)]
        self._inside = []
        for box in self._boxes:
            inside = QVBoxLayout(box)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(px(8))
            self._column.addWidget(box)
            self._inside.append(inside)
        self._opened: set[tuple[str, str]] = set()
        self._drawn: object = None
        self._source: SourceLines | None = None

    def show_source(self, source: SourceLines) -> None:
        """What is said of the source; the fields stay where there are the same ones."""
        self._source = source
        wanted = [one for one in source.words if one.lines and (one.unread or _is_told(one) or one.required)]
        constants = [one for one in source.constants if self._is_shown(source, one)]
        dates = [line for line in source.headers if line.column in DATE_COLUMNS.get(source.table, ())]
        drawn = (
            source.source,
            source.table,
            tuple((one.column, one.header, tuple(line.text for line in one.lines)) for one in wanted),
            tuple(one.column for one in constants),
            tuple((line.column, line.header) for line in dates),
        )
        if drawn != self._drawn:
            self._drawn = drawn
            self._fill_words(source, wanted)
            self._fill_constants(source, constants)
            self._fill_dates(source)
        for words in wanted:
            self.words[words.column].show_words(words)
        for one in constants:
            _show_value(self.constants[one.column], one.value)
        for line in dates:
            self.dates[line.column].choose(line.date_form or NOTHING)
            self.date_marks[line.column].setVisible(line.date_origin is Origin.SUGGESTED)

    def _is_shown(self, source: SourceLines, one: ConstantLine) -> bool:
        return bool(one.required or one.value or (source.source, one.column) in self._opened)

    def _fill_words(self, source: SourceLines, wanted: Sequence[WordsOfColumn]) -> None:
        empty(self._inside[0])
        self.words = {}
        if wanted:
            self._inside[0].addWidget(Heading(translate("Mapping", "Words")))
        for words in wanted:
            made = WordsOf(source.source, words)
            made.edited.connect(self.edited)
            self._inside[0].addWidget(made)
            self.words[words.column] = made
        self._boxes[0].setVisible(bool(wanted))

    def _fill_constants(self, source: SourceLines, shown: Sequence[ConstantLine]) -> None:
        empty(self._inside[1])
        self.constants = {}
        others = [one for one in source.constants if one not in shown]
        self._boxes[1].setVisible(bool(source.constants))
        if not source.constants:
            return
        self._inside[1].addWidget(Heading(translate("Mapping", "One value for all rows")))
        for one in shown:
            field = self._constant_field(source.source, one)
            self.constants[one.column] = field
            self._inside[1].addLayout(_pair(one.column, field))
        if others:
            add = Choice(translate("Mapping", "Give a column one value"))
            add.set_items(
                [
                    (NOTHING, translate("Mapping", "Give a column one value …")),
                    *((one.column, one.column) for one in others),
                ]
            )
            add.chosen.connect(self._open)
            self._inside[1].addWidget(add)

    def _constant_field(self, source: str, one: ConstantLine) -> QWidget:
        name = translate("Mapping", "{column} in all rows").format(column=one.column)
        if one.choices:
            items = [(NOTHING, translate("Mapping", "none")), *((word, word) for word in one.choices)]
            choice = Choice(name, items)
            choice.chosen.connect(partial(self._constant, source, one.column))
            choice.setFixedWidth(px(150))
            return choice
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setMinimumHeight(px(32))
        field.setFixedWidth(px(150))
        field.editingFinished.connect(lambda: self._constant(source, one.column, field.text().strip()))
        return field

    def _fill_dates(self, source: SourceLines) -> None:
        empty(self._inside[2])
        self.dates, self.date_marks = {}, {}
        columns = DATE_COLUMNS.get(source.table, ())
        lines = [line for line in source.headers if line.column in columns]
        self._boxes[2].setVisible(bool(lines))
        if not lines:
            return
        self._inside[2].addWidget(Heading(translate("Mapping", "How dates are written")))
        for line in lines:
            name = translate("Mapping", "How dates are written in {header}").format(header=line.header)
            found = (NOTHING, translate("Mapping", "found out"))
            choice = Choice(name, [found, *((form, form) for form in DATE_FORMS)])
            choice.setFixedWidth(px(150))
            choice.chosen.connect(partial(self._date, source.source, line.column))
            self.dates[line.column] = choice
            self._inside[2].addLayout(_pair(line.header, choice))
            mark = Label(translate("Mapping", "proposal"), Type.CAPTION, "rising")
            self.date_marks[line.column] = mark
            mark.setFixedWidth(px(150))
            self._inside[2].addWidget(mark, 0, Qt.AlignmentFlag.AlignRight)

    def _open(self, column: str) -> None:
        if self._source is not None and column != NOTHING:
            self._opened.add((self._source.source, column))
            self.show_source(self._source)
            self.constants[column].setFocus()

    def _constant(self, source: str, column: str, value: str) -> None:
        said = None if value in ("", NOTHING) else value
        now = (
            next((one.value for one in self._source.constants if one.column == column), "")
            if self._source
            else ""
        )
        if (said or "") != now:
            self.edited.emit(lambda draft: constant(draft, source, column, said))

    def _date(self, source: str, column: str, form: str) -> None:
        said = "" if form == NOTHING else form
        self.edited.emit(lambda draft: date_form(draft, source, column, said))


def _is_told(words: WordsOfColumn) -> bool:
    return any(line.origin is not Origin.CONTRACT for line in words.lines)


def _pair(name: str, field: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(8))
    label = ElidedLabel(name, Type.BODY)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    row.addWidget(label, 1)
    row.addWidget(field)
    return row


def _show_value(field: QWidget, value: str) -> None:
    if isinstance(field, Choice):
        field.choose(value or NOTHING)
    elif isinstance(field, QLineEdit) and not field.hasFocus():
        field.setText(value)
