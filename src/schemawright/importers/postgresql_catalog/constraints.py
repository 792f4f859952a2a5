"""Keys, checks, exclusion constraints and foreign keys."""

from typing import Any

from schemawright.importers.postgresql_catalog.expressions import bare
from schemawright.importers.postgresql_catalog.indexes import IndexReader
from schemawright.importers.postgresql_catalog.reading import USER_NAMESPACE, Object, Reading, quote, text_of
from schemawright.model.check import Check
from schemawright.model.index import Exclusion, ExclusionElement
from schemawright.model.key import Key
from schemawright.model.relationship import Relationship

ACTIONS = {"a": "no action", "r": "restrict", "c": "cascade", "n": "set null", "d": "set default"}

CONSTRAINTS = f"""SELECT k.oid, k.conname, k.contype::text AS kind, k.conrelid, k.confrelid, k.conindid,
  k.conparentid, k.condeferrable,
 k.condeferred, k.convalidated, k.conislocal, k.connoinherit, k.conkey::int[] AS columns, k.confkey::int[] AS targets,
 k.confupdtype::text AS on_update, k.confdeltype::text AS on_delete, k.confmatchtype::text AS matching,
 {{set_columns}} AS set_columns, {{enforced}} AS enforced, {{period}} AS period, c.relname, n.nspname,
  c.relkind::text AS relkind,
 CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS expression,
 CASE WHEN k.contype = 'x' THEN ARRAY(SELECT CASE WHEN pg_operator_is_visible(o.oid) THEN o.oprname::text
  ELSE 'OPERATOR(' || quote_ident(m.nspname) || '.' || o.oprname || ')' END
  FROM unnest(k.conexclop) WITH ORDINALITY AS u (operator, place) JOIN pg_operator o ON o.oid = u.operator
  JOIN pg_namespace m ON m.oid = o.oprnamespace ORDER BY place) END AS operators
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND {USER_NAMESPACE} ORDER BY k.oid"""


def read_constraints(reading: Reading, indexes: IndexReader) -> None:
    """All constraints of tables that have been read."""
    query = CONSTRAINTS.format(
        set_columns=reading.since(15, "k.confdelsetcols::int[]"),
        enforced=reading.since(18, "k.conenforced", "true"),
        period=reading.since(18, "k.conperiod", "false"),
    )
    rows = [
        row for row in reading.rows(query) if row.relkind in "rp" and Object("pg_class", row.conrelid) in reading.ids
    ]
    by_oid = {row.oid: row for row in rows}
    kept = [row for row in rows if not _serves_partition(row, by_oid)]
    for row in rows:
        if row.conparentid:
            reading.aliases[Object("pg_constraint", row.oid)] = Object("pg_constraint", row.conparentid)
        if row.conparentid and row.kind == "x":
            reading.aliases[Object("pg_class", row.conindid)] = Object("pg_constraint", row.conparentid)
    for row in kept:
        reading.ids[Object("pg_constraint", row.oid)] = reading.new_id()
    for row in kept:
        known = Object("pg_constraint", row.oid)
        table = text_of((row.nspname, row.relname))
        reading.spoken[known] = f"CONSTRAINT {quote(row.conname)} ON {table}"
        if row.kind in "pu":
            reading.add(_key(reading, row, indexes), known, Object("pg_class", row.conindid))
        elif row.kind == "c":
            reading.add(_check(reading, row), known)
        elif row.kind == "f":
            _add_foreign_key(reading, row, known, table)
        elif row.conparentid == 0:
            reading.add(_exclusion(reading, row, indexes), known, Object("pg_class", row.conindid))
        if row.conindid and row.kind != "f":
            reading.spoken[Object("pg_class", row.conindid)] = (
                f"INDEX {text_of((row.nspname, indexes.name(row.conindid)))}"
            )


def _serves_partition(row: Any, by_oid: dict[int, Any]) -> bool:
    """Whether a foreign key is there only because the table it references is partitioned: one for each partition."""
    parent = by_oid.get(row.conparentid)
    return row.kind == "f" and parent is not None and parent.conrelid == row.conrelid


