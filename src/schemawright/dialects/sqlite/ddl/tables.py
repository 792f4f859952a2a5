"""Tables."""

from collections.abc import Iterator, Mapping
from typing import Any

from schemawright.base.diagnostics import Diagnostic
from schemawright.dialects.ddl import Key, Part, Statement, Statements, silent
from schemawright.dialects.names import Names
from schemawright.dialects.sqlite.constraint_names import Constraint
from schemawright.dialects.sqlite.ddl import columns, constraints
from schemawright.dialects.sqlite.lexer import LEXER
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.key import Key as KeyRecord
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table
from schemawright.model.view import View

PRIORITY = 50

OPTIONS = {"strict": "STRICT", "without_rowid": "WITHOUT ROWID"}
"""The options of a table, by the name of its storage parameter."""

ALTERS = (silent("display_name", "soft_delete", "timestamps", "comment", "storage_parameters"),)


def parts(document: Document, table: Table, depths: Mapping[str, int]) -> Iterator[Part]:
    """A table is one part; those that it refers to are made before it where that is possible.

    Its content tells whether one that refers to it is dropped after it: foreign keys must not be enforced then.
    """
    sources = {key.source_table_id for key, _ in document.referrers(table.id) if isinstance(key, Relationship)}
    yield Part(
        key=table.id,
        record=table,
        priority=PRIORITY,
        create=lambda names, table: create(names, table, frozenset()),
        drop=drop,
        recreatable=False,
        content=any(depths[id] <= depths[table.id] for id in sources if id != table.id),
        sort=f"{depths[table.id]:05}\0{table.name}",
    )


def depths(document: Document) -> dict[str, int]:
    """For each table, how many others stand one behind the other in its foreign keys; rings are cut somewhere."""
    names = {table.id: table.name for table in document.all(Table)}
    targets: dict[str, set[str]] = {id: set() for id in names}
    for key in document.all(Relationship):
        targets.setdefault(key.source_table_id, set()).add(key.target_table_id)

    def by_name(id: str) -> tuple[str, str]:
        return (names.get(id, ""), id)

    found: dict[str, int] = {}
    for start in sorted(targets, key=by_name):
        stack = [(start, iter(sorted(targets[start], key=by_name)))]
        on_way = {start}
        while stack:
            id, rest = stack[-1]
            if (target := next(rest, None)) is not None:
                if target not in found and target not in on_way and target in targets:
                    stack.append((target, iter(sorted(targets[target], key=by_name))))
                    on_way.add(target)
                continue
            found.setdefault(id, 1 + max((found.get(other, -1) for other in targets[id] if other != id), default=-1))
            stack.pop()
            on_way.discard(id)
    return found


def create(names: Names, table: Table, apart: frozenset[Key], called: str | None = None) -> Statements:
    """`CREATE TABLE` with all that is in it but `apart`; `called` is another name for a while."""
    document = names.document
    lines: list[tuple[str, str | None]] = [
        (columns.definition(names, column), column.comment)
        for column in document.children(table.id, Column)
        if column.id not in apart
    ]
    lines += [
        (constraints.clause(names, constraint), constraint.comment)
        for constraint in constraints.constraints_of(document, table.id)
        if constraint.id not in apart and not _is_inline(document, constraint)
    ]
    options = [text for option, text in OPTIONS.items() if option in table.storage_parameters]
    tail = f" {', '.join(options)}" if options else ""
    head = f"CREATE TABLE {called or names.of(table)}"
    head += f"\n{_remark(table.comment, '')}(" if table.comment else " ("
    yield head + _body(lines) + "\n)" + tail


def _is_inline(document: Document, constraint: Constraint) -> bool:
    """Whether a column's definition holds it: a primary key over one column."""
    if not isinstance(constraint, KeyRecord) or constraint.key_type != "primary" or len(constraint.column_ids) != 1:
        return False
    column = document.find(Column, constraint.column_ids[0])
    return column is not None and constraints.alone_in_key(document, column) == constraint


def _body(lines: list[tuple[str, str | None]]) -> str:
    text = ""
    for number, (line, comment) in enumerate(lines, 1):
        text += "\n" + _remark(comment, "    ") + f"    {line}" + ("," if number < len(lines) else "")
    return text


def _remark(comment: str | None, indent: str) -> str:
    """A comment on lines of its own: SQLite keeps it in the table's text."""
    return "".join(f"{indent}-- {line}".rstrip() + "\n" for line in (comment or "").splitlines() if line.strip())


def drop(names: Names, table: Table) -> Statements:
    """Drops the table, and with it its rows."""
    name = names.of(table)
    yield Statement(
        f"DROP TABLE {name}",
        warning=Diagnostic(
            code="MIGRATE_LOSS_TABLE_DROPPED",
            level="warning",
            message=f"The table {name} is dropped, and its rows with it.",
            help="Save what you need before.",
            subject=table.id,
        ),
    )


def rename(names: Names, table: Table, new: str) -> Statements:
    """A new name; SQLite rewrites what uses it. Other capitals are the same name to it: that takes a detour."""
    current = names.of(table)
    if LEXER.key(new) == LEXER.key(table.name):
        detour = spare_name(table.name, names)
        yield f"ALTER TABLE {current} RENAME TO {detour}"
        current = detour
    yield f"ALTER TABLE {current} RENAME TO {names.quote(new)}"


def spare_name(name: str, *states: Names) -> str:
    """A quoted name that no table or view bears in any of these states."""
    kinds: tuple[type[Record], ...] = (Table, View)
    records: Iterator[Any] = (record for state in states for kind in kinds for record in state.document.all(kind))
    taken = {LEXER.key(record.name) for record in records}
    spare, number = f"new_{name}", 1
    while LEXER.key(spare) in taken:
        number += 1
        spare = f"new_{name}_{number}"
    return states[0].quote(spare)
