"""A key or a password that is passed about: what tells of the objects that hold it doesn't tell it."""

from __future__ import annotations


class Secret:
    """Bytes or a text that no ``repr``, and no message made of one, shows."""

    __slots__ = ("_value",)

    def __init__(self, value: bytes | str) -> None:
        self._value = value

    def __repr__(self) -> str:
        return "Secret(…)"

    @property
    def key(self) -> bytes:
        """A key."""
        return self._value if isinstance(self._value, bytes) else self._value.encode()

    @property
    def text(self) -> str:
        """A password."""
        return self._value if isinstance(self._value, str) else ""
