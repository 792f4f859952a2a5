"""Enums, domains, composite types, ranges; base types as raw objects."""

from typing import Any

from schemawright.dialects.naming import choose_name
from schemawright.importers.postgresql_catalog.expressions import bare
from schemawright.importers.postgresql_catalog.reading import (
    FIRST_NORMAL_OID,
    USER_NAMESPACE,
    Object,
    Reading,
    literal,
    own,
    provided,
    text_of,
)
from schemawright.model.types import Attribute, Composite, Domain, DomainCheck, Enum, EnumValue, Range

FROM = f"""FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE {USER_NAMESPACE} AND {own("pg_type", "t")}"""


def read_types(reading: Reading) -> None:
    """All types that a user defines, and what arrays and row types belong to."""
    for row in reading.rows(
        f"SELECT oid, typarray, typrelid FROM pg_type WHERE typarray <> 0 AND oid >= {FIRST_NORMAL_OID}"
    ):
        reading.aliases.setdefault(Object("pg_type", row.typarray), Object("pg_type", row.oid))
        if row.typrelid:
            reading.aliases.setdefault(Object("pg_type", row.oid), Object("pg_class", row.typrelid))
    _enums(reading)
    _domains(reading)
    _composites(reading)
    _ranges(reading)
    _base_types(reading)


def _place(reading: Reading, row: Any) -> dict[str, Any]:
    return {
        "id": reading.new_id(),
        "namespace_id": reading.namespace(row.nspname),
        "name": row.typname,
        "comment": reading.comment("pg_type", row.oid),
    }


def _enums(reading: Reading) -> None:
    for row in reading.rows(
        "SELECT t.oid, t.typname, n.nspname,"
        " ARRAY(SELECT enumlabel::text FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder) AS labels"
        f" {FROM} AND t.typtype = 'e' ORDER BY t.oid"
    ):
        values = tuple(EnumValue(id=reading.new_id(), name=label) for label in row.labels)
        record = Enum(values=values, **_place(reading, row))
        reading.add(record, Object("pg_type", row.oid), spoken=f"TYPE {text_of((row.nspname, row.typname))}")


_NOT_NULL = "(SELECT k.conname FROM pg_constraint k WHERE k.contypid = t.oid AND k.contype = 'n')"


def _domains(reading: Reading) -> None:
    checks: dict[int, list[DomainCheck]] = {}
    for row in reading.rows(
        "SELECT c.oid, c.conname, c.contypid, c.convalidated, pg_get_expr(c.conbin, 0) AS expression FROM"
        " pg_constraint c"
        " WHERE c.contypid <> 0 AND c.contype = 'c' ORDER BY c.conname"
    ):
        check = DomainCheck(
            name=row.conname,
            expression=bare(row.expression),
            validated=row.convalidated,
            comment=reading.comment("pg_constraint", row.oid),
        )
        checks.setdefault(row.contypid, []).append(check)
    for row in reading.rows(
        "SELECT t.oid, t.typname, n.nspname, format_type(t.typbasetype, t.typtypmod) AS base, t.typnotnull,"
        " CASE WHEN t.typdefaultbin IS NOT NULL THEN pg_get_expr(t.typdefaultbin, 0) END AS by_default,"
        " t.typdefault, CASE WHEN t.typcollation <> b.typcollation THEN t.typcollation::regcollation::text"
        f" END AS collation, {reading.since(17, _NOT_NULL)} AS not_null_name"
        f" FROM pg_type b, {FROM.removeprefix('FROM ')} AND t.typtype = 'd' AND b.oid = t.typbasetype ORDER BY t.oid"
    ):
        usual = choose_name(row.typname, (), "not_null", ())
        default = row.by_default or (literal(row.typdefault) if row.typdefault is not None else None)
        record = Domain(
            data_type=row.base,
            is_nullable=not row.typnotnull,
            not_null_name=None if row.not_null_name == usual else row.not_null_name,
            default_value=default,
            collation=row.collation,
            checks=tuple(checks.get(row.oid, ())),
            **_place(reading, row),
        )
        reading.add(record, Object("pg_type", row.oid), spoken=f"DOMAIN {text_of((row.nspname, row.typname))}")
    for row in reading.rows("SELECT oid, contypid FROM pg_constraint WHERE contypid <> 0"):
        reading.aliases[Object("pg_constraint", row.oid)] = Object("pg_type", row.contypid)


