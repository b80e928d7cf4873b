"""Bokmål is whole, holes and plurals agree, and what is compiled is what was translated.

When a test here fails after a text was changed: ``make translations``, and write what is new in bokmål.
"""

from __future__ import annotations

import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from tests.gui.translations.forbidden import forbidden_in, long_sentences
from tests.house.places import SOURCE

WINDOW = SOURCE / "gui"
TRANSLATIONS = WINDOW / "translations"
NORWEGIAN, ENGLISH = TRANSLATIONS / "listeoversikt_nb_NO.ts", TRANSLATIONS / "listeoversikt_en.ts"
QT = TRANSLATIONS / "qt_nb_NO.ts"
FILES = (NORWEGIAN, ENGLISH)
COMPILED = (*FILES, QT)
NUMBERS = (0, 1, 2, 11, 21)
TYPED = {"DateField"}
"""Contexts that say what is typed, sign for sign."""
COLLECTING = ("-source-language", "en", "-no-obsolete", "-locations", "none")


@dataclass(frozen=True)
class Message:
    """One text: where, in English, and its forms (one, but for plurals)."""

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    finished: bool
    plural: bool


def messages(path: Path) -> Iterator[Message]:
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.findall("numerusform")]
            yield Message(
                name,
                message.findtext("source") or "",
                message.findtext("comment") or "",
                tuple(forms) if plural else (translation.text or "",),
                translation.get("type") is None,
                plural,
            )


def tool(name: str, *arguments: str) -> None:
    program = Path(sys.executable).with_name(name)
    if not program.exists():
        pytest.skip(f"{name} isn't installed")
    done = subprocess.run([program, *arguments], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Every text in the code."""
    found = tmp_path_factory.mktemp("samlet") / "samlet.ts"
    sources = sorted(str(path) for path in WINDOW.rglob("*.py"))
    tool("pyside6-lupdate", *sources, "-ts", str(found), "-target-language", "nb_NO", *COLLECTING)
    return {(message.context, message.source) for message in messages(found)}


def test_that_texts_are_found(collected: set[tuple[str, str]]) -> None:
    assert len(collected) > 300
    assert ("Settings", "Risk bands") in collected


def test_that_bokmaal_has_every_text_in_the_code_and_no_other(collected: set[tuple[str, str]]) -> None:
    there = {(message.context, message.source) for message in messages(NORWEGIAN)}
    assert sorted(collected - there) == []
    assert sorted(there - collected) == []


def test_that_english_has_the_plurals_and_no_more(collected: set[tuple[str, str]]) -> None:
    plural = {(one.context, one.source) for one in messages(NORWEGIAN) if one.plural}
    assert {(one.context, one.source) for one in messages(ENGLISH)} == plural


@pytest.mark.parametrize("path", COMPILED, ids=lambda path: path.stem)
def test_that_nothing_is_left_untranslated(path: Path) -> None:
    unfinished = [
        f"{one.context}: {one.source}"
        for one in messages(path)
        if not one.finished or not all(form.strip() for form in one.forms)
    ]
    assert unfinished == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_that_plurals_have_both_forms_with_their_number(path: Path) -> None:
    for one in messages(path):
        if one.plural:
            assert len(one.forms) == 2, one.source
            assert "%n" in one.forms[1], one.source
        else:
            assert "%n" not in one.source, one.source


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_that_holes_keys_and_ends_agree(path: Path) -> None:
    for one in messages(path):
        for form in filter(None, one.forms):
            assert holes(form) == holes(one.source), one.source
            if one.source.endswith((":", "…", "...", "?")):
                assert form[-1] == one.source[-1], one.source
            assert form == form.strip() or one.source != one.source.strip(), one.source


def test_that_a_menus_letter_is_there_once() -> None:
    for one in messages(NORWEGIAN):
        letters = [form.replace("&&", "").count("&") for form in one.forms]
        if re.search(r"&\w", one.source.replace("&&", "")):
            assert set(letters) == {1}, one.source


@pytest.mark.parametrize("path", COMPILED, ids=lambda path: path.stem)
def test_that_what_is_compiled_is_what_was_translated(path: Path, tmp_path: Path) -> None:
    tool("pyside6-lrelease", "-silent", "-nounfinished", str(path), "-qm", str(tmp_path / "ny.qm"))
    fresh, shipped = QTranslator(), QTranslator()
    loaded = fresh.load(str(tmp_path / "ny.qm")), shipped.load(str(path.with_suffix(".qm")))
    assert loaded == (True, True)
    for one in messages(path):
        for n in NUMBERS if one.plural else (-1,):
            said = [found.translate(one.context, one.source, one.comment, n) for found in (fresh, shipped)]
            assert said[0] == said[1], one.source
            assert said[0] in one.forms


def test_that_no_text_has_a_word_that_is_not_ours() -> None:
    found = [
        f"{one.context}: {form} ({', '.join(words)})"
        for one in messages(NORWEGIAN)
        for form in one.forms
        if (words := forbidden_in(form))
    ]
    assert found == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_that_no_sentence_is_over_twenty_words(path: Path) -> None:
    texts = [form for one in messages(path) for form in (one.source, *one.forms)]
    assert [sentence for text in texts for sentence in long_sentences(text)] == []


def test_that_numbers_and_dates_have_norwegian_form() -> None:
    """Typographic minus, comma decimals, no-break space before the per cent sign."""
    wrong = re.compile(r"\d %|\d\.\d(?!\d*\.)(?=\s|$)|\s-\d")
    found = [
        form
        for one in messages(NORWEGIAN)
        for form in one.forms
        if one.context not in TYPED and wrong.search(form)
    ]
    assert found == []


@pytest.mark.parametrize("text", ["Anonyme data", "OK", "Risikoscore", "Feil!", "tre arbeidsdager"])
def test_that_a_word_that_is_not_ours_is_found(text: str) -> None:
    assert forbidden_in(text)


def test_that_a_long_sentence_is_found() -> None:
    assert long_sentences("ord " * 21) != []
    assert long_sentences("ord " * 19 + "ord. " + "ord " * 19) == []
