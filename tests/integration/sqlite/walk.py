"""Random edits of a document for SQLite, as people would make them, from a seed."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from schemawright.base.ids import new_id
from schemawright.base.order import between
from schemawright.commands.edit import Edit
from schemawright.dialects.registry import dialect_named
from schemawright.model.check import Check
from schemawright.model.column import Column, Generated
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Identity
from schemawright.model.table import Table
from schemawright.model.view import View
from tests.walking import Walking

TYPES = ("INTEGER", "TEXT", "REAL", "BLOB", "NUMERIC", "VARCHAR(40)", "DECIMAL(10,2)", "DATETIME", "")
DEFAULTS = ("7", "'it''s'", "NULL", "CURRENT_TIMESTAMP", "(1 + 2)", "-1.5", "x'00'")
DIALECT = dialect_named("sqlite")


class Walk(Walking):
    """A walk over a schema for SQLite."""

    @property
    def acts(self) -> tuple[Callable[["Walk", Edit], str | None], ...]:
        return ACTS

    def column(self) -> Column:
        """A column of any table."""
        found: Column = self.one(self.document.children(self.one(self.document.all(Table)).id, Column))
        return found

    def is_used(self, record: Table | Column) -> bool:
        """Whether a view or trigger may speak of it."""
        texts = [view.query for view in self.document.all(View)] + [raw.text for raw in self.document.all(RawObject)]
        return any(record.name.lower() in DIALECT.identifiers_in(text) for text in texts)


def add_table(walk: Walk, edit: Edit) -> str:
    options = walk.random.choice(({}, {"strict": "true"}, {"without_rowid": "true"}))
    name = walk.name()
    table = edit.create(Table(id=new_id(), name=name, storage_parameters=options))
    counted = Identity() if not options and walk.random.random() < 0.5 else None
    first = edit.create(walk.new_column(table.id, "id", "INTEGER", is_nullable=False, identity=counted))
    edit.create(Key(id=new_id(), table_id=table.id, name=f"{name}_pkey", key_type="primary", column_ids=(first.id,)))
    if "strict" not in options:
        edit.create(replace(walk.new_column(table.id, walk.name(), walk.random.choice(TYPES)), order="a9"))
    return name


def drop_table(walk: Walk, edit: Edit) -> str | None:
    table = walk.one(walk.document.all(Table))
    if walk.is_used(table) or len(walk.document.all(Table)) < 3:
        return None
    edit.delete(table)
    return str(table.name)


def add_column(walk: Walk, edit: Edit) -> str:
    table = walk.one(walk.document.all(Table))
    kind = "TEXT" if table.storage_parameters.get("strict") else walk.random.choice(TYPES)
    default = walk.random.choice((None, *DEFAULTS)) if kind != "TEXT" else walk.random.choice((None, "'x'"))
    nullable = default is None or default == "NULL" or walk.random.random() < 0.5
    column = walk.new_column(table.id, walk.name(), kind, default_value=default, is_nullable=nullable)
    edit.create(column)
    if walk.random.random() < 0.3:
        quoted = DIALECT.quote_identifier(column.name)
        check = f"{quoted} IS NULL OR length({quoted}) < 90"
        edit.create(Check(id=new_id(), table_id=table.id, name=walk.name(), expression=check))
    return f"{table.name}.{column.name} {kind} {default}"


def drop_column(walk: Walk, edit: Edit) -> str | None:
    column = walk.column()
    held = walk.document.children(column.table_id, Column)
    keyed = any(column.id in key.column_ids for key in walk.document.children(column.table_id, Key))
    if walk.is_used(column) or keyed or len(held) < 3:
        return None
    edit.delete(column)
    return column.name


def rename(walk: Walk, edit: Edit) -> str:
    kind = walk.random.choice((Table, Column, Column, Index, Key, Relationship, Check, View))
    found: Any = walk.one(walk.document.all(kind)) or walk.column()
    new = walk.name() if walk.random.random() < 0.8 else found.name.swapcase()
    edit.update(found, name=new)
    return f"{type(found).__name__} {found.name} to {new}"


def swap(walk: Walk, edit: Edit) -> str | None:
    column = walk.column()
    others = [other for other in walk.document.children(column.table_id, Column) if other.id != column.id]
    if not others:
        return None
    other = walk.one(others)
    edit.update(column, name="a spare name")
    edit.update(other, name=column.name)
    edit.update(edit.document.require(Column, column.id), name=other.name)
    return f"{column.name} and {other.name}"


def swap_tables(walk: Walk, edit: Edit) -> str:
    one, other = walk.random.sample(sorted(walk.document.all(Table), key=lambda table: table.name), 2)
    edit.update(one, name="a spare name")
    edit.update(other, name=one.name)
    edit.update(edit.document.require(Table, one.id), name=other.name)
    return f"{one.name} and {other.name}"


def move(walk: Walk, edit: Edit) -> str:
    column = walk.column()
    edit.update(column, order=between(None, walk.document.children(column.table_id, Column)[0].order))
    return column.name


def retype(walk: Walk, edit: Edit) -> str | None:
    column = walk.column()
    table = walk.document.require(Table, column.table_id)
    if column.identity is not None or table.storage_parameters or column.generated is not None:
        return None
    kind = walk.random.choice(TYPES)
    edit.update(column, data_type=kind)
    return f"{column.name} from {column.data_type} to {kind}"


def change(walk: Walk, edit: Edit) -> str | None:
    column = walk.column()
    if column.generated is not None or column.identity is not None:
        return None
    values = walk.random.choice(
        (
            {"is_nullable": True},
            {"default_value": walk.random.choice(DEFAULTS)},
            {"default_value": None},
            {"collation": walk.random.choice((None, "NOCASE", "RTRIM"))},
            {"comment": walk.random.choice((None, "it's\nso"))},
        )
    )
    edit.update(column, **values)
    return f"{column.name} {values}"


def generate(walk: Walk, edit: Edit) -> str | None:
    column = walk.column()
    if walk.document.require(Table, column.table_id).storage_parameters.get("strict"):
        return None
    generated = Generated(
        expression=f"{DIALECT.quote_identifier(column.name)} || '!'",
        storage=walk.random.choice(("virtual", "stored")),
    )
    edit.create(walk.new_column(column.table_id, walk.name(), "TEXT", generated=generated))
    return column.name


def add_index(walk: Walk, edit: Edit) -> str:
    column = walk.column()
    quoted = DIALECT.quote_identifier(column.name)
    elements = walk.random.choice(
        (
            (IndexElement(column_id=column.id, order="desc"),),
            (IndexElement(column_id=column.id, collation="NOCASE"), IndexElement(expression=f"{quoted} IS NULL")),
        )
    )
    where = walk.random.choice((None, f"{quoted} IS NOT NULL"))
    edit.create(Index(id=new_id(), table_id=column.table_id, name=walk.name(), columns=elements, where=where))
    return column.name


def add_key(walk: Walk, edit: Edit) -> str:
    one = walk.column()
    ids = tuple(dict.fromkeys((one.id, walk.one(walk.document.children(one.table_id, Column)).id)))
    options = walk.random.choice(({}, {"on_conflict": "replace"}, {"order 1": "desc"}))
    key = Key(id=new_id(), table_id=one.table_id, name=walk.name(), key_type="unique", column_ids=ids)
    edit.create(replace(key, storage_parameters=options))
    return key.name


def relate(walk: Walk, edit: Edit) -> str | None:
    key = walk.one([key for key in walk.document.all(Key) if key.key_type == "primary" and len(key.column_ids) == 1])
    source = walk.one(walk.document.all(Table))
    if key is None:
        return None
    target = walk.document.require(Column, key.column_ids[0])
    kind = "INTEGER" if source.storage_parameters.get("strict") else target.data_type
    column = walk.new_column(source.id, walk.name(), kind)
    edit.create(column)
    late = walk.random.random() < 0.3
    edit.create(
        Relationship(
            id=new_id(),
            source_table_id=source.id,
            name=walk.name(),
            source_column_ids=(column.id,),
            target_table_id=target.table_id,
            target_column_ids=(target.id,),
            on_delete=walk.random.choice(("no action", "cascade", "set null")),
            deferrable=late,
            initially_deferred=late,
        )
    )
    return f"{source.name}.{column.name}"


def drop_part(walk: Walk, edit: Edit) -> str | None:
    kind = walk.random.choice((Index, Check, Relationship, View))
    found = walk.one(walk.document.all(kind))
    if found is None or (kind is View and _is_read(walk, found)):
        return None
    edit.delete(found)
    return str(found.name)


def _is_read(walk: Walk, view: View) -> bool:
    readers: tuple[View | RawObject, ...] = (*walk.document.all(View), *walk.document.all(RawObject))
    return any(view.id in (*reader.depends_on, getattr(reader, "about", None)) for reader in readers)


def add_view(walk: Walk, edit: Edit) -> str:
    table = walk.one(walk.document.all(Table))
    quote = DIALECT.quote_identifier
    columns = ", ".join(quote(column.name) for column in walk.document.children(table.id, Column)[:3])
    query = f"SELECT {columns} FROM {quote(table.name)}"
    view = View(id=new_id(), name=walk.name(), query=query, depends_on=(table.id,))
    edit.create(view)
    return view.name


def add_trigger(walk: Walk, edit: Edit) -> str:
    table, other, name = walk.one(walk.document.all(Table)), walk.column(), walk.name()
    quote = DIALECT.quote_identifier
    holder = walk.document.require(Table, other.table_id)
    body = f"SELECT max({quote(other.name)}) FROM {quote(holder.name)}"
    text = f"CREATE TRIGGER {quote(name)} AFTER UPDATE ON {quote(table.name)} BEGIN {body}; END"
    depends_on = (holder.id,) if holder.id != table.id else ()
    edit.create(
        RawObject(id=new_id(), object_type="trigger", name=name, text=text, about=table.id, depends_on=depends_on)
    )
    return name


ACTS: tuple[Callable[[Walk, Edit], str | None], ...] = (
    *(add_table, drop_table, add_column, add_column, drop_column, drop_column, rename, rename, rename, swap),
    *(swap_tables, move, retype, retype, change, change, generate, add_index, add_key, relate, relate, drop_part),
    *(drop_part, add_view, add_trigger),
)
