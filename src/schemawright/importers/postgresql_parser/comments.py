"""`COMMENT ON`."""

from msgspec.structs import replace

from schemawright.dialects.postgresql.ddl.namespaces import BUILT_IN as WITH_COMMENT
from schemawright.dialects.postgresql.parser import Node
from schemawright.importers.postgresql_parser.objects import find_object, name_parts, words
from schemawright.importers.postgresql_parser.reading import Handler, NotModelledError, Reading
from schemawright.importers.postgresql_parser.session import BUILT_IN_EXTENSION
from schemawright.importers.postgresql_parser.type_names import names_of
from schemawright.model.check import Check
from schemawright.model.column import Column
from schemawright.model.index import Exclusion, Index
from schemawright.model.key import Key
from schemawright.model.namespace import Extension, Namespace
from schemawright.model.record import Record
from schemawright.model.relationship import Relationship
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

_HOLDERS: dict[str, tuple[type[Record], ...]] = {
    "OBJECT_TABLE": (Table,),
    "OBJECT_VIEW": (View,),
    "OBJECT_MATVIEW": (MaterializedView,),
    "OBJECT_SEQUENCE": (Sequence,),
    "OBJECT_INDEX": (Index,),
    "OBJECT_COLUMN": (Column,),
    "OBJECT_TYPE": (Enum, Domain, Composite, Range),
    "OBJECT_DOMAIN": (Domain,),
    "OBJECT_SCHEMA": (Namespace,),
    "OBJECT_EXTENSION": (Extension,),
    "OBJECT_TABCONSTRAINT": (Key, Relationship, Check, Exclusion),
}
"""Which records hold the comment of which kind of object; the comment of a key's index is not the key's."""


def comment(reading: Reading, node: Node) -> None:
    """Gives a record its comment; an empty one is none."""
    text = node.get("comment") or None
    object_type, target = node["objtype"], node["object"]
    if object_type == "OBJECT_DATABASE" or name_parts(target) == (BUILT_IN_EXTENSION,):
        reading.count(f"COMMENT ON {words(object_type).upper()}")
        return
    id = find_object(reading, object_type, target)
    record = reading.catalog.records.get(id) if id is not None else None
    if record is not None and isinstance(record, _HOLDERS.get(object_type, ())):
        if isinstance(record, Namespace) and text == WITH_COMMENT.get(record.name, ""):
            text = None
        elif text is None and _has_one_anyway(record):
            text = ""
        reading.catalog.change(record.id, comment=text)
    elif object_type == "OBJECT_COLUMN":
        _on_column(reading, target, text)
    elif object_type == "OBJECT_DOMCONSTRAINT":
        _on_domain_check(reading, target, text)
    else:
        known = id is not None or object_type not in _HOLDERS
        raise NotModelledError("" if known else f"{'.'.join(name_parts(target))} is not known")


def _has_one_anyway(record: Record) -> bool:
    """Whether the database gives it a comment by itself, so that having none is something to say."""
    return isinstance(record, Extension) or (isinstance(record, Namespace) and record.name in WITH_COMMENT)


def _on_column(reading: Reading, target: Node, text: str | None) -> None:
    """A comment on a column of a view or an attribute of a composite type."""
    catalog = reading.catalog
    names = name_parts(target)
    id = reading.relation_named(names[:-1])
    key = reading.find_name(names[:-1], catalog.types)
    record = catalog.records.get(id or (catalog.types[key] if key else ""))
    if isinstance(record, View | MaterializedView):
        comments = {name: held for name, held in record.column_comments.items() if name != names[-1]}
        catalog.change(record.id, column_comments=comments | ({names[-1]: text} if text else {}))
    elif isinstance(record, Composite):
        attributes = tuple(replace(a, comment=text) if a.name == names[-1] else a for a in record.attributes)
        catalog.change(record.id, attributes=attributes)
    else:
        raise NotModelledError("" if record else f"{'.'.join(names)} is not known")


def _on_domain_check(reading: Reading, target: Node, text: str | None) -> None:
    catalog = reading.catalog
    type_name, name = target["List"]["items"]
    key = reading.find_name(names_of(type_name["TypeName"]["names"]), catalog.types)
    domain = catalog.get(Domain, catalog.types[key]) if key else None
    if domain is None:
        raise NotModelledError("its domain is not known")
    checks = tuple(replace(c, comment=text) if c.name == name["String"]["sval"] else c for c in domain.checks)
    catalog.change(domain.id, checks=checks)


HANDLERS: dict[str, Handler] = {"CommentStmt": comment}
