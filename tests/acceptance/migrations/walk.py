"""Random edits of a document, as people would make them, from a seed."""

from collections.abc import Callable
from typing import Any

from schemawright.base.ids import new_id
from schemawright.base.order import between
from schemawright.commands.edit import Edit
from schemawright.dialects.registry import dialect_named
from schemawright.model.check import Check
from schemawright.model.column import Column, Generated
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Identity, Sequence, SequenceOptions
from schemawright.model.table import Table
from schemawright.model.types import Enum, EnumValue
from schemawright.model.view import MaterializedView, View
from tests.walking import WORDS, Walking, views

TYPES = (
    "integer",
    "bigint",
    "text",
    "character varying(40)",
    "numeric(10,2)",
    "boolean",
    "date",
    "timestamp with time zone",
    "jsonb",
    "uuid",
    "text[]",
    "double precision",
)
DEFAULTS = {"integer": "7", "bigint": "0", "text": "'it''s'::text", "boolean": "false", "date": "CURRENT_DATE"}


class Walk(Walking):
    """A walk over a schema for PostgreSQL."""

    @property
    def acts(self) -> tuple[Callable[["Walk", Edit], str | None], ...]:
        return ACTS

    def table(self) -> Table | None:
        """A table without parents or heirs."""
        plain = [
            table
            for table in self.document.all(Table)
            if table.partition_of is None and table.partitioning is None and not table.inherits
        ]
        heirs = {id for table in self.document.all(Table) for id in table.inherits}
        found: Table | None = self.one([table for table in plain if table.id not in heirs])
        return found

    def column(self, kinds: tuple[str, ...] | None = None) -> Column | None:
        """A column of such a table, of one of the types."""
        table = self.table()
        held = self.document.children(table.id, Column) if table is not None else ()
        found: Column | None = self.one([column for column in held if kinds is None or column.data_type in kinds])
        return found


def _table(walk: Walk, edit: Edit, name: str) -> Table:
    namespace = walk.one(edit.document.all(Namespace))
    table = edit.create(
        Table(id=new_id(), namespace_id=namespace.id, name=name, comment=walk.random.choice((None, "it's")))
    )
    assert isinstance(table, Table)
    return table


def _column(walk: Walk, table: Table, name: str, data_type: str, after: str | None = None, **values: Any) -> Column:
    return Column(id=new_id(), table_id=table.id, name=name, order=between(after, None), data_type=data_type, **values)


def add_table(walk: Walk, edit: Edit) -> str:
    table = _table(walk, edit, walk.name())
    start = walk.random.choice((None, SequenceOptions(start=100, increment=10)))
    identity = Identity(options=start) if start is not None else Identity(generation="always")
    first = edit.create(_column(walk, table, "id", "integer", is_nullable=False, identity=identity))
    edit.create(
        Key(id=new_id(), table_id=table.id, name=f"{table.name}_pkey", key_type="primary", column_ids=(first.id,))
    )
    for number in range(walk.random.randrange(4)):
        data_type = walk.random.choice(TYPES)
        default = DEFAULTS.get(data_type) if walk.random.random() < 0.5 else None
        edit.create(_column(walk, table, walk.name(), data_type, f"a{number}", default_value=default))
    return table.name


def drop_table(walk: Walk, edit: Edit) -> str | None:
    if (table := walk.table()) is None or _is_used_by_raw(walk, table):
        return None
    edit.delete(table)
    return table.name


def add_column(walk: Walk, edit: Edit) -> str | None:
    if (table := walk.table()) is None:
        return None
    data_type = walk.random.choice((*TYPES, *(enum.name for enum in walk.document.all(Enum) if enum.name.islower())))
    default = DEFAULTS.get(data_type) if walk.random.random() < 0.7 else None
    last = max((column.order for column in walk.document.children(table.id, Column)), default=None)
    column = _column(
        walk, table, walk.name(), data_type, last, default_value=default, comment=walk.random.choice((None, "c"))
    )
    edit.create(column)
    return f"{table.name}.{column.name} {data_type}"


