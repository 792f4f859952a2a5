"""Folders of migrations and their sums."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemawright.base.errors import InvalidError, SourceError
from schemawright.history.errors import HistoryError
from schemawright.history.folder import SUM, History, Migration, hashed, read, read_or_new, write
from schemawright.history.versions import behind, next_version

ONE = Migration("1", "one", "SELECT 1;\n", "SELECT -1;\n")
TWO = Migration("2", "two", "SELECT 2;\n")
TEN = Migration("10", "ten", "SELECT 10;\n")
HISTORY = History("sqlite", (ONE, TWO, TEN))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "migrations", HISTORY)
    return tmp_path / "migrations"


def said(folder: Path) -> list[str]:
    with pytest.raises(HistoryError) as caught:
        read(folder)
    return [f"{found.code} {found.message}" for found in caught.value.diagnostics]


def test_what_is_written_is_read_again(folder: Path) -> None:
    assert read(folder) == HISTORY
    assert sorted(path.name for path in folder.iterdir()) == [
        "10_ten.up.sql",
        "1_one.down.sql",
        "1_one.up.sql",
        "2_two.up.sql",
        SUM,
    ]
    first, *lines = (folder / SUM).read_text().splitlines()
    assert first.startswith("schemawright 1 sqlite h1:")
    assert [line.split(" h1:")[0] for line in lines] == [
        "10_ten.up.sql",
        "1_one.down.sql",
        "1_one.up.sql",
        "2_two.up.sql",
    ]


def test_what_has_changed_is_named(folder: Path) -> None:
    (folder / "1_one.down.sql").write_text("SELECT 0;\n")
    (folder / "2_two.up.sql").unlink()
    (folder / "3_three.up.sql").write_text("")
    assert said(folder) == [
        "HISTORY_SUM_DIFFERS 3_three.up.sql has been added since schemawright.sum was written.",
        "HISTORY_SUM_DIFFERS 2_two.up.sql is gone since schemawright.sum was written.",
        "HISTORY_SUM_DIFFERS 1_one.down.sql has been edited since schemawright.sum was written.",
    ]
    write(folder, hashed(folder, None))
    assert [one.version for one in read(folder).migrations] == ["1", "3", "10"]


def test_the_sum_itself_counts(folder: Path) -> None:
    text = (folder / SUM).read_text()
    (folder / SUM).write_text(text.replace(" sqlite ", " postgresql "))
    assert said(folder) == ["HISTORY_SUM_DIFFERS schemawright.sum has been edited since schemawright.sum was written."]
    (folder / SUM).write_text("<<<<<<< ours\n" + text)
    with pytest.raises(SourceError, match="not of a form"):
        read(folder)


def test_line_endings_do_not_count(folder: Path) -> None:
    for path in folder.iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [one.checksum for one in read(folder).migrations] == [one.checksum for one in HISTORY.migrations]


def test_names_that_are_none(folder: Path) -> None:
    for name in ("x.sql", "3_x.down.sql", "02_other.up.sql"):
        (folder / name).write_text("")
    with pytest.raises(HistoryError) as caught:
        hashed(folder, None)
    assert [found.message.split()[0] for found in caught.value.diagnostics] == ["x.sql", "2_two", "3_x.down.sql"]


def test_no_folder(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(SourceError, match="migrate new"):
        read(tmp_path / "none")
    assert read_or_new(tmp_path / "none", "postgresql") == History("postgresql")
    (folder / SUM).unlink()
    with pytest.raises(SourceError, match="migrate hash"):
        read_or_new(folder, "postgresql")
    assert hashed(folder, "sqlite") == HISTORY
    (folder / "1_one.up.sql").write_bytes(b"\xff")
    with pytest.raises(SourceError, match="not UTF-8"):
        hashed(folder, "sqlite")


def test_one_in_place_of_others(folder: Path) -> None:
    squashed = Migration("2", "both", "-- schemawright: replaces 1 2\n")
    write(folder, HISTORY.with_migration(squashed, ["1", "2"]))
    assert sorted(path.name for path in folder.glob("*.sql")) == ["10_ten.up.sql", "2_both.up.sql"]
    assert [one.replaces for one in read(folder).migrations] == [("1", "2"), ()]


def test_a_version_by_its_number() -> None:
    assert HISTORY.numbered("2") == TWO
    with pytest.raises(InvalidError, match="1, 2, 10"):
        HISTORY.numbered("3")


def test_versions() -> None:
    moment = datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert next_version([], moment) == "20261231235959"
    assert next_version(["20261231235959"], moment) == "20270101000000"
    assert next_version(["9", "99999999999999"], moment) == "100000000000000"
    assert behind("009") == "010"
