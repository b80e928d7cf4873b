"""One window at a time on a store in a folder."""

from __future__ import annotations

from PySide6.QtCore import QLockFile, QSysInfo

from listeoversikt.store.address import Location, ServerAddress

LOCK_FILE = "vindu.lock"


class Door:
    """Held while a store is open."""

    def __init__(self) -> None:
        self._held: QLockFile | None = None

    def take(self, folder: Location) -> bool:
        """False when another window has the store open. A folder one may not write in has no door to take."""
        self.let_go()
        if isinstance(folder, ServerAddress) or not folder.is_dir():  # a server has room for all
            return True
        door = QLockFile(str(folder / LOCK_FILE))
        door.setStaleLockTime(0)
        if door.tryLock(0):
            self._held = door
            return True
        if door.error() != QLockFile.LockError.LockFailedError:
            return True
        _, host, _ = door.getLockInfo()
        return host not in (
            "",
            QSysInfo.machineHostName(),
        )  # copied with the store, or left by another machine

    def let_go(self) -> None:
        """Another may have the store."""
        if self._held is not None:
            self._held.unlock()
            self._held = None