def drop_column(walk: Walk, edit: Edit) -> str | None:
    if (column := walk.column()) is None or _is_used(walk, column):
        return None
    edit.delete(column)
    return column.name


def rename(walk: Walk, edit: Edit) -> str | None:
    kind = walk.random.choice((Table, Column, Column, Index, Key, Relationship, Check, View, Enum, Sequence, Namespace))
    found: Any
    if kind is Table:
        found = walk.table()
    elif kind is Column:
        found = walk.column()
    elif kind is Namespace:
        found = walk.one([record for record in walk.document.all(Namespace) if record.name != "public"])
    else:
        found = walk.one(walk.document.all(kind))
    if found is None or (isinstance(found, View) and _is_used_by_raw(walk, found)):
        return None
    new = walk.name()
    edit.update(found, name=new)
    return f"{type(found).__name__} {found.name} to {new}"


def _is_used_by_raw(walk: Walk, record: Any) -> bool:
    return any(record.id in raw.depends_on for raw in walk.document.all(RawObject))


def swap_columns(walk: Walk, edit: Edit) -> str | None:
    if (table := walk.table()) is None:
        return None
    held = list(walk.document.children(table.id, Column))
    if len(held) < 2:
        return None
    one, other = walk.random.sample(held, 2)
    edit.update(one, name="a spare name")
    edit.update(other, name=one.name)
    edit.update(one, name=other.name)
    return f"{table.name}: {one.name} and {other.name}"


def retype(walk: Walk, edit: Edit) -> str | None:
    ways = {
        "integer": ("bigint", "text", "numeric(12,3)"),
        "smallint": ("integer",),
        "text": ("character varying(200)", "jsonb"),
        "character varying(40)": ("text", "character varying(20)"),
        "character varying(50)": ("text",),
        "timestamp without time zone": ("timestamp with time zone", "date"),
        "numeric(10,2)": ("numeric(14,4)", "integer"),
        "boolean": ("text",),
        "uuid": ("text",),
    }
    column = walk.column(tuple(ways))
    keyed = {id for kind in (Relationship,) for key in walk.document.all(kind) for id in key.target_column_ids}
    keyed |= {id for key in walk.document.all(Relationship) for id in key.source_column_ids}
    if column is None or column.id in keyed or column.identity is not None or _is_used(walk, column):
        return None
    new = walk.random.choice(ways[column.data_type])
    default = None if column.default_value is None or "nextval" in column.default_value else f"NULL::{new}"
    edit.update(column, data_type=new, default_value=default)
    return f"{column.name} from {column.data_type} to {new}"


def _is_used(walk: Walk, column: Column) -> bool:
    """Whether a view, check, index, trigger or policy speaks of it: with another type it might not build."""
    dialect = dialect_named("postgresql")
    texts = [view.query for view in views(walk.document)]
    texts += [check.expression for check in walk.document.all(Check)]
    texts += [other.generated.expression for other in walk.document.all(Column) if other.generated is not None]
    texts += [raw.text for raw in walk.document.all(RawObject) if raw.object_type in ("trigger", "policy")]
    texts += [index.where for index in walk.document.all(Index) if index.where is not None]
    texts += [
        one.expression for index in walk.document.all(Index) for one in index.columns if one.expression is not None
    ]
    indexed = {element.column_id for index in walk.document.all(Index) for element in index.columns}
    return column.id in indexed or any(column.name in dialect.identifiers_in(text) for text in texts)


def set_nullable(walk: Walk, edit: Edit) -> str | None:
    column = walk.column()
    if column is None or column.identity is not None or any(column.id in k.column_ids for k in walk.document.all(Key)):
        return None
    edit.update(column, is_nullable=not column.is_nullable)
    return column.name


