"""Erasing and telling from the window: dialogs, and what carries them out. Offered in the settings and on a card's menu."""
