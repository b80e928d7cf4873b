"""What a column's header says of it: names, addresses, birth dates and numbers of persons; ids; places."""

from __future__ import annotations

import re

from listeoversikt.journal.identity.person_names import is_full_name
from listeoversikt.journal.identity.plain_text import plain
from listeoversikt.journal.identity.pointing import FULL_DATE, pointing
from listeoversikt.journal.names import ID_COLUMNS, fold
from listeoversikt.journal.refusal import RefusalKind

LONGEST = 200
"""A longer header names no column; it's searched for what points to a person like any text."""
_NAME_COLUMN = re.compile(
    r"(pasient(en)?s?|parorendes?|(fast)?lege(ns?|s)?|behandler(ens?|s)?|mors?|fars?|ektefelles?|verges?|kontakt(person)?s?)?"
    r"(for|etter|mellom|fullt|full|familie|pike|slekts|kalle)?navn|"
    r"(first|last|sur|full|family|given|middle|maiden|patient)?name"
)
_ADDRESS_COLUMN = re.compile(
    r".*(adresse|address)(n|linje)?\d*|gate(navn|nr)?|gateogveinavn|vei(navn)?|veg(navn)?|husn(r|ummer)|"
    r"epost|email|e?mail"
)
_BIRTH_COLUMN = re.compile(
    r"fodselsda(to|g)|datofod[td]|fod[td]?e?dato|^fdato$|dateofbirth|birth(date|day)|^dob$|"
    r"fodselsn(r|ummer)|^fnr$|^person(nr|nummer)$|^d(nr|nummer)$|^ssn$|nationalid"
)
_IDENTITY_WORD = re.compile(r"(for|etter|mellom)?navn|(gate|post)?adresse|name|address|fnr")
_OF_THING = re.compile(
    r"legemiddel|preparat|vare|produkt|virkestoff|institusjon|sykehus|avdeling|post|kontor|legekontor|klinikk|kode|"
    r"diagnose|prosedyre|kommune|fylke|bydel|tiltak|takst|kilde|fil|system|gruppe|liste|type|rolle|enhet|ip|mac|nett|"
    r"drug|concept|medication|product|brand|generic|hospital|ward|department|unit|test|item|vocabulary|code|file"
)
_OF_PLACE = re.compile(r"kommune|sted|poststed|fylke|krets|grunnkrets|bydelsnavn|omrade|(fode)?land")
_KNOWN_PLACES = frozenset({"kommunenr", "bydel"})
_MAYBE_BIRTH_COLUMN = re.compile(r"fod[td]|fodsel|birth|born")
_LAST_WORD_ID = re.compile(r"(?:^|[\W_])(?:id|Id|ID)$|[a-zæøå]I[dD]$")
_FOLDED_IDS = re.compile(r".*(pasient|patient|kontakt|klient|event|document|dokument|appointment)id")
_FOLDED_ENDING = re.compile(r".+id")
_OTHER_WORDS = re.compile(r".*(tid|arbeid|oid|covid|rapid|valid|solid|fluid)")
"""Words that end so and aren't ids: ``ventetid``, ``steroid``."""


def points_to_person(header: str) -> RefusalKind | None:
    """What in the header's own text points to a person: it isn't repeated then."""
    kind = pointing(header)
    if kind is None and is_full_name(header):
        return RefusalKind.PERSON_NAMES
    if kind is None and _MAYBE_BIRTH_COLUMN.search(_folded(header)) and FULL_DATE.search(plain(header)):
        return RefusalKind.FULL_BIRTH_DATE
    return kind


def holds_identity(header: str) -> bool:
    """Whether a column by its name holds names, addresses, birth dates or numbers of persons."""
    folded = _folded(header)
    by_name = any(pattern.fullmatch(folded) for pattern in (_NAME_COLUMN, _ADDRESS_COLUMN))
    return by_name or _BIRTH_COLUMN.search(folded) is not None or _says_identity(header)


def _says_identity(header: str) -> bool:
    """A header of several words one of which says name or address, and none says of a thing."""
    words = {fold(word) for word in re.split(r"[\W_]+", header[:LONGEST]) if word}
    return any(map(_IDENTITY_WORD.fullmatch, words)) and not any(map(_OF_THING.fullmatch, words))


def is_of_birth(header: str) -> bool:
    """Whether the column has to do with birth, so that a full date in it is a birth date."""
    return _MAYBE_BIRTH_COLUMN.search(_folded(header)) is not None


def is_of_ids(header: str) -> bool:
    """Whether the column is one of ids: the contract's, or one whose last word is ``id`` (``rom_id``, ``pasientId``)."""
    if header in ID_COLUMNS or _LAST_WORD_ID.search(header[-LONGEST:].rstrip()):
        return True
    folded = _folded(header)
    if _FOLDED_IDS.fullmatch(folded):
        return True
    return _FOLDED_ENDING.fullmatch(folded) is not None and _OTHER_WORDS.fullmatch(folded) is None


def is_of_places(header: str) -> bool:
    """Whether the column is one of places, where surnames are normal."""
    return header in _KNOWN_PLACES or _OF_PLACE.fullmatch(_folded(header)) is not None


def _folded(header: str) -> str:
    return fold(header[:LONGEST])
