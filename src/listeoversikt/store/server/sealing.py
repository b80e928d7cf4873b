"""What leaves the machine is encrypted first, with keys that follow from the database's own.

Two ways, told apart by their first byte:

* ``seal``: AES-256-GCM under a random nonce; the same value gives another ciphertext each time.
* ``mark``: HMAC-SHA256 of the value, then AES-256-GCM under a nonce taken from it: equal values give equal ciphertexts, so
  they can be looked for and be keys; nobody without the key can try guesses.

Each domain (table and column) has keys of its own (HKDF-SHA256), and is authenticated with the value.
"""

from __future__ import annotations

import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from listeoversikt.store.refusals import Reason, StoreRefused

SEALED, MARKED = b"\x01", b"\x02"
NONCE_BYTES, MARK_BYTES, KEY_BYTES = 12, 32, 32


class KeySealing:
    """Seals with the database's key."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._derived: dict[tuple[str, str], bytes] = {}

    def seal(self, domain: str, value: bytes) -> bytes:
        """Another ciphertext each time."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return SEALED + nonce + self._cipher("seal", domain).encrypt(nonce, value, domain.encode())

    def mark(self, domain: str, value: bytes) -> bytes:
        """The same ciphertext each time."""
        mark = self._mark(domain, value)
        sealed = self._cipher("marked", domain).encrypt(mark[:NONCE_BYTES], value, domain.encode())
        return MARKED + mark + sealed

    def open(self, domain: str, sealed: bytes) -> bytes:
        """The value again; refused as damaged when it isn't ours."""
        try:
            if sealed[:1] == SEALED:
                nonce, content = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
                return self._cipher("seal", domain).decrypt(nonce, content, domain.encode())
            mark, content = sealed[1 : 1 + MARK_BYTES], sealed[1 + MARK_BYTES :]
            value = self._cipher("marked", domain).decrypt(mark[:NONCE_BYTES], content, domain.encode())
        except (InvalidTag, ValueError) as error:
            raise StoreRefused(Reason.DAMAGED) from error
        if sealed[:1] != MARKED or not hmac.compare_digest(mark, self._mark(domain, value)):
            raise StoreRefused(Reason.DAMAGED)
        return value

    def _mark(self, domain: str, value: bytes) -> bytes:
        return hmac.digest(self._derive("mark", domain), value, "sha256")

    def _cipher(self, use: str, domain: str) -> AESGCM:
        return AESGCM(self._derive(use, domain))

    def _derive(self, use: str, domain: str) -> bytes:
        name = (use, domain)
        if name not in self._derived:
            info = f"listeoversikt/server/{use}/{domain}".encode()
            self._derived[name] = HKDF(SHA256(), KEY_BYTES, None, info).derive(self._key)
        return self._derived[name]
