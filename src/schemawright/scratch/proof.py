"""Proving a plan between two documents, and that a document builds at all."""

import time
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from schemawright.base.ids import Id
from schemawright.dialects.names import Names
from schemawright.dialects.registry import dialect_named
from schemawright.migrate.plan import creation, ddl_of
from schemawright.migrate.step import Plan
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.heirs import heirs_of
from schemawright.model.namespace import Namespace
from schemawright.model.table import Table
from schemawright.scratch.server import ScriptError, Server
from schemawright.scratch.verify import Verdict, verify_migration


def for_server(document: Document, server: Server) -> Document:
    """`document` for the version of `server`, where its settings leave the version open.

    PostgreSQL 18 keeps names of not-null constraints, which older ones do not have: a migration speaks of them or not.
    """
    schema = document.schema
    if schema.settings.server_version is not None:
        return document
    settings = msgspec.structs.replace(schema.settings, server_version=server.version[0])
    return document.replacing({type(schema): {schema.id: msgspec.structs.replace(schema, settings=settings)}})


def prove(
    server: Server, old: Document, new: Document, plan: Plan, *, rows_sql: str = "", confined: bool = False
) -> Verdict:
    """Runs `plan` up, down and up again from `old`, and compares the catalogs with what the documents build.

    `rows_sql` puts rows into `old`, which must come back but where the plan says that it may lose some. `confined` is
    for SQL of somebody else's: see `Server.database`.
    """
    return verify_migration(
        server,
        old_sql=creation(old).up_sql,
        new_sql=creation(new).up_sql,
        up_steps=plan.up,
        down_steps=plan.down,
        rows_sql=rows_sql,
        lossy=lossy_tables(old, plan),
        confined=confined,
    )


def lossy_tables(old: Document, plan: Plan) -> frozenset[str] | None:
    """The tables of which the way up says that it may lose something, as `Database.rows` calls them; `None`: any."""
    found: set[str] = set()
    names = Names(old, dialect_named(old.schema.dialect))
    holders = ddl_of(names.dialect).row_holders(names)
    for warning in plan.warnings:
        if not warning.code.startswith("MIGRATE_LOSS"):
            continue
        table = _table_of(old, warning.subject)
        if table is None:
            return None
        for id in _with_holders(table.id, holders):
            held = old.require(Table, id)
            found |= {_called(old, other) for other in (*_with_all_below(old, held), *_partitioned_above(old, held))}
    return frozenset(found)


def _with_holders(table_id: Id, holders: Mapping[Id, Sequence[Column]]) -> set[Id]:
    """The table, and those that hold rows of it in a column, or rows of such a table."""
    found, queue = {table_id}, [table_id]
    while queue:
        above = {column.table_id for column in holders.get(queue.pop(), ())} - found
        found |= above
        queue += above
    return found


def _called(document: Document, table: Table) -> str:
    namespace = document.find(Namespace, table.namespace_id)
    return table.name if namespace is None else f"{namespace.name}.{table.name}"


def _with_all_below(document: Document, table: Table) -> Iterator[Table]:
    """The table, its heirs and partitions: what its columns lose, theirs lose too."""
    yield table
    for heir in heirs_of(document, table.id):
        yield from _with_all_below(document, heir)


def _partitioned_above(document: Document, table: Table) -> Iterator[Table]:
    """The partitioned tables whose rows the table's are too."""
    while (above := document.find(Table, table.partition_of)) is not None:
        yield above
        table = above


def _table_of(document: Document, subject: Id | None) -> Table | None:
    record = document.find(Column, subject) if subject is not None else None
    id = record.table_id if record is not None else subject
    return document.find(Table, id) if id is not None else None


def build(server: Server, document: Document) -> Verdict:
    """Builds `document` in an empty database; the verdict names the statement that the database refused."""
    started = time.monotonic()
    plan = creation(document)
    refusal: ScriptError | None = None
    with server.database() as database:
        try:
            database.run_script(plan.up_sql)
        except ScriptError as error:
            refusal = error
    return Verdict(
        ok=refusal is None,
        server=server.label,
        steps=len(plan.up),
        milliseconds=round((time.monotonic() - started) * 1000),
        phase=None if refusal is None else "new",
        message=None if refusal is None else refusal.message,
        sqlstate=None if refusal is None else refusal.sqlstate,
        line=None if refusal is None else refusal.line,
        statement=None if refusal is None else refusal.statement,
    )
