"""The steps from each schema to the next: one a file, written once and never changed afterwards.

Imported only when a store with a lower number is opened (``store.migrating``).
"""
