"""Import and export."""

import asyncio
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from schemawright.base.diagnostics import Diagnostic as Diagnosed
from schemawright.base.errors import SourceError
from schemawright.base.ids import new_id
from schemawright.changes.change import to_wire
from schemawright.commands.by_text import text_changes
from schemawright.commands.parting import part_of
from schemawright.exporters.registry import Exporter, ExportResult, export, exporter_named
from schemawright.model.schema import DialectName
from schemawright.server.answers import answer
from schemawright.server.bodies import text_or_object, validated
from schemawright.server.models import BatchId, Diagnostic, Slug, Strict, Title, named
from schemawright.server.openapi import content, gives
from schemawright.server.problems import diagnostic_json
from schemawright.server.reading import Arrival, Mode, Read, as_new, importer_named, read
from schemawright.server.routes.schemas import header_json
from schemawright.server.services import ServicesOf, SessionOf, Work, WorkOf
from schemawright.sync.batch import Batch, check_text

router = APIRouter(tags=["import and export"])

HEARING = 0.01
"""Seconds."""

TAKES: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            **content("ImportBody"),
            "text/plain": {"schema": {"type": "string", "description": "The text; the other fields in the query"}},
            "multipart/form-data": {"schema": {"type": "object", "properties": {"file": {"type": "string"}}}},
        },
    }
}


@named
class ImportBody(Strict):
    """A text to be read. `format` is `sql`, `dbml`, `document`…; without it the ending of `fileName` decides.

    Into a schema that is there, `merge` adds what is not there, `replace` makes it what the text says, `copy` adds all
    of it beside what is there, under free names. A `batchId` makes sending it again harmless.
    """

    content: str
    format: str | None = None
    fileName: str | None = None  # noqa: N815
    dialect: DialectName | None = None
    name: Title | None = None
    slug: Slug | None = None
    mode: Mode = "merge"
    batchId: BatchId | None = None  # noqa: N815
    label: Title | None = None


class ExportBody(Strict):
    """The ids of the tables, views, types and notes that are written out, with all that is part of them."""

    ids: list[str]


@named
class TextBody(Strict):
    """A schema's text in a format, as it was shown (`before`) and as a person has edited it (`after`)."""

    format: str
    before: str
    after: str


@named
class TextAnswer(BaseModel):
    """The operations that do what was edited, to be sent as any edit; none where the text has an error."""

    operations: list[dict[str, Any]]
    diagnostics: list[Diagnostic]


class Kept(BaseModel):
    """A statement that was kept word for word as a raw object."""

    id: str
    objectType: str  # noqa: N815
    name: str
    line: int | None


@named
class ImportAnswer(BaseModel):
    """The schema's header and beside it: how much was read, what was kept as raw text, and what there is to say."""

    id: str
    name: str
    slug: str
    revision: int
    read: dict[str, int]
    kept: list[Kept]
    diagnostics: list[Diagnostic]


@named
class ExportAnswer(BaseModel):
    """A schema in a format, and what the format has no place for."""

    format: str
    fileName: str  # noqa: N815
    content: str
    diagnostics: list[Diagnostic]


def _body(content: Annotated[dict[str, Any], Depends(text_or_object)]) -> ImportBody:
    return validated(ImportBody, content)


BodyOf = Annotated[ImportBody, Depends(_body)]


def _summary(found: Read, left: tuple[Diagnosed, ...] = ()) -> dict[str, Any]:
    diagnostics = [diagnostic_json(one) for one in (*found.diagnostics, *left)]
    return {"read": found.counts, "kept": found.kept, "diagnostics": diagnostics}


async def _read(request: Request, body: ImportBody, dialect: DialectName, name: str) -> Read:
    """What the text says. Whoever stops an import while it is read goes away: then nothing may be written.

    Raises:
        ClientDisconnect: who asked is gone.
    """
    found = await asyncio.to_thread(
        read,
        body.content,
        format="document" if body.format == "json" else body.format,
        file_name=body.fileName,
        dialect=dialect,
        name=name,
    )
    for _ in range(2):
        # The first look makes the server listen again, which a large body has made it stop; the loop then needs a turn.
        if await request.is_disconnected():
            raise ClientDisconnect
        await asyncio.sleep(HEARING)
    return found


