"""`GRANT`, `REVOKE` and default privileges: one raw object for each object that something is granted on.

What a statement does at its place in the script is kept, not when: `ON ALL TABLES IN SCHEMA` speaks of those that are
there, and default privileges of those that come after.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from schemawright.base.ids import Id
from schemawright.dialects.postgresql.parser import Node, quote_identifier
from schemawright.importers.postgresql_parser import raw, roles
from schemawright.importers.postgresql_parser.expressions import CLOSE, COMMA, OPEN
from schemawright.importers.postgresql_parser.identities import Identity
from schemawright.importers.postgresql_parser.objects import dotted, find_object, name_parts, words
from schemawright.importers.postgresql_parser.reading import Handler, Reading
from schemawright.model.column import Column
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

_KINDS = frozenset("table sequence function procedure routine schema type domain language foreign large".split())
_FRONT = re.compile(r"^\s*ALTER\s+DEFAULT\s+PRIVILEGES", re.IGNORECASE)
_LENGTH = {"foreign": {"data": 3, "server": 2}, "large": {"object": 2}}


@dataclass(frozen=True, slots=True)
class DefaultPrivileges:
    """What is granted on each object of a kind that is made from here on; in all namespaces where none is named."""

    verb: str
    object_type: str
    roles: tuple[str | None, ...]
    """By whom; `None` is the one that runs the script."""
    namespaces: frozenset[str]
    head: str
    """`GRANT SELECT ON`."""
    tail: str
    """`TO reader`."""


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A statement around its objects: `GRANT SELECT ON`, `TABLE`, the objects, `TO reader`."""

    head: str
    kind: str
    items: tuple[str, ...]
    tail: str


def grant(reading: Reading, node: Node) -> None:
    """Keeps `GRANT` or `REVOKE` for each of its objects."""
    target, objects = node.get("targtype"), node.get("objects", ())
    object_type = node.get("objtype", "OBJECT_TABLE")
    verb = "grant" if node.get("is_grant") else "revoke"
    if object_type == "OBJECT_LARGEOBJECT":
        reading.count("GRANT ON LARGE OBJECT")
    elif target == "ACL_TARGET_ALL_IN_SCHEMA":
        pieces = _pieces(reading)
        for id, kind, name in _all_in(reading, object_type, {name_parts(one)[0] for one in objects}):
            _keep(reading, verb, f"{pieces.head} {kind} {name} {pieces.tail}", f"{kind.lower()} {name}", id)
    elif target == "ACL_TARGET_OBJECT" and len(objects) > 1:
        pieces = _pieces(reading)
        for one, item in zip(objects, pieces.items, strict=True):
            text = f"{pieces.head} {pieces.kind}{item} {pieces.tail}"
            called = f"{words(object_type)} {dotted(name_parts(one))}"
            _keep(reading, verb, text, called, find_object(reading, object_type, one))
    else:
        about = find_object(reading, object_type, objects[0]) if len(objects) == 1 else None
        raw.keep(reading, text=roles.granted(reading, reading.text, about))


def _keep(reading: Reading, verb: str, text: str, called: str, about: Id | None) -> None:
    line = reading.line
    text = roles.granted(reading, text, about)
    identity = Identity(verb, f"{called}, line {line}", about=about)
    raw.keep_as(reading, identity, text=text, needed=() if about is None else (about,))


def _pieces(reading: Reading) -> _Pieces:
    tokens = reading.tokens
    spoken = [tokens.word(number).lower() for number in range(len(tokens))]
    on = spoken.index("on")
    end = next(n for n in range(on + 1, len(spoken)) if spoken[n] in ("to", "from"))
    first = on + 1
    if spoken[first] in _KINDS and spoken[first + 1] not in (",", ".", "to", "from"):
        first += _LENGTH.get(spoken[first], {}).get(spoken[first + 1], 1)
    depth, items, start = 0, [], first
    for number in range(first, end):
        depth += (tokens.kinds[number] == OPEN) - (tokens.kinds[number] == CLOSE)
        if tokens.kinds[number] == COMMA and depth == 0:
            items.append(tokens.text(tokens.starts[start], tokens.ends[number - 1]))
            start = number + 1
    items.append(tokens.text(tokens.starts[start], tokens.ends[end - 1]))
    kind = tokens.text(tokens.starts[on + 1], tokens.ends[first - 1]) + " " if first > on + 1 else ""
    head = tokens.text(tokens.starts[_verb(spoken)], tokens.ends[on])
    return _Pieces(head, kind, tuple(items), tokens.text(tokens.starts[end], tokens.ends[len(spoken) - 1]))


def _verb(spoken: list[str]) -> int:
    return next(number for number, word in enumerate(spoken) if word in ("grant", "revoke"))


