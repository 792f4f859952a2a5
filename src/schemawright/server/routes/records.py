"""Tables, columns and every other kind of record: the same calls for each.

A kind's records are at `/{schema}/{collection}`; those that are part of a table or materialized view also below it. The
OpenAPI document names each collection (`server.openapi`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Header, Query, Request
from starlette.responses import Response

from schemawright.base.errors import NotFoundError
from schemawright.base.ids import Id
from schemawright.model.document import Document
from schemawright.model.kinds import Kind
from schemawright.model.record import Record
from schemawright.server.answers import answer, expected_revision
from schemawright.server.bodies import given, json_object, taken_batch_id, validated
from schemawright.server.collections import BELOW, COLLECTIONS, path_of
from schemawright.server.models import input_model
from schemawright.server.services import WorkOf
from schemawright.sync.projection import record_json
from schemawright.sync.requests import added, deleted, updated, with_id

router = APIRouter(tags=["records"])

IfMatch = Annotated[str | None, Header(description="The revision that must be the current one.")]


@dataclass(frozen=True)
class Place:
    """A collection of an address, and the record that it is below, where it is below one."""

    kind: Kind
    holder: Kind | None = None
    holder_id: Id | None = None

    @property
    def parent(self) -> dict[str, Id]:
        """The field by which records say that they belong here."""
        if self.holder_id is None:
            return {}
        return {self.kind.json_names[self.kind.record.parent or ""]: self.holder_id}

    def records(self, document: Document) -> Iterable[Record]:
        """The records that are here; `NotFoundError` where there is no such place."""
        if self.holder is None or self.holder_id is None:
            return document.all(self.kind.record)
        document.require(self.holder.record, self.holder_id)
        return document.children(self.holder_id, self.kind.record)

    def record(self, document: Document, id: Id) -> Record:
        """One of them, or `NotFoundError`."""
        record = document.require(self.kind.record, id)
        if self.holder_id is not None and getattr(record, self.kind.record.parent or "") != self.holder_id:
            raise NotFoundError(f"The {self.kind.name} {id} is not one of {self.holder_id}.", id=id)
        return record


def _place(collection: str) -> Place:
    if (kind := COLLECTIONS.get(collection)) is None:
        raise NotFoundError(f"A schema has no {collection[:80]!r}. Use one of: {', '.join(COLLECTIONS)}.")
    return Place(kind)


def _place_below(holders: str, holder: Id, collection: str) -> Place:
    place = _place(collection)
    if place.kind not in BELOW.get(holders, ()):
        raise NotFoundError(f"There are no {collection} below one of the {holders[:80]}.")
    return Place(place.kind, COLLECTIONS[holders], holder)


def _serve(path: str, place: Any) -> None:
    """Adds the calls of the collections at `path`, an address that `place` understands."""
    place_of = Annotated[Place, Depends(place)]

    @router.get(path)
    async def read_all(work: WorkOf, place: place_of) -> Response:
        """All records of the collection."""
        snapshot = await work.snapshot()
        found = [record_json(snapshot.document, record) for record in place.records(snapshot.document)]
        return answer(found, revision=snapshot.revision)

    @router.get(f"{path}/{{id}}")
    async def read(work: WorkOf, place: place_of, id: Id) -> Response:
        """One record."""
        snapshot = await work.snapshot()
        record = place.record(snapshot.document, id)
        return answer(record_json(snapshot.document, record), revision=snapshot.revision)

    @router.post(path, status_code=201)
    async def add(work: WorkOf, place: place_of, request: Request, if_match: IfMatch = None) -> Response:
        """Adds a record, with what belongs to it inside."""
        kind: Kind = place.kind
        body = validated(input_model(kind, new=True), await json_object(request))
        content = with_id(given(body) | place.parent)
        batch_id = taken_batch_id(content)
        snapshot = await work.snapshot()
        place.records(snapshot.document)
        wanted = added(kind, content, document=snapshot.document)
        label = f"Add {kind.name}"
        outcome = await work.request(wanted, expected_revision(if_match), batch_id=batch_id, label=label)
        id = await work.services.editor.made(work.id, outcome.revision, kind) if outcome.repeated else content["id"]
        record = outcome.document.require(kind.record, id or content["id"])
        location = f"/api/schema-builder/{work.id}/{path_of(kind)}/{record.id}"
        return answer(record_json(outcome.document, record), 201, revision=outcome.revision, location=location)

    @router.patch(f"{path}/{{id}}")
    async def change(work: WorkOf, place: place_of, id: Id, request: Request, if_match: IfMatch = None) -> Response:
        """Changes the fields that the body has."""
        kind: Kind = place.kind
        body = validated(input_model(kind, new=False), await json_object(request))
        content = given(body) | {"id": id}
        batch_id = taken_batch_id(content)
        place.record((await work.snapshot()).document, id)
        label = f"Change {kind.name}"
        wanted = updated(kind, content)
        outcome = await work.request(wanted, expected_revision(if_match), batch_id=batch_id, label=label)
        record = outcome.document.require(kind.record, id)
        return answer(record_json(outcome.document, record), revision=outcome.revision)

    @router.delete(f"{path}/{{id}}", status_code=204)
    async def delete(
        work: WorkOf,
        place: place_of,
        id: Id,
        batch_id: Annotated[str | None, Query(alias="batchId")] = None,
        if_match: IfMatch = None,
    ) -> Response:
        """Deletes a record with what cannot be without it."""
        kind: Kind = place.kind
        if not await work.came_before(batch_id):
            place.record((await work.snapshot()).document, id)
        label = f"Delete {kind.name}"
        outcome = await work.request(deleted(kind, id), expected_revision(if_match), batch_id=batch_id, label=label)
        return Response(status_code=204, headers={"etag": f'"{outcome.revision}"'})


_serve("/{schema}/{collection}", _place)
_serve("/{schema}/{holders}/{holder}/{collection}", _place_below)
