"""Random edits of a document for MariaDB, as people would make them, from a seed."""

from collections.abc import Callable
from typing import Any

from schemawright.base.ids import new_id
from schemawright.base.order import between
from schemawright.commands.edit import Edit
from schemawright.dialects.registry import dialect_named
from schemawright.model.check import Check
from schemawright.model.column import Column, Generated
from schemawright.model.facts import type_parts
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.raw import RawObject
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Identity
from schemawright.model.table import Table
from schemawright.model.view import View
from tests.walking import Walking

TYPES = (
    "int",
    "bigint unsigned",
    "varchar(40)",
    "decimal(10,2)",
    "date",
    "datetime",
    "text",
    "double",
    "enum('a','b')",
)
DEFAULTS = {
    "int": ("7", "NULL"),
    "varchar": ("'it''s'", "NULL"),
    "decimal": ("1.50",),
    "date": ("'2020-01-01'",),
    "datetime": ("current_timestamp()", "NULL"),
    "enum": ("'a'",),
}
WIDER = {
    "int": ("bigint", "decimal(14,0)", "varchar(60)"),
    "smallint": ("int",),
    "tinyint": ("smallint",),
    "varchar": ("varchar(300)", "longtext"),
    "decimal": ("decimal(16,4)", "double"),
    "date": ("datetime",),
    "datetime": ("datetime(3)",),
    "text": ("longtext",),
    "enum": ("varchar(40)", "enum('a','b','c')"),
}
"""What a type can become."""
INDEXED = ("int", "bigint", "smallint", "varchar", "decimal", "date", "datetime")
DIALECT = dialect_named("mariadb")


class Walk(Walking):
    """A walk over a schema for MariaDB."""

    @property
    def acts(self) -> tuple[Callable[["Walk", Edit], str | None], ...]:
        return ACTS

    def table(self) -> Table:
        found: Table = self.one(self.document.all(Table))
        return found

    def column(self, bases: tuple[str, ...] = ()) -> Column | None:
        """A column of any table, of one of the types if any are given."""
        held = self.document.children(self.table().id, Column)
        found: Column | None = self.one([one for one in held if not bases or _base(one) in bases])
        return found

    def is_used(self, record: Table | Column) -> bool:
        """Whether a view, a routine, a check or a generated column may speak of it."""
        document = self.document
        texts = [view.query for view in document.all(View)] + [raw.text for raw in document.all(RawObject)]
        texts += [check.expression for check in document.all(Check)]
        texts += [column.generated.expression for column in document.all(Column) if column.generated is not None]
        return any(record.name.lower() in map(str.lower, DIALECT.identifiers_in(text)) for text in texts)

    def is_computed_with(self, column: Column) -> bool:
        """Whether a generated column speaks of it.

        MariaDB 10.11 keeps an open table as it was when such a column is renamed, and fails at the next rename.
        """
        generated = [one.generated for one in self.document.children(column.table_id, Column)]
        return any(one is not None and column.name in DIALECT.identifiers_in(one.expression) for one in generated)

    def is_keyed(self, column: Column) -> bool:
        """Whether a key, an index or a relationship is over it."""
        document = self.document
        held = {id for key in document.all(Key) for id in key.column_ids}
        held |= {one.column_id for index in document.all(Index) for one in index.columns if one.column_id is not None}
        held |= {id for key in document.all(Relationship) for id in (*key.source_column_ids, *key.target_column_ids)}
        return column.id in held


def _base(column: Column) -> str:
    return type_parts(column.data_type).base


def add_table(walk: Walk, edit: Edit) -> str:
    name = walk.name()
    table = edit.create(Table(id=new_id(), name=name, comment=walk.random.choice((None, "it's"))))
    counted = Identity() if walk.random.random() < 0.6 else None
    first = edit.create(walk.new_column(table.id, "id", "int", is_nullable=False, identity=counted))
    edit.create(Key(id=new_id(), table_id=table.id, name="PRIMARY", key_type="primary", column_ids=(first.id,)))
    for number in range(walk.random.randrange(3)):
        column = walk.new_column(table.id, walk.name(), walk.random.choice(TYPES))
        edit.create(Column(**{**_fields(column), "order": f"a{number + 5}"}))
    return name


