"""Generated code in the real runtimes: migrated, seeded, tested, taken back, each time compared with our own SQL."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from schemawright.migrate.plan import creation
from schemawright.model.document import Document
from schemawright.scratch.postgresql import ScratchDatabase, Server, compare
from schemawright.seeding.rows import plan_rows
from schemawright.targets.registry import generate, targets
from tests.integration.targets.conftest import NODE, RUNTIMES, Runtime, document

pytestmark = [pytest.mark.postgresql, pytest.mark.node]

SCHEMAS = ("shop", "types", "chinook", "pagila", "sakila", "crates_io", "bytebase", "adventureworks", "danbooru")

EMPTY = {"types": 2}
"""Tables without rows of their own: hash partitions are filled through their parent."""

STAYS = {"sakila": {"COMMENT SCHEMA public"}}
"""What undoing leaves: sakila comments on the namespace `public`, which is there before and after."""


def test_every_target_has_a_runtime() -> None:
    assert set(RUNTIMES) == set(targets())


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("target", sorted(RUNTIMES))
def test_it_runs(target: str, name: str, server: Server, tmp_path: Path) -> None:
    runtime, schema = RUNTIMES[target], document(name)
    write(target, schema, tmp_path)
    runtime.prepare(tmp_path)
    wanted = [len(one.rows) for one in plan_rows(schema).tables]
    with server.database() as ours, server.database() as theirs:
        empty = theirs.dump()
        ours.run_script(creation(schema).up_sql)

        runtime.run(runtime.migrate, tmp_path, theirs)
        assert differences(ours.dump(), theirs.dump(), runtime) == set()

        runtime.run(runtime.seed, tmp_path, theirs)
        assert rows(theirs, runtime) == sum(wanted)
        assert wanted.count(0) == EMPTY.get(name, 0), "every table has rows"

        assert passed(target, runtime.run(runtime.test, tmp_path, theirs)) > 2 * len(wanted)

        runtime.run(runtime.unseed, tmp_path, theirs)
        assert rows(theirs, runtime) == 0

        runtime.run(runtime.undo, tmp_path, theirs)
        assert differences(empty, theirs.dump(), runtime) == STAYS.get(name, set())


def differences(one: str, other: str, runtime: Runtime) -> set[str]:
    """The objects that differ between two dumps, but for the target's own bookkeeping."""
    found = compare(one, other).differences
    return {str(difference.key) for difference in found if runtime.bookkeeping not in str(difference.key)}


def rows(database: ScratchDatabase, runtime: Runtime) -> int:
    """How many rows all tables hold together."""
    with database.connect() as connection:
        tables = connection.execute(
            "SELECT format('%%I.%%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
            " WHERE c.relkind = 'r' AND n.nspname !~ '^(pg_|information_schema)' AND c.relname <> %s",
            (runtime.bookkeeping,),
        ).fetchall()
        counts = [connection.execute(f"SELECT count(*) FROM ONLY {table}").fetchone() for (table,) in tables]
    return sum(count[0] for count in counts if count is not None)


def passed(target: str, output: str) -> int:
    """How many tests passed."""
    pattern = r"^(?:#|ℹ) pass (\d+)" if target == "sequelize" else r"(\d+) passed"
    match = re.search(pattern, output, re.MULTILINE)
    assert match is not None, output[-2000:]
    return int(match[1])


@pytest.mark.parametrize("name", ["shop", "types", "pagila"])
def test_javascript_is_formatted_as_prettier_does(name: str, tmp_path: Path) -> None:
    write("sequelize", document(name), tmp_path)
    RUNTIMES["sequelize"].prepare(tmp_path)
    command = ("node", str(NODE / "node_modules" / "prettier" / "bin" / "prettier.cjs"), "--check", ".")
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["shop", "types", "pagila", "adventureworks"])
def test_python_is_formatted_and_clean_as_ruff_has_it(name: str, tmp_path: Path) -> None:
    write("sqlalchemy", document(name), tmp_path)
    for command in (("format", "--diff"), ("check", "--select", "E4,E7,E9,F,I,UP,B")):
        ruff = (sys.executable, "-m", "ruff", *command, "--isolated", "--no-cache", ".")
        done = subprocess.run(ruff, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["shop", "types"])
def test_models_pass_a_strict_type_check(name: str, tmp_path: Path) -> None:
    write("sqlalchemy", document(name), tmp_path)
    mypy = (
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--config-file=",
        "--cache-dir",
        str(tmp_path / "cache"),
        "models",
    )
    done = subprocess.run(mypy, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def write(target: str, schema: Document, folder: Path) -> None:
    """The generated files on disk."""
    for file in generate(target, schema).files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content)
