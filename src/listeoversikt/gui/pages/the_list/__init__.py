"""Listen: find and understand anyone."""

from listeoversikt.gui.pages.the_list.page import TheListPage

__all__ = ["TheListPage"]
