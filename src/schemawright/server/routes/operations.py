"""Batches of operations, and the log of what they changed."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Query
from pydantic import BaseModel
from starlette.responses import Response

from schemawright.base.errors import NotFoundError
from schemawright.base.ids import new_id
from schemawright.changes.change import to_wire
from schemawright.server.answers import answer, expected_revision
from schemawright.server.models import BatchId, Strict, Title, named
from schemawright.server.openapi import gives
from schemawright.server.services import WorkOf
from schemawright.sync.batch import Batch, batch_of
from schemawright.sync.taking_back import taking_back

router = APIRouter(tags=["operations"])
PAGE = 500


class BatchBody(Strict):
    """An atomic batch; a `batchId` that came before is answered what it was answered then."""

    operations: list[Any]
    batchId: str | None = None  # noqa: N815
    baseRevision: int | None = None  # noqa: N815
    label: str | None = None


@named
class BatchAnswer(BaseModel):
    """The revision that has the batch, and the changes that it came to (none where it came before)."""

    revision: int
    batchId: str  # noqa: N815
    operations: list[dict[str, Any]]
    repeated: bool


class TakeBackBody(Strict):
    """The batch that is taken back, and what the batch that does so is called."""

    batchId: BatchId  # noqa: N815
    newBatchId: BatchId | None = None  # noqa: N815
    label: Title | None = None


@named
class TakenBack(BaseModel):
    """The revision that has the batch, and how many changes it came to: none where others have changed all since."""

    revision: int
    batchId: str  # noqa: N815
    changed: int


class LoggedChange(BaseModel):
    """One change as the log keeps it; the states hold the whole record, or of an update the properties it touched."""

    revision: int
    entityType: str  # noqa: N815
    entityId: str  # noqa: N815
    action: str
    beforeState: dict[str, Any] | None  # noqa: N815
    afterState: dict[str, Any] | None  # noqa: N815
    changedBy: str  # noqa: N815
    changedAt: str  # noqa: N815
    batchId: str | None  # noqa: N815
    label: str | None = None


@named
class LogPage(BaseModel):
    """A page of the log; `next` is the `after` of the next page, `null` at the end."""

    changes: list[LoggedChange]
    next: int | None


@router.post("/{schema}/operations", responses=gives(200, "BatchAnswer"))
async def submit_operations(
    work: WorkOf, body: BatchBody, if_match: Annotated[str | None, Header()] = None
) -> Response:
    """Does a batch, all or nothing."""
    batch = batch_of(body.operations, body.batchId, body.baseRevision, body.label)
    outcome = await work.submit(batch, expected_revision(if_match))
    content = {
        "revision": outcome.revision,
        "batchId": outcome.batch_id,
        "operations": [to_wire(change) for change in outcome.changes],
        "repeated": outcome.repeated,
    }
    return answer(content, revision=outcome.revision)


@router.post("/{schema}/take-back", responses=gives(200, "TakenBack"))
async def take_back(work: WorkOf, body: TakeBackBody) -> Response:
    """Takes a batch back, however large, as far as others have not changed since what it did."""
    store = work.services.store
    done = await store.answer(work.id, body.batchId)
    since = await store.log_after(work.id, done.revision - 1) if done is not None and done.revision else []
    if not since or since[0].batch_id != body.batchId:
        raise NotFoundError("There is no such batch in the schema's log.", pointer="/batchId")
    label = body.label or since[0].label
    changes = taking_back(since[0], since[1:])
    outcome = await work.submit(Batch((), body.newBatchId or new_id(), label=label, changes=changes))
    return answer(
        {"revision": outcome.revision, "batchId": outcome.batch_id, "changed": len(outcome.changes)},
        revision=outcome.revision,
    )


@router.get("/{schema}/changes", responses=gives(200, "LogPage"))
async def read_changes(
    work: WorkOf,
    after: Annotated[int, Query(ge=-1, le=2**53)] = 0,
    limit: Annotated[int, Query(ge=1, le=5000)] = PAGE,
    labels: Annotated[bool, Query(description="Also what each batch was called")] = False,
) -> Response:
    """The change log after a revision, oldest first, in pages of whole revisions. Revision 0 made the schema."""
    rows = await work.services.store.log_page(work.id, after, limit)
    changes = [
        {
            "revision": row["revision"],
            "entityType": row["entity_type"],
            "entityId": row["entity_id"],
            "action": row["action"],
            "beforeState": row["before_state"],
            "afterState": row["after_state"],
            "changedBy": row["changed_by"],
            "changedAt": row["changed_at"].isoformat(),
            "batchId": row["batch_id"],
            **({"label": row["label"]} if labels else {}),
        }
        for row in rows
    ]
    return answer({"changes": changes, "next": rows[-1]["revision"] if len(rows) >= limit else None})
