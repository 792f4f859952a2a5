"""Answers: JSON, revisions as entity tags, archives."""

import io
import zipfile
from collections.abc import Iterable
from typing import Any

import msgspec
from starlette.responses import Response

from schemawright.base.errors import InvalidError

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every file in an archive, so that equal files give equal bytes."""

_ENCODER = msgspec.json.Encoder()


def json_bytes(content: Any) -> bytes:
    """`content` as JSON."""
    return _ENCODER.encode(content)


def answer(content: Any, status: int = 200, *, revision: int | None = None, location: str | None = None) -> Response:
    """A JSON answer; `revision` becomes its `ETag`."""
    response = Response(json_bytes(content), status, media_type="application/json")
    response.headers["cache-control"] = "no-cache"
    if revision is not None:
        response.headers["etag"] = f'"{revision}"'
    if location is not None:
        response.headers["location"] = location
    return response


def expected_revision(if_match: str | None) -> int | None:
    """The revision that an `If-Match` header asks for; `None` for none or `*`. `InvalidError` for any other text."""
    if if_match is None or if_match.strip() == "*":
        return None
    tag = if_match.strip().removeprefix("W/").strip('"')
    if not tag.isdigit():
        raise InvalidError('If-Match is a revision, as the ETag shows it: "12".', pointer="/header/If-Match")
    return int(tag)


def archive(files: Iterable[tuple[str, str | bytes]]) -> bytes:
    """The files (path and content) as a ZIP, the same bytes for the same files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for path, content in sorted(files):
            info = zipfile.ZipInfo(path, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            target.writestr(info, content)
    return buffer.getvalue()
