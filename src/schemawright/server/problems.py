"""Errors as `application/problem+json` (RFC 9457)."""

from typing import Any

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from schemawright.base.errors import (
    InvalidError,
    NotFoundError,
    RefusedError,
    SchemawrightError,
    SourceError,
    StaleError,
    UnsupportedError,
)
from schemawright.model.document import escape
from schemawright.server.answers import json_bytes

STATUS: dict[type[SchemawrightError], tuple[int, str]] = {
    NotFoundError: (404, "Not found"),
    InvalidError: (422, "Invalid"),
    StaleError: (412, "Stale revision"),
    SourceError: (422, "Unreadable"),
    UnsupportedError: (422, "Cannot be expressed"),
    RefusedError: (409, "Refused"),
}
INVALID_CODES = frozenset({"no_key", "name_empty", "name_too_long", "name_invalid", "type_empty", "mismatch"})
"""Refusals of a value for what it is: no other state of the schema would take it."""

log = structlog.get_logger()


def problem(status: int, title: str, detail: str, **more: Any) -> Response:
    """The answer that tells of a problem; members that are `None` are left out."""
    content = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    content |= {name: value for name, value in more.items() if value is not None and name not in content}
    return Response(json_bytes(content), status, media_type="application/problem+json")


def problem_of(error: SchemawrightError) -> Response:
    """The answer for one of the program's own errors."""
    status, title = next((found for kind, found in STATUS.items() if isinstance(error, kind)), (400, "Error"))
    if error.code in INVALID_CODES:
        status, title = 422, "Invalid"
    more: dict[str, Any] = dict(error.data)
    if isinstance(error, SourceError):
        more |= {"line": error.line, "column": error.column}
    if isinstance(error, UnsupportedError):
        more["diagnostics"] = [diagnostic_json(one) for one in error.diagnostics]
    answer = problem(status, title, error.message, code=error.code, pointer=error.pointer, **more)
    if isinstance(error, StaleError) and "revision" in error.data:
        answer.headers["etag"] = f'"{error.data["revision"]}"'
    return answer


def diagnostic_json(diagnostic: Any) -> dict[str, Any]:
    """A `Diagnostic` with the members that it has."""
    names = ("code", "level", "message", "help", "line", "column", "subject")
    return {name: value for name in names if (value := getattr(diagnostic, name)) not in (None, "")}


def install(app: FastAPI) -> None:
    """Makes `app` answer every error so."""

    @app.exception_handler(SchemawrightError)
    async def _own(_request: Request, error: SchemawrightError) -> Response:
        return problem_of(error)

    @app.exception_handler(RequestValidationError)
    async def _shape(_request: Request, error: RequestValidationError) -> Response:
        errors = [{"pointer": _pointer(one["loc"]), "detail": f"{one['msg']}."} for one in error.errors()]
        first = errors[0]
        return problem(422, "Invalid", first["detail"], code="invalid", pointer=first["pointer"], errors=errors)

    @app.exception_handler(ClientDisconnect)
    async def _too_large(_request: Request, _error: ClientDisconnect) -> Response:
        # What the guard cuts off looks like this; a client that is really gone reads no answer.
        return problem(413, "Too large", "The body is larger than this server takes.", code="too_large")

    @app.exception_handler(HTTPException)
    async def _http(_request: Request, error: HTTPException) -> Response:
        answer = problem(error.status_code, str(error.detail), f"{error.detail}.", code="http")
        answer.headers.update(error.headers or {})
        return answer

    @app.exception_handler(Exception)
    async def _unforeseen(request: Request, error: Exception) -> Response:
        log.error("unforeseen error", path=request.url.path, exc_info=error)
        return problem(500, "Error", "Something went wrong that should not. The server's log has the details.")


def _pointer(location: tuple[int | str, ...]) -> str:
    """Where in the body (or, with its name, in the query or path) the error is."""
    front, *rest = location
    steps = rest if front == "body" else [front, *rest]
    if front == "body" and rest and isinstance(rest[0], int) and len(rest) == 1:
        return ""  # The place of a syntax error in the text is no step of a pointer.
    return "".join(f"/{escape(str(step))}" for step in steps)