def _columns(reading: Reading, table: int, numbers: list[int] | None) -> tuple[str, ...]:
    return tuple(reading.columns[table, number] for number in numbers or ())


def _common(reading: Reading, row: Any) -> dict[str, Any]:
    return {
        "id": reading.ids[Object("pg_constraint", row.oid)],
        "name": row.conname,
        "comment": reading.comment("pg_constraint", row.oid),
    }


def _key(reading: Reading, row: Any, indexes: IndexReader) -> Key:
    index = indexes.row(row.conindid)
    return Key(
        table_id=reading.ids[Object("pg_class", row.conrelid)],
        key_type="primary" if row.kind == "p" else "unique",
        column_ids=_columns(reading, row.conrelid, row.columns),
        include=indexes.include(index),
        nulls_distinct=not index.nulls_not_distinct,
        without_overlaps=row.period,
        is_only=index.is_only,
        deferrable=row.condeferrable,
        initially_deferred=row.condeferred,
        parent_key_id=reading.ids.get(Object("pg_constraint", row.conparentid)),
        is_clustered=index.indisclustered,
        is_replica_identity=index.indisreplident,
        **indexes.storage(index),
        **_common(reading, row),
    )


def _check(reading: Reading, row: Any) -> Check:
    return Check(
        table_id=reading.ids[Object("pg_class", row.conrelid)],
        expression=bare(row.expression),
        no_inherit=row.connoinherit,
        validated=row.convalidated or not row.enforced,
        enforced=row.enforced,
        is_local=row.conislocal,
        **_common(reading, row),
    )


def _exclusion(reading: Reading, row: Any, indexes: IndexReader) -> Exclusion:
    index = indexes.row(row.conindid)
    if index.is_only:
        reading.note(
            "IMPORT_KEY_INVALID",
            f"Constraint {row.conname} is on a partitioned table but not on all of its partitions; it is read as if it"
            " were.",
            "Leave out ONLY.",
            level="warning",
        )
    elements = zip(indexes.elements(index), row.operators, strict=True)
    return Exclusion(
        table_id=reading.ids[Object("pg_class", row.conrelid)],
        elements=tuple(ExclusionElement(operator=operator, **element) for element, operator in elements),
        index_type=index.method,
        include=indexes.include(index),
        where=bare(index.condition) if index.condition is not None else None,
        deferrable=row.condeferrable,
        initially_deferred=row.condeferred,
        **indexes.storage(index),
        **_common(reading, row),
    )


def _add_foreign_key(reading: Reading, row: Any, known: Object, table: str) -> None:
    target = reading.ids.get(Object("pg_class", row.confrelid))
    if target is None or any((row.confrelid, number) not in reading.columns for number in row.targets):
        reading.note(
            "IMPORT_FOREIGN_KEY_TARGET_UNKNOWN",
            f"Foreign key {row.conname} of {table} references a table that is not read; it is left out.",
            "Add the foreign key by hand.",
            level="error",
        )
        return
    on_delete: Any = ACTIONS[row.on_delete]
    on_update: Any = ACTIONS[row.on_update]
    record = Relationship(
        source_table_id=reading.ids[Object("pg_class", row.conrelid)],
        source_column_ids=_columns(reading, row.conrelid, row.columns),
        target_table_id=target,
        target_column_ids=_columns(reading, row.confrelid, row.targets),
        on_delete=on_delete,
        on_delete_column_ids=_columns(reading, row.conrelid, row.set_columns),
        on_update=on_update,
        match="full" if row.matching == "f" else "simple",
        deferrable=row.condeferrable,
        initially_deferred=row.condeferred,
        validated=row.convalidated or not row.enforced,
        enforced=row.enforced,
        period=row.period,
        parent_relationship_id=reading.ids.get(Object("pg_constraint", row.conparentid)),
        **_common(reading, row),
    )
    reading.add(record, known)
