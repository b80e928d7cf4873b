"""What in a text points to a person: national numbers, e-mail addresses, phone numbers, birth dates said in words.

Every pattern is bounded, so that a text takes time in proportion to its length. Source: journal-export contract,
"Identity".
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from listeoversikt.clinical.national_number import LENGTH, is_national_number
from listeoversikt.journal.identity.plain_text import plain
from listeoversikt.journal.refusal import RefusalKind

SHORTEST = 6
"""No shorter text points to anybody: ``a@b.no``."""
DATE_LENGTH = 10
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4}")
_WORTH_A_LOOK = re.compile(r"@|%40|(?:\d[^\dA-Za-z]*+){8}|(?i:f(?:ø|o|oe)d|dob|born|birth|f\. ?dato)")

_RUN = re.compile(r"\d+(?: \d+)*")
_IN_GROUPS = re.compile(r"(?<!\d)(\d{2}) ?(\d{2}) ?(\d{2}) ?(\d{3}) ?(\d{2})(?!\d)")
_SPLIT = re.compile(r"(?<![\d-])(\d{6})(?:[.\-/_–] ?| [-/–] )(\d{5})(?![\d-])")
_DATED = re.compile(r"(?<!\d)(\d{2})([./-])(\d{2})\2(?:19|20)?(\d{2})(?:[./-]| [-/–]? ?)(\d{5})(?!\d)")
_ALONE_BEFORE = re.compile(r"[\w-]")
_FRACTION = re.compile(r"[+-]?\d{0,7}\.\d+(?:E[+-]?\d{1,3})?", re.IGNORECASE)
_UUID = re.compile(r"(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])")
_HEXADECIMAL = re.compile(r"(?<![0-9A-Za-z])[0-9A-Fa-f]{16,}+(?![0-9A-Za-z])")
_SHORT_HASH, _HASH = 16, 32
_LETTERS_OF_HASH = 6
"""At least a sixth of a hash is letters; three eighths are expected."""

_EMAIL = re.compile(r"[^\s@;,<>]@[^\s@;,<>]{1,253}\.[^\W\d_]{2}")
_ABROAD = re.compile(r"(?<![\d+])\(?(?:\+|(?<!\w)00) ?47[ ().]{0,3}\d(?:[ .()]{0,2}\d){7}(?!\d)(?!-\d)")
_BARE_ABROAD = re.compile(r"0047\d{8}")
_PHONE = re.compile(
    r"(?<![\w+-])(?<!\d[ .,:/])"
    r"(?:[2-9]\d{7}|[2-9]\d{2} \d{2} \d{3}|[2-9]\d \d{2} \d{2} \d{2})"
    r"(?![\d\w/-])(?![.,:]\d)(?! \d)"
)
_TWO_PHONES = re.compile(
    r"(?<![\w+/.,:-])(?<!\d )[2-9]\d{7}(?: ?/ ?| )[2-9]\d{7}(?![\w/-])(?![.,:]\d)(?! \d)"
)
COMPACT_DATE = re.compile(r"(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])")

_MONTH = r"(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-z]{0,6}\.?"
FULL_DATE = re.compile(
    r"(?<!\d)(?:"
    r"\d{1,2}([./-]) ?\d{1,2}\1 ?(?:(?:18|19|20)\d{2}|\d{2})"
    r"|(?:18|19|20)\d{2}([./-])\d{1,2}\2\d{1,2}"
    rf"|\d{{1,2}}\.? ?{_MONTH} ?(?:18|19|20)\d{{2}}"
    r"|(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])"
    r"|(?:[0-2]\d|3[01])(?:0[1-9]|1[0-2])(?:18|19|20)?\d{2}"
    r")(?!\d)",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"(?<![^\W\d_])(?:f(?:ø|oe|o)d(?:[td]|(?:sels|e|t)?(?:dato|dag))?|f\. ?dato|fdato|dob|born|birth ?(?:date|day)|date of birth)"
    rf"[\s:.,=(]{{0,4}}(?:(?:den|on|dato|date)[\s:.]{{1,2}})?{FULL_DATE.pattern}",
    re.IGNORECASE,
)


def worth_a_look(text: str) -> bool:
    """Whether anything in a text could point to a person; a quick first sieve."""
    if len(text) < SHORTEST or (len(text) == DATE_LENGTH and _DATE.fullmatch(text)):
        return False
    return _WORTH_A_LOOK.search(text if text.isascii() else plain(text)) is not None


def pointing(text: str, *, in_id: bool = False, in_date: bool = False) -> RefusalKind | None:
    """What in a text points to a person, or None. Short numbers are normal in ids, and so are dates in date columns."""
    if not worth_a_look(text):
        return None
    text = plain(text)
    if _FRACTION.fullmatch(text):
        return None
    bare = _without_hashes(text, in_id=in_id)
    if any(map(is_national_number, _candidates(bare))):
        return RefusalKind.NATIONAL_NUMBER
    if "@" in text and _EMAIL.search(text):
        return RefusalKind.EMAIL
    if _has_phone(bare, in_id=in_id, in_date=in_date):
        return RefusalKind.PHONE
    return RefusalKind.FULL_BIRTH_DATE if _BORN.search(text) else None


def _without_hashes(text: str, *, in_id: bool) -> str:
    """The text without UUIDs and hashes: their digits stand there by chance."""
    if len(text) < _SHORT_HASH:
        return text

    def blank(match: re.Match[str]) -> str:
        word = match[0]
        letters = len(word) - sum(map(word.count, "0123456789"))
        long_enough = len(word) >= (_SHORT_HASH if in_id else _HASH)
        return "#" if long_enough and letters * _LETTERS_OF_HASH >= len(word) else word

    return _HEXADECIMAL.sub(blank, _UUID.sub("#", text))


def _candidates(text: str) -> Iterable[str]:
    """Eleven digits, together or as they're written apart, and ten that may have lost a leading zero."""
    for match in _RUN.finditer(text):
        yield from _in_run(match, text)
    for match in _IN_GROUPS.finditer(text):
        yield "".join(match.groups())
    for match in _SPLIT.finditer(text):
        yield match[1] + match[2]
    for match in _DATED.finditer(text):
        yield match[1] + match[3] + match[4] + match[5]


def _in_run(match: re.Match[str], text: str) -> Iterable[str]:
    """The runs of digits that only spaces part. Ten digits count only where no letter or hyphen stands beside."""
    parts = match[0].split(" ")
    for run in (match[0].replace(" ", ""), *parts) if len(parts) > 1 else parts:
        if len(run) == LENGTH:
            yield run
        elif len(run) == LENGTH - 1 and not _stands_in_a_word(match, text):
            yield "0" + run


def _stands_in_a_word(match: re.Match[str], text: str) -> bool:
    beside = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
    return _ALONE_BEFORE.search(beside) is not None


def _has_phone(text: str, *, in_id: bool, in_date: bool) -> bool:
    if in_id:
        return _BARE_ABROAD.fullmatch(text) is None and _ABROAD.search(text) is not None
    if _ABROAD.search(text):
        return True
    if in_date and COMPACT_DATE.fullmatch(text):
        return False
    return _PHONE.search(text) is not None or _TWO_PHONES.search(text) is not None
