"""`ALTER TABLE`, `RENAME TABLE` and `DROP`."""

from typing import Any

from msgspec.structs import replace

from schemawright.base.order import between
from schemawright.dialects.mysql.collations import canonical_collation, collation_of
from schemawright.dialects.mysql.ddl.write import PARTITION, VERSIONED, is_text
from schemawright.dialects.mysql.text import LEXER
from schemawright.dialects.text import rename_in
from schemawright.importers.mysql_parser.catalog import RELATIONS, Catalog
from schemawright.importers.mysql_parser.columns import ColumnRead, bare, default, moment, read_column
from schemawright.importers.mysql_parser.cursor import Cursor, NotModelledError
from schemawright.importers.mysql_parser.keys import begins_constraint, read_constraint
from schemawright.importers.mysql_parser.tables import add_own, read_option
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Index
from schemawright.model.key import Key
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.sql_text import rewritten
from schemawright.model.table import Table
from schemawright.model.view import View


def read_alter_table(cursor: Cursor, catalog: Catalog) -> None:
    """`TABLE name action, action…`."""
    cursor.take("IGNORE")
    cursor.expect("TABLE")
    cursor.take("IF", "EXISTS")
    table = catalog.table(cursor.object_name())
    while not cursor.is_at_end:
        _action(cursor, catalog, table)
        if not cursor.is_at_end:
            cursor.take(",")
    catalog.index_foreign_keys(table.id)


def _action(cursor: Cursor, catalog: Catalog, table: Table) -> None:
    if cursor.take("ADD"):
        _add(cursor, catalog, table)
    elif cursor.take("DROP"):
        _drop(cursor, catalog, table)
    elif cursor.take("MODIFY"):
        cursor.take("COLUMN")
        cursor.take("IF", "EXISTS")
        _redefine(cursor, catalog, table, catalog.column(table.id, cursor.peek().value))
    elif cursor.take("CHANGE"):
        cursor.take("COLUMN")
        cursor.take("IF", "EXISTS")
        column = catalog.column(table.id, cursor.name())
        rename_column(catalog, column, cursor.peek().value)
        _redefine(cursor, catalog, table, catalog.column(table.id, cursor.peek().value))
    elif cursor.take("RENAME"):
        _rename(cursor, catalog, table)
    elif cursor.take("ALTER"):
        _alter(cursor, catalog, table)
    else:
        _rarer_action(cursor, catalog, table)


def _rarer_action(cursor: Cursor, catalog: Catalog, table: Table) -> None:
    if cursor.take("CONVERT", "TO"):
        _convert(cursor, catalog, table)
    elif cursor.take("REMOVE", "PARTITIONING"):
        options = {name: value for name, value in _options(catalog, table).items() if name != PARTITION}
        catalog.change(table.id, storage_parameters=options)
    elif cursor.take("ENABLE", "KEYS") or cursor.take("DISABLE", "KEYS") or cursor.take("FORCE"):
        return
    elif cursor.take_any("ALGORITHM", "LOCK"):
        cursor.take("=")
        cursor.next()
    elif cursor.take("ORDER", "BY"):
        cursor.rest()
    elif not read_option(cursor, catalog, table.id):
        raise NotModelledError(f"{cursor.peek().text} is not known in ALTER TABLE")


def _options(catalog: Catalog, table: Table) -> dict[str, str]:
    return catalog.table(table.name).storage_parameters


def _add(cursor: Cursor, catalog: Catalog, table: Table) -> None:
    if cursor.take("SYSTEM", "VERSIONING"):
        catalog.change(table.id, storage_parameters={**_options(catalog, table), VERSIONED: "yes"})
    elif begins_constraint(cursor):
        read_constraint(cursor, catalog, table)
    elif cursor.at("PARTITION") or cursor.at("PERIOD"):
        raise NotModelledError(f"ADD {cursor.peek().word} is not known")
    else:
        cursor.take("COLUMN")
        is_optional = cursor.take("IF", "NOT", "EXISTS")
        if cursor.take("("):
            while True:
                _add_column(cursor, catalog, table, is_optional)
                if cursor.take(")"):
                    return
                cursor.expect(",")
        _add_column(cursor, catalog, table, is_optional)


def _add_column(cursor: Cursor, catalog: Catalog, table: Table, is_optional: bool) -> None:
    found = read_column(cursor, catalog, table.id)
    if any(column.name.lower() == found.column.name.lower() for column in catalog.of(table.id, Column)):
        if is_optional:
            return
        raise NotModelledError(f"there is a column {found.column.name} already")
    catalog.put(replace(found.column, order=_order(catalog, table, found, None)))
    add_own(cursor, catalog, table, found)


