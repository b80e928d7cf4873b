"""Tests of their own package, so that equal file names in other folders do no harm."""
