"""Pydantic models of what HTTP takes and gives, derived from the records."""

from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, UnsetType
from pydantic import BaseModel, ConfigDict, Field, create_model

from schemawright.model.kinds import KINDS, Kind
from schemawright.model.schema import DialectName
from schemawright.sync.batch import MAX_BATCH_ID
from schemawright.sync.projection import LISTS, PARTS

Number = int | None
DERIVED: dict[str, dict[str, Any]] = {
    "column": {
        "position": int,
        "isPrimaryKey": bool,
        "isUnique": bool,
        "length": Number,
        "precision": Number,
        "scale": Number,
    },
    "relationship": {
        "relationshipType": Literal["one_to_one", "one_to_many", "many_to_many"],
        "isRequired": bool,
    },
}
OPTIONAL = {"relationship": ("name", "sourceColumnIds", "targetColumnIds"), "index": ("name",)}
"""Fields that a record has and a request may leave out, for the server to fill in."""


class Strict(BaseModel):
    """Bodies are taken as they are: no text for a number, no field that means nothing."""

    model_config = ConfigDict(extra="forbid", strict=True)


def _translated(hint: Any, *, whole: bool) -> Any:
    """A type of a record's field with Pydantic's models in the place of structs."""
    origin = get_origin(hint)
    if origin is Annotated:
        inner, *notes = get_args(hint)
        least = next((note.min_length for note in notes if isinstance(note, Meta) and note.min_length), None)
        translated = _translated(inner, whole=whole)
        return Annotated[translated, Field(min_length=least)] if least else translated
    if origin in (Union, UnionType):
        return Union[tuple(_translated(one, whole=whole) for one in get_args(hint) if one is not UnsetType)]  # noqa: UP007
    if origin is tuple:
        return list[_translated(get_args(hint)[0], whole=whole)]  # type: ignore[misc]
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return model_of(hint, whole=whole)
    return hint


@cache
def model_of(struct: type[msgspec.Struct], *, whole: bool) -> type[BaseModel]:
    """The model of a part of a record; `whole` for answers, in which every field is there."""
    hints = get_type_hints(struct, include_extras=True)
    fields: dict[str, Any] = {}
    for field in msgspec.structs.fields(struct):
        hint = _translated(hints[field.name], whole=whole)
        needed = whole or field.required
        fields[field.encode_name] = (hint, ...) if needed else (_or_none(hint), None)
    return create_model(
        f"{struct.__name__}{'' if whole else 'Input'}", __base__=BaseModel if whole else Strict, **fields
    )


def _or_none(hint: Any) -> Any:
    return hint if NoneType in get_args(hint) else hint | None


@cache
def answer_model(kind: Kind) -> type[BaseModel]:
    """A record as answers show it."""
    fields: dict[str, Any] = {name: (hint, ...) for name, hint in DERIVED.get(kind.name, {}).items()}
    for part in _parts(kind):
        fields[part.plural] = (list[answer_model(part)], ...)  # type: ignore[misc]
    return create_model(kind.record.__name__ + "Answer", __base__=model_of(kind.record, whole=True), **fields)


@cache
def input_model(kind: Kind, *, new: bool) -> type[BaseModel]:
    """A record as a request writes it: `new` with what is needed, else any fields."""
    base = model_of(kind.record, whole=False)
    parent = kind.json_names.get(kind.record.parent or "")
    omitted = (
        {"id", parent, *OPTIONAL.get(kind.name, ())}
        if kind.name != "relationship"
        else {"id", *OPTIONAL["relationship"]}
    )
    fields: dict[str, Any] = {}
    for name, field in base.model_fields.items():
        if name in omitted or not new:
            fields[name] = (_or_none(field.annotation), None)
    for name, hint in DERIVED.get(kind.name, {}).items():
        fields[name] = (_or_none(hint), None)
    if kind.name == "index":
        element = model_of(_element(), whole=False)
        fields["columns"] = (list[element | str], ...) if new else (list[element | str] | None, None)  # type: ignore[valid-type]
    fields["batchId"] = (str | None, None)
    for part in _parts(kind) if new else ():
        fields[part.plural] = (list[input_model(part, new=True)] | None, None)  # type: ignore[misc]
    return create_model(f"{kind.record.__name__}{'New' if new else 'Patch'}", __base__=base, **fields)


def _element() -> type[msgspec.Struct]:
    from schemawright.model.index import IndexElement

    return IndexElement


def _parts(kind: Kind) -> tuple[Kind, ...]:
    if kind.name == "table":
        return PARTS
    return (KINDS["index"],) if kind.name == "materializedView" else ()


Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Title = Annotated[str, Field(min_length=1, max_length=200)]
BatchId = Annotated[str, Field(min_length=1, max_length=MAX_BATCH_ID)]
Status = Literal["draft", "active", "archived"]

NAMED: dict[str, type[BaseModel]] = {}
"""Models that routes refer to by name."""

N = TypeVar("N", bound=type[BaseModel])


def named(model: N) -> N:
    """Notes a model, so that the OpenAPI document has it."""
    NAMED[model.__name__] = model
    return model


@named
class Problem(BaseModel):
    """RFC 9457: `detail` says what to do, `pointer` leads to the field concerned."""

    type: str
    title: str
    status: int
    detail: str
    code: str | None = None
    pointer: str | None = None


class Diagnostic(BaseModel):
    """What there is to say about an input or output; `line` and `column` count from 1."""

    code: str
    level: Literal["error", "warning", "info"]
    message: str
    help: str | None = None
    line: int | None = None
    column: int | None = None
    subject: str | None = None


@named
class SchemaNew(Strict):
    """A schema to be made."""

    name: Title
    displayName: str | None = None  # noqa: N815
    slug: Slug | None = None
    description: str | None = None
    dialect: DialectName | None = None
    status: Status | None = None
    settings: dict[str, Any] | None = None


@named
class SchemaPatch(Strict):
    """Fields of a schema that may be changed."""

    name: Title | None = None
    displayName: str | None = None  # noqa: N815
    slug: Slug | None = None
    description: str | None = None
    dialect: DialectName | None = None
    status: Status | None = None
    settings: dict[str, Any] | None = None
    batchId: str | None = None  # noqa: N815


class Stamps(BaseModel):
    """When and by whom."""

    revision: int
    tableCount: int  # noqa: N815
    createdBy: str  # noqa: N815
    updatedBy: str  # noqa: N815
    createdAt: str  # noqa: N815
    updatedAt: str  # noqa: N815


def schema_models() -> list[type[BaseModel]]:
    """A schema in the list, and as a whole."""
    header = create_model("SchemaHeader", __base__=(model_of(KINDS["schema"].record, whole=True), Stamps))
    lists: dict[str, Any] = {kind.plural: (list[answer_model(kind)], ...) for kind in LISTS}  # type: ignore[misc]
    return [header, create_model("SchemaWhole", __base__=header, **lists)]
