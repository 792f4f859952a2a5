"""Keys, indexes, foreign keys and checks."""

from typing import Any

from schemawright.importers.mysql_parser.catalog import Catalog
from schemawright.importers.mysql_parser.columns import action, bare, enforced
from schemawright.importers.mysql_parser.cursor import Cursor, NotModelledError
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Index, IndexElement
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

BEGINNINGS = ("PRIMARY", "UNIQUE", "KEY", "INDEX", "FULLTEXT", "SPATIAL", "FOREIGN", "CHECK", "CONSTRAINT")


def begins_constraint(cursor: Cursor) -> bool:
    """Whether a key or constraint comes next, not a column."""
    if cursor.peek().kind != "name" or cursor.peek().word not in BEGINNINGS:
        return False
    return not (cursor.peek().word == "CHECK" and cursor.peek(1).text != "(")


def read_constraint(cursor: Cursor, catalog: Catalog, table: Table) -> None:
    """A key, index, foreign key or check of a table."""
    name = None
    if cursor.take("CONSTRAINT"):
        cursor.take("IF", "NOT", "EXISTS")
        if cursor.peek().kind == "quoted" or cursor.peek().word not in BEGINNINGS:
            name = cursor.name()
    if cursor.take("CHECK"):
        add_check(catalog, table, name, bare(cursor.brackets()), enforced(cursor))
    elif cursor.take("FOREIGN", "KEY"):
        cursor.take("IF", "NOT", "EXISTS")
        given = cursor.name() if not cursor.at("(") else None
        columns = cursor.names_in_brackets()
        cursor.expect("REFERENCES")
        # Without a constraint's name MySQL takes the index's for the index alone, MariaDB for both.
        chosen = name if name is not None or not catalog.flavour.checks_of_columns else given
        read_references(cursor, catalog, table, chosen, columns)
    elif cursor.take("PRIMARY", "KEY"):
        _read_key(cursor, catalog, table, "PRIMARY", "PRIMARY")
    else:
        kind = cursor.take_any("UNIQUE", "FULLTEXT", "SPATIAL") or ""
        cursor.take_any("KEY", "INDEX")
        cursor.take("IF", "NOT", "EXISTS")
        _read_key(cursor, catalog, table, kind, name)


def read_create_index(cursor: Cursor, catalog: Catalog) -> None:
    """`[UNIQUE] INDEX name [USING …] ON table (…) …`."""
    kind = cursor.take_any("UNIQUE", "FULLTEXT", "SPATIAL") or ""
    cursor.expect("INDEX")
    cursor.take("IF", "NOT", "EXISTS")
    name = cursor.name()
    options = _options(cursor)
    cursor.expect("ON")
    table = catalog.table(cursor.object_name())
    _read_key(cursor, catalog, table, kind, name, options)
    catalog.index_foreign_keys(table.id)


def _read_key(
    cursor: Cursor, catalog: Catalog, table: Table, kind: str, name: str | None, options: dict[str, str] | None = None
) -> None:
    if not cursor.at("(") and not cursor.at("USING"):
        given = cursor.name()
        name = name if kind == "PRIMARY" else given
    found = (options or {}) | _options(cursor)
    elements = _elements(cursor, catalog, table)
    found |= _options(cursor)
    comment = found.pop("comment", None)
    method = found.get("using", "btree")
    first = elements[0].column_id
    chosen = name or catalog.index_name(table.id, _name(catalog, first) if first else "functional_index")
    is_plain = all(part == IndexElement(column_id=part.column_id) for part in elements)
    shared: dict[str, Any] = {"id": catalog.new_id(), "table_id": table.id, "name": chosen, "comment": comment}
    if kind in ("PRIMARY", "UNIQUE") and is_plain:
        column_ids = tuple(part.column_id for part in elements if part.column_id is not None)
        key_type: Any = "primary" if kind == "PRIMARY" else "unique"
        catalog.put(Key(key_type=key_type, column_ids=column_ids, storage_parameters=found, **shared))
        if kind == "PRIMARY":
            for id in column_ids:
                catalog.change(id, is_nullable=False)
        return
    if kind == "PRIMARY":
        raise NotModelledError("a primary key over parts of columns is not known")
    index_type = kind.lower() if kind in ("FULLTEXT", "SPATIAL") else method
    if index_type == "hash":
        del found["using"]
    catalog.put(
        Index(
            columns=elements,
            is_unique=kind == "UNIQUE",
            index_type=index_type,
            storage_parameters=found,
            **shared,
        )
    )


def _name(catalog: Catalog, id: str) -> str:
    record = catalog.records[id]
    assert isinstance(record, Column)
    return record.name


