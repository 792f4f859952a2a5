"""Tables: plain, partitioned, partitions, heirs."""

from collections.abc import Iterator
from functools import partial

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Alter, Key, Part, Statement, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl import columns, constraints, not_null_names, sequences
from schemawright.dialects.postgresql.ddl.write import changed_options, comment_on, comments, options
from schemawright.dialects.postgresql.lexer import LEXER
from schemawright.dialects.text import mentioned
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.index import Exclusion
from schemawright.model.key import Key as KeyRecord
from schemawright.model.sequence import Sequence
from schemawright.model.table import Partitioning, Table

PRIORITY = 50

SHORT = frozenset(
    """boolean smallint integer bigint real date oid uuid interval point "char" inet cidr macaddr macaddr8""".split()
) | {
    "double precision",
    *(f"{word} {zone} time zone" for word in ("time", "timestamp") for zone in ("with", "without")),
}
"""Types whose values are never kept elsewhere."""
_ON = frozenset(("on", "forced"))
_FORCED = frozenset(("forced", "forced off"))


def parts(document: Document, table: Table, sort: str) -> Iterator[Part]:
    """The table with its columns, and what its columns come from: a partitioned table or a type."""
    requires = {id for id in (table.namespace_id, *table.inherits) if id is not None}
    key = table.partitioning.key if table.partitioning is not None else ()
    # The columns of a table that comes from elsewhere, or goes, are its own as long as it is not bound.
    is_bound = table.partition_of is not None or table.of_type is not None or bool(table.inherits)
    columns = frozenset(column.id for column in document.children(table.id, Column)) if is_bound else frozenset()
    yield Part(
        key=table.id,
        record=table,
        priority=PRIORITY,
        create=lambda names, table: create(names, table, frozenset()),
        drop=drop,
        requires=frozenset(requires),
        texts=(
            *(Text(text, holder=table.id) for text in key),
            # The class that it is sorted by, or the collation, comes last.
            *(Text(text.rpartition(" ")[2], relations=True) for text in key if " " in text),
            *(Text(name, relations=True) for name in (table.access_method,) if name is not None),
        ),
        recreatable=False,
        sort=sort,
    )
    yield from _bonds(document, table, columns, sort)
    yield from _toast(document, table, sort)
    yield from _typing(table, columns, sort)
    yield from _place(document, table, columns, sort)


def _toast(document: Document, table: Table, sort: str) -> Iterator[Part]:
    """The parameters of the place for long values, which a table has with a column whose values may be long."""
    held = document.children(table.id, Column)
    if (kept := _of_toast(table)) and any(map(_may_be_long, held)):
        yield Part(
            key=f"{table.id}/toast",
            record=table,
            priority=PRIORITY + 3,
            create=_set_toast,
            drop=_reset_toast,
            requires=frozenset((table.id,)),
            after=frozenset(column.id for column in held),
            inside=table.id,
            gone_with=(table.id,),
            content=kept,
            sort=sort,
        )


def _typing(table: Table, columns: frozenset[Key], sort: str) -> Iterator[Part]:
    """That the table is one of a type."""
    if table.of_type is not None:
        yield Part(
            key=f"{table.id}/of",
            record=table,
            priority=PRIORITY + 4,
            create=lambda names, table: (f"ALTER TABLE {names.of(table)} OF {names.type(table.of_type)}",),
            drop=lambda names, table: (f"ALTER TABLE {names.of(table)} NOT OF",),
            requires=frozenset((table.id,)),
            texts=(Text(table.of_type, relations=True),),
            after=columns,
            inside=table.id,
            gone_with=(table.id,),
            sort=sort,
        )


def _place(document: Document, table: Table, columns: frozenset[Key], sort: str) -> Iterator[Part]:
    """Its place as a partition."""
    if table.partition_of is not None:
        yield Part(
            key=f"{table.id}/partition",
            record=table,
            priority=PRIORITY + 4,
            create=lambda names, table: (_attach(names, table),),
            drop=lambda names, table: (_detach(names, table),),
            requires=frozenset((table.id, table.partition_of)),
            texts=tuple(_of_bound(document, table)),
            after=columns,
            gone_with=(table.id,),
            content=table.partition_of,
            sort=sort,
        )


