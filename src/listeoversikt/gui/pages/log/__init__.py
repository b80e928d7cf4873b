"""The audit log: who looked at what, who changed what, and whether the log is whole."""

from listeoversikt.gui.pages.log.page import LogPage

__all__ = ["LogPage"]
