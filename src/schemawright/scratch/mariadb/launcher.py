"""A MariaDB server of our own, by the system's programs."""

import os
import shutil
import signal
from dataclasses import dataclass
from pathlib import Path

from schemawright.scratch.launched import Command, Launched, Product

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


class MariadbServer(Launched):
    """A running MariaDB."""

    product = Product("MariaDB", "schemawright-maria-", "mysql", "socket", "pid", signal.SIGKILL)

    def __init__(self, found: Programs) -> None:
        """Makes the data folder and starts the server; raises `LaunchError`."""
        self._programs = found
        super().__init__()

    @property
    def socket(self) -> Path:
        """Where it listens."""
        return self.folder / self.product.socket

    @property
    def _environment(self) -> dict[str, str]:
        # Each server, as it starts, removes the temporary tables that it finds there.
        return super()._environment | {"TMPDIR": str(self.folder / "temporary")}

    def _prepare(self) -> None:
        (self.folder / "nothing").mkdir()
        (self.folder / "temporary").mkdir()
        self._give(self.folder / "temporary")
        self._run(
            [
                self._programs.install,
                "--no-defaults",
                f"--datadir={self.folder / 'data'}",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
            ]
        )

    def _command(self) -> Command:
        return [
            self._programs.server,
            "--no-defaults",
            f"--datadir={self.folder / 'data'}",
            f"--socket={self.socket}",
            f"--pid-file={self.folder / self.product.pid}",
            f"--secure-file-priv={self.folder / 'nothing'}",
            *_SETTINGS,
        ]

    def _greet(self) -> Exception | None:
        import pymysql

        try:
            pymysql.connect(unix_socket=str(self.socket), user="root").close()
        except pymysql.err.OperationalError as error:
            return error
        return None
