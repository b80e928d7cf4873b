"""Pictures of every page, made by the real window offscreen: ``make screenshots``."""
