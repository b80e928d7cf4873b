"""The encrypted store: a folder with ``store.db`` and ``keys.json``.

A store is created whole or not at all, takes an extract whole or not at all, and never changes what it has
taken: extracts and follow-up events are only ever added.

* ``repository``      the way in: ``create_store``, ``open_store`` and the class ``Store``.
* ``contents``        what the store hands out: extracts, events, keys of scored lists, findings.
* ``refusals``        why the store says no, with a sentence for each reason.
* ``keys``            the database's key, wrapped by a passphrase.
* ``database``        the encrypted database: connections, transactions, errors.
* ``tables``          every table of the database.
* ``blobs``, ``snapshots``, ``parquet``   columns of an extract as content-addressed Parquet.
* ``extract_history``, ``pseudonyms``, ``scored_lists``, ``event_log``   one noun each, within a transaction.
* ``integrity``       ``store check``.

Only ``contents`` and ``refusals`` are light; the others import SQLAlchemy, SQLCipher or Argon2, so a run
without a store must not import them.
"""
