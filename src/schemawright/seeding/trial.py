"""Rows for a schema of SQLite: tried in memory, and what SQLite refuses is left out."""

from collections.abc import Iterator

from schemawright.base.errors import SchemawrightError
from schemawright.dialects.names import Names
from schemawright.dialects.registry import dialect_named
from schemawright.dialects.sqlite.ddl.tables import depths
from schemawright.dialects.sqlite.types import affinity
from schemawright.migrate.plan import creation
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.scratch.server import ScriptError
from schemawright.scratch.sqlite.session import Session, open_memory

LENGTHS = (1, 4, 32, 33, 36, 64)
"""Of texts and blobs, the second time around: keys and hashes are often checked for one."""


def tried_rows(document: Document, count: int) -> str:
    """A script that puts up to `count` rows into each table; empty where the schema cannot be built."""
    connection = open_memory()
    try:
        session = Session(connection)
        session.run(creation(document).up_sql)
        return "".join(_taken(session, document, count))
    except SchemawrightError:
        return ""
    finally:
        connection.close()


def _taken(session: Session, document: Document, count: int) -> Iterator[str]:
    deep = depths(document)
    for table in sorted(document.all(Table), key=lambda table: (deep[table.id], table.name)):
        for number in range(1, count + 1):
            for row in _rows(document, table, number):
                try:
                    session.run(row)
                except ScriptError:
                    continue
                yield f"{row};\n"
                break


def _rows(document: Document, table: Table, number: int) -> Iterator[str]:
    """Ways to write one row: with foreign keys or without, with longer and longer values."""
    names = Names(document, dialect_named("sqlite"))
    refers = {id for key in document.children(table.id, Relationship) for id in key.source_column_ids}
    columns = [column for column in document.children(table.id, Column) if column.generated is None]
    into = ", ".join(names.column(column.id) for column in columns)
    for length in LENGTHS:
        for is_referring in (True, False):
            values = [
                "NULL" if column.id in refers and not is_referring else _value(column, number, length)
                for column in columns
            ]
            yield f"INSERT INTO {names.of(table)} ({into}) VALUES ({', '.join(values)})"


def _value(column: Column, number: int, length: int) -> str:
    kind = affinity(column.data_type)
    if kind in ("integer", "numeric"):
        return str(number)
    if kind == "real":
        return f"{number}.5"
    return f"'{number:0{length}}'" if kind == "text" else f"x'{number:0{length * 2}x}'"