def _composites(reading: Reading) -> None:
    attributes: dict[int, list[Attribute]] = {}
    for row in reading.rows(
        "SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) AS data_type,"
        " CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS collation"
        " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid"
        f" WHERE c.relkind = 'c' AND {own('pg_class', 'c')} AND a.attnum > 0 AND NOT a.attisdropped"
        " ORDER BY a.attrelid, a.attnum"
    ):
        attribute = Attribute(
            id=reading.new_id(),
            name=row.attname,
            data_type=row.data_type,
            collation=row.collation,
            comment=reading.comment("pg_class", row.attrelid, row.attnum),
        )
        attributes.setdefault(row.attrelid, []).append(attribute)
    for row in reading.rows(
        f"SELECT t.oid, t.typname, t.typrelid, n.nspname FROM pg_class c, {FROM.removeprefix('FROM ')}"
        " AND t.typtype = 'c' AND c.oid = t.typrelid AND c.relkind = 'c' ORDER BY t.oid"
    ):
        record = Composite(attributes=tuple(attributes.get(row.typrelid, ())), **_place(reading, row))
        known = (Object("pg_type", row.oid), Object("pg_class", row.typrelid))
        reading.add(record, *known, spoken=f"TYPE {text_of((row.nspname, row.typname))}")


def _ranges(reading: Reading) -> None:
    multirange = reading.since(
        14,
        "(SELECT CASE WHEN m.typnamespace = t.typnamespace THEN m.typname::text"
        " ELSE quote_ident(mn.nspname) || '.' || quote_ident(m.typname) END"
        " FROM pg_type m JOIN pg_namespace mn ON mn.oid = m.typnamespace WHERE m.oid = r.rngmultitypid)",
    )
    multirange_oid = reading.since(14, "r.rngmultitypid", "0")
    for row in reading.rows(
        f"SELECT t.oid, t.typname, n.nspname, format_type(r.rngsubtype, NULL) AS subtype, {multirange} AS multirange,"
        f" {multirange_oid} AS multirange_oid,"
        " CASE WHEN NOT o.opcdefault THEN CASE WHEN pg_opclass_is_visible(o.oid) THEN '' ELSE"
        " quote_ident(on_.nspname) || '.' END || quote_ident(o.opcname) END AS operator_class,"
        " CASE WHEN r.rngcollation <> s.typcollation THEN r.rngcollation::regcollation::text END AS collation,"
        " CASE WHEN r.rngcanonical <> 0 THEN r.rngcanonical::text END AS canonical,"
        " CASE WHEN r.rngsubdiff <> 0 THEN r.rngsubdiff::text END AS difference"
        " FROM pg_range r JOIN pg_type s ON s.oid = r.rngsubtype JOIN pg_opclass o ON o.oid = r.rngsubopc"
        f" JOIN pg_namespace on_ ON on_.oid = o.opcnamespace, {FROM.removeprefix('FROM ')}"
        " AND r.rngtypid = t.oid ORDER BY t.oid"
    ):
        record = Range(
            subtype=row.subtype,
            operator_class=row.operator_class,
            collation=row.collation,
            canonical=row.canonical,
            subtype_difference=row.difference,
            multirange_name=row.multirange if row.multirange != multirange_name(row.typname) else None,
            **_place(reading, row),
        )
        reading.add(record, Object("pg_type", row.oid), spoken=f"TYPE {text_of((row.nspname, row.typname))}")
        if row.multirange_oid:
            reading.aliases[Object("pg_type", row.multirange_oid)] = Object("pg_type", row.oid)


