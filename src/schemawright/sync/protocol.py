"""What a connection may say, and what it is answered: one function a message, found by its name.

A message is answered `{ok: true, …}` or `{ok: false, error: {code, message, pointer?, …}}`; nothing that a client sends
closes its connection.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from schemawright.base.errors import InvalidError, RefusedError, SchemawrightError
from schemawright.base.ids import Id, new_id
from schemawright.model.document import convert
from schemawright.model.kinds import KINDS
from schemawright.model.table import Table
from schemawright.sync.batch import Batch, BatchMessage, batch_of, check_text
from schemawright.sync.editor import Outcome, error_json
from schemawright.sync.person import Person
from schemawright.sync.projection import record_json
from schemawright.sync.requests import Request, added, deleted, updated
from schemawright.sync.rooms import Fleeting, JoinMessage, Room, Rooms

Answer = dict[str, Any]
Handler = Callable[["Protocol", str, Person, Any], Awaitable[Answer]]

_HANDLERS: dict[str, tuple[Any, Handler]] = {}
EDITED = ("table", "column", "relationship", "index")
MAX_SELECTION = 10_000


class Leave(msgspec.Struct, frozen=True):
    """`{}`."""


class Move(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """`{tableId, x, y, done?, batchId?}`: where a table is being dragged, and with `done` where it was put."""

    table_id: Id
    x: float
    y: float
    done: bool = False
    batch_id: str | None = None


class Cursor(msgspec.Struct, frozen=True):
    """`{x, y}` on the canvas, in pixels."""

    x: float
    y: float


class Selection(msgspec.Struct, frozen=True):
    """`{ids}`: what the person has selected."""

    ids: Annotated[list[Id], Meta(max_length=MAX_SELECTION)]


def _hears(name: str, shape: Any) -> Callable[[Handler], Handler]:
    def mark(handler: Handler) -> Handler:
        _HANDLERS[name] = (shape, handler)
        return handler

    return mark


class Protocol:
    """Answers the messages of this node's connections."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms

    async def hear(self, sid: str, person: Person, event: str, payload: Sequence[Any]) -> Answer:
        """The acknowledgement for one message; `payload` is what came with it, one object at most."""
        try:
            shape, handler = _HANDLERS.get(event, (None, None))
            if handler is None:
                raise InvalidError(f"There is no event {event[:80]!r}. Use one of: {', '.join(_HANDLERS)}.")
            if len(payload) > 1:
                raise InvalidError("An event carries one object.")
            content = {} if not payload or payload[0] is None else payload[0]
            message = convert(content, shape)
            if not isinstance(message, BatchMessage):
                check_text(content, "")
            answer = await handler(self, sid, person, message)
        except SchemawrightError as error:
            return {"ok": False, "error": error_json(error)}
        return {"ok": True} | answer

    def room(self, sid: str) -> Room:
        """The room that the connection is in, or `RefusedError` (`not_joined`)."""
        if (room := self.rooms.room_of(sid)) is None:
            raise RefusedError("Join a schema first, with schema:join.", code="not_joined")
        return room

    async def submit(self, sid: str, person: Person, batch: Batch) -> Outcome:
        """Does a batch in the room's schema."""
        return await self.rooms.editor.submit(self.room(sid).schema_id, batch, person, sender=sid)

    async def request(self, sid: str, person: Person, request: Request, message: dict[str, Any]) -> Outcome:
        """Does what a record in `message` asks for; an error's pointer leads into the message."""
        batch_id = message.get("batchId")
        if not isinstance(batch_id, str | None):
            raise InvalidError("batchId is a text.", pointer="/batchId")
        try:
            return await self.submit(sid, person, batch_of(request.operations, batch_id))
        except SchemawrightError as error:
            request.located(error)
            raise


@_hears("schema:join", JoinMessage)
async def _join(protocol: Protocol, sid: str, person: Person, message: JoinMessage) -> Answer:
    return await protocol.rooms.join(sid, person, message)


@_hears("schema:leave", Leave)
async def _leave(protocol: Protocol, sid: str, _person: Person, _message: Leave) -> Answer:
    await protocol.rooms.leave(sid)
    return {}


