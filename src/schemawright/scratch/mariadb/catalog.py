"""What is in a database, object by object, as `SHOW CREATE` says it."""

from collections.abc import Callable, Iterator
from typing import Any

from schemawright.scratch.server import ObjectKey

Rows = Callable[[str], list[tuple[Any, ...]]]
"""Answers the rows of a query."""

_TRIGGERS = """SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()
ORDER BY event_object_table, event_manipulation, action_timing, action_order"""
_ROUTINES = """SELECT routine_type, routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()
ORDER BY routine_type, routine_name"""
_EVENTS = "SELECT event_name FROM information_schema.events WHERE event_schema = DATABASE() ORDER BY event_name"


def objects(rows: Rows) -> Iterator[tuple[ObjectKey, str]]:
    """Every object of the current database: sequences, tables, views, routines, triggers in their order, events."""
    tables = [(_WORDS.get(kind, kind), name) for name, kind in rows("SHOW FULL TABLES")]
    for word in ("SEQUENCE", "TABLE", "VIEW"):
        for name in [name for kind, name in tables if kind == word]:
            yield ObjectKey(word, "", name), rows(f"SHOW CREATE {word} {quoted(name)}")[0][1]
    for kind, name in rows(_ROUTINES):
        yield ObjectKey(kind, "", name), rows(f"SHOW CREATE {kind} {quoted(name)}")[0][2] or ""
    for (name,) in rows(_TRIGGERS):
        yield ObjectKey("TRIGGER", "", name), rows(f"SHOW CREATE TRIGGER {quoted(name)}")[0][2]
    for (name,) in rows(_EVENTS):
        yield ObjectKey("EVENT", "", name), rows(f"SHOW CREATE EVENT {quoted(name)}")[0][3]


_WORDS = {"BASE TABLE": "TABLE", "SYSTEM VERSIONED": "TABLE"}


def quoted(name: str) -> str:
    """A name in quotes."""
    return "`" + name.replace("`", "``") + "`"
