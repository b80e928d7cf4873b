"""Over the list: whether the log is whole, or what is wrong with it and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import px
from listeoversikt.gui.parts.notices import Notice, announce
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import language, number, translate
from listeoversikt.words.audit import fault_sentence

if TYPE_CHECKING:
    from listeoversikt.operations.audit import LogStanding

TOLD_AT_MOST = 5


class StandingPart(Panel):
    """One notice. ``note_wanted``: the leader has seen what is wrong."""

    check_wanted = Signal()
    note_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self.standing: LogStanding | None = None
        self.notice: Notice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(24), px(12), px(24), 0)
        self.setAccessibleName(translate("Log", "The log's standing"))
        self.show_checking()

    def show_checking(self) -> None:
        """It's being gone through."""
        self._put(Notice("info", translate("Log", "The log is being checked …")))

    def show_unknown(self) -> None:
        """It couldn't be gone through, or was stopped."""
        notice = Notice(
            "warning", translate("Log", "The log hasn't been checked."), "", translate("Log", "Check the log")
        )
        notice.acted.connect(self.check_wanted)
        self._put(notice)

    def show_standing(self, standing: LogStanding) -> None:
        """Whole, whole but for what has been noted before, or broken."""
        self.standing = standing
        if not standing.faults:
            self._put(self._whole(standing))
        elif standing.is_whole:
            self._put(self._noted(standing))
        else:
            self._put(self._broken(standing))
        assert self.notice is not None
        announce(self, self.notice.accessibleName(), at_once=not standing.is_whole)

    def _whole(self, standing: LogStanding) -> Notice:
        left = len(standing.gaps)
        if left:
            text = translate("Log", "The log has a known gap. The {count} entries that are here are checked.")
        else:
            text = translate("Log", "The log is checked and whole: {count} entries")
        words = text.format(count=number(standing.count))
        told = self._mark(standing)
        back = len(standing.findings) - left
        if back:
            clock = translate("Log", "The clock of a machine went back %n time(s).", "", back)
            told = f"{told} {clock}"
        if left:
            gap = translate(
                "Log", "After %n restore(s), what the log got after the backup is missing.", "", left
            )
            told = f"{told} {gap}"
        notice = Notice("warning" if left else "good", words, told, translate("Log", "Check again"))
        notice.acted.connect(self.check_wanted)
        return notice

    def _noted(self, standing: LogStanding) -> Notice:
        count = len(standing.faults)
        text = translate(
            "Log", "The log has %n fault(s) that a person has noted; the rest is whole.", "", count
        )
        notice = Notice("warning", text, self._sentences(standing), translate("Log", "Check again"))
        notice.acted.connect(self.check_wanted)
        return notice

    def _broken(self, standing: LogStanding) -> Notice:
        fix = translate(
            "Log",
            "Keep the store's folder and the backups as they are. Find out who has been at the machine, and then note it.",
        )
        notice = Notice(
            "error",
            translate("Log", "The log isn't as it was written."),
            f"{self._sentences(standing)} {fix}",
            translate("Log", "Note what is wrong"),
        )
        notice.acted.connect(self.note_wanted)
        return notice

    def _sentences(self, standing: LogStanding) -> str:
        said = [
            fault_sentence(one.fault, one.first, one.last, one.where, language()) for one in standing.faults
        ]
        more = len(said) - TOLD_AT_MOST
        if more > 0:
            said = [*said[:TOLD_AT_MOST], translate("Log", "And %n more.", "", more)]
        return " ".join(said)

    def _mark(self, standing: LogStanding) -> str:
        """What can be written down elsewhere, so that a later change of all of it is seen."""
        if not standing.mark:
            return translate("Log", "Nothing has been written yet.")
        mark = " ".join(standing.mark[at : at + 4] for at in range(0, 16, 4))
        return translate("Log", "The last entry's mark: {mark}. Note it elsewhere now and then.").format(
            mark=mark
        )

    def _put(self, notice: Notice) -> None:
        before, self.notice = self.notice, notice
        self._column.addWidget(notice)
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
