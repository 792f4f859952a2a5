"""The commands of `ALTER TABLE` that speak of one column."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec.structs import asdict, replace

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import parse, parse_expression
from schemawright.importers.postgresql_parser import expressions
from schemawright.importers.postgresql_parser.alter_command import Command
from schemawright.importers.postgresql_parser.column_uses import raw_uses
from schemawright.importers.postgresql_parser.columns import (
    NO_NOT_NULL,
    ColumnDraft,
    draft_column,
    identity_of,
    kept_not_null_name,
    set_storage,
)
from schemawright.importers.postgresql_parser.constraints import add_constraint, distinct, namespace_of
from schemawright.importers.postgresql_parser.not_nulls import name_not_nulls, require_values
from schemawright.importers.postgresql_parser.options import collation_of, option_values, parameters
from schemawright.importers.postgresql_parser.qualifying import closed
from schemawright.importers.postgresql_parser.reading import AlreadyThereError, NotModelledError, Reading
from schemawright.importers.postgresql_parser.references import mentions
from schemawright.importers.postgresql_parser.sequences import altered_identity, altered_options
from schemawright.importers.postgresql_parser.tables import next_order, put_column, register_identity
from schemawright.importers.postgresql_parser.texts import expand_stars
from schemawright.importers.postgresql_parser.type_names import type_text
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView, View

_LITERAL = re.compile("'(?:[^']|'')*'")
_LENGTH = re.compile(r"\([\d, ]+\)")


def _column(reading: Reading, command: Command) -> Column:
    id = reading.catalog.tables[command.id].columns.get(command.name)
    if id is None:
        raise NotModelledError(f"the column {command.name} is not known")
    return reading.catalog.require(Column, id)


def _same_below(reading: Reading, table_id: Id, name: str) -> Iterator[Column]:
    """The column of this name in all heirs and partitions."""
    for child in reading.catalog.tables[table_id].children:
        if name in reading.catalog.tables[child].columns:
            yield reading.catalog.require(Column, reading.catalog.tables[child].columns[name])
            yield from _same_below(reading, child, name)


def _change(reading: Reading, command: Command, **values: Any) -> None:
    """Changes the column, and without `ONLY` those under it."""
    column = _column(reading, command)
    reading.catalog.change(column.id, **values)
    for heir in _same_below(reading, command.id, command.name) if command.recurse else ():
        reading.catalog.change(heir.id, **values)


def default_of(reading: Reading, command: Command) -> str:
    """The text behind `SET DEFAULT`."""
    tokens = reading.tokens
    token, last = command.span(reading)
    while tokens.kinds[token] != expressions.DEFAULT:
        token += 1
    return closed(reading, tokens.text(tokens.starts[token + 1], tokens.ends[last]))


def _add_column(reading: Reading, command: Command) -> None:
    catalog = reading.catalog
    definition = command.node["def"]["ColumnDef"]
    name = definition["colname"]
    if name in catalog.tables[command.id].columns:
        raise AlreadyThereError(name)
    table = catalog.require(Table, command.id)
    expand_stars(reading, command.id)
    namespace = namespace_of(reading, command.id)
    draft = draft_column(reading, namespace, table.name, definition, is_unlogged=table.is_unlogged)
    column = put_column(reading, command.id, draft, next_order(reading, command.id))
    try:
        for constraint in distinct(node | {"_column": name} for node in draft.constraints):
            add_constraint(reading, command.id, constraint, column=name, recurse=command.recurse)
    except NotModelledError:
        catalog.remove(column.id, *([draft.sequence.id] if draft.sequence is not None else []))
        raise
    name_not_nulls(reading, command.id, (name,))
    if command.recurse:
        _add_below(reading, command.id, catalog.require(Column, column.id))


def _add_below(reading: Reading, table_id: Id, column: Column) -> None:
    catalog = reading.catalog
    for child in catalog.tables[table_id].children:
        if column.name in catalog.tables[child].columns:
            if catalog.require(Table, child).partition_of == table_id:
                catalog.change(catalog.tables[child].columns[column.name], is_local=False)
            continue
        fields = {
            key: value for key, value in asdict(column).items() if key not in ("id", "table_id", "order", "comment")
        }
        fields["is_local"] = False
        fields["not_null_name"] = kept_not_null_name(catalog.require(Table, table_id).name, column)
        if catalog.require(Table, child).partition_of is None:
            fields["identity"] = fields["not_null_name"] = None
        copy = put_column(reading, child, ColumnDraft(fields), next_order(reading, child))
        _add_below(reading, child, copy)


def _drop_column(reading: Reading, command: Command) -> None:
    catalog = reading.catalog
    if command.name not in catalog.tables[command.id].columns:
        if command.node.get("missing_ok"):
            reading.note("IMPORT_NOT_THERE", f"There is no column {command.name}; IF EXISTS passes over it.")
            return
        raise NotModelledError(f"the column {command.name} is not known")
    column = _column(reading, command)
    going = [column]
    if command.recurse:
        going += _dropped_below(reading, command.id, command.name)
    else:
        for child in catalog.tables[command.id].children:
            if (id := catalog.tables[child].columns.get(command.name)) is not None:
                catalog.change(id, is_local=True)
    drop_columns(reading, going, cascade=command.node.get("behavior") == "DROP_CASCADE")


def _dropped_below(reading: Reading, table_id: Id, name: str) -> Iterator[Column]:
    """The columns of heirs that go with a parent's: not those of their own, nor what another parent has too."""
    catalog = reading.catalog
    for child in catalog.tables[table_id].children:
        column = catalog.get(Column, catalog.tables[child].columns.get(name))
        others = [id for id in catalog.require(Table, child).inherits if id != table_id]
        if column is None or column.is_local or any(name in catalog.tables[id].columns for id in others):
            continue
        yield column
        yield from _dropped_below(reading, child, name)