def _order(catalog: Catalog, table: Table, found: ColumnRead, id: str | None) -> str:
    """The key that puts a column where it is said to be: last, if nothing is said of a new one."""
    held = [column for column in catalog.of(table.id, Column) if column.id not in (id, found.column.id)]
    if found.first:
        return between(None, held[0].order if held else None)
    if found.after is None:
        return between(held[-1].order if held else None, None)
    at = held.index(catalog.column(table.id, found.after))
    return between(held[at].order, held[at + 1].order if at + 1 < len(held) else None)


def _redefine(cursor: Cursor, catalog: Catalog, table: Table, before: Column) -> None:
    """The whole definition anew; keys stay, a column's own check goes unless it is said again."""
    found = read_column(cursor, catalog, table.id, before.id)
    is_moved = found.first or found.after is not None
    order = _order(catalog, table, found, before.id) if is_moved else before.order
    is_primary = any(before.id in key.column_ids for key in catalog.of(table.id, Key) if key.key_type == "primary")
    nullable = found.column.is_nullable and not is_primary
    catalog.put(replace(found.column, order=order, is_nullable=nullable))
    for check in catalog.of(table.id, Check):
        if catalog.flavour.checks_of_columns and check.name == before.name:
            del catalog.records[check.id]
    add_own(cursor, catalog, table, found)


def _drop(cursor: Cursor, catalog: Catalog, table: Table) -> None:
    if cursor.take("PRIMARY", "KEY"):
        catalog.remove(*(key.id for key in catalog.of(table.id, Key) if key.key_type == "primary"))
    elif cursor.take("FOREIGN", "KEY"):
        _drop_constraint(cursor, catalog, table, (Relationship,))
    elif cursor.take("CONSTRAINT") or cursor.take("CHECK"):
        _drop_constraint(cursor, catalog, table, (Check, Relationship, Key))
    elif cursor.take_any("INDEX", "KEY"):
        is_optional = cursor.take("IF", "EXISTS")
        drop_index(catalog, table, cursor.name(), is_optional=is_optional)
    elif cursor.take("SYSTEM", "VERSIONING"):
        options = {name: value for name, value in _options(catalog, table).items() if name != VERSIONED}
        catalog.change(table.id, storage_parameters=options)
    elif cursor.at("PARTITION") or cursor.at("PERIOD"):
        raise NotModelledError(f"DROP {cursor.peek().word} is not known")
    else:
        cursor.take("COLUMN")
        is_optional = cursor.take("IF", "EXISTS")
        name = cursor.name()
        cursor.take_any("RESTRICT", "CASCADE")
        if not is_optional or any(column.name == name for column in catalog.of(table.id, Column)):
            _drop_column(catalog, table, catalog.column(table.id, name))


def drop_index(catalog: Catalog, table: Table, name: str, *, is_optional: bool) -> None:
    """Drops a key or index."""
    try:
        catalog.remove(catalog.holder(table.id, name).id)
    except NotModelledError:
        if not is_optional:
            raise


def _drop_constraint(
    cursor: Cursor, catalog: Catalog, table: Table, kinds: tuple[type[Check | Relationship | Key], ...]
) -> None:
    is_optional = cursor.take("IF", "EXISTS")
    name = cursor.name()
    for kind in kinds:
        for record in catalog.of(table.id, kind):
            if record.name == name:
                catalog.remove(record.id)
                return
    if not is_optional:
        raise NotModelledError(f"there is no constraint {name}")


def _drop_column(catalog: Catalog, table: Table, column: Column) -> None:
    """Keys and indexes over others too lose the column; those over it alone go with it."""
    for key in catalog.of(table.id, Key):
        if column.id in key.column_ids and len(key.column_ids) > 1:
            catalog.change(key.id, column_ids=tuple(id for id in key.column_ids if id != column.id))
    for index in catalog.of(table.id, Index):
        left = tuple(part for part in index.columns if part.column_id != column.id)
        if left and left != index.columns:
            catalog.change(index.id, columns=left)
    for check in catalog.of(table.id, Check):
        if catalog.flavour.checks_of_columns and check.name == column.name:
            catalog.remove(check.id)
    catalog.remove(column.id)


def _rename(cursor: Cursor, catalog: Catalog, table: Table) -> None:
    if cursor.take("COLUMN"):
        column = catalog.column(table.id, cursor.name())
        cursor.expect("TO")
        rename_column(catalog, column, cursor.name())
    elif cursor.take_any("INDEX", "KEY"):
        holder = catalog.holder(table.id, cursor.name())
        cursor.expect("TO")
        catalog.change(holder.id, name=cursor.name())
    else:
        cursor.take_any("TO", "AS", "=")
        rename_table(catalog, table, cursor.object_name())


