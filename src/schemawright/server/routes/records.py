"""Tables, columns and every other kind of record: the same calls for each, derived from the kinds."""

import inspect
import re
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request
from starlette.responses import Response

from schemawright.base.errors import NotFoundError
from schemawright.base.ids import Id
from schemawright.model.kinds import KINDS, Kind
from schemawright.model.schema import Schema
from schemawright.server.answers import answer, expected_revision
from schemawright.server.bodies import given, json_object, validated
from schemawright.server.models import input_model
from schemawright.server.openapi import gives, record_models, takes
from schemawright.server.services import Work, WorkOf
from schemawright.sync.projection import PARTS, record_json
from schemawright.sync.requests import added, deleted, updated, with_id

router = APIRouter()

IfMatch = Annotated[str | None, Header(description="The revision that must be the current one.")]


def path_of(kind: Kind) -> str:
    """`materializedView` as `materialized-views`."""
    return re.sub(r"(?=[A-Z])", "-", kind.plural).lower()


async def _read(work: Work, kind: Kind, id: Id, parent: Id | None) -> Response:
    snapshot = await work.snapshot()
    record = snapshot.document.require(kind.record, id)
    _belongs(record, kind, parent)
    return answer(record_json(snapshot.document, record), revision=snapshot.revision)


async def _list(work: Work, kind: Kind, parent: Id | None) -> Response:
    snapshot = await work.snapshot()
    document = snapshot.document
    if parent is None:
        found = document.all(kind.record)
    else:
        _require_parent(kind, document.get(parent), parent)
        found = document.children(parent, kind.record)  # type: ignore[assignment]
    return answer([record_json(document, record) for record in found], revision=snapshot.revision)


async def _add(work: Work, kind: Kind, content: dict[str, Any], parent: Id | None, if_match: str | None) -> Response:
    content = with_id(content)
    snapshot = await work.snapshot()
    if parent is not None:
        _require_parent(kind, snapshot.document.get(parent), parent)
        content |= {kind.json_names[kind.record.parent or ""]: parent}
    wanted = added(kind, content, document=snapshot.document)
    outcome = await work.request(wanted, expected_revision(if_match), label=f"Add {kind.name}")
    record = outcome.document.require(kind.record, content["id"])
    location = f"/api/schema-builder/{work.id}/{path_of(kind)}/{record.id}"
    return answer(record_json(outcome.document, record), 201, revision=outcome.revision, location=location)


async def _change(
    work: Work, kind: Kind, id: Id, content: dict[str, Any], parent: Id | None, if_match: str | None
) -> Response:
    snapshot = await work.snapshot()
    _belongs(snapshot.document.require(kind.record, id), kind, parent)
    wanted = updated(kind, content | {"id": id})
    outcome = await work.request(wanted, expected_revision(if_match), label=f"Change {kind.name}")
    record = outcome.document.require(kind.record, id)
    return answer(record_json(outcome.document, record), revision=outcome.revision)


async def _delete(work: Work, kind: Kind, id: Id, parent: Id | None, if_match: str | None) -> Response:
    snapshot = await work.snapshot()
    _belongs(snapshot.document.require(kind.record, id), kind, parent)
    outcome = await work.request(deleted(kind, id), expected_revision(if_match), label=f"Delete {kind.name}")
    return Response(status_code=204, headers={"etag": f'"{outcome.revision}"'})


def _require_parent(kind: Kind, found: Any, parent: Id) -> None:
    if found is None or type(found) not in (KINDS["table"].record, KINDS["materializedView"].record):
        raise NotFoundError(f"There is no table with the id {parent} to hold the {kind.name}.", id=parent)


def _belongs(record: Any, kind: Kind, parent: Id | None) -> None:
    if parent is not None and getattr(record, kind.record.parent or "") != parent:
        raise NotFoundError(f"The {kind.name} {record.id} is not one of {parent}.", id=record.id)


def _serve(kind: Kind, front: str, *, nested: bool) -> None:
    """Adds the calls of one kind under `front`, with `{parent}` in the address where they are `nested`."""
    title = re.sub(r"(?=[A-Z])", " ", kind.name).lower()
    base = f"{front}/{path_of(kind)}"
    new, patch, shown = record_models(kind)

    async def read_all(work: WorkOf, parent: Id | None = None) -> Response:
        return await _list(work, kind, parent)

    async def read_one(work: WorkOf, id: Id, parent: Id | None = None) -> Response:
        return await _read(work, kind, id, parent)

    async def add(work: WorkOf, request: Request, parent: Id | None = None, if_match: IfMatch = None) -> Response:
        body = validated(input_model(kind, new=True), await json_object(request))
        return await _add(work, kind, given(body), parent, if_match)

    async def change(
        work: WorkOf, id: Id, request: Request, parent: Id | None = None, if_match: IfMatch = None
    ) -> Response:
        body = validated(input_model(kind, new=False), await json_object(request))
        return await _change(work, kind, id, given(body), parent, if_match)

    async def delete(work: WorkOf, id: Id, parent: Id | None = None, if_match: IfMatch = None) -> Response:
        return await _delete(work, kind, id, parent, if_match)

    one = f"{base}/{{id}}"
    suffix = f"{path_of(kind).replace('-', '_')}{'_of_table' if nested else ''}"
    listed = gives(200, shown, many=True)
    calls: tuple[tuple[Any, str, str, int, Any, Any, str, str], ...] = (
        (read_all, "GET", base, 200, listed, None, "list", f"All {title} records"),
        (read_one, "GET", one, 200, gives(200, shown), None, "read", f"One {title}"),
        (add, "POST", base, 201, gives(201, shown), takes(new), "add", f"Add: {title}"),
        (change, "PATCH", one, 200, gives(200, shown), takes(patch), "change", f"Change: {title}"),
        (delete, "DELETE", one, 204, None, None, "delete", f"Delete: {title}, with what cannot be without it"),
    )
    for endpoint, method, path, status, answers, asks, verb, summary in calls:
        if not nested:
            endpoint.__signature__ = _without_parent(endpoint)
        router.add_api_route(
            path,
            endpoint,
            methods=[method],
            status_code=status,
            summary=summary,
            operation_id=f"{verb}_{suffix}",
            responses=answers,
            openapi_extra=asks,
            tags=[kind.plural],
        )


def _without_parent(endpoint: Any) -> Any:
    signature = inspect.signature(endpoint)
    kept = [parameter for name, parameter in signature.parameters.items() if name != "parent"]
    return signature.replace(parameters=kept)


for _kind in KINDS.values():
    if _kind.record is Schema:
        continue
    _serve(_kind, "/{schema}", nested=False)
    if _kind in PARTS:
        _serve(_kind, "/{schema}/tables/{parent}", nested=True)
