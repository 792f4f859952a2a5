"""`CREATE TABLE`: columns, keys and options."""

from typing import Any

from msgspec.structs import replace

from schemawright.base.order import spread
from schemawright.dialects.mysql.collations import canonical_collation, collation_of
from schemawright.dialects.mysql.ddl.write import PARTITION, VERSIONED
from schemawright.importers.mysql_parser.catalog import Catalog
from schemawright.importers.mysql_parser.columns import ColumnRead, read_column
from schemawright.importers.mysql_parser.cursor import Cursor, NotModelledError
from schemawright.importers.mysql_parser.keys import add_check, begins_constraint, read_constraint, read_references
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.record import Record
from schemawright.model.table import Table

KNOWN_OPTIONS = frozenset(
    """avg_row_length checksum delay_key_write insert_method key_block_size max_rows min_rows pack_keys row_format
    stats_auto_recalc stats_persistent stats_sample_pages table_checksum transactional page_checksum page_compressed
    page_compression_level encrypted encryption_key_id compression encryption connection data_directory
    index_directory union autoextend_size tablespace""".split()
)


def read_create_table(cursor: Cursor, catalog: Catalog) -> Table | None:
    """`TABLE [IF NOT EXISTS] name (…) options`; nothing where it is there already and may be."""
    cursor.expect("TABLE")
    is_optional = cursor.take("IF", "NOT", "EXISTS")
    name = cursor.object_name()
    if catalog.find(Table, name) is not None:
        if is_optional:
            return None
        raise NotModelledError(f"the table {name} is there already")
    if cursor.at("LIKE") or cursor.at("(", "LIKE"):
        return _read_like(cursor, catalog, name)
    table = Table(id=catalog.new_id(), name=name)
    catalog.put(table)
    cursor.expect("(")
    late: list[int] = []
    columns: list[ColumnRead] = []
    while True:
        if begins_constraint(cursor):
            # What a key says of columns may come before them.
            late.append(cursor.place)
            _skip(cursor)
        else:
            columns.append(read_column(cursor, catalog, table.id))
            _skip(cursor)
        if cursor.take(")"):
            break
        cursor.expect(",")
    for found, order in zip(columns, spread(len(columns)), strict=True):
        catalog.put(replace(found.column, order=order))
    end = cursor.place
    for found in columns:
        add_own(cursor, catalog, table, found)
    for place in late:
        cursor.place = place
        read_constraint(cursor, catalog, table)
        if not (cursor.at(",") or cursor.at(")")):
            raise NotModelledError(f"{cursor.peek().text} is not known")
    cursor.place = end
    read_options(cursor, catalog, table.id)
    catalog.index_foreign_keys(table.id)
    return table


def _skip(cursor: Cursor) -> None:
    """Goes on to the comma or bracket that ends this line."""
    depth = 0
    while depth or not (cursor.at(",") or cursor.at(")")):
        depth += {"(": 1, ")": -1}.get(cursor.next().text, 0)


def add_own(cursor: Cursor, catalog: Catalog, table: Table, found: ColumnRead) -> None:
    """The keys, checks and foreign key that a column's own definition holds."""
    column = found.column
    for kind in dict.fromkeys(found.keys):
        name = "PRIMARY" if kind == "primary" else catalog.index_name(table.id, column.name)
        key_type: Any = kind
        catalog.put(Key(id=catalog.new_id(), table_id=table.id, name=name, key_type=key_type, column_ids=(column.id,)))
        if kind == "primary":
            catalog.change(column.id, is_nullable=False)
    for given, expression, is_enforced in found.checks:
        if catalog.flavour.checks_of_columns and given is None:
            put_column_check(catalog, table, column, expression)
        else:
            add_check(catalog, table, given, expression, is_enforced)
    if found.references is not None and catalog.flavour.checks_of_columns:
        # MySQL reads a column's own REFERENCES and does nothing (manual, section 1.6.2.3).
        place, cursor.place = cursor.place, found.references
        read_references(cursor, catalog, table, None, (column.name,))
        cursor.place = place


def put_column_check(catalog: Catalog, table: Table, column: Column, expression: str) -> None:
    """A column's own check, which bears its name; it has but one."""
    for check in catalog.of(table.id, Check):
        if check.name == column.name:
            del catalog.records[check.id]
    catalog.put(Check(id=catalog.new_id(), table_id=table.id, name=column.name, expression=expression))


