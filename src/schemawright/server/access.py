"""Who may do what: the one module that decides.

Until there are accounts, who has the token may do everything. The token comes as `?token=` (once, swapped for a
cookie), as `Authorization: Bearer …`, or as Socket.IO's `auth`. The cookie holds the person and is signed, so every
node of a fleet with one token understands it. A view key lets one schema be read and nothing else, for pages that show
it inside other pages. Requests must name a host that is ours (against DNS rebinding) and come
from our own pages (against other sites and other local programs' pages).
"""

import base64
import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from schemawright.base.ids import Id
from schemawright.sync.person import Person

Action = Literal["read", "edit", "create", "delete"]
MAX_NAME = 60
GUEST = "Guest"
VIEW = "view"
LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True)
class Session:
    """Someone who showed the token. `explicit` is true where it came with the request itself, not in a cookie."""

    person: Person
    explicit: bool
    only: Id | None = None
    """The one schema that may be read, where a view key was shown instead of the token."""


class Access:
    """Decides with the token that this program was started with."""

    def __init__(self, token: str, host: str) -> None:
        self._token = token
        self._key = hashlib.sha256(b"schemawright session\0" + token.encode()).digest()
        self._hosts = LOOPBACK_NAMES | {host.strip("[]").lower()}
        self._any_address = host in ("0.0.0.0", "::")  # noqa: S104

    def is_token(self, token: object) -> bool:
        """Whether `token` is the one, compared in constant time."""
        return isinstance(token, str) and hmac.compare_digest(token.encode(), self._token.encode())

    def may(self, session: Session | None, action: Action, schema_id: Id | None = None) -> bool:
        """Whether the session may do `action` (to this schema)."""
        if session is None or session.only is None:
            return session is not None
        return action == "read" and schema_id == session.only

    def view_key(self, schema_id: Id) -> str:
        """What lets a schema be read by who shows it as the token; good as long as the token is the same."""
        return f"{VIEW}.{schema_id}.{self._signature(f'{VIEW}.{schema_id}')}"

    def host_is_ours(self, host: str | None) -> bool:
        """Whether a `Host` header names this server; any IP address does where it listens on all of them."""
        name = host_name(host)
        return name in self._hosts or (self._any_address and _is_address(name))

    def origin_is_ours(self, origin: str | None, host: str, scheme: str) -> bool:
        """Whether an `Origin` header, where there is one, is the server that `host` names."""
        return origin is None or origin.lower() == f"{scheme}://{host.lower()}"

    def session(self, headers: Mapping[str, str], cookies: Mapping[str, str]) -> Session | None:
        """The session of a request, by its `Authorization` header or its cookie."""
        kind, _, token = headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":
            if self.is_token(token.strip()):
                return Session(Person("token", "API"), explicit=True)
            return self.viewer(token.strip())
        person = self._read(cookies.get(cookie_name(headers.get("host"))))
        return Session(person, explicit=False) if person is not None else None

    def socket_session(self, auth: Any, headers: Mapping[str, str], cookies: Mapping[str, str]) -> Session | None:
        """The session of a socket: `auth: {token?, name?}` with the cookie's."""
        auth = auth if isinstance(auth, dict) else {}
        name = clean_name(auth.get("name"))
        session = self.session(headers, cookies)
        if auth.get("token") is not None:
            if not self.is_token(auth["token"]):
                return self.viewer(auth["token"])
            known = session.person if session is not None and not session.explicit else self.newcomer()
            session = Session(known, explicit=True)
        if session is None:
            return None
        return Session(Person(session.person.id, name or session.person.name), session.explicit)

    def viewer(self, key: object) -> Session | None:
        """The session of who shows a view key."""
        _, _, schema_id = (key if isinstance(key, str) else "").rpartition(".")[0].partition(".")
        if not schema_id or not hmac.compare_digest(str(key).encode(), self.view_key(schema_id).encode()):
            return None
        return Session(Person(f"{VIEW}-{secrets.token_hex(4)}", "Viewer"), explicit=True, only=schema_id)

    def newcomer(self) -> Person:
        """Someone who just showed the token."""
        return Person(secrets.token_hex(8), GUEST)

    def cookie(self, person: Person) -> str:
        """The signed value of the session's cookie."""
        content = base64.urlsafe_b64encode(msgspec.json.encode([person.id, person.name])).decode().rstrip("=")
        return f"{content}.{self._signature(content)}"

    def _read(self, cookie: str | None) -> Person | None:
        content, _, signature = (cookie or "").partition(".")
        if not hmac.compare_digest(signature.encode(), self._signature(content).encode()):
            return None
        id, name = msgspec.json.decode(base64.urlsafe_b64decode(content + "=" * (-len(content) % 4)))
        return Person(id, name)

    def _signature(self, content: str) -> str:
        return hmac.new(self._key, content.encode(), hashlib.sha256).hexdigest()


def cookie_name(host: str | None) -> str:
    """The cookie's name; browsers do not keep the ports of one host apart, so the port is in it."""
    _, _, port = (host or "").rpartition(":")
    return f"schemawright_{port}" if port.isdigit() else "schemawright"


def clean_name(name: object) -> str:
    """A person's name as others see it: printable, on one line, not too long; empty where there is none."""
    if not isinstance(name, str):
        return ""
    return " ".join("".join(c for c in name if c.isprintable()).split())[:MAX_NAME]


def host_name(host: str | None) -> str:
    """The name or address in a `Host` header, without port and brackets."""
    host = (host or "").lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def cookies_of(values: Iterable[str]) -> dict[str, str]:
    """The cookies of `Cookie` headers."""
    found = {}
    for value in values:
        for pair in value.split(";"):
            name, _, content = pair.strip().partition("=")
            found[name] = content
    return found