def _of_bound(document: Document, partition: Table) -> Iterator[Text]:
    """The bound, and the types of the columns whose values stand in it."""
    yield Text(partition.partition_bound or "DEFAULT", field="partition_bound")
    above = document.find(Table, partition.partition_of)
    if above is not None and above.partitioning is not None:
        named = {name for text in above.partitioning.key for names, _ in mentioned(LEXER, text) for name in names}
        for column in document.children(above.id, Column):
            if LEXER.key(column.name) in named:
                yield Text(column.data_type, relations=True)


def _of_toast(table: Table) -> dict[str, str]:
    """The parameters of the place where long values are kept."""
    return {name: value for name, value in table.storage_parameters.items() if name.startswith("toast.")}


def _may_be_long(column: Column) -> bool:
    return type_parts(column.data_type).base not in SHORT


def _set_toast(names: Names, table: Table) -> Statements:
    yield f"ALTER TABLE {names.of(table)} SET {options(names, _of_toast(table))}"


def _reset_toast(names: Names, table: Table) -> Statements:
    yield f"ALTER TABLE {names.of(table)} RESET ({', '.join(_of_toast(table))})"


def _bonds(document: Document, table: Table, columns: frozenset[Key], sort: str) -> Iterator[Part]:
    """That the table is an heir, once for each parent: its columns and checks are its own before and after."""
    checks = frozenset(check.id for check in document.children(table.id, Check)) if table.inherits else frozenset()
    for place, parent in enumerate(table.inherits):
        yield Part(
            key=f"{table.id}/under {parent}",
            record=table,
            priority=PRIORITY + 6,
            create=partial(_bind, "INHERIT", parent),
            drop=partial(_bind, "NO INHERIT", parent),
            requires=frozenset((table.id, parent)),
            after=columns | checks | {f"{table.id}/under {earlier}" for earlier in table.inherits[:place]},
            inside=table.id,
            gone_with=(table.id,),
            sort=f"{sort}\0{place:05}",
        )


def _bind(how: str, parent: Id, names: Names, table: Table) -> Statements:
    yield f"ALTER TABLE {names.of(table)} {how} {names.of(parent)}"


def _attach(names: Names, table: Table) -> str:
    parent = names.of(table.partition_of or "")
    return f"ALTER TABLE ONLY {parent} ATTACH PARTITION {names.of(table)} {table.partition_bound or 'DEFAULT'}"


def _detach(names: Names, table: Table) -> str:
    return f"ALTER TABLE {names.of(table.partition_of or '')} DETACH PARTITION {names.of(table)}"


def create(names: Names, table: Table, apart: frozenset[Key]) -> Statements:
    """`CREATE TABLE` with its columns, keys and checks but those of `apart`, and what only `ALTER TABLE` can say."""
    document = names.document
    held = document.children(table.id, Column)
    is_of = table.of_type is not None and f"{table.id}/of" not in apart
    lines = [line for column in held if (line := _column_line(names, table, column, apart, is_of)) is not None]
    inside = [constraint for constraint in inline_constraints(document, table) if constraint.id not in apart]
    lines += _own_not_nulls(names, table, _keyed(inside))
    lines += [constraints.clause(names, constraint) for constraint in inside]
    yield _head(names, table, lines, is_of) + _tail(names, table)
    yield from inherited(names, table, held, apart, _keyed(inside))
    for column in held:
        yield from columns.details(names, column)
    for constraint in inside:
        yield from constraints.details(names, constraint)
    yield from _settings(names, table)
    yield from comments(names, f"TABLE {names.of(table)}", table.comment)


