"""Namespaces and extensions."""

from schemawright.importers.postgresql_catalog.reading import USER_NAMESPACE, Object, Reading, own, quote
from schemawright.model.namespace import Extension, Namespace

STANDARD_COMMENT = "standard public schema"
"""What `initdb` writes about `public`."""


def read_namespaces(reading: Reading) -> None:
    """Every namespace of the user's, `public` included."""
    reading.namespaces = {}
    rows = reading.rows(f"SELECT n.oid, n.nspname FROM pg_namespace n WHERE {USER_NAMESPACE} ORDER BY n.oid")
    members = {row.objid for row in reading.rows("SELECT objid FROM pg_depend WHERE classid = 2615 AND deptype = 'e'")}
    for row in rows:
        if row.oid in members:
            continue
        comment = reading.comment("pg_namespace", row.oid)
        if row.nspname == "public":
            comment = None if comment == STANDARD_COMMENT else comment or ""
        known = Object("pg_namespace", row.oid)
        record = Namespace(id=reading.new_id(), name=row.nspname, comment=comment)
        reading.namespaces[row.nspname] = reading.add(record, known, spoken=f"SCHEMA {quote(row.nspname)}")


def read_extensions(reading: Reading) -> None:
    """Extensions, and who their members are; version and comment only where they are not those of the control file."""
    for row in reading.rows(
        "SELECT e.oid, e.extname, e.extversion, n.nspname, a.default_version, a.comment FROM pg_extension e"
        " JOIN pg_namespace n ON n.oid = e.extnamespace"
        " LEFT JOIN pg_available_extensions a ON a.name = e.extname"
        f" WHERE {own('pg_extension', 'e')} ORDER BY e.oid"
    ):
        comment = reading.comment("pg_extension", row.oid)
        record = Extension(
            id=reading.new_id(),
            name=row.extname,
            namespace_id=reading.namespace(row.nspname),
            version=row.extversion if row.extversion != row.default_version else None,
            comment=None if comment == row.comment else comment or "",
        )
        reading.add(record, Object("pg_extension", row.oid), spoken=f"EXTENSION {quote(row.extname)}")
    for row in reading.rows(
        "SELECT classid, objid, refobjid FROM pg_depend WHERE deptype = 'e' AND refclassid = 'pg_extension'::regclass"
    ):
        whole = Object("pg_extension", row.refobjid)
        reading.aliases[Object(reading.catalogs[row.classid], row.objid)] = whole
