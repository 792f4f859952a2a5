"""Showing a schema to others: in their own pages, to be read only."""

from fastapi import APIRouter
from pydantic import BaseModel
from starlette.responses import Response

from schemawright.server.answers import answer
from schemawright.server.models import named
from schemawright.server.openapi import gives
from schemawright.server.services import SessionOf, WorkOf

router = APIRouter(tags=["schemas"])


@named
class ViewKey(BaseModel):
    """What opens `/embed/{slug}?key=…` without a session, and whose pages may show it in a frame."""

    key: str
    embedFrom: list[str]  # noqa: N815


@router.get("/{schema}/view-key", responses=gives(200, "ViewKey"))
async def view_key(work: WorkOf, _session: SessionOf) -> Response:
    """The key by which this schema may be read, and nothing else; it stays good as long as the server's token."""
    services = work.services
    return answer({"key": services.access.view_key(work.id), "embedFrom": list(services.settings.embed_from)})