def _elements(cursor: Cursor, catalog: Catalog, table: Table) -> tuple[IndexElement, ...]:
    cursor.expect("(")
    found = []
    while True:
        if cursor.at("("):
            expression: str | None = bare(cursor.brackets())
            column_id = length = None
        else:
            expression, column_id = None, catalog.column(table.id, cursor.name()).id
            length = int(cursor.brackets()) if cursor.at("(") else None
        order = cursor.take_any("ASC", "DESC")
        found.append(
            IndexElement(
                column_id=column_id,
                expression=expression,
                prefix_length=_shorter(catalog, column_id, length),
                order="desc" if order == "DESC" else None,
            )
        )
        if cursor.take(")"):
            return tuple(found)
        cursor.expect(",")


def _shorter(catalog: Catalog, column_id: str | None, length: int | None) -> int | None:
    """The length, unless it is that of the whole column."""
    column = catalog.records.get(column_id or "")
    whole = column.data_type.endswith(f"char({length})") if isinstance(column, Column) else False
    return None if whole else length


def _options(cursor: Cursor) -> dict[str, str]:
    """What may stand on either side of the columns."""
    found: dict[str, str] = {}
    while True:
        if cursor.take("USING") or cursor.take("TYPE"):
            found["using"] = cursor.next().word.lower()
        elif cursor.take("COMMENT"):
            cursor.take("=")
            if text := cursor.string():
                found["comment"] = text
        elif cursor.take("KEY_BLOCK_SIZE"):
            cursor.take("=")
            found["key_block_size"] = cursor.next().text
        elif cursor.take("WITH", "PARSER"):
            found["parser"] = cursor.name()
        elif cursor.take("INVISIBLE") or cursor.take("IGNORED"):
            found["hidden"] = "yes"
        elif cursor.take("ALGORITHM") or cursor.take("LOCK"):
            cursor.take("=")
            cursor.next()
        elif not cursor.take("VISIBLE") and not cursor.take("NOT", "IGNORED"):
            return found


def add_check(catalog: Catalog, table: Table, name: str | None, expression: str, is_enforced: bool) -> None:
    """A check of a table."""
    columns = {column.name for column in catalog.of(table.id, Column)}
    if name in columns and catalog.flavour.checks_of_columns:
        raise NotModelledError(f"the check {name} has the name of a column, as only a column's own has here")
    catalog.put(
        Check(
            id=catalog.new_id(),
            table_id=table.id,
            name=name or catalog.check_name(table),
            expression=expression,
            enforced=is_enforced,
        )
    )


def read_references(cursor: Cursor, catalog: Catalog, table: Table, name: str | None, columns: tuple[str, ...]) -> None:
    """`table (columns) [MATCH …] [ON DELETE …] [ON UPDATE …]`; the target may come later in the script."""
    target = cursor.object_name()
    names = cursor.names_in_brackets() if cursor.at("(") else ()
    given: dict[str, Any] = {}
    while True:
        if cursor.take("MATCH"):
            cursor.next()
        elif cursor.take("ON", "DELETE"):
            given["on_delete"] = action(cursor)
        elif cursor.take("ON", "UPDATE"):
            given["on_update"] = action(cursor)
        else:
            break
    id = catalog.new_id()
    if name is None:
        catalog.named_by_server.add(id)
    catalog.put(
        Relationship(
            id=id,
            source_table_id=table.id,
            name=name or catalog.foreign_key_name(table),
            source_column_ids=catalog.columns(table.id, columns),
            target_table_id=_UNKNOWN + target,
            target_column_ids=tuple(_UNKNOWN + name for name in names),
            **given,
        )
    )


_UNKNOWN = "?"
"""Stands before the names of a target that is still to come."""


def resolve(catalog: Catalog) -> list[Relationship]:
    """Gives foreign keys the ids of their targets; answers those whose target is not there."""
    lost = []
    for key in catalog.all(Relationship):
        if not key.target_table_id.startswith(_UNKNOWN):
            continue
        try:
            target = catalog.table(key.target_table_id.removeprefix(_UNKNOWN))
            names = [id.removeprefix(_UNKNOWN) for id in key.target_column_ids]
            column_ids = catalog.columns(target.id, names) if names else _primary(catalog, target)
        except NotModelledError:
            lost.append(key)
        else:
            catalog.change(key.id, target_table_id=target.id, target_column_ids=column_ids)
    return lost


def _primary(catalog: Catalog, table: Table) -> tuple[str, ...]:
    for key in catalog.of(table.id, Key):
        if key.key_type == "primary":
            return key.column_ids
    raise NotModelledError(f"{table.name} has no primary key")
