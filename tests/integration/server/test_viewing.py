"""What a view key opens: one schema, to be read, and nothing else."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.server.conftest import Node, serving

API = "/api/schema-builder"
BODY = {"name": "x", "content": "CREATE TABLE x ();"}
OTHER = "https://wiki.example.org"


async def key_of(http: httpx.AsyncClient, slug: str) -> str:
    return str((await http.get(f"/{slug}/view-key")).json()["key"])


@pytest.fixture
async def shop(http: httpx.AsyncClient) -> dict[str, Any]:
    """A schema with a table, beside another schema."""
    await http.post("/", json={"name": "Secret"})
    made: dict[str, Any] = (await http.post("/", json={"name": "Shop"})).json()
    await http.post(f"/{made['slug']}/tables", json={"name": "customer"})
    return made


async def test_a_key_reads_its_schema_and_nothing_else(http: httpx.AsyncClient, url: str, shop: dict[str, Any]) -> None:
    key = await key_of(http, "shop")
    async with httpx.AsyncClient(base_url=f"{url}{API}", headers={"authorization": f"Bearer {key}"}) as viewer:
        read = await viewer.get("/shop")
        assert (read.status_code, read.json()["tables"][0]["name"]) == (200, "customer")
        assert (await viewer.get("/shop/export?format=sql")).status_code == 200
        for method, path in (
            ("GET", "/secret"),
            ("GET", "/"),
            ("GET", "/shop/view-key"),
            ("POST", "/"),
            ("POST", "/import"),
            ("POST", "/shop/tables"),
            ("POST", "/shop/generate-migration"),
            ("POST", "/shop/take-back"),
            ("PATCH", "/shop"),
            ("PUT", "/shop"),
            ("DELETE", "/shop"),
        ):
            assert (await viewer.request(method, path, json=BODY)).status_code == 403, (method, path)
    assert (await http.get("/shop")).json()["revision"] == 1


async def test_other_keys_are_none(http: httpx.AsyncClient, url: str, shop: dict[str, Any]) -> None:
    key = await key_of(http, "shop")
    secret = (await http.get("/secret")).json()["id"]
    for wrong in (key[:-1], key + "0", key.replace(shop["id"], secret), "view..", f"view.{shop['id']}."):
        answer = await http.get("/shop", headers={"authorization": f"Bearer {wrong}"})
        assert answer.status_code == 401, wrong
        async with httpx.AsyncClient(base_url=url) as stranger:
            assert (await stranger.get(f"/embed/shop?key={wrong}")).status_code == 401


async def test_a_page_in_a_frame(http: httpx.AsyncClient, url: str, shop: dict[str, Any], tmp_path: Path) -> None:
    key = await key_of(http, "shop")
    async with httpx.AsyncClient(base_url=url) as stranger:
        page = await stranger.get(f"/embed/shop?key={key}")
        assert "frame-ancestors 'self'" in page.headers["content-security-policy"]
        assert "set-cookie" not in page.headers
        assert (await stranger.get(f"/schemas/shop?key={key}")).status_code == 401
    async with (
        serving(f"sqlite:///{tmp_path / 'other.db'}", embed_from=(OTHER,)) as other,
        httpx.AsyncClient(base_url=other) as stranger,
    ):
        policies = [
            (await stranger.get(path)).headers["content-security-policy"] for path in ("/embed/x", "/schemas/x")
        ]
        assert policies[0].endswith(f"frame-ancestors 'self' {OTHER}")
        assert policies[1].endswith("frame-ancestors 'none'")


async def test_a_socket_hears_its_schema_and_says_nothing(
    http: httpx.AsyncClient, url: str, shop: dict[str, Any], node: Node
) -> None:
    client = await node.connect(url, token=await key_of(http, "shop"))
    joined = await client.emit("schema:join", {"schemaId": "secret"})
    assert joined["ok"]
    assert joined["schemaId"] == shop["id"]
    await http.post("/shop/tables", json={"name": "invoice"})
    await client.hears("schema:ops")
    refused = await client.emit("schema:table:add", {"table": {"name": "x"}})
    assert refused["error"]["code"] == "forbidden"
    assert (await client.emit("schema:cursor:move", {"x": 1, "y": 2}))["ok"] is False
    assert [table["name"] for table in (await http.get("/shop")).json()["tables"]] == ["customer", "invoice"]
