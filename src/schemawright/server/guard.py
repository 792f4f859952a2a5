"""What stands in front of everything: Host and Origin, size of bodies, security headers, paths without final slash."""

from collections.abc import Iterable

import msgspec
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from schemawright.server.access import Access

API = "/api/"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; "
    "worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"
)
HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


class Guard:
    """An ASGI application in front of another one."""

    def __init__(self, app: ASGIApp, access: Access, max_body_bytes: int, embed_from: Iterable[str] = ()) -> None:
        self._app = app
        self._access = access
        self._max_body_bytes = max_body_bytes
        self._framing = " ".join(["'self'", *embed_from])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers what must not pass, and passes on the rest."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        if (refusal := self._refusal(scope, headers)) is not None:
            await _refuse(scope, receive, send, *refusal)
            return
        path = scope["path"]
        if path.startswith(API) and path.endswith("/"):
            path = path.rstrip("/")
            scope = {**scope, "path": path, "raw_path": path.encode()}
        framing = self._framing if path.startswith("/embed/") else "'none'"
        extra = (*HEADERS, (b"content-security-policy", f"{POLICY}; frame-ancestors {framing}".encode()))
        await self._app(scope, self._limited(receive), _with_headers(send, extra))

    def _refusal(self, scope: Scope, headers: dict[str, str]) -> tuple[int, str, str] | None:
        host, origin = headers.get("host", ""), headers.get("origin")
        if not self._access.host_is_ours(host):
            return 421, "Wrong host", "This server does not go by that name. Use the address that it printed."
        scheme = str(scope["scheme"]).replace("ws", "http")
        if not self._access.origin_is_ours(origin, host, scheme):
            return 403, "Foreign origin", "This request comes from another site's page. Use the designer's own pages."
        # A browser names the origin of whatever changes something; only programs that bring the token may omit it. The
        # token of a socket comes later, in its first message, and is looked at there.
        bearer = headers.get("authorization", "").lower().startswith("bearer ")
        changes = scope["type"] == "http" and scope["method"] not in SAFE and not scope["path"].startswith("/socket.io")
        if origin is None and not bearer and changes:
            return 403, "No origin", "Send the token as Authorization: Bearer, or an Origin header."
        if int(length) > self._max_body_bytes if (length := headers.get("content-length", "0")).isdigit() else False:
            return 413, "Too large", f"A body has at most {self._max_body_bytes // 1024} kB."
        return None

    def _limited(self, receive: Receive) -> Receive:
        seen = 0

        async def limited() -> Message:
            nonlocal seen
            message = await receive()
            if message["type"] == "http.request":
                seen += len(message.get("body", b""))
                if seen > self._max_body_bytes:
                    return {"type": "http.disconnect"}
            return message

        return limited


def _with_headers(send: Send, extra: Iterable[tuple[bytes, bytes]]) -> Send:
    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message.get("headers", ()), *extra]}
        await send(message)

    return wrapped


async def _refuse(scope: Scope, receive: Receive, send: Send, status: int, title: str, detail: str) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 4403, "reason": title})
        return
    body = msgspec.json.encode({"type": "about:blank", "title": title, "status": status, "detail": detail})
    headers = [(b"content-type", b"application/problem+json"), (b"content-length", str(len(body)).encode()), *HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
