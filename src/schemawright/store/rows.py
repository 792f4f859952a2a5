"""Writing records: only the rows that a batch touches, many in one statement."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from schemawright.base.errors import StaleError
from schemawright.base.ids import Id
from schemawright.changes.change import Change, Create, Delete, Update
from schemawright.changes.compare import squash
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.store.moment import now
from schemawright.store.projections import Projector, concerned
from schemawright.store.records import row_of
from schemawright.store.tables import home_of, schema_definitions, schema_objects

Row = dict[str, Any]


async def insert_schema(connection: AsyncConnection, document: Document, person: str) -> None:
    """Writes a whole new document at revision 0."""
    stamps = {"created_at": now(), "updated_at": now()}
    header = row_of(document.schema) | stamps | {"revision": 0, "created_by": person, "updated_by": person}
    await connection.execute(sa.insert(schema_definitions).values(header))
    await _insert(connection, document, (record for record in document if not isinstance(record, Schema)))


async def advance(connection: AsyncConnection, after: Document, base: int, person: str) -> None:
    """Compare-and-set of the revision from `base` to `base + 1`, with the header; else `StaleError`."""
    table = schema_definitions
    values = row_of(after.schema) | {"revision": base + 1, "updated_by": person, "updated_at": now()}
    done = await connection.execute(
        sa.update(table).where(table.c.id == after.schema.id, table.c.revision == base).values(values)
    )
    if done.rowcount != 1:
        raise StaleError(f"Revision {base} is no longer the current one.")


async def write_changes(
    connection: AsyncConnection, before: Document, after: Document, changes: tuple[Change, ...]
) -> None:
    """Brings the rows of the changed records, and of those whose projections follow from them, up to `after`."""
    changes = squash(changes)
    deleted = [change.record for change in changes if isinstance(change, Delete)]
    created = [change.record for change in changes if isinstance(change, Create)]
    updated = [
        record
        for change in changes
        if isinstance(change, Update) and change.kind.record is not Schema
        if (record := after.find(change.kind.record, change.id)) is not None
    ]
    was, becomes = Projector(before), Projector(after)
    updated += [record for record in concerned(after, changes, before) if was.row(record) != becomes.row(record)]
    schema_id = after.schema.id
    for table, records in _by_home(deleted).items():
        await connection.execute(
            sa.delete(table).where(table.c.schema_id == schema_id, table.c.id == sa.bindparam("gone")),
            [{"gone": record.id} for record in records],
        )
    await _insert(connection, after, created)
    for table, records in _by_home(updated).items():
        rows = [_complete(table, row_of(record) | becomes.row(record)) for record in records]
        await _update(connection, table, schema_id, rows)


async def _insert(connection: AsyncConnection, document: Document, records: Iterable[Record]) -> None:
    projector = Projector(document)
    shared = {"schema_id": document.schema.id, "created_at": now(), "updated_at": now()}
    for table, together in _by_home(records).items():
        rows = [_complete(table, row_of(record) | projector.row(record)) | shared for record in together]
        await connection.execute(sa.insert(table), rows)


def _complete(table: sa.Table, row: Row) -> Row:
    """The row with all columns that kinds may lack, so that rows of several kinds share a statement."""
    return {"name": None} | row if table is schema_objects else row


async def _update(connection: AsyncConnection, table: sa.Table, schema_id: Id, rows: list[Row]) -> None:
    moment = now()
    columns = [name for name in rows[0] if name != "id"]
    statement = (
        sa.update(table)
        .where(table.c.schema_id == schema_id, table.c.id == sa.bindparam("which"))
        .values({name: sa.bindparam(f"new_{name}") for name in columns} | {"updated_at": sa.bindparam("new_moment")})
    )
    await connection.execute(
        statement,
        [{"which": row["id"], "new_moment": moment} | {f"new_{name}": row[name] for name in columns} for row in rows],
    )


def _by_home(records: Iterable[Record]) -> dict[sa.Table, list[Record]]:
    found: dict[sa.Table, list[Record]] = {}
    for record in records:
        found.setdefault(home_of(KIND_OF[type(record)].name), []).append(record)
    return found
