"""The step's foot: what stands in the way, the profile's name, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.pages.extract.mapping.wording import standing_sentence
from listeoversikt.gui.parts.buttons import LinkButton, PrimaryButton, SecondaryButton
from listeoversikt.gui.parts.fields import FieldError
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel
from listeoversikt.gui.parts.surfaces import Panel
from listeoversikt.gui.texts import translate
from listeoversikt.journal.mapping.profile_file import MAX_NAME
from listeoversikt.operations.mapping_lines import DraftLines

NARROW, LEAST = 1120, 720


class MappingFoot(Panel):
    """Proposals must be looked over before the way on is open; ``confirm_wanted`` says that they are."""

    confirm_wanted = Signal()
    named = Signal(str)
    save_wanted = Signal()
    once_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "top", parent=parent)
        self.setAccessibleName(translate("Mapping", "Name and next step"))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(px(24), px(9), px(24), px(9))
        self._box.setSpacing(px(8))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        self._sign = IconLabel("alert-triangle", "rising", 16)
        first.addWidget(self._sign)
        self.standing = Label("", Type.SECONDARY, "text", wrap=True)
        first.addWidget(self.standing, 1)
        self.error = FieldError()
        first.addWidget(self.error, 1)
        self.confirm = LinkButton(translate("Mapping", "I have looked them over"), "check")
        self.confirm.clicked.connect(self.confirm_wanted)
        first.addWidget(self.confirm)
        self._box.addLayout(first, 1)
        second = QHBoxLayout()
        second.setSpacing(px(8))
        self._label = Label(translate("Mapping", "Name"), Type.SECONDARY_MEDIUM, "text2")
        second.addWidget(self._label)
        self.name = QLineEdit()
        self.name.setAccessibleName(translate("Mapping", "The profile's name"))
        self.name.setMaxLength(MAX_NAME)
        self.name.setMinimumHeight(px(32))
        self.name.setMinimumWidth(px(110))
        self.name.setMaximumWidth(px(220))
        self.name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name.textEdited.connect(self.named)
        self._label.setBuddy(self.name)
        second.addWidget(self.name, 1)
        self.once = SecondaryButton(translate("Mapping", "Only this time"))
        self.cancel = SecondaryButton(translate("Extract", "Cancel"), key="Esc")
        self.save = PrimaryButton(translate("Mapping", "Save profile and go on"), "arrow-right")
        for button in (self.once, self.cancel, self.save):
            second.addWidget(button)
        self.once.setToolTip(translate("Mapping", "Use this for the extract at hand and keep no profile"))
        self.once.clicked.connect(self.once_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)
        self.save.clicked.connect(self.save_wanted)
        self._box.addLayout(second)

    def show_lines(self, lines: DraftLines, taken: bool, current: str) -> None:
        """How it stands; ``taken`` = a profile of that name is going to be replaced, ``current`` the source in view."""
        sentence = standing_sentence(lines, current)
        open_way = lines.ready and not lines.unconfirmed
        if open_way and taken:
            sentence = translate("Mapping", "The profile of this name is replaced.")
        self.standing.setText(sentence)
        self.standing.setVisible(bool(sentence))
        self._sign.setVisible(bool(sentence))
        self.error.show_error("")
        self.confirm.setVisible(lines.unconfirmed > 0 and lines.ready)
        here = any(one.unconfirmed for one in lines.sources if one.source == current)
        said = translate("Mapping", "I have looked them over") if here else translate("Mapping", "Show them")
        self.confirm.setText(said)
        self.confirm.setAccessibleName(said)
        why = "" if open_way else sentence
        no_name = "" if lines.name else translate("Mapping", "Give the profile a name.")
        for button, reason in ((self.once, why), (self.save, why or no_name)):
            if button.hasFocus() and reason:
                self.cancel.setFocus()
            button.setEnabled(not reason)
            button.setAccessibleDescription(reason)
        self.save.setToolTip(why or no_name)
        if self.name.text().strip() != lines.name:
            self.name.setText(lines.name)
        self.fit()

    def show_error(self, sentence: str) -> None:
        """Why the profile wasn't kept."""
        self.standing.hide()
        self._sign.hide()
        self.error.show_error(sentence)

    def resizeEvent(self, event: object) -> None:
        """Two lines where one is too long."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()

    def fit(self) -> None:
        """One line or two; the field's label goes first where even two are too narrow."""
        narrow = self.width() < px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(way)
        self._label.setVisible(self.width() >= px(LEAST))
