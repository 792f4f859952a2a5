"""A schema for MariaDB in the designer: imported, edited, and its migration run before it is shown."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.integration.server.conftest import TOKEN, serving

SCRIPT = """CREATE TABLE film (id int AUTO_INCREMENT PRIMARY KEY, title varchar(20), KEY by_title (title(5)));
CREATE TABLE actor (id int PRIMARY KEY, film_id int, CONSTRAINT actor_film FOREIGN KEY (film_id) REFERENCES film (id));
CREATE VIEW titles AS SELECT film.title FROM film;
DELIMITER //
CREATE TRIGGER tidy BEFORE INSERT ON actor FOR EACH ROW BEGIN SET NEW.film_id = abs(NEW.film_id); END//
"""


@pytest.fixture
async def http(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"authorization": f"Bearer {TOKEN}"}
    async with (
        serving(f"sqlite:///{tmp_path / 'store.db'}") as url,
        httpx.AsyncClient(base_url=f"{url}/api/schema-builder", headers=headers, timeout=60) as client,
    ):
        yield client


async def imported(http: httpx.AsyncClient) -> str:
    body = {"content": SCRIPT, "format": "sql", "dialect": "mariadb", "name": "Film"}
    answer = await http.post("/import", json=body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def test_a_migration_is_run_on_mariadb_before_it_is_shown(http: httpx.AsyncClient) -> None:
    id = await imported(http)
    first = (await http.post(f"/{id}/generate-migration", json={"name": "begin"})).json()
    assert first["verification"]["ok"], first
    assert first["verification"]["server"].startswith("MariaDB ")
    assert "DELIMITER //" in first["upSql"]
    tables = {one["name"]: one for one in (await http.get(f"/{id}/tables")).json()}
    title = next(one for one in tables["film"]["columns"] if one["name"] == "title")
    changed = await http.patch(f"/{id}/columns/{title['id']}", json={"dataType": "varchar(60)", "isNullable": False})
    assert changed.status_code == 200, changed.text
    assert (await http.post(f"/{id}/tables", json={"name": "shop", "columns": [_key("shop_id")]})).status_code == 201
    second = (await http.post(f"/{id}/generate-migration", json={})).json()
    assert second["verification"]["ok"], second
    assert "ALTER TABLE film MODIFY COLUMN title varchar(60) NOT NULL;" in second["upSql"]


def _key(name: str) -> dict[str, object]:
    return {"name": name, "dataType": "int", "isPrimaryKey": True}


async def test_two_tables_may_have_indexes_of_one_name(http: httpx.AsyncClient) -> None:
    id = await imported(http)
    tables = {one["name"]: one for one in (await http.get(f"/{id}/tables")).json()}
    column = tables["actor"]["columns"][1]["id"]
    body = {"tableId": tables["actor"]["id"], "name": "by_title", "columns": [{"columnId": column}]}
    made = await http.post(f"/{id}/indexes", json=body)
    assert (made.status_code, made.json().get("name")) == (201, "by_title"), made.text
    again = await http.post(f"/{id}/indexes", json=body)
    assert again.json().get("name") != "by_title"


async def test_a_renamed_table_and_column(http: httpx.AsyncClient) -> None:
    id = await imported(http)
    await http.post(f"/{id}/generate-migration", json={"name": "begin"})
    tables = {one["name"]: one for one in (await http.get(f"/{id}/tables")).json()}
    title = next(one for one in tables["film"]["columns"] if one["name"] == "title")
    assert (await http.patch(f"/{id}/columns/{title['id']}", json={"name": "label"})).status_code == 200
    assert (await http.patch(f"/{id}/tables/{tables['film']['id']}", json={"name": "movie"})).status_code == 200
    key = tables["actor"]["columns"][1]
    assert (await http.patch(f"/{id}/columns/{key['id']}", json={"name": "movie_id"})).status_code == 200
    made = (await http.post(f"/{id}/generate-migration", json={})).json()
    assert made["verification"]["ok"], made
    assert "RENAME TABLE film TO movie;" in made["upSql"]
    assert "SELECT movie.label AS title FROM movie;" in made["upSql"]
    assert "SET NEW.movie_id = abs(NEW.movie_id);" in made["upSql"]


async def test_what_mariadb_cannot_hold_is_answered_with_the_reasons(http: httpx.AsyncClient) -> None:
    id = await imported(http)
    values = {"name": "mood", "values": [{"id": "v" * 26, "name": "sad"}]}
    enum = {"action": "create", "kind": "enum", "id": "e" * 26, "values": values}
    made = await http.post(f"/{id}/operations", json={"operations": [enum], "baseRevision": 1, "batchId": "b" * 26})
    assert made.status_code in (200, 201), made.text
    refused = await http.get(f"/{id}/export?format=sql")
    assert refused.status_code == 422
    assert "MIGRATE_NOT_HELD" in refused.text
