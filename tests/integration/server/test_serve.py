"""`schemawright serve` as people start it: a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

PROGRAM = [sys.executable, "-m", "schemawright", "serve", "--port", "0"]
TOKEN = "a token that someone chose"


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """The environment with nothing of ours in it but these settings."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("SCHEMAWRIGHT_")}
    return plain | {"SCHEMAWRIGHT_DATA_DIR": str(folder / "data")} | settings


@contextmanager
def running(folder: Path, *options: str, **settings: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The line that it prints, and the process."""
    process = subprocess.Popen(
        [*PROGRAM, *options],
        env=environment(folder, **settings),
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline(), process
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stderr.close()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_keeps_what_it_is_told_and_stops_cleanly(tmp_path: Path, how: signal.Signals) -> None:
    with running(tmp_path) as (line, process):
        match = re.fullmatch(r"Schemawright is at (http://127\.0\.0\.1:\d+/)\?token=(\S{16,})\n", line)
        assert match, line
        address, token = match.groups()
        assert httpx.get(f"{address}readyz").json() == {"status": "ready"}
        bearer = {"authorization": f"Bearer {token}"}
        made = httpx.post(f"{address}api/schema-builder", json={"name": "Shop"}, headers=bearer)
        assert made.status_code == 201
        with httpx.Client(base_url=address, follow_redirects=True) as browser:
            page = browser.get(f"/?token={token}")
            assert page.url.path == "/"
            assert page.status_code in (200, 503), "the designer, or that it has not been built"
        process.send_signal(how)
        out, err = process.communicate(timeout=20)
        assert (process.returncode, out, err) == (0, "", "")
    assert [file.suffix for file in (tmp_path / "data").iterdir()] == [".db"]
    with running(tmp_path, SCHEMAWRIGHT_TOKEN=TOKEN) as (line, _):
        address = line.split()[3].partition("?")[0]
        bearer = {"authorization": f"Bearer {TOKEN}"}
        assert [one["name"] for one in httpx.get(f"{address}api/schema-builder", headers=bearer).json()] == ["Shop"]


def test_settings_come_from_flags_then_the_environment_then_the_file(tmp_path: Path) -> None:
    (tmp_path / "schemawright.toml").write_text('database_url = "sqlite:///file.db"\ntoken = "the token of the file"\n')
    with running(tmp_path) as (line, _):
        assert line.startswith("Schemawright is at")
    assert (tmp_path / "file.db").is_file()
    with running(tmp_path, SCHEMAWRIGHT_DATABASE_URL="sqlite:///environment.db"):
        assert (tmp_path / "environment.db").is_file()
    with running(tmp_path, "--database-url", "sqlite:///flag.db", SCHEMAWRIGHT_DATABASE_URL="sqlite:///other.db"):
        assert (tmp_path / "flag.db").is_file()
    assert not (tmp_path / "other.db").exists()


@pytest.mark.parametrize(
    ("options", "settings", "message"),
    [
        ([], {"SCHEMAWRIGHT_TOKEN": "short"}, "at least 16"),
        (["--port", "seven"], {}, "--port"),
        (["--port", "99999"], {}, "no port"),
        (["--database-url", "mysql://localhost/x"], {}, "can't be kept in mysql"),
        (["--database-url", "postgresql://nobody@127.0.0.1:1/x"], {}, "can't be opened"),
        (["--host", "no.such.host.example"], {}, "can't be listened at"),
        (["--nonsense"], {}, "--nonsense"),
    ],
)
def test_wrong_use_is_one_line(tmp_path: Path, options: list[str], settings: dict[str, str], message: str) -> None:
    done = subprocess.run(
        [*PROGRAM, *options],
        env=environment(tmp_path, **settings),
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1, done.stderr


def test_a_taken_port_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        options = ["--port", str(taken.getsockname()[1])]
        done = subprocess.run(
            [*PROGRAM, *options], env=environment(tmp_path), check=False, capture_output=True, text=True, timeout=60
        )
    assert done.returncode == 2
    assert "Choose another --port" in done.stderr
