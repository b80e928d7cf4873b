"""«Bruk prediksjon»: what is switched on, since when, on what ground and by whom; on and off for a leader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.pages.models.beside import signed_line
from listeoversikt.gui.pages.models.words import bases_text, not_marked
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_prose, language, percent, translate
from listeoversikt.words.models import basis_word, model_fault, model_stop

if TYPE_CHECKING:
    from listeoversikt.operations.model_choice import ModelChoice
    from listeoversikt.operations.model_line import ModelLine

READMISSION = "reinnleggelse"


class SwitchCard(Card):
    """``line`` None = the plain rule is in hand."""

    on_wanted = Signal()
    off_wanted = Signal()

    def __init__(
        self,
        line: ModelLine | None,
        choice: ModelChoice | None,
        fault: str,
        *,
        leads: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Models", "Use prediction"), parent=parent)
        self.on_button: SecondaryButton | None = None
        self.off_button: SecondaryButton | None = None
        mine = choice is not None and line is not None and choice.address == line.address
        if choice is None:
            self._line(
                "circle", "text2", translate("Models", "Off. Everything that rests on rules works without.")
            )
        elif fault:
            self._line(
                "alert-circle",
                "high",
                translate("Models", "Switched on, but can't be used: nothing is predicted."),
            )
            self._note(model_fault(fault, language()))
        elif mine or line is None:
            self._told(choice, line)
        else:
            text = translate("Models", "Another model is in use: {name}.").format(name=choice.name)
            self._line("circle-check", "good", text)
        if line is not None and not mine:
            self._note(bases_text(line))
        self._buttons(line, choice, mine, leads)

    def _told(self, choice: ModelChoice, line: ModelLine | None) -> None:
        text = translate("Models", "On since {day}, switched on by {who}.")
        self._line("circle-check-filled", "good", text.format(day=day_prose(choice.on), who=choice.by))
        if line is None:
            self._note(choice.name)
        ground = translate("Models", "Ground: {ground}. «{sentence}»")
        self._note(ground.format(ground=basis_word(choice.basis, language()), sentence=choice.sentence))
        if line is not None and line.outcome == READMISSION:
            said = translate("Models", "Shown at discharges. {mark}").format(mark=not_marked())
        elif choice.ranks_only:
            said = translate("Models", "Shows ranks, never a probability. {mark}").format(mark=not_marked())
        else:
            said = translate("Models", "Risk zone: from {limit} on, the top {share} that day. {mark}").format(
                limit=percent(choice.cut_off, 1), share=percent(choice.share), mark=not_marked()
            )
        self._note(said)

    def _line(self, icon: str, ink: str, text: str) -> None:
        self.body.addLayout(signed_line(icon, ink, text, Type.BODY_STRONG))
        self.setAccessibleDescription(text)

    def _note(self, text: str) -> None:
        self.body.addWidget(Label(text, Type.BODY, "text2", wrap=True))

    def _buttons(self, line: ModelLine | None, choice: ModelChoice | None, mine: bool, leads: bool) -> None:
        self.body.addStretch(1)
        why = "" if leads else model_stop("leader_only", language())
        if mine or (line is None and choice is not None):
            self.off_button = SecondaryButton(translate("Models", "Switch off"))
            needs("models.switch", self.off_button)
            self.off_button.clicked.connect(self.off_wanted)
            self._add(self.off_button, why)
        elif line is not None and line.bases:
            self.on_button = SecondaryButton(translate("Models", "Switch on …"))
            needs("models.switch", self.on_button)
            self.on_button.clicked.connect(self.on_wanted)
            self._add(self.on_button, why)

    def _add(self, button: SecondaryButton, why: str) -> None:
        button.setEnabled(not why)
        button.setToolTip(why)
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if why:
            self.body.addWidget(Caption(why, wrap=True))
