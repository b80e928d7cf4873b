"""Utskrivninger: every discharge with its two clocks, and a form for one that no export has told of yet."""

from listeoversikt.gui.pages.discharges.page import DischargesPage

__all__ = ["DischargesPage"]
