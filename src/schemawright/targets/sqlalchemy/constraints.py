"""A table's keys, checks, foreign keys and indexes as SQLAlchemy constructs."""

import re
from collections.abc import Iterator
from typing import Any

from schemawright.dialects.registry import dialect_named
from schemawright.model import facts
from schemawright.model.check import Check
from schemawright.model.document import Document
from schemawright.model.index import Exclusion, Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Identity
from schemawright.model.table import Table
from schemawright.seeding.data_types import namespace_name
from schemawright.targets.layout import Group, Node
from schemawright.targets.outline import Entity
from schemawright.targets.sqlalchemy.python import call


def constraints(document: Document, entity: Entity) -> Iterator[Node]:
    """What stands in `__table_args__`: all but what a column says itself."""
    table_id = entity.table.id
    key = facts.primary_key(document, table_id)
    if key is not None and not _is_plain_key(entity, key):
        yield call("sa.PrimaryKeyConstraint", *_names(document, key.column_ids), **_key_options(key))
    for unique in _sorted(document.children(table_id, Key)):
        if unique.key_type == "unique":
            yield call("sa.UniqueConstraint", *_names(document, unique.column_ids), **_key_options(unique))
    for relationship in _sorted(document.children(table_id, Relationship)):
        if len(relationship.source_column_ids) > 1 and not has_dots(document, relationship):
            yield _composite(document, relationship)
    for check in _sorted(document.children(table_id, Check)):
        yield call("sa.CheckConstraint", text_content(check.expression), name=check.name)
    for exclusion in _sorted(document.children(table_id, Exclusion)):
        yield _exclusion(document, exclusion)
    for index in _sorted(document.children(table_id, Index)):
        yield _index(document, index)


def foreign_key(document: Document, relationship: Relationship) -> Group:
    """A foreign key of one column, as it stands within the column."""
    return call("sa.ForeignKey", _references(document, relationship)[0], **_foreign_key_options(relationship))


def has_dots(document: Document, relationship: Relationship) -> bool:
    """Whether a foreign key can't be said: SQLAlchemy finds the referenced column by a text cut at its dots."""
    return any(
        reference.count(".") > _depth(document, relationship) for reference in _references(document, relationship)
    )


def text(expression: str) -> Group:
    """SQL within SQLAlchemy."""
    return call("sa.text", text_content(expression))


def text_content(expression: str) -> str:
    """SQL that SQLAlchemy gives on as it is: colons are escaped where it would see a parameter (`:name`, but not
    `::name`), and backslashes where it would take them for such an escape.
    """
    kept = re.sub(r"\\(?=:[\w$]*(?![:\w$]))", r"\\\\", expression)
    return re.sub(r"(?<![:\w\\])(:\w+)(?!:)", r"\\\1", kept)


def _sorted(records: tuple[Any, ...]) -> list[Any]:
    return sorted(records, key=lambda record: (record.name, record.id))


def _names(document: Document, column_ids: tuple[str, ...]) -> list[str]:
    return [column.name for column in facts.columns(document, column_ids)]


def _is_plain_key(entity: Entity, key: Key) -> bool:
    ids = [attribute.column.id for attribute in entity.attributes if attribute.column.id in key.column_ids]
    return tuple(ids) == key.column_ids and _key_options(key) == {"name": f"{entity.table.name}_pkey"}


def _key_options(key: Key) -> dict[str, Any]:
    options: dict[str, Any] = {"name": key.name}
    if not key.nulls_distinct:
        options["postgresql_nulls_not_distinct"] = True
    if key.include:
        options["postgresql_include"] = list(key.include)
    return options | _deferred(key)


def _deferred(record: Key | Relationship | Exclusion) -> dict[str, Any]:
    options: dict[str, Any] = {"deferrable": True} if record.deferrable else {}
    return options | ({"initially": "DEFERRED"} if record.initially_deferred else {})


def _composite(document: Document, relationship: Relationship) -> Group:
    return call(
        "sa.ForeignKeyConstraint",
        _names(document, relationship.source_column_ids),
        _references(document, relationship),
        **_foreign_key_options(relationship),
    )


