"""The proof that nothing was passed over: every object of the user's has been read, or is named in a diagnostic."""

from schemawright.importers.postgresql_catalog.reading import FIRST_NORMAL_OID, Object, Reading

HELD = {
    "pg_class": ("o.relnamespace", "CASE WHEN o.relkind = 'c' THEN o.reltype ELSE x.indrelid END", "true"),
    "pg_type": ("o.typnamespace", "NULLIF(o.typrelid, 0)", "true"),
    "pg_proc": ("o.pronamespace", "NULL", "true"),
    "pg_operator": ("o.oprnamespace", "NULL", "o.oprcode <> 0"),
    "pg_opclass": ("o.opcnamespace", "NULL", "true"),
    "pg_opfamily": ("o.opfnamespace", "NULL", "true"),
    "pg_collation": ("o.collnamespace", "NULL", "true"),
    "pg_conversion": ("o.connamespace", "NULL", "true"),
    "pg_ts_parser": ("o.prsnamespace", "NULL", "true"),
    "pg_ts_template": ("o.tmplnamespace", "NULL", "true"),
    "pg_ts_dict": ("o.dictnamespace", "NULL", "true"),
    "pg_ts_config": ("o.cfgnamespace", "NULL", "true"),
    "pg_statistic_ext": ("o.stxnamespace", "o.stxrelid", "true"),
    "pg_constraint": ("o.connamespace", "COALESCE(NULLIF(o.contypid, 0), o.conrelid)", "o.contype NOT IN ('n', 't')"),
    "pg_trigger": ("NULL", "o.tgrelid", "NOT o.tgisinternal AND o.tgparentid = 0"),
    "pg_rewrite": ("NULL", "o.ev_class", "true"),
    "pg_policy": ("NULL", "o.polrelid", "true"),
    "pg_namespace": ("o.oid", "NULL", "true"),
    "pg_cast": ("NULL", "NULL", "true"),
    "pg_language": ("NULL", "NULL", "true"),
    "pg_transform": ("NULL", "NULL", "true"),
    "pg_am": ("NULL", "NULL", "true"),
    "pg_extension": ("NULL", "NULL", "true"),
    "pg_event_trigger": ("NULL", "NULL", "true"),
    "pg_publication": ("NULL", "NULL", "true"),
    "pg_foreign_data_wrapper": ("NULL", "NULL", "true"),
    "pg_foreign_server": ("NULL", "NULL", "true"),
}
"""For each catalog of objects: an object's namespace, the table or type that it is part of, and which are meant."""


def read_completeness(reading: Reading) -> None:
    """Names each object of the user's that no record stands for."""
    parts = [
        f"SELECT '{catalog}' AS catalog, o.oid, ({holder})::oid AS holder FROM {catalog} o"
        f" {'LEFT JOIN pg_index x ON x.indexrelid = o.oid' if catalog == 'pg_class' else ''}"
        f" LEFT JOIN pg_namespace n ON n.oid = {namespace}"
        f" WHERE o.oid >= {FIRST_NORMAL_OID} AND {which} AND COALESCE(n.nspname, '') !~ '^pg_(toast|temp)'"
        f" AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '{catalog}'::regclass AND d.objid = o.oid"
        f" AND d.deptype {_made_with(catalog)})"
        for catalog, (namespace, holder, which) in HELD.items()
    ]
    unread = [
        (row.catalog, row.oid)
        for row in reading.rows(" UNION ALL ".join(parts))
        if not _is_read(reading, row.catalog, row.oid, row.holder)
    ]
    if unread:
        _name(reading, unread)


def _made_with(catalog: str) -> str:
    return "IN ('e', 'i')" if catalog in ("pg_proc", "pg_cast") else "= 'e'"


def _is_read(reading: Reading, catalog: str, oid: int, holder: int | None) -> bool:
    if reading.id(catalog, oid) is not None:
        return True
    # What hangs on an extension's table belongs to the extension, though it is no member of it.
    return any(
        reading.aliases.get(Object(of, holder), Object("", 0)).catalog == "pg_extension"
        for of in ("pg_class", "pg_type")
        if holder is not None
    )


def _name(reading: Reading, unread: list[tuple[str, int]]) -> None:
    values = ", ".join(f"('{catalog}'::regclass, {oid}::oid)" for catalog, oid in unread)
    for row in reading.rows(
        "SELECT i.type, i.identity FROM (VALUES " + values + ") AS u (class, oid),"
        " LATERAL pg_identify_object(u.class, u.oid, 0) i ORDER BY 1, 2"
    ):
        reading.note(
            "IMPORT_OBJECT_NOT_READ",
            f"The {row.type} {row.identity} is not read.",
            "Make it by hand where the schema is deployed.",
            level="error",
        )
