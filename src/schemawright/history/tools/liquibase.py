"""Liquibase: formatted SQL, a file a migration and `changelog.yaml`, which includes them in order.

The statements of a changeset are sent as one, which only PostgreSQL's driver cuts as the database does; for the others
each statement is a changeset.
"""

import re
from collections.abc import Iterable
from itertools import groupby

from schemawright.history.folder import History
from schemawright.history.tools.parts import Part, Piece, check_commands, parts
from schemawright.history.tools.registry import Exported, Tool

CHANGELOG = "changelog.yaml"

_COMMAND = re.compile(
    r"^[ \t]*(?:--[ \t]*(?:liquibase|changeset|rollback|comment|property|preconditions?|ignoreLines|validCheckSum)\b"
    r"|/\*[ \t]*liquibase)[^\n]*",
    re.MULTILINE | re.IGNORECASE,
)


def write(history: History) -> Exported:
    """The folder for Liquibase."""
    check_commands(history, TOOL.title, _COMMAND)
    files: dict[str, str] = {}
    found = parts(history, single=history.dialect != "postgresql")
    for migration, group in groupby(found, lambda part: part.migration):
        files[f"{migration.title}.sql"] = _file(group)
    includes = [f"  - include:\n      file: {name}\n      relativeToChangelogFile: true\n" for name in files]
    return Exported(
        {**files, CHANGELOG: "".join(["databaseChangeLog:\n", *includes] if includes else ["databaseChangeLog: []\n"])}
    )


def _file(found: Iterable[Part]) -> str:
    return "\n".join(["--liquibase formatted sql\n", *(_changeset(part) for part in found)])


def _changeset(part: Part) -> str:
    number = "" if part.of == 1 else f"-{part.number}"
    marks = ["splitStatements:false", "stripComments:false", "rollbackSplitStatements:false"]
    if not (part.up.transactional and (part.down is None or part.down.transactional)):
        marks.append("runInTransaction:false")
    head = f"--changeset schemawright:{part.migration.version}{number} {' '.join(marks)}\n"
    return head + part.up.text + ("" if part.down is None else _rollback(part.down))


def _rollback(piece: Piece) -> str:
    if not piece.statements:
        return "--rollback empty\n"
    return "".join(f"--rollback {line}\n" for line in piece.text.splitlines())


TOOL = Tool(id="liquibase", title="Liquibase", write=write)
