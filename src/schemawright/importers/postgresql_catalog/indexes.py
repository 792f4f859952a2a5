"""Indexes: of tables, of materialized views, and behind constraints."""

import re
from typing import Any

from schemawright.base.ids import Id
from schemawright.importers.postgresql_catalog.expressions import bare
from schemawright.importers.postgresql_catalog.reading import USER_NAMESPACE, Object, Reading, quote, settings, text_of
from schemawright.model.index import Index, IndexElement

INDEXES = f"""SELECT i.indexrelid AS oid, i.indrelid, c.relname, n.nspname, a.amname AS method, i.indisunique,
  i.indisclustered,
 i.indisreplident, i.indisvalid, t.relkind::text AS relkind, i.indkey::int2[]::int[] AS columns, i.indnkeyatts AS keys,
 pg_get_indexdef(i.indexrelid) AS definition, pg_get_expr(i.indpred, i.indrelid) AS condition, c.reloptions,
 ARRAY(SELECT pg_get_indexdef(i.indexrelid, g, false) FROM generate_series(1, i.indnkeyatts) g) AS elements,
 {{nulls}} AS nulls_not_distinct, s.spcname AS tablespace, h.inhparent AS parent,
 t.relkind = 'p' AND EXISTS (SELECT FROM pg_inherits p WHERE p.inhparent = i.indrelid AND NOT EXISTS (SELECT
  FROM pg_inherits b JOIN pg_index x ON x.indexrelid = b.inhrelid
  WHERE b.inhparent = i.indexrelid AND x.indrelid = p.inhrelid)) AS is_only,
 EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) AS is_owned,
 ARRAY(SELECT x.attnum || '=' || x.attstattarget FROM pg_attribute x
  WHERE x.attrelid = i.indexrelid AND x.attstattarget >= 0 ORDER BY x.attnum) AS statistics
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_am a ON a.oid = c.relam
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid
WHERE {USER_NAMESPACE} AND t.relkind IN ('r', 'p', 'm') AND t.relpersistence <> 't' ORDER BY i.indexrelid"""

_NAME = r'(?:"(?:[^"]|"")+"|[\w$]+)(?:\.(?:"(?:[^"]|"")+"|[\w$]+))?'
_BEHIND = re.compile(
    rf"(?: COLLATE (?P<collation>{_NAME}))?"
    rf"(?: (?!(?:DESC|NULLS|WITH)\b)(?P<class>{_NAME})(?: ?\((?P<options>[^()]*)\))?)?"
    r"(?: (?P<order>DESC))?(?: NULLS (?P<nulls>FIRST|LAST))?"
)


class IndexReader:
    """The indexes of the database; those behind constraints are read by their constraint."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        query = INDEXES.format(nulls=reading.since(15, "i.indnullsnotdistinct", "false"))
        self._rows = {row.oid: row for row in reading.rows(query) if Object("pg_class", row.indrelid) in reading.ids}
        self._column_names = self._names_of_views()

    def _names_of_views(self) -> dict[tuple[int, int], str]:
        rows = self.reading.rows(
            "SELECT a.attrelid, a.attnum, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
            " WHERE c.relkind = 'm' AND a.attnum > 0 AND NOT a.attisdropped"
        )
        return {(row.attrelid, row.attnum): row.attname for row in rows}

    def row(self, oid: int) -> Any:
        """The row of one index."""
        return self._rows[oid]

    def name(self, oid: int) -> str:
        """The name of one index."""
        return str(self._rows[oid].relname)

    def read(self) -> None:
        """Adds the indexes that no constraint owns."""
        free = [row for row in self._rows.values() if not row.is_owned]
        for row in free:
            self.reading.ids[Object("pg_class", row.oid)] = self.reading.new_id()
        for row in free:
            known = Object("pg_class", row.oid)
            if not row.indisvalid and row.relkind != "p":
                self._say_invalid(row)
            self.reading.add(self._index(row), known, spoken=f"INDEX {text_of((row.nspname, row.relname))}")

    def _say_invalid(self, row: Any) -> None:
        name = text_of((row.nspname, row.relname))
        message = f"Index {name} is invalid, as a failed CREATE INDEX CONCURRENTLY leaves it; it is read as valid."
        self.reading.note("IMPORT_INDEX_INVALID", message, "Build it again, or drop it.")

    def _index(self, row: Any) -> Index:
        reading = self.reading
        parent = Object("pg_class", row.parent) if row.parent is not None else None
        if parent is not None and self._rows[row.parent].is_owned:
            parent = None
        return Index(
            id=reading.ids[Object("pg_class", row.oid)],
            table_id=reading.ids[Object("pg_class", row.indrelid)],
            name=row.relname,
            columns=tuple(IndexElement(**fields) for fields in self.elements(row)),
            include=self.include(row),
            is_unique=row.indisunique,
            nulls_distinct=not row.nulls_not_distinct,
            index_type=row.method,
            where=bare(row.condition) if row.condition is not None else None,
            is_clustered=row.indisclustered,
            is_replica_identity=row.indisreplident,
            is_only=row.is_only,
            statistics={number: int(target) for number, target in settings(row.statistics).items()},
            parent_index_id=reading.ids.get(parent) if parent is not None else None,
            comment=reading.comment("pg_class", row.oid),
            **self.storage(row),
        )

    def storage(self, row: Any) -> dict[str, Any]:
        """Where and how it is stored."""
        return {"tablespace": row.tablespace, "storage_parameters": settings(row.reloptions)}

    def include(self, row: Any) -> tuple[Id, ...]:
        """The columns that are only carried along."""
        return tuple(self.reading.columns[row.indrelid, number] for number in row.columns[row.keys :])

    def elements(self, row: Any) -> list[dict[str, Any]]:
        """The fields of each key element.

        `pg_get_indexdef` of one element gives its column or expression alone; what stands behind that in the whole
        definition (collation, operator class, order) is exactly what is not the default there.
        """
        definition: str = row.definition
        place = definition.index("(", definition.index(" USING ")) + 1
        found = []
        for number, text in zip(row.columns, row.elements, strict=False):
            behind = _BEHIND.match(definition, definition.index(text, place) + len(text))
            assert behind is not None
            place = behind.end()
            found.append(self._element(row, number, text) | _tail(behind))
        return found

    def _element(self, row: Any, number: int, text: str) -> dict[str, Any]:
        if number == 0:
            return {"expression": bare(text)}
        if row.relkind == "m":
            return {"expression": quote(self._column_names[row.indrelid, number])}
        return {"column_id": self.reading.columns[row.indrelid, number]}


def _tail(match: re.Match[str]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    if match["collation"]:
        fields["collation"] = match["collation"]
    if match["class"]:
        fields["operator_class"] = match["class"] + (f"({match['options']})" if match["options"] else "")
    if match["order"]:
        fields["order"] = "desc"
    if match["nulls"]:
        fields["nulls"] = match["nulls"].lower()
    return fields
