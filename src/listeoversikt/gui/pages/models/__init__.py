"""The page *Modeller*: may we trust it? Verdict first, figures beside the baselines, and the switch for the office."""

from listeoversikt.gui.pages.models.page import ModelsPage

__all__ = ["ModelsPage"]
