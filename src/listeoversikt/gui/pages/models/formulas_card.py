"""«Reinnleggelsesskår»: LACE, HOSPITAL and PARR-30 at a discharge, switched on by a leader with a ground and no model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from listeoversikt.gui.look.fonts import Type
from listeoversikt.gui.pages.models.beside import signed_line
from listeoversikt.gui.parts.buttons import SecondaryButton
from listeoversikt.gui.parts.headings import Caption, Label
from listeoversikt.gui.parts.surfaces import Card
from listeoversikt.gui.rights import needs
from listeoversikt.gui.texts import day_prose, language, translate
from listeoversikt.words.models import basis_word

if TYPE_CHECKING:
    from listeoversikt.operations.model_choice import Ground


class FormulasCard(Card):
    """``ground`` None = they are off, unless a model that is switched on brings them along (``by_model``)."""

    on_wanted = Signal()
    off_wanted = Signal()

    def __init__(
        self, ground: Ground | None, *, by_model: bool, leads: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("Models", "Readmission scores at discharge"), parent=parent)
        icon, ink, state = self._state(ground, by_model)
        self.body.addLayout(signed_line(icon, ink, state, Type.BODY_STRONG))
        self.setAccessibleDescription(state)
        if ground is not None:
            text = translate("Models", "Ground: {ground}. «{sentence}»")
            said = text.format(ground=basis_word(ground.basis, language()), sentence=ground.sentence)
            self.body.addWidget(Label(said, Type.BODY, "text2", wrap=True))
        about = translate(
            "Models", "LACE, HOSPITAL and PARR-30: foreign formulae that need no model. Not CE-marked."
        )
        self.body.addWidget(Caption(about, wrap=True))
        on = ground is not None
        text = translate("Models", "Switch off") if on else translate("Models", "Switch on …")
        self.button = SecondaryButton(text)
        needs("models.switch", self.button)
        self.button.clicked.connect(self.off_wanted if on else self.on_wanted)
        why = "" if leads else translate("Models", "Only a leader may switch this on or off.")
        self.button.setEnabled(leads)
        self.button.setToolTip(why)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        if why:
            self.body.addWidget(Caption(why, wrap=True))

    @staticmethod
    def _state(ground: Ground | None, by_model: bool) -> tuple[str, str, str]:
        if ground is not None:
            text = translate("Models", "On since {day}, switched on by {who}.")
            return "circle-check-filled", "good", text.format(day=day_prose(ground.on), who=ground.by)
        if by_model:
            return "circle-check", "good", translate("Models", "Shown with the model that is switched on.")
        return "circle", "text2", translate("Models", "Off.")
