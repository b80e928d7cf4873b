"""The reading of an export, piece by piece; the contract's black-box tests stand in ``tests/contract``."""
