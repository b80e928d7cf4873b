"""Consent to inform next of kin stands where next of kin is chosen, whatever the channel, and the outcome."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from listeoversikt.followup.log.patient_acts import Flags
from listeoversikt.gui.acting.contact_form import ContactFormView
from listeoversikt.gui.acting.forms import form_of
from listeoversikt.gui.acting.kin_consent import KinConsent
from listeoversikt.gui.parts.headings import Label
from listeoversikt.gui.parts.notices import Notice
from listeoversikt.operations.acting_basis import Lifetime
from tests.gui.clipping import clipped
from tests.operations.acting_bases import TODAY, basis

ASKED = "Samtykke til å informere pårørende: "
CHILD = Lifetime(TODAY.year - 15)
GROWN_UP = Lifetime(TODAY.year - 16)


def form(qtbot: QtBot, *flags: Flags, key: str = "contact", life: Lifetime = GROWN_UP) -> ContactFormView:
    made = form_of(key, basis(*flags, lifetime=life))
    assert isinstance(made, ContactFormView)
    qtbot.addWidget(made)
    made.resize(332, 900)
    made.show()
    return made


def chosen(made: ContactFormView, reached: str) -> None:
    made.reached.choose(reached)
    made.follow()


def said(shown: KinConsent) -> list[str]:
    return [label.text() for label in shown.findChildren(Label) if label.isVisible() and label.text()]


@pytest.mark.parametrize("key", ["contact", "attempt"])
@pytest.mark.parametrize(
    ("flags", "line"),
    [
        ((), "ikke spurt"),
        ((Flags(kin="datter"),), "ikke spurt (datter)"),
        ((Flags(kin="datter", kin_consent=True),), "ja (datter)"),
        ((Flags(kin="datter", kin_consent=False),), "nei (datter)"),
        ((Flags(kin_consent=False),), "nei"),
    ],
)
def test_that_choosing_next_of_kin_says_whether_they_may_be_told(
    dressed: object, qtbot: QtBot, key: str, flags: tuple[Flags, ...], line: str
) -> None:
    made = form(qtbot, *flags, key=key)
    assert not made.kin.isVisible()
    chosen(made, "next_of_kin")
    assert made.kin.isVisible()
    assert said(made.kin) == [ASKED + line]
    assert made.kin.accessibleName() == ASKED + line
    chosen(made, "patient")
    assert not made.kin.isVisible()


@pytest.mark.parametrize(("consent", "warns"), [(True, False), (None, False), (False, True)])
def test_that_a_no_looks_like_a_warning_and_nothing_else_does(
    dressed: object, qtbot: QtBot, consent: bool | None, warns: bool
) -> None:
    made = form(qtbot, Flags(kin="sønn", kin_consent=consent))
    chosen(made, "next_of_kin")
    assert bool(made.kin.findChildren(Notice)) is warns
    assert not clipped(made)


def test_that_one_with_a_guardian_is_met_through_the_guardian(dressed: object, qtbot: QtBot) -> None:
    made = form(qtbot, Flags(guardian="verge i økonomiske saker", kin="mor", kin_consent=True))
    chosen(made, "next_of_kin")
    assert said(made.kin) == [
        "Gjennom verge/foresatt: verge i økonomiske saker",
        f"{ASKED}ja (mor)",
    ]


def test_that_a_child_is_met_through_the_guardian_who_is_not_asked_for_consent(
    dressed: object, qtbot: QtBot
) -> None:
    made = form(qtbot, life=CHILD)
    chosen(made, "next_of_kin")
    assert said(made.kin) == ["Gjennom verge/foresatt: under 16 år"]
    told_no = form(qtbot, Flags(kin="far", kin_consent=False), life=CHILD)
    chosen(told_no, "next_of_kin")
    assert said(told_no.kin) == ["Gjennom verge/foresatt: under 16 år", f"{ASKED}nei (far)"]
