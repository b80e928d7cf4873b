"""Erasing from the store."""
