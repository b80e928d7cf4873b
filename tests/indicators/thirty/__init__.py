"""Thirty patients, counted by hand: the tables, and what comes out of them in words."""
