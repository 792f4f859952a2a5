"""Two big scripts: the difference holds both, an error names its script, and infos of one code are counted."""

from pathlib import Path

import pytest

from tests.integration.cli.test_commands import run

COLUMNS = ", ".join(f"column_{place} text NOT NULL DEFAULT 'a value of column {place}'" for place in range(60))
TABLES = 90


def script(*more: str) -> str:
    """Some 300 kB of tables, and more statements."""
    tables = (f"CREATE TABLE table_{number} (id bigint PRIMARY KEY, {COLUMNS});" for number in range(TABLES))
    return "\n".join((*tables, *more))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The old script, one in which every table has changed, and a broken one."""
    folder = tmp_path_factory.mktemp("big")
    (folder / "old.sql").write_text(script("CREATE TYPE mood AS ENUM ('glad');"))
    (folder / "changed.sql").write_text(
        script().replace("column_7 text", "column_7 integer").replace("'a value of column 7'", "7")
    )
    (folder / "broken.sql").write_text(script("CREATE TABLE"))
    assert (folder / "old.sql").stat().st_size > 256 * 1024
    return folder


def test_equal_scripts_do_not_differ(folder: Path) -> None:
    found = run("diff", "old.sql", "old.sql", folder=folder)
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")


def test_the_difference_holds_both_sides(folder: Path) -> None:
    found = run("diff", "old.sql", "changed.sql", folder=folder)
    assert found.returncode == 0, found.stderr
    assert "DROP TYPE public.mood;" in found.stdout
    assert found.stdout.count("ALTER COLUMN column_7 TYPE integer") == TABLES


@pytest.mark.parametrize("sources", [("old.sql", "broken.sql"), ("broken.sql", "old.sql")])
def test_the_broken_one_is_named(folder: Path, sources: tuple[str, str]) -> None:
    found = run("diff", *sources, folder=folder)
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.startswith("schemawright: broken.sql:91:"), found.stderr


def test_infos_of_one_kind_are_counted(folder: Path) -> None:
    (folder / "first.sql").write_text(script().replace("(id bigint", "(note text, id bigint"))
    found = run("diff", "old.sql", "first.sql", folder=folder)
    told = [line for line in found.stderr.splitlines() if "MIGRATE_COLUMN_ORDER" in line]
    assert len(told) == 6
    assert told[-1] == f"info MIGRATE_COLUMN_ORDER: And {TABLES - 5} more."
