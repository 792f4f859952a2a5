"""Saving the whole: from a document as outside programs write it to the operations that lead there.

Records are matched by id. An absent list or field stays as it is; a record that its list lacks is deleted. What
is equal already makes no operation.
"""

from typing import Any

from schemawright.base.errors import InvalidError
from schemawright.base.ids import Id
from schemawright.model.document import Document
from schemawright.model.kinds import KINDS, Kind
from schemawright.model.record import Record
from schemawright.model.table import Table
from schemawright.model.view import MaterializedView
from schemawright.sync.projection import LISTS, PARTS, record_json
from schemawright.sync.requests import Request, added, deleted, updated, with_id

Json = dict[str, Any]

READ_ONLY = frozenset({"id", "revision", "tableCount", "createdBy", "updatedBy", "createdAt", "updatedAt", "dialect"})
_LISTS = {kind.plural: kind for kind in LISTS}
_LATE = ("relationships", "views", "materializedViews", "rawObjects")
"""Lists whose records may speak of what other lists make."""


class _Saving:
    """Sorts what is wanted into deletes, changes and creations, in an order in which they can be done."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.deletes = Request()
        self.changes = Request()
        self.creates = Request()

    def list(self, kind: Kind, wanted: Any, place: str, present: list[Record], parent: Json) -> None:
        """One list: `present` are the records that it holds now, `parent` the fields that say whose they are."""
        if not isinstance(wanted, list):
            raise InvalidError(f"{kind.plural} is a list.", pointer=place)
        seen: set[Id] = set()
        for number, content in enumerate(wanted):
            where = f"{place}/{number}"
            if not isinstance(content, dict):
                raise InvalidError(f"A {kind.name} is an object.", pointer=where)
            id = content.get("id")
            if id is not None and not isinstance(id, str):
                raise InvalidError("An id is a text.", pointer=f"{where}/id")
            if id in seen:
                raise InvalidError(f"Two of the {kind.plural} bear one id. Give each its own.", pointer=f"{where}/id")
            record = self.document.find(kind.record, id)
            if record is None:
                content = with_id(content | parent)
                self._join(self.creates, added(kind, content, where, self.document))
            else:
                self._record(kind, record, content, where)
            seen.add(content["id"])
        for record in present:
            if record.id not in seen:
                self._join(self.deletes, deleted(kind, record.id, place))

    def _record(self, kind: Kind, record: Record, content: Json, place: str) -> None:
        parts = PARTS if kind.record is Table else (KINDS["index"],) if kind.record is MaterializedView else ()
        for part in parts:
            if part.plural in content:
                children = list(self.document.children(record.id, part.record))
                parent = {part.json_names[part.record.parent or ""]: record.id}
                self.list(part, content[part.plural], f"{place}/{part.plural}", children, parent)
        nested = {part.plural for part in parts}
        current = record_json(self.document, record)
        values = {
            name: value
            for name, value in content.items()
            if name not in nested and name != "kind" and (name not in current or current[name] != value)
        }
        if values:
            self._join(self.changes, updated(kind, values | {"id": record.id}, place))

    def header(self, values: Json) -> None:
        """The fields of the schema itself."""
        current = record_json(self.document, self.document.schema)
        values = {name: value for name, value in values.items() if name not in current or current[name] != value}
        if values:
            self._join(self.changes, updated(KINDS["schema"], values | {"id": self.document.schema.id}))

    @property
    def request(self) -> Request:
        """All of it: what goes, what changes, what comes."""
        whole = Request()
        for part in (self.deletes, self.changes, self.creates):
            self._join(whole, part)
        return whole

    @staticmethod
    def _join(target: Request, more: Request) -> None:
        target.operations += more.operations
        target.places += more.places


def saved(document: Document, body: Json) -> Request:
    """The operations that make `document` what `body` says. Raises `InvalidError` with a pointer into `body`."""
    saving = _Saving(document)
    saving.header({name: value for name, value in body.items() if name not in _LISTS and name not in READ_ONLY})
    for kind in sorted(LISTS, key=lambda kind: kind.plural in _LATE):
        if kind.plural in body:
            saving.list(kind, body[kind.plural], f"/{kind.plural}", list(document.all(kind.record)), {})
    return saving.request
