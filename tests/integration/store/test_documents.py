"""Documents and batches in and out of a real database."""

import asyncio
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemawright.base.errors import InvalidError, NotFoundError, RefusedError
from schemawright.base.ids import new_id
from schemawright.changes.apply import apply
from schemawright.changes.change import Change, Create, Update, decode_fields, to_wire, update
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key
from schemawright.model.schema import Schema
from schemawright.model.table import Table
from schemawright.store.entries import Answer, Commit, Migration
from schemawright.store.moment import now
from schemawright.store.projections import Projector
from schemawright.store.records import row_of
from schemawright.store.store import Store
from schemawright.store.tables import HOMES, home_of
from tests.integration.store.conftest import Run
from tests.property.documents import documents
from tests.property.test_changes import batches

SEVERAL = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def as_new(document: Document) -> Document:
    """The document as another schema, so that one store can take many."""
    schema = document.schema
    return Document(
        [
            msgspec.structs.replace(schema, id=new_id(), slug=new_id()),
            *(record for record in document if record is not schema),
        ]
    )


def batch(base: int, before: Document, changes: tuple[Change, ...], batch_id: str = "", **more: Any) -> Commit:
    """A batch as the editor would commit it."""
    return Commit(base, before, apply(before, changes), changes, "Ann", batch_id or new_id(), **more)


def well_typed(changes: tuple[Change, ...]) -> bool:
    """Whether the changes could have come over the wire: random ones may put any text where one of a few is meant."""
    try:
        for change in changes:
            if isinstance(change, Update):
                decode_fields(change.kind, to_wire(change)["values"])
    except InvalidError:
        return False
    return True


@SEVERAL
@given(document=documents())
def test_a_document_comes_back_as_it_was(store: Store, run: Run, document: Document) -> None:
    document = as_new(document)
    run(store.create(document, "Ann"))
    assert run(store.load(document.schema.id)) == (document, 0)


@SEVERAL
@given(data=st.data(), document=documents())
def test_batches_lead_where_applying_them_leads_and_back(
    store: Store, run: Run, data: st.DataObject, document: Document
) -> None:
    document = as_new(document)
    run(store.create(document, "Ann"))
    stages = [document]
    for _ in range(3):
        changes = data.draw(batches(stages[-1]).filter(well_typed))
        commit = batch(len(stages) - 1, stages[-1], changes)
        assert run(store.commit(commit))
        stages.append(commit.after)
    id = document.schema.id
    assert run(store.load(id)) == (stages[-1], 3)
    for revision, stage in enumerate(stages):
        assert run(store.document_at(id, revision)) == stage
    again = stages[0]
    for logged in run(store.log_after(id, 0)):
        again = apply(again, logged.changes)
    assert again == stages[-1]
    run(_projections_are_true(store, stages[-1]))


async def _projections_are_true(store: Store, document: Document) -> None:
    projector = Projector(document)
    async with store._reading() as connection:
        for table in HOMES.values():
            if "schema_id" not in table.columns:
                continue
            rows = await connection.execute(table.select().where(table.c.schema_id == document.schema.id))
            for row in rows.mappings():
                record = document.get(row["id"])
                assert record is not None
                wanted = msgspec.json.decode(msgspec.json.encode(row_of(record) | projector.row(record)))
                assert {name: row[name] for name in wanted} == wanted


def test_keys_show_in_their_columns(store: Store, run: Run) -> None:
    table = Table(id=new_id(), name="film")
    column = Column(id=new_id(), table_id=table.id, name="code", data_type="numeric(10,2)")
    document = Document([Schema(id=new_id(), name="Shop", slug=new_id()), table, column])
    run(store.create(document, "Ann"))
    key = Create(Key(id=new_id(), table_id=table.id, name="k", key_type="primary", column_ids=(column.id,)))
    assert run(store.commit(batch(0, document, (key,))))

    async def row() -> Any:
        home = home_of("column")
        async with store._reading() as connection:
            return (await connection.execute(home.select().where(home.c.id == column.id))).mappings().one()

    found = run(row())
    assert (found["is_primary_key"], found["is_unique"], found["precision"], found["scale"]) == (True, True, 10, 2)


def test_only_the_head_can_be_built_upon(store: Store, run: Run) -> None:
    document = as_new(Document([Schema(id="x", name="Shop")]))
    run(store.create(document, "Ann"))
    rename = update(document.schema, name="Store")
    commits = [batch(0, document, rename, f"client{n}") for n in range(8)]

    async def race() -> list[bool]:
        return list(await asyncio.gather(*(store.commit(commit) for commit in commits)))

    assert sorted(run(race())) == [False] * 7 + [True]
    assert run(store.load(document.schema.id)) == (commits[0].after, 1)
    assert len(run(store.log_after(document.schema.id, 0))) == 1
    kept = [run(store.answer(document.schema.id, commit.batch_id)) for commit in commits]
    assert kept.count(None) == 7


def test_a_lost_race_writes_nothing(store: Store, run: Run) -> None:
    document = as_new(Document([Schema(id="x", name="Shop")]))
    run(store.create(document, "Ann"))
    table = Create(Table(id=new_id(), name="film"))
    assert run(store.commit(batch(5, document, (table,), "tab:1"))) is False
    assert run(store.load(document.schema.id)) == (document, 0)
    assert run(store.answer(document.schema.id, "tab:1")) is None


