"""MariaDB: the server of a URL, or one of our own from the system's programs."""

from schemawright.scratch.mariadb.server import ScratchDatabase, Server
from schemawright.scratch.server import Servers

__all__ = ["SERVERS", "ScratchDatabase", "Server"]

SERVERS = Servers("mariadb", Server.find)
