"""What lives in a database beside tables and routines: event triggers, publications, foreign servers and the like."""

from typing import Any

from schemawright.importers.postgresql_catalog.expressions import bare
from schemawright.importers.postgresql_catalog.on_tables import ENABLED
from schemawright.importers.postgresql_catalog.reading import (
    USER_NAMESPACE,
    Object,
    Reading,
    literal,
    own,
    provided,
    quote,
    text_of,
)
from schemawright.importers.postgresql_catalog.routines import function


def read_database_objects(reading: Reading) -> None:
    """All of them."""
    _access_methods(reading)
    _wrappers(reading)
    _servers(reading)
    _user_mappings(reading)
    _foreign_tables(reading)
    _event_triggers(reading)
    _publications(reading)
    _subscriptions(reading)


def _access_methods(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT a.oid, a.amname, a.amtype::text AS kind, a.amhandler::regproc::text AS handler FROM pg_am a"
        f" WHERE {own('pg_am', 'a')} ORDER BY a.oid"
    ):
        name = quote(row.amname)
        kind = "INDEX" if row.kind == "i" else "TABLE"
        text = f"CREATE ACCESS METHOD {name} TYPE {kind} HANDLER {row.handler}"
        spoken = f"ACCESS METHOD {name}"
        reading.add_raw(Object("pg_am", row.oid), "access method", name, text, provides=(name,), spoken=spoken)


def options(values: list[str] | None) -> str:
    """` OPTIONS (name 'value', …)` or nothing."""
    pairs = [value.split("=", 1) for value in values or ()]
    listed = ", ".join(f"{quote(name)} {literal(value)}" for name, value in pairs)
    return f" OPTIONS ({listed})" if pairs else ""


def _wrappers(reading: Reading) -> None:
    for row in reading.rows(
        f"SELECT f.oid, f.fdwname, {function('f.fdwhandler')} AS handler, {function('f.fdwvalidator')} AS validator,"
        f" f.fdwoptions FROM pg_foreign_data_wrapper f WHERE {own('pg_foreign_data_wrapper', 'f')} ORDER BY f.oid"
    ):
        name = quote(row.fdwname)
        text = f"CREATE FOREIGN DATA WRAPPER {name}"
        text += f" HANDLER {row.handler}" if row.handler else ""
        text += f" VALIDATOR {row.validator}" if row.validator else ""
        known = Object("pg_foreign_data_wrapper", row.oid)
        spoken = f"FOREIGN DATA WRAPPER {name}"
        reading.add_raw(
            known, "foreign data wrapper", name, text + options(row.fdwoptions), provides=(name,), spoken=spoken
        )


def _servers(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT s.oid, s.srvname, s.srvtype, s.srvversion, s.srvoptions, f.fdwname FROM pg_foreign_server s"
        " JOIN pg_foreign_data_wrapper f ON f.oid = s.srvfdw"
        f" WHERE {own('pg_foreign_server', 's')} ORDER BY s.oid"
    ):
        name = quote(row.srvname)
        text = f"CREATE SERVER {name}"
        text += f" TYPE {literal(row.srvtype)}" if row.srvtype is not None else ""
        text += f" VERSION {literal(row.srvversion)}" if row.srvversion is not None else ""
        text += f" FOREIGN DATA WRAPPER {quote(row.fdwname)}{options(row.srvoptions)}"
        known = Object("pg_foreign_server", row.oid)
        reading.add_raw(known, "server", name, text, provides=(name,), spoken=f"SERVER {name}")


_SECRETS = ("password", "passfile", "sslpassword", "sslkey")


def _user_mappings(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT u.umid AS oid, u.srvid, u.srvname, u.umoptions,"
        " CASE WHEN u.umuser = 0 THEN 'PUBLIC' ELSE quote_ident(u.usename) END AS role FROM pg_user_mappings"
        " u ORDER BY 1"
    ):
        kept = [option for option in row.umoptions or () if option.split("=", 1)[0].lower() not in _SECRETS]
        name = f"{row.role} for {quote(row.srvname)}"
        text = f"CREATE USER MAPPING FOR {row.role} SERVER {quote(row.srvname)}{options(kept)}"
        about = reading.id("pg_foreign_server", row.srvid)
        id = reading.add_raw(Object("pg_user_mapping", row.oid), "user mapping", name, text, about=about)
        if len(kept) < len(row.umoptions or ()):
            reading.note(
                "IMPORT_SECRET_LEFT_OUT",
                f"The password of the user mapping {name} is not kept.",
                "Set it where the schema is deployed.",
                subject=id,
            )


