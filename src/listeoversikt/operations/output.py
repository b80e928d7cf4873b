"""A folder of results, written whole or not at all.

Everything is written into a hidden folder beside the target and moved into place at the end. A Ctrl-C, a full disk
or a file that is open elsewhere leaves the target as it was, also in the middle of the moving. A killed process or a
power cut leaves each file as the old one or the new one, whole; when the call has returned, the new ones are on disk.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from listeoversikt.store.on_disk import make_folders, sync_file, sync_folder

PREFIX = ".listeoversikt-"


@contextmanager
def whole_folder(target: Path, *, instead_of: Sequence[str] = ()) -> Iterator[Path]:
    """A folder to write into; when all went well, its files take their places in ``target``.

    Older results go with those they belong to: files of the same name, and those named in ``instead_of``. Other
    files in ``target`` stay.
    """
    make_folders(target.parent)
    beside = Path(tempfile.mkdtemp(prefix=PREFIX, dir=target.parent))
    new, old = beside / "new", beside / "old"
    try:
        new.mkdir()
        yield new
        _exchange(new, old, target, instead_of)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _mode(folder: Path) -> int:
    """A folder's permissions: those of a new one in a closed folder go with it into place."""
    return stat.S_IMODE(folder.stat().st_mode)


def _close(folder: Path, mode: int) -> None:
    """A folder that was there from before isn't more open than the new one; nothing happens where that can't be done."""
    with contextlib.suppress(OSError):
        folder.chmod(_mode(folder) & mode)


def _exchange(new: Path, old: Path, target: Path, instead_of: Sequence[str]) -> None:
    """Moves the old files out and the new ones in; when that fails, everything goes back where it was."""
    names = [str(path.relative_to(new)) for path in sorted(new.rglob("*")) if path.is_file()]
    leaving = [name for name in dict.fromkeys([*names, *instead_of]) if (target / name).is_file()]
    moves = [(target / name, old / name) for name in leaving]
    moves += [(new / name, target / name) for name in names]
    made = [folder for folder in _folders(target, names) if not folder.exists()]
    replaced = {target / name for name in names}
    for name in names:
        sync_file(new / name)
    try:
        for source, place in moves:
            if not place.parent.exists():
                make_folders(place.parent, _mode(source.parent))
            elif source.parent != new and new in source.parents:
                _close(place.parent, _mode(source.parent))
            _move(source, place, keeps_its_name=source in replaced)
        for folder in {(target / name).parent for name in [*names, *leaving]}:
            sync_folder(folder)
    except BaseException:
        for source, place in reversed(moves):
            if place.exists() and not source.exists():
                os.replace(place, source)
        for folder in made:
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def _move(source: Path, place: Path, *, keeps_its_name: bool) -> None:
    """``keeps_its_name``: a new file takes the place at once, so that there is no moment without one."""
    if keeps_its_name:
        with contextlib.suppress(OSError):  # a file system that gives a file one name only
            os.link(source, place)
            return
    os.replace(source, place)


def _folders(target: Path, names: Sequence[str]) -> list[Path]:
    """The folders that the files lie in, innermost first, ``target`` last."""
    inner = {target / parent for name in names for parent in Path(name).parents}
    return sorted(inner, key=lambda folder: -len(folder.parts))


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A file to write; it takes ``target``'s place when all went well. The name keeps its ending."""
    make_folders(target.parent)
    handle, name = tempfile.mkstemp(prefix=PREFIX, suffix=target.suffix, dir=target.parent)
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        sync_file(partial)
        os.replace(partial, target)
        sync_folder(target.parent)
    finally:
        partial.unlink(missing_ok=True)
