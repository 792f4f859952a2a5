"""Stock Socket.IO clients in one room."""

from typing import Any

import httpx
import pytest

from tests.integration.server.conftest import Client, Node

pytestmark = pytest.mark.node


async def make(http: httpx.AsyncClient, name: str = "Shop") -> dict[str, Any]:
    """A new schema, as it was answered."""
    answer = await http.post("/", json={"name": name})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def enter(node: Node, url: str, schema: str, name: str, **asked: Any) -> tuple[Client, Any]:
    """A client in the schema's room, and what it was given."""
    client = await node.connect(url, name=name)
    answer = await client.emit("schema:join", {"schemaId": schema, **asked})
    assert answer["ok"], answer
    return client, answer


async def test_two_see_a_table_that_one_adds(url: str, http: httpx.AsyncClient, node: Node) -> None:
    schema = await make(http)
    ann, _ = await enter(node, url, schema["id"], "Ann")
    ben, given = await enter(node, url, schema["slug"], "Ben")
    assert [user["username"] for user in given["users"]] == ["Ann"]
    joined = await ann.hears("schema:user:joined")
    assert joined == {"userId": joined["userId"], "username": "Ben", "color": joined["color"], "sid": ben.sid}

    columns = [{"name": "id", "dataType": "int", "isPrimaryKey": True}]
    answer = await ann.emit("schema:table:add", {"table": {"name": "film", "columns": columns}})
    assert (answer["ok"], answer["revision"]) == (True, 1)

    events = [await client.hears("schema:table:added") for client in (ann, ben)]
    assert events[0] == events[1]
    assert events[0]["revision"] == 1
    assert events[0]["userId"] == given["users"][0]["userId"]
    stored = (await http.get(f"/{schema['id']}/tables/{events[0]['table']['id']}")).json()
    assert events[0]["table"] == stored == answer["table"]
    assert [(c["name"], c["dataType"], c["isPrimaryKey"]) for c in stored["columns"]] == [("id", "integer", True)]
    assert (await ben.hears("schema:ops"))["operations"][0]["values"]["name"] == "film"

    _, late = await enter(node, url, schema["id"], "Cleo")
    assert late["revision"] == 1
    assert late["schema"]["tables"] == [stored]
    assert {user["username"] for user in late["users"]} == {"Ann", "Ben"}


async def test_moves_and_cursors_reach_the_other_only(url: str, http: httpx.AsyncClient, node: Node) -> None:
    schema = await make(http)
    ann, _ = await enter(node, url, schema["id"], "Ann")
    ben, _ = await enter(node, url, schema["id"], "Ben")
    designer, _ = await enter(node, url, schema["id"], "Cleo", batched=True)
    table = (await ann.emit("schema:table:add", {"table": {"name": "film"}}))["table"]["id"]

    assert (await ann.emit("schema:table:move", {"tableId": table, "x": 10, "y": 20}))["ok"]
    assert (await ann.emit("schema:cursor:move", {"x": 1, "y": 2}))["ok"]
    assert (await ann.emit("schema:selection", {"ids": [table]}))["ok"]
    moved = await ben.hears("schema:table:moved")
    assert (moved["tableId"], moved["x"], moved["y"]) == (table, 10, 20)
    assert (await ben.hears("schema:user:cursor"))["sid"] == ann.sid
    assert (await ben.hears("schema:selection"))["ids"] == [table]
    packet = await designer.hears("schema:fleeting")
    assert packet[0]["event"] == "schema:table:moved"
    assert designer.heard("schema:user:cursor") == []
    assert (await http.get(f"/{schema['id']}/tables/{table}")).json()["positionX"] == 0

    assert (await ann.emit("schema:table:move", {"tableId": table, "x": 30, "y": 40, "done": True}))["revision"] == 2
    assert (await ben.hears("schema:table:moved", 2))["x"] == 30
    assert (await ann.hears("schema:ops", 2))["revision"] == 2
    assert (await http.get(f"/{schema['id']}/tables/{table}")).json()["positionX"] == 30
    await ann.emit("schema:table:add", {"table": {"name": "later"}})
    await ann.hears("schema:table:added", 2)
    for event in ("schema:table:moved", "schema:user:cursor", "schema:selection"):
        assert ann.heard(event) == []

    await ben.close()
    assert (await ann.hears("schema:user:left"))["sid"] == ben.sid


async def test_a_batch_sent_twice_is_applied_once(url: str, http: httpx.AsyncClient, node: Node) -> None:
    schema = await make(http)
    ann, _ = await enter(node, url, schema["id"], "Ann")
    batch = {
        "batchId": "tab:1",
        "baseRevision": 0,
        "operations": [{"command": "addTable", "arguments": {"name": "film"}}],
    }
    first, again = await ann.emit("schema:ops", batch), await ann.emit("schema:ops", batch)
    assert first == again == {"ok": True, "revision": 1, "batchId": "tab:1"}
    over_http = await http.post(f"/{schema['id']}/operations", json=batch)
    assert (over_http.json()["revision"], over_http.json()["repeated"]) == (1, True)
    assert len((await http.get(f"/{schema['id']}/tables")).json()) == 1

    named = {"table": {"name": "actor"}, "batchId": "by name"}
    answers = [await ann.emit("schema:table:add", named) for _ in range(2)]
    assert answers[0] == answers[1]
    assert answers[0]["table"]["name"] == "actor"
    assert len((await http.get(f"/{schema['id']}/tables")).json()) == 2

    ahead = await ann.emit("schema:ops", batch | {"batchId": "tab:3"})
    assert (ahead["error"]["code"], ahead["error"]["expected"]) == ("gap", 2)
    refused = batch | {"batchId": "tab:2", "operations": [{"action": "delete", "kind": "nonsense", "id": "x"}]}
    answers = [await ann.emit("schema:ops", refused) for _ in range(2)]
    assert answers[0] == answers[1]
    assert answers[0]["error"]["pointer"] == "/operations/0/kind"
    assert (await ann.emit("schema:ops", batch | {"batchId": "tab:3"}))["revision"] == 3
    _, given = await enter(node, url, schema["id"], "Ann again", clientId="tab")
    assert given["lastN"] == 3


