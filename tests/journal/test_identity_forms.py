"""Every form the contract names and people write: unicode digits and spaces, spreadsheets' decimals, words of birth."""

from __future__ import annotations

import pytest

from listeoversikt.journal.identity.plain_text import plain
from listeoversikt.journal.identity.pointing import pointing
from listeoversikt.journal.refusal import RefusalKind
from tests.contract.identity_numbers import NUMBERS, fh_number, personal_number, with_wrong_control_digit

NUMBER = NUMBERS["a fødselsnummer"]
LOST_ZERO = personal_number(day=3)[1:]
PHONE = "91234567"


def turned(digits: str, zero: str) -> str:
    """The digits of another script."""
    return "".join(chr(ord(zero) + int(digit)) for digit in digits)


def power_of_ten(digits: str) -> str:
    """As a number of many digits is written by spreadsheets and databases."""
    return f"{digits[0]}.{digits[1:].rstrip('0')}E{len(digits) - 1}"


def in_parts(digits: str, *widths: int, sign: str = " ") -> str:
    parts, start = [], 0
    for width in widths:
        parts.append(digits[start : start + width])
        start += width
    return sign.join(parts)


@pytest.mark.parametrize("series", NUMBERS)
@pytest.mark.parametrize("in_id", [False, True])
def test_that_every_series_is_found_in_any_column(series: str, in_id: bool) -> None:
    assert pointing(NUMBERS[series], in_id=in_id) is RefusalKind.NATIONAL_NUMBER


FORMS = {
    "full-width digits": turned(NUMBER, "０"),
    "Arabic-Indic digits": turned(NUMBER, "٠"),
    "Persian digits": turned(NUMBER, "۰"),
    "Devanagari digits": turned(NUMBER, "०"),
    "mathematical bold digits": turned(NUMBER, "𝟎"),
    "a thin space": in_parts(NUMBER, 6, 5, sign="\u2009"),
    "a narrow no-break space": in_parts(NUMBER, 6, 5, sign="\u202f"),
    "an ideographic space": in_parts(NUMBER, 6, 5, sign="\u3000"),
    "a zero-width space": in_parts(NUMBER, 6, 5, sign="\u200b"),
    "a word joiner": in_parts(NUMBER, 6, 5, sign="\u2060"),
    "a soft hyphen": in_parts(NUMBER, 6, 5, sign="\u00ad"),
    "marks of writing direction": f"\u202a{NUMBER}\u202c",
    "a byte order mark": "\ufeff" + NUMBER,
    "a line end inside the cell": in_parts(NUMBER, 6, 5, sign="\r\n"),
    "a tab inside the cell": in_parts(NUMBER, 6, 5, sign="\t"),
    "many spaces": in_parts(NUMBER, 6, 5, sign=" " * 40),
    "single digits": " ".join(NUMBER),
    "as an amount": in_parts(NUMBER, 2, 3, 3, 3),
    "as an amount with points": in_parts(NUMBER, 2, 3, 3, 3, sign="."),
    "as an amount with commas": in_parts(NUMBER, 2, 3, 3, 3, sign=","),
    "in groups of 6, 3 and 2": in_parts(NUMBER, 6, 3, 2),
    "in groups after another number": "2 " + in_parts(NUMBER, 2, 2, 2, 5),
    "in groups before another number": in_parts(NUMBER, 2, 2, 2, 3, 2) + " 7",
    "a hyphen that doesn't break": in_parts(NUMBER, 6, 5, sign="\u2011"),
    "an en dash": in_parts(NUMBER, 6, 5, sign=" – "),
    "an underscore": in_parts(NUMBER, 6, 5, sign="_"),
    "a slash": in_parts(NUMBER, 6, 5, sign="/"),
    "the date as a date": f"{in_parts(NUMBER[:6], 2, 2, 2, sign='.')} {NUMBER[6:]}",
    "the date with its century": f"{NUMBER[:2]}.{NUMBER[2:4]}.19{NUMBER[4:6]}-{NUMBER[6:]}",
    "a decimal number": NUMBER + ".0",
    "a decimal number with a comma": NUMBER + ",00",
    "a power of ten": power_of_ten(NUMBER),
    "a power of ten with a plus": power_of_ten(NUMBER).replace("E", "E+"),
    "a power of ten with a comma": power_of_ten(NUMBER).replace(".", ",").lower(),
    "a lost zero": LOST_ZERO,
    "a lost zero as a decimal number": LOST_ZERO + ".0",
    "a lost zero as a power of ten": power_of_ten(LOST_ZERO),
    "a lost zero in full-width digits": turned(LOST_ZERO, "０"),
    "a lost zero with spaces": in_parts(LOST_ZERO, 5, 5),
    "a lost zero as an amount": in_parts(LOST_ZERO, 1, 3, 3, 3),
    "after letters": "fnr" + NUMBER,
    "as a pseudonym with a letter before": "P" + NUMBER,
    "as a pseudonym with a hyphen before": "PAS-" + NUMBER,
    "between underscores": f"p_{NUMBER}_1",
    "in a web address": f"https://example.no/p/{NUMBER}?x=1",
    "in a long text": "ok " * 4000 + NUMBER + " ok" * 4000,
}


