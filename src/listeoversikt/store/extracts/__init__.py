"""The extracts that have been taken: their tables as content-addressed Parquet, read back, and set aside."""
