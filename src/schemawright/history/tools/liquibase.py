"""Liquibase: formatted SQL, a file a migration and `changelog.yaml`, which includes them in order.

The statements of a changeset are sent as one, which only PostgreSQL's driver cuts as the database does. For SQLite a
line with a slash ends each of them; for MariaDB and MySQL, where none can be undone, each is a changeset.
"""

import re
from itertools import groupby

from schemawright.history.folder import History
from schemawright.history.tools.parts import NOTHING, SAVEPOINT, Part, check_commands, joined, parts
from schemawright.history.tools.registry import Exported, Tool

CHANGELOG = "changelog.yaml"

_COMMAND = re.compile(
    r"^[ \t]*(?:--[ \t]*(?:liquibase|changeset|rollback|comment|property|preconditions?|ignoreLines|validCheckSum)\b"
    r"|/\*[ \t]*liquibase)[^\n]*",
    re.MULTILINE | re.IGNORECASE,
)

_SLASH = re.compile(r"^/(?!\*)[^\n]*", re.MULTILINE)


def write(history: History) -> Exported:
    """The folder for Liquibase."""
    check_commands(history, TOOL.title, _COMMAND)
    if history.dialect == "sqlite":
        check_commands(history, TOOL.title, _SLASH)
    files: dict[str, str] = {}
    write_part = _cut_changeset if history.dialect == "sqlite" else _changeset
    found = parts(history, single=history.dialect in ("mysql", "mariadb"), frame=SAVEPOINT)
    for migration, group in groupby(found, lambda part: part.migration):
        files[f"{migration.title}.sql"] = "\n".join(["--liquibase formatted sql\n", *map(write_part, group)])
    includes = [f"  - include:\n      file: {name}\n      relativeToChangelogFile: true\n" for name in files]
    return Exported(
        {**files, CHANGELOG: "".join(["databaseChangeLog:\n", *includes] if includes else ["databaseChangeLog: []\n"])}
    )


def _changeset(part: Part) -> str:
    """A part that is sent as it is."""
    down = None if part.down is None else part.down.text if part.down.statements else ""
    return _written(part, "splitStatements:false stripComments:false rollbackSplitStatements:false", part.up.text, down)


def _cut_changeset(part: Part) -> str:
    """A part of which each statement is sent by itself."""
    marks = "endDelimiter:/ stripComments:false rollbackEndDelimiter:/"
    up, down = (None if piece is None else joined(piece.statements, "\n/") for piece in (part.up, part.down))
    return _written(part, marks, up or NOTHING, down)


def _written(part: Part, marks: str, up: str, down: str | None) -> str:
    number = "" if part.of == 1 else f"-{part.number}"
    if not (part.up.transactional and (part.down is None or part.down.transactional)):
        marks += " runInTransaction:false"
    lines = [] if down is None else down.splitlines() or ["empty"]
    back = "".join(f"--rollback {line}\n" for line in lines)
    return f"--changeset schemawright:{part.migration.version}{number} {marks}\n{up}{back}"


TOOL = Tool(id="liquibase", title="Liquibase", write=write)
