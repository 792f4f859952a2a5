"""What is said about an object after it is made: owner, privileges, security labels, comments that no record holds."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from schemawright.importers.postgresql_catalog.reading import FIRST_NORMAL_OID, Object, Reading, literal, quote

_INFORMATION_SCHEMA = "IS DISTINCT FROM to_regnamespace('information_schema')"
_OWNED = {
    "pg_class": (
        "rel",
        "CASE WHEN o.relkind = 'S' THEN 's' ELSE 'r' END",
        f"o.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND o.relnamespace {_INFORMATION_SCHEMA}",
    ),
    "pg_proc": ("pro", "'f'", f"o.pronamespace {_INFORMATION_SCHEMA}"),
    "pg_type": (
        "typ",
        "'T'",
        f"NOT EXISTS (SELECT FROM pg_type a WHERE a.typarray = o.oid) AND o.typnamespace {_INFORMATION_SCHEMA}",
    ),
    "pg_namespace": ("nsp", "'n'", f"o.oid {_INFORMATION_SCHEMA}"),
    "pg_language": ("lan", "'l'", "o.lanispl"),
    "pg_foreign_data_wrapper": ("fdw", "'F'", "true"),
    "pg_foreign_server": ("srv", "'S'", "true"),
}
"""Catalogs whose objects have privileges: the prefix of their columns, the code for `acldefault`, which of them."""

_OWNER_ONLY = {
    "pg_operator": "oprowner",
    "pg_opclass": "opcowner",
    "pg_opfamily": "opfowner",
    "pg_collation": "collowner",
    "pg_conversion": "conowner",
    "pg_ts_dict": "dictowner",
    "pg_ts_config": "cfgowner",
    "pg_statistic_ext": "stxowner",
    "pg_event_trigger": "evtowner",
    "pg_publication": "pubowner",
}
"""Catalogs whose objects have an owner but no privileges: the column that holds it."""


class Grant(NamedTuple):
    """One privilege of one role."""

    grantor: str
    grantee: str
    privilege: str
    is_grantable: bool


def read_remarks(reading: Reading) -> None:
    """All of them; called when every object has been read."""
    _owners(reading)
    _privileges(reading)
    _column_privileges(reading)
    _default_privileges(reading)
    _labels(reading)
    _comments(reading)
    _dependences(reading)


def _remark(reading: Reading, known: Object, object_type: str, name: str, text: str, step: int) -> None:
    reading.add_raw(
        known, object_type, name, text, about=reading.id(*known), step=step, needs=(),
    )  # fmt: skip


def _owners(reading: Reading) -> None:
    """Owners other than the database's own."""
    tables = {catalog: f"{prefix}owner" for catalog, (prefix, *_) in _OWNED.items()}
    tables |= _OWNER_ONLY
    # A sequence that a column owns has the owner of its table.
    parts = [
        f"SELECT '{catalog}' AS catalog, o.oid, pg_get_userbyid(o.{column}) AS owner FROM {catalog} o, d"
        f" WHERE o.{column} <> d.datdba AND o.oid >= {FIRST_NORMAL_OID} AND NOT EXISTS (SELECT FROM pg_depend x"
        f" WHERE x.classid = 'pg_class'::regclass AND x.classid = '{catalog}'::regclass AND x.objid = o.oid"
        " AND x.deptype IN ('a', 'i') AND x.refobjsubid <> 0)"
        for catalog, column in tables.items()
    ]
    query = "WITH d AS (SELECT datdba FROM pg_database WHERE datname = current_database()) " + " UNION ALL ".join(parts)
    for row in reading.rows(f"{query} ORDER BY 1, 2"):
        known = Object(row.catalog, row.oid)
        spoken = reading.spoken.get(known)
        if spoken is None or spoken.startswith(("INDEX", "EXTENSION")) or known in reading.aliases:
            continue
        text = f"ALTER {spoken} OWNER TO {quote(row.owner)}"
        _remark(reading, known, "owner", spoken_name(spoken), text, 2)


def _dependences(reading: Reading) -> None:
    """What goes along with an extension, though it is no member of it."""
    for row in reading.rows(
        "SELECT d.classid, d.objid, e.oid, e.extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid"
        " WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'x' ORDER BY 1, 2, 3"
    ):
        known, extension = Object(reading.catalogs[row.classid], row.objid), Object("pg_extension", row.oid)
        spoken = reading.spoken.get(known)
        if spoken is None:
            reading.note(
                "IMPORT_OBJECT_NOT_READ",
                f"What depends on the extension {row.extname} is not read.",
                "Say DEPENDS ON EXTENSION by hand where the schema is deployed.",
                level="error",
            )
            continue
        name = f"{spoken_name(spoken)} on {quote(row.extname)}"
        text = f"ALTER {spoken} DEPENDS ON EXTENSION {quote(row.extname)}"
        needs = (known, extension)
        reading.add_raw(known, "extension dependence", name, text, about=reading.id(*known), step=4, needs=needs)