def _references(document: Document, relationship: Relationship) -> list[str]:
    table = document.require(Table, relationship.target_table_id)
    front = [name for name in (namespace_name(document, table.namespace_id), table.name) if name]
    return [".".join((*front, name)) for name in _names(document, relationship.target_column_ids)]


def _depth(document: Document, relationship: Relationship) -> int:
    table = document.require(Table, relationship.target_table_id)
    return 2 if namespace_name(document, table.namespace_id) else 1


def _foreign_key_options(relationship: Relationship) -> dict[str, Any]:
    options: dict[str, Any] = {"name": relationship.name}
    if relationship.on_delete != "no action":
        options["ondelete"] = relationship.on_delete.upper()
    if relationship.on_update != "no action":
        options["onupdate"] = relationship.on_update.upper()
    if relationship.match != "simple":
        options["match"] = relationship.match.upper()
    return options | _deferred(relationship)


def _exclusion(document: Document, exclusion: Exclusion) -> Group:
    elements = [(_excluded(document, element), element.operator) for element in exclusion.elements]
    options: dict[str, Any] = {"name": exclusion.name, "using": exclusion.index_type}
    if exclusion.where is not None:
        options["where"] = text(exclusion.where)
    return call("postgresql.ExcludeConstraint", *elements, **options | _deferred(exclusion))


def _excluded(document: Document, element: IndexElement) -> Any:
    plain = element.column_id is not None and modifiers(element) == ""
    names = _names(document, (element.column_id,)) if element.column_id else []
    return names[0] if plain else call("sa.literal_column", element_text(document, element))


def _index(document: Document, index: Index) -> Group:
    elements = [_indexed(document, element) for element in index.columns]
    options: dict[str, Any] = {"unique": True} if index.is_unique else {}
    if index.index_type != "btree":
        options["postgresql_using"] = index.index_type
    if index.include:
        options["postgresql_include"] = _names(document, index.include)
    if not index.nulls_distinct:
        options["postgresql_nulls_not_distinct"] = True
    if index.storage_parameters:
        options["postgresql_with"] = index.storage_parameters
    if index.where is not None:
        options["postgresql_where"] = text(index.where)
    return call("sa.Index", index.name, *elements, **options)


def _indexed(document: Document, element: IndexElement) -> Any:
    if element.column_id is not None and not modifiers(element):
        return _names(document, (element.column_id,))[0]
    return text(element_text(document, element))


def element_text(document: Document, element: IndexElement) -> str:
    """An element of an index as SQL."""
    if element.column_id is not None:
        quote = dialect_named(document.schema.dialect).quote_identifier
        front = quote(_names(document, (element.column_id,))[0])
    else:
        front = f"({element.expression})"
    return front + modifiers(element)


def modifiers(element: IndexElement) -> str:
    """What stands behind an element: collation, operator class, order."""
    parts = [f"COLLATE {element.collation}" if element.collation else "", element.operator_class or ""]
    parts += [(element.order or "").upper(), f"NULLS {element.nulls.upper()}" if element.nulls else ""]
    return "".join(f" {part}" for part in parts if part)


def table_options(entity: Entity, has_insert_rule: bool = False) -> dict[str, Any]:
    """The mapping at the end of `__table_args__`."""
    options: dict[str, Any] = {"schema": entity.namespace} if entity.namespace else {}
    if entity.table.comment:
        options["comment"] = entity.table.comment
    if has_insert_rule:
        # PostgreSQL refuses INSERT … RETURNING where a rule rewrites the INSERT.
        options["implicit_returning"] = False
    return options


def identity(record: Identity) -> Group:
    """How a column counts by itself."""
    options: dict[str, Any] = {"always": True} if record.generation == "always" else {}
    given = record.options
    names = {"start": given.start, "increment": given.increment, "minvalue": given.minimum, "maxvalue": given.maximum}
    options |= {name: value for name, value in (names | {"cache": given.cache}).items() if value is not None}
    return call("sa.Identity", **options | ({"cycle": True} if given.cycle else {}))
