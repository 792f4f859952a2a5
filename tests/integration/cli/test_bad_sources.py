"""Sources that cannot be compared: one clear message, exit code 2, nothing on standard output."""

import json
from pathlib import Path

import pytest

from tests.integration.cli.test_commands import run

TABLE = "CREATE TABLE t (a int);"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp_path = tmp_path_factory.mktemp("sources")
    (tmp_path / "a.sql").write_text(TABLE)
    (tmp_path / "broken.sql").write_text("CREATE TABLE t (a int")
    (tmp_path / "lite.sql").write_text("CREATE TABLE t (a INTEGER PRIMARY KEY);")
    run("import", str(tmp_path / "lite.sql"), "--dialect", "sqlite", "-o", str(tmp_path / "lite.schema.json"))
    (tmp_path / "views.sql").write_text("CREATE VIEW v1 AS SELECT 1 AS a; CREATE VIEW v2 AS SELECT 1 AS a;")
    ring = tmp_path / "ring.schema.json"
    run("import", str(tmp_path / "views.sql"), "-o", str(ring))
    content = json.loads(ring.read_text())
    one, other = content["views"]
    one |= {"query": "SELECT a FROM v2", "dependsOn": [other["id"]]}
    other |= {"query": "SELECT a FROM v1", "dependsOn": [one["id"]]}
    ring.write_text(json.dumps(content))
    return tmp_path


@pytest.mark.parametrize(
    ("new", "more", "said"),
    [
        ("lite.schema.json", (), "is for postgresql, "),
        ("broken.sql", (), "Syntax error at end of input. Mend the statement"),
        ("nothing.sql", (), "can't be read: No such file"),
        ("ring.schema.json", (), "need each other, so neither can be made first. Take one reference out."),
        ("a.sql", ("--rename", "x.y=x.z"), "There is no 'x.y' in the old schema."),
        ("a.sql", ("--rename", "t"), "is not a rename. Write --rename old=new"),
    ],
)
def test_is_refused(folder: Path, new: str, more: tuple[str, ...], said: str) -> None:
    found = run("diff", str(folder / "a.sql"), str(folder / new), *more)
    assert (found.returncode, found.stdout) == (2, "")
    assert said in found.stderr
    assert "Traceback" not in found.stderr


def test_a_database_that_does_not_answer(folder: Path) -> None:
    found = run("diff", str(folder / "a.sql"), "postgresql://nobody@127.0.0.1:1/x")
    assert (found.returncode, found.stdout) == (2, "")
    assert "The database cannot be reached" in found.stderr