def multirange_name(name: str) -> str:
    """The name that PostgreSQL gives the multirange of a range type (`makeMultirangeTypeName`)."""
    front, found, back = name.partition("range")
    if found:
        return f"{front}multirange{back}".encode()[:63].decode(errors="ignore")
    return name.encode()[:52].decode(errors="ignore") + "_multirange"


_ALIGNMENT = {"c": "char", "s": "int2", "i": "int4", "d": "double"}
_STORAGE = {"p": "plain", "e": "external", "x": "extended", "m": "main"}


def _base_types(reading: Reading) -> None:
    """Base types: a shell first, which their functions name, then the type with its functions."""
    subscript = reading.since(14, "NULLIF(t.typsubscript, 0)::regproc::text")
    for row in reading.rows(
        "SELECT t.oid, t.typname, n.nspname, t.typtype::text, t.typisdefined, t.typinput::text AS input,"
        " t.typoutput::text AS output, NULLIF(t.typreceive, 0)::regproc::text AS receive,"
        " NULLIF(t.typsend, 0)::regproc::text AS send, NULLIF(t.typmodin, 0)::regproc::text AS typmod_in,"
        " NULLIF(t.typmodout, 0)::regproc::text AS typmod_out, NULLIF(t.typanalyze, 0)::regproc::text AS analyze,"
        f" {subscript} AS subscript, t.typlen, t.typbyval, t.typalign::text, t.typstorage::text, t.typcategory::text,"
        " t.typispreferred, t.typdefault, CASE WHEN t.typelem <> 0 THEN format_type(t.typelem, NULL) END AS element,"
        f" t.typdelim::text, t.typcollation <> 0 AS collatable {FROM} AND t.typtype IN ('b', 'p')"
        " AND NOT EXISTS (SELECT FROM pg_type a WHERE a.typarray = t.oid) ORDER BY t.oid"
    ):
        name = text_of((row.nspname, row.typname))
        known = Object("pg_type", row.oid)
        place: dict[str, Any] = {"namespace": row.nspname, "provides": provided(row.nspname, row.typname)}
        spoken = f"TYPE {name}"
        shell = reading.add_raw(known, "shell type", name, f"CREATE TYPE {name}", spoken=spoken, needs=(), **place)
        if not row.typisdefined:
            continue
        reading.shells[known] = shell
        place["provides"] = ()
        text = f"CREATE TYPE {name} (\n    {_base_options(row)}\n)"
        whole = reading.add_raw(known, "type", name, text, about=shell, step=1, needs=(known,), **place)
        reading.ids[known] = whole


def _base_options(row: Any) -> str:
    options = {
        "INPUT": row.input,
        "OUTPUT": row.output,
        "RECEIVE": row.receive,
        "SEND": row.send,
        "TYPMOD_IN": row.typmod_in,
        "TYPMOD_OUT": row.typmod_out,
        "ANALYZE": row.analyze,
        "SUBSCRIPT": row.subscript,
        "INTERNALLENGTH": "variable" if row.typlen == -1 else str(row.typlen),
        "ALIGNMENT": _ALIGNMENT[row.typalign],
        "STORAGE": _STORAGE[row.typstorage],
        "CATEGORY": literal(row.typcategory) if row.typcategory != "U" else None,
        "PREFERRED": "true" if row.typispreferred else None,
        "DEFAULT": literal(row.typdefault) if row.typdefault is not None else None,
        "ELEMENT": row.element,
        "DELIMITER": literal(row.typdelim) if row.typdelim != "," else None,
        "COLLATABLE": "true" if row.collatable else None,
    }
    lines = [f"{option} = {value}" for option, value in options.items() if value is not None]
    return ",\n    ".join([*lines, *(["PASSEDBYVALUE"] if row.typbyval else [])])
