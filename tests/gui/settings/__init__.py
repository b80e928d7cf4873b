"""Tests of the pages Settings and About."""
