"""Trees, regression and their blend; calibration, search, local recalibration. Learning libraries load here only."""