def _fields(column: Column) -> dict[str, Any]:
    return {name: getattr(column, name) for name in column.__struct_fields__}


def drop_table(walk: Walk, edit: Edit) -> str | None:
    table = walk.table()
    if walk.is_used(table) or len(walk.document.all(Table)) < 3:
        return None
    edit.delete(table)
    return table.name


def add_column(walk: Walk, edit: Edit) -> str:
    table, kind = walk.table(), walk.random.choice(TYPES)
    default = walk.random.choice((None, *DEFAULTS.get(type_parts(kind).base, ())))
    nullable = default in (None, "NULL") or walk.random.random() < 0.5
    comment = walk.random.choice((None, "it's"))
    column = walk.new_column(table.id, walk.name(), kind, default_value=default, is_nullable=nullable, comment=comment)
    edit.create(column)
    return f"{table.name}.{column.name} {kind} {default}"


def drop_column(walk: Walk, edit: Edit) -> str | None:
    column = walk.column()
    if column is None or walk.is_used(column) or len(walk.document.children(column.table_id, Column)) < 3:
        return None
    if any(column.id in key.column_ids for key in walk.document.children(column.table_id, Key)):
        return None
    edit.delete(column)
    return column.name


def rename(walk: Walk, edit: Edit) -> str | None:
    kind = walk.random.choice((Table, Column, Column, Column, Index, Key, Relationship, Check, View))
    held = [one for one in walk.document.all(kind) if getattr(one, "key_type", "") != "primary"]
    found: Any = walk.column() if kind is Column else walk.one(held)
    if found is None or (kind is Column and walk.is_computed_with(found)):
        return None
    new = walk.name()
    edit.update(found, name=new)
    return f"{kind.__name__} {found.name} to {new}"


def swap(walk: Walk, edit: Edit) -> str | None:
    column = walk.column()
    held = walk.document.children(column.table_id, Column) if column is not None else ()
    other = walk.one([one for one in held if one is not column])
    if column is None or other is None or any(map(walk.is_computed_with, (column, other))):
        return None
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


def move(walk: Walk, edit: Edit) -> str | None:
    column = walk.column()
    if column is None or column.generated is not None:
        return None
    edit.update(column, order=between(None, walk.document.children(column.table_id, Column)[0].order))
    return column.name


