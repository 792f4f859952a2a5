"""Sequences, alone and inside identity columns."""

from collections.abc import Iterator

from msgspec.structs import replace

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.ids import Id
from schemawright.dialects.ddl import Alter, Part, Statement, Statements, Text, silent
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql.ddl.write import comment_on, comments
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.raw import RawObject
from schemawright.model.sequence import Sequence, SequenceOptions
from schemawright.model.table import Table

PRIORITY = 40

DEFAULT = SequenceOptions()

UNLOGGED_SEQUENCES = 15
"""The version since which a sequence may be unlogged, and those of an unlogged table are."""


def option_clauses(options: SequenceOptions, before: SequenceOptions = DEFAULT) -> list[str]:
    """`START WITH 5`, `INCREMENT BY 2`… for the options that are not as `before`."""
    found = []
    words = {
        "start": "START WITH",
        "increment": "INCREMENT BY",
        "minimum": "MINVALUE",
        "maximum": "MAXVALUE",
        "cache": "CACHE",
    }
    for field, word in words.items():
        value = getattr(options, field)
        if value == getattr(before, field) and not (value is None and _is_moved(field, options, before)):
            continue
        if value is not None:
            found.append(f"{word} {value}")
        elif field in ("minimum", "maximum"):
            found.append(f"NO {word}")
        else:
            found.append(f"{word} {_default(field, options)}")
    if options.cycle != before.cycle:
        found.append("CYCLE" if options.cycle else "NO CYCLE")
    return found


def _is_moved(field: str, options: SequenceOptions, before: SequenceOptions) -> bool:
    """Whether what PostgreSQL took where nothing was said is not what it takes now: `ALTER SEQUENCE` keeps it."""
    if field in ("minimum", "maximum"):
        return _is_up(options) != _is_up(before)
    return field == "start" and _default("start", options) != _default("start", before)


def _is_up(options: SequenceOptions) -> bool:
    return (options.increment or 1) > 0


def _default(field: str, options: SequenceOptions) -> int:
    """What PostgreSQL takes where nothing is said (manual, CREATE SEQUENCE)."""
    if field == "start":
        return (options.minimum or 1) if (options.increment or 1) > 0 else (options.maximum or -1)
    return 1


def parts(document: Document, sequence: Sequence, sort: str) -> Iterator[Part]:
    """The sequence, and whose it is."""
    namespace = frozenset((sequence.namespace_id,)) if sequence.namespace_id is not None else frozenset()
    column = sequence.owned_by
    yield Part(
        key=sequence.id,
        record=sequence,
        priority=PRIORITY,
        create=create,
        drop=drop,
        requires=namespace,
        texts=(Text(sequence.data_type),),
        recreatable=False,
        gone_with=(column,) if column is not None else (),
        sort=sort,
    )
    if column is not None:
        yield Part(
            key=f"{sequence.id}/owner",
            record=sequence,
            priority=56,
            create=_give_to_owner,
            drop=lambda names, sequence: (f"ALTER SEQUENCE {names.of(sequence)} OWNED BY NONE",),
            requires=frozenset((sequence.id, column)),
            gone_with=(sequence.id,),
            overrides=True,
            content=column,
            sort=sort,
        )


def _give_to_owner(names: Names, sequence: Sequence) -> Statements:
    """Whose it is; one that is new begins behind the values that its column has."""
    column = names.document.find(Column, sequence.owned_by)
    before = names.before(Sequence, sequence.id)
    is_new = before is None or sequence.id in names.dropped
    is_free = is_new or (before is not None and before.owned_by is None)
    if column is not None and is_free and (role := _owner_before(names, column.table_id)) is not None:
        yield f"ALTER SEQUENCE {names.of(sequence)} OWNER TO {role}"
    yield _owned_by(names, sequence)
    if is_new and column is not None and "nextval" in (column.default_value or ""):
        yield from counting_on(names, column, sequence.options)


def _owner_before(names: Names, table_id: Id) -> str | None:
    """The role that a table which was there belongs to, where it has been given away: its sequences must be so too."""
    if names.former is None or table_id in names.dropped:
        return None
    about = (raw for raw in names.former.holders(table_id, "about") if isinstance(raw, RawObject))
    given = [raw.text.rpartition(" ")[2] for raw in about if raw.object_type == "owner" and raw.id not in names.dropped]
    return given[-1] if given else None


def counting_on(names: Names, column: Column, options: SequenceOptions) -> Statements:
    """A new counter for a column that was there before begins behind its values."""
    if names.before(Column, column.id) is None or column.id in names.dropped:
        return
    table, value = names.of(column.table_id), names.column(column.id)
    last, sign = (f"max({value})", ">=") if _is_up(options) else (f"min({value})", "<=")
    counter = f"pg_get_serial_sequence({names.literal(table)}, {names.literal(column.name)})"
    start = options.start if options.start is not None else _default("start", options)
    yield f"SELECT setval({counter}, {last}) FROM {table} HAVING {last} {sign} {start}"


def _owned_by(names: Names, sequence: Sequence) -> str:
    column = names.record(sequence.owned_by or "")
    table = names.of(column.table_id)  # type: ignore[attr-defined]
    return f"ALTER SEQUENCE {names.of(sequence)} OWNED BY {table}.{names.column(column.id)}"


