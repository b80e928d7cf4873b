"""``audit.head`` beside the store: how many entries the audit log had, and the mark of the last, signed.

It's replaced after each transaction that wrote in the log. A crash between leaves it behind; it's never ahead of the
log, unless the log's end has been cut. A store on a server has none beside; each machine keeps one of its own.
"""

from __future__ import annotations

import contextlib
import hmac
import json
import os
import tempfile
from pathlib import Path

from listeoversikt.store.access.audit_chain import BEGINNING, HEAD_FILE, Anchor
from listeoversikt.store.on_disk import make_folders, read_plain, sync_folder
from listeoversikt.store.side_json import side_json

FORMAT = 1
BACKUP_FILE = "sikkerhetskopi.json"
_MOST_BYTES, _MOST_OF_A_BACKUP = 4096, 20_000


def written(key: bytes, store: str, count: int, mark: str, at: str = "") -> bytes:
    """The file's content. ``at``: when, where a store that is restored is to be told from one that was cut."""
    told = {"format": FORMAT, "store": store, "count": count, "mark": mark, **({"at": at} if at else {})}
    return json.dumps({**told, "signature": _signature(key, told)}, sort_keys=True).encode()


def read(path: Path, key: bytes, store: str) -> Anchor | None:
    """What the file says; None where there is none, unreadable where it isn't as the program wrote it."""
    unreadable = Anchor(HEAD_FILE, readable=False)
    try:
        content = read_plain(path, _MOST_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return unreadable
    try:
        told = side_json(content)
        signature = str(told.pop("signature"))
        count, mark = told["count"], told["mark"]
        ours = (
            told["format"] == FORMAT
            and told["store"] == store
            and hmac.compare_digest(signature, _signature(key, told))
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return unreadable
    if not ours or not isinstance(count, int):
        return unreadable
    return Anchor(HEAD_FILE, count, mark, taken_at=str(told.get("at", "")))


def told_by_backup(folder: Path, key: bytes) -> Anchor | None:
    """What a backup that is looked into where it lies says itself; None where the folder isn't one, or says nothing."""
    try:
        told = side_json(read_plain(folder / BACKUP_FILE, _MOST_OF_A_BACKUP))
        count, mark = told["log"]
        ours = signs(key, str(told["store"]), int(told["number"]), (count, mark), str(told["log_signature"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Anchor(BACKUP_FILE, count, str(mark)) if ours else Anchor(BACKUP_FILE, readable=False)


def signature_of(key: bytes, store: str, number: int, log: tuple[int, str]) -> str:
    """Signs what a backup says of the log's end: it can't be altered, or be another backup's, without the key."""
    told = {"store": store, "number": number, "count": log[0], "mark": log[1]}
    content = json.dumps(told, sort_keys=True).encode()
    return hmac.digest(key, b"audit.backup" + content, "sha256").hex()


def signs(key: bytes, store: str, number: int, log: tuple[int, str], signature: str) -> bool:
    """Whether the signature is of that."""
    wanted = signature_of(key, store, number, log)
    return hmac.compare_digest(signature.encode(errors="replace"), wanted.encode())


def keep(path: Path, key: bytes, store: str, count: int, mark: str, *, anew: bool = False) -> bool:
    """Puts the log's end in the file, if what stands there is behind it; ``anew``: whatever stands there.

    What is wrong stays wrong, so that it's told, until somebody has noted it. False where nothing was written. An
    error of the disk is let be: the file is then behind, which is no fault. One that is made anew would be missing.
    """
    if anew:
        _replace(path, written(key, store, count, mark))
        sync_folder(path.parent)
        return True
    there = read(path, key, store)
    if there is None or not there.readable or there.count >= count:
        return False
    with contextlib.suppress(OSError):
        _replace(path, written(key, store, count, mark))
        return True
    return False


def keep_here(
    path: Path, key: bytes, store: str, count: int, mark: str, *, at: str, anew: bool = False
) -> None:
    """As ``keep``, for a machine's own file of a store on a server: made where there is none.

    An error of the disk is let be: a machine that can't keep one is as one that hasn't been here.
    """
    with contextlib.suppress(OSError):
        there = None if anew else read(path, key, store)
        if there is None or (there.readable and there.count < count):
            make_folders(path.parent, 0o700)
            _replace(path, written(key, store, count, mark, at))


def forget_here(path: Path) -> None:
    """What a machine kept is of a time that a restoring has left; the next entry begins it anew."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def begin(path: Path, key: bytes, store: str) -> None:
    """The file of a log without entries, where there is none: before the first entry is written."""
    if not path.exists():
        _replace(path, written(key, store, 0, BEGINNING))
        sync_folder(path.parent)


def _replace(path: Path, content: bytes) -> None:
    """Written beside, on disk, and then renamed: old or new, never half."""
    descriptor, beside = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)  # 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise


def _signature(key: bytes, told: dict[str, object]) -> str:
    content = json.dumps(told, sort_keys=True).encode()
    return hmac.digest(key, b"audit.head" + content, "sha256").hex()