def retype(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(tuple(WIDER))
    if column is None or column.identity is not None or column.generated is not None:
        return None
    if walk.is_keyed(column) or walk.is_used(column):
        return None
    kind = walk.random.choice(WIDER[_base(column)])
    edit.update(column, data_type=kind, default_value=None, collation=None, options={})
    return f"{column.name} from {column.data_type} to {kind}"


def change(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(tuple(DEFAULTS))
    if column is None or column.generated is not None or column.identity is not None or walk.is_keyed(column):
        return None
    values = walk.random.choice(
        (
            {"is_nullable": True},
            {"default_value": walk.random.choice(DEFAULTS[_base(column)]), "is_nullable": True},
            {"default_value": None},
            {"comment": walk.random.choice((None, "it's\nso"))},
        )
    )
    edit.update(column, **values)
    return f"{column.name} {values}"


def generate(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(("int", "varchar", "decimal"))
    if column is None or column.identity is not None or walk.is_keyed(column):
        return None
    quoted = DIALECT.quote_identifier(column.name)
    is_text = _base(column) == "varchar"
    generated = Generated(
        expression=f"concat({quoted},'!')" if is_text else f"{quoted} + 1",
        storage=walk.random.choice(("virtual", "stored")),
    )
    kind = "varchar(400)" if is_text else "decimal(20,2)"
    edit.create(walk.new_column(column.table_id, walk.name(), kind, generated=generated))
    return column.name


def add_index(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(INDEXED)
    other = walk.column(("text", "varchar"))
    if column is None:
        return None
    elements = [IndexElement(column_id=column.id)]
    if other is not None and other.table_id == column.table_id and other.id != column.id:
        elements.append(IndexElement(column_id=other.id, prefix_length=10))
    name = walk.name()
    edit.create(Index(id=new_id(), table_id=column.table_id, name=name, columns=tuple(elements)))
    return f"{name} over {column.name}"


def add_key(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(("int", "bigint", "date", "decimal"))
    if column is None:
        return None
    key = Key(id=new_id(), table_id=column.table_id, name=walk.name(), key_type="unique", column_ids=(column.id,))
    edit.create(key)
    return f"{key.name} over {column.name}"


def add_check(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(("int", "decimal", "varchar"))
    if column is None or column.identity is not None or walk.is_keyed(column):
        return None
    quoted = DIALECT.quote_identifier(column.name)
    expression = f"length({quoted}) < 4000" if _base(column) == "varchar" else f"{quoted} > -100000"
    check = Check(id=new_id(), table_id=column.table_id, name=walk.name(), expression=expression)
    edit.create(check)
    return f"{check.name} over {column.name}"


def relate(walk: Walk, edit: Edit) -> str | None:
    key = walk.one([key for key in walk.document.all(Key) if key.key_type == "primary" and len(key.column_ids) == 1])
    if key is None:
        return None
    source, target = walk.table(), walk.document.require(Column, key.column_ids[0])
    values = {"collation": target.collation, "options": target.options}
    column = walk.new_column(source.id, walk.name(), target.data_type, **values)
    edit.create(column)
    edit.create(
        Relationship(
            id=new_id(),
            source_table_id=source.id,
            name=walk.name(),
            source_column_ids=(column.id,),
            target_table_id=target.table_id,
            target_column_ids=(target.id,),
            on_delete=walk.random.choice(("no action", "cascade", "set null")),
        )
    )
    return f"{source.name}.{column.name} to {walk.document.require(Table, target.table_id).name}"


def drop_part(walk: Walk, edit: Edit) -> str | None:
    kind = walk.random.choice((Index, Check, Relationship, View, Key))
    found = walk.one([one for one in walk.document.all(kind) if getattr(one, "key_type", "") != "primary"])
    if found is None or (kind is View and _is_read(walk, found)):
        return None
    if kind is Key and any(one.target_table_id == found.table_id for one in walk.document.all(Relationship)):
        return None
    edit.delete(found)
    return str(found.name)


def _is_read(walk: Walk, view: View) -> bool:
    readers: tuple[View | RawObject, ...] = (*walk.document.all(View), *walk.document.all(RawObject))
    return any(view.id in reader.depends_on for reader in readers)


def add_view(walk: Walk, edit: Edit) -> str:
    table, quote = walk.table(), DIALECT.quote_identifier
    columns = ", ".join(quote(column.name) for column in walk.document.children(table.id, Column)[:3])
    query = f"SELECT {columns} FROM {quote(table.name)}"
    view = View(id=new_id(), name=walk.name(), query=query, depends_on=(table.id,))
    edit.create(view)
    return view.name


def add_trigger(walk: Walk, edit: Edit) -> str:
    table, name, quote = walk.table(), walk.name(), DIALECT.quote_identifier
    text = f"CREATE TRIGGER {quote(name)} AFTER UPDATE ON {quote(table.name)} FOR EACH ROW SET @seen = 1"
    edit.create(RawObject(id=new_id(), object_type="trigger", name=name, text=text, about=table.id))
    return name


ACTS: tuple[Callable[[Walk, Edit], str | None], ...] = (
    *(add_table, drop_table, add_column, add_column, drop_column, drop_column, rename, rename, rename, swap),
    *(swap_tables, move, move, retype, retype, change, change, generate, add_index, add_index, add_key, add_check),
    *(relate, relate, drop_part, drop_part, add_view, add_trigger),
)
