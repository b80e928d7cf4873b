"""The office's profiles: name, when, by whom and for which tables; rename, delete, and to and from files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from listeoversikt.gui.desk import Desk
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.extract.keeping import bring_in, delete, fault_of, rename
from listeoversikt.gui.pages.extract.tables_card import indent_head
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.chips import FlowLayout
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import EmptyState
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.problems import Problem
from listeoversikt.gui.table.column import Column
from listeoversikt.gui.table.view import RowsView
from listeoversikt.gui.texts import clock_time, day_numbers, translate
from listeoversikt.journal.mapping.profile_file import MAX_NAME
from listeoversikt.operations.profiles import KeptProfile, export_profile, profile_lines

if TYPE_CHECKING:
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress


class ProfilesView(QWidget):
    """A row a profile. Under it, what can be done with the one chosen."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._profiles: Sequence[KeptProfile] = ()
        self._wanted = ""
        self.dialog: QFileDialog | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addLayout(self._top())
        card = Card(translate("Profiles", "Profiles"))
        card.body.setContentsMargins(1, px(14), 1, px(8))
        indent_head(card)
        self.view = RowsView(name=translate("Profiles", "Profiles"))
        self.view.letters_on = False
        self.view.widths.margin = 16
        self.view.set_empty(
            EmptyState(
                "columns",
                translate("Profiles", "No profiles yet"),
                translate("Profiles", "They are made when an extract has names that aren't known."),
            )
        )
        self.view.opened.connect(lambda row: self.name.setFocus())
        card.body.addWidget(self.view, 1)
        column.addWidget(card, 1)
        self.error = FieldError()
        column.addWidget(self.error)
        column.addWidget(self._foot())
        self.view.selectionModel().currentRowChanged.connect(self._offer)
        self._offer()

    def use(self, desk: Desk) -> None:
        """Where the profiles are asked for and changed."""
        self._desk = desk

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.back = SecondaryButton(translate("Extract", "Back"), "arrow-left")
        self.back.clicked.connect(self.back_wanted)
        row.addWidget(self.back)
        about = translate(
            "Profiles", "A profile says what an export's own names mean. It holds nothing of a patient."
        )
        row.addWidget(Label(about, Type.SECONDARY, "text2", wrap=True), 1)
        self.bring = SecondaryButton(translate("Profiles", "Import from file"), "download")
        self.bring.clicked.connect(self._ask_file)
        row.addWidget(self.bring)
        return row

    def _foot(self) -> QWidget:
        self._chosen_foot = QWidget()
        flow = FlowLayout(self._chosen_foot)
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("Profiles", "The profile's name"))
        self.name.setMaxLength(MAX_NAME)
        self.name.setMinimumHeight(px(32))
        self.name.setMinimumWidth(px(240))
        self.name.returnPressed.connect(self._rename)
        self.name.textEdited.connect(self._typed)
        self.rename = SecondaryButton(translate("Profiles", "Rename"), "pencil")
        self.export = SecondaryButton(translate("Profiles", "Save as file"), "table-export")
        self.delete = SecondaryButton(translate("Profiles", "Delete"), "trash")
        self.rename.clicked.connect(self._rename)
        self.export.clicked.connect(self._ask_where)
        self.delete.clicked.connect(self._delete)
        for part in (self.name, self.rename, self.export, self.delete):
            flow.addWidget(part)
        return self._chosen_foot

    @property
    def chosen(self) -> KeptProfile | None:
        """The profile of the current row."""
        index = self.view.currentIndex()
        row = self.view.rows.source_row(index.row()) if index.isValid() else -1
        return self._profiles[row] if 0 <= row < len(self._profiles) else None

    def ask(self) -> None:
        """Asks the store for the profiles."""
        if self._desk is None:
            return

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> tuple[KeptProfile, ...]:
            return profile_lines(office.store)

        self._desk.work(job, self.show_profiles)

    def show_profiles(self, profiles: Sequence[KeptProfile]) -> None:
        """Other profiles; the one that was chosen stays chosen."""
        before = self._wanted or (self.chosen.name if self.chosen is not None else "")
        self._wanted = ""
        self._profiles = profiles
        names = [one.name for one in profiles]
        self.view.rows.set_rows(self._columns(), len(profiles), names)
        if before in names:
            at = self.view.rows.view_row_of(before)
            self.view.setCurrentIndex(self.view.rows.index(at, 0))
        else:
            self.view.select_first()
        self._say("")
        self._offer()

    def _offer(self, *_: object) -> None:
        chosen = self.chosen
        self._chosen_foot.setVisible(chosen is not None)
        self.name.setText(chosen.name if chosen is not None else "")
        self._typed()

    def _typed(self, *_: object) -> None:
        chosen, typed = self.chosen, self.name.text().strip()
        self.rename.setEnabled(chosen is not None and bool(typed) and typed != chosen.name)

    def _say(self, sentence: str) -> None:
        self.error.show_error(sentence)

    def _rename(self) -> None:
        chosen, typed = self.chosen, self.name.text().strip()
        if self._desk is not None and chosen is not None and typed and typed != chosen.name:
            self._wanted = typed
            rename(self._desk, chosen.name, typed, self.ask, self._say)

    def _delete(self) -> None:
        if self._desk is not None and self.chosen is not None:
            delete(self._desk, self.chosen.name, self.ask, self._say)

    def _ask_file(self) -> None:
        dialog = self._new(translate("Profiles", "Import a profile"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(self._bring)
        dialog.open()

    def _bring(self, files: list[str]) -> None:
        if self._desk is not None:
            bring_in(self._desk, Path(files[0]), self.ask, self._say)

    def _ask_where(self) -> None:
        if self.chosen is None:
            return
        dialog = self._new(translate("Profiles", "Save the profile"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        name = "".join(sign if sign.isalnum() or sign in " -" else "_" for sign in self.chosen.name)
        dialog.selectFile(f"{name.strip()}.toml")
        dialog.filesSelected.connect(self._export)
        dialog.open()

    def _export(self, files: list[str]) -> None:
        desk, chosen, path = self._desk, self.chosen, Path(files[0])
        if desk is None or chosen is None:
            return
        name = chosen.name

        def job(office: Office, progress: Progress, cancelled: Cancelled) -> None:
            export_profile(office.store, name, path)

        def done(_: object) -> None:
            desk.toast(translate("Profiles", "Profile saved as {file}").format(file=path.name))

        def failed(problem: Problem) -> None:
            self._say(fault_of(problem))

        desk.work(job, done, failed)

    def _new(self, title: str) -> QFileDialog:
        self.dialog = QFileDialog(self, title)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.setNameFilter(translate("Profiles", "Profiles (*.toml)"))
        return self.dialog

    def _columns(self) -> list[Column]:
        of = self._profiles
        return [
            Column(
                "name",
                translate("Profiles", "Name"),
                lambda row: of[row].name,
                lambda: [one.name for one in of],
                width=200,
                stretch=2,
                strong=True,
                priority=100,
            ),
            Column(
                "tables",
                translate("Profiles", "Tables"),
                lambda row: ", ".join(of[row].tables),
                width=240,
                stretch=3,
                priority=4,
            ),
            Column(
                "saved",
                translate("Profiles", "Saved"),
                lambda row: f"{day_numbers(of[row].saved_at.date())} {clock_time(of[row].saved_at)}",
                lambda: [one.saved_at.timestamp() for one in of],
                width=150,
                ink="text2",
                priority=6,
                never_elide=True,
            ),
            Column(
                "who",
                translate("Extract", "By"),
                lambda row: of[row].who,
                lambda: [one.who for one in of],
                width=110,
                ink="text2",
                priority=5,
            ),
        ]
