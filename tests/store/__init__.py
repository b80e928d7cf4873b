"""The encrypted store, with real SQLCipher, real files and real processes."""
