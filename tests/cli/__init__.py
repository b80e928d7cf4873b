"""The command line end to end: real files, a real encrypted store, and processes of their own where it matters."""
