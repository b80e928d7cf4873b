"""About the program: what it is for, what lies where, which definitions hold, and who made the parts."""

from listeoversikt.gui.pages.about.page import AboutPage

__all__ = ["AboutPage"]
