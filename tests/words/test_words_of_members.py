"""Every member of an enum that the window shows has its word in both languages, by the contract's key."""

from __future__ import annotations

import re
import string
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any

import pytest

from listeoversikt.clinical.codelist import read_rows
from listeoversikt.followup.discharge import ClockState, LapseReason
from listeoversikt.followup.facts import FactKind
from listeoversikt.followup.group_clauses import ClauseKey
from listeoversikt.followup.membership import BAND, SEEN_PART
from listeoversikt.followup.reasons import DueState
from listeoversikt.followup.reasons import Reason as WorklistReason
from listeoversikt.followup.target_groups import RiskBand, TargetGroup
from listeoversikt.indicators.definition import Direction, HideUnit, Kind, indicators
from listeoversikt.indicators.hiding import HiddenAs
from listeoversikt.indicators.result import Note
from listeoversikt.journal.findings import Reason as FindingReason
from listeoversikt.journal.names import COLUMNS, KINDS, TABLES
from listeoversikt.journal.refusal import RefusalKind
from listeoversikt.journal.units import UNITS
from listeoversikt.operations.progress import Stage
from listeoversikt.patient_list import frames
from listeoversikt.scores.evidence import Measure, NullReason, Remark
from listeoversikt.scores.frailty import FrailtyCategory
from listeoversikt.scores.hospital_codes import HfrsCategory
from listeoversikt.store.refusals import Reason as StoreReason
from listeoversikt.words import (
    evidence,
    findings,
    groups,
    high_risk,
    language,
    progress,
    records,
    states,
    store,
    window_refusals,
    worklist,
)
from listeoversikt.words import indicators as indicator_words
from listeoversikt.words.language import LANGUAGES, key_of

Table = Mapping[str, tuple[str, str]]
BY_MEMBER: dict[str, tuple[Iterable[Enum | str], Table]] = {
    "bands": (RiskBand, states.BANDS),
    "frailty": (FrailtyCategory, states.FRAILTY),
    "hfrs": (HfrsCategory, states.HFRS),
    "due states": (DueState, states.DUE),
    "clock states": (ClockState, states.CLOCK),
    "groups": (TargetGroup, groups.GROUPS),
    "groups on tags": (TargetGroup, groups.SHORT),
    "measures": ([*Measure, BAND], evidence.MEASURES),
    "measures at the head of a column": ([*Measure, BAND], evidence.MEASURES_SHORT),
    "about measures": ([*Measure, BAND], evidence.ABOUT),
    "null reasons": (NullReason, evidence.NULLS),
    "remarks": (Remark, evidence.REMARKS),
    "clauses": ([*ClauseKey, SEEN_PART], evidence.CLAUSES),
    "sexes": (frames.Sex, records.SEXES),
    "letters of the sexes": (frames.Sex, records.SEX_LETTERS),
    "yes and no": (frames.YesNo, records.YES_NO),
    "residences": (frames.Residence, records.RESIDENCES),
    "sources": (frames.DiagnosisSource, records.SOURCES),
    "kinds of contact": (frames.ContactKind, records.CONTACT_KINDS),
    "short kinds of contact": (frames.ContactKind, records.CONTACT_KINDS_SHORT),
    "roles": (frames.Role, records.ROLES),
    "urgencies": (frames.Urgency, records.URGENCIES),
    "institutions": (frames.Institution, records.INSTITUTIONS),
    "discharged to": (frames.DischargedTo, records.DISCHARGED_TO),
    "code systems": ([*frames.CodeSystem, "atc"], records.CODE_SYSTEMS),
    "tables": (TABLES, records.TABLES),
    "columns": ({name for names in COLUMNS.values() for name in names}, records.COLUMNS),
    "kinds of measurement": (KINDS[frames.MEASUREMENTS], records.MEASUREMENTS),
    "kinds of tiltak": (KINDS[frames.MEASURES], records.MEASURES),
    "units": ({kind for kind, unit in UNITS.items() if unit}, records.MEASUREMENT_UNITS),
    "stages": (Stage, progress.STAGES),
    "directions": (Direction, indicator_words.DIRECTIONS),
    "directions under «ønsket»": (Direction, indicator_words.DIRECTIONS_SHORT),
    "kinds of indicator": (Kind, indicator_words.KINDS),
    "units that are hidden in": (HideUnit, indicator_words.HIDE_UNITS),
    "store, what happened": (StoreReason, store.HAPPENED),
    "store, how to mend": (StoreReason, store.MENDED),
    "refusals, what": (RefusalKind, window_refusals.WHAT),
    "refusals, how": (RefusalKind, window_refusals.HOW),
}


