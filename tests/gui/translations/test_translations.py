"""Bokmål is whole, holes and plurals agree, and what is compiled is what was translated.

When a test here fails after a text was changed: ``make translations``, and write what is new in bokmål.
"""

from __future__ import annotations

import ast
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import translating
from tests.gui.translations.forbidden import forbidden_in, long_sentences
from tests.house.places import SOURCE, modules, parsed

WINDOW = SOURCE / "gui"
TRANSLATIONS = WINDOW / "translations"
NORWEGIAN, ENGLISH = TRANSLATIONS / "listeoversikt_nb_NO.ts", TRANSLATIONS / "listeoversikt_en.ts"
QT = TRANSLATIONS / "qt_nb_NO.ts"
FILES = (NORWEGIAN, ENGLISH)
COMPILED = (*FILES, QT)
NUMBERS = (0, 1, 2, 11, 21)
TYPED = {"DateField"}
"""Contexts that say what is typed, sign for sign."""


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


@cache
def in_code() -> frozenset[tuple[str, str]]:
    """Every text that the window's code names, read without Qt's collector."""
    calls = (
        node
        for path in modules()
        if path.is_relative_to(WINDOW)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate"
    )
    texts = ([getattr(argument, "value", None) for argument in call.args[:2]] for call in calls)
    return frozenset((context, source) for context, source in texts if context and source)


def test_that_texts_are_found() -> None:
    assert len(in_code()) > 300
    assert ("Settings", "Risk bands") in in_code()


def test_that_the_collector_finds_every_text_in_the_code_and_no_other() -> None:
    """It loses some idioms in silence (`test_idioms`)."""
    if not Path(translating.program("pyside6-lupdate")).exists():
        pytest.skip("Qt's collector isn't installed")
    collected = {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in translating.collected("nb_NO").iter("context")
        for message in context.iter("message")
    }
    assert sorted(in_code() - collected) == []
    assert sorted(collected - in_code()) == []


def test_that_bokmaal_has_every_text_in_the_code_and_no_other() -> None:
    there = {(message.context, message.source) for message in messages(NORWEGIAN)}
    assert sorted(in_code() - there) == []
    assert sorted(there - in_code()) == []


def test_that_english_has_the_plurals_and_no_more() -> None:
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
    if not Path(translating.program("pyside6-lrelease")).exists():
        pytest.skip("Qt's compiler of texts isn't installed")
    translating.release(path, tmp_path / "ny.qm")
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
