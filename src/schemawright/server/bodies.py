"""Bodies of requests: read, checked against their model, and pointed into where they are wrong."""

from typing import Any, TypeVar

import msgspec
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ValidationError
from starlette.requests import Request

from schemawright.base.errors import InvalidError

M = TypeVar("M", bound=BaseModel)


async def json_object(request: Request) -> dict[str, Any]:
    """The body as a JSON object, or `InvalidError`."""
    try:
        content = msgspec.json.decode(await request.body())
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InvalidError(f"The body is not JSON: {error}.", pointer="") from error
    if not isinstance(content, dict):
        raise InvalidError("The body is an object.", pointer="")
    return content


async def text_or_object(request: Request) -> dict[str, Any]:
    """A JSON object, or a text as `content`, the other fields being in the query, or a form with a file or a text."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        return await json_object(request)
    if kind == "multipart/form-data":
        return await _form(request)
    return {**request.query_params, "content": _decoded(await request.body())}


async def _form(request: Request) -> dict[str, Any]:
    found: dict[str, Any] = {}
    async with request.form(max_files=1, max_part_size=2**26) as form:
        for name, value in form.items():
            if isinstance(value, str):
                found[name] = value
            else:
                found |= {"content": _decoded(await value.read()), "fileName": value.filename}
    return found


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidError(f"The text is not UTF-8: {error.reason} at byte {error.start}.", pointer="") from error


def validated(model: type[M], content: Any) -> M:
    """`content` as `model`; `RequestValidationError` says where it is not."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        raise RequestValidationError([{**one, "loc": ("body", *one["loc"])} for one in error.errors()]) from error


def given(body: BaseModel) -> dict[str, Any]:
    """The fields that a request gave."""
    return body.model_dump(by_alias=True, exclude_unset=True)


def taken_batch_id(content: dict[str, Any]) -> str | None:
    """The batch id of a body, taken out of it; a body that came before with it is not done again."""
    batch_id = content.pop("batchId", None)
    if not isinstance(batch_id, str | None):
        raise InvalidError("batchId is a text.", pointer="/batchId")
    return batch_id
