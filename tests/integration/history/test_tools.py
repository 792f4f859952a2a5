"""Folders for other tools, run as those tools would run them, by the rules that they document."""

from pathlib import Path

import pytest

from schemawright.cli.app import run
from schemawright.history.folder import History, write
from schemawright.history.tools.registry import tool_named, tools
from schemawright.scratch.server import find_server
from tests.integration.history.conftest import query, runner
from tests.integration.history.histories import CLUBS_OF_MEMBERS, MADE
from tests.integration.history.places import empty
from tests.integration.history.rules import READERS, SENDERS


@pytest.mark.parametrize("tool", READERS)
def test_a_folder_does_what_the_history_does(tool: str, history: History, tmp_path: Path) -> None:
    server, send = find_server(history.dialect), SENDERS[history.dialect]
    steps = list(READERS[tool](dict(tool_named(tool).write(history).files), history.dialect))
    (tmp_path / "wanted").mkdir()
    with empty(history.dialect, tmp_path / "wanted") as wanted, empty(history.dialect, tmp_path) as database:
        before = database.dump()
        list(runner(wanted.url, *history.migrations).up())
        query(wanted.url, "DROP TABLE schemawright_migrations")
        for step in steps:
            send(database.url, step.up, step.up_together, step.whole)
        assert server.compare(wanted.dump(), database.dump()).differences == ()
        assert query(database.url, CLUBS_OF_MEMBERS) == [("a", 1)]
        if tool == "atlas":
            return
        for step in reversed(steps):
            send(database.url, step.down or "", step.down_together, step.whole)
        assert server.compare(before, database.dump()).differences == ()


def test_every_tool_is_tried() -> None:
    assert tools().keys() == READERS.keys() | {"schemawright"}


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "migrations", History("postgresql", MADE))
    assert run(["migrate", "export", "atlas", "-o", "out/atlas"]) == 0
    said = capsys.readouterr()
    assert said.out == "8 files in out/atlas.\n"
    assert said.err.startswith("info HISTORY_TOOL_WITHOUT_DOWN")
    assert len(list((tmp_path / "out/atlas").iterdir())) == 8
    assert run(["migrate", "export", "nothing", "-o", "out"]) == 2
    assert run(["migrate", "export", "schemawright", "-o", "again"]) == 0
    assert run(["migrate", "hash", "--check", "--dir", "again"]) == 0