@_hears("schema:ops", BatchMessage)
async def _operations(protocol: Protocol, sid: str, person: Person, message: BatchMessage) -> Answer:
    outcome = await protocol.submit(sid, person, message.batch())
    return {"revision": outcome.revision, "batchId": outcome.batch_id}


@_hears("schema:table:move", Move)
async def _move(protocol: Protocol, sid: str, person: Person, message: Move) -> Answer:
    room = protocol.room(sid)
    if message.done:
        place = {"id": message.table_id, "x": message.x, "y": message.y}
        await _require_table(protocol, room, message.table_id)
        operations = [{"command": "moveRecords", "arguments": {"places": [place]}}]
        outcome = await protocol.submit(sid, person, batch_of(operations, message.batch_id, label="Move table"))
        return {"revision": outcome.revision}
    snapshot = await _require_table(protocol, room, message.table_id)
    data = {"tableId": message.table_id, "x": message.x, "y": message.y, "userId": person.id, "sid": sid}
    protocol.rooms.fleet(room, sid, message.table_id, Fleeting("schema:table:moved", data))
    return {"revision": snapshot}


async def _require_table(protocol: Protocol, room: Room, table_id: Id) -> int:
    snapshot = await protocol.rooms.editor.snapshot(room.schema_id)
    snapshot.document.require(Table, table_id)
    return snapshot.revision


@_hears("schema:cursor:move", Cursor)
async def _cursor(protocol: Protocol, sid: str, person: Person, message: Cursor) -> Answer:
    data = {"userId": person.id, "sid": sid, "x": message.x, "y": message.y}
    protocol.rooms.fleet(protocol.room(sid), sid, "", Fleeting("schema:user:cursor", data))
    return {}


@_hears("schema:selection", Selection)
async def _selection(protocol: Protocol, sid: str, person: Person, message: Selection) -> Answer:
    room = protocol.room(sid)
    room.members[sid].selection = message.ids
    data = {"userId": person.id, "sid": sid, "ids": message.ids}
    protocol.rooms.fleet(room, sid, "", Fleeting("schema:selection", data))
    return {}


def _hear_edits(kind: str) -> None:
    """`schema:<kind>:add|update {<kind>: {…}}` and `schema:<kind>:delete {<kind>Id}`; `batchId` may stand beside."""

    async def put(protocol: Protocol, sid: str, person: Person, message: dict[str, Any], *, new: bool) -> Answer:
        content = _object(message, kind)
        content = content | {"id": content.get("id") or new_id()} if new else content
        request = added(KINDS[kind], content, f"/{kind}") if new else updated(KINDS[kind], content, f"/{kind}")
        outcome = await protocol.request(sid, person, request, message)
        if new and outcome.repeated:
            room = protocol.room(sid)
            content["id"] = await protocol.rooms.editor.made(room.schema_id, outcome.revision, KINDS[kind])
        answer: Answer = {"revision": outcome.revision}
        if (record := outcome.document.find(KINDS[kind].record, content["id"])) is not None:
            answer[kind] = record_json(outcome.document, record)
        return answer

    async def add(protocol: Protocol, sid: str, person: Person, message: dict[str, Any]) -> Answer:
        return await put(protocol, sid, person, message, new=True)

    async def update(protocol: Protocol, sid: str, person: Person, message: dict[str, Any]) -> Answer:
        return await put(protocol, sid, person, message, new=False)

    async def delete(protocol: Protocol, sid: str, person: Person, message: dict[str, Any]) -> Answer:
        id = message.get(f"{kind}Id")
        if not isinstance(id, str):
            raise InvalidError(f"{kind}Id is a text.", pointer=f"/{kind}Id")
        request = deleted(KINDS[kind], id, f"/{kind}Id")
        return {"revision": (await protocol.request(sid, person, request, message)).revision}

    for verb, handler in (("add", add), ("update", update), ("delete", delete)):
        _HANDLERS[f"schema:{kind}:{verb}"] = (dict[str, Any], handler)


def _object(message: dict[str, Any], key: str) -> dict[str, Any]:
    content = message.get(key)
    if not isinstance(content, dict):
        raise InvalidError(f"{key} is an object.", pointer=f"/{key}")
    return content


for _kind in EDITED:
    _hear_edits(_kind)
