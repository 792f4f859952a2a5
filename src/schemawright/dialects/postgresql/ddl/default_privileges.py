"""Default privileges that stand in both states: whatever a migration makes gets them from the server at once.

Where the wanted object has not got them, since its script made it before they were set, they are taken off again.
"""

from collections.abc import Iterator
from functools import cached_property

from schemawright.base.ids import Id
from schemawright.dialects.names import Names
from schemawright.dialects.postgresql import privileges
from schemawright.dialects.postgresql.parser import Node, parse
from schemawright.dialects.postgresql.privileges import Grant, Privileges
from schemawright.dialects.registry import dialect_named
from schemawright.model.document import Document
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.sequence import Sequence
from schemawright.model.table import Table
from schemawright.model.types import Composite, Domain, Enum, Range
from schemawright.model.view import MaterializedView, View

KINDS: dict[type[Record], tuple[str, str]] = {
    **dict.fromkeys((Table, View, MaterializedView), ("TABLE", "TABLE")),
    **dict.fromkeys((Enum, Composite, Range), ("TYPE", "TYPE")),
    Domain: ("DOMAIN", "TYPE"),
    Sequence: ("SEQUENCE", "SEQUENCE"),
    Namespace: ("SCHEMA", "SCHEMA"),
}
"""What an object is called in a `GRANT`, and its kind among default privileges."""
RAW_KINDS = {
    "function": ("FUNCTION", "FUNCTION"),
    "aggregate": ("FUNCTION", "FUNCTION"),
    "procedure": ("PROCEDURE", "FUNCTION"),
    "foreign table": ("TABLE", "TABLE"),
    "type": ("TYPE", "TYPE"),
}


def undone(old: Document, new: Document) -> tuple[Document, Document]:
    """Both documents, with a statement for each privilege that an object would get and has not got, or lose and has."""
    standing = [
        raw
        for raw in old.all(RawObject)
        if raw.object_type == "default privileges" and (other := new.find(RawObject, raw.id)) and other.text == raw.text
    ]
    if not standing:
        return old, new
    return _with_corrections(old, standing), _with_corrections(new, standing)


def _with_corrections(document: Document, standing: list[RawObject]) -> Document:
    state = _State(document, standing)
    return document.replacing({RawObject: {raw.id: raw for raw in state.corrections()}})


class _State:
    def __init__(self, document: Document, standing: list[RawObject]) -> None:
        self.document = document
        self.names = Names(document, dialect_named("postgresql"))
        self.version = document.schema.settings.server_version or 0
        self.standing = [
            (grant, _namespaces(raw.text))
            for raw in standing
            if (grant := privileges.read(raw.text, self.version)) is not None and self._may_be_of_migrator(raw.text)
        ]

    def _may_be_of_migrator(self, text: str) -> bool:
        """Whether default privileges are for whoever runs the migration, as far as can be told: an owner, as a rule.

        A dump names the role. Where another one migrates, what is said too much changes nothing.
        """
        roles = _options(text, "roles")
        owners = {raw.text.rpartition(" ")[2].strip('"') for raw in self._raws_of("owner")}
        named = {item["RoleSpec"].get("rolename") for item in roles}  # of CURRENT_ROLE and the like: none
        return not named or not named.isdisjoint({None, privileges.SUPERUSER, *owners})

    def _raws_of(self, object_type: str) -> Iterator[RawObject]:
        return (raw for raw in self.document.all(RawObject) if raw.object_type == object_type)

    def corrections(self) -> Iterator[RawObject]:
        for record, (called, kind), name in self._objects():
            start = privileges.by_default(called, getattr(record, "name", ""))
            namespace = self.names.namespace_of(record)
            given = [
                grant for grant, where in self.standing if grant.kind == kind and (not where or namespace in where)
            ]
            gets = privileges.net(given, start)
            has = privileges.net(self._grants.get(record.id, ()), start)
            model = Grant(True, called, "", f"{called} {name}", (), (), False)
            surplus = {entry: False for entry in gets if entry not in has}
            lack = {entry: False for entry in start if entry in has and entry not in gets}
            for is_grant, entries in ((False, surplus), (True, lack)):
                yield from self._raws(record, model, entries, is_grant=is_grant)

    def _raws(self, record: Record, model: Grant, entries: Privileges, *, is_grant: bool) -> Iterator[RawObject]:
        for text, whom in privileges.statements(model, entries, self.version, is_grant=is_grant):
            yield RawObject(
                id=f"{record.id}~default~{whom}",
                object_type="grant" if is_grant else "revoke",
                name=f"{model.target.lower()} {whom}",
                text=text,
                about=record.id,
                depends_on=(record.id,),
            )

    def _objects(self) -> Iterator[tuple[Record, tuple[str, str], str]]:
        for kind, called in KINDS.items():
            for record in self.document.all(kind):
                yield record, called, self._name(record)
        for raw in self.document.all(RawObject):
            if (held := RAW_KINDS.get(raw.object_type)) is not None:
                yield raw, held, raw.name

    def _name(self, record: Record) -> str:
        return self.names.quote(record.name) if isinstance(record, Namespace) else self.names.of(record)

    @cached_property
    def _grants(self) -> dict[Id, list[Grant]]:
        found: dict[Id, list[Grant]] = {}
        for raw in sorted(self.document.all(RawObject), key=lambda raw: raw.order):
            if raw.about is None or raw.object_type not in ("grant", "revoke"):
                continue
            if (grant := privileges.read(raw.text, self.version)) is not None:
                found.setdefault(raw.about, []).append(grant)
        return found


def _namespaces(text: str) -> frozenset[str]:
    """The namespaces that default privileges are for; none named: all."""
    return frozenset(item["String"]["sval"] for item in _options(text, "schemas"))


def _options(text: str, name: str) -> list[Node]:
    """The roles or namespaces (`schemas`) that default privileges name."""
    options = [one["DefElem"] for one in parse(text).statements[0].node.get("options", ())]
    return [item for one in options if one["defname"] == name for item in one["arg"]["List"]["items"]]
