"""The filter line of a follow-up list: one choice in sight, the rest in a menu, chips for what is on, the row count."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from listeoversikt.followup.target_groups import TargetGroup
from listeoversikt.gui.followup.saved_filters import SavedFilters
from listeoversikt.gui.look.fonts import Type, metrics, px
from listeoversikt.gui.parts.buttons import IconButton, QuietButton
from listeoversikt.gui.parts.chips import Chip, FlowLayout
from listeoversikt.gui.parts.fields import Choice, SearchField
from listeoversikt.gui.parts.headings import ElidedLabel, Label
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.table.speech import shown_label, shown_sentence
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.groups import group_word

SPLIT = "\x1f"
WIDEST = 152
RICH = Qt.TextFormat.RichText


@dataclass(frozen=True)
class FilterKind:
    """One thing to filter by. ``values`` gives what a source row has of it; ``every`` is «Alle grunner».

    ``in_menu`` False: set by something else on the page (a strip of days, another page's set). ``chip`` False: the
    choice in sight says enough.
    """

    key: str
    title: str
    every: str
    items: Sequence[tuple[str, str]]
    values: Callable[[int], Collection[str]]
    in_menu: bool = True
    chip: bool = True

    def word(self, value: str) -> str:
        """What a value is called."""
        return next((text for key, text in self.items if key == value), value)


def list_filter(lists: Sequence[str]) -> FilterKind:
    """By patient list; ``lists`` are the rows' keys of it. Offered where there are at least two."""
    there = sorted({key for key in lists if key})
    return FilterKind(
        "gp",
        translate("Columns", "List"),
        translate("Filters", "All lists"),
        [(key, key) for key in there] if len(there) > 1 else [],
        lambda row: (lists[row],),
    )


def group_filter(
    groups: Sequence[Collection[TargetGroup]], offered: Sequence[TargetGroup] = tuple(TargetGroup)
) -> FilterKind:
    """By target group; ``groups`` are the rows' own, ``offered`` those that are offered, in order."""
    there = {group for some in {frozenset(some) for some in groups} for group in some}
    return FilterKind(
        "group",
        translate("Columns", "Target groups"),
        translate("Filters", "All target groups"),
        [(group.value, group_word(group, language())) for group in offered if group in there],
        lambda row: [group.value for group in groups[row]],
    )


class ElidedChoice(Choice):
    """A drop-down whose text is cut with «…»; the list under it shows it whole."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the style does, with a text that fits."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        beside = option.iconSize.width() + px(6) if not option.currentIcon.isNull() else 0
        width = room.width() - beside - px(4)
        option.currentText = option.fontMetrics.elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, width
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


def fit_choice(choice: Choice) -> None:
    """As wide as its longest text asks for, within reason: the list under it shows long ones whole."""
    texts = [choice.itemText(at) for at in range(choice.count())]
    longest = max((metrics(Type.BODY).horizontalAdvance(text) for text in texts), default=0)
    beside = px(56) + (0 if choice.itemIcon(0).isNull() else px(24))
    choice.setFixedWidth(min(round(longest) + beside, px(WIDEST)))
    choice.view().setMinimumWidth(round(longest) + px(64))


class FilterLine(Panel):
    """``changed`` when another set of rows is wanted; ask ``row_mask``."""

    changed = Signal()
    columns_wanted = Signal(QPoint)

    def __init__(self, search: str, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self.setAccessibleName(translate("Filters", "Filters"))
        self._kinds: dict[str, FilterKind] = {}
        self._count = 0
        self._chosen: dict[str, set[str]] = {}
        self._narrow = False
        self._shown_chips: list[Chip] = []
        self.choices: dict[str, Choice] = {}
        self.saved: SavedFilters | None = None
        """Filters saved by name; a page that has some sets it."""
        self.search = SearchField(search)
        self.search.setMinimumWidth(px(90))
        self.search.setMaximumWidth(px(260))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more = QuietButton(translate("Filters", "Filter"), "plus")
        self.more.clicked.connect(self._show_menu)
        self.columns = IconButton("adjustments-horizontal", translate("Filters", "Columns"))
        self.columns.clicked.connect(self._ask_for_columns)
        self.count_label = Label("", Type.SECONDARY, "text2")
        self.beside = ElidedLabel("", Type.SECONDARY, "text2")
        self._build()

    def _build(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(10))
        column.setSpacing(px(8))
        self.row = QHBoxLayout()
        self.row.setSpacing(px(8))
        self.row.addWidget(self.more)
        self.row.addSpacing(px(8))
        self.row.addWidget(self.count_label)
        self.row.addStretch(1)
        self.row.addWidget(self.search, 2)
        self.row.addWidget(self.columns)
        column.addLayout(self.row)
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(12))
        self._chips_place = QWidget()
        self._chips = FlowLayout(self._chips_place, gap=6)
        below.addWidget(self._chips_place, 1)
        below.addWidget(self.beside)
        column.addWidget(self._below)

    def add_choice(self, key: str, icon: str = "") -> None:
        """Puts a kind in sight as a drop-down, before the menu button; fill it with ``set_kinds``."""
        choice = ElidedChoice(key, (), icon)
        choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        choice.chosen.connect(partial(self._chosen_in_sight, key))
        self.row.insertWidget(len(self.choices), choice)
        self.choices[key] = choice

    def set_kinds(self, kinds: Sequence[FilterKind], count: int) -> None:
        """What there is to filter by now; what is on stays on where it still can."""
        self._kinds = {kind.key: kind for kind in kinds}
        self._count = count
        for key in list(self._chosen):
            kind = self._kinds.get(key)
            there = {value for value, _ in kind.items} if kind is not None else set()
            self._chosen[key] &= there
        for key, choice in self.choices.items():
            kind = self._kinds.get(key)
            if kind is None:
                choice.set_items([])
                continue
            choice.setAccessibleName(kind.title)
            choice.set_items([("", kind.every), *kind.items])
            fit_choice(choice)
        self._mind_choices()
        self._show()

    @property
    def chosen(self) -> Mapping[str, frozenset[str]]:
        """What is on, by kind."""
        return {key: frozenset(values) for key, values in self._chosen.items() if values}

    def choose(self, key: str, values: Collection[str]) -> None:
        """Another choice of a kind; none = all."""
        kind = self._kinds.get(key)
        there = {value for value, _ in kind.items} if kind is not None else set()
        self._chosen.pop(key, None)
        if there & set(values):
            self._chosen[key] = there & set(values)
        self._show()
        self.changed.emit()

    def toggle(self, key: str, value: str) -> None:
        """Turns one value on or off."""
        self.choose(key, self._chosen.get(key, set()) ^ {value})

    def clear(self) -> bool:
        """Takes every filter away; False when there was none."""
        was = bool(self.chosen)
        self._chosen = {}
        self._show()
        if was:
            self.changed.emit()
        return was

    def remove_last(self) -> None:
        """Takes the last chip away."""
        for key in reversed(list(self._chosen)):
            if self._chosen[key]:
                self.choose(key, ())
                return

    def row_mask(self) -> bytearray | None:
        """1 for the source rows that pass; None = all do."""
        on = [(self._kinds[key].values, values) for key, values in self.chosen.items() if key in self._kinds]
        if not on:
            return None
        rows = range(self._count)
        return bytearray(all(not values.isdisjoint(of(row)) for of, values in on) for row in rows)

    def word(self, key: str, value: str) -> str:
        """What a value of a kind is called."""
        return self._kinds[key].word(value) if key in self._kinds else value

    def on_in_words(self) -> list[str]:
        """The names of the filters that are on."""
        return [
            self._kinds[key].word(value)
            for key, values in self.chosen.items()
            if key in self._kinds
            for value in sorted(values)
        ]

    def show_count(self, shown: int, count: int) -> None:
        """«583 av 3 612 vises»."""
        self.count_label.setTextFormat(RICH)
        self.count_label.setText(shown_label(shown, count))
        self.count_label.setAccessibleName(shown_sentence(shown, count))

    def set_narrow(self, narrow: bool, *, in_line: bool = False) -> None:
        """Smaller margins, the sentence beside the chips away; ``in_line``: beside something else, so no count."""
        side = px(8 if in_line else 24)
        above = 0 if in_line else px(8 if narrow else 12)
        self._column.setContentsMargins(side, above, side, px(6 if narrow else 10))
        self._narrow = narrow
        self.count_label.setHidden(in_line)
        self._mind_choices()
        self._mind_below()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many drop-downs as there's room for."""
        super().resizeEvent(event)
        before = [choice.isHidden() for choice in self.choices.values()]
        self._mind_choices()
        if before != [choice.isHidden() for choice in self.choices.values()]:
            self._show()

    def _mind_choices(self) -> None:
        """In a narrow window the first choice alone, else as many as fit; one with nothing to choose isn't there."""
        margins = self._column.contentsMargins()
        beside = (self.more, self.count_label, self.columns)
        room = self.width() - margins.left() - margins.right() - self.search.minimumWidth()
        room -= sum(one.sizeHint().width() for one in beside if not one.isHidden()) + px(8) * 5
        first = True
        for key, choice in self.choices.items():
            kind = self._kinds.get(key)
            something = kind is None or kind.chip or bool(kind.items)
            room -= choice.maximumWidth() + px(8) if something else 0
            wanted = something and (first or (room >= 0 and not self._narrow))
            choice.setVisible(wanted)
            first = first and not wanted

    def _chosen_in_sight(self, key: str, value: str) -> None:
        self.choose(key, {value} if value else ())

    def _show(self) -> None:
        for chip in self._shown_chips:
            chip.hide()
            self._chips.removeWidget(chip)
            chip.deleteLater()  # later: it may be the one that was just pressed
        self._shown_chips = []
        for key, values in self._chosen.items():
            kind = self._kinds.get(key)
            if kind is not None and (kind.chip or self._is_hidden(key)):
                for value in sorted(values):
                    self._add_chip(key, value, kind.word(value))
        for key, choice in self.choices.items():
            values = self._chosen.get(key, set())
            choice.choose(next(iter(values)) if len(values) == 1 else "")
        self._chips_place.updateGeometry()
        self._mind_below()

    def _is_hidden(self, key: str) -> bool:
        """Whether the kind's drop-down isn't in sight."""
        return key not in self.choices or self.choices[key].isHidden()

    def say_beside(self, text: str, hint: str = "") -> None:
        """A sentence at the right of the chips."""
        self.beside.setText(text)
        self.beside.setToolTip(hint)
        self.beside.setAccessibleDescription(hint)
        self._mind_below()

    def _mind_below(self) -> None:
        """The line of chips takes no room when there is nothing on it."""
        self.beside.setVisible(bool(self.beside.text()) and not self._narrow)
        self._below.setVisible(bool(self._shown_chips) or not self.beside.isHidden())

    def _add_chip(self, key: str, value: str, word: str) -> None:
        chip = Chip(f"{key}{SPLIT}{value}", word, self._chips_place)
        chip.removed.connect(self._chip_removed)
        self._chips.addWidget(chip)
        self._shown_chips.append(chip)
        chip.show()

    def _chip_removed(self, chip: str) -> None:
        key, _, value = chip.partition(SPLIT)
        self.toggle(key, value)

    def menu(self) -> QMenu:
        """Every kind with its values, those that are on ticked."""
        menu = QMenu(translate("Filters", "Filter"), self)
        for kind in self._kinds.values():
            if not (kind.in_menu and kind.items):
                continue
            below = menu.addMenu(kind.title)
            for value, text in kind.items:
                action = QAction(text, below)
                action.setCheckable(True)
                action.setChecked(value in self._chosen.get(kind.key, set()))
                action.triggered.connect(partial(self._ticked, kind.key, value))
                below.addAction(action)
        menu.addSeparator()
        if self.saved is not None:
            self.saved.add_to(menu)
        away = menu.addAction(translate("Filters", "Remove all filters"))
        away.setEnabled(bool(self.chosen))
        away.triggered.connect(self.clear)
        return menu

    def _ticked(self, key: str, value: str, _checked: bool) -> None:
        self.toggle(key, value)

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _ask_for_columns(self) -> None:
        self.columns_wanted.emit(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))