def _all_in(reading: Reading, object_type: str, namespaces: set[str]) -> Iterator[tuple[Id, str, str]]:
    for record in list(reading.catalog.records.values()):
        held = _grantable(reading, record)
        if held is not None and held[0] in _ALIKE.get(object_type, (object_type,)) and held[2] in namespaces:
            yield record.id, held[1], held[3]


_ALIKE = {"OBJECT_ROUTINE": ("OBJECT_FUNCTION", "OBJECT_PROCEDURE")}


def _grantable(reading: Reading, record: Record) -> tuple[str, str, str, str] | None:
    """The kind of an object in the tree and in SQL, its namespace and its name; `None` for what has no privileges."""
    if isinstance(record, Namespace):
        return "OBJECT_SCHEMA", "SCHEMA", "", dotted((record.name,))
    if isinstance(record, RawObject):
        kinds = _RAW.get(record.object_type)
        namespace = reading.catalog.namespace_name(record.namespace_id)
        return (*kinds, namespace, record.name) if kinds is not None else None
    kinds = next((kinds for kind, kinds in _MODELLED if isinstance(record, kind)), None)
    if kinds is None or (isinstance(record, Column) and record.identity is None):
        return None
    if isinstance(record, Column):
        key = next((key for key, held in reading.catalog.relations.items() if held == record.id), None)
    else:
        key = (reading.catalog.namespace_name(record.namespace_id), record.name)  # type: ignore[attr-defined]
    return (*kinds, key[0], dotted(key)) if key is not None else None


_RAW = {
    "function": ("OBJECT_FUNCTION", "FUNCTION"),
    "aggregate": ("OBJECT_FUNCTION", "FUNCTION"),
    "procedure": ("OBJECT_PROCEDURE", "PROCEDURE"),
    "foreign table": ("OBJECT_TABLE", "TABLE"),
    "table": ("OBJECT_TABLE", "TABLE"),
    "type": ("OBJECT_TYPE", "TYPE"),
}
_MODELLED: tuple[tuple[type[Record], tuple[str, str]], ...] = (
    *((kind, ("OBJECT_TABLE", "TABLE")) for kind in (Table, View, MaterializedView)),
    *((kind, ("OBJECT_SEQUENCE", "SEQUENCE")) for kind in (Sequence, Column)),
    *((kind, ("OBJECT_TYPE", "TYPE")) for kind in (Enum, Composite, Range)),
    (Domain, ("OBJECT_TYPE", "DOMAIN")),
)


def alter_defaults(reading: Reading, node: Node) -> None:
    """Keeps `ALTER DEFAULT PRIVILEGES`, and notes what it means for objects that the script makes after it.

    With `FOR ROLE`, and after `SET ROLE`, it is about what others make.
    """
    role = roles.current(reading)
    options = {one["DefElem"]["defname"]: one["DefElem"]["arg"] for one in node.get("options", ())}
    of_others = (
        [one["RoleSpec"].get("rolename") for one in options["roles"]["List"]["items"]] if "roles" in options else []
    )
    text = re.sub(_FRONT, rf"\g<0> FOR ROLE {quote_identifier(role)}", reading.text) if role and not of_others else None
    raw.keep(reading, text=text)
    action, pieces = node["action"], _pieces(reading)
    schemas = options.get("schemas", {}).get("List", {}).get("items", ())
    reading.default_privileges.append(
        DefaultPrivileges(
            verb="grant" if action.get("is_grant") else "revoke",
            object_type=action["objtype"],
            roles=tuple(of_others or (role,)),
            namespaces=frozenset(name_parts(one)[0] for one in schemas),
            head=pieces.head,
            tail=pieces.tail,
        )
    )
    reading.known.update(reading.catalog.records)


def grant_defaults(reading: Reading, records: Iterable[Record]) -> None:
    """Grants what the default privileges of the role at hand say on all that its statement has made."""
    for record in records:
        if (held := _grantable(reading, record)) is not None:
            object_type, kind, namespace, name = held
            for default in reading.default_privileges:
                if object_type not in _DEFAULT_KINDS.get(default.object_type, (default.object_type,)):
                    continue
                if roles.current(reading) in default.roles and namespace in (default.namespaces or (namespace,)):
                    text = f"{default.head} {kind} {name} {default.tail}"
                    _keep(reading, default.verb, text, f"{kind.lower()} {name}", record.id)


_DEFAULT_KINDS = {"OBJECT_FUNCTION": ("OBJECT_FUNCTION", "OBJECT_PROCEDURE")}


HANDLERS: dict[str, Handler] = {"GrantStmt": grant, "AlterDefaultPrivilegesStmt": alter_defaults}
