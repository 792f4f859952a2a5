"""What operators and monitors ask."""

import prometheus_client
from fastapi import APIRouter, Request
from starlette.responses import Response

from schemawright.server.answers import answer
from schemawright.server.metrics import REGISTRY
from schemawright.server.problems import problem
from schemawright.server.services import ServicesOf, SessionOf

router = APIRouter(tags=["operations"])


@router.get("/healthz")
async def healthz() -> Response:
    """Whether the program runs."""
    return answer({"status": "ok"})


@router.get("/readyz")
async def readyz(request: Request) -> Response:
    """Whether the store answers; 503 where it does not."""
    try:
        await request.app.state.services.store.ping()
    except Exception as error:  # noqa: BLE001  (whatever is wrong, we are not ready)
        return problem(503, "Not ready", f"The store does not answer: {type(error).__name__}.")
    return answer({"status": "ready"})


@router.get("/metrics")
async def metrics(_services: ServicesOf, _session: SessionOf) -> Response:
    """Counters in Prometheus' text form; wants the token as a bearer token."""
    return Response(prometheus_client.generate_latest(REGISTRY), media_type=prometheus_client.CONTENT_TYPE_LATEST)
