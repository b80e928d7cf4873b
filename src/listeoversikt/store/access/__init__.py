"""Who may do what in a store, and what is told of it.

* ``roles``            what a role may, from the shipped table.
* ``rights_of_kinds``  what each kind of event takes to be written.
* ``identity``         who has opened the store, looked up anew at each act.
* ``accounts``         the users: added, changed, stopped.
* ``attempts``         tries with a wrong passphrase: each makes the next one wait longer.
* ``recovery``         the printed key that lets a leader in again.
* ``key_store``        the operating system's key store, as a convenience.
"""
