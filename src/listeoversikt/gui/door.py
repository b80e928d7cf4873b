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
        """False when another window has the store open: what was held is held on.

        A folder one may not write in has no door to take.
        """
        if isinstance(folder, ServerAddress) or not folder.is_dir():  # a server has room for all
            self.let_go()
            return True
        path = str(folder / LOCK_FILE)
        if self._held is not None and self._held.isLocked() and self._held.fileName() == path:
            return True
        door = QLockFile(path)
        door.setStaleLockTime(0)
        if door.tryLock(0):
            self.let_go()
            self._held = door
            return True
        if door.error() == QLockFile.LockError.LockFailedError:
            _, host, _ = door.getLockInfo()
            if host in (
                "",
                QSysInfo.machineHostName(),
            ):  # else copied with the store, or left by another machine
                return False
        self.let_go()
        return True

    def let_go(self) -> None:
        """Another may have the store."""
        if self._held is not None:
            self._held.unlock()
            self._held = None
