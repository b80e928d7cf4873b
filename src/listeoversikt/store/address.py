"""``postgresql://[user@]host[:port]/database[?option=value]``: where a store lies on a server.

A password never stands in an address: an address is shown, kept and written in logs of the system. TLS with the server's name
checked is what is asked for unless the address says less, and less than encryption only on the machine itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from listeoversikt.store.refusals import Reason, StoreRefused

SCHEME = "postgresql://"
PORT = 5432
SSLMODES = ("disable", "prefer", "require", "verify-ca", "verify-full")
ENCRYPTED = frozenset({"require", "verify-ca", "verify-full"})
OPTIONS = frozenset({"sslmode", "sslrootcert", "connect_timeout", "host"})
HERE = frozenset({"localhost", "127.0.0.1", "::1"})
FORM = re.compile(
    r"postgresql://(?:(?P<user>[^@/?#:]+)(?P<password>:[^@/?#]*)?@)?"
    r"(?P<host>\[[0-9a-fA-F:.]+\]|[^@/?#:\[\]]*)(?::(?P<port>[0-9]{1,5}))?"
    r"/(?P<database>[^/?#]+)/?(?:\?(?P<options>[^#]*))?"
)


@dataclass(frozen=True)
class ServerAddress:
    """A database on a server. ``str`` gives the address back; it holds no secret."""

    database: str
    host: str
    user: str | None = None
    port: int = PORT
    options: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def name(self) -> str:
        """What the store is called, as a folder has a name."""
        return self.database

    @property
    def is_socket(self) -> bool:
        """Whether it's a socket of the machine itself, which nothing else can listen to."""
        return self.host.startswith("/")

    @property
    def is_here(self) -> bool:
        """Whether nothing leaves the machine."""
        return self.is_socket or self.host in HERE

    @property
    def sslmode(self) -> str:
        """How the connection is protected."""
        return self.options.get("sslmode", "verify-full")

    def told(self) -> dict[str, str]:
        """What libpq is told. SCRAM only, and bound to the channel where there is TLS."""
        told = {
            "host": self.host,
            "port": str(self.port),
            "dbname": self.database,
            "sslmode": self.sslmode,
            "require_auth": "scram-sha-256",
            "channel_binding": "prefer" if self.is_socket or self.sslmode not in ENCRYPTED else "require",
            "gssencmode": "disable",
            "target_session_attrs": "read-write",
            "application_name": "listeoversikt",
            "connect_timeout": self.options.get("connect_timeout", "5"),
        }
        if self.user is not None:
            told["user"] = self.user
        if "sslrootcert" in self.options:
            told["sslrootcert"] = self.options["sslrootcert"]
        return told

    def __str__(self) -> str:
        user = "" if self.user is None else f"{_written(self.user)}@"
        host = "" if self.is_socket else f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORT else f":{self.port}"
        options = {**({"host": self.host} if self.is_socket else {}), **self.options}
        asked = "&".join(f"{name}={_written(value)}" for name, value in sorted(options.items()))
        return f"{SCHEME}{user}{host}{port}/{_written(self.database)}" + (f"?{asked}" if asked else "")


def is_address(text: object) -> bool:
    """Whether a text is meant as an address, not as a folder."""
    return isinstance(text, ServerAddress) or str(text).lower().startswith(("postgresql:", "postgres:"))


Location = Path | ServerAddress
"""Where a store lies: a folder, or a database on a server."""
Place = Location | str
"""Where a store lies: a folder, or an address (as text too)."""


def as_address(place: object) -> ServerAddress:
    """An address as it is, or read from a text."""
    return place if isinstance(place, ServerAddress) else address_of(str(place))


def address_of(text: str) -> ServerAddress:
    """Reads an address; refused when it isn't one, holds a password, or asks for less protection than there must be.

    >>> str(address_of("postgresql://kontor@db.legekontor.no/lister"))
    'postgresql://kontor@db.legekontor.no/lister'
    >>> address_of("postgresql://db.legekontor.no/lister").sslmode
    'verify-full'
    """
    found = FORM.fullmatch(text.strip())
    if found is None:
        raise StoreRefused(Reason.NOT_AN_ADDRESS)
    if found["password"] is not None:
        raise StoreRefused(Reason.PASSWORD_IN_ADDRESS)
    options = _options(found["options"] or "")
    host = options.pop("host", None) or _read(found["host"]).strip("[]")
    address = ServerAddress(
        database=_read(found["database"]),
        host=host,
        user=None if found["user"] is None else _read(found["user"]),
        port=int(found["port"] or PORT),
        options=options,
    )
    whole = host and address.sslmode in SSLMODES and 0 < address.port < 65_536
    if not whole or not address.options.get("connect_timeout", "5").isdecimal():
        raise StoreRefused(Reason.NOT_AN_ADDRESS)
    if not address.is_here and address.sslmode not in ENCRYPTED:
        raise StoreRefused(Reason.SERVER_INSECURE)
    return address


def _options(text: str) -> dict[str, str]:
    options = {}
    for part in filter(None, text.split("&")):
        name, _, value = part.partition("=")
        if name == "password":
            raise StoreRefused(Reason.PASSWORD_IN_ADDRESS)
        if name not in OPTIONS or name in options:
            raise StoreRefused(Reason.NOT_AN_ADDRESS)
        options[name] = _read(value)
    return options


def _read(text: str) -> str:
    """Percent signs read; refused when they aren't UTF-8."""
    try:
        pieces = re.split(r"%([0-9a-fA-F]{2})", text)
        content = b"".join(
            bytes.fromhex(piece) if odd % 2 else piece.encode() for odd, piece in enumerate(pieces)
        ).decode()
    except UnicodeError as error:
        raise StoreRefused(Reason.NOT_AN_ADDRESS) from error
    if "%" in pieces[0] or "\0" in content:
        raise StoreRefused(Reason.NOT_AN_ADDRESS)
    return content


def _written(text: str) -> str:
    return re.sub(
        r"[^A-Za-z0-9_.~/\\:-]", lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), text
    )
