"""Before there is an office: welcome, passphrase and place, office and lists; and the passphrase of a store.

Both are whole-window widgets that store nothing themselves: the frame does what their signals ask for.

``FirstRun(default_folder)``
    ``chosen_example()``, ``chosen_export(Path)`` (for information), ``store_wanted(NewStore)`` when the three steps
    are filled in, ``open_wanted()`` for an existing store, ``cancelled()`` while busy. Told by ``set_busy``,
    ``show_problem`` and ``show_store_problem(reason)``.
``OpenStore(folder)``
    ``open_wanted(Path, passphrase)`` with ``login``, ``back()``, ``forgotten(Path)``. Told by ``set_busy``,
    ``show_refusal(reason, seconds)`` and ``show_problem``.
``RecoverScreen(folder)``
    A new passphrase with the recovery key: ``wanted(Path, login, key, passphrase)``, ``back()``.
``RecoveryKeyScreen(key, office, day)``
    The recovery key, to be printed and read back: ``done(kept)``.
"""

from listeoversikt.gui.pages.first_run.open_store import OpenStore
from listeoversikt.gui.pages.first_run.recover import RecoverScreen
from listeoversikt.gui.pages.first_run.recovery_key import RecoveryKeyScreen
from listeoversikt.gui.pages.first_run.steps import FirstRun

__all__ = ["FirstRun", "OpenStore", "RecoverScreen", "RecoveryKeyScreen"]
