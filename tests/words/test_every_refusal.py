"""Every kind of refusal, in both languages, on the command line and in the window: what, where, how to mend, no value."""

from __future__ import annotations

import re

import pytest

from listeoversikt import words
from listeoversikt.journal.identity import masked_names
from listeoversikt.journal.refusal import Refusal, RefusalKind
from listeoversikt.operations.extract_stops import refused_stop
from listeoversikt.words import window_refusals
from tests.contract.identity_numbers import NUMBERS

LANGUAGES = ("nb", "en")
PLACES: dict[str, dict[str, object]] = {
    "nothing known": {},
    "a file": {"file": "liste.csv"},
    "a table": {"table": "kontakter"},
    "a row": {"table": "kontakter", "column": "merknad", "row": 4812, "count": 17},
    "names that aren't known": {"table": "kontakter", "column": "dato", "expected": "dato", "unknown": 3},
    "all": {
        "table": "kontakter",
        "column": "merknad",
        "row": 2,
        "file": "a.zip",
        "count": 1,
        "expected": "pasienter.csv",
    },
}
MENDING = {
    "nb": re.compile(
        r"\b(sjekk|velg|lagre|lag|pakk|rett|fjern|legg|gi|ta|les|oppgi|be|se|godta|slå|del|skriv|bytt|eksporter|prøv|"
        r"hent|bruk|last|åpne|koble|kjør|si|sett|plasser|importer|ta|inkluder|slett|bryt|starter?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(check|choose|save|make|unpack|mend|remove|add|give|take|read|ask|look|accept|leave|split|write|change|"
        r"export|include|delete|break|try|use|fetch|open|connect|run|say|set|place|import|start)\b",
        re.IGNORECASE,
    ),
}
FLAG = re.compile(r"(?<!\w)--\w")
MOST_WORDS = 20


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", RefusalKind, ids=lambda kind: kind.name)
def test_that_the_command_line_says_what_and_how_to_mend_in_one_sentence(
    kind: RefusalKind, place: str, language: str
) -> None:
    sentence = words.refusal_sentence(Refusal(kind, **PLACES[place]), language)  # type: ignore[arg-type]
    what, sign, how = sentence.partition(": ")
    assert sign, sentence
    assert what[0].isupper() or what[0].isdigit()
    assert sentence.endswith(".")
    assert not re.search(r"[{}\n]|None|  | ,| \.$|\(\)", sentence), sentence
    if kind is not RefusalKind.CANCELLED:
        assert MENDING[language].search(how), how


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", RefusalKind, ids=lambda kind: kind.name)
def test_that_the_window_says_what_where_and_how_in_short_sentences(
    kind: RefusalKind, place: str, language: str
) -> None:
    refusal = Refusal(kind, **PLACES[place])  # type: ignore[arg-type]
    what = window_refusals.refusal_what(refusal, language)
    fix = window_refusals.refusal_fix(refusal, language)
    where = window_refusals.refusal_where(refusal, language)
    for text in filter(None, (what, where, fix)):
        assert text[0].isupper() or text[0].isdigit(), text
        assert text[-1] in ".?", text
        assert not re.search(r"[{}\n]|None|  |\(\)", text), text
        assert not FLAG.search(text), "the window knows no flags"
    for sentence in re.split(r"(?<=[.?]) ", f"{what} {fix}"):
        assert len(sentence.split()) <= MOST_WORDS, sentence
    assert MENDING[language].search(fix), fix


@pytest.mark.parametrize("kind", RefusalKind, ids=lambda kind: kind.name)
def test_that_no_two_languages_say_the_same(kind: RefusalKind) -> None:
    refusal = Refusal(kind)
    assert len({words.refusal_sentence(refusal, language) for language in LANGUAGES}) == 2
    assert len({window_refusals.refusal_what(refusal, language) for language in LANGUAGES}) == 2
    assert len({window_refusals.refusal_fix(refusal, language) for language in LANGUAGES}) == 2


@pytest.mark.parametrize("kind", RefusalKind, ids=lambda kind: kind.name)
@pytest.mark.parametrize(
    "name", [f"{NUMBERS['a D-number']}.csv", "Kari Hansen.xlsx", "uttrekk/kari@example.no.json"]
)
def test_that_no_sentence_names_a_file_that_points_to_somebody(kind: RefusalKind, name: str) -> None:
    with pytest.raises(Refusal) as refused, masked_names():
        raise Refusal(kind, file=name)
    stop = refused_stop(refused.value)
    said = [repr(stop), *(words.refusal_sentence(refused.value, language) for language in LANGUAGES)]
    said += [window_refusals.refusal_where(refused.value, language) for language in LANGUAGES]
    for text in said:
        assert not re.search(r"hansen|kari@|(?!9+)\d{5}", text, re.IGNORECASE), text
