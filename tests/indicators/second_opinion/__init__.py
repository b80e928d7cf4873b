"""A second opinion on the indicators: SQL written from the contract's sentences alone, run by DuckDB."""
