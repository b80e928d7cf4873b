"""Tests of mapping profiles."""
