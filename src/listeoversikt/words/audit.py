"""The audit log in words: what was done, what it was about, and what is wrong with the log."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from listeoversikt.words.audit_fields import FIELDS
from listeoversikt.words.audit_kinds import CHANGES, FILES, KINDS, PAGES
from listeoversikt.words.audit_rules import named_word
from listeoversikt.words.audit_values import code_word, inside_word
from listeoversikt.words.language import ENGLISH, NORWEGIAN, Words, said
from listeoversikt.words.users import RIGHTS, role_name

ACTS: Words = {
    "login": ("Logget inn", "Logged in"),
    "login_failed": ("Mislykket innlogging", "Failed login"),
    "logout": ("Logget ut", "Logged out"),
    "locked": ("Låste vinduet", "Locked the window"),
    "unlocked": ("Låste opp", "Unlocked"),
    "refused": ("Nektet", "Refused"),
    "opened": ("Åpnet", "Opened"),
    "searched": ("Søkte", "Searched"),
    "printed": ("Skrev ut", "Printed"),
    "copied": ("Kopierte", "Copied"),
    "exported": ("Lagde fil", "Made a file"),
    "plan_changed": ("Endret plan", "Changed a plan"),
    "acted": ("Oppfølging", "Follow-up"),
    "rule_changed": ("Endret regel", "Changed a rule"),
    "setting_changed": ("Endret innstilling", "Changed a setting"),
    "taken_in": ("Innlesing", "Read in"),
    "users_changed": ("Endret brukere", "Changed users"),
    "backed_up": ("Sikkerhetskopi", "Backup"),
    "restored": ("Gjenopprettet", "Restored"),
    "erased": ("Slettet", "Erased"),
    "told": ("Innsyn gitt", "Access given"),
    "checked": ("Kontrollerte loggen", "Checked the log"),
    "migrated": ("Lageret oppgradert", "Store brought up to date"),
    "moved": ("Lageret flyttet", "Store moved"),
}
FAULTS: Words = {
    "altered": ("Endret etter at den ble skrevet", "Altered after it was written"),
    "missing": ("Mangler", "Missing"),
    "cut": ("Slutten av loggen er borte", "The log's end is gone"),
    "head": (
        "Slutten stemmer ikke med det som er notert ved siden av",
        "The end differs from what is kept beside",
    ),
    "clock": ("Maskinens klokke gikk tilbake her", "The machine's clock went back here"),
    "left": (
        "Lageret ble gjenopprettet; det loggen fikk etter sikkerhetskopien, mangler eller er ikke helt",
        "The store was restored; what the log got after the backup isn't here or isn't whole",
    ),
}
KEPT_IN: Words = {
    "meta": ("i lageret", "in the store"),
    "audit.head": ("i audit.head", "in audit.head"),
}
LOCAL_USER = "lokal bruker"
"""Written where nobody had been chosen at the desk."""
SYSTEM: Words = {"listeoversikt": ("programmet", "the program"), "uttrekket": ("uttrekket", "the extract")}
MORE: Words = {
    "name": ("navn", "name"),
    "undone": ("angret", "undone"),
    "patients": ("{n} pasienter", "{n} patients"),
    "rows": ("{n} rader", "{n} rows"),
    "hits": ("{n} treff", "{n} hits"),
    "count": ("{n} stykker", "{n} of them"),
    "patient": ("1 pasient", "1 patient"),
    "row": ("1 rad", "1 row"),
    "hit": ("1 treff", "1 hit"),
    "one": ("1 stykk", "1 of them"),
    "text": ("søketekst", "search text"),
    "not_set": ("ikke satt", "not set"),
    "see_event": ("endret (se hendelsen)", "changed (see the event)"),
    "on": ("på", "on"),
    "off": ("av", "off"),
    "tries": ("{n} forsøk", "{n} tries"),
    "entries": ("oppføring {first}–{last}", "entries {first}–{last}"),
    "entry": ("oppføring {first}", "entry {first}"),
    "findings": ("{n} feil notert", "{n} faults noted"),
    "automatic": ("automatisk", "automatic"),
    "carried": ("{n} oppføringer er med fra lageret før", "{n} entries came from the former store"),
    "unread": ("loggen etter kopien kunne ikke leses", "the log after the backup couldn't be read"),
    "none": ("uten loggen etter kopien", "without the log after the backup"),
    "command": ("kommandoen {name}", "the command {name}"),
}
NO_NAMES: Mapping[str, str] = {}
_COUNTED = (
    ("patients", "patient"),
    ("rows", "row"),
    ("hits", "hit"),
    ("count", "one"),
    ("findings", "findings"),
)


def act_word(act: str, language: str = NORWEGIAN) -> str:
    """What was done; an act of a newer program by its own name."""
    return said(ACTS, act, language) if act in ACTS else act


def about_words(
    act: str,
    thing: str | None,
    details: Mapping[str, Any],
    language: str = NORWEGIAN,
    names: Mapping[str, str] = NO_NAMES,
) -> str:
    """What it was about, on one line; values of rules and settings before and after. ``names``: of accounts, by id.

    >>> about_words("searched", "page:the_list", {"filters": ["band"], "hits": 12})
    'Listen: bånd, 12 treff'
    >>> about_words("setting_changed", None, {"fields": {"soon_other": [14, 21]}})
    'snart, annet: 14 → 21'
    >>> about_words("setting_changed", None, {"fields": {"closed_days": [[], ["2026-12-23"]]}})
    'stengte dager: – → 23.12.2026'
    """
    named = details.get("named")
    parts = [named_word(str(one), language) for one in named] if isinstance(named, list) else []
    parts += [*_fields(details, language), *_names(details, language)]
    parts += [
        said(MORE, one if details[key] == 1 else key, language).format(n=_number(details[key]))
        for key, one in _COUNTED
        if isinstance(details.get(key), int) and not isinstance(details[key], bool)
    ]
    if details.get("automatic"):
        parts.append(said(MORE, "automatic", language))
    if details.get("undoes"):
        parts.append(said(MORE, "undone", language))
    if act == "refused":
        parts = [said(MORE, "tries", language).format(n=_number(one)) for one in _tries(details)]
    if act == "restored":
        parts += _carried(details, language)
    if act == "users_changed":
        parts = [names.get(thing or "", ""), *_role(details, language), *parts]
    if act == "migrated" and {"before", "after"} <= details.keys():
        parts.append(f"{details['before']} → {details['after']}")
    head = _head(thing, details, language)
    told = ", ".join(part for part in parts if part)
    return f"{head}: {told}" if head and told else head or told


def fault_sentence(fault: str, first: int, last: int, where: str = "", language: str = NORWEGIAN) -> str:
    """One finding of the verification, with the entries it's about."""
    word = said(FAULTS, fault, language)
    if fault == "head":
        kept = said(KEPT_IN, where, language) if where in KEPT_IN else where
        return f"{word} ({kept})."
    about = said(MORE, "entry" if first == last else "entries", language)
    told = about.format(first=_number(first), last=_number(last))
    return f"{word}: {told}."


