"""A PostgreSQL server of our own: started in a fresh folder, gone without a trace when we are.

As root (PostgreSQL refuses to run so) its programs run as an unprivileged user. The server listens on a Unix socket in
a folder that only that user and root can enter. A small shell process waits on a pipe whose other end this process
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
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from schemawright.scratch.folder import make_folder, parents
from schemawright.scratch.postgresql.installations import Installation
from schemawright.scratch.server import LaunchError

PREFIX = "schemawright-pg-"
START_SECONDS = 60.0
YOUNG_SECONDS = 120.0

_SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "32MB",
    "max_connections": "50",
    "max_locks_per_transaction": "1024",
    "wal_level": "logical",
    "max_wal_senders": "0",
    "timezone": "UTC",
    "lc_messages": "C",
}

# The watcher is an orphan on purpose: a server must not find a child that it did not fork.
_WATCHED = """
folder=$1; shift
exec 3<&0 </dev/null
( (
  read -r _ <&3
  if [ -f "$folder/data/postmaster.pid" ]; then kill -QUIT $$; fi
  n=0; while kill -0 $$ 2>/dev/null && [ $n -lt 200 ]; do n=$((n + 1)); sleep 0.05; done
  rm -rf "$folder"
) & ) >/dev/null 2>&1
exec "$@" 3<&-
"""


@dataclass(frozen=True)
class Account:
    """Whom PostgreSQL's programs run as."""

    uid: int
    gid: int
    changes: bool

    @property
    def process(self) -> dict[str, Any]:
        """The arguments of `subprocess` that make a program run as this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.changes else {}


def account() -> Account:
    """Ourselves, or, as root, the user `postgres` where there is one, else `nobody`."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), changes=False)
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            entry = pwd.getpwnam(name)
            return Account(entry.pw_uid, entry.pw_gid, changes=True)
    raise LaunchError("PostgreSQL refuses to run as root and there is no user 'postgres' or 'nobody'. Add one.")


class Launched:
    """A running server: `folder` holds its socket."""

    def __init__(self, installation: Installation) -> None:
        """Makes the data folder and starts the server; raises `LaunchError`."""
        self._pid = os.getpid()
        self.account = account()
        clear_stale(self.account)
        self.folder = self._make_folder()
        try:
            self._lock = self._own()
            self.installation = self._runnable(installation)
            self._initialise()
            self._process = self._start()
            self._await()
        except BaseException:
            self.stop()
            raise
        atexit.register(self.stop)

    def _make_folder(self) -> Path:
        folder = make_folder(PREFIX, ".s.PGSQL.5432")
        if self.account.changes:
            os.chown(folder, self.account.uid, self.account.gid)
        return folder

    def _own(self) -> int:
        """Locks the folder for as long as this process lives, so that another one's start leaves it alone."""
        descriptor = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return descriptor

    def _runnable(self, installation: Installation) -> Installation:
        """The installation, or a copy of it beside the data where the account may not read the original."""
        if self._runs(installation):
            return installation
        if installation.source != "wheel":
            raise LaunchError(f"User {self.account.uid} cannot run {installation.folder}/postgres. Let others read it.")
        for tree in installation.trees:
            shutil.copytree(tree, self.folder / "programs" / tree.name, symlinks=True)
        copied = self.folder / "programs" / installation.trees[0].name / "pginstall" / "bin"
        for path in (self.folder / "programs", *(self.folder / "programs").rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
            if path.is_dir() and self.account.changes:  # so that the watcher, which runs as the account, can remove it
                os.chown(path, self.account.uid, self.account.gid)
        return Installation(installation.source, copied, installation.version)

    def _runs(self, installation: Installation) -> bool:
        command: list[str | Path] = [installation.program("postgres"), "--version"]
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run(command, check=True, capture_output=True, cwd="/", **self.account.process)
            return True
        return False

    def _initialise(self) -> None:
        command: list[str | Path] = [self.installation.program("initdb"), "--pgdata", self.folder / "data"]
        command += ["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
        how: dict[str, Any] = {"env": _environment(), "cwd": self.folder, **self.account.process}
        done = subprocess.run(command, check=False, capture_output=True, text=True, **how)
        if done.returncode:
            raise LaunchError(f"initdb failed: {done.stderr.strip() or done.stdout.strip()}")

    def _start(self) -> subprocess.Popen[bytes]:
        command: list[str | Path] = [self.installation.program("postgres"), "-D", self.folder / "data"]
        for name, value in {**_SETTINGS, "unix_socket_directories": str(self.folder)}.items():
            command += ["-c", f"{name}={value}"]
        with self._log.open("wb") as log:
            return subprocess.Popen(
                ["/bin/sh", "-c", _WATCHED, "sh", self.folder, *command],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env=_environment(),
                cwd=self.folder,
                start_new_session=True,  # Ctrl-C is for us; the server outlives it until we have tidied up
                **self.account.process,
            )

    @property
    def _log(self) -> Path:
        return self.folder / "log"

    def _await(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while True:
            if self._process.poll() is not None:
                raise LaunchError(f"The scratch server stopped while starting: {self._log.read_text()[-2000:].strip()}")
            try:
                psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres").close()
            except psycopg.OperationalError as error:
                if time.monotonic() > deadline:
                    raise LaunchError(f"The scratch server does not answer: {error}") from error
                time.sleep(0.02)
            else:
                return

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        """Ends the server at once (its data are not wanted) and removes its folder; safe to call twice."""
        if os.getpid() != self._pid:  # a forked child has no say over its parent's server
            return
        process: subprocess.Popen[bytes] | None = getattr(self, "_process", None)
        if process is not None and process.poll() is None:
            process.send_signal(signal.SIGQUIT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=10)
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


def clear_stale(owner: Account) -> None:
    """Removes what servers left behind whose process was killed together with its watcher."""
    for parent in set(parents()):
        for folder in parent.glob(f"{PREFIX}*"):
            with suppress(OSError):
                _clear(folder, owner)


def _clear(folder: Path, owner: Account) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        status = os.fstat(descriptor)
        if status.st_uid != owner.uid or time.time() - status.st_ctime < YOUNG_SECONDS:
            return
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _end_server(folder)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(descriptor)


def _end_server(folder: Path) -> None:
    """Stops the server of a folder that nobody holds, if it still runs."""
    with suppress(OSError, ValueError):
        pid = int((folder / "data" / "postmaster.pid").read_text().split("\n", 1)[0])
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
        if os.fsencode(folder) in command:
            os.kill(pid, signal.SIGQUIT)


def _environment() -> dict[str, str]:
    """Nothing of ours: a `PGPORT` or a locale of the caller must not reach the server."""
    return {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


_lock = threading.Lock()
_running: dict[Path, Launched] = {}


def running(installation: Installation) -> Launched:
    """This process's one server of an installation, started on first use and again if it has died."""
    with _lock:
        server = _running.get(installation.folder)
        if server is None or not server.is_running:
            if server is not None:
                server.stop()
            server = _running[installation.folder] = Launched(installation)
        return server
