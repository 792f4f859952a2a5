"""PostgreSQL DDL to records, by PostgreSQL's own parser; needs no server.

`dialects.postgresql.parser` is the only module that knows the parser library. `statements` runs the statements of a
script one after the other against a `catalog` of records, as a server would, with the handlers that the other modules
export as `HANDLERS`.
"""
