"""The history of a schema over HTTP."""

import io
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from schemawright.history.folder import Migration, read
from schemawright.history.tools.registry import tools
from tests.integration.history.conftest import query, runner
from tests.integration.server.conftest import TOKEN, serving


@pytest.fixture
async def http(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"authorization": f"Bearer {TOKEN}"}
    async with (
        serving(f"sqlite:///{tmp_path / 'store.db'}") as url,
        httpx.AsyncClient(base_url=f"{url}/api/schema-builder", headers=headers, timeout=60) as client,
    ):
        yield client


async def schema(http: httpx.AsyncClient, dialect: str = "postgresql") -> str:
    """The address of a new schema."""
    return f"/{(await http.post('/', json={'name': 'Cinema', 'dialect': dialect})).json()['id']}"


async def grown(http: httpx.AsyncClient, dialect: str = "postgresql") -> tuple[str, list[dict[str, Any]]]:
    """A schema with three migrations: a table, its column renamed, another table."""
    url = await schema(http, dialect)
    film = (
        await http.post(f"{url}/tables", json={"name": "film", "columns": [{"name": "title", "dataType": "text"}]})
    ).json()
    made = [(await http.post(f"{url}/generate-migration", json={})).json()]
    column = next(one for one in film["columns"] if one["name"] == "title")
    await http.patch(f"{url}/columns/{column['id']}", json={"name": "name"})
    made.append((await http.post(f"{url}/generate-migration", json={})).json())
    await http.post(f"{url}/tables", json={"name": "actor", "columns": [{"name": "name", "dataType": "text"}]})
    made.append((await http.post(f"{url}/generate-migration", json={})).json())
    return url, made


def migration(answer: dict[str, Any]) -> Migration:
    """A migration as it was answered."""
    return Migration(answer["version"], answer["name"], answer["upSql"], answer["downSql"])


def unpacked(answer: httpx.Response) -> dict[str, str]:
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


async def test_the_history_is_a_folder_that_runs(http: httpx.AsyncClient, tmp_path: Path, sqlite: str) -> None:
    url, made = await grown(http, "sqlite")
    assert [one["name"] for one in made] == ["create_film", "rename_film_title_to_name", "create_actor"]
    assert all(one["verification"]["ok"] for one in made)
    for name, text in unpacked(await http.get(f"{url}/migrations/export")).items():
        (tmp_path / name).write_text(text)
    history = read(tmp_path)
    assert [one.version for one in history.migrations] == [one["version"] for one in made]
    found = runner(sqlite, *history.migrations)
    assert len(list(found.up())) == 3
    assert query(sqlite, "SELECT name FROM pragma_table_info('film')") == [("name",)]
    assert len(list(found.down(3))) == 3


async def test_the_history_as_the_folder_of_each_tool(http: httpx.AsyncClient) -> None:
    url, _ = await grown(http, "sqlite")
    for tool in tools():
        answer = await http.get(f"{url}/migrations/export?tool={tool}")
        assert f'filename="cinema-migrations-{tool}.zip"' in answer.headers["content-disposition"]
        assert any("CREATE TABLE" in text for text in unpacked(answer).values())
    answer = await http.get(f"{url}/migrations/export?tool=ant")
    assert (answer.status_code, answer.json()["code"]) == (422, "unknown_tool")


async def test_squashed(http: httpx.AsyncClient, sqlite: str) -> None:
    url, made = await grown(http, "sqlite")
    list(runner(sqlite, *map(migration, made)).up())
    body = {"first": made[0]["version"], "last": made[1]["version"]}
    squashed = (await http.post(f"{url}/migrations/squash", json=body)).json()
    assert squashed["name"] == "create_film"
    assert squashed["verification"]["ok"]
    assert "title" not in squashed["upSql"]
    kept = (await http.get(f"{url}/migrations")).json()
    assert [one["version"] for one in kept] == [squashed["version"], made[2]["version"]]
    assert (await http.post(f"{url}/generate-migration", json={})).json()["upSql"] == ""

    after = list(map(migration, kept))
    assert after[0].replaces == (made[0]["version"], made[1]["version"])
    assert list(runner(sqlite, *after).up()) == []
    assert len(list(runner(sqlite, *after).down(2))) == 2


async def test_what_cannot_be_squashed(http: httpx.AsyncClient) -> None:
    url, made = await grown(http, "sqlite")
    versions = [one["version"] for one in made]
    for first, last in ((versions[0], versions[0]), (versions[1], versions[0]), (versions[0], "7")):
        answer = await http.post(f"{url}/migrations/squash", json={"first": first, "last": last})
        assert answer.status_code == 422
    again = (await http.post(f"{url}/generate-migration", json={"fromRevision": 1})).json()
    answer = await http.post(f"{url}/migrations/squash", json={"first": versions[0], "last": again["version"]})
    assert (answer.status_code, answer.json()["code"]) == (409, "not_in_a_row")


async def test_a_migration_for_postgresql_runs(http: httpx.AsyncClient, postgresql: str) -> None:
    url = await schema(http)
    await http.post(f"{url}/tables", json={"name": "film", "columns": [{"name": "title", "dataType": "text"}]})
    made = (await http.post(f"{url}/generate-migration", json={})).json()
    assert (made["name"], made["verification"]["ok"]) == ("create_film", True)
    assert len(list(runner(postgresql, migration(made)).up())) == 1
