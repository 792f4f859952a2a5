"""The store: schemas, their documents, batches, change log and migrations."""

from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schemawright.base.errors import NotFoundError, RefusedError, StaleError
from schemawright.base.ids import Id, new_id
from schemawright.changes.apply import apply
from schemawright.changes.change import Change, Create
from schemawright.model.document import Document
from schemawright.model.record import Record
from schemawright.model.schema import Schema
from schemawright.store import rows
from schemawright.store.entries import Answer, Commit, Header, Migration, Standing
from schemawright.store.log import LoggedBatch, change_of, log_row, wound_back
from schemawright.store.moment import now
from schemawright.store.records import columns_of, reader_of
from schemawright.store.tables import (
    HOMES,
    schema_batches,
    schema_change_log,
    schema_definitions,
    schema_migrations,
    schema_objects,
    schema_tables,
)
from schemawright.store.writer import Writer


class Store:
    """An open store. Reads see one moment; each write is a transaction of its own schema."""

    def __init__(self, engine: AsyncEngine, epoch: str) -> None:
        self._engine = engine
        self._writer = Writer(engine)
        self.epoch = epoch
        """Names this store; another one put in its place has another."""

    async def close(self) -> None:
        """Writes what waits and closes the connections."""
        await self._writer.close()
        await self._engine.dispose()

    async def ping(self) -> None:
        """Raises where the database does not answer."""
        async with self._engine.connect() as connection:
            await connection.execute(sa.select(1))

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[AsyncConnection]:
        async with self._engine.connect() as connection:
            if self._engine.dialect.name == "postgresql":
                await connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    async def headers(self) -> list[Header]:
        """Every schema, the last changed one first."""
        table = schema_definitions
        async with self._reading() as connection:
            found = await connection.execute(_headers().order_by(table.c.updated_at.desc(), table.c.id))
            return [_header(row) for row in found.mappings()]

    async def header(self, id_or_slug: str) -> Header:
        """The schema with this id or slug, or `NotFoundError`."""
        if "\0" in id_or_slug:
            raise NotFoundError("There is no schema of that name.")
        table = schema_definitions
        asked = sa.or_(table.c.id == id_or_slug, table.c.slug == id_or_slug)
        async with self._reading() as connection:
            # An id wins over a slug that looks like one.
            found = await connection.execute(_headers().where(asked).order_by(table.c.id != id_or_slug))
            row = found.mappings().first()
        if row is None:
            raise NotFoundError(f"There is no schema {id_or_slug[:80]!r}.")
        return _header(row)

    async def create(
        self, document: Document, person: str, changes: tuple[Change, ...] = (), *, free_slug: bool = False
    ) -> Header:
        """Keeps a new schema: `document` as revision 0, and `changes`, where there are any, as revision 1.

        A taken slug raises `RefusedError` (`slug_taken`), or gets a number where `free_slug` is set.
        """
        wanted = document.schema

        async def work(connection: AsyncConnection) -> None:
            slug = await _free_slug(connection, wanted.slug) if free_slug else wanted.slug
            kept = document.replacing({Schema: {wanted.id: msgspec.structs.replace(wanted, slug=slug)}})
            await rows.insert_schema(connection, kept, person)
            log = [log_row(Create(record)) for record in kept]
            await _write_log(connection, wanted.id, 0, log, person, None)
            if changes:
                first = Commit(0, kept, apply(kept, changes), changes, person, new_id())
                await _write_commit(connection, first)

        await self._run_unique_slug(work, wanted.slug)
        return await self.header(wanted.id)

    async def delete(self, schema_id: Id) -> None:
        """Deletes a schema with all that belongs to it; `NotFoundError` where it is gone already."""

        async def work(connection: AsyncConnection) -> None:
            gone = await connection.execute(sa.delete(schema_definitions).where(schema_definitions.c.id == schema_id))
            if gone.rowcount == 0:
                raise NotFoundError(f"There is no schema {schema_id}.")

        await self._writer.run(work)

    async def load(self, schema_id: Id) -> tuple[Document, int]:
        """The document and its revision, or `NotFoundError`."""
        async with self._reading() as connection:
            table = schema_definitions
            head = (await connection.execute(sa.select(table).where(table.c.id == schema_id))).mappings().first()
            if head is None:
                raise NotFoundError(f"There is no schema {schema_id}.")
            records: list[Record] = reader_of(table)([head])
            for home in {*HOMES.values(), schema_objects} - {table}:
                wanted = sa.select(*columns_of(home)).where(home.c.schema_id == schema_id).order_by(home.c.id)
                found = await connection.execute(wanted)
                records += reader_of(home)(found.mappings().all())
        return Document(records), head["revision"]

    async def revision(self, schema_id: Id) -> int:
        """The current revision, or `NotFoundError`."""
        table = schema_definitions
        async with self._reading() as connection:
            found = await connection.scalar(sa.select(table.c.revision).where(table.c.id == schema_id))
        if found is None:
            raise NotFoundError(f"There is no schema {schema_id}.")
        return int(found)

    async def document_at(self, schema_id: Id, revision: int) -> Document:
        """The document as it stood at `revision`; `NotFoundError` where there never was such a revision."""
        document, current = await self.load(schema_id)
        if not 0 <= revision <= current:
            raise NotFoundError(f"There is no revision {revision}; the schema stands at {current}.", revision=current)
        later = await self.log_after(schema_id, revision)
        return wound_back(document, (batch for batch in later if batch.revision <= current))

    async def log_after(self, schema_id: Id, revision: int, limit: int | None = None) -> list[LoggedBatch]:
        """The batches after `revision`, oldest first, `limit` at most."""
        log, batches = schema_change_log, schema_batches
        last = sa.select(sa.func.max(log.c.revision)).where(log.c.schema_id == schema_id).scalar_subquery()
        upper = revision + limit if limit is not None else last
        query = (
            sa.select(log, batches.c.label)
            .outerjoin(batches, sa.and_(batches.c.schema_id == log.c.schema_id, batches.c.batch_id == log.c.batch_id))
            .where(log.c.schema_id == schema_id, log.c.revision > revision, log.c.revision <= upper)
            .order_by(log.c.revision, log.c.number)
        )
        async with self._reading() as connection:
            found = (await connection.execute(query)).mappings().all()
        grouped: dict[int, list[sa.RowMapping]] = {}
        for row in found:
            grouped.setdefault(row["revision"], []).append(row)
        return [_batch(one) for one in grouped.values()]

    async def log_page(self, schema_id: Id, after: int, limit: int) -> list[sa.RowMapping]:
        """The log's rows after revision `after`, oldest first: whole revisions, at least `limit` rows if there are."""
        log, batches = schema_change_log, schema_batches
        asked = sa.and_(log.c.schema_id == schema_id, log.c.revision > after)
        order = (log.c.revision, log.c.number)
        last = sa.select(log.c.revision).where(asked).order_by(*order).offset(limit - 1).limit(1).scalar_subquery()
        query = (
            sa.select(log, batches.c.label)
            .outerjoin(batches, sa.and_(batches.c.schema_id == log.c.schema_id, batches.c.batch_id == log.c.batch_id))
            .where(asked, log.c.revision <= sa.func.coalesce(last, sa.literal(2**62)))
            .order_by(*order)
        )
        async with self._reading() as connection:
            return list((await connection.execute(query)).mappings())

    async def answer(self, schema_id: Id, batch_id: str) -> Answer | None:
        """What the batch was answered, if it came before."""
        table = schema_batches
        query = sa.select(table.c.revision, table.c.answer)
        async with self._reading() as connection:
            row = (
                await connection.execute(query.where(table.c.schema_id == schema_id, table.c.batch_id == batch_id))
            ).first()
        return None if row is None else Answer(row.revision, row.answer.get("error"))

    async def last_number(self, schema_id: Id, client_id: str) -> int:
        """The greatest `n` that a client's batches had; 0 where it sent none."""
        table = schema_batches
        query = sa.select(sa.func.max(table.c.n)).where(table.c.schema_id == schema_id, table.c.client_id == client_id)
        async with self._reading() as connection:
            return await connection.scalar(query) or 0

    async def standing(self, schema_id: Id, batch_id: str, client_id: str | None) -> Standing:
        """How things stand for a batch, or `NotFoundError`."""
        batches = schema_batches
        mine = sa.and_(batches.c.schema_id == schema_id, batches.c.client_id == client_id)
        query = (
            sa.select(
                schema_definitions.c.revision,
                batches.c.revision.label("made"),
                batches.c.answer,
                sa.select(sa.func.max(batches.c.n)).where(mine).scalar_subquery().label("last"),
            )
            .outerjoin(batches, sa.and_(batches.c.schema_id == schema_id, batches.c.batch_id == batch_id))
            .where(schema_definitions.c.id == schema_id)
        )
        async with self._reading() as connection:
            row = (await connection.execute(query)).first()
        if row is None:
            raise NotFoundError(f"There is no schema {schema_id}.")
        answer = None if row.answer is None else Answer(row.made, row.answer.get("error"))
        return Standing(row.revision, answer, row.last or 0)

    async def commit(self, commit: Commit) -> bool:
        """Keeps an accepted batch in one transaction; `False`, with nothing written, where its base is not the head."""

        async def work(connection: AsyncConnection) -> None:
            await _write_commit(connection, commit)

        try:
            await self._run_unique_slug(work, commit.after.schema.slug)
        except (StaleError, IntegrityError):
            # Another node was faster: with other edits, or with this very batch.
            return False
        return True

    async def remember(self, commit: Commit, answer: Answer) -> bool:
        """Keeps what a batch that changed nothing was answered; `False` where it has an answer already."""

        async def work(connection: AsyncConnection) -> None:
            await _write_batch(connection, commit.before.schema.id, commit, answer)

        try:
            await self._writer.run(work)
        except IntegrityError:
            return False
        return True

    async def add_migration(self, schema_id: Id, migration: Migration) -> None:
        """Keeps a generated migration; `RefusedError` (`version_taken`) where its version is there already."""
        values = {"schema_id": schema_id} | {name: getattr(migration, name) for name in Migration.__dataclass_fields__}

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(sa.insert(schema_migrations).values(values))

        try:
            await self._writer.run(work)
        except IntegrityError as error:
            raise RefusedError(f"There is a migration {migration.version} already.", code="version_taken") from error

    async def replace_migrations(self, schema_id: Id, gone: Iterable[Migration], migration: Migration) -> None:
        """Keeps one migration in the place of others; `RefusedError` (`gone`) where one of them is not there."""
        table = schema_migrations
        ids = [one.id for one in gone]
        values = {"schema_id": schema_id} | {name: getattr(migration, name) for name in Migration.__dataclass_fields__}

        async def work(connection: AsyncConnection) -> None:
            asked = sa.and_(table.c.schema_id == schema_id, table.c.id.in_(ids))
            removed = await connection.execute(sa.delete(table).where(asked))
            if removed.rowcount != len(ids):
                raise RefusedError("Somebody else has squashed some of them. Look at the list again.", code="gone")
            await connection.execute(sa.insert(table).values(values))

        await self._writer.run(work)

    async def migrations(self, schema_id: Id) -> list[Migration]:
        """The generated migrations, oldest first."""
        table = schema_migrations
        columns = [table.c[name] for name in Migration.__dataclass_fields__]
        query = sa.select(*columns).where(table.c.schema_id == schema_id).order_by(table.c.version)
        async with self._reading() as connection:
            return [Migration(**row) for row in (await connection.execute(query)).mappings()]

    async def _run_unique_slug(self, work: Any, slug: str) -> None:
        try:
            await self._writer.run(work)
        except IntegrityError as error:
            if "slug" in str(error.orig):
                message = f"There is a schema with the slug {slug!r} already. Choose another one."
                raise RefusedError(message, code="slug_taken", pointer="/slug") from error
            raise


