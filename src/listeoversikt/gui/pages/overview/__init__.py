"""The page Oversikt: is the day under control? Duties first, then the list, what is due, what changed, what is missing."""

from listeoversikt.gui.pages.overview.page import OverviewPage

__all__ = ["OverviewPage"]