def set_default(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(tuple(DEFAULTS))
    if column is None or column.identity is not None or column.generated is not None:
        return None
    edit.update(column, default_value=None if column.default_value else DEFAULTS[column.data_type])
    return column.name


def add_index(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(("integer", "bigint", "text", "date"))
    if column is None:
        return None
    quoted = dialect_named("postgresql").quote_identifier(column.name)
    elements = walk.random.choice(
        (
            (IndexElement(column_id=column.id, order="desc"),),
            (IndexElement(column_id=column.id, nulls="first"), IndexElement(expression=f"({quoted} IS NULL)")),
        )
    )
    where = walk.random.choice((None, f"{quoted} IS NOT NULL"))
    edit.create(Index(id=new_id(), table_id=column.table_id, name=walk.name(), columns=elements, where=where))
    return column.name


def drop_part(walk: Walk, edit: Edit) -> str | None:
    kind = walk.random.choice((Index, Check, Relationship, View, MaterializedView))
    found = walk.one(walk.document.all(kind))
    if found is None or getattr(found, "parent_index_id", None) or (kind is View and _is_used_by_raw(walk, found)):
        return None
    edit.delete(found)
    return str(found.name)


def add_check(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(("integer", "bigint", "numeric(10,2)"))
    if column is None:
        return None
    quoted = dialect_named("postgresql").quote_identifier(column.name)
    validated = walk.random.random() < 0.8
    check = Check(
        id=new_id(), table_id=column.table_id, name=walk.name(), expression=f"{quoted} >= 0", validated=validated
    )
    edit.create(check)
    return check.name


def add_relationship(walk: Walk, edit: Edit) -> str | None:
    source, target = walk.table(), walk.table()
    if source is None or target is None or (target.is_unlogged and not source.is_unlogged):
        return None
    key = next(
        (k for k in walk.document.children(target.id, Key) if k.key_type == "primary" and len(k.column_ids) == 1), None
    )
    if key is None:
        return None
    referenced = walk.document.require(Column, key.column_ids[0])
    last = max((column.order for column in walk.document.children(source.id, Column)), default=None)
    column = edit.create(_column(walk, source, walk.name(), referenced.data_type, last))
    edit.create(
        Relationship(
            id=new_id(),
            source_table_id=source.id,
            name=walk.name(),
            source_column_ids=(column.id,),
            target_table_id=target.id,
            target_column_ids=(referenced.id,),
            on_delete=walk.random.choice(("no action", "cascade", "set null")),
            deferrable=walk.random.random() < 0.3,
        )
    )
    return f"{source.name} to {target.name}"


def change_relationship(walk: Walk, edit: Edit) -> str | None:
    found = walk.one([r for r in walk.document.all(Relationship) if r.parent_relationship_id is None])
    if found is None:
        return None
    values = walk.random.choice(
        ({"on_update": "cascade"}, {"deferrable": not found.deferrable, "initially_deferred": False})
    )
    edit.update(found, **values)
    return str(found.name)


def add_enum(walk: Walk, edit: Edit) -> str:
    namespace = next(n for n in edit.document.all(Namespace) if n.name == "public")
    values = tuple(EnumValue(id=new_id(), name=name) for name in walk.random.sample(WORDS, 3))
    enum = edit.create(Enum(id=new_id(), namespace_id=namespace.id, name=walk.name().lower(), values=values))
    return enum.name  # type: ignore[attr-defined,no-any-return]


def change_enum(walk: Walk, edit: Edit) -> str | None:
    enum = walk.one(walk.document.all(Enum))
    if enum is None:
        return None
    values = list(enum.values)
    how = walk.random.choice(("add", "rename", "shuffle", "comment"))
    if how == "add":
        values.insert(walk.random.randrange(len(values) + 1), EnumValue(id=new_id(), name=walk.name()))
    elif how == "rename" and not _literal(walk, values[0].name):
        values[0] = EnumValue(id=values[0].id, name=walk.name())
    elif how == "shuffle":
        walk.random.shuffle(values)
    edit.update(enum, values=tuple(values), comment=f"{how} it" if how == "comment" else enum.comment)
    return f"{enum.name} {how}"


def _literal(walk: Walk, value: str) -> bool:
    return any(f"'{value}'" in (column.default_value or "") for column in walk.document.all(Column))


def comment(walk: Walk, edit: Edit) -> str | None:
    kind = walk.random.choice((Table, Column, Index, Key, View, Sequence, Check, Relationship))
    found = walk.one(walk.document.all(kind))
    if found is None or getattr(found, "parent_relationship_id", None):
        return None
    edit.update(found, comment=walk.random.choice((None, "a 'comment'", "back\\slash")))
    return str(found.name)


def add_namespace(walk: Walk, edit: Edit) -> str:
    return edit.create(Namespace(id=new_id(), name=walk.name())).name  # type: ignore[attr-defined,no-any-return]


def move_table(walk: Walk, edit: Edit) -> str | None:
    table, namespace = walk.table(), walk.one(walk.document.all(Namespace))
    if (
        table is None
        or _is_used_by_raw(walk, table)
        or any(raw.about == table.id for raw in walk.document.all(RawObject))
    ):
        return None
    owned = {c.id for c in walk.document.children(table.id, Column)}
    edit.update(table, namespace_id=namespace.id)
    for sequence in walk.document.all(Sequence):
        if sequence.owned_by in owned:
            edit.update(sequence, namespace_id=namespace.id)
    return f"{table.name} to {namespace.name}"


def add_view(walk: Walk, edit: Edit) -> str | None:
    table = walk.table()
    if table is None or not walk.document.children(table.id, Column):
        return None
    quote = dialect_named("postgresql").quote_identifier
    namespace = next(n for n in walk.document.all(Namespace) if n.id == table.namespace_id)
    columns = ", ".join(quote(column.name) for column in walk.document.children(table.id, Column)[:3])
    query = f"SELECT {columns} FROM {quote(namespace.name)}.{quote(table.name)}"
    kind = walk.random.choice((View, MaterializedView))
    view = edit.create(
        kind(id=new_id(), namespace_id=namespace.id, name=walk.name(), query=query, depends_on=(table.id,))
    )
    return view.name  # type: ignore[attr-defined,no-any-return]


def set_generated(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(("integer", "bigint"))
    if column is None or column.generated is not None or column.identity is not None:
        return None
    table = walk.document.require(Table, column.table_id)
    quoted = dialect_named("postgresql").quote_identifier(column.name)
    last = max(other.order for other in walk.document.children(table.id, Column))
    made = [other for other in walk.document.children(table.id, Column) if other.generated is not None]
    if made:
        edit.update(made[0], generated=Generated(expression=f"{quoted} + 2") if made[0].id != column.id else None)
        return f"{made[0].name} again"
    edit.create(_column(walk, table, walk.name(), "bigint", last, generated=Generated(expression=f"{quoted} * 2")))
    return column.name


def set_identity(walk: Walk, edit: Edit) -> str | None:
    column = walk.column(("integer", "bigint"))
    if column is None or column.default_value is not None or column.generated is not None:
        return None
    if column.is_nullable:
        return None
    edit.update(column, identity=None if column.identity is not None else Identity(generation="always"))
    return column.name


ACTS: tuple[Callable[[Walk, Edit], str | None], ...] = (
    add_table,
    drop_table,
    add_column,
    add_column,
    drop_column,
    rename,
    rename,
    rename,
    swap_columns,
    retype,
    retype,
    set_nullable,
    set_default,
    add_index,
    drop_part,
    add_check,
    add_relationship,
    change_relationship,
    add_enum,
    change_enum,
    comment,
    add_namespace,
    move_table,
    add_view,
    set_generated,
    set_identity,
)
