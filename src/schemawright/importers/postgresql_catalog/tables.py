"""Tables and their columns."""

from typing import Any

from schemawright.base.order import spread
from schemawright.dialects.naming import make_object_name
from schemawright.importers.postgresql_catalog.expressions import bare, elements, inside
from schemawright.importers.postgresql_catalog.reading import USER_NAMESPACE, Object, Reading, own, settings, text_of
from schemawright.importers.postgresql_catalog.sequences import identity
from schemawright.model.column import Column, Generated
from schemawright.model.sequence import Identity
from schemawright.model.table import Partitioning, Table

ROW_SECURITY = {(False, False): "off", (True, False): "on", (True, True): "forced", (False, True): "forced off"}
STRATEGY = {"r": "range", "l": "list", "h": "hash"}
REPLICA_IDENTITY = {"d": "default", "f": "full", "n": "nothing", "i": "index"}
STORAGE = {"p": "plain", "e": "external", "x": "extended", "m": "main"}
COMPRESSION = {"p": "pglz", "l": "lz4"}

TABLES = f"""SELECT c.oid, c.relname, n.nspname, c.relkind::text AS kind, c.relpersistence::text AS persistence,
  c.relispartition,
 c.relrowsecurity, c.relforcerowsecurity, c.relreplident::text AS replica_identity, c.reloptions,
  o.reloptions AS toast_options,
 pg_get_expr(c.relpartbound, c.oid) AS bound, p.partstrat::text AS strategy,
 CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key, s.spcname AS tablespace,
 CASE WHEN a.amname <> 'heap' THEN a.amname END AS access_method,
 CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS of_type,
 ARRAY(SELECT inhparent FROM pg_inherits WHERE inhrelid = c.oid ORDER BY inhseqno) AS parents
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class o ON o.oid = c.reltoastrelid
LEFT JOIN pg_partitioned_table p ON p.partrelid = c.oid
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
LEFT JOIN pg_am a ON a.oid = c.relam
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND {USER_NAMESPACE} AND {
    own("pg_class", "c")
} ORDER BY c.oid"""

COLUMNS = f"""SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) AS data_type, a.attnotnull,
 a.attidentity::text AS identity, a.attgenerated::text AS generated, d.oid AS default_oid,
 pg_get_expr(d.adbin, d.adrelid) AS expression, a.attislocal, a.attoptions,
 CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS collation,
 CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END AS storage,
 CASE WHEN a.attstattarget >= 0 THEN a.attstattarget::int END AS statistics, {{compression}} AS compression,
  {{not_null}} AS not_null_name,
 {{merged}} AS not_null_merged, {{inherited}} AS not_null_inherited, {{validated}} AS not_null_validated
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum {{join}}
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND {USER_NAMESPACE} AND {own("pg_class", "c")}
 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum"""


def read_tables(reading: Reading, identities: dict[tuple[int, int], Any]) -> None:
    """Tables, partitioned tables and partitions with their columns."""
    tables = reading.rows(TABLES)
    for row in tables:  # a parent can be younger than its child: every id is there before any record
        reading.ids[Object("pg_class", row.oid)] = reading.new_id()
    parents = {row.oid: row.parents[0] for row in tables if row.relispartition}
    for row in tables:
        known = Object("pg_class", row.oid)
        reading.add(_table(reading, row), known, spoken=f"TABLE {text_of((row.nspname, row.relname))}")
    _columns(reading, {row.oid: row for row in tables}, identities, parents)


