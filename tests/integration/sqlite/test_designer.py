"""A schema for SQLite in the designer: imported, edited, and its migration run before it is shown."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.integration.server.conftest import TOKEN, serving

SCRIPT = """CREATE TABLE film (id INTEGER PRIMARY KEY, title TEXT);
CREATE TABLE actor (id INTEGER PRIMARY KEY, film_id INTEGER REFERENCES film (id), CHECK (film_id > 0));
CREATE VIEW titles AS SELECT film.title AS name, actor.id FROM film JOIN actor ON actor.film_id = film.id;
CREATE TRIGGER film_gone AFTER DELETE ON film BEGIN DELETE FROM actor WHERE film_id = old.id; END;
"""


@pytest.fixture
async def http(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"authorization": f"Bearer {TOKEN}"}
    async with (
        serving(f"sqlite:///{tmp_path / 'store.db'}") as url,
        httpx.AsyncClient(base_url=f"{url}/api/schema-builder", headers=headers, timeout=30) as client,
    ):
        yield client


async def imported(http: httpx.AsyncClient) -> str:
    answer = await http.post("/import", json={"content": SCRIPT, "format": "sql", "dialect": "sqlite", "name": "Film"})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def test_a_migration_is_run_on_sqlite_before_it_is_shown(http: httpx.AsyncClient) -> None:
    id = await imported(http)
    first = (await http.post(f"/{id}/generate-migration", json={"name": "begin"})).json()
    assert first["verification"]["ok"], first
    assert first["verification"]["server"].startswith("SQLite 3.")
    tables = {one["name"]: one for one in (await http.get(f"/{id}/tables")).json()}
    film_id = next(one for one in tables["actor"]["columns"] if one["name"] == "film_id")
    changed = await http.patch(f"/{id}/columns/{film_id['id']}", json={"isNullable": False})
    assert changed.status_code == 200, changed.text
    second = (await http.post(f"/{id}/generate-migration", json={})).json()
    assert second["verification"]["ok"], second
    assert "PRAGMA foreign_keys = OFF;\n\nBEGIN;" in second["upSql"]
    assert "ALTER TABLE new_actor RENAME TO actor;" in second["upSql"]
    assert [one["code"] for one in second["warnings"]] == ["MIGRATE_NOT_NULL_ON_ROWS"]


async def test_what_uses_a_renamed_table_or_column_follows(http: httpx.AsyncClient) -> None:
    id = await imported(http)
    await http.post(f"/{id}/generate-migration", json={"name": "begin"})
    tables = {one["name"]: one for one in (await http.get(f"/{id}/tables")).json()}
    film_id = next(one for one in tables["actor"]["columns"] if one["name"] == "film_id")
    assert (await http.patch(f"/{id}/columns/{film_id['id']}", json={"name": "movie_id"})).status_code == 200
    assert (await http.patch(f"/{id}/tables/{tables['film']['id']}", json={"name": "movie"})).status_code == 200
    made = (await http.post(f"/{id}/generate-migration", json={})).json()
    assert made["verification"]["ok"], made
    assert "RENAME COLUMN film_id TO movie_id" in made["upSql"]
    assert "RENAME TO movie" in made["upSql"]
    written = (await http.get(f"/{id}/export?format=sql")).text
    assert "film_id" not in written
    assert "CHECK (movie_id > 0)" in written
    assert "FROM movie" in written.replace('"', "")


async def test_an_export_that_sqlite_cannot_hold_is_answered_with_the_reasons(http: httpx.AsyncClient) -> None:
    id = await imported(http)
    made = await http.post(f"/{id}/operations", json={"operations": [_enum()], "baseRevision": 1, "batchId": "b" * 26})
    assert made.status_code in (200, 201), made.text
    refused = await http.get(f"/{id}/export?format=sql")
    assert refused.status_code == 422
    assert "MIGRATE_NOT_IN_SQLITE" in refused.text


def _enum() -> dict[str, object]:
    values = {"name": "mood", "values": [{"id": "v" * 26, "name": "sad"}]}
    return {"action": "create", "kind": "enum", "id": "e" * 26, "values": values}