def rename_column(catalog: Catalog, column: Column, new: str) -> None:
    """Another name, also in checks and generated columns of the table."""
    if column.name == new:
        return
    for kind in (Check, Column, Index):
        for record in catalog.of(column.table_id, kind):
            catalog.put(rewritten(record, lambda form, text: _renamed(form, text, column.name, new)))
    for check in catalog.of(column.table_id, Check):
        if catalog.flavour.checks_of_columns and check.name == column.name:
            catalog.change(check.id, name=new)
    catalog.change(column.id, name=new)


def _renamed(form: str, text: str, old: str, new: str) -> str:
    if form != "expression":
        return text
    return rename_in(LEXER, lambda name: "`" + name.replace("`", "``") + "`", text, {old: new})


def rename_table(catalog: Catalog, table: Table, new: str) -> None:
    """Another name; foreign keys of the server's own naming follow."""
    for key in catalog.of(table.id, Relationship):
        if key.name.startswith(f"{table.name}_ibfk_"):
            catalog.change(key.id, name=f"{new}{key.name.removeprefix(table.name)}")
    catalog.change(table.id, name=new)


def _alter(cursor: Cursor, catalog: Catalog, table: Table) -> None:
    if cursor.take_any("INDEX", "KEY"):
        holder = catalog.holder(table.id, cursor.name())
        options = {name: value for name, value in holder.storage_parameters.items() if name != "hidden"}
        if cursor.take("INVISIBLE") or cursor.take("IGNORED"):
            options["hidden"] = "yes"
        elif not cursor.take("VISIBLE"):
            cursor.expect("NOT", "IGNORED")
        catalog.change(holder.id, storage_parameters=options)
        return
    if cursor.at("CHECK") or cursor.at("CONSTRAINT"):
        cursor.next()
        name = cursor.name()
        checks = [check for check in catalog.of(table.id, Check) if check.name == name]
        is_enforced = not cursor.take("NOT")
        cursor.expect("ENFORCED")
        for check in checks:
            catalog.change(check.id, enforced=is_enforced)
        return
    cursor.take("COLUMN")
    cursor.take("IF", "EXISTS")
    column = catalog.column(table.id, cursor.name())
    if cursor.take("DROP", "DEFAULT"):
        catalog.change(column.id, default_value=None)
    else:
        cursor.expect("SET", "DEFAULT")
        text = moment(bare(default(cursor)), catalog)
        catalog.change(column.id, default_value=None if text.upper() == "NULL" else text)


def _convert(cursor: Cursor, catalog: Catalog, table: Table) -> None:
    """`CHARACTER SET … [COLLATE …]`: the table's default, and that of every text in it."""
    if not cursor.take("CHARACTER", "SET"):
        cursor.expect("CHARSET")
    collation = collation_of(cursor.next().value, unicode=catalog.flavour.unicode_collation)
    if cursor.take("COLLATE"):
        collation = canonical_collation(cursor.next().value)
    catalog.change(table.id, storage_parameters={**_options(catalog, table), "collate": collation})
    for column in catalog.of(table.id, Column):
        if is_text(column):
            catalog.change(column.id, collation=None)


def read_rename_table(cursor: Cursor, catalog: Catalog) -> None:
    """`TABLE a TO b, c TO d`, of views and sequences too."""
    cursor.take_any("TABLE", "TABLES")
    while True:
        name = cursor.object_name()
        cursor.expect("TO")
        other: Record | None = catalog.find(Sequence, name) or catalog.find(View, name)
        if other is not None:
            catalog.change(other.id, name=cursor.object_name())
        else:
            rename_table(catalog, catalog.table(name), cursor.object_name())
        if not cursor.take(","):
            return


def read_drop(cursor: Cursor, catalog: Catalog) -> list[str]:
    """`TABLE|VIEW|INDEX|TRIGGER… [IF EXISTS] names`; answers the names that are not there."""
    cursor.take("TEMPORARY")
    kind = cursor.next().word
    is_optional = cursor.take("IF", "EXISTS")
    if kind == "INDEX":
        name = cursor.name()
        cursor.expect("ON")
        drop_index(catalog, catalog.table(cursor.object_name()), name, is_optional=is_optional)
        return []
    if kind not in ("TABLE", "TABLES", "VIEW", "TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "SEQUENCE"):
        raise NotModelledError(f"DROP {kind} is not known")
    missing = []
    while True:
        name = cursor.object_name()
        kinds: tuple[Any, ...] = RELATIONS if kind in ("TABLE", "TABLES", "VIEW", "SEQUENCE") else ()
        object_type = None if kinds else kind.lower()
        if not catalog.drop_named(name, *kinds, object_type=object_type) and not is_optional:
            missing.append(name)
        if not cursor.take(","):
            return missing
