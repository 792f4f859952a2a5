"""A table made anew with its rows, for every change that `ALTER TABLE` does not know.

It goes by the twelve steps of https://www.sqlite.org/lang_altertable.html, section 7.
"""

from collections.abc import Iterator, Mapping

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.backfill import nulls_lost
from schemawright.dialects.ddl import Key, Rebuild, Statement, Statements
from schemawright.dialects.names import Names
from schemawright.dialects.registry import dialect_named
from schemawright.dialects.sqlite.constraint_names import Constraint, written_name
from schemawright.dialects.sqlite.ddl import columns, tables
from schemawright.dialects.sqlite.ddl.constraints import constraints_of, own_column
from schemawright.dialects.sqlite.ddl.raw import holds_rows
from schemawright.dialects.sqlite.lexer import LEXER
from schemawright.dialects.sqlite.types import affinity
from schemawright.dialects.text import mentioned
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.index import Index
from schemawright.model.key import Key as KeyRecord
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.table import Table

NOT_IN_TEXT = frozenset(("name", "display_name", "description", "order", "comment", "soft_delete", "timestamps"))
"""Fields that never make a table anew by themselves: names are changed in place, the order is looked at as a whole."""

LOSSLESS = frozenset((("integer", "text"), ("integer", "numeric"), ("numeric", "integer")))
"""Pairs of affinities from which every value comes back as it was; to `blob` none is changed at all."""


def _tables(old: Document, new: Document, changed: Mapping[Id, frozenset[str]]) -> Iterator[Id]:
    copied = {id for id in changed if "name" in changed[id] and _is_copied(old, id)}
    for table in new.all(Table):
        if old.find(Table, table.id) is None:
            continue
        if _is_rebuilt(old, new, changed, table.id) or (copied and _names_one(old, table.id, copied)):
            yield table.id


def _is_copied(document: Document, id: Id) -> bool:
    column = document.find(Column, id)
    return column is not None and renamed_by_copy(document, column)


def _names_one(document: Document, table_id: Id, columns: set[Id]) -> bool:
    """Whether columns are in a table, or its foreign keys refer to them."""
    keys = document.children(table_id, Relationship)
    own = {column.id for column in document.children(table_id, Column)}
    return bool(columns & own) or any(columns & set(key.target_column_ids) for key in keys)


def renamed_by_copy(document: Document, column: Column) -> bool:
    """Whether SQLite cannot rename a column: it loses sight of an `INTEGER PRIMARY KEY` without rowid in a `UNIQUE`."""
    if column.data_type != "INTEGER":
        return False
    if "without_rowid" not in document.require(Table, column.table_id).storage_parameters:
        return False
    held = [key for key in document.children(column.table_id, KeyRecord) if column.id in key.column_ids]
    return len(held) > 1 and any(key.key_type == "primary" and len(key.column_ids) == 1 for key in held)


def _is_rebuilt(old: Document, new: Document, changed: Mapping[Id, frozenset[str]], id: Id) -> bool:
    """Whether the table differs in more than names, columns that can be added at its end, and such as can go."""
    held: list[Record] = [old.require(Table, id), *old.children(id, Column), *constraints_of(old, id)]
    if any(changed.get(record.id, frozenset()) - NOT_IN_TEXT for record in held if new.get(record.id) is not None):
        return True
    before, after = old.children(id, Column), new.children(id, Column)
    gone = [column for column in before if new.find(Column, column.id) is None]
    added = [column for column in after if old.find(Column, column.id) is None]
    migrated = [column.id for column in before if column not in gone] + [column.id for column in added]
    if migrated != [column.id for column in after] or len(gone) == len(before):
        return True
    if not all(_can_be_added(new, column) for column in added) or not all(_can_go(old, column) for column in gone):
        return True
    return _other_constraints(old, new, id, {column.id for column in added})


def _other_constraints(old: Document, new: Document, id: Id, added: set[Id]) -> bool:
    before = {constraint.id: constraint for constraint in constraints_of(old, id)}
    after = {constraint.id: constraint for constraint in constraints_of(new, id)}
    if before.keys() - after.keys():
        return True
    if any(own_column(new, after[new_id]) not in added for new_id in after.keys() - before.keys()):
        return True
    return any(_is_renamed(old, new, before[same], after[same]) for same in before)


def _is_renamed(old: Document, new: Document, before: Constraint, after: Constraint) -> bool:
    """Whether a constraint gets another name in the text; one that only follows a rename of its table does not."""
    return before.name != after.name and written_name(old, before) != written_name(new, after)


