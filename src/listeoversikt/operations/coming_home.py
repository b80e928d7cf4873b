"""A patient who comes home: «innlagt nå» is taken away and the discharge typed in, as one step that undoes as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from listeoversikt.operations.acting import Acted, Deed, act, take_back
from listeoversikt.operations.office import Office, View
from listeoversikt.operations.progress import Cancelled, Progress, never, quiet
from listeoversikt.operations.typed_discharge import TypedForm, TypedIn, type_in, undo_typed_in


@dataclass(frozen=True)
class CameHome:
    """What was written, and the list with it."""

    acted: Acted
    typed: TypedIn

    @property
    def view(self) -> View:
        """The list with the discharge in it."""
        return self.typed.view


def come_home(
    office: Office,
    deeds: Sequence[Deed],
    form: TypedForm,
    *,
    who: str,
    seen: Mapping[str, int] | None = None,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> CameHome:
    """Writes the deeds, then the discharge; both or neither. Raises as ``act`` and ``type_in`` do."""
    return _with_discharge(
        office, lambda: act(office, deeds, who=who, seen=seen), form, who, progress, cancelled
    )


def home_again(
    office: Office,
    undone: Acted,
    form: TypedForm,
    *,
    who: str,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> CameHome:
    """Takes back the taking back (``stay_away``), so that later acts still find what they name."""
    return _with_discharge(office, lambda: take_back(office, undone, who=who), form, who, progress, cancelled)


def stay_away(
    office: Office,
    home: CameHome,
    *,
    who: str,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Acted:
    """Takes both back, or neither; gives the taking back of the deeds. Raises as ``take_back`` does."""
    gone = take_back(office, home.acted, who=who)
    try:
        return replace(gone, view=undo_typed_in(office, home.typed, progress, cancelled))
    except BaseException:
        take_back(office, gone, who=who)
        raise


def _with_discharge(
    office: Office,
    write: Callable[[], Acted],
    form: TypedForm,
    who: str,
    progress: Progress,
    cancelled: Cancelled,
) -> CameHome:
    acted = write()
    try:
        typed = type_in(office, form, progress, cancelled)
    except BaseException:
        take_back(office, acted, who=who)
        raise
    return CameHome(acted, typed)
