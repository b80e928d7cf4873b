"""Columns that a server only ever sees as ciphertext; in the embedded store, whose file is encrypted whole, they are plain.

The cipher hangs on the engine's dialect (``dialect.sealing``, see ``store.server.sealing``), so that the same tables serve both.
``domain`` is authenticated with each value and decides its key: a value moved to another column can't be read there.
"""

from __future__ import annotations

import json
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, TypeEngine

SERVER = "postgresql"
"""Name of the dialect whose values are sealed."""


class Sealing(Protocol):
    """What seals and opens values."""

    def seal(self, domain: str, value: bytes) -> bytes:
        """Another ciphertext each time."""

    def mark(self, domain: str, value: bytes) -> bytes:
        """The same ciphertext each time: it can be looked for, and be a key."""

    def open(self, domain: str, sealed: bytes) -> bytes:
        """The value again; refused as damaged when it isn't ours."""


def sealing_of(dialect: Any) -> Sealing:
    """The cipher of a server's dialect; an error where there is none, so that nothing is ever written in the clear."""
    sealing: Sealing = dialect.sealing
    return sealing


class _Sealed(TypeDecorator[Any]):
    """A column that is sealed on a server and as it is (``plain``) in the embedded store."""

    impl = sa.LargeBinary
    cache_ok = True

    def __init__(self, domain: str, plain: TypeEngine[Any], *, found: bool = False) -> None:
        super().__init__()
        self.domain = domain
        self.plain = plain
        self.found = found

    @property
    def comparator_factory(self) -> Any:  # type: ignore[override]
        """Compares as bytes and texts do: for equality."""
        return TypeDecorator.Comparator

    def load_dialect_impl(self, dialect: sa.Dialect) -> TypeEngine[Any]:
        """What the column is in the database."""
        return dialect.type_descriptor(sa.LargeBinary() if dialect.name == SERVER else self.plain)

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        """On the way in."""
        if value is None or dialect.name != SERVER:
            return value
        sealing = sealing_of(dialect)
        write = sealing.mark if self.found else sealing.seal
        return write(self.domain, self.encoded(value))

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Any:
        """On the way out."""
        if value is None or dialect.name != SERVER:
            return value
        return self.decoded(sealing_of(dialect).open(self.domain, bytes(value)))

    def encoded(self, value: Any) -> bytes:
        """The value as bytes."""
        raise NotImplementedError

    def decoded(self, content: bytes) -> Any:
        """The value again."""
        raise NotImplementedError

    def coerce_compared_value(self, op: Any, value: Any) -> TypeEngine[Any]:
        """What is compared with the column is sealed as the column is."""
        return self


class SealedText(_Sealed):
    """A text. ``found``: it can be looked for (equal texts give equal ciphertexts in that domain)."""

    cache_ok = True

    def encoded(self, value: Any) -> bytes:
        """UTF-8."""
        return str(value).encode("utf-8", "surrogatepass")

    def decoded(self, content: bytes) -> str:
        """UTF-8."""
        return content.decode("utf-8", "surrogatepass")


class SealedJSON(_Sealed):
    """Plain JSON."""

    cache_ok = True

    def encoded(self, value: Any) -> bytes:
        """In order of the names, so that the same is the same."""
        return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True).encode(
            "utf-8", "surrogatepass"
        )

    def decoded(self, content: bytes) -> Any:
        """As it was."""
        return json.loads(content)


class SealedBytes(_Sealed):
    """Bytes."""

    cache_ok = True

    def encoded(self, value: Any) -> bytes:
        """As they are."""
        return bytes(value)

    def decoded(self, content: bytes) -> bytes:
        """As they are."""
        return content


class SealedFact(TypeDecorator[str]):
    """A fact about the store: text also on a server, sealed there unless it is a plain number.

    A number stays readable, so that a program of another version can tell which schema it has met.
    """

    impl = sa.Text
    cache_ok = True
    DOMAIN = "meta.value"
    MARK = "sealed:"

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        """On the way in."""
        if value is None or dialect.name != SERVER or value.isdecimal():
            return value
        return self.MARK + sealing_of(dialect).seal(self.DOMAIN, value.encode()).hex()

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> str | None:
        """On the way out."""
        if value is None or dialect.name != SERVER or not value.startswith(self.MARK):
            return value
        return sealing_of(dialect).open(self.DOMAIN, bytes.fromhex(value.removeprefix(self.MARK))).decode()


def sealed(domain: str, plain: TypeEngine[Any] | None = None) -> SealedText:
    """A text that is only read."""
    return SealedText(domain, plain or sa.Text())


def sealed_key(domain: str, plain: TypeEngine[Any] | None = None) -> SealedText:
    """A text that is looked for."""
    return SealedText(domain, plain or sa.Text(), found=True)


def sealed_json(domain: str) -> SealedJSON:
    """JSON that is only read."""
    return SealedJSON(domain, sa.JSON())


def sealed_bytes(domain: str) -> SealedBytes:
    """A content."""
    return SealedBytes(domain, sa.LargeBinary())