def spoken_name(spoken: str) -> str:
    """`table public.film` of `TABLE public.film`."""
    words, _, _ = spoken.partition(next((part for part in spoken.split(" ") if part != part.upper()), spoken))
    return words.lower() + spoken[len(words) :]


def _privileges(reading: Reading) -> None:
    parts = [
        f"SELECT '{catalog}' AS catalog, o.oid, o.{prefix}acl AS acl,"
        f' COALESCE(i.initprivs, acldefault(({code})::"char", o.{prefix}owner)) AS base,'
        f" pg_get_userbyid(o.{prefix}owner) AS owner"
        f" FROM {catalog} o LEFT JOIN pg_init_privs i"
        f" ON i.objoid = o.oid AND i.classoid = '{catalog}'::regclass AND i.objsubid = 0"
        f" WHERE o.{prefix}acl IS NOT NULL AND o.{prefix}acl <> COALESCE(i.initprivs, ARRAY[]::aclitem[]) AND {which}"
        for catalog, (prefix, code, which) in _OWNED.items()
    ]
    for row in reading.rows(_exploded(" UNION ALL ".join(parts), "catalog, oid")):
        known = Object(row.catalog, row.oid)
        spoken = reading.spoken.get(known)
        if spoken is None:
            _unspoken(reading, row)
            continue
        _emit(reading, known, spoken, row, "")


def _unspoken(reading: Reading, row: Any) -> None:
    whole = reading.aliases.get(Object(row.catalog, row.oid))
    if row.oid >= FIRST_NORMAL_OID and (whole is None or whole.catalog != "pg_extension"):
        return
    if counted(row.have) != counted(row.base):
        reading.note(
            "IMPORT_SYSTEM_PRIVILEGES",
            f"The privileges on an object of the system or an extension ({row.catalog} {row.oid}) were"
            f" changed; this is not kept.",
            "Grant or revoke them by hand.",
        )


def counted(grants: list[Any]) -> frozenset[Grant]:
    """Grants without their order."""
    return frozenset(Grant(*grant) for grant in grants)


def _exploded(query: str, keys: str) -> str:
    """`query` with both lists of privileges taken apart."""

    def grants(column: str) -> str:
        role = "CASE WHEN {0} = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid({0})) END"
        return (
            f"(SELECT COALESCE(json_agg(json_build_array({role.format('x.grantor')}, {role.format('x.grantee')},"
            f" x.privilege_type, x.is_grantable)), '[]') FROM aclexplode(q.{column}) x)"
        )

    return f"SELECT {keys}, owner, {grants('acl')} AS have, {grants('base')} AS base FROM ({query}) q ORDER BY {keys}"


def _column_privileges(reading: Reading) -> None:
    query = (
        "SELECT a.attrelid, a.attnum, a.attname, a.attacl AS acl, NULL::aclitem[] AS base,"
        " pg_get_userbyid(c.relowner) AS owner"
        " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
        f" WHERE a.attacl IS NOT NULL AND a.attrelid >= {FIRST_NORMAL_OID} AND NOT a.attisdropped"
    )
    for row in reading.rows(_exploded(query, "attrelid, attnum, attname")):
        spoken = reading.spoken.get(Object("pg_class", row.attrelid))
        if spoken is not None:
            known = Object("pg_class", row.attrelid, row.attnum)
            _emit(reading, known, spoken, row, f" ({quote(row.attname)})")


def _emit(reading: Reading, known: Object, spoken: str, row: Any, column: str) -> None:
    have, base = counted(row.have), counted(row.base)
    if have == base:
        return
    target = _target(spoken)
    for grant in sorted(have - base):
        if grant.grantor != quote(row.owner):
            reading.note(
                "IMPORT_GRANTED_BY_OTHER",
                f"{grant.privilege} on {spoken} was granted by {grant.grantor}, not by its owner; it is kept"
                f" as the owner's.",
            )
    for step, (verb, grants) in enumerate((("revoke", base - have), ("grant", have - base)), start=3):
        for (grantee, option), privileges in sorted(_together(grants).items()):
            listed = ", ".join(f"{privilege}{column}" for privilege in privileges)
            text = f"{verb.upper()} {listed} ON {target} {'TO' if verb == 'grant' else 'FROM'} {grantee}"
            text += " WITH GRANT OPTION" if option and verb == "grant" else ""
            name = f"{spoken_name(target)}{column} {'to' if verb == 'grant' else 'from'} {grantee}"
            _remark(reading, known, verb, name + (" with grant option" if option else ""), text, step)


