"""Tests of the words on screen."""
