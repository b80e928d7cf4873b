"""How fast and how large: ``python -m benchmarks`` measures the program and writes ``docs/benchmarks.md``.

* ``processes``      a whole cold process: seconds, processor seconds, peak memory.
* ``made_up_lists``  the exports that are measured on, made by the program itself in a temporary folder.
* ``jobs``           ``synth``, ``run``, ``check``, ``import`` and ``worklist``, each beside a floor or a peer.
* ``scoring``        HFRS and Charlson beside PyPI's pycomorb.
* ``server``         ten users at once on a PostgreSQL of its own.
* ``page``           the table in words.
* ``floor``, ``loading`` and ``peer`` are run as processes of their own and print JSON.

This process imports nothing but the standard library: a child's peak memory on Linux is never told as less than
that of the process that started it.
"""
