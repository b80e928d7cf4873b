"""Discharge messages with spoilt bytes, deep, long, with entities: read or not read with a reason, never anything else."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.damage import spoilt
from tests.fuzz.sizes import examples

reading = pytest.importorskip("listeoversikt.journal.messages.read", reason="messages aren't read yet")
message = pytest.importorskip("listeoversikt.journal.messages.message")

TODAY = dt.date(2026, 4, 20)
EXAMPLES = Path(__file__).parents[3] / "shared" / "data" / "norway_messages"
MOST_SECONDS = 10.0
OWN = b"""<?xml version="1.0" encoding="utf-8"?>
<Message xmlns="http://www.kith.no/xmlstds/epikrise/2012-02-15"><Type V="EPI" DN="Epikrise"/><GenDate V="2026-03-03"/>
<MsgId>1</MsgId><ServRprt><ServType V="N" DN="Ny"/><Patient><OffId>17054412345</OffId></Patient>
<Event><ReportedEvent><StartDateTime V="2026-03-01"/><EndDateTime V="2026-03-03"/></ReportedEvent></Event></ServRprt></Message>
"""


def samples() -> list[bytes]:
    """A made-up letter, and some of the public examples where they lie beside the repository."""
    found = [OWN]
    for folder in ("Epikrise", "plo"):
        found += [path.read_bytes() for path in sorted((EXAMPLES / folder).rglob("*.xml"))[::7][:6]]
    return found


SAMPLES = samples()


def judged(content: bytes) -> None:
    before = time.process_time()
    for named in (True, False):
        try:
            reading.read_message(content, named_xml=named, today=TODAY)
        except message.NotRead:
            continue
    assert time.process_time() - before < MOST_SECONDS


@examples(80)
@given(data=st.data())
def test_that_a_spoilt_message_is_read_or_has_a_reason(data: st.DataObject) -> None:
    judged(data.draw(spoilt(data.draw(st.sampled_from(SAMPLES)))))


@examples(40)
@given(st.binary(max_size=300))
def test_that_any_bytes_are_read_or_have_a_reason(content: bytes) -> None:
    judged(content)


BODY = OWN[OWN.index(b"<Message") :]
ENTITY = '<!DOCTYPE m [<!ENTITY a "{}"><!ENTITY b "{}">]>'
ODD = {
    "nothing": b"",
    "deep": b"<a>" * 100_000 + b"</a>" * 100_000,
    "deep and open": b"<a>" * 1_000_000,
    "many attributes": b"<a " + b" ".join(b'a%d="1"' % number for number in range(100_000)) + b"/>",
    "an attribute twice": b"<a b='1' b='2'/>",
    "a long text": b"<a>" + b"x" * 11_000_000 + b"</a>",
    "too large": b"<a>" + b" " * 21_000_000 + b"</a>",
    "a long comment": b"<!--" + b"x" * 5_000_000,
    "many comments": b"<!---->" * 300_000 + b"<a/>",
    "many instructions": b"<?a?>" * 300_000 + b"<a/>",
    "spaces": b" " * 5_000_000 + b"<a/>",
    "laughs": (ENTITY.format("ha" * 50, "&a;" * 50) + "<a>&b;</a>").encode(),
    "a file": b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
    "the network": b"<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>",
    "a hidden document type": b'<?xml version="1.0" encoding="utf-7"?>+ADw-!DOCTYPE a>',
    "a document type in UTF-16": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".encode("utf-16"),
    "a MIME envelope without end": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n"
    + b"--a\n" * 100_000,
    "a message in UTF-16": OWN.decode().replace("utf-8", "utf-16").encode("utf-16"),
    "namespaces": b"<a "
    + b" ".join(b'xmlns:n%d="u%d"' % (number, number) for number in range(20_000))
    + b"/>",
    "many messages": b"<r>" + BODY * 3000 + b"</r>",
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD)
def test_that_an_absurd_message_has_a_reason_in_bounded_time(content: bytes) -> None:
    judged(content)
