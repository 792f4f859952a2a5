"""A PostgreSQL server of our own, by the system's programs or the wheel's."""

import os
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import psycopg

from schemawright.scratch.launched import Command, Launched, Product
from schemawright.scratch.postgresql.installations import Installation
from schemawright.scratch.server import LaunchError

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


class PostgresqlServer(Launched):
    """A running PostgreSQL."""

    product = Product(
        "PostgreSQL", "schemawright-pg-", "postgres", ".s.PGSQL.5432", "data/postmaster.pid", signal.SIGQUIT
    )

    def __init__(self, installation: Installation) -> None:
        """Makes the data folder and starts the server; raises `LaunchError`."""
        self.installation = installation
        super().__init__()

    def _prepare(self) -> None:
        self.installation = self._runnable(self.installation)
        command: list[str | Path] = [self.installation.program("initdb"), "--pgdata", self.folder / "data"]
        self._run([*command, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])

    def _command(self) -> Command:
        command: list[str | Path] = [self.installation.program("postgres"), "-D", self.folder / "data"]
        for name, value in {**_SETTINGS, "unix_socket_directories": str(self.folder)}.items():
            command += ["-c", f"{name}={value}"]
        return command

    def _greet(self) -> Exception | None:
        try:
            psycopg.connect(host=str(self.folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError as error:
            return error
        return None

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
            if path.is_dir():  # so that the watcher, which runs as the account, can remove it
                self._give(path)
        return Installation(installation.source, copied, installation.version)

    def _runs(self, installation: Installation) -> bool:
        command: list[str | Path] = [installation.program("postgres"), "--version"]
        with suppress(OSError, subprocess.SubprocessError):
            subprocess.run(command, check=True, capture_output=True, cwd="/", **self.account.process)
            return True
        return False
