"""A running server, a way to ask it over HTTP, and stock Socket.IO clients under Node."""

import asyncio
import itertools
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn

from schemawright.server.app import create_app
from schemawright.server.settings import Settings
from schemawright.store.opening import open_store

TOKEN = "the-token-of-the-tests"
HERE = Path(__file__).parent
PATIENCE = 10.0


@asynccontextmanager
async def serving(database_url: str, **settings: Any) -> AsyncIterator[str]:
    """A real server on a free port; its address."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        store = await open_store(database_url)
        app = create_app(Settings(token=TOKEN, **settings), store)
        server = uvicorn.Server(
            uvicorn.Config(app, log_level="warning", ws="websockets-sansio", lifespan="on", timeout_graceful_shutdown=1)
        )
        task = asyncio.create_task(server.serve([listener]))
        while not server.started:
            await asyncio.sleep(0.01)
            if task.done():
                await task
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            await task
            await store.close()


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    """The address of a server with an empty store."""
    async with serving(f"sqlite:///{tmp_path / 'store.db'}") as address:
        yield address


@pytest.fixture
async def http(url: str) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the server's interface."""
    headers = {"authorization": f"Bearer {TOKEN}"}
    async with httpx.AsyncClient(base_url=f"{url}/api/schema-builder", headers=headers, timeout=30) as client:
        yield client


class Client:
    """One stock client; `events` are all that it heard, in order."""

    def __init__(self, node: "Node", name: str) -> None:
        self._node = node
        self.name = name
        self.sid = ""
        self.events: list[tuple[str, Any]] = []
        self._arrived = asyncio.Event()

    async def emit(self, event: str, *arguments: Any) -> Any:
        """Sends an event and gives back its acknowledgement."""
        return await self._node.ask(do="emit", client=self.name, event=event, args=arguments)

    async def close(self) -> None:
        """Disconnects."""
        await self._node.ask(do="close", client=self.name)

    def took(self, event: str, data: Any) -> None:
        """Notes an event."""
        self.events.append((event, data))
        self._arrived.set()

    def heard(self, event: str) -> list[Any]:
        """What came with each such event so far."""
        return [data for name, data in self.events if name == event]

    async def hears(self, event: str, count: int = 1) -> Any:
        """What came with the event number `count` of this name, waiting for it."""
        async with asyncio.timeout(PATIENCE):
            while len(self.heard(event)) < count:
                self._arrived.clear()
                await self._arrived.wait()
        return self.heard(event)[count - 1]


class Node:
    """A Node process full of clients."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._numbers = itertools.count(1)
        self._clients: dict[str, Client] = {}
        self._reading = asyncio.create_task(self._read())

    async def connect(self, url: str, **auth: Any) -> Client:
        """A new client, connected with `auth`."""
        client, answer = await self.attempt(url, {"auth": {"token": TOKEN} | auth})
        client.sid = answer["sid"]
        return client

    async def attempt(self, url: str, options: dict[str, Any]) -> tuple[Client, Any]:
        """A new client, and what came of its attempt to connect."""
        name = f"client{next(self._numbers)}"
        client = self._clients[name] = Client(self, name)
        return client, await self.ask(do="connect", client=name, url=url, options=options)

    async def ask(self, **command: Any) -> Any:
        """Has the process do something and gives back the result."""
        number = next(self._numbers)
        future = self._answers[number] = asyncio.get_running_loop().create_future()
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(command | {"id": number}).encode() + b"\n")
        await self._process.stdin.drain()
        async with asyncio.timeout(PATIENCE):
            return await future

    async def _read(self) -> None:
        assert self._process.stdout is not None
        while line := await self._process.stdout.readline():
            message = json.loads(line)
            if "event" in message:
                self._clients[message["client"]].took(message["event"], message.get("data"))
            elif not (future := self._answers.pop(message["id"])).done():
                future.set_result(message["result"])

    async def stop(self) -> None:
        """Ends the process."""
        self._process.terminate()
        await self._process.wait()
        await self._reading


@pytest.fixture
async def node() -> AsyncIterator[Node]:
    """Node with stock clients."""
    process = await asyncio.create_subprocess_exec(
        "node",
        HERE / "clients.mjs",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=16 * 1024 * 1024,
    )
    running = Node(process)
    yield running
    await running.stop()
