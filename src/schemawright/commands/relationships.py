"""Drawing relationships: the foreign-key columns come with them, or a junction table for many-to-many."""

from typing import Any, Literal

import inflection
from msgspec import UNSET, UnsetType

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id, new_id
from schemawright.changes.change import decode_fields
from schemawright.commands.columns import ColumnFields, add_column_to
from schemawright.commands.edit import Edit
from schemawright.commands.indexes import IndexFields, add_index_to
from schemawright.commands.keys import add_key
from schemawright.commands.names import free_name
from schemawright.commands.registry import Arguments, command
from schemawright.model import facts
from schemawright.model.column import Column
from schemawright.model.index import IndexElement
from schemawright.model.key import Key
from schemawright.model.kinds import KIND_OF
from schemawright.model.relationship import Action, Relationship
from schemawright.model.table import Table


class AddRelationship(Arguments, frozen=True, kw_only=True):
    """A relationship as the contract shows one.

    Without `sourceColumnIds` the columns are made, one for each column of the target's key. `relationshipType`
    `one_to_one` adds a unique key, `many_to_many` makes a junction table with two relationships instead.
    """

    id: Id | None = None
    name: str | None = None
    source_table_id: Id
    source_column_ids: tuple[Id, ...] = ()
    target_table_id: Id
    target_column_ids: tuple[Id, ...] = ()
    relationship_type: Literal["one_to_one", "one_to_many", "many_to_many"] | None = None
    is_required: bool | None = None
    on_delete: Action = "no action"
    on_update: Action = "no action"
    match: Literal["simple", "full"] = "simple"
    deferrable: bool = False
    initially_deferred: bool = False
    comment: str | None = None


@command
def add_relationship(edit: Edit, arguments: AddRelationship) -> None:
    """Adds a relationship. Raises `RefusedError` (`no_key`) where the target has no key to refer to."""
    source, target = edit.named(Table, arguments.source_table_id), edit.named(Table, arguments.target_table_id)
    assert isinstance(source, Table)
    assert isinstance(target, Table)
    if arguments.relationship_type == "many_to_many":
        _add_junction(edit, source, target, arguments)
        return
    target_ids = arguments.target_column_ids or key_of(edit, target)
    source_ids = arguments.source_column_ids or _foreign_key_columns(
        edit, source, target, target_ids, bool(arguments.is_required)
    )
    if arguments.source_column_ids and arguments.is_required is not None:
        _require(edit, source_ids, arguments.is_required)
    relationship = _create(edit, source, source_ids, target, target_ids, arguments)
    if (
        arguments.relationship_type == "one_to_one"
        and facts.relationship_type(edit.document, relationship) != "one_to_one"
    ):
        add_key(edit, source, "unique", source_ids)
    elif edit.document.schema.settings.index_foreign_keys:
        elements = tuple(IndexElement(column_id=id) for id in source_ids)
        add_index_to(edit, source, IndexFields(columns=elements))


def _create(
    edit: Edit,
    source: Table,
    source_ids: tuple[Id, ...],
    target: Table,
    target_ids: tuple[Id, ...],
    asked: AddRelationship,
) -> Relationship:
    names = tuple(column.name for column in facts.columns(edit.document, source_ids))
    taken = {r.name for r in edit.document.children(source.id, Relationship)}
    relationship = edit.create(
        Relationship(
            id=asked.id or new_id(),
            name=asked.name or edit.dialect.choose_name(source.name, names, "fkey", taken),
            source_table_id=source.id,
            source_column_ids=source_ids,
            target_table_id=target.id,
            target_column_ids=target_ids,
            on_delete=asked.on_delete,
            on_update=asked.on_update,
            match=asked.match,
            deferrable=asked.deferrable or asked.initially_deferred,
            initially_deferred=asked.initially_deferred,
            comment=asked.comment,
        )
    )
    assert isinstance(relationship, Relationship)
    return relationship


def key_of(edit: Edit, target: Table) -> tuple[Id, ...]:
    """The columns that a relationship to `target` refers to: its primary key, else its first unique key."""
    keys = edit.document.children(target.id, Key)
    for key in sorted(keys, key=lambda key: key.key_type != "primary"):
        return key.column_ids
    raise RefusedError(
        f"The table {target.name!r} has no key to refer to. Give it a primary key or a unique column first.",
        code="no_key",
        id=target.id,
    )


