"""The repository works anywhere: no file of it names a package registry or a path of the machine it was written on."""

import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from pip._internal.models.index import PyPI

ROOT = Path(__file__).resolve().parents[2]


def files_with(text: str) -> list[str]:
    """The tracked files that hold `text`."""
    command = ["git", "grep", "--files-with-matches", "--fixed-strings", "-e", text]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert found.returncode in (0, 1), found.stderr
    return found.stdout.splitlines()


def test_no_registry_is_named() -> None:
    command = ["npm", "config", "get", "registry"]
    npm = urlsplit(
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    ).hostname
    assert npm
    for host in (PyPI.netloc, PyPI.file_storage_domain, npm):
        assert files_with(host) == []


def test_no_path_of_this_machine() -> None:
    assert files_with(f"{ROOT}/") == []


def test_no_large_file() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = [ROOT / name for name in tracked.split("\0") if name]
    assert [path for path in paths if path.is_file() and path.stat().st_size > 1_500_000] == []
