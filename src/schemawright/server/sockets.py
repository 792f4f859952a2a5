"""Socket.IO: the protocol of `sync`, on python-socketio."""

import asyncio
from typing import Any

import msgspec
import socketio
import structlog

from schemawright.base.errors import RefusedError
from schemawright.base.ids import Id
from schemawright.server.access import Access, cookies_of
from schemawright.server.metrics import CONNECTIONS, MESSAGES
from schemawright.store.store import Store
from schemawright.sync.editor import error_json
from schemawright.sync.protocol import Protocol
from schemawright.sync.rooms import Rooms

NAMESPACE = "/schema-builder"
MAX_MESSAGE = 1024 * 1024
"""Bytes of a message over which the connection is closed; the limit of a batch, below it, is answered."""
SLOW_SECONDS = 10.0

log = structlog.get_logger()


class _Json:
    """The JSON module that packets are written with."""

    @staticmethod
    def dumps(value: Any, **_options: Any) -> str:
        return msgspec.json.encode(value).decode()

    @staticmethod
    def loads(text: str | bytes, **_options: Any) -> Any:
        return msgspec.json.decode(text)


class SocketTransport:
    """`sync.rooms.Transport` over python-socketio."""

    def __init__(self, server: socketio.AsyncServer) -> None:
        self._server = server

    async def send(self, group: str, event: str, data: Any, *, skip: str | None = None) -> None:
        """Sends to every connection of a group but `skip`."""
        await self._server.emit(event, data, room=group, skip_sid=skip, namespace=NAMESPACE)

    async def enter(self, sid: str, group: str) -> None:
        """Puts a connection into a group."""
        await self._server.enter_room(sid, group, namespace=NAMESPACE)

    async def leave(self, sid: str, group: str) -> None:
        """Takes a connection out of a group."""
        await self._server.leave_room(sid, group, namespace=NAMESPACE)


class Sockets(socketio.AsyncNamespace):  # type: ignore[misc]
    """Hands connections and messages to the protocol, one message of a connection after the other."""

    def __init__(self, access: Access, protocol: Protocol) -> None:
        super().__init__(NAMESPACE)
        self._access = access
        self._protocol = protocol

    async def trigger_event(self, event: str, *args: Any) -> Any:
        """Every event comes here: `connect`, `disconnect`, and what clients send."""
        sid, *rest = args
        if event == "connect":
            return await self._connect(sid, *rest)
        if event == "disconnect":
            await self._protocol.rooms.leave(sid)
            CONNECTIONS.set(self._protocol.rooms.connections)
            return None
        return await self._message(sid, event, rest)

    async def _connect(self, sid: str, environ: dict[str, Any], auth: Any = None) -> None:
        headers = {
            name: value
            for name, key in (("authorization", "HTTP_AUTHORIZATION"), ("host", "HTTP_HOST"))
            if (value := environ.get(key)) is not None
        }
        session = self._access.socket_session(auth, headers, cookies_of([environ.get("HTTP_COOKIE", "")]))
        if session is None:
            raise socketio.exceptions.ConnectionRefusedError("Show the token: io(url, {auth: {token}}).")
        # Browsers name the origin of a socket; only who brings the token itself may omit it.
        same_origin = environ.get("HTTP_SEC_FETCH_SITE") == "same-origin"
        if environ.get("HTTP_ORIGIN") is None and not session.explicit and not same_origin:
            raise socketio.exceptions.ConnectionRefusedError("Send an Origin header or the token.")
        await self.save_session(sid, {"session": session})

    async def _message(self, sid: str, event: str, payload: list[Any]) -> dict[str, Any]:
        try:
            session = (await self.get_session(sid))["session"]
            if session.only is not None:
                payload = _of_viewer(session.only, event, payload)
            answer = await self._protocol.hear(sid, session.person, event, payload)
        except RefusedError as error:
            answer = {"ok": False, "error": error_json(error)}
        except Exception as error:
            log.exception("unforeseen error", event_name=event, exc_info=error)
            answer = {"ok": False, "error": {"code": "error", "message": "Something went wrong that should not."}}
        MESSAGES.labels(event if answer["ok"] else "refused", answer["ok"]).inc()
        CONNECTIONS.set(self._protocol.rooms.connections)
        return answer


def _of_viewer(schema_id: Id, event: str, payload: list[Any]) -> list[Any]:
    """What a view key's connection may say: that it joins its one schema, or leaves."""
    if event not in ("schema:join", "schema:leave"):
        raise RefusedError("A view key lets one schema be read and nothing else. Show the token.", code="forbidden")
    asked = payload[0] if payload and isinstance(payload[0], dict) else {}
    return [asked | {"schemaId": schema_id}] if event == "schema:join" else payload


def sockets(store: Store, access: Access) -> tuple[socketio.AsyncServer, Rooms]:
    """The Socket.IO server and the rooms behind it."""
    server = socketio.AsyncServer(
        async_mode="asgi",
        # One client's messages are answered in the order in which it sent them.
        async_handlers=False,
        # Our own guard has checked the origin already.
        cors_allowed_origins=[],
        max_http_buffer_size=MAX_MESSAGE,
        json=_Json,
        logger=False,
        engineio_logger=False,
        always_connect=False,
    )
    rooms = Rooms(store, SocketTransport(server))
    server.register_namespace(Sockets(access, Protocol(rooms)))
    return server, rooms


async def watch(rooms: Rooms, seconds: float = 2.0) -> None:
    """Tells the rooms, every two seconds, of what other nodes have kept; runs until it is cancelled."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await rooms.catch_up()
        except Exception as error:
            log.exception("catching up failed", exc_info=error)
