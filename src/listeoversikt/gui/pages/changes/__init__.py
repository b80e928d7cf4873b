"""Endringer: what changed since the extract before, a row a patient."""

from listeoversikt.gui.pages.changes.page import ChangesPage

__all__ = ["ChangesPage"]
