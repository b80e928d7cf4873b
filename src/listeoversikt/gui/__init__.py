"""The window. Qt lives here and in ``app`` only; built in a later version."""