def _own_not_nulls(names: Names, table: Table, keyed: frozenset[Id]) -> Iterator[str]:
    """What an heir has of its own for columns that it has from above, but what its primary key brings by itself."""
    for column in names.document.children(table.id, Column):
        if not_null_names.is_said_inside(names, table, column):
            name = not_null_names.name_of(names.document, table, column)
            if column.id not in keyed or name != not_null_names.usual(table, column):
                yield f"CONSTRAINT {names.quote(name)} NOT NULL {names.column(column.id)}"


def _keyed(inside: list[KeyRecord | Check | Exclusion]) -> frozenset[Id]:
    """The columns of a primary key that is made with its table."""
    keys = (key for key in inside if isinstance(key, KeyRecord) and key.key_type == "primary")
    return frozenset(id for key in keys for id in key.column_ids)


def _column_line(names: Names, table: Table, column: Column, apart: frozenset[Key], is_of: bool) -> str | None:
    with_default = f"{column.id}/default" not in apart
    if column.id in apart or (table.inherits and not column.is_local):
        return None
    if is_of:
        return columns.of_type_definition(names, column, with_default=with_default)
    return columns.definition(names, column, with_default=with_default)


def inline_constraints(document: Document, table: Table) -> list[KeyRecord | Check | Exclusion]:
    """The constraints that `CREATE TABLE` can hold, keys first, each kind by name."""
    keys = sorted(document.children(table.id, KeyRecord), key=constraints.key_place)
    checks = sorted(document.children(table.id, Check), key=lambda check: check.name)
    exclusions = sorted(document.children(table.id, Exclusion), key=lambda exclusion: exclusion.name)
    every: list[KeyRecord | Check | Exclusion] = [*keys, *checks, *exclusions]
    return [found for found in every if constraints.is_inline(document, found)]


def _head(names: Names, table: Table, lines: list[str], is_of: bool) -> str:
    unlogged = "UNLOGGED " if table.is_unlogged else ""
    body = "".join(f"\n    {line}," for line in lines).rstrip(",")
    head = f"CREATE {unlogged}TABLE {names.of(table)}"
    if is_of:
        return f"{head} OF {names.type(table.of_type or '')}" + (f" ({body}\n)" if lines else "")
    return f"{head} ({body}\n)" if lines else f"{head} ()"


def _tail(names: Names, table: Table) -> str:
    clauses = []
    if table.inherits:
        clauses.append(f"INHERITS ({', '.join(names.of(id) for id in table.inherits)})")
    if table.partitioning is not None:
        clauses.append(
            f"PARTITION BY {table.partitioning.strategy.upper()} ({_partition_key(names, table.partitioning)})"
        )
    if table.access_method is not None:
        clauses.append(f"USING {names.quote(table.access_method)}")
    if table.storage_parameters:
        clauses.append(f"WITH {options(names, table.storage_parameters)}")
    if table.tablespace is not None:
        clauses.append(f"TABLESPACE {names.quote(table.tablespace)}")
    return "".join(f"\n{clause}" for clause in clauses)


def _partition_key(names: Names, partitioning: Partitioning) -> str:
    return ", ".join(partitioning.key)


def inherited(
    names: Names, table: Table, held: tuple[Column, ...], apart: frozenset[Key], keyed: frozenset[Id]
) -> Statements:
    """Where an heir's inherited columns are not as its parents': their defaults and `NOT NULL`."""
    for column in held if table.inherits else ():
        if column.id not in apart:
            is_said = column.is_local and column.default_value is not None
            with_default = not is_said and f"{column.id}/default" not in apart
            is_barred = column.id in keyed or not_null_names.is_said_inside(names, table, column)
            yield from columns.own_values(names, column, with_default=with_default, is_barred=is_barred)


def _settings(names: Names, table: Table) -> Iterator[str]:
    alter = f"ALTER TABLE ONLY {names.of(table)}"
    if table.row_security in _ON:
        yield f"ALTER TABLE {names.of(table)} ENABLE ROW LEVEL SECURITY"
    if table.row_security in _FORCED:
        yield f"{alter} FORCE ROW LEVEL SECURITY"
    if table.replica_identity in ("full", "nothing"):
        yield f"{alter} REPLICA IDENTITY {table.replica_identity.upper()}"


