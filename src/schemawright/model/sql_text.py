"""The SQL texts inside records, found by the annotations of their fields."""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from schemawright.model.record import Record

R = TypeVar("R", bound=Record)
Form = Literal["expression", "query", "statement", "type"]
Rewrite = Callable[[Form, str], str]


def rewritten(record: R, rewrite: Rewrite) -> R:
    """`record` with each SQL text in it, also inside parts, as `rewrite(form, text)` gives it."""
    result: R = _struct(record, rewrite)
    return result


def texts(record: Record) -> tuple[tuple[Form, str], ...]:
    """Every SQL text of `record` with its form."""
    found: list[tuple[Form, str]] = []

    def note(form: Form, text: str) -> str:
        found.append((form, text))
        return text

    rewritten(record, note)
    return tuple(found)


def _struct(value: Any, rewrite: Rewrite) -> Any:
    changed = {}
    struct: type[msgspec.Struct] = type(value)
    for field, form in _fields(struct):
        held = getattr(value, field)
        if held is not None and (new := _value(held, form, rewrite)) != held:
            changed[field] = new
    return msgspec.structs.replace(value, **changed) if changed else value


def _value(held: Any, form: Form | None, rewrite: Rewrite) -> Any:
    if isinstance(held, str):
        return rewrite(form, held) if form is not None else held
    if isinstance(held, tuple):
        return tuple(_value(one, form, rewrite) for one in held)
    if isinstance(held, dict):
        return {key: _value(one, form, rewrite) for key, one in held.items()}
    return _struct(held, rewrite) if isinstance(held, msgspec.Struct) else held


@cache
def _fields(struct: type[msgspec.Struct]) -> tuple[tuple[str, Form | None], ...]:
    """The fields that hold SQL texts (with their form) or parts that do (`None`)."""
    hints = get_type_hints(struct, include_extras=True)
    found = []
    for field in struct.__struct_fields__:
        form, has_parts = _form(hints[field]), any(_fields(part) for part in _parts(hints[field]))
        if form is not None or has_parts:
            found.append((field, form))
    return tuple(found)


def _form(hint: Any) -> Form | None:
    if get_origin(hint) is Annotated:
        for note in hint.__metadata__:
            if isinstance(note, Meta) and note.extra and "sql" in note.extra:
                return cast("Form", note.extra["sql"])
    return next((form for argument in get_args(hint) if (form := _form(argument)) is not None), None)


def _parts(hint: Any) -> list[type[msgspec.Struct]]:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return [hint]
    return [part for argument in get_args(hint) for part in _parts(argument)]