_FOREIGN_TABLES = f"""SELECT c.oid, c.relname, n.nspname, s.srvname, f.ftserver, f.ftoptions,
 pg_get_expr(c.relpartbound, c.oid) AS bound,
 ARRAY(SELECT h.inhparent FROM pg_inherits h WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parents,
 ARRAY(SELECT quote_ident(m.nspname) || '.' || quote_ident(p.relname)
  FROM pg_inherits h JOIN pg_class p ON p.oid = h.inhparent
  JOIN pg_namespace m ON m.oid = p.relnamespace WHERE h.inhrelid = c.oid ORDER BY h.inhseqno) AS parent_names
FROM pg_foreign_table f JOIN pg_class c ON c.oid = f.ftrelid JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_foreign_server s ON s.oid = f.ftserver WHERE {USER_NAMESPACE} AND {own("pg_class", "c")} ORDER BY c.oid"""

_FOREIGN_COLUMNS = """SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) AS data_type,
  a.attnotnull,
 a.attislocal, a.attgenerated::text AS generated, a.attfdwoptions, pg_get_expr(d.adbin, d.adrelid) AS expression,
 CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS collation
FROM pg_attribute a JOIN pg_foreign_table f ON f.ftrelid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum"""


def _foreign_tables(reading: Reading) -> None:
    columns: dict[int, list[Any]] = {}
    for row in reading.rows(_FOREIGN_COLUMNS):
        columns.setdefault(row.attrelid, []).append(row)
    checks: dict[int, list[str]] = {}
    for row in reading.rows(
        "SELECT k.oid, k.conrelid, k.conname, k.conislocal, pg_get_constraintdef(k.oid) AS text FROM pg_constraint k"
        " JOIN pg_foreign_table f ON f.ftrelid = k.conrelid WHERE k.contype = 'c' ORDER BY k.conname"
    ):
        reading.aliases[Object("pg_constraint", row.oid)] = Object("pg_class", row.conrelid)
        if row.conislocal:
            checks.setdefault(row.conrelid, []).append(f"CONSTRAINT {quote(row.conname)} {row.text}")
    for row in reading.rows(_FOREIGN_TABLES):
        name = text_of((row.nspname, row.relname))
        held = columns.get(row.oid, [])
        body = [_foreign_column(column) for column in held if row.bound is not None or column.attislocal]
        body += checks.get(row.oid, [])
        listed = ",".join(f"\n    {line}" for line in body)
        if row.bound is not None:
            text = f"CREATE FOREIGN TABLE {name} ({listed}\n)"
        else:
            parents = f" INHERITS ({', '.join(row.parent_names)})" if row.parent_names else ""
            text = f"CREATE FOREIGN TABLE {name} ({listed}\n){parents}"
        known = Object("pg_class", row.oid)
        needs = (known, Object("pg_foreign_server", row.ftserver), *(Object("pg_class", oid) for oid in row.parents))
        reading.add_raw(
            known,
            "foreign table",
            name,
            f"{text} SERVER {quote(row.srvname)}{options(row.ftoptions)}",
            namespace=row.nspname,
            provides=provided(row.nspname, row.relname),
            needs=needs,
            spoken=f"FOREIGN TABLE {name}",
        )
        for column in held:
            reading.spoken[Object("pg_class", row.oid, column.attnum)] = f"COLUMN {name}.{quote(column.attname)}"
        if row.bound is not None:
            text = f"ALTER TABLE ONLY {row.parent_names[0]} ATTACH PARTITION {name} {row.bound}"
            about = reading.ids[known]
            reading.add_raw(known, "alter table", f"{name} attached", text, about=about, step=1, needs=needs[2:])


def _foreign_column(row: Any) -> str:
    text = f"{quote(row.attname)} {row.data_type}{options(row.attfdwoptions)}"
    text += f" COLLATE {row.collation}" if row.collation else ""
    if row.generated:
        text += f" GENERATED ALWAYS AS ({bare(row.expression)}) {'STORED' if row.generated == 's' else 'VIRTUAL'}"
    elif row.expression is not None:
        text += f" DEFAULT {row.expression}"
    return text + (" NOT NULL" if row.attnotnull else "")


