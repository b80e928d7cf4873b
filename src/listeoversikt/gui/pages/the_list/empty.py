"""What stands in the table's place: no hits, with each filter and a cross; or no list at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.the_list import filters as f
from listeoversikt.gui.pages.the_list.chip_words import chip_text
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.chips import Chip, FlowLayout
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import EmptyState, IconLabel
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import translate

SEARCH = "search"
MIDDLE = Qt.AlignmentFlag.AlignHCenter


class NoHits(QWidget):
    """Names the filters; each has a cross, and the last one goes with Backspace."""

    def __init__(self) -> None:
        super().__init__()
        self.chips: dict[str, Chip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(10))
        column.addStretch(1)
        column.addWidget(IconLabel("filter-off", "text2", 32), 0, MIDDLE)
        title = Heading(translate("TheList", "No hits"), Type.LEAD_STRONG)
        column.addWidget(title, 0, MIDDLE)
        text = Label(
            translate("TheList", "Nobody on the list fulfils all of this:"), Type.BODY, "text2", wrap=True
        )
        text.setAlignment(MIDDLE)
        column.addWidget(text)
        self._box = QWidget()
        self._flow = FlowLayout(self._box)
        column.addWidget(self._box, 0, MIDDLE)
        self.last = SecondaryButton(translate("TheList", "Remove the last filter"), "", "Backspace")
        column.addWidget(self.last, 0, MIDDLE)
        column.addStretch(2)
        self.setAccessibleName(title.text())

    def add(self, key: str, text: str, removed: Callable[[str], None]) -> None:
        """A filter with its cross."""
        chip = Chip(key, text)
        chip.removed.connect(removed, Qt.ConnectionType.QueuedConnection)
        self.chips[key] = chip
        self._flow.addWidget(chip)


def no_hits(
    filters: f.Filters,
    searched: str,
    list_names: Mapping[str, str],
    removed: Callable[[str], None],
    clear_search: Callable[[], None],
) -> NoHits:
    """Every filter that is on, and the search."""
    widget = NoHits()
    for key in filters.keys:
        widget.add(key, chip_text(filters, key, list_names), removed)
    if searched:
        text = translate("TheList", "Search: {text}").format(text=searched)
        widget.add(SEARCH, text, lambda key: clear_search())
    return widget


def no_list(go_to_extract: Callable[[], None]) -> QWidget:
    """No extract is read in, or nobody is on the list."""
    button = SecondaryButton(translate("TheList", "Go to the extract"), "file-import")
    needs("window.read_extract", button)
    button.clicked.connect(go_to_extract)
    return EmptyState(
        "users",
        translate("TheList", "The list is empty"),
        translate("TheList", "Read in an extract to see who is on the list."),
        [button],
    )
