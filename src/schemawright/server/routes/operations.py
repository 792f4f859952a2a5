"""Batches of operations, and the log of what they changed."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Query
from pydantic import BaseModel
from starlette.responses import Response

from schemawright.changes.change import to_wire
from schemawright.server.answers import answer, expected_revision
from schemawright.server.models import Strict, named
from schemawright.server.openapi import gives
from schemawright.server.services import WorkOf
from schemawright.sync.batch import batch_of

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


@router.get("/{schema}/changes", responses=gives(200, "LogPage"))
async def read_changes(
    work: WorkOf,
    after: Annotated[int, Query(ge=-1, le=2**53)] = 0,
    limit: Annotated[int, Query(ge=1, le=5000)] = PAGE,
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
        }
        for row in rows
    ]
    return answer({"changes": changes, "next": rows[-1]["revision"] if len(rows) >= limit else None})
