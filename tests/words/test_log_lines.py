"""Every act that can be taken back has a line in the log, in both languages, and no two kinds the same."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.followup.log.act import Act
from listeoversikt.followup.log.acts import Signed, Ticked
from listeoversikt.followup.log.patient_acts import EvidenceMark, Overridden, RightPatient
from listeoversikt.followup.taken_back import KINDS
from listeoversikt.words.language import LANGUAGES
from listeoversikt.words.log_lines import log_line
from tests.operations.random_acts import DISCHARGED, SAID, TODAY


@given(said=st.one_of(*(SAID[kind] for kind in KINDS if kind in SAID)))
def test_that_nothing_in_the_log_is_without_words(said: Act) -> None:
    for language in LANGUAGES:
        assert log_line(said, language, today=TODAY).strip()


@pytest.mark.parametrize(
    ("act", "line"),
    [
        (RightPatient(day=TODAY), "Riktig pasient krysset av"),
        (
            Ticked(discharged=DISCHARGED, item="epikrise", done=True),
            "Sjekkliste etter utskrivning: Epikrise mottatt",
        ),
        (
            Ticked(discharged=DISCHARGED, item="epikrise", done=False),
            "Sjekkliste etter utskrivning, tatt bort: Epikrise mottatt",
        ),
        (Signed(discharged=DISCHARGED, item="epikrise"), "Signert av lege: Epikrise mottatt"),
        (
            EvidenceMark(measure="charlson", part="kols", mark="wrong", why="{Aldri}"),
            "Grunnlag merket som feil: {Aldri}",
        ),
        (EvidenceMark(measure="charlson", part="kols", mark=""), "Merke på grunnlag tatt bort"),
        (Overridden(measure="frailty_index", category="fit", why="Går tur"), "Legens kategori satt: Går tur"),
        (Overridden(measure="frailty_index", category="", why=""), "Legens kategori tatt bort"),
    ],
)
def test_the_words_of_ticks_and_marks(act: Act, line: str) -> None:
    names = {"epikrise": "Epikrise mottatt"}
    assert log_line(act, today=dt.date(2026, 11, 3), point=names.__getitem__) == line