@router.post("/import", status_code=201, responses=gives(201, "ImportAnswer"), openapi_extra=TAKES)
async def import_new(request: Request, body: BodyOf, services: ServicesOf, session: SessionOf) -> Response:
    """Reads a text into a new schema. A syntax error is answered 422 with line and column, and makes none."""
    name = body.name or _stem(body.fileName) or "Imported schema"
    found = await _read(request, body, body.dialect or "postgresql", name)
    empty, changes = as_new(found, name=body.name, slug=body.slug)
    header = await services.store.create(empty, session.person.name, changes, free_slug=body.slug is None)
    location = f"/api/schema-builder/{header.schema.id}"
    return answer(header_json(header) | _summary(found), 201, revision=header.revision, location=location)


@router.post("/{schema}/import", responses=gives(200, "ImportAnswer"), openapi_extra=TAKES)
async def import_into(request: Request, work: WorkOf, body: BodyOf) -> Response:
    """Reads a text into a schema, in one revision. What bears a name that is there already is taken for the same."""
    schema = work.header.schema
    found = await _read(request, body, body.dialect or schema.dialect, schema.name)
    arrival = Arrival(found, body.mode)
    await work.submit(Batch((), body.batchId or new_id(), label=body.label or "Import", changes=arrival.changes))
    header = await work.services.store.header(work.id)
    return answer(header_json(header) | _summary(found, arrival.left), revision=header.revision)


@router.get("/{schema}/export", responses=gives(200, "ExportAnswer"))
async def export_schema(
    work: WorkOf,
    format: Annotated[str, Query(description="sql, document, dbml, mermaid…")] = "sql",
    preview: Annotated[bool, Query(description="JSON with the text and what the format has no place for")] = False,
    revision: Annotated[int | None, Query(ge=0, le=2**53)] = None,
    language: Annotated[str | None, Query(description="Of a data dictionary: en, de")] = None,
) -> Response:
    """The schema, or an older revision of it, as a file. What cannot be expressed is answered 422 with the reasons."""
    exporter = exporter_named(format)
    if revision is None:
        document = (await work.snapshot()).document
    else:
        document = await work.services.store.document_at(work.id, revision)
    result = await asyncio.to_thread(export, document, format, language)
    if preview:
        return _exported(work, exporter, result)
    response = Response(result.text.encode(), media_type=exporter.media_type)
    response.headers["content-disposition"] = f"attachment; filename*=UTF-8''{quote(_file_name(work, exporter))}"
    return response


@router.post("/{schema}/export", responses=gives(200, "ExportAnswer"))
async def export_part(
    work: WorkOf,
    body: ExportBody,
    format: Annotated[str, Query(description="sql, document, dbml, mermaid…")] = "sql",
) -> Response:
    """A part of the schema in a format: what a person has selected."""
    exporter = exporter_named(format)
    document = (await work.snapshot()).document
    return _exported(work, exporter, await asyncio.to_thread(lambda: export(part_of(document, body.ids), format)))


@router.post("/{schema}/text", responses=gives(200, "TextAnswer"))
async def edited_text(work: WorkOf, body: TextBody) -> Response:
    """What a person changed in the schema's text, as operations. Nothing is changed yet."""
    check_text(body.before, "/before")
    check_text(body.after, "/after")
    document = (await work.snapshot()).document
    importer = importer_named(body.format, document.schema.dialect)
    try:
        found = await asyncio.to_thread(text_changes, document, importer, body.before, body.after)
    except SourceError as error:
        return answer({"operations": [], "diagnostics": [diagnostic_json(_unreadable(error))]})
    diagnostics = [diagnostic_json(one) for one in found.diagnostics]
    return answer({"operations": [to_wire(change) for change in found.changes], "diagnostics": diagnostics})


def _unreadable(error: SourceError) -> Diagnosed:
    return Diagnosed(code="TEXT_UNREADABLE", level="error", message=error.message, line=error.line, column=error.column)


def _exported(work: Work, exporter: Exporter, result: ExportResult) -> Response:
    diagnostics = [diagnostic_json(one) for one in result.diagnostics]
    file_name = _file_name(work, exporter)
    return answer({"format": exporter.id, "fileName": file_name, "content": result.text, "diagnostics": diagnostics})


def _file_name(work: Work, exporter: Exporter) -> str:
    return f"{work.header.schema.slug}{exporter.suffix}"


def _stem(file_name: str | None) -> str:
    return (file_name or "").replace("\\", "/").rpartition("/")[2].partition(".")[0]
