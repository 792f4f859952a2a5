"""The one order of edits: each batch is evaluated against the newest document and kept by compare-and-set."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import msgspec

from schemawright.base.errors import InvalidError, NotFoundError, RefusedError, SchemawrightError, StaleError
from schemawright.base.ids import Id
from schemawright.changes.apply import apply
from schemawright.changes.change import Change, Create
from schemawright.model.document import Document, to_builtins
from schemawright.model.kinds import Kind
from schemawright.store.entries import Answer, Commit
from schemawright.store.log import LoggedBatch
from schemawright.store.store import Store
from schemawright.sync.batch import Batch
from schemawright.sync.person import Person

KEPT_DOCUMENTS = 64
"""How many schemas' documents are held in memory at most."""
MAX_RACES = 50


@dataclass(frozen=True)
class Snapshot:
    """A document and the revision at which it stands."""

    document: Document
    revision: int

    @cached_property
    def flat(self) -> bytes:
        """The document as JSON, encoded once for all who open the schema as it stands."""
        return msgspec.json.encode(to_builtins(self.document))


@dataclass(frozen=True)
class Committed:
    """A batch that has been kept. `sender` is the connection that it came from, where this node took it."""

    schema_id: Id
    revision: int
    batch_id: str
    label: str | None
    person: Person
    changes: tuple[Change, ...]
    before: Document
    after: Document
    sender: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What came of a batch: the revision that has it. `changes` is empty where it changed nothing or came before."""

    revision: int
    batch_id: str
    document: Document
    changes: tuple[Change, ...] = ()
    repeated: bool = False


@dataclass
class _Desk:
    snapshot: Snapshot | None = None
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class GapError(RefusedError):
    """Batches of the client are missing in between; `data["expected"]` is the number to send next."""

    code = "gap"


class Editor:
    """Takes batches for all schemas of a store. `on_commit` hears of each revision once, in order, after its commit."""

    def __init__(self, store: Store, on_commit: Callable[[Committed], None] | None = None) -> None:
        self._store = store
        self._on_commit = on_commit or (lambda _: None)
        self._desks: OrderedDict[Id, _Desk] = OrderedDict()

    async def snapshot(self, schema_id: Id) -> Snapshot:
        """The newest document of a schema, or `NotFoundError`."""
        desk = self._desk(schema_id)
        async with desk.lock:
            return await self._newest(desk, schema_id, None)

    async def made(self, schema_id: Id, revision: int, kind: Kind) -> Id | None:
        """The id of the first record of a kind that a revision made."""
        for logged in await self._store.log_after(schema_id, revision - 1, 1):
            for change in logged.changes:
                if isinstance(change, Create) and change.kind is kind:
                    return change.id
        return None

    def forget(self, schema_id: Id) -> None:
        """Drops what is held of a schema that was deleted."""
        self._desks.pop(schema_id, None)

    async def submit(
        self,
        schema_id: Id,
        batch: Batch,
        person: Person,
        *,
        sender: str | None = None,
        expected: int | None = None,
    ) -> Outcome:
        """Does a batch, or answers what it was answered before.

        `expected` is a revision that must be the current one. Raises `RefusedError` or `InvalidError` where the batch
        can't be done, `GapError` where batches of its client are missing, `StaleError` where `expected` is not current
        or the client is ahead of the store, `NotFoundError` where the schema is gone.
        """
        desk = self._desk(schema_id)
        async with desk.lock:
            for _ in range(MAX_RACES):
                client_id, _ = batch.client or (None, 0)
                standing = await self._store.standing(schema_id, batch.batch_id, client_id)
                snapshot = await self._newest(desk, schema_id, standing.revision)
                if standing.answer is not None:
                    return _again(standing.answer, batch, snapshot)
                _check(batch, snapshot, standing.last_number, expected)
                if (outcome := await self._attempt(desk, snapshot, batch, person, sender)) is not None:
                    return outcome
        raise RefusedError("The schema is being edited too much at once. Try again.", code="busy")

    async def _attempt(
        self, desk: _Desk, snapshot: Snapshot, batch: Batch, person: Person, sender: str | None
    ) -> Outcome | None:
        """One try; `None` where another node was faster."""
        before = snapshot.document
        client_id, number = batch.client or (None, None)

        def commit(after: Document, changes: tuple[Change, ...]) -> Commit:
            return Commit(
                snapshot.revision, before, after, changes, person.name, batch.batch_id, batch.label, client_id, number
            )

        nothing = commit(before, ())
        try:
            changes = batch.changes(before) if batch.changes is not None else _evaluated(before, batch)
            after = apply(before, changes)
            if not changes:
                kept = await self._store.remember(nothing, Answer(snapshot.revision))
                return Outcome(snapshot.revision, batch.batch_id, before) if kept else None
            if not await self._store.commit(commit(after, changes)):
                return None
        except (InvalidError, RefusedError, NotFoundError) as error:
            if not await self._store.remember(nothing, Answer(None, error_json(error))):
                return None
            raise
        schema_id, revision = before.schema.id, snapshot.revision + 1
        desk.snapshot = Snapshot(after, revision)
        self._on_commit(
            Committed(schema_id, revision, batch.batch_id, batch.label, person, changes, before, after, sender)
        )
        return Outcome(revision, batch.batch_id, after, changes)

    async def _newest(self, desk: _Desk, schema_id: Id, revision: int | None) -> Snapshot:
        """The desk's snapshot, brought up to the store's `revision`; whoever listens hears of what was missing."""
        try:
            if desk.snapshot is None:
                desk.snapshot = Snapshot(*await self._store.load(schema_id))
            elif (revision or await self._store.revision(schema_id)) != desk.snapshot.revision:
                for logged in await self._store.log_after(schema_id, desk.snapshot.revision):
                    self._take(desk, schema_id, logged)
        except NotFoundError:
            self.forget(schema_id)
            raise
        return desk.snapshot

    def _take(self, desk: _Desk, schema_id: Id, logged: LoggedBatch) -> None:
        assert desk.snapshot is not None
        before = desk.snapshot.document
        desk.snapshot = Snapshot(apply(before, logged.changes), logged.revision)
        self._on_commit(
            Committed(
                schema_id,
                logged.revision,
                logged.batch_id or "",
                logged.label,
                Person("", logged.changed_by),
                logged.changes,
                before,
                desk.snapshot.document,
            )
        )

    def _desk(self, schema_id: Id) -> _Desk:
        desk = self._desks.setdefault(schema_id, _Desk())
        self._desks.move_to_end(schema_id)
        for old in list(self._desks):
            if len(self._desks) <= KEPT_DOCUMENTS:
                break
            if not self._desks[old].lock.locked():
                del self._desks[old]
        return desk


def _check(batch: Batch, snapshot: Snapshot, last_number: int, expected: int | None) -> None:
    if expected is not None and expected != snapshot.revision:
        message = f"The schema stands at revision {snapshot.revision}, not {expected}. Read it again."
        raise StaleError(message, revision=snapshot.revision)
    if batch.base_revision is not None and batch.base_revision > snapshot.revision:
        message = f"The schema stands at revision {snapshot.revision}, before {batch.base_revision}. Read it again."
        raise StaleError(message, revision=snapshot.revision)
    if batch.client is not None and batch.client[1] != last_number + 1:
        raise GapError(f"The next batch of this client is number {last_number + 1}.", expected=last_number + 1)


def _evaluated(document: Document, batch: Batch) -> tuple[Change, ...]:
    # The rules bring PostgreSQL's parser along; a server answers before they are there.
    from schemawright.commands.evaluate import evaluate

    return evaluate(document, batch.operations)


_KINDS: dict[str, type[SchemawrightError]] = {
    "invalid": InvalidError,
    "refused": RefusedError,
    "not_found": NotFoundError,
    "stale": StaleError,
}


def _again(answer: Answer, batch: Batch, snapshot: Snapshot) -> Outcome:
    if answer.error is not None or answer.revision is None:
        error = dict(answer.error or {})
        kind = _KINDS[error.pop("kind", "refused")]
        message, code, pointer = error.pop("message", "Refused."), error.pop("code", None), error.pop("pointer", None)
        raise kind(message, code=code, pointer=pointer, **error)
    return Outcome(answer.revision, batch.batch_id, snapshot.document, repeated=True)


def error_json(error: SchemawrightError) -> dict[str, Any]:
    """An error as answers and the store carry it: `{code, message, pointer?, …data}`."""
    kind = next((kind for kind, type_ in _KINDS.items() if isinstance(error, type_)), "refused")
    place = {"pointer": error.pointer} if error.pointer is not None else {}
    return {**error.data, "kind": kind, "code": error.code, "message": error.message, **place}
