"""A database server of our own: started in a fresh folder, gone without a trace when we are.

As root (servers refuse to run so) its programs run as an unprivileged user. The server listens on a Unix socket in a
folder that only that user and root can enter. A small shell process waits on a pipe whose other end this process
holds: however this process ends, the pipe closes, the server stops and its folder goes.
"""

import atexit
import fcntl
import os
import pwd
import shutil
import signal
import subprocess
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from schemawright.scratch.folder import make_folder, parents
from schemawright.scratch.server import LaunchError

START_SECONDS = 60.0
STOP_SECONDS = 10.0
YOUNG_SECONDS = 120.0
"""What is younger than this may be a server that is just being started by another process."""

# The watcher is an orphan on purpose: a server must not find a child that it did not fork.
_WATCHED = """
folder=$1; pid=$2; signal=$3; shift 3
exec 3<&0 </dev/null
( (
  read -r _ <&3
  if [ -f "$folder/$pid" ]; then kill "-$signal" $$; fi
  n=0; while kill -0 $$ 2>/dev/null && [ $n -lt 200 ]; do n=$((n + 1)); sleep 0.05; done
  rm -rf "$folder"
) & ) >/dev/null 2>&1
exec "$@" 3<&-
"""

Command = Sequence[str | Path]


@dataclass(frozen=True)
class Account:
    """Whom a server's programs run as."""

    uid: int
    gid: int
    changes: bool

    @property
    def process(self) -> dict[str, Any]:
        """The arguments of `subprocess` that make a program run as this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.changes else {}


@dataclass(frozen=True)
class Product:
    """What differs between one maker's servers and another's; `socket` and `pid` are files in the server's folder."""

    title: str
    prefix: str
    user: str
    socket: str
    pid: str
    stop: signal.Signals

    @property
    def account(self) -> Account:
        """Ourselves, or, as root, the product's user where there is one, else `nobody`. Raises `LaunchError`."""
        if os.geteuid() != 0:
            return Account(os.geteuid(), os.getegid(), changes=False)
        for name in (self.user, "nobody"):
            with suppress(KeyError):
                entry = pwd.getpwnam(name)
                return Account(entry.pw_uid, entry.pw_gid, changes=True)
        raise LaunchError(f"{self.title} must not run as root and there is no user '{self.user}' or 'nobody'. Add one.")

    def clear_stale(self) -> None:
        """Removes what servers left behind whose process was killed together with its watcher."""
        for parent in set(parents()):
            for folder in parent.glob(f"{self.prefix}*"):
                with suppress(OSError):
                    self.clear(folder)

    def clear(self, folder: Path) -> None:
        """Removes the folder of a server unless it is young or held. Raises `OSError` where somebody holds it."""
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            status = os.fstat(descriptor)
            if status.st_uid != self.account.uid or time.time() - status.st_ctime < YOUNG_SECONDS:
                return
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._end_server(folder)
            shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(descriptor)

    def _end_server(self, folder: Path) -> None:
        """Stops the server of a folder that nobody holds, if it still runs."""
        with suppress(OSError, ValueError):
            pid = int((folder / self.pid).read_text().split("\n", 1)[0])
            if os.fsencode(folder) in Path(f"/proc/{pid}/cmdline").read_bytes():
                os.kill(pid, self.stop)


class Launched(ABC):
    """A running server: `folder` holds its socket."""

    product: ClassVar[Product]

    def __init__(self) -> None:
        """Makes the data folder and starts the server; raises `LaunchError`."""
        self._pid = os.getpid()
        self.account = self.product.account
        self.product.clear_stale()
        self.folder = make_folder(self.product.prefix, self.product.socket)
        self._give(self.folder)
        try:
            # Held for as long as this process lives, so that another one's start leaves the folder alone.
            self._lock = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(self._lock, fcntl.LOCK_EX)
            self._prepare()
            self._process = self._start()
            self._await()
        except BaseException:
            self.stop()
            raise
        atexit.register(self.stop)

    @abstractmethod
    def _prepare(self) -> None:
        """Makes the data."""

    @abstractmethod
    def _command(self) -> Command:
        """What starts the server in the foreground."""

    @abstractmethod
    def _greet(self) -> Exception | None:
        """Connects once; the error where it does not answer yet."""

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def _give(self, path: Path) -> None:
        """Makes a file of ours the account's."""
        if self.account.changes:
            os.chown(path, self.account.uid, self.account.gid)

    @property
    def _environment(self) -> dict[str, str]:
        """Nothing of ours: a `PGPORT`, settings or a locale of the caller must not reach the programs."""
        return {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin", "LC_ALL": "C", "TZ": "UTC"}

    def _run(self, command: Command) -> None:
        """Runs a program to its end; raises `LaunchError` with what it said."""
        how: dict[str, Any] = {"env": self._environment, "cwd": self.folder, **self.account.process}
        done = subprocess.run(command, check=False, capture_output=True, text=True, **how)
        if done.returncode:
            said = done.stderr.strip() or done.stdout.strip()
            raise LaunchError(f"{Path(command[0]).name} failed: {said[-2000:]}")

    def _start(self) -> subprocess.Popen[bytes]:
        watched: list[str | Path] = [
            "/bin/sh",
            "-c",
            _WATCHED,
            "sh",
            self.folder,
            self.product.pid,
            self.product.stop.name[3:],
        ]
        with self._log.open("wb") as log:
            return subprocess.Popen(
                [*watched, *self._command()],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env=self._environment,
                cwd=self.folder,
                start_new_session=True,  # Ctrl-C is for us; the server outlives it until we have tidied up
                **self.account.process,
            )

    @property
    def _log(self) -> Path:
        return self.folder / "log"

    def _await(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while (error := self._failure()) is not None:
            if time.monotonic() > deadline:
                raise LaunchError(f"The scratch server does not answer: {error}") from error
            time.sleep(0.02)

    def _failure(self) -> Exception | None:
        if self._process.poll() is not None:
            raise LaunchError(f"The scratch server stopped while starting: {self._log.read_text()[-2000:].strip()}")
        return self._greet()

    def stop(self) -> None:
        """Ends the server at once (its data are not wanted) and removes its folder; safe to call twice."""
        if os.getpid() != self._pid:  # a forked child has no say over its parent's server
            return
        process: subprocess.Popen[bytes] | None = getattr(self, "_process", None)
        if process is not None and process.poll() is None:
            process.send_signal(self.product.stop)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=STOP_SECONDS)
            if process.poll() is None:
                process.kill()
                process.wait()
        if process is not None and process.stdin is not None:
            process.stdin.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        lock, self._lock = getattr(self, "_lock", -1), -1
        if lock >= 0:
            os.close(lock)
        atexit.unregister(self.stop)


L = TypeVar("L", bound=Launched)

_starting = threading.Lock()
_running: dict[Hashable, Launched] = {}


def running(key: Hashable, launch: Callable[[], L]) -> L:
    """This process's one server of that key, started on first use and again if it has died."""
    with _starting:
        server = _running.get(key)
        if server is None or not server.is_running:
            if server is not None:
                server.stop()
            server = _running[key] = launch()
        return server  # type: ignore[return-value]