def holes(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("name", BY_MEMBER)
def test_that_every_member_has_a_word_in_both_languages(name: str) -> None:
    members, table = BY_MEMBER[name]
    assert set(table) == {key_of(member) for member in members}
    for key, texts in table.items():
        assert len(texts) == len(LANGUAGES), key
        assert all(text.strip() for text in texts), key
        assert len({frozenset(holes(text)) for text in texts}) == 1, key


def test_that_why_a_contact_fell_away_has_words_and_none_has_none() -> None:
    assert set(states.LAPSE) == {key_of(reason) for reason in LapseReason}
    assert states.lapse_word(LapseReason.NONE) == ""
    assert all(states.lapse_word(reason) for reason in LapseReason if reason)


def test_that_every_kind_of_fact_is_said_in_one_place() -> None:
    told: list[Mapping[str, Any]] = [
        worklist.PLAIN_FACTS,
        worklist.DAY_FACTS,
        worklist.COUNTED_FACTS,
        worklist.CATEGORY_FACTS,
        worklist.OTHER_FACTS,
    ]
    assert sorted(key for table in told for key in table) == sorted(kind.value for kind in FactKind)
    assert set(worklist.FILLED_BY) == set(worklist.OTHER_FACTS)


def test_that_the_tables_of_notes_and_reasons_are_whole() -> None:
    assert set(indicator_words.NOTES) == set(Note)
    assert set(indicator_words.HIDDEN_WORDS) == set(HiddenAs)
    assert set(worklist.REASON_TITLES) == set(worklist.ENGLISH_REASON_TITLES) == set(WorklistReason)
    assert set(worklist.IN_THE_WINDOW) <= set(WorklistReason)
    assert set(findings.MENDS) == set(findings.ENGLISH_MENDS) == set(FindingReason)


def test_that_every_unit_of_the_vocabulary_has_a_word() -> None:
    assert {one.unit for one in indicators().values()} <= set(indicator_words.UNITS)


def test_that_shipped_rows_have_their_english_words() -> None:
    assert set(high_risk.ENGLISH_HIGH_RISK) == {row["key"] for row in read_rows("high_risk_medicines")}
    assert set(groups.ENGLISH_RULES) == {row["key"] for row in read_rows("target_groups")}
    for group in TargetGroup:
        assert groups.group_rule(group) != groups.group_rule(group, "en")


def test_that_words_of_different_states_differ() -> None:
    for table in (states.BANDS, states.FRAILTY, states.HFRS, states.DUE, states.CLOCK, groups.GROUPS):
        for second in range(2):
            found = [texts[second] for texts in table.values()]
            assert len(set(found)) == len(found)


def test_that_a_tag_is_short() -> None:
    assert max(len(text) for texts in groups.SHORT.values() for text in texts) <= 12


FORBIDDEN = re.compile(
    r"anonym|kunde|klient|bruker(?!-id)\b(?! antipsykotikum)|risikoscore|risiko-score|customer|anonymous|"
    r"ressurskrevende|storforbruker|svingdør|!",
    re.IGNORECASE,
)
MODULES = (states, groups, worklist, evidence, records, indicator_words, progress, store, window_refusals)


def every_text(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for item in value.values() for text in every_text(item)]
    if isinstance(value, tuple | list):
        return [text for item in value for text in every_text(item)]
    return []


TEXTS = sorted(
    {
        text
        for module in MODULES
        for name, value in vars(module).items()
        if name.isupper() or (name.startswith("_") and name[1:].isupper())
        for text in every_text(value)
    }
)


def test_that_texts_are_found() -> None:
    assert len(TEXTS) > 400
    assert "Høy bruk nå" in TEXTS


ADDRESS = re.compile(r"postgresql://\S+")
"""How a server's address is written: what is to be typed, not a word of ours."""


def test_that_no_text_has_a_word_that_is_not_ours() -> None:
    assert [text for text in TEXTS if FORBIDDEN.search(ADDRESS.sub("", text))] == []


RULES = set(groups.ENGLISH_RULES.values())
"""The rules of the groups are definitions, as long as the contract's."""


def test_that_no_sentence_is_over_twenty_words() -> None:
    sentences = [part for text in TEXTS if text not in RULES for part in re.split(r"[.:] ", text)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 20] == []


@pytest.mark.parametrize("module", ["states", "groups", "worklist", "evidence", "records", "window_refusals"])
def test_that_words_load_no_columns(module: str) -> None:
    code = f"import sys, listeoversikt.words.{module}; print(*sorted({{'numpy', 'pyarrow', 'sqlalchemy', 'PySide6'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == ""


def test_that_a_key_is_the_contracts() -> None:
    assert key_of(RiskBand.HIGH) == "high"
    assert key_of(TargetGroup.SILENT_NEED) == "svak_ettersporrer"
    assert key_of(DueState.DUE_SOON) == "due_soon"
    assert key_of(ClockState.NOT_DUE) == "not_due"


@pytest.mark.parametrize(
    "say", [states.band_word, groups.group_word, evidence.measure_word, records.role_word]
)
def test_that_a_key_nobody_knows_is_an_error_and_no_empty_word(say: Callable[[str], str]) -> None:
    with pytest.raises(KeyError):
        say("finnes ikke")


def test_that_numbers_follow_the_language() -> None:
    assert language.plain_number(38.46) == "38,5"
    assert language.plain_number(1234567, "en") == "1\u00a0234\u00a0567"
