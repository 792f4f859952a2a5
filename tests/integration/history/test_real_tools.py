"""Exported folders, run up and down by the tools themselves on the real databases."""

from pathlib import Path

import pytest

from schemawright.history.folder import History
from schemawright.history.tools.registry import tool_named
from schemawright.scratch.server import Difference, find_server
from tests.integration.history.conftest import query, runner
from tests.integration.history.histories import CLUBS_OF_MEMBERS, whole_schema
from tests.integration.history.places import empty
from tests.integration.history.tools import TOOLS, install


@pytest.fixture(scope="module", autouse=True)
def _tools() -> None:
    install()


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_does_what_the_history_does(tool: str, history: History, tmp_path: Path) -> None:
    history = history.with_migration(whole_schema(history.dialect))
    server, found, folder = find_server(history.dialect), TOOLS[tool], tmp_path / "folder"
    folder.mkdir()
    for name, text in tool_named(tool).write(history).files.items():
        (folder / name).write_text(text)

    def differences(old: str, new: str) -> list[Difference]:
        compared = server.compare(old, new).differences
        return [one for one in compared if not one.key.name.lower().startswith(found.bookkeeping)]

    (tmp_path / "wanted").mkdir()
    with empty(history.dialect, tmp_path / "wanted") as wanted, empty(history.dialect, tmp_path) as database:
        before = database.dump()
        list(runner(wanted.url, *history.migrations).up())
        query(wanted.url, "DROP TABLE schemawright_migrations")
        found.up(folder, database)
        assert differences(wanted.dump(), database.dump()) == []
        assert query(database.url, CLUBS_OF_MEMBERS) == [("a", 1)]
        newest = sorted(folder.glob("*_changed*.sql"))
        found.down(folder, database, newest)
        assert query(database.url, CLUBS_OF_MEMBERS) == [("a", 1)]
        found.down(folder, database, sorted(set(folder.glob("*.sql")) - set(newest)))
        assert differences(before, database.dump()) == []
