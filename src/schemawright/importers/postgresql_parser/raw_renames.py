"""`ALTER … RENAME` and `SET SCHEMA` of what is kept word for word: its own text, and those that speak of it."""

from typing import Any

from msgspec.structs import replace

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.dialects.postgresql.renaming import (
    name_in,
    with_literals,
    with_mentions,
    with_name,
    with_symbol,
    written,
)
from schemawright.importers.postgresql_parser.called_columns import with_columns_kept
from schemawright.importers.postgresql_parser.objects import OF_TABLES, dotted, find_object, of_table, words
from schemawright.importers.postgresql_parser.operator_classes import class_renamed, makes_family, with_family_apart
from schemawright.importers.postgresql_parser.raw import provided
from schemawright.importers.postgresql_parser.reading import NotModelledError, Reading, range_var_names
from schemawright.model.column import Column
from schemawright.model.index import Index
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sql_text import Form, rewritten
from schemawright.model.types import Composite, Domain, Range

_CALLED = frozenset(("function", "procedure", "aggregate"))
_BEHIND = {
    "server": ("server",),
    "foreign data wrapper": ("wrapper",),
    "language": ("language",),
    "collation": ("collate",),
    "operator family": ("family",),
}
"""The word before the name where other statements speak of an object."""
_DEFINED = frozenset(
    ("aggregate", "operator", "type", "language", "conversion", "foreign data wrapper", "access method")
) | {"text search parser", "text search template"}
"""What is made of functions, of which no bracket stands behind the name."""
_DEFINING = ("=", "handler", "inline", "validator", "from")
_OF_SEARCH = {
    "text search configuration": (
        "regconfig",
        frozenset(
            "to_tsvector to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery ts_headline"
            " json_to_tsvector jsonb_to_tsvector".split()
        ),
    ),
    "text search dictionary": ("regdictionary", frozenset(("ts_lexize",))),
}
"""What is named in strings: the type of these, and the functions that take one first."""
_LISTED = {"text search dictionary": "alter text search configuration"}
"""Statements that speak of an object in a list."""


def rename_raw(reading: Reading, node: Node) -> None:
    """`ALTER … RENAME TO` of a raw object. Raises `NotModelledError` where it cannot be followed."""
    kind = node["renameType"]
    if kind in OF_TABLES:
        name = of_table(reading, range_var_names(node["relation"]), node["subname"])
        id = reading.catalog.raw.get((words(kind), name))
    elif "object" in node or "relation" in node:
        id = find_object(reading, kind, node.get("object") or {"RangeVar": node["relation"]})
    else:
        raise NotModelledError  # of the whole server: a role, a database, a tablespace
    _rename(reading, kind, id, None, node["newname"])


def move_raw(reading: Reading, kind: str, id: Id | None, namespace: str) -> None:
    """`ALTER … SET SCHEMA` of a raw object."""
    _rename(reading, kind, id, namespace, None)


def namespace_renamed(reading: Reading, old: str, new: str) -> None:
    """What is kept word for word in a namespace, and what speaks of it, after that is called `new`."""
    catalog = reading.catalog
    inside = [
        raw.id for raw in catalog.all(RawObject) if raw.namespace_id and catalog.namespace_name(raw.namespace_id) == new
    ]
    for raw in (catalog.require(RawObject, id) for id in inside):
        if (names := name_in(raw.text)) is not None:
            _renamed(reading, raw, (old, names[-1]), (new, names[-1]), with_all=True)
    for record in list(catalog.records.values()):
        path = getattr(record, "search_path", ())
        if old in path:
            catalog.change(record.id, search_path=tuple(new if name == old else name for name in path))


def _rename(reading: Reading, kind: str, id: Id | None, namespace: str | None, name: str | None) -> None:
    catalog = reading.catalog
    record = catalog.get(RawObject, id)
    if record is not None and makes_family(record):
        family = with_family_apart(reading, record)
        record = catalog.require(RawObject, family if kind == "OBJECT_OPFAMILY" else record.id)
    names = name_in(record.text) if record is not None else None
    if record is None or names is None:
        raise NotModelledError
    home = catalog.namespace_name(record.namespace_id) if record.namespace_id is not None else None
    old = (home, names[-1]) if home is not None else names[-1:]
    new = (namespace or home or "", name or names[-1]) if home is not None else (name or names[-1],)
    if _is_one_of_several(reading, record, old) or not _renamed(reading, record, old, new):
        raise NotModelledError
    if record.object_type == "operator class":
        class_renamed(reading, old, new)


