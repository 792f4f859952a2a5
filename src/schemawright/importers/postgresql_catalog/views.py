"""Views and materialized views."""

from typing import Any

from schemawright.importers.postgresql_catalog.reading import USER_NAMESPACE, Object, Reading, own, settings, text_of
from schemawright.model.view import MaterializedView, View

VIEWS = f"""SELECT c.oid, c.relname, n.nspname, c.relkind::text AS kind, c.reloptions, c.relispopulated,
  s.spcname AS tablespace,
 pg_get_viewdef(c.oid) AS query, r.oid AS rule_oid, CASE WHEN a.amname <> 'heap' THEN a.amname END AS access_method,
 ARRAY(SELECT x.attnum || '=' || x.attname FROM pg_attribute x WHERE x.attrelid = c.oid AND x.attnum > 0
  ORDER BY x.attnum) AS columns
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_rewrite r ON r.ev_class = c.oid AND r.rulename = '_RETURN'
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace LEFT JOIN pg_am a ON a.oid = c.relam
WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND {USER_NAMESPACE} AND {
    own("pg_class", "c")
} ORDER BY c.oid"""

DEFAULTS = """SELECT d.adrelid, a.attname, pg_get_expr(d.adbin, d.adrelid) AS expression
FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
JOIN pg_class c ON c.oid = d.adrelid WHERE c.relkind = 'v'"""


def read_views(reading: Reading) -> None:
    """Both kinds of view, with PostgreSQL's own text of their queries."""
    defaults: dict[int, dict[str, str]] = {}
    for row in reading.rows(DEFAULTS):
        defaults.setdefault(row.adrelid, {})[row.attname] = row.expression
    for row in reading.rows(VIEWS):
        known = Object("pg_class", row.oid)
        reading.aliases[Object("pg_rewrite", row.rule_oid)] = known
        kind = "VIEW" if row.kind == "v" else "MATERIALIZED VIEW"
        record = _view(reading, row, defaults.get(row.oid, {})) if row.kind == "v" else _materialized(reading, row)
        reading.add(record, known, spoken=f"{kind} {text_of((row.nspname, row.relname))}")


def _common(reading: Reading, row: Any) -> dict[str, Any]:
    columns = settings(row.columns)
    comments = {name: reading.comment("pg_class", row.oid, int(number)) for number, name in columns.items()}
    return {
        "id": reading.new_id(),
        "namespace_id": reading.namespace(row.nspname),
        "name": row.relname,
        "query": row.query.strip().removesuffix(";"),
        "column_comments": {name: comment for name, comment in comments.items() if comment is not None},
        "comment": reading.comment("pg_class", row.oid),
    }


def _view(reading: Reading, row: Any, defaults: dict[str, str]) -> View:
    options = settings(row.reloptions)
    check_option: Any = options.pop("check_option", None)
    return View(options=options, check_option=check_option, column_defaults=defaults, **_common(reading, row))


def _materialized(reading: Reading, row: Any) -> MaterializedView:
    return MaterializedView(
        with_data=row.relispopulated,
        access_method=row.access_method,
        tablespace=row.tablespace,
        storage_parameters=settings(row.reloptions),
        **_common(reading, row),
    )
