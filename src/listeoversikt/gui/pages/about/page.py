"""The page about the program. It says what the program is for in the same size as everything else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt import __version__
from listeoversikt.clinical.codelist import SourceCard, definition_versions, read_cards
from listeoversikt.gui.backing_up import backing_up_of
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.page import Page
from listeoversikt.gui.pages.about.details import ListingWithText
from listeoversikt.gui.pages.about.licences import parts
from listeoversikt.gui.pages.about.papers_card import PapersCard
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Heading, Label
from listeoversikt.gui.parts.notices import IconLabel, Notice
from listeoversikt.gui.parts.sections import Sections
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.texts import clock_time, day_numbers, translate

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.operations.office import View

LOGO = 40


class AboutPage(Page):
    """Om listeoversikt."""

    key = "about"
    icon = "info-circle"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._filled: set[str] = set()
        self.definitions = ListingWithText(
            translate("About", "Definitions"),
            (
                translate("About", "Table"),
                translate("About", "Version"),
                translate("About", "Licence"),
                translate("About", "Source"),
            ),
            translate("About", "About the chosen table"),
            lines=7,
        )
        self.licences = ListingWithText(
            translate("About", "Parts made by others"),
            (translate("About", "Part"), translate("About", "Licence")),
            translate("About", "Licence text of the chosen part"),
        )
        self.folder = Label("", Type.BODY, "text", wrap=True)
        self.backup = Label("", Type.BODY, "text2", wrap=True)
        self.backup_folder = Label("", Type.BODY, "text", wrap=True)
        self._backing = backing_up_of(desk)
        self._backing.changed.connect(self._show_backup)
        self.view = Sections(
            translate("About", "Sections about the program"),
            [
                ("program", translate("About", "The program"), self._program()),
                ("privacy", translate("About", "Data and privacy"), self._privacy()),
                ("papers", translate("About", "Papers the office needs"), self._papers()),
                ("definitions", translate("About", "Definitions"), self._definitions()),
                ("licences", translate("About", "Licences"), self._licences()),
            ],
        )
        self.view.chosen.connect(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

    def title(self) -> str:
        """The page's title."""
        return translate("Pages", "About listeoversikt")

    def refresh(self, view: View | None) -> None:
        """The store may be another."""
        folder = self.desk.preferences.last_folder
        self.folder.setText(str(folder) if folder is not None else translate("About", "No store is open."))
        self._show_backup()

    def _show_backup(self) -> None:
        """When the last backup was taken, or why there is none."""
        standing, trouble = self._backing.standing, self._backing.trouble
        newest = None if standing is None else standing.newest
        told = translate("About", "No backup is taken yet.")
        if newest is not None:
            moment = newest.taken_at.astimezone()
            told = translate("About", "Last backup: {day} at {time}, in this folder:")
            told = told.format(day=day_numbers(moment.date()), time=clock_time(moment))
        if standing is not None and standing.paused_since is not None:
            off = translate(
                "About",
                "Automatic backup is off until somebody confirms the restored store in the settings.",
            )
            told = f"{off} {told}"
        if trouble is not None:
            failed = translate("About", "The backup wasn't taken.")
            told = f"{failed} {trouble.sentence} {trouble.fix} {told}"
        self.backup.setText(told)
        self.backup_folder.setText("" if standing is None or newest is None else str(standing.place))
        self.backup_folder.setVisible(newest is not None)

    def first_focus(self) -> QWidget:
        """The sections' names."""
        return self.view.way_in()

    def regions(self) -> Sequence[tuple[str, QWidget]]:
        """Names, then the section."""
        return (
            (translate("About", "Sections about the program"), self.view.way_in()),
            (self.view.area().accessibleName(), self.view.area()),
        )

    def remembered(self) -> dict[str, Any]:
        """The section that was open."""
        return {"section": self.view.key()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """The section that was open."""
        self.view.choose(str(state.get("section", "")))

    def _program(self) -> QWidget:
        section = _Section()
        card = section.card()
        card.body.addLayout(_named())
        card.body.addWidget(
            Notice("info", translate("About", "An overview for professional judgement. Not CE-marked."))
        )
        purpose = section.card(translate("About", "What the program is for"))
        for text in (
            translate("About", "The program shows who on the GP's list may need more follow-up."),
            translate(
                "About",
                "A professional always judges. The program makes no diagnosis and chooses no treatment.",
            ),
            translate("About", "No score or indicator here is validated on Norwegian GP lists."),
            translate(
                "About",
                "No prediction model is in use. The plain rule is shown: at least two unplanned admissions in 12 months.",
            ),
            translate("About", "The program isn't the record, and isn't for acute enquiries."),
        ):
            purpose.body.addWidget(_prose(text))
        section.column.addStretch(1)
        return section

    def _privacy(self) -> QWidget:
        section = _Section()
        where = section.card(translate("About", "Where the data lie"))
        where.body.addWidget(
            _prose(translate("About", "Everything lies on the office's own machine, in this folder:"))
        )
        where.body.addWidget(self.folder)
        self.copy_folder = SecondaryButton(translate("About", "Copy the folder's name"), "copy")
        self.copy_folder.clicked.connect(lambda: self.desk.copy_text(self.folder.text()))
        where.body.addWidget(self.copy_folder, 0, Qt.AlignmentFlag.AlignLeft)
        where.body.addWidget(
            _prose(
                translate(
                    "About", "Look, language and keys are kept for you on this machine, outside the store."
                )
            )
        )
        backups = section.card(translate("About", "Backups"))
        backups.body.addWidget(self.backup)
        backups.body.addWidget(self.backup_folder)
        privacy = section.card(translate("About", "Privacy in plain words"))
        for text in (
            translate("About", "The program never uses the internet. Nothing is sent anywhere."),
            translate(
                "About",
                "The extract has pseudonyms instead of names and national ids. An extract with such data is stopped.",
            ),
            translate(
                "About",
                "The store is encrypted. It opens with a user's own passphrase or the recovery key, and nothing else.",
            ),
            translate(
                "About",
                "Files made for use outside the office have no row per patient, and small numbers are hidden.",
            ),
            translate("About", "The error log names places in the program, never anything about a patient."),
            translate("About", "Those who object to being scored are only counted in the population."),
        ):
            privacy.body.addWidget(_prose(text))
        section.column.addStretch(1)
        return section

    def _papers(self) -> QWidget:
        section = _Section()
        self.papers = PapersCard(self.desk)
        section.column.addWidget(self.papers)
        section.column.addStretch(1)
        return section

    def _definitions(self) -> QWidget:
        section = _Section()
        card = section.card(translate("About", "Definitions"))
        card.body.addWidget(
            _prose(translate("About", "Every score and indicator names the version it was counted with."))
        )
        card.body.addWidget(self.definitions)
        section.column.addStretch(1)
        return section

    def _licences(self) -> QWidget:
        section = _Section()
        card = section.card(translate("About", "Parts made by others"))
        card.body.addWidget(
            _prose(translate("About", "The program is free software (MIT). It stands on the work of others."))
        )
        card.body.addWidget(self.licences)
        section.column.addStretch(1)
        return section

    def _fill(self, key: str) -> None:
        """The two tables are read when they're first shown."""
        if key in self._filled:
            return
        self._filled.add(key)
        if key == "definitions":
            cards = read_cards()
            rows = [(card.title_nb, _version(card), card.licence, card.source) for card in cards]
            self.definitions.show_rows(rows, (250, 130, 130), [_about(card) for card in cards])
        elif key == "licences":
            found = parts()
            texts = [part.text or translate("About", "The text isn't installed here.") for part in found]
            self.licences.show_rows([(part.name, part.licence) for part in found], (330,), texts)


class _Section(QWidget):
    """Cards under one another."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(12))

    def card(self, title: str = "") -> Card:
        """A new card at the end."""
        made = Card(title)
        self.column.addWidget(made)
        return made


def _named() -> QHBoxLayout:
    """Logo, name and version."""
    row = QHBoxLayout()
    row.setSpacing(px(12))
    row.addWidget(IconLabel("logo", "accent", LOGO))
    words = QVBoxLayout()
    words.setSpacing(px(2))
    words.addWidget(Heading("listeoversikt", Type.PAGE_TITLE))
    words.addWidget(
        Label(translate("About", "Version {version}").format(version=__version__), Type.BODY, "text2")
    )
    row.addLayout(words, 1)
    return row


def _prose(text: str) -> Label:
    return Label(text, Type.BODY, "text", wrap=True)


def _version(card: SourceCard) -> str:
    return definition_versions().get(card.name, card.signature)


def _about(card: SourceCard) -> str:
    """What the source card says."""
    return "\n\n".join(
        (
            translate("About", "Source: {text}").format(text=card.source),
            translate("About", "Rights: {text}").format(text=card.rights_note),
            translate("About", "Evidence: {text}").format(text=card.evidence_note),
            translate("About", "Fetched {day}. Checksum {sum}").format(day=card.retrieved, sum=card.sha256),
        )
    )
