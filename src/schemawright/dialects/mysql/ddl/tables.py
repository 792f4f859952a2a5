"""Tables and their options."""

from collections.abc import Iterator, Mapping

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.ddl import Alter, Key, Part, Statements, Text, silent
from schemawright.dialects.mysql.collations import character_set_of
from schemawright.dialects.mysql.ddl import columns, constraints, indexes
from schemawright.dialects.mysql.ddl.holders import holder_of, holders
from schemawright.dialects.mysql.ddl.own_checks import column_of, own_check
from schemawright.dialects.mysql.ddl.write import PARTITION, VERSIONED, alter, comment, is_text, statement
from schemawright.dialects.mysql.text import quote_literal
from schemawright.dialects.names import Names
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

PRIORITY = 50

STRINGS = frozenset(("compression", "connection", "data directory", "encryption", "index directory"))
"""Options whose value is a string."""
PLAIN = {
    **dict.fromkeys("avg_row_length checksum delay_key_write key_block_size max_rows min_rows".split(), "0"),
    "table_checksum": "0",
    "autoextend_size": "0",
    "compression": "'none'",
    "connection": "''",
    "encryption": "'N'",
    "insert_method": "NO",
    "union": "()",
}
"""What an option is where it is not said; of the others that is called `DEFAULT`."""


def parts(document: Document, table: Table, sort: str) -> Iterator[Part]:
    """The table with its columns."""
    yield Part(
        key=table.id,
        record=table,
        priority=PRIORITY,
        create=lambda names, table: create(names, table, frozenset()),
        drop=drop,
        texts=tuple(_texts(table)),
        recreatable=False,
        sort=sort,
    )


def _texts(table: Table) -> Iterator[Text]:
    if PARTITION in table.storage_parameters:
        yield Text(table.storage_parameters[PARTITION], holder=table.id)


def create(names: Names, table: Table, apart: frozenset[Key]) -> Statements:
    """`CREATE TABLE` with its columns, keys, indexes and checks but those of `apart`."""
    document = names.document
    lines = [columns.line(names, column, apart) for column in document.children(table.id, Column)]
    lines += [indexes.clause(names, holder) for holder in holders(document, table.id) if holder.id not in apart]
    for key in sorted(document.children(table.id, Relationship), key=lambda key: key.name):
        if holder_of(document, table.id, key.source_column_ids) is None and constraints.index_key(key) not in apart:
            lines.append(constraints.index_clause(names, key))
    for check in sorted(document.children(table.id, Check), key=lambda check: check.name):
        if check.id not in apart and column_of(document, check) is None:
            lines.append(constraints.check_clause(names, check))
    body = ",\n    ".join(lines)
    yield statement(f"CREATE TABLE {names.of(table)} (\n    {body}\n){_tail(names, table)}")


def _tail(names: Names, table: Table) -> str:
    options = _clauses(table.access_method, table.storage_parameters)
    for column in names.document.children(table.id, Column):
        if column.identity is not None and column.identity.options.start not in (None, 1):
            options.append(f"AUTO_INCREMENT={column.identity.options.start}")
    text = "".join(f" {option}" for option in options) + comment(names, table.comment)
    partition = table.storage_parameters.get(PARTITION)
    text += " WITH SYSTEM VERSIONING" if VERSIONED in table.storage_parameters else ""
    return text + (f"\nPARTITION BY {partition}" if partition is not None else "")


def _clauses(engine: str | None, options: Mapping[str, str]) -> list[str]:
    """Options as `CREATE TABLE` and `ALTER TABLE` take them."""
    found = [f"ENGINE={engine}"] if engine is not None else []
    if (collation := options.get("collate")) is not None:
        found.append(f"DEFAULT CHARACTER SET {character_set_of(collation)} COLLATE {collation}")
    for name, value in sorted(options.items()):
        if name not in ("collate", PARTITION, VERSIONED):
            found.append(f"{name.upper()}={quote_literal(value) if name in STRINGS else value}")
    return found


def drop(names: Names, table: Table) -> Statements:
    """Drops the table, and with it its rows."""
    name = names.of(table)
    loss = Diagnostic(
        code="MIGRATE_LOSS_TABLE_DROPPED",
        level="warning",
        message=f"The table {name} is dropped, and its rows with it.",
        help="Save what you need before.",
        subject=table.id,
    )
    yield statement(f"DROP TABLE {name}", warning=loss)


def rename(names: Names, table: Table, new: str) -> Statements:
    """A new name; triggers and foreign keys follow."""
    yield statement(f"RENAME TABLE {names.of(table)} TO {names.quote(new)}")


def _options(names: Names, before: Table, after: Table) -> Statements:
    old, new = dict(before.storage_parameters), dict(after.storage_parameters)
    collation = old.pop("collate", None), new.pop("collate", None)
    partition = old.pop(PARTITION, None), new.pop(PARTITION, None)
    versioned = old.pop(VERSIONED, None), new.pop(VERSIONED, None)
    engine = after.access_method if before.access_method != after.access_method else None
    clauses = ["ENGINE=InnoDB"] if engine is None and before.access_method != after.access_method else []
    clauses += _clauses(engine, {name: value for name, value in new.items() if old.get(name) != value})
    clauses += [f"{name.upper()}={PLAIN.get(name, 'DEFAULT')}" for name in sorted(set(old) - set(new))]
    if clauses:
        yield alter(names, after.id, ", ".join(clauses))
    if collation[0] != collation[1]:
        yield alter(names, after.id, ", ".join(_recollated(names, after, collation[1])))
    if versioned[0] != versioned[1]:
        yield alter(names, after.id, f"{'ADD' if versioned[1] else 'DROP'} SYSTEM VERSIONING")
    if partition[0] != partition[1]:
        yield alter(names, after.id, f"PARTITION BY {partition[1]}" if partition[1] else "REMOVE PARTITIONING")


def _recollated(names: Names, table: Table, collation: str | None) -> Iterator[str]:
    """Another default, and each column that has none of its own: `CONVERT TO` would change types and all columns."""
    if collation is None:
        yield "DEFAULT CHARACTER SET DEFAULT"
    else:
        yield f"DEFAULT CHARACTER SET {character_set_of(collation)} COLLATE {collation}"
    for column in names.document.children(table.id, Column):
        before = names.before(Column, column.id)
        is_plain = column.collation is None and column.generated is None and is_text(column)
        if before is not None and before.collation is None and is_plain:
            check = own_check(names.document, column)
            yield f"MODIFY COLUMN {columns.definition(names, column, counts=False, check=check)}"


def _unchangeable(before: Table, after: Table) -> str | None:
    """The server writes the block size of a table into each of its keys, and leaves it there."""
    if before.storage_parameters.get("key_block_size") == after.storage_parameters.get("key_block_size"):
        return None
    return f"A change of KEY_BLOCK_SIZE of the table {after.name} would stay in its keys."


def _comment(names: Names, before: Table, after: Table) -> Statements:
    yield alter(names, after.id, f"COMMENT={names.literal(after.comment or '')}")


def touches(before: Table, after: Table) -> bool:
    """Whether the collation of its columns changes, which foreign keys over them do not let."""
    return before.storage_parameters.get("collate") != after.storage_parameters.get("collate")


ALTERS = (
    silent("display_name", "description", "soft_delete", "timestamps"),
    Alter(("storage_parameters", "access_method"), _options, touches=touches, refusal=_unchangeable),
    Alter(("comment",), _comment),
)
