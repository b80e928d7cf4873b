"""Files from outside: whatever they hold, an outcome comes out, in bounded time, and nothing is fetched."""

from __future__ import annotations

import base64
import datetime as dt
import random
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from listeoversikt.journal.messages.message import NotRead, Outcome, Reason
from listeoversikt.journal.messages.read import read_message
from listeoversikt.journal.messages.safe_xml import MAX_BYTES, MAX_DEPTH, parse
from tests.journal.messages.made_messages import head, letter, logistics, national_number

TODAY = dt.date(2026, 4, 1)
NUMBER = national_number(1)
WHOLE = [
    letter(NUMBER).encode(),
    logistics("utskrevet", NUMBER, discharged="2026-03-19").encode(),
    head(base64.b64encode(letter(NUMBER).encode()).decode(), NUMBER, kind="EPIKRISE").encode(),
    ('<?xml version="1.0" encoding="utf-16"?>' + letter(NUMBER)).encode("utf-16"),
]
BOMB = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">' + "".join(
    f'<!ENTITY b{n} "{f"&b{n - 1 or str()};" * 10}">' for n in range(1, 9)
)
UNSAFE = {
    "an entity bomb": BOMB + "]><a>&b8;</a>",
    "an outer entity": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
    "an outer DTD": '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    "a DOCTYPE behind a comment": "<?xml version='1.0'?>\n<!-- <a> -->\n<!DOCTYPE a><a/>",
    "a parameter entity": '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://127.0.0.1:9/b"> %b;]><a/>',
}


def outcome(content: bytes, *, named_xml: bool = True) -> NotRead:
    with pytest.raises(NotRead) as stopped:
        read_message(content, named_xml=named_xml, today=TODAY)
    return stopped.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("content", UNSAFE.values(), ids=UNSAFE)
def test_that_a_doctype_is_refused_in_whatever_encoding(content: str, encoding: str) -> None:
    found = outcome(content.encode(encoding))
    assert found.outcome is Outcome.REFUSED
    assert found.reason in (Reason.DOCTYPE, Reason.ENCODING)


def test_that_a_doctype_inside_base64_is_refused() -> None:
    inside = base64.b64encode(UNSAFE["an entity bomb"].encode()).decode()
    assert outcome(head(inside, NUMBER, kind="EPIKRISE").encode()).reason is Reason.DOCTYPE


@pytest.mark.parametrize("encoding", ["UTF-7", "EBCDIC-CP-US", "IBM037", "UTF-32"])
def test_that_an_encoding_in_which_a_doctype_could_hide_is_refused(encoding: str) -> None:
    content = f'<?xml version="1.0" encoding="{encoding}"?>+ADwAIQ-DOCTYPE a+AD4<a/>'
    assert outcome(content.encode()).outcome is Outcome.REFUSED


def test_that_the_word_doctype_in_a_comment_or_a_text_is_no_doctype() -> None:
    xml = "<!-- <!DOCTYPE a> -->" + letter(NUMBER, description="&lt;!DOCTYPE a>")
    assert read_message(xml.encode(), today=TODAY).discharged == dt.date(2026, 3, 19)


def test_that_too_deep_and_too_large_are_refused() -> None:
    deep = "<a>" * (MAX_DEPTH + 1) + "</a>" * (MAX_DEPTH + 1)
    assert outcome(deep.encode()).reason is Reason.TOO_DEEP
    very = "<a>" * 200_000
    assert outcome(very.encode()).outcome is Outcome.REFUSED
    assert outcome(b"<a>" + b" " * MAX_BYTES + b"</a>").reason is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "content", [b"", b" ", b"tekst", b"<a>", b"<a></b>", b"<a>&b;</a>", b"<a>\xff</a>", b"\0\0"]
)
def test_that_what_isnt_well_formed_is_refused_where_it_says_it_is_xml(content: bytes) -> None:
    assert outcome(content).outcome is Outcome.REFUSED


@pytest.mark.parametrize("content", [b"", b"tekst", b"PK\x03\x04", b"<p>en<br>to", b"%PDF-1.7", b"13;4"])
def test_that_another_file_isnt_ours(content: bytes) -> None:
    found = outcome(content, named_xml=False)
    assert (found.outcome, found.reason) == (Outcome.NOT_OURS, Reason.NOT_XML)


def test_that_many_packages_in_one_another_are_left_alone() -> None:
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000))
    assert outcome(nested.encode(), named_xml=False).outcome is Outcome.NOT_OURS


def test_that_base64_in_base64_ends() -> None:
    inside = letter(NUMBER)
    for _ in range(8):
        inside = head(base64.b64encode(inside.encode()).decode(), NUMBER, kind="EPIKRISE")
    assert outcome(inside.encode()).outcome is Outcome.NOT_OURS


@settings(max_examples=400, deadline=2000)
@given(
    st.sampled_from(WHOLE),
    st.integers(0, 2**32 - 1),
    st.sampled_from(["cut", "flip", "repeat", "insert", "swap"]),
)
def test_that_any_damage_ends_in_an_outcome(content: bytes, seed: int, damage: str) -> None:
    dice = random.Random(seed)
    at, to = sorted((dice.randrange(len(content)), dice.randrange(len(content))))
    if damage == "cut":
        content = content[:at] + content[to:]
    elif damage == "flip":
        changed = bytearray(content)
        for _ in range(dice.randrange(1, 8)):
            changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
        content = bytes(changed)
    elif damage == "repeat":
        content = content[:to] + content[at:to] * dice.randrange(1, 50) + content[to:]
    elif damage == "insert":
        content = content[:at] + dice.randbytes(dice.randrange(1, 60)) + content[at:]
    else:
        content = content[to:] + content[:to]
    with suppress(NotRead):
        read_message(content, named_xml=dice.random() < 0.5, today=TODAY)


@settings(max_examples=150, deadline=2000)
@given(st.binary(max_size=400))
def test_that_any_bytes_end_in_an_outcome(content: bytes) -> None:
    assert outcome(content).outcome in (Outcome.REFUSED, Outcome.NOT_OURS)


def test_that_nothing_is_read_from_disk_by_a_message() -> None:
    xml = '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/hostname" parse="text"/></a>'
    assert "".join(parse(xml.encode()).itertext()) == ""
