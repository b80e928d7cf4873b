"""Who is blocked (sperret) for the one who has opened the store: to say how many, and to say it when one is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from listeoversikt.store.repository import Store


@dataclass(frozen=True)
class Hidden:
    """Pseudonyms and journal numbers that aren't to be shown; they are here to know them when they are typed."""

    ids: frozenset[str] = field(default_factory=frozenset, repr=False)
    numbers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Journal numbers, each with its pseudonym."""

    def __bool__(self) -> bool:
        return bool(self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    def is_meant(self, typed: str) -> bool:
        """Whether what was typed is one of them."""
        return bool(self.meant_by(typed))

    def meant_by(self, typed: str) -> str:
        """The pseudonym of the one that was typed; "" for none of them."""
        wanted = typed.strip()
        if wanted in self.numbers:
            return self.numbers[wanted]
        return next((one for one in self.ids if one.casefold() == wanted.casefold()), "")


NOBODY = Hidden()


def hidden_of(store: Store) -> Hidden:
    """Those who are blocked for whoever has opened the store."""
    ids = store.hidden()
    return Hidden(ids, store.numbers_of_hidden()) if ids else NOBODY


def tell_asked_for(store: Store, hidden: Hidden, typed: str) -> None:
    """Writes in the audit log that somebody who is blocked asked for a patient; it wasn't shown."""
    if patient := hidden.meant_by(typed):
        store.tell_blocked(patient)
