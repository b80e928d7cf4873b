"""Everything that is said of goals and charts has its words in both languages."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import pytest

from listeoversikt.evaluation.balancing import Balance
from listeoversikt.evaluation.compare import Caution, Verdict
from listeoversikt.evaluation.goal import FIELDS, FaultKind
from listeoversikt.evaluation.goal_file import FileRefusal
from listeoversikt.evaluation.locking import BrokenAt
from listeoversikt.evaluation.other_office import FileFault
from listeoversikt.evaluation.spc import ChartCaution, Weight
from listeoversikt.evaluation.spc_rules import Signal
from listeoversikt.operations.evaluation import GoalState
from listeoversikt.operations.evaluation_deeds import Stop
from listeoversikt.words import goals
from listeoversikt.words.language import LANGUAGES, Words, key_of

TABLES: dict[str, tuple[Iterable[StrEnum | str], Words]] = {
    "signals": (Signal, goals.SIGNALS),
    "chart cautions": (ChartCaution, goals.CHART_CAUTIONS),
    "weights": (Weight, goals.WEIGHTS),
    "verdicts": (Verdict, goals.VERDICTS),
    "cautions": (Caution, goals.CAUTIONS),
    "balances": (Balance, goals.BALANCES),
    "states": (GoalState, goals.STATES),
    "faults": (FaultKind, goals.FAULTS),
    "stops": (Stop, goals.STOPS),
    "broken": (BrokenAt, goals.BROKEN),
    "file refusals": (FileRefusal, goals.FILE_REFUSALS),
    "aggregates": (FileFault, goals.AGGREGATE_FAULTS),
    "fields": ((*FIELDS, "nothing_known", "kroner"), goals.FIELDS),
}
SENTENCES = ("chart cautions", "cautions", "faults", "stops", "broken", "file refusals", "aggregates")


@pytest.mark.parametrize("name", TABLES)
def test_that_every_member_has_two_words_and_no_word_is_left_over(name: str) -> None:
    members, words = TABLES[name]
    assert {key_of(member) for member in members} == set(words)
    for norwegian, english in words.values():
        assert norwegian.strip()
        assert english.strip()


@pytest.mark.parametrize("name", SENTENCES)
def test_that_sentences_end_and_are_short(name: str) -> None:
    for said in TABLES[name][1].values():
        for text in said:
            assert text.endswith(".")
            assert "!" not in text
            assert max(len(sentence.split()) for sentence in text.split(". ")) <= 20


def test_that_a_fields_own_sentence_comes_before_the_general_one() -> None:
    assert goals.fault_text("hours/0/profession", FaultKind.EMPTY) == "Skriv yrket."
    assert goals.fault_text("title", FaultKind.EMPTY) == "Må fylles ut før låsing."
    assert goals.fault_text("severity", FaultKind.EMPTY) == "Bør fylles ut."
    assert goals.field_word("measures/0/target") == goals.FIELDS["measures"][0]
    for key in goals.FAULTS_OF_FIELD:
        assert key.rpartition("/")[2] in set(FaultKind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_each_has_a_function(language: str) -> None:
    said = [
        goals.signal_word(Signal.RUN, language),
        goals.chart_caution(ChartCaution.HOLES, language),
        goals.weight_word(Weight.TRIAL, language),
        goals.verdict_word(Verdict.TOO_FEW, language),
        goals.caution_text(Caution.NOT_RANDOMISED, language),
        goals.balance_word(Balance.WORSENED, language),
        goals.state_word(GoalState.RUNNING, language),
        goals.stop_text(Stop.SEALED, language),
        goals.broken_text(BrokenAt.CHECKSUM, language),
        goals.file_refusal(FileRefusal.NEWER, language),
        goals.aggregates_refusal(FileFault.EMPTY, language),
    ]
    assert all(said)