def _can_be_added(document: Document, column: Column) -> bool:
    """Whether `ADD COLUMN` takes it (https://www.sqlite.org/lang_altertable.html, section 5)."""
    if any(column.id in key.column_ids for key in document.children(column.table_id, KeyRecord)):
        return False
    if column.generated is not None:
        return column.generated.storage == "virtual"
    value = column.default_value
    is_null = value is None or value.strip().lower() == "null"
    if value is not None and not columns.is_constant(value):
        return False
    if is_null:
        return column.is_nullable
    keys = document.children(column.table_id, Relationship)
    return not any(column.id in key.source_column_ids for key in keys)


def _can_go(document: Document, column: Column) -> bool:
    """Whether `DROP COLUMN` takes it: nothing in its table speaks of it (the same page, section 6)."""
    if any(record.id != column.id for record, _ in document.referrers(column.id) if _is_constraint(record)):
        return False
    texts = [check.expression for check in document.children(column.table_id, Check)]
    others = document.children(column.table_id, Column)
    texts += [other.generated.expression for other in others if other.generated is not None and other.id != column.id]
    name = LEXER.key(column.name)
    return not any(name in names for text in texts for names, _ in mentioned(LEXER, text))


def _is_constraint(record: Record) -> bool:
    return isinstance(record, KeyRecord | Relationship)


def _create(source: Names, names: Names, table: Table, apart: frozenset[Key]) -> Statements:
    wanting = [column for column in names.document.children(table.id, Column) if _wants_value(source, column)]
    warnings = [found for column in wanting if (found := _missing(names, column)) is not None]
    for given in tables.create(names, table, apart, tables.spare_name(table.name, names, source)):
        assert isinstance(given, str)
        yield Statement(given, warning=warnings[0] if warnings else None)


def _wants_value(source: Names, column: Column) -> bool:
    """Whether rows that are there may have nothing for a column that must not be empty."""
    if column.is_nullable or column.generated is not None:
        return False
    before = source.document.find(Column, column.id)
    if before is None or before.table_id != column.table_id:
        return column.default_value is None
    return before.is_nullable


def _missing(names: Names, column: Column) -> Diagnostic | None:
    """What to say of rows that have nothing for a column: that it fails, or what a backfill does to them."""
    if column.id not in names.backfills:
        return _without_value(names, column)
    return nulls_lost(names, column) if names.stays(column.id) else None


def _without_value(names: Names, column: Column) -> Diagnostic:
    return Diagnostic(
        code="MIGRATE_NOT_NULL_ON_ROWS",
        level="warning",
        message=(
            f"{names.of(column.table_id)}.{names.column(column.id)} becomes NOT NULL: "
            "this fails where a row has no value there."
        ),
        help="Say what they get there (a backfill), give it a default, or fill the rows that have none before.",
        subject=column.id,
    )


def _copy(source: Names, names: Names, table: Table) -> Statements:
    """The rows come over, the old table goes, the new one gets its name."""
    spare, old = tables.spare_name(table.name, names, source), source.of(source.document.require(Table, table.id))
    before = {column.id: column for column in source.document.children(table.id, Column)}
    after = names.document.children(table.id, Column)
    kept = [(before[column.id], column) for column in after if column.id in before and column.generated is None]
    yield Statement(_insert(source, names, spare, old, kept, after), warning=_loss(names, kept))
    if any(one.identity is not None and other.identity is not None for one, other in kept):
        yield f"DELETE FROM sqlite_sequence WHERE name = {_literal(names, spare)}"
        yield (
            f"INSERT INTO sqlite_sequence (name, seq) SELECT {_literal(names, spare)}, seq "
            f"FROM sqlite_sequence WHERE name = {_literal(names, old)}"
        )
    now = {column.id: column for column in after}
    gone = tuple(column for id, column in before.items() if id not in now or _is_computed_now(column, now[id]))
    yield Statement(f"DROP TABLE {old}", warning=columns.column_lost(source, gone))
    yield f"ALTER TABLE {spare} RENAME TO {names.quote(table.name)}"


def _is_computed_now(before: Column, after: Column) -> bool:
    """Whether the values that a column has give way to those of an expression."""
    return before.generated is None and after.generated is not None


def _literal(names: Names, quoted: str) -> str:
    (token,) = LEXER.tokens(quoted)
    return names.literal(token.text[1:-1].replace('""', '"') if token.kind == "quoted" else token.text)


