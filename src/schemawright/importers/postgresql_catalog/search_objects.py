"""Collations, conversions, operator classes and the objects of text search, as raw objects."""

from typing import Any

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
from schemawright.importers.postgresql_catalog.routines import definition, function, operator, qualified


def read_search_objects(reading: Reading) -> None:
    """All of them."""
    _collations(reading)
    _conversions(reading)
    _operator_families(reading)
    _operator_classes(reading)
    _text_search(reading)


def _add(reading: Reading, catalog: str, row: Any, object_type: str, text: str, *, using: str = "") -> str:
    name = text_of((row.nspname, row.name)) + using
    return reading.add_raw(
        Object(catalog, row.oid),
        object_type,
        name,
        text,
        namespace=row.nspname,
        provides=provided(row.nspname, row.name),
        spoken=f"{object_type.upper()} {name}",
    )


_PROVIDER = {"c": "libc", "i": "icu", "b": "builtin"}


def _collations(reading: Reading) -> None:
    locale = "c.colllocale" if reading.version >= 17 else reading.since(15, "c.colliculocale")
    for row in reading.rows(
        "SELECT c.oid, c.collname AS name, n.nspname, c.collprovider::text AS provider, c.collisdeterministic,"
        f" c.collcollate, c.collctype, {locale} AS locale, {reading.since(16, 'c.collicurules')} AS rules"
        " FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace"
        f" WHERE {USER_NAMESPACE} AND {own('pg_collation', 'c')} ORDER BY c.oid"
    ):
        locale_name = row.locale or (row.collcollate if row.collcollate == row.collctype else None)
        options = {
            "provider": _PROVIDER[row.provider],
            "locale": literal(locale_name) if locale_name is not None else None,
            "lc_collate": literal(row.collcollate) if locale_name is None else None,
            "lc_ctype": literal(row.collctype) if locale_name is None else None,
            "deterministic": "false" if not row.collisdeterministic else None,
            "rules": literal(row.rules) if row.rules is not None else None,
        }
        name = text_of((row.nspname, row.name))
        listed = ", ".join(f"{option} = {value}" for option, value in options.items() if value is not None)
        _add(reading, "pg_collation", row, "collation", f"CREATE COLLATION {name} ({listed})")


def _conversions(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT c.oid, c.conname AS name, n.nspname, c.condefault, pg_encoding_to_char(c.conforencoding) AS source,"
        f" pg_encoding_to_char(c.contoencoding) AS target, {function('c.conproc')} AS function FROM pg_conversion c"
        " JOIN pg_namespace n ON n.oid = c.connamespace"
        f" WHERE {USER_NAMESPACE} AND {own('pg_conversion', 'c')} ORDER BY 1"
    ):
        default = "DEFAULT " if row.condefault else ""
        name = text_of((row.nspname, row.name))
        text = (
            f"CREATE {default}CONVERSION {name} FOR {literal(row.source)} TO {literal(row.target)} FROM {row.function}"
        )
        _add(reading, "pg_conversion", row, "conversion", text)


_MEMBERS = f"""SELECT d.refclassid::regclass::text AS holder, d.refobjid AS holder_oid, true AS is_operator,
 o.amopstrategy AS number, format_type(o.amoplefttype, NULL) AS left, format_type(o.amoprighttype, NULL) AS right,
 {operator("o.amopopr")} AS member, {qualified("pg_opfamily", "opf", "NULLIF(o.amopsortfamily, 0)")} AS sort_family
FROM pg_amop o JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = o.oid
 AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass) AND d.deptype IN ('i', 'a')
WHERE o.oid >= 16384
UNION ALL SELECT d.refclassid::regclass::text, d.refobjid, false, p.amprocnum, format_type(p.amproclefttype, NULL),
 format_type(p.amprocrighttype, NULL), p.amproc::regprocedure::text, NULL
FROM pg_amproc p JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = p.oid
 AND d.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass) AND d.deptype IN ('i', 'a')
WHERE p.oid >= 16384 ORDER BY 1, 2, 3 DESC, 4, 5, 6"""


def _members(reading: Reading) -> dict[Object, list[str]]:
    found: dict[Object, list[str]] = {}
    for row in reading.rows(_MEMBERS):
        if row.is_operator:
            bare = row.member.removeprefix("OPERATOR(").removesuffix(")")
            order = f" FOR ORDER BY {row.sort_family}" if row.sort_family else ""
            text = f"OPERATOR {row.number} {bare}({row.left}, {row.right}){order}"
        else:
            text = f"FUNCTION {row.number} ({row.left}, {row.right}) {row.member}"
        found.setdefault(Object(row.holder, row.holder_oid), []).append(text)
    return found


def _operator_families(reading: Reading) -> None:
    members = _members(reading)
    for row in reading.rows(
        "SELECT f.oid, f.opfname AS name, n.nspname, a.amname FROM pg_opfamily f JOIN pg_am a ON a.oid = f.opfmethod"
        f" JOIN pg_namespace n ON n.oid = f.opfnamespace WHERE {USER_NAMESPACE} AND {own('pg_opfamily', 'f')}"
        f" ORDER BY 1"
    ):
        using = f" USING {quote(row.amname)}"
        name = text_of((row.nspname, row.name)) + using
        id = _add(reading, "pg_opfamily", row, "operator family", f"CREATE OPERATOR FAMILY {name}", using=using)
        loose = members.get(Object("pg_opfamily", row.oid))
        if loose:
            text = f"ALTER OPERATOR FAMILY {name} ADD\n    " + ",\n    ".join(loose)
            known = Object("pg_opfamily", row.oid)
            reading.add_raw(known, "alter operator family", name, text, about=id, step=1, needs=(known,))


