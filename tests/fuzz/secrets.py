"""What points to a person, made at random: numbers of every series in many forms, e-mail, phones."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from tests.contract.identity_numbers import fh_number, number

NAMES = ("kari", "ola.nordmann", "bjørn", "k", "per+lege", "PER_OLSEN")
PLACES = ("example.no", "post.example.org", "sørøya.example.no", "x.museum")
FULL_NAMES = ("Kari Hansen", "Ola Johansen", "Hansen, Kari", "ANNE OLSEN")


def grouped(digits: str, *widths: int, sign: str = " ") -> str:
    """The digits in groups."""
    parts, start = [], 0
    for width in widths:
        parts.append(digits[start : start + width])
        start += width
    return sign.join(parts)


@st.composite
def national_numbers(draw: st.DrawFn) -> str:
    """Eleven digits of any series, with control digits of their own."""
    if draw(st.integers(0, 5)) == 0:
        return fh_number(draw(st.sampled_from((8, 9))))
    day = draw(st.integers(1, 28)) + draw(st.sampled_from((0, 40)))
    month = draw(st.integers(1, 12)) + draw(st.sampled_from((0, 40, 65, 80)))
    return number(f"{day:02d}{month:02d}{draw(st.integers(0, 99)):02d}", draw(st.integers(100, 800)))


@st.composite
def written_numbers(draw: st.DrawFn) -> str:
    """A national number as somebody might write it; no form that a CSV would break in two."""
    digits = draw(national_numbers())
    forms = [
        digits,
        grouped(digits, 6, 5),
        grouped(digits, 2, 2, 2, 5),
        grouped(digits, 6, 5, sign="\u00a0"),
        grouped(digits, 6, 5, sign="\u2009"),
        grouped(digits, 6, 5, sign="-"),
        digits + ".0",
        "".join(chr(ord("０") + int(digit)) for digit in digits),
        "".join(chr(ord("٠") + int(digit)) for digit in digits),
    ]
    if digits[0] == "0" and digits[1] != "0":
        forms.append(digits[1:])
    return draw(st.sampled_from(forms))


emails = st.builds(lambda name, place: f"{name}@{place}", st.sampled_from(NAMES), st.sampled_from(PLACES))


@st.composite
def phones(draw: st.DrawFn) -> str:
    """Eight digits that begin with 2–9, alone, spaced, or with the country before."""
    digits = str(draw(st.integers(20_000_000, 99_999_999)))
    spaced = draw(st.sampled_from((digits, grouped(digits, 3, 2, 3), grouped(digits, 2, 2, 2, 2))))
    return draw(st.sampled_from(("", "", "+47 ", "+47", "0047 "))) + spaced


@st.composite
def in_a_text(draw: st.DrawFn, secrets: st.SearchStrategy[str]) -> tuple[str, str]:
    """A cell and the secret in it: alone, or inside a text."""
    secret = draw(secrets)
    before = draw(st.sampled_from(("", "", "", "ring ", "notat: ", "se journal\u00a0", "x" * 4000 + " ")))
    after = draw(st.sampled_from(("", "", "", " i morgen", ". Takk", " " + "y " * 3000))) if before else ""
    return f"{before}{secret}{after}", secret


def traces(secret: str, text: str) -> bool:
    """Whether a text repeats the secret: as it stands, folded, or its digits without what parts them."""
    digits = "".join(str(int(sign)) for sign in secret if sign.isdecimal())
    if secret.casefold() in text.casefold():
        return True
    return len(digits) >= 8 and digits in re.sub(r"[\s.\-]", "", text)
