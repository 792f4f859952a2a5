"""The operator class that PostgreSQL takes where an index names none."""

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import type_parts
from schemawright.model.index import Exclusion, Index, IndexElement

SORTED = {
    "smallint": "int2_ops",
    "integer": "int4_ops",
    "bigint": "int8_ops",
    "real": "float4_ops",
    "double precision": "float8_ops",
    "numeric": "numeric_ops",
    "boolean": "bool_ops",
    "text": "text_ops",
    "character varying": "text_ops",
    "character": "bpchar_ops",
    "name": "name_ops",
    "bytea": "bytea_ops",
    "uuid": "uuid_ops",
    "date": "date_ops",
    "time without time zone": "time_ops",
    "time with time zone": "timetz_ops",
    "timestamp without time zone": "timestamp_ops",
    "timestamp with time zone": "timestamptz_ops",
    "interval": "interval_ops",
    "inet": "inet_ops",
    "cidr": "inet_ops",
    "macaddr": "macaddr_ops",
    "jsonb": "jsonb_ops",
    "tsvector": "tsvector_ops",
}
DEFAULTS = {
    "btree": SORTED,
    "hash": {name: ops for name, ops in SORTED.items() if name != "tsvector"},
    "gin": {"jsonb": "jsonb_ops", "tsvector": "tsvector_ops"},
    "gist": {"tsvector": "tsvector_ops", "point": "point_ops", "box": "box_ops", "polygon": "poly_ops"},
}
"""By index method and type (`pg_opclass.opcdefault`)."""

SYNONYMS = {"varchar_ops": "text_ops", "cidr_ops": "inet_ops"}
"""Classes that only stand for another."""


def without_defaults(document: Document) -> Document:
    """The document without operator classes that go without saying."""
    changed: dict[type, dict[Id, Index | Exclusion | None]] = {}
    for kind, field in ((Index, "columns"), (Exclusion, "elements")):
        for record in document.all(kind):
            elements = getattr(record, field)
            plain = tuple(
                replace(element, operator_class=None) if _is_default(document, record.index_type, element) else element  # type: ignore[attr-defined]
                for element in elements
            )
            if plain != elements:
                changed.setdefault(kind, {})[record.id] = replace(record, **{field: plain})  # type: ignore[assignment]
    return document.replacing(changed) if changed else document


def _is_default(document: Document, method: str, element: IndexElement) -> bool:
    if element.operator_class is None or element.column_id is None:
        return False
    parts = type_parts(document.require(Column, element.column_id).data_type)
    named = element.operator_class.removeprefix("pg_catalog.")
    default = "array_ops" if parts.dimensions else DEFAULTS.get(method, {}).get(parts.base)
    return default is not None and SYNONYMS.get(named, named) == default
