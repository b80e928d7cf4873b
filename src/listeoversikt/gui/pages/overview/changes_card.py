"""«Endret siden 30.09.»: who came and went, who moved between bands, and why up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.card.causes import cause_word
from listeoversikt.gui.charts.bars import Bar, Bars
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.overview.figure_row import FigureRow
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.surfaces import Card, Divider
from listeoversikt.gui.texts import day_table, number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.overview_changes import ChangeFigures

ALL, FULFILLED = "all", "fulfilled"
SHOWN = 5


def since_words(found: ChangeFigures) -> str:
    """«Endret siden 30.09.», with the year when it's another."""
    same_year = found.since.year == found.until.year
    day = f"{found.since:%d.%m.}" if same_year else day_table(found.since)
    return translate("Overview", "Changed since {day}").format(day=day)


def _objection_words(found: ChangeFigures) -> str:
    """Those who left or came back into the scores without leaving the list; they have no row to open."""
    new = translate("Overview", "Newly object to being scored: {count}.")
    gone = translate("Overview", "No longer object: {count}.")
    told = ((new, found.now_objects), (gone, found.no_longer_objects))
    return " ".join(words.format(count=number(count)) for words, count in told if count)


class ChangesCard(Card):
    """``opened`` sends ``fulfilled``, ``joined``, ``left``, ``died``, ``up``, ``down``, ``up:stays`` …, or ``all``."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            translate("Overview", "Changed since last"), translate("Overview", "Show all changes")
        )
        assert self.link is not None
        self.link.clicked.connect(self._open_all)
        self.first = Label(
            translate("Overview", "Shown from the next extract on."), Type.BODY, "text2", wrap=True
        )
        self.body.addWidget(self.first)
        self.body.addWidget(self._make_rows())
        self.body.addStretch(1)
        self.show_figures(None)

    def _make_rows(self) -> QWidget:
        self.figures = QWidget()
        column = QVBoxLayout(self.figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.rows = [
            FigureRow("joined", "user-plus", translate("Overview", "Joined the list")),
            FigureRow("left", "user-share", translate("Overview", "Left the list")),
            FigureRow("died", "circle-minus", translate("Overview", "Died")),
            FigureRow("up", "trending-up", translate("Overview", "Up in risk band")),
            FigureRow("down", "trending-down", translate("Overview", "Down in risk band")),
        ]
        for row in self.rows:
            row.clicked.connect(self._open_row)
            if row.key == "up":
                self._space(column)
            column.addWidget(row)
        self._space(column)
        self.fulfilled = FigureRow(FULFILLED, "circle-check", translate("Overview", "Done, by the extract"))
        self.fulfilled.setToolTip(
            translate(
                "Overview", "Patients with duties taken up here that the newest extract shows to be done."
            )
        )
        self.fulfilled.clicked.connect(self._open_row)
        column.addWidget(self.fulfilled)
        self.objects = Label("", Type.SECONDARY, "text2", wrap=True)
        column.addWidget(self.objects)
        self.up = Bars(translate("Overview", "Why up in band"))
        self.down = Bars(translate("Overview", "Why down in band"))
        self._why = {bars: self._with_heading(bars) for bars in (self.up, self.down)}
        for holder in self._why.values():
            column.addWidget(holder)
        return self.figures

    def _with_heading(self, bars: Bars) -> QWidget:
        """Line, small heading, bars."""
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(3))
        self._space(inner)
        inner.addWidget(Heading(bars.title(), Type.SECONDARY_STRONG, level=3))
        inner.addWidget(bars)
        bars.opened.connect(self.opened)
        return holder

    def _space(self, column: QVBoxLayout) -> None:
        column.addSpacing(px(6))
        column.addWidget(Divider())
        column.addSpacing(px(6))

    def show_figures(self, found: ChangeFigures | None) -> None:
        """None: there is no extract before."""
        assert self.heading is not None
        assert self.link is not None
        self.first.setVisible(found is None)
        self.figures.setVisible(found is not None)
        self.link.setVisible(found is not None)
        if found is None:
            return
        self.heading.setText(since_words(found))
        self.setAccessibleName(self.heading.text())
        for row in self.rows:
            row.set_count(getattr(found, row.key))
        objects = _objection_words(found)
        self.objects.setText(objects)
        self.objects.setVisible(bool(objects))
        for bars, why, key in ((self.up, found.why_up, "up"), (self.down, found.why_down, "down")):
            self._why[bars].setVisible(bool(why))
            told = [
                Bar(f"{key}:{cause}", cause_word(cause, up=key == "up"), count)
                for cause, count in why[:SHOWN]
            ]
            rest = sum(count for _, count in why[SHOWN:])
            if rest:
                told.append(Bar(key, translate("Causes", "Other reasons"), rest))
            bars.set_bars(told)

    def _open_row(self) -> None:
        sender = self.sender()
        if isinstance(sender, FigureRow):
            self.opened.emit(sender.key)

    def _open_all(self) -> None:
        self.opened.emit(ALL)