def who_word(who: str, name: str, language: str = NORWEGIAN) -> str:
    """The name with what was written then; the program and the extract by their words."""
    if who in SYSTEM:
        return said(SYSTEM, who, language)
    return f"{name} ({who})" if name and who not in (name, LOCAL_USER) else name or who


def _head(thing: str | None, details: Mapping[str, Any], language: str) -> str:
    change = details.get("change", details.get("to"))
    if isinstance(change, str):
        return said(CHANGES, change, language) if change in CHANGES else change
    right = details.get("right")
    if isinstance(right, str):
        words = (
            RIGHTS if right in RIGHTS else KINDS
        )  # a patient who is blocked is no right, and is told alike
        return said(words, right, language) if right in words else right
    file, kind = details.get("file"), details.get("kind")
    if isinstance(file, str):
        return said(FILES, file, language) if file in FILES else file
    if isinstance(kind, str):
        return said(KINDS, kind, language) if kind in KINDS else kind
    if thing is None:
        return ""
    place, _, name = thing.partition(":")
    if place == "page":
        return said(PAGES, name, language) if name in PAGES else name
    if place == "command":
        return said(MORE, "command", language).format(name=name.replace(".", " "))
    return said(KINDS, thing, language) if thing in KINDS else ""


def _role(details: Mapping[str, Any], language: str) -> list[str]:
    """Role, login, member and what a guess at the passphrase costs: the one before and the one after where they differ."""
    told = []
    for key in ("role", "login", "member", "hardness"):
        value = details.get(key)
        pair = list(dict.fromkeys(value)) if isinstance(value, list) else [value]
        if key == "role":
            pair = [one and role_name(str(one), language) for one in pair]
        if len(pair) == 2 and pair[0] is None:
            pair = pair[1:]
        shown = " → ".join("–" if one is None else str(one) for one in pair if one or len(pair) > 1)
        if shown:
            told.append(shown)
    if "name" in (details.get("changed") or ()):
        told.append(said(MORE, "name", language))
    return told


def _tries(details: Mapping[str, Any]) -> list[int]:
    count = details.get("count")
    return [count] if isinstance(count, int) else []


def _carried(details: Mapping[str, Any], language: str) -> list[str]:
    """How many entries came over from the former store, or that none could."""
    former, carried = details.get("former"), details.get("carried")
    if former in ("unread", "none"):
        return [said(MORE, str(former), language)]
    return [said(MORE, "carried", language).format(n=_number(carried))] if isinstance(carried, int) else []


def _fields(details: Mapping[str, Any], language: str) -> list[str]:
    fields = details.get("fields")
    if not isinstance(fields, dict):
        return []
    return [
        f"{_field(name, language)}: {_value(pair[0], language)} → {_value(pair[1], language)}"
        for name, pair in fields.items()
        if isinstance(pair, list) and len(pair) == 2
    ]


def _field(name: str, language: str) -> str:
    """A setting or filter by its word; what is inside one in brackets."""
    key, _, inside = name.partition("/")
    word = said(FIELDS, key, language) if key in FIELDS else inside_word(key, language)
    parts = " · ".join(inside_word(part, language) for part in inside.split("/")) if inside else ""
    return f"{word} ({parts})" if parts else word


def _names(details: Mapping[str, Any], language: str) -> list[str]:
    found: list[str] = []
    for key in ("unspoken", "filters", "columns"):
        value = details.get(key)
        if isinstance(value, list):
            more = f": {said(MORE, 'see_event', language)}" if key == "unspoken" else ""
            found += [_field(str(one), language) + more for one in value]
    if details.get("text") is True:
        found.append(said(MORE, "text", language))
    return found


def _value(value: Any, language: str) -> str:
    if value is None:
        return said(MORE, "not_set", language)
    if isinstance(value, bool):
        return said(MORE, "on" if value else "off", language)
    if isinstance(value, list):
        apart = ", " if any(isinstance(one, str) for one in value) else " "
        return apart.join(_value(one, language) for one in value) or "–"
    if isinstance(value, str):
        return _day(value) or code_word(value, language)
    if isinstance(value, float) and language != ENGLISH:
        return str(value).replace(".", ",")
    return str(value)


def _day(value: str) -> str | None:
    try:
        return f"{dt.date.fromisoformat(value):%d.%m.%Y}" if len(value) == len("2026-12-23") else None
    except ValueError:
        return None


def _number(value: int) -> str:
    return f"{value:,}".replace(",", "\u00a0")
