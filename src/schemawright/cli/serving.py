"""Running the server until it is told to stop."""

import asyncio
import gc
import re
import secrets
import signal
import socket
import webbrowser
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from schemawright.base.errors import InvalidError
from schemawright.cli.configuration import MIN_TOKEN, database_url, setting
from schemawright.cli.output import complain

if TYPE_CHECKING:
    from schemawright.server.settings import Settings

LOOPBACK = ("127.0.0.1", "::1", "localhost")
MAX_MESSAGE = 1024 * 1024
STOP_SECONDS = 3


def serve(
    host: str | None, port: int | None, url: str | None, embed_from: Iterable[str] = (), *, open_browser: bool
) -> None:
    """Serves until interrupted. Raises `InvalidError` for settings that won't do, `StoreError` for the store."""
    from schemawright.server.settings import Settings

    host = setting("host", host) or "127.0.0.1"
    listener = _listen(host, _port(port))
    address = f"http://{_shown(host)}:{listener.getsockname()[1]}"
    settings = Settings(
        token=_token(), host=host, scratch_url=setting("scratch_url"), embed_from=tuple(_origins(embed_from))
    )
    if host not in LOOPBACK:
        complain(f"Schemawright listens at {host}: everyone who can reach it and has the token may edit.")
    gc.enable()
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        shown = f"{address}/?token={settings.token}"
        runner.run(_run(listener, settings, database_url(url), shown, open_browser))


def _origins(given: Iterable[str]) -> Iterator[str]:
    """The origins of other sites that were given as options, else in the configuration, divided by spaces."""
    for origin in [*given] or (setting("embed_from") or "").split():
        if not re.fullmatch(r"https?://[\w.*:\[\]-]+", origin, re.ASCII):
            raise InvalidError(f"{origin!r} is no origin. Give --embed-from like https://wiki.example.org.")
        yield origin


def _token() -> str:
    token = setting("token")
    if token is None:
        return secrets.token_urlsafe(24)
    if len(token) < MIN_TOKEN:
        raise InvalidError(f"SCHEMAWRIGHT_TOKEN has {len(token)} characters. Give it at least {MIN_TOKEN}.")
    return token


def _port(flag: int | None) -> int:
    text = setting("port", None if flag is None else str(flag)) or "8700"
    if not text.isdigit() or int(text) > 65535:
        raise InvalidError(f"{text!r} is no port. Give a number from 0 to 65535.")
    return int(text)


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listener = socket.socket(family)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(place)
    except OSError as error:
        raise InvalidError(f"{host}:{port} can't be listened at: {error.strerror}. Choose another --port.") from error
    return listener


def _shown(host: str) -> str:
    if host in ("0.0.0.0", "::"):  # noqa: S104
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def _loop_factory() -> Any:
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


async def _run(listener: socket.socket, settings: "Settings", url: str, address: str, open_browser: bool) -> None:
    import uvicorn

    from schemawright.server.app import create_app
    from schemawright.server.logging import set_up_logging
    from schemawright.store.opening import open_store

    set_up_logging()
    store = await open_store(url)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            if self.started:
                print(f"Schemawright is at {address}", flush=True)
                if open_browser:
                    webbrowser.open(address)

        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            # Uvicorn would raise the signal again at its end, before the store is closed.
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                with suppress(NotImplementedError):
                    loop.add_signal_handler(number, self.handle_exit, number, None)
            yield

    try:
        app = create_app(settings, store)
        config = uvicorn.Config(
            app,
            ws="websockets-sansio",
            ws_max_size=MAX_MESSAGE,
            log_config=None,
            access_log=False,
            lifespan="on",
            server_header=False,
            timeout_graceful_shutdown=STOP_SECONDS,
        )
        await Server(config).serve([listener])
    finally:
        await store.close()
