"""From what a client sends to the changes that it makes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from schemawright.base.errors import InvalidError, RefusedError
from schemawright.changes.change import Change, Create, Delete, Update, from_wire
from schemawright.commands.edit import Edit
from schemawright.commands.registry import run
from schemawright.model.document import Document


def evaluate(document: Document, operations: Sequence[Any]) -> tuple[Change, ...]:
    """The effective changes of a batch of operations: raw changes made whole, commands run, one after the other.

    Deleting what is gone changes nothing. Raises `InvalidError` with a JSON pointer into the list where an operation is
    malformed, `RefusedError` with `data["operation"]` (its number) where the document does not allow it.
    """
    edit = Edit(document)
    for are_made, several in groupby(enumerate(operations), lambda one: _makes(one[1])):
        if are_made:
            _make(edit, dict(several))
            continue
        for number, operation in several:
            with _placed({number: operation}):
                _perform(edit, operation, f"/operations/{number}")
    return edit.changes


def _makes(operation: Any) -> bool:
    return isinstance(operation, dict) and "command" not in operation and operation.get("action") == "create"


def _make(edit: Edit, operations: dict[int, Any]) -> None:
    """What is made in a row is made together: its parts may refer to each other."""
    made = {
        number: from_wire(operation, edit.document, f"/operations/{number}") for number, operation in operations.items()
    }
    with _placed(operations):
        edit.create_all([change.record for change in made.values() if isinstance(change, Create)])


@contextmanager
def _placed(operations: dict[int, Any]) -> Iterator[None]:
    """Says with a refusal of which operation it is."""
    try:
        yield
    except RefusedError as error:
        id = error.data.pop("record", None)
        number = next((number for number, one in operations.items() if one.get("id") == id), min(operations))
        error.data["operation"] = number
        error.pointer = error.pointer or f"/operations/{number}{_field(operations[number], error.data.get('field'))}"
        raise


def _perform(edit: Edit, operation: Any, pointer: str) -> None:
    if isinstance(operation, dict) and "command" in operation:
        if not isinstance(operation["command"], str):
            raise InvalidError("command is a text.", pointer=f"{pointer}/command")
        run(edit, operation["command"], operation.get("arguments", {}), pointer)
        return
    try:
        change = from_wire(operation, edit.document, pointer)
    except InvalidError as error:
        if error.code != "gone":
            raise
        if operation["action"] == "delete":
            return
        raise RefusedError(error.message, code="gone", pointer=pointer) from None
    perform(edit, change)


def perform(edit: Edit, change: Change) -> None:
    """Does one change by the rules."""
    match change:
        case Create(record):
            edit.create(record)
        case Update():
            edit.update(edit.document.require(change.kind.record, change.id), **change.values)
        case Delete(record):
            edit.delete(record)


_FRONTS = (("values",), ("arguments",), ("arguments", "values"), ("arguments", "column"), ("arguments", "index"))


def _field(operation: Any, field: str | None) -> str:
    """Where in an operation the field stands that was refused, as far as it stands there."""
    if field is None:
        return ""
    for front in _FRONTS:
        content = operation
        for step in front:
            content = content.get(step, {}) if isinstance(content, dict) else {}
        if isinstance(content, dict) and field in content:
            return f"/{'/'.join(front)}/{field}"
    return ""
