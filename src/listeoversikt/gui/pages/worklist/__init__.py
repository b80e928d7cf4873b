"""Arbeidsliste: one row a patient, the most binding reason first."""

from listeoversikt.gui.pages.worklist.page import WorklistPage

__all__ = ["WorklistPage"]
