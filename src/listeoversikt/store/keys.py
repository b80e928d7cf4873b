"""The database's key: 32 random bytes, kept in ``keys.json`` wrapped by the users' passphrases.

``keys.json`` holds a *list* of wrapped copies of one and the same key, so that a user can be added, changed
or removed without encrypting the database again. Each copy: Argon2id of the passphrase gives a key that
encrypts the database's key with AES-256-GCM; the store's id and the copy's parameters are authenticated with
it. ``logins`` (format 2) says whose copy is whose, so that one passphrase is tried on one copy. A copy lets
nobody in by itself: the account with the copy's id decides. ``checksum`` is of the rest of the file, so that a
damaged file can be told from a wrong passphrase.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import unicodedata
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from argon2.exceptions import Argon2Error
from argon2.low_level import ARGON2_VERSION, Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from listeoversikt.store.logins import FIRST_LOGIN, login_of
from listeoversikt.store.passphrases import refuse_weak
from listeoversikt.store.refusals import Reason, StoreRefused
from listeoversikt.store.side_json import side_json

KEY_FILE_FORMAT = 2
PASSPHRASE, RECOVERY = "passphrase", "recovery"
"""Kinds of copies: a user's own, and the printed one."""
COPIES_FACT = "key_copies"
"""Key in the store's ``meta``: marks by the copy's id. A store from before there were users says nothing."""
KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12


@dataclass(frozen=True)
class Hardness:
    """What one guess at a passphrase costs: Argon2id memory, passes and lanes."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def code(self) -> str:
        """As it's told in the log.

        >>> RFC_9106.code
        '65536-3-4'
        """
        return f"{self.memory_kib}-{self.passes}-{self.lanes}"


RFC_9106 = Hardness(memory_kib=65_536, passes=3, lanes=4)
"""64 MiB, t = 3, p = 4: the second recommended option of RFC 9106, section 4 (for memory-constrained use)."""
HARDEST = Hardness(memory_kib=2_097_152, passes=64, lanes=64)
"""What is still obeyed when a key file asks for it; beyond, the file isn't ours."""


@dataclass(frozen=True)
class KeyFile:
    """A key file that has been read and found whole; it opens nothing without a passphrase.

    ``logins``: the id of each login's copy. ``former``: of each stopped user's login, which has no copy any more.
    """

    store: str
    copies: tuple[Mapping[str, Any], ...]
    logins: Mapping[str, str] = field(default_factory=dict)
    former: Mapping[str, str] = field(default_factory=dict)

    def copy(self, copy_id: str) -> Mapping[str, Any] | None:
        """The copy of that id."""
        return next((copy for copy in self.copies if copy["id"] == copy_id), None)

    def copy_of(self, login: str | None) -> Mapping[str, Any] | None:
        """The copy of a login, None for one that isn't known. ``login`` None: the only one; refused when there are several."""
        if login is None:
            own = [copy for copy in self.copies if copy["kind"] == PASSPHRASE]
            if len(own) > 1:
                raise StoreRefused(Reason.WHICH_USER)
            return own[0] if own else None
        return self.copy(self.logins.get(login_of(login), ""))

    def recovery(self) -> tuple[Mapping[str, Any], ...]:
        """The copies that a printed key unwraps: one, or none."""
        return tuple(copy for copy in self.copies if copy["kind"] == RECOVERY)


def new_key() -> bytes:
    """A random key for a new database."""
    return secrets.token_bytes(KEY_BYTES)


def wrapped_copy(
    key: bytes,
    passphrase: str,
    store: str,
    hardness: Hardness = RFC_9106,
    *,
    copy_id: str | None = None,
    kind: str = PASSPHRASE,
    as_it_is: bool = False,
) -> dict[str, Any]:
    """A copy of the database's key that ``passphrase`` unwraps; with the id of the account that it's for.

    Refused when the passphrase is easily guessed, unless it's one that opens the store already (``as_it_is``).
    """
    if not as_it_is:
        refuse_weak(passphrase)
    copy: dict[str, Any] = {
        "id": copy_id or str(uuid.uuid4()),
        "kind": kind,
        "kdf": {
            "name": "argon2id",
            "version": ARGON2_VERSION,
            "memory_kib": hardness.memory_kib,
            "passes": hardness.passes,
            "lanes": hardness.lanes,
            "salt": secrets.token_hex(SALT_BYTES),
        },
        "cipher": "AES-256-GCM",
        "nonce": secrets.token_hex(NONCE_BYTES),
    }
    wrapping = AESGCM(_wrapping_key(passphrase, copy["kdf"]))
    sealed = wrapping.encrypt(bytes.fromhex(copy["nonce"]), key, _authenticated(store, copy))
    return {**copy, "wrapped_key": sealed.hex()}


