"""One writer for an SQLite store: what waits together is written in one transaction and one flush to the disk."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from schemawright.store.engine import WRITE

T = TypeVar("T")
Work = Callable[[AsyncConnection], Awaitable[T]]

TOGETHER = 32
"""How many pieces of work share a transaction at most."""


class Writer:
    """Runs pieces of work that write. Each is all or nothing, and is answered only after its commit.

    On PostgreSQL each has a transaction of its own; SQLite has one writer anyway, so there they share one, each in a
    savepoint.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine.execution_options(**{WRITE: True})
        self._shared = engine.dialect.name == "sqlite"
        self._waiting: list[tuple[Work[Any], asyncio.Future[Any]]] = []
        self._task: asyncio.Task[None] | None = None

    async def run(self, work: Work[T]) -> T:
        """The result of `work`, after the commit; whatever it raises, with nothing of it written."""
        if not self._shared:
            async with self._engine.begin() as connection:
                return await work(connection)
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, future))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._drain())
        # A caller that goes away must not take the others' transaction with it.
        return await asyncio.shield(future)

    async def close(self) -> None:
        """Waits until everything is written."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    async def _drain(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:TOGETHER], self._waiting[TOGETHER:]
            try:
                async with self._engine.begin() as connection:
                    results = [await self._one(connection, work) for work, _ in batch]
            except Exception as error:  # noqa: BLE001  (whoever waits gets it)
                results = [(None, error)] * len(batch)
            for (_, future), (value, failure) in zip(batch, results, strict=True):
                if future.done():
                    continue
                if failure is None:
                    future.set_result(value)
                else:
                    future.set_exception(failure)

    async def _one(self, connection: AsyncConnection, work: Work[Any]) -> tuple[Any, Exception | None]:
        savepoint = await connection.begin_nested()
        try:
            value = await work(connection)
        except Exception as error:  # noqa: BLE001  (whoever waits gets it)
            await savepoint.rollback()
            return None, error
        await savepoint.commit()
        return value, None
