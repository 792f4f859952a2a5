"""Rooms: who is in which schema, what they are told, and in which order."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Protocol

import msgspec

from schemawright.base.ids import Id
from schemawright.store.store import Store
from schemawright.sync.editor import Committed, Editor
from schemawright.sync.events import batch_json, named_events, operations_event
from schemawright.sync.person import Person
from schemawright.sync.projection import schema_json

FLUSH_SECONDS = 0.033
"""How long fleeting messages of a room are gathered."""
MAX_TAIL = 1000
"""How many batches a joining client is sent at most; beyond, it gets the document."""
NAMES = ("batched", "single")


class Transport(Protocol):
    """The sockets, as rooms see them. A group is a name under which connections are gathered."""

    async def send(self, group: str, event: str, data: Any, *, skip: str | None = None) -> None:
        """Sends to every connection of a group but `skip`."""

    async def enter(self, sid: str, group: str) -> None:
        """Puts a connection into a group."""

    async def leave(self, sid: str, group: str) -> None:
        """Takes a connection out of a group."""


@dataclass
class Member:
    """One connection in a room."""

    sid: str
    person: Person
    batched: bool
    selection: list[Id] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """As the room shows its members."""
        return self.person.to_json() | {"sid": self.sid}


@dataclass(frozen=True)
class Fleeting:
    """A message of which only the latest counts: a cursor, a selection, a drag on its way."""

    event: str
    data: dict[str, Any]


@dataclass
class Room:
    """The members of a schema and what waits to be told to them."""

    schema_id: Id
    members: dict[str, Member] = field(default_factory=dict)
    committed: deque[Committed] = field(default_factory=deque)
    telling: asyncio.Task[None] | None = None
    fleeting: dict[tuple[str, str, str], Fleeting] = field(default_factory=dict)
    flushing: asyncio.Task[None] | None = None

    def group(self, name: str = "all") -> str:
        """The name of the room's group of all, `batched` or `single` connections."""
        return f"{self.schema_id}/{name}"


