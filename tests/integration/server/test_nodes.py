"""Two nodes over one PostgreSQL: one order, and the rooms of both hear of every batch."""

from collections.abc import AsyncIterator

import httpx
import pytest

from schemawright.scratch.postgresql import Server
from tests.integration.server.conftest import TOKEN, Node, serving
from tests.integration.server.test_room import enter

pytestmark = [pytest.mark.node, pytest.mark.postgresql]


@pytest.fixture
async def nodes() -> AsyncIterator[tuple[str, str]]:
    """The addresses of two servers with one store."""
    with Server.find().database() as database:
        async with serving(database.url) as first, serving(database.url) as second:
            yield first, second


async def test_who_is_on_another_node_sees_the_table(nodes: tuple[str, str], node: Node) -> None:
    first, second = nodes
    headers = {"authorization": f"Bearer {TOKEN}"}
    async with httpx.AsyncClient(base_url=f"{first}/api/schema-builder", headers=headers, timeout=30) as http:
        schema = (await http.post("/", json={"name": "Shop"})).json()
        ann, _ = await enter(node, first, schema["id"], "Ann")
        ben, _ = await enter(node, second, schema["id"], "Ben")
        assert (await ann.emit("schema:table:add", {"table": {"name": "film"}}))["revision"] == 1
        heard = await ben.hears("schema:table:added")
        assert (heard["table"]["name"], heard["revision"]) == ("film", 1)
        assert (await ben.emit("schema:table:add", {"table": {"name": "actor"}}))["revision"] == 2
        assert (await ann.hears("schema:table:added", 2))["table"]["name"] == "actor"
        batch = {"batchId": "tab:1", "operations": [{"command": "addTable", "arguments": {"name": "rental"}}]}
        assert (await ann.emit("schema:ops", batch))["revision"] == 3
        assert (await ben.emit("schema:ops", batch))["revision"] == 3
        for client in (ann, ben):
            await client.hears("schema:ops", 3)
            assert [one["revision"] for one in client.heard("schema:ops")] == [1, 2, 3]
        assert len((await http.get(f"/{schema['id']}/tables")).json()) == 3