def test_batches_of_many_schemas_are_kept_together(store: Store, run: Run) -> None:
    """Some of a shared transaction lose their race; the others are kept."""
    made = [as_new(Document([Schema(id="x", name=f"S{n}")])) for n in range(20)]
    for document in made:
        run(store.create(document, "Ann"))
    commits = [batch(n % 2, document, (Create(Table(id=new_id(), name="t")),)) for n, document in enumerate(made)]

    async def together() -> list[bool]:
        return list(await asyncio.gather(*(store.commit(commit) for commit in commits)))

    assert run(together()) == [n % 2 == 0 for n in range(20)]
    for number, commit in enumerate(commits):
        expected = (commit.before, 0) if number % 2 else (commit.after, 1)
        assert run(store.load(commit.before.schema.id)) == expected


def test_answers_are_remembered(store: Store, run: Run) -> None:
    document = as_new(Document([Schema(id="x", name="Shop")]))
    run(store.create(document, "Ann"))
    id = document.schema.id
    assert run(store.last_number(id, "tab")) == 0
    refused = batch(0, document, (), "tab:1", client_id="tab", n=1)
    assert run(store.remember(refused, Answer(None, {"code": "gone", "message": "It is gone."})))
    assert not run(store.remember(refused, Answer(0)))
    assert run(store.answer(id, "tab:1")) == Answer(None, {"code": "gone", "message": "It is gone."})
    assert run(store.commit(batch(0, document, update(document.schema, name="B"), "tab:2", client_id="tab", n=2)))
    assert run(store.answer(id, "tab:2")) == Answer(1)
    assert run(store.last_number(id, "tab")) == 2


def test_slugs_are_unique(store: Store, run: Run) -> None:
    slug = new_id()

    def shop() -> Document:
        return Document([Schema(id=new_id(), name="Shop", slug=slug)])

    first = run(store.create(shop(), "Ann"))
    with pytest.raises(RefusedError) as refused:
        run(store.create(shop(), "Ann"))
    assert refused.value.code == "slug_taken"
    second = run(store.create(shop(), "Ann", free_slug=True))
    assert (first.schema.slug, second.schema.slug) == (slug, f"{slug}-2")
    document, _ = run(store.load(second.schema.id))
    with pytest.raises(RefusedError, match="slug"):
        run(store.commit(batch(0, document, update(document.schema, slug=slug))))
    assert run(store.header(slug)).schema.id == first.schema.id


def test_a_deleted_schema_leaves_nothing(store: Store, run: Run) -> None:
    document = as_new(Document([Schema(id="x", name="Shop"), Table(id=new_id(), name="film")]))
    id = document.schema.id
    run(store.create(document, "Ann"))
    run(store.commit(batch(0, document, update(document.schema, name="B"))))
    run(store.delete(id))

    async def left() -> int:
        count = 0
        async with store._reading() as connection:
            for table in document_tables():
                count += len((await connection.execute(table.select().where(table.c.schema_id == id))).all())
        return count

    assert run(left()) == 0
    for asked in (store.load(id), store.header(id), store.delete(id), store.revision(id), store.document_at(id, 0)):
        with pytest.raises(NotFoundError):
            run(asked)


def document_tables() -> list[Any]:
    """Every table whose rows belong to a schema."""
    return [table for table in home_of("note").metadata.sorted_tables if "schema_id" in table.columns]


def test_every_row_of_a_schema_has_it_first_in_its_key() -> None:
    for table in document_tables():
        assert next(iter(table.primary_key.columns)).name == "schema_id"


def test_migrations_are_kept_in_order(store: Store, run: Run) -> None:
    document = as_new(Document([Schema(id="x", name="Shop")]))
    run(store.create(document, "Ann"))
    made = [
        Migration(
            id=new_id(),
            version=version,
            name="add_film",
            up_sql="CREATE TABLE film ();",
            down_sql="DROP TABLE film;",
            from_revision=0,
            to_revision=1,
            checksum="abc",
            warnings=[{"code": "X"}],
            verification={"ok": True},
            created_by="Ann",
            created_at=now(),
        )
        for version in ("20261124120001", "20261124120000")
    ]
    for one in made:
        run(store.add_migration(document.schema.id, one))
    assert run(store.migrations(document.schema.id)) == made[::-1]
    with pytest.raises(RefusedError, match="20261124120000"):
        run(store.add_migration(document.schema.id, replace(made[1], id=new_id())))


def test_the_log_comes_in_whole_revisions(store: Store, run: Run) -> None:
    document = as_new(Document([Schema(id="x", name="Shop")]))
    id = document.schema.id
    run(store.create(document, "Ann"))
    for revision in range(3):
        changes = tuple(Create(Table(id=new_id(), name=f"t{n}")) for n in range(4))
        commit = batch(revision, document, changes)
        assert run(store.commit(commit))
        document = commit.after
    pages, after = [], -1
    while page := run(store.log_page(id, after, 5)):
        pages.append([(row["revision"], row["number"]) for row in page])
        after = page[-1]["revision"]
    assert [len(page) for page in pages] == [5, 8]
    assert [place for page in pages for place in page] == [
        (0, 0),
        *((revision, number) for revision in (1, 2, 3) for number in range(4)),
    ]
