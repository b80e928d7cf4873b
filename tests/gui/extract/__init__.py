"""The page Uttrekk."""
