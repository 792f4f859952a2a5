"""From a record as outside programs write it to the operations that do it.

Outside programs write what they read: a table with its columns and indexes inside, flags such as `isPrimaryKey`. What a
command knows goes to the command; a field that only the record knows follows as a plain change.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from schemawright.base.errors import InvalidError, SchemawrightError
from schemawright.base.ids import Id, new_id
from schemawright.model.column import Column
from schemawright.model.document import Document
from schemawright.model.kinds import KINDS, Kind
from schemawright.sync.projection import PARTS

Json = dict[str, Any]

DERIVED = {
    "column": frozenset({"position", "isPrimaryKey", "isUnique", "length", "precision", "scale"}),
    "relationship": frozenset({"relationshipType", "isRequired"}),
}
"""What answers show beside the fields of a record, and commands understand."""
_FRONT = re.compile(r"^(?:/operations/(?P<number>\d+))?(?:/arguments)?(?:/(?:values|column|index)(?=/|$))?")


@dataclass
class Request:
    """Operations, and for each the place in the body that it came from."""

    operations: list[Json] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    def add(self, operation: Json, place: str) -> None:
        """One more operation, from `place` (a JSON pointer) of the body."""
        self.operations.append(operation)
        self.places.append(place)

    def run(self, command: str, arguments: Json, place: str) -> None:
        """One more operation that is a command."""
        self.add({"command": command, "arguments": arguments}, place)

    def located(self, error: SchemawrightError) -> None:
        """Makes the pointer of an error, which leads into the operations, lead into the body."""
        if error.pointer is not None and (match := _FRONT.match(error.pointer)) is not None:
            number = int(match["number"] or 0)
            place = self.places[number] if number < len(self.places) else ""
            error.pointer = place + error.pointer[match.end() :]


def added(kind: Kind, content: Json, place: str = "", document: Document | None = None) -> Request:
    """The operations that make a record; `content` has its id."""
    request = Request()
    _ADDED.get(kind.name, _add_plain)(request, kind, content, place, document)
    return request


def updated(kind: Kind, content: Json, place: str = "") -> Request:
    """The operations that change the fields of `content["id"]` that `content` has."""
    id = content.get("id")
    if not isinstance(id, str):
        raise InvalidError(f"The {kind.name} has no id.", pointer=f"{place}/id")
    values = {name: value for name, value in content.items() if name not in ("id", "kind")}
    request = Request()
    if kind.name == "column":
        request.run("updateColumn", {"columnId": id, "values": values}, place)
    elif kind.name == "relationship":
        derived = {name: values.pop(name) for name in DERIVED["relationship"] & values.keys()}
        request.run("updateRelationship", {"relationshipId": id, "values": values, **derived}, place)
    else:
        if kind.name == "table":
            for part in PARTS:
                if part.plural in values:
                    message = f"Change {part.plural} by their own addresses, or save the whole schema."
                    raise InvalidError(message, pointer=f"{place}/{part.plural}")
        request.add({"action": "update", "kind": kind.name, "id": id, "values": values}, place)
    return request


def deleted(kind: Kind, id: Id, place: str = "") -> Request:
    """The operation that deletes a record with all that cannot be without it."""
    request = Request()
    request.add({"action": "delete", "kind": kind.name, "id": id}, place)
    return request


def _add_plain(request: Request, kind: Kind, content: Json, place: str, _document: Document | None) -> None:
    values = {name: value for name, value in content.items() if name not in ("id", "kind")}
    request.add({"action": "create", "kind": kind.name, "id": content["id"], "values": values}, place)


def _add_table(request: Request, kind: Kind, content: Json, place: str, document: Document | None) -> None:
    content = dict(content)
    parts = {part: _list(content.pop(part.plural, None), f"{place}/{part.plural}") for part in PARTS}
    known, rest = _split(kind, content, "addTable")
    columns = [with_id(column) for column in parts.pop(KINDS["column"])]
    names = {column.get("name"): column["id"] for column in columns}
    late: list[tuple[Json, str]] = []
    for number, column in enumerate(columns):
        own, extra = _split(KINDS["column"], column, ColumnsOf)
        columns[number] = own | {"tableId": content["id"]}
        late.append(({"kind": "column", "id": column["id"], "values": extra}, f"{place}/columns/{number}"))
    request.run("addTable", known | {"columns": columns}, place)
    for operation, where in [*late, ({"kind": "table", "id": content["id"], "values": rest}, place)]:
        if operation["values"]:
            request.add({"action": "update"} | operation, where)
    for part, contents in parts.items():
        for number, one in enumerate(contents):
            where = f"{place}/{part.plural}/{number}"
            _part(request, part, with_id(one) | {"tableId": content["id"]}, where, names)


def _part(request: Request, kind: Kind, content: Json, place: str, names: dict[Any, Id]) -> None:
    if kind.name == "index":
        _index(request, content, place, names)
    else:
        _add_plain(request, kind, content, place, None)


def _add_column(request: Request, kind: Kind, content: Json, place: str, _document: Document | None) -> None:
    own, rest = _split(kind, content, ColumnsOf)
    request.run("addColumn", {"tableId": content.get("tableId"), "column": own}, place)
    if rest:
        request.add({"action": "update", "kind": "column", "id": content["id"], "values": rest}, place)


def _add_relationship(request: Request, _kind: Kind, content: Json, place: str, _document: Document | None) -> None:
    known, rest = _split(KINDS["relationship"], content, "addRelationship")
    request.run("addRelationship", known, place)
    if rest:
        request.add({"action": "update", "kind": "relationship", "id": content["id"], "values": rest}, place)


def _add_index(request: Request, _kind: Kind, content: Json, place: str, document: Document | None) -> None:
    table_id = content.get("tableId")
    columns = document.children(table_id, Column) if document is not None and isinstance(table_id, str) else ()
    _index(request, content, place, {column.name: column.id for column in columns})


def _index(request: Request, content: Json, place: str, names: dict[Any, Id]) -> None:
    elements = content.get("columns")
    if isinstance(elements, list):
        content = content | {"columns": [_element(element, names) for element in elements]}
    known, rest = _split(KINDS["index"], content, IndexOf)
    request.run("addIndex", {"tableId": content.get("tableId"), "index": known}, place)
    if rest:
        request.add({"action": "update", "kind": "index", "id": content["id"], "values": rest}, place)


def _element(element: Any, names: dict[Any, Id]) -> Any:
    """An element of an index; a column may be called by its name."""
    if isinstance(element, str):
        return {"columnId": names.get(element, element)}
    if isinstance(element, dict) and isinstance(element.get("columnId"), str):
        return element | {"columnId": names.get(element["columnId"], element["columnId"])}
    return element


ColumnsOf = ("addColumn", "column")
IndexOf = ("addIndex", "index")


def _split(kind: Kind, content: Json, command: str | tuple[str, str]) -> tuple[Json, Json]:
    """The fields that the command takes (and those that nothing knows, for it to refuse), and the record's others."""
    known = _fields(command)
    own = {name: value for name, value in content.items() if name in known or name not in kind.python_names}
    own.pop("kind", None)
    return own, {name: value for name, value in content.items() if name not in own and name != "kind"}


def _fields(command: str | tuple[str, str]) -> frozenset[str]:
    """The JSON names of a command's arguments, or of the struct in one of them."""
    from schemawright.commands.registry import commands

    name, inner = (command, None) if isinstance(command, str) else command
    shape: Any = commands()[name].arguments
    if inner is not None:
        shape = shape.__annotations__[inner]
    return frozenset(shape.__struct_encode_fields__)


def _list(value: Any, pointer: str) -> list[Json]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise InvalidError("This is a list.", pointer=pointer)
    for number, one in enumerate(value):
        if not isinstance(one, dict):
            raise InvalidError("This is an object.", pointer=f"{pointer}/{number}")
    return value


def with_id(content: Json) -> Json:
    """`content` with an id, a new one where it has none."""
    return content if content.get("id") is not None else content | {"id": new_id()}


_ADDED: dict[str, Callable[[Request, Kind, Json, str, Document | None], None]] = {
    "table": _add_table,
    "column": _add_column,
    "relationship": _add_relationship,
    "index": _add_index,
}
