"""The words of an export: folding, dates, numbers, yes/no, codes (journal-export.md, «Reading rules»)."""

from __future__ import annotations

import re
from datetime import date

ICPC = re.compile(r"[A-Z][0-9]{2,3}")
ICD10 = re.compile(r"[A-Z][0-9][0-9A-Z]{1,5}")
ATC = re.compile(r"[A-Z][0-9]{2}[A-Z]{2}([0-9]{2})?")

YES = {"ja", "j", "1", "true", "yes", "y", "fast"}
NO = {"nei", "n", "0", "false", "no", "vedbehov", "kur"}
SEXES = {"k": "K", "f": "K", "2": "K", "kvinne": "K", "m": "M", "1": "M", "mann": "M"}
SYSTEMS = {"icpc2": "ICPC-2", "icd10": "ICD-10"}


def fold(text: str) -> str:
    """Lower case; ø, oe → o; å, aa → a; æ, ae → a; space, `_`, `-` dropped."""
    text = text.strip().lower()
    for found, put in (("ø", "o"), ("oe", "o"), ("å", "a"), ("aa", "a"), ("æ", "a"), ("ae", "a")):
        text = text.replace(found, put)
    return re.sub(r"[\s_-]", "", text)


def canonical(text: str, words: tuple[str, ...]) -> str | None:
    """The word of the contract that the text means, or the folded text, or None when empty."""
    folded = fold(text)
    if not folded:
        return None
    return {fold(word): word for word in words}.get(folded, folded)


def read_date(text: str) -> date | None:
    """`2026-03-31`, `31.03.2026` or `31.3.26`; empty = None.  A time of day after the date is dropped."""
    text = text.strip()
    if not text:
        return None
    iso = re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    if iso:
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    dotted = re.match(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})", text)
    if not dotted:
        raise ValueError("not a date form of the contract")
    year = int(dotted[3])
    if year < 100:
        year += 2000 if year <= 68 else 1900
    return date(year, int(dotted[2]), int(dotted[1]))


def read_number(text: str) -> float | None:
    """`7,4` or `7.4`; empty = None."""
    text = text.strip().replace(",", ".")
    return float(text) if text else None


def read_yes(text: str) -> bool | None:
    """ja/nei, J/N, 1/0, true/false; «ved behov» and «kur» are no; empty = None."""
    folded = fold(text)
    if folded in YES:
        return True
    return False if folded in NO else None


def read_code(text: str) -> str:
    """Without dot, `*`, `†`, `+` and spaces, upper case."""
    return re.sub(r"[.*†+\s]", "", text).upper()


def is_process_code(text: str) -> bool:
    """Chapter letter, `-` or `*`, with 30–69: not a diagnosis, ignored."""
    return re.fullmatch(r"[A-Z*-](3\d|4\d|5\d|6\d)\d?", text.strip().upper().replace(".", "")) is not None
