"""Schemas: list, make, read, save, change, delete."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Header, Request
from starlette.responses import Response

from schemawright.base.errors import StaleError
from schemawright.changes.change import decode_fields
from schemawright.commands.schemas import new_document
from schemawright.model.kinds import KINDS
from schemawright.model.schema import Schema
from schemawright.server.answers import answer, expected_revision
from schemawright.server.bodies import given, json_object, taken_batch_id
from schemawright.server.models import SchemaNew, SchemaPatch
from schemawright.server.openapi import gives, takes
from schemawright.server.services import ServicesOf, SessionOf, Work, WorkOf
from schemawright.store.entries import Header as StoredHeader
from schemawright.sync.projection import plain, schema_json
from schemawright.sync.requests import updated
from schemawright.sync.saving import saved

router = APIRouter(tags=["schemas"])
RACES = 20

IfMatch = Annotated[str | None, Header(description="The revision that must be the current one.")]


def header_json(header: StoredHeader) -> dict[str, Any]:
    """A schema as the list shows it."""
    return plain(header.schema) | {
        "revision": header.revision,
        "tableCount": header.table_count,
        "createdBy": header.created_by,
        "updatedBy": header.updated_by,
        "createdAt": header.created_at.isoformat(),
        "updatedAt": header.updated_at.isoformat(),
    }


async def whole(work: Work) -> Response:
    """The whole schema as it stands."""
    header = await work.services.store.header(work.id)
    snapshot = await work.snapshot()
    content = header_json(header) | schema_json(snapshot.document) | {"revision": snapshot.revision}
    return answer(content, revision=snapshot.revision)


@router.get("", responses=gives(200, "SchemaHeader", many=True))
async def list_schemas(services: ServicesOf, _session: SessionOf) -> Response:
    """All schemas, the last changed one first."""
    return answer([header_json(header) for header in await services.store.headers()])


@router.post("", status_code=201, responses=gives(201, "SchemaWhole"))
async def create_schema(body: SchemaNew, services: ServicesOf, session: SessionOf) -> Response:
    """Makes an empty schema. Without a `slug` it gets a free one, made of its name."""
    fields = body.model_dump(exclude_none=True)
    document = new_document(body.name, dialect=fields.get("dialect", "postgresql"), slug=fields.get("slug", ""))
    rest = {name: value for name, value in fields.items() if name not in ("name", "slug", "dialect")}
    schema = msgspec.structs.replace(document.schema, **decode_fields(KINDS["schema"], rest))
    document = document.replacing({Schema: {schema.id: schema}})
    header = await services.store.create(document, session.person.name, free_slug=body.slug is None)
    content = header_json(header) | schema_json(document) | {"slug": header.schema.slug, "revision": 0}
    return answer(content, 201, revision=0, location=f"/api/schema-builder/{header.schema.id}")


@router.get("/{schema}", responses=gives(200, "SchemaWhole"))
async def read_schema(work: WorkOf, if_none_match: Annotated[str | None, Header()] = None) -> Response:
    """The whole schema: tables with their columns, keys and indexes inside, relationships, and all else."""
    if if_none_match is not None and if_none_match.removeprefix("W/").strip('"') == str(work.header.revision):
        return Response(status_code=304, headers={"etag": f'"{work.header.revision}"'})
    return await whole(work)


@router.put("/{schema}", responses=gives(200, "SchemaWhole"), openapi_extra=takes("SchemaWhole"))
async def save_schema(work: WorkOf, request: Request, if_match: IfMatch = None) -> Response:
    """Saves the whole in one revision.

    Records are matched by id: a new one is made, one that is missing from its list is deleted. A list or a field that
    is absent stays as it is.
    """
    body = await json_object(request)
    batch_id = taken_batch_id(body)
    asked = expected_revision(if_match)
    for _ in range(RACES):
        snapshot = await work.snapshot()
        wanted = saved(snapshot.document, body)
        try:
            expected = snapshot.revision if asked is None else asked
            await work.request(wanted, expected, batch_id=batch_id, label="Save")
            break
        except StaleError:
            if asked is not None:
                raise
    return await whole(work)


@router.patch("/{schema}", responses=gives(200, "SchemaWhole"))
async def change_schema(work: WorkOf, body: SchemaPatch, if_match: IfMatch = None) -> Response:
    """Changes fields of the header."""
    content = given(body) | {"id": work.id}
    batch_id = taken_batch_id(content)
    wanted = updated(KINDS["schema"], content)
    await work.request(wanted, expected_revision(if_match), batch_id=batch_id, label="Change schema")
    return await whole(work)


@router.delete("/{schema}", status_code=204)
async def delete_schema(work: WorkOf, if_match: IfMatch = None) -> Response:
    """Deletes the schema with all that belongs to it."""
    work.require("delete")
    expected = expected_revision(if_match)
    if expected is not None and expected != work.header.revision:
        message = f"The schema stands at revision {work.header.revision}, not {expected}. Read it again."
        raise StaleError(message, revision=work.header.revision)
    await work.services.store.delete(work.id)
    work.services.editor.forget(work.id)
    await work.services.rooms.notify(
        work.id, {"level": "warning", "code": "schema_deleted", "message": "The schema was deleted."}
    )
    return Response(status_code=204)
