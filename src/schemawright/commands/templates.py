"""Whole tables, and columns, that many schemas have: made as the schema's dialect would have them."""

from dataclasses import dataclass
from typing import Literal

from schemawright.base.errors import InvalidError
from schemawright.base.ids import Id, new_id
from schemawright.commands.columns import ColumnFields, add_column_to
from schemawright.commands.edit import Edit
from schemawright.commands.indexes import IndexFields, add_index_to
from schemawright.commands.keys import add_key
from schemawright.commands.registry import Arguments, command
from schemawright.commands.row_marks import MOMENT
from schemawright.model.column import Column
from schemawright.model.index import IndexElement
from schemawright.model.sequence import Identity
from schemawright.model.table import Table

Sort = Literal["number", "name", "text", "code", "flag", "moment", "count", "money", "data"]

TYPES: dict[Sort, dict[str, str]] = {
    "number": {"": "bigint", "sqlite": "integer"},
    "name": {"": "varchar(200)", "postgresql": "text", "sqlite": "text"},
    "text": {"": "text"},
    "code": {"": "varchar(40)", "postgresql": "text", "sqlite": "text"},
    "flag": {"": "boolean", "mysql": "tinyint(1)", "mariadb": "tinyint(1)"},
    "moment": {"": "datetime"} | MOMENT,
    "count": {"": "integer"},
    "money": {"": "numeric(12,2)", "mysql": "decimal(12,2)", "mariadb": "decimal(12,2)"},
    "data": {"": "json", "postgresql": "jsonb", "sqlite": "text"},
}
"""What each sort of value is to a dialect; under the empty name, to those that are not named."""


@dataclass(frozen=True)
class _Column:
    name: str
    sort: Sort
    required: bool = False
    default: str | None = None


@dataclass(frozen=True)
class _Template:
    """A table: its key is a number `id` unless it says otherwise."""

    name: str
    columns: tuple[_Column, ...]
    key: str = "id"
    unique: tuple[tuple[str, ...], ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    timestamps: bool = True


_NOW = "CURRENT_TIMESTAMP"
_CREATED = _Column("created_at", "moment", required=True, default=_NOW)
_AUDIT = (
    _CREATED,
    _Column("created_by", "name"),
    _Column("updated_at", "moment", required=True, default=_NOW),
    _Column("updated_by", "name"),
)

TEMPLATES: dict[str, _Template] = {
    "users": _Template(
        "users",
        (
            _Column("email", "name", required=True),
            _Column("display_name", "name", required=True),
            _Column("password_hash", "name", required=True),
            _Column("is_active", "flag", required=True, default="true"),
            _Column("last_signed_in_at", "moment"),
        ),
        unique=(("email",),),
    ),
    "addresses": _Template(
        "addresses",
        (
            _Column("recipient", "name", required=True),
            _Column("line_1", "name", required=True),
            _Column("line_2", "name"),
            _Column("postal_code", "code"),
            _Column("city", "name", required=True),
            _Column("region", "name"),
            _Column("country_code", "code", required=True),
        ),
        indexes=(("country_code", "postal_code"),),
    ),
    "tags": _Template(
        "tags",
        (_Column("name", "code", required=True), _Column("color", "code"), _CREATED),
        unique=(("name",),),
        timestamps=False,
    ),
    "comments": _Template(
        "comments",
        (
            _Column("subject_type", "code", required=True),
            _Column("subject_id", "number", required=True),
            _Column("author", "name", required=True),
            _Column("body", "text", required=True),
        ),
        indexes=(("subject_type", "subject_id"),),
    ),
    "files": _Template(
        "files",
        (
            _Column("storage_key", "name", required=True),
            _Column("name", "name", required=True),
            _Column("media_type", "code", required=True),
            _Column("size_in_bytes", "number", required=True),
            _Column("checksum", "name"),
            _CREATED,
        ),
        unique=(("storage_key",),),
        timestamps=False,
    ),
    "products": _Template(
        "products",
        (
            _Column("sku", "code", required=True),
            _Column("name", "name", required=True),
            _Column("description", "text"),
            _Column("price", "money", required=True),
            _Column("currency", "code", required=True),
            _Column("stock", "count", required=True, default="0"),
            _Column("is_available", "flag", required=True, default="true"),
        ),
        unique=(("sku",),),
        indexes=(("name",),),
    ),
    "settings": _Template(
        "settings",
        (
            _Column("name", "code", required=True),
            _Column("value", "data"),
            _Column("updated_at", "moment", required=True, default=_NOW),
        ),
        key="name",
        timestamps=False,
    ),
    "auditLog": _Template(
        "audit_log",
        (
            _Column("occurred_at", "moment", required=True, default=_NOW),
            _Column("actor", "name"),
            _Column("action", "code", required=True),
            _Column("subject_type", "code", required=True),
            _Column("subject_id", "code", required=True),
            _Column("before", "data"),
            _Column("after", "data"),
        ),
        indexes=(("subject_type", "subject_id"), ("occurred_at",)),
        timestamps=False,
    ),
}


class AddFromTemplate(Arguments, frozen=True, kw_only=True):
    """The template's name, and where the table is put."""

    template: str
    id: Id | None = None
    position_x: float = 0.0
    position_y: float = 0.0


@command
def add_from_template(edit: Edit, arguments: AddFromTemplate) -> None:
    """Adds a whole table, with its columns, keys and indexes in the schema's dialect."""
    if (template := TEMPLATES.get(arguments.template)) is None:
        known = ", ".join(TEMPLATES)
        raise InvalidError(f"There is no template {arguments.template!r}. Use one of: {known}.", pointer="/template")
    x, y = arguments.position_x, arguments.position_y
    table = edit.create(Table(id=arguments.id or new_id(), name=template.name, position_x=x, position_y=y))
    assert isinstance(table, Table)
    fields = [_number(edit)] if template.key == "id" else []
    fields += [_fields(edit, column) for column in template.columns]
    made = {field.name: add_column_to(edit, table, field, None).id for field in fields}
    add_key(edit, table, "primary", (made[template.key],))
    for names in template.unique:
        add_key(edit, table, "unique", tuple(made[name] for name in names))
    for names in template.indexes:
        elements = tuple(IndexElement(column_id=made[name]) for name in names)
        add_index_to(edit, table, IndexFields(columns=elements))
    if template.timestamps:
        edit.update(table, timestamps=True)


class AddAuditColumns(Arguments, frozen=True, kw_only=True):
    """The tables that get them."""

    table_ids: tuple[Id, ...]


@command
def add_audit_columns(edit: Edit, arguments: AddAuditColumns) -> None:
    """Adds to tables when and by whom a row was made and last changed, as far as they have no such columns."""
    for id in arguments.table_ids:
        table = edit.named(Table, id)
        there = {column.name for column in edit.document.children(id, Column)}
        for column in _AUDIT:
            if column.name not in there:
                add_column_to(edit, table, _fields(edit, column), None)


def _number(edit: Edit) -> ColumnFields:
    identity = None if edit.dialect.name == "sqlite" else Identity()
    return ColumnFields(name="id", data_type=_type(edit, "number"), is_nullable=False, identity=identity)


def _fields(edit: Edit, column: _Column) -> ColumnFields:
    return ColumnFields(
        name=column.name,
        data_type=_type(edit, column.sort),
        is_nullable=not column.required,
        default_value=column.default,
    )


def _type(edit: Edit, sort: Sort) -> str:
    types = TYPES[sort]
    return types.get(edit.dialect.name, types[""])
