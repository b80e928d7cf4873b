"""A new store's passphrase costs a guess 64 MiB and a tenth of a second of every core: a test needn't pay it each time.

Within ``cheap_guesses`` Argon2 with the recommended hardness is reckoned with next to none. What stands in the key file is what
stands there for people, and each hardness still gives a key of its own; a store made so is only opened so. What tries the
hardness itself, and what starts the program as another process, does without.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from listeoversikt.store import keys

real = keys.hash_secret_raw


def _cheap(
    secret: bytes, salt: bytes, *, time_cost: int, memory_cost: int, parallelism: int, **more: Any
) -> bytes:
    """As the real one where little is asked."""
    asked = keys.Hardness(memory_cost, time_cost, parallelism)
    if asked != keys.RFC_9106:
        return real(
            secret, salt, time_cost=time_cost, memory_cost=memory_cost, parallelism=parallelism, **more
        )
    own = hashlib.sha256(salt + asked.code.encode()).digest()
    return real(secret, own, time_cost=1, memory_cost=8, parallelism=1, **more)


@contextmanager
def cheap_guesses() -> Iterator[None]:
    """Within this a guess at a passphrase costs next to nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "hash_secret_raw", _cheap)
        yield


@pytest.fixture(scope="module", autouse=True)
def guesses_are_cheap() -> Iterator[None]:
    """For a test module, or a folder, that makes many stores as people do: import it there."""
    with cheap_guesses():
        yield
