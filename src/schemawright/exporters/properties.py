"""What a record says beyond what is shown of it elsewhere: every property that is not its default, by its own name."""

from collections.abc import Iterator
from typing import Any

import msgspec

from schemawright.exporters.pages import Line, Span, code, joined, said
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF
from schemawright.model.record import Record

PLACES = frozenset({"position_x", "position_y", "width", "height", "order", "color", "pinned", "line"})
"""Where things are drawn and in which order they are read: no facts of a data dictionary."""


def properties(document: Document, record: Record, shown: frozenset[str]) -> Iterator[tuple[str, Line]]:
    """Each property of `record` that is neither in `shown` nor its default, with its value."""
    kind = KIND_OF[type(record)]
    references = {reference.field: reference for reference in kind.references if len(reference.path) == 1}
    for name, field in kind.fields.items():
        value = getattr(record, name)
        if name in shown or name in PLACES or value in (field.default, None, (), {}):
            continue
        if (reference := references.get(name)) is not None:
            yield title(name.removesuffix("_id").removesuffix("_ids")), names(document, reference.ids(record))
        elif isinstance(value, bool):
            yield title(name.removeprefix("is_")), _value(value)
        else:
            yield title(name), _value(value)


def title(name: str) -> str:
    """`storage_parameters` is "Storage parameters"."""
    return name.replace("_", " ").capitalize()


def label(document: Document, record: Record) -> str:
    """A record's name with its namespace's, where that is not PostgreSQL's own first one."""
    name = str(getattr(record, "name", ""))
    namespace = document.get(getattr(record, "namespace_id", None))
    prefix = getattr(namespace, "name", "public")
    return name if prefix == "public" else f"{prefix}.{name}"


def link(document: Document, record: Record) -> Line:
    """A record's name, pointing at where it is described."""
    return (Span(label(document, record), anchor=record.id),)


def names(document: Document, ids: Any) -> Line:
    """The names of records; what has a place of its own in the dictionary is linked."""
    found = [record for id in ids if (record := document.get(id)) is not None]
    return joined(
        [code(label(document, record)) if type(record).parent else link(document, record) for record in found]
    )


def _value(value: Any) -> Line:
    if isinstance(value, msgspec.Struct):
        defaults = {field.name: field.default for field in msgspec.structs.fields(value)}
        held = [(name, getattr(value, name)) for name in value.__struct_fields__ if name != "id"]
        return joined(
            [
                (*said(title(name).lower()), Span(" "), *_value(one))
                for name, one in held
                if one != defaults[name] and one not in (None, (), {})
            ]
        )
    if isinstance(value, tuple):
        return joined([_value(one) for one in value])
    if isinstance(value, dict):
        return code(", ".join(f"{key} = {one}" for key, one in value.items()))
    if isinstance(value, bool):
        return said("yes" if value else "no")
    return code(str(value))