def _insert(
    source: Names,
    names: Names,
    spare: str,
    old: str,
    kept: list[tuple[Column, Column]],
    after: tuple[Column, ...],
) -> str:
    given = {column.id: _value(source, names, column) for column, _ in kept}
    given |= {column.id: names.backfills[column.id] for column in after if column.id in names.backfills.keys() - given}
    into, values = ", ".join(map(names.column, given)), ", ".join(given.values())
    if not given:
        # Of the old rows nothing but their number is left.
        first = next(column for column in after if column.generated is None)
        into, values = names.column(first.id), columns.default(first.default_value or "NULL")
    return f"INSERT {'OR ABORT ' * _swallows(names, after)}INTO {spare} ({into})\nSELECT {values} FROM {old}"


def _swallows(names: Names, columns: tuple[Column, ...]) -> bool:
    """Whether a constraint would rather lose or change a row that is there than refuse it."""
    keys = names.document.children(columns[0].table_id, KeyRecord)
    ways = [
        *(key.storage_parameters for key in keys),
        *(column.options for column in columns if not column.is_nullable),
    ]
    return any(way.get("on_conflict", "").lower() in ("replace", "ignore") for way in ways)


def _value(source: Names, names: Names, column: Column) -> str:
    """What a row's column comes over as."""
    value = names.conversions.get(column.id) or source.column(column.id)
    otherwise = names.backfills.get(column.id)
    return value if otherwise is None else f"coalesce({value}, {otherwise})"


def _loss(names: Names, kept: list[tuple[Column, Column]]) -> Diagnostic | None:
    for before, after in kept:
        if said := names.conversions.get(after.id):
            return Diagnostic(
                code="MIGRATE_LOSS_CONVERTED",
                level="warning",
                message=(
                    f"{names.of(after.table_id)}.{names.column(after.id)} goes from {before.data_type or 'no type'} "
                    f"to {after.data_type or 'no type'}: its values become {said}, and the old ones are gone."
                ),
                help="Save what you need before.",
                subject=after.id,
            )
        one, other = affinity(before.data_type), affinity(after.data_type)
        if one != other and other != "blob" and (one, other) not in LOSSLESS:
            where = f"{names.of(after.table_id)}.{names.column(after.id)}"
            return Diagnostic(
                code="MIGRATE_LOSS_TYPE_NARROWED",
                level="warning",
                message=(
                    f"{where} goes from {before.data_type or 'no type'} to {after.data_type}: "
                    f"values that look like {other} are kept as such from now on."
                ),
                help="Look at the values that are there before.",
                subject=after.id,
            )
    return None


def _opening(document: Document) -> Statements:
    """Without this `DROP TABLE` would delete rows, and what refers to them. It does nothing inside a transaction."""
    yield Statement("PRAGMA foreign_keys = OFF", transactional=False)


def _closing(document: Document) -> Statements:
    """Every row must refer to one that is there, as far as its foreign keys are such that SQLite can tell."""
    unclear = {key.source_table_id for key in document.all(Relationship) if not _is_answered(document, key)}
    if not unclear and not any(holds_rows(raw) for raw in document.all(RawObject)):
        yield "PRAGMA foreign_key_check"
    else:
        names = Names(document, dialect_named("sqlite"))
        checked = {key.source_table_id for key in document.all(Relationship)} - unclear
        yield from sorted(f"PRAGMA foreign_key_check({names.of(id)})" for id in checked)
    yield Statement("PRAGMA foreign_keys = ON", transactional=False)


def _is_answered(document: Document, key: Relationship) -> bool:
    """Whether what a foreign key refers to is a key (https://www.sqlite.org/foreignkeys.html, section 3)."""
    wanted = set(key.target_column_ids)
    keys = document.children(key.target_table_id, KeyRecord)
    if any(set(one.column_ids) == wanted and not _is_collated(one) for one in keys):
        return True
    indexes = (index for index in document.children(key.target_table_id, Index) if index.is_unique and not index.where)
    return any(
        {part.column_id for part in index.columns} == wanted and all(part.collation is None for part in index.columns)
        for index in indexes
    )


def _is_collated(key: KeyRecord) -> bool:
    return any(option.startswith("collation") for option in key.storage_parameters)


REBUILD = Rebuild(
    tables=_tables,
    create=_create,
    copy=_copy,
    opening=_opening,
    closing=_closing,
    frames=lambda part: isinstance(part.record, Table) and bool(part.content),
)
