"""Indicators: definitions, computation, intervals, and what may be shown outside the office."""
