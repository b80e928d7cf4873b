"""What is done when nobody waits: made ready for what is asked first, and given back when it has come to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.operations.memory import give_back_now

if TYPE_CHECKING:
    from listeoversikt.operations.office import View


def warm_up(view: View) -> None:
    """The titles that Ctrl+K looks in and what predicts, so that what is asked first is as quick as the next."""
    from listeoversikt.operations.find_code import prepare

    prepare()
    _load_models(view)


def _load_models(view: View) -> None:
    """Without a model in use nothing is loaded."""
    if view.settings.bands.scores.model is not None or view.settings.readmission is not None:
        from listeoversikt.operations.readmission_reading import load_models

        load_models(view)


def rest(view: View) -> None:
    """What is shown has come to rest: the memory that its making left behind is given back."""
    _load_models(view)
    view.rest()
    give_back_now()


def prepare_card() -> None:
    """Card and forms, loaded in a quiet moment: the first one opens as quickly as the next."""
    import listeoversikt.gui.acting.forms
    import listeoversikt.gui.card.panel  # noqa: F401