def create(names: Names, sequence: Sequence) -> Statements:
    """Makes the sequence."""
    unlogged = "UNLOGGED " if sequence.is_unlogged and _may_be_unlogged(names) else ""
    clauses = [f"AS {sequence.data_type}"] if sequence.data_type != "bigint" else []
    clauses += option_clauses(sequence.options)
    yield f"CREATE {unlogged}SEQUENCE {names.of(sequence)}" + "".join(f"\n    {clause}" for clause in clauses)
    yield from comments(names, f"SEQUENCE {names.of(sequence)}", sequence.comment)


def drop(names: Names, sequence: Sequence) -> Statements:
    """Drops the sequence, and with it where it stood."""
    name = names.of(sequence)
    yield Statement(
        f"DROP SEQUENCE {name}",
        warning=Diagnostic(
            code="MIGRATE_LOSS_SEQUENCE_DROPPED",
            level="warning",
            message=f"The sequence {name} is dropped; one that is made again counts from its start.",
            help="Note its last value before, if you need it.",
            subject=sequence.id,
        ),
    )


def _options(names: Names, before: Sequence, after: Sequence) -> Statements:
    data_type = f"AS {after.data_type}" if before.data_type != after.data_type else None
    yield from recount(names, names.of(after), data_type, after.options, before.options)


def recount(
    names: Names, name: str, data_type: str | None, options: SequenceOptions, before: SequenceOptions
) -> Iterator[str]:
    """Another type (`AS …`) and other options for the sequence `name`."""
    clauses, is_turned = [data_type] if data_type is not None else [], turns(options, before)
    if clauses and is_turned:
        # Together with another type PostgreSQL takes the bounds of a sequence that counts up (`init_params`).
        yield f"ALTER SEQUENCE {name} {clauses.pop()}"
    if data_type is not None:
        # A limit that was the old type's own becomes the new one's, so one that is to stay is said again.
        said = {field: None for field in ("minimum", "maximum") if getattr(options, field) is not None}
        before = replace(before, **said)
    clauses += option_clauses(options, before)
    yield from within_bounds(names, name, options, before)
    clauses += ["RESTART"] * is_turned
    yield f"ALTER SEQUENCE {name} {' '.join(clauses)}"


def turns(options: SequenceOptions, before: SequenceOptions) -> bool:
    """Whether it counts the other way, and so begins anew."""
    return _is_up(options) != _is_up(before)


def within_bounds(names: Names, name: str, options: SequenceOptions, before: SequenceOptions) -> Iterator[str]:
    """Leads the sequence `name` to a new bound from which it counts: a value that is beyond bars the change."""
    if turns(options, before):
        return
    nearest, further, sign = ("minimum", "greatest", ">=") if _is_up(options) else ("maximum", "least", "<=")
    bound, usual = getattr(options, nearest), 1 if _is_up(options) else -1
    was = getattr(before, nearest)
    # How they lie to each other is the same with the signs of what counts downwards turned.
    if bound is not None and (bound - (usual if was is None else was)) * usual > 0:
        values = f"{further}(last_value, {bound}), is_called AND last_value {sign} {bound}"
        yield f"SELECT setval({names.literal(name)}, {values}) FROM {name}"


def owned_by(document: Document, table: Table) -> Iterator[Sequence]:
    """The sequences that go with the columns of a table."""
    for column in document.children(table.id, Column):
        yield from (record for record, _ in document.referrers(column.id) if isinstance(record, Sequence))


def logged(names: Names, sequence: Sequence) -> Statements:
    """Whether it outlives a crash."""
    if _may_be_unlogged(names):
        yield f"ALTER SEQUENCE {names.of(sequence)} SET {'UNLOGGED' if sequence.is_unlogged else 'LOGGED'}"


def _logged(names: Names, before: Sequence, after: Sequence) -> Statements:
    column = names.document.find(Column, after.owned_by if after.owned_by == before.owned_by else None)
    table = names.document.find(Table, column.table_id) if column is not None else None
    was = names.before(Table, table.id) if table is not None else None
    if table is None or was is None or was.is_unlogged == table.is_unlogged:
        yield from logged(names, after)


def _may_be_unlogged(names: Names) -> bool:
    return (names.document.schema.settings.server_version or UNLOGGED_SEQUENCES) >= UNLOGGED_SEQUENCES


def _comment(names: Names, before: Sequence, after: Sequence) -> Statements:
    yield comment_on(names, f"SEQUENCE {names.of(after)}", after.comment)


ALTERS = (
    silent("owned_by"),
    Alter(("data_type", "options"), _options),
    Alter(("is_unlogged",), _logged),
    Alter(("comment",), _comment),
)


def rename(names: Names, sequence: Sequence, new: str) -> Statements:
    """A new name in the same namespace."""
    yield f"ALTER SEQUENCE {names.of(sequence)} RENAME TO {names.quote(new)}"


def move(names: Names, sequence: Sequence, new: str) -> Statements:
    """Another namespace; an owned sequence goes with its table, unless it has been taken from that before."""
    if sequence.owned_by is None or f"{sequence.id}/owner" in names.dropped:
        yield f"ALTER SEQUENCE {names.of(sequence)} SET SCHEMA {names.quote(new)}"
