"""The store on a PostgreSQL server: the same ``Store`` over another database.

* ``sealing``     what leaves the machine is encrypted first; look-ups go by HMAC.
* ``database``    transactions: one writer at a time, and whether a write stood when the answer was lost.
* ``refusing``    what the server's errors mean.
* ``keys_in_table``  the wrapped keys and the wrong tries, which lie in files beside an embedded store.
* ``backups``     an embedded copy whenever it's asked for.
* ``opening``     creating and opening by address.
* ``listening``   what others write is heard at once.

psycopg is imported here only, and only once an address is used.
"""
