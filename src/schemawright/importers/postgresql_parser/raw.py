"""Statements that the model has no record for: kept word for word, with what they provide, need and belong to."""

from collections.abc import Iterator
from typing import Any

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Statement, quote_identifier
from schemawright.importers.postgresql_parser.identities import Identity, identify
from schemawright.importers.postgresql_parser.objects import (
    dotted,
)
from schemawright.importers.postgresql_parser.reading import AlreadyThereError, Reading
from schemawright.importers.postgresql_parser.references import mentions, typed_nodes
from schemawright.importers.postgresql_parser.type_names import BUILT_IN, names_of
from schemawright.model.kinds import KIND_OF
from schemawright.model.raw import RawObject


def keep(reading: Reading, reason: str = "", *, text: str | None = None, about: Id | None = None) -> Id:
    """Keeps the statement at hand (or `text` of it) as a raw object and lists it."""
    statement = reading.statement
    identity = identify(reading, statement.kind, statement.node)
    return keep_as(reading, identity, reason, text=text, about=about)


def keep_as(
    reading: Reading,
    identity: Identity,
    reason: str = "",
    *,
    text: str | None = None,
    about: Id | None = None,
    needed: tuple[Id, ...] | None = None,
) -> Id:
    """The same with a known identity; one of the same type and name that can be replaced is.

    `needed` are the records that it depends on, where the statement at hand speaks of others too.
    """
    catalog = reading.catalog
    statement = reading.statement
    key = (identity.object_type, identity.name)
    namespace = catalog.namespaces.get(identity.names[0]) if len(identity.names) > 1 else None
    held = catalog.get(RawObject, catalog.raw.get(key)) if statement.node.get("replace") else None
    if held is None and key in catalog.raw and reading.is_conditional:
        raise AlreadyThereError(identity.name)
    about = about or identity.about
    record = RawObject(
        id=held.id if held else reading.new_id(),
        namespace_id=namespace,
        object_type=identity.object_type,
        name=identity.name,
        text=text if text is not None else reading.text,
        provides=provided(identity.names),
        depends_on=_needed(reading, statement, held, about) if needed is None else needed,
        about=about,
        search_path=reading.kept_path,
        line=reading.line,
    )
    catalog.put(record)
    if held is None:
        catalog.raw[key] = record.id
        _register(reading, identity, record.id)
    reading.note(
        "IMPORT_RAW_OBJECT",
        f"The {identity.object_type} {identity.name} is kept word for word" + (f": {reason}." if reason else "."),
        level="warning" if reason else "info",
        subject=record.id,
    )
    return record.id


def _needed(reading: Reading, statement: Statement, held: RawObject | None, about: Id | None) -> tuple[Id, ...]:
    """What a statement mentions and what it is about, but not itself."""
    found = dict.fromkeys(used(reading, {statement.kind: statement.node}))
    for object_type, field in _HOSTS.get(statement.kind, ()):
        host = reading.catalog.raw.get((object_type, quote_identifier(statement.node.get(field, ""))))
        if host is not None:
            found[host] = None
    if about is not None:
        found[about] = None
    if held is not None:
        found.pop(held.id, None)
    return tuple(found)


_HOSTS = {
    "CreateForeignServerStmt": (("foreign data wrapper", "fdwname"),),
    "CreateForeignTableStmt": (("server", "servername"),),
    "CreateUserMappingStmt": (("server", "servername"),),
}
"""What lives in something else: of which type that is, and the field with its name."""


def _register(reading: Reading, identity: Identity, id: Id) -> None:
    catalog = reading.catalog
    if len(identity.names) != 2:
        return
    key = (identity.names[0], identity.names[1])
    if identity.object_type in ("function", "procedure", "aggregate"):
        catalog.functions.setdefault(key, []).append(id)
    elif identity.object_type == "operator":
        catalog.operators.setdefault(key[1], []).append(id)
    elif identity.object_type in ("table", "foreign table", "view", "materialized view", "index"):
        catalog.relations.setdefault(key, id)
    elif identity.object_type in ("type", "shell type"):
        catalog.types.setdefault(key, id)
        reading.type_texts.clear()


def provided(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names with and without their namespace."""
    if not names:
        return ()
    return (dotted(names), quote_identifier(names[-1])) if len(names) > 1 else (dotted(names),)


def used(reading: Reading, node: Any) -> tuple[Id, ...]:
    """The records that a statement or query mentions: relations, types and raw functions."""
    catalog = reading.catalog
    found: dict[Id, None] = {}
    mentioned = mentions(node)
    for names in mentioned.relations:
        if (id := reading.relation_named(names)) is not None:
            found[_whole(reading, id)] = None
    for names in mentioned.types:
        if names and (len(names) > 1 or names[0] not in BUILT_IN):
            key = reading.find_name(names, catalog.types)
            if key is not None:
                found[catalog.types[key]] = None
            elif (id := reading.relation_named(names)) is not None:
                found[_whole(reading, id)] = None
    for names in mentioned.functions:
        key = reading.find_name(names, catalog.functions)
        for id in catalog.functions[key] if key else ():
            found[id] = None
    for kind, held in typed_nodes(node) if catalog.operators else ():
        if kind == "A_Expr":
            found.update(dict.fromkeys(catalog.operators.get(names_of(held["name"])[-1], ())))
    found.update(dict.fromkeys(_arbiters(reading, node)))
    return tuple(found)


def _arbiters(reading: Reading, node: Any) -> Iterator[Id]:
    """The constraints that `INSERT … ON CONFLICT ON CONSTRAINT` names."""
    for kind, held in typed_nodes(node):
        name = held.get("onConflictClause", {}).get("infer", {}).get("conname") if kind == "InsertStmt" else None
        table = reading.catalog.tables.get(reading.find_relation(held["relation"]) or "") if name else None
        if table is not None and name in table.constraints:
            yield table.constraints[name]


def _whole(reading: Reading, id: Id) -> Id:
    """The table of a column, key or index that bears a relation's name."""
    record = reading.catalog.records[id]
    parent = KIND_OF[type(record)].record.parent
    return str(getattr(record, parent)) if parent is not None else id