class JoinMessage(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """`{schemaId, sinceRevision?, epoch?, clientId?, batched?}`; `schemaId` may be the slug."""

    schema_id: str
    since_revision: int | None = None
    epoch: str | None = None
    client_id: str | None = None
    batched: bool = False


class Rooms:
    """All rooms of this node. `publish` is what an `Editor` calls on each commit."""

    def __init__(self, store: Store, transport: Transport) -> None:
        self._store = store
        self._transport = transport
        self._rooms: dict[Id, Room] = {}
        self._room_of: dict[str, Room] = {}
        self.editor = Editor(store, self.publish)

    def room_of(self, sid: str) -> Room | None:
        """The room that a connection is in."""
        return self._room_of.get(sid)

    def active(self) -> list[Id]:
        """The schemas that someone is looking at."""
        return list(self._rooms)

    @property
    def connections(self) -> int:
        """How many connections are in a room."""
        return len(self._room_of)

    async def join(self, sid: str, person: Person, asked: JoinMessage) -> dict[str, Any]:
        """Enters the room and gives back what the client lacks.

        The connection is in the room before the document is read, so it misses nothing; batches up to the answer's
        `revision` may also reach it as events, and are to be ignored then.
        """
        header = await self._store.header(asked.schema_id)
        schema_id = header.schema.id
        await self.leave(sid)
        room = self._rooms.setdefault(schema_id, Room(schema_id))
        member = Member(sid, person, asked.batched)
        others = [other.to_json() | {"selection": other.selection} for other in room.members.values()]
        room.members[sid] = member
        self._room_of[sid] = room
        try:
            for name in ("all", NAMES[not asked.batched]):
                await self._transport.enter(sid, room.group(name))
            answer = await self._lacking(schema_id, asked)
        except BaseException:
            await self.leave(sid)
            raise
        await self._transport.send(room.group(), "schema:user:joined", member.to_json(), skip=sid)
        if asked.client_id is not None:
            answer["lastN"] = await self._store.last_number(schema_id, asked.client_id)
        return answer | {"schemaId": schema_id, "epoch": self._store.epoch, "you": member.to_json(), "users": others}

    async def _lacking(self, schema_id: Id, asked: JoinMessage) -> dict[str, Any]:
        snapshot = await self.editor.snapshot(schema_id)
        since = asked.since_revision
        same_store = asked.epoch is None or asked.epoch == self._store.epoch
        if since is not None and same_store and 0 <= snapshot.revision - since <= MAX_TAIL:
            tail = await self._store.log_after(schema_id, since)
            batches = [
                batch_json(one.revision, one.batch_id or "", one.label, one.changes, Person("", one.changed_by))
                for one in tail
                if one.revision <= snapshot.revision
            ]
            return {"revision": snapshot.revision, "batches": batches}
        # The whole is encoded once, here: a transport that walks through a big answer takes longer than all the rest.
        if asked.batched:
            flat = await asyncio.to_thread(lambda: snapshot.flat)
            return {"revision": snapshot.revision, "document": msgspec.Raw(flat)}
        whole = schema_json(snapshot.document) | {"revision": snapshot.revision}
        return {"revision": snapshot.revision, "schema": msgspec.Raw(msgspec.json.encode(whole))}

    async def leave(self, sid: str) -> None:
        """Takes a connection out of its room, if it is in one, and tells the others."""
        if (room := self._room_of.pop(sid, None)) is None:
            return
        member = room.members.pop(sid)
        for name in ("all", NAMES[not member.batched]):
            await self._transport.leave(sid, room.group(name))
        for key in [key for key in room.fleeting if key[0] == sid]:
            del room.fleeting[key]
        if not room.members and self._rooms.get(room.schema_id) is room:
            del self._rooms[room.schema_id]
        gone = {"userId": member.person.id, "sid": sid}
        await self._transport.send(room.group(), "schema:user:left", gone)

    def publish(self, committed: Committed) -> None:
        """Tells the room of a batch, after all that it was told before."""
        if (room := self._rooms.get(committed.schema_id)) is None:
            return
        room.committed.append(committed)
        if room.telling is None or room.telling.done():
            room.telling = asyncio.create_task(self._tell(room))

    async def _tell(self, room: Room) -> None:
        while room.committed:
            committed = room.committed.popleft()
            whole = operations_event(committed)
            await self._transport.send(room.group(), whole.name, whole.data)
            for event in named_events(committed):
                skip = committed.sender if event.others else None
                await self._transport.send(room.group(), event.name, event.data, skip=skip)

    async def notify(self, schema_id: Id, message: dict[str, Any]) -> None:
        """Sends `schema:notification` to everyone in a schema's room."""
        if (room := self._rooms.get(schema_id)) is not None:
            await self._transport.send(room.group(), "schema:notification", message)

    def fleet(self, room: Room, sid: str, key: str, message: Fleeting) -> None:
        """Passes a fleeting message on to the others, the latest of each `key` of a connection at most every 33 ms."""
        room.fleeting[sid, message.event, key] = message
        if room.flushing is None or room.flushing.done():
            room.flushing = asyncio.create_task(self._flush(room))

    async def _flush(self, room: Room) -> None:
        while room.fleeting:
            await asyncio.sleep(FLUSH_SECONDS)
            waiting, room.fleeting = room.fleeting, {}
            if any(member.batched for member in room.members.values()):
                packet = [{"event": message.event, "data": message.data} for message in waiting.values()]
                await self._transport.send(room.group("batched"), "schema:fleeting", packet)
            if any(not member.batched for member in room.members.values()):
                for (sid, _, _), message in waiting.items():
                    await self._transport.send(room.group("single"), message.event, message.data, skip=sid)

    async def catch_up(self) -> None:
        """Looks whether other nodes have moved the schemas of active rooms on, and tells the rooms."""
        for schema_id in self.active():
            await self.editor.snapshot(schema_id)
