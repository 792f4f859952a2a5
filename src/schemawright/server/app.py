"""The application: the only wiring of store, rooms, routes and sockets."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import socketio
from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import schemawright
from schemawright.server import openapi, problems
from schemawright.server.access import Access
from schemawright.server.guard import Guard
from schemawright.server.metrics import REQUESTS, SECONDS
from schemawright.server.openapi import content
from schemawright.server.routes import generation, health, operations, pages, records, schemas, transfer, viewing
from schemawright.server.services import Services
from schemawright.server.settings import Settings
from schemawright.server.sockets import sockets, watch
from schemawright.store.store import Store

PREFIX = "/api/schema-builder"
SOCKET_PATH = "/socket.io"
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": description,
        "content": {"application/problem+json": content("Problem")["application/json"]},
    }
    for status, description in {
        401: "No session",
        404: "Unknown id",
        409: "The schema does not allow it",
        412: "Another revision is current",
        422: "Malformed",
    }.items()
}


def create_app(settings: Settings, store: Store) -> ASGIApp:
    """The whole server over an open store as one ASGI application."""
    access = Access(settings.token, settings.host)
    socket_app: list[ASGIApp] = []

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        server, rooms = sockets(store, access)
        app.state.services = Services(settings, store, rooms, access)
        socket_app[:] = [socketio.ASGIApp(server, socketio_path=SOCKET_PATH)]
        watching = asyncio.create_task(watch(rooms))
        try:
            yield
        finally:
            watching.cancel()
            with suppress(asyncio.CancelledError):
                await watching
            await server.shutdown()

    app = FastAPI(
        title="Schemawright",
        version=schemawright.__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    problems.install(app)
    openapi.install(app)
    for module in (transfer, generation, viewing, schemas, operations, records):
        app.include_router(module.router, prefix=PREFIX, responses=PROBLEMS)
    app.include_router(pages.me, prefix="/api", responses=PROBLEMS)
    app.include_router(health.router)
    app.include_router(pages.router)

    async def whole(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "lifespan" and scope["path"].startswith(f"{SOCKET_PATH}/"):
            await socket_app[0](scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 4404})
        else:
            await _counted(app, scope, receive, send)

    return Guard(whole, access, settings.max_body_bytes, settings.embed_from)


async def _counted(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] != "http":
        await app(scope, receive, send)
        return
    began = time.perf_counter()

    async def counting(message: Message) -> None:
        if message["type"] == "http.response.start":
            REQUESTS.labels(scope["method"], message["status"]).inc()
            SECONDS.observe(time.perf_counter() - began)
        await send(message)

    await app(scope, receive, counting)