def drop(names: Names, table: Table) -> Statements:
    """Drops the table, and with it its rows."""
    name = names.of(table)
    if _is_referred_to_above(names.document, table):
        yield _detach(names, table)
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


def _is_referred_to_above(document: Document, table: Table) -> bool:
    """Whether a foreign key refers to a table that this one is a partition of: it bars the drop of its partitions."""
    while (above := document.find(Table, table.partition_of)) is not None:
        if document.holders(above.id, "target_table_id"):
            return True
        table = above
    return False


def _row_security(names: Names, before: Table, after: Table) -> Statements:
    alter = f"ALTER TABLE {names.of(after)}"
    if (before.row_security in _ON) != (after.row_security in _ON):
        yield f"{alter} {'ENABLE' if after.row_security in _ON else 'DISABLE'} ROW LEVEL SECURITY"
    if (before.row_security in _FORCED) != (after.row_security in _FORCED):
        yield f"{alter} {'FORCE' if after.row_security in _FORCED else 'NO FORCE'} ROW LEVEL SECURITY"


def _replica_identity(names: Names, before: Table, after: Table) -> Statements:
    if after.replica_identity != "index":
        yield f"ALTER TABLE ONLY {names.of(after)} REPLICA IDENTITY {after.replica_identity.upper()}"


def _parameters(names: Names, before: Table, after: Table) -> Statements:
    one, other = (
        {name: value for name, value in table.storage_parameters.items() if name not in _of_toast(table)}
        for table in (before, after)
    )
    for clause in changed_options(names, one, other):
        yield f"ALTER TABLE {names.of(after)} {clause}"


def _logged(names: Names, before: Table, after: Table) -> Statements:
    yield f"ALTER TABLE {names.of(after)} SET {'UNLOGGED' if after.is_unlogged else 'LOGGED'}"
    # It takes along the sequences that its columns own.
    for sequence in sequences.owned_by(names.document, after):
        if sequence.is_unlogged != after.is_unlogged and names.before(Sequence, sequence.id) is not None:
            yield from sequences.logged(names, sequence)


def _comment(names: Names, before: Table, after: Table) -> Statements:
    yield comment_on(names, f"TABLE {names.of(after)}", after.comment)


def _access_method(names: Names, before: Table, after: Table) -> Statements:
    yield f"ALTER TABLE {names.of(after)} SET ACCESS METHOD {names.quote(after.access_method or 'heap')}"


def _tablespace(names: Names, before: Table, after: Table) -> Statements:
    yield f"ALTER TABLE {names.of(after)} SET TABLESPACE {names.quote(after.tablespace or 'pg_default')}"


ALTERS = (
    silent(
        "display_name",
        "description",
        "soft_delete",
        "timestamps",
        "partition_of",
        "partition_bound",
        "of_type",
        "inherits",
    ),
    Alter(("row_security",), _row_security),
    Alter(("replica_identity",), _replica_identity),
    Alter(("storage_parameters",), _parameters),
    # A logged table may not refer to one that is not: foreign keys to it step aside.
    Alter(("is_unlogged",), _logged, touches=lambda before, after: True),
    Alter(("access_method",), _access_method),
    Alter(("tablespace",), _tablespace),
    Alter(("comment",), _comment),
)
"""Parameters `toast.…` are the part `…/toast`, `partition_of` and `partition_bound` are `…/partition`, `of_type` is
`…/of`, `inherits` are `…/under …`; another `partitioning` needs a new table."""


def rename(names: Names, table: Table, new: str) -> Statements:
    """A new name in the same namespace."""
    yield f"ALTER TABLE {names.of(table)} RENAME TO {names.quote(new)}"


def move(names: Names, table: Table, new: str) -> Statements:
    """Another namespace."""
    yield f"ALTER TABLE {names.of(table)} SET SCHEMA {names.quote(new)}"
