"""The calls of the contract, over HTTP, against a running server."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.integration.server.test_room import make

CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"


async def table(http: httpx.AsyncClient, schema: dict[str, Any], name: str, *columns: dict[str, Any]) -> dict[str, Any]:
    """A new table, as it was answered."""
    key = {"name": f"{name}_id", "dataType": "int", "isPrimaryKey": True}
    answer = await http.post(f"/{schema['id']}/tables", json={"name": name, "columns": [key, *columns]})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_schema_is_made_read_changed_and_deleted(http: httpx.AsyncClient) -> None:
    body = {"name": "Film shop", "description": "What we rent", "dialect": "postgresql"}
    made = await http.post("/", json=body)
    assert (made.status_code, made.headers["etag"]) == (201, '"0"')
    schema = made.json()
    assert (schema["slug"], schema["revision"], schema["tables"], schema["relationships"]) == ("film-shop", 0, [], [])
    assert (await http.post("", json={"name": "Film shop"})).json()["slug"] == "film-shop-2"
    taken = await http.post("/", json={"name": "X", "slug": "film-shop"})
    assert (taken.status_code, taken.json()["pointer"]) == (409, "/slug")

    assert [one["slug"] for one in (await http.get("/")).json()] == ["film-shop-2", "film-shop"]
    by_slug, by_id = await http.get("/film-shop"), await http.get(f"/{schema['id']}/")
    assert by_slug.json() == by_id.json()
    changed = await http.patch("/film-shop", json={"displayName": "Our shop", "slug": "shop"})
    assert (changed.json()["displayName"], changed.headers["etag"]) == ("Our shop", '"1"')
    assert (await http.get("/film-shop")).status_code == 404
    unchanged = await http.get("/shop", headers={"if-none-match": '"1"'})
    assert unchanged.status_code == 304
    assert (await http.delete("/shop", headers={"if-match": '"0"'})).status_code == 412
    assert (await http.delete("/shop")).status_code == 204
    assert (await http.get("/shop")).status_code == 404
    assert (await http.delete("/shop")).status_code == 404


async def test_a_table_comes_with_its_columns_and_indexes(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    columns = [
        {"name": "film_id", "dataType": "bigint", "isPrimaryKey": True},
        {"name": "title", "dataType": "varchar", "length": 200, "isNullable": False, "comment": "As printed"},
        {"name": "isbn", "dataType": "text", "isUnique": True, "defaultValue": "'none'"},
        {"name": "price", "dataType": "numeric(10,2)"},
    ]
    indexes = [{"name": "by_title", "columns": [{"columnId": "title", "order": "desc"}], "isUnique": False}]
    checks = [{"name": "price_positive", "expression": "price > 0"}]
    body = {"name": "film", "positionX": 12.5, "columns": columns, "indexes": indexes, "checks": checks}
    answer = await http.post(f"/{schema['slug']}/tables/", json=body)
    assert (answer.status_code, answer.headers["etag"]) == (201, '"1"')
    film = answer.json()
    assert film["positionX"] == 12.5
    shown = [
        (c["name"], c["dataType"], c["length"], c["isNullable"], c["isPrimaryKey"], c["isUnique"], c["position"])
        for c in film["columns"]
    ]
    assert shown == [
        ("film_id", "bigint", None, False, True, True, 0),
        ("title", "character varying(200)", 200, False, False, False, 1),
        ("isbn", "text", None, True, False, True, 2),
        ("price", "numeric(10,2)", None, True, False, False, 3),
    ]
    assert (film["columns"][3]["precision"], film["columns"][3]["scale"]) == (10, 2)
    assert sorted(key["keyType"] for key in film["keys"]) == ["primary", "unique"]
    assert film["indexes"][0]["columns"][0]["columnId"] == film["columns"][1]["id"]
    assert film["checks"][0]["expression"] == "price > 0"
    assert (await http.get(f"/{schema['id']}/tables/{film['id']}")).json() == film
    assert (await http.get(f"/{schema['id']}")).json()["tables"] == [film]

    one = f"/{schema['id']}/tables/{film['id']}/columns/{film['columns'][3]['id']}"
    changed = (await http.patch(one, json={"name": "cost", "precision": 12, "scale": 3, "isNullable": False})).json()
    assert (changed["name"], changed["dataType"], changed["isNullable"]) == ("cost", "numeric(12,3)", False)
    assert (await http.delete(one)).status_code == 204
    assert (await http.delete(one)).status_code == 404
    later = await http.post(f"/{schema['id']}/tables/{film['id']}/columns", json={"name": "x", "dataType": "int"})
    assert (later.json()["tableId"], later.json()["position"]) == (film["id"], 3)


async def test_relationships_make_what_they_need(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    film, actor = await table(http, schema, "film"), await table(http, schema, "actor")
    rental = await table(http, schema, "rental")
    url = f"/{schema['id']}/relationships"
    ends = {"sourceTableId": rental["id"], "targetTableId": film["id"]}
    made = (await http.post(url, json=ends | {"isRequired": True, "onDelete": "cascade"})).json()
    assert (made["relationshipType"], made["isRequired"], made["onDelete"]) == ("one_to_many", True, "cascade")
    column = (await http.get(f"/{schema['id']}/columns/{made['sourceColumnIds'][0]}")).json()
    assert (column["name"], column["dataType"], column["isNullable"]) == ("film_id", "integer", False)
    assert made["targetColumnIds"] == [film["columns"][0]["id"]]

    single = await http.patch(f"{url}/{made['id']}", json={"relationshipType": "one_to_one"})
    assert single.json()["relationshipType"] == "one_to_one"
    await http.post(
        url, json={"sourceTableId": film["id"], "targetTableId": actor["id"], "relationshipType": "many_to_many"}
    )
    whole = (await http.get(f"/{schema['id']}")).json()
    junction = next(one for one in whole["tables"] if one["name"] not in ("film", "actor", "rental"))
    assert [column["isPrimaryKey"] for column in junction["columns"]] == [True, True]
    assert sum(one["sourceTableId"] == junction["id"] for one in whole["relationships"]) == 2

    bare = (await http.post(f"/{schema['id']}/tables", json={"name": "bare"})).json()
    refused = await http.post(url, json={"sourceTableId": film["id"], "targetTableId": bare["id"]})
    assert (refused.status_code, refused.json()["code"]) == (422, "no_key")
    gone = await http.post(url, json={"sourceTableId": film["id"], "targetTableId": "nothing"})
    assert gone.status_code in (404, 409)
    assert (await http.get(f"/{schema['id']}")).json() == whole | {
        "tables": [*whole["tables"], bare],
        "revision": whole["revision"] + 1,
        "tableCount": 5,
        "updatedAt": (await http.get(f"/{schema['id']}")).json()["updatedAt"],
    }


async def test_the_whole_is_saved_in_one_revision(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    film, actor = await table(http, schema, "film"), await table(http, schema, "actor")
    rental = await table(http, schema, "rental", {"name": "day", "dataType": "date"})
    ends = {"sourceTableId": rental["id"], "targetTableId": film["id"]}
    await http.post(f"/{schema['id']}/relationships", json=ends)
    whole = (await http.get(f"/{schema['id']}")).json()
    again = await http.put(f"/{schema['id']}", json=whole)
    assert again.json() == whole

    tables = {one["name"]: one for one in whole["tables"]}
    tables["film"] |= {"positionX": 100, "positionY": 50, "name": "movie"}
    tables["rental"]["columns"] = [c for c in tables["rental"]["columns"] if c["name"] != "day"]
    tables["rental"]["columns"].append({"name": "returned", "dataType": "date", "isNullable": False})
    new = {
        "id": "a-table-of-the-client",
        "name": "city",
        "columns": [{"name": "id", "dataType": "int", "isPrimaryKey": True}],
    }
    body = {"tables": [tables["film"], tables["rental"], new], "relationships": []}
    saved = await http.put(f"/{schema['id']}", json=body, headers={"if-match": f'"{whole["revision"]}"'})
    assert saved.status_code == 200, saved.text
    after = saved.json()
    assert after["revision"] == whole["revision"] + 1
    assert {one["name"]: (one["positionX"], len(one["columns"])) for one in after["tables"]} == {
        "movie": (100, 1),
        "rental": (0, 3),
        "city": (0, 1),
    }
    assert after["tables"][-1]["id"] == "a-table-of-the-client"
    assert after["relationships"] == []
    assert actor["id"] not in json.dumps(after)
    stale = await http.put(f"/{schema['id']}", json=body, headers={"if-match": f'"{whole["revision"]}"'})
    assert (stale.status_code, stale.headers["etag"]) == (412, f'"{after["revision"]}"')
    assert (await http.put(f"/{schema['id']}", json={"displayName": "Kept"})).json()["tables"] == after["tables"]


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"tables": {}}, "/tables"),
        ({"tables": [5]}, "/tables/0"),
        ({"tables": [{"name": ""}]}, "/tables/0/name"),
        ({"tables": [{"name": "x", "columns": [{"name": "a"}]}]}, "/tables/0/columns/0"),
        ({"tables": [{"name": "x", "columns": [{"name": "a", "dataType": 5}]}]}, "/tables/0/columns/0/dataType"),
        ({"tables": [{"name": "x", "indexes": [{"columns": 5}]}]}, "/tables/0/indexes/0/columns"),
        ({"tables": [{"name": "x", "nonsense": 5}]}, "/tables/0"),
        ({"relationships": [{"sourceTableId": 5}]}, "/relationships/0/sourceTableId"),
        ({"nonsense": 5}, "/nonsense"),
    ],
)
async def test_a_wrong_whole_changes_nothing(http: httpx.AsyncClient, body: dict[str, Any], pointer: str) -> None:
    schema = await make(http)
    answer = await http.put(f"/{schema['id']}", json=body)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["pointer"] == pointer, answer.json()
    assert (await http.get(f"/{schema['id']}")).json()["revision"] == 0


@pytest.mark.parametrize(
    ("body", "status", "pointer"),
    [
        ({}, 422, "/name"),
        ({"name": ""}, 422, "/name"),
        ({"name": "   "}, 422, None),
        ({"name": 5}, 422, "/name"),
        ({"name": "x", "columns": [{"name": "a", "dataType": "int"}, {"name": "b"}]}, 422, "/columns/1/dataType"),
        ({"name": "x", "columns": "a"}, 422, "/columns"),
        ({"name": "x", "colour": "red"}, 422, "/colour"),
        ({"name": "x" * 64}, 422, None),
        ({"name": "é" * 32}, 422, None),
        ({"name": "x" * 200_000}, 422, None),
        ({"name": "a\0b"}, 422, None),
        ({"name": "x", "namespaceId": "nothing"}, 409, None),
        ({"name": "x", "columns": [{"name": "a", "dataType": ""}]}, 422, None),
    ],
)
async def test_a_wrong_table_is_refused(
    http: httpx.AsyncClient, body: dict[str, Any], status: int, pointer: str | None
) -> None:
    schema = await make(http)
    answer = await http.post(f"/{schema['id']}/tables", json=body)
    assert answer.status_code == status, answer.text
    problem = answer.json()
    assert problem["detail"]
    if pointer is not None:
        assert problem["pointer"] == pointer
    assert len(answer.content) < 2_000
    assert (await http.get(f"/{schema['id']}")).json()["revision"] == 0


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"\xff\xfe", b'{"name": "\\ud800"}'])
async def test_what_is_no_object_is_said(http: httpx.AsyncClient, body: bytes) -> None:
    schema = await make(http)
    headers = {"content-type": "application/json"}
    for method, path in (("POST", "/tables"), ("PUT", ""), ("POST", "/operations"), ("PATCH", ""), ("POST", "/import")):
        answer = await http.request(method, f"/{schema['id']}{path}", content=body, headers=headers)
        assert answer.status_code == 422, (method, path, answer.text)
        assert answer.headers["content-type"] == "application/problem+json"


HOSTILE = [
    '"; DROP TABLE x; --',
    "it's",
    "line\nbreak",
    "😀 film",
    "\u202eright to left",
    "<script>alert(1)</script>",
    "a/b~c",
]


@pytest.mark.parametrize("name", HOSTILE)
async def test_hostile_names_are_only_names(http: httpx.AsyncClient, name: str) -> None:
    schema = (await http.post("/", json={"name": name})).json()
    assert schema["name"] == name
    made = await http.post(
        f"/{schema['id']}/tables", json={"name": name, "columns": [{"name": name, "dataType": "int"}]}
    )
    assert made.status_code == 201
    assert (await http.get(f"/{schema['slug']}/tables")).json()[0]["name"] == name
    twice = await http.post(f"/{schema['id']}/tables", json={"name": name})
    assert (twice.status_code, twice.json()["name"]) == (201, f"{name}_2")
    renamed = await http.patch(f"/{schema['id']}/tables/{twice.json()['id']}", json={"name": name})
    assert (renamed.status_code, renamed.json()["code"]) == (409, "name_taken")
    sql = (await http.get(f"/{schema['id']}/export?format=sql")).text
    quoted = '"' + name.replace('"', '""') + '"'
    assert quoted in sql


async def test_every_call_for_what_is_not_there_is_404(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    calls = [
        ("GET", "/nothing"),
        ("PUT", "/nothing"),
        ("POST", "/nothing/operations"),
        ("GET", "/nothing/changes"),
        ("POST", "/nothing/generate-migration"),
        ("POST", "/nothing/import"),
        ("GET", f"/{schema['id']}/tables/nothing"),
        ("PATCH", f"/{schema['id']}/tables/nothing"),
        ("DELETE", f"/{schema['id']}/relationships/nothing"),
        ("POST", f"/{schema['id']}/tables/nothing/columns"),
        ("GET", f"/{schema['id']}/tables/nothing/columns"),
        ("GET", f"/{schema['id']}/nonsense"),
        ("GET", f"/{schema['id']}/migrations/nothing"),
        ("POST", f"/{schema['id']}/generate-nonsense"),
        ("GET", f"/{schema['id']}/export?revision=99"),
    ]
    for method, path in calls:
        body = {"name": "x", "dataType": "int", "operations": [], "content": "x"} if method != "GET" else None
        if path.endswith("operations"):
            body = {"operations": []}
        if path.endswith("import"):
            body = {"content": "x"}
        if path.endswith("columns"):
            body = {"name": "x", "dataType": "int"}
        if method == "PATCH":
            body = {"name": "x"}
        if path.endswith("migration"):
            body = {}
        answer = await http.request(method, path, json=body)
        assert answer.status_code == 404, (method, path, answer.text)
        assert answer.headers["content-type"] == "application/problem+json"
    unknown = await http.post(f"/{schema['id']}/generate-models", json={"target": "nonsense"})
    assert unknown.status_code == 404
    assert (await http.get(f"/{schema['id']}/export?format=nonsense")).status_code == 422


async def test_the_log_tells_who_changed_what(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    film = await table(http, schema, "film")
    await http.patch(f"/{schema['id']}/tables/{film['id']}", json={"name": "movie"})
    await http.delete(f"/{schema['id']}/tables/{film['id']}")
    page = (await http.get(f"/{schema['id']}/changes?after=1")).json()
    assert page["next"] is None
    renamed, *gone = page["changes"]
    assert renamed | {"changedAt": "", "batchId": ""} == {
        "revision": 2,
        "entityType": "table",
        "entityId": film["id"],
        "action": "update",
        "beforeState": {"name": "film"},
        "afterState": {"name": "movie"},
        "changedBy": "API",
        "changedAt": "",
        "batchId": "",
    }
    assert {one["revision"] for one in gone} == {3}
    assert {one["action"] for one in gone} == {"delete"}
    assert next(one for one in gone if one["entityType"] == "table")["beforeState"]["name"] == "movie"
    everything, after = [], -1
    while True:
        part = (await http.get(f"/{schema['id']}/changes?after={after}&limit=2")).json()
        everything += part["changes"]
        if part["next"] is None:
            break
        after = part["next"]
    assert [one["revision"] for one in everything] == sorted(one["revision"] for one in everything)
    assert everything == (await http.get(f"/{schema['id']}/changes?after=-1")).json()["changes"]


async def test_a_write_with_a_batch_id_is_done_once(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    url = f"/{schema['id']}"
    made = [await http.post(f"{url}/tables", json={"name": "film", "batchId": "one"}) for _ in range(2)]
    assert made[0].json() == made[1].json()
    table = f"{url}/tables/{made[0].json()['id']}"
    for name in ("movie", "film"):
        changed = await http.patch(table, json={"name": name, "batchId": "two"})
        assert (changed.json()["name"], changed.headers["etag"]) == ("movie", '"2"')
    for _ in range(2):
        saved = await http.put(url, json={"displayName": "Shop", "batchId": "three"}, headers={"if-match": '"2"'})
        assert (saved.status_code, saved.json()["revision"]) == (200, 3)
    gone = [await http.delete(f"{table}?batchId=four") for _ in range(2)]
    assert [(answer.status_code, answer.headers["etag"]) for answer in gone] == [(204, '"4"')] * 2
    assert (await http.get(url)).json()["revision"] == 4


async def test_operations_are_all_or_nothing(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    good = {"command": "addTable", "arguments": {"id": "t1", "name": "film"}}
    bad = {"action": "update", "kind": "table", "id": "nothing", "values": {"name": "x"}}
    answer = await http.post(f"/{schema['id']}/operations", json={"operations": [good, bad], "baseRevision": 0})
    assert (answer.status_code, answer.json()["code"], answer.json()["operation"]) == (409, "gone", 1)
    assert (await http.get(f"/{schema['id']}")).json()["tables"] == []
    done = await http.post(
        f"/{schema['id']}/operations", json={"operations": [good], "batchId": "mine", "label": "Film"}
    )
    assert (done.json()["revision"], done.json()["operations"][0]["id"]) == (1, "t1")
    ahead = await http.post(f"/{schema['id']}/operations", json={"operations": [good], "baseRevision": 7})
    assert (ahead.status_code, ahead.json()["revision"]) == (412, 1)
    many = await http.post(f"/{schema['id']}/operations", json={"operations": [good] * 501})
    assert (many.status_code, many.json()["pointer"]) == (422, "/operations")


async def test_a_real_schema_comes_in_and_goes_out(http: httpx.AsyncClient) -> None:
    text = (CORPUS / "pagila.sql").read_text()
    answer = await http.post("/import", json={"content": text, "format": "sql", "name": "Pagila"})
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert made["read"]["tables"] == made["tableCount"] == 22
    assert made["read"]["rawObjects"] == len(made["kept"])
    assert any(one["objectType"] == "function" and one["line"] for one in made["kept"])
    whole = (await http.get("/pagila")).json()
    assert whole["revision"] == 1
    plain = await http.post("/import?name=Again", content=text.encode(), headers={"content-type": "application/sql"})
    assert (plain.status_code, plain.json()["slug"]) == (201, "again")
    form = await http.post("/import", files={"file": ("pagila.sql", text.encode())}, data={"name": "Form"})
    assert (form.status_code, form.json()["read"]) == (201, made["read"])

    document = (await http.get("/pagila/export?format=document")).text
    copy = (await http.post("/import", json={"content": document, "format": "document", "name": "Copy"})).json()
    assert copy["read"] == made["read"]
    sql = await http.get("/pagila/export?format=sql")
    assert sql.headers["content-disposition"].endswith("pagila.sql")
    assert sql.text == (await http.get("/copy/export?format=sql")).text
    shown = (await http.get("/pagila/export?format=sql&preview=true")).json()
    assert shown["content"] == sql.text
    back = await http.post("/pagila/import", json={"content": document, "format": "json", "mode": "replace"})
    assert (back.status_code, back.json()["revision"]) == (200, 1)


async def test_an_import_into_a_schema_adds_or_replaces(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    await table(http, schema, "film", {"name": "title", "dataType": "text"})
    film = (await http.get(f"/{schema['id']}/tables")).json()[0]
    await http.patch(f"/{schema['id']}/tables/{film['id']}", json={"positionX": 70})
    text = (
        "CREATE TABLE film (film_id integer PRIMARY KEY, title varchar(9), year int); CREATE TABLE actor (name text);"
    )
    merged = (await http.post(f"/{schema['id']}/import", json={"content": text})).json()
    assert merged["revision"] == 3
    assert any(one["code"] == "IMPORT_LEFT_AS_IT_IS" and "'title'" in one["message"] for one in merged["diagnostics"])
    tables = {one["name"]: one for one in (await http.get(f"/{schema['id']}/tables")).json()}
    assert tables.keys() == {"film", "actor"}
    assert [(c["name"], c["dataType"]) for c in tables["film"]["columns"]] == [
        ("film_id", "integer"),
        ("title", "text"),
        ("year", "integer"),
    ]
    other = "CREATE TABLE film (film_id integer PRIMARY KEY, title varchar(9));"
    await http.post(f"/{schema['id']}/import", json={"content": other, "mode": "replace"})
    (left,) = (await http.get(f"/{schema['id']}/tables")).json()
    assert (left["id"], left["positionX"]) == (film["id"], 70)
    assert [c["dataType"] for c in left["columns"]] == ["integer", "character varying(9)"]


@pytest.mark.parametrize("path", ["/import", "/{id}/import"])
async def test_a_syntax_error_leaves_the_store_untouched(http: httpx.AsyncClient, path: str) -> None:
    schema = await make(http)
    text = "CREATE TABLE a (x int);\nCREATE TABLE b (\n  y int,,\n);"
    answer = await http.post(path.format(id=schema["id"]), json={"content": text, "format": "sql"})
    assert (answer.status_code, answer.json()["line"], answer.json()["column"]) == (422, 3, 9)
    assert len((await http.get("/")).json()) == 1
    assert (await http.get(f"/{schema['id']}")).json()["revision"] == 0


@pytest.mark.postgresql
async def test_a_migration_is_run_before_it_is_shown(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    film = await table(http, schema, "film", {"name": "title", "dataType": "text"})
    url = f"/{schema['id']}/generate-migration"
    shown = (await http.post(f"{url}?preview=true", json={})).json()
    assert shown["id"] is None
    assert shown["verification"]["ok"], shown
    assert "CREATE TABLE" in shown["upSql"]
    assert "DROP TABLE" in shown["downSql"]
    assert (await http.get(f"/{schema['id']}/migrations")).json() == []
    first = (await http.post(url, json={"name": "Make film"})).json()
    assert (first["name"], first["upSql"], first["toRevision"]) == ("make_film", shown["upSql"], 1)

    await http.patch(f"/{schema['id']}/columns/{film['columns'][1]['id']}", json={"name": "name"})
    second = (await http.post(url, json={})).json()
    assert second["verification"]["ok"]
    assert (second["fromRevision"], "RENAME COLUMN title TO name" in second["upSql"]) == (1, True)
    assert first["warnings"] == []
    assert [one["code"] for one in second["warnings"]] == ["LINT_COLUMN_RENAMED"]
    assert second["version"] > first["version"]
    again = (await http.post(url)).json()
    assert (again["id"], again["upSql"]) == (None, "")
    since = (await http.post(f"{url}?preview=true", json={"fromRevision": 0})).json()
    assert "CREATE TABLE" in since["upSql"]
    assert [one["id"] for one in (await http.get(f"/{schema['id']}/migrations")).json()] == [first["id"], second["id"]]
    assert (await http.get(f"/{schema['id']}/migrations/{second['version']}")).json() == second


async def test_code_comes_as_files_and_as_an_archive(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    await table(http, schema, "film", {"name": "title", "dataType": "text"})
    for what in ("models", "migrations", "seeders", "tests"):
        for target in ("sequelize", "sqlalchemy"):
            url = f"/{schema['id']}/generate-{what}"
            shown = (await http.post(f"{url}?preview=true", json={"target": target})).json()
            packed = [await http.post(url, json={"target": target}) for _ in range(2)]
            assert packed[0].headers["content-type"] == "application/zip"
            assert packed[0].content == packed[1].content
            with zipfile.ZipFile(io.BytesIO(packed[0].content)) as archive:
                inside = {name: archive.read(name).decode() for name in archive.namelist()}
            assert inside == {file["path"]: file["content"] for file in shown["files"]}
    default = (await http.post(f"/{schema['id']}/generate-models?preview=true")).json()
    assert any(file["path"].endswith(".js") for file in default["files"])
    wrong = await http.post(f"/{schema['id']}/generate-models", json={"kinds": ["nonsense"]})
    assert (wrong.status_code, wrong.json()["pointer"]) == (422, "/kinds/0")


async def test_a_suggestion_brings_the_batch_that_follows_it(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    film, rental = await table(http, schema, "film"), await table(http, schema, "rental")
    ends = {"sourceTableId": rental["id"], "targetTableId": film["id"]}
    await http.post(f"/{schema['id']}/relationships", json=ends)
    (said,) = (await http.get(f"/{schema['id']}/suggestions")).json()["suggestions"]
    assert said["tableId"] == rental["id"]
    done = await http.post(
        f"/{schema['id']}/operations", json={"operations": said["operations"], "label": said["label"]}
    )
    assert done.status_code == 200, done.text
    assert (await http.get(f"/{schema['id']}/suggestions")).json()["suggestions"] == []
    (index,) = (await http.get(f"/{schema['id']}/tables/{rental['id']}/indexes")).json()
    assert index["isSuggested"]


async def test_a_lint_finding_brings_what_mends_it(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    await table(http, schema, "film", {"name": "made", "dataType": "timestamp"})
    (said,) = (await http.get(f"/{schema['id']}/suggestions")).json()["suggestions"]
    assert (said["code"], said["level"]) == ("LINT_TIMESTAMP_WITHOUT_ZONE", "warning")
    await http.post(f"/{schema['id']}/operations", json={"operations": said["operations"], "label": said["label"]})
    assert (await http.get(f"/{schema['id']}/suggestions")).json()["suggestions"] == []


async def test_other_kinds_are_edited_alike(http: httpx.AsyncClient) -> None:
    schema = await make(http)
    film = await table(http, schema, "film", {"name": "title", "dataType": "text"})
    url = f"/{schema['id']}"
    mood = await http.post(f"{url}/enums", json={"name": "mood", "values": [{"id": "v1", "name": "good"}]})
    assert mood.status_code == 201, mood.text
    note = (await http.post(f"{url}/notes", json={"text": "Ask Ben"})).json()
    assert (await http.patch(f"{url}/notes/{note['id']}", json={"width": 300})).json()["width"] == 300
    view = await http.post(
        f"{url}/materialized-views",
        json={
            "name": "titles",
            "query": "SELECT title FROM film",
            "refreshStrategy": "scheduled",
            "withData": False,
            "dependsOn": [film["id"]],
        },
    )
    assert view.status_code == 201, view.text
    assert (view.json()["refreshStrategy"], view.json()["withData"], view.json()["indexes"]) == ("scheduled", False, [])
    index = await http.post(
        f"{url}/materialized-views/{view.json()['id']}/indexes",
        json={"name": "titles_key", "columns": [{"expression": "title"}], "isUnique": True},
    )
    assert index.status_code == 201, index.text
    await http.patch(f"{url}/columns/{film['columns'][1]['id']}", json={"name": "name"})
    (after,) = (await http.get(f"{url}/materialized-views")).json()
    assert after["indexes"][0]["id"] == index.json()["id"]
    assert "name" in after["query"]
    check = await http.post(f"{url}/tables/{film['id']}/checks", json={"name": "c", "expression": "film_id > 0"})
    assert (check.status_code, check.json()["tableId"]) == (201, film["id"])
    assert (await http.get(f"{url}/tables/{film['id']}")).json()["checks"] == [check.json()]
