"""A MariaDB server of our own: started in a fresh folder, gone without a trace when we are.

As root its programs run as an unprivileged user. It listens on a Unix socket in a folder that only that user and root
can enter, and on nothing else. A small shell process waits on a pipe whose other end this process holds: however this
process ends, the pipe closes, the server stops and its folder goes.
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

from schemawright.scratch.folder import make_folder, parents
from schemawright.scratch.server import LaunchError

PREFIX = "schemawright-maria-"
START_SECONDS = 60.0
YOUNG_SECONDS = 120.0
PLACES = ("/usr/sbin", "/usr/bin", "/usr/local/bin", "/usr/local/sbin", "/usr/local/mysql/bin", "/opt/homebrew/bin")

_SETTINGS = (
    "--skip-networking",
    "--skip-log-bin",
    "--skip-name-resolve",
    "--local-infile=OFF",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-doublewrite=OFF",
    "--innodb-buffer-pool-size=64M",
    "--innodb-log-file-size=32M",
    "--innodb-stats-persistent=OFF",
    "--default-time-zone=+00:00",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_general_ci",
    "--event-scheduler=OFF",
    "--max-connections=50",
)

# The watcher is an orphan on purpose: a server must not find a child that it did not fork.
_WATCHED = """
folder=$1; shift
exec 3<&0 </dev/null
( (
  read -r _ <&3
  if [ -f "$folder/pid" ]; then kill -KILL $$; fi
  n=0; while kill -0 $$ 2>/dev/null && [ $n -lt 200 ]; do n=$((n + 1)); sleep 0.05; done
  rm -rf "$folder"
) & ) >/dev/null 2>&1
exec "$@" 3<&-
"""


@dataclass(frozen=True)
class Programs:
    """Where the system has them."""

    server: Path
    install: Path


def programs() -> Programs | None:
    """MariaDB's programs on this system, if they are here."""
    found = [_program(name) for name in ("mariadbd", "mariadb-install-db")]
    return Programs(found[0], found[1]) if found[0] is not None and found[1] is not None else None


def _program(name: str) -> Path | None:
    path = shutil.which(name, path=os.pathsep.join((os.environ.get("PATH", ""), *PLACES)))
    return Path(path) if path is not None else None


def _account() -> dict[str, Any]:
    """The arguments of `subprocess` that make a program run as ourselves, or, for root, as somebody without rights."""
    if os.geteuid() != 0:
        return {}
    for name in ("mysql", "nobody"):
        with suppress(KeyError):
            entry = pwd.getpwnam(name)
            return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise LaunchError("MariaDB should not run as root and there is no user 'mysql' or 'nobody'. Add one.")


class Launched:
    """A running server: `folder` holds its socket."""

    def __init__(self, found: Programs) -> None:
        """Makes the data folder and starts the server; raises `LaunchError`."""
        self._pid = os.getpid()
        self._account = _account()
        self._owner = self._account.get("user", os.geteuid())
        clear_stale(self._owner)
        self.folder = self._make_folder()
        try:
            self._lock = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
            fcntl.flock(self._lock, fcntl.LOCK_EX)
            self._initialise(found)
            self._process = self._start(found)
            self._await()
        except BaseException:
            self.stop()
            raise
        atexit.register(self.stop)

    @property
    def socket(self) -> Path:
        """Where it listens."""
        return self.folder / "socket"

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def _make_folder(self) -> Path:
        folder = make_folder(PREFIX, "socket")
        (folder / "temporary").mkdir()
        if self._account:
            for path in (folder, folder / "temporary"):
                os.chown(path, self._owner, self._account["group"])
        return folder

    def _initialise(self, found: Programs) -> None:
        command: list[str | Path] = [
            found.install,
            "--no-defaults",
            f"--datadir={self.folder / 'data'}",
            "--skip-test-db",
        ]
        command += ["--auth-root-authentication-method=normal", "--skip-name-resolve"]
        done = subprocess.run(command, check=False, capture_output=True, text=True, **self._how)
        if done.returncode:
            raise LaunchError(f"mariadb-install-db failed: {done.stderr.strip() or done.stdout.strip()[-2000:]}")

    def _start(self, found: Programs) -> subprocess.Popen[bytes]:
        command: list[str | Path] = [
            found.server,
            "--no-defaults",
            f"--datadir={self.folder / 'data'}",
            f"--socket={self.socket}",
        ]
        command += [f"--pid-file={self.folder / 'pid'}", f"--secure-file-priv={self.folder / 'nothing'}", *_SETTINGS]
        (self.folder / "nothing").mkdir()
        with self._log.open("wb") as log:
            return subprocess.Popen(
                ["/bin/sh", "-c", _WATCHED, "sh", self.folder, *command],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C is for us; the server outlives it until we have tidied up
                **self._how,
            )

    @property
    def _how(self) -> dict[str, Any]:
        """Nothing of ours: settings or a locale of the caller must not reach the programs.

        Nor anything of another server: each, as it starts, removes the temporary tables that it finds in `TMPDIR`.
        """
        environment = {"PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin", "LC_ALL": "C", "TZ": "UTC"}
        environment["TMPDIR"] = str(self.folder / "temporary")
        return {"env": environment, "cwd": self.folder, **self._account}

    @property
    def _log(self) -> Path:
        return self.folder / "log"

    def _await(self) -> None:
        import pymysql

        deadline = time.monotonic() + START_SECONDS
        while True:
            if self._process.poll() is not None:
                raise LaunchError(f"The scratch server stopped while starting: {self._log.read_text()[-2000:].strip()}")
            try:
                pymysql.connect(unix_socket=str(self.socket), user="root").close()
            except pymysql.err.OperationalError as error:
                if time.monotonic() > deadline:
                    raise LaunchError(f"The scratch server does not answer: {error}") from error
                time.sleep(0.02)
            else:
                return

    def stop(self) -> None:
        """Ends the server at once (its data are not wanted) and removes its folder; safe to call twice."""
        if os.getpid() != self._pid:  # a forked child has no say over its parent's server
            return
        process: subprocess.Popen[bytes] | None = getattr(self, "_process", None)
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()
        if process is not None and process.stdin is not None:
            process.stdin.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        lock, self._lock = getattr(self, "_lock", -1), -1
        if lock >= 0:
            os.close(lock)
        atexit.unregister(self.stop)


def clear_stale(owner: int) -> None:
    """Removes what servers left behind whose process was killed together with its watcher."""
    for parent in set(parents()):
        for folder in parent.glob(f"{PREFIX}*"):
            with suppress(OSError):
                _clear(folder, owner)


def _clear(folder: Path, owner: int) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        status = os.fstat(descriptor)
        if status.st_uid != owner or time.time() - status.st_ctime < YOUNG_SECONDS:
            return
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _end_server(folder)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os.close(descriptor)


def _end_server(folder: Path) -> None:
    """Stops the server of a folder that nobody holds, if it still runs."""
    with suppress(OSError, ValueError):
        pid = int((folder / "pid").read_text().split("\n", 1)[0])
        if os.fsencode(folder) in Path(f"/proc/{pid}/cmdline").read_bytes():
            os.kill(pid, signal.SIGKILL)


_lock = threading.Lock()
_running: list[Launched] = []


def running(found: Programs) -> Launched:
    """This process's one server, started on first use and again if it has died."""
    with _lock:
        if _running and not _running[0].is_running:
            _running.pop().stop()
        if not _running:
            _running.append(Launched(found))
        return _running[0]