def _event_triggers(reading: Reading) -> None:
    for row in reading.rows(
        f"SELECT e.oid, e.evtname, e.evtevent, e.evttags, e.evtenabled::text AS enabled,"
        f" {function('e.evtfoid')} AS function"
        f" FROM pg_event_trigger e WHERE {own('pg_event_trigger', 'e')} ORDER BY e.oid"
    ):
        name = quote(row.evtname)
        tags = f" WHEN TAG IN ({', '.join(map(literal, row.evttags))})" if row.evttags else ""
        text = f"CREATE EVENT TRIGGER {name} ON {row.evtevent}{tags} EXECUTE FUNCTION {row.function}()"
        known = Object("pg_event_trigger", row.oid)
        id = reading.add_raw(known, "event trigger", name, text, spoken=f"EVENT TRIGGER {name}")
        if row.enabled != "O":
            text = f"ALTER EVENT TRIGGER {name} {ENABLED[row.enabled]}"
            reading.add_raw(known, "alter event trigger", name, text, about=id, step=1)


def _publications(reading: Reading) -> None:
    for row in reading.rows(f"SELECT p.* FROM pg_publication p WHERE {own('pg_publication', 'p')} ORDER BY p.oid"):
        name = quote(row.pubname)
        operations = {
            "insert": row.pubinsert,
            "update": row.pubupdate,
            "delete": row.pubdelete,
            "truncate": row.pubtruncate,
        }
        listed = ", ".join(operation for operation, is_published in operations.items() if is_published)
        settings = [f"publish = '{listed}'"] if not all(operations.values()) else []
        settings += ["publish_via_partition_root = true"] if row.pubviaroot else []
        settings += ["publish_generated_columns = stored"] if getattr(row, "pubgencols", "n") == "s" else []
        text = f"CREATE PUBLICATION {name}{' FOR ALL TABLES' if row.puballtables else ''}"
        text += f" WITH ({', '.join(settings)})" if settings else ""
        known = Object("pg_publication", row.oid)
        reading.add_raw(known, "publication", name, text, provides=(name,), needs=(), spoken=f"PUBLICATION {name}")
    _published(reading)


def _published(reading: Reading) -> None:
    condition = reading.since(15, "pg_get_expr(r.prqual, r.prrelid)")
    columns = reading.since(
        15,
        "ARRAY(SELECT a.attname::text FROM unnest(r.prattrs::int2[]) AS u (number)"
        " JOIN pg_attribute a ON a.attrelid = r.prrelid AND a.attnum = u.number)",
        "'{}'::text[]",
    )
    for row in reading.rows(
        f"SELECT r.oid, p.oid AS publication, p.pubname, r.prrelid, c.relname, n.nspname, {condition} AS condition,"
        f" {columns} AS columns FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid"
        " JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace ORDER BY r.oid"
    ):
        table = text_of((row.nspname, row.relname))
        text = f"ALTER PUBLICATION {quote(row.pubname)} ADD TABLE ONLY {table}"
        text += f" ({', '.join(map(quote, row.columns))})" if row.columns else ""
        text += f" WHERE ({bare(row.condition)})" if row.condition is not None else ""
        _add_published(reading, row, f"table {table}", text, reading.id("pg_class", row.prrelid))
    if reading.version >= 15:
        for row in reading.rows(
            "SELECT r.oid, p.oid AS publication, p.pubname, n.oid AS namespace, n.nspname FROM"
            " pg_publication_namespace r"
            " JOIN pg_publication p ON p.oid = r.pnpubid JOIN pg_namespace n ON n.oid = r.pnnspid ORDER BY r.oid"
        ):
            text = f"ALTER PUBLICATION {quote(row.pubname)} ADD TABLES IN SCHEMA {quote(row.nspname)}"
            _add_published(
                reading, row, f"schema {quote(row.nspname)}", text, reading.id("pg_namespace", row.namespace)
            )


def _add_published(reading: Reading, row: Any, what: str, text: str, about: str | None) -> None:
    known = Object("pg_publication_rel", row.oid)
    needs = (Object("pg_publication", row.publication),)
    reading.add_raw(
        known, "alter publication", f"{quote(row.pubname)} with {what}", text, about=about, needs=needs, step=1
    )


def _subscriptions(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT s.subname FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid"
        " WHERE d.datname = current_database() ORDER BY 1"
    ):
        reading.note(
            "IMPORT_SUBSCRIPTION_LEFT_OUT",
            f"Subscription {quote(row.subname)} is left out: it holds the address and password of another server.",
            "Make it where the schema is deployed.",
        )
