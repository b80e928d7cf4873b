"""Under the bands: what they rest on, and how many the model finds who are new to the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from listeoversikt.gui.pages.overview.figure_row import FigureRow
from listeoversikt.gui.texts import number, translate

if TYPE_CHECKING:
    from listeoversikt.operations.overview_model import ModelDuty

NEW = "model:new"


class NewRow(FigureRow):
    """«Funnet av modellen, nye for oss»; only there while a model is in use and it can be told."""

    def __init__(self) -> None:
        super().__init__(NEW, "chart-dots-3", translate("Overview", "Found by the model, new to us"))
        self.hide()

    def show_model(self, found: ModelDuty | None) -> None:
        """Another figure; None = no model is in use."""
        self.set_count(0 if found is None else found.new)
        self.setVisible(found is not None and found.new_is_known)


def rules_text(found: ModelDuty | None) -> str:
    """What the bands rest on, with the line that goes with every predicted figure."""
    if found is None:
        return translate("Overview", "The bands rest on fixed rules. No model is in use. Not CE-marked.")
    from listeoversikt.gui.card.risk_part import model_line

    if found.told.ranks_only:
        rest = translate("Overview", "The bands rest on fixed rules, not on the model.")
    else:
        rest = translate("Overview", "«At rising risk» rests on the model, the other bands on fixed rules.")
    parts = [rest, model_line(found.told)]
    if found.not_told:
        text = translate("Overview", "New to us: can't be told of {count}.")
        parts.append(text.format(count=number(found.not_told)))
    return " ".join(parts)
