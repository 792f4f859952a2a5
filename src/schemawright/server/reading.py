"""Importing: from a text to the changes that bring it into a schema."""

from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from schemawright.base.diagnostics import Diagnostic
from schemawright.base.errors import InvalidError
from schemawright.base.ids import new_id
from schemawright.changes.change import Change, Create, Delete, Update
from schemawright.changes.compare import diff
from schemawright.changes.match import match
from schemawright.commands.copying import copying, with_new_ids
from schemawright.commands.schemas import slug_of
from schemawright.dialects.registry import dialect_named
from schemawright.importers.registry import Importer, ImportOptions, find_importers, importer_for
from schemawright.model.document import Document
from schemawright.model.kinds import KIND_OF, KINDS
from schemawright.model.namespace import Namespace
from schemawright.model.raw import RawObject
from schemawright.model.record import Record
from schemawright.model.schema import DialectName, Schema
from schemawright.sync.batch import check_text

Mode = Literal["merge", "replace", "copy"]


@dataclass(frozen=True)
class Read:
    """What was read of a text, and what there is to say about it."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    has_own_ids: bool
    """The text brought its ids along, as a schema document does."""

    @property
    def counts(self) -> dict[str, int]:
        """How many records of each kind there are, by the kind's plural."""
        counts = {kind.plural: len(self.document.all(kind.record)) for kind in KINDS.values()}
        return {plural: count for plural, count in counts.items() if count and plural != "schemas"}

    @property
    def kept(self) -> list[dict[str, Any]]:
        """What has no place in the model and was kept word for word, in the order of the text."""
        raw = sorted(self.document.all(RawObject), key=lambda one: (one.line or 0, one.order))
        return [{"id": one.id, "objectType": one.object_type, "name": one.name, "line": one.line} for one in raw]


def read(text: str, *, format: str | None, file_name: str | None, dialect: DialectName, name: str) -> Read:
    """Reads a text. Without a `format` the ending of `file_name` decides, and without that it is SQL.

    Raises `SourceError` where it can't be read, `InvalidError` where nothing reads the format for the dialect.
    """
    check_text(text, "/content")
    importer = importer_for(file_name or "text.sql", dialect) if format is None else importer_named(format, dialect)
    result = importer.read(text, ImportOptions(dialect=dialect, name=name))
    return Read(Document(result.records), result.diagnostics, importer.id == "document")


def importer_named(format: str, dialect: DialectName) -> Importer:
    """The importer of a format (`sql`, `dbml`, `document`…) for a dialect, or `InvalidError`."""
    named = find_importers().get(format)
    if named is not None and named.suffixes:
        return named
    try:
        return importer_for(f"text.{format}", dialect)
    except InvalidError as error:
        error.pointer = "/format"
        raise


def as_new(found: Read, *, name: str | None, slug: str | None) -> tuple[Document, tuple[Change, ...]]:
    """A new schema for what was read: the empty one, and the changes that fill it.

    What every database of the dialect has from the start, its default namespace, belongs to the empty one. A document's
    ids are replaced, so that it may be imported twice.
    """
    content = with_new_ids(found.document) if found.has_own_ids else found.document
    header = content.schema
    name = name or header.name
    schema = msgspec.structs.replace(header, name=name, slug=slug or slug_of(name))
    default = dialect_named(schema.dialect).default_namespace
    given: list[Record] = [namespace for namespace in content.all(Namespace) if namespace.name == default]
    if default is not None and not given:
        given = [Namespace(id=new_id(), name=default)]
    known = {record.id for record in given}
    changes = tuple(Create(record) for record in content if not isinstance(record, Schema) and record.id not in known)
    return Document([schema, *given]), changes


@dataclass
class Arrival:
    """What was read on its way into a schema. What bears a name that is there already is taken for the same.

    `merge` adds what is not there and leaves all else as it is; `left` then says what differs. `replace` makes the
    schema what was read, but for its place on the canvas. `copy` adds all of it beside what is there, under free names.
    """

    found: Read
    mode: Mode
    left: tuple[Diagnostic, ...] = ()

    def changes(self, document: Document) -> tuple[Change, ...]:
        """The changes of `document`. Raises `InvalidError` where the text is for another dialect."""
        wanted = self.found.document
        if wanted.schema.dialect != document.schema.dialect:
            message = f"The text is for {wanted.schema.dialect}, the schema for {document.schema.dialect}."
            raise InvalidError(f"{message} Choose the schema's dialect.", code="dialect", pointer="/dialect")
        if self.mode == "copy":
            return copying(document, with_new_ids(wanted))
        if wanted.schema.id != document.schema.id:
            own = with_new_ids(wanted) if self.found.has_own_ids else wanted
            wanted = match(document, own, guess=False).document
        batch = diff(document, Document(_with_canvas(document, record) for record in wanted))
        if self.mode == "merge":
            self.left = tuple(_left(document, change) for change in batch if isinstance(change, Update))
            return tuple(change for change in batch if isinstance(change, Create))
        default = dialect_named(document.schema.dialect).default_namespace
        return tuple(
            change for change in batch if not (isinstance(change, Delete) and _is_default(change.record, default))
        )


def _left(document: Document, change: Update) -> Diagnostic:
    record = document.require(change.kind.record, change.id)
    fields = ", ".join(change.kind.json_names[field] for field in change.values)
    return Diagnostic(
        code="IMPORT_LEFT_AS_IT_IS",
        level="info",
        message=f"The {change.kind.name} {getattr(record, 'name', '')!r} is there already and differs in {fields}.",
        help="Import in the mode `replace` to make it what was read.",
        subject=change.id,
    )


def _is_default(record: Record, name: str | None) -> bool:
    return isinstance(record, Namespace) and record.name == name


def _with_canvas(document: Document, record: Record) -> Record:
    """`record` with the canvas' fields of its counterpart in `document`; the header of `document` stays as it is."""
    if isinstance(record, Schema):
        return document.schema
    before = document.find(type(record), record.id)
    kind = KIND_OF[type(record)]
    if before is None:
        return record
    fields = kind.canvas | {"display_name"} & kind.fields.keys()
    return msgspec.structs.replace(record, **{field: getattr(before, field) for field in fields})
