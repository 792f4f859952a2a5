"""The wheel that `make build` makes holds the built front end and runs where there is no Node."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[3]
TOKEN = "a-token-for-the-wheel-test"

pytestmark = pytest.mark.xdist_group("packaging")


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the source archive of a clean copy of this tree, and the wheel built from that archive."""
    tree = tmp_path_factory.mktemp("tree")
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0"):
        if name and (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)
    output = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(output), str(tree)]
    result = subprocess.run(build, capture_output=True, text=True, check=False)
    assert result.returncode == 0, (result.stdout + result.stderr)[-4000:]
    return output


@pytest.fixture(scope="session")
def wheel(distributions: Path) -> Path:
    (wheel,) = distributions.glob("*.whl")
    return wheel


@pytest.fixture
def server(wheel: Path, tmp_path: Path) -> Iterator[str]:
    """The address of the designer, started from the wheel in an environment of its own, with no Node on the path."""
    environment = tmp_path / "environment"
    programs = environment / "bin"
    subprocess.run([ROOT / "scripts" / "venv.sh", sys.executable, environment], cwd=ROOT, check=True)
    pip: list[str | Path] = [programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", ROOT / "requirements" / "run.txt"], check=True)
    subprocess.run([*pip, "--no-deps", wheel], check=True)

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "SCHEMAWRIGHT_"))}
    variables = {
        **kept,
        "PATH": str(programs),
        "SCHEMAWRIGHT_DATA_DIR": str(tmp_path / "data"),
        "SCHEMAWRIGHT_TOKEN": TOKEN,
    }
    assert shutil.which("node", path=variables["PATH"]) is None
    process = subprocess.Popen(
        [programs / "schemawright", "serve", "--port", str(port), "--no-open"],
        cwd=tmp_path,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=(tmp_path / "log").open("w"),
        text=True,
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line == f"Schemawright is at http://127.0.0.1:{port}/?token={TOKEN}\n", (tmp_path / "log").read_text()
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) in (0, -signal.SIGTERM), (tmp_path / "log").read_text()


def test_wheel_holds_the_front_end_and_nothing_of_the_workshop(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "schemawright/server/static/index.html" in names
    assert any(re.fullmatch(r"schemawright/server/static/.+\.js", name) for name in names)
    assert "schemawright/py.typed" in names
    assert any(name.startswith("schemawright/store/migrations/versions/") for name in names)
    assert {name.split("/")[0].split("-")[0] for name in names} == {"schemawright"}
    assert [name for name in names if "node_modules" in name or "corpus" in name] == []


def test_source_archive_holds_what_the_wheel_is_built_from(distributions: Path) -> None:
    (archive,) = distributions.glob("*.tar.gz")
    with tarfile.open(archive) as content:
        names = {name.partition("/")[2] for name in content.getnames()}
    assert {"pyproject.toml", "hatch_build.py", "LICENSE", "web/package-lock.json", "web/.npmrc"} <= names
    strangers = ("tests/", "web/node_modules/", "src/schemawright/server/static")
    assert [name for name in names if name.startswith(strangers)] == []


def test_the_installed_wheel_serves_the_page(server: str) -> None:
    with httpx.Client(base_url=server, follow_redirects=True) as browser:
        assert browser.get("/readyz").status_code == 200
        page = browser.get("/", params={"token": TOKEN})
        assert page.status_code == 200
        assert page.headers["content-type"].startswith("text/html")
        scripts = re.findall(r'<script[^>]* src="([^"]+)"', page.text)
        assert scripts
        for script in scripts:
            assert browser.get(script).status_code == 200