async def test_a_batch_that_is_too_large_uses_up_its_number(url: str, http: httpx.AsyncClient, node: Node) -> None:
    schema = await make(http)
    ann, _ = await enter(node, url, schema["id"], "Ann")
    add = {"command": "addTable", "arguments": {"name": "film"}}
    long = {"command": "addTable", "arguments": {"name": "film", "comment": "x" * 300_000}}
    nul = {"command": "addTable", "arguments": {"name": "fi\0lm"}}
    for number, operations in enumerate(([add] * 501, [long], [nul]), 1):
        for _ in range(2):
            answer = await ann.emit("schema:ops", {"batchId": f"tab:{number}", "operations": operations})
            assert answer["ok"] is False
            assert answer["error"]["code"] != "gap"
    assert (await ann.emit("schema:ops", {"batchId": "tab:4", "operations": [add]}))["revision"] == 1


async def test_who_was_away_catches_up(url: str, http: httpx.AsyncClient, node: Node) -> None:
    schema = await make(http)
    ann, given = await enter(node, url, schema["id"], "Ann")
    await ann.emit("schema:table:add", {"table": {"name": "one"}})
    await ann.close()
    for name in ("two", "three"):
        assert (await http.post(f"/{schema['id']}/tables", json={"name": name})).status_code == 201
    back = {"sinceRevision": 1, "epoch": given["epoch"]}
    _, missed = await enter(node, url, schema["id"], "Ann", **back)
    assert [batch["revision"] for batch in missed["batches"]] == [2, 3]
    assert [batch["operations"][0]["values"]["name"] for batch in missed["batches"]] == ["two", "three"]
    assert "schema" not in missed

    _, elsewhere = await enter(node, url, schema["id"], "Ann", **back | {"epoch": "another store"})
    assert len(elsewhere["schema"]["tables"]) == 3
    _, ahead = await enter(node, url, schema["id"], "Ann", sinceRevision=9, batched=True)
    assert [table["name"] for table in ahead["document"]["tables"]] == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("schema:table:add", [{"table": "film"}]),
        ("schema:table:add", [{"table": {"name": ""}}]),
        ("schema:table:add", [{"table": {"name": "x", "columns": [{"name": 5}]}}]),
        ("schema:table:add", [{"table": {"name": "a\0b"}}]),
        ("schema:table:add", [{"table": {"name": "x" * 200_000}}]),
        ("schema:table:add", []),
        ("schema:table:add", [[1, 2]]),
        ("schema:table:add", ["text"]),
        ("schema:table:add", [{"table": {"name": "x"}}, "more"]),
        ("schema:table:update", [{"table": {"name": "x"}}]),
        ("schema:table:update", [{"table": {"id": "nothing", "name": "x"}}]),
        ("schema:table:delete", [{}]),
        ("schema:table:move", [{"tableId": "nothing", "x": 1, "y": 1}]),
        ("schema:table:move", [{"tableId": "nothing", "x": "left", "y": 1}]),
        ("schema:cursor:move", [{"x": None, "y": 1}]),
        ("schema:ops", [{"operations": {}}]),
        ("schema:ops", [{"operations": [5]}]),
        ("schema:ops", [{"operations": [{"command": 7}]}]),
        ("schema:ops", [{"operations": [{"command": "addTable", "arguments": {"name": "y" * 300_000}}]}]),
        ("schema:ops", [{"operations": [{}] * 501}]),
        ("schema:join", [{"schemaId": "nothing"}]),
        ("schema:join", [{}]),
        ("schema:no:such", [{}]),
        ("", [{}]),
    ],
)
async def test_a_wrong_shape_is_answered(
    url: str, http: httpx.AsyncClient, node: Node, event: str, arguments: list[Any]
) -> None:
    schema = await make(http)
    ann, _ = await enter(node, url, schema["id"], "Ann")
    answer = await ann.emit(event, *arguments)
    assert answer["ok"] is False
    assert answer["error"]["message"]
    assert (await ann.emit("schema:table:add", {"table": {"name": "still here"}}))["revision"] == 1
    assert ann.heard("disconnect") == []


async def test_the_token_is_asked_for(url: str, node: Node) -> None:
    for auth in ({}, {"token": "wrong"}, {"token": 5}, {"name": "Ann"}):
        _, answer = await node.attempt(url, {"auth": auth})
        assert "token" in answer["refused"]
    foreign = {"auth": {"token": "the-token-of-the-tests"}, "extraHeaders": {"Origin": "http://evil.example"}}
    _, answer = await node.attempt(url, foreign)
    assert "refused" in answer
    for transports in (["websocket"], ["polling"]):
        _, answer = await node.attempt(url, {"auth": {"token": "the-token-of-the-tests"}, "transports": transports})
        assert answer["sid"]
