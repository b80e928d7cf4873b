"""Undo and redo: a command holds an operation and its inverse, and both run on the store's thread.

What was done is on disk before the command lands on the stack. When the store refuses an undo or redo, the stack
goes back to where the store is, and the sentence is shown; nothing is half done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtGui import QUndoCommand, QUndoStack
from shiboken6 import isValid

if TYPE_CHECKING:
    from listeoversikt.gui.desk import Desk
    from listeoversikt.gui.problems import Problem
    from listeoversikt.operations.office import Office
    from listeoversikt.operations.progress import Cancelled, Progress

Done = TypeVar("Done")
"""What an operation gives back, and its inverse needs."""


class Operation(Generic[Done]):
    """A user's action as data: how it is done, how it is taken back, and what is told afterwards.

    ``do`` and ``undo`` run on the store's thread and raise when they are refused. ``undo`` gets what the last ``do``
    gave. ``told`` gets whether it stands (True) or was taken back, and what ``do`` or ``undo`` gave, on the
    window's thread. An operation with a ``title`` is shown in the status bar while it runs.
    """

    def __init__(
        self,
        text: str,
        do: Callable[[Office, Progress, Cancelled], Done],
        undo: Callable[[Office, Done, Progress, Cancelled], Any],
        told: Callable[[bool, Any], None] | None = None,
        *,
        title: str = "",
    ) -> None:
        self.text = text
        self.title = title
        self.do = do
        self.undo = undo
        self.told = told or _nothing


def _nothing(stands: bool, result: Any) -> None:
    """Nobody wants to be told."""


class OperationCommand(QUndoCommand, Generic[Done]):
    """One operation on the undo stack. Made by ``carry_out`` when it has been done."""

    def __init__(self, desk: Desk, operation: Operation[Done], done: Done) -> None:
        super().__init__(operation.text)
        self._desk = desk
        self._operation = operation
        self._done = done
        self._quiet = True  # the first redo comes with the push: it's done already
        self._refused = False

    @property
    def refused(self) -> bool:
        """The store said no, and the stack had gone on: the command can't be used any more."""
        return self._refused

    def redo(self) -> None:
        """Does it again."""
        if self._goes_quietly():
            return
        self._work(self._operation.do, self._stands_again, self._not_redone)

    def undo(self) -> None:
        """Takes it back."""
        if self._goes_quietly():
            return
        self._work(self._take_back, self._taken_back, self._not_undone)

    def _work(self, job: Any, done: Callable[[Any], None], failed: Callable[[Problem], None]) -> None:
        self._desk.work(job, done, failed, title=self._operation.title, saves=True)

    def _goes_quietly(self) -> bool:
        quiet, self._quiet = self._quiet, False
        return quiet

    def _take_back(self, office: Office, progress: Progress, cancelled: Cancelled) -> Any:
        return self._operation.undo(office, self._done, progress, cancelled)

    def _stands_again(self, done: Done) -> None:
        self._done = done
        self._operation.told(True, done)

    def _taken_back(self, result: Any) -> None:
        self._operation.told(False, result)

    def _not_undone(self, problem: Problem) -> None:
        stack = self._desk.undo_stack
        if stack.index() < stack.count() and stack.command(stack.index()) is self:
            self._move_quietly(stack, stack.index() + 1)
        else:
            self._give_up()
        self._desk.tell_error(problem)

    def _not_redone(self, problem: Problem) -> None:
        stack = self._desk.undo_stack
        if stack.index() > 0 and stack.command(stack.index() - 1) is self:
            self._move_quietly(stack, stack.index() - 1)
        else:
            self._give_up()
        self._desk.tell_error(problem)

    def _move_quietly(self, stack: QUndoStack, index: int) -> None:
        """The stack says again what is so in the store."""
        self._quiet = True
        stack.setIndex(index)
        self._quiet = False

    def _give_up(self) -> None:
        """The stack has gone on: the command falls out when its turn comes."""
        self._refused = self._quiet = True
        if isValid(self):  # something new was done meanwhile, and the stack has let go of it already
            self.setObsolete(True)


def carry_out(
    desk: Desk,
    operation: Operation[Done],
    done: Callable[[Done], None] | None = None,
    failed: Callable[[Problem], None] | None = None,
) -> None:
    """Does an operation; when it stands on disk, it's put on the undo stack and ``done`` is called."""

    def stands(result: Done) -> None:
        desk.undo_stack.push(OperationCommand(desk, operation, result))
        try:
            operation.told(True, result)
        finally:  # it's on disk, whatever a page makes of it: who waits for that is told
            if done is not None:
                done(result)

    desk.work(operation.do, stands, failed, title=operation.title, saves=True)
