"""Tests of the translations, and of texts that must fit."""