@pytest.mark.parametrize("text", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("in_id", [False, True])
def test_that_a_national_number_is_found_however_it_is_written(text: str, in_id: bool) -> None:
    assert pointing(text, in_id=in_id) is RefusalKind.NATIONAL_NUMBER


UUID = "91234567-4f1e-4c1b-9a55-{}a"
NEAR = {
    "a UUID that ends so": UUID.format(NUMBER),
    "a hash": ("ab" * 40)[: 64 - 22] + NUMBER + "fedcba98765",
    "the country inside a hash": "a004712345678bcd",
    "decimals of a number": "3." + NUMBER,
    "twelve digits": NUMBER + "0",
    "another control digit, full-width": turned(with_wrong_control_digit(NUMBER), "０"),
    "ten digits beside a letter": "P" + LOST_ZERO,
    "ten digits beside a hyphen": LOST_ZERO + "-1",
    "a power of ten that is no whole number": "1.70544123456E5",
    "a power of ten that is too large": "1.7054412345E30",
}


@pytest.mark.parametrize("text", NEAR.values(), ids=NEAR)
def test_that_what_only_looks_so_is_none(text: str) -> None:
    assert pointing(text, in_id=True) is None


def test_that_a_short_hash_passes_in_a_column_of_ids_only() -> None:
    word = "ab1cd" + NUMBER + "ef"
    assert pointing(word, in_id=True) is None
    assert pointing(word) is RefusalKind.NATIONAL_NUMBER


EMAILS = {
    "in angle brackets": "Kari N. <kari@example.no>",
    "as a link": "mailto:kari@example.no?subject=hei",
    "as a link with its sign spelt": "mailto:kari%40example.no",
    "with letters of Norwegian": "bjørn.ås@sørøya.example.no",
    "with a Cyrillic address": "иван@пример.рф",
    "with a full-width sign": "kari＠example.no",
    "with a small sign": "kari﹫example.no",
    "with an invisible sign": "kari\u200b@example.no",
    "in a list": "a@example.no;b@example.no",
    "with quotes": '"kari n"@example.no',
    "in capitals": "KARI@EXAMPLE.NO",
    "against a full stop": "Skriv til kari@example.no.",
}


@pytest.mark.parametrize("text", EMAILS.values(), ids=EMAILS)
@pytest.mark.parametrize("in_id", [False, True])
def test_that_an_email_address_is_found_however_it_is_written(text: str, in_id: bool) -> None:
    assert pointing(text, in_id=in_id) is RefusalKind.EMAIL


PHONES = {
    "full-width digits": turned(PHONE, "０"),
    "Arabic-Indic digits in groups": turned("912", "٠") + " " + turned("34", "٠") + " " + turned("567", "٠"),
    "thin spaces": "912\u200934\u2009567",
    "narrow no-break spaces in pairs": "91\u202f23\u202f45\u202f67",
    "a decimal number": PHONE + ".0",
    "a power of ten": "9.1234567E7",
    "the lowest": "20000000",
    "the country in brackets": "(+47) 912 34 567",
    "the country and brackets": "+47 (912) 34 567",
    "the country apart from its sign": "+ 47 91234567",
    "the country with points": "+47.912.34.567",
    "the country in full-width signs": "＋４７ 91234567",
    "two side by side": "91234567 98765432",
    "two with a slash": "91234567/98765432",
    "after a link": "tel:+4791234567",
}


@pytest.mark.parametrize("text", PHONES.values(), ids=PHONES)
def test_that_a_phone_number_is_found_however_it_is_written(text: str) -> None:
    assert pointing(text) is RefusalKind.PHONE


NO_PHONES = {
    "a hyphen": "912-34-567",
    "a hyphen that doesn't break": "912\u201134567",
    "a minus before": "\u221291234567",
    "the country and a hyphen": "+47 91234567-1",
    "four and four": "9123 4567",
    "points": "912.34.567",
    "a row of pairs": "22 33 44 55 66",
    "pairs after a number": "1 22 33 44 55",
    "nine digits": "912345678",
    "eight digits in a word": "x91234567",
    "eight digits before a word": "91234567x",
}


@pytest.mark.parametrize("text", NO_PHONES.values(), ids=NO_PHONES)
def test_that_a_reference_or_another_number_is_no_phone_number(text: str) -> None:
    assert pointing(text) is None


@pytest.mark.parametrize("text", [PHONE, "912 34 567", "91 23 45 67", "004791234567", turned(PHONE, "０")])
def test_that_bare_digits_and_spaced_ones_are_normal_in_ids(text: str) -> None:
    assert pointing(text, in_id=True) is None


@pytest.mark.parametrize("text", ["+4791234567", "+47 912 34 567", "0047 912 34 567"])
def test_that_a_number_with_the_country_before_is_no_id(text: str) -> None:
    assert pointing(text, in_id=True) is RefusalKind.PHONE


BORN = {
    "with points": "født 17.05.1944",
    "of two digits": "Pasienten er født 17.5.44 i byen",
    "with oe": "foedt: 17.05.1944",
    "without its letter": "FODT 17.05.1944",
    "as a date of birth": "fødselsdato: 1944-05-17",
    "shortened": "f.dato 170544",
    "as digits": "fødselsdato 17051944",
    "with a month's name": "født den 17. mai 1944",
    "in English": "DOB: 17/05/1944",
    "in English words": "born on 17 May 1944",
}


@pytest.mark.parametrize("text", BORN.values(), ids=BORN)
def test_that_a_birth_date_said_in_words_is_found(text: str) -> None:
    assert pointing(text) is RefusalKind.FULL_BIRTH_DATE


NOT_BORN = {
    "a year": "født 1944",
    "a month": "født mai 1944",
    "another date": "kontroll 17.05.2026",
    "feet": "fot 17.05.2026",
    "a place": "født i Bergen, sett 17.05.2026",
    "a word that only begins so": "foder 17.05.2026",
}


@pytest.mark.parametrize("text", NOT_BORN.values(), ids=NOT_BORN)
def test_that_another_date_is_no_birth_date(text: str) -> None:
    assert pointing(text) is None


@pytest.mark.parametrize("text", ["", " ", "a", "12345", "@", "%40", "E10", "1E10", "æøå", "\u200b" * 9])
def test_that_next_to_nothing_is_nothing(text: str) -> None:
    assert pointing(text) is None


def test_that_a_plain_text_stays_as_it_is() -> None:
    text = "Blodtrykk 140/90, sett 17.05.2026 – ny time om 3 uker"
    assert plain(text) == text


def test_that_the_number_of_a_common_help_number_needs_no_date() -> None:
    assert pointing(f"FH {fh_number(8)}") is RefusalKind.NATIONAL_NUMBER