def _table(reading: Reading, row: Any) -> Table:
    parents = tuple(id for oid in row.parents if (id := reading.ids.get(Object("pg_class", oid))) is not None)
    name = text_of((row.nspname, row.relname))
    if len(parents) < len(row.parents):
        reading.note(
            "IMPORT_PARENT_NOT_READ", f"A parent of table {name} cannot be read; its columns stand on their own."
        )
    parameters = settings(row.reloptions) | {f"toast.{k}": v for k, v in settings(row.toast_options).items()}
    row_security: Any = ROW_SECURITY[row.relrowsecurity, row.relforcerowsecurity]
    strategy: Any = STRATEGY.get(row.strategy)
    replica_identity: Any = REPLICA_IDENTITY[row.replica_identity]
    return Table(
        id=reading.ids[Object("pg_class", row.oid)],
        namespace_id=reading.namespace(row.nspname),
        name=row.relname,
        comment=reading.comment("pg_class", row.oid),
        is_unlogged=row.persistence == "u",
        inherits=() if row.relispartition else parents,
        partitioning=Partitioning(strategy=strategy, key=tuple(elements(inside(row.partition_key))))
        if strategy is not None
        else None,
        partition_of=parents[0] if row.relispartition and parents else None,
        partition_bound=row.bound if parents else None,
        of_type=row.of_type,
        access_method=row.access_method,
        tablespace=row.tablespace,
        storage_parameters=parameters,
        row_security=row_security,
        replica_identity=replica_identity,
    )


def _columns(
    reading: Reading, tables: dict[int, Any], identities: dict[tuple[int, int], Any], parents: dict[int, int]
) -> None:
    query = COLUMNS.format(
        compression=reading.since(14, "a.attcompression::text", "''"),
        not_null=reading.since(18, "CASE WHEN k.conislocal OR c.relispartition THEN k.conname END"),
        inherited=reading.since(18, "COALESCE(NOT k.connoinherit, true)", "true"),
        validated=reading.since(18, "COALESCE(k.convalidated, true)", "true"),
        merged=reading.since(18, "k.conislocal AND k.coninhcount > 0", "false"),
        join="LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum]"
        if reading.version >= 18
        else "",
    )
    rows = reading.rows(query)
    held: dict[int, list[Any]] = {}
    for row in rows:
        held.setdefault(row.attrelid, []).append(row)
    by_name = {(row.attrelid, row.attname): row for row in rows}
    for oid, columns in held.items():
        for row, order in zip(columns, spread(len(columns)), strict=True):
            source = row
            while row.identity and (source.attrelid, source.attnum) not in identities and source.attrelid in parents:
                source = by_name[
                    parents[source.attrelid], row.attname
                ]  # a partition counts on by its parent's sequence
            sequence = identities.get((source.attrelid, source.attnum))
            held_identity = identity(reading, sequence, row.identity, source) if row.identity and sequence else None
            record = _column(reading, tables[oid], row, order, held_identity)
            known = Object("pg_class", oid, row.attnum)
            reading.columns[oid, row.attnum] = record.id
            reading.add(
                record, known, spoken=f"COLUMN {text_of((tables[oid].nspname, tables[oid].relname, row.attname))}"
            )
            if row.default_oid is not None:
                reading.aliases[Object("pg_attrdef", row.default_oid)] = known


def _column(reading: Reading, table: Any, row: Any, order: str, held_identity: Identity | None) -> Column:
    usual = make_object_name(table.relname, row.attname, "not_null")
    storage: Any = STORAGE.get(row.storage)
    return Column(
        id=reading.new_id(),
        table_id=reading.ids[Object("pg_class", row.attrelid)],
        name=row.attname,
        order=order,
        data_type=row.data_type,
        is_nullable=not row.attnotnull,
        not_null_name=row.not_null_name if row.not_null_name != usual or row.not_null_merged else None,
        not_null_inherited=row.not_null_inherited,
        not_null_validated=row.not_null_validated,
        default_value=row.expression if not row.generated else None,
        identity=held_identity,
        generated=Generated(expression=bare(row.expression), storage="stored" if row.generated == "s" else "virtual")
        if row.generated
        else None,
        collation=row.collation,
        comment=reading.comment("pg_class", row.attrelid, row.attnum),
        storage=storage,
        compression=COMPRESSION.get(row.compression),
        statistics=row.statistics,
        options=settings(row.attoptions),
        is_local=row.attislocal,
    )
