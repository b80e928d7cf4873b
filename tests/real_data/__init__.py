"""Checked on 100 real, de-identified patients (MIMIC-III Clinical Database Demo 1.4, PhysioNet, ODbL 1.0).

Nothing of the data is in this repository: the tests read the folder `shared` beside the checkout and skip
when it is absent. Nobody's row is shown when a test fails.
"""
