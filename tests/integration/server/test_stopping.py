"""An import that is stopped while it is read leaves nothing."""

import asyncio

import httpx
import pytest

BIG = "".join(f"CREATE TABLE t{n} (id bigint PRIMARY KEY, a text, b text, c integer);\n" for n in range(5000))
SOON = httpx.Timeout(30, read=0.1)


async def test_an_import_that_is_stopped_leaves_nothing(http: httpx.AsyncClient) -> None:
    (await http.post("/", json={"name": "Open", "slug": "open"})).raise_for_status()
    body = {"content": BIG, "format": "sql", "name": "Stopped"}
    for into in ("", "/open"):
        with pytest.raises(httpx.ReadTimeout):
            await http.post(f"{into}/import", json=body, timeout=SOON)
    # What comes after them is read later than they are.
    (await http.post("/import", json=body | {"name": "After"})).raise_for_status()
    await asyncio.sleep(0.5)
    schemas = (await http.get("")).json()
    assert sorted((one["name"], one["tableCount"]) for one in schemas) == [("After", 5000), ("Open", 0)]
