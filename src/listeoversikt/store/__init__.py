"""The encrypted store: a folder with ``store.db`` and ``keys.json``, or a database on a server.

A store is created whole or not at all, takes an extract whole or not at all, and never changes what it has
taken: extracts and follow-up events are only ever added.

* ``repository``      the way in: ``create_store``, ``open_store`` and the class ``Store``.
* ``contents``        what the store hands out: extracts, events, keys of scored lists, findings.
* ``refusals``        why the store says no, with a sentence for each reason.
* ``opening``, ``unlocking``, ``reopening``   a passphrase tried, the store found ours, who has come; by the recovery key.
* ``access``          users, roles and rights, wrong tries, the log of who looked at what.
* ``keys``, ``key_place``   the database's key, wrapped once a user by a passphrase, and where the copies lie.
* ``database``        the encrypted database: connections, transactions, errors.
* ``tables``          every table of the database.
* ``extracts``        what has been taken in: columns as content-addressed Parquet, their history, what was set aside.
* ``pseudonyms``, ``scored_lists``, ``event_log``   one noun each, within a transaction.
* ``backups``, ``restoring``, ``in_place``   copies that are whole, and how one becomes the store again.
* ``erasing``         a patient, an extract, the office taken away for good; everything that is kept of one patient.
* ``integrity``       ``store check``.
* ``server``, ``sealed_types``   the same on a PostgreSQL server, sealed before it leaves the machine.
* ``address``, ``doors``, ``ways_in``   where a store lies, and what a ``Store`` asks of its database wherever that is.
* ``moving``, ``copying``   an office from file to server and back.

Only ``address``, ``contents`` and ``refusals`` are light; the others import SQLAlchemy, SQLCipher or Argon2, so a run
without a store must not import them.
"""
