"""The number of today's schema; by itself, so that what opens quickly needn't load the tables."""

from __future__ import annotations

SCHEMA_VERSION = 2
"""Counts up with each change of the tables; a store with a higher number is refused untouched, a lower is brought up."""
