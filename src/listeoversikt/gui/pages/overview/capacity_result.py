"""What the hours give, now and after a change: two columns of figures, and who falls just outside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.overview.hours_words import hours_word
from listeoversikt.gui.parts.buttons import LinkButton
from listeoversikt.gui.parts.emptying import empty
from listeoversikt.gui.parts.headings import ElidedLabel, Heading, Label
from listeoversikt.gui.parts.surfaces import Divider
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.followup.expected import Expected, Seen
    from listeoversikt.followup.panel_time import PanelTime
    from listeoversikt.operations.capacity_view import CapacityView, Figures

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
UNKNOWN = "–"
PANEL = ("followed", "panel", "left", "others")


def expected_words(found: Expected | None) -> str:
    """«12 (8–15)»; a dash where the history is too short."""
    if found is None:
        return UNKNOWN
    return f"{number(round(found.value))} ({number(found.low)}–{number(found.high)})"


def figures_of(found: Figures) -> dict[str, str]:
    """Every line's figure, by its key."""
    return {
        "hours": hours_word(found.hours),
        "count": number(found.reach.count),
        "within": number(found.reach.within),
        "outside": number(found.reach.outside),
        "missing": hours_word(found.reach.missing_hours),
        "contacts": expected_words(found.contacts),
        "finds": expected_words(found.finds),
        **panel_figures(found.panel),
    }


def panel_figures(panel: PanelTime | None) -> dict[str, str]:
    """The panel's lines; dashes where too few are followed to say."""
    if panel is None:
        return dict.fromkeys(PANEL, UNKNOWN)
    others = translate("Capacity", "{count} of {all}")
    return {
        "followed": number(panel.followed),
        "panel": hours_word(panel.hours_taken),
        "left": hours_word(panel.hours_left),
        "others": others.format(count=number(panel.others_within), all=number(panel.others)),
    }