def _operator_classes(reading: Reading) -> None:
    members = _members(reading)
    family = qualified("pg_opfamily", "opf", "c.opcfamily")
    for row in reading.rows(
        "SELECT c.oid, c.opcname AS name, n.nspname, a.amname, c.opcdefault, format_type(c.opcintype, NULL) AS type,"
        f" format_type(NULLIF(c.opckeytype, 0), NULL) AS storage, {family} AS family"
        " FROM pg_opclass c JOIN pg_am a ON a.oid = c.opcmethod JOIN pg_namespace n ON n.oid = c.opcnamespace"
        f" WHERE {USER_NAMESPACE} AND {own('pg_opclass', 'c')} ORDER BY 1"
    ):
        using = f" USING {quote(row.amname)}"
        name = text_of((row.nspname, row.name))
        default = " DEFAULT" if row.opcdefault else ""
        items = members.get(Object("pg_opclass", row.oid), [])
        items = [*items, *([f"STORAGE {row.storage}"] if row.storage and row.storage != row.type else [])]
        items = items or [f"STORAGE {row.type}"]
        text = f"CREATE OPERATOR CLASS {name}{default} FOR TYPE {row.type}{using} FAMILY {row.family} AS\n    "
        _add(reading, "pg_opclass", row, "operator class", text + ",\n    ".join(items), using=using)


_TEXT_SEARCH = {
    "parser": (
        "prs",
        {"START": "start", "GETTOKEN": "token", "END": "end", "HEADLINE": "headline", "LEXTYPES": "lextype"},
    ),
    "template": ("tmpl", {"INIT": "init", "LEXIZE": "lexize"}),
}
"""For each kind: the prefix of its catalog's columns, and which of them holds which function."""


def _text_search(reading: Reading) -> None:
    for word, (prefix, functions) in _TEXT_SEARCH.items():
        catalog = f"pg_ts_{word}"
        listed = ", ".join(f"{function(f'x.{prefix}{column}')}" for column in functions.values())
        for row in reading.rows(
            f"SELECT x.oid, x.{prefix}name AS name, n.nspname, ARRAY[{listed}] AS functions FROM {catalog} x"
            f" JOIN pg_namespace n ON n.oid = x.{prefix}namespace"
            f" WHERE {USER_NAMESPACE} AND {own(catalog, 'x')} ORDER BY 1"
        ):
            options = dict(zip(functions, row.functions, strict=True))
            name = text_of((row.nspname, row.name))
            text = f"CREATE TEXT SEARCH {word.upper()} {name} {definition(options)}"
            _add(reading, catalog, row, f"text search {word}", text)
    _dictionaries(reading)
    _configurations(reading)


def _dictionaries(reading: Reading) -> None:
    template = qualified("pg_ts_template", "tmpl", "d.dicttemplate")
    for row in reading.rows(
        f"SELECT d.oid, d.dictname AS name, n.nspname, {template} AS template, d.dictinitoption AS options"
        f" FROM pg_ts_dict d"
        f" JOIN pg_namespace n ON n.oid = d.dictnamespace WHERE {USER_NAMESPACE} AND {own('pg_ts_dict', 'd')}"
        f" ORDER BY 1"
    ):
        options = f",\n    {row.options}" if row.options else ""
        name = text_of((row.nspname, row.name))
        text = f"CREATE TEXT SEARCH DICTIONARY {name} (\n    TEMPLATE = {row.template}{options}\n)"
        _add(reading, "pg_ts_dict", row, "text search dictionary", text)


def _configurations(reading: Reading) -> None:
    parser = qualified("pg_ts_parser", "prs", "c.cfgparser")
    ids: dict[int, str] = {}
    for row in reading.rows(
        f"SELECT c.oid, c.cfgname AS name, n.nspname, {parser} AS parser FROM pg_ts_config c"
        " JOIN pg_namespace n ON n.oid = c.cfgnamespace"
        f" WHERE {USER_NAMESPACE} AND {own('pg_ts_config', 'c')} ORDER BY 1"
    ):
        name = text_of((row.nspname, row.name))
        text = f"CREATE TEXT SEARCH CONFIGURATION {name} (PARSER = {row.parser})"
        ids[row.oid] = _add(reading, "pg_ts_config", row, "text search configuration", text)
    dictionary = qualified("pg_ts_dict", "dict", "m.mapdict")
    for row in reading.rows(
        "SELECT m.mapcfg AS oid, c.cfgname AS name, n.nspname, m.maptokentype, t.alias,"
        f" array_agg({dictionary} ORDER BY m.mapseqno) AS dictionaries, array_agg(m.mapdict ORDER BY"
        f" m.mapseqno)::int[] AS oids"
        " FROM pg_ts_config_map m JOIN pg_ts_config c ON c.oid = m.mapcfg JOIN pg_namespace n ON n.oid = c.cfgnamespace"
        " JOIN LATERAL ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype"
        f" WHERE {USER_NAMESPACE} AND {own('pg_ts_config', 'c')} GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 4"
    ):
        name = text_of((row.nspname, row.name))
        listed = ", ".join(row.dictionaries)
        text = f"ALTER TEXT SEARCH CONFIGURATION {name} ADD MAPPING FOR {quote(row.alias)} WITH {listed}"
        needs = tuple(Object("pg_ts_dict", oid) for oid in row.oids)
        known = Object("pg_ts_config", row.oid)
        reading.add_raw(
            known,
            "alter text search configuration",
            f"{name} for {row.alias}",
            text,
            about=ids[row.oid],
            step=1,
            needs=needs,
        )
