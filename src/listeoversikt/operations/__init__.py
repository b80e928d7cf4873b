"""One function per user action; the only door from the window and the command line to the rest."""