class CapacityResult(QWidget):
    """``outside_wanted``: the list of those there isn't time for; True = after the change."""

    outside_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._after = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self._table())
        self.too_few = Label("", Type.SECONDARY, "text2", wrap=True)
        self.panel_note = Label("", Type.SECONDARY, "text2", wrap=True)
        self.panel_note.hide()
        column.addWidget(self.panel_note)
        column.addWidget(self.too_few)
        column.addWidget(Divider())
        self.heading = Heading(translate("Capacity", "Just outside"), Type.SECONDARY_STRONG, level=3)
        column.addWidget(self.heading)
        self.everybody = Label(translate("Capacity", "There is time for everybody."), Type.BODY)
        column.addWidget(self.everybody)
        self.names = QVBoxLayout()
        self.names.setSpacing(px(2))
        column.addLayout(self.names)
        self.all = LinkButton(translate("Capacity", "Show all"), "arrow-right")
        needs("patient.whole_list", self.all)
        self.all.clicked.connect(lambda: self.outside_wanted.emit(self._after))
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.waiting = Label("", Type.SECONDARY, "text2", wrap=True)
        column.addWidget(self.waiting)
        column.addStretch(1)

    def _table(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(0, 1)
        now, after = translate("Capacity", "Now"), translate("Capacity", "After")
        for place, text in ((1, now), (2, after)):
            grid.addWidget(Label(text, Type.SECONDARY_MEDIUM, "text2"), 0, place, RIGHT)
        self.cells: dict[str, tuple[Label, Label]] = {}
        self.titles: dict[str, str] = {
            "hours": translate("Capacity", "Hours"),
            "count": translate("Capacity", "Patients to follow up"),
            "within": translate("Capacity", "The hours reach"),
            "outside": translate("Capacity", "Outside"),
            "missing": translate("Capacity", "Hours missing"),
            "contacts": translate("Capacity", "Contacts to expect"),
            "finds": translate("Capacity", "Finds to expect"),
            "followed": translate("Capacity", "Followed by the team"),
            "panel": translate("Capacity", "Hours the followed take"),
            "left": translate("Capacity", "Hours left for others"),
            "others": translate("Capacity", "They reach, of those not followed"),
        }
        for line, (key, title) in enumerate(self.titles.items(), start=1):
            if key == PANEL[0]:
                self.panel_heading = Heading(
                    translate("Capacity", "The followed first"), Type.SECONDARY_STRONG, level=3
                )
                self.panel_heading.setContentsMargins(0, px(8), 0, 0)
                grid.addWidget(self.panel_heading, line, 0)
            line += key in PANEL
            strong = key in ("within", "others")
            style = Type.BODY_STRONG if strong else Type.BODY
            grid.addWidget(Label(title, style, wrap=True), line, 0)
            pair = Label("", style), Label("", style)
            for place, cell in enumerate(pair, start=1):
                grid.addWidget(cell, line, place, RIGHT)
            self.cells[key] = pair
        return holder

    def show_view(self, found: CapacityView) -> None:
        """Now and after."""
        now = figures_of(found.now)
        after = None if found.after is None else figures_of(found.after)
        for key, (before, then) in self.cells.items():
            before.setText(now[key])
            then.setText(UNKNOWN if after is None else after[key])
            then.set_token("muted" if after is None else "accent" if after[key] != now[key] else "text")
            told = translate("Capacity", "{what}: now {now}, after {after}")
            for cell in (before, then):
                cell.setAccessibleName(told.format(what=self.titles[key], now=now[key], after=then.text()))
        self._show_history(found)
        self._show_panel(found)
        self._after = found.after is not None
        self._show_outside(found.after or found.now)

    def _show_history(self, found: CapacityView) -> None:
        """What can't be said, and what would be needed."""
        sentences = []
        contacts = translate(
            "Capacity", "Contacts need {least} days with a try in the log. There are {there}."
        )
        finds = translate("Capacity", "Finds need {least} patients marked known or new. There are {there}.")
        for seen, said in ((found.contacts_seen, contacts), (found.finds_seen, finds)):
            if not seen.enough:
                sentences.append(said.format(least=found.least, there=number(seen.of)))
        if not sentences:
            sentences.append(_stands_on(found.contacts_seen, found.finds_seen))
        self.too_few.setText(" ".join(sentences))

    def _show_panel(self, found: CapacityView) -> None:
        """What can't be said of the panel, or that it takes more than there is."""
        short = max(
            (one.panel.hours_short for one in (found.now, found.after) if one and one.panel), default=0
        )
        self.panel_note.setText("")
        if found.after is not None and found.after.panel is None:
            text = translate(
                "Capacity", "{least} must be followed to say what others would take. Now it's {there}."
            )
            self.panel_note.setText(text.format(least=found.least, there=number(found.followed)))
        elif short:
            text = translate("Capacity", "The followed alone take {hours} hours more than there are.")
            self.panel_note.setText(text.format(hours=hours_word(short)))
        self.panel_note.setVisible(bool(self.panel_note.text()))

    def _show_outside(self, figures: Figures) -> None:
        empty(self.names)
        self._add_names(figures.just_outside)
        self.everybody.setVisible(not figures.outside)
        self.heading.setVisible(bool(figures.outside))
        outside = figures.reach.outside
        self.all.setText(translate("Capacity", "Show all %n outside", "", outside))
        self.all.setVisible(outside > 0)
        waiting = figures.waiting
        self.waiting.setText(
            translate("Capacity", "%n more wait(s) for the doctor and isn't counted.", "", waiting)
        )
        self.waiting.setVisible(waiting > 0)

    def _add_names(self, patients: Sequence[str]) -> None:
        for patient in patients:
            self.names.addWidget(ElidedLabel(patient, Type.BODY, middle=True))


def _stands_on(contacts: Seen, finds: Seen) -> str:
    text = translate(
        "Capacity", "From the office's own last year: {tries} days with a try, {asked} patients asked about."
    )
    return text.format(tries=number(contacts.of), asked=number(finds.of))