def _headers() -> sa.Select[Any]:
    owned = schema_tables.c.schema_id == schema_definitions.c.id
    count = sa.select(sa.func.count()).where(owned).correlate(schema_definitions).scalar_subquery()
    return sa.select(schema_definitions, count.label("table_count"))


def _header(row: sa.RowMapping) -> Header:
    (schema,) = reader_of(schema_definitions)([row])
    assert isinstance(schema, Schema)
    stamps = {name: row[name] for name in ("created_by", "updated_by", "created_at", "updated_at")}
    return Header(schema, row["revision"], row["table_count"], **stamps)


def _batch(found: Sequence[sa.RowMapping]) -> LoggedBatch:
    first = found[0]
    changes = tuple(change_of(row) for row in found)
    return LoggedBatch(
        first["revision"], first["batch_id"], first["label"], first["changed_by"], first["changed_at"], changes
    )


async def _free_slug(connection: AsyncConnection, wanted: str) -> str:
    table = schema_definitions
    pattern = wanted.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
    taken = set(await connection.scalars(sa.select(table.c.slug).where(table.c.slug.like(pattern, escape="\\"))))
    slug, number = wanted, 1
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug


async def _write_commit(connection: AsyncConnection, commit: Commit) -> None:
    schema_id = commit.before.schema.id
    await rows.advance(connection, commit.after, commit.base, commit.person)
    log = [log_row(change) for change in commit.changes]
    await _write_log(connection, schema_id, commit.base + 1, log, commit.person, commit.batch_id)
    await rows.write_changes(connection, commit.before, commit.after, commit.changes)
    await _write_batch(connection, schema_id, commit, Answer(commit.base + 1))


async def _write_log(
    connection: AsyncConnection,
    schema_id: Id,
    revision: int,
    log: Iterable[dict[str, Any]],
    person: str,
    batch_id: str | None,
) -> None:
    shared = {
        "schema_id": schema_id,
        "revision": revision,
        "changed_by": person,
        "changed_at": now(),
        "batch_id": batch_id,
    }
    if values := [row | shared | {"number": number} for number, row in enumerate(log)]:
        await connection.execute(sa.insert(schema_change_log), values)


async def _write_batch(connection: AsyncConnection, schema_id: Id, commit: Commit, answer: Answer) -> None:
    values = {
        "schema_id": schema_id,
        "batch_id": commit.batch_id,
        "client_id": commit.client_id,
        "n": commit.n,
        "revision": answer.revision,
        "label": commit.label,
        "answer": {"ok": answer.error is None} | ({"error": answer.error} if answer.error else {}),
        "submitted_by": commit.person,
        "submitted_at": now(),
    }
    await connection.execute(sa.insert(schema_batches).values(values))
