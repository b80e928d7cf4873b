"""The store on a PostgreSQL server, tried on a server of the tests' own."""