def drop_columns(reading: Reading, going: list[Column], *, cascade: bool) -> None:
    """Takes out columns with what is made of them; with `cascade` also the views and the like that use them."""
    going = [*going, *(generated for one in going for generated in _generated_from(reading, one))] if cascade else going
    for one in going:
        _drop_with_column(reading, one)
    views = [view for one in going for view in _views_of(reading, one)] if cascade else []
    raws = [raw for one in going for raw in raw_uses(reading, one, cascade=cascade)]
    reading.catalog.remove(*(one.id for one in going), *views, *dict.fromkeys(raws), cascade=cascade)


def _generated_from(reading: Reading, column: Column) -> Iterator[Column]:
    """The columns of its table that are generated from a column."""
    for id in reading.catalog.tables[column.table_id].columns.values():
        other = reading.catalog.require(Column, id)
        if other.generated is not None:
            used = mentions(parse_expression(other.generated.expression)).columns
            if any(names[-1] == column.name for names in used):
                yield other


def _views_of(reading: Reading, column: Column) -> Iterator[Id]:
    """The views that use a column."""
    views: list[View | MaterializedView] = [*reading.catalog.all(View), *reading.catalog.all(MaterializedView)]
    for view in views:
        if column.table_id in view.depends_on:
            used = mentions(parse(view.query).statements[0].node).columns
            if any(names[-1] in (column.name, "*") for names in used):
                yield view.id


def _drop_with_column(reading: Reading, column: Column) -> None:
    """PostgreSQL drops whatever of the table uses the column: constraints, and indexes even by expression."""
    catalog = reading.catalog

    def speaks(text: str | None) -> bool:
        return text is not None and any(names[-1] == column.name for names in mentions(parse_expression(text)).columns)

    members = catalog.tables[column.table_id]
    going = []
    for id in (*members.constraints.values(), *members.indexes):
        record = catalog.records[id]
        if (isinstance(record, Check) and speaks(record.expression)) or (
            isinstance(record, Key) and column.id in (*record.column_ids, *record.include)
        ):
            going.append(id)
        elif isinstance(record, Index | Exclusion):
            elements = record.columns if isinstance(record, Index) else record.elements
            texts = [element.expression for element in elements] + [record.where]
            if column.id in record.include or any(map(speaks, texts)):
                going.append(id)
    catalog.remove(*going)


def _set_default(reading: Reading, command: Command) -> None:
    _change(reading, command, default_value=default_of(reading, command) if "def" in command.node else None)


def _set_not_null(reading: Reading, command: Command) -> None:
    _column(reading, command)
    require_values(reading, command.id, (command.name,), recurse=command.recurse)


def _drop_not_null(reading: Reading, command: Command) -> None:
    _change(reading, command, **NO_NOT_NULL)