def _target(spoken: str) -> str:
    """How `GRANT` speaks of it: a view is a table, a domain a type, an aggregate a function."""
    for word, said in (
        ("MATERIALIZED VIEW ", "TABLE "), ("VIEW ", "TABLE "), ("FOREIGN TABLE ", "TABLE "), ("DOMAIN ", "TYPE "),
        ("SERVER ", "FOREIGN SERVER "), ("AGGREGATE ", "FUNCTION "),
    ):  # fmt: skip
        if spoken.startswith(word):
            return said + spoken.removeprefix(word)
    return spoken


def _together(grants: frozenset[Grant]) -> dict[tuple[str, bool], list[str]]:
    found: dict[tuple[str, bool], list[str]] = {}
    for grant in sorted(grants):
        found.setdefault((grant.grantee, grant.is_grantable), []).append(grant.privilege)
    return found


_DEFAULTS = {"r": "TABLES", "S": "SEQUENCES", "f": "FUNCTIONS", "T": "TYPES", "n": "SCHEMAS", "L": "LARGE OBJECTS"}


def _default_privileges(reading: Reading) -> None:
    query = (
        "SELECT d.oid, d.defaclobjtype::text AS kind, n.nspname, quote_ident(pg_get_userbyid(d.defaclrole)) AS role,"
        " pg_get_userbyid(d.defaclrole) AS owner, d.defaclacl AS acl, CASE WHEN d.defaclnamespace = 0"
        " THEN acldefault(CASE WHEN d.defaclobjtype = 'S' THEN 's'::\"char\" ELSE d.defaclobjtype END, d.defaclrole)"
        " END AS base FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace"
    )
    for row in reading.rows(_exploded(query, "oid, kind, nspname, role")):
        have, base = counted(row.have), counted(row.base)
        place = f" IN SCHEMA {quote(row.nspname)}" if row.nspname is not None else ""
        head = f"ALTER DEFAULT PRIVILEGES FOR ROLE {row.role}{place}"
        for verb, grants in (("REVOKE", base - have), ("GRANT", have - base)):
            for (grantee, option), privileges in sorted(_together(grants).items()):
                to = f"{'TO' if verb == 'GRANT' else 'FROM'} {grantee}"
                text = f"{head} {verb} {', '.join(privileges)} ON {_DEFAULTS[row.kind]} {to}"
                text += " WITH GRANT OPTION" if option and verb == "GRANT" else ""
                name = f"of {row.role}{place.lower()} on {_DEFAULTS[row.kind].lower()} {to.lower()}"
                about = reading.namespace(row.nspname)
                known = Object("pg_default_acl", row.oid)
                reading.add_raw(known, "default privileges", name, text, about=about, step=1)


def _labels(reading: Reading) -> None:
    for row in reading.rows(
        f"SELECT classoid, objoid, objsubid, provider, label FROM pg_seclabel WHERE objoid >="
        f" {FIRST_NORMAL_OID} ORDER BY 1, 2, 3"
    ):
        known = Object(reading.catalogs[row.classoid], row.objoid, row.objsubid)
        spoken = reading.spoken.get(known)
        if spoken is not None:
            text = f"SECURITY LABEL FOR {quote(row.provider)} ON {spoken} IS {literal(row.label)}"
            _remark(reading, known, "security label", f"{row.provider} on {spoken_name(spoken)}", text, 5)


def _comments(reading: Reading) -> None:
    for known, comment in _left(reading):
        spoken = reading.spoken[known]
        _remark(reading, known, "comment", spoken_name(spoken), f"COMMENT ON {spoken} IS {literal(comment)}", 6)


def _left(reading: Reading) -> Iterator[tuple[Object, str]]:
    for known, comment in reading.comments_left:
        if known in reading.spoken:
            yield known, comment
        else:
            reading.note(
                "IMPORT_COMMENT_NOT_KEPT",
                f"A comment on an object of {known.catalog} that is not read is not kept: {comment[:60]!r}.",
                "Write it again by hand.",
            )
