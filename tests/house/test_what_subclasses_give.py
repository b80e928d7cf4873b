"""What a base widget leaves to those built on it, each of them gives: a method that only raises is never reached."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import pytest

import listeoversikt.gui

LEFT = "NotImplementedError"
BESIDE_THE_WINDOW = ("listeoversikt.operations.duty_forms", "listeoversikt.store.sealed_types")


def classes() -> Iterator[type]:
    window = (one.name for one in pkgutil.walk_packages(listeoversikt.gui.__path__, "listeoversikt.gui."))
    for name in (*window, *BESIDE_THE_WINDOW):
        for _, found in inspect.getmembers(importlib.import_module(name), inspect.isclass):
            if found.__module__ == name:
                yield found


def left_to_others(found: type) -> list[str]:
    """Methods of this class that only say that somebody else gives them."""
    return [
        name
        for name, method in vars(found).items()
        if inspect.isfunction(method) and LEFT in method.__code__.co_names
    ]


CLASSES = tuple(classes())
BASES = [(one, name) for one in CLASSES for name in left_to_others(one)]


@pytest.mark.parametrize(("base", "name"), BASES, ids=lambda one: getattr(one, "__name__", one))
def test_that_each_class_that_nothing_is_built_on_gives_what_its_base_leaves(base: type, name: str) -> None:
    last = [one for one in CLASSES if issubclass(one, base) and not one.__subclasses__()]
    assert last
    lacking = [one.__qualname__ for one in last if getattr(one, name) is getattr(base, name)]
    assert lacking == []


def test_that_there_is_something_to_look_at() -> None:
    assert len(BASES) >= 20
