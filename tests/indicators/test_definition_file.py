"""The definitions' file: read by those who use the figures, and what is wrong is told line by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from listeoversikt.clinical.codelist import read_text
from listeoversikt.clinical.resources import ResourceChanged
from listeoversikt.indicators import definition
from listeoversikt.indicators.counted_fields import counted_fields
from listeoversikt.indicators.definition import TABLE, indicators
from listeoversikt.indicators.definition_file import BadDefinitions, read_definitions
from listeoversikt.indicators.rules import THEMES

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


# -- what the file says and what the program counts --

SHIPPED = read_text(TABLE)


def line_of(text: str, id: str, key: str) -> int:
    lines = text.splitlines()
    first = lines.index(f'id = "{id}"')
    return next(place for place in range(first, len(lines)) if lines[place].startswith(f"{key} = ")) + 1


def edited(id: str, key: str, was: str, is_now: str) -> str:
    lines = SHIPPED.splitlines(keepends=True)
    place = line_of(SHIPPED, id, key) - 1
    assert was in lines[place]
    lines[place] = lines[place].replace(was, is_now)
    return "".join(lines)


@pytest.mark.parametrize(
    ("id", "key", "was", "is_now", "told"),
    [
        ("lmg", "vindu_dager", "365", "30", "«vindu_dager» er «30», men programmet teller med «365»"),
        ("lmg", "type", "andel", "antall", "«type» er «antall», men programmet teller med «andel»"),
        ("lmg", "krever_dekning", "ja", "nei", "«krever_dekning» er «nei», men programmet teller med «ja»"),
        ("lmg", "skjules_etter", "personer", "hendelser", "«skjules_etter» er «hendelser», men programmet teller med «personer»"),
        ("lmg", "tabeller", ', "kontakter"', "", "«tabeller» er ikke de programmet teller med: pasienter, legemidler, tiltak, kontakter"),
        ("lmg", "varianter", "piloten", "min_egen", "«varianter» er ikke de programmet teller med: piloten"),
        ("lmg", "nevner", "minst 4", "minst 3", "tallene i «nevner» er ikke de programmet teller med: 4"),
        ("lmg", "teller", "2ld", "2lk", ""),
        ("eldre70_uten_konsultasjon", "nevner", "70", "75", "tallene i «nevner» er ikke de programmet teller med: 70, 365"),
        ("lmg", "denominator", "of 4", "of 3", "tallene i «denominator» er ikke de programmet teller med: 4"),
    ],
)  # fmt: skip
def test_that_a_definition_that_says_otherwise_than_the_program_counts_is_refused_by_line(
    id: str, key: str, was: str, is_now: str, told: str
) -> None:
    text = edited(id, key, was, is_now)
    if not told:  # the words of a sentence are free
        assert read_definitions(text, counted_fields())
        return
    with pytest.raises(BadDefinitions) as caught:
        read_definitions(text, counted_fields())
    assert caught.value.faults == (f"Linje {line_of(text, id, key)}: {told}.",)


def test_that_an_indicator_without_a_rule_and_a_rule_without_a_block_are_told() -> None:
    with pytest.raises(BadDefinitions) as caught:
        read_definitions(SHIPPED + "\n" + ONE.replace("365", "30"), counted_fields())
    assert caught.value.faults == (
        f"Linje {SHIPPED.count(chr(10)) + 3}: programmet har ingen regel som teller «en».",
    )
    first, second = (place for place in _blocks(SHIPPED))
    with pytest.raises(BadDefinitions) as caught:
        read_definitions(SHIPPED[:first] + SHIPPED[second:], counted_fields())
    assert caught.value.faults == ("Linje 1: blokka «lmg» mangler; programmet teller den.",)


def _blocks(text: str) -> Iterator[int]:
    first = text.index("\n[[indikator]]")
    yield first
    yield text.index("\n[[indikator]]", first + 1)


def test_that_what_the_definitions_are_held_against_is_what_the_rules_have() -> None:
    found: dict[str, set[str]] = {}
    for rule in (rule for theme in THEMES for rule in theme.RULES):
        found.setdefault(rule.id, set()).update({rule.variant} - {""})
        sights = {*rule.needs, *(sight for branch in rule.either for sight in branch)}
        tables = {sight.partition(".")[0] for sight in sights}
        assert tables - {"typed"} <= {*counted_fields()[rule.id].tables, "store"}, rule.id
    assert found == {id: set(one.variants) for id, one in counted_fields().items()}


@pytest.fixture
def own_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "indicators.toml"
    monkeypatch.setattr(definition, "find_table", lambda _: path)

    def changed(_: str) -> str:
        raise ResourceChanged("noe annet")

    monkeypatch.setattr(definition, "read_text", changed)
    indicators.cache_clear()
    yield path
    indicators.cache_clear()


def test_that_a_file_changed_without_its_card_is_told_with_how_to_mend_it(own_file: Path) -> None:
    own_file.write_text(SHIPPED.replace("Legemiddelgjennomgang ved", "Gjennomgang ved"), encoding="utf-8")
    with pytest.raises(BadDefinitions) as caught:
        indicators()
    (told,) = caught.value.faults
    assert "indicators.toml" in told
    assert "indicators.card.toml" in told
    assert "sha256" in told


def test_that_a_fault_in_a_changed_file_is_told_by_line_before_the_change(own_file: Path) -> None:
    own_file.write_text(edited("lmg", "vindu_dager", "365", "30"), encoding="utf-8")
    with pytest.raises(BadDefinitions) as caught:
        indicators()
    assert caught.value.faults == (
        f"Linje {line_of(SHIPPED, 'lmg', 'vindu_dager')}: «vindu_dager» er «30», men programmet teller med «365».",
    )
    own_file.write_bytes(SHIPPED.encode().replace("Første".encode(), "Første".encode("latin-1"), 1))
    with pytest.raises(BadDefinitions, match=r"Linje \d+: teksten er ikke UTF-8"):
        indicators()
