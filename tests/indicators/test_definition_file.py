"""The definitions' file: read by those who use the figures, and what is wrong is told line by line."""

from __future__ import annotations

import pytest

from listeoversikt.clinical.codelist import read_text
from listeoversikt.indicators.definition import TABLE, indicators
from listeoversikt.indicators.definition_file import BadDefinitions, read_definitions

ONE = """\
[[indikator]]
id = "en"
navn = "En indikator"
teller = "Av N: de som er sett."
nevner = "Egne pasienter."
type = "andel"
enhet = "share_0_1"
vindu_dager = 365
retning = "opp"
tabeller = ["pasienter", "kontakter"]
krever_dekning = "ja"
varianter = ["takst"]
kilde = "egen"
skjules_etter = "personer"
forste_sett = "nei"
versjon = "2026.1"
endring = "Første utgave."
numerator = "Of N, those seen."
denominator = "Own patients."
"""


def faults(text: str) -> tuple[str, ...]:
    with pytest.raises(BadDefinitions) as caught:
        read_definitions(text)
    return caught.value.faults


def test_that_a_definition_is_read_as_it_stands() -> None:
    one = read_definitions(ONE)["en"]
    assert (one.name_nb, one.window_days, one.variants, one.absence_rule) == (
        "En indikator",
        365,
        ("takst",),
        True,
    )
    assert (one.version, one.change) == ("2026.1", "Første utgave.")


@pytest.mark.parametrize(
    ("was", "is_now", "told"),
    [
        (
            'type = "andel"',
            'type = "prosent"',
            "Linje 6: «type» kan ikke være «prosent»; den skal være andel, gjennomsnitt, rate eller antall.",
        ),
        (
            'retning = "opp"\n',
            "",
            "Linje 1: «retning» mangler; den skal være opp, ned eller ingen.",
        ),
        ("vindu_dager = 365", "vindu_dager = 0", "Linje 8: «vindu_dager» skal være et helt antall dager, minst 1."),
        ("vindu_dager = 365", 'vindu_dager = "ett år"', "Linje 8: «vindu_dager» skal være et helt antall dager, minst 1."),
        ('"kontakter"]', '"kontakt"]', "Linje 10: «kontakt» kan ikke stå i «tabeller»."),
        ('"kontakter"]', "3]", "Linje 10: «3» kan ikke stå i «tabeller»."),
        ('["takst"]', '["takst", "takst"]', "Linje 12: samme variant står to ganger."),
        ('navn = "En indikator"', "navn = 7", "Linje 3: «navn» skal være en tekst."),
        ('navn = "En indikator"', 'navn = " "', "Linje 3: «navn» skal være en tekst."),
        ('endring = "Første utgave."\n', "", "Linje 1: «endring» mangler."),
        ('id = "en"', 'id = "En indikator"', "Linje 2: «En indikator» kan ikke være id; bruk små bokstaver a–z, tall og understrek."),
        ('kilde = "egen"', 'kilder = "egen"', "Linje 13: «kilder» er ikke en opplysning som kan stå her."),
    ],
)  # fmt: skip
def test_that_a_fault_is_told_with_its_line(was: str, is_now: str, told: str) -> None:
    assert told in faults(ONE.replace(was, is_now))


def test_that_every_fault_is_told_at_once_and_in_which_block() -> None:
    second = ONE.replace('type = "andel"', 'type = "prosent"').replace('"personer"', '"hus"')
    found = faults(ONE + "\n" + second)
    lines = ONE.count("\n") + 1
    assert [line.partition(":")[0] for line in found] == [
        f"Linje {lines + 6}",
        f"Linje {lines + 14}",
        f"Linje {lines + 2}",
    ]
    assert found[-1].endswith("«en» er brukt før; hver id kan bare stå én gang.")


def test_that_what_is_no_toml_is_told_by_its_line() -> None:
    assert faults(ONE.replace('navn = "En indikator"', "navn = En indikator")) == (
        "Linje 3: teksten følger ikke reglene for TOML-filer.",
    )
    assert faults('tittel = "noe annet"') == (
        "Linje 1: fila skal bestå av blokker som begynner med [[indikator]].",
    )
    assert faults("") == ("Linje 1: fila skal bestå av blokker som begynner med [[indikator]].",)


def test_that_the_shipped_file_says_what_every_key_is_for() -> None:
    head, _, _ = read_text(TABLE).partition("\n[[indikator]]")
    for key in ("id", "navn", "teller", "nevner", "vindu_dager", "retning", "kilde", "versjon", "endring"):
        assert key in head
    assert all(one.version and one.change for one in indicators().values())
