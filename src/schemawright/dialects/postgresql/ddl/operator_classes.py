"""The operator class that PostgreSQL takes where an index names none."""

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.facts import TypeParts, type_parts
from schemawright.model.index import Exclusion, Index, IndexElement

EVERYWHERE = """array bool bpchar bytea char date enum float4 float8 inet int2 int4 int8 interval jsonb macaddr8 macaddr
    multirange name numeric oid oidvector pg_lsn range record text tid time timestamp timestamptz timetz uuid
    xid8""".split()
DEFAULTS = {
    "btree": frozenset(f"{name}_ops" for name in [*EVERYWHERE, *"bit money tsquery tsvector varbit".split()]),
    "hash": frozenset(f"{name}_ops" for name in [*EVERYWHERE, "aclitem", "cid", "xid"]),
    "gin": frozenset(("array_ops", "jsonb_ops", "tsvector_ops")),
    "gist": frozenset(f"{name}_ops" for name in "box circle multirange point poly range tsquery tsvector".split()),
    "spgist": frozenset(f"{name}_ops" for name in "box inet poly quad_point range text".split()),
    "brin": frozenset(("box_inclusion_ops", "inet_inclusion_ops", "range_inclusion_ops"))
    | frozenset(
        f"{name}_minmax_ops"
        for name in """bit bpchar bytea char date float4 float8 int2 int4 int8 interval macaddr macaddr8 name numeric
        oid pg_lsn text tid time timestamp timestamptz timetz uuid varbit""".split()
    ),
}
"""By index method (`pg_opclass.opcdefault`): what takes one of these is of its type, which has no other default."""

SYNONYMS = {"varchar_ops": "text_ops", "cidr_ops": "inet_ops"}
"""Classes that only stand for another."""


def without_defaults(document: Document) -> Document:
    """The document without operator classes and collations that go without saying."""
    changed: dict[type, dict[Id, Index | Exclusion | None]] = {}
    for kind, field in ((Index, "columns"), (Exclusion, "elements")):
        for record in document.all(kind):
            elements = getattr(record, field)
            plain = tuple(
                _plain(document, record.index_type, element)  # type: ignore[attr-defined]
                for element in elements
            )
            if plain != elements:
                changed.setdefault(kind, {})[record.id] = replace(record, **{field: plain})  # type: ignore[assignment]
    return document.replacing(changed) if changed else document


def _plain(document: Document, method: str, element: IndexElement) -> IndexElement:
    """An element without a class and a collation that its column gives it anyway."""
    column = document.find(Column, element.column_id)
    if column is not None and element.collation in (column.collation, None if column.collation else '"default"'):
        element = replace(element, collation=None)
    return replace(element, operator_class=None) if _is_default(document, method, element) else element


def _is_default(document: Document, method: str, element: IndexElement) -> bool:
    if element.operator_class is None:
        return False
    column = document.find(Column, element.column_id)
    return is_default(method, element.operator_class, column.data_type if column is not None else None)


def is_default(method: str, operator_class: str, data_type: str | None) -> bool:
    """Whether values of a type (`None`: one that is not known) have the class anyway."""
    named = operator_class.removeprefix("pg_catalog.")
    named = SYNONYMS.get(named, named)
    return named in DEFAULTS.get(method, ()) and _is_sole(named, type_parts(data_type or ""))


def _is_sole(named: str, parts: TypeParts) -> bool:
    """Whether the class takes values of no type but those that have it by default: of some it takes more."""
    front = named.partition("_")[0]
    if front == "oid":
        return parts.base == "oid"
    if front in ("bit", "varbit"):
        return parts.base == {"bit": "bit", "varbit": "bit varying"}[front]
    return front != "array" or parts.dimensions > 0