def _set_type(reading: Reading, command: Command) -> None:
    definition = command.node["def"]["ColumnDef"]
    data_type = type_text(reading, definition["typeName"])
    below = _same_below(reading, command.id, command.name) if command.recurse else ()
    held = [_column(reading, command), *below]
    _change(reading, command, data_type=data_type, collation=collation_of(definition))
    for column in held:
        if column.data_type != data_type and _LITERAL.fullmatch(column.default_value or ""):
            # A default keeps the type that it was read with.
            typed = f"{column.default_value}::{_LENGTH.sub('', column.data_type)}"
            reading.catalog.change(column.id, default_value=typed)
        if column.identity is not None:
            options = altered_options(column.identity.options, {}, data_type)
            identity = replace(column.identity, data_type=None, options=options)
            reading.catalog.change(column.id, identity=identity)


def _set_expression(reading: Reading, command: Command) -> None:
    column = _column(reading, command)
    if column.generated is None:
        raise NotModelledError("the column is not generated")
    tokens = reading.tokens
    text = expressions.bracketed_after(tokens, tokens.starts[command.span(reading)[0]], expressions.AS)
    _change(reading, command, generated=replace(column.generated, expression=closed(reading, text)))


def _drop_expression(reading: Reading, command: Command) -> None:
    _change(reading, command, generated=None)


def _set_statistics(reading: Reading, command: Command) -> None:
    target = command.node.get("def", {}).get("Integer", {}).get("ival", 0)
    column = _column(reading, command)
    reading.catalog.change(column.id, statistics=target if target >= 0 and "def" in command.node else None)


def _set_options(reading: Reading, command: Command) -> None:
    given = parameters(command.node["def"]["List"]["items"])
    held = _column(reading, command).options
    if command.node["subtype"] == "AT_ResetOptions":
        changed = {name: value for name, value in held.items() if name not in given}
    else:
        changed = held | given
    _change(reading, command, options=changed)


def _set_column_storage(reading: Reading, command: Command) -> None:
    fields: dict[str, Any] = {"data_type": _column(reading, command).data_type}
    set_storage(fields, command.node["def"]["String"]["sval"])
    _change(reading, command, storage=fields["storage"])


def _set_compression(reading: Reading, command: Command) -> None:
    method = command.node["def"]["String"]["sval"].lower()
    _change(reading, command, compression=None if method == "default" else method)


def _add_identity(reading: Reading, command: Command) -> None:
    column = _column(reading, command)
    node = command.node["def"]["Constraint"]
    identity = identity_of(column.data_type, node)
    reading.catalog.change(column.id, identity=identity, is_nullable=False)
    register_identity(reading, command.id, reading.catalog.require(Column, column.id))


def _set_identity(reading: Reading, command: Command) -> None:
    column = _column(reading, command)
    if column.identity is None:
        raise NotModelledError("the column is no identity column")
    values = option_values(command.node["def"]["List"]["items"])
    generation = column.identity.generation
    if "generated" in values:
        # The parser gives the letter's code: 'a' for ALWAYS, 'd' for BY DEFAULT.
        generation = "always" if values["generated"] in (ord("a"), "a") else "by default"
    identity = altered_identity(column, column.identity, values)
    reading.catalog.change(column.id, identity=replace(identity, generation=generation))


def _drop_identity(reading: Reading, command: Command) -> None:
    column = _column(reading, command)
    reading.catalog.change(column.id, identity=None)
    relations = reading.catalog.relations
    for key in [key for key, id in relations.items() if id == column.id]:
        del relations[key]


COMMANDS: dict[str, Callable[[Reading, Command], None]] = {
    "AT_AddColumn": _add_column,
    "AT_DropColumn": _drop_column,
    "AT_ColumnDefault": _set_default,
    "AT_SetNotNull": _set_not_null,
    "AT_DropNotNull": _drop_not_null,
    "AT_AlterColumnType": _set_type,
    "AT_SetExpression": _set_expression,
    "AT_DropExpression": _drop_expression,
    "AT_SetStatistics": _set_statistics,
    "AT_SetOptions": _set_options,
    "AT_ResetOptions": _set_options,
    "AT_SetStorage": _set_column_storage,
    "AT_SetCompression": _set_compression,
    "AT_AddIdentity": _add_identity,
    "AT_SetIdentity": _set_identity,
    "AT_DropIdentity": _drop_identity,
}
