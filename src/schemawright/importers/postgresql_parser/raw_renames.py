"""`ALTER … RENAME` and `SET SCHEMA` of what is kept word for word: its own text, and those that speak of it."""

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.dialects.postgresql.renaming import name_in, with_mentions, with_name, written
from schemawright.importers.postgresql_parser.objects import OF_TABLES, dotted, find_object, of_table, words
from schemawright.importers.postgresql_parser.operator_classes import class_renamed, makes_family, with_family_apart
from schemawright.importers.postgresql_parser.raw import provided
from schemawright.importers.postgresql_parser.reading import NotModelledError, Reading, range_var_names
from schemawright.model.column import Column
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sql_text import Form, rewritten

_CALLED = frozenset(("function", "procedure", "aggregate"))
_BEHIND = {
    "server": "server",
    "foreign data wrapper": "wrapper",
    "language": "language",
    "collation": "collate",
    "operator family": "family",
}
"""The word before the name where other statements speak of an object."""
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
    text = with_name(record.text, new[0] if home is not None else None, new[-1])
    if text is None or _is_held(reading, record, old):
        raise NotModelledError
    for other in list(catalog.records.values()):
        if other.id != record.id:
            _follow(reading, record, other, old, new)
    if record.object_type == "operator class":
        class_renamed(reading, old, new)
    catalog.change(record.id, **_identity(reading, record, old, new), text=text)
    _file(reading, record, catalog.require(RawObject, record.id), old, new)


def _is_held(reading: Reading, record: RawObject, old: tuple[str, ...]) -> bool:
    """Whether something calls it that cannot be followed: one of several functions, the collation of a column."""
    if record.object_type in _CALLED:
        return len(reading.catalog.functions.get((old[0], old[-1]), ())) > 1
    held = {dotted(old), quote_identifier(old[-1])}
    is_collation = record.object_type == "collation"
    return is_collation and any(column.collation in held for column in reading.catalog.all(Column))


def _follow(reading: Reading, record: RawObject, other: Record, old: tuple[str, ...], new: tuple[str, ...]) -> None:
    """The texts of another record, with the new name."""
    kind = record.object_type
    is_about = isinstance(other, RawObject) and (other.about == record.id or other.object_type == _LISTED.get(kind, ""))

    def renamed(form: Form, text: str) -> str:
        if old[-1].lower() not in text.lower():
            return text
        if is_about:
            return with_mentions(text, old, new)
        if kind in _CALLED:
            return with_mentions(text, old, new, called=True)
        return with_mentions(text, old, new, behind=_BEHIND[kind]) if kind in _BEHIND else text

    if is_about or kind in _CALLED or kind in _BEHIND:
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
