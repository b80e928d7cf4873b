"""Under «Nådd: Pårørende»: whether they may be told, and through whom a child or one with a guardian is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from listeoversikt.followup.log.patient_acts import Flags
from listeoversikt.gui.look.fonts import Type, px
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import IconLabel, Notice
from listeoversikt.gui.texts import language, translate
from listeoversikt.words.acts import forbids_kin, kin_consent_line

if TYPE_CHECKING:
    from listeoversikt.operations.acting_basis import ActingBasis


class KinConsent(QWidget):
    """One line each; a no stands on a warning's ground. Says nothing of a child's consent until it's been noted."""

    def __init__(self, basis: ActingBasis, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flags = basis.record.flags or Flags()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        told = [] if not basis.is_child and not flags.guardian else [guardian_line(flags, basis)]
        for text in told:
            column.addWidget(_quiet("users", text))
        if not basis.is_child or flags.kin or flags.kin_consent is not None:
            consent = consent_text(flags)
            told.append(consent)
            no = forbids_kin(flags)
            column.addWidget(Notice("warning", consent) if no else _quiet(_icon(flags), consent))
        self.setAccessibleName(". ".join(told))


def consent_text(flags: Flags) -> str:
    """«Samtykke til å informere pårørende: nei (datter)»."""
    said = kin_consent_line(flags, language())
    return f"{said} ({flags.kin})" if flags.kin else said


def guardian_line(flags: Flags, basis: ActingBasis) -> str:
    """«Gjennom verge/foresatt: …»; what is noted of the guardian, else that the patient is a child."""
    who = flags.guardian or translate("Contact", "under 16 years")
    return translate("Contact", "Through the guardian or parent: {who}").format(who=who)


def _icon(flags: Flags) -> str:
    return "circle-check" if flags.kin_consent else "info-circle"


def _quiet(icon: str, text: str) -> QWidget:
    room = QWidget()
    row = QHBoxLayout(room)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(6))
    row.addWidget(IconLabel(icon, "text2", 14), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(text, Type.SECONDARY, "text", wrap=True), 1)
    return room
