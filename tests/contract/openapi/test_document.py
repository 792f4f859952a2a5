"""The OpenAPI document says what the server does."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import BaseModel

from schemawright.model.kinds import KINDS
from schemawright.server.collections import COLLECTIONS
from schemawright.server.models import answer_model, schema_models
from tests.integration.server.conftest import TOKEN, serving

ROOT = "/api/schema-builder"
CONTRACT = """
GET /
POST /
GET /{schema}
PUT /{schema}
PATCH /{schema}
DELETE /{schema}
POST /{schema}/tables
PATCH /{schema}/tables/{id}
DELETE /{schema}/tables/{id}
POST /{schema}/tables/{holder}/columns
POST /{schema}/tables/{holder}/indexes
POST /{schema}/relationships
POST /{schema}/materialized-views
POST /{schema}/operations
POST /{schema}/generate-migration
POST /{schema}/generate-models
POST /{schema}/generate-migrations
POST /{schema}/generate-seeders
POST /{schema}/generate-tests
POST /{schema}/import
POST /import
GET /{schema}/export
GET /{schema}/changes
GET /{schema}/suggestions
"""
CORPUS = Path(__file__).parents[2] / "corpus" / "postgresql"


@pytest.fixture
async def client(tmp_path: Path) -> Any:
    """A client of a running server with one real schema."""
    headers = {"authorization": f"Bearer {TOKEN}"}
    async with (
        serving(f"sqlite:///{tmp_path / 'store.db'}") as url,
        httpx.AsyncClient(base_url=url, headers=headers, timeout=60) as client,
    ):
        text = (CORPUS / "pagila.sql").read_text()
        made = await client.post(f"{ROOT}/import", json={"content": text, "name": "Pagila"})
        assert made.status_code == 201
        yield client


def references(value: Any) -> Iterator[str]:
    """Every reference inside a document."""
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for one in value.values():
            yield from references(one)
    elif isinstance(value, list):
        for one in value:
            yield from references(one)


async def test_it_has_every_call_of_the_contract(client: httpx.AsyncClient) -> None:
    document = (await client.get("/api/openapi.json")).json()
    calls = {f"{method.upper()} {path}" for path, calls in document["paths"].items() for method in calls}
    for line in CONTRACT.strip().splitlines():
        method, path = line.split()
        assert f"{method} {ROOT}{path.rstrip('/')}" in calls
    for path in ("/healthz", "/readyz", "/metrics"):
        assert f"GET {path}" in calls
    for name in COLLECTIONS:
        for call in ("GET", "POST"):
            assert f"{call} {ROOT}/{{schema}}/{name}" in calls
    assert "{collection}" not in str(document)


async def test_its_references_lead_somewhere_and_its_names_are_unique(client: httpx.AsyncClient) -> None:
    document = (await client.get("/api/openapi.json")).json()
    schemas = document["components"]["schemas"]
    found = set(references(document))
    assert len(found) > 50
    for reference in found:
        assert reference.removeprefix("#/components/schemas/") in schemas
    names = Counter(call["operationId"] for calls in document["paths"].values() for call in calls.values())
    assert [name for name, count in names.items() if count > 1] == []
    for path, calls in document["paths"].items():
        for method, call in calls.items():
            placed = {one["name"] for one in call.get("parameters", ()) if one["in"] == "path"}
            assert placed == {part.strip("{}") for part in path.split("/") if part.startswith("{")}, (method, path)


def properties(model: type[BaseModel]) -> set[str]:
    """The names of a model's fields as answers have them."""
    return {field.alias or name for name, field in model.model_fields.items()}


async def test_answers_are_what_it_says(client: httpx.AsyncClient) -> None:
    whole = (await client.get(f"{ROOT}/pagila")).json()
    header, schema = schema_models()
    assert whole.keys() == properties(schema)
    schema.model_validate(whole)
    (listed,) = (await client.get(ROOT)).json()
    assert listed.keys() == properties(header)
    seen = set()
    for path, kind in COLLECTIONS.items():
        for record in (await client.get(f"{ROOT}/pagila/{path}")).json():
            assert record.keys() == properties(answer_model(kind))
            answer_model(kind).model_validate(record)
            seen.add(kind.name)
    assert {"table", "column", "key", "relationship", "index", "view", "materializedView", "enum"} <= seen <= set(KINDS)
