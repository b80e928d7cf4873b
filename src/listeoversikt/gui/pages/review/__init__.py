"""List review: choose whom to go through, decide patient after patient by keyboard, and see what it gave."""

from listeoversikt.gui.pages.review.page import ReviewPage

__all__ = ["ReviewPage"]
