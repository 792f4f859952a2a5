"""A connection that SQL of somebody else's cannot reach out of."""

import sqlite3
import time

ATTACHED = 0
LENGTH = 20_000_000
"""Bytes of the longest value or statement."""
SECONDS = 30.0
"""How long one statement may run."""
STEPS = 10_000
"""Virtual instructions between two looks at the clock."""

PRAGMAS = frozenset(
    """foreign_keys foreign_key_check foreign_key_list defer_foreign_keys legacy_alter_table integrity_check quick_check
    table_info table_xinfo table_list index_list index_info index_xinfo collation_list function_list module_list
    recursive_triggers""".split()
)
"""Those that reach neither a file nor another connection."""
READ = frozenset("page_size encoding user_version application_id schema_version data_version compile_options".split())
"""Those that only tell, where they are given nothing."""


def confine(connection: sqlite3.Connection) -> None:
    """Refuses other files, extensions, and PRAGMAs that reach beyond the schema; ends what runs too long."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, ATTACHED)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LENGTH)
    connection.set_authorizer(_authorize)


def timed(connection: sqlite3.Connection, seconds: float = SECONDS) -> None:
    """Gives what the connection runs from now on so much time; then it is interrupted."""
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: int(time.monotonic() > end), STEPS)


def _authorize(action: int, first: str | None, second: str | None, _database: str | None, _inner: str | None) -> int:
    if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH):
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and (first or "").lower() not in (PRAGMAS if second else PRAGMAS | READ):
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() == "load_extension":
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK
