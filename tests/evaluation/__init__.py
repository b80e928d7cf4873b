"""Evaluation: the pilot's tables, goals, charts and comparisons."""
