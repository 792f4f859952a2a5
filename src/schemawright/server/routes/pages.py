"""The designer's pages: one shell, and the files that the front end was built into."""

from pathlib import Path
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from schemawright.base.errors import InvalidError
from schemawright.server.access import clean_name, cookie_name, cookies_of
from schemawright.server.answers import answer
from schemawright.server.models import Strict
from schemawright.server.services import Services, ServicesOf, SessionOf
from schemawright.sync.person import Person

router = APIRouter(include_in_schema=False)
me = APIRouter(tags=["person"])

YEAR = 31_536_000
LOCKED = (
    "<!doctype html><meta charset=utf-8><title>Schemawright</title>"
    "<h1>Schemawright</h1><p>Open the address that the server printed when it started. "
    "It ends in <code>?token=…</code>.</p>"
)
NOT_BUILT = (
    "<!doctype html><meta charset=utf-8><title>Schemawright</title>"
    "<h1>The designer has not been built</h1><p>Run <code>make run</code>, or <code>npm ci</code> and "
    "<code>npm run build</code> in <code>web/</code>. The HTTP interface works without it.</p>"
)


@router.get("/")
@router.get("/schemas/{slug}")
@router.get("/schemas/{slug}/")
@router.get("/embed/{slug}")
@router.get("/embed/{slug}/")
async def page(
    request: Request, services: ServicesOf, slug: str = "", token: str | None = None, key: str | None = None
) -> Response:
    """The shell of the designer, for who has a session; `?token=` is swapped for its cookie.

    A frame in another site's page is sent no cookie: there `?key=`, a view key, stays in the address.
    """
    access = services.access
    if token is not None and access.is_token(token):
        query = [(name, value) for name, value in request.query_params.multi_items() if name != "token"]
        response = RedirectResponse(request.url.path + (f"?{urlencode(query)}" if query else ""), 303)
        known = access.session({"host": request.headers.get("host", "")}, cookies_of(request.headers.getlist("cookie")))
        give_cookie(request, response, services, known.person if known else access.newcomer())
        return response
    session = access.session(request.headers, cookies_of(request.headers.getlist("cookie")))
    if session is None and not (request.url.path.startswith("/embed/") and access.viewer(key)):
        return HTMLResponse(LOCKED, 401)
    shell = services.settings.static / "index.html"
    if not shell.is_file():
        return HTMLResponse(NOT_BUILT, 503)
    return FileResponse(shell, headers={"cache-control": "no-cache"})


@router.get("/assets/{path:path}")
async def asset(path: str, services: ServicesOf) -> Response:
    """A built file; its name holds the hash of its content, so it may be kept for ever."""
    return _file(services.settings.static / "assets", path, f"public, max-age={YEAR}, immutable")


@router.get("/{name}")
async def other_file(name: str, services: ServicesOf) -> Response:
    """A file beside the shell, such as the icon."""
    return _file(services.settings.static, name, "no-cache")


def _file(folder: Path, path: str, cache: str) -> Response:
    target = (folder / path).resolve()
    if not target.is_relative_to(folder.resolve()) or not target.is_file():
        return Response("There is no such page.", 404, media_type="text/plain")
    return FileResponse(target, headers={"cache-control": cache})


def give_cookie(request: Request, response: Response, services: Services, person: Person) -> None:
    """Puts the session's cookie on an answer."""
    response.set_cookie(
        cookie_name(request.headers.get("host")),
        services.access.cookie(person),
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )


class Me(Strict):
    """The name by which others see the person."""

    name: str


@me.get("/me")
async def who_am_i(session: SessionOf) -> Response:
    """The person of this session."""
    return answer(session.person.to_json())


@me.put("/me")
async def rename_me(body: Me, request: Request, services: ServicesOf, session: SessionOf) -> Response:
    """Changes the name by which others see the person."""
    if not (name := clean_name(body.name)):
        raise InvalidError("Give a name of 1 to 60 printable characters.", pointer="/name")
    person = Person(session.person.id, name)
    response = answer(person.to_json())
    if not session.explicit:
        give_cookie(request, response, services, person)
    return response
