"""One measure a module; pure functions from a patient list to columns, one value a patient."""
