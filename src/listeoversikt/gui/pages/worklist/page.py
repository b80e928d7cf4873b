"""The page Arbeidsliste: what to do, the most binding first, read, filtered, sorted and printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from listeoversikt.gui.followup.filters import FilterKind
from listeoversikt.gui.followup.list_page import FollowUpPage
from listeoversikt.gui.page import PageAction, Target
from listeoversikt.gui.pages.worklist.rows import WorklistTable, who
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.notices import EmptyState, Notice
from listeoversikt.gui.print.day_list import DayList, DayRow
from listeoversikt.gui.print.print_dialog import PrintDialog
from listeoversikt.gui.texts import day_full, language, number, translate, weekday
from listeoversikt.operations.worklist_rows import WorklistPage as Rows
from listeoversikt.operations.worklist_rows import worklist_page
from listeoversikt.words.worklist import reason_word

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View


def _question(view: View) -> WorklistTable:
    return WorklistTable(worklist_page(view, language()))


def done_sentence(page: Rows) -> str:
    """Nothing is due today; and when the next thing is."""
    done = translate("Worklist", "Done for today.")
    if page.next_due is None:
        return done
    day = f"{weekday(page.next_due)} {page.next_due.day}.{page.next_due.month}."
    return f"{done} " + translate("Worklist", "The next due day is {day}").format(day=day)


class WorklistPage(FollowUpPage):
    """One row a patient."""

    key = "worklist"
    icon = "list-check"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk, translate("Worklist", "Worklist"), translate("Worklist", "Search in the list"), parent
        )
        self._rows = WorklistTable(Rows((), desk.today, (), {}, {}))
        self.filters.add_choice("reason", "filter")
        self.filters.add_choice("due")

    def title(self) -> str:
        """Arbeidsliste."""
        return translate("Pages", "Worklist")

    def refresh(self, view: View | None) -> None:
        """The newest worklist."""
        self._view_of_page = view
        if view is None:
            self.clear_content()
            self.subtitle_changed.emit("")
            return
        self.ask_for_rows(_question)

    def fill(self, page: WorklistTable) -> None:
        """Rows, sections, filters; what isn't on the list in the foot."""
        self._rows = page
        self.set_content(page.columns(), page.keys, page.keys, page.groups, page.search_texts, page.filters)
        self._say()
        self._say_done()
        self.actions_changed.emit()

    def no_filters(self) -> Sequence[FilterKind]:
        """Names for what is in sight."""
        return self._rows.filters if not self._rows.lines else ()

    def _say(self) -> None:
        page = self._rows.page
        count = len(page.lines)
        patients = translate("Worklist", "%n patient(s)", "", count)
        day = day_full(page.today)
        today = page.needs_somebody_today
        if today:
            waits = translate("Worklist", "%n due today or over the limit", "", today)
            self.subtitle_changed.emit(f"{day} · {patients}, {waits}")
        else:
            self.subtitle_changed.emit(f"{day} · {patients}")
        self.foot.say(self._footnote(), link=bool(page.switched_off))
        self.mind_bar()

    def _say_done(self) -> None:
        """«Ferdig for i dag» over a list where nothing has to be done today."""
        page = self._rows.page
        done = bool(page.lines) and not page.needs_somebody_today
        self.show_notice(Notice("good", done_sentence(page)) if done else None, 1)

    def _footnote(self) -> str:
        """Who couldn't be judged, and what the office has switched off; in plain words, with the way to change it."""
        page = self._rows.page
        parts = []
        told = [
            translate("Worklist", "{reason} {count}").format(
                reason=reason_word(reason, language()), count=number(count)
            )
            for reason, count in page.not_evaluated.items()
        ]
        if told:
            parts.append(
                translate("Worklist", "Not judged for short history: {list}.").format(list=", ".join(told))
            )
        limits = [
            (reason, most) for reason, most in page.at_most_new.items() if reason not in page.switched_off
        ]
        if limits:
            most_new = [
                translate("Worklist", "{reason} {count}").format(
                    reason=reason_word(reason, language()), count=number(most)
                )
                for reason, most in limits
            ]
            words = translate("Worklist", "At most so many new a week: {list}.")
            parts.append(words.format(list=", ".join(most_new)))
        if page.switched_off:
            count = len(page.switched_off)
            off = translate("Worklist", "%n reason(s) switched off", "", count)
            parts.append(f"{off}.")
        return " ".join(parts)

    def row_in_words(self, row: int) -> tuple[str, str]:
        """Id and the bold line."""
        line = self._rows.lines[row]
        return line.patient_id, line.why

    def nothing_at_all(self) -> QWidget:
        """Done, or nothing read in yet."""
        if self._view_of_page is None:
            read = SecondaryButton(translate("Worklist", "Read an extract"), "file-import", "Ctrl+O")
            read.clicked.connect(self._to_extract)
            return EmptyState(
                "list-check",
                translate("Worklist", "No list yet"),
                translate("Worklist", "The worklist is made when an extract is read in."),
                [read],
            )
        return EmptyState(
            "circle-check",
            translate("Worklist", "Done for today"),
            translate("Worklist", "Nobody is on the worklist."),
            ink="good",
        )

    def _to_extract(self) -> None:
        self.go.emit(Target("extract"))

    # -- printing -----------------------------------------------------------------------------------------------

    def page_actions(self) -> Sequence[PageAction]:
        """The day list on paper."""
        return (
            PageAction(
                "print",
                translate("Worklist", "Print day list"),
                "printer",
                self.print_list,
                "Ctrl+P",
                enabled=self._can_print,
            ),
        )

    def _can_print(self) -> bool:
        return self.table.rows.count > 0

    def day_list(self) -> DayList:
        """What is shown now, in the order shown; the marked rows alone where some are marked."""
        rows = self.table.marked() or self.table.rows.source_rows()
        return DayList(
            title=translate("Worklist", "Day list"),
            office=self.desk.office.name,
            example=self.desk.office.example,
            today=self._rows.page.today,
            index_date=self.desk.office.index_date,
            filters=tuple(self.filters.on_in_words()),
            rows=tuple(self._day_row(row) for row in rows),
            user=self.desk.preferences.user,
        )

    def _day_row(self, row: int) -> DayRow:
        line = self._rows.lines[row]
        count = line.more
        more = translate("Worklist", "%n more reason(s)", "", count) if count else ""
        tags = [tag for tag in self._rows.tags(row) if not tag.startswith("+")]
        beside = ", ".join([*tags, more] if more else tags)
        facts = " ".join(part for part in (line.facts, f"({beside})" if beside else "") if part)
        return DayRow(line.patient_id, who(line), line.why, facts, self._rows.look(row).word)

    def print_list(self) -> None:
        """The preview."""
        PrintDialog(self.day_list(), self).open()