def _renamed(
    reading: Reading, record: RawObject, old: tuple[str, ...], new: tuple[str, ...], *, with_all: bool = False
) -> bool:
    """Writes a record and what speaks of it with the new name, unless it cannot be told where its own stands."""
    catalog = reading.catalog
    text = with_name(record.text, new[0] if len(new) > 1 else None, new[-1])
    if text is None:
        return False
    for other in list(catalog.records.values()):
        if other.id != record.id:
            _follow(reading, record, other, old, new, with_all=with_all)
    if record.object_type == "collation":
        for holder in [one for kind in (Column, Domain, Range, Composite, Index) for one in catalog.all(kind)]:
            catalog.put(_collated(holder, old, new))
    catalog.change(record.id, **_identity(reading, record, old, new), text=text)
    _file(reading, record, catalog.require(RawObject, record.id), old, new)
    return True


def _is_one_of_several(reading: Reading, record: RawObject, old: tuple[str, ...]) -> bool:
    """Whether it is a function whose name others have too, so that no call of it can be told from theirs."""
    return record.object_type in _CALLED and len(reading.catalog.functions.get((old[0], old[-1]), ())) > 1


def _collated(record: Any, old: tuple[str, ...], new: tuple[str, ...]) -> Any:
    """A column, type or index with the new name of its collation."""
    if isinstance(record, Index):
        return replace(record, columns=tuple(_collated(one, old, new) for one in record.columns))
    if isinstance(record, Composite):
        return replace(record, attributes=tuple(_collated(one, old, new) for one in record.attributes))
    if record.collation not in (dotted(old), quote_identifier(old[-1])):
        return record
    stays_bare = record.collation != dotted(old) and old[0] == new[0]
    return replace(record, collation=quote_identifier(new[-1]) if stays_bare else dotted(new))


def _follow(
    reading: Reading,
    record: RawObject,
    other: Record,
    old: tuple[str, ...],
    new: tuple[str, ...],
    *,
    with_all: bool = False,
) -> None:
    """The texts of another record, with the new name; `with_all` where all that bears the name has the new one."""
    kind = record.object_type
    is_about = isinstance(other, RawObject) and (other.about == record.id or other.object_type == _LISTED.get(kind, ""))
    is_defined = isinstance(other, RawObject) and other.object_type in _DEFINED

    def renamed(form: Form, text: str) -> str:
        if old[-1].lower() not in text.lower():
            return text
        if is_about:
            return with_mentions(text, old, new)
        if kind in _CALLED:
            kept = with_columns_kept(text, old[-1]) if form == "query" and old[-1] != new[-1] else text
            defined = with_mentions(kept, old, new, behind=_DEFINING) if is_defined else kept
            return with_mentions(defined, old, new, called=True)
        if kind in _BEHIND:
            return with_mentions(text, old, new, behind=_BEHIND[kind])
        if kind == "operator":
            return with_symbol(text, (old[0], old[-1]), (new[0], new[-1]))
        if kind in _OF_SEARCH:
            type_name, functions = _OF_SEARCH[kind]
            text = with_literals(text, old, new, functions=functions, type_name=type_name)
        return with_mentions(text, old, new, whole=True) if with_all else text

    if (
        kind == "operator"
        and isinstance(other, RawObject)
        and other.object_type in ("operator class", "operator family")
    ):
        return
    reading.catalog.put(rewritten(other, renamed))


def _identity(reading: Reading, record: RawObject, old: tuple[str, ...], new: tuple[str, ...]) -> dict[str, object]:
    """What the record is called now, and what it provides."""
    behind = record.name.removeprefix(dotted(old)) if record.name.startswith(dotted(old)) else ""
    found: dict[str, object] = {"name": written(new) + behind}
    if record.provides:
        found["provides"] = provided(new)
    if len(new) > 1:
        found["namespace_id"] = reading.add_namespace(new[0])
    return found


def _file(reading: Reading, before: RawObject, after: RawObject, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    """Where the record is found from now on."""
    catalog = reading.catalog
    catalog.raw.pop((before.object_type, before.name), None)
    catalog.raw[after.object_type, after.name] = after.id
    if len(new) < 2:
        return
    one, other = (old[0], old[1]), (new[0], new[1])
    if after.object_type in _CALLED and one in catalog.functions:
        catalog.functions[one].remove(after.id)
        catalog.functions.setdefault(other, []).append(after.id)
    for held in (catalog.relations, catalog.types):
        if held.get(one) == after.id:
            held[other] = held.pop(one)
    reading.type_texts.clear()
