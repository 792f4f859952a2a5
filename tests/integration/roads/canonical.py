"""Records with names in place of ids, so that those of two readings can be held side by side."""

from typing import Any

from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record, plain
from schemawright.model.schema import Schema

Name = str


class Canonical:
    """The records of a document by kind and qualified name."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.names: dict[str, Name] = {}
        for record in document:
            self.names[record.id] = self._name(record)
        self.records: dict[Name, dict[str, Any]] = {}
        for record in document:
            if not isinstance(record, Schema):
                self.records[self.names[record.id]] = self._fields(record)

    def _name(self, record: Record) -> Name:
        kind = KIND_OF[type(record)].name
        parts = [getattr(record, "name", record.id)]
        held = record
        while held.parent is not None:
            above = self.document.get(getattr(held, held.parent))
            assert above is not None
            held = above
            parts.insert(0, held.name)  # type: ignore[attr-defined]
        namespace = self.document.get(getattr(held, "namespace_id", None))
        if namespace is not None and kind not in ("rawObject", "extension"):
            parts.insert(0, namespace.name)  # type: ignore[attr-defined]
        kind = f"{kind} {record.object_type}" if kind == "rawObject" else kind  # type: ignore[attr-defined]
        return f"{kind}: {'.'.join(parts)}"

    def _fields(self, record: Record) -> dict[str, Any]:
        fields: dict[str, Any] = self._named(plain(record))
        fields.pop("id")
        fields.pop("order", None)
        if record.parent is not None and hasattr(record, "order"):
            siblings = self.document.children(getattr(record, record.parent), type(record))
            fields["position"] = siblings.index(record)
        if "dependsOn" in fields:
            fields["dependsOn"] = sorted(fields["dependsOn"])
        fields.pop("line", None)
        return fields

    def _named(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: self._named(held)
                for key, held in value.items()
                if not (key == "id" and "name" in value and held not in self.names)
            }
        if isinstance(value, list):
            return [self._named(one) for one in value]
        return self.names.get(value, value) if isinstance(value, str) else value
