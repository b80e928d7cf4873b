"""Undo and redo within the step: every draft that was, and where we are among them."""

from __future__ import annotations

from listeoversikt.operations.extract_mapping import Survey
from listeoversikt.operations.mapping_draft import Draft, resurveyed


class PastDrafts:
    """A row of drafts with a place in it."""

    def __init__(self, first: Draft) -> None:
        self._drafts = [first]
        self._place = 0

    @property
    def now(self) -> Draft:
        """The draft that holds."""
        return self._drafts[self._place]

    @property
    def can_undo(self) -> bool:
        """Whether there is one before."""
        return self._place > 0

    @property
    def can_redo(self) -> bool:
        """Whether one was taken back."""
        return self._place < len(self._drafts) - 1

    def add(self, draft: Draft) -> bool:
        """A new draft; what was taken back is forgotten. False when nothing is changed."""
        if draft == self.now:
            return False
        del self._drafts[self._place + 1 :]
        self._drafts.append(draft)
        self._place += 1
        return True

    def replace(self, draft: Draft) -> None:
        """The same step with another name: typing isn't taken back letter by letter."""
        self._drafts[self._place] = draft

    def renew(self, survey: Survey) -> None:
        """Every draft on a new look at the same export."""
        self._drafts = [resurveyed(draft, survey) for draft in self._drafts]

    def undo(self) -> None:
        """One back."""
        self._place -= self.can_undo

    def redo(self) -> None:
        """One forth."""
        self._place += self.can_redo
