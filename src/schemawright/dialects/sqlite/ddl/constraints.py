"""Keys, checks and foreign keys: SQLite makes them with their table, or with a column that is added."""

from collections.abc import Iterator

from schemawright.dialects.ddl import Part, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.sqlite.constraint_names import Constraint, columns_in, written_name
from schemawright.dialects.sqlite.lexer import bracketed
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship

PRIORITY = 51

SILENT = silent("name", "comment", "match")
"""What makes no difference by itself; a name that is written makes its table anew (`rebuild.is_rebuilt`)."""


def table_id(constraint: Constraint) -> str:
    """The table that holds the constraint."""
    return constraint.source_table_id if isinstance(constraint, Relationship) else constraint.table_id


def constraints_of(document: Document, id: str) -> list[Constraint]:
    """The constraints of a table: keys, checks, foreign keys, each kind by name, the primary key first."""
    keys = sorted(document.children(id, Key), key=lambda key: (key.key_type != "primary", key.name))
    checks = sorted(document.children(id, Check), key=lambda check: check.name)
    foreign = sorted(document.children(id, Relationship), key=lambda key: key.name)
    return [*keys, *checks, *foreign]


def own_column(document: Document, constraint: Constraint) -> str | None:
    """The only column that a check or foreign key is about: it can be added together with that."""
    if isinstance(constraint, Relationship):
        return constraint.source_column_ids[0] if len(constraint.source_column_ids) == 1 else None
    if isinstance(constraint, Check):
        columns = document.children(constraint.table_id, Column)
        named = columns_in(constraint.expression, tuple(column.name for column in columns))
        return next((column.id for column in columns if column.name in named), None)
    return None


def parts(document: Document, constraint: Constraint) -> Iterator[Part]:
    """A constraint is one part, always inside its table. What a foreign key refers to need not be there."""
    column = own_column(document, constraint)
    columns = {id for id in _column_ids(constraint) if document.find(Column, id) is not None}
    yield Part(
        key=constraint.id,
        record=constraint,
        priority=PRIORITY,
        create=nothing,
        drop=nothing,
        requires=frozenset((table_id(constraint), *columns)),
        texts=(Text(constraint.expression, holder=constraint.table_id),) if isinstance(constraint, Check) else (),
        inside=column or table_id(constraint),
        gone_with=(table_id(constraint), *sorted(columns)),
        recreatable=False,
        sort=constraint.name,
    )


def _column_ids(constraint: Constraint) -> tuple[str, ...]:
    if isinstance(constraint, Check):
        return ()
    return constraint.source_column_ids if isinstance(constraint, Relationship) else constraint.column_ids


def nothing(names: Names, constraint: Constraint) -> Statements:
    """A constraint has no statement of its own."""
    return ()


def clause(names: Names, constraint: Constraint) -> str:
    """The constraint as `CREATE TABLE` takes it behind the columns."""
    return _named(names, constraint) + _body(names, constraint)


def _named(names: Names, constraint: Constraint) -> str:
    name = written_name(names.document, constraint)
    return f"CONSTRAINT {names.quote(name)} " if name is not None else ""


def _body(names: Names, constraint: Constraint) -> str:
    if isinstance(constraint, Check):
        return f"CHECK {bracketed(constraint.expression)}"
    if isinstance(constraint, Relationship):
        return f"FOREIGN KEY ({names.columns(constraint.source_column_ids)}) {_references(names, constraint)}"
    kind = "PRIMARY KEY" if constraint.key_type == "primary" else "UNIQUE"
    elements = ", ".join(_element(names, constraint, number) for number in range(1, len(constraint.column_ids) + 1))
    return f"{kind} ({elements}){conflict(constraint.storage_parameters)}"


def _element(names: Names, key: Key, number: int) -> str:
    options = key.storage_parameters
    text = names.column(key.column_ids[number - 1])
    if (collation := options.get(f"collation {number}")) is not None:
        text += f" COLLATE {names.quote(collation)}"
    return text + (" DESC" if options.get(f"order {number}") == "desc" else "")


def conflict(options: dict[str, str]) -> str:
    """` ON CONFLICT …`, or nothing."""
    return f" ON CONFLICT {options['on_conflict'].upper()}" if "on_conflict" in options else ""


def _references(names: Names, key: Relationship) -> str:
    text = f"REFERENCES {names.of(key.target_table_id)} ({names.columns(key.target_column_ids)})"
    text += f" ON DELETE {key.on_delete.upper()}" if key.on_delete != "no action" else ""
    text += f" ON UPDATE {key.on_update.upper()}" if key.on_update != "no action" else ""
    text += " MATCH FULL" if key.match == "full" else ""
    if key.initially_deferred:
        return text + " DEFERRABLE INITIALLY DEFERRED"
    return text + (" DEFERRABLE" if key.deferrable else "")


def beside_column(names: Names, constraint: Constraint) -> str:
    """A check or foreign key of one column as it stands in that column's definition."""
    body = _references(names, constraint) if isinstance(constraint, Relationship) else _body(names, constraint)
    return f" {_named(names, constraint)}{body}"


def inline_primary_key(names: Names, column: Column) -> str:
    """` PRIMARY KEY …` where the column is the whole of it; the rowid's other name can be made nowhere else."""
    key = alone_in_key(names.document, column)
    if key is None:
        return ""
    descending = " DESC" if key.storage_parameters.get("order 1") == "desc" else ""
    counted = " AUTOINCREMENT" if column.identity is not None else ""
    return f" {_named(names, key)}PRIMARY KEY{descending}{conflict(key.storage_parameters)}{counted}"


def alone_in_key(document: Document, column: Column) -> Key | None:
    """The primary key that is this column alone, unless it has a collation of its own."""
    keys = (key for key in document.children(column.table_id, Key) if key.key_type == "primary")
    return next(
        (key for key in keys if key.column_ids == (column.id,) and "collation 1" not in key.storage_parameters), None
    )
