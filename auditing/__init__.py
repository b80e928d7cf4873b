"""Asks whether the locked dependencies have known weaknesses, and tells how many couldn't be asked about."""
