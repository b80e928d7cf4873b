"""Indicators: small lists that a clinician can read, with the expected figures beside."""
