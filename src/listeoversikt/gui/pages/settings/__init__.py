"""Settings: the office's choices, kept in the store, and this machine's, kept on it. Each is saved at once."""

from listeoversikt.gui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
