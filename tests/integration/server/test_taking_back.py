"""Copies come and go in one step, and taking back leaves alone what others have done since."""

from typing import Any

import httpx

from tests.integration.server.conftest import TOKEN
from tests.integration.server.test_room import make

WIDE = "".join(f"CREATE TABLE t{number} (id integer PRIMARY KEY, a text, b text);\n" for number in range(150))


async def _names(http: httpx.AsyncClient, schema: dict[str, Any]) -> list[str]:
    return sorted(table["name"] for table in (await http.get(f"/{schema['id']}/tables")).json())


async def test_a_part_is_copied_beside_itself_and_taken_back_and_brought_again(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    path = f"/{schema['id']}"
    text = "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int REFERENCES a); CREATE TABLE c (x int);"
    await http.post(f"{path}/import", json={"content": text})
    tables = (await http.get(f"{path}/tables")).json()
    ids = [table["id"] for table in tables if table["name"] in "ab"]
    sql = (await http.post(f"{path}/export?format=sql", json={"ids": ids})).json()["content"]
    assert "REFERENCES public.a" in sql
    assert "public.c" not in sql
    document = (await http.post(f"{path}/export?format=document", json={"ids": ids})).json()["content"]
    body = {"content": document, "format": "document", "mode": "copy", "batchId": "paste", "label": "Paste"}
    pasted = (await http.post(f"{path}/import", json=body)).json()
    assert (await http.post(f"{path}/import", json=body)).json()["revision"] == pasted["revision"]
    assert await _names(http, schema) == ["a", "a_2", "b", "b_2", "c"]
    taken = (await http.post(f"{path}/take-back", json={"batchId": "paste", "newBatchId": "back"})).json()
    assert taken["changed"] > 0
    assert await _names(http, schema) == ["a", "b", "c"]
    await http.post(f"{path}/take-back", json={"batchId": "back"})
    assert await _names(http, schema) == ["a", "a_2", "b", "b_2", "c"]
    asked = {"after": pasted["revision"] - 1, "labels": True}
    log = (await http.get(f"{path}/changes", params=asked)).json()["changes"]
    assert {entry["label"] for entry in log} == {"Paste"}


async def test_a_large_import_is_taken_back_in_one_revision(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    body = {"content": WIDE, "batchId": "wide"}
    imported = (await http.post(f"/{schema['id']}/import", json=body)).json()
    taken = (await http.post(f"/{schema['id']}/take-back", json={"batchId": "wide"})).json()
    assert (taken["revision"], taken["changed"]) == (imported["revision"] + 1, 150 * 5)
    assert await _names(http, schema) == []


async def test_what_others_have_touched_stays(http: httpx.AsyncClient, url: str) -> None:
    schema = await make(http)
    path = f"/{schema['id']}"
    text = "CREATE TABLE mine (x int); CREATE TABLE ours (x int);"
    await http.post(f"{path}/import", json={"content": text, "batchId": "both"})
    ours = next(table for table in (await http.get(f"{path}/tables")).json() if table["name"] == "ours")
    async with httpx.AsyncClient(base_url=url, headers={"origin": url}, timeout=30) as other:
        await other.get("/", params={"token": TOKEN})
        named = await other.put("/api/me", json={"name": "Grace Hopper"})
        assert named.status_code < 300
        await other.patch(f"/api/schema-builder{path}/tables/{ours['id']}", json={"comment": "Grace was here"})
    await http.post(f"{path}/take-back", json={"batchId": "both"})
    assert await _names(http, schema) == ["ours"]


async def test_there_is_no_such_batch(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    answer = await http.post(f"/{schema['id']}/take-back", json={"batchId": "never"})
    assert (answer.status_code, answer.json()["pointer"]) == (404, "/batchId")
