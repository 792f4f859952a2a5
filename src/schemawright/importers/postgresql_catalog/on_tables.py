"""What belongs to a table or view and is no record of its own: triggers, rules, policies, statistics."""

from typing import Any

from schemawright.importers.postgresql_catalog.expressions import bare
from schemawright.importers.postgresql_catalog.reading import (
    USER_NAMESPACE,
    Object,
    Reading,
    own,
    provided,
    quote,
    text_of,
)

ENABLED = {"D": "DISABLE", "R": "ENABLE REPLICA", "A": "ENABLE ALWAYS"}
"""How a trigger or rule that does not fire as usual is made so; the usual is `O`."""


def read_on_tables(reading: Reading) -> None:
    """All of them."""
    _triggers(reading)
    _rules(reading)
    _policies(reading)
    _statistics(reading)


def _triggers(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT t.oid, t.tgname, t.tgrelid, c.relname, n.nspname, t.tgenabled::text AS enabled,"
        " p.tgenabled::text AS parent_enabled, t.tgparentid <> 0 AS is_clone,"
        " pg_get_triggerdef(t.oid) AS text FROM pg_trigger t LEFT JOIN pg_trigger p ON p.oid = t.tgparentid"
        " JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        f" WHERE NOT t.tgisinternal AND {USER_NAMESPACE} AND {own('pg_class', 'c')} ORDER BY t.oid"
    ):
        known = Object("pg_trigger", row.oid)
        if not row.is_clone:  # a partition has its parent's triggers by itself
            _add(reading, row, known, "trigger", row.tgname, row.text)
        if row.enabled != (row.parent_enabled if row.is_clone else "O"):
            about = reading.ids.get(known) or reading.id("pg_class", row.tgrelid)
            _enable(reading, row, known, "TRIGGER", row.tgname, about)


def _add(reading: Reading, row: Any, known: Object, object_type: str, name: str, text: str) -> None:
    table = text_of((row.nspname, row.relname))
    reading.add_raw(
        known,
        object_type,
        f"{quote(name)} on {table}",
        text,
        about=reading.id("pg_class", row[2]),
        spoken=f"{object_type.upper()} {quote(name)} ON {table}",
    )


def _enable(reading: Reading, row: Any, known: Object, kind: str, name: str, about: Any) -> None:
    table = text_of((row.nspname, row.relname))
    action = f"{ENABLED.get(row.enabled, 'ENABLE')} {kind} {quote(name)}"
    reading.add_raw(
        known, "alter table", f"{table} {action.lower()}", f"ALTER TABLE {table} {action}", about=about, step=1,
        needs=(Object("pg_class", row[2]),),
    )  # fmt: skip


def _rules(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT r.oid, r.rulename, r.ev_class, c.relname, n.nspname, r.ev_enabled::text AS enabled,"
        " pg_get_ruledef(r.oid) AS text FROM pg_rewrite r"
        " JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace"
        f" WHERE r.rulename <> '_RETURN' AND {USER_NAMESPACE} AND {own('pg_class', 'c')} ORDER BY r.oid"
    ):
        known = Object("pg_rewrite", row.oid)
        _add(reading, row, known, "rule", row.rulename, row.text)
        if row.enabled != "O":
            _enable(reading, row, known, "RULE", row.rulename, reading.ids[known])


_COMMAND = {"r": "SELECT", "a": "INSERT", "w": "UPDATE", "d": "DELETE"}


def _policies(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT p.oid, p.polname, p.polrelid, c.relname, n.nspname, p.polpermissive, p.polcmd::text AS command,"
        " ARRAY(SELECT CASE WHEN u.role = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(u.role)) END"
        " FROM unnest(p.polroles) AS u (role)) AS roles, pg_get_expr(p.polqual, p.polrelid) AS condition,"
        " pg_get_expr(p.polwithcheck, p.polrelid) AS check FROM pg_policy p"
        " JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        f" WHERE {USER_NAMESPACE} AND {own('pg_class', 'c')} ORDER BY p.oid"
    ):
        text = f"CREATE POLICY {quote(row.polname)} ON {text_of((row.nspname, row.relname))}"
        text += "" if row.polpermissive else " AS RESTRICTIVE"
        text += f" FOR {_COMMAND[row.command]}" if row.command in _COMMAND else ""
        text += f" TO {', '.join(row.roles)}" if row.roles != ["PUBLIC"] else ""
        text += f" USING ({bare(row.condition)})" if row.condition is not None else ""
        text += f" WITH CHECK ({bare(row.check)})" if row.check is not None else ""
        _add(reading, row, Object("pg_policy", row.oid), "policy", row.polname, text)


def _statistics(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT s.oid, s.stxname, s.stxrelid, n.nspname, pg_get_statisticsobjdef(s.oid) AS text,"
        " CASE WHEN s.stxstattarget >= 0 THEN s.stxstattarget::int END AS target"
        f" FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace"
        f" WHERE {USER_NAMESPACE} AND {own('pg_statistic_ext', 's')} ORDER BY s.oid"
    ):
        name = text_of((row.nspname, row.stxname))
        known = Object("pg_statistic_ext", row.oid)
        id = reading.add_raw(
            known,
            "statistics",
            name,
            row.text,
            namespace=row.nspname,
            provides=provided(row.nspname, row.stxname),
            about=reading.id("pg_class", row.stxrelid),
            spoken=f"STATISTICS {name}",
        )
        if row.target is not None:
            text = f"ALTER STATISTICS {name} SET STATISTICS {row.target}"
            reading.add_raw(known, "alter statistics", name, text, about=id, step=1)
