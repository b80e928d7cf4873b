"""What is sealed comes back, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.server.sealing import KeySealing

KEY = bytes(range(32))
SEALING = KeySealing(KEY)


@given(st.binary(max_size=300), st.sampled_from(["a.b", "c.d"]))
def test_that_what_is_sealed_comes_back(value: bytes, domain: str) -> None:
    assert SEALING.open(domain, SEALING.seal(domain, value)) == value
    assert SEALING.open(domain, SEALING.mark(domain, value)) == value


def test_that_only_what_is_looked_for_is_the_same_each_time() -> None:
    assert SEALING.seal("a.b", b"P001") != SEALING.seal("a.b", b"P001")
    assert SEALING.mark("a.b", b"P001") == KeySealing(KEY).mark("a.b", b"P001")
    assert SEALING.mark("a.b", b"P001") != SEALING.mark("a.b", b"P002")
    assert SEALING.mark("a.b", b"P001") != SEALING.mark("c.d", b"P001")
    assert SEALING.mark("a.b", b"P001") != KeySealing(bytes(32)).mark("a.b", b"P001")


@pytest.mark.parametrize("way", ["seal", "mark"])
def test_that_a_changed_bit_another_column_and_another_key_are_refused(way: str) -> None:
    sealed = getattr(SEALING, way)("a.b", b"hjemmebes\xc3\xb8k")
    changed = [bytes([*sealed[:n], sealed[n] ^ 1, *sealed[n + 1 :]]) for n in range(len(sealed))]
    tries = [
        *((SEALING, "a.b", one) for one in changed),
        (SEALING, "c.d", sealed),
        (KeySealing(bytes(32)), "a.b", sealed),
    ]
    for sealing, domain, content in (*tries, (SEALING, "a.b", b""), (SEALING, "a.b", sealed[:5])):
        with pytest.raises(StoreRefused) as refused:
            sealing.open(domain, content)
        assert refused.value.reason is Reason.DAMAGED