def written(key_file: KeyFile) -> bytes:
    """The key file as it lies on disk."""
    body = {
        "format": KEY_FILE_FORMAT,
        "store": key_file.store,
        "keys": list(key_file.copies),
        "logins": dict(key_file.logins),
        **({"former": dict(key_file.former)} if key_file.former else {}),
    }
    return json.dumps({**body, "checksum": _checksum(body)}, indent=2).encode()


def read(content: bytes) -> KeyFile:
    """Reads a key file; refused when it is damaged or of a newer format."""
    try:
        body = side_json(content)
        checksum = body.pop("checksum")
        file_format = int(body["format"])
        if checksum != _checksum(body):
            raise StoreRefused(Reason.DAMAGED)
        if file_format > KEY_FILE_FORMAT:
            raise StoreRefused(Reason.NEWER_VERSION)
        copies = tuple(body["keys"])
        ids = [str(copy["id"]) for copy in copies if copy["kind"] == PASSPHRASE]
        logins = {FIRST_LOGIN: ids[0]} if file_format == 1 and ids else dict(body.get("logins", {}))
        return KeyFile(str(body["store"]), copies, logins, dict(body.get("former", {})))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise StoreRefused(Reason.DAMAGED) from error


def unwrapped(key_file: KeyFile, passphrase: str, login: str | None = None) -> bytes:
    """The database's key; refused when the passphrase doesn't unwrap the login's own copy. No other is tried.

    It takes as long for a login that isn't there. ``login`` None: the only user.
    """
    copy = key_file.copy_of(login)
    key = None
    if copy is not None:
        key = unwrapped_copy(key_file.store, copy, passphrase)
    elif key_file.copies:  # it takes as long, and is refused for what is damaged just the same
        unwrapped_copy(key_file.store, key_file.copies[0], passphrase)
    if key is not None:
        return key
    raise StoreRefused(Reason.WRONG_PASSPHRASE if len(key_file.logins) <= 1 else Reason.WRONG_LOGIN)


def is_weaker(copy: Mapping[str, Any], floor: Hardness) -> bool:
    """Whether a guess at a copy's passphrase costs less than one at ``floor``. Fewer lanes make nothing cheaper."""
    own = hardness_of(copy)
    return own.memory_kib < floor.memory_kib or own.passes < floor.passes


def mark_of(copy: Mapping[str, Any]) -> str:
    """What the store keeps of a copy, to know it again: a former copy isn't the present one."""
    return hashlib.sha256(_canonical(copy)).hexdigest()


def is_present(copy: Mapping[str, Any], marks: Mapping[str, Any] | None) -> bool:
    """Whether a copy is one that the store's marks say holds; also a user's copy where no mark at all was ever kept."""
    if not marks:
        return bool(copy["kind"] == PASSPHRASE)
    return mark_of(copy) in marks.get(str(copy["id"]), ())


def hardness_of(copy: Mapping[str, Any]) -> Hardness:
    """What one guess at that copy's passphrase costs."""
    kdf = copy["kdf"]
    return Hardness(kdf["memory_kib"], kdf["passes"], kdf["lanes"])


def unwrapped_copy(store: str, copy: Mapping[str, Any], passphrase: str) -> bytes | None:
    """The key in one copy, or None when this isn't its passphrase."""
    try:
        wrapping = AESGCM(_wrapping_key(passphrase, copy["kdf"]))
        sealed, nonce = bytes.fromhex(copy["wrapped_key"]), bytes.fromhex(copy["nonce"])
        return wrapping.decrypt(nonce, sealed, _authenticated(store, copy))
    except InvalidTag:
        return None
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, Argon2Error) as error:
        raise StoreRefused(Reason.DAMAGED) from error


def _wrapping_key(passphrase: str, kdf: Mapping[str, Any]) -> bytes:
    """Argon2id of the passphrase (Unicode NFC, so that å is å on every keyboard)."""
    asked = Hardness(kdf["memory_kib"], kdf["passes"], kdf["lanes"])
    if not passphrase.strip():
        raise StoreRefused(Reason.NO_PASSPHRASE)
    if asked.memory_kib > HARDEST.memory_kib or asked.passes > HARDEST.passes or asked.lanes > HARDEST.lanes:
        raise ValueError("asks for more than a key file may ask for")
    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogateescape"),
        bytes.fromhex(kdf["salt"]),
        time_cost=asked.passes,
        memory_cost=asked.memory_kib,
        parallelism=asked.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
        version=kdf["version"],
    )


def _authenticated(store: str, copy: Mapping[str, Any]) -> bytes:
    """What cannot be exchanged without the unwrapping failing: the store and all but the sealed key."""
    stated = {name: value for name, value in copy.items() if name != "wrapped_key"}
    return _canonical({"store": store, "copy": stated})


def _checksum(body: Mapping[str, Any]) -> str:
    return hashlib.sha256(_canonical(body)).hexdigest()


def _canonical(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
