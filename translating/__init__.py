"""Collects the window's texts from the code and makes the files it reads: ``make translations``.

Qt's collector finds ``translate("Context", "text")`` in Python, but doesn't see that a text with ``%n`` has plural
forms; so those are marked here. What was translated before is kept by context and text.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GUI = ROOT / "src" / "listeoversikt" / "gui"
FILES = GUI / "translations"
LANGUAGES = {"nb_NO": False, "en": True}
"""Each language, and whether only its plurals are wanted (the sources are English)."""
PLURALS = ("%n", "%Ln")
QTS_OWN = "qt_nb_NO"
"""Qt's own menus and buttons in bokmål, written by hand: Qt ships none."""
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
Known = dict[tuple[str, str], tuple[str, ...]]


def program(name: str) -> str:
    """One of Qt's own programs, beside this Python."""
    return str(Path(sys.executable).with_name(name))


def sources() -> list[str]:
    """Every file of the window."""
    return [str(path) for path in sorted(GUI.rglob("*.py"))]


def collected(language: str) -> ET.Element:
    """The texts as Qt's collector finds them, with plurals marked and nothing translated."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.ts"
        command = [program("pyside6-lupdate"), *sources(), "-ts", str(file)]
        options = ["-source-language", "en", "-target-language", language, "-locations", "none"]
        subprocess.run([*command, *options], check=True, capture_output=True)
        root = ET.parse(file).getroot()
    for message in root.iter("message"):
        if any(sign in (message.findtext("source") or "") for sign in PLURALS):
            message.set("numerus", "yes")
    return root


def translated(file: Path) -> Known:
    """What a file holds: (context, text) → the translation, or its plural forms."""
    known: Known = {}
    if not file.exists():
        return known
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = tuple(form.text or "" for form in translation.iter("numerusform"))
            key = (context.findtext("name") or "", message.findtext("source") or "")
            known[key] = forms or (translation.text or "",)
    return known


def filled(root: ET.Element, known: Known, *, plurals_only: bool) -> ET.Element:
    """The collected texts with what is known of them; the rest is marked unfinished."""
    for context in list(root.iter("context")):
        name = context.findtext("name") or ""
        for message in list(context.iter("message")):
            plural = message.get("numerus") == "yes"
            if plurals_only and not plural:
                context.remove(message)
                continue
            _fill(message, known.get((name, message.findtext("source") or ""), ()), plural=plural)
        if context.find("message") is None:
            root.remove(context)
    return root


def _fill(message: ET.Element, forms: tuple[str, ...], *, plural: bool) -> None:
    for old in message.findall("translation"):
        message.remove(old)
    translation = ET.SubElement(message, "translation")
    wanted = 2 if plural else 1
    if len(forms) != wanted or not all(forms):
        translation.set("type", "unfinished")
        forms = ("",) * wanted
    if plural:
        for form in forms:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]


def write(root: ET.Element, file: Path) -> None:
    """As Qt's translators and people read it."""
    ET.indent(root, "    ")
    file.write_text(HEAD + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def release(file: Path, out: Path) -> None:
    """The file the window reads."""
    beside = out.with_suffix(
        ".new"
    )  # a running window has the old one mapped: it's exchanged, never written into
    command = [program("pyside6-lrelease"), "-silent", "-nounfinished", str(file), "-qm", str(beside)]
    subprocess.run(command, check=True)
    beside.replace(out)


def renew(extra: dict[str, Known] | None = None) -> dict[str, list[tuple[str, str]]]:
    """Collects, keeps what is translated, and makes the files anew; gives what is left to translate."""
    left = {}
    for language, plurals_only in LANGUAGES.items():
        file = FILES / f"listeoversikt_{language}.ts"
        known = {**translated(file), **(extra or {}).get(language, {})}
        root = filled(collected(language), known, plurals_only=plurals_only)
        write(root, file)
        release(file, file.with_suffix(".qm"))
        now = translated(file)
        left[language] = [
            (context.findtext("name") or "", message.findtext("source") or "")
            for context in root.iter("context")
            for message in context.iter("message")
            if (context.findtext("name") or "", message.findtext("source") or "") not in now
        ]
    release(FILES / f"{QTS_OWN}.ts", FILES / f"{QTS_OWN}.qm")
    return left