def _read_like(cursor: Cursor, catalog: Catalog, name: str) -> Table:
    """`LIKE other`: its columns, keys, indexes, checks and options, but no foreign keys."""
    is_bracketed = cursor.take("(")
    cursor.expect("LIKE")
    source = catalog.table(cursor.object_name())
    if is_bracketed:
        cursor.expect(")")
    table = replace(source, id=catalog.new_id(), name=name)
    catalog.put(table)
    ids = {column.id: catalog.new_id() for column in catalog.of(source.id, Column)}
    kinds: tuple[type[Record], ...] = (Column, Key, Index, Check)
    for kind in kinds:
        for record in catalog.of(source.id, kind):
            values: dict[str, Any] = {"id": ids.get(record.id) or catalog.new_id(), "table_id": table.id}
            if isinstance(record, Key):
                values["column_ids"] = tuple(ids[id] for id in record.column_ids)
            if isinstance(record, Index):
                parts = record.columns
                values["columns"] = tuple(replace(part, column_id=ids.get(part.column_id or "")) for part in parts)
            catalog.put(replace(record, **values))
    return table


def read_options(cursor: Cursor, catalog: Catalog, table_id: str) -> None:
    """The options behind the columns, with commas between them or without."""
    while not cursor.is_at_end:
        if not read_option(cursor, catalog, table_id):
            raise NotModelledError(f"{cursor.peek().text} is not known here")
        cursor.take(",")


def read_option(cursor: Cursor, catalog: Catalog, table_id: str) -> bool:
    """One option; answers whether it is known."""
    table = catalog.records[table_id]
    assert isinstance(table, Table)
    options = dict(table.storage_parameters)
    given: dict[str, Any] = {}
    if cursor.take("ENGINE") or cursor.take("TYPE"):
        engine = _value(cursor)
        given["access_method"] = None if engine.lower() == "innodb" else engine
    elif cursor.take("COMMENT"):
        cursor.take("=")
        given["comment"] = cursor.string() or None
    elif cursor.take("AUTO_INCREMENT"):
        _start(catalog, table, int(_value(cursor)))
    elif _take_collation(cursor, catalog, options):
        pass
    elif cursor.take("WITH", "SYSTEM", "VERSIONING"):
        options[VERSIONED] = "yes"
    elif cursor.take("PARTITION", "BY"):
        options[PARTITION] = cursor.rest()
    elif (word := cursor.peek().word.lower()) in ("data", "index") and cursor.peek(1).word == "DIRECTORY":
        cursor.place += 2
        options[f"{word} directory"] = _value(cursor)
    elif cursor.peek().value.lower() in KNOWN_OPTIONS:
        key = cursor.next().value.lower()
        value = _value(cursor)
        if value.lower() == "default":
            options.pop(key, None)
        else:
            options[key] = value.lower() if key == "row_format" else value
    else:
        return False
    catalog.change(table_id, storage_parameters=options, **given)
    return True


def _take_collation(cursor: Cursor, catalog: Catalog, options: dict[str, str]) -> bool:
    start = cursor.place
    cursor.take("DEFAULT")
    if cursor.take("CHARACTER", "SET") or cursor.take("CHARSET"):
        value = _value(cursor)
        if value.lower() == "default":
            options.pop("collate", None)
        else:
            options["collate"] = collation_of(value, unicode=catalog.flavour.unicode_collation)
    elif cursor.take("COLLATE"):
        options["collate"] = canonical_collation(_value(cursor))
    else:
        cursor.place = start
        return False
    return True


def _value(cursor: Cursor) -> str:
    """`[=] value`, a string as it is written where it must stay one."""
    cursor.take("=")
    if cursor.at("("):
        return f"({cursor.brackets()})"
    token = cursor.next()
    cursor.take(",") if not cursor.is_at_end and cursor.peek(1).text == "=" else None
    return token.value


def _start(catalog: Catalog, table: Table, number: int) -> None:
    """Where the column that counts begins."""
    for column in catalog.of(table.id, Column):
        if column.identity is not None and number > 1:
            options = replace(column.identity.options, start=number)
            catalog.change(column.id, identity=replace(column.identity, options=options))
