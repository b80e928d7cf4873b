"""A text as the guard reads it: plain digits and signs, single spaces, no signs that can't be seen.

Offices' files hold no-break and thin spaces, full-width and Arabic-Indic digits, marks of writing direction, and
numbers that a spreadsheet made decimals of. All of it is read as what a person sees. Linear in the text's length.
"""

from __future__ import annotations

import re
import unicodedata

_HYPHENS = frozenset("\u2010\u2011\u2212\ufe63\uff0d")
_WHOLE_DECIMAL = re.compile(r"(\d{8,11})[.,]0{1,2}")
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3}){2}")
_POWER_OF_TEN = re.compile(r"(?<![\w.,])(\d)[.,](\d{6,10})E\+?0?(\d{1,2})(?!\w)", re.IGNORECASE)


def plain(text: str) -> str:
    """The text with plain digits, hyphens and single spaces.

    >>> plain("９１２\u00a034\u2009567"), plain("17054412345.0"), plain("1.7054412345E10")
    ('912 34 567', '17054412345', '17054412345')
    """
    if not text.isascii():
        text = text.translate({ord(sign): _plain_sign(sign) for sign in set(text) if not sign.isascii()})
    text = " ".join(text.split()).replace("%40", "@")
    if whole := _WHOLE_DECIMAL.fullmatch(text):
        return whole[1]
    if _GROUPED.fullmatch(text):
        return re.sub(r"\D", "", text)
    return _POWER_OF_TEN.sub(_written_out, text) if "E" in text or "e" in text else text


def _plain_sign(sign: str) -> str:
    """One sign at a time: to put a long text in a normal form takes the square of its marks."""
    if sign in _HYPHENS:
        return "-"
    category = unicodedata.category(sign)
    if category == "Cf":
        return ""
    if category == "Nd":
        return str(unicodedata.digit(sign))
    return " " if sign.isspace() else unicodedata.normalize("NFKC", sign)


def _written_out(match: re.Match[str]) -> str:
    """``1.7054412345E10`` as the whole number that it is; what isn't one stays."""
    digits, power = match[1] + match[2].rstrip("0"), int(match[3])
    return digits.ljust(power + 1, "0") if len(digits) - 1 <= power <= 10 else match[0]
