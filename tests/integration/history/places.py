"""An empty database of each kind that tools of other makers can reach: they know neither our URLs nor Unix sockets."""

import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemawright.scratch.server import find_server
from schemawright.scratch.sqlite.normal_form import normal_form


@dataclass(frozen=True)
class Reach:
    """How a database is reached: by us, by dbmate, and by Java's drivers; `dump` gives its whole catalog."""

    url: str
    dbmate: str
    jdbc: str
    user: str
    dump: Callable[[], str]


@contextmanager
def empty(dialect: str, folder: Path) -> Iterator[Reach]:
    """A database of a dialect, gone at the end; SQLite's is a file in `folder`."""
    if dialect == "sqlite":
        file = folder / "data.db"
        # With foreign keys in force: a table that is made anew must not take along what refers to it.
        dbmate, jdbc = f"sqlite:{file}?_fk=true", f"jdbc:sqlite:{file}?foreign_keys=true"
        yield Reach(f"sqlite:///{file}", dbmate, jdbc, "", lambda: _dump(file))
        return
    with find_server(dialect).database() as database:
        found: Any = database
        parameters = found.server.parameters
        with forwarded(parameters.get("unix_socket") or f"{parameters['host']}/.s.PGSQL.5432") as port:
            user, place = parameters["user"], f"127.0.0.1:{port}/{found.name}"
            dbmate = f"mysql://{user}@{place}" if dialect == "mariadb" else f"postgres://{user}@{place}?sslmode=disable"
            yield Reach(found.url, dbmate, f"jdbc:{dialect}://{place}", user, found.dump)


def _dump(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        return normal_form(connection)


@contextmanager
def forwarded(path: str) -> Iterator[int]:
    """A port of this machine behind which a Unix socket answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_serve, args=(server, path), daemon=True).start()
        yield server.getsockname()[1]


def _serve(server: socket.socket, path: str) -> None:
    with suppress(OSError):
        while True:
            near, _ = server.accept()
            far = socket.socket(socket.AF_UNIX)
            far.connect(path)
            for pair in ((near, far), (far, near)):
                threading.Thread(target=_pump, args=pair, daemon=True).start()


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65_536):
            target.sendall(data)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
