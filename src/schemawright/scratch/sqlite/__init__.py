"""SQLite: the one that Python has with it, in memory."""

from schemawright.scratch.server import Servers
from schemawright.scratch.sqlite.server import Server

__all__ = ["SERVERS"]

SERVERS = Servers("sqlite", Server.find)