def _foreign_key_columns(
    edit: Edit, source: Table, target: Table, target_ids: tuple[Id, ...], required: bool
) -> tuple[Id, ...]:
    return tuple(
        add_column_to(
            edit,
            source,
            ColumnFields(
                name=_free_column(edit, source, foreign_key_name(edit, target, column)),
                data_type=column.data_type,
                collation=column.collation,
                is_nullable=not required,
            ),
            None,
        ).id
        for column in facts.columns(edit.document, target_ids)
    )


def foreign_key_name(edit: Edit, target: Table, column: Column) -> str:
    """`<target in the singular>_<key column>`, or the column's own name where it starts so already."""
    singular = inflection.singularize(target.name)
    if column.name.startswith(f"{singular}_"):
        return column.name
    rule = edit.document.schema.settings.foreign_key_name
    name = rule.replace("{table}", singular).replace("{column}", column.name)
    return name.encode()[: edit.dialect.max_name_bytes].decode(errors="ignore")


def _free_column(edit: Edit, source: Table, name: str) -> str:
    taken = {column.name for column in edit.document.children(source.id, Column)}
    return free_name(name, taken, edit.dialect.max_name_bytes)


def _require(edit: Edit, column_ids: tuple[Id, ...], required: bool) -> None:
    for column in facts.columns(edit.document, column_ids):
        if not (not required and facts.is_primary_key(edit.document, column)):
            edit.update(column, is_nullable=not required)


def _add_junction(edit: Edit, first: Table, second: Table, asked: AddRelationship) -> None:
    name = asked.name or f"{first.name}_{second.name}"
    table = edit.create(
        Table(
            id=new_id(),
            namespace_id=first.namespace_id,
            name=name,
            position_x=(first.position_x + second.position_x) / 2,
            position_y=(first.position_y + second.position_y) / 2 + 80,
        )
    )
    assert isinstance(table, Table)
    held: list[Id] = []
    for number, target in enumerate((first, second)):
        target_ids = key_of(edit, target)
        source_ids = _foreign_key_columns(edit, table, target, target_ids, required=True)
        end = AddRelationship(
            id=asked.id if number == 0 else None,
            source_table_id=table.id,
            target_table_id=target.id,
            on_delete="cascade",
            on_update=asked.on_update,
        )
        _create(edit, table, source_ids, target, target_ids, end)
        held += source_ids
    add_key(edit, table, "primary", tuple(held))


class UpdateRelationship(Arguments, frozen=True, kw_only=True):
    """Any fields of a relationship as the contract shows one; what is left out stays."""

    relationship_id: Id
    values: dict[str, Any]
    is_required: bool | UnsetType = UNSET
    relationship_type: Literal["one_to_one", "one_to_many"] | UnsetType = UNSET


@command
def update_relationship(edit: Edit, arguments: UpdateRelationship) -> None:
    """Changes a relationship; `isRequired` speaks of its columns, `relationshipType` of their unique key."""
    found = edit.named(Relationship, arguments.relationship_id)
    assert isinstance(found, Relationship)
    values = {name: value for name, value in arguments.values.items() if name != "id"}
    relationship = edit.update(found, **decode_fields(KIND_OF[Relationship], values, "/values"))
    assert isinstance(relationship, Relationship)
    if arguments.is_required is not UNSET and arguments.is_required != facts.is_required(edit.document, relationship):
        _require(edit, relationship.source_column_ids, bool(arguments.is_required))
    if arguments.relationship_type is UNSET or arguments.relationship_type == facts.relationship_type(
        edit.document, relationship
    ):
        return
    source = edit.document.require(Table, relationship.source_table_id)
    if arguments.relationship_type == "one_to_one":
        add_key(edit, source, "unique", relationship.source_column_ids)
        return
    for key in edit.document.children(source.id, Key):
        if key.key_type == "unique" and set(key.column_ids) <= set(relationship.source_column_ids):
            edit.delete(key)
