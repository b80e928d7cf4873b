"""Before there is an office: welcome, passphrase and place, office and lists; and the passphrase of a store.

Both are whole-window widgets that store nothing themselves: the frame does what their signals ask for.

``FirstRun(default_folder)``
    ``chosen_example()``, ``chosen_export(Path)`` (for information), ``store_wanted(NewStore)`` when the three steps
    are filled in, ``open_wanted()`` for an existing store, ``cancelled()`` while busy. Told by ``set_busy``,
    ``show_problem`` and ``show_store_problem(reason)``.
``OpenStore(folder)``
    ``open_wanted(Path, passphrase)``, ``back()``. Told by ``set_busy`` and ``show_refusal(reason)``.
"""

from listeoversikt.gui.pages.first_run.open_store import OpenStore
from listeoversikt.gui.pages.first_run.steps import FirstRun

__all__ = ["FirstRun", "OpenStore"]
