"""Financing: the pilot's two models, of the office and never of a patient."""
