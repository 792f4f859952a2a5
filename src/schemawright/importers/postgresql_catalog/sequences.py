"""Sequences, and the sequences inside identity columns."""

from typing import Any

from schemawright.dialects.naming import make_object_name
from schemawright.importers.postgresql_catalog.reading import USER_NAMESPACE, Object, Reading, own, text_of
from schemawright.model.sequence import Identity, Sequence, SequenceOptions

LIMITS = {"smallint": 2**15, "integer": 2**31, "bigint": 2**63}

ROWS = f"""SELECT c.oid, c.relname, n.nspname, c.relpersistence::text AS persistence, format_type(s.seqtypid,
  NULL) AS data_type,
 s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
 d.refobjid AS owner, d.refobjsubid AS owner_column, d.deptype::text, t.relname AS table_name,
  t.relnamespace = c.relnamespace AS beside
FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
 AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
LEFT JOIN pg_class t ON t.oid = d.refobjid
WHERE {USER_NAMESPACE} AND {own("pg_class", "c")} ORDER BY c.oid"""


def read_sequences(reading: Reading) -> tuple[dict[tuple[int, int], Any], list[Any]]:
    """The rows of all sequences: those of identity columns by table and column number, and the others."""
    identities, others = {}, []
    for row in reading.rows(ROWS):
        if row.deptype == "i":
            identities[row.owner, row.owner_column] = row
        else:
            others.append(row)
    return identities, others


def add_sequences(reading: Reading, rows: list[Any]) -> None:
    """Sequences that stand for themselves or are owned by a column."""
    for row in rows:
        known = Object("pg_class", row.oid)
        record = Sequence(
            id=reading.new_id(),
            namespace_id=reading.namespace(row.nspname),
            name=row.relname,
            data_type=row.data_type,
            options=options(row),
            owned_by=reading.columns.get((row.owner, row.owner_column)) if row.owner is not None else None,
            is_unlogged=row.persistence == "u",
            comment=reading.comment("pg_class", row.oid),
        )
        reading.add(record, known, spoken=f"SEQUENCE {text_of((row.nspname, row.relname))}")


def identity(reading: Reading, row: Any, generation: str, column: Any) -> Identity:
    """The identity of a column, from its sequence's row."""
    usual = make_object_name(row.table_name, column.attname, "seq")
    if not row.beside:
        reading.note(
            "IMPORT_IDENTITY_SEQUENCE_ELSEWHERE",
            f"The sequence {row.nspname}.{row.relname} of {row.table_name}.{column.attname} lives in another"
            f" namespace than its table.",
            "Move it beside its table.",
        )
    reading.aliases[Object("pg_class", row.oid)] = Object("pg_class", row.owner, row.owner_column)
    reading.spoken[Object("pg_class", row.oid)] = f"SEQUENCE {text_of((row.nspname, row.relname))}"
    return Identity(
        generation="always" if generation == "a" else "by default",
        sequence_name=row.relname if row.relname != usual else None,
        data_type=row.data_type if row.data_type != column.data_type else None,
        options=options(row),
    )


def options(row: Any) -> SequenceOptions:
    """What is not PostgreSQL's own choice for the type and direction (`init_params` in `commands/sequence.c`)."""
    limit = LIMITS[row.data_type]
    low, high = (1, limit - 1) if row.seqincrement > 0 else (-limit, -1)
    start = row.seqmin if row.seqincrement > 0 else row.seqmax
    return SequenceOptions(
        start=row.seqstart if row.seqstart != start else None,
        increment=row.seqincrement if row.seqincrement != 1 else None,
        minimum=row.seqmin if row.seqmin != low else None,
        maximum=row.seqmax if row.seqmax != high else None,
        cache=row.seqcache if row.seqcache != 1 else None,
        cycle=row.seqcycle,
    )
