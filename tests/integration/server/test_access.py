"""Who gets in, and from where."""

from collections.abc import AsyncIterator

import httpx
import pytest

from tests.integration.server.conftest import TOKEN

API = "/api/schema-builder"


@pytest.fixture
async def stranger(url: str) -> httpx.AsyncClient:
    """A browser that has not been here."""
    return httpx.AsyncClient(base_url=url, timeout=30)


async def enter(browser: httpx.AsyncClient, path: str = "/") -> httpx.Response:
    """Opens a page by the address that the server printed."""
    return await browser.get(f"{path}{'&' if '?' in path else '?'}token={TOKEN}")


async def test_nothing_is_shown_without_the_token(stranger: httpx.AsyncClient) -> None:
    for path in (API, f"{API}/x", "/metrics", "/api/me"):
        answer = await stranger.get(path)
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
        assert answer.headers["content-type"] == "application/problem+json"
    for path in ("/", "/schemas/x", "/embed/x"):
        page = await stranger.get(path)
        assert page.status_code == 401
        assert "token" in page.text
    for header in ("Bearer wrong", f"Basic {TOKEN}", f"Bearer {TOKEN}x", "Bearer"):
        assert (await stranger.get(API, headers={"authorization": header})).status_code == 401
    assert (await stranger.get("/?token=wrong")).status_code == 401
    for path in ("/healthz", "/readyz", "/api/openapi.json"):
        assert (await stranger.get(path)).status_code == 200


async def test_the_token_is_swapped_for_a_cookie(stranger: httpx.AsyncClient, url: str) -> None:
    answer = await enter(stranger, "/schemas/shop?tab=2")
    assert (answer.status_code, answer.headers["location"]) == (303, "/schemas/shop?tab=2")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert TOKEN not in cookie
    assert (await stranger.get(API)).status_code == 200
    refused = await stranger.post(API, json={"name": "x"})
    assert refused.status_code == 403, "a change without an origin"
    foreign = await stranger.post(API, json={"name": "x"}, headers={"origin": "http://evil.example"})
    assert foreign.status_code == 403
    other_port = await stranger.post(API, json={"name": "x"}, headers={"origin": "http://127.0.0.1:1"})
    assert other_port.status_code == 403
    assert (await stranger.post(API, json={"name": "x"}, headers={"origin": url})).status_code == 201
    name, _, value = cookie.partition(";")[0].partition("=")
    forged = value[:-1] + ("0" if value[-1] != "0" else "1")
    stranger.cookies.set(name, forged)
    async with httpx.AsyncClient(base_url=url, cookies={name: forged}) as forger:
        assert (await forger.get(API)).status_code == 401


async def test_a_token_that_comes_along_needs_no_origin(stranger: httpx.AsyncClient) -> None:
    bearer = {"authorization": f"Bearer {TOKEN}"}
    assert (await stranger.post(API, json={"name": "x"}, headers=bearer)).status_code == 201
    foreign = await stranger.post(API, json={"name": "x"}, headers=bearer | {"origin": "http://evil.example"})
    assert foreign.status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "10.0.0.1:80"])
async def test_another_name_for_us_is_refused(stranger: httpx.AsyncClient, host: str) -> None:
    for path in ("/healthz", API, "/socket.io/?EIO=4&transport=polling"):
        answer = await stranger.get(path, headers={"host": host, "authorization": f"Bearer {TOKEN}"})
        assert answer.status_code in (400, 421)


async def test_a_person_has_a_name(stranger: httpx.AsyncClient, url: str) -> None:
    await enter(stranger)
    me = (await stranger.get("/api/me")).json()
    assert me["username"] == "Guest"
    renamed = await stranger.put("/api/me", json={"name": "  Ann\n\u202e O'Hara "}, headers={"origin": url})
    assert renamed.json() == me | {"username": "Ann O'Hara"}
    assert (await stranger.get("/api/me")).json() == renamed.json()
    made = (await stranger.post(API, json={"name": "x"}, headers={"origin": url})).json()
    assert made["createdBy"] == "Ann O'Hara"
    assert (await stranger.put("/api/me", json={"name": "\n"}, headers={"origin": url})).status_code == 422


async def test_answers_carry_what_keeps_browsers_safe(stranger: httpx.AsyncClient) -> None:
    for path in ("/", API, "/healthz", "/assets/nothing.js"):
        headers = (await stranger.get(path)).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'self'" in (await stranger.get("/embed/x")).headers["content-security-policy"]


async def test_files_outside_are_not_given(stranger: httpx.AsyncClient) -> None:
    for path in ("/assets/../../app.py", "/assets/%2e%2e/%2e%2e/app.py", "/..%2fapp.py", "/app.py"):
        assert (await stranger.get(path)).status_code == 404


async def test_a_body_has_a_limit(url: str) -> None:
    async with httpx.AsyncClient(base_url=url, headers={"authorization": f"Bearer {TOKEN}"}) as client:
        answer = await client.post(f"{API}/import", content=b" " * (64 * 1024 * 1024 + 1))
        assert (answer.status_code, answer.json()["title"]) == (413, "Too large")

        async def pieces() -> AsyncIterator[bytes]:
            for _ in range(65):
                yield b" " * (1024 * 1024)

        answer = await client.post(f"{API}/import", content=pieces())
        assert (answer.status_code, answer.json()["title"]) == (413, "Too large")


async def test_paths_answer_with_and_without_a_slash(stranger: httpx.AsyncClient) -> None:
    bearer = {"authorization": f"Bearer {TOKEN}"}
    for path in (API, "/api/me", "/api/openapi.json"):
        for ending in ("", "/"):
            assert (await stranger.get(path + ending, headers=bearer)).status_code == 200


async def test_metrics_are_counted(stranger: httpx.AsyncClient) -> None:
    text = (await stranger.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})).text
    assert 'schemawright_requests_total{method="GET",status="200"}' in text or "schemawright_requests_total" in text
    assert "schemawright_connections" in text
