"""The OpenAPI document. The models of records are built when someone asks for it: a start has two seconds."""

import re
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from schemawright.model.kinds import KINDS, Kind
from schemawright.server.collections import BELOW, COLLECTIONS
from schemawright.server.models import NAMED, answer_model, input_model, schema_models

REFERENCE = "#/components/schemas/{model}"


def content(model: str, *, many: bool = False) -> dict[str, Any]:
    """A body's description that refers to a model."""
    schema: dict[str, Any] = {"$ref": REFERENCE.format(model=model)}
    return {"application/json": {"schema": {"type": "array", "items": schema} if many else schema}}


def takes(model: str) -> dict[str, Any]:
    """`openapi_extra` of a route with a JSON body."""
    return {"requestBody": {"required": True, "content": content(model)}}


def gives(status: int, model: str | None, *, many: bool = False) -> dict[int | str, dict[str, Any]]:
    """`responses` of a route."""
    return {status: {"description": "Done"} | ({"content": content(model, many=many)} if model is not None else {})}


REPLACED = re.compile(r"\{(?:collection|holders)\}")


def _each(paths: dict[str, Any], template: re.Pattern[str]) -> Iterator[tuple[str, Any]]:
    """The paths, with one for each collection in the place of those that are for all."""
    for path, calls in paths.items():
        if not template.search(path):
            yield path, calls
            continue
        places = (
            [(None, one) for one in COLLECTIONS]
            if "{holders}" not in path
            else [
                (holders, name)
                for holders, kinds in BELOW.items()
                for name, kind in COLLECTIONS.items()
                if kind in kinds
            ]
        )
        for holders, name in places:
            named = path.replace("{collection}", name).replace("{holders}", holders or "")
            suffix = f"{name}_of_{holders}" if holders else name
            yield named, {method: _of(COLLECTIONS[name], method, call, suffix) for method, call in calls.items()}


def _of(kind: Kind, method: str, call: dict[str, Any], suffix: str) -> dict[str, Any]:
    """A call that is for all collections as it is for one."""
    new, patch, shown = record_models(kind)
    many = method == "get" and "id" not in _parameters(call)
    status = {"post": "201", "delete": "204"}.get(method, "200")
    described = {
        **call,
        "operationId": f"{'list' if many else method}_{suffix.replace('-', '_')}",
        "tags": [kind.plural],
        "parameters": [one for one in call["parameters"] if one["name"] not in ("collection", "holders")],
        "responses": {
            **call["responses"],
            **_text_keys(gives(int(status), None if method == "delete" else shown, many=many)),
        },
    }
    return described | (takes(new if method == "post" else patch) if method in ("post", "patch") else {})


def _parameters(call: dict[str, Any]) -> set[str]:
    return {one["name"] for one in call.get("parameters", ())}


def _text_keys(answers: dict[int | str, Any]) -> dict[str, Any]:
    return {str(status): answer for status, answer in answers.items()}


def record_models(kind: Kind) -> tuple[str, str, str]:
    """The names of a kind's models: of what is posted, patched and answered."""
    name = kind.record.__name__
    return f"{name}New", f"{name}Patch", f"{name}Answer"


def install(app: FastAPI) -> None:
    """Has `app` describe itself with all models."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _described(app)
        return app.openapi_schema

    app.openapi = describe  # type: ignore[method-assign]


def _described(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(
        title=app.title,
        version=app.version,
        description="Design databases together on a canvas and take away code that has been run.",
        routes=app.routes,
    )
    records = [kind for kind in KINDS.values() if kind.name != "schema"]
    models = [
        *NAMED.values(),
        *schema_models(),
        *(input_model(kind, new=new) for kind in records for new in (True, False)),
        *map(answer_model, records),
    ]
    document["paths"] = dict(_each(document["paths"], REPLACED))
    _, definitions = models_json_schema([(model, "validation") for model in models], ref_template=REFERENCE)
    components = document.setdefault("components", {})
    components.setdefault("schemas", {}).update(definitions["$defs"])
    components["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "description": "The token that the server printed."},
        "session": {"type": "apiKey", "in": "cookie", "name": "schemawright_<port>"},
    }
    document["security"] = [{"token": []}, {"session": []}]
    return document
