"""Every member and every act has its word in both languages."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from enum import StrEnum
from typing import Any

import msgspec
import pytest

from listeoversikt.followup.log import acts as a
from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.patient_acts import Flags, InJournal, Route, Sign
from listeoversikt.followup.reasons import Approval, Reason
from listeoversikt.words import acts as words
from listeoversikt.words.act_lines import LINES, act_line, contact_line
from listeoversikt.words.language import LANGUAGES

TODAY = dt.date(2026, 11, 3)
SILENT = {
    "Contact",
    "RightPatient",
    "Ticked",
    "TakenOn",
    "Proposed",
    "TemplateSaved",
    "TemplateRemoved",
    "GoneThrough",
}
SILENT |= {"SelectionSaved", "SelectionRemoved"}
SILENT |= {"ReviewStarted", "ReviewListed", "ReviewPaused", "ReviewClosed"}
SILENT |= {"GoalDrafted", "GoalImported", "GoalSaved", "GoalDropped", "GoalLocked", "GoalAmended"}
SILENT |= {"GoalAction", "GoalCompared", "GoalEnded"}


@pytest.mark.parametrize(
    ("members", "say"),
    [
        (a.Channel, words.channel_word),
        (a.Outcome, words.outcome_word),
        (a.How, words.how_word),
        (Sign, words.sign_word),
        (Route, words.route_word),
        (a.Reply, words.reply_word),
        (InJournal, words.journal_word),
    ],
)
def test_that_every_member_has_two_words(members: type[StrEnum], say: Any) -> None:
    for language in LANGUAGES:
        said = [say(member, language) for member in members]
        assert all(said)
        assert len(set(said)) == len(said)


def test_that_an_approval_that_is_not_needed_says_nothing() -> None:
    assert [words.approval_word(one) for one in Approval] == ["", "Foreslått", "Godkjent", "Stående ordning"]


def test_the_words_of_the_window_contract() -> None:
    assert [words.channel_word(one, short=True) for one in a.Channel][:5] == [
        *("Telefon", "Video", "E-kons.", "Kons.", "Hjemmebesøk"),
    ]
    assert [words.reached_word(key) for key in ("patient", "next_of_kin", "not_reached")] == [
        *("Pasient", "Pårørende", "Ikke nådd"),
    ]
    assert words.channel_word(a.Channel.LETTER) == "Brev/Helsenorge"
    assert (words.known_word(True), words.known_word(False)) == ("Kjent fra før", "Ny for oss")


def test_that_flags_are_quiet_lines_without_a_cause() -> None:
    flags = Flags(interpreter="polsk", home_safety=True, kin="datter", kin_consent=True)
    assert words.flag_lines(flags) == [
        "Tolk: polsk",
        "Sikkerhet ved hjemmebesøk: se journal",
        "Pårørende: datter",
        "Samtykke til å informere pårørende: ja",
    ]
    assert words.flag_lines(None) == words.flag_lines(Flags()) == []
    every = Flags(
        interpreter="x", hearing_sight="x", home_safety=True, address_protected=True, guardian="x",
        children=True, kin="x",
    )  # fmt: skip
    assert len(words.flag_lines(every, "en")) == 8


@pytest.mark.parametrize(
    ("consent", "word", "english"),
    [(True, "ja", "yes"), (False, "nei", "no"), (None, "ikke spurt", "not asked")],
)
def test_that_consent_to_inform_next_of_kin_is_said_whatever_it_is(
    consent: bool | None, word: str, english: str
) -> None:
    flags = Flags(kin="datter", kin_consent=consent)
    assert words.kin_consent_line(flags) == f"Samtykke til å informere pårørende: {word}"
    assert words.kin_consent_line(flags, "en") == f"Consent to inform next of kin: {english}"
    assert words.flag_lines(flags)[-1] == words.kin_consent_line(flags)
    assert words.forbids_kin(flags) is (consent is False)


def test_that_a_no_is_said_also_where_no_relation_is_noted() -> None:
    assert words.flag_lines(Flags(kin_consent=False)) == ["Samtykke til å informere pårørende: nei"]
    assert not words.forbids_kin(None)


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (a.Outcome.ANSWERED, "Telefon, pasient nådd"),
        (a.Outcome.NO_ANSWER, "Telefon, ikke svar"),
        (a.Outcome.DECLINED, "Telefon, takket nei"),
        (a.Outcome.NEXT_OF_KIN, "Telefon, pårørende svarte"),
    ],
)
def test_how_a_contact_is_said_in_one_line(outcome: a.Outcome, line: str) -> None:
    contact = a.Contact(day=TODAY, channel=a.Channel.PHONE, outcome=outcome, role="lege")
    assert contact_line(contact) == act_line(contact, today=TODAY) == line


def _made(kind: type[Act]) -> Act:
    """An act of a kind with something in every field."""
    values: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        if not field.required and kind.__name__ != "MemberFrom":
            continue
        text = str(field.type)
        values[field.name] = field.default if not field.required else _value(field.type, text)
    return kind(**values)


def _value(kind: Any, text: str) -> Any:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return next(iter(kind))
    if "date" in text:
        return TODAY
    if "dict" in text:
        return {}
    if kind is bool:
        return True
    if kind is int:
        return 1
    return "noe"


@pytest.mark.parametrize("kind", list(a.ACTS.values()), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_act_about_a_patient_has_a_line(kind: type[Act], language: str) -> None:
    line = act_line(_made(kind), language, today=TODAY)
    if kind.__name__ in SILENT - {"Contact"}:
        assert line == ""
    else:
        assert line
        assert "{" not in line
        assert not line.endswith((":", " "))


def test_that_lines_are_of_acts_that_exist() -> None:
    assert set(LINES) <= {kind.__name__ for kind in a.ACTS.values()}


def test_some_lines_in_full() -> None:
    postponed = a.Postponed(reason=Reason.RISING, until=dt.date(2026, 11, 9), why="på ferie")
    assert act_line(postponed, today=TODAY).replace("\u00a0", " ") == "Utsatt til ma 9.11.: på ferie"
    assert act_line(a.Assigned(to="spl-2"), today=TODAY) == "Gitt til spl-2"
    task = a.Task(to="lege", due=dt.date(2026, 11, 6), text="Hjemmebesøk")
    assert (
        act_line(task, today=TODAY).replace("\u00a0", " ") == "Overlatt til lege, innen fr 6.11.: Hjemmebesøk"
    )


def test_that_the_words_load_neither_columns_nor_qt() -> None:
    code = (
        "import sys, listeoversikt.words.acts, listeoversikt.words.act_lines;"
        "sys.exit(any(name in sys.modules for name in ('numpy', 'PySide6')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
