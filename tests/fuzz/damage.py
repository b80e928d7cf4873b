"""Sound bytes spoilt at random: cut, flipped, doubled, swapped, written in another encoding, stuffed."""

from __future__ import annotations

from hypothesis import strategies as st

STUFFING = (
    b"\0",
    b"\n",
    b"\r",
    b'"',
    b'""',
    b";",
    b",",
    b"\t",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x1a",
    b"\xc3",
    b"\xed\xa0\x80",
    b"[",
    b"{",
    b"}",
    b"]",
    b"<!--",
    b"]]>",
    b"&a;",
    b"<!DOCTYPE a [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    b"\\u0000",
    b"\\ud800",
    b"1e999",
    b"-",
    b"NaN",
    b"9" * 400,
    b"PK\x03\x04",
    b"PK\x05\x06",
)
ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp865", "latin-1", "utf-7", "utf-8-sig")


@st.composite
def spoilt(draw: st.DrawFn, sound: bytes) -> bytes:
    """The bytes with one to four things done to them."""
    content = sound
    for _ in range(draw(st.integers(1, 4))):
        content = _once(draw, content)
    return content


def _once(draw: st.DrawFn, content: bytes) -> bytes:
    place = draw(st.integers(0, len(content)))
    other = draw(st.integers(0, len(content)))
    first, last = min(place, other), max(place, other)
    match draw(st.integers(0, 8)):
        case 0:
            return content[:place]
        case 1:
            return content[place:]
        case 2:
            return content[:first] + content[last:]
        case 3:
            return content[:first] + content[first:last] * 2 + content[last:]
        case 4:
            flipped = bytes(byte ^ draw(st.integers(1, 255)) for byte in content[place : place + 3])
            return content[:place] + flipped + content[place + 3 :]
        case 5:
            return (
                content[:place] + draw(st.sampled_from(STUFFING)) * draw(st.integers(1, 50)) + content[place:]
            )
        case 6:
            return content[:place] + draw(st.binary(max_size=60)) + content[place:]
        case 7:
            return content.decode("utf-8", "replace").encode(draw(st.sampled_from(ENCODINGS)), "replace")
        case _:
            return content[last:] + content[first:last] + content[:first]
