"""What is remembered for this user on this machine; nothing of it goes into the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QVBoxLayout, QWidget

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.pages.settings.controls import NumberField, Tick
from listeoversikt.gui.pages.settings.kept_passphrase import KeptPassphrase, LooksWhenShown
from listeoversikt.gui.pages.settings.section import Section, explained, labeled
from listeoversikt.gui.parts.fields import Choice
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.rights import rights
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.acts import role_word

if TYPE_CHECKING:
    from listeoversikt.gui.preferences import Preferences
    from listeoversikt.operations.choices import Choices

LONGEST_LOCK = 240


class PreferenceCommand(QUndoCommand):
    """One choice on this machine, and the one before."""

    def __init__(self, text: str, preferences: Preferences, name: str, value: Any) -> None:
        super().__init__(text)
        self._preferences, self._name = preferences, name
        self._before, self._after = getattr(preferences, name), value

    def redo(self) -> None:
        """Chooses it."""
        setattr(self._preferences, self._name, self._after)

    def undo(self) -> None:
        """Chooses what was before."""
        setattr(self._preferences, self._name, self._before)


class MachineSection(Section):
    """Denne maskinen. ``changed`` sends a preference's name with its value."""

    def __init__(
        self,
        preferences: Preferences,
        parent: QWidget | None = None,
        *,
        kept: KeptPassphrase | None = None,
    ) -> None:
        """``kept``: the card about the passphrase in the machine's key store."""
        super().__init__(
            translate("Settings", "This machine"),
            translate("Settings", "These choices are yours on this machine. They aren't in the store."),
            parent,
        )
        self._preferences = preferences
        self._team: list[tuple[str, str]] = []
        self._look_card()
        self._role_card()
        self._keys_card()
        self._lock_card()
        if kept is not None:
            self.column.addWidget(kept)
            self.column.addWidget(LooksWhenShown(kept))
        self.column.addStretch(1)
        preferences.changed.connect(self.show_preferences)
        self.show_preferences()

    def _look_card(self) -> None:
        card = self.card(translate("Settings", "Language and look"))
        label = translate("Settings", "Language")
        self.language = Choice(label, [("nb", "Norsk bokmål"), ("en", "English")])
        self.language.chosen.connect(lambda key: self._send("language", key, self.language.accessibleName()))
        hint = translate("Settings", "Holds from the next time the program is opened.")
        card.addWidget(labeled(label, self.language, hint=hint))
        look = translate("Settings", "Look")
        self.scheme = Choice(
            look,
            [
                ("system", translate("Settings", "As the system")),
                ("light", translate("Settings", "Light")),
                ("dark", translate("Settings", "Dark")),
                ("contrast", translate("Settings", "High contrast")),
            ],
        )
        self.scheme.chosen.connect(lambda key: self._send("scheme", key, self.scheme.accessibleName()))
        card.addWidget(labeled(look, self.scheme))

    def _role_card(self) -> None:
        personal = rights.personal is not None
        whose = translate("Settings", "User, role and start page")
        card = self.card(translate("Settings", "Start page") if personal else whose)
        user = translate("Settings", "User")
        self.user = Choice(user, [("", translate("Settings", "Not chosen"))])
        self.user.chosen.connect(lambda key: self._send("user", key, self.user.accessibleName()))
        hint = translate("Settings", "A member of the team. What is done here is logged by that id.")
        self.user_field = labeled(user, self.user, hint=hint)
        card.addWidget(self.user_field)
        role = translate("Settings", "Role")
        self.role = Choice(
            role,
            [
                ("", translate("Settings", "Not chosen")),
                ("leader", translate("Roles", "Leader")),
                ("doctor", translate("Roles", "Doctor")),
                ("nurse", translate("Roles", "Nurse")),
                ("secretary", translate("Roles", "Health secretary")),
            ],
        )
        self.role.chosen.connect(lambda key: self._send("role", key, self.role.accessibleName()))
        self.role_field = labeled(role, self.role)
        card.addWidget(self.role_field)
        for field in (self.user_field, self.role_field):
            field.setVisible(not personal)
        start = translate("Settings", "Start page")
        pages = [
            ("overview", translate("Pages", "Overview")),
            ("extract", translate("Pages", "Extract")),
            ("the_list", translate("Pages", "The list")),
            ("worklist", translate("Pages", "Worklist")),
            ("discharges", translate("Pages", "Discharges")),
            ("indicators", translate("Pages", "Indicators")),
        ]
        there = [page for page in pages if rights.may_open(page[0])]
        self.start_page = Choice(start, [("", translate("Settings", "By role")), *there])
        self.start_page.chosen.connect(
            lambda key: self._send("start_page", key, self.start_page.accessibleName())
        )
        card.addWidget(labeled(start, self.start_page))

    def _keys_card(self) -> None:
        card = self.card(translate("Settings", "Keys"))
        self.letters = Tick(translate("Settings", "Single letters act in lists"))
        self.letters.chosen.connect(lambda on: self._send("letter_keys", on, self.letters.text()))
        together = QVBoxLayout()
        together.setSpacing(0)
        together.addWidget(self.letters)
        together.addWidget(explained(translate("Settings", "Switch them off if you talk to the machine.")))
        card.addLayout(together)

    def _lock_card(self) -> None:
        card = self.card(translate("Settings", "Lock"))
        label = translate("Settings", "Lock after so many minutes without use")
        self.lock = NumberField(label, 1, LONGEST_LOCK)
        field = labeled(label, self.lock)
        self.lock.refused.connect(field.show_error)
        self.lock.entered.connect(lambda minutes: self._send("lock_minutes", minutes, label))
        card.addWidget(field)
        self.longest = Label("", Type.SECONDARY, "text2", wrap=True)
        card.addWidget(self.longest)

    def _send(self, name: str, value: Any, what: str) -> None:
        self.send({name: value}, what)

    def show_preferences(self) -> None:
        """The choices that hold on this machine."""
        self.language.choose(self._preferences.language)
        self.scheme.choose(self._preferences.scheme)
        self._show_users()
        self.role.choose(self._preferences.role)
        self.start_page.choose(self._preferences.start_page)
        self.letters.show_choice(self._preferences.letter_keys)
        self.lock.show_number(self._preferences.lock_minutes)

    def show_choices(self, choices: Choices) -> None:
        """Only who there is to choose among is the office's."""
        self._team = [
            (row["id"], f"{row['id']} · {role_word(row['role'], language())}")
            for row in choices.table["team"]
        ]
        self._show_users()
        most = choices.table["lock_at_most"]
        self.longest.setText(
            translate("Settings", "At most %n minute(s): the office's limit, which a leader sets.", "", most)
        )

    def _show_users(self) -> None:
        """The team; the one chosen on this machine too, when she isn't in it."""
        chosen = self._preferences.user
        known = [*self._team, *([(chosen, chosen)] if chosen and chosen not in dict(self._team) else [])]
        self.user.set_items([("", translate("Settings", "Not chosen")), *known])
        self.user.choose(chosen)
